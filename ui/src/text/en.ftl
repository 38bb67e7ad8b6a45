### The catalogue of the interface, in English. The other languages have the same keys with the same variables.

## app

app-name = Kartotek
demo-banner = Sample data: all people here are made up. Nothing you enter in this vault is meant to last.
read-only-banner = This vault is open for reading only. Nothing can be changed.
unconfirmed-banner = You have not confirmed yet that you kept the recovery code of this vault.
notices = Messages
app-tagline = Your contacts, encrypted on your own disk
about-vault = About this vault

## rail

rail = Areas
rail-collapse = Collapse the sidebar
rail-expand = Expand the sidebar
area-today = Today
area-contacts = Contacts
area-companies = Companies
area-deals = Deals
area-tasks = Tasks
area-journal = Journal
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
action-next-page = Next page
action-previous-page = Previous page
action-first-row = First row
action-last-row = Last row
action-open-row = Open the row
action-select-row = Select the row
action-select-all = Select all rows
action-peek-row = Preview the row
action-palette = Find a command or record
action-shortcuts = Show keyboard shortcuts
action-zoom-in = Zoom in
action-zoom-out = Zoom out
action-zoom-reset = Reset zoom
group-go = Go to
group-record = Record
group-list = List
group-app = Application
group-settings = Settings

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
    [request] Request { $action ->
        [tick] ticked
        [comment] commented on
       *[change] assigned
    }
    [deal] { $count ->
        [one] Deal
       *[other] { $count } deals
    } { $action ->
        [add] added
        [trash] deleted
        [restore] restored
        [move] moved
       *[change] changed
    }
    [deal_document] { $count ->
        [one] Document of a deal
       *[other] { $count } documents of deals
    } { $action ->
        [link] linked
       *[unlink] unlinked
    }
    [purpose] { $count ->
        [one] Purpose
       *[other] { $count } purposes
    } { $action ->
        [add] added
        [trash] removed
        [restore] restored
        [move] moved
       *[change] changed
    }
    [recipient] { $count ->
        [one] Recipient
       *[other] { $count } recipients
    } { $action ->
        [add] added
        [trash] removed
        [restore] restored
       *[change] changed
    }
    [template] { $count ->
        [one] Letter text
       *[other] { $count } letter texts
    } changed
    [notice] { $count ->
        [one] Notice
       *[other] { $count } notices
    } { $action ->
        [add] added
        [trash] removed
        [restore] restored
       *[change] changed
    }
    [task] { $count ->
        [one] Task
       *[other] { $count } tasks
    } { $action ->
        [add] added
        [trash] deleted
        [restore] restored
        [finish] done
        [reopen] opened again
        [snooze] snoozed
       *[change] changed
    }
    [voucher] { $count ->
        [one] Voucher
       *[other] { $count } vouchers
    } { $action ->
        [add] recorded
        [trash] deleted
        [restore] restored
       *[change] changed
    }
    [activity] { $count ->
        [one] Activity
       *[other] { $count } activities
    } { $action ->
        [add] logged
        [trash] deleted
        [restore] restored
       *[change] changed
    }
    [document] { $count ->
        [one] Document
       *[other] { $count } documents
    } { $action ->
        [add] stored
        [trash] deleted
        [restore] restored
       *[change] changed
    }
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
date-choose = Choose a day
date-unreadable = This is no day. Write it like { $example }.
date-early = Not before { $day }.
date-late = Not after { $day }.
time-label = Time
time-unreadable = This is no time. Write it like { $example }.
time-skipped = The clocks were put forward then: there was no such time.
time-now = Now
# The name of a time zone follows.
time-zone = By the clocks of { $zone }
calendar-month-before = Month before
calendar-month-after = Month after
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
error-forbidden = Your role does not permit this.
error-forbidden-do = Ask an owner of the vault to do it, or to give you another role.
error-own_access = You cannot change your own role or access.
error-own_access-do = Ask another owner to do it; so an owner always remains.
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
error-disk_failed-do = Nothing more is written, so that nothing gets worse; what was saved is kept. Check that the disk is connected and working, then lock the vault and unlock it. If it happens again, restore a backup on another disk.
error-kept = The law keeps this until { $until } ({ $law }).
error-kept-unknown = The law of your country is not known here. The longest period that is known ends on { $until }.
error-kept-do = It can be deleted for good after that day.
error-kept-year = The period is counted from the end of your financial year, as it is in the settings.
error-kept-ask = Check with your adviser: this period is not certain.
error-on_hold = This is on legal hold. The hold is looked at again on { $review }.
error-on_hold-do = It can be deleted for good once the hold has ended.
error-waits-announce = In this vault an erasure is announced before it is done.
error-waits-announce-do = Announce it: it is confirmed afterwards.
error-waits-announced = This erasure is announced already.
error-waits-announced-do = Confirm it, or withdraw the announcement.
error-waits-second = You announced this erasure, and it takes a second person.
error-waits-second-do = Somebody else who may erase confirms it. You can withdraw it.
error-waits-nobody = An erasure takes a second person here, and nobody else may erase.
error-waits-nobody-do = An owner adds a second person, or turns the second person off in the settings.
error-waits-cooling = Because of its cooling-off, this erasure can be done from { $until } on.
error-waits-cooling-do = Confirm it then, or do it now and say why.
error-waits-hold = Everything about them is on legal hold, which is looked at again on { $review }.
error-waits-hold-do = Confirm it once the hold has ended.
error-waits-unread = They are to be struck out of a confidential note that you can’t open.
error-waits-unread-do = Somebody who can open it confirms. Or withdraw the erasure and announce it anew.
error-stopped = The vault stopped writing.
error-internal = Something went wrong inside Kartotek.
error-internal-do = Nothing was changed. Try again; if it happens again, restart Kartotek.
error-no_program = This computer has no program that opens this.
error-no_program-do = Set one up in the system’s settings, or copy the text and use it elsewhere.
error-nothing_to_change = There is nothing to change.
error-nothing_to_change-do = Everything already is as you want it.

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
problem-time = This is no time of day.
problem-time-do = Write it like 10:00.
problem-recurrence = This does not come again on any day.
problem-recurrence-do = Choose how often it comes again, and an end that is later.
problem-amount = This is no amount in this currency.
problem-amount-do = Write it like 1,234.50, with at most as many decimals as the currency has.
problem-identifying = This has an address or a number in it.
problem-identifying-do = Say where it comes from without them: only a fingerprint of the address is kept.
problem-alone = Nobody else may erase.
problem-alone-do = Add a second owner or privacy officer first.
problem-mistyped = This code is mistyped.
problem-mistyped-do = Compare it with the sheet: two groups of five digits and letters.
problem-placeholder = This names something that is not known here, or lacks something that the law has people told.
problem-placeholder-do = Look at what is marked, or put the shipped text back.
problem-consented = People consented to this purpose, so it stays on consent.
problem-consented-do = For another lawful basis, add a purpose of its own, and tell people about it.
problem-damaged = This part of the file is damaged.
problem-damaged-do = Enter this record by hand, or export it again.

## vault: why it can't be opened, and what to do

vault-wrong_passphrase = That is not the passphrase of this vault.
vault-wrong_passphrase-do = Check Caps Lock and the keyboard language, then try again.
vault-no_key_file = The passphrase alone does not open this vault.
vault-no_key_file-do = Check the passphrase. If yours needs a key file, choose that too.
vault-wrong_key_file = Passphrase and key file do not open this vault together.
vault-wrong_key_file-do = Check the passphrase, and whether it is the latest key file of this vault. If your passphrase needs none, leave it out.
vault-not_a_key_file = This is not a key file made by Kartotek.
vault-not_a_key_file-do = Choose the file that was created in the settings. Its name ends in .key.
vault-damaged_key_file = The key file is damaged.
vault-damaged_key_file-do = Choose a copy of it, or open the vault with the recovery code.
vault-key_file_in_vault = A key file must not lie in the vault’s own folder.
vault-key_file_in_vault-do = Choose a stick or another folder: whoever copies the vault must not get the file with it.
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
vault-damaged_database = The vault’s database is damaged.
vault-damaged_database-do = Restore a backup. Keep the damaged folder until you have.
vault-missing_database = The vault’s folder has no database.
vault-missing_database-do = Check that the folder was copied completely, or restore a backup.
vault-newer = This vault was made by a newer version of Kartotek.
vault-newer-do = Update Kartotek, then open it again.
vault-in_use = This vault is already open, here or on another computer.
vault-in_use-do = Close it there first.
vault-read_only = Kartotek may not write to this folder.
vault-read_only-do = Change the folder’s permissions, or copy the vault to a place where you may write.
vault-missing = There is no vault in this place any more.
vault-missing-do = Connect the disk it lies on, or choose where it was moved to.
vault-disabled = The passphrase is right, but your access to this vault was disabled.
vault-disabled-do = Ask an owner of the vault to enable it again.
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

## backup: why it can't be made, read or restored, and what to do

backup-no_room = The folder for backups has no room for it.
backup-no_room-do = Free some space there or choose another folder, then back up again.
backup-no_folder = The folder for backups is not there.
backup-no_folder-do = Plug in its drive, or choose another folder.
backup-read_only = Kartotek may not write to the folder for backups.
backup-read_only-do = Check the write protection of the drive and the folder’s permissions, or choose another folder.
backup-interrupted = The drive with the backups stopped answering.
backup-interrupted-do = Check that it is plugged in firmly, then try again.
backup-altered = What arrived on the drive is not what was written.
backup-altered-do = Do not use this drive for backups any more. Choose another one.
backup-in_vault = This folder lies in the vault itself.
backup-in_vault-do = Choose a folder elsewhere, best on another drive.
backup-missing = The backup is not there any more.
backup-missing-do = Look for the file, or take another backup.
backup-unreadable = The backup can’t be opened.
backup-unreadable-do = Check that you may read the file, or copy it to a folder of your own.
backup-not_a_backup = This file is not a backup of Kartotek.
backup-not_a_backup-do = Choose a file whose name ends in .kartotek-backup.
backup-damaged = This backup is damaged or was altered.
backup-damaged-do = Take another backup. Nothing was restored.
backup-other_vault = This file is a backup of another vault.
backup-other_vault-do = Put the right file back, or make a new backup.
backup-other_keys = This backup was made before the vault’s keys were changed.
backup-other_keys-do = It opens with the passphrase of that time, by restoring it. Make a new backup.
backup-newer = This backup was made by a newer version of Kartotek.
backup-newer-do = Update Kartotek, then restore it.

## file: what is wrong with a file, and what to do

file-line = (line { $line })
file-entry-line = ({ $entry } in it, line { $line })
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
file-encoding = The file’s characters can't be read with this encoding.
file-encoding-do = Choose another encoding.
file-format = The file has a format that Kartotek does not know.
file-format-do = Export the contacts as CSV or vCard.
file-header = The file’s column names can't be read.
file-header-do = Choose the row that holds the column names.
file-unreadable = The file can’t be read.
file-unreadable-do = Check that it still exists and that you may open it.
file-unwritable = The file can’t be written.
file-unwritable-do = Choose another place, or close the file elsewhere.
file-package = This is no package from Kartotek, or it is damaged. A spreadsheet has to be saved as CSV first.
file-package-do = Export it again. If a newer version of Kartotek wrote it, update Kartotek.
file-changed = The file changed after it was chosen.
file-changed-do = Choose it again.
file-quote = A quotation mark in the file is never closed.
file-quote-do = Close it in the line named, or export the file again.

## record

record-copy = Copy: { $name }
record-copied = Copied
record-copied-cleared = Cleared from the clipboard in 30 seconds.
record-copy-failed = This could not be copied. Select the text and copy it yourself.
record-write = Write an e-mail
record-call = Call
record-copy-email = Copy the e-mail address
record-copy-phone = Copy the phone number
record-copied-email = E-mail address copied
record-copied-phone = Phone number copied
link-email = Opens in your mail program
link-phone = Opens in your telephone program
link-website = Opens in your browser
record-reach = Contact details
record-reach-none = No e-mail, phone, address or website yet.
record-emails = E-mail
record-phones = Phone
record-addresses = Address
record-websites = Website
record-about = Open the contact or company
record-edit = Edit
record-trash = Move to trash
record-saved = Changes saved
record-save = Save
record-save-hint = saves
record-cancel = Cancel
record-more = More actions
record-resumed = This text was not saved last time. Go on with it, or cancel to discard it.
record-discard-title = Discard your changes?
record-discard-text = What you typed has not been saved.
record-discard = Discard changes
record-keep-editing = Keep editing
record-previous = Previous in the list
record-next = Next in the list
record-position = { $position } of { $total }
record-parts = Parts of the page
record-timeline = Timeline
record-facts = Overview
record-history = History
record-vouchers = Quotes & invoices
record-origin = Origin
record-source-none = Not stated
record-import = Import
record-created = Added
record-changed = Last changed
conflict-title = Changed meanwhile
conflict-text = This record was changed after you opened it. Choose what to keep for each field.
conflict-mine = Your version
conflict-theirs = Stored version
conflict-empty = (empty)

## point

point-primary = Primary
point-prefer = Make primary: { $name }
point-kind = Kind
point-label = Own label
point-up = Move up: { $name }
point-down = Move down: { $name }
point-remove = Remove: { $name }
point-moved = Moved to { $position } of { $total }
kind-work = Work
kind-home = Home
kind-mobile = Mobile
kind-fax = Fax
kind-pager = Pager
kind-other = Other
email-add = Add e-mail address
email-address = E-mail address
phone-add = Add phone number
phone-number = Phone number
address-add = Add address
address-street = Street and number
address-extended = c/o, floor, building
address-code = Postal code
address-city = City
address-region = State or province
address-country = Country
address-box = PO box
website-add = Add website
website-url = Web address

## list

list-search = Search in the list
list-search-clear = Clear the search
list-filters = Filters
list-filter-remove = Remove the filter: { $name }
list-nothing = Nothing found
list-nothing-text = No entry has all of these words and filters.
list-show-all = Show all
list-selection = Selection
list-select-none = Clear the selection
list-sorted = Sorted by { $column }
list-sorted-descending = Sorted by { $column }, descending
list-selected = { $count ->
    [one] One selected
   *[other] { $count } selected
}

## job

job-cancel = Cancel
job-cancelling = Cancelling …

## contact

contacts-search = Search contacts
contacts-name = Name
contacts-company = Company
contacts-email = E-mail
contacts-phone = Phone
contacts-city = City
contacts-tags = Tags
contacts-changed = Changed
contacts-empty = No contacts yet
contacts-empty-text = People you deal with belong here: customers, suppliers, partners. Bring them in from a file or add the first one by hand.
contacts-import = Import a file
contact-add = Add contact
contact-new = New contact
contact-open = Open contact
contact-tag = Tag
contact-export = Export contacts
contact-peek = Preview
contact-peek-close = Close the preview
contact-added = Contact added
contact-photo-set = Choose a photo
contact-photo-change = Change the photo
contact-photo-remove = Remove the photo
contact-photo-set-done = Photo set
contact-photo-removed = Photo removed
contact-prefix = Title
contact-given = First name
contact-middle = Middle name
contact-family = Last name
contact-suffix = Suffix
contact-nickname = Nickname
contact-phonetic = Pronunciation
contact-phonetic-given = First name, as spoken
contact-phonetic-family = Last name, as spoken
contact-more-names = More parts of the name
contact-work = Work
contact-job = Job title
contact-department = Department
contact-more = More
contact-person = Person
contact-language = Language
contact-language-help = In which this person is written to.
contact-language-unknown = Unknown
contact-birthday = Birthday
birthday-day = Day
birthday-month = Month
birthday-year = Year
contact-notes = Notes
contact-source = Source
contact-source-help = Where the data came from, if not from this person. They have a right to know.
contact-extra = Other data from vCard
company-create = new company
contacts-count = { $count ->
    [one] One contact
   *[other] { $count } contacts
}
contact-trashed = { $count ->
    [one] Contact moved to the trash
   *[other] { $count } contacts moved to the trash
}
contact-tagged = { $count ->
    [one] Tags of one contact changed
   *[other] Tags of { $count } contacts changed
}

## confidential: the note that only some roles read

confidential = Confidential note
confidential-title = Confidential note on { $name }
confidential-forbidden = Not for your role.
confidential-hidden = You hold no key to it. An owner gives it to you by changing your role and changing it back.
confidential-none = There is none.
confidential-add = Write a confidential note
confidential-edit = Edit the confidential note
confidential-help = Only owners and privacy officers can read it. It has a key of its own, is in no list, and search does not find it. It leaves the vault only in an export that asks for it.
confidential-saved = The confidential note was saved
confidential-removed = The confidential note was removed

## company

companies-search = Search companies
companies-industry = Industry
companies-people = People
companies-empty = No companies yet
companies-empty-text = Organisations belong here that your contacts work for. They also come by themselves with an import.
company-add = Add company
company-new = New company
company-added = Company added
company-name = Name
company-industry = Industry
company-registration = Register or VAT number
company-people = People
company-people-none = Nobody of this company is among your contacts yet.
company-people-add = Add person
company-facts = Company
companies-count = { $count ->
    [one] One company
   *[other] { $count } companies
}
company-trashed = { $count ->
    [one] Company moved to the trash
   *[other] { $count } companies moved to the trash
}
company-people-all = { $count ->
    [one] Show in the list of contacts
   *[other] Show all { $count } in the list of contacts
}

## tag

tag-filter = Tags
tag-none = No tags yet
tag-placeholder = Type a tag
tag-create = New tag: { $name }
tag-remove = Remove the tag: { $name }
tag-add = Add tags
tag-take = Take tags away
tag-apply = Apply
tag-title = { $count ->
    [one] Tags of one contact
   *[other] Tags of { $count } contacts
}

## import

import-steps = Steps of the import
import-step-file = File
import-step-columns = Columns
import-step-origin = Origin
import-step-check = Check
import-step-done = Report
import-drop = Drop a file here
import-drop-text = CSV from Google, Outlook, HubSpot, Salesforce and others, vCard from phones and address books, or a package from Kartotek. Nothing is changed before you have seen what would happen.
import-pick = Choose a file
import-next = Next
import-back = Back
import-cancel = Cancel the import
import-cancel-title = Cancel the import?
import-cancel-text = Nothing has been imported yet. Your choices for this file are discarded.
import-go-on = Go on
import-column = Column
import-samples = First values
import-samples-none = No values
import-target = Goes to
import-target-of = Where { $name } goes
import-filled = { $filled } of { $total } filled
import-skip = Leave out
import-full-name = Full name, to be split
import-group-person = Person
import-slot = { $name } { $number }
import-formatted = Whole address
import-unmapped = No column goes anywhere yet
import-unmapped-text = Choose below where at least one column goes.
import-doubled = Another column goes there too. Choose another place for one of them.
import-sensitive = Sensitive
import-sensitive-help = Left out: this says much about a person and few need it. Take it only if you do.
import-encoding = Characters
encoding-utf8 = UTF-8
encoding-utf16_le = UTF-16, little endian
encoding-utf16_be = UTF-16, big endian
encoding-windows1252 = Windows-1252 (Western Europe)
import-delimiter = Delimiter
delimiter-comma = Comma
delimiter-semicolon = Semicolon
delimiter-tab = Tab
delimiter-bar = Vertical bar
import-header = Column names
import-header-none = No row has them
import-header-row = In row { $row }
mapping-title = Saved mappings
mapping-name = Name of the mapping
mapping-save = Save this mapping
mapping-remove = Remove the mapping: { $name }
mapping-applied = Mapping applied: { $name }
import-origin-title = Where does this data come from?
import-source-help = For example: business cards, fair in Hanover 2026. People have a right to know.
import-basis = On what basis do you keep it? (Art. 6 GDPR)
import-basis-missing = Please choose one.
basis-contract = Contract
basis-contract-help = You need it to fulfil a contract with the person, or to prepare one they asked for.
basis-interest = Legitimate interest
basis-interest-help = You have a good reason, and it weighs more than the person’s interest in not being recorded.
basis-consent = Consent
basis-consent-help = The person agreed, and you can show it. Record the consents themselves separately.
basis-obligation = Legal obligation
basis-obligation-help = A law obliges you to keep it.
basis-public = Public task
basis-public-help = You act in the public interest or with official authority.
basis-vital = Vital interests
basis-vital-help = It protects somebody’s life.
import-no-consent = An import never counts as consent. Whatever the file says about newsletters or consent, nobody becomes contactable for advertising by it.
import-tag = Tag for all of them
import-tag-help = So that you find this import again.
import-checking = Checking, nothing is changed
import-running = Importing
import-unchecked = Not checked
import-unchecked-text = The check shows what would happen before anything is changed.
import-check-again = Check again
import-check-title = { $count ->
    [one] What would happen with one row
   *[other] What would happen with { $count } rows
}
import-run = Import now
import-new = New contacts
import-filled-in = Filled in
import-skipped = Left out as duplicates
import-rejected = Can’t be imported
import-companies = New companies
import-part-activity = Activities
import-part-task = Tasks
import-part-document = Documents
import-part-voucher = Quotes, orders, invoices
import-part-deal = Deals
import-part-purpose = Purposes
import-part-notice = Notices
import-part-consent = Events of consents
import-part-objection = Objections
import-part-restriction = Restrictions
import-part-notice_shown = Notices shown
import-part-collection = Where data was collected
import-part-use = Uses of consents
import-parts-known = { $count ->
    [one] One entry is here already and stays as it is.
   *[other] { $count } entries are here already and stay as they are.
}
import-parts-left-out = { $count ->
    [one] One entry is left out, since it is about nobody who comes in.
   *[other] { $count } entries are left out, since they are about nobody who comes in.
}
import-empty = Empty rows
import-rejected-save = Save these rows as CSV
import-rejected-saved = Rows saved with line and reason
import-field = Field
import-rejected-help = The other rows are not held up by them. Saved as CSV, they can be corrected in a spreadsheet and imported as a file of their own.
import-line = Line
import-value = Value
import-reason = Reason
import-more = The first { $shown } of { $total } are shown.
duplicate-all = For all of them
duplicate-skip = Keep mine
duplicate-skip-help = The row is left out; your contact stays as it is.
duplicate-fill = Fill in
duplicate-fill-help = What your contact lacks is taken over; nothing is overwritten.
duplicate-add = Add anyway
duplicate-add-help = The row becomes a contact of its own.
duplicate-reason-identity = Same contact, from this vault
duplicate-reason-email = Same e-mail address
duplicate-reason-phone = Same phone number
duplicate-reason-name_at_company = Similar name at the same company
duplicate-reason-in_file = Twice in the file
duplicate-row = Row { $row }
duplicate-theirs = In the file
duplicate-ours = Your contact
duplicate-earlier = Row { $row } of the file
duplicate-same = same on both sides
duplicate-choice = What happens with row { $row }
duplicate-more = Show more
import-done-title = The import is done
import-show = Show the contacts
import-another = Import another file
import-undo = Undo the import
import-undo-title = Undo the whole import?
import-undoing = Undoing the import
import-past = Past imports
import-past-counts = { $added } added, { $filled } filled in
import-undone-at = Undone on { $date }
format-google_new = Google Contacts (CSV)
format-google_old = Google Contacts (CSV, old form)
format-outlook_desktop = Outlook (CSV)
format-outlook_web = Outlook.com (CSV)
format-hub_spot = HubSpot (CSV)
format-salesforce = Salesforce (CSV)
format-pipedrive = Pipedrive (CSV)
format-zoho = Zoho CRM (CSV)
format-linked_in = LinkedIn (CSV)
format-mailchimp = Mailchimp (CSV)
format-brevo = Brevo (CSV)
format-kartotek = Kartotek (CSV)
format-other_csv = CSV table
format-v_card = vCard
format-package = Package from Kartotek
import-recognised = { $count ->
    [one] One row found. Check where each column goes.
   *[other] { $count } rows found. Check where each column goes.
}
import-rejected-title = { $count ->
    [one] One row can’t be imported
   *[other] { $count } rows can’t be imported
}
duplicate-title = { $count ->
    [one] One row seems to be known already
   *[other] { $count } rows seem to be known already
}
import-done-quick = { $count ->
    [one] One new contact.
   *[other] { $count } new contacts.
}
import-done-text = { $count ->
    [one] One new contact in { $seconds } seconds ({ $rate } rows per second).
   *[other] { $count } new contacts in { $seconds } seconds ({ $rate } rows per second).
}
import-undo-text = { $count ->
    [one] The contact it added is removed for good, unless it was changed since, and what it filled in is taken back. This can’t be undone.
   *[other] The { $count } contacts it added are removed for good, and what it filled in is taken back. Contacts that were changed since stay as they are. This can’t be undone.
}
import-undone = { $count ->
    [one] Import undone: one contact removed
   *[other] Import undone: { $count } contacts removed
}
import-undone-put-back = { $count ->
    [one] One contact that it had filled in is as before.
   *[other] { $count } contacts that it had filled in are as before.
}
import-undone-companies = { $count ->
    [one] One company removed.
   *[other] { $count } companies removed.
}
import-undone-records = { $count ->
    [one] One entry about them is gone.
   *[other] { $count } entries about them are gone.
}
import-undone-records-kept = { $count ->
    [one] One entry stays, since it was changed after the import, is needed by another, or is on legal hold or part of an announced erasure.
   *[other] { $count } entries stay, since they were changed after the import, are needed by others, or are on legal hold or part of an announced erasure.
}
import-undone-kept = { $count ->
    [one] One contact stays as it is, since it was changed after the import or something about it stays.
   *[other] { $count } contacts stay as they are, since they were changed after the import or something about them stays.
}

## export

