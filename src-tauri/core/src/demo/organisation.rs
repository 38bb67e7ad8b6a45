//! The demo's office as people have to know it.

use super::country;
use crate::{
    activity::quick::Language,
    setting::{Controller, authority, zone},
};

/// What the settings of an office that works in a language say of it, beside its name and country.
pub fn controller(language: Language) -> Controller {
    let words = match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
        Language::Swedish => &SWEDISH,
    };
    let country = country(language);
    let authority = authority::of(country, words.region);
    Controller {
        street: words.street.into(),
        postal_code: words.postal_code.into(),
        city: words.city.into(),
        email: words.email.into(),
        phone: words.phone.into(),
        register: words.register.into(),
        officer: words.officer.into(),
        representative: words.representative.into(),
        region: words.region.to_owned(),
        zone: zone::of_country(country).name().to_owned(),
        authority: authority.map(|authority| authority.name).unwrap_or_default().into(),
        authority_website: authority.map(|authority| authority.website).unwrap_or_default().into(),
    }
}

struct Words {
    street: &'static str,
    postal_code: &'static str,
    city: &'static str,
    email: &'static str,
    phone: &'static str,
    register: &'static str,
    officer: &'static str,
    representative: &'static str,
    region: &'static str,
}

static ENGLISH: Words = Words {
    street: "1 High Street",
    postal_code: "EC1 9AA",
    city: "London",
    email: "office@example.com",
    phone: "+44 20 7946 0018",
    register: "00000000, Companies House",
    officer: "dpo@example.com",
    // Outside of the European Union, Art. 27 GDPR asks for one.
    representative: "Example Europe GmbH\nLindenallee 1, 10115 Berlin\neu@example.com",
    region: "GB-ENG",
};

static GERMAN: Words = Words {
    street: "Lindenallee 1",
    postal_code: "10115",
    city: "Berlin",
    email: "buero@example.com",
    phone: "+49 30 23125 018",
    register: "HRB 000000, Amtsgericht Charlottenburg",
    officer: "datenschutz@example.com",
    representative: "",
    region: "DE-BE",
};

static SWEDISH: Words = Words {
    street: "Storgatan 1",
    postal_code: "111 22",
    city: "Stockholm",
    email: "kontor@example.com",
    phone: "+46 8 465 004 18",
    register: "556000-0000",
    officer: "dataskydd@example.com",
    representative: "",
    region: "SE-AB",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_letter_says_is_missing_and_nobody_can_be_reached() {
        for language in [Language::English, Language::German, Language::Swedish] {
            let controller = controller(language);

            for told in [
                &controller.street,
                &controller.city,
                &controller.register,
                &controller.officer,
                &controller.authority,
                &controller.authority_website,
            ] {
                assert!(!told.is_empty(), "{language:?}");
            }
            assert!(controller.email.ends_with("@example.com"));
            let is_outside = country(language) == "GB";
            assert_eq!(!controller.representative.is_empty(), is_outside, "{language:?}");
        }
    }
}
