//! Letters about a consent: the form that it is given on, and the receipt that the person keeps.

mod form;
mod receipt;

use fluent_bundle::FluentArgs;
use typst::foundations::{Dict, Str, Value};

pub use form::{ChannelPart, ChoicePart, ConsentForm};
pub use receipt::{ConsentEventPart, ConsentReceipt, MomentPart};

use crate::{font::printable, sheet::text, wording::Wording};

/// Who asks for a consent, and answers for the data: the controller.
pub struct OrganisationPart<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its address and how it is reached, line by line.
    pub lines: &'a [&'a str],
}

/// The wording that is consented to, frozen.
pub struct NoticePart<'a> {
    /// The wording in full. Lines stay lines.
    pub text: &'a str,
    /// Its language (BCP 47).
    pub language: &'a str,
    /// Its version.
    pub version: u32,
    /// Its SHA-256.
    pub hash: [u8; 32],
}

impl OrganisationPart<'_> {
    pub(crate) fn value(&self) -> Value {
        let lines = self.lines.iter().map(|line| text(printable(line)));
        dict([("name", text(printable(self.name))), ("lines", Value::Array(lines.collect()))])
    }
}

impl NoticePart<'_> {
    /// For the template, with so many bytes of the hash.
    fn value(&self, wording: &Wording, bytes: usize) -> Value {
        let mut arguments = FluentArgs::new();
        arguments.set("version", self.version.to_string());
        arguments.set("language", language_name(wording, self.language));
        let caption = wording.get("consent-wording-caption", &arguments);
        dict([
            ("language", text(tag(self.language))),
            ("paragraphs", paragraphs(self.text)),
            ("caption", text(caption)),
            ("hash", text(grouped(&self.hash[..bytes]))),
        ])
    }
}

/// The paragraphs of a text, each a list of lines; empty lines stand between them.
fn paragraphs(written: &str) -> Value {
    let mut paragraphs: Vec<Vec<Value>> = vec![Vec::new()];
    for line in written.lines() {
        match (line.trim().is_empty(), paragraphs.last_mut()) {
            (false, Some(lines)) => lines.push(text(printable(line))),
            _ => paragraphs.push(Vec::new()),
        }
    }
    let paragraphs = paragraphs.into_iter().filter(|lines| !lines.is_empty());
    Value::Array(paragraphs.map(|lines| Value::Array(lines.into_iter().collect())).collect())
}

/// The name of a language; its tag where it has none here.
fn language_name(wording: &Wording, language: &str) -> String {
    match language {
        "en" | "de" | "sv" => wording.get(&format!("language-{language}"), &FluentArgs::new()),
        other => printable(other),
    }
}

/// A language as a PDF takes it; "undetermined" (ISO 639-2) for what is none.
fn tag(language: &str) -> &str {
    let is_code = matches!(language.len(), 2 | 3) && language.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_code { language } else { "und" }
}

/// Bytes as hexadecimal digits, in groups of eight.
pub(crate) fn grouped(bytes: &[u8]) -> String {
    let groups = bytes.chunks(4).map(|chunk| chunk.iter().map(|byte| format!("{byte:02x}")).collect());
    groups.collect::<Vec<String>>().join(" ")
}

pub(crate) fn dict<const N: usize>(members: [(&str, Value); N]) -> Value {
    let members = members.into_iter().map(|(name, value)| (Str::from(name), value));
    Value::Dict(members.collect::<Dict>())
}

pub(crate) fn list(values: impl IntoIterator<Item = Value>) -> Value {
    Value::Array(values.into_iter().collect())
}

#[cfg(test)]
mod tests;
