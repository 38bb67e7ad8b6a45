//! Why a request is refused or late, in the codes of the Data Privacy Vocabulary (DPV 2.3, `justifications`); what somebody can do
//! against a refusal; and when they may be asked who they are.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Extension, Regime,
    RequestKind::{
        self, Access, Confirmation, Disclosures, Erasure, Objection, Portability, Rectification, Restriction,
    },
    Rule, Waiting,
};
use crate::store::word::words;

/// Why a request is refused, wholly or in part. Whoever refuses has to show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RefusalReason {
    /// Nobody could tell whether it is them.
    IdentityUnproven,
    /// Manifestly unfounded.
    Unfounded,
    /// Manifestly excessive, such as repeated without a reason.
    Excessive,
    /// Made with the aim to harm.
    Malicious,
    /// A law has the data kept, or not given.
    LegalObligation,
    /// Needed for legal claims.
    LegalClaims,
    /// It would harm the rights of others.
    RightsOfOthers,
    /// It can't be done.
    Impossible,
    /// It would take an effort out of all proportion.
    Disproportionate,
    /// They have it already.
    AlreadyInformed,
}

words!(RefusalReason {
    IdentityUnproven "identity_unproven",
    Unfounded "unfounded",
    Excessive "excessive",
    Malicious "malicious",
    LegalObligation "legal_obligation",
    LegalClaims "legal_claims",
    RightsOfOthers "rights_of_others",
    Impossible "impossible",
    Disproportionate "disproportionate",
    AlreadyInformed "already_informed",
});

impl RefusalReason {
    /// Each, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::IdentityUnproven,
        Self::Unfounded,
        Self::Excessive,
        Self::Malicious,
        Self::LegalObligation,
        Self::LegalClaims,
        Self::RightsOfOthers,
        Self::Impossible,
        Self::Disproportionate,
        Self::AlreadyInformed,
    ];

    /// Its name in the vocabulary.
    pub const fn dpv(self) -> &'static str {
        match self {
            Self::IdentityUnproven => "IdentityVerificationFailure",
            Self::Unfounded => "ProcessUnfounded",
            Self::Excessive => "ProcessExcessive",
            Self::Malicious => "ProcessMalicious",
            Self::LegalObligation => "LegalObligation",
            Self::LegalClaims => "LegalClaimDefenceImpaired",
            Self::RightsOfOthers => "ThirdPartyRightsImpaired",
            Self::Impossible => "FulfilmentImpossible",
            Self::Disproportionate => "DisproportionateEffortRequired",
            Self::AlreadyInformed => "EntityAlreadyInformed",
        }
    }

    /// The kinds of requests that it can be a reason against; empty for all but those that take effect at once.
    const fn kinds(self) -> &'static [RequestKind] {
        match self {
            Self::IdentityUnproven
            | Self::Unfounded
            | Self::Excessive
            | Self::Malicious
            | Self::Impossible => &[],
            Self::LegalObligation => &[Access, Portability, Rectification, Erasure, Restriction, Objection],
            Self::LegalClaims => &[Access, Erasure, Restriction, Objection],
            Self::RightsOfOthers => &[Access, Portability, Erasure, Restriction, Disclosures],
            Self::Disproportionate => &[Access, Erasure, Disclosures],
            Self::AlreadyInformed => &[Confirmation, Access, Disclosures],
        }
    }
}

/// Why a request of a kind can be refused under a rule, in the order in which they are offered. What takes effect at once (an objection to
/// marketing, a withdrawal) asks for no reasons and weighs none: there, only that nobody can tell whose it is.
pub fn refusals(rule: &Rule) -> Vec<RefusalReason> {
    let fits = |reason: &RefusalReason| {
        if rule.at_once {
            matches!(reason, RefusalReason::IdentityUnproven | RefusalReason::Impossible)
        } else {
            reason.kinds().is_empty() || reason.kinds().contains(&rule.kind)
        }
    };
    RefusalReason::ALL.into_iter().filter(fits).collect()
}

/// Why an answer takes longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DelayReason {
    /// What is asked for is complex.
    Complexity,
    /// There are many requests.
    Volume,
    /// They have to show who they are.
    IdentityRequired,
    /// They have to say what they mean.
    InformationRequired,
}

words!(DelayReason {
    Complexity "complexity",
    Volume "volume",
    IdentityRequired "identity_required",
    InformationRequired "information_required",
});

