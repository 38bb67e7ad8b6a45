//! The page: everything to be read in a browser. It holds no script and fetches nothing; it is HTML that is well-formed XML too.

use std::io::Write;

use serde_json::Value;

use super::{
    AccessAnswer, AccessScope,
    datum::{AccessDatum, text},
    decode::moment,
    package::{LETTER, Parts},
    redaction::MARK,
    table::{self, FILES, told, uses_of},
    words,
};
use crate::{
    error::Result,
    exchange::letterhead::{Letterhead, joined},
    progress::Progress,
    text::Language,
    vault::pending::unwritable,
};

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem 1.25rem 4rem;color:#1c1c1c;\
background:#fff}h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.25rem;margin-top:2.5rem;border-bottom:1px solid #bbb}\
h3{font-size:1rem;margin:1.5rem 0 .25rem}dl{display:grid;grid-template-columns:14rem 1fr;gap:.125rem 1rem;margin:0}\
dt{color:#555}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}a{color:#0b57a4}\
@media(max-width:40rem){dl{display:block}dd{margin:0 0 .5rem}}\
@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}dt{color:#aaa}h2{border-color:#555}a{color:#8ab8f0}}";

/// Writes the page.
pub(super) fn write(
    out: &mut dyn Write,
    answer: &AccessAnswer<'_>,
    parts: Parts<'_>,
    progress: &dyn Progress,
) -> Result<()> {
    let language = answer.language;
    let mut page = Page { out, language };
    page.head(answer, &parts)?;
    for name in FILES {
        let mut records =
            parts.found.records.iter().filter(|record| table::file(record.table) == name).peekable();
        if records.peek().is_none() {
            continue;
        }
        progress.step(0, None)?;
        page.put(&format!("<section id=\"{}\"><h2>", anchor(name)))?;
        page.text(&words::file(language, name))?;
        page.put("</h2>\n")?;
        for record in records {
            page.put(&format!("<article id=\"{}\"><h3>", record.name))?;
            page.text(words::table(language, record.table))?;
            if let Some(since) = record.since {
                page.put(" · ")?;
                page.text(&readable(&moment(since)))?;
            }
            page.put("</h3><dl>")?;
            for datum in &record.data {
                page.datum(datum)?;
            }
            let bases: Vec<usize> =
                record.data.first().map(|datum| datum.purposes.clone()).unwrap_or_default();
            let (_, purposes) = told(uses_of(&parts.found.uses, record), &bases);
            if answer.scope == AccessScope::Access {
                page.pair(words::label(language, "purpose"), &purposes)?;
                page.pair(words::label(language, "delete_after"), &record.until)?;
            }
            page.put("</dl></article>\n")?;
        }
        page.put("</section>\n")?;
    }
    if answer.scope == AccessScope::Access {
        page.purposes(&parts)?;
        page.disclosures(parts.disclosures)?;
    }
    page.put("</main></body></html>\n")
}

struct Page<'a> {
    out: &'a mut dyn Write,
    language: Language,
}

