//! Ready wordings to start a notice from. What only the organisation knows stands in them as a blank, `[…]`.

mod english;
mod german;
mod swedish;

use serde::Serialize;
use ts_rs::TS;

use super::record::{NoticeKind, NoticeText};
use crate::{personal::Personal, purpose::PurposePreset, text::Language};

/// A notice that many shops have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum NoticePreset {
    /// Consent to a newsletter by e-mail.
    Newsletter,
    /// Consent to calls.
    Phone,
    /// What people are told when they give their data themselves (Art. 13 GDPR).
    Collected,
    /// What people are told when their data comes from elsewhere (Art. 14 GDPR).
    Obtained,
}

/// A preset as it is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NoticeOffer {
    /// Which one.
    pub preset: NoticePreset,
    /// Its name, in the language that was asked for.
    pub name: Personal<String>,
    /// What it is for.
    pub kind: NoticeKind,
    /// The preset of the purpose that it suits.
    pub purpose: PurposePreset,
    /// The wordings in each language.
    pub texts: Vec<NoticeText>,
}

/// The words of a preset in one language.
struct Wording {
    name: &'static str,
    text: &'static str,
}

impl NoticePreset {
    /// Each, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Newsletter, Self::Phone, Self::Collected, Self::Obtained];

    fn kind(self) -> NoticeKind {
        match self {
            Self::Newsletter | Self::Phone => NoticeKind::Consent,
            Self::Collected | Self::Obtained => NoticeKind::Information,
        }
    }

    fn purpose(self) -> PurposePreset {
        match self {
            Self::Newsletter => PurposePreset::Newsletter,
            Self::Phone => PurposePreset::PhoneMarketing,
            Self::Collected | Self::Obtained => PurposePreset::CustomerCare,
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
}

/// The presets, named in a language.
pub fn offers(language: Language) -> Vec<NoticeOffer> {
    let offer = |preset: NoticePreset| NoticeOffer {
        preset,
        name: preset.wording(language).name.into(),
        kind: preset.kind(),
        purpose: preset.purpose(),
        texts: Language::ALL
            .into_iter()
            .map(|language| NoticeText {
                language: language.code().to_owned(),
                text: preset.wording(language).text.into(),
            })
            .collect(),
    };
    NoticePreset::ALL.into_iter().map(offer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::wording::{About, Facts, NoticeLack, fill};

    #[test]
    fn a_ready_wording_lacks_nothing_but_what_only_the_organisation_knows() {
        for offer in offers(Language::Swedish) {
            for NoticeText { language, text } in &offer.texts {
                let language = Language::from_code(language).unwrap();
                let draft = offer.purpose.draft(language);
                let purpose = About {
                    name: draft.name.0,
                    channels: draft.channels,
                    recipients: draft.recipients.0,
                    retention: draft.retention.0,
                    removed: false,
                };
                let facts = Facts {
                    kind: offer.kind,
                    language,
                    organisation: "Alm AB".into(),
                    purpose: Some(purpose),
                };
                let blank: &[NoticeLack] =
                    if offer.kind == NoticeKind::Information { &[NoticeLack::Blank] } else { &[] };

                let (filled, lacks) = fill(text, &facts);

                assert_eq!(lacks, blank, "{:?} {language:?}", offer.preset);
                assert!(!filled.contains('{'), "{:?} {language:?}", offer.preset);
            }
        }
    }
}
