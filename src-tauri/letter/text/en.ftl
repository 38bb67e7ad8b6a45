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