export-open = Export
export-title = Export contacts
export-scope = Which contacts
export-format = Format
export-csv = CSV table
export-csv-help = For spreadsheets and other programs.
export-vcard3 = vCard 3.0
export-vcard3-help = For address books and phones; understood almost everywhere.
export-vcard4 = vCard 4.0
export-vcard4-help = The newest version; with some older programs it does not work.
export-package = Package (ZIP)
export-package-help = With companies, activities, tasks, documents, vouchers, deals, consents and objections, as vCard, JSON and files. Kartotek brings all of it back in.
export-guard = Protect spreadsheets from formulas
export-guard-help = A spreadsheet may run a text that begins with = + - or @. Such texts get an apostrophe in front, which Kartotek takes away again on import.
export-confidential = Include confidential notes
export-confidential-help = In a column of their own, for everybody to read who gets the file. An import leaves that column out.
export-purpose = What for
export-purpose-help = For example “Christmas cards”. It stands in the journal, as proof of why the data left the vault.
export-recipient = Who gets it
export-recipient-help = The organisation outside of yours that receives the file, if there is one.
export-warning = The file is not encrypted. Whoever gets it can read it; delete it once it has done its work.
export-running = Writing the file
export-selected = { $count ->
    [one] The selected contact
   *[other] The { $count } selected contacts
}
export-list = { $count ->
    [one] The one contact of this list
   *[other] All { $count } contacts of this list
}
export-everything = Everything in this vault
export-everything-help = All contacts; a package also has companies, and what is about companies alone or about nobody.
export-run-everything = Export everything
export-run = { $count ->
    [one] Export one contact
   *[other] Export { $count } contacts
}
export-done = { $count ->
    [one] One contact exported
   *[other] { $count } contacts exported
}

## trash

trash-record = This lies in the trash and is in no list.
trash-restore = Restore
trash-restored = { $count ->
    [one] Restored from the trash
   *[other] { $count } entries restored from the trash
}
trash-note = The trash is no erasure: what lies here is still stored and still counts as personal data. What reaches its day is erased.
trash-detail = Company, e-mail or person
trash-purge = Delete for good
trash-purge-title = Delete “{ $what }” for good?
trash-purge-document = The document of { $whom } will be gone, with its file and the key to it. Vouchers whose file it is lose it. Nothing brings it back but a backup.
trash-purge-voucher = The voucher of { $whom } will be gone, with its number, amount and note. A document that is its file stays. Nothing brings it back but a backup.
trash-purged = Deleted for good: { $what }
trash-kept = “{ $what }” has to be kept
trash-kept-file = It is the file of a quote, order or invoice that the law keeps.
trash-since = In the trash since
trash-left = Goes on
trash-contact = Contact
trash-company = Company
trash-empty = The trash is empty
trash-empty-text = Contacts, companies, activities, documents, tasks, vouchers and deals that you delete stay here for a while and can be restored.
trash-stays-legal_hold = Stays: legal hold
trash-stays-announced = Stays: the person’s erasure is announced
trash-stays-law = Stays: a law keeps it
trash-stays-restricted = Stays: restricted
trash-stays-open_request = Stays: a request is open
trash-stays-evidence = Stays: it shows a consent or a request
trash-stays-used = Stays: still used
trash-goes-never = nobody said when
trash-after = Empty the trash after
trash-after-help = What lay in the trash that long is erased for good, unless a law or a hold keeps it.
trash-after-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
trash-after-never = Never by itself
settings-four-eyes = A second person confirms each erasure
settings-four-eyes-help = Who announces an erasure can’t do it: another owner or privacy officer looks at it and confirms it. What empties by itself, like the trash, needs nobody.
settings-four-eyes-alone = Nobody else may erase any more, so that no erasure can be done. Add a second owner or privacy officer, or turn this off.
settings-cooling = Cooling-off before an erasure
settings-cooling-help = Until then an announced erasure can be withdrawn. Whole days count, without the day of the announcement. Whoever confirms the erasure can do it earlier and says why. A request still has to be answered in time.
settings-cooling-none = None
settings-cooling-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
trash-empty-do = Erase what is due …
trash-empty-due = { $count ->
    [0] Erase what is due …
   *[other] Erase what is due ({ $shown }) …
}
trash-empty-title = { $count ->
    [one] Erase one entry of the trash for good?
   *[other] Erase { $shown } entries of the trash for good?
}
trash-empty-ask = What reached its day is erased now. Nothing takes that back.
trash-empty-confirm = Erase for good
trash-empty-gone = It can’t be restored or undone any more; only backups made before still have it, until they are cleaned or deleted.
trash-empty-people = People get a number under “All erasures”, and every place is searched for what could be left of them.
trash-empty-law = What a law keeps of them stays apart, under “Kept by law”.
trash-due-stays = { $count ->
    [one] One entry stays beyond its day; its row says why.
   *[other] { $shown } entries stay beyond their day; each row says why.
}
trash-empty-type = Type the number of entries to confirm: { $count }
trash-empty-mistyped = That is not the number.
trash-emptying = Erasing what is due
trash-emptied = { $count ->
    [one] One entry erased
   *[other] { $count } entries erased
}
trash-left-title = { $count ->
    [one] One entry stays
   *[other] { $shown } entries stay
}
trash-unreached = { $count ->
    [one] One entry was not reached and is still due.
   *[other] { $shown } entries were not reached and are still due.
}
trash-left-more = { $count } more

## unlock

unlock-passphrase = Passphrase
unlock-button = Unlock
key-file = Key file
key-file-choose = Choose key file …
key-file-clear = Go without the key file
key-file-help = Only if your passphrase needs one. It is not remembered.
unlock-wait = Next attempt in { $seconds } s
unlock-use-code = Use the recovery code
unlock-use-passphrase = Use the passphrase
unlock-other = Other vault
unlock-open = Open another vault …
unlock-new = Create a new vault …
unlock-demo = Try sample data
unlock-forget = Remove “{ $name }” from this list
unlock-failed-before = { $count ->
    [one] One failed attempt
   *[other] { $count } failed attempts
} since the vault was last unlocked on { $since }
unlock-failed-first = { $count ->
    [one] One failed attempt
   *[other] { $count } failed attempts
} before this one
recover-code = Recovery code
recover-code-help = All 13 groups from your sheet. Spaces and capitals do not matter.
recover-note = The vault gets a new passphrase and a new recovery code. The old ones stop working.
recover-number = This vault has the number { $number }. It stands on the right sheet.
recover-button = Recover the vault
passphrase-new = New passphrase
passphrase-repeat = Repeat the passphrase
passphrase-repeat-mismatch = The two passphrases are not the same.
passphrase-advice = Four or more words that do not belong together are easy to remember and hard to guess.
strength = Strength: { $word }
strength-0 = guessed at once
strength-1 = very weak
strength-2 = weak
strength-3 = strong
strength-4 = very strong
strength-hint-short = It is short: add words.
strength-hint-common = It is a passphrase that many people use.
strength-hint-word = It is mostly one known word or name.
strength-hint-pattern = It follows a pattern, such as repeated or neighbouring keys.
strength-hint-date = It is mostly a date.
language-choice = Language
language-en = English
language-de = Deutsch
language-sv = Svenska
language-system = As the system ({ $language })
theme-choice = Appearance
theme-system = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast

## start

start-title = Welcome to Kartotek
start-text = Your contacts live in one encrypted vault on your own disk. No cloud, no account.
start-create = Create a vault
start-create-text = Start with an empty vault for your organisation.
start-open = Open a vault
start-open-text = You already have a vault on this computer or a disk.
start-demo = Try sample data
start-demo-text = A separate vault full of made-up people. Delete it with one click.
start-back = Back
start-next = Continue
start-steps = Steps
start-step-organisation = Organisation
start-step-place = Place
start-step-passphrase = Passphrase
start-step-recovery = Recovery code
start-organisation-title = Who is responsible for the data?
start-organisation = Organisation
start-organisation-help = The controller in the sense of the GDPR: your company, association or practice.
start-country = Country
start-country-help = Decides how phone numbers without a country code are read.
start-name = Your name
start-name-help = Shown to others who use this vault.
start-language = Language
start-language-help = Names are sorted by its rules. The interface follows.
start-place-title = Where should the vault be kept?
start-vault-name = Name of the vault
start-place = Folder
start-place-other = Other place …
start-place-note = Choose a disk of this computer. Folders that a cloud synchronises can damage a database; backups may go there.
start-passphrase-title = Choose a passphrase
start-passphrase-text = It is the key to the vault. Nobody can reset it, not even we.
start-passphrase = Passphrase
start-create-button = Create the vault
recovery-title = Keep this recovery code
recovery-text = It opens the vault when the passphrase is lost. It is shown until you have confirmed it, and never again. Keep it on paper or on a stick in a safe place, never on this computer.
recovery-warning = Whoever loses both the passphrase and this code loses the data.
recovery-code = Recovery code, { $count } groups
recovery-save = Save the sheet as PDF …
recovery-save-help = To print it, or to keep it on a stick. Whoever has the file can open the vault: do not leave it on this computer.
recovery-saved = The recovery sheet was saved. Print it and delete the file, or keep it on a stick.
recovery-kept = I have kept it
recovery-confirm-title = Type two groups back
recovery-confirm-text = This shows that your copy can be read.
recovery-group = Group { $number }
recovery-show-again = Show the code again
recovery-finish = Open the vault
recovery-back = Back to the vault
recovery-why-recovered = The vault has your new passphrase. The recovery code you just used opens nothing any more; this one takes its place.
recovery-why-exposed = The passphrase was changed and the whole vault encrypted again. The old recovery code does not work any more; this one takes its place.
recovery-why-replaced = The old recovery code does not work any more; this one takes its place.
recovery-why-again = The window was loaded again before you had confirmed the code. Here it is once more.

## settings

settings-title = Settings
settings-search = Search settings
settings-changed = Setting changed
settings-restored = The setting is as it was before
settings-none = No setting matches “{ $text }”.
settings-appearance = Appearance
settings-keyboard = Keyboard
settings-organisation = Organisation
settings-contacts = Contacts
settings-street = Street and number
settings-postal-code = Postal code
settings-city = City
settings-address-help = Stands on consent forms and receipts, so that people know who is responsible (Art. 13(1)(a) GDPR).
settings-email = E-mail address
settings-phone = Telephone
settings-contact-help = This is how people reach you, to withdraw consent too (Art. 7(3) and 13(1)(a) GDPR). One of the two is needed.
settings-country-help = Decides how phone numbers without a country code are read, and whose law counts.
settings-region = Region
settings-region-none = Not chosen
settings-region-help = Its public holidays count for deadlines. In Germany, the supervisory authority follows from it.
settings-zone = Time zone
settings-zone-country = As in the country ({ $zone })
settings-zone-help = Deadlines begin and end by this clock.
settings-authority = Supervisory authority
settings-authority-website = Website of the authority
settings-authority-help = People can complain to it (Art. 13(2)(d) and 77 GDPR). Stands on receipts.
settings-authority-proposed = For your country and region: { $name }
settings-authority-take = Take it over
settings-authority-region = Choose the region above, and the authority is proposed here.
settings-officer = Data protection officer
settings-officer-help = How the officer is reached (Art. 13(1)(b) GDPR). An address of the office is enough, a name is not needed.
settings-representative = Representative in the EU
settings-representative-help = Only where your organisation is outside of the EU (Art. 27 GDPR): name, address and contact.
settings-register = Register number
settings-register-help = As in your imprint, with the register. Stands on forms and receipts.
setting-lack = The letter has to say who is responsible
setting-lack-text = The settings lack { $what }.
setting-lack-ask = Whoever may change the settings can add it there.
setting-lack-do = Complete the settings
setting-lack-organisation = the organisation’s name
setting-lack-address = the postal address
setting-lack-contact = an e-mail address or telephone number
setting-lack-authority = the supervisory authority
settings-security = Security
settings-vault = Vault
settings-theme = Theme
settings-density = Row height
density-compact = Compact
density-normal = Normal
density-relaxed = Relaxed
settings-zoom = Zoom
settings-single-keys = Shortcuts of a single key
settings-single-keys-help = For example j and k in lists. They never act while you type in a field.
settings-reminders = Remind of tasks
settings-reminders-help = The desktop says how many tasks have come to their time, never which or about whom.
settings-show-shortcuts = Show all shortcuts
settings-sort-language = Names are sorted as in
settings-sort-language-help = German places ä beside a; Swedish places å, ä and ö after z.
settings-sorting = All names are being sorted anew
settings-sorting-text = Contacts and companies
sort-en = English
sort-de = German
sort-sv = Swedish
settings-birthday = Keep birthdays
settings-birthday-help = Leave this off unless you need them: collect only what is necessary (Art. 5(1)(c) GDPR).
settings-auto-lock = Lock after inactivity
settings-screen-guard = Keep the window out of pictures of the screen
settings-screen-guard-help = Screenshots, recordings and shared screens leave it out. For this computer only.
settings-minutes = { $count ->
    [one] One minute
   *[other] { $count } minutes
}
settings-passphrase = Passphrase
settings-passphrase-help = Change it when somebody may have seen it, not by the calendar.
settings-passphrase-change = Change the passphrase …
settings-key-file = Key file
settings-key-file-off = A file, best on a stick, that has to be there beside the passphrase. Whoever learns only the passphrase does not get in.
settings-key-file-on = Your passphrase opens the vault together with your key file only. Keep a copy of the file in a second place.
settings-key-file-add = Add key file …
settings-key-file-replace = Replace key file …
settings-key-file-remove = Remove key file …
settings-recovery = Recovery code
settings-recovery-help = It opens the vault when the passphrase is lost. Make a new one when the sheet is lost, when somebody may have seen it, or when a new code was never confirmed.
settings-recovery-replace = New recovery code …
settings-place = Folder of the vault
settings-number = Vault number
settings-reveal = Show in the file manager
settings-demo = Sample data
settings-demo-help = The sample vault is separate from your own vaults.
settings-demo-delete = Delete the sample vault
settings-demo-delete-title = Delete the sample vault?
settings-demo-delete-text = It is locked and removed from this computer, with everything that was entered in it.
test-copy = Test copy
test-copy-help = A vault of its own to try things out in, of the same size and shape as this one, in which nobody is real.
test-copy-make = Make a test copy …
test-copy-title = Make a test copy
test-copy-name = Test copy of { $vault }
test-copy-in = In it: as many contacts, companies, notes, documents, vouchers, deals, tasks and consents as here, of the same shape, and the rules. All people are fictional: names, addresses, numbers and texts are made up, days are off by some weeks, and files are filled with nothing.
test-copy-out = Not in it: requests, recipients, the suppression list, erasures, pictures, other users, and the journal of this vault.
test-copy-passphrase = Passphrase of the test copy
test-copy-do = Make the copy
test-copy-running = Making up the records
test-copy-made = The test copy is there
test-copy-made-text = Lock this vault and choose the copy under “Open another vault”. It opens with its own passphrase alone: it has no recovery code. If the passphrase is lost, make a new copy.
settings-version = Version { $version }
change-title = Change the passphrase
change-old = Present passphrase
change-exposed = May somebody else know the present passphrase?
change-exposed-no = No, I just want another one
change-exposed-no-help = Takes a moment. Old backups still open with the old passphrase.
change-exposed-yes = Yes, or I am not sure
change-exposed-yes-help = The whole vault is encrypted again with new keys, so that the old passphrase is of no use for this vault. Takes longer. Old backups still open with it: destroy them.
change-exposed-missing = Please answer this question.
change-button = Change the passphrase
change-done = The passphrase was changed.
key-file-add-title = Add a key file
key-file-add-text = You choose where the new file goes: best onto a stick, never beside a backup. From then on your passphrase needs it; the recovery code does not. Backups made before still open with the passphrase alone.
key-file-add-button = Create key file …
key-file-add-done = Your passphrase needs the key file now. Copy it to a second place.
key-file-replace-title = Replace the key file
key-file-replace-text = A new file takes the place of the old one, which opens this vault no longer. Keep the old one as long as you keep backups made before: they need it.
key-file-replace-button = Create new key file …
key-file-replace-done = Your passphrase needs the new key file now. Copy it to a second place.
key-file-remove-title = Remove the key file
key-file-remove-text = Your passphrase opens the vault alone again. Keep the file as long as you keep backups made before: they need it.
key-file-remove-button = Go without key file
key-file-remove-done = Your passphrase opens the vault without a key file now.
replace-title = New recovery code
replace-text = The old code stops working at once. Have paper or a stick at hand: you copy the new code and type two groups back.
replace-button = Make a new code
settings-name-order = Names are shown as
settings-name-order-help = Lists show and sort them this way.
name-order-given_first = Anna Berg
name-order-family_first = Berg, Anna

## health: whether the vault is sound, and what to do when it stopped writing

stop-disk_full = The disk is full. Nothing more is written.
stop-disk_full-kept = Everything that was saved is there. Only the last change was not saved; what you typed still stands behind this page.
stop-disk_full-do = Free some space on this disk: empty the system’s trash, or move large files elsewhere. Then try again and save once more.
stop-disk_failed = The disk reports errors. Nothing more is written.
stop-disk_failed-kept = Nothing that was saved was overwritten. Only the last change may be missing.
stop-disk_failed-do = Check that the disk is plugged in firmly and not write-protected, then lock the vault and unlock it again. If the errors come back, restore your latest backup on another disk.
stop-damaged = The vault’s file is damaged. Nothing more is written.
stop-damaged-kept = Some of what was saved can no longer be read. Your backups are not touched by this.
stop-damaged-do = Lock the vault and restore your latest backup as a new vault beside this one. Keep this folder until you have compared both: what still can be read here can be looked at.
stop-missing = The vault’s folder is gone. Nothing more is written.
stop-missing-kept = What was saved is where the folder is. Only the last change was not saved.
stop-missing-do = Connect the disk it lies on, or move the folder back to its place, then lock the vault and unlock it again. If the folder is lost, restore your latest backup.
stop-since = since { $at }
stop-next = What to do
stop-backup = Your latest verified backup is of { $at }: { $place }
stop-again = Try again
stop-reserve = Use the reserve
stop-reserve-help = Kartotek keeps a reserve of 8 MB on the disk for this moment. Moving contacts to the trash and locking use it by themselves; it is taken back once there is room.
stop-lock = Lock the vault
stop-look = Look around without changes
stop-banner = This vault stopped writing. What you change cannot be saved.
stop-locked = It stopped writing on { $at }. Once it is unlocked, it goes on, and is checked as a whole unless only the disk was full. If it stops again, restore your latest backup as a new vault beside it.
stop-show = What to do
finding-fork = This vault was forked: its journal is another one
finding-fork-means = Two copies of this vault were worked on apart from each other. This one holds other entries than those that were seen here before. Until an owner decides, nothing in it can be changed.
finding-fork-do = If somebody worked on a copy and put it here, find the other copy: the changes made in each are in that one only. If nobody did, somebody may have exchanged the folder: keep it as it is, and restore your latest backup as a new vault beside it. Going on with this vault is written down in the journal.
finding-cut = The end of this vault is missing
finding-cut-means = The vault’s own folder remembers more than its database holds: files in it were deleted, cut off, or replaced by older ones. What was changed after the last entry may be lost.
finding-cut-do = Look in the system’s trash and in older copies of the folder for what is gone. Compare with your latest backup: it can be restored as a new vault beside this one. If you go on, the journal records the gap.
finding-rollback = This vault is older than it was
finding-rollback-means = The whole folder is an older state of itself: somebody put a copy back, or a program for synchronising or backing up did. What was changed after the last entry is not in it.
finding-rollback-do = If you put this copy here yourself, go on: the journal records the gap. If not, look for the newer folder, or restore your latest backup as a new vault beside this one. Ask who else can reach this folder.
finding-here = Last entry here
finding-seen-folder = Seen by the vault’s own folder
finding-seen-computer = Seen by this computer
finding-seen-backup = Seen by a backup
finding-entry = no. { $number } of { $at }
finding-number = no. { $number }
finding-nothing = none
finding-missing = Missing
finding-count = { $count ->
    [one] at least one entry, and what it is about
   *[other] at least { $count } entries, and what they are about
}
finding-save = Save what was found …
finding-saved = Saved. It names nobody: numbers, times and hashes only.
finding-restored = This is what a restore looks like: the vault was restored on { $at } from a backup of { $created }. Entries after no. { $number } that were written before the restore are in the old copy only.
finding-go-on = Go on
finding-accept = Go on with this vault
health-title = Check of the whole vault
health-help = Reads every page, the journal and what each user may do, while you go on working. Done by itself every week.
health-sound = Checked { $at }: sound
health-never = Not checked yet
health-due = Due
health-check = Check the vault now
health-checking = Checking the vault
health-checked = The vault is sound
health-checked-read-only = The vault is sound. It is read-only, so the check is not noted in it.

## backups: their folders, their register, the way back

backups-title = Backups
backups-none-title = There is no backup of this vault.
backups-none-text = Choose a folder, best on a stick or another drive. If this computer is lost or breaks, everything in the vault is lost without one.
backups-add = Add a folder …
backups-run = Back up now
backups-running = Backing up
job-megabytes = { $work }, in MB
backups-running-text = Copying, checking and reading back
backups-made = Backed up and verified
backups-remove = Use this folder no longer
backups-remove-title = Use this folder for backups no longer?
backups-remove-text = Its backups leave this list. The files stay where they are: delete them yourself if nobody needs them.
backups-last = Last backup { $at }
backups-never = No backup yet
backups-due = Due
backups-away = Not plugged in
backups-same-disk = Same disk as the vault: if it breaks, both are lost.
backups-every = How often to back up
backups-every-help = Done while the vault is open, as soon as the folder is there.
backups-every-days = { $count ->
    [one] every day
   *[other] every { $count } days
  }
backups-keep-days = { $count } days
backups-keep = Keep backups for
backups-keep-help = Older ones are deleted after the next backup. The newest three always stay.
backups-list = Register of backups
backups-verified = Verified { $at }
backups-rehearsed = Restored on trial { $at }
backups-not-rehearsed = Not restored on trial yet
backups-rehearse = Restore on trial
backups-rehearsing = Restoring on trial
backups-rehearsing-text = The copy is checked and deleted again
backups-rehearsed-sound = This backup can be restored
backups-rehearsed-damaged = This backup is damaged and counts no longer
backups-rehearsed-damaged-do = Make a new one, best on another drive.
backups-rehearsed-erased = { $count ->
    [one] One person who was erased since was in it, and does not come back with it: a restore erases them again.
   *[other] { $count } people who were erased since were in it, and do not come back with it: a restore erases them again.
  }
backups-rehearsed-items = { $count ->
    [one] One record that was erased by itself since was in it: a restore erases it again.
   *[other] { $count } records that were erased by themselves since were in it: a restore erases them again.
  }
backups-texts-left = { $count ->
    [one] One text in the backup may still name somebody who was struck out of it since: nothing in it says whom, or it has to stay as it is.
   *[other] { $count } texts in the backup may still name somebody who was struck out of them since: nothing in it says whom, or they have to stay as they are.
  }
backups-scrub = Clean of erased people
backups-scrub-title = Some backups may still hold people who were erased
backups-scrub-text = { $count ->
    [one] One backup is there and is cleaned by itself within a minute, or now.
   *[other] { $count } backups are there and are cleaned by themselves within a minute, or now.
  }
backups-scrubbing = Cleaning
backups-scrubbing-text = Each is unpacked, cleaned, checked and written anew
backups-scrub-done = { $count ->
    [one] One backup holds nobody any more who was erased
   *[other] { $count } backups hold nobody any more who was erased
  }
backups-scrub-failed = { $count ->
    [one] One backup could not be cleaned
   *[other] { $count } backups could not be cleaned
  }
backups-scrubbed = Cleaned of erased people { $at }
backups-holds = { $count ->
    [one] May hold 1 erased person
   *[other] May hold { $count } erased people
  }
backups-holds-due = It is cleaned next; it is kept until { $day }.
backups-holds-away = It is cleaned once it is there; it is kept until { $day }.
backups-holds-closed = Nothing at hand opens it: it is damaged, or from before the keys were changed. It is kept until { $day }. Delete it if you can do without it.
backups-delete = Delete
backups-delete-title = Delete this backup?
backups-delete-text = The file of { $at } is deleted. That can’t be undone.
backups-status-missing = Missing
backups-status-damaged = Damaged
backups-restore-note = To restore a backup, lock the vault and choose “Restore a backup …” there. It becomes a new vault beside this one.
restore-choice = Restore a backup
restore-choice-text = You have a file that ends in .kartotek-backup.
restore-menu = Restore a backup …
restore-title = Restore a backup
restore-text = Backup of { $at }, { $size }. It becomes a new vault; nothing that is there is replaced.
restore-name = Restored { $date }
restore-passphrase = Passphrase of that time
restore-passphrase-help = The one that opened the vault when the backup was made.
restore-code = Recovery code of that time
restore-number = This backup’s vault has the number { $number }. It stands on the right sheet.
restore-button = Restore
restore-running = Restoring and checking
restore-done = The backup was restored as a new vault
restore-done-incomplete = Restored, but the suppression list may be incomplete
restore-carried = { $count ->
    [one] One address that asked not to be contacted since then was carried over.
   *[other] { $count } addresses that asked not to be contacted since then were carried over.
}
restore-erased = { $count ->
    [one] One person who was in the backup had been erased since then, and was erased again.
   *[other] { $count } people who were in the backup had been erased since then, and were erased again.
}
restore-erased-items = { $count ->
    [one] One record that was in the backup had been erased since then, and was erased again.
   *[other] { $count } records that were in the backup had been erased since then, and were erased again.
}
restore-carried-nothing = Nobody was put on the suppression list since { $day }.
restore-unread-in_use = The vault in “{ $path }” is open, so that what was added to its list could not be read.
restore-unread-older = The vault in “{ $path }” was last opened by an older version of Kartotek, so that its lists could not be read. Open that vault once, and restore the backup again.
restore-unread-closed = The vault in “{ $path }” can’t be read with the keys of this backup.
restore-carry-failed = What was read could not be written into the restored vault.
restore-carry-none = No other state of this vault is known on this computer.
restore-ledger-missing = No list of erasures lies beside the backup: who was erased since { $day } is not known here and may be back.
restore-ledger-damaged = The list of erasures beside the backup is damaged: who was erased since { $day } is not known here and may be back.
restore-ledger-older = The list of erasures beside the backup is older than the backup: who was erased since { $day } is not known here and may be back.
restore-carry-do = Whoever objected after { $day } may be missing: open a newer state of the vault, if there is one, and add what was put on its suppression list since then here. Until then, send nothing for marketing.
restore-offered = The backup of { $at } becomes a new vault beside this one. For that, this vault is locked first; nothing in it is changed.
restore-offered-lock = Lock and go on
first-backup-title = Where should backups go?
first-backup-text = Kartotek copies the vault, encrypted, into a folder of your choice: a stick, another drive, or a folder that a cloud synchronises.
first-backup-choose = Choose a folder …
first-backup-none = No folder is chosen
first-backup-skip-note = Without a backup, everything is lost with this disk. You can choose a folder later under Settings, Backups.
first-backup-skip = Continue without backups
start-step-backup = Backups