impl Page<'_> {
    fn head(&mut self, answer: &AccessAnswer<'_>, parts: &Parts<'_>) -> Result<()> {
        let language = self.language;
        let title = words::title(language, answer.scope);
        self.put(&format!(
            "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{0}\" xml:lang=\"{0}\"><head>\
             <meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width\"/>\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:\"/>\
             <title>",
            language.code()
        ))?;
        self.text(title)?;
        self.put("</title><style>")?;
        self.put(STYLE)?;
        self.put("</style></head><body><header><h1>")?;
        self.text(title)?;
        self.put("</h1><dl>")?;
        self.pair(words::label(language, "controller"), &parts.settings.organisation)?;
        let head = Letterhead::of(parts.settings);
        for (field, lines) in [
            ("controller_address", joined(&head.address, ", ")),
            ("controller_contact", joined(&head.contact, ", ")),
            ("officer", head.officer.clone().unwrap_or_default().0),
            ("representative", head.representative.clone().unwrap_or_default().0),
            ("authority", head.complaint().unwrap_or_default().0),
        ] {
            self.pair(words::label(language, field), &lines)?;
        }
        self.pair(words::label(language, "request"), answer.number)?;
        self.pair(words::label(language, "received_on"), &answer.received_on.to_string())?;
        self.pair(words::label(language, "generated_at"), &readable(&moment(parts.now)))?;
        self.put("</dl>")?;
        if answer.letter.is_some() {
            self.put(&format!("<p><a href=\"{LETTER}\">"))?;
            self.text(&words::file(language, LETTER))?;
            self.put("</a></p>")?;
        }
        if !answer.redactions.is_empty() {
            self.put("<p>")?;
            self.text(&words::struck(language, MARK))?;
            self.put("</p>")?;
        }
        self.put("</header><nav><ul>")?;
        for name in FILES {
            if parts.found.records.iter().any(|record| table::file(record.table) == name) {
                self.put(&format!("<li><a href=\"#{}\">", anchor(name)))?;
                self.text(&words::file(language, name))?;
                self.put("</a></li>")?;
            }
        }
        self.put("</ul></nav><main>\n")
    }

    fn datum(&mut self, datum: &AccessDatum) -> Result<()> {
        let label = words::label(self.language, datum.field);
        if datum.withheld.is_some() {
            return self.pair(label, MARK);
        }
        let value = &datum.value.0;
        match (datum.field, value) {
            ("bytes", Value::String(place)) => {
                self.put("<dt>")?;
                self.text(label)?;
                self.put(&format!("</dt><dd><img src=\"{place}\" alt=\"\" width=\"160\"/></dd>"))
            }
            ("sealed_key", Value::String(place)) => {
                self.put("<dt>")?;
                self.text(label)?;
                self.put(&format!("</dt><dd><a href=\"{place}\">{place}</a></dd>"))
            }
            (_, Value::Bool(yes)) => self.pair(label, words::yes(self.language, *yes)),
            (_, Value::Object(_) | Value::Array(_)) => {
                let mut lines = Vec::new();
                flat(value, "", &mut lines);
                self.pair(label, &lines.join("\n"))
            }
            (_, value) => {
                let text = text(value);
                self.pair(label, words::value(self.language, &text).unwrap_or(&readable(&text)))
            }
        }
    }

    fn purposes(&mut self, parts: &Parts<'_>) -> Result<()> {
        let language = self.language;
        self.put("<section id=\"processing\"><h2>")?;
        self.text(&words::file(language, "processing.json"))?;
        self.put("</h2>\n")?;
        let mut known = Vec::new();
        for uses in &parts.found.uses {
            for (at, one) in uses.iter().enumerate() {
                if !one.applies || known.contains(&one.purpose.id) {
                    continue;
                }
                known.push(one.purpose.id);
                let draft = &one.purpose.draft;
                self.put("<article><h3>")?;
                self.text(&draft.name)?;
                self.put("</h3><dl>")?;
                for (field, value) in [
                    ("description", draft.description.as_str()),
                    ("basis", &told(uses, &[at]).0),
                    ("recipients", &draft.recipients),
                    ("delete_after", &draft.retention),
                ] {
                    self.pair(words::label(language, field), value)?;
                }
                self.put("</dl></article>\n")?;
            }
        }
        self.put("</section>\n")
    }

    fn disclosures(&mut self, disclosures: &[Value]) -> Result<()> {
        let language = self.language;
        self.put("<section id=\"disclosures\"><h2>")?;
        self.text(&words::file(language, "disclosures.json"))?;
        self.put("</h2>\n")?;
        for disclosure in disclosures {
            self.put("<article><h3>")?;
            self.text(&readable(&text(&disclosure["at"])))?;
            self.put("</h3><dl>")?;
            for field in ["recipient", "purpose"] {
                self.pair(words::label(language, field), &text(&disclosure[field]))?;
            }
            self.put("</dl></article>\n")?;
        }
        self.put("</section>\n")
    }

    /// A label and what stands beside it; nothing where that is empty.
    fn pair(&mut self, label: &str, value: &str) -> Result<()> {
        if value.is_empty() {
            return Ok(());
        }
        self.put("<dt>")?;
        self.text(label)?;
        self.put("</dt><dd>")?;
        self.text(value)?;
        self.put("</dd>")
    }

    fn text(&mut self, text: &str) -> Result<()> {
        let mut escaped = String::with_capacity(text.len());
        for letter in text.chars() {
            match letter {
                '&' => escaped.push_str("&amp;"),
                '<' => escaped.push_str("&lt;"),
                '>' => escaped.push_str("&gt;"),
                '"' => escaped.push_str("&quot;"),
                // XML has no other control characters, and two that are none.
                letter if letter < ' ' && !matches!(letter, '\n' | '\t') => escaped.push('\u{fffd}'),
                '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
                letter => escaped.push(letter),
            }
        }
        self.put(&escaped)
    }

    fn put(&mut self, markup: &str) -> Result<()> {
        self.out.write_all(markup.as_bytes()).map_err(unwritable)
    }
}

fn anchor(file: &str) -> &str {
    file.split('.').next().unwrap_or(file)
}

/// `2026-09-21T13:33:20Z` as `2026-09-21 13:33:20 UTC`; anything else as it is.
fn readable(text: &str) -> String {
    let is_moment = text.len() >= 20 && text.ends_with('Z') && text.as_bytes()[10] == b'T' && text.is_ascii();
    if is_moment { format!("{} {} UTC", &text[..10], &text[11..19]) } else { text.to_owned() }
}

/// What an object says, line by line.
fn flat(value: &Value, name: &str, lines: &mut Vec<String>) {
    let inner = |key: &str| if name.is_empty() { key.to_owned() } else { format!("{name}.{key}") };
    match value {
        Value::Object(values) => values.iter().for_each(|(key, value)| flat(value, &inner(key), lines)),
        Value::Array(values) => {
            values
                .iter()
                .enumerate()
                .for_each(|(at, value)| flat(value, &inner(&(at + 1).to_string()), lines));
        }
        Value::Null => {}
        value => {
            let text = text(value);
            if !text.is_empty() {
                lines.push(format!("{name}: {text}"));
            }
        }
    }
}
