//! What may still be done about somebody whose data is restricted (Art. 18(2) GDPR). Everything that is done about a person is journaled
//! under their key, so that one question there stands before every change, whichever way it came.

use rusqlite::{Connection, params};

use super::action::Action;
use crate::{
    clock::Timestamp,
    error::{Error, Result},
    id::{ContactId, SubjectId},
    role::Permission,
    store::{Origin, Tx},
};

/// Whether something may be done about somebody whose data is restricted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// It is their right, a duty to them, or does nothing with their data.
    Free,
    /// It serves a request or a legal claim: for who may see people whose data is restricted.
    Officer,
    /// Nobody may.
    Held,
}

impl Action {
    /// Whether it may be done about somebody whose data is restricted. A new action has to say so here.
    pub fn hold(self) -> Hold {
        match self {
            // Nobody is restricted before they are there; what they say, their requests, and what shows how they were answered.
            Self::ContactAdd
            | Self::ContactImport
            | Self::ImportRun
            | Self::ImportAdmit
            | Self::ErasureAnnouncementAdd
            | Self::ErasureAnnouncementWithdraw
            | Self::ErasureRun
            | Self::ErasureProve
            | Self::ArchiveAdd
            | Self::ArchiveSettle
            | Self::ArchiveReview
            | Self::ArchiveEnd
            | Self::RequestErase
            | Self::DocumentGive
            | Self::VoucherLeave
            | Self::ReadingArchive
            | Self::ConsentRefuse
            | Self::ConsentWithdraw
            | Self::ConsentExpire
            | Self::ConsentInvalidate
            | Self::ObjectionAdd
            | Self::ObjectionEnd
            | Self::RestrictionAdd
            | Self::RestrictionEnd
            | Self::RequestAdd
            | Self::RequestChange
            | Self::RequestStep
            | Self::RequestComment
            | Self::RequestDoubt
            | Self::RequestAsk
            | Self::RequestIdentify
            | Self::RequestSearch
            | Self::RequestDecide
            | Self::RequestExtend
            | Self::RequestTell
            | Self::RequestEvidence
            | Self::RequestPackage
            | Self::RequestLetter
            | Self::DisclosureAdd
            | Self::RecipientNoticeAdd
            | Self::RecipientNoticeDraft
            | Self::RecipientNoticeTell
            | Self::RecipientNoticeRelease
            | Self::RecipientAdd
            | Self::RecipientChange
            | Self::RecipientRemove
            | Self::RecipientRestore
            | Self::LegalHoldAdd
            | Self::LegalHoldChange
            | Self::LegalHoldEnd
            | Self::LegalHoldLeave
            | Self::RetentionFlagKeep
            | Self::RetentionFlagReopen
            // That it was done: what was done says itself whether it may be.
            | Self::RetentionFlagDone
            | Self::RetentionRuleAdd
            | Self::RetentionRuleChange
            | Self::RetentionRuleRemove
            | Self::RetentionRuleRestore
            | Self::RequestAdvance
            | Self::RequestClose
            | Self::ReadingOpen
            | Self::ReadingConfidential
            | Self::ReadingLetter
            | Self::ReadingDocument
            | Self::ReadingRequest
            | Self::ExportAccess
            | Self::ExportJournal
            | Self::ExportCertificate
            | Self::UserAdd
            | Self::UserChange
            | Self::UserDisable
            | Self::UserEnable
            | Self::UserRemove
            | Self::UserPassphrase
            | Self::KeyAdd
            | Self::KeyWithdraw
            | Self::VaultCreate
            | Self::VaultUnlock
            | Self::VaultLock
            | Self::VaultAttempts
            | Self::VaultPassphrase
            | Self::VaultRecover
            | Self::VaultRecovery
            | Self::VaultSheet
            | Self::VaultKeyFile
            | Self::VaultRewrap
            | Self::VaultCompartment
            | Self::ConfidentialReseal
            | Self::DealStageAdd
            | Self::DealStageChange
            | Self::DealStageRemove
            | Self::PurposeAdd
            | Self::PurposeChange
            | Self::PurposeMove
            | Self::PurposeRemove
            | Self::PurposeRestore
            | Self::NoticeAdd
            | Self::NoticeChange
            | Self::NoticeRemove
            | Self::NoticeRestore
            | Self::NoticeVersionAdd
            | Self::NoticeVersionChange
            | Self::NoticeVersionRemove
            | Self::NoticeVersionFreeze
            | Self::TemplateChange
            | Self::TemplateReset
            | Self::SuppressionAdd
            | Self::SuppressionImport
            | Self::SuppressionCarry
            | Self::SuppressionEnd
            | Self::SettingChange
            | Self::BackupMake
            | Self::BackupRehearse
            | Self::BackupScrub
            | Self::BackupDelete
            | Self::BackupExpire
            | Self::BackupPlace
            | Self::VaultRestore
            | Self::VaultFingerprint
            | Self::VaultGap
            | Self::VaultCheck
            | Self::VaultStop
            | Self::VaultClock
            | Self::AlertRaise
            | Self::AlertSee => Hold::Free,
            // Evidence of a request is kept, and a document handed over for a legal claim.
            Self::DocumentAdd | Self::ExportDocument => Hold::Officer,
            // Data has to stay as it is, unused (recital 67).
            Self::ContactChange
            | Self::ContactConfidential
            | Self::ContactPhoto
            | Self::ContactTrash
            | Self::ContactRestore
            | Self::CompanyAdd
            | Self::CompanyImport
            | Self::CompanyChange
            | Self::CompanyTrash
            | Self::CompanyRestore
            | Self::ActivityAdd
            | Self::ActivityChange
            | Self::ActivityTrash
            | Self::ActivityRestore
            | Self::DocumentChange
            | Self::DocumentTrash
            | Self::DocumentRestore
            | Self::DocumentPurge
            | Self::TaskAdd
            | Self::TaskChange
            | Self::TaskDone
            | Self::TaskReopen
            | Self::TaskSnooze
            | Self::TaskTrash
            | Self::TaskRestore
            | Self::VoucherAdd
            | Self::VoucherChange
            | Self::VoucherTrash
            | Self::VoucherRestore
            | Self::VoucherPurge
            | Self::ImportUndo
            | Self::DealAdd
            | Self::DealChange
            | Self::DealMove
            | Self::DealTrash
            | Self::DealRestore
            | Self::DealDocumentAdd
            | Self::DealDocumentRemove
            | Self::ConsentRequest
            | Self::ConsentGive
            | Self::ConsentRenew
            | Self::ConsentCustomer
            | Self::NoticeShownAdd
            | Self::CollectionChange
            | Self::RetentionFlagAdd
            | Self::RetentionFlagApprove
            | Self::ErasureItem
            | Self::ErasureStrike
            | Self::ReadingCopy
            | Self::ReadingLink
            | Self::ReadingReach
            | Self::ReadingOutside
            | Self::ExportContacts
            | Self::ExportMailing => Hold::Held,
        }
    }
}

