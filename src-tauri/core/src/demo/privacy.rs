//! What the demo's office uses data for, and the wordings that it shows.

use chrono::{Months, NaiveDate};

use super::{country, organisation::controller, wording::said};
use crate::{
    crm::day::written,
    error::{Error, Result},
    id::PurposeId,
    notice::{self, NoticeDraft, NoticePreset},
    purpose::{self, Assessment, Basis, PurposePreset},
    session::Session,
    setting::Settings,
    text::Language,
};

/// Adds customer care with its assessment, quotes and orders, a newsletter and calls with the frozen wordings of their consents, and what
/// people are told whose data comes from elsewhere, to a vault whose organisation has a name. Nothing takes it back.
///
/// # Errors
/// As [`purpose::add`], [`notice::add`] and [`notice::freeze`].
pub fn privacy(session: &Session, language: Language, today: NaiveDate) -> Result<()> {
    let blanks = blanks(language);
    let review = written(today + Months::new(12));
    session.write(|tx, _| {
        let mut purposes: Vec<(PurposePreset, PurposeId)> = Vec::new();
        for preset in [
            PurposePreset::CustomerCare,
            PurposePreset::QuotesOrders,
            PurposePreset::Newsletter,
            PurposePreset::PhoneMarketing,
        ] {
            let mut draft = preset.draft(language);
            draft.review_on.clone_from(&review);
            if draft.basis == Basis::LegitimateInterests {
                draft.assessment = Some(Assessment::Passed);
                draft.assessment_review_on.clone_from(&review);
            }
            purposes.push((preset, purpose::add(tx, draft, Some(preset))?));
        }
        let offers = notice::preset::offers(language).into_iter();
        for offer in offers.filter(|offer| offer.preset != NoticePreset::Collected) {
            let mut texts = offer.texts;
            texts.retain(|text| text.language == language.code());
            for text in &mut texts {
                text.text = filled_in(&text.text, &blanks).into();
            }
            let purpose = purposes.iter().find(|(preset, _)| *preset == offer.purpose).map(|(_, id)| *id);
            let draft = NoticeDraft { name: offer.name, kind: offer.kind, purpose };
            let id = notice::add(tx, draft, texts)?;
            let first = notice::texts(tx, id, 1)?.first().map(|text| text.id);
            notice::freeze(tx, first.ok_or(Error::NotFound)?)?;
        }
        Ok(())
    })?;
    Ok(())
}

/// What stands in the blanks of information: how the office is reached, its data protection officer, the source, the authority.
fn blanks(language: Language) -> [String; 4] {
    let settings = Settings {
        country: country(language).to_owned(),
        controller: controller(language),
        ..Settings::default()
    };
    let (address, contact) = (settings.address().join(", "), settings.contact().join(", "));
    [
        [address, contact].join(", "),
        settings.controller.officer.0,
        said::of(language).public_source.to_owned(),
        settings.controller.authority.0,
    ]
}

/// A wording with its blanks, `[…]`, filled in one by one.
fn filled_in(text: &str, blanks: &[String; 4]) -> String {
    let mut parts = text.split("[…");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for (part, blank) in parts.zip(blanks.iter().cycle()) {
        filled.push_str(blank);
        filled.push_str(part.split_once(']').map_or(part, |(_, rest)| rest));
    }
    filled
}
