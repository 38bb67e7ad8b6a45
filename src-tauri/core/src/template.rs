//! Templates: the texts of letters about requests. Each is shipped, per law and language, and may be changed by the organisation; the
//! vault keeps only what was changed. They are about nobody: what a letter says of somebody is filled in, and not kept here.
//!
//! `docs/template.md` tells the shapes, the placeholders and the sources.

pub(crate) mod date;
mod example;
mod fill;
mod key;
mod placeholder;
mod record;
mod shipped;
mod text;
mod value;
mod words;

use rusqlite::{OptionalExtension, Row, params};
use serde_json::json;

pub use self::{
    example::TemplatePreview,
    fill::{Block, Filled, GapProblem, TemplateGap},
    key::{TemplateKey, TemplateKind},
    placeholder::{Placeholder, TemplatePlace},
    record::{PlaceholderOffer, TemplatePage, TemplateRow},
    shipped::shipped,
    text::{Template, TemplateFault, TemplateField, TemplateProblem, TemplateText},
    value::{TemplateDue, Values},
    words::{delay, nothing, refusal},
};
use crate::{
    clock::Timestamp,
    crm::{check, difference},
    error::{Error, Problem, Result},
    history::{self, Object},
    setting,
    store::{
        Snapshot, Touched, Tx,
        row_mac::{self, Content},
    },
};

/// The longest subject, in characters.
const SUBJECT: usize = 200;
/// The longest body, in characters.
const BODY: usize = 20_000;

/// What the vault keeps of a template once it was changed.
struct Stored {
    id: i64,
    revision: i64,
    /// `None` where the shipped text counts again.
    own: Option<Own>,
}

struct Own {
    text: TemplateText,
    /// Of the shipped text that it was made from.
    hash: Vec<u8>,
    changed_at: Timestamp,
}

/// What names a template in the journal, in every vault.
fn uuid(key: TemplateKey) -> [u8; 16] {
    let mut content = Content::default();
    for part in ["kartotek template 1", key.kind.code(), key.regime_code(), key.language.code()] {
        content.text(part);
    }
    let mut uuid = [0; 16];
    uuid.copy_from_slice(&content.digest()[..16]);
    uuid
}

/// SHA-256 over subject and body, each with its type and length. The form is that of `docs/vault-format.md`, section 7.
fn hash(text: &TemplateText) -> [u8; 32] {
    let mut content = Content::default();
    content.text("kartotek template text 1");
    content.text(&text.subject);
    content.text(&text.body);
    content.digest()
}

fn stored(snapshot: &Snapshot<'_>, key: TemplateKey) -> Result<Option<Stored>> {
    let found = snapshot
        .prepare_cached(
            "SELECT id, revision, subject, body, shipped, changed_at FROM template
             WHERE kind = ?1 AND regime = ?2 AND language = ?3",
        )?
        .query_row(params![key.kind, key.regime, key.language.code()], read)
        .optional()?;
    match &found {
        Some(stored) => row_mac::verify(snapshot, &row_mac::TEMPLATE, stored.id)?,
        None => row_mac::verify_unwritten(snapshot, &row_mac::TEMPLATE, &uuid(key))?,
    }
    Ok(found)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let own = match (row.get(2)?, row.get(3)?) {
        (Some(subject), Some(body)) => {
            let text = TemplateText { subject, body };
            Some(Own { text, hash: row.get(4)?, changed_at: row.get(5)? })
        }
        _ => None,
    };
    Ok(Stored { id: row.get(0)?, revision: row.get(1)?, own })
}

/// Each template that is shipped, in the order of kinds, laws and languages.
///
/// # Errors
/// As [`get`].
pub fn list(snapshot: &Snapshot<'_>) -> Result<Vec<TemplateRow>> {
    let row = |key: TemplateKey| {
        let page = get(snapshot, key)?;
        Ok(TemplateRow {
            kind: key.kind,
            regime: key.regime,
            language: key.language.code(),
            subject: page.text.subject,
            changed_at: page.changed_at,
            is_outdated: page.is_outdated,
        })
    };
    TemplateKey::all().map(row).collect()
}

