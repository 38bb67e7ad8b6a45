date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
moment = { $date }, { $time }
language-en = English
language-de = German
language-sv = Swedish
consent-wording-caption = Version { $version }, { $language } · SHA-256

recovery-title = Recovery sheet: { $vault }
recovery-heading = Recovery sheet
recovery-lead = This sheet opens the Kartotek vault named here when its passphrase or a key file is lost. The code on it needs nothing else: whoever holds it can read everything in the vault.
recovery-vault = Vault
recovery-fingerprint = Vault number
recovery-user = Code of
recovery-date = Date
recovery-code = Recovery code
recovery-code-note = 13 groups of five characters, digits and capital letters. There is no letter I, L, O or U among them.
recovery-keep = Keep it safe
recovery-keep-place = Keep it on paper where you keep contracts and deeds: in a safe, with a bank, with somebody you trust.
recovery-keep-apart = Not beside the computer, and not together with backups: the code opens them too.
recovery-keep-paper = No photo, no scan, no cloud, no e-mail. If this sheet lies in a file, print it and delete the file, or keep it on a stick only.
recovery-keep-lost = Is the sheet lost, or has somebody seen the code? Make a new code in the settings under Security and destroy what is left of this one.
recovery-use = How to use it
recovery-use-start = Start Kartotek and choose the vault with the number above, or a backup of it.
recovery-use-choose = Below the passphrase, choose “Use the recovery code”.
recovery-use-type = Type the groups in their order. Small letters are fine, spaces do not matter, and a typing mistake is noticed.
recovery-use-renew = Choose a new passphrase. The vault gets a new code with it: print a new sheet and destroy this one.
recovery-copies = Where copies are kept
recovery-copies-this = This sheet
recovery-copies-other = Another copy

fingerprint-title = Fingerprint of the journal: { $vault }
fingerprint-heading = Fingerprint of the journal
fingerprint-lead = This sheet shows later whether the journal of the Kartotek vault named here is still the same up to the entry below, or was changed, cut off or replaced. It names nobody and opens nothing.
fingerprint-vault = Vault
fingerprint-fingerprint = Vault number
fingerprint-entry = Up to entry no.
fingerprint-date = Date
fingerprint-code = Fingerprint
fingerprint-keep = Keep it
fingerprint-keep-apart = Keep it away from the computer: in a binder, with an adviser, or as an e-mail to somebody outside.
fingerprint-keep-often = Print a new one from time to time: this one says nothing about later entries.
fingerprint-keep-old = Keep the older ones too: each of them still holds.
fingerprint-use = Compare it
fingerprint-use-open = In Kartotek, open the journal and choose “Fingerprint …”.
fingerprint-use-type = Type the number and the groups under “Compare with my paper”. Small letters are fine, spaces do not matter, and a typing mistake is noticed.
fingerprint-use-export = Whoever has an export of the journal compares it with the program kartotek-verify, which is told the fingerprint after --anchor.

finding-heading = What was found of the journal of a Kartotek vault
finding-vault = Vault number
finding-date = Written
finding-version = Version of Kartotek
finding-fork = This vault was forked: its journal is another one
finding-cut = The end of this vault is missing
finding-rollback = This vault is older than it was
finding-here = Last entry here
finding-seen-folder = Seen by the vault’s own folder
finding-seen-computer = Seen by this computer
finding-seen-backup = Seen by a backup
finding-instead = Entry of that number here
finding-missing = Missing at least
finding-restored = The vault was restored on { $at } from a backup of { $created }. Entries after no. { $seq } that were written before the restore are in the old copy only.

form-title = Consent form: { $organisation }
form-heading = Consent
form-reference = Reference code
form-lead = Please read the text, tick what you agree to, and sign. Each box stands for itself; none of them has to be ticked.
form-person = Name
form-wording = What you are asked
form-choices = I agree
form-channel-email = By e-mail to
form-channel-phone = By telephone on
form-channel-message = By text message to
form-channel-letter = By letter to
form-channel-processing = My data may be kept and used for this
form-withdraw = How to withdraw
form-withdraw-text = You can withdraw each consent at any time, without giving a reason and at no cost. What was done before that stays lawful.
form-sign = Signature
form-sign-place = Place and date
form-sign-name = Signature
form-guardian = The person is a minor: a parent or guardian signs too.
form-guardian-name = Name
form-guardian-relation = Relation to the person
form-guardian-sign = Signature
form-return = Return
form-return-text = Please keep a copy and send or hand the signed sheet to:

