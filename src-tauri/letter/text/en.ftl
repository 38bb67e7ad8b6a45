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
