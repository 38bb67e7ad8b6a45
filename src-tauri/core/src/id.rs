//! Identities: row ids by type, so that a contact's id can't be passed for a company's.

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! row_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(export)]
        pub struct $name(pub i64);

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                i64::column_result(value).map(Self)
            }
        }
    )+};
}

row_id! {
    /// A data subject: whoever a key and a pseudonym in the journal belong to.
    SubjectId,
    /// A contact, a natural person.
    ContactId,
    /// A company. It holds no personal data of its own.
    CompanyId,
    /// A user of the vault.
    UserId,
    /// One run of an import, the unit that can be undone.
    ImportId,
    /// A backup in the register.
    BackupId,
    /// A folder that backups go to.
    BackupPlaceId,
    /// Something that the owners are told of.
    AlertId,
    /// Something that happened with a contact or a company.
    ActivityId,
    /// A file that is kept with a contact or a company.
    DocumentId,
    /// Something to be done.
    TaskId,
    /// A quote, an order, an invoice or a credit note.
    VoucherId,
    /// Something that may be sold.
    DealId,
    /// A stage that deals go through.
    StageId,
    /// A purpose that data is used for: a processing activity.
    PurposeId,
    /// A text that people are shown: what they consent to, or what they are told.
    NoticeId,
    /// One wording of a notice, in one language.
    NoticeVersionId,
    /// Something that happened to a consent.
    ConsentId,
    /// An address that is not to be used.
    SuppressionId,
    /// That somebody objected.
    ObjectionId,
    /// That the use of somebody's data is restricted.
    RestrictionId,
    /// What somebody asked about their data.
    RequestId,
    /// Something that the search for who asked found.
    RequestMatchId,
    /// A comment on a request.
    RequestCommentId,
    /// Who gets personal data: a processor, or somebody who decides on its use.
    RecipientId,
    /// That a recipient is to be told of what changed in somebody's data.
    RecipientNoticeId,
    /// That somebody was erased.
    ErasureId,
    /// That somebody is to be erased.
    ErasureAnnouncementId,
    /// What a law keeps of somebody who was erased.
    ArchiveId,
    /// A rule about how long data is kept.
    RetentionRuleId,
    /// Something that such a rule flagged.
    RetentionFlagId,
    /// That something is kept for a claim.
    LegalHoldId,
}