receipt-title = Receipt for a consent: { $purpose }
receipt-heading = Receipt for your consent
receipt-number = Receipt no.
receipt-lead = This sheet says what you were asked, what you answered, and what you can do about it.
receipt-person = Name
receipt-purpose = Purpose
receipt-channel = Channel
receipt-given = Given
receipt-method = How
receipt-recorded = Recorded by
receipt-until = Holds until
receipt-evidence = Evidence
receipt-grade = What it shows
receipt-controller = Controller
receipt-officer = Data protection officer
receipt-representative = Representative in the EU
receipt-made = Receipt made
receipt-wording = The wording that you were shown
receipt-wording-none = No wording was kept.
receipt-events = What happened
receipt-events-when = When
receipt-events-what = What
receipt-rights = Your rights
receipt-channel-email = E-mail
receipt-channel-phone = Telephone
receipt-channel-message = Text messages
receipt-channel-letter = Letter
receipt-channel-processing = Keeping and using your data
receipt-method-paper = On paper
receipt-method-web_form = With a form on a website
receipt-method-phone = By telephone
receipt-method-in_person = In person
receipt-method-email = By e-mail
receipt-method-double_opt_in = With a request that was confirmed from the address itself
receipt-method-import = Taken over from another list
receipt-role-owner = Owner
receipt-role-privacy_officer = Privacy officer
receipt-role-sales = Sales
receipt-role-read_only = Read-only
receipt-evidence-scan = Scan of the sheet
receipt-evidence-mail = E-mail
receipt-evidence-file = File
receipt-evidence-recording = Recording
receipt-evidence-none = None but this entry
receipt-grade-a = Grade A: you signed, or you confirmed it from the address itself.
receipt-grade-b = Grade B: a form was filled in, and the time was kept.
receipt-grade-c = Grade C: somebody here wrote down what you said.
receipt-grade-d = Grade D: another list says so; we have nothing else that shows it.
receipt-event-requested = Asked for
receipt-event-given = Given
receipt-event-renewed = Given again
receipt-event-refused = Refused
receipt-event-withdrawn = Withdrawn
receipt-event-expired = Expired
receipt-event-invalidated = Found not to hold
receipt-event-customer = Bought from us, and told that you may object
receipt-event-recorded = recorded by: { $role }
receipt-state-requested = You were asked for your consent on { $date }. You have not given it.
receipt-state-given = You consented on { $date }. Your consent holds until you withdraw it or its time is over.
receipt-state-renewed = You consented again on { $date }. Your consent holds until you withdraw it or its time is over.
receipt-state-refused = You refused your consent on { $date }.
receipt-state-withdrawn = You withdrew your consent on { $date }. It is used no more.
receipt-state-expired = Your consent expired on { $date }. It is used no more.
receipt-state-invalidated = Your consent was found not to hold on { $date }. It is used no more.
receipt-state-customer = On { $date } you bought from us and were told that you may object. You have not given a consent.
receipt-right-withdraw = You can withdraw your consent at any time, without giving a reason and at no cost (Art. 7(3) GDPR). What was done before that stays lawful. { $how }
receipt-right-access = You can ask what data about you there is, and get a copy (Art. 15 GDPR).
receipt-right-erasure = You can have data about you erased (Art. 17 GDPR).
receipt-right-portability = You can get the data that you gave in a structured, commonly used and machine-readable format (Art. 20 GDPR).
receipt-right-complain = You can lodge a complaint with a data protection supervisory authority (Art. 77 GDPR).
receipt-right-complain-to = You can lodge a complaint with a data protection supervisory authority (Art. 77 GDPR), such as: { $authority }.

letter-title = { $subject }
letter-heading = { $subject }
letter-date = Date
letter-number = Number

