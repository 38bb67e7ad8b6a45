//! Properties: one content line in UTF-8 without transfer encoding, taken apart by `calcard`.
//!
//! `calcard` reads the text of RFC 6350. Before it come the things of vCard 2.1 that it would misread: it takes
//! quoted-printable without CHARSET for ISO 8859-1 even where it is UTF-8, needs the whole file in UTF-8, reads a
//! backslash of 2.1 as an escape, and drops the day of `1980-03-22` in a 4.0 date.

use std::borrow::Cow;

use calcard::{
    Entry, Parser,
    common::IanaString,
    vcard::{VCardEntry, VCardParameterName, VCardParameterValue, VCardValue},
};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::line::{self, Line, TransferEncoding};

/// A property of a card.
#[derive(Debug, Default)]
pub(super) struct Property {
    /// The group before the dot, in lower case.
    pub(super) group: Option<String>,
    /// The name in upper case.
    pub(super) name: String,
    /// Its types in lower case, those without `TYPE=` too.
    pub(super) types: Vec<String>,
    /// How much it is preferred, 1 most; from `PREF=1` or `TYPE=pref`.
    pub(super) preference: Option<u32>,
    /// Whether the value is base64.
    pub(super) base64: bool,
    /// The value as written, in UTF-8, escapes left in.
    pub(super) value: String,
    /// The line as kept for the way back: in UTF-8, unfolded, without transfer encoding.
    pub(super) kept: String,
}

impl Property {
    /// Reads a content line; `None` where it has no colon or no name.
    pub(super) fn read(line: &Line<'_>, is_old: bool) -> Option<Self> {
        let colon = line::colon(&line.bytes)?;
        let head = decode(&line.bytes[..colon], None);
        let mut parts = split_outside_quotes(&head, ';').into_iter();
        let full_name = parts.next()?.trim();
        let (group, name) = match full_name.rsplit_once('.') {
            Some((group, name)) => (Some(group.to_lowercase()), name),
            None => (None, full_name),
        };
        let is_name = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'-' || letter == b'_';
        if name.is_empty() || !name.bytes().all(is_name) {
            return None;
        }
        let name = name.to_uppercase();

        let (mut charset, mut parameters) = (None, Vec::new());
        for part in parts {
            let (key, value) = part.split_once('=').unwrap_or(("", part));
            match key.trim().to_ascii_uppercase().as_str() {
                "CHARSET" => charset = Encoding::for_label(value.trim_matches('"').as_bytes()),
                "ENCODING" => {}
                "" if ["QUOTED-PRINTABLE", "BASE64"]
                    .iter()
                    .any(|known| value.eq_ignore_ascii_case(known)) => {}
                _ => parameters.push(part),
            }
        }

        let transfer = line::encoding(&line.bytes);
        let raw = &line.bytes[colon + 1..];
        let value = match transfer {
            TransferEncoding::QuotedPrintable => on_one_line(&decode(&quoted_printable(raw), charset)),
            _ => decode(raw, charset).into_owned(),
        };
        let value =
            if is_old && transfer != TransferEncoding::Base64 { escaped_as_3(&name, &value) } else { value };

        let base64 = transfer == TransferEncoding::Base64;
        let head = std::iter::once(full_name).chain(parameters).collect::<Vec<_>>().join(";");
        let kept = format!("{head}{}:{value}", if base64 { ";ENCODING=b" } else { "" });
        let mut property = Self { group, name, base64, value, kept, ..Self::default() };
        property.read_types(&head);
        Some(property)
    }

    fn read_types(&mut self, head: &str) {
        let Some(entry) = entry(&format!("{head}:")) else { return };
        for parameter in &entry.params {
            let text = match &parameter.value {
                VCardParameterValue::Type(kind) => kind.as_str().to_owned(),
                VCardParameterValue::Text(text) => text.clone(),
                VCardParameterValue::Integer(number) => number.to_string(),
                _ => String::new(),
            };
            match &parameter.name {
                VCardParameterName::Type => {
                    self.types.extend(text.split(',').map(|kind| kind.trim().to_lowercase()));
                }
                VCardParameterName::Pref => self.preference = Some(text.parse().unwrap_or(1)),
                VCardParameterName::Other(bare) if text.is_empty() => self.types.push(bare.to_lowercase()),
                _ => {}
            }
        }
        if self.preference.is_none() && self.types.iter().any(|kind| kind == "pref") {
            self.preference = Some(1);
        }
    }

