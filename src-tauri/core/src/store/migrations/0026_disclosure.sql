-- What was handed to a recipient past the program: asked of a contact, whether a row of what the journal knows is missing.
CREATE INDEX journal_disclosure ON journal (subject) WHERE action = 'disclosure.add';