certificate-title = Certificate of erasure { $number }
certificate-heading = Certificate of erasure
certificate-lead = The data of one person was erased for good. This sheet says what went, what stays and why, and where the journal of the vault proves it. It names nobody.
certificate-number = Erasure
certificate-at = Done on
certificate-by = Done by
certificate-announced = Announced by
certificate-announced-one = { $role }, on { $at }; done afterwards by the same person
certificate-announced-two = { $role }, on { $at }; done afterwards by somebody else
certificate-waited = Cooling-off
certificate-waited-over = { $count ->
    [one] { $count } day, over
   *[other] { $count } days, over
}
certificate-waited-hurried = { $count ->
    [one] { $count } day, cut short for a reason that the vault keeps
   *[other] { $count } days, cut short for a reason that the vault keeps
}
certificate-cause = Reason
certificate-request = Request
certificate-vault = Vault
certificate-fingerprint = Vault number
certificate-role-owner = Owner
certificate-role-privacy_officer = Privacy officer
certificate-role-sales = Sales
certificate-role-read_only = Read-only
certificate-cause-request = The person asked for it (Art. 17(1) GDPR)
certificate-cause-decision = The data is not needed any more, as was decided
certificate-cause-retention = The data is not needed any more, by a rule of retention
certificate-cause-trash = The person lay in the trash until things there go
certificate-gone = What was kept, and is gone but for what stays below
certificate-what = What
certificate-count = Number
certificate-category-card = Card: name, addresses, photo, tags, origin
certificate-category-activity = Notes, calls, meetings, mails
certificate-category-mention = Mentions in others’ notes
certificate-category-task = Tasks
certificate-category-deal = Deals
certificate-category-document = Documents
certificate-category-voucher = Quotes, orders, invoices, credit notes
certificate-category-consent = Consents, objections, and what was shown
certificate-category-request = Requests
certificate-category-disclosure = Disclosures to recipients
certificate-category-draft = Unsaved text
certificate-category-journal = Old and new values in the journal
certificate-kept = What stays, restricted
certificate-kept-none = Nothing stays.
certificate-law = By which law
certificate-until = Until
certificate-until-settled = it is settled
certificate-until-looked = looked at again on { $day }
certificate-kept-voucher = Voucher
certificate-kept-consent = Proof of a consent
certificate-kept-notice = Whom a recipient is to be told of
certificate-kept-held = What was on legal hold
certificate-kept-decided = { $what }: kept by decision
certificate-kept-again = { $what } (counted above already)
certificate-company = Vouchers that are about a company too stay with the company: { $count }.
certificate-struck = Texts about others out of which the person was struck, with the earlier values that the journal kept of them: { $count }.
certificate-spoken = Texts about others that speak of the person and stay as they are, since they are records of others too: { $count }.
certificate-unread = Confidential notes about others that were not looked into: { $count }.
certificate-suppressed = Addresses and numbers stand on the suppression list, as keyed hashes alone: { $count }. They are pseudonymised, and so still personal data (Art. 4(5) GDPR).
certificate-requests = Files of requests stay, so that it can be shown that they were answered, until { $day }: { $count }.
certificate-requests-open = Files of requests stay, so that it can be shown that they were answered, until three years after they are closed: { $count }.
certificate-backups-left = Backups that may still hold the data: { $count }. They were not at hand, or could not be cleaned wholly: the last of them is kept until { $day }. One that is plugged in is cleaned as far as it can be. Whoever restores one erases the person again before anything is shown, where the list of erasures or a newer state of the vault is at hand.
certificate-backups-clean = Backups that held the data, or may have: { $count }. None of them holds it any more: they were cleaned or deleted.
certificate-backups-none = No backup of the vault holds the data, as far as the vault knows.
certificate-search = Searched for what is left
certificate-search-none = It was not searched yet whether anything is left.
certificate-search-clean = On { $at } { $places } places were searched for { $needles } names, addresses and numbers of the person, byte by byte where nothing may stand as well: nothing of the person was found.
certificate-search-left = { $count ->
    [one] On { $at } { $places } places were searched for { $needles } names, addresses and numbers of the person: they stood once in them. The erasure is not finished.
   *[other] On { $at } { $places } places were searched for { $needles } names, addresses and numbers of the person: they stood { $count } times in them. The erasure is not finished.
}
certificate-search-shared = Names, addresses and numbers that were left out, since others who stay have them too: { $count }.
certificate-search-short = Names that were left out, since they are too short to be told from chance: { $count }.
certificate-search-unread = Files that could not be read: { $count }.
certificate-search-away = Backups of before the erasure that were not searched: { $count }.
certificate-place = Place
certificate-searched = Searched
certificate-found = Found
certificate-place-database = Database: pages, with what is unused in them
certificate-place-log = Log of the database
certificate-place-documents = Files of their documents: gone
certificate-place-vault = Other files of the vault
certificate-place-program = Files of the program
certificate-place-window = Files of the window
certificate-place-backups = Backups
certificate-journal = Where it is proven
certificate-journal-lead = The journal keeps number and hash of each entry, and nothing of what was erased. Whoever holds an export of it finds these entries there.
certificate-entry = Entry of the erasure
certificate-hash = Its hash (SHA-256)
certificate-head = Last entry when this was made
certificate-head-hash = Its hash (SHA-256)
