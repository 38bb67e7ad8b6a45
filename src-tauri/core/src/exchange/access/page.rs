//! The page: everything to be read in a browser. It holds no script and fetches nothing; it is HTML that is well-formed XML too.

use std::io::Write;

use serde_json::Value;

use super::{
    AccessAnswer, AccessScope,
    datum::{AccessDatum, AccessRecord, text},
    decode::moment,
    journal,
    package::{LETTER, Parts},
    readable::Reader,
    table::{self, FILES, told, uses_of},
    words,
};
use crate::{
    error::Result,
    exchange::letterhead::{Letterhead, joined},
    progress::Progress,
    text::{Language, strike::MARK},
    vault::pending::unwritable,
};

const STYLE: &str = include_str!("page.css");

/// What a record is best known by.
const NAMES: [&str; 11] = [
    "title",
    "subject",
    "address",
    "number",
    "url",
    "tag_id",
    "recipient_id",
    "purpose_id",
    "text",
    "reason",
    "act",
];

/// What only programs read; the other files have it.
const FOR_PROGRAMS: [&str; 2] = ["state", "e164"];

/// Writes the page.
pub(super) fn write(
    out: &mut dyn Write,
    answer: &AccessAnswer<'_>,
    parts: Parts<'_>,
    progress: &dyn Progress,
) -> Result<()> {
    let language = answer.language;
    let reader = Reader { language, zone: parts.settings.zone() };
    let mut page = Page { out, language, reader };
    page.head(answer, &parts)?;
    for name in FILES {
        let records: Vec<_> =
            parts.found.records.iter().filter(|record| table::file(record.table) == name).collect();
        if records.is_empty() {
            continue;
        }
        progress.step(0, None)?;
        page.section(anchor(name), &words::file(language, name))?;
        for record in records {
            page.record(record, answer.scope, &parts)?;
        }
        page.close()?;
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
    reader: Reader,
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
        self.pair(words::label(language, "received_on"), &self.reader.day(answer.received_on))?;
        self.pair(words::label(language, "generated_at"), &self.reader.word(&moment(parts.now)))?;
        self.put("</dl><p>")?;
        self.text(&words::clocks(language, self.reader.zone.name()))?;
        self.put(" ")?;
        self.text(words::machines(language))?;
        self.put("</p>")?;
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
        self.put("</header><nav id=\"contents\"><h2>")?;
        self.text(words::contents(language))?;
        self.put("</h2><ul>")?;
        for name in FILES {
            let count = parts.found.records.iter().filter(|record| table::file(record.table) == name).count();
            if count > 0 {
                self.item(name, Some(count))?;
            }
        }
        if answer.scope == AccessScope::Access {
            self.item("processing.json", None)?;
            if !parts.disclosures.is_empty() {
                self.item("disclosures.json", Some(parts.disclosures.len()))?;
            }
        }
        self.put("</ul></nav><main>\n")
    }

    /// A line of the contents, with how many records there are.
    fn item(&mut self, file: &str, count: Option<usize>) -> Result<()> {
        self.put(&format!("<li><a href=\"#{}\">", anchor(file)))?;
        self.text(&words::file(self.language, file))?;
        self.put("</a>")?;
        if let Some(count) = count {
            self.put(&format!(" <span class=\"count\">({count})</span>"))?;
        }
        self.put("</li>")
    }

    fn section(&mut self, anchor: &str, title: &str) -> Result<()> {
        self.put(&format!("<section id=\"{anchor}\"><h2>"))?;
        self.text(title)?;
        self.put("</h2>\n")
    }

    fn close(&mut self) -> Result<()> {
        self.put("<p class=\"back\"><a href=\"#contents\">")?;
        self.text(words::back(self.language))?;
        self.put("</a></p></section>\n")
    }

    fn record(&mut self, record: &AccessRecord, scope: AccessScope, parts: &Parts<'_>) -> Result<()> {
        let is_entry = record.table == journal::TABLE;
        self.put(&format!("<article id=\"{}\"><h3>", record.name))?;
        self.text(&self.heading(record))?;
        if let Some(since) = record.since {
            self.put(" <small>· ")?;
            self.text(&self.reader.word(&moment(since)))?;
            self.put("</small>")?;
        }
        self.put("</h3><dl>")?;
        for datum in &record.data {
            // The heading of an entry says what was done, and when.
            if !(FOR_PROGRAMS.contains(&datum.field) || is_entry && ["at", "action"].contains(&datum.field)) {
                self.datum(datum)?;
            }
        }
        if scope == AccessScope::Access {
            let bases: Vec<usize> =
                record.data.first().map(|datum| datum.purposes.clone()).unwrap_or_default();
            let (_, purposes) = told(uses_of(&parts.found.uses, record), &bases);
            self.pair(words::label(self.language, "purpose"), &purposes)?;
            self.pair(words::label(self.language, "delete_after"), &self.reader.word(&record.until))?;
        }
        self.put("</dl></article>\n")
    }

    /// What sort of record it is, and what it is best known by.
    fn heading(&self, record: &AccessRecord) -> String {
        let told = |field| record.get(field).map(|value| self.reader.value(value)).unwrap_or_default();
        if record.table == journal::TABLE {
            let code = record.get("action").map(text).unwrap_or_default();
            return words::action(self.language, &code).map_or(code, str::to_owned);
        }
        let sort = words::table(self.language, record.table);
        let name = match record.table {
            "contact" => format!("{} {}", told("given_name"), told("family_name")),
            "request" => format!("{}-{}", told("year"), told("number")),
            "phone" => told("number"),
            _ => NAMES.into_iter().map(told).find(|name| !name.is_empty()).unwrap_or_default(),
        };
        match name.lines().next().map(str::trim).filter(|name| !name.is_empty()) {
            Some(name) => format!("{sort}: {name}"),
            None => sort.to_owned(),
        }
    }

    fn datum(&mut self, datum: &AccessDatum) -> Result<()> {
        let label = words::label(self.language, datum.field).trim();
        if datum.withheld.is_some() {
            return self.pair(label, MARK);
        }
        let value = &datum.value.0;
        match (datum.field, value) {
            ("bytes", Value::String(place)) => {
                self.put("<dt>")?;
                self.text(label)?;
                self.put(&format!("</dt><dd><img src=\"{place}\" alt=\""))?;
                self.text(label)?;
                self.put("\" width=\"160\"/></dd>")
            }
            ("sealed_key", Value::String(place)) => {
                self.put("<dt>")?;
                self.text(label)?;
                self.put(&format!("</dt><dd><a href=\"{place}\">{place}</a></dd>"))
            }
            (_, value) => self.pair(label, &self.reader.value(value)),
        }
    }

    fn purposes(&mut self, parts: &Parts<'_>) -> Result<()> {
        let language = self.language;
        self.section("processing", &words::file(language, "processing.json"))?;
        let mut known = Vec::new();
        for uses in &parts.found.uses {
            for one in uses {
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
                    ("basis", &words::basis(language, draft.basis)),
                    ("recipients", &draft.recipients),
                    ("delete_after", &draft.retention),
                ] {
                    self.pair(words::label(language, field), value)?;
                }
                self.put("</dl></article>\n")?;
            }
        }
        self.close()
    }

    fn disclosures(&mut self, disclosures: &[Value]) -> Result<()> {
        if disclosures.is_empty() {
            return Ok(());
        }
        let language = self.language;
        self.section("disclosures", &words::file(language, "disclosures.json"))?;
        for disclosure in disclosures {
            self.put("<article><h3>")?;
            self.text(&self.reader.word(&text(&disclosure["at"])))?;
            self.put("</h3><dl>")?;
            for field in ["recipient", "purpose"] {
                self.pair(words::label(language, field), &text(&disclosure[field]))?;
            }
            self.put("</dl></article>\n")?;
        }
        self.close()
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
