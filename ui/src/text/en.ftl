### The catalogue of the interface, in English. The other languages have the same keys with the same variables.

## app

app-name = Kartotek
demo-banner = Sample data: all people here are made up. Nothing you enter in this vault is meant to last.
read-only-banner = This vault is open for reading only. Nothing can be changed.
notices = Messages

## rail

rail = Areas
rail-collapse = Collapse the sidebar
rail-expand = Expand the sidebar
area-contacts = Contacts
area-companies = Companies
area-import = Import
area-trash = Trash
area-settings = Settings

## action

action-lock = Lock the vault
action-undo = Undo
action-redo = Redo
action-back = Back
action-forward = Forward
action-next-region = Go to the next part of the window
action-previous-region = Go to the previous part of the window
action-next-row = Next row
action-previous-row = Previous row
action-open-row = Open the row
action-select-row = Select the row
action-peek-row = Preview the row

## key

key-command = Cmd
key-control = Ctrl
key-alt = Alt
key-shift = Shift
key-enter = Enter
key-escape = Esc
key-space = Space
key-up = ↑
key-down = ↓
key-left = ←
key-right = →
key-home = Home
key-end = End
key-page-up = Page Up
key-page-down = Page Down
key-delete = Del

## undo

undo-done = Undone: { $step }
redo-done = Done again: { $step }
undo-step = { $object ->
    [setting] Settings changed
    [company] { $count ->
        [one] Company
       *[other] { $count } companies
    } { $action ->
        [add] added
        [trash] moved to the trash
        [restore] restored
        [tag] tagged
        [photo] given another picture
       *[change] changed
    }
   *[contact] { $count ->
        [one] Contact
       *[other] { $count } contacts
    } { $action ->
        [add] added
        [trash] moved to the trash
        [restore] restored
        [tag] tagged
        [photo] given another photo
       *[change] changed
    }
}

## design

field-optional = optional
field-error = { $error }
dialog-close = Close
dialog-cancel = Cancel
combobox-none = Nothing found
passphrase-show = Show the passphrase
passphrase-hide = Hide the passphrase
passphrase-caps-lock = Caps Lock is on.
progress-count = { $done } of { $total }
progress-rate = { $rate } per second
stepper-done = done
grid-selected = Selected

## error: what happened, and what to do

error-locked = The vault is locked.
error-locked-do = Unlock it and try again.
error-read_only = The vault is open for reading only.
error-read_only-do = Nothing was changed. To make changes, open the vault from a place where you may write.
error-invalid = A field is not right yet.
error-not_found = This record does not exist any more.
error-not_found-do = It may have been removed. Go back to the list.
error-conflict = The record was changed in the meantime.
error-conflict-do = Look at the present state, then make your change again.
error-in_use = { $count ->
    [one] One other record still refers to it.
   *[other] { $count } other records still refer to it.
}
error-in_use-do = Change those records first.
error-cancelled = Cancelled.
error-cancelled-do = Nothing was changed.
error-busy = Another long task is running.
error-busy-do = Wait until it is done, or cancel it.
error-nothing_to_undo = There is nothing to undo or redo.
error-nothing_to_undo-do = Only changes since the vault was unlocked can be undone.
error-disk_full = The disk is full.
error-disk_full-do = Nothing was changed. Free some space and try again.
error-disk_failed = The disk could not be read or written.
error-disk_failed-do = Check that the disk is connected and working, then try again.
error-internal = Something went wrong inside Kartotek.
error-internal-do = Nothing was changed. Try again; if it happens again, restart Kartotek.

## problem: what is wrong with a field, and what to do

problem-missing = This is missing.
problem-missing-do = Please fill it in.
problem-too_long = This is too long.
problem-too_long-do = Please shorten it.
problem-too_short = This is too short.
problem-too_short-do = Please make it longer.
problem-characters = This contains characters that are not allowed here.
problem-characters-do = Please remove them.
problem-email = This is no e-mail address.
problem-email-do = Write it like name@example.com.
problem-phone = This is no phone number.
problem-phone-do = Write digits, with + and the country code for other countries.
problem-url = This is no web address.
problem-url-do = Write it like www.example.com.
problem-date = This is no date.
problem-date-do = Give day and month; the year may be left out.
problem-language = This language is not known.
problem-language-do = Please choose one from the list.
problem-too_many = There are too many of them.
problem-too_many-do = Please remove some.
problem-primary = Exactly one has to be the main one.
problem-primary-do = Please mark one as main.
problem-duplicate = This is there twice.
problem-duplicate-do = Please remove one of them.
problem-picture = This is no picture that can be used.
problem-picture-do = Choose a PNG or JPEG file.
problem-choice = This choice does not exist.
problem-choice-do = Please choose another one.
problem-weak = This passphrase is too easy to guess.
problem-weak-do = Use more words that do not belong together.
problem-mismatch = This does not match.
problem-mismatch-do = Please check and type it again.

