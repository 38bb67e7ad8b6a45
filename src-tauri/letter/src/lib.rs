//! Letters: what is printed or sent, as PDF, or as text where nothing is set. Plain data comes in, bytes go out; no file is read or written, nothing is
//! fetched, and no clock is asked: the same data give the same bytes.
//!
//! Each PDF is tagged and claims PDF/UA-1 (ISO 14289-1), so that it can be read aloud, and embeds what it uses of its fonts.

mod certificate;
mod consent;
mod finding;
mod fingerprint;
mod font;
mod general;
mod mail;
mod recovery;
mod sheet;
mod typeset;
mod wording;

pub use certificate::{AnnouncedPart, CertificateLetter, KeptPart, ProofPart, SearchPart, SearchedPart};
pub use consent::{
    ChannelPart, ChoicePart, ConsentEventPart, ConsentForm, ConsentReceipt, MomentPart, NoticePart,
    OrganisationPart,
};
pub use finding::{EntryPart, FindingLetter, FindingPart};
pub use fingerprint::FingerprintLetter;
pub use general::{AddressWindow, BlockPart, GeneralLetter, SenderPart};
pub use mail::{AttachmentPart, MailDraft};
pub use recovery::RecoveryLetter;
pub use wording::Language;

/// Why a letter could not be made: a bug in its template, or an address that is none. Says nothing about what it was to contain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The template did not compile with these values.
    #[error("the letter's template does not compile")]
    Template,
    /// What was set is no PDF/UA-1.
    #[error("the letter can't be written as PDF/UA-1")]
    Pdf,
    /// A mail can't be addressed so.
    #[error("a mail can't be addressed so")]
    Address,
}
