//! The one closed error of the core: a variant per thing that the UI does differently.

mod problem;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use self::problem::Problem;
use crate::clock::Timestamp;

/// What the core returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A hidden source of an internal error; it goes to the local log, never to the UI.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// Why the core refused or failed a request. Carries no sentence and no personal data.
#[derive(Debug, thiserror::Error, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
#[ts(export)]
pub enum Error {
    /// No vault is open.
    #[error("the vault is locked")]
    Locked,
    /// The user's role does not permit it.
    #[error("not permitted to this role")]
    Forbidden,
    /// Users change neither their own role nor their own access, so that an owner always remains.
    #[error("it is the user's own access")]
    OwnAccess,
    /// The vault is open for reading only.
    #[error("the vault is open read-only")]
    ReadOnly,
    /// A field breaks a rule; the UI marks that field. `at` is the position in a list, from 0.
    #[error("`{field}` is {problem:?}")]
    Invalid {
        /// The field's name in the draft, in camelCase.
        field: &'static str,
        /// The position in a list field, from 0.
        at: Option<usize>,
        /// What is wrong with it.
        problem: Problem,
    },
    /// What was asked for is not there (any more).
    #[error("not found")]
    NotFound,
    /// Someone changed the record since it was read; the UI shows both.
    #[error("the record was changed in between")]
    Conflict,
    /// The record can't be removed while others refer to it.
    #[error("in use by {count} records")]
    InUse {
        /// How many records refer to it.
        count: u64,
    },
    /// The user cancelled the job; nothing was changed.
    #[error("cancelled")]
    Cancelled,
    /// A job of this kind is running.
    #[error("busy")]
    Busy,
    /// The change would change nothing.
    #[error("nothing to change")]
    NothingToChange,
    /// There is nothing to undo or redo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// A file that the user gave can't be used.
    #[error("the file can't be used: {problem:?}")]
    File {
        /// What is wrong with it.
        problem: FileProblem,
        /// The line it concerns, from 1.
        line: Option<u64>,
        /// The entry of a package that the line is of.
        entry: Option<&'static str>,
    },
    /// Creating, opening or unlocking a vault failed.
    #[error("the vault can't be opened: {problem:?}")]
    Vault {
        /// What is wrong.
        problem: VaultProblem,
    },
    /// Making, reading or restoring a backup failed.
    #[error("the backup failed: {problem:?}")]
    Backup {
        /// What is wrong.
        problem: BackupProblem,
    },
    /// Storing or showing a document failed.
    #[error("the document can't be stored or shown: {problem:?}")]
    Document {
        /// What is wrong.
        problem: DocumentProblem,
    },
    /// A law keeps it: it can't be deleted for good before its period is over.
    #[error("a law keeps it until {}", keep.until)]
    Kept {
        /// Which, and until when.
        keep: Keep,
    },
    /// It is on legal hold: it can't be deleted for good before that ends.
    #[error("on legal hold")]
    OnHold {
        /// When the hold is looked at again, as in "2026-11-24".
        review: String,
    },
    /// An erasure waits for somebody else, or for its day; the UI says for which.
    #[error("the erasure waits: {wait:?}")]
    Waits {
        /// For what.
        wait: ErasureWait,
    },
    /// The settings lack what has to stand on a letter; the UI names it and leads there.
    #[error("the settings lack {missing:?}")]
    Unset {
        /// All that is missing.
        missing: Vec<SettingLack>,
    },
    /// The person may not be contacted for this: the decision says why.
    #[error("the person may not be contacted for this")]
    MayNot,
    /// The person's data is restricted (Art. 18 GDPR): it is kept as it is, and not used.
    #[error("the person's data is restricted")]
    Restricted {
        /// Since when, in UTC milliseconds.
        since: Timestamp,
    },
    /// This computer has no program that opens what was to be opened.
    #[error("no program opens this")]
    NoProgram,
    /// The disk is full; nothing was changed.
    #[error("the disk is full")]
    DiskFull,
    /// Reading or writing failed on the disk; the vault stops writing.
    #[error("the disk failed")]
    DiskFailed,
    /// The vault stopped writing, after another error said so; reading goes on.
    #[error("the vault stopped writing: {reason:?}")]
    Stopped {
        /// Why.
        reason: StopReason,
    },
    /// A bug: details go to the local log, never to the UI.
    #[error("internal error")]
    Internal(
        #[source]
        #[serde(skip)]
        #[ts(skip)]
        BoxError,
    ),
}