## vault: why it can't be opened, and what to do

vault-wrong_passphrase = That is not the passphrase of this vault.
vault-wrong_passphrase-do = Check Caps Lock and the keyboard language, then try again.
vault-wrong_recovery_code = That recovery code does not belong to this vault.
vault-wrong_recovery_code-do = Check that it is the sheet of this vault and its latest code.
vault-mistyped_recovery_code = The recovery code has a typing mistake.
vault-mistyped_recovery_code-do = Compare it with your sheet, group by group.
vault-damaged_slot = The part of the vault that your passphrase opens is damaged.
vault-damaged_slot-do = Open the vault with its recovery code, or restore a backup.
vault-damaged_header = The beginning of the vault is damaged.
vault-damaged_header-do = Restore a backup. Do not write to this disk until then.
vault-altered_header = The vault was altered outside Kartotek.
vault-altered_header-do = Do not trust this copy. Restore a backup that you know.
vault-damaged_database = The vault's database is damaged.
vault-damaged_database-do = Restore a backup. Keep the damaged folder until you have.
vault-missing_database = The vault's folder has no database.
vault-missing_database-do = Check that the folder was copied completely, or restore a backup.
vault-newer = This vault was made by a newer version of Kartotek.
vault-newer-do = Update Kartotek, then open it again.
vault-in_use = This vault is already open, here or on another computer.
vault-in_use-do = Close it there first.
vault-read_only = Kartotek may not write to this folder.
vault-read_only-do = Change the folder's permissions, or copy the vault to a place where you may write.
vault-missing = There is no vault in this place any more.
vault-missing-do = Connect the disk it lies on, or choose where it was moved to.
vault-not_a_vault = This folder is not a vault.
vault-not_a_vault-do = Choose a folder whose name ends in .kartotek.
vault-exists = There is already something of that name in this place.
vault-exists-do = Choose another name or another place.
vault-network = This folder lies on a network drive, where a database can be damaged.
vault-network-do = Choose a folder on a disk of this computer.
vault-synced = This folder is synchronised with a cloud, which can damage a database.
vault-synced-do = Choose a folder that is not synchronised, and back up from there.
vault-kdf_bounds = The vault asks for more memory or time than Kartotek allows.
vault-kdf_bounds-do = It may have been altered. Restore a backup that you know.
vault-wait = Too many attempts in a short time.
vault-wait-do = Wait until the countdown ends, then try again.

## file: what is wrong with a file, and what to do

file-line = (line { $line })
file-empty = The file is empty.
file-empty-do = Choose a file that has contacts in it.
file-too_large = The file is too large.
file-too_large-do = Split it into smaller files.
file-too_many_rows = The file has too many rows.
file-too_many_rows-do = Split it into smaller files.
file-too_many_columns = The file has too many columns.
file-too_many_columns-do = Remove columns that are not needed, or check the delimiter.
file-line_too_long = A line of the file is too long.
file-line_too_long-do = Check that it is a text file and that quotation marks come in pairs.
file-binary = This is not a text file.
file-binary-do = Export the contacts as CSV or vCard first.
file-encoding = The file's characters can't be read with this encoding.
file-encoding-do = Choose another encoding.
file-format = The file has a format that Kartotek does not know.
file-format-do = Export the contacts as CSV or vCard.
file-header = The file's column names can't be read.
file-header-do = Choose the row that holds the column names.
file-unreadable = The file can't be read.
file-unreadable-do = Check that it still exists and that you may open it.
file-unwritable = The file can't be written.
file-unwritable-do = Choose another place, or close the file elsewhere.
file-changed = The file changed after it was chosen.
file-changed-do = Choose it again.

## contact

## company

## tag

## import

## export

## trash

## search

## unlock

## start

## settings

## palette

## shortcut
