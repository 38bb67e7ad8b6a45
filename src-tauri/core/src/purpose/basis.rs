//! Lawful bases (Art. 6(1) GDPR).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::store::word::words;

/// One of the six lawful bases of Art. 6(1) GDPR.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Basis {
    /// Consent, Art. 6(1)(a).
    #[default]
    Consent,
    /// A contract with the person, or steps before one at their request, Art. 6(1)(b).
    Contract,
    /// A legal obligation, Art. 6(1)(c). The law is cited.
    LegalObligation,
    /// Vital interests, Art. 6(1)(d).
    VitalInterests,
    /// A task in the public interest, or official authority, Art. 6(1)(e). The law is cited.
    PublicTask,
    /// Legitimate interests, Art. 6(1)(f). They are assessed first.
    LegitimateInterests,
}

words!(Basis {
    Consent "consent",
    Contract "contract",
    LegalObligation "legal_obligation",
    VitalInterests "vital_interests",
    PublicTask "public_task",
    LegitimateInterests "legitimate_interests",
});

impl Basis {
    /// Each, in the order of the article.
    pub const ALL: [Self; 6] = [
        Self::Consent,
        Self::Contract,
        Self::LegalObligation,
        Self::VitalInterests,
        Self::PublicTask,
        Self::LegitimateInterests,
    ];

    /// The letter in Art. 6(1).
    pub(crate) fn letter(self) -> char {
        match self {
            Self::Consent => 'a',
            Self::Contract => 'b',
            Self::LegalObligation => 'c',
            Self::VitalInterests => 'd',
            Self::PublicTask => 'e',
            Self::LegitimateInterests => 'f',
        }
    }

    /// The term of the Data Privacy Vocabulary.
    pub(crate) fn term(self) -> String {
        format!("eu-gdpr:A6-1-{}", self.letter())
    }

    /// Whether it counts only together with a law that is cited (Art. 6(3) GDPR).
    pub fn needs_law(self) -> bool {
        matches!(self, Self::LegalObligation | Self::PublicTask)
    }
}
