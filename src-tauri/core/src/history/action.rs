//! Everything that the journal tells. The window's words (`entry-<code>` in its catalogue, with `-` for the point) and
//! `docs/journal.md` are made from the one table here.

use serde::Serialize;
use ts_rs::TS;

/// What sort of thing was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, serde::Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ActionKind {
    /// Something that is kept about people or companies changed.
    Change,
    /// Somebody read it, or it left the vault.
    Reading,
    /// Who may open the vault, and who did.
    Access,
    /// The vault itself: settings, backups, checks, alerts.
    Vault,
}

impl ActionKind {
    /// Each, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Change, Self::Reading, Self::Access, Self::Vault];
}

macro_rules! actions {
    ($($name:ident $code:literal $kind:ident $meaning:literal;)*) => {
        /// What an entry says was done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
        #[ts(export)]
        pub enum Action {
            $(
                #[doc = $meaning]
                #[serde(rename = $code)]
                $name,
            )*
        }

        impl Action {
            /// Each, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// As it stands in the journal.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }

            /// What sort it is of.
            pub fn kind(self) -> ActionKind {
                match self {
                    $(Self::$name => ActionKind::$kind,)*
                }
            }

            /// When it is journaled, and what its payload holds.
            pub fn meaning(self) -> &'static str {
                match self {
                    $(Self::$name => $meaning,)*
                }
            }
        }
    };
}