## palette

palette-title = Commands and records
palette-placeholder = Find a person, a company, a text or a command
palette-hint = Type > to see commands only, # to find a request by its number
palette-none = Nothing found for “{ $text }”
palette-records = Records
palette-texts = In notes, activities, tasks, documents, vouchers and deals
palette-task = Task
palette-commands = Commands
palette-count = { $count ->
    [one] One result
   *[other] { $count } results
}

## shortcut

shortcut-title = Keyboard shortcuts
shortcut-single-off = Shortcuts of a single key are switched off in the settings.

## user

settings-users = Users
settings-users-help = Each user opens the vault with a passphrase of their own. Nobody needs another’s.
role-owner = Owner
role-owner-help = May do everything, and decides who may open the vault.
role-privacy_officer = Privacy officer
role-privacy_officer-help = Sees, corrects and exports contacts, reads confidential notes, and sees who has access.
role-sales = Sales
role-sales-help = Works with contacts and companies, and imports. Does not export.
role-read_only = Read-only
role-read_only-help = Looks things up and changes nothing.
user-add = Add a user …
user-add-title = Add a user
user-add-button = Add the user
user-added = { $name } can open the vault from now on.
user-name = Name of the user
user-role = Role
user-role-missing = Please choose a role.
user-you = You
user-more = More for { $name }
user-change = Name and role …
user-change-title = Name and role
user-changed = { $name } was changed. A new role applies from the next unlock.
user-save = Save
user-passphrase = New passphrase …
user-passphrase-own = Let the new user type the passphrase here. You do not need to know it.
user-passphrase-first = Passphrase of the new user
user-passphrase-title = New passphrase for { $name }
user-passphrase-text = For somebody who lost the passphrase. Let them type the new one here. The old passphrase and their recovery code open this vault no longer.
user-passphrase-button = Set the passphrase
user-passphrase-done = { $name } can open the vault with the new passphrase.
user-disable = Disable access
user-disable-title = Disable the access of { $name }?
user-disable-text = The passphrase opens the vault no longer, until you enable the access again. Remove the user instead if they may have kept a copy of the vault.
user-disabled = { $name } cannot open the vault any more.
user-disabled-since = Disabled since { $date }
user-enable = Enable access
user-enabled = { $name } can open the vault again.
user-remove = Remove the user
user-remove-title = Remove { $name }?
user-remove-text = The access ends for good, and the vault is encrypted again with new keys. The journal keeps what this user did. Copies that were made before still open with the old passphrase: destroy them.
user-removing = The vault is being encrypted with new keys
user-removed = { $name } was removed, and the vault has new keys.
change-exposed-owner = If somebody else may know the present passphrase, ask an owner of the vault to remove you and add you again: then the vault gets new keys.
list-empty-reading = Your role reads only: others add what is shown here.

## draft

draft-waiting = { $count ->
    [one] Unsaved text in one form
   *[other] Unsaved text in { $count } forms
  }
draft-show = Show unsaved text
draft-title = Unsaved text
draft-activity = Activity: { $name }
draft-task = Task: { $name }
draft-voucher = Voucher: { $name }
draft-deal = Deal: { $name }
draft-purpose = Purpose: { $name }
draft-notice = Notice: { $name }
draft-wording = Wording: { $name }
draft-consent = Consent: { $name }
draft-form = Consent form: { $name }
draft-kept-at = Typed { $at }
draft-trashed = in the trash
draft-resume = Continue
draft-resume-name = Continue: { $name }
draft-discard = Discard
draft-discard-name = Discard: { $name }
draft-discarded = Unsaved text discarded

## alerts

alert-title = Alerts
alert-notice-title = New alerts
alert-notice = { $count ->
    [one] There is an alert that you have not seen yet.
   *[other] There are { $count } alerts that you have not seen yet.
}
alert-show = Show
alert-later = Later
alert-see = Mark as seen
alert-see-all = Mark all as seen
alert-new = New
alert-past = Past alerts
alert-none = No alerts so far. Five failed attempts to unlock the vault, or unusual reading, raise one.
alert-failed_attempts = { $count } failed attempts to unlock the vault since { $since }
alert-failed_attempts-first = { $count } failed attempts to unlock the vault
alert-failed_attempts-do = Was it you, or somebody else of the vault’s users who mistyped? Then all is well. If not, somebody tried to get in at this computer: find out who can reach it, and change your passphrase if somebody may know it.
alert-contacts_opened = { $count ->
    [one] { $user } opened at least one contact within an hour
   *[other] { $user } opened at least { $count } contacts within an hour
}
alert-contacts_exported = { $count ->
    [one] { $user } exported at least one contact within an hour
   *[other] { $user } exported at least { $count } contacts within an hour
}
alert-reading-do = There may be a good reason for it: first ask { $user }. If there is none, disable the access in the settings under Users.
alert-thresholds = Unusual reading
alert-thresholds-help = From so many different contacts within an hour on, the owners get an alert at their next unlock. Nobody is kept from working by it. Kartotek counts how many contacts were opened; which, stands in the journal. Users find this described in their settings. Where there is a works council, agree on it first: in Germany it has a say (§ 87(1) no. 6 BetrVG).
alert-opened = Opened within an hour
alert-exported = Exported within an hour
alert-off = No alert
alert-from = { $count ->
    [one] From one contact on
   *[other] From { $count } contacts on
}
alert-journaled = The journal says under your name which contacts you open, copy from or reach through another program, and whose confidential note you read, once in a quarter of an hour for each of it; it has exports as well. Owners and privacy officers see it.
alert-counted = Kartotek also counts how many different contacts you open within an hour.
alert-counted-opened = { $count ->
    [one] From one opened contact on, the owners of the vault get an alert with your name.
   *[other] From { $count } opened contacts on, the owners of the vault get an alert with your name.
}
alert-counted-exported = { $count ->
    [one] From one exported contact on, they get one as well.
   *[other] From { $count } exported contacts on, they get one as well.
}

## entry: what the journal's entries say was done

entry-contact-add = Contact added
entry-contact-import = Contact imported
entry-contact-change = Contact changed
entry-contact-confidential = Confidential note changed
entry-contact-photo = Photo changed
entry-contact-trash = Contact moved to the trash
entry-contact-restore = Contact taken out of the trash
entry-company-add = Company added
entry-company-import = Company imported
entry-company-change = Company changed
entry-company-trash = Company moved to the trash
entry-company-restore = Company taken out of the trash
entry-activity-add = Activity logged
entry-activity-change = Activity changed
entry-activity-trash = Activity deleted
entry-activity-restore = Activity restored
entry-document-add = Document stored
entry-document-change = Document changed
entry-document-trash = Document deleted
entry-document-restore = Document restored
entry-document-purge = Document deleted for good
entry-task-add = Task added
entry-task-change = Task changed
entry-task-done = Task done
entry-task-reopen = Task opened again
entry-task-snooze = Task snoozed
entry-task-trash = Task deleted
entry-task-restore = Task restored
entry-voucher-add = Voucher recorded
entry-voucher-change = Voucher changed
entry-voucher-trash = Voucher deleted
entry-voucher-restore = Voucher restored
entry-voucher-purge = Voucher deleted for good
entry-deal-add = Deal added
entry-deal-change = Deal changed
entry-deal-move = Deal moved to another stage
entry-deal-trash = Deal deleted
entry-deal-restore = Deal restored
entry-deal_document-add = Document linked to a deal
entry-deal_document-remove = Document unlinked from a deal
entry-deal_stage-add = Stage of deals added
entry-deal_stage-change = Stage of deals changed
entry-deal_stage-remove = Stage of deals removed
entry-suppression-add = Address suppressed
entry-suppression-import = List of suppressed addresses imported
entry-suppression-carry = Suppressed addresses carried over into the restored vault
entry-suppression-end = Suppression of an address ended
entry-purpose-add = Purpose added
entry-purpose-change = Purpose changed
entry-purpose-move = Purpose moved
entry-purpose-remove = Purpose removed
entry-purpose-restore = Purpose restored
entry-notice-add = Notice added
entry-notice-change = Notice changed
entry-notice-remove = Notice removed
entry-notice-restore = Notice restored
entry-notice_version-add = Wording of a notice added
entry-notice_version-change = Wording of a notice changed
entry-notice_version-remove = Wording of a notice removed
entry-notice_version-freeze = Wording of a notice frozen
entry-template-change = Text of a letter changed
entry-template-reset = Shipped text of a letter put back
entry-import-run = Import
entry-import-admit = Imported though blocked
entry-import-undo = Import undone
entry-erasure-run = Person erased
entry-erasure_announcement-add = Erasure announced
entry-erasure_announcement-withdraw = Announced erasure withdrawn
entry-erasure-prove = Erasure proved
entry-erasure-item = Record erased
entry-erasure-strike = Name struck
entry-reading-open = Contact opened
entry-reading-confidential = Confidential note read
entry-reading-copy = Copied to the clipboard
entry-reading-link = Opened in another program
entry-reading-document = Document looked at
entry-reading-outside = Document opened in another program
entry-export-contacts = Contacts exported
entry-export-document = Copy of a document saved
entry-export-access = Answer to a request saved
entry-export-journal = Journal exported
entry-user-add = User added
entry-user-change = User changed
entry-user-disable = A user’s access disabled
entry-user-enable = A user’s access enabled again
entry-user-remove = User removed
entry-user-passphrase = New passphrase for a user
entry-key-add = Signing key introduced
entry-key-withdraw = Signing key withdrawn
entry-vault-create = Vault created
entry-vault-unlock = Vault unlocked
entry-vault-lock = Vault locked
entry-vault-attempts = Failed attempts
entry-vault-passphrase = Own passphrase changed
entry-vault-recover = Opened with the recovery code
entry-vault-recovery = Recovery code replaced
entry-vault-sheet = Recovery sheet saved
entry-vault-key_file = Key file changed
entry-vault-rewrap = Passphrase protected more strongly
entry-vault-compartment = Key to confidential notes replaced
entry-confidential-reseal = Confidential notes sealed anew
entry-setting-change = Settings changed
entry-backup-make = Backup made
entry-backup-rehearse = Backup restored on trial
entry-backup-scrub = Backup cleaned of people who were erased
entry-backup-delete = Backup deleted
entry-backup-expire = Expired backup removed
entry-backup-place = Backup folder changed
entry-vault-restore = Restored from a backup
entry-vault-fingerprint = Fingerprint saved as a sheet
entry-vault-gap = Entries found missing
entry-vault-check = Vault checked
entry-vault-stop = Vault had stopped writing
entry-vault-clock = Clock went back
entry-alert-raise = Alert raised
entry-alert-see = Alert read
entry-kind-change = Changes
entry-kind-reading = Reading
entry-kind-access = Access
entry-kind-vault = Vault

history-view = What to show
history-changes = Changes
history-readings = Access and exports
history-changes-none = No changes
history-changes-none-text = Nothing about it has been changed yet.
history-readings-none = Nobody looked yet
history-readings-none-text = Who opens this contact, and each export that it is in, is listed here.
history-export-purpose = Purpose
history-export-recipient = Recipient
history-export-handed-to = Number of the recipient in the register
history-export-within = nobody outside the organisation
history-export-left-out = Left out
history-export-subject = Pseudonym { $number }
history-export-purpose-number = Number of the purpose
history-export-people = People in it
history-old = Before:
history-new = After:
history-restore = Restore this value: { $field }
history-restored = Earlier value restored: { $field }
history-older = Show older entries
history-user-unknown = Unknown user
history-photo = Photo
history-hidden = The values are not for your role.
history-erased = The values were erased.
history-origin-undo = By undo or redo
history-origin-import = From the import of “{ $file }” ({ $source })
history-origin-import-undo = By undoing the import of “{ $file }”
history-origin-restore = By restoring an earlier value
history-origin-erasure = Somebody else was struck out because of erasure { $number }; what stood here before was erased with it

## journal: its screen, verification, fingerprint and export

journal-verify = Verify now
journal-verifying = Verifying the journal
journal-verified = Verified up to no. { $number }, { $at }
journal-verified-means = { $count ->
    [one] Every entry is as it was written. One signed checkpoint holds; it covers everything up to no. { $sealed }.
   *[other] Every entry is as it was written. { $count } signed checkpoints hold; the last covers everything up to no. { $sealed }.
}
journal-verified-erased = { $count ->
    [0] No content was erased.
    [one] The content of one entry was erased.
   *[other] The content of { $count } entries was erased.
}
journal-unverified = Not verified since this vault was unlocked
journal-unverified-means = A verification computes every hash anew, opens no content, and lets you work on meanwhile.
journal-broken = Broken at no. { $number }
journal-broken-do = Don’t work on here before you know why. Keep this folder as it is, restore your latest backup as a new vault beside it, and compare. Until the journal holds, it can’t be exported.
journal-flaws = { $count ->
    [one] That is the only flaw.
   *[other] { $count } flaws were found in all.
}
journal-show = Show no. { $number }
journal-flaw-gap = Entries are missing from here on.
journal-flaw-altered = This entry is not what was written.
journal-flaw-payload = The content of this entry is not what was written.
journal-flaw-missing = The content of this entry is gone, and nobody erased it.
journal-flaw-key = A key for signing was used here that does not count.
journal-flaw-checkpoint = The checkpoint here is damaged or in the wrong place.
journal-flaw-root = The checkpoint here was made over other entries.
journal-flaw-previous = The checkpoint here does not continue the one before.
journal-flaw-signature = The signature of the checkpoint here does not hold.
rail-journal-verified = Journal: verified { $at }
rail-journal-broken = Journal: broken
rail-journal-unverified = Journal: not verified
journal-go-to = Go to number
journal-go-to-refused = A number from 1 on
journal-begins = The list begins with no. { $number }.
journal-newest = Show the newest
journal-from = From
journal-to = To
journal-user = User
journal-kind = What
journal-object = About
journal-person = Person
journal-everybody = Everybody
journal-all = Everything
journal-clear = Clear filters
journal-removed = { $name } (removed)
journal-nobody = Unknown
journal-number = No.
journal-at = Time
journal-action = Action
journal-erased = erased
journal-missing = missing
journal-object-contact = Contact
journal-object-company = Company
journal-object-activity = Activity
journal-object-document = Document
journal-object-task = Task
journal-object-template = Letter text
journal-object-voucher = Voucher
journal-object-suppression = Suppression
journal-object-deal = Deal
journal-object-deal_document = Document of a deal
journal-object-deal_stage = Stage of deals
journal-object-purpose = Purpose
journal-object-notice = Notice
journal-object-notice_version = Wording of a notice
journal-object-import = Import
journal-object-import_mapping = Import mapping
journal-object-erasure = Erasure
journal-object-erasure_announcement = Announced erasure
journal-object-export = Export
journal-object-user = User
journal-object-key = Signing key
journal-object-vault = Vault
journal-object-setting = Settings
journal-object-of = { $kind }: { $name }
journal-object-backup = Backup
journal-object-alert = Alert
journal-nothing = No entries
journal-nothing-filtered = Nothing in the journal fits these filters.
journal-nothing-here = Each change is written here, with who made it and when.
journal-retry = Try again
journal-entry = Entry
journal-entry-content = What the entry says
journal-close = Close the entry
journal-content = Content
journal-content-none = Nothing more was written down.
journal-content-erased = Erased: the key to it was destroyed, so nobody can read it again. That the entry was made still holds.
journal-content-missing = The content is gone, and nobody erased it.
journal-content-unreadable = The content can’t be opened: it is damaged, or another was put in its place.
journal-content-hidden = Confidential: your role or your key does not open this.
journal-was = before:
journal-is = after:
journal-hash = Hash
journal-hash-made = The hash is computed from everything this entry says and from the hash of the entry before. Whoever changes anything in either gets another hash.
journal-hash-before = Hash of no. { $number }
journal-hash-first = Before the first entry there are zeroes
journal-hash-computed = Computed anew
journal-hash-stored = Stored with the entry
journal-hash-agrees = Both are the same: this entry, and that it follows the one before, is as it was written.
journal-hash-differs = The two differ
journal-hash-differs-means = This entry or the one before was changed, or an entry between them is missing.
journal-payload-agrees = The sealed content has the SHA-256 that the entry states.
journal-payload-differs = The sealed content has another SHA-256 than the entry states: it is not what was written.
journal-hash-copied = Hash copied
journal-copy-hash = Copy the hash
journal-checkpoint = Checkpoint
journal-checkpoint-none = No checkpoint covers this entry yet. The next one does, at the latest when the vault is locked.
journal-checkpoint-signed = Signed by { $user } on { $at }, with everything up to no. { $number }.
journal-checkpoint-unsigned = The checkpoint up to no. { $number } says it is signed by { $user }, but the signature does not hold.
journal-fields = All that the hash is made of
journal-field-at = Time, UTC milliseconds
journal-field-user = User, id
journal-field-device = Computer, id
journal-field-version = Version of Kartotek
journal-field-type = Type of object
journal-field-object = Object, id
journal-field-subject = Person, pseudonym
journal-field-payload-hash = Content, SHA-256 of what is sealed
journal-field-payload-length = Content, bytes
journal-field-payload-key = Content, key of
journal-fingerprint = Fingerprint of the journal
journal-fingerprint-open = Fingerprint …
journal-fingerprint-help = Write it down or print it, and keep it away from this computer. Later it shows whether the journal up to then is still the same one.
journal-fingerprint-of = Everything up to no. { $number }, { $at }
journal-fingerprint-save = Save as PDF …
journal-fingerprint-saved = The fingerprint was saved. Print it, or send it to somebody outside.
journal-fingerprint-none = There is no checkpoint yet. Lock the vault and unlock it again: then there is one.
journal-compare = Compare with my paper
journal-compare-typed = What stands on the paper
journal-compare-help = The number and the five groups. Spaces, dashes and small letters don’t matter.
journal-compare-run = Compare
journal-same = The same up to no. { $number }
journal-same-means = Nothing up to there was changed, removed or added since the paper was printed.
journal-fork = Another journal at no. { $number }
journal-fork-means = The paper is of another vault, or of another copy of this one, or the journal was rewritten. Compare with a backup from the day of the paper.
journal-cut = The paper saw no. { $number }, the journal ends at no. { $last }
journal-cut-means = { $count ->
    [one] At least one entry is missing: this is an older state of the vault, or its end was cut off. Look for the newer one, or restore your latest backup.
   *[other] At least { $count } entries are missing: this is an older state of the vault, or its end was cut off. Look for the newer one, or restore your latest backup.
}
journal-mistyped = This is no fingerprint: it is the number and five groups of five characters. Look at the number first.
journal-mistyped-group = Group { $group } is mistyped. Compare it with the paper once more.
journal-export = Export the journal
journal-export-open = Export …
journal-export-title = Export the journal
journal-export-help = A file signed by you that others can check without Kartotek: who did what to which record and when, in numbers and random ids.
journal-export-names = Names of users
journal-export-names-help = Without them, the file names nobody at all.
journal-export-limits = That its end was not cut off, only a fingerprint on paper or a backup shows. Hand one out with it.
journal-export-nothing = There is no entry in these days. Choose others.
journal-export-run = Choose a place …
journal-exporting = Writing the journal
journal-exported = Exported no. { $first } to { $last }

## activity and timeline

activity-kind-note = Note
activity-kind-call = Call
activity-kind-meeting = Meeting
activity-kind-mail = E-mail
activity-kind-letter = Letter
activity-direction-none = Not given
activity-direction-in = Incoming
activity-direction-out = Outgoing
activity-log = Log activity
quick-log = Log in a line
quick-placeholder = Call, yesterday 10:00, wants a quote
quick-no-such-time = That time does not exist: the clocks are put forward then. Type another one.
activity-new-title = Log activity: { $name }
activity-change-title = Change activity: { $name }
activity-kind = Kind
activity-occurred-at = When
activity-direction = Direction
activity-subject = Subject
activity-body = Text
activity-body-help = Type @ and a name to mention a contact. What is confidential belongs into the confidential note.
activity-mention = Contacts to mention
activity-gone = removed person
activity-saved = Activity logged
activity-changed = Activity changed
activity-trashed = Activity deleted
activity-change = Change: { $what }
activity-delete = Delete: { $what }
timeline-filter = Show only
timeline-all = All
timeline-document = Documents
timeline-record = Added
timeline-task = Tasks
timeline-voucher = Vouchers
timeline-added-contact = Contact added
timeline-added-company = Company added
timeline-imported = Imported from “{ $file }”
timeline-mentioned = Mentioned
timeline-about = About
timeline-none = Nothing logged yet
timeline-none-text = Calls, meetings, e-mails, letters and notes stand here, the newest first.
timeline-none-kind = Nothing of this kind
timeline-none-kind-text = Choose “All” to see everything that happened.

## document

document-add = Add document
document-new-title = Add documents: { $name }
document-name = Title
document-class = Kind of document
document-class-quote = Quote
document-class-invoice = Invoice
document-class-contract = Contract
document-class-letter = Letter
document-class-evidence = Evidence
document-class-other = Other
document-dated = Date
document-refused = “{ $name }” can’t be stored. { $why }
document-is-stored = Stored
document-leave-out = Leave this file out
document-storing = Encrypting and storing …
document-choose-others = Choose other files
document-store = { $count ->
    [one] Store
   *[other] Store { $count } documents
}
document-store-again = Store all the same
document-store-record = Store and record …
document-stored = { $count ->
    [one] Document stored
   *[other] { $count } documents stored
}
document-changed = Document changed
document-change-title = Change document
document-trashed = Document deleted
document-page = Page { $page } of { $pages }
document-picture = { $title }, page { $page }
document-previous = Previous page
document-next = Next page
document-larger = Larger
document-smaller = Smaller
document-open = Open in another program
document-save = Save a copy
document-save-run = Save
document-saving = Saving a copy …
document-saved = Copy saved
document-save-warning = The copy is not encrypted. Delete it when nobody needs it any more.
document-twice = The same file is stored here already.
document-twice-do = Store it all the same, or leave it out.
document-missing = The file of this document is gone from the vault’s folder.
document-missing-do = Restore a backup beside the vault: the document may be in it.
document-damaged = The file of this document is damaged.
document-damaged-do = Restore a backup beside the vault: the document may be whole in it.
document-unreadable = This document can’t be shown: it is broken, or built to do harm.
document-unreadable-do = If you trust who sent it, open it in another program.
document-protected = This document is protected by a password.
document-protected-do = Open it in another program, which asks for the password.
document-unknown = Documents of this kind can’t be shown here.
document-unknown-do = Save a copy, or open it in another program.
document-too_large = This document is too large to be shown here.
document-too_large-do = Save a copy, or open it in another program.
document-too_slow = It takes too long to draw this document.
document-too_slow-do = Try again, or open it in another program.

## task

task-add = Add task
task-new-title = New task
task-new-title-about = New task: { $name }
task-change-title = Change task
task-title = Task
task-note = Note
task-planned = Planned
task-planned-on = Planned for
task-zone = Time zone
task-due = Due
task-due-on = Due on
task-due-kind = Due by
task-due-kind-promise = Promise
task-due-kind-law = Law
task-due-reason = Why
task-assignee = Assigned to
task-nobody = Nobody
task-about = About
task-recurrence = Repeat
task-recurrence-none = Never
task-recurrence-daily = Every day
task-recurrence-weekdays = Every weekday, Monday to Friday
task-recurrence-weekly = Every week on
task-recurrence-monthly = Every month on this day
task-recurrence-month_end = Every month on its last day
task-recurrence-yearly = Every year
task-recurrence-other = As it is
task-recurrence-days = Days of the week
task-recurrence-end = Ends
task-recurrence-end-never = Never
task-recurrence-end-count = After a number
task-recurrence-end-until = On a day
task-recurrence-count = How many times
task-recurrence-until = Last day
task-recurs = repeats
task-series-on = First planned for
task-series-time = First planned time
task-done = done
task-done-at = Done
task-done-by = Done by
task-overdue = Overdue since { $on }
task-finish = Mark as done
task-finish-what = Mark as done: { $what }
task-finished = Task done
task-finished-next = Task done. The next one is on { $on }.
task-reopen = Open again
task-reopened = Task opened again
task-snooze = Snooze
task-snooze-text = Plans the task for later. When it is due stays as it is.
task-snooze-hour = In 1 hour
task-snooze-evening = This evening
task-snooze-tomorrow = Tomorrow
task-snooze-next_week = Next week
task-snoozed = Snoozed until { $until }
task-past-due = The task is now planned for after it is due.
task-past-due-do = Snoozing does not move when it is due.
task-clock-skipped = The clocks skip { $time } that day. The task stands at { $at }.
task-clock-doubled = The clocks show { $time } twice that day. The first counts: { $at }.
task-added = Task added
task-changed = Task changed
task-trashed = { $count ->
    [one] Task deleted
   *[other] { $count } tasks deleted
}
task-quick = Add in a line
task-quick-placeholder = Send the offer, Friday 10:00
tasks-search = Search tasks
tasks-count = { $count ->
    [one] 1 task
   *[other] { $count } tasks
}
tasks-view = Show
tasks-view-mine = Mine
tasks-view-all = All open
tasks-view-done = Done
tasks-empty-mine = You have no open task
tasks-empty-all = There is no open task
tasks-empty-done = Nothing is done yet
tasks-empty-text = Tasks have a day that you plan and a day that they are due.

## today

due-when = When
due-what = What
due-segments = Show
due-all = All
due-overdue = Overdue
due-today = Today
due-week = Next 7 days
due-count = { $segment } ({ $count })
due-empty = Nothing is due
due-empty-text = What is overdue, due today or in the next 7 days stands here.
due-no-backup = There is no backup of this vault yet.
due-old-backup = The last backup is from { $at }.
due-no-rehearsal = No backup was restored on trial in the last 90 days.
due-unchecked = This vault was not checked yet.
due-old-check = This vault was last checked on { $at }.
due-settings = Open settings

money-currency = Currency

## voucher

