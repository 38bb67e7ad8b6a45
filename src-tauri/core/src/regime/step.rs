//! Checklists: what is done in each stage of a request, by its kind and law. The words of a step are `request-step-<code>` in the
//! catalogues, with `request-step-<code>-detail` for how it is done.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Extension,
    Regime::{self, Ccpa, Fadp, Gdpr, Hipaa, Lgpd, UkGdpr},
    RequestKind::{
        self, Access, AutomatedDecision, Complaint, Confirmation, Disclosures, Erasure, LimitSensitive,
        MarketingObjection, Objection, OptOutOfSale, Portability, Rectification, Restriction, Withdrawal,
    },
    RequestStage::{self, Answer, Closed, Identity, Received, Review, Search},
    Rule,
};
use crate::store::word::words;

/// Names each step once: its variant, its word, what it is.
macro_rules! steps {
    ($($(#[$about:meta])* $variant:ident $word:literal),* $(,)?) => {
        /// Something that is done, or looked at, before a request goes on.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        #[ts(export, rename = "RequestStep")]
        pub enum Step { $($(#[$about])* $variant),* }

        words!(Step { $($variant $word),* });

        impl Step {
            /// Each.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
        }
    };
}

steps! {
    /// When it came in, and by which way.
    ReceiptDay "receipt_day",
    /// What is asked for, whatever words it is asked in.
    Right "right",
    /// Marketing is stopped.
    MarketingStopped "marketing_stopped",
    /// The consent is withdrawn.
    WithdrawalRecorded "withdrawal_recorded",
    /// Sale and sharing are stopped.
    SaleStopped "sale_stopped",
    /// Sensitive data is used for nothing more than is needed.
    SensitiveLimited "sensitive_limited",
    /// Whoever asks for somebody else may do so.
    Mandate "mandate",
    /// They did not ask the same before.
    Duplicate "duplicate",
    /// They were told that it came in.
    ReceiptConfirmed "receipt_confirmed",
    /// What is asked for is not deleted meanwhile.
    DeletionHeld "deletion_held",
    /// The data is restricted until it is decided.
    UseRestricted "use_restricted",
    /// Nothing is asked of them.
    NothingAsked "nothing_asked",
    /// Whether there is reasonable doubt.
    Doubt "doubt",
    /// The law asks to verify them.
    IdentityVerified "identity_verified",
    /// Only what is needed is asked for.
    OnlyNeeded "only_needed",
    /// How they were verified is recorded.
    CheckRecorded "check_recorded",
    /// The vault was searched.
    VaultSearched "vault_searched",
    /// Everything beside the vault was searched.
    ElsewhereSearched "elsewhere_searched",
    /// Processors were asked.
    ProcessorsAsked "processors_asked",
    /// Of each find, whether it is theirs.
    MatchesDecided "matches_decided",
    /// Whether more time is needed.
    ExtensionDecided "extension_decided",
    /// Whether it is manifestly unfounded or excessive.
    ExcessChecked "excess_checked",
    /// Whether there is data about them.
    DataConfirmed "data_confirmed",
    /// All that goes with the copy.
    AccessContents "access_contents",
    /// All that a Californian is told.
    KnowContents "know_contents",
    /// The designated record set.
    RecordSet "record_set",
    /// To whom it was given, by name.
    RecipientsNamed "recipients_named",
    /// Other people in it are protected.
    OthersProtected "others_protected",
    /// Numbers that open accounts are not given.
    NumbersWithheld "numbers_withheld",
    /// What is portable.
    PortableScope "portable_scope",
    /// In which format.
    PortableFormat "portable_format",
    /// Who is right.
    AccuracyChecked "accuracy_checked",
    /// It is put right.
    CorrectionMade "correction_made",
    /// It is amended, or disagreement is added.
    AmendmentLinked "amendment_linked",
    /// Whether they may have it erased.
    ErasureGround "erasure_ground",
    /// What has to be kept.
    ExceptionsChecked "exceptions_checked",
    /// It is erased.
    ErasureDone "erasure_done",
    /// What was published is asked back.
    PublishedTold "published_told",
    /// Until when backups still hold it.
    BackupsExplained "backups_explained",
    /// Whether they may have it restricted.
    RestrictionGround "restriction_ground",
    /// It is restricted.
    RestrictionSet "restriction_set",
    /// Their grounds against those of the organisation.
    GroundsWeighed "grounds_weighed",
    /// It is used no more.
    UseStopped "use_stopped",
    /// Their addresses are on the suppression list.
    SuppressionAdded "suppression_added",
    /// They are in no profile for marketing.
    ProfilingStopped "profiling_stopped",
    /// What rested on the consent alone goes.
    OtherBasis "other_basis",
    /// A person decided anew.
    HumanReviewed "human_reviewed",
    /// How it was decided is explained.
    DecisionExplained "decision_explained",
    /// Each disclosure is listed.
    DisclosuresListed "disclosures_listed",
    /// Those to whom it was sold, or who were to use it, are told.
    ThirdPartiesTold "third_parties_told",
    /// Signals of browsers count.
    SignalHonoured "signal_honoured",
    /// It was looked into.
    ComplaintInvestigated "complaint_investigated",
    /// The answer, in plain words.
    PlainAnswer "plain_answer",
    /// By a safe way.
    SafeChannel "safe_channel",
    /// With what they can do against a refusal.
    RemediesTold "remedies_told",
    /// Recipients are told.
    RecipientsTold "recipients_told",
    /// Service providers are told.
    ProvidersTold "providers_told",
    /// They are told before a restriction ends.
    LiftingAnnounced "lifting_announced",
    /// What came of it is recorded.
    OutcomeRecorded "outcome_recorded",
    /// Proofs of identity are deleted.
    ProofDeleted "proof_deleted",
    /// The file is kept, and for how long.
    FileKept "file_kept",
}

/// A row: a step of a stage, for these kinds under these laws.
type Row = (Step, RequestStage, &'static [RequestKind], &'static [Regime]);

const EVERY: &[RequestKind] = &RequestKind::ALL;
/// Done at once or by a switch, and nobody is asked who they are.
const SWITCHED: &[RequestKind] = &[MarketingObjection, Withdrawal, OptOutOfSale, LimitSensitive];
const OTHERS: &[RequestKind] = &[
    Confirmation,
    Access,
    Portability,
    Rectification,
    Erasure,
    Restriction,
    Objection,
    AutomatedDecision,
    Disclosures,
    Complaint,
];
const NOT_AT_ONCE: &[RequestKind] = &[
    Confirmation,
    Access,
    Portability,
    Rectification,
    Erasure,
    Restriction,
    Objection,
    AutomatedDecision,
    OptOutOfSale,
    LimitSensitive,
    Disclosures,
    Complaint,
];
const TOLD: &[RequestKind] = &[Confirmation, Access, Portability, Disclosures];
const CHANGED: &[RequestKind] = &[Rectification, Erasure, Restriction];

const ALL: &[Regime] = &Regime::ALL;
const EUROPE: &[Regime] = &[Gdpr, UkGdpr];
/// Laws with the concepts of the GDPR.
const ALIKE: &[Regime] = &[Gdpr, UkGdpr, Fadp, Lgpd];

const STEPS: &[Row] = &[
    (Step::MarketingStopped, Received, &[MarketingObjection], ALL),
    (Step::WithdrawalRecorded, Received, &[Withdrawal], ALL),
    (Step::ReceiptDay, Received, EVERY, ALL),
    (Step::Right, Received, EVERY, ALL),
    (Step::SaleStopped, Received, &[OptOutOfSale], ALL),
    (Step::SensitiveLimited, Received, &[LimitSensitive], ALL),
    (Step::Mandate, Received, EVERY, ALL),
    (Step::Duplicate, Received, EVERY, ALL),
    (Step::ReceiptConfirmed, Received, NOT_AT_ONCE, ALL),
    (Step::DeletionHeld, Received, TOLD, ALL),
    (Step::UseRestricted, Received, &[Rectification, Objection], EUROPE),
    (Step::NothingAsked, Identity, SWITCHED, ALL),
    (Step::Doubt, Identity, OTHERS, &[Gdpr, UkGdpr, Lgpd]),
    (Step::IdentityVerified, Identity, OTHERS, &[Fadp, Ccpa, Hipaa]),
    (Step::OnlyNeeded, Identity, OTHERS, ALL),
    (Step::CheckRecorded, Identity, OTHERS, ALL),
    (Step::VaultSearched, Search, EVERY, ALL),
    (Step::ElsewhereSearched, Search, EVERY, ALL),
    (Step::ProcessorsAsked, Search, EVERY, ALL),
    (Step::MatchesDecided, Search, EVERY, ALL),
    // Offered only where the rule gives more time.
    (Step::ExtensionDecided, Review, EVERY, ALL),
    (
        Step::ExcessChecked,
        Review,
        &[Access, Portability, Rectification, Erasure, Restriction, Objection],
        ALL,
    ),
    (Step::DataConfirmed, Review, &[Confirmation, Access], ALIKE),
    (Step::AccessContents, Review, &[Access], ALIKE),
    (Step::KnowContents, Review, &[Access], &[Ccpa]),
    (Step::RecordSet, Review, &[Access], &[Hipaa]),
    (Step::RecipientsNamed, Review, &[Access], &[Gdpr, UkGdpr, Fadp]),
    (Step::OthersProtected, Review, &[Access, Portability], ALL),
    (Step::NumbersWithheld, Review, &[Access], &[Ccpa]),
    (Step::PortableScope, Review, &[Portability], ALL),
    (Step::PortableFormat, Review, &[Portability], ALL),
    (Step::AccuracyChecked, Review, &[Rectification], ALL),
    (Step::CorrectionMade, Review, &[Rectification], &[Gdpr, UkGdpr, Fadp, Ccpa, Lgpd]),
    (Step::AmendmentLinked, Review, &[Rectification], &[Hipaa]),
    (Step::ErasureGround, Review, &[Erasure], ALIKE),
    (Step::ExceptionsChecked, Review, &[Erasure], ALL),
    (Step::ErasureDone, Review, &[Erasure], ALL),
    (Step::PublishedTold, Review, &[Erasure], EUROPE),
    (Step::BackupsExplained, Review, &[Erasure], ALL),
    (Step::RestrictionGround, Review, &[Restriction], ALL),
    (Step::RestrictionSet, Review, &[Restriction], ALL),
    (Step::GroundsWeighed, Review, &[Objection], ALL),
    (Step::UseStopped, Review, &[Objection], ALL),
    (Step::SuppressionAdded, Review, &[MarketingObjection], ALL),
    (Step::ProfilingStopped, Review, &[MarketingObjection], ALL),
    (Step::OtherBasis, Review, &[Withdrawal], ALL),
    (Step::HumanReviewed, Review, &[AutomatedDecision], ALL),
    (Step::DecisionExplained, Review, &[AutomatedDecision], ALL),
    (Step::DisclosuresListed, Review, &[Disclosures], ALL),
    (Step::ThirdPartiesTold, Review, &[OptOutOfSale, LimitSensitive], ALL),
    (Step::SignalHonoured, Review, &[OptOutOfSale], ALL),
    (Step::ComplaintInvestigated, Review, &[Complaint], ALL),
    (Step::PlainAnswer, Answer, EVERY, ALL),
    (Step::SafeChannel, Answer, EVERY, ALL),
    (Step::RemediesTold, Answer, EVERY, ALL),
    (Step::RecipientsTold, Answer, CHANGED, &[Gdpr, UkGdpr, Lgpd]),
    (Step::ProvidersTold, Answer, &[Rectification, Erasure], &[Ccpa]),
    (Step::LiftingAnnounced, Answer, &[Restriction], EUROPE),
    (Step::OutcomeRecorded, Closed, EVERY, ALL),
    (Step::ProofDeleted, Closed, OTHERS, ALL),
    (Step::FileKept, Closed, EVERY, ALL),
];

/// What is done in a stage of a request under a rule, in order.
pub fn checklist(rule: &Rule, stage: RequestStage) -> Vec<Step> {
    STEPS
        .iter()
        .filter(|(step, of, kinds, regimes)| {
            *of == stage
                && kinds.contains(&rule.kind)
                && regimes.contains(&rule.regime)
                && (*step != Step::ExtensionDecided || rule.extension != Extension::No)
        })
        .map(|(step, ..)| *step)
        .collect()
}