/// A template as it counts: what the organisation made of it, or else as shipped.
///
/// # Errors
/// [`Error::NotFound`] where none is shipped,
/// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where it is not as it was written last.
pub fn get(snapshot: &Snapshot<'_>, key: TemplateKey) -> Result<TemplatePage> {
    let shipped = shipped(key).ok_or(Error::NotFound)?;
    let stored = stored(snapshot, key)?;
    let revision = stored.as_ref().map_or(0, |stored| stored.revision);
    let own = stored.and_then(|stored| stored.own);
    let offer = |&placeholder: &Placeholder| PlaceholderOffer {
        name: placeholder.name(),
        is_list: placeholder.is_list(),
        is_required: key.required().contains(&placeholder),
    };
    Ok(TemplatePage {
        kind: key.kind,
        regime: key.regime,
        language: key.language.code(),
        revision,
        changed_at: own.as_ref().map(|own| own.changed_at),
        is_outdated: own.as_ref().is_some_and(|own| own.hash != hash(&shipped)),
        text: own.map_or_else(|| shipped.clone(), |own| own.text),
        shipped,
        placeholders: key.kind.allowed().iter().map(offer).collect(),
    })
}

/// A text as somebody would read it, with values that are made up; or what is wrong with it.
pub fn preview(key: TemplateKey, text: &TemplateText) -> TemplatePreview {
    match Template::parse(key, text) {
        Ok(template) => {
            TemplatePreview { filled: template.fill(&Values::example(key.language)).ok(), faults: vec![] }
        }
        Err(faults) => TemplatePreview { filled: None, faults },
    }
}

/// A template ready to be filled in.
///
/// # Errors
/// As [`get`].
pub fn template(snapshot: &Snapshot<'_>, key: TemplateKey) -> Result<Template> {
    let page = get(snapshot, key)?;
    let spelling = key.spelling(&setting::get(snapshot)?.country);
    // What somebody wrote stays as they spelt it.
    let own = page.changed_at.is_some().then_some(&page.text);
    // What was saved was checked. A newer program may ask for more: the shipped text has it.
    let template = own.and_then(|own| Template::parse(key, own).ok());
    let template = template.map_or_else(|| Template::parse(key, &page.shipped.spelt(spelling)), Ok);
    let template = template.map_err(|_| Error::internal("a shipped template is faulty"))?;
    Ok(Template { spelling, ..template })
}

/// Changes a template that has the given revision, 0 where it was never changed; what it was before is returned, `None` for the shipped
/// text.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::Invalid`] about `subject` or `body`, `at` its line, from 0;
/// [`Error::NothingToChange`], [`Error::NotFound`] where none is shipped.
pub fn change(
    tx: &Tx<'_>,
    key: TemplateKey,
    revision: i64,
    text: TemplateText,
) -> Result<Option<TemplateText>> {
    if get(tx, key)?.revision != revision {
        return Err(Error::Conflict);
    }
    put_back(tx, key, Some(text))
}

/// Has the shipped text count again; what it was before is returned.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::NothingToChange`], [`Error::NotFound`] where none is shipped.
pub fn reset(tx: &Tx<'_>, key: TemplateKey, revision: i64) -> Result<Option<TemplateText>> {
    if get(tx, key)?.revision != revision {
        return Err(Error::Conflict);
    }
    put_back(tx, key, None)
}

/// Puts a template back to what it was, `None` for the shipped text; what it is before that is returned.
///
/// # Errors
/// As [`change`], but for the revision.
pub(crate) fn put_back(
    tx: &Tx<'_>,
    key: TemplateKey,
    wanted: Option<TemplateText>,
) -> Result<Option<TemplateText>> {
    let shipped = shipped(key).ok_or(Error::NotFound)?;
    let wanted = match wanted {
        Some(text) => Some(checked(key, text)?).filter(|text| *text != shipped),
        None => None,
    };
    let own = stored(tx, key)?.and_then(|stored| stored.own);
    // The same text once more is kept in sight of the shipped one of today.
    let is_outdated = own.as_ref().is_some_and(|own| own.hash != hash(&shipped));
    let before = own.map(|own| own.text);
    if before == wanted && !is_outdated {
        return Err(Error::NothingToChange);
    }
    let (subject, body) = wanted.as_ref().map(|text| (&text.subject, &text.body)).unzip();
    let hash = wanted.as_ref().map(|_| hash(&shipped).to_vec()).unwrap_or_default();
    tx.prepare_cached(
        "INSERT INTO template (uuid, revision, kind, regime, language, subject, body, shipped, changed_at)
         VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (kind, regime, language) DO UPDATE
         SET revision = revision + 1, subject = ?5, body = ?6, shipped = ?7, changed_at = ?8",
    )?
    .execute(params![
        uuid(key),
        key.kind,
        key.regime,
        key.language.code(),
        subject,
        body,
        hash,
        tx.now
    ])?;
    journal(tx, key, before.as_ref(), wanted.as_ref(), &shipped)?;
    Ok(before)
}