/// What is wrong with a file that the user gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum FileProblem {
    /// It has no content.
    Empty,
    /// It is larger than allowed.
    TooLarge,
    /// It has more rows than allowed.
    TooManyRows,
    /// It has more columns than allowed.
    TooManyColumns,
    /// A cell or line is longer than allowed.
    LineTooLong,
    /// A quotation mark is opened and never closed.
    Quote,
    /// It is not text.
    Binary,
    /// The chosen or detected encoding does not fit.
    Encoding,
    /// It is neither CSV nor vCard.
    Format,
    /// No header row was found.
    Header,
    /// It can't be read (missing, no permission, device gone).
    Unreadable,
    /// It can't be written.
    Unwritable,
    /// It changed since the preview.
    Changed,
    /// It is no package, a damaged one, or one that a newer program wrote.
    Package,
}

/// Why a vault can't be created, opened or unlocked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum VaultProblem {
    /// The passphrase opens no slot.
    WrongPassphrase,
    /// Without a key file, the passphrase opens no slot, and there are slots that ask for one.
    NoKeyFile,
    /// Passphrase and key file together open no slot.
    WrongKeyFile,
    /// The file is no key file of Kartotek's.
    NotAKeyFile,
    /// The key file is damaged: its check digits do not fit.
    DamagedKeyFile,
    /// A key file must not lie in the vault's own folder.
    KeyFileInVault,
    /// The recovery code opens no slot.
    WrongRecoveryCode,
    /// The recovery code was mistyped: its check digits do not fit.
    MistypedRecoveryCode,
    /// A key slot is damaged.
    DamagedSlot,
    /// Both copies of the header are damaged.
    DamagedHeader,
    /// The header was altered by someone who does not hold the keys.
    AlteredHeader,
    /// The database is damaged.
    DamagedDatabase,
    /// The database file is missing.
    MissingDatabase,
    /// A newer version of Kartotek made it.
    Newer,
    /// Another Kartotek has it open.
    InUse,
    /// The folder can't be written to.
    ReadOnly,
    /// The folder is not there: moved, or its disk is not plugged in.
    Missing,
    /// The folder is no vault.
    NotAVault,
    /// There is something at that place already.
    Exists,
    /// It lies on a network mount.
    Network,
    /// It lies in a folder that a sync program watches.
    Synced,
    /// The key derivation asks for more than is allowed, or less than is safe.
    KdfBounds,
    /// The user was disabled: the passphrase is right and gives no keys.
    Disabled,
    /// A wrong passphrase was tried a moment ago; wait.
    Wait,
}

/// Why a backup can't be made, read or restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum BackupProblem {
    /// The folder for backups has no room for it.
    NoRoom,
    /// The folder is not there: moved, or its drive is not plugged in.
    NoFolder,
    /// The folder can't be written to.
    ReadOnly,
    /// The drive failed, or was pulled out, while it was written or read.
    Interrupted,
    /// What arrived on the drive is not what was written.
    Altered,
    /// The folder lies in the vault itself.
    InVault,
    /// The file is not there.
    Missing,
    /// The file can't be read.
    Unreadable,
    /// The file is no backup.
    NotABackup,
    /// The backup is damaged, cut off, or was altered.
    Damaged,
    /// It is a backup of another vault.
    OtherVault,
    /// It was made before the vault's keys were changed, and opens with the passphrase of that time only.
    OtherKeys,
    /// A newer version of Kartotek made it.
    Newer,
}

/// Why a document can't be stored or shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DocumentProblem {
    /// The same content is stored for the same record already; the UI asks whether it is to be there twice.
    Twice,
    /// Its file is gone from the vault's folder.
    Missing,
    /// Its file is not as it was written.
    Damaged,
    /// It is as it was stored, but can't be drawn: it is broken, or built to do harm.
    Unreadable,
    /// It opens with a password only.
    Protected,
    /// It is of a kind that is not shown, or given to no other program.
    Unknown,
    /// It is too large to be shown.
    TooLarge,
    /// It takes too long to be drawn.
    TooSlow,
}

