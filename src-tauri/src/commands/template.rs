//! Commands about the texts of letters.

use kartotek_core::{
    error::{Error, Problem, Result},
    notice::{DifferencePart, difference},
    regime::Regime,
    template::{self, TemplateKey, TemplateKind, TemplatePage, TemplatePreview, TemplateRow, TemplateText},
    text::Language,
};

use crate::desk::Desk;

fn key(kind: TemplateKind, regime: Regime, language: &str) -> Result<TemplateKey> {
    let language = Language::from_code(language).ok_or(Error::invalid("language", Problem::Language))?;
    Ok(TemplateKey { kind, regime, language })
}

pub(crate) fn template_list(desk: &Desk) -> Result<Vec<TemplateRow>> {
    desk.with(|session| session.read(template::list))
}

pub(crate) fn template_get(
    desk: &Desk,
    kind: TemplateKind,
    regime: Regime,
    language: String,
) -> Result<TemplatePage> {
    let key = key(kind, regime, &language)?;
    desk.with(|session| session.read(|snapshot| template::get(snapshot, key)))
}

/// A text as somebody would read it, with values that are made up; or what is wrong with it.
pub(crate) fn template_preview(
    _desk: &Desk,
    kind: TemplateKind,
    regime: Regime,
    language: String,
    text: TemplateText,
) -> Result<TemplatePreview> {
    Ok(template::preview(key(kind, regime, &language)?, &text))
}

/// What a text makes of the shipped one: the subject, an empty line, the body.
pub(crate) fn template_difference(
    _desk: &Desk,
    kind: TemplateKind,
    regime: Regime,
    language: String,
    text: TemplateText,
) -> Result<Vec<DifferencePart>> {
    let shipped = template::shipped(key(kind, regime, &language)?).ok_or(Error::NotFound)?;
    let whole = |text: &TemplateText| format!("{}\n\n{}", text.subject.as_str(), text.body.as_str());
    Ok(difference(&whole(&shipped), &whole(&text)))
}

pub(crate) fn template_change(
    desk: &Desk,
    kind: TemplateKind,
    regime: Regime,
    language: String,
    revision: i64,
    text: TemplateText,
) -> Result<TemplatePage> {
    let key = key(kind, regime, &language)?;
    Ok(desk.told(desk.with(|session| session.change_template(key, revision, text))?))
}

pub(crate) fn template_reset(
    desk: &Desk,
    kind: TemplateKind,
    regime: Regime,
    language: String,
    revision: i64,
) -> Result<TemplatePage> {
    let key = key(kind, regime, &language)?;
    Ok(desk.told(desk.with(|session| session.reset_template(key, revision))?))
}
