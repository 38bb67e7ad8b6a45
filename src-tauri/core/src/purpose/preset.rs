//! Presets: purposes that many shops have, in words that they can start from. Nothing is saved until somebody saves it.

mod english;
mod german;
mod swedish;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{basis::Basis, record::PurposeDraft};
use crate::{channel::Channel, store::word::words, text::Language};

/// A purpose that many shops have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PurposePreset {
    /// Answering and looking after the people behind customers and prospects.
    CustomerCare,
    /// Making quotes, fulfilling orders.
    QuotesOrders,
    /// A newsletter by e-mail.
    Newsletter,
    /// Advertising by telephone.
    PhoneMarketing,
    /// Choosing among applicants.
    Applicants,
}

words!(PurposePreset {
    CustomerCare "customer_care",
    QuotesOrders "quotes_orders",
    Newsletter "newsletter",
    PhoneMarketing "phone_marketing",
    Applicants "applicants",
});

/// A preset as it is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PurposeOffer {
    /// Which one.
    pub preset: PurposePreset,
    /// What the form is filled in with.
    pub draft: PurposeDraft,
}

/// The words of a preset in one language.
struct Wording {
    name: &'static str,
    description: &'static str,
    people: &'static str,
    recipients: &'static str,
    retention: &'static str,
    /// Proposals for the three parts of an assessment; empty where the basis needs none.
    assessed: [&'static str; 3],
}

impl PurposePreset {
    /// Each, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::CustomerCare, Self::QuotesOrders, Self::Newsletter, Self::PhoneMarketing, Self::Applicants];

    /// What the form is filled in with. An assessment is proposed and not decided.
    pub fn draft(self, language: Language) -> PurposeDraft {
        let Wording { name, description, people, recipients, retention, assessed } = self.wording(language);
        let [purpose, necessity, balancing] = *assessed;
        PurposeDraft {
            name: (*name).into(),
            description: (*description).into(),
            people: (*people).into(),
            recipients: (*recipients).into(),
            retention: (*retention).into(),
            assessed_purpose: purpose.into(),
            assessed_necessity: necessity.into(),
            assessed_balancing: balancing.into(),
            basis: self.basis(),
            marketing: matches!(self, Self::Newsletter | Self::PhoneMarketing),
            channels: self.channels().to_vec(),
            fields: self.fields().iter().map(|field| (*field).to_owned()).collect(),
            ..PurposeDraft::default()
        }
    }

    fn wording(self, language: Language) -> &'static Wording {
        let all = match language {
            Language::English => &english::WORDINGS,
            Language::German => &german::WORDINGS,
            Language::Swedish => &swedish::WORDINGS,
        };
        &all[self as usize]
    }

    fn basis(self) -> Basis {
        match self {
            Self::CustomerCare => Basis::LegitimateInterests,
            Self::QuotesOrders | Self::Applicants => Basis::Contract,
            Self::Newsletter | Self::PhoneMarketing => Basis::Consent,
        }
    }

    fn channels(self) -> &'static [Channel] {
        match self {
            Self::CustomerCare | Self::QuotesOrders => &[Channel::Email, Channel::Phone, Channel::Letter],
            Self::Newsletter => &[Channel::Email],
            Self::PhoneMarketing => &[Channel::Phone],
            Self::Applicants => &[Channel::Email, Channel::Phone, Channel::Letter, Channel::Processing],
        }
    }

    fn fields(self) -> &'static [&'static str] {
        match self {
            Self::CustomerCare => &[
                "prefix",
                "givenName",
                "middleName",
                "familyName",
                "suffix",
                "jobTitle",
                "department",
                "company",
                "language",
                "notes",
                "tags",
                "source",
                "emails",
                "phones",
                "addresses",
                "websites",
            ],
            Self::QuotesOrders => {
                &["prefix", "givenName", "familyName", "company", "language", "emails", "phones", "addresses"]
            }
            Self::Newsletter => &["givenName", "familyName", "language", "emails"],
            Self::PhoneMarketing => &["prefix", "givenName", "familyName", "company", "language", "phones"],
            Self::Applicants => {
                &["prefix", "givenName", "familyName", "language", "notes", "emails", "phones", "addresses"]
            }
        }
    }
}

/// The presets in the words of a language.
pub fn offers(language: Language) -> Vec<PurposeOffer> {
    PurposePreset::ALL
        .into_iter()
        .map(|preset| PurposeOffer { preset, draft: preset.draft(language) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        crm::day::day,
        purpose::{FIELDS, PurposeLack, ready},
    };

    #[test]
    fn each_preset_says_the_same_in_each_language_but_for_its_words() {
        for preset in PurposePreset::ALL {
            let english = preset.draft(Language::English);
            for language in [Language::German, Language::Swedish] {
                let draft = preset.draft(language);

                assert_ne!(draft.description, english.description, "{preset:?} {language:?}");
                assert_eq!(
                    (draft.basis, draft.marketing, &draft.channels, &draft.fields),
                    (english.basis, english.marketing, &english.channels, &english.fields)
                );
                assert_eq!(draft.assessed_purpose.is_empty(), english.assessed_purpose.is_empty());
            }
            for language in Language::ALL {
                let draft = preset.draft(language);
                for text in
                    [&draft.name, &draft.description, &draft.people, &draft.recipients, &draft.retention]
                {
                    assert!(!text.is_empty(), "{preset:?} {language:?}");
                }
            }
        }
    }

    #[test]
    fn only_what_somebody_has_to_decide_is_missing() {
        let today = day("", "2026-11-24").unwrap();
        for preset in PurposePreset::ALL {
            let draft = preset.draft(Language::English);
            let wanted: &[PurposeLack] =
                if draft.basis == Basis::LegitimateInterests { &[PurposeLack::Assessment] } else { &[] };

            assert_eq!(ready(&draft, today).lacks, wanted, "{preset:?}");
            assert_eq!(draft.assessment, None);
        }
    }

    #[test]
    fn fields_stand_in_the_order_of_the_form() {
        for preset in PurposePreset::ALL {
            let fields = preset.draft(Language::English).fields;
            let mut sorted = fields.clone();
            sorted.sort_by_key(|field| FIELDS.iter().position(|known| known == field).unwrap());

            assert_eq!(fields, sorted, "{preset:?}");
        }
    }
}