voucher-add = Add quote or invoice
voucher-new-title = New quote, order or invoice: { $name }
voucher-change-title = Change quote, order or invoice
voucher-kind = Kind
voucher-kind-quote = Quote
voucher-kind-order = Order
voucher-kind-invoice = Invoice
voucher-kind-credit_note = Credit note
voucher-number = Number
voucher-number-taken = There is another one of this kind with this number here. Change the number, or the one that is there.
voucher-issued-on = Date
voucher-amount = Amount
voucher-status = Status
voucher-status-open = Open
voucher-status-accepted = Accepted
voucher-status-declined = Declined
voucher-status-expired = Expired
voucher-status-delivered = Delivered
voucher-status-paid = Paid
voucher-status-cancelled = Cancelled
voucher-status-settled = Settled
voucher-status-at = Status since
voucher-status-of = Status: { $voucher }
voucher-status-now = So far: { $status }
voucher-status-change = Change the status: { $what }
voucher-status-set = { $voucher }: { $status }
voucher-overdue = Overdue
voucher-lapsed = Validity over
voucher-due = Due
voucher-due-on = Due on
voucher-due-quote = Valid until
voucher-due-order = Delivery due
voucher-due-invoice = Payment due
voucher-due-credit_note = Payment due
voucher-document = File
voucher-document-none = None
voucher-document-trashed = In the trash
voucher-look = Look at the file: { $what }
voucher-note = Note
voucher-recorded = Recorded
voucher-added = Recorded
voucher-changed = Changed
voucher-trashed = { $count ->
    [one] Voucher deleted
   *[other] { $count } vouchers deleted
}
voucher-none = No quote, order or invoice yet
voucher-none-text = Record them with number, amount and status. What is open and due stands in Today.

## deal

deal-add = Add deal
deal-add-in = Add deal in { $stage }
deal-new-title = New deal
deal-new-title-about = New deal: { $name }
deal-change-title = Change deal
deal-title = Deal
deal-contact = Contact
deal-party-help = Choose a company, a contact, or both from the list.
deal-value = Value
deal-value-units = Value in smallest units
deal-expected-on = Expected close
deal-expected = Expected: { $on }
deal-next-step = Next step
deal-next-on = Next step on
deal-owner = Owner
deal-note = Note
deal-stage = Stage
deal-stage-since = In this stage since
deal-in-stage = In this stage for
deal-created = Added
deal-closed-on = Closed
deal-loss-reason = Reason of the loss
deal-loss-earlier = Earlier reasons
deal-stage-lead = Lead
deal-stage-qualified = Qualified
deal-stage-offer = Offer
deal-stage-negotiation = Negotiation
deal-stage-won = Won
deal-stage-lost = Lost
deal-days = { $days ->
    [0] Today
    [one] 1 day
   *[other] { $days } days
}
deal-late = past its day
deal-menu = Actions for { $title }
deal-open = Open
deal-move = Move to stage
deal-move-do = Move
deal-lose = Move to { $stage }
deal-here = is here
deal-moved = Moved to { $stage }
deal-moved-place = Moved to { $stage }, { $place } of { $count }
deal-added = Deal added
deal-changed = Deal changed
deal-trashed = { $count ->
    [one] Deal deleted
   *[other] { $count } deals deleted
}
deal-restored = Deal restored
deal-trashed-banner = This deal lies in the trash.
deal-history = Stages
deal-step = { $from } → { $to }
deal-step-added = Added in { $to }
deal-step-reason = Reason: { $reason }
deal-documents = Documents
deal-documents-none = No document belongs to this deal yet.
deal-link = Link document
deal-link-none = There is no other document of this contact or company.
deal-linked = Document linked
deal-unlink = Unlink { $title }
deal-unlinked = Document unlinked
deal-column-none = No deals
deals-search = Search deals
deals-count = { $count ->
    [one] 1 deal
   *[other] { $count } deals
}
deals-whose = Whose
deals-whose-all = All
deals-whose-mine = Mine
deals-view = Show
deals-view-open = Open
deals-view-closed = Closed in the last 90 days
deals-as-table = Show as table
deals-as-board = Show as board
deals-empty = There is no deal yet
deals-empty-closed = Nothing was closed in the last 90 days
deals-empty-text = A deal is something that you may sell. It goes from stage to stage until it is won or lost.
record-deals-none = No deals yet
board-left = Column to the left
board-right = Column to the right
stages-title = Stages of deals
stages-help = The columns of the board, in their order. A stage that has deals can’t be removed.
stage-name = Name
stage-position = Place
stage-meaning = Deals in it are
stage-meaning-open = open
stage-meaning-won = won
stage-meaning-lost = lost
stage-add = Add stage
stage-new = New stage
stage-grip = Move { $name }: drag it, or press Alt and an arrow key
stage-up = Move { $name } up
stage-down = Move { $name } down
stage-remove = Remove { $name }
stage-placed = { $name }, place { $place } of { $count }
stage-needed = There has to be at least one stage that is open, one that is won, and one that is lost.
stages-saved = Stages saved

## suppression: addresses that are not to be used

suppression-title = Suppression list
suppression-intro = Kartotek keeps only a fingerprint of each address: it recognises the address when it comes back, and nobody can read or export the list. The fingerprints are pseudonymised, and so still personal data.
suppression-open = Open suppression list
suppression-check = Is this address on the list?
suppression-check-help = E-mail address or telephone number
suppression-check-do = Check
suppression-check-no = This address is not on the list.
suppression-check-yes = { $reason }, { $day }. Not to be used for: { $scope }
suppression-add = Add to the list …
suppression-add-title = Add to the suppression list
suppression-add-do = Add
suppression-added = Added to the suppression list.
suppression-target = What it is
suppression-target-address = E-mail or phone
suppression-target-person = Person
suppression-target-person-help = A person is recognised by both names and the birthday, whichever address they have.
suppression-address = E-mail address or telephone number
suppression-address-help = It is turned into a fingerprint and not kept.
suppression-given = Given name
suppression-family = Family name
suppression-birthday = Birthday
suppression-scope = Not to be used for
suppression-scope-short = Not for
suppression-scope-all = Anything
suppression-scope-channel = One channel only
suppression-scope-purpose = One purpose only
suppression-purpose-named = Purpose: { $name }
suppression-channel = Channel
suppression-channel-email = E-mail
suppression-channel-phone = Calls
suppression-channel-message = Text messages
suppression-channel-letter = Letters
suppression-channel-processing = Keeping and using data
suppression-reason = Reason
suppression-reason-objection = Objection
suppression-reason-withdrawal = Withdrawn consent
suppression-reason-bounce = Undeliverable
suppression-reason-legal = Legal demand
suppression-reason-erasure = Erasure
suppression-reason-list = Do-not-contact list
suppression-source = Where that comes from
suppression-source-help = Which letter, call or list. No names, no addresses: they would tell what the fingerprint hides.
suppression-day = Asked on
suppression-review-on = Look at it again on
suppression-review-help = By default after three years. It stays in force until somebody ends it.
suppression-known = The same is on the list already.
suppression-kind = Kind
suppression-kind-email = E-mail
suppression-kind-phone = Phone
suppression-kind-person = Person
suppression-contacts = Contacts
suppression-ended = Ended
suppression-state = Show
suppression-state-in_force = In force
suppression-state-review = To be looked at
suppression-state-ended = Ended
suppression-met = Only those that contacts have
suppression-any = All
suppression-due = { $count ->
    [one] One entry should be looked at: is it still needed?
   *[other] { $count } entries should be looked at: are they still needed?
}
suppression-due-show = Show
suppression-end = End …
suppression-end-title = End this suppression?
suppression-end-text = The address may be used again from now on. The entry stays on the list as one that ended.
suppression-end-reason = Why it ends
suppression-end-do = End
suppression-end-done = The suppression has ended.
suppression-empty = Nothing is suppressed yet
suppression-empty-text = Put addresses here whose owners object, unsubscribe or want to be erased. They are recognised in forms and imports from then on.
suppression-none = Nothing matches these filters
suppression-none-text = Choose others, or show all that are in force.
suppression-clear = Show all
suppression-import = Import list …
suppression-import-title = Import a do-not-contact list
suppression-import-text = A CSV, text, Excel (XLSX) or vCard file with e-mail addresses or telephone numbers. Only their fingerprints are kept; the file itself is not.
suppression-import-pick = Choose file …
suppression-import-other = Choose another file …
suppression-import-columns = Columns with addresses or numbers
suppression-import-columns-none = Choose at least one column.
suppression-import-check = Check
suppression-import-run = { $count ->
    [one] Add one
   *[other] Add { $count }
}
suppression-import-new = New
suppression-import-known = Already listed
suppression-import-repeated = Repeated
suppression-import-unfit = Other channel
suppression-import-unreadable = Not readable
suppression-import-contacts = { $count ->
    [0] None of your contacts has one of the new ones.
    [one] One of your contacts has one of the new ones.
   *[other] { $count } of your contacts have one of the new ones.
}
suppression-import-lines = Not readable in { $count ->
    [one] line { $lines }
   *[other] lines { $lines }
}
suppression-import-lines-more = { $lines } and more
suppression-import-nothing = There is nothing new in this file.
suppression-import-checking = Reading the list
suppression-import-done = { $count ->
    [one] One address is on the suppression list since.
   *[other] { $count } addresses are on the suppression list since.
}
suppression-warning = This address asked not to be contacted ({ $reason }, { $day }). You can keep it, but it will not be used.
suppression-warning-scope = This address asked not to be contacted ({ $reason }, { $day }): { $scope }. You can keep it, but it will not be used for that.
suppression-mark = Not to be used: { $reason }, { $day }
suppression-mark-scope = Not to be used ({ $scope }): { $reason }, { $day }
suppression-mark-person = This person asked not to be contacted: { $reason }, { $day }
suppression-mark-person-text = None of their addresses and numbers will be used.
suppression-mark-person-scope = Their addresses and numbers will not be used ({ $scope }).
settings-privacy = Privacy
settings-suppressions = Suppression list
settings-suppressions-help = Addresses that asked not to be contacted
import-suppressed-title = { $count ->
    [one] One row has an address that asked not to be contacted.
   *[other] { $count } rows have an address that asked not to be contacted.
}
import-suppressed-text = { $count ->
    [one] It is imported, marked, and never used.
   *[other] They are imported, marked, and never used.
}
import-suppressed-line = Line { $line }: { $reason }
import-left-out = { $count ->
    [one] One row is about somebody who was erased or wants nothing from you, and is left out.
   *[other] { $count } rows are about people who were erased or want nothing from you, and are left out.
}
import-admit = Take line { $line } in all the same, because
import-admit-why = Reason, which is journaled

## purpose and notice

purposes-title = Purposes
purposes-empty = No purposes yet
purposes-empty-text = A purpose says what you use people’s data for, and on which lawful basis. Start from one that many shops have, and change it as you need.
purpose-add = Add purpose
purpose-new-title = New purpose
purpose-change-title = Change purpose
purpose-added = Purpose added
purpose-changed = Purpose changed
purpose-removed = Purpose removed
purpose-remove = Remove purpose
purpose-up = Move purpose up
purpose-down = Move purpose down
purpose-preset-customer_care = Customer care
purpose-preset-quotes_orders = Quotes and orders
purpose-preset-newsletter = Newsletter
purpose-preset-phone_marketing = Phone marketing
purpose-preset-applicants = Applicants
purpose-preset-own = A purpose of your own
purpose-name = Name
purpose-description = What is done
purpose-description-help = In words that the people concerned would understand.
purpose-basis = Lawful basis
purpose-basis-swap = The lawful basis changes. Tell people before you use their data on the new one. The journal keeps the old one.
purpose-law = Law
purpose-law-help = The provision that obliges or empowers you, as in “Section 147 of the Fiscal Code”.
purpose-marketing = Direct marketing
purpose-marketing-mark = direct marketing
purpose-marketing-help = Anybody can object to it at any time, without a reason (Art. 21 GDPR).
purpose-own-products = Only own, similar products to customers
purpose-own-products-help = And every message offers to object. E-mail to customers may then do without consent (soft opt-in).
purpose-channels = Channels
purpose-channels-help = Consent is asked for one by one, for each channel.
purpose-people = Whose data
purpose-fields = Fields that it needs
purpose-fields-help = Only what the purpose can’t do without.
purpose-field-unneeded = no purpose needs it
purpose-unneeded = Fields that no purpose needs
purpose-unneeded-help = What no purpose needs must not be collected (Art. 5(1)(c) GDPR).
purpose-special = Special categories of personal data
purpose-special-help = Health, religion, political opinions, trade-union membership, origin, genetic and biometric data, sex life (Art. 9 GDPR).
purpose-exception = Exception in Art. 9(2) GDPR
purpose-exception-choose = Please choose
purpose-exception-a = (a) explicit consent
purpose-exception-b = (b) employment and social law
purpose-exception-c = (c) vital interests of somebody who can’t consent
purpose-exception-d = (d) members of a non-profit body
purpose-exception-e = (e) made public by the person
purpose-exception-f = (f) legal claims
purpose-exception-g = (g) substantial public interest, by law
purpose-exception-h = (h) health and social care, with secrecy
purpose-exception-i = (i) public health
purpose-exception-j = (j) archives, research, statistics
purpose-recipients = Who gets the data
purpose-retention = How long it is kept
purpose-review-on = Review on
purpose-review-over = The day of the review is over
purpose-warn-months = Point out after (months)
purpose-warn-months-help = A consent that was not used for so long; 0 for never.
purpose-lapse-months = No longer use after (months)
purpose-lapse-months-help = 0 for never.
purpose-part-basis = Basis and channels
purpose-part-assessment = Legitimate interests assessment
purpose-part-data = People and data
purpose-part-review = Review
purpose-assessment-help = It comes before the data is used. Until it is decided, the purpose can’t be used.
purpose-assessed-purpose = 1. Purpose: is there a legitimate interest?
purpose-assessed-purpose-help = What do you want to achieve? Who benefits, and is there a wider benefit? How important is it? What if you did not do it? Does any law or ethical rule speak against it?
purpose-assessed-necessity = 2. Necessity: is it needed for that?
purpose-assessed-necessity-help = Does it really help? Is it proportionate? Is there a way that intrudes less, or needs less data?
purpose-assessed-balancing = 3. Balancing: do the people’s interests outweigh it?
purpose-assessed-balancing-help = How do you stand to the people, and what were they told? Is the data sensitive; are children or vulnerable people among them? Would they expect it, or object? What could it do to them? Can they opt out, and what else protects them?
purpose-assessment = Result
purpose-assessment-open = Not decided yet
purpose-assessment-open-help = You can save it and go on later.
purpose-assessment-passed = The legitimate interest outweighs
purpose-assessment-failed = The people’s interests outweigh: do not use the data
purpose-assessment-review-on = Assess again on
purpose-assessment-review-on-help = After that day the purpose can’t be used until somebody has looked at it.
purpose-state = Can it be used?
purpose-ready = Ready
purpose-lack-law = No law is cited
purpose-lack-exception = No exception is chosen
purpose-lack-assessment = Not assessed yet
purpose-lack-assessment_failed = Must not be used
purpose-lack-assessment_undated = Assessment has no review day
purpose-lack-assessment_over = Assessment is over
notices-title = Notices
notices-empty = No notices yet
notices-empty-text = A notice is the exact wording that people are shown: what they consent to, or what they are told about their data. Start from a ready wording.
notices-empty-purpose = Add a purpose first: what people consent to needs one.
notice-add = Add notice
notice-new-title = New notice
notice-change-title = Change notice
notice-added = Notice added
notice-changed = Notice changed
notice-removed = Notice removed
notice-restored = Notice restored
notice-removed-banner = This notice was removed. What was shown of it stays here.
notice-remove = Remove notice
notice-restore = Restore
notice-preset-newsletter = Consent to a newsletter
notice-preset-phone = Consent to calls
notice-preset-collected = Information, Art. 13 GDPR
notice-preset-obtained = Information, Art. 14 GDPR
notice-preset-own = An empty notice
notice-name = Name
notice-name-help = For you only; people see the wording alone.
notice-kind = Kind
notice-kind-consent = Consent
notice-kind-consent-help = What people agree to (Art. 7 GDPR).
notice-kind-information = Information
notice-kind-information-help = What people are told about the use of their data (Art. 13 and 14 GDPR).
notice-purpose = Purpose
notice-purpose-choose = Please choose
notice-purpose-all = All purposes
notice-fixed = What it is about is fixed, since a version is frozen.
notice-languages = Languages
notice-languages-help = All languages of a version are frozen together.
notice-language-add = Add language
notice-language-remove = Remove this language
notice-version = Version
notice-version-begun = New version begun
notice-version-saved = Wording saved
notice-version-add = New version
notice-version-edit = Edit the wording
notice-version-none = There is no wording yet.
notice-text = Wording
notice-text-help = What stands in braces is filled in when the version is frozen.
notice-preview = As people read it
notice-insert = Insert
notice-placeholder-organisation = Organisation
notice-placeholder-purpose = Purpose
notice-placeholder-channels = Channels
notice-placeholder-withdrawal = Right to withdraw
notice-placeholder-recipients = Who gets the data
notice-placeholder-retention = How long it is kept
notice-lacks = Before it can be frozen
notice-lack-text = It says nothing yet.
notice-lack-organisation = It has to name your organisation as the settings do.
notice-lack-purpose = It has to name the purpose.
notice-lack-purpose_removed = Its purpose was removed.
notice-lack-withdrawal = It has to tell of the right to withdraw, in the ready sentence.
notice-lack-placeholder = There is a placeholder that Kartotek does not know.
notice-lack-blank = A blank, […], is not filled in.
notice-ready = Nothing is missing.
notice-freeze = Freeze
notice-frozen = Version frozen
notice-freeze-text = From then on nobody can change it, not even you. All its languages are frozen with the words that you see here. To say something else later, begin a new version.
notice-hash = Fingerprint (SHA-256)
notice-compare = Compare versions
notice-compare-older = From
notice-compare-newer = To
notice-compare-missing = Only one of the two versions has this language.
notice-compare-same = Both say the same.
notice-difference-added = added:
notice-difference-removed = removed:
notice-contents = What has to be said
notice-contents-help = To everybody, but for what is marked.
notice-contents-13 = only where the person gave the data (Art. 13)
notice-contents-14 = only where the data comes from elsewhere (Art. 14)
notice-content-controller = Who is responsible, and how to reach them; the representative, if there is one
notice-content-officer = The data protection officer, if there is one
notice-content-purposes = Purposes and lawful basis
notice-content-interests = The legitimate interests, where these are the basis
notice-content-categories = Categories of data
notice-content-recipients = Recipients
notice-content-transfers = Transfers to third countries, and their safeguards
notice-content-period = How long it is kept, or how that is decided
notice-content-rights = Rights: access, rectification, erasure, restriction, objection, portability
notice-content-withdrawal = The right to withdraw consent, where that is the basis
notice-content-complaint = The right to complain to a supervisory authority
notice-content-source = The source, and whether it is open to the public
notice-content-duty = Whether the data has to be given, and what if not
notice-content-decisions = Automated decisions and profiling
settings-purposes-help = What data is used for, on which lawful basis
settings-notices-help = The wordings that people are shown, in each version
go-purposes = Go to purposes
go-notices = Go to notices
notice-freeze-title = Freeze version { $version }?
notice-version-draft = Version { $version }, a draft
notice-version-frozen = Version { $version }, frozen { $on }
notice-edit-title = Wording of “{ $name }”, version { $version }
purpose-channels-none = none
notice-version-since = Version { $version } since { $on }
purpose-preset = Started from

## consent words: what the decision, its reasons and the events of consents are called

channel-email = E-mail
channel-phone = Telephone
channel-message = Text message
channel-letter = Letter
channel-processing = Keeping and using data
outcome-allowed = Allowed
outcome-needs = Something is missing
outcome-blocked = Not allowed
outcome-allowed-short = Yes
outcome-needs-short = Not yet
outcome-blocked-short = No
consent-kind-requested = Asked
consent-kind-given = Consented
consent-kind-renewed = Consented again
consent-kind-refused = Refused
consent-kind-withdrawn = Withdrew
consent-kind-expired = Ran out
consent-kind-invalidated = Does not count
consent-kind-customer = Customer (soft opt-in)
consent-state-given = Can be used
consent-state-unproven = Nothing shows it
consent-state-expired = Ran out
consent-state-requested = No answer yet
consent-state-refused = Refused
consent-state-withdrawn = Withdrawn
consent-state-invalidated = Does not count
consent-state-customer = Customer (soft opt-in)
consent-method-paper = Form on paper
consent-method-web-form = Form on a website
consent-method-phone = Phone call
consent-method-in-person = Conversation in person
consent-method-email = Message from them
consent-method-double-opt-in = Double opt-in
consent-method-import = Imported list
consent-grade-a = Grade A
consent-grade-b = Grade B
consent-grade-c = Grade C
consent-grade-d = Grade D
consent-grade-a-detail = Signed, or confirmed from the address itself, with wording and evidence at hand.
consent-grade-b-detail = Evidence is at hand, such as the record of a form.
consent-grade-c-detail = A user says so, and it is known which wording was shown.
consent-grade-d-detail = Nothing shows it: it can’t be used for sending.
consent-ground-accuracy = They say that the data is wrong, which is being checked
consent-ground-unlawful = The use is unlawful, and they want it restricted rather than erased
consent-ground-claims = They need the data for legal claims
consent-ground-objection = They objected, and it is being weighed whose grounds count more
consent-ground-accuracy-law = Art. 18(1)(a) GDPR
consent-ground-unlawful-law = Art. 18(1)(b) GDPR
consent-ground-claims-law = Art. 18(1)(c) GDPR
consent-ground-objection-law = Art. 18(1)(d) GDPR
consent-origin-person = From the person
consent-origin-other = From somebody else, or a public source
consent-origin-person-law = Art. 13 GDPR
consent-origin-other-law = Art. 14 GDPR
consent-law-marketing = Art. 21(2) GDPR
consent-law-eprivacy = Art. 13 of Directive 2002/58/EC
consent-law-eprivacy-phone = Art. 13(3) of Directive 2002/58/EC
consent-reason-restricted-short = Use restricted
consent-reason-restricted = The use of their data is restricted since { $since } (Art. 18 GDPR).
consent-reason-suppressed-short = On the suppression list
consent-reason-suppressed = The address is on the suppression list since { $since }.
consent-reason-objected-marketing-short = Objected to marketing
consent-reason-objected-marketing = Objected to direct marketing on { $since } (Art. 21(2) GDPR).
consent-reason-objected-purpose-short = Objected
consent-reason-objected-purpose = Objected to this purpose on { $since } (Art. 21(1) GDPR).
consent-reason-purpose-removed-short = Purpose removed
consent-reason-purpose-removed = This purpose was removed: nobody is contacted for it any more.
consent-reason-channel-unused-short = Channel not used
consent-reason-channel-unused = This purpose does not use this channel.
consent-reason-no-address-short = No address
consent-reason-no-address = They have no address or number for this channel.
consent-reason-withdrawn-short = Withdrawn
consent-reason-withdrawn = Withdrew their consent on { $since }.
consent-reason-refused-short = Refused
consent-reason-refused = Refused on { $since }.
consent-reason-purpose-unready-short = Purpose not ready
consent-reason-purpose-unready = The purpose can’t be used yet: it lacks an assessment, a law or an exception.
consent-reason-consent-missing-short = No consent
consent-reason-consent-missing = { $law ->
    [none] Needs consent, and there is none.
   *[other] Needs consent: { $law }.
}
consent-reason-contract-end-missing-short = No contract’s end
consent-reason-contract-end-missing = { $law ->
    [none] Customer since { $since }, but nobody said until when their contract runs. Calls take a contract that is running: enter its last day.
   *[other] Customer since { $since }, but nobody said until when their contract runs. Calls take a contract that is running ({ $law }): enter its last day.
}
consent-reason-consent-requested-short = No answer yet
consent-reason-consent-requested = Asked on { $since }, and has not answered.
consent-reason-consent-expired-short = Ran out
consent-reason-consent-expired = { $day ->
    [none] The consent ran out on { $since }.
   *[other] Consented on { $since } until { $day }: it ran out.
}
consent-reason-consent-lapsed-short = Too old
consent-reason-consent-lapsed = Consented on { $since }; not used for so long that it is no longer relied on since { $day }.
consent-reason-consent-invalidated-short = Does not count
consent-reason-consent-invalidated = The consent does not count, as was recorded on { $since }.
consent-reason-consent-unproven-short = Not proven
consent-reason-consent-unproven = A consent of { $since } is claimed, and nothing shows it (grade D, Art. 7(1) GDPR).
consent-reason-guardian-missing-short = Guardian missing
consent-reason-guardian-missing = Consented as a child on { $since }; a parent or guardian has to consent (Art. 8 GDPR).
consent-reason-notice-missing-short = Not informed
consent-reason-notice-missing = They were not told yet where their data is from. That has to come before the first marketing message (Art. 14 GDPR).
consent-reason-consent-given-short = Consented
consent-reason-consent-given = { $method ->
    [none] Consented on { $since } (grade { $grade }).
   *[other] Consented on { $since }, { $method } (grade { $grade }).
}
consent-reason-existing-customer-short = Customer
consent-reason-existing-customer = { $law ->
    [none] Customer since { $since }: own, similar products may be offered (soft opt-in).
   *[other] Customer since { $since }: own, similar products may be offered (soft opt-in, { $law }).
}
consent-reason-basis-suffices-short = Permitted
consent-reason-basis-suffices = { $law ->
    [none] No consent needed. Lawful basis: { $basis }.
   *[other] No consent needed ({ $law }). Lawful basis: { $basis }.
}
consent-reason-notice-due-short = Inform soon
consent-reason-notice-due = They have to be told where their data is from by { $day } (Art. 14 GDPR).
consent-reason-consent-lapses-short = Renew soon
consent-reason-consent-lapses = { $day ->
    [none] The consent has not been used for long. Ask again soon.
   *[other] The consent is no longer relied on from { $day } on. Ask again before.
}
consent-reason-unverified = Not certain: ask your adviser.
error-unset = The settings say too little about your organisation.
error-unset-do = Complete them under “Organisation”, then try again.
error-may_not = This person may not be contacted for this.
error-may_not-do = The reasons are on the tab “Privacy” of their page.
error-restricted = Their data is restricted since { $since } (Art. 18 GDPR): it is kept as it is.
error-restricted-do = Ask the privacy officer. They record what the law allows, or lift the restriction.
entry-consent-request = Asked for consent
entry-consent-give = Consent given
entry-consent-renew = Consent renewed
entry-consent-refuse = Consent refused
entry-consent-withdraw = Consent withdrawn
entry-consent-expire = Consent ran out
entry-consent-invalidate = Consent said not to count
entry-consent-customer = Customer’s address recorded (soft opt-in)
entry-objection-add = Objection recorded
entry-objection-end = Objection taken back
entry-restriction-add = Use of the data restricted
entry-restriction-end = Restriction lifted
entry-notice_shown-add = Notice shown
entry-collection-change = Source of the data recorded
entry-reading-reach = Written to or called
entry-reading-letter = Consent form or receipt saved
entry-export-mailing = Mailing list made
journal-object-consent = Consent
journal-object-objection = Objection
journal-object-restriction = Restriction
journal-object-notice_shown = Notice shown
journal-object-collection = Source of data
consent-field-purpose = Purpose
consent-field-channel = Channel
consent-field-point = Address
consent-field-kind = What happened
consent-field-at = When
consent-field-zone = Time zone
consent-field-method = How
consent-field-source = Where
consent-field-version = Wording
consent-field-valid-until = Holds until
consent-field-guardian = Parent or guardian
consent-field-guardian-relation = Relation, and how it was checked
consent-field-code = Code of the request
consent-field-note = Note
consent-field-evidence = Evidence
consent-field-grade = Proof
consent-field-ground = Ground
consent-field-origin = Source

