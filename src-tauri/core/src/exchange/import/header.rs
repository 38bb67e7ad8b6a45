//! Column names: what a column holds, by its name in English, German or Swedish, else by its values.

mod point;
mod word;

use std::collections::HashMap;

use crate::{
    crm::point::PointKind,
    exchange::import::{
        format::{self, ImportFormat, fold},
        name,
        target::{AddressPart, EmailPart, ImportTarget, PhonePart, SaidPart, SingleField, WebsitePart},
    },
};

/// What a column holds. Points carry a group: columns of one group make one e-mail, phone, address or website.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Skip,
    Sensitive,
    FullName,
    Tags,
    Said(SaidPart),
    Single(SingleField),
    Email(EmailPart, Group),
    Phone(PhonePart, Group),
    Address(AddressPart, Group),
    Website(WebsitePart, Group),
}

/// What holds the columns of one point together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Group {
    /// `E-mail 2 - …`.
    Number(u32),
    /// All columns of the office address.
    Kind(PointKind),
    /// A column that stands for itself.
    Own,
}

/// Where each column goes, and whether it is sensitive. `samples` holds some values of each column.
pub fn targets(
    format: ImportFormat,
    header: &[impl AsRef<str>],
    samples: &[Vec<&str>],
) -> Vec<(ImportTarget, bool)> {
    let mut slots = Slots::default();
    let column = |(index, name): (usize, &_)| {
        let name = fold(AsRef::<str>::as_ref(name));
        let samples = samples.get(index).map_or(&[][..], Vec::as_slice);
        let meaning = format::is_of_rejection(&name)
            .then_some(Meaning::Skip)
            .or_else(|| in_format(format, &name))
            .or_else(|| by_name(&name, samples))
            .or_else(|| (format == ImportFormat::OtherCsv).then(|| by_values(samples)).flatten())
            .unwrap_or(Meaning::Skip);
        let sensitive = matches!(meaning, Meaning::Sensitive | Meaning::Single(SingleField::Birthday))
            || word::is_sensitive(&name);
        (slots.target(meaning, index), sensitive)
    };
    header.iter().enumerate().map(column).collect()
}

/// Whether the name of a column is understood.
pub fn is_known(name: &str) -> bool {
    let name = fold(name);
    word::is_sensitive(&name) || by_name(&name, &[]).is_some()
}

/// Whether a column name only says what a point is (`Phone`, `Telefon 2`), so that it makes no label.
pub fn says_only_kind(name: &str) -> bool {
    point::says_only_kind(&fold(name))
}

/// Groups in the order of their first column, per list.
#[derive(Default)]
struct Slots(HashMap<(u8, Group, usize), usize>, [usize; 4]);

impl Slots {
    fn target(&mut self, meaning: Meaning, column: usize) -> ImportTarget {
        match meaning {
            Meaning::Skip | Meaning::Sensitive => ImportTarget::Skip,
            Meaning::FullName => ImportTarget::FullName,
            Meaning::Tags => ImportTarget::Tags,
            Meaning::Said(part) => ImportTarget::Said { part },
            Meaning::Single(name) => ImportTarget::Single { name },
            Meaning::Email(part, group) => ImportTarget::Email { slot: self.slot(0, group, column), part },
            Meaning::Phone(part, group) => ImportTarget::Phone { slot: self.slot(1, group, column), part },
            Meaning::Address(part, group) => {
                ImportTarget::Address { slot: self.slot(2, group, column), part }
            }
            Meaning::Website(part, group) => {
                ImportTarget::Website { slot: self.slot(3, group, column), part }
            }
        }
    }

    fn slot(&mut self, list: u8, group: Group, column: usize) -> usize {
        let key = (list, group, if group == Group::Own { column } else { 0 });
        let next = &mut self.1[usize::from(list)];
        *self.0.entry(key).or_insert_with(|| {
            *next += 1;
            *next - 1
        })
    }
}