actions! {
    ContactAdd "contact.add" Change "A contact was added. All values.";
    ContactImport "contact.import" Change "An import added a contact. All values.";
    ContactChange "contact.change" Change "Values of a contact changed. Old and new ones.";
    ContactConfidential "contact.confidential" Change "A contact's confidential note changed. Old and new text, under the compartment's key.";
    ContactPhoto "contact.photo" Change "A contact's photo changed. Hashes of the old and the new one.";
    ContactTrash "contact.trash" Change "A contact was moved to the trash.";
    ContactRestore "contact.restore" Change "A contact was taken out of the trash.";
    CompanyAdd "company.add" Change "A company was added. All values.";
    CompanyImport "company.import" Change "An import added a company. All values.";
    CompanyChange "company.change" Change "Values of a company changed. Old and new ones.";
    CompanyTrash "company.trash" Change "A company was moved to the trash.";
    CompanyRestore "company.restore" Change "A company was taken out of the trash.";
    ActivityAdd "activity.add" Change "Something that happened with a contact or a company was logged. All values.";
    ActivityChange "activity.change" Change "Values of an activity changed. Old and new ones.";
    ActivityTrash "activity.trash" Change "An activity was moved to the trash.";
    ActivityRestore "activity.restore" Change "An activity was taken out of the trash.";
    DocumentAdd "document.add" Change "A document was stored with a contact or a company. All values but its content.";
    DocumentChange "document.change" Change "Values of a document changed. Old and new ones.";
    DocumentTrash "document.trash" Change "A document was moved to the trash.";
    DocumentRestore "document.restore" Change "A document was taken out of the trash.";
    DocumentPurge "document.purge" Change "A document was deleted for good, with the key to its file.";
    TaskAdd "task.add" Change "A task was added, by hand or as the next of a recurring one. All values.";
    TaskChange "task.change" Change "Values of a task changed. Old and new ones.";
    TaskDone "task.done" Change "A task was done. Old and new values.";
    TaskReopen "task.reopen" Change "A task that was done was opened again. Old and new values.";
    TaskSnooze "task.snooze" Change "A task was planned for later. Old and new day and time.";
    TaskTrash "task.trash" Change "A task was moved to the trash.";
    TaskRestore "task.restore" Change "A task was taken out of the trash.";
    VoucherAdd "voucher.add" Change "A quote, order, invoice or credit note was recorded. All values.";
    VoucherChange "voucher.change" Change "Values of a voucher changed, also its status. Old and new ones.";
    VoucherTrash "voucher.trash" Change "A voucher was moved to the trash.";
    VoucherRestore "voucher.restore" Change "A voucher was taken out of the trash.";
    VoucherPurge "voucher.purge" Change "A voucher was deleted for good, after the period for which a law keeps it.";
    ImportRun "import.run" Change "An import ended. Source, whether the data is from the people themselves, legal basis, numbers of rows.";
    ImportAdmit "import.admit" Change "An import brought somebody in who was erased or wants nothing from us. Why.";
    ImportUndo "import.undo" Change "An import was undone: of the import the numbers, and one entry for each contact and company that went.";
    ErasureAnnouncementAdd "erasure_announcement.add" Change "The erasure of a person was announced. What was decided about it, from when on it may be done.";
    ErasureAnnouncementWithdraw "erasure_announcement.withdraw" Change "The announcement of an erasure was taken back.";
    ErasureRun "erasure.run" Change "A person, or what was kept of one, was erased, with the key to what the journal kept. Numbers, and of one that was announced who did that, when, and why it was hurried.";
    ErasureProve "erasure.prove" Change "It was searched whether anything is left of a person who was erased: where, and how much was found. Numbers alone.";
    ErasureItem "erasure.item" Change "A single record was erased, with what the journal kept of it. Why, and how many payloads went.";
    ErasureStrike "erasure.strike" Change "Somebody who was erased was struck out of a record of others, with what the journal kept of that. Which erasure, and how many payloads went.";
    ArchiveAdd "archive.add" Change "Something of a person who was erased is kept by a law. What kind, which law, until when.";
    ArchiveSettle "archive.settle" Change "A recipient was told of an erasure, so that nothing is kept for that any more. When and how.";
    ArchiveReview "archive.review" Change "When the legal hold on what is kept of a person who was erased is looked at again changed. Old and new day.";
    ArchiveEnd "archive.end" Change "The legal hold on what is kept of a person who was erased ended, so that it went too. Why.";
    RequestErase "request.erase" Change "What a request held about a person who was erased was taken out of it, or what answering it takes is all that is left.";
    DocumentGive "document.give" Change "A document went from a person who was erased to their company, or to the request that it shows.";
    VoucherLeave "voucher.leave" Change "A quote, order, invoice or credit note went from a person who was erased to their company alone.";
    ReadingArchive "reading.archive" Reading "Somebody looked at what a law keeps of a person who was erased.";
    DealAdd "deal.add" Change "A deal was added. All values, and its stage.";
    DealChange "deal.change" Change "Values of a deal changed. Old and new ones.";
    DealMove "deal.move" Change "A deal was moved to another stage. Old and new stage, and where it was closed, the day and the reason of a loss.";
    DealTrash "deal.trash" Change "A deal was moved to the trash.";
    DealRestore "deal.restore" Change "A deal was taken out of the trash.";
    DealDocumentAdd "deal_document.add" Change "A document was said to belong to a deal. Numbers of both.";
    DealDocumentRemove "deal_document.remove" Change "A document no longer belongs to a deal. Numbers of both.";
    ConsentRequest "consent.request" Change "Somebody was asked for consent. All values.";
    ConsentGive "consent.give" Change "Somebody consented. All values and how well it is proven.";
    ConsentRenew "consent.renew" Change "Somebody consented again. All values and how well it is proven.";
    ConsentRefuse "consent.refuse" Change "Somebody refused consent. All values.";
    ConsentWithdraw "consent.withdraw" Change "Somebody withdrew consent. All values.";
    ConsentExpire "consent.expire" Change "A consent ran out. All values.";
    ConsentInvalidate "consent.invalidate" Change "A consent does not count. All values.";
    ConsentCustomer "consent.customer" Change "An address was got with a sale, and its owner told that they may object. All values.";
    ObjectionAdd "objection.add" Change "Somebody objected to a purpose, or to direct marketing. All values.";
    ObjectionEnd "objection.end" Change "Somebody took an objection back. What they said.";
    RestrictionAdd "restriction.add" Change "The use of somebody's data was restricted. All values.";
    RestrictionEnd "restriction.end" Change "A restriction was lifted. Why, and when and how the person was told before.";
    NoticeShownAdd "notice_shown.add" Change "Somebody was shown a notice. Which wording, when and how.";
    CollectionChange "collection.change" Change "Where somebody's data was collected. Old and new values.";
    DisclosureAdd "disclosure.add" Change "Something of somebody's data was handed to a recipient past the program. All values.";
    RecipientNoticeAdd "recipient_notice.add" Change "A recipient of somebody's data is to be told what changed. Who, why, which fields.";
    RecipientNoticeDraft "recipient_notice.draft" Change "The letter to a recipient was drafted. Who, why.";
    RecipientNoticeTell "recipient_notice.tell" Change "A recipient was told what changed in somebody's data. Who, why, when, how.";
    RecipientNoticeRelease "recipient_notice.release" Change "A recipient is not told what changed in somebody's data. Who, why, for which reason.";
    LegalHoldAdd "legal_hold.add" Change "Something was put on legal hold. What, why, when that is looked at again.";
    LegalHoldChange "legal_hold.change" Change "Why something is on legal hold, or when that is looked at again, changed. Old and new values.";
    LegalHoldEnd "legal_hold.end" Change "A legal hold ended. Why.";
    LegalHoldLeave "legal_hold.leave" Change "A legal hold stays on what stays of a person who was erased.";
    RetentionFlagAdd "retention_flag.add" Change "A rule flagged something whose time is over. What, by which rule, from which event, since when.";
    RetentionFlagKeep "retention_flag.keep" Change "Something that was flagged stays. Until when, and why.";
    RetentionFlagApprove "retention_flag.approve" Change "What a rule does to something that was flagged was approved. What.";
    RetentionFlagReopen "retention_flag.reopen" Change "A decision about something that was flagged was taken back.";
    RetentionFlagDone "retention_flag.done" Change "What was approved was carried out.";
    RequestAdd "request.add" Change "Somebody asked for something about their data. All values.";
    RequestChange "request.change" Change "Who handles a request, or when they mean to answer, changed. Old and new values.";
    RequestStep "request.step" Change "A step of a request's checklist was ticked, or the tick taken away. Which.";
    RequestEvidence "request.evidence" Change "A document that shows a request was stored with it. Its number.";
    RequestComment "request.comment" Change "A request was commented on, or a comment taken away. Its text.";
    RequestDoubt "request.doubt" Change "Somebody wrote down why it is not certain who asks. The reason.";
    RequestAsk "request.ask" Change "Something was asked of who asks, or they answered it. What.";
    RequestIdentify "request.identify" Change "It was checked who asks, or whether they may for somebody else. How, and what it came to.";
    RequestSearch "request.search" Change "It was searched for who asks. What was looked for, over how many records, how many were found.";
    RequestDecide "request.decide" Change "It was decided whether what a search found is about who asks. Which, and why.";
    RequestExtend "request.extend" Change "More time was taken for a request. Why.";
    RequestTell "request.tell" Change "Who asks was told that more time is taken. When.";
    RequestLetter "request.letter" Change "A letter about a request was made. Which, in which language and form.";
    RequestPackage "request.package" Change "The package that answers a request was saved. Its hash.";
    RequestAdvance "request.advance" Change "A request went on to the next stage. Which.";
    RequestClose "request.close" Change "A request was closed. What it came to, reasons of a refusal, how they were answered.";
    ReadingOpen "reading.open" Reading "A contact was opened. Once for each user, contact and quarter of an hour.";
    ReadingConfidential "reading.confidential" Reading "A contact's confidential note was shown, as it is or in their history. Once for each user, contact and quarter of an hour.";
    ReadingCopy "reading.copy" Reading "Something of a contact was copied to the clipboard, from their page or beside a list. Once for each user, contact and quarter of an hour.";
    ReadingLink "reading.link" Reading "A contact's e-mail address, phone number or website was opened in another program. Once for each user, contact and quarter of an hour.";
    ReadingReach "reading.reach" Reading "A contact was written to or called for a purpose. Which, and through which channel.";
    ReadingLetter "reading.letter" Reading "A letter about a contact was saved: a form that asks for consent, a receipt, about a request, about the end of a restriction, or to a recipient of their data. Which, in which form, its number, and for which purpose or recipient.";
    ReadingDocument "reading.document" Reading "A contact's document was shown. Once for each user, contact and quarter of an hour.";
    ReadingOutside "reading.outside" Reading "A contact's document was opened in another program. Once for each user, contact and quarter of an hour.";
    ReadingRequest "reading.request" Reading "It was shown who a request is about. Once for each user, request and quarter of an hour.";
    ExportContacts "export.contacts" Reading "Contacts were exported. Format, number, what for, who gets them, pseudonyms of the people.";
    ExportMailing "export.mailing" Reading "A mailing list was made. For which purpose, through which channel, for whom, how many were left out, and who is on it.";
    ExportDocument "export.document" Reading "A copy of a document was saved. What for, who gets it, pseudonym of the person.";
    ExportAccess "export.access" Reading "The package that answers a request for access or portability was saved. Which right and request, how many files and data, in how many places something was kept back, the package's hash, pseudonyms of the contacts.";
    ExportCertificate "export.certificate" Reading "The certificate of an erasure was saved. Its number; it names nobody.";
    ExportJournal "export.journal" Reading "A part of the journal was exported. First and last entry, their number, whether users' names are in it, what for, who gets it.";
    UserAdd "user.add" Access "A user was added. Name, role.";
    UserChange "user.change" Access "A user's name or role changed. Old and new ones.";
    UserDisable "user.disable" Access "A user can't open the vault until further notice.";
    UserEnable "user.enable" Access "A user may open the vault again.";
    UserRemove "user.remove" Access "A user was removed.";
    UserPassphrase "user.passphrase" Access "An owner gave a user a new passphrase.";
    KeyAdd "key.add" Access "A user's key for signing is introduced. Its object is the commitment to the key.";
    KeyWithdraw "key.withdraw" Access "A user's key for signing is withdrawn.";
    VaultCreate "vault.create" Access "The vault was made.";
    VaultUnlock "vault.unlock" Access "A user opened the vault.";
    VaultLock "vault.lock" Access "The vault was locked.";
    VaultAttempts "vault.attempts" Access "Attempts failed before the vault was opened. Their number.";
    VaultPassphrase "vault.passphrase" Access "A user changed their passphrase. Whether the old one may be known to somebody.";
    VaultRecover "vault.recover" Access "The vault was opened with the recovery code, and got a new passphrase and code.";
    VaultRecovery "vault.recovery" Access "The recovery code was replaced.";
    VaultSheet "vault.sheet" Access "The sheet with the recovery code was saved.";
    VaultKeyFile "vault.key_file" Access "A user's passphrase needs a key file from now on, or no longer. Which of both.";
    VaultRewrap "vault.rewrap" Access "A user's slot was wrapped anew, since it cost less than today's default.";
    VaultCompartment "vault.compartment" Access "The key to confidential notes was replaced. Its epoch.";
    ConfidentialReseal "confidential.reseal" Access "Confidential notes were sealed anew under the newest key. Its epoch, how many notes.";
    DealStageAdd "deal_stage.add" Vault "A stage of deals was added. Name, what it means, place.";
    DealStageChange "deal_stage.change" Vault "A stage of deals was renamed, moved, or means something else. Old and new values.";
    DealStageRemove "deal_stage.remove" Vault "A stage of deals was removed. Its name.";
    PurposeAdd "purpose.add" Vault "A purpose was added. All values.";
    PurposeChange "purpose.change" Vault "Values of a purpose changed, also its lawful basis. Old and new ones.";
    PurposeMove "purpose.move" Vault "A purpose was moved to another place in the list. Old and new place.";
    PurposeRemove "purpose.remove" Vault "A purpose was removed. Its name.";
    PurposeRestore "purpose.restore" Vault "A purpose that was removed came back. Its name.";
    NoticeAdd "notice.add" Vault "A notice was added. All values.";
    NoticeChange "notice.change" Vault "Values of a notice changed. Old and new ones.";
    NoticeRemove "notice.remove" Vault "A notice was removed. Its name.";
    NoticeRestore "notice.restore" Vault "A notice that was removed came back. Its name.";
    NoticeVersionAdd "notice_version.add" Vault "A wording was added to a version of a notice that is not frozen. Version, language, text.";
    NoticeVersionChange "notice_version.change" Vault "A wording that is not frozen changed. Old and new text.";
    NoticeVersionRemove "notice_version.remove" Vault "A wording that is not frozen was removed. Version, language, text.";
    NoticeVersionFreeze "notice_version.freeze" Vault "A wording was frozen: nobody can change it from then on. Version, language, text as people read it, its hash.";
    TemplateChange "template.change" Vault "The text of letters of a kind was changed. Kind, law, language, old and new text.";
    TemplateReset "template.reset" Vault "The shipped text of letters of a kind counts again. Kind, law, language, the text that was before.";
    RecipientAdd "recipient.add" Vault "A recipient was added to the register. All values.";
    RecipientChange "recipient.change" Vault "Values of a recipient changed. Old and new ones.";
    RecipientRemove "recipient.remove" Vault "A recipient was removed from the register. Its name.";
    RecipientRestore "recipient.restore" Vault "A recipient that was removed came back. Its name.";
    RetentionRuleAdd "retention_rule.add" Vault "A rule of how long data is kept was added. All values.";
    RetentionRuleChange "retention_rule.change" Vault "Values of a rule of how long data is kept changed. Old and new ones.";
    RetentionRuleRemove "retention_rule.remove" Vault "A rule of how long data is kept was removed. Its category.";
    RetentionRuleRestore "retention_rule.restore" Vault "A rule of how long data is kept that was removed came back. Its category.";
    SuppressionAdd "suppression.add" Vault "An address is not to be used any more. Its kind, scope, reason and source, never the address.";
    SuppressionImport "suppression.import" Vault "A list of addresses that are not to be used was imported. Scope, reason and source, how many are new and how many were known.";
    SuppressionCarry "suppression.carry" Vault "A backup was restored: addresses that were suppressed after it was made are not to be used here either. How many.";
    SuppressionEnd "suppression.end" Vault "An address may be used again. Why.";
    SettingChange "setting.change" Vault "Settings changed. Old and new ones.";
    BackupMake "backup.make" Vault "A backup was made and checked. File name and folder, bytes, number of the last entry and of the contacts in it.";
    BackupRehearse "backup.rehearse" Vault "A backup was restored on trial. Whether it was sound.";
    BackupScrub "backup.scrub" Vault "A backup was cleaned of people who were erased after it was made. How many were in it; of the file, how many bytes it has since.";
    BackupDelete "backup.delete" Vault "A backup was deleted by hand. File name.";
    BackupExpire "backup.expire" Vault "A backup went, since its time was over. File name.";
    BackupPlace "backup.place" Vault "A folder for backups was added or taken away. Its path, and the files that stay in it.";
    VaultRestore "vault.restore" Vault "The vault was restored from a backup. When that was made, number of the last entry in it.";
    VaultFingerprint "vault.fingerprint" Vault "The journal's fingerprint was saved as a sheet. Number of the last entry that it stands for.";
    VaultGap "vault.gap" Vault "Entries are missing. What saw them, up to which number, how many.";
    VaultCheck "vault.check" Vault "The whole vault was checked. That it is sound.";
    VaultStop "vault.stop" Vault "The vault had stopped writing. Why, and when.";
    VaultClock "vault.clock" Vault "The clock stands before the last entry. When that was.";
    AlertRaise "alert.raise" Vault "An alert was raised. Kind, number, since when.";
    AlertSee "alert.see" Vault "An owner has read an alert.";
}