## consent card: a contact's privacy, what is recorded of it, and chips in the list

consent-tab = Privacy
consent-column = May be contacted
consent-chip = { $purpose } ({ $channel }): { $reason }
consent-choose = Please choose
consent-final = This is kept as proof and can’t be undone. If they change their mind later, record that as a new event.
consent-as-of-banner = As it was known at the end of { $day }.
consent-as-of-today = Back to today
consent-decisions = May they be contacted?
consent-decisions-none = There are no purposes yet. Add one under Consents, Purposes.
consent-purpose-removed = A purpose that was removed
consent-standing = Objections and restrictions
consent-objection-marketing = Objected to direct marketing
consent-objection-purpose = Objected to “{ $purpose }”
consent-ended = Ended on { $on }: { $note }
consent-told = Source and information
consent-origin-unknown = not said yet: taken to be from the person
consent-shown-label = Shown to them
consent-shown-none = nothing yet
consent-wording-name = { $notice }, version { $version } ({ $language })
consent-wording-removed = A notice that was removed
consent-events = What happened
consent-events-none = Nothing was recorded yet.
consent-valid-until = until { $day }
consent-code = code { $code }
consent-guardian = consented by { $guardian } ({ $relation })
consent-recorded = Recorded by { $name } on { $on }
consent-entry = no. { $number } in the journal
consent-evidence-gone = Document no. { $number }, in the trash
consent-reasons-more = { $count ->
    [one] One more reason
   *[other] { $count } more reasons
}
consent-add = Record consent
consent-add-do = Record
consent-added = { $grade ->
    [none] Recorded
   *[other] Recorded: { $grade }
}
consent-answered = The code is that of a request.
consent-discard-title = Discard what you typed?
consent-discard-text = The consent is not recorded yet.
consent-discard = Discard
consent-discard-keep = Keep editing
consent-point-every = Every one of theirs
consent-kind-given-help = A clear act of their own: a signature, a tick, a yes.
consent-kind-refused-help = They were asked and said no.
consent-kind-renewed-help = They said yes once more.
consent-kind-requested-help = They were asked; the answer is still to come.
consent-kind-customer-help = No consent: the address comes with a sale, and they were told that they may object.
consent-kind-invalidated-help = An earlier consent does not count: its wording, or the way it was asked for, was wrong.
consent-source-help = The fair, the address of the form, the call.
consent-version-none = There is no frozen wording for this yet. Add one under Consents, Notices.
consent-version-unknown = Not known
consent-evidence-help = Documents of this contact that are kept as evidence.
consent-evidence-none = This contact has no document that is kept as evidence.
consent-evidence-store = Store a file as evidence …
consent-guardian-help = By the birthday, they were a child then: somebody with parental responsibility has to consent (Art. 8 GDPR).
consent-withdraw = Withdraw
consent-withdraw-title = Withdraw consent
consent-withdraw-text = From now on, nobody writes to or calls them for this purpose, through any channel. What was done before stays lawful. No reason is needed.
consent-withdraw-how = How they said so
consent-withdraw-do = Withdraw now
consent-withdrawn = Consent withdrawn
consent-object = Objection
consent-object-title = Record an objection
consent-object-text = It counts from the moment that it was said.
consent-object-to = What they object to
consent-object-marketing = Direct marketing of every kind
consent-object-marketing-help = Counts at once and without a reason (Art. 21(2) GDPR).
consent-channel-every = Every channel
consent-object-do = Record objection
consent-objected = Objection recorded
consent-object-end = End objection
consent-object-end-text = Only where they took it back themselves.
consent-object-end-note = What they said, and when
consent-object-ended = Objection ended
consent-restrict = Restrict the use of their data
consent-restrict-title = Restrict the use of their data
consent-restrict-text = Their data is kept and not used: nobody writes to or calls them until the restriction is lifted.
consent-restrict-since = Since
consent-restrict-note = How they asked, and how they were told
consent-restrict-note-help = Confirm the restriction to them, and keep here when and how.
consent-restrict-do = Restrict
consent-restricted = Use restricted
consent-restricted-since = Use restricted since { $since }
consent-restricted-means = Only owners and privacy officers see them.
consent-restricted-allowed = Nothing about them is changed or handed on. What they say, their requests and documents that show them can still be recorded.
consent-lift = Lift restriction
consent-lift-text = They have to be told before it is lifted (Art. 18(3) GDPR).
consent-lift-letter = Tell them first
consent-lift-letter-text = Write the letter and send it. Lift the restriction on the day that it names.
consent-lift-letter-do = Write the letter
consent-lift-letter-title = Letter that the restriction ends
consent-lift-letter-made = The letter was made on { $day }
consent-lift-letter-due = It names { $lifted }. Correct below when and how they were told, where that was otherwise.
consent-lift-letter-early = It names { $lifted }: lift the restriction on that day, not before.
consent-lift-letter-send = Nothing was sent: send it yourself. Lift the restriction on the day that it names.
consent-lift-told = Told on
consent-lift-method = How they were told
consent-lift-note = Why it is lifted
consent-lift-note-help = In words for the person, a reason per line.
consent-told-paper = By letter
consent-told-email = By e-mail
consent-told-phone = On the phone
consent-told-in-person = Face to face
consent-told-on = Told on { $on }: { $how }.
consent-lifted = Restriction lifted
consent-shown-title = Note what was shown
consent-shown-text = Which wording they were given to read, when and how.
consent-shown-text-people = Which wording { $shown } people were given to read, when and how.
consent-shown-do = Note
consent-shown-noted = Noted what was shown
consent-origin-title = Source of the data
consent-origin-text = What they have to be told, and by when, follows from it.
consent-origin-on = Collected on
consent-origin-do = Save
consent-collected-noted = Source recorded
consent-blocked-title = Not reached: { $channel }
consent-blocked-open = Show privacy
consent-blocked-restricted = A privacy officer or owner can lift the restriction once it is settled and they were told.
consent-blocked-suppressed = If they want to be contacted there again, a privacy officer or owner can end the entry on the suppression list. Another address of theirs may be used.
consent-blocked-no-address = Add an address or number first.
consent-blocked-contract-end = Enter the last day of the contract with their privacy. Then it is decided anew.
consent-contract-enter = Enter the contract’s end …
consent-contract-title = Enter the contract’s end
consent-contract-until = Contract runs until
consent-contract-help = Where the law lets only customers with a running contract be called, as in France: its last day.
## consents: the overview and the ledger

area-consents = Consents
consents-parts = Parts of consents
consents-overview = Overview
consents-ledger = Ledger
consents-suppressions = Suppression list
consents-day = As of
consents-day-choose = Show another day
consents-past = This is how it stood at the end of { $day }
consents-past-text = By what had been recorded by then. The day ends by the clocks of { $zone }.
consents-past-back = Back to today
consents-as-tables = Show as tables
consents-as-charts = Show as charts
consents-retry = Try again
consents-people = { $count ->
    [one] 1 contact
   *[other] { $shown } contacts
}
consents-spoken = { $count ->
    [one] { $day }: 1 consent could be used
   *[other] { $day }: { $shown } consents could be used
}
consents-states = Consents by purpose
consents-states-of = Consents for { $purpose }
consents-all-of = { $count ->
    [one] 1 in the ledger
   *[other] All { $shown } in the ledger
}
consents-none-yet = Nobody was asked for this purpose.
consents-standing = State
consents-together = Together
consents-nothing = None
consents-ending = Ending in 90 days
consents-ending-text = They can still be used, and not any more by then. Ask again in time.
consents-unproven-text = Claimed, and nothing shows it: nobody is written to on such a consent.
consents-conflicts = Conflicts
consents-conflicts-text = People who consent to marketing, and objected to it or have a suppressed address. They are not contacted.
consents-untold = Not told yet (Art. 14)
consents-untold-text = People whose data is not from themselves, and whom nobody told yet.
# Leads to the list of those who are counted.
consents-show-people = Show these people
# Names of filters in the list of contacts.
contacts-privacy-untold = Not told yet (Art. 14)
contacts-privacy-conflict = Consent in conflict
contacts-privacy-restricted = Restricted (Art. 18)
contacts-restricted-show = Show restricted people
# Keys follow.
contacts-untold-hint = Select people, then note that they were told, or build a mailing list to tell them.
contact-told = Note that they were told …
consents-trend = Over twelve months
consents-trend-text = Consents that were given, with something that shows it, and not taken back at the end of each month, whatever their age.
consents-trend-of = Consents for { $purpose } at the end of each month
consents-trend-none = Nobody consented in these twelve months.
consents-month = Month
consents-empty = There is no purpose yet
consents-empty-text = People consent to a purpose: a newsletter, calls about offers. Add one first; then this page shows how its consents stand and what proves them.
consents-empty-do = Go to purposes
consents-search = Search people
consents-count = { $count ->
    [one] 1 entry
   *[other] { $shown } entries
}
consents-at = When
consents-person = Person
consents-purpose = Purpose
consents-act = What happened
consents-channel = Channel
consents-grade = Proof
consents-wording = Wording
consents-recorded = Recorded
consents-number = Journal no.
consents-version = version { $version }, { $language }
consents-all = All
consents-standing-needs = Choose a purpose first
consents-standing-none = By purpose
consents-stood = Stood on { $day }
consents-chosen = Chosen filters
consents-clear = Remove all filters
consents-nothing-filtered = No consent has all of these filters.
consents-ledger-empty = Nothing is recorded yet
consents-ledger-empty-text = Whenever somebody is asked, consents, refuses or withdraws, a line stands here for good. It is recorded on the page of the contact.
consents-ledger-empty-do = Go to contacts
consents-open-person = Show the person’s privacy
consents-open-number = Show in the journal
consents-event = Entry of the ledger
consents-event-content = What is recorded
consents-event-close = Close the entry
consents-there = { $time } by the clocks of { $zone }
consents-any-address = every address
consents-method = How
consents-source = Where
consents-code = Reply code
consents-valid-until = Valid until
consents-guardian = Guardian
consents-guardian-relation = Relation, and how it was checked
consents-note = Note
consents-counts = In the ledger
consents-since = Counts since
consents-ended = Replaced on
consents-counted = Counted
consents-never = Never: something else stood at that time
consents-used = Used last
consents-evidence-none = No document shows it.
consents-evidence-gone = { $count ->
    [one] 1 document is in the trash or was deleted.
   *[other] { $count } documents are in the trash or were deleted.
}
consents-wording-none = No wording was recorded.
consents-wording-gone = The notice was removed. Its wording is kept, and can’t be shown here.
consents-frozen = Unchanged since
consents-hash = Hash (SHA-256)

## mailing lists

mailing-build = Build a mailing list
mailing-open = Mailing list
mailing-title = Mailing list
mailing-instead = To write to or call people, build a mailing list: it leaves out everybody who may not be contacted.
mailing-steps = Steps to the mailing list
mailing-step-purpose = Purpose
mailing-step-people = People
mailing-step-decision = Decision
mailing-step-file = File
mailing-step-done = Result
mailing-content = { $channel ->
    [email] The list has name, company, language and one e-mail address of each, and nothing else.
    [phone] The list has name, company, language and one phone number of each, and nothing else.
    [message] The list has name, company, language and one phone number of each, and nothing else.
    [letter] The list has name, company, language and one postal address of each, and nothing else.
   *[none] The list has name, company, language and one address of each, and nothing else.
}
mailing-purpose-title = What is the list for?
mailing-purpose = Purpose
mailing-purpose-missing = Please choose a purpose.
mailing-channel = Channel
mailing-channel-missing = Please choose how people are reached.
mailing-unready = Can’t be used yet
mailing-no-purpose = No purpose that people are contacted for
mailing-no-purpose-text = A mailing list needs a purpose with a channel, such as a newsletter by e-mail.
mailing-to-purposes = To the purposes
mailing-people-title = Whom do you want to reach?
mailing-people-help = Next, Kartotek decides about each of them, and leaves out who may not be contacted.
mailing-people = Ask about
mailing-people-selected = { $count ->
    [one] The selected contact
   *[other] The { $count } selected contacts
}
mailing-people-list = { $count ->
    [one] The one contact of the list
   *[other] All { $count } contacts of the list
}
mailing-people-everybody = Everybody in this vault
mailing-people-everybody-help = All contacts except those in the trash.
mailing-deciding = Deciding about each contact …
mailing-decided = { $count } of { $total } may be contacted
mailing-allowed = { $count ->
    [one] may be contacted
   *[other] may be contacted
}
mailing-chart = { $count ->
    [one] Decision about one contact
   *[other] Decisions about { $count } contacts
}
mailing-as-table = Show as a table
mailing-as-chart = Show as a chart
mailing-outcome = Decision
mailing-people-count = Contacts
mailing-reasons = Reasons
mailing-reason = Reason
mailing-point = Address
mailing-look = Shows whom it is about
mailing-look-back = Back to the decision
mailing-everybody-asked = Everybody asked about
mailing-count = { $count ->
    [one] one contact
   *[other] { $count } contacts
}
mailing-nobody-here = Nobody any more.
mailing-nobody = Nobody may be contacted
mailing-nobody-text = There is no list to save. The reasons say what is in the way; open one to see whom it is about.
mailing-empty = There is nobody to decide about. Go back and ask about other contacts.
mailing-try-again = Decide again
mailing-changed = Nothing was saved
mailing-changed-text = Meanwhile something changed, and nobody may be contacted any more. Nothing left the vault.
mailing-file-title = How is the list saved?
mailing-xlsx = Excel workbook (XLSX)
mailing-xlsx-help = For spreadsheets and mail merge.
mailing-vcard-help = For address books and mail programs.
mailing-recipient = Who gets the list
mailing-recipient-help = The organisation outside of yours that gets the list, such as a print shop. Empty: it stays in your organisation.
mailing-journal = The journal keeps what the list is for, who gets it, how many were left out, and who is on it.
mailing-save = { $count ->
    [one] Save the list of one
   *[other] Save the list of { $count }
}
mailing-save-action = Save the list
mailing-done-title = The list is saved
mailing-done = { $count ->
    [one] One person is on it.
   *[other] { $count } people are on it.
}
mailing-done-text = It stands in the journal, and each consent’s use was noted.
mailing-done-fewer = { $count ->
    [one] One fewer than decided before: meanwhile they may not be contacted any more.
   *[other] { $count } fewer than decided before: meanwhile they may not be contacted any more.
}
mailing-to-contacts = To the contacts
mailing-another = Build another

## import: what people said about marketing

import-group-said = What they said about marketing
import-said-opt-out = Opted out of all marketing
import-said-opt-out-email = Opted out of e-mail
import-said-opt-out-phone = No calls
import-said-status = Subscription status
import-said-opt-in-time = Opted in on
import-said-confirm-time = Opt-in confirmed on
import-said-confirm-address = Network address of the confirmation
import-given-by = Who gave the data
import-given-person = The people themselves
import-given-person-help = They were told about its use when they gave it (Art. 13 GDPR).
import-given-other = Somebody else, or a public register
import-given-other-help = They have to be told within a month, and before any marketing (Art. 14 GDPR).
import-claims-for = The opt-ins of this file are for
import-claims-proof = What the file says becomes a claim, and counts only as far as the file shows it: the time at which an address was confirmed. Nobody is written to on the rest.
import-claims-none = No purpose: leave them out
import-claims-help = A claim only: the app grades it by the columns of the file, and raises nothing that it knows already.
import-heard-title = What the file says about marketing
import-heard-objections = { $count ->
    [one] In one row somebody wants no marketing. The objection comes in even if the row is left out.
   *[other] In { $count } rows somebody wants no marketing. These objections come in even if the row is left out.
}
import-heard-claims = { $count ->
    [one] In one row somebody opted in.
   *[other] In { $count } rows somebody opted in: { $b } with grade B, { $c } with grade C, { $d } with grade D.
} Each is a claim, and takes back nothing that is known already. Nobody is contacted on grade D.
import-heard-left-out = { $count ->
    [one] In one row somebody opted in. It is left out: no purpose is chosen for it.
   *[other] In { $count } rows somebody opted in. They are left out: no purpose is chosen for them.
}
import-heard-show = Show
import-heard-all = All ({ $count })
import-heard-no = Objections ({ $count })
import-heard-yes = Opted in, { $grade } ({ $count })
import-heard-what = What it says
import-heard-objects = Objects to: { $what }
import-heard-everything = all marketing
import-heard-opts-in = Opted in

## consent forms, receipts, reaching people for a purpose

letter-form = Print a consent form …
letter-form-title = Print a consent form
letter-form-save = Save as PDF …
letter-form-saved = The form is saved
letter-form-another = Another form
letter-form-done = Done
letter-form-file = Saved as “{ $file }”
letter-form-code-help = It is printed on the form and leads back to this person, purpose and wording.
letter-blank = Blank consent form …
letter-blank-title = Print a blank consent form
letter-blank-description = Without a name: a stack for the counter, to be filled in by hand.
letter-blank-code-help = Every copy has it: it leads back to the purpose and wording.
letter-by-hand = to be written by hand
letter-no-purpose = No purpose rests on consent
letter-no-purpose-text = A form asks for consent to a purpose, such as a newsletter. Add one first, with the lawful basis consent.
letter-no-wording = This purpose has no wording to consent to yet. Add one under Consents, Notices.
letter-wording-draft = { $notice }, version { $version } ({ $language }), draft
letter-choices = What can be ticked on the form
letter-choices-help = Each is printed with an empty box: they tick for themselves what they agree to.
letter-preview = What they read
letter-freezes = This version is a draft. Once the form is saved, nobody can change it.
letter-next = What comes next
letter-step-print = Print it and hand or send it to them. They tick, sign and keep a copy.
letter-step-sign = When it comes back, scan it and store the scan as evidence.
letter-step-code = Press W on this page and type the code: purpose, wording and channels are filled in.
letter-blank-step-print = Print as many as you need. People write their name and address, tick and sign.
letter-blank-step-person = When one comes back, open the person’s page, or add them first.
letter-blank-step-code = Press W there and type the code: purpose and wording are filled in.
letter-code = Code on the form
letter-code-help = Two groups of five, such as 793NX-W3CVC.
letter-code-group = { $group ->
    [1] The first group is mistyped. Compare it with the sheet.
   *[other] The second group is mistyped. Compare it with the sheet.
}
letter-code-shape = This is no code of a printed form: those have two groups of five digits and letters.
letter-code-unknown = No form with this code was printed from this vault.
letter-code-other = This form was printed for { $name }.
letter-code-go = Go there
letter-code-found = Printed on { $on }. Say below what they ticked.
letter-code-blank = A blank form: check that the name on it is that of this person.
letter-ticked = Ticked on the form
letter-ticked-help = What is left out stays as it was.
letter-receipt = Receipt …
letter-receipt-action = Save a receipt of a consent …
letter-receipt-of = Receipt about { $purpose }
letter-receipt-title = Receipt of a consent
letter-receipt-text = Says in one place what they were asked, what they answered and when, the wording, and how to withdraw. Give it to them, or keep it.
letter-receipt-format = Format
letter-receipt-pdf = To read and print (PDF)
letter-receipt-pdf-help = In the person’s language.
letter-receipt-json = For machines (JSON-LD)
letter-receipt-json-help = With the terms of the Data Privacy Vocabulary, as in ISO/IEC TS 27560.
letter-receipt-save = Save …
letter-receipt-saved = Receipt saved as “{ $file }”
letter-reach-email = Write …
letter-reach-phone = Call …
letter-reach-message = Text …
letter-reach-letter = Note letter
letter-reach-for = { $act } ({ $purpose })
letter-reached = Noted as a use for this purpose
letter-reached-letter = Letter noted as a use for this purpose
letter-proof-until = Proof
letter-proof-day = To be kept until { $day } (§ 7a UWG)

## requests: laws, kinds, stages, steps, reasons, periods

request-regime-gdpr = GDPR (EU and EEA)
request-regime-uk_gdpr = UK GDPR (United Kingdom)
request-regime-fadp = FADP (Switzerland)
request-regime-ccpa = CCPA (California)
request-regime-hipaa = HIPAA (USA, health data)
request-regime-lgpd = LGPD (Brazil)

request-kind-confirmation = Confirmation whether data is kept
request-kind-access = Access
request-kind-portability = Data portability
request-kind-rectification = Rectification
request-kind-erasure = Erasure
request-kind-restriction = Restriction of processing
request-kind-objection = Objection
request-kind-marketing_objection = Objection to direct marketing
request-kind-withdrawal = Withdrawal of consent
request-kind-automated_decision = Review of an automated decision
request-kind-opt_out_of_sale = Opt-out of sale and sharing
request-kind-limit_sensitive = Limit the use of sensitive data
request-kind-disclosures = To whom data was disclosed
request-kind-complaint = Complaint

request-stage-received = Received
request-stage-identity = Identity
request-stage-search = Search
request-stage-review = Review
request-stage-answer = Answer
request-stage-closed = Closed

request-step-receipt_day = Day and way of receipt are right
request-step-receipt_day-detail = The time limit runs from the day on which it reached any of your contact addresses, not from the day on which it was entered here.
request-step-right = What is asked for is recognised
request-step-right-detail = No form and no article needs to be named. If one letter asks for several things, record a request for each.
request-step-marketing_stopped = Marketing to them is stopped
request-step-marketing_stopped-detail = At once, with no reason asked and nothing weighed. Also take them out of mailings that are prepared but not sent.
request-step-withdrawal_recorded = The withdrawal is recorded
request-step-withdrawal_recorded-detail = At once, for each purpose and channel that it is about. What was done before it stays lawful.
request-step-sale_stopped = Sale and sharing are stopped
request-step-sale_stopped-detail = As soon as feasible, at the latest within 15 working days. Sharing for advertising across contexts counts too.
request-step-sensitive_limited = The use of sensitive data is limited
request-step-sensitive_limited-detail = At the latest within 15 working days: only what the service that they asked for needs, security, and what the law allows besides.
request-step-mandate = Who asks is allowed to
request-step-mandate-detail = Whoever asks for somebody else shows an authority. A lawyer, parent or service is looked at like the person.
request-step-duplicate = Earlier requests of the person are looked at
request-step-duplicate-detail = A repeated request is answered too, and is checked like the first. It is excessive only if it comes too soon and without a reason.
request-step-receipt_confirmed = Receipt is confirmed to them
request-step-receipt_confirmed-detail = Say when you will answer. California asks for it within 10 working days, the United Kingdom for complaints within 30 days; elsewhere it is good practice.
request-step-deletion_held = Nothing of theirs is deleted meanwhile
request-step-deletion_held-detail = Deletion that is due anyway waits until the answer is out, so that it does not defeat the request.
request-step-use_restricted = The data is restricted until it is decided
request-step-use_restricted-detail = If they ask for it: while accuracy is verified, or while grounds are weighed, data is kept and not used (Art. 18(1)(a), (d)).

request-step-nothing_asked = They are asked for nothing more
request-step-nothing_asked-detail = The address that it is about is enough. No proof of identity, no reason, no account.
request-step-doubt = Whether there is reasonable doubt is decided
request-step-doubt-detail = Does it come from an address that you know? Without doubt, ask for nothing and go on. With doubt, write down why.
request-step-identity_verified = Who asks is verified
request-step-identity_verified-detail = This law asks for it, the more carefully the more harm a mistake would do. The time limit runs on meanwhile.
request-step-only_needed = Only what is needed is asked for
request-step-only_needed-detail = A reply from the address on file or a call to the number on file often suffices. Ask for a copy of an identity card last, with what is not needed blacked out.
request-step-check_recorded = How they were identified is recorded
request-step-check_recorded-detail = Note the way and the result, or that there was no doubt. Do not keep the proof itself.

request-step-vault_searched = The vault is searched
request-step-vault_searched-detail = By name, earlier names, addresses and numbers, also in notes, documents, deals and the trash.
request-step-elsewhere_searched = What lies elsewhere is searched
request-step-elsewhere_searched-detail = Mailboxes, shared folders, telephones, accounting, paper. Kartotek does not see them.
request-step-processors_asked = Processors are asked
request-step-processors_asked-detail = Whoever handles data for you (mailing service, accountant, host) has to help.
request-step-matches_decided = Each find is decided
request-step-matches_decided-detail = Theirs, or somebody else’s of the same name. Write down why.

