//! What the demo's office uses data for, and the wordings that it shows.

use chrono::{Months, NaiveDate};

use super::wording::said;
use crate::{
    crm::day::written,
    error::{Error, Result},
    id::PurposeId,
    notice::{self, NoticeDraft, NoticePreset},
    purpose::{self, Assessment, Basis, PurposePreset},
    session::Session,
    text::Language,
};

/// Adds customer care with its assessment, quotes and orders, a newsletter and calls with the frozen wordings of their consents, and what
/// people are told whose data comes from elsewhere, to a vault whose organisation has a name. Nothing takes it back.
///
/// # Errors
/// As [`purpose::add`], [`notice::add`] and [`notice::freeze`].
pub fn privacy(session: &Session, language: Language, today: NaiveDate) -> Result<()> {
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
                text.text = filled_in(&text.text, said::of(language).blanks).into();
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

/// A wording with its blanks, `[…]`, filled in one by one.
fn filled_in(text: &str, blanks: [&str; 4]) -> String {
    let mut parts = text.split("[…");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for (part, blank) in parts.zip(blanks.iter().copied().cycle()) {
        filled.push_str(blank);
        filled.push_str(part.split_once(']').map_or(part, |(_, rest)| rest));
    }
    filled
}
