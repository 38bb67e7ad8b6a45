//! The laws, the kinds of requests, and the stages that each goes through.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{deadline::Territory, store::word::words};

/// A law under which a person may ask for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Regime {
    /// Regulation (EU) 2016/679: European Union and Economic Area.
    Gdpr,
    /// The same as retained and amended in the United Kingdom.
    UkGdpr,
    /// The Swiss federal act on data protection, as revised (in force since 2023-09-01).
    Fadp,
    /// The California Consumer Privacy Act with its regulations (11 CCR 7000 ff.).
    Ccpa,
    /// The privacy rule of the Health Insurance Portability and Accountability Act of the USA (45 CFR 164).
    Hipaa,
    /// The general data protection law of Brazil (Lei 13.709/2018).
    Lgpd,
}

words!(Regime {
    Gdpr "gdpr",
    UkGdpr "uk_gdpr",
    Fadp "fadp",
    Ccpa "ccpa",
    Hipaa "hipaa",
    Lgpd "lgpd",
});

impl Regime {
    /// Each, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Gdpr, Self::UkGdpr, Self::Fadp, Self::Ccpa, Self::Hipaa, Self::Lgpd];

    /// The law that an organisation of a place is under at first sight. Which one a request is under is for people to say: also where the
    /// person is may count (Art. 3(2) GDPR). `None` where no law of the table is meant.
    pub fn of(territory: &Territory) -> Option<Self> {
        match (territory.country(), territory.region()) {
            ("GB", _) => Some(Self::UkGdpr),
            ("CH", _) => Some(Self::Fadp),
            ("US", Some("CA")) => Some(Self::Ccpa),
            ("BR", _) => Some(Self::Lgpd),
            (
                "AT" | "BE" | "BG" | "CY" | "CZ" | "DE" | "DK" | "EE" | "ES" | "FI" | "FR" | "GR" | "HR"
                | "HU" | "IE" | "IS" | "IT" | "LI" | "LT" | "LU" | "LV" | "MT" | "NL" | "NO" | "PL" | "PT"
                | "RO" | "SE" | "SI" | "SK",
                _,
            ) => Some(Self::Gdpr),
            _ => None,
        }
    }
}

/// What somebody asks for. Which of them a law knows, [`kinds`](super::kinds) tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RequestKind {
    /// Whether data is kept about them, in simple words (LGPD).
    Confirmation,
    /// Access to their data, and a copy.
    Access,
    /// What they gave, in a form that machines read.
    Portability,
    /// That what is wrong or incomplete is put right; of HIPAA: amended.
    Rectification,
    /// That their data is deleted.
    Erasure,
    /// That the use of their data is restricted.
    Restriction,
    /// Objection to a use, for reasons of their own situation.
    Objection,
    /// Objection to direct marketing, for which they need no reason.
    MarketingObjection,
    /// That a consent is taken back.
    Withdrawal,
    /// That a human being looks at what a machine decided alone.
    AutomatedDecision,
    /// That their data is neither sold nor shared (California).
    OptOutOfSale,
    /// That sensitive data is used for what is needed only (California).
    LimitSensitive,
    /// To whom their data was given.
    Disclosures,
    /// A complaint about how their data is handled (United Kingdom).
    Complaint,
}

words!(RequestKind {
    Confirmation "confirmation",
    Access "access",
    Portability "portability",
    Rectification "rectification",
    Erasure "erasure",
    Restriction "restriction",
    Objection "objection",
    MarketingObjection "marketing_objection",
    Withdrawal "withdrawal",
    AutomatedDecision "automated_decision",
    OptOutOfSale "opt_out_of_sale",
    LimitSensitive "limit_sensitive",
    Disclosures "disclosures",
    Complaint "complaint",
});

impl RequestKind {
    /// Each, in the order in which they are offered.
    pub const ALL: [Self; 14] = [
        Self::Confirmation,
        Self::Access,
        Self::Portability,
        Self::Rectification,
        Self::Erasure,
        Self::Restriction,
        Self::Objection,
        Self::MarketingObjection,
        Self::Withdrawal,
        Self::AutomatedDecision,
        Self::OptOutOfSale,
        Self::LimitSensitive,
        Self::Disclosures,
        Self::Complaint,
    ];
}

/// How far a request has come. None is skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RequestStage {
    /// It came in.
    Received,
    /// Whether it is them.
    Identity,
    /// What there is about them.
    Search,
    /// What of it is given, changed or deleted, and what is not.
    Review,
    /// They are told.
    Answer,
    /// It is over.
    Closed,
}

words!(RequestStage {
    Received "received",
    Identity "identity",
    Search "search",
    Review "review",
    Answer "answer",
    Closed "closed",
});

impl RequestStage {
    /// Each, in order.
    pub const ALL: [Self; 6] =
        [Self::Received, Self::Identity, Self::Search, Self::Review, Self::Answer, Self::Closed];
}
