//! Checking and tidying what a user or a file fills in, before it is stored.

use std::collections::HashSet;

use crate::{
    clock::Timestamp,
    crm::{
        company::CompanyDraft,
        contact::ContactDraft,
        point::{Address, Email, Phone, Website},
        rule::Rules,
    },
    error::{Error, Problem, Result},
    personal::Personal,
    text::reach,
};

pub(crate) use crate::text::{
    reach::is_email,
    tidy::{line, lines},
};

/// The longest single-line text, in characters.
pub(crate) const LINE: usize = 200;
/// The longest text of several lines.
pub(crate) const TEXT: usize = 100_000;
/// The longest text about where a contact's data came from.
pub(crate) const SOURCE: usize = 1000;
/// The longest bundle of vCard properties that are kept for the way back, in bytes: it fills one cell of a CSV.
pub(crate) const EXTRA: usize = 1_000_000;
/// The longest label or tag.
const LABEL: usize = 60;
/// The most e-mails, phones, websites or tags of one contact.
const MANY: usize = 50;
/// The most postal addresses of one contact.
const ADDRESSES: usize = 20;

/// Tidies and checks a contact: trimmed, composed (NFC), exactly one primary entry a list, phones in E.164.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault.
pub fn contact(draft: &mut ContactDraft, rules: &Rules) -> Result<()> {
    for (field, text) in [
        ("prefix", &mut draft.prefix),
        ("givenName", &mut draft.given_name),
        ("middleName", &mut draft.middle_name),
        ("familyName", &mut draft.family_name),
        ("suffix", &mut draft.suffix),
        ("nickname", &mut draft.nickname),
        ("phoneticGivenName", &mut draft.phonetic_given_name),
        ("phoneticFamilyName", &mut draft.phonetic_family_name),
        ("jobTitle", &mut draft.job_title),
        ("department", &mut draft.department),
        ("companyName", &mut draft.company_name),
        ("language", &mut draft.language),
        ("birthday", &mut draft.birthday),
    ] {
        line(text, LINE).map_err(|problem| Error::invalid(field, problem))?;
    }
    lines(&mut draft.source, SOURCE).map_err(|problem| Error::invalid("source", problem))?;
    lines(&mut draft.notes, TEXT).map_err(|problem| Error::invalid("notes", problem))?;
    if draft.extra.len() > EXTRA {
        return Err(Error::invalid("extra", Problem::TooLong));
    }
    lines(&mut draft.extra, EXTRA).map_err(|problem| Error::invalid("extra", problem))?;
    if !draft.language.is_empty() && draft.language.parse::<icu_locale_core::LanguageIdentifier>().is_err() {
        return Err(Error::invalid("language", Problem::Language));
    }
    if !draft.birthday.is_empty() {
        if rules.birthday {
            birthday(&draft.birthday).ok_or(Error::invalid("birthday", Problem::Date))?;
        } else {
            draft.birthday.0.clear();
        }
    }
    emails(&mut draft.emails)?;
    phones(&mut draft.phones, rules)?;
    addresses(&mut draft.addresses)?;
    websites(&mut draft.websites)?;
    tags(&mut draft.tags)?;
    let nameless =
        [&draft.given_name, &draft.middle_name, &draft.family_name, &draft.nickname, &draft.company_name]
            .iter()
            .all(|part| part.is_empty());
    if nameless && draft.company.is_none() && draft.emails.is_empty() && draft.phones.is_empty() {
        return Err(Error::invalid("givenName", Problem::Missing));
    }
    Ok(())
}

/// Tidies and checks a confidential note.
///
/// # Errors
/// [`Error::Invalid`] about `text`.
pub fn confidential(text: &mut Personal<String>) -> Result<()> {
    lines(text, TEXT).map_err(|problem| Error::invalid("text", problem))
}

/// Checks that a birthday is not in the future; UTC decides.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault.
pub fn is_born(draft: &ContactDraft, now: Timestamp) -> Result<()> {
    let today = chrono::DateTime::from_timestamp_millis(now).map(|now| now.date_naive());
    let birthday = draft.birthday.parse::<chrono::NaiveDate>();
    match (birthday, today) {
        // Where it is past midnight already somebody may be born tomorrow.
        (Ok(birthday), Some(today)) if birthday > today + chrono::Days::new(1) => {
            Err(Error::invalid("birthday", Problem::Date))
        }
        _ => Ok(()),
    }
}

/// Tidies and checks a company.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault.
pub fn company(draft: &mut CompanyDraft, rules: &Rules) -> Result<()> {
    for (field, text) in [
        ("name", &mut draft.name),
        ("industry", &mut draft.industry),
        ("registration", &mut draft.registration),
    ] {
        line(text, LINE).map_err(|problem| Error::invalid(field, problem))?;
    }
    if draft.name.is_empty() {
        return Err(Error::invalid("name", Problem::Missing));
    }
    lines(&mut draft.notes, TEXT).map_err(|problem| Error::invalid("notes", problem))?;
    emails(&mut draft.emails)?;
    phones(&mut draft.phones, rules)?;
    addresses(&mut draft.addresses)?;
    websites(&mut draft.websites)?;
    tags(&mut draft.tags)
}