/// Refuses what may not be done about somebody whose data is restricted.
///
/// # Errors
/// [`Error::Restricted`].
pub(super) fn require(tx: &Tx<'_>, action: &str, subject: SubjectId) -> Result<()> {
    let hold = Action::from_code(action).map_or(Hold::Held, Action::hold);
    if hold == Hold::Free || (hold == Hold::Officer && tx.actor.role.may(Permission::RestrictionRead)) {
        return Ok(());
    }
    // A restriction that an import brought goes with all that it brought, and is no obstacle to that.
    let import = match tx.origin() {
        Some(Origin::Import(id) | Origin::ImportUndo(id)) => Some(id),
        _ => None,
    };
    let since: Option<Timestamp> = tx
        .prepare_cached(
            "SELECT min(restriction.at) FROM contact JOIN restriction ON contact_id = contact.id
             WHERE subject_id = ?1 AND ended_at IS NULL
                   AND NOT EXISTS (SELECT 1 FROM import_object
                                   WHERE import_object.import_id = ?2 AND kind = 'restriction' AND import_object.uuid = restriction.uuid)",
        )?
        .query_row(params![subject, import], |row| row.get(0))?;
    since.map_or(Ok(()), |since| Err(Error::Restricted { since }))
}

/// Refuses a contact whose data is restricted, where what is to be done leaves no entry that would.
///
/// # Errors
/// [`Error::Restricted`].
pub(crate) fn require_free(connection: &Connection, contact: ContactId) -> Result<()> {
    let since: Option<Timestamp> = connection
        .prepare_cached("SELECT min(at) FROM restriction WHERE contact_id = ?1 AND ended_at IS NULL")?
        .query_row(params![contact], |row| row.get(0))?;
    since.map_or(Ok(()), |since| Err(Error::Restricted { since }))
}
