//! What a decision says: the outcome, and the reasons in the order of their weight.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::ConsentGrade,
    id::{ContactId, PurposeId},
    personal::Personal,
    purpose::Basis,
};

/// Whether somebody may be contacted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Outcome {
    /// They may.
    Allowed,
    /// Not before something is done that can be done.
    Needs,
    /// They may not.
    Blocked,
}

/// Why. Each belongs to one outcome; what is in [`Outcome::Allowed`] either is what allows it or is worth knowing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ReasonCode {
    /// The use of the data is restricted (Art. 18 GDPR).
    Restricted,
    /// The address is on the suppression list.
    Suppressed,
    /// They object to direct marketing (Art. 21(2)).
    ObjectedMarketing,
    /// They object to this purpose (Art. 21(1)).
    ObjectedPurpose,
    /// The purpose is no longer one.
    PurposeRemoved,
    /// The purpose does not use this channel.
    ChannelUnused,
    /// They have no address for this channel.
    NoAddress,
    /// They took their consent back.
    Withdrawn,
    /// They refused.
    Refused,
    /// The purpose itself can't be used as it stands: an assessment, a law or an exception is missing.
    PurposeUnready,
    /// They were not asked.
    ConsentMissing,
    /// They are a customer, the law excepts those whose contract is running, and nobody said until when it does.
    ContractEndMissing,
    /// They were asked and have not answered.
    ConsentRequested,
    /// It ran out.
    ConsentExpired,
    /// It was not used for so long that it is no longer relied on.
    ConsentLapsed,
    /// It does not count.
    ConsentInvalidated,
    /// Nothing shows it.
    ConsentUnproven,
    /// A child consented without a guardian (Art. 8).
    GuardianMissing,
    /// They were not told where their data is from (Art. 14).
    NoticeMissing,
    /// They consent.
    ConsentGiven,
    /// They are a customer, and the law excepts those.
    ExistingCustomer,
    /// The lawful basis is enough.
    BasisSuffices,
    /// They have to be told where their data is from, by a day.
    NoticeDue,
    /// It is no longer relied on before long.
    ConsentLapses,
}

impl ReasonCode {
    /// What it comes to.
    pub fn outcome(self) -> Outcome {
        use ReasonCode as R;
        match self {
            R::Restricted
            | R::Suppressed
            | R::ObjectedMarketing
            | R::ObjectedPurpose
            | R::PurposeRemoved
            | R::ChannelUnused
            | R::NoAddress
            | R::Withdrawn
            | R::Refused => Outcome::Blocked,
            R::PurposeUnready
            | R::ConsentMissing
            | R::ContractEndMissing
            | R::ConsentRequested
            | R::ConsentExpired
            | R::ConsentLapsed
            | R::ConsentInvalidated
            | R::ConsentUnproven
            | R::GuardianMissing
            | R::NoticeMissing => Outcome::Needs,
            R::ConsentGiven | R::ExistingCustomer | R::BasisSuffices | R::NoticeDue | R::ConsentLapses => {
                Outcome::Allowed
            }
        }
    }
}

/// A reason with what there is to say about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Reason {
    /// Why.
    pub code: ReasonCode,
    /// Since when, in UTC milliseconds.
    pub since: Option<Timestamp>,
    /// ISO 8601: until, or by, which day.
    pub day: Option<String>,
    /// The law that asks for it, cited as in its country.
    pub law: Option<&'static str>,
    /// The law is not certain: ask an adviser.
    pub unverified: bool,
    /// How well a consent is proven.
    pub grade: Option<ConsentGrade>,
    /// The lawful basis that is enough.
    pub basis: Option<Basis>,
}

impl Reason {
    pub(crate) fn new(code: ReasonCode) -> Self {
        Self { code, since: None, day: None, law: None, unverified: false, grade: None, basis: None }
    }

    pub(crate) fn since(code: ReasonCode, since: Timestamp) -> Self {
        Self { since: Some(since), ..Self::new(code) }
    }
}

/// Whether a person may be contacted for a purpose through a channel, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Decision {
    /// Who.
    pub contact: ContactId,
    /// For what; none for a message about their own matter.
    pub purpose: Option<PurposeId>,
    /// Through what.
    pub channel: Channel,
    /// At which moment, in UTC milliseconds.
    pub at: Timestamp,
    /// Whether they may.
    pub outcome: Outcome,
    /// Why, the weightiest first.
    pub reasons: Vec<Reason>,
    /// The address that it is about, in the form in which such are compared: the one to use, where they may. Empty for none.
    pub point: Personal<String>,
}
