//! Writing: contacts as vCard 3.0 (RFC 2426) or 4.0 (RFC 6350), folded at 75 octets.

use data_encoding::BASE64;

use super::{PHONETIC_FAMILY, PHONETIC_GIVEN, SOURCE, line::Line, property::Property};
use crate::{
    crm::{contact::ContactDraft, point::PointKind},
    personal::Personal,
};

/// Which form is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// What nearly every program reads.
    V3,
    /// The newest.
    V4,
}

/// The longest line, in octets, without its line break.
const FOLD_AT: usize = 75;

/// Writes a contact and their picture (PNG or JPEG) as one card.
pub fn write(draft: &ContactDraft, photo: Option<&[u8]>, version: Version) -> String {
    let extra: Vec<&str> = draft.extra.lines().filter(|line| may_stand(line)).collect();
    let mut card = Card { text: String::new(), version, group: last_group(&extra) };
    card.line("BEGIN:VCARD");
    card.line(if version == Version::V3 { "VERSION:3.0" } else { "VERSION:4.0" });
    card.line("PRODID:-//Kartotek//Kartotek//EN");
    card.put("FN", &full_name(draft));
    card.put_parts(
        "N",
        &[&draft.family_name, &draft.given_name, &draft.middle_name, &draft.prefix, &draft.suffix],
    );
    for (name, value) in [
        ("NICKNAME", &draft.nickname),
        (PHONETIC_GIVEN, &draft.phonetic_given_name),
        (PHONETIC_FAMILY, &draft.phonetic_family_name),
        ("TITLE", &draft.job_title),
        ("LANG", &draft.language),
        ("NOTE", &draft.notes),
        (SOURCE, &draft.source),
    ] {
        if !value.is_empty() {
            card.put(name, value);
        }
    }
    if !draft.company_name.is_empty() || !draft.department.is_empty() {
        card.put_parts("ORG", &[&draft.company_name, &draft.department]);
    }
    if !draft.birthday.is_empty() {
        card.line(&format!("BDAY:{}", card.date(&draft.birthday)));
    }
    if !draft.tags.is_empty() {
        let tags: Vec<String> = draft.tags.iter().map(|tag| escape(tag)).collect();
        card.line(&format!("CATEGORIES:{}", tags.join(",")));
    }
    for email in &draft.emails {
        card.point("EMAIL", email.kind, &email.label, email.primary, &escape(&email.address));
    }
    for phone in &draft.phones {
        card.point("TEL", phone.kind, &phone.label, phone.primary, &escape(&phone.number));
    }
    for address in &draft.addresses {
        let parts = [
            &address.po_box,
            &address.extended,
            &address.street,
            &address.city,
            &address.region,
            &address.postal_code,
            &address.country,
        ];
        card.point("ADR", address.kind, &address.label, address.primary, &joined(&parts));
    }
    for website in &draft.websites {
        // A URI is no text: its commas and semicolons stand as they are.
        let url = website.url.replace('\\', "\\\\").replace('\n', "\\n");
        card.point("URL", website.kind, &website.label, website.primary, &url);
    }
    if let Some(photo) = photo {
        card.photo(photo);
    }
    for line in extra {
        card.line(line);
    }
    card.line("END:VCARD");
    card.text
}

struct Card {
    text: String,
    version: Version,
    /// The number of the last group `itemN`.
    group: u32,
}