/// By which law something can't be deleted for good, and until when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Keep {
    /// The last day of its period, as in "2034-12-31".
    pub until: String,
    /// The law, cited as in its country; none where that of the organisation's country is not known here, and the longest period
    /// that is known counts.
    pub law: Option<&'static str>,
    /// Whether the period follows from the end of the organisation's financial year, as it is in the settings.
    pub by_financial_year: bool,
    /// Whether somebody who knows the law has to be asked, since the period is not certain.
    pub ask: bool,
}

/// What an erasure waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
#[ts(export)]
pub enum ErasureWait {
    /// It has to be announced first.
    Announce,
    /// It is announced already, and is to be confirmed or withdrawn.
    Announced,
    /// Somebody else than who announced it has to confirm it.
    Second,
    /// The same, and there is nobody else who may.
    Nobody,
    /// All of theirs is on legal hold.
    Hold {
        /// When the hold is looked at again, as in "2026-11-24".
        review: String,
    },
    /// They stand in a confidential note out of which they are to be struck, and whoever asks can't open it.
    Unread,
    /// Its cooling-off is not over.
    Cooling {
        /// When it is, in UTC milliseconds.
        until: Timestamp,
    },
}

/// What of the organisation has to stand on a letter, and is not in the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SettingLack {
    /// Its name.
    Organisation,
    /// Street and city.
    Address,
    /// An e-mail address or a telephone number.
    Contact,
    /// The supervisory authority.
    Authority,
}

/// Why a vault stopped writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StopReason {
    /// Its disk is full. Nothing is damaged.
    DiskFull,
    /// Its disk could not be read or written.
    DiskFailed,
    /// Its file holds other bytes than were written.
    Damaged,
    /// Its folder is gone, or another lies in its place.
    Missing,
}

impl StopReason {
    /// Whether an error out of the vault's own files means that nothing more may be written to them.
    pub fn of(error: &Error) -> Option<Self> {
        match error {
            Error::DiskFull => Some(Self::DiskFull),
            Error::DiskFailed => Some(Self::DiskFailed),
            Error::Vault { problem: VaultProblem::DamagedDatabase } => Some(Self::Damaged),
            Error::Vault { problem: VaultProblem::Missing } => Some(Self::Missing),
            _ => None,
        }
    }
}

impl Error {
    /// An internal error out of any other.
    pub fn internal(source: impl Into<BoxError>) -> Self {
        Self::Internal(source.into())
    }

    /// A field that breaks a rule.
    pub fn invalid(field: &'static str, problem: Problem) -> Self {
        Self::Invalid { field, at: None, problem }
    }

    /// An entry of a list field that breaks a rule.
    pub fn invalid_at(field: &'static str, at: usize, problem: Problem) -> Self {
        Self::Invalid { field, at: Some(at), problem }
    }

    /// A file that can't be used.
    pub fn file(problem: FileProblem) -> Self {
        Self::File { problem, line: None, entry: None }
    }

    /// A line of a file that can't be used, from 1.
    pub fn line_of_file(problem: FileProblem, line: u64) -> Self {
        Self::File { problem, line: Some(line), entry: None }
    }

    /// A backup that can't be made, read or restored.
    pub fn backup(problem: BackupProblem) -> Self {
        Self::Backup { problem }
    }

    /// A document that can't be stored or shown.
    pub fn document(problem: DocumentProblem) -> Self {
        Self::Document { problem }
    }

    /// A vault that can't be used.
    pub fn vault(problem: VaultProblem) -> Self {
        Self::Vault { problem }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DiskFull) => Self::DiskFull,
            Some(Code::SystemIoFailure) => Self::DiskFailed,
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Self::vault(VaultProblem::DamagedDatabase),
            Some(Code::ReadOnly) => Self::ReadOnly,
            // That the file exists was checked: it, or the log beside it, may not be opened.
            Some(Code::CannotOpen | Code::PermissionDenied) => Self::vault(VaultProblem::ReadOnly),
            Some(Code::DatabaseBusy) => Self::vault(VaultProblem::InUse),
            _ => match error {
                rusqlite::Error::QueryReturnedNoRows => Self::NotFound,
                // What reads a column may know better what is wrong with it.
                rusqlite::Error::FromSqlConversionFailure(_, _, source) => {
                    source.downcast().map_or_else(Self::internal, |known| *known)
                }
                error => Self::internal(error),
            },
        }
    }
}