fn emails(list: &mut Vec<Email>) -> Result<()> {
    few("emails", list.len())?;
    for (at, email) in list.iter_mut().enumerate() {
        let problem = |problem| Error::invalid_at("emails", at, problem);
        line(&mut email.label, LABEL).map_err(problem)?;
        line(&mut email.address, reach::EMAIL).map_err(problem)?;
        if !email.address.is_empty() && !is_email(&email.address) {
            return Err(problem(Problem::Email));
        }
    }
    let mut seen = HashSet::new();
    list.retain(|email| !email.address.is_empty() && seen.insert(email.address.to_lowercase()));
    one_primary(list, |email| &mut email.primary);
    Ok(())
}

fn phones(list: &mut Vec<Phone>, rules: &Rules) -> Result<()> {
    few("phones", list.len())?;
    for (at, phone) in list.iter_mut().enumerate() {
        let problem = |problem| Error::invalid_at("phones", at, problem);
        line(&mut phone.label, LABEL).map_err(problem)?;
        line(&mut phone.number, reach::PHONE).map_err(problem)?;
        if phone.number.is_empty() {
            continue;
        }
        if !reach::is_phone(&phone.number) {
            return Err(problem(Problem::Phone));
        }
        phone.e164 = Personal(e164(&phone.number, rules.country).unwrap_or_default());
    }
    let mut seen = HashSet::new();
    list.retain(|phone| {
        let same = if phone.e164.is_empty() { &phone.number } else { &phone.e164 };
        !phone.number.is_empty() && seen.insert((same.clone(), phone.kind))
    });
    one_primary(list, |phone| &mut phone.primary);
    Ok(())
}

/// The number in E.164 form, where it is one of a country's numbering plan.
pub fn e164(number: &str, country: Option<phonenumber::country::Id>) -> Option<String> {
    let parsed = phonenumber::parse(country, number).ok()?;
    phonenumber::is_valid(&parsed).then(|| parsed.format().mode(phonenumber::Mode::E164).to_string())
}

fn addresses(list: &mut Vec<Address>) -> Result<()> {
    if list.len() > ADDRESSES {
        return Err(Error::invalid("addresses", Problem::TooMany));
    }
    for (at, address) in list.iter_mut().enumerate() {
        let problem = |problem| Error::invalid_at("addresses", at, problem);
        line(&mut address.label, LABEL).map_err(problem)?;
        lines(&mut address.street, 500).map_err(problem)?;
        lines(&mut address.extended, 500).map_err(problem)?;
        for part in [
            &mut address.po_box,
            &mut address.postal_code,
            &mut address.city,
            &mut address.region,
            &mut address.country,
        ] {
            line(part, LINE).map_err(problem)?;
        }
    }
    list.retain(|address| {
        [
            &address.street,
            &address.extended,
            &address.po_box,
            &address.postal_code,
            &address.city,
            &address.region,
            &address.country,
        ]
        .iter()
        .any(|part| !part.is_empty())
    });
    one_primary(list, |address| &mut address.primary);
    Ok(())
}

fn websites(list: &mut Vec<Website>) -> Result<()> {
    few("websites", list.len())?;
    for (at, website) in list.iter_mut().enumerate() {
        let problem = |problem| Error::invalid_at("websites", at, problem);
        line(&mut website.label, LABEL).map_err(problem)?;
        line(&mut website.url, reach::WEBSITE).map_err(problem)?;
        reach::website(&mut website.url).map_err(problem)?;
    }
    let mut seen = HashSet::new();
    list.retain(|website| !website.url.is_empty() && seen.insert(website.url.clone()));
    one_primary(list, |website| &mut website.primary);
    Ok(())
}

/// Tidies and checks tags: no empty one, none twice.
///
/// # Errors
/// [`Error::Invalid`] with the tag's position.
pub fn tags(list: &mut Vec<Personal<String>>) -> Result<()> {
    few("tags", list.len())?;
    for (at, tag) in list.iter_mut().enumerate() {
        line(tag, LABEL).map_err(|problem| Error::invalid_at("tags", at, problem))?;
    }
    let mut seen = HashSet::new();
    list.retain(|tag| !tag.is_empty() && seen.insert(tag.to_lowercase()));
    list.sort();
    Ok(())
}

fn few(field: &'static str, count: usize) -> Result<()> {
    if count > MANY { Err(Error::invalid(field, Problem::TooMany)) } else { Ok(()) }
}

/// Leaves exactly one entry marked as primary: the first that is, else the first.
fn one_primary<T>(list: &mut [T], primary: impl Fn(&mut T) -> &mut bool) {
    let first = list.iter_mut().position(|entry| *primary(entry)).unwrap_or(0);
    for (at, entry) in list.iter_mut().enumerate() {
        *primary(entry) = at == first;
    }
}

/// `2001-12-31`, or `--12-31` where the year is unknown.
pub(crate) fn birthday(text: &str) -> Option<()> {
    use chrono::{Datelike, NaiveDate};
    let date = match text.strip_prefix("--") {
        // A leap year, so that 29 February can be told.
        Some(day) => NaiveDate::parse_from_str(&format!("2000-{day}"), "%Y-%m-%d").ok()?,
        None => NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?,
    };
    let written = if text.starts_with("--") { date.format("--%m-%d") } else { date.format("%Y-%m-%d") };
    (written.to_string() == text && (1850..=2200).contains(&date.year())).then_some(())
}