impl Action {
    /// The one with a code; `None` for one of a newer program.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|action| action.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fmt::Write, fs, path::Path};

    use kartotek_journal::{
        key,
        verify::{ERASURE, ITEM_ERASURE, STRIKE},
    };

    use super::*;

    /// Names of files that look like an action's code.
    const FILES: [&str; 3] = ["vault.db", "vault.hdr", "vault.head"];

    /// What stands between quotation marks and looks like an action's code.
    fn literals(folder: &Path, found: &mut BTreeSet<String>) {
        let objects: BTreeSet<&str> =
            Action::ALL.iter().map(|action| action.code().split_once('.').unwrap().0).collect();
        let is_code = |word: &&str| {
            let Some((object, verb)) = word.split_once('.') else { return false };
            let is_verb = |verb: &str| verb.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
            objects.contains(object) && !verb.is_empty() && is_verb(verb) && !FILES.contains(word)
        };
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                literals(&path, found);
            } else if !path.ends_with("history/action.rs") {
                let source = fs::read_to_string(path).unwrap();
                found.extend(source.split('"').filter(is_code).map(str::to_owned));
            }
        }
    }

    #[test]
    fn the_table_has_what_is_journaled_and_nothing_else() {
        let mut journaled =
            BTreeSet::from([key::ADD, key::WITHDRAW, ERASURE, ITEM_ERASURE, STRIKE].map(str::to_owned));
        literals(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut journaled);

        let told: BTreeSet<String> = Action::ALL.iter().map(|action| action.code().to_owned()).collect();
        // Columns in statements, and a file.
        journaled.retain(|code| {
            !["id", "revision", "name", "uuid", "vcf"].contains(&code.split_once('.').unwrap().1)
        });
        assert_eq!(journaled, told);
        assert_eq!(told.len(), Action::ALL.len());
        for action in Action::ALL {
            assert_eq!(Action::from_code(action.code()), Some(*action));
        }
    }

    #[test]
    fn export_actions() {
        let mut text = "# What the journal tells\n\nWritten from the table in `src-tauri/core/src/history/action.rs`. Do not edit.\n\n\
            Every entry has a number, a time, the user, the computer, an action, the object that it is about, and the pseudonym of\n\
            the person, if it is about one. What is personal stands in its payload alone, sealed under the person's own key:\n\
            once that key is destroyed, the entry still verifies and says nothing about them.\n\n| action | kind | when, and what its payload holds |\n|---|---|---|\n"
            .to_owned();
        for action in Action::ALL {
            let kind = format!("{:?}", action.kind()).to_lowercase();
            let _ = writeln!(text, "| `{}` | {kind} | {} |", action.code(), action.meaning());
        }
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/journal.md");
        if fs::read_to_string(&file).ok().as_deref() != Some(&text) {
            fs::write(file, text).expect("the repository can be written to");
        }
    }

    #[test]
    fn export_actions_by_kind() {
        let mut text = "// Written from the table in src-tauri/core/src/history/action.rs. Do not edit.\n\
            import type { Action } from \"./types/Action\";\nimport type { ActionKind } from \"./types/ActionKind\";\n\n\
            /** The actions of each kind, in the order of the table. */\nexport const actions = {\n"
            .to_owned();
        for kind in ActionKind::ALL {
            let actions: Vec<_> = Action::ALL.iter().filter(|action| action.kind() == kind).collect();
            let codes = serde_json::to_string(&actions).unwrap().replace(',', ", ");
            let _ = writeln!(text, "  {}: {codes},", serde_json::to_value(kind).unwrap().as_str().unwrap());
        }
        text.push_str("} as const satisfies Record<ActionKind, readonly Action[]>;\n");
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/ipc/actions.ts");
        if fs::read_to_string(&file).ok().as_deref() != Some(&text) {
            fs::write(file, text).expect("the repository can be written to");
        }
    }
}