/// Tidies and checks a text.
fn checked(key: TemplateKey, mut text: TemplateText) -> Result<TemplateText> {
    check::line(&mut text.subject, SUBJECT).map_err(|problem| Error::invalid("subject", problem))?;
    check::lines(&mut text.body, BODY).map_err(|problem| Error::invalid("body", problem))?;
    match Template::parse(key, &text) {
        Ok(_) => Ok(text),
        Err(faults) => {
            let fault = &faults[0];
            let field = match fault.field {
                TemplateField::Subject => "subject",
                TemplateField::Body => "body",
            };
            let problem = match fault.problem {
                TemplateProblem::Empty => Problem::Missing,
                _ => Problem::Placeholder,
            };
            Err(Error::Invalid { field, at: fault.line, problem })
        }
    }
}

/// Journals a change of a template, and authenticates the row.
fn journal(
    tx: &Tx<'_>,
    key: TemplateKey,
    before: Option<&TemplateText>,
    after: Option<&TemplateText>,
    shipped: &TemplateText,
) -> Result<()> {
    let (old, new) = (before.unwrap_or(shipped), after.unwrap_or(shipped));
    let mut payload = difference::changes(old, new)?;
    for (name, value) in
        [("kind", key.kind.code()), ("regime", key.regime_code()), ("language", key.language.code())]
    {
        payload.insert(name.into(), json!(value));
    }
    let payload = payload.into();
    let payload = difference::with_origin(tx, &payload);
    let action = if after.is_some() { "template.change" } else { "template.reset" };
    history::append(tx, action, Object { kind: "template", uuid: uuid(key) }, &payload)?;
    let id: i64 = tx
        .prepare_cached("SELECT id FROM template WHERE uuid = ?1")?
        .query_row([uuid(key)], |row| row.get(0))?;
    tx.touch(Touched::Template(id));
    row_mac::renew(tx, &row_mac::TEMPLATE, id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::Clock,
        id::UserId,
        regime::Regime,
        role::Role,
        store::{Actor, Store},
        text::Language,
    };

    #[test]
    fn a_text_that_was_made_from_another_shipped_one_is_told_and_goes_on_to_count() {
        let store = Store::in_memory(Clock::set_to(0)).unwrap();
        let actor = Actor { user: UserId(1), uuid: [1; 16], device: [2; 16], role: Role::Owner };
        let key = TemplateKey { kind: TemplateKind::Done, regime: Regime::Gdpr, language: Language::English };
        let own = |subject: &str| TemplateText { subject: subject.into(), body: "{done}".into() };

        let old = store.write(&actor, |tx| {
            change(tx, key, 0, own("Done"))?;
            // As a program left it that shipped another text.
            tx.execute("UPDATE template SET shipped = zeroblob(32)", [])?;
            row_mac::renew(tx, &row_mac::TEMPLATE, 1_i64)?;
            get(tx, key)
        });
        let new = store.write(&actor, |tx| {
            // The same text: it is kept in sight of the new one.
            change(tx, key, 1, own("Done"))?;
            get(tx, key)
        });
        let again = store.write(&actor, |tx| change(tx, key, 2, own("Done")));

        let old = old.unwrap();
        assert!(old.is_outdated && old.text == own("Done"));
        let new = new.unwrap();
        assert!(!new.is_outdated && new.text == own("Done"), "who keeps it saw the new one");
        assert!(matches!(again, Err(Error::NothingToChange)), "{again:?}");
    }
}
