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
