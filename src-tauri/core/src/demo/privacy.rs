//! What the demo's office uses data for, and the consent that it shows.

use chrono::{Months, NaiveDate};

use crate::{
    crm::day::written,
    error::{Error, Result},
    notice::{self, NoticeDraft, NoticePreset},
    purpose::{self, Assessment, Basis, PurposePreset},
    session::Session,
    text::Language,
};

/// Adds customer care with its assessment, quotes and orders, and a newsletter with the frozen wording of its consent, to a vault
/// whose organisation has a name. Nothing takes it back.
///
/// # Errors
/// As [`purpose::add`], [`notice::add`] and [`notice::freeze`].
pub fn privacy(session: &Session, language: Language, today: NaiveDate) -> Result<()> {
    let review = written(today + Months::new(12));
    session.write(|tx, _| {
        let mut newsletter = None;
        for preset in [PurposePreset::CustomerCare, PurposePreset::QuotesOrders, PurposePreset::Newsletter] {
            let mut draft = preset.draft(language);
            draft.review_on.clone_from(&review);
            if draft.basis == Basis::LegitimateInterests {
                draft.assessment = Some(Assessment::Passed);
                draft.assessment_review_on.clone_from(&review);
            }
            let id = purpose::add(tx, draft, Some(preset))?;
            newsletter = (preset == PurposePreset::Newsletter).then_some(id).or(newsletter);
        }
        let offers = notice::preset::offers(language);
        let offer = offers.into_iter().find(|offer| offer.preset == NoticePreset::Newsletter);
        let offer = offer.ok_or(Error::NotFound)?;
        let texts = offer.texts.into_iter().filter(|text| text.language == language.code()).collect();
        let draft = NoticeDraft { name: offer.name, kind: offer.kind, purpose: newsletter };
        let id = notice::add(tx, draft, texts)?;
        notice::texts(tx, id, 1)?.first().map_or(Err(Error::NotFound), |text| notice::freeze(tx, text.id))
    })?;
    Ok(())
}