request-step-extension_decided = Whether more time is needed is decided
request-step-extension_decided-detail = The person must hear of it, with the reasons, before the first time limit is over. The longer one counts from receipt too.
request-step-excess_checked = Whether it is unfounded or excessive is decided
request-step-excess_checked-detail = Only if that is manifest, and you have to prove it. Hardly ever so with a first request.
request-step-data_confirmed = It is said whether there is data about them
request-step-data_confirmed-detail = Also if there is none: then that is the answer.
request-step-access_contents = The copy comes with all that belongs to it
request-step-access_contents-detail = Purposes, categories, recipients, storage period, rights, complaint, source, automated decisions, safeguards of transfers to third countries.
request-step-know_contents = Categories and pieces of data are named
request-step-know_contents-detail = Categories, sources, business purposes, and to whom data was disclosed, sold or shared; what is kept for longer than 12 months goes back to 2022-01-01.
request-step-record_set = The designated record set is complete
request-step-record_set-detail = Medical, billing and other records on which decisions rest, in the form asked for if it can be made so.
request-step-recipients_named = Recipients are named
request-step-recipients_named-detail = Those who really got the data, not only their categories, if they ask and it is possible.
request-step-others_protected = Other people in the data are protected
request-step-others_protected-detail = Black out what harms others or gives away secrets, piece by piece. The rest is handed over.
request-step-numbers_withheld = Numbers that open doors are left out
request-step-numbers_withheld-detail = Social security, identity card and account numbers, passwords and security answers are named as kept, and not sent.
request-step-portable_scope = What is portable is chosen
request-step-portable_scope-detail = What they gave or what was observed of them. Under the GDPR only on consent or contract, and without what you inferred.
request-step-portable_format = The format can be read by machines
request-step-portable_format-detail = Structured and commonly used, such as JSON, CSV or vCard; straight to another organisation if that is technically feasible.
request-step-accuracy_checked = What is right is found out
request-step-accuracy_checked-detail = By what they send or by your own sources. A judgement is not wrong because somebody else judges otherwise; their view can be added.
request-step-correction_made = It is corrected or completed
request-step-correction_made-detail = In every place, also in copies. Keep the old value only if a purpose needs it.
request-step-amendment_linked = The amendment is linked to the record
request-step-amendment_linked-detail = The old entry stays. If it is denied, their statement of disagreement is added and goes along with later disclosures.
request-step-erasure_ground = The ground for erasure is clear
request-step-erasure_ground-detail = No longer needed, consent withdrawn, objection, unlawful, a legal duty, or a child’s data of an online service (Art. 17(1)).
request-step-exceptions_checked = What must be kept is set apart
request-step-exceptions_checked-detail = Item by item: vouchers that the law keeps, legal claims, expression and information. The exception for an invoice does not save the card of the contact.
request-step-erasure_done = The rest is deleted for good
request-step-erasure_done-detail = Also from the trash, from exports that you still have, and at processors. An address that objected stays on the suppression list.
request-step-published_told = What was published is asked back
request-step-published_told-detail = If you made it public, take reasonable steps to tell others who use it (Art. 17(2)).
request-step-backups_explained = The answer says until when backups hold it
request-step-backups_explained-detail = Until they are overwritten they are used for nothing else, and after a restore it is deleted again.
request-step-restriction_ground = The ground for restriction is clear
request-step-restriction_ground-detail = Accuracy is contested, it is unlawful and they prefer it to erasure, they need it for legal claims, or an objection is pending (Art. 18(1)).
request-step-restriction_set = The contact is restricted
request-step-restriction_set-detail = The data stays and is not used, but with their consent, for legal claims or to protect somebody.
request-step-grounds_weighed = The grounds are weighed
request-step-grounds_weighed-detail = Their situation against yours. To go on, you need compelling legitimate grounds or legal claims, and have to show them.
request-step-use_stopped = The use is stopped
request-step-use_stopped-detail = For the purposes that the objection is about. If they wish, the data is erased too.
request-step-suppression_added = Their addresses are on the suppression list
request-step-suppression_added-detail = All that they have, as keyed hashes: the objection then outlives a deletion and a new import.
request-step-profiling_stopped = Profiling for marketing is stopped
request-step-profiling_stopped-detail = Tags, scores and lists that were kept for marketing go as well.
request-step-other_basis = What rested on the consent alone is deleted
request-step-other_basis-detail = Unless another lawful basis was there from the start. None can be put in its place now.
request-step-human_reviewed = A person decided anew
request-step-human_reviewed-detail = Somebody who may change the result, after hearing what they have to say.
request-step-decision_explained = How it was decided is explained
request-step-decision_explained-detail = Which data counted and how, in words that one understands.
request-step-disclosures_listed = Each disclosure is listed
request-step-disclosures_listed-detail = Day, recipient, which data, and what for. HIPAA goes back six years, and leaves out treatment, payment and operations.
request-step-third_parties_told = Third parties are told
request-step-third_parties_told-detail = Whoever got the data after the request came in is told to keep to it, and to pass that on.
request-step-signal_honoured = Signals of browsers count as well
request-step-signal_honoured-detail = Global Privacy Control is such a request, and they see that it was taken. Wait 12 months before asking them to opt in again.
request-step-complaint_investigated = The complaint is looked into
request-step-complaint_investigated-detail = Without undue delay, by somebody who was not part of it, and tell them how it goes.

request-step-plain_answer = The answer is plain, complete and free
request-step-plain_answer-detail = What was done, what was not and why, in their language.
request-step-safe_channel = It is sent by a safe way
request-step-safe_channel-detail = An electronic request gets an electronic answer, unless they wish otherwise. Encrypt what carries data, and look at the address twice.
request-step-remedies_told = A refusal names reasons and remedies
request-step-remedies_told-detail = Also of a refusal in part: why, and where they can complain or sue. Nothing to do if all was granted.
request-step-recipients_told = Those who got the data are told
request-step-recipients_told-detail = Each recipient hears of the change, unless that is impossible or out of all proportion; the person learns who they are if they ask (Art. 19).
request-step-providers_told = Service providers are told to do the same
request-step-providers_told-detail = Service providers and contractors correct or delete too; of a deletion, those who bought the data hear as well.
request-step-lifting_announced = They know that they hear before it is lifted
request-step-lifting_announced-detail = Before the restriction ends, they are told (Art. 18(3)).

request-step-outcome_recorded = What came of it is recorded
request-step-outcome_recorded-detail = Granted, granted in part or refused, when the answer went out, and a copy of it as evidence.
request-step-proof_deleted = Proofs of identity are deleted
request-step-proof_deleted-detail = Copies of identity cards and the like. That it was checked, and how, stays.
request-step-file_kept = How long this file is kept is clear
request-step-file_kept-detail = As proof, and for nothing else: three years are usual, California asks for 24 months.

request-refusal-identity_unproven = Nobody could tell whether it is them
request-refusal-unfounded = Manifestly unfounded
request-refusal-excessive = Manifestly excessive
request-refusal-malicious = Made to do harm
request-refusal-legal_obligation = A legal obligation stands against it
request-refusal-legal_claims = Needed for legal claims
request-refusal-rights_of_others = It would harm the rights of others
request-refusal-impossible = It can’t be done
request-refusal-disproportionate = The effort would be disproportionate
request-refusal-already_informed = They have it already

request-delay-complexity = It is complex
request-delay-volume = There are many requests
request-delay-identity_required = Identity has to be shown
request-delay-information_required = Information is still needed

request-remedy-organisation = Complain to the organisation
request-remedy-review = Ask for a review by somebody else
request-remedy-statement = Add a statement of one’s own
request-remedy-authority = Complain to the authority
request-remedy-court = Go to court

request-authority-gdpr = The supervisory authority of the place where they live or work, or where it happened
request-authority-uk_gdpr = The Information Commissioner
request-authority-fadp = The Federal Data Protection and Information Commissioner (FDPIC)
request-authority-ccpa = The California Privacy Protection Agency or the Attorney General
request-authority-hipaa = The Office for Civil Rights of the Department of Health and Human Services
request-authority-lgpd = The national data protection authority (ANPD)

request-identity-never = No proof of identity: it is simply done.
request-identity-on_doubt = Ask for proof of identity only if there is reasonable doubt.
request-identity-always = This law asks you to verify who it is.

request-waiting-identity = Proof of identity
request-waiting-clarification = Clarification of the request
request-waiting-fee = Fee

request-tag-verified = Checked against the law
request-tag-secondary = From a secondary source
request-tag-unverified = Not verified: ask your adviser
request-tag-open = Disputed: ask your adviser

request-period-prompt = without undue delay
request-period-at_once = at once
request-period-hour = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
request-period-day = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
request-period-business_day = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
request-period-month = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
request-period-year = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
request-due-uncertain = The public holidays of this place and time are not known, so the day as counted is shown: it is never too late.

## answers: forms and mails that come back

answers-part = Answers
answers-title = Forms and answers
answers-paper = A signed form came back
answers-paper-text = Type the code on it to find whose it is.
answers-paper-found = Asked about { $purpose } on { $on }.
answers-paper-blank = A blank form about { $purpose }
answers-paper-blank-text = Open the page of the person who signed it, or add them first. Press W there and type the code again.
answers-mails = Answers by mail
answers-mails-text = Save the mails that people answered with as .eml files, or a folder of them as .mbox. Kartotek finds the code of the request in each; of mails without one, nothing is kept.
answers-read = Read answering mails …
answers-list = Answering mails
answers-empty = No mail had a code of ours.
answers-back = Back
answers-unmatched = { $count ->
    [0] Nothing was kept.
    [one] 1 mail without a code of ours was left out. Nothing of it is kept.
   *[other] { $shown } mails without a code of ours were left out. Nothing of them is kept.
}
answers-unreadable = { $count ->
    [one] 1 file could not be read
   *[other] { $count } files could not be read
}
answers-from = From
answers-from-asked = From the address asked
answers-from-other = From another address
answers-from-other-help = It counts as a message from them, not as a confirmation by the address itself.
answers-sent = Sent
answers-sent-unknown = The mail does not say when
answers-asked = Asked
answers-no-text = The mail has no text of its own.
answers-answered = Something newer than this request is recorded already.
answers-choice = What { $name } said
answers-given = Consented
answers-refused = Refused
answers-left = Leave out
answers-decided-given = { $name }: consented
answers-decided-refused = { $name }: refused
answers-decided-left = { $name }: left out
answers-fault = This answer can’t be recorded
answers-fault-text = Its date is before the request, in the future or missing. Leave it out, and record it by hand on the person’s page.
answers-more = Show more
answers-count = { $count ->
    [0] All { $total } are decided.
    [one] 1 of { $total } is not decided yet, and would be left out.
   *[other] { $shown } of { $total } are not decided yet, and would be left out.
}
answers-take = { $count ->
    [0] Record
    [one] Record 1 answer
   *[other] Record { $shown } answers
}
answers-take-action = Record the answers
answers-taken = { $count ->
    [one] 1 answer recorded
   *[other] { $count } answers recorded
}

## requests: the queue, a request, its form

area-requests = Requests
request-add = Record request
request-added = Request recorded
request-added-effect = Request recorded; what it asks counts from now on
request-near = Late, or due within 7 days
request-title = { $number } · { $kind }
request-number = Number
request-who = Person
request-who-help = Type a name. If nobody of that name is kept here, it stays as typed.
request-hidden = Show
request-reveal = Show who it is about
request-unknown = Not known here
request-by = on their behalf: { $name }
request-kind = What is asked
request-regime = Law
request-stage = Stage
request-view = Which
request-view-open = Open
request-view-mine = Assigned to me
request-view-closed = Closed
request-received-on = Received
request-recorded-on = Recorded
request-received-at = Received
request-target-on = Planned
request-target-help = The day on which you mean to answer. The legal deadline stays as it is.
request-legal-on = Legal deadline
request-nominal-on = As counted
request-acknowledge-on = Confirm receipt by
request-assignee = Handled by
request-assign = Assign
request-planned = Request assigned
request-days-left = { $count ->
    [0] today
    [one] 1 day left
   *[other] { $count } days left
}
request-days-over = { $count ->
    [one] 1 day late
   *[other] { $count } days late
}
request-left = { $left } · { $on }
request-closed-on = Closed on { $on }
request-waiting = The person was asked for something
request-test = Trial
request-test-help = To try things out. Statistics leave it out.
request-extended = Extended
request-empty = No requests are open
request-empty-text = When somebody asks what you keep about them, wants it corrected or deleted, or objects: record it here on the day it comes in. The deadline then runs by itself.
request-none = No request fits
request-none-text = Widen the filters to see more.
request-statistics = Statistics
request-queue = Requests
request-statistics-note = By the year of receipt. Trials are left out.
request-statistics-none = No requests came in this year.
request-year = Year
request-count = Received
request-closed = Closed
request-mean-days = Days, on average
request-longest = Days at most
request-late = Late
request-refused = Refused, at least in part
request-sum = Total
request-channel = How it came in
request-channel-email = E-mail
request-channel-phone = Phone
request-channel-letter = Letter
request-channel-in_person = In person
request-channel-web_form = Web form
request-address = Where to answer
request-address-help = An e-mail address, a number or a postal address. It is searched for, too.
request-mandate = Asks on their behalf
request-mandate-help = A lawyer, a parent, a service. Whether they may is checked.
request-detail = In their words
request-doubt = Why it is not certain who asks
request-doubt-text = Only with reasonable doubt may you ask for more. Say what it rests on; leave it empty where there is none.
request-doubt-title = Doubt who asks
request-doubt-do = Doubt who asks
request-purpose = Purpose
request-purpose-all = All purposes
request-at-once = This takes effect as soon as you save.
request-at-once-unknown = This has to take effect at once. As the person is not known here, put their address on the suppression list.
request-noted = Noted
request-advanced = Next: { $stage }
request-advance = Next stage
request-commented = Comment added
request-comment = New comment
request-comment-do = Add comment
request-comments = Comments
request-events = What was done
request-checklist = To do: { $stage }
request-clock = Deadline
request-wait-open = { $what }: asked on { $on }, no answer yet
request-wait-over = { $what }: asked on { $on }, answered on { $until }
request-wait-end = They answered
request-ask = Asked for: { $what }
request-extend = Take more time
request-extend-do = Take more time
request-extend-text = It counts only if the person is told, with the reasons, by { $on }.
request-extend-reasons = Reasons
request-extend-until = Answer by
request-extension-untold = More time is wanted. Tell the person by { $on }, otherwise it does not count.
request-extension-told = More time was taken; the person was told on { $on }.
request-extension-tell = They were told just now
request-identify = Check identity
request-identify-text = Note how it was checked and what came of it. Keep no copy of an identity card.
request-identify-note = No numbers of identity cards.
request-method = How
request-method-known_address = They wrote from an address that is known
request-method-call_back = Called back on a number that is known
request-method-knowledge = They knew what only they can know
request-method-card_seen = Identity card seen, not kept
request-method-mandate = The mandate was checked
request-result = Result
request-confirmed = Confirmed
request-not-confirmed = Not confirmed
request-identity-failed = The check failed. Nothing is searched; the request goes on to the answer and is refused.
request-search = Search
request-search-again = Search again
request-search-do = Search
request-search-text = Contacts, companies, notes, activities, tasks, documents, vouchers and deals are searched for what is known of the person, also in the trash.
request-terms = Also known as
request-terms-help = Earlier names, other addresses and numbers, one on each line.
request-matches = What was found
request-searched = Searched on { $at } by { $user } for: { $terms }.
request-searched-over = In { $contacts } contacts, { $companies } companies, { $activities } activities, { $tasks } tasks, { $documents } documents, { $vouchers } vouchers and { $deals } deals.
request-found-nothing = Nothing was found. What was searched, when and over how much stays as proof.
request-not-searched = Not searched yet.
request-gone = no longer there
request-in = About them
request-in-all = All about them
request-out = Not about them
request-out-all = None about them
request-out-text = Say why, so that it can be understood later.
request-reason = Reason
request-match-contact = Contact
request-match-company = Company
request-match-activity = Activity
request-match-task = Task
request-match-document = Document
request-match-voucher = Voucher
request-match-deal = Deal
request-match-reason-asked = asked themselves
request-match-reason-name = same name
request-match-reason-email = same e-mail address
request-match-reason-phone = same number
request-match-reason-duplicate = shares an address with a match
request-match-reason-mention = mentions them
request-close = Close request
request-close-text = A closed request stays closed. Record what came of it and how the person was told.
request-outcome = Outcome
request-outcome-fulfilled = Fulfilled
request-outcome-partly = Fulfilled in part
request-outcome-nothing_held = Nothing is held
request-outcome-refused = Refused
request-outcome-taken_back = Taken back by the person
request-refusal-reasons = Why it is refused
request-remedies = What they can do against it
request-remedies-told = They were told
request-answered-how = How and when they were answered
request-answered-help = For example: by mail today, package attached.
request-lack-steps = Tick every step of the checklist before you go on.
request-lack-identity = Check who asks before you go on.
request-lack-mandate = Check the mandate before you go on.
request-lack-search = Search before you go on.
request-lack-matches = Decide about everything that was found before you go on.
request-lack-stage = This is not the stage for that.
request-lack-outcome = This outcome does not fit what was found.
request-event-advance = On to: { $stage }
request-event-search = { $count ->
    [one] Searched: 1 match
   *[other] Searched: { $count } matches
}
request-event-record = Recorded
request-event-effect = Took effect at once
request-event-doubt = Identity doubted
request-event-ask = Asked, or answered
request-event-identify = Identity checked
request-event-extend = More time wanted
request-event-tell = Told of more time
request-event-close = Closed
request-event-letter = Letter made
request-event-package = Package saved
request-answer = Letters and package
request-letter-write = Write a letter
request-letter-title = Letter about the request
request-letter-kind = Letter
request-letter-language = Language of the letter
request-letter-lines = One item per line.
request-letter-nothing = There is none
request-letter-preview = The letter
request-letter-refused = This letter does not fit where the request is now.
request-letter-pdf = Save as PDF
request-letter-mail = Save as mail draft
request-letter-no-email = No e-mail address is known, so only a PDF can be saved.
request-letter-saved = { $file } saved
request-letter-send = Nothing was sent: send it yourself.
request-letter-tell = Send it yourself, and then note that they were told.
letter-lifted = First day without the restriction
letter-lifted-help = Leave time to disagree: at the earliest the day after the letter.
request-letter-acknowledgement = Confirm receipt
request-letter-identity = Ask who it is
request-letter-extension = Tell of more time
request-letter-answer = Answer
request-letter-done = Tell what was done
request-letter-refusal = Refuse
request-letter-nothing_held = Nothing is held
request-letter-restriction_lifted = Tell that the restriction ends
request-letter-recipient_notice = Tell a recipient
request-gaps = Something is missing
request-gap = Missing: { $what }. { $place }
request-gap-early = Too early: { $what }.
request-gap-organisation = Enter it in the settings.
request-gap-request = Enter it in this request.
request-gap-letter = Type it above.
request-gap-review = Type or choose it above.
request-gap-purpose = Enter it with the purposes.
request-gap-search = Search first.
request-gap-recipient = Type it above, or enter it with the purposes.
request-value-organisation = the organisation
request-value-contact = how the organisation is reached
request-value-officer = the data protection officer
request-value-authority = the supervisory authority
request-value-person = the name of the person
request-value-number = the number
request-value-received = the day of receipt
request-value-request = what is asked
request-value-date = the day of the letter
request-value-due = the last day
request-value-proof = What shows who asks
request-value-reasons = Reasons
request-value-extended = the last day of the longer time
request-value-attachments = what comes with it
request-value-purposes = the purposes
request-value-categories = the categories of data
request-value-recipients = the recipients
request-value-transfers = Transfers to third countries
request-value-retention = how long it is kept
request-value-sources = where the data is from
request-value-automated = Automated decisions
request-value-rights = the rights
request-value-remedies = how to complain
request-value-done = What was done
request-value-identifiers = what was searched for
request-value-searched = where was searched
request-value-lifted = the first day without the restriction
request-value-recipient = the recipient
request-value-changes = what changed
request-package-make = Make the package
request-package-title = Package with the data
request-package-of = The package holds everything that is kept about { $who }.
request-package-uncarried = These notes also speak of the person and are in no package. Tell what they say in the letter.
request-package-left-out = Not about the person, as decided, and so kept back: { $what }.
request-package-people = Strike out the names of others
request-package-people-help = Names, addresses and numbers as they are kept here. What else identifies somebody is not found by itself.
request-package-documents = Keep documents back
request-package-documents-help = Look into each: nothing is struck out within a document. Keep back those that say something of others.
request-package-letter = The letter in it
request-package-text = The package is encrypted. Its password is shown once when it is saved, and is kept nowhere.
request-package-running = The package is being made
request-package-save = Save package
request-package-saved = { $file } saved
request-package-counts = { $files } files, { $data } values, { $redactions } places struck out.
request-package-password = Password of the package
request-package-password-text = Tell them in another way than the package goes: by phone or letter. It is shown only here. If it is lost, make a new package.
request-package-told = I noted the password
request-part-profile = Who they are
request-part-notes = Confidential notes
request-part-activities = Activities
request-part-tasks = Tasks
request-part-deals = Deals
request-part-vouchers = Quotes, orders and invoices
request-part-documents = Documents
request-part-consents = Consents and notices
request-part-objections = Objections and restrictions
request-part-requests = Requests
request-part-access-log = Journal entries
request-package-places = { $count ->
    [one] in one place
   *[other] in { $count } places
}
request-field-regime = Law
request-field-kind = What is asked
request-field-channel = How it came in
request-field-receivedAt = Received
request-field-zone = Time zone
request-field-contact = Contact
request-field-name = Name
request-field-address = Where to answer
request-field-mandate = Asks on their behalf
request-field-detail = In their words
request-field-doubt = Doubt
request-field-purpose = Purpose
request-field-ground = Ground
request-field-duplicateOf = Asks the same as
request-field-test = Trial
request-field-evidence = Evidence
request-field-assignee = Handled by
request-field-targetOn = Planned
request-field-step = Step
request-field-done = Done
request-field-text = Comment
request-field-reason = Reason
request-field-waiting = Asked for
request-field-answered = Answered
request-field-method = How
request-field-confirmed = Confirmed
request-field-note = Note
request-field-terms = Searched for
request-field-scope = Number of records
request-field-found = Found
request-field-matches = Matches
request-field-included = About them
request-field-reasons = Reasons
request-field-until = Until
request-field-at = When
request-field-stage = Stage
request-field-outcome = Outcome
request-field-remedies = Remedies told
request-field-format = Form
request-field-language = Language
request-field-sha256 = Hash
entry-request-add = Request recorded
entry-request-change = Request assigned or planned
entry-request-step = Step of a request ticked
entry-request-comment = Request commented on
entry-request-doubt = Doubt who asks
entry-request-ask = Asked for something, or answered
entry-request-identify = Identity checked
entry-request-search = Searched for who asks
entry-request-decide = Matches decided
entry-request-extend = More time taken
entry-request-tell = Extension told
entry-request-advance = Request went on
entry-request-close = Request closed
entry-request-letter = Letter about a request made
entry-request-package = Package with the data saved
entry-reading-request = Shown who a request is about
journal-object-request = Request

## recipients: the register, what was handed over, notices to recipients