impl Card {
    /// Appends a line, folded between characters.
    fn line(&mut self, line: &str) {
        let mut room = FOLD_AT;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.text.push_str("\r\n ");
                room = FOLD_AT - 1;
            }
            self.text.push(letter);
            room -= letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }

    fn put(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}:{}", escape(value)));
    }

    fn put_parts(&mut self, name: &str, parts: &[&Personal<String>]) {
        self.line(&format!("{name}:{}", joined(parts)));
    }

    fn point(&mut self, name: &str, kind: PointKind, label: &str, primary: bool, value: &str) {
        let types = match (kind, self.version) {
            (PointKind::Other, _) => None,
            (PointKind::Work, _) => Some("WORK"),
            (PointKind::Home, _) => Some("HOME"),
            (PointKind::Mobile, _) => Some("CELL"),
            (PointKind::Fax, _) => Some("FAX"),
            (PointKind::Pager, _) => Some("PAGER"),
        };
        let parameters = match (self.version, types, primary) {
            (_, None, false) => String::new(),
            (Version::V3, None, true) => ";TYPE=PREF".to_owned(),
            (Version::V3, Some(types), true) => format!(";TYPE={types},PREF"),
            (Version::V3, Some(types), false) => format!(";TYPE={types}"),
            (Version::V4, None, true) => ";PREF=1".to_owned(),
            (Version::V4, Some(types), true) => format!(";TYPE={};PREF=1", types.to_lowercase()),
            (Version::V4, Some(types), false) => format!(";TYPE={}", types.to_lowercase()),
        };
        if label.is_empty() {
            self.line(&format!("{name}{parameters}:{value}"));
        } else {
            self.group += 1;
            let group = self.group;
            self.line(&format!("item{group}.{name}{parameters}:{value}"));
            self.line(&format!("item{group}.X-ABLabel:{}", escape(label)));
        }
    }

    fn photo(&mut self, bytes: &[u8]) {
        let is_png = bytes.starts_with(b"\x89PNG");
        let encoded = BASE64.encode(bytes);
        let line = match self.version {
            Version::V3 => format!("PHOTO;ENCODING=b;TYPE={}:{encoded}", if is_png { "PNG" } else { "JPEG" }),
            Version::V4 => {
                format!("PHOTO:data:image/{};base64,{encoded}", if is_png { "png" } else { "jpeg" })
            }
        };
        self.line(&line);
    }

    /// RFC 6350 writes dates without hyphens, RFC 2426 with them.
    fn date(&self, iso: &str) -> String {
        match self.version {
            Version::V3 => escape(iso),
            Version::V4 => match iso.strip_prefix("--") {
                Some(rest) => format!("--{}", rest.replace('-', "")),
                None => iso.replace('-', ""),
            },
        }
    }
}

/// The name as shown: the parts, else what else tells the contact from others.
fn full_name(draft: &ContactDraft) -> String {
    let parts = [&draft.prefix, &draft.given_name, &draft.middle_name, &draft.family_name, &draft.suffix];
    let name = parts
        .map(|part| part.as_str())
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let email = draft.emails.first().map_or("", |email| email.address.as_str());
    let phone = draft.phones.first().map_or("", |phone| phone.number.as_str());
    [name.as_str(), &draft.nickname, &draft.company_name, email, phone]
        .into_iter()
        .find(|text| !text.is_empty())
        .unwrap_or_default()
        .to_owned()
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => escaped.push_str("\\\\"),
            ',' => escaped.push_str("\\,"),
            ';' => escaped.push_str("\\;"),
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            other => escaped.push(other),
        }
    }
    escaped
}

fn joined(parts: &[&Personal<String>]) -> String {
    parts.iter().map(|part| escape(part)).collect::<Vec<_>>().join(";")
}

/// Whether a kept line may go into the card: it must be one property and no other card's beginning.
fn may_stand(line: &str) -> bool {
    let line = Line { number: 0, bytes: line.as_bytes().into() };
    Property::read(&line, false)
        .is_some_and(|property| !matches!(property.name.as_str(), "BEGIN" | "END" | "VERSION" | "N" | "FN"))
}

/// The highest number among groups `itemN` of kept lines.
fn last_group(lines: &[&str]) -> u32 {
    let number = |line: &&str| line.strip_prefix("item")?.split_once('.')?.0.parse().ok();
    lines.iter().filter_map(number).filter(|number| *number < u32::MAX / 2).max().unwrap_or(0)
}