impl DelayReason {
    /// Each, in the order in which they are offered.
    pub const ALL: [Self; 4] =
        [Self::Complexity, Self::Volume, Self::IdentityRequired, Self::InformationRequired];

    /// Its name in the vocabulary.
    pub const fn dpv(self) -> &'static str {
        match self {
            Self::Complexity => "ComplexityOfProcess",
            Self::Volume => "HighVolumeOfProcesses",
            Self::IdentityRequired => "IdentityVerificationRequired",
            Self::InformationRequired => "InformationRequired",
        }
    }
}

impl Waiting {
    /// Why that takes longer; a fee has no word in the vocabulary.
    pub const fn delay(self) -> Option<DelayReason> {
        match self {
            Self::Identity => Some(DelayReason::IdentityRequired),
            Self::Clarification => Some(DelayReason::InformationRequired),
            Self::Fee => None,
        }
    }
}

/// The reasons for which a rule gives more time: none where it gives none. Of the European laws, complexity and number only (Art. 12(3));
/// waiting for an answer is no extension there, but a pause.
pub fn delays(rule: &Rule) -> &'static [DelayReason] {
    match (rule.extension, rule.regime) {
        (Extension::No, _) => &[],
        (_, Regime::Gdpr | Regime::UkGdpr) => &[DelayReason::Complexity, DelayReason::Volume],
        _ => &DelayReason::ALL,
    }
}

/// What somebody can do against a refusal, which they are told with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, rename = "RequestRemedy")]
pub enum Remedy {
    /// Have somebody else of the organisation look at it.
    Review,
    /// Have a statement of their own added.
    Statement,
    /// Complain to the organisation itself.
    Organisation,
    /// Complain to the authority.
    Authority,
    /// Go to court.
    Court,
}

words!(Remedy {
    Review "review",
    Statement "statement",
    Organisation "organisation",
    Authority "authority",
    Court "court",
});

impl Remedy {
    /// Each, in the order in which they are told.
    pub const ALL: [Self; 5] =
        [Self::Review, Self::Statement, Self::Organisation, Self::Authority, Self::Court];
}

/// What somebody is told that they can do against a refusal under a rule. Those of California, HIPAA and Brazil are not verified.
pub fn remedies(rule: &Rule) -> &'static [Remedy] {
    use Remedy::{Authority, Court, Organisation, Review, Statement};
    match (rule.regime, rule.kind) {
        // Art. 12(4), 77, 79 GDPR; Art. 32, 49 FADP; LGPD art. 18 § 1, 22.
        (Regime::Gdpr | Regime::Fadp | Regime::Lgpd, _) => &[Authority, Court],
        // DPA 2018 s. 164A, 165, 167.
        (Regime::UkGdpr, _) => &[Organisation, Authority, Court],
        (Regime::Ccpa, Rectification) => &[Statement, Authority],
        (Regime::Ccpa, _) => &[Authority],
        // 45 CFR 164.524(a)(4), (d)(2); 164.526(d)(1).
        (Regime::Hipaa, Access) => &[Review, Organisation, Authority],
        (Regime::Hipaa, Rectification) => &[Statement, Organisation, Authority],
        (Regime::Hipaa, _) => &[Organisation, Authority],
    }
}

/// When somebody is asked to show who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum IdentityCheck {
    /// Not at all: what they ask for harms nobody, and is done.
    Never,
    /// Only where there is reasonable doubt, which is recorded (Art. 12(6) GDPR).
    OnDoubt,
    /// The law asks to verify them.
    Always,
}

impl IdentityCheck {
    /// Each.
    pub const ALL: [Self; 3] = [Self::Never, Self::OnDoubt, Self::Always];
}

/// When somebody who asks is asked to show who they are.
pub fn identity_check(rule: &Rule) -> IdentityCheck {
    match (rule.regime, rule.kind) {
        _ if rule.at_once => IdentityCheck::Never,
        // 11 CCR 7026(d), 7027(e): such a request need not be verifiable.
        (_, RequestKind::OptOutOfSale | RequestKind::LimitSensitive) => IdentityCheck::Never,
        (Regime::Gdpr | Regime::UkGdpr | Regime::Lgpd, _) => IdentityCheck::OnDoubt,
        // Art. 16(5) DPO; 11 CCR 7060 ff.; 45 CFR 164.514(h).
        (Regime::Fadp | Regime::Ccpa | Regime::Hipaa, _) => IdentityCheck::Always,
    }
}