recipients-title = Recipients
recipients-empty = No recipients yet
recipients-empty-text = List everybody who gets people’s data from you: the print shop, the mail provider, the tax adviser. Then what you hand to them is recorded, and they are told when data is corrected or deleted.
recipient-add = Add recipient
recipient-new-title = New recipient
recipient-change-title = Change recipient
recipient-added = Recipient added
recipient-changed = Recipient changed
recipient-removed = Recipient removed
recipient-remove = Remove recipient
recipient-name = Name
recipient-kind = Role
recipient-kind-processor = Processor
recipient-kind-processor-help = Works with the data for you and on your instructions (Art. 28 GDPR).
recipient-kind-joint_controller = Joint controller
recipient-kind-joint_controller-help = Decides together with you what the data is used for (Art. 26 GDPR).
recipient-kind-controller = Independent recipient
recipient-kind-controller-help = Decides alone what it uses the data for, as a bank or a tax adviser does.
recipient-kind-authority = Authority
recipient-kind-authority-help = A public body to which you report, such as the tax office.
recipient-part-data = What it gets
recipient-part-reach = How it is told
recipient-part-contract = Contract
recipient-categories = Data
recipient-categories-help = For example “Names and postal addresses of customers”.
recipient-purposes = For which purposes
recipient-country = Country
recipient-country-help = Where the data goes.
recipient-country-unknown = Not known yet
recipient-abroad = third country
recipient-safeguard = Transfer rests on
recipient-safeguard-help = The country is outside the EEA, the United Kingdom and Switzerland (Chapter V GDPR).
recipient-safeguard-unknown = Not settled yet
recipient-safeguard-adequacy = Adequacy decision (Art. 45)
recipient-safeguard-clauses = Standard data protection clauses (Art. 46)
recipient-safeguard-rules = Binding corporate rules (Art. 47)
recipient-safeguard-derogation = Exception (Art. 49)
recipient-transfer = Details of the transfer
recipient-transfer-help = Which decision or clauses, and since when. Of an exception: which one, and why it applies.
recipient-contact = Contact point
recipient-contact-help = Who is told of corrections and deletions there: a person or department, with the address.
recipient-email = E-mail address
recipient-contract-help = Which contract, and where it lies.
recipient-contract-needed = The law asks for one: which it is, and where it lies.
recipient-contract = Contract
recipient-contract-on = Concluded on
recipient-review-on = Review on
recipient-ended-on = Ended on
recipient-note = Note
recipient-state = State
recipient-people = People
recipient-last = Last used
recipient-complete = Complete
recipient-ended = Ended
recipient-lack-country = Country missing
recipient-lack-contract = Contract missing
recipient-lack-review = Review due
recipient-lack-safeguard = Safeguard missing
recipient-lack-categories = Data missing
recipient-lack-purpose = Purpose missing
recipient-lack-contact = Contact missing
go-recipients = Go to recipients
draft-recipient = Recipient: { $name }
disclosures-title = Handed to recipients
disclosures-none = Nothing was handed to anybody of the register
disclosure-handed-to = Handed to
disclosure-handed-to-help = Somebody of the register of recipients. It is recorded with each person, so that they can be told later.
disclosure-handed-to-nobody = Nobody of the register
disclosure-title = Record what was handed over
disclosure-text = For what left past the program: told on the phone, in a mail, on paper. Nothing takes the record back.
disclosure-do = Record handing over
disclosure-recorded = Recorded
disclosure-none-known = There is no recipient in the register yet. Add it under Consents, Recipients.
disclosure-recipient = Recipient
disclosure-choose = Choose a recipient
disclosure-how = How
disclosure-kind-mailing = on a mailing list
disclosure-kind-export = in an export
disclosure-kind-package = in a package
disclosure-kind-document = in a document
disclosure-kind-letter = in writing
disclosure-kind-told = by word of mouth
disclosure-at = When
disclosure-purpose = What for
disclosure-detail = What
disclosure-detail-help = For example “Name and telephone number”.
recipient-notices-title = Notices to recipients (Art. 19 GDPR)
recipient-notice-why = Because of
recipient-notice-fields = Fields
recipient-notice-rectification = Data was corrected
recipient-notice-erasure = Data was erased
recipient-notice-restriction = The use was restricted
recipient-notice-restriction_lifted = The restriction was lifted
recipient-notice-impossible = Not told: it is impossible
recipient-notice-disproportionate = Not told: disproportionate effort
recipient-notice-because = Why not
recipient-notice-open = to be told
recipient-notice-closed = settled
recipient-notice-until = To be told by { $day }
recipient-notice-drafted-on = letter drafted on { $day }
recipient-notice-told = Told on { $day }: { $method }
recipient-notice-drafted = Draft noted
recipient-notice-settled = Settled
recipient-notice-settle = Settle
recipient-notice-settle-title = Notice to { $name }
recipient-notice-settle-text = { $why }. Whoever has the data from you must be told, unless that is impossible or takes disproportionate effort.
recipient-notice-outcome = What became of it
recipient-notice-was-told = Told
recipient-notice-told-at = When
recipient-notice-method = How
recipient-notice-method-help = For example “E-mail to data@print.example”.
recipient-notice-reason = Reason
recipient-letter = Letter
recipient-letter-title = Letter to { $name }
recipient-letter-least = It names no more of the person than the recipient needs to find them.
recipient-letter-copy = For a form or a portal of the recipient
recipient-letter-send = Noted as drafted. Nothing was sent: send it yourself.
recipient-letter-drafted = Note as drafted
entry-recipient-add = Recipient added
entry-recipient-change = Recipient changed
entry-recipient-remove = Recipient removed
entry-recipient-restore = Recipient restored
entry-disclosure-add = Handing over to a recipient recorded
entry-recipient_notice-add = Recipient is to be told
entry-recipient_notice-draft = Letter to recipient drafted
entry-recipient_notice-tell = Recipient told
entry-recipient_notice-release = Recipient not told, with reason
journal-object-recipient = Recipient
journal-object-disclosure = Handing over to a recipient
journal-object-recipient_notice = Notice to a recipient
entry-archive-add = Kept by law after an erasure
entry-archive-settle = Recipient told of an erasure
entry-request-erase = Erased person taken out of a request
entry-document-give = Document kept after an erasure
entry-voucher-leave = Voucher left to the company
entry-export-certificate = Certificate of an erasure saved
entry-reading-archive = Shown what is kept after an erasure
journal-object-archive = Kept after an erasure
entry-legal_hold-add = Put on legal hold
entry-legal_hold-change = Legal hold changed
entry-legal_hold-end = Legal hold ended
entry-archive-review = Kept for a claim, day of review changed
entry-archive-end = Legal hold ended, what it kept erased
entry-legal_hold-leave = Legal hold stays with what stays
entry-retention_flag-add = Flagged: its time is over
entry-retention_flag-keep = Flagged, and kept longer
entry-retention_flag-approve = Flagged, and approved
entry-retention_flag-reopen = Decision about what was flagged taken back
entry-retention_flag-done = Done what was approved
entry-retention_rule-add = Retention rule added
entry-retention_rule-change = Retention rule changed
entry-retention_rule-remove = Retention rule removed
entry-retention_rule-restore = Retention rule restored
journal-object-legal_hold = Legal hold
journal-object-retention_flag = Flagged for deletion
journal-object-retention_rule = Retention rule
retention-hold-due = Look at the legal hold again: { $reason }
retention-part-outlook = What is due
retention-part-queue = Retention queue
retention-part-rules = Rules
retention-nav-rules = Rules
retention-nav-holds = Legal holds
retention-part-holds = Legal holds
retention-part-statistics = Statistics
retention-category = What it is about
retention-category-prospect = Prospects
retention-category-customer = Customers
retention-category-purpose = Data kept for a purpose
retention-category-purpose-of = Data kept for “{ $purpose }”
retention-category-confidential = Confidential notes
retention-category-note = Notes
retention-category-call = Calls
retention-category-meeting = Meetings
retention-category-mail = E-mails
retention-category-letter = Letters
retention-category-task = Tasks
retention-category-deal_won = Deals won
retention-category-deal_lost = Deals lost
retention-category-quote = Quotes
retention-category-order = Orders
retention-category-invoice = Invoices
retention-category-credit_note = Credit notes
retention-category-quote_document = Documents of quotes
retention-category-invoice_document = Documents of invoices
retention-category-contract_document = Contracts
retention-category-letter_document = Letters kept as documents
retention-category-evidence_document = Evidence kept as documents
retention-category-other_document = Other documents
retention-category-consent_proof = Proofs of consents
retention-category-request = Files of requests
retention-category-import_leftover = Values that imports overwrote
retention-item-contact = The whole contact
retention-item-purpose = What is kept for a purpose
retention-item-confidential = Confidential note
retention-item-consent = Proof of a consent
retention-item-import = Overwritten values
retention-event = Counted from
retention-event-collection = Collection of the data
retention-event-from_person = Last sign of the person
retention-event-with_person = Last contact with the person
retention-event-consent = Last consent or its use
retention-event-relation_end = End of the relation
retention-event-occurrence = When it took place
retention-event-issue = Issue
retention-event-receipt = Receipt or dispatch
retention-event-closing = Closing
retention-clause-collection = the data was collected
retention-clause-from_person = the person last got in touch
retention-clause-with_person = there was last contact with the person
retention-clause-consent = a consent was last given, renewed or used
retention-clause-relation_end = the relation ended with the last sale
retention-clause-occurrence = { $category ->
    [note] they were written
    [mail] they were sent or received
    [letter] they were sent or received
   *[other] they took place
}
retention-clause-issue = they were issued
retention-clause-receipt = they were received or sent
retention-clause-closing = { $category ->
    [consent_proof] the consent ended
   *[other] they were closed
}
retention-why-collection = the data was collected on { $on }
retention-why-from_person = the person last got in touch on { $on }
retention-why-with_person = there was last contact with the person on { $on }
retention-why-consent = a consent was last given, renewed or used on { $on }
retention-why-relation_end = the relation ended with the last sale on { $on }
retention-why-occurrence = it took place on { $on }
retention-why-issue = it was issued on { $on }
retention-why-receipt = it was received or sent on { $on }
retention-why-closing = it was closed on { $on }
retention-why-since = { $why }, and { $since }
retention-since-from_person = the person has not been in touch since
retention-since-with_person = there has been no contact since
retention-since-consent = no consent was given, renewed or used since
retention-start = The period begins
retention-start-day = On that day
retention-start-calendar_year = At the end of that calendar year
retention-start-financial_year = At the end of that financial year
retention-start-financial_calendar_year = At the end of the calendar year in which that financial year ends
retention-start-filing = At the end of the year of the tax return
retention-from-day = the day on which { $event }
retention-from-calendar_year = the end of the calendar year in which { $event }
retention-from-financial_year = the end of the financial year in which { $event }
retention-from-financial_calendar_year = the end of the calendar year with the end of the financial year in which { $event }
retention-from-filing = the end of the year of the tax return for the year in which { $event }
retention-period = How long
retention-period-count = Number
retention-period-unit = Unit
retention-period-help = At most 100 years.
retention-unit-day = days
retention-unit-month = months
retention-unit-year = years
retention-action = What is done then
retention-action-review = Look at it
retention-action-restrict = Restrict
retention-action-anonymise = Anonymise
retention-action-erase = Erase
retention-action-review-help = Somebody decides about each.
retention-action-restrict-help = It is kept apart and not used.
retention-action-anonymise-help = What tells the person is taken out, for statistics.
retention-action-erase-help = Nothing of it stays.
retention-then = Then
retention-then-review = somebody looks at them and decides
retention-then-restrict = they are restricted: kept and not used
retention-then-anonymise = they are anonymised
retention-then-erase = they are erased
retention-sentence = { $what } are kept for { $period } from { $start }; then { $action }.
retention-approved-only = Nothing happens by itself: what is due is flagged, and somebody approves it first.
retention-law = Law or source
retention-law-help = As it is cited: § 147 AO. Also an own rule of yours.
retention-law-none = No law is named
retention-tag = How well it is known
retention-tag-none = Nobody said
retention-tag-verified = Verified in the law
retention-tag-secondary = From another source
retention-tag-unverified = Not verified
retention-adviser = check with your adviser
retention-owner = Looked after by
retention-owner-nobody = Nobody
retention-active = The rule counts
retention-active-help = Off, it finds nothing and stays in the list.
retention-state = State
retention-state-active = Counts
retention-state-inactive = Off
retention-rule-add = Add rule
retention-rule-presets = Shipped rules …
retention-rule-new-title = New retention rule
retention-rule-change-title = Retention rule
retention-rule-remove = Remove rule
retention-rule-added = Rule added
retention-rule-changed = Rule changed
retention-rule-removed = Rule removed
retention-rule-gone = A rule that was removed
retention-rule-purpose = Purpose
retention-rule-purpose-choose = Choose a purpose
retention-rule-says = What the rule says
retention-rule-part-period = Period
retention-rule-part-ground = What it rests on
retention-rules-empty = No rules yet
retention-rules-empty-text = A rule says how long something is kept, from when on, and what is done then. Begin with those of your country, and change what is otherwise with you.
retention-rules-panel = Retention rule
retention-rules-panel-content = What the rule says
retention-rules-panel-close = Close rule
retention-presets-title = Shipped rules for { $country }
retention-presets-text = The state of June 2026, and no legal advice. Each can be changed afterwards. Where several fit, the earliest day counts.
retention-presets-proposed = Proposed
retention-presets-other = For who wants it
retention-presets-lead = The lead that neither bought nor renewed its consent within 90 days.
retention-presets-added = Is there already
retention-presets-all = Choose all
retention-presets-none = Choose none
retention-presets-add = { $count ->
    [0] Take rules
    [one] Take one rule
   *[other] Take { $count } rules
}
retention-presets-taken = { $count ->
    [one] One rule added
   *[other] { $count } rules added
}
retention-outlook-note = { $count ->
    [one] { $day } · one record looked at
   *[other] { $day } · { $shown } records looked at
}
retention-outlook-again = Look again
retention-outlook-looking = Looking at every record
retention-outlook-none = No rules yet
retention-outlook-none-text = Without rules nothing says how long anything is kept. Take those of your country first.
retention-due = Due
retention-due-text = The period is over and nothing keeps it.
retention-skipped = Kept all the same
retention-skipped-text = The period is over and something keeps it.
retention-ahead = In the next 90 days
retention-ahead-text = The period ends then.
retention-nothing = Nothing
retention-chart = What becomes due on each of the next 90 days
retention-chart-none = Nothing becomes due in these 90 days.
retention-chart-table = Show as table
retention-chart-bars = Show as chart
retention-day = Day
retention-records = Records
retention-by-rule = By rule
retention-rule = Rule
retention-rule-line = { $what }: { $action }
retention-by-reason = What keeps the rest
retention-reason = Why
retention-skip-law = A law keeps it longer
retention-skip-legal_hold = Legal hold
retention-skip-restricted = The person’s data is restricted
retention-skip-open_request = A request of theirs is open
retention-skip-open_deal = A deal with them is open
retention-skip-in_use = Proof of a consent that counts
retention-skip-evidence = Shows a consent or a request
retention-skip-queued = Stands in the queue already
retention-skip-decided = Somebody decided to keep it
retention-list-when = Since
retention-list-when-ahead = From
retention-list-when-skipped = Otherwise due
retention-list-who = Who
retention-list-what = What
retention-list-nobody = No person
retention-list-empty = Nothing any more
retention-list-empty-text = What stood here changed meanwhile.
retention-list-back = Back to what is due
retention-flag = { $count ->
    [0] Flag what is due
    [one] Flag the one that is due
   *[other] Flag { $shown } that are due
}
retention-flag-do = Flag what is due
retention-flag-help = Nothing is erased by that: it stands in the queue until somebody decides.
retention-flagging = Flagging what is due
retention-flagged = { $count ->
    [0] Nothing was flagged.
    [one] One record was flagged.
   *[other] { $shown } records were flagged.
}
retention-flagged-passed = { $count ->
    [one] One was not due any more, looked at closely.
   *[other] { $shown } were not due any more, looked at closely.
}
retention-flagged-left = { $count ->
    [one] Stopped: one was left.
   *[other] Stopped: { $shown } were left.
}
retention-flagged-failed = { $count ->
    [one] One could not be flagged: { $what }. The others were.
   *[other] { $shown } could not be flagged: { $what }. The others were.
}
retention-to-queue = Open the queue
retention-to-rules = Open the rules
retention-queue-state = Which are shown
retention-queue-open = To decide
retention-queue-kept = Kept longer
retention-queue-approved = Approved
retention-queue-done = Done
retention-queue-empty-open = Nothing to decide
retention-queue-empty-open-text = What a rule finds and somebody flags stands here until it is decided about.
retention-queue-empty-kept = Nothing is kept longer
retention-queue-empty-kept-text = What somebody keeps until a day, with a reason, stands here. After that day it is flagged once more.
retention-queue-empty-approved = Nothing is approved
retention-queue-empty-approved-text = What was approved waits here until it is carried out; until then the decision can be taken back.
retention-queue-empty-done = Nothing was done yet
retention-queue-empty-done-text = What was approved and carried out stands here. What went with a person does not.
retention-due-on = Due since
retention-because = Because
retention-decision = Decision
retention-keep-until = Kept until
retention-keep-reason = Why it stays
retention-flagged-by = Flagged by
retention-decided-by = Decided by
retention-done-at = Done
retention-by-at = { $user }, { $at }
retention-entry = Flagged record
retention-entry-content = Why it is due and what was decided
retention-entry-close = Close
retention-open-item = Open record
retention-open-person = Open contact
retention-keep = Keep until …
retention-approve = Approve …
retention-reopen = Take decision back
retention-keep-title = { $count ->
    [one] Keep it longer
   *[other] Keep { $count } records longer
}
retention-keep-text = The journal keeps the reason. After that day it is flagged once more.
retention-keep-until-help = The last day on which it stays.
retention-keep-reason-help = For which purpose it is still needed, as you would say it to the person.
retention-keep-do = Keep
retention-approve-title = { $count ->
    [one] Approve it
   *[other] Approve { $count } records
}
retention-approve-text = Nothing happens yet: what is approved waits until it is carried out, and can be taken back until then.
retention-approve-as-said = What each rule says
retention-approve-do = Approve
retention-kept = { $count ->
    [one] One record is kept longer.
   *[other] { $count } records are kept longer.
}
retention-approved = { $count ->
    [one] One record is approved.
   *[other] { $count } records are approved.
}
retention-reopened = { $count ->
    [one] One decision was taken back.
   *[other] { $count } decisions were taken back.
}
retention-undecided = { $count ->
    [one] One was left as it was
   *[other] { $count } were left as they were
}
retention-undecided-line = { $what }: { $why }
retention-undecided-close = Close this note
retention-deciding = Deciding
retention-carrying = Carrying out
retention-carried = { $count ->
    [one] Carried out: one record
   *[other] Carried out: { $count } records
}
retention-carry-left = { $count ->
    [one] One stays approved and was not carried out
   *[other] { $count } stay approved and were not carried out
}
retention-obstacle = Not yet because
retention-obstacle-later = Not due before { $on }
retention-obstacle-no_rule = No rule asks for it any more
retention-obstacle-second = You approved it, and an erasure takes a second person: somebody else carries it out
retention-obstacle-announced = Their erasure is announced: that comes first
retention-carry = { $count ->
    [one] Carry out the one approved …
   *[other] Carry out { $count } approved …
}
retention-carry-title = Carry out what is approved?
retention-carry-text = { $count ->
    [one] One record is erased, anonymised or restricted, as was approved. What is erased can’t be brought back: not from the trash, not by undoing, not from a backup. What came on hold meanwhile is left as it is.
   *[other] { $count } records are erased, anonymised or restricted, as was approved. What is erased can’t be brought back: not from the trash, not by undoing, not from a backup. What came on hold meanwhile is left as it is.
}
retention-carry-do = Carry out
hold-add = Set legal hold …
hold-add-title = Set a legal hold
hold-add-text = What is on hold can’t be erased by a rule, from the trash or at a request, until somebody ends the hold.
hold-add-do = Set hold
hold-person = Person
hold-person-placeholder = Find a contact
hold-item = What is on hold
hold-item-whole = The whole contact and everything about them
hold-reason = Which claim or proceeding
hold-reason-help = Who may end it sees this, and the journal keeps it.
hold-review = Looked at again on
hold-review-help = It stands in Today then. The hold does not end by itself.
hold-change = Review …
hold-change-title = Review the legal hold
hold-change-text = Still needed: say when it is looked at again. Not needed any more: end it.
hold-change-do = Keep the hold
hold-end = End hold …
hold-end-title = End the legal hold
hold-end-text = Nothing takes that back. What rules find then is due again.
hold-end-note = Why it ends
hold-end-do = End hold
hold-added = Legal hold set
hold-changed = Legal hold changed
hold-ended = Legal hold ended
hold-since = Set
hold-state = State
hold-state-stands = Stands
hold-state-due = To be reviewed
hold-state-ended = Ended { $on }
hold-ended-by = Ended by
hold-set-by = Set by
hold-panel = Legal hold
hold-panel-content = What is on hold and why
hold-panel-close = Close legal hold
holds-empty = No legal holds
holds-empty-text = A claim or a proceeding can need what a rule would erase (Art. 17(3)(e) GDPR). A hold keeps it until somebody ends it, and has a day on which it is looked at again.
statistics-note = Who is anonymised is erased; what is left is one more in a number. Numbers under 10 are not shown, the others are rounded down to fives, and nothing leads back from a number to a person.
statistics-contact = People anonymised
statistics-contact-by = By the month in which their data was collected, and what came of it until they were anonymised.
statistics-deal = Deals anonymised
statistics-deal-by = By the month in which they were closed.
statistics-period = Month
statistics-country = Country
statistics-source = Source
statistics-outcome = Outcome
statistics-count = Number
statistics-at-least = at least { $count }
statistics-rest = Rest of { $year }
statistics-together = All together
statistics-country-unknown = Not known
statistics-country-other = Other countries
statistics-source-person = From the person
statistics-source-other = From elsewhere
statistics-source-import = Import
statistics-outcome-lead = Nothing offered
statistics-outcome-offer = Offered, nothing sold
statistics-outcome-customer = Customer
statistics-outcome-won = Won
statistics-outcome-lost = Lost
statistics-suppressed = There are more, in numbers too small to be shown. They are in no line and in no sum.
statistics-small = Too few to be shown
statistics-small-text = People or deals were anonymised, but no number has reached 10 yet. A smaller one could point at somebody.
statistics-empty = Nobody has been anonymised yet
statistics-empty-text = A rule can anonymise people and deals instead of erasing them. What is left then is one more in a number by month, country, source and outcome, told from 10 on.
retention-card = How long it is kept
retention-card-review = Looked at from { $on }, because { $why }.
retention-card-restrict = To be restricted from { $on }, because { $why }.
retention-card-anonymise = To be anonymised from { $on }, because { $why }.
retention-card-erase = To be erased from { $on }, because { $why }.
retention-card-none = No rule fits: nothing says until when this contact is kept.
retention-card-period = The period ends on { $until } ({ $law }).
retention-card-period-bare = The period ends on { $until }.
retention-card-kept = A law keeps it until { $until } ({ $law }).
retention-card-part = A law keeps a part of it, apart, until { $until } ({ $law }).
retention-card-law-unknown = the longest period that is known, as the country’s is not
retention-card-skipped = Not due all the same: { $why }.
retention-card-first = First of what else is kept about them: { $what }, from { $on }.
retention-card-records = { $count ->
    [one] Rules fit one more record about them.
   *[other] Rules fit { $count } more records about them.
}
retention-card-holds = Legal holds
hold-review-on = Looked at again on { $on }
hold-reason-hidden = Why is known to whoever may end it.
hold-banner = Legal hold: this contact can’t be erased
hold-banner-part = { $count ->
    [one] Legal hold on something about this contact
   *[other] Legal holds on { $count } things about this contact
}
hold-item-own = Legal hold: this can’t be erased
hold-item-person = Legal hold on the person: this can’t be erased either
hold-show = Show holds
settings-financial-year = Financial year ends in
settings-financial-year-help = Its last day is that of the month. Periods of laws count from it, where the law says so.
recipient-open-notices = { $count ->
    [one] One notice to be sent
   *[other] { $count } notices to be sent
  }
recipient-notice-due = Tell { $name } what changed
request-lack-changes = Nothing was corrected since the request came in. Change the contact first, or refuse with reasons.
request-lack-erasure = This person is still here. Erase them first, or say that it is done in part or refused, with reasons.
request-lack-kept = Something of theirs stays on legal hold. Choose “Fulfilled in part”, with the reasons: they have to be told (Art. 12(4) GDPR).
request-close-kept = Something of theirs stays on legal hold, so that this is fulfilled in part. They have to be told why and where to complain (Art. 12(4) GDPR).
## letters: their texts

templates-title = Letters
go-templates = Texts of letters
settings-templates-help = The texts of letters about requests, for each law and language
templates-none = No text fits these filters
templates-none-text = Choose another law, another language, or all of them.
templates-show-all = Show all
template-kind = Letter
template-law = Law
template-language = Language
template-subject = Subject
template-body = Text
template-state = State
template-state-changed = Changed
template-state-outdated = Shipped text is newer
template-shipped = As shipped
template-changed-on = Changed on { $on }
template-outdated = The shipped text has changed
template-outdated-text = The shipped text has changed since you changed yours. Yours goes on to count; compare the two, and take over what you want.
template-law-gdpr = GDPR
template-law-uk_gdpr = UK GDPR
template-law-fadp = FADP (Switzerland)
template-law-ccpa = CCPA
template-law-hipaa = HIPAA
template-law-lgpd = LGPD
template-kind-acknowledgement = Acknowledgement
template-kind-identity = Check of identity
template-kind-extension = More time
template-kind-answer = Answer to access
template-kind-done = Request is done
template-kind-refusal = Refusal
template-kind-nothing_held = Nothing held
template-kind-restriction_lifted = End of a restriction
template-kind-recipient_notice = Notice to a recipient
template-kind-acknowledgement-detail = Says that a request came in, and when it is answered.
template-kind-identity-detail = Asks for what is needed to know who asks.
template-kind-extension-detail = Says that the answer takes longer, why, and until when.
template-kind-answer-detail = Answers a request for access, with all that the law has people told.
template-kind-done-detail = Answers any other request: what was done.
template-kind-refusal-detail = Says that something is not done, wholly or in part, why, and what can be done against that.
template-kind-nothing_held-detail = Says that nothing is held, and what was searched.
template-kind-restriction_lifted-detail = Says that a restriction ends, before it does.
template-kind-recipient_notice-detail = Tells a recipient what was rectified, erased or restricted.
template-edit = Change text
template-edit-title = Change: { $name }
template-saved = Text of the letter saved
template-reset = Back to the shipped text
template-reset-done = The shipped text counts again
template-reset-form = Start from the shipped text
template-compare = Compare with the shipped text
template-compare-short = Comparison
template-compare-button = Compare
template-compare-help = What your text takes out of the shipped one, and what it adds.
template-compare-same = This is the shipped text.
template-preview = Preview
template-preview-help = With example values: the real ones come from the request.
template-preview-waits = The preview goes on once what is marked is mended.
template-body-help = An empty line begins a paragraph, “- ” an item of a list. Names in braces are filled in.
template-placeholders = Placeholders
template-placeholders-help = leads here; arrow keys choose, Enter inserts.
template-placeholders-go = Insert a placeholder
template-inserted = { $name } inserted
template-required-there = Required, stands in the text
template-required-missing = Required, is missing
template-list = List, on a line of its own
template-faults = { $count ->
    [one] Something is wrong with the text:
   *[other] { $count } things are wrong with the text:
}
template-fault-line = Line { $line }: { $fault }
template-fault-empty = There is nothing here yet.
template-fault-unknown = There is no placeholder { $name }.
template-fault-not_here = Letters of this kind have no value for { $name }.
template-fault-not_alone = { $name } is a list: it stands alone on a line of the text.
template-fault-brace = A brace belongs to no placeholder.
template-fault-required = The law has people told of this: { $name } is missing.
template-keep = Keep mine as it is
template-kept = Your text goes on to count
template-conflict = Somebody else has changed this text meanwhile. Yours is still here: saving it again replaces theirs, which stands below.
template-theirs = What counts now
template-placeholder-organisation = Your organisation’s name
template-placeholder-contact = How your organisation is reached
template-placeholder-officer = How your data protection officer is reached
template-placeholder-authority = The supervisory authority
template-placeholder-person = Whose data it is
template-placeholder-number = The request’s number
template-placeholder-received = The day on which it came in
template-placeholder-request = What is asked for, in words
template-placeholder-date = The day of the letter
template-placeholder-due = Until when it is answered: “by 15 July 2026 at the latest”
template-placeholder-proof = What shows who asks
template-placeholder-reasons = Why
template-placeholder-extended = The last day of the longer time
template-placeholder-attachments = What comes with the letter
template-placeholder-purposes = What the data is used for
template-placeholder-categories = Which categories of data there are
template-placeholder-recipients = Who received the data
template-placeholder-transfers = Third countries, and what safeguards the data there
template-placeholder-retention = How long the data is stored
template-placeholder-sources = Where the data comes from
template-placeholder-automated = Automated decisions
template-placeholder-rights = The person’s rights, in words of the law
template-placeholder-remedies = Complaint and court, in words of the law
template-placeholder-done = What was done
template-placeholder-identifiers = Names and addresses to find the data by
template-placeholder-searched = Where was searched
template-placeholder-lifted = The first day without the restriction
template-placeholder-recipient = Who is told
template-placeholder-changes = What changed in the data
draft-template = Letter text: { $name }
request-event-answered = Answered: { $what }
request-ask-note = Note for today:
request-ask-identity = Proof of identity asked for
request-ask-clarification = Clarification asked for
request-ask-fee = Fee asked for
request-close-early = Close as taken back
request-tick-note = Tick with a note
request-tick-do = Tick
request-duplicate = Asks the same as
request-duplicate-help = The earlier request. This one keeps its own deadline and is answered all the same.
request-duplicate-none = No earlier request
request-evidence = Evidence
request-evidence-none = No file yet. The letter that came in and the answer that went out belong here.
request-evidence-later = Files are stored on the request’s page once it is recorded.
request-evidence-stored = Stored with the request
request-of-none = This person has made no request.
request-open = Open request
request-by-stage = { $stage }, { $left }
entry-request-evidence = Document stored with a request
request-field-document = Document

