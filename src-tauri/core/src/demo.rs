//! Fictional people and companies, and what goes on with them, for the demo vault, for tests and for benchmarks.
//!
//! The same seed gives the same people. Nobody is real: addresses of e-mail and websites lie under the names
//! that RFC 2606 keeps for examples, and phone numbers in the ranges that Ofcom, the Bundesnetzagentur, PTS and
//! the North American Numbering Plan keep for fiction.

mod company;
mod consent;
mod contact;
mod copy;
mod culture;
mod fill;
mod organisation;
mod paper;
mod place;
mod privacy;
mod request;
mod said;
mod wording;
mod work;

pub use self::{
    consent::{Act, Proof, Saying},
    copy::test_copy,
    fill::{Extent, fill},
    organisation::controller,
    privacy::privacy,
    request::requests,
    said::consents,
    work::{About, Duty, Sale, Talk, Work},
};
use crate::{
    activity::quick::Language,
    crm::{company::CompanyDraft, contact::ContactDraft},
};

/// How many contacts there are for each company.
const CONTACTS_PER_COMPANY: usize = 8;

/// `count` fictional people. Most work for one of the companies that [`companies`] gives for the same seed and
/// [`company_count`], whom they name.
pub fn contacts(seed: u64, count: usize) -> impl Iterator<Item = ContactDraft> {
    let companies = company_count(count);
    (0..count).map(move |number| contact::contact(seed, number, companies))
}

/// The first `count` fictional companies.
pub fn companies(seed: u64, count: usize) -> impl Iterator<Item = CompanyDraft> {
    (0..count).map(move |number| company::company(seed, number))
}

/// How many companies so many contacts work for.
pub fn company_count(contacts: usize) -> usize {
    contacts.div_ceil(CONTACTS_PER_COMPANY)
}

/// The country (ISO 3166-1 alpha-2) of an office that works in a language.
pub fn country(language: Language) -> &'static str {
    wording::of(language).country
}

/// The generator for one record: the same for the same seed, area and number.
fn generator(seed: u64, area: u64, number: usize) -> fastrand::Rng {
    let mut mixed = seed ^ area.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ number as u64).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    fastrand::Rng::with_seed(mixed ^ mixed >> 31)
}

/// One of `choices`.
fn pick<T: Copy>(random: &mut fastrand::Rng, choices: &[T]) -> T {
    choices[random.usize(..choices.len())]
}

/// True in so many of a hundred cases.
fn chance(random: &mut fastrand::Rng, percent: u32) -> bool {
    random.u32(..100) < percent
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn is_fictional(e164: &str) -> bool {
        let within =
            |prefix: &str, digits: usize| e164.strip_prefix(prefix).is_some_and(|rest| rest.len() == digits);
        within("+441632960", 3)
            || within("+447700900", 3)
            || within("+493023125", 3)
            || (e164.len() == 12 && e164.starts_with("+1") && &e164[5..10] == "55501")
            || (e164.len() == 12 && ("+46701740605"..="+46701740699").contains(&e164))
    }

    fn is_example(domain: &str) -> bool {
        ["example.com", "example.org", "example.net"].contains(&domain) || domain.ends_with(".example")
    }

    #[test]
    fn the_same_seed_gives_the_same_people() {
        let people = |seed| contacts(seed, 200).collect::<Vec<_>>();

        assert!(people(7) == people(7));
        assert!(people(7) != people(8));
        assert!(companies(7, 50).eq(companies(7, 50)));
    }

    #[test]
    fn nobody_can_be_reached() {
        let people: Vec<_> = contacts(1, 5_000).collect();
        let firms: Vec<_> = companies(1, 600).collect();

        let emails = people.iter().flat_map(|person| &person.emails);
        for email in emails.chain(firms.iter().flat_map(|firm| &firm.emails)) {
            let (local, domain) = email.address.split_once('@').unwrap();
            assert!(is_example(domain) && email.address.is_ascii() && !local.is_empty());
        }
        let phones = people.iter().flat_map(|person| &person.phones);
        for phone in phones.chain(firms.iter().flat_map(|firm| &firm.phones)) {
            assert!(is_fictional(&phone.e164), "{}", phone.e164.0);
        }
        let websites = people.iter().flat_map(|person| &person.websites);
        for website in websites.chain(firms.iter().flat_map(|firm| &firm.websites)) {
            let host = website.url.strip_prefix("https://").unwrap();
            assert!(is_example(host.strip_prefix("www.").unwrap_or(host)));
        }
    }

    #[test]
    fn each_list_has_one_primary_and_no_value_twice() {
        for person in contacts(2, 2_000) {
            let primaries = person.emails.iter().filter(|email| email.primary).count();
            let addresses: HashSet<_> = person.emails.iter().map(|email| &*email.address).collect();
            let numbers: HashSet<_> = person.phones.iter().map(|phone| &*phone.e164).collect();
            let tags: HashSet<_> = person.tags.iter().collect();

            assert_eq!(primaries, usize::from(!person.emails.is_empty()));
            assert_eq!(addresses.len(), person.emails.len());
            assert_eq!(numbers.len(), person.phones.len());
            assert_eq!(tags.len(), person.tags.len());
        }
    }

    #[test]
    fn people_are_as_uneven_as_in_a_real_shop() {
        let people: Vec<_> = contacts(3, 10_000).collect();

        let count =
            |test: &dyn Fn(&ContactDraft) -> bool| people.iter().filter(|person| test(person)).count();

        assert!((5_500..8_500).contains(&count(&|person| !person.company_name.is_empty())));
        assert!((1_000..3_000).contains(&count(&|person| person.emails.len() > 1)));
        assert!((300..1_500).contains(&count(&|person| person.emails.is_empty())));
        assert!(count(&|person| !person.family_name.is_ascii()) > 1_000);
        assert!(count(&|person| person.family_name.is_empty() && person.given_name.is_empty()) > 20);
    }

    #[test]
    fn contacts_work_for_the_companies_of_the_same_seed() {
        let firms: HashSet<_> = companies(4, company_count(1_000)).map(|firm| firm.name.0).collect();

        let unknown = contacts(4, 1_000)
            .filter(|person| !person.company_name.is_empty() && !firms.contains(&person.company_name.0))
            .count();

        assert_eq!(unknown, 0);
    }
}