/// Names that mean something else, or something at all, in the files of one program only.
fn in_format(format: ImportFormat, name: &str) -> Option<Meaning> {
    use ImportFormat as Format;
    let single = |field| Some(Meaning::Single(field));
    match (format, name) {
        (Format::Kartotek, _) if name == fold(format::MARK) || name == fold(format::GUARDED_MARK) => {
            single(SingleField::Extra)
        }
        (Format::OutlookDesktop | Format::OutlookWeb, _) => outlook(name),
        (Format::GoogleOld, "location" | "occupation" | "subject" | "short name" | "initials")
        | (Format::GoogleNew, "file as")
        | (
            Format::Mailchimp,
            "region"
            | "cc"
            | "unsub_campaign_title"
            | "unsub_campaign_id"
            | "unsub_reason"
            | "unsub_reason_other",
        )
        | (Format::HubSpot, "lead status")
        | (Format::Zoho, "vendor name" | "created by" | "contact name") => Some(Meaning::Skip),
        (Format::Salesforce | Format::Zoho | Format::HubSpot, "title") => single(SingleField::JobTitle),
        (Format::Salesforce, "reports to" | "accountid" | "id" | "ownerid") => Some(Meaning::Skip),
        (Format::Brevo, "sms") => Some(Meaning::Phone(PhonePart::Number(PointKind::Mobile), Group::Own)),
        (Format::Mailchimp, "status") => Some(Meaning::Said(SaidPart::Status)),
        (Format::Pipedrive, _) => Some(pipedrive(name)),
        _ => None,
    }
}

fn outlook(name: &str) -> Option<Meaning> {
    Some(match name {
        "title" | "anrede" | "titel" => Meaning::Single(SingleField::Prefix),
        "position" | "befattning" => Meaning::Single(SingleField::JobTitle),
        "location" | "ort" | "plats" | "office location" | "büro" | "private" | "privat" | "account"
        | "konto" | "profession" | "beruf" | "given yomi surname" | "company yomi" | "imaddress"
        | "schools" => Meaning::Skip,
        _ => return None,
    })
}

fn pipedrive(name: &str) -> Meaning {
    let Some(name) = name.strip_prefix("person - ") else {
        return match name {
            "organization - name" => Meaning::Single(SingleField::CompanyName),
            _ => Meaning::Skip,
        };
    };
    match name {
        "title" => Meaning::Single(SingleField::JobTitle),
        "label" | "labels" => Meaning::Tags,
        "marketing status" => Meaning::Said(SaidPart::Status),
        "linkedin page" => Meaning::Website(WebsitePart::Url(PointKind::Other), Group::Own),
        _ => by_name(name, &[]).unwrap_or(Meaning::Skip),
    }
}

fn by_name(name: &str, samples: &[&str]) -> Option<Meaning> {
    if word::is_sensitive(name) {
        return Some(Meaning::Sensitive);
    }
    if let Some((part, _)) = word::SAID.iter().find(|(_, names)| names.contains(&name)) {
        return Some(Meaning::Said(*part));
    }
    // Another column about permission is never read as an address, and never as consent.
    if word::is_about_permission(name) {
        return Some(Meaning::Skip);
    }
    match name {
        "title" | "titel" => return Some(Meaning::Single(title(samples))),
        _ if word::FULL_NAME.contains(&name) => return Some(Meaning::FullName),
        _ if word::TAGS.contains(&name) => return Some(Meaning::Tags),
        _ => {}
    }
    if let Some((field, _)) = word::SINGLE.iter().find(|(_, names)| names.contains(&name)) {
        return Some(Meaning::Single(*field));
    }
    point::numbered(name).or_else(|| point::by_words(name))
}

/// `Title` is a form of address for some and a job for others: its values tell.
fn title(samples: &[&str]) -> SingleField {
    let addresses = samples.iter().filter(|value| value.split_whitespace().all(name::is_prefix)).count();
    if addresses * 2 > samples.len() { SingleField::Prefix } else { SingleField::JobTitle }
}

fn by_values(samples: &[&str]) -> Option<Meaning> {
    let most = |test: fn(&str) -> bool| {
        !samples.is_empty() && samples.iter().filter(|value| test(value)).count() * 2 > samples.len()
    };
    if most(looks_like_email) {
        return Some(Meaning::Email(EmailPart::Address(PointKind::Work), Group::Own));
    }
    if most(|value| {
        value.starts_with("http://") || value.starts_with("https://") || value.starts_with("www.")
    }) {
        return Some(Meaning::Website(WebsitePart::Url(PointKind::Work), Group::Own));
    }
    if most(looks_like_phone) {
        return Some(Meaning::Phone(PhonePart::Number(PointKind::Work), Group::Own));
    }
    None
}

fn looks_like_email(value: &str) -> bool {
    value.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty() && host.contains('.') && !value.contains(char::is_whitespace)
    })
}

fn looks_like_phone(value: &str) -> bool {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    value.starts_with(['+', '0', '('])
        && (6..=15).contains(&digits)
        && value.chars().all(|letter| letter.is_ascii_digit() || " +()-/".contains(letter))
}