## erasures: the way to one, the ledger, what the law keeps
area-erasures = Erasures & holds
erasure-do = Erase for good …
erasure-title = Erase for good
erasure-steps = Steps to the erasure
erasure-step-who = Who
erasure-step-goes = What goes
erasure-step-stays = What stays
erasure-step-list = Suppression list
erasure-step-confirm = Confirm
erasure-foot = Nothing is erased before the last step.
erasure-planning = Looking up what there is …
erasure-for-request = Because of request { $number }
erasure-who-title = Is this the right person?
erasure-who-text = Two people may have the same name. What is erased can’t be brought back.
erasure-who-asked = They asked for it: request { $number } is to be answered, and the erasure is done because of it.
erasure-who-choose = Who of this request is erased now?
erasure-who-choose-text = The request’s search found several cards of them. Each is erased by itself.
erasure-others-title = Other cards that may be the same person
erasure-others-text = They are not erased with this one. Tick those that are this person too: each follows once this one is erased, with a look at what it holds.
erasure-others-none = No other card shares an address, a number or a name with this one.
erasure-others-failed = Other cards of this person could not be looked for
erasure-others-again = Look again
erasure-others-next = Erase next: { $name }
erasure-others-email = Same e-mail address
erasure-others-phone = Same phone number
erasure-others-name_at_company = Similar name, same company
erasure-others-name = Same name
erasure-others-duplicate = Shared with another of these
erasure-restricted-title = Their data is restricted since { $since } (Art. 18 GDPR)
erasure-restricted-text = It is kept as it is. Only a request of theirs to be erased allows this: open it, or record it.
erasure-restricted-open = Open request { $number }
erasure-held-title = Legal hold: this contact can’t be erased before it ends
erasure-held-text = The erasure can be announced now. Once the hold ends, it stands in Today to be confirmed.
erasure-held-waits = The erasure is announced. Once the hold ends, it stands in Today to be confirmed.
erasure-goes-title = What goes
erasure-goes-text = All of this is erased, and nothing of it is found again, unless you decide otherwise. What a law keeps is counted here too; it follows in the next step.
erasure-goes-what = What
erasure-goes-count = How many
erasure-goes-decision = What becomes of it
erasure-decide = { $category }: what becomes of it
erasure-decide-erase = Erase
erasure-decide-keep = Keep, restricted
erasure-decide-count = Erase and count
erasure-keep-warning-asked = They asked to be erased, and this part is refused: that needs a ground of Art. 17(3) GDPR, and they have to be told which. It leaves lists, search and exports; only the owner and the privacy officer can open it, and that is journaled.
erasure-keep-warning = Whoever keeps this after an erasure needs a ground as in Art. 17(3) GDPR. It leaves lists, search and exports; only the owner and the privacy officer can open it, and that is journaled.
erasure-keep-ground = Ground
erasure-keep-claim = Legal claims: Art. 17(3)(e) GDPR
erasure-keep-claim-help = It is needed to establish, exercise or defend a claim.
erasure-keep-obligation = Legal obligation: Art. 17(3)(b) GDPR
erasure-keep-obligation-help = A law has you keep it.
erasure-keep-law = Which law
erasure-keep-law-help = As it is cited, without the person’s name: it stands on the ledger and the certificate.
erasure-keep-documents = { $count ->
    [one] One document belongs to it and stays with it.
   *[other] { $count } documents belong to it and stay with it.
}
erasure-keep-reason = Why it is kept
erasure-keep-reason-help = It is sealed with what is kept. Whoever opens that reads it.
erasure-keep-review-help = { $count ->
    [one] Not before the cooling-off of one day is over. On the day you choose it stands in Today. The hold does not end by itself.
   *[other] Not before the cooling-off of { $count } days is over. On the day you choose it stands in Today. The hold does not end by itself.
  }
erasure-count-contact-text = What is left of the person is one more in a number by month, country, source and outcome. Nothing leads back from it, and numbers under 10 are not shown.
erasure-count-deal-text = What is left of each closed deal is one more in a number by month, country, source and outcome. Nothing leads back from it, and numbers under 10 are not shown. Open deals only go.
erasure-decided-title = Kept by decision
erasure-decided-text = It leaves lists, search and exports, and stays, restricted, until somebody ends the hold.
erasure-decided = By decision
erasure-decided-on = looked at again on { $day }
erasure-counted = Counted for statistics
erasure-counted-contact = the person
erasure-counted-deal = closed deals
erasure-record = { $sort }: { $what }
erasure-record-stays = Stays
erasure-records-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
erasure-record-name = Name
erasure-record-email = E-mail
erasure-record-phone = Phone
erasure-record-address = Address
erasure-record-website = Website
erasure-record-tag = Tag
erasure-record-photo = Photo
erasure-record-confidential = Confidential note
erasure-record-collection = Where the data came from
erasure-record-import_fill = What an import overwrote
erasure-record-legal_hold = Legal hold
erasure-record-retention_flag = Due by a rule
erasure-record-activity = Activity
erasure-record-mention = Mention
erasure-record-task = Task
erasure-record-deal = Deal
erasure-record-document = Document
erasure-record-voucher = Voucher
erasure-record-consent = Consent
erasure-record-use = Use of a consent
erasure-record-objection = Objection
erasure-record-restriction = Restriction
erasure-record-notice = Notice that was shown
erasure-record-suppression = Entry on the suppression list
erasure-record-request = Request
erasure-record-disclosure = Handed to
erasure-record-told = Notice to
erasure-record-draft = Draft
erasure-category-card = Card
erasure-category-card-text = Name, addresses, numbers, photo, tags, notes, and where their data came from.
erasure-category-activity = Activities
erasure-category-activity-text = Notes, calls, meetings and mails about them.
erasure-category-mention = Mentions
erasure-category-mention-text = Links to them in notes about others, which show no name then. Where a name was typed without a link, you decide in the next step.
erasure-category-task = Tasks
erasure-category-task-text = What was to be done about them, and what is done.
erasure-category-deal = Deals
erasure-category-deal-text = What might be sold to them, with its stages and amounts.
erasure-category-document = Documents
erasure-category-document-text = Files stored with them, and the keys to these files.
erasure-category-voucher = Vouchers
erasure-category-voucher-text = Quotes, orders, invoices and credit notes.
erasure-category-consent = Consents and objections
erasure-category-consent-text = What they said about the use of their data, what shows it, and when it was used.
erasure-category-request = Requests
erasure-category-request-text = What they asked about their data, and how it was answered.
erasure-category-disclosure = Data handed out
erasure-category-disclosure-text = Who got their data, and what these recipients were told.
erasure-category-draft = Drafts
erasure-category-draft-text = What was typed about them and not saved.
erasure-category-journal = Values in the journal
erasure-category-journal-text = Old and new values. The entries stay without them: the key to them is destroyed.
erasure-of-which = { $count ->
    [one] one of them stays
   *[other] { $count } of them stay
}
erasure-along = plus the documents of what you keep
erasure-stays-title = What stays, and why
erasure-stays-text = It leaves lists, search and exports. Only the owner and the privacy officer can open it, and that is journaled.
erasure-spoken-title = Texts of others that name them
erasure-spoken-text =
    { $count ->
        [one] One text that is kept with others has their name, an address or a number of theirs in it. Look at it and choose whether they are struck out of it. The text stays, a mark takes the place of the name, and earlier values that had it are erased from the journal: nobody can bring them back.
       *[other] { $count } texts that are kept with others have their name, an address or a number of theirs in them. Look at each and choose out of which they are struck. The text stays, a mark takes the place of the name, and earlier values that had it are erased from the journal: nobody can bring them back.
    }
erasure-spoken-struck = { $struck ->
    [one] { $struck } of { $count } is struck
   *[other] { $struck } of { $count } are struck
}
erasure-spoken-all = Choose all
erasure-spoken-none = Choose none
erasure-spoken-show = Show the passage
erasure-spoken-now = { $field }, as it is now
erasure-spoken-then = As it will be
erasure-spoken-mark = struck out
erasure-spoken-nothing = Nothing would be struck: what was found here also belongs to the person the text is about.
erasure-spoken-file = What the file itself says is neither read nor changed. Look into it, and replace it where it names them.
erasure-spoken-trashed = Lies in the trash
erasure-spoken-field-file = File name
erasure-spoken-bar-restricted = Stays as it is: the data of whom it is about is restricted (Art. 18 GDPR).
erasure-spoken-bar-held = Stays as it is: it is on legal hold.
erasure-spoken-bar-number = Stays as it is: they stand in the voucher’s number, by which others know it.
erasure-spoken-bar-unclear = Stays as it is: what was found may mean something else, or is shared with the person the text is about. Change it by hand where the person to be erased is meant.
erasure-spoken-more = { $count ->
    [one] One more text is not listed here and stays as it is.
   *[other] { $count } more texts are not listed here and stay as they are.
}
erasure-spoken-unread = { $count ->
    [one] One confidential note about somebody else was not looked into: you hold no key to it, or it is damaged.
   *[other] { $count } confidential notes about others were not looked into: you hold no key to them, or they are damaged.
}
erasure-confirm-spoken = { $left ->
    [one] Struck out of { $struck }, { $left } stays as it is
   *[other] Struck out of { $struck }, { $left } stay as they are
}
erasure-struck = { $count ->
    [one] Struck out of one text of somebody else
   *[other] Struck out of { $count } texts of others
}
erasure-spoken-open = Open
erasure-stays-nothing = Nothing stays
erasure-stays-nothing-text = No law keeps anything of this person, they made no request, and nobody has to be told.
erasure-law-title = Kept by law
erasure-law-unknown = Law not known here
erasure-law-notice = Art. 19 GDPR
erasure-ask = Somebody who knows the law has to be asked: this period is not certain.
erasure-of-company = Stays with the company that it is about too
erasure-again = The same as above, kept for another reason too
erasure-until = Until { $day }
erasure-until-settled = Until it is settled
erasure-requests-title = Files of their requests
erasure-requests-text = They show that you answered (Art. 5(2) GDPR). Nothing in them leads to what is erased.
erasure-request-open = Kept while it is open, and three years after that
erasure-request-emptied = Emptied: number, kind and days stay for the statistics
erasure-tell-title = Recipients to be told
erasure-tell-text = They got data of this person and have to learn of the erasure (Art. 19 GDPR). Write to them now, or afterwards: under “Kept by law” the name and one address stay until you note that they were told.
erasure-backups-title = Backups
erasure-backups = { $count ->
    [0] No backup is known that holds them. Copies made elsewhere are not known here.
    [one] One backup may hold them. It is cleaned after the erasure, now or as soon as it is plugged in; restoring it erases them again before anything is shown.
   *[other] { $count } backups may hold them. They are cleaned after the erasure, now or as soon as they are plugged in; restoring one erases them again before anything is shown.
}
erasure-backups-until = { $count ->
    [one] It is to be deleted on { $day }.
   *[other] The last of these backups is to be deleted on { $day }.
  }
erasure-list-title = Should they be recognised if they come back?
erasure-list-text = { $count ->
    [one] One address or number can go on the suppression list.
   *[other] { $count } addresses and numbers can go on the suppression list.
}
erasure-list-none = There is no address or number that could go on the suppression list.
erasure-list-records = { $count ->
    [one] One address or number
   *[other] { $count } addresses and numbers
}
erasure-list-choice = Suppression list
erasure-list-yes = Put them on the list
erasure-list-yes-help = Keyed fingerprints of them are kept, which are pseudonymised and so still personal data (Art. 4(5) GDPR). An import or a form that brings the person back says so.
erasure-list-no = Forget them too
erasure-list-no-help = Nothing here recognises the person. An old address list brings them back unseen.
erasure-confirm-title = Erase { $name } for good?
erasure-confirm-text = { $count ->
    [one] Afterwards nobody can see, find or bring back the one record about them: not from the trash, not by undoing, not from a backup. Only what is named below stays.
   *[other] Afterwards nobody can see, find or bring back the { $count } records about them: not from the trash, not by undoing, not from a backup. Only what is named below stays.
}
erasure-confirm-stays = What stays
erasure-confirm-kept = { $count ->
    [0] Nothing by law
    [one] One thing by law
   *[other] { $count } things by law
}
erasure-confirm-files = { $count ->
    [one] the file of one request
   *[other] the files of { $count } requests
}
erasure-confirm-list-yes = Their addresses and numbers are recognised
erasure-confirm-list-no = They are not recognised
erasure-confirm-name = Type the name to confirm: { $name }
erasure-confirm-number = Type the number of the request to confirm: { $number }
erasure-run = Erase for good
erasure-running = Erasing
erasure-running-text = It happens as a whole or not at all.
erasure-announce = Announce erasure
erasure-announce-title = Announce the erasure of { $name }?
erasure-announce-text = Nothing is erased now. The erasure is announced, and can be withdrawn until it is done.
erasure-announce-second = Confirmed by
erasure-announce-anybody = Anybody who may erase
erasure-announce-other = { $names } or anybody else who may erase, but not you
erasure-announce-from = Can be done
erasure-announce-at-once = As soon as it is confirmed
erasure-announce-from-day = From { $day } on
erasure-announce-held = Once the legal hold ends
erasure-announce-held-text = Nothing is erased now: everything about them is on legal hold. The erasure is announced, waits until the hold ends, and can be withdrawn until it is done.
erasure-announcing = Announcing
erasure-announced-title = Erasure announced
erasure-announced-done = Nothing is erased yet
erasure-announced-second = { $names } or anybody else who may erase confirms it.
erasure-announced-anybody = Anybody who may erase confirms it.
erasure-announced-from = It can be done from { $day } on, or earlier for a reason.
erasure-announced-work = The contact can still be worked with, and the announcement can be withdrawn.
erasure-announced-by = Erasure announced by { $name } on { $day }
erasure-announced-decided = It was decided without this request. Where it is done before this request is at the stage “Answer”, it does not count as done because of it.
erasure-announced-elsewhere = It was announced because of another request of theirs. To answer this request by it, withdraw the announced erasure and begin again from here.
erasure-announced-ready = It can be confirmed.
erasure-wait-second = Somebody else who may erase confirms it.
erasure-wait-nobody = Nobody else may erase: it waits until there is a second person, or an owner turns that off.
erasure-wait-cooling = Cooling-off: it can be done from { $until } on.
erasure-wait-hold = It waits until the legal hold ends, which is looked at again on { $review }.
erasure-withdraw = Withdraw
erasure-withdraw-title = Withdraw the erasure of { $name }?
erasure-withdraw-text = Nothing is erased. What { $author } decided about it is lost: whoever wants the erasure announces it anew, and the waiting begins anew too.
erasure-withdrawn = The announced erasure of { $name } is withdrawn
erasure-to-announced = Show announced erasures
erasure-confirm-do = Confirm …
erasure-now-do = Do it now …
erasure-announced-none = No erasure is announced
erasure-announced-none-text = Each stands here until it is confirmed or withdrawn.
erasure-hurry = Why it is done before { $day }
erasure-hurry-help = It stays on the ledger: name nobody, no address and no number.
erasure-hurry-identifying = This names the person, or has an address or a number in it. Say it without.
erasure-differs = Not as it was when it was announced: { $parts }
erasure-differs-text = You see the plan as it is now. That is what you confirm.
erasure-part-card = card
erasure-part-records = number of records
erasure-part-kept = what stays
erasure-part-recipients = recipients
erasure-part-requests = requests
erasure-part-spoken = texts of others
erasure-part-blocks = holds and restrictions
erasure-part-backups = backups
erasure-part-other = details
erasure-due = Confirm the announced erasure
due-retention_open = Retention queue: { $shown } to decide
due-retention_approved = Retention queue: { $shown } to carry out
erasures-announced = Announced
erasures-announced-text = Nothing of these people is erased yet.
erasures-announced-from = From
erasures-announced-by = Announced by
erasures-announced-value = { $name }, { $at }
erasures-waited = Cooling-off
erasures-waited-over = { $count ->
    [one] { $count } day, over
   *[other] { $count } days, over
}
erasures-waited-hurried = { $count ->
    [one] { $count } day, done early: { $reason }
   *[other] { $count } days, done early: { $reason }
}
erasure-changed = Something came since you looked
erasure-changed-text = Nothing was erased. This is the new plan: look through it once more.
erasure-unfit = The request does not allow this
erasure-unfit-text = Nothing was erased. The request has to be theirs, about erasure, no test, and at the stage “Answer”.
erasure-done-title = Erased: { $number }
erasure-done = The person is erased
erasure-done-text = Nothing here finds them any more. The ledger has the number, and no name.
erasure-another = { $count ->
    [one] One more card of this person is still here
   *[other] { $count } more cards of this person are still here
}
erasure-another-text = What it holds is looked up anew. You see it before anything happens.
erasure-another-do = Erase the next card …
erasure-another-announce = Announce the erasure of the next card …
erasure-partly = The request is fulfilled in part
erasure-partly-text = Something stays on legal hold. The answer says what, on which ground and when it is looked at again; close the request as fulfilled in part, with the reasons (Art. 12(4) GDPR).
erasure-went = What there was
erasure-stayed = What stayed
erasure-records = { $count ->
    [one] One record
   *[other] { $count } records
}
erasure-stayed-nothing = Nothing
erasure-stayed-company = { $count ->
    [one] One, with the company that it is about
   *[other] { $count }, with the company that they are about
}
erasure-stayed-requests = Files of requests
erasure-stayed-recognised = Recognised
erasure-unread-title = Confidential notes of others, not looked into
erasure-stayed-backups = In backups
erasure-stayed-backups-none = { $count ->
    [one] None: one was cleaned or deleted
   *[other] None: { $count } were cleaned or deleted
}
erasure-done-tell = Tell these recipients now
erasure-done-tell-text = Their notices wait under “Kept by law”, with the name and one address.
erasure-to-archive = Show what is kept
erasure-to-ledger = Show all erasures
erasure-certificate = Save certificate …
erasure-certificate-json = Certificate as JSON …
erasure-certificate-saved = Certificate saved: { $file }
erasure-to-request = Back to the request
erasure-of-request = Erased: { $number }, { $day }
erasure-of-request-text = Nothing here finds the person any more. Answer the request and close it.
erasure-request-due = Now the data goes
erasure-request-due-text = The request is checked. You see what goes and what stays before anything happens.
erasure-request-do = Erase …
erasures-parts = Parts of erasures
erasures-ledger = All erasures
erasures-archive = Kept by law
erasures-number = Number
erasures-at = When
erasures-cause = Why
erasures-author = By
erasures-went = Records
erasures-stayed = Stayed
erasures-empty = Nobody has been erased yet
erasures-empty-text = Each erasure stands here by its number and without a name: when, why, by whom, what there was and what stayed. It begins on the page of a contact or of a request.
erasures-cause-request = They asked for it
erasures-cause-decision = Decided here
erasures-cause-retention = Period is over
erasures-cause-trash = Left in the trash
erasures-entry = Erasure
erasures-entry-content = What there was and what stayed
erasures-entry-close = Close erasure
erasure-way = What was done, and what is being done
erasure-way-gone = Everything about the person is deleted
erasure-way-gone-text = Rows, links, old values in the journal, and the keys to their files: as a whole, and durably.
erasure-way-point = From here on nothing can be taken back.
erasure-way-cleaned = Files and traces are removed
erasure-way-cleaned-text = Their files are gone, and the database’s unused space is wiped.
erasure-way-backups = Backups cleaned
erasure-way-backups-text = Those at hand. Each that is not is cleaned as soon as it is there.
erasure-way-backups-failed = { $count ->
    [one] One could not be cleaned: { $reason } It is tried again by itself.
   *[other] { $count } could not be cleaned: { $reason } It is tried again by itself.
}
erasure-way-backups-away = { $count ->
    [one] One is not at hand: it is cleaned as soon as it is, and to be deleted on { $day }.
   *[other] { $count } are not at hand: they are cleaned as soon as they are, and the last is to be deleted on { $day }.
}
erasure-way-backups-closed = { $count ->
    [one] One can’t be cleaned, since it is damaged or older than the vault’s keys. It may hold the person, and is to be deleted on { $day }.
   *[other] { $count } can’t be cleaned, since they are damaged or older than the vault’s keys. They may hold the person, and the last is to be deleted on { $day }.
}
erasure-way-proved = Search for what is left
erasure-way-proved-text = Every place where they could have been left is read to the last byte.
erasure-way-done = Done
erasure-way-running = Running
erasure-way-waiting = Waiting
erasure-way-left = Something is left
erasure-proof = Proof
erasure-proof-running = Searching for what is left
erasure-proof-running-text = You can go on working. The person is erased already, whatever becomes of this.
erasure-proof-stop = Later
erasure-proof-now = Search now
erasure-proof-due = It is not proved yet that nothing is left
erasure-proof-due-text = The search runs by itself within a minute, or after the next unlock.
erasure-proof-waiting = Somebody still reads the database as it was before. The search runs by itself as soon as that is over.
erasure-proof-later = The search was stopped. It runs by itself later, at the latest after the next unlock.
erasure-proof-none = No search was made
erasure-proof-none-text = This erasure is older than the search, or came with a backup that was restored.
erasure-proof-clean = Proved on { $day }: nothing is left
erasure-proof-clean-text = { $count ->
    [one] One place was searched for { $needles } names, addresses and numbers.
   *[other] { $count } places were searched for { $needles } names, addresses and numbers.
}
erasure-proof-left = { $count ->
    [one] Something was left on { $day }, once
   *[other] Something was left on { $day }, { $count } times
}
erasure-proof-left-text = Where: { $places }. It is searched again every hour, and after each start.
erasure-proof-places = What was searched
erasure-proof-place = Place
erasure-proof-searched = Searched
erasure-proof-found = Found
erasure-proof-megabytes = { $count } MB
erasure-proof-shared = { $count ->
    [one] One name, address or number was left out, since others who stay have it too.
   *[other] { $count } names, addresses and numbers were left out, since others who stay have them too.
}
erasure-proof-short = { $count ->
    [one] One name is too short to be told from chance, and was not searched for.
   *[other] { $count } names are too short to be told from chance, and were not searched for.
}
erasure-proof-unread = { $count ->
    [one] One file could not be read.
   *[other] { $count } files could not be read.
}
erasure-proof-away = { $count ->
    [one] One backup of before was not searched.
   *[other] { $count } backups of before were not searched.
}
erasure-place-database = Database
erasure-place-log = Log of the database
erasure-place-documents = Files of their documents
erasure-place-vault = Other files of the vault
erasure-place-program = Files of the program
erasure-place-window = Files of the window
erasure-place-backups = Backups
erasures-proof-due = Outstanding
erasures-proof-left = Something is left
erasures-proof-clean = { $day }
archive-empty = No law keeps anything
archive-empty-text = What has to stay of somebody who is erased lies here, apart from everything else: invoices until their period is over, proofs of consents to calls, and recipients that are still to be told.
archive-what = What
archive-kind-voucher = Voucher
archive-kind-consent = Proof of a consent
archive-kind-notice = Recipient to be told
archive-kind-held = On legal hold
archive-hold-until = Until the hold ends
archive-hold-on = Looked at again on
archive-hold-reason = Held because
archive-hold-review = Look again on
archive-hold-review-text = Until then, nobody is reminded. The thing stays as long as the hold does.
archive-hold-review-do = Set day
archive-hold-review-done = Day set.
archive-hold-end = End legal hold
archive-hold-end-text = What was kept for the claim goes for good, with its files. This finishes the erasure and can’t be undone.
archive-hold-end-do = End and erase
archive-hold-end-done = The hold ended, and what it kept is gone.
archive-hold-note = Why it ends
archive-hold-due = Look at the legal hold again: kept of { $erasure }
archive-letter = Letter …
archive-letter-recipient = the recipient
archive-file-open = Open file
archive-file-open-one = Open file { $number }
archive-held-item = Sort
archive-held-title = Title
archive-held-on = Day
archive-held-amount = Amount
archive-held-text = Text
archive-held-whole = All of it
archive-held-contact = Contact
archive-held-confidential = Confidential note
archive-held-activity = Activity
archive-held-task = Task
archive-held-deal = Deal
archive-held-voucher = Voucher
archive-held-document = Document
archive-held-consent = Proof of a consent
archive-held-request = Request
archive-held-import = Import
erasure-law-claim = Legal claim (Art. 17(3)(e) GDPR)
erasure-law-obligation = Legal obligation (Art. 17(3)(b) GDPR)
archive-erasure = Erasure
archive-law = Law
archive-until = Kept until
archive-waiting = To be told
archive-kept-at = Since
archive-files = Files
archive-entry = Kept by law
archive-entry-content = What is known without opening it
archive-entry-close = Close
archive-sealed = Sealed. It says who was erased, so that opening it is journaled.
archive-open = Open …
archive-open-title = Open what is kept?
archive-open-text = It names somebody who was erased. The journal notes that you looked.
archive-open-do = Open
archive-opened = Opened
archive-told = Told …
archive-told-title = Recipient was told of the erasure
archive-told-text = Once this is noted, the name and the address go from here too. The journal keeps which recipient was told, when and how.
archive-told-on = Day
archive-told-do = Note
archive-told-done = Noted. The name and the address are gone.
archive-recipient = Recipient
archive-person = Who was erased
archive-point = Found by
archive-address = Address
archive-numbers = Numbers
archive-event = What happened
