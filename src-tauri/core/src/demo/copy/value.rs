//! What people, companies and files are in a test copy.

use std::io::{self, Cursor, Read};

use super::{Here, fiction::Fiction, mapped};
use crate::{
    consent::{self, ConsentDraft},
    crm::{
        company::CompanyDraft,
        contact::ContactDraft,
        party::Party,
        point::{Address, Email, Phone, Website},
    },
    personal::Personal,
};

pub(super) fn party(here: &Here, party: Party) -> Party {
    Party { contact: mapped(&here.contacts, party.contact), company: mapped(&here.companies, party.company) }
}

pub(super) fn key_here(
    fiction: &mut Fiction,
    here: &Here,
    draft: &ConsentDraft,
) -> Option<consent::ConsentKey> {
    let key = &draft.key;
    let point = match key.point.as_str() {
        "" => Personal::default(),
        email if email.contains('@') => fiction.email(email),
        phone if phone.starts_with('+') => fiction.phone(phone),
        other => fiction.plain(other).into(),
    };
    Some(consent::ConsentKey {
        contact: *here.contacts.get(&key.contact)?,
        purpose: *here.purposes.get(&key.purpose)?,
        channel: key.channel,
        point,
    })
}

pub(super) fn person(fiction: &mut Fiction, here: &Here, draft: ContactDraft) -> ContactDraft {
    let text = |fiction: &Fiction, value: &Personal<String>| fiction.text(value);
    ContactDraft {
        prefix: text(fiction, &draft.prefix),
        given_name: text(fiction, &draft.given_name),
        middle_name: text(fiction, &draft.middle_name),
        family_name: text(fiction, &draft.family_name),
        suffix: text(fiction, &draft.suffix),
        nickname: text(fiction, &draft.nickname),
        phonetic_given_name: text(fiction, &draft.phonetic_given_name),
        phonetic_family_name: text(fiction, &draft.phonetic_family_name),
        job_title: text(fiction, &draft.job_title),
        department: text(fiction, &draft.department),
        company: mapped(&here.companies, draft.company),
        company_name: text(fiction, &draft.company_name),
        birthday: fiction.birthday(&draft.birthday),
        language: draft.language,
        notes: text(fiction, &draft.notes),
        tags: draft.tags.iter().map(|tag| text(fiction, tag)).collect(),
        source: text(fiction, &draft.source),
        emails: emails(fiction, draft.emails),
        phones: phones(fiction, draft.phones),
        addresses: addresses(fiction, draft.addresses),
        websites: websites(fiction, draft.websites),
        extra: text(fiction, &draft.extra),
    }
}

pub(super) fn firm(fiction: &mut Fiction, draft: CompanyDraft) -> CompanyDraft {
    CompanyDraft {
        name: fiction.text(&draft.name),
        industry: fiction.text(&draft.industry),
        registration: fiction.text(&draft.registration),
        notes: fiction.text(&draft.notes),
        tags: draft.tags.iter().map(|tag| fiction.text(tag)).collect(),
        emails: emails(fiction, draft.emails),
        phones: phones(fiction, draft.phones),
        addresses: addresses(fiction, draft.addresses),
        websites: websites(fiction, draft.websites),
    }
}

pub(super) fn emails(fiction: &mut Fiction, emails: Vec<Email>) -> Vec<Email> {
    let email =
        |one: Email| Email { label: fiction.text(&one.label), address: fiction.email(&one.address), ..one };
    emails.into_iter().map(email).collect()
}

pub(super) fn phones(fiction: &mut Fiction, phones: Vec<Phone>) -> Vec<Phone> {
    let mut made: Vec<Phone> = Vec::with_capacity(phones.len());
    for one in phones {
        let real = if one.e164.is_empty() { &one.number } else { &one.e164 };
        let number = fiction.phone(real);
        // There are not as many numbers for fiction as there may be people, and nobody has one twice.
        if made.iter().all(|known| known.number != number) {
            made.push(Phone { label: fiction.text(&one.label), e164: number.clone(), number, ..one });
        }
    }
    made
}

pub(super) fn addresses(fiction: &Fiction, addresses: Vec<Address>) -> Vec<Address> {
    addresses
        .into_iter()
        .map(|one| Address {
            label: fiction.text(&one.label),
            street: fiction.text(&one.street),
            extended: fiction.text(&one.extended),
            po_box: fiction.text(&one.po_box),
            postal_code: fiction.text(&one.postal_code),
            city: fiction.text(&one.city),
            region: fiction.text(&one.region),
            // The country decides which law counts.
            ..one
        })
        .collect()
}

pub(super) fn websites(fiction: &mut Fiction, websites: Vec<Website>) -> Vec<Website> {
    let site = |one: Website| Website { label: fiction.text(&one.label), url: fiction.url(&one.url), ..one };
    websites.into_iter().map(site).collect()
}

/// The name of a file, with the same ending.
pub(super) fn file_name(fiction: &Fiction, name: &Personal<String>) -> Personal<String> {
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{}.{ending}", fiction.plain(stem)).into(),
        None => fiction.text(name),
    }
}

/// A file of a size that begins as files of its type do and says nothing.
pub(super) fn filler(media_type: &str, size: u64) -> impl Read {
    let head: &[u8] = match media_type {
        "application/pdf" => b"%PDF-1.7\n",
        "image/png" => b"\x89PNG\r\n\x1a\n",
        "image/jpeg" => b"\xff\xd8\xff\xe0",
        "application/zip" => b"PK\x03\x04",
        _ => b"",
    };
    let rest = io::repeat(b'x');
    Cursor::new(head.to_vec()).chain(rest).take(size)
}
