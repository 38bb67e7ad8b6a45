//! One fictional person.

use super::{
    chance,
    company::{Employer, address, culture, employer, phone, slug},
    culture::Culture,
    generator, pick,
};
use crate::{
    crm::{
        contact::ContactDraft,
        point::{Email, Phone, PointKind, Website},
    },
    personal::Personal,
};

const TAGS: &[&str] = &[
    "Customer",
    "Newsletter 2025",
    "Kund",
    "Leverantör",
    "Stammkunde",
    "Messe 2024",
    "VIP",
    "Press",
    "Friend",
    "Partner",
    "Interessent",
    "Mässa",
    "Golf",
    "Weihnachtskarte",
    "Årsmöte",
    "Lead",
];

const NOTES: &[&str] = &[
    "Met at the trade fair; asked for a quote in spring.",
    "Prefers to be called in the afternoon.",
    "Möchte Angebote nur per E-Mail.",
    "Ring hellre på förmiddagen, sitter i möten efter lunch.",
    "Bringt den Vertrag im nächsten Quartal zurück.",
    "Speaks English and French.",
    "Har hund – boka mötesrum på nedre våningen.",
];

const SOURCES: &[&str] = &["Trade fair", "Visitkort", "Website form", "Empfehlung", "Old address book"];

/// The person of this number, who may work for one of the first `companies` companies.
pub(super) fn contact(seed: u64, number: usize, companies: usize) -> ContactDraft {
    let mut random = generator(seed, 3, number);
    let random = &mut random;
    let employer = (companies > 0 && chance(random, 72)).then(|| employer(seed, random.usize(..companies)));
    let culture = match &employer {
        Some(employer) if chance(random, 80) => employer.culture,
        _ => culture(random),
    };
    let mut draft = named(random, culture);
    draft.emails = emails(random, &draft, employer.as_ref());
    draft.phones = phones(random, culture);
    if chance(random, 60) {
        let kind = pick(random, &[PointKind::Work, PointKind::Home]);
        draft.addresses = vec![address(random, culture, kind)];
    }
    draft.tags = tags(random);
    if chance(random, 15) {
        draft.notes = pick(random, NOTES).into();
    }
    if chance(random, 60) {
        draft.language = culture.country.language.into();
    }
    if chance(random, 50) {
        draft.source = pick(random, SOURCES).into();
    }
    if chance(random, 5) {
        let label = slug(&format!("{} {}", *draft.given_name, *draft.family_name), '-');
        let host = if label.is_empty() { "example.org".to_owned() } else { format!("{label}.example") };
        let url = format!("https://{host}").into();
        draft.websites = vec![Website { kind: PointKind::Home, url, primary: true, ..Website::default() }];
    }
    if let Some(employer) = employer {
        if chance(random, 80) {
            draft.job_title = pick(random, culture.jobs).into();
        }
        if chance(random, 20) {
            draft.department = pick(random, culture.departments).into();
        }
        draft.company_name = employer.name.into();
    }
    draft
}

/// A person's name; one in a hundred is known by an e-mail address only.
fn named(random: &mut fastrand::Rng, culture: &Culture) -> ContactDraft {
    if chance(random, 1) {
        return ContactDraft::default();
    }
    let mut draft = ContactDraft {
        given_name: pick(random, culture.given).into(),
        family_name: pick(random, culture.family).into(),
        ..ContactDraft::default()
    };
    if chance(random, 8) {
        draft.family_name = format!("{}-{}", *draft.family_name, pick(random, culture.family)).into();
    }
    if chance(random, 10) {
        draft.middle_name = pick(random, culture.given).into();
    }
    if chance(random, 4) {
        draft.prefix = pick(random, &["Dr.", "Prof.", "Prof. Dr."]).into();
    }
    if chance(random, 2) {
        draft.suffix = pick(random, &["jun.", "MBA", "Ph.D.", "III"]).into();
    }
    if chance(random, 4) {
        draft.nickname = draft.given_name.chars().take(3).collect::<String>().into();
    }
    draft
}

fn emails(random: &mut fastrand::Rng, draft: &ContactDraft, employer: Option<&Employer>) -> Vec<Email> {
    let nameless = draft.given_name.is_empty();
    let count = match random.u32(..100) {
        0..8 if !nameless => 0,
        0..80 => 1,
        80..96 => 2,
        _ => 3,
    };
    let given = slug(&draft.given_name, '-');
    let family = slug(&draft.family_name, '-');
    let mut emails: Vec<Email> = Vec::new();
    for _ in 0..count {
        let local = match random.u32(..10) {
            _ if nameless => {
                format!("{}{}", pick(random, &["kontakt", "office", "post", "shop"]), random.u32(1..999))
            }
            0..6 => format!("{given}.{family}"),
            6 => format!("{}.{family}", &given[..1]),
            7 => format!("{given}{}", random.u32(1..99)),
            8 => format!("{family}.{given}"),
            _ => format!("{given}_{family}"),
        };
        let (kind, domain) = match employer {
            Some(employer) if emails.is_empty() => (PointKind::Work, employer.domain.as_str()),
            _ => {
                (PointKind::Home, pick(random, &["example.com", "example.com", "example.org", "example.net"]))
            }
        };
        let address = Personal(format!("{local}@{domain}"));
        if emails.iter().all(|email| email.address != address) {
            emails.push(Email { kind, address, primary: emails.is_empty(), ..Email::default() });
        }
    }
    emails
}

fn phones(random: &mut fastrand::Rng, culture: &Culture) -> Vec<Phone> {
    let mut phones: Vec<Phone> = Vec::new();
    let count = pick(random, &[0, 0, 1, 1, 1, 1, 1, 2, 2, 2]);
    for kind in [PointKind::Mobile, PointKind::Work].into_iter().take(count) {
        let phone = phone(random, culture, kind, phones.is_empty());
        if phones.iter().all(|other| other.e164 != phone.e164) {
            phones.push(phone);
        }
    }
    phones
}

fn tags(random: &mut fastrand::Rng) -> Vec<Personal<String>> {
    let count = pick(random, &[0, 0, 0, 1, 1, 1, 2, 2, 3]);
    let mut tags: Vec<Personal<String>> = Vec::new();
    for _ in 0..count {
        let tag = Personal::from(pick(random, TAGS));
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}