    /// The value as one text.
    pub(super) fn text(&self) -> String {
        unescape(&self.value)
    }

    /// The value as a list parted by commas.
    pub(super) fn list(&self) -> Vec<String> {
        split_unescaped(&self.value, b',').into_iter().map(|part| unescape(part).trim().to_owned()).collect()
    }

    /// The value as components parted by semicolons; the parts of one component are put together by `joint`.
    pub(super) fn components(&self, joint: &str) -> Vec<String> {
        let Some(entry) = entry(&format!("N:{}", self.value)) else { return Vec::new() };
        let component = |value: VCardValue| match value {
            VCardValue::Text(text) => text,
            VCardValue::Component(parts) => parts.join(joint),
            _ => String::new(),
        };
        entry.values.into_iter().map(component).map(|text| text.trim().to_owned()).collect()
    }
}

/// Reads one line by `calcard`.
fn entry(line: &str) -> Option<VCardEntry> {
    match Parser::new(line).vcard() {
        Entry::VCard(card) => card.entries.into_iter().next(),
        _ => None,
    }
}

fn unescape(value: &str) -> String {
    // NOTE holds one text, whatever the property at hand.
    let entry = entry(&format!("NOTE:{value}"));
    match entry.and_then(|entry| entry.values.into_iter().next()) {
        Some(VCardValue::Text(text)) => text.trim().to_owned(),
        _ => String::new(),
    }
}

/// Bytes as text: by CHARSET, else UTF-8, else Windows-1252, which old Outlooks write without saying so.
fn decode<'a>(bytes: &'a [u8], charset: Option<&'static Encoding>) -> Cow<'a, str> {
    let charset = match charset {
        Some(charset) if charset != UTF_8 => charset,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    };
    charset.decode_without_bom_handling(bytes).0
}

fn quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, more)) = rest.split_first() {
        let digits = more.get(..2).and_then(|digits| data_encoding::HEXUPPER_PERMISSIVE.decode(digits).ok());
        match (first, digits) {
            (b'=', Some(byte)) => {
                decoded.extend(byte);
                rest = &more[2..];
            }
            _ => {
                decoded.push(*first);
                rest = more;
            }
        }
    }
    decoded
}

/// Line breaks as the escape of RFC 2426, so that the value stays on its line.
fn on_one_line(value: &str) -> String {
    value.replace("\r\n", "\\n").replace(['\r', '\n'], "\\n")
}

/// A value of vCard 2.1 in the escapes of 3.0: there a comma parts nothing and a backslash stands for itself.
fn escaped_as_3(name: &str, value: &str) -> String {
    let is_list = matches!(name, "CATEGORIES" | "NICKNAME");
    let mut escaped = String::with_capacity(value.len());
    let mut letters = value.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.peek() {
                Some(';' | ',' | ':' | 'n' | 'N' | '\\') => {
                    escaped.push('\\');
                    escaped.extend(letters.next());
                }
                _ => escaped.push_str("\\\\"),
            },
            ',' if !is_list => escaped.push_str("\\,"),
            other => escaped.push(other),
        }
    }
    escaped
}

fn split_outside_quotes(text: &str, separator: char) -> Vec<&str> {
    let mut quoted = false;
    text.split(|letter| {
        quoted ^= letter == '"';
        letter == separator && !quoted
    })
    .collect()
}

fn split_unescaped(value: &str, separator: u8) -> Vec<&str> {
    let (mut parts, mut start, mut escaped) = (Vec::new(), 0, false);
    for (index, byte) in value.bytes().enumerate() {
        if byte == separator && !escaped {
            parts.push(&value[start..index]);
            start = index + 1;
        }
        escaped = byte == b'\\' && !escaped;
    }
    parts.push(&value[start..]);
    parts
}
