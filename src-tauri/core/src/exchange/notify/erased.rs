//! The letter that tells a recipient of the erasure of somebody who is not here any more: filled in from what the archive keeps for it.

use super::{KIND, RecipientLetter};
use crate::{
    deadline,
    erasure::{
        self,
        archive::{self, ArchiveRecord},
    },
    error::{Error, Problem, Result},
    exchange::letter::{self, Letter, LetterFormat, Writing},
    id::ArchiveId,
    personal::Personal,
    recipient,
    regime::Regime,
    role::Permission,
    session::Session,
    setting,
    template::{TemplateKey, Values},
    text::Language,
};

pub(super) const TOLD: [&str; 3] =
    ["The data was erased.", "Die Daten wurden gelöscht.", "Uppgifterna raderades."];

/// A letter about somebody who was erased, ready to be set.
#[derive(Debug)]
pub struct ErasureLetter {
    /// The letter.
    pub letter: Letter,
    pub(in crate::exchange) archived: ArchiveId,
    recipient: Personal<String>,
}

impl ErasureLetter {
    /// What the journal says of it.
    pub(in crate::exchange) fn told(&self, format: LetterFormat) -> serde_json::Value {
        serde_json::json!({
            "letter": KIND, "format": format, "number": self.letter.number, "recipient": self.recipient,
        })
    }
}

/// The letter and the name of whom it goes to.
fn writing(session: &Session, id: ArchiveId, language: Language) -> Result<(Writing, Personal<String>)> {
    session.actor().role.require(Permission::ErasureRun)?;
    let keys = session.store().keys();
    let now = session.store().clock().now();
    session.read(|snapshot| {
        let ArchiveRecord::Notice { recipient, recipient_name, name, identifiers } =
            archive::peek(snapshot, keys, id)?
        else {
            return Err(Error::invalid("kind", Problem::Choice));
        };
        let erasure = erasure::get(snapshot, archive::get(snapshot, id)?.erasure)?;
        let settings = setting::get(snapshot)?;
        let entry = recipient::get(snapshot, recipient)?.draft;
        let regime = settings.territory().as_ref().and_then(Regime::of).unwrap_or(Regime::Gdpr);
        let language =
            if letter::languages(KIND, regime).contains(&language) { language } else { Language::English };
        let key = TemplateKey { kind: KIND, regime, language };
        let values = Values {
            person: name,
            number: erasure.name().into(),
            recipient: recipient_name.clone(),
            date: Some(deadline::day_in(now, settings.zone())),
            identifiers,
            changes: vec![key.spelling(&settings.country).say(TOLD).into_owned().into()],
            ..letter::values(&settings)
        };
        let mut lines = vec![recipient_name.clone()];
        lines.extend(letter::items(&entry.contact));
        lines.dedup();
        let writing = Writing { key, values, recipient: lines, email: entry.email, settings, now };
        Ok((writing, recipient_name))
    })
}

/// The letter in a language, as the recipient will read it, or what is missing.
///
/// # Errors
/// [`Error::Forbidden`]; [`Error::NotFound`] where nothing is kept for it, [`Error::Invalid`] about `kind` where it is kept for something
/// else.
pub fn preview(session: &Session, id: ArchiveId, language: Language) -> Result<RecipientLetter> {
    let (writing, _) = writing(session, id, language)?;
    let email = writing.email.clone();
    Ok(RecipientLetter { letter: writing.preview(session, Vec::new())?, email })
}

/// Says what the letter will say. Nothing is written.
///
/// # Errors
/// As [`preview`]; [`Error::ReadOnly`], [`Error::Unset`] where the settings lack what it says, [`Error::Invalid`] about `email` where a mail
/// goes nowhere, and with the placeholder's name where a value is missing.
pub fn prepare(
    session: &Session,
    id: ArchiveId,
    language: Language,
    format: LetterFormat,
) -> Result<ErasureLetter> {
    let (writing, recipient) = writing(session, id, language)?;
    Ok(ErasureLetter { letter: writing.set(session, format)?, archived: id, recipient })
}
