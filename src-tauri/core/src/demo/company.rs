//! One fictional company.

use super::{
    chance,
    culture::{CULTURES, Culture},
    generator, pick,
};
use crate::{
    crm::{
        company::CompanyDraft,
        point::{Address, Email, Phone, PointKind, Website},
    },
    text::fold,
};

/// What contacts need to know of the company that they work for.
pub(super) struct Employer {
    pub(super) name: String,
    /// The domain of its e-mail addresses.
    pub(super) domain: String,
    pub(super) culture: &'static Culture,
}

/// The company of this number.
pub(super) fn company(seed: u64, number: usize) -> CompanyDraft {
    let employer = employer(seed, number);
    let mut random = generator(seed, 2, number);
    let mut draft = CompanyDraft {
        industry: pick(&mut random, employer.culture.trades).into(),
        emails: vec![Email {
            address: format!("info@{}", employer.domain).into(),
            primary: true,
            ..Email::default()
        }],
        phones: vec![phone(&mut random, employer.culture, PointKind::Work, true)],
        addresses: vec![address(&mut random, employer.culture, PointKind::Work)],
        ..CompanyDraft::default()
    };
    if chance(&mut random, 60) {
        let url = format!("https://www.{}", employer.domain).into();
        draft.websites = vec![Website { url, primary: true, ..Website::default() }];
    }
    if chance(&mut random, 40) {
        draft.tags =
            vec![pick(&mut random, &["Supplier", "Partner", "Kund", "Lieferant", "Key account"]).into()];
    }
    draft.name = employer.name.into();
    draft
}

/// Name and domain of the company of this number.
pub(super) fn employer(seed: u64, number: usize) -> Employer {
    let mut random = generator(seed, 1, number);
    let culture = culture(&mut random);
    let family = pick(&mut random, culture.family);
    let trade = pick(&mut random, culture.trades);
    let form = pick(&mut random, culture.forms);
    let city = pick(&mut random, culture.country.cities).0;
    let (name, label) = match random.u32(..4) {
        0 => (format!("{trade} {family} {form}"), format!("{trade}-{family}")),
        1 => (format!("{city} {trade} {form}"), format!("{trade}-{city}")),
        2 => {
            let partner = pick(&mut random, culture.family);
            (format!("{family} & {partner} {trade} {form}"), format!("{family}-{partner}"))
        }
        _ => (format!("{family} {trade} {form}"), format!("{family}-{trade}")),
    };
    Employer { name, domain: format!("{}.example", slug(&label, '-')), culture }
}

/// A culture, as often as its share.
pub(super) fn culture(random: &mut fastrand::Rng) -> &'static Culture {
    let total: u32 = CULTURES.iter().map(|(share, _)| share).sum();
    let mut drawn = random.u32(..total);
    for (share, culture) in CULTURES {
        if drawn < share {
            return culture;
        }
        drawn -= share;
    }
    CULTURES[0].1
}

/// A phone number out of those kept for fiction.
pub(super) fn phone(random: &mut fastrand::Rng, culture: &Culture, kind: PointKind, primary: bool) -> Phone {
    let (number, e164) = (culture.country.phone)(random);
    Phone { kind, number: number.into(), e164: e164.into(), primary, ..Phone::default() }
}

/// A street that may or may not be there.
pub(super) fn address(random: &mut fastrand::Rng, culture: &Culture, kind: PointKind) -> Address {
    let country = culture.country;
    let (city, code, region) = pick(random, country.cities);
    let street = pick(random, country.streets);
    let house = random.u32(1..130);
    let street = if country.number_first { format!("{house} {street}") } else { format!("{street} {house}") };
    let rest = country.postal_code.chars().map(|place| match place {
        '9' => random.digit(10),
        'A' => pick(random, &['A', 'B', 'D', 'E', 'H', 'N', 'W', 'Y']),
        other => other,
    });
    Address {
        kind,
        street: street.into(),
        postal_code: code.chars().chain(rest).collect::<String>().into(),
        city: city.into(),
        region: region.into(),
        country: country.name.into(),
        primary: true,
        ..Address::default()
    }
}

/// `text` as part of an address: ASCII letters and digits, everything else as one `separator`.
pub(super) fn slug(text: &str, separator: char) -> String {
    let folded = fold(text);
    let parts: Vec<&str> = folded
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(&separator.to_string())
}
