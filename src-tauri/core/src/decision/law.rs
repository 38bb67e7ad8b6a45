//! What a country's law asks before somebody is contacted for direct marketing: one table, the state of June 2026. It is no legal
//! advice; a row that is not certain says so.

use chrono::{Datelike, NaiveDate};

use crate::channel::Channel::{self, Email, Letter, Message, Phone};

/// Whom a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Audience {
    Anybody,
    /// A natural person who acts for no trade or profession.
    Consumer,
    /// Somebody reached for the company that they work at.
    Business,
}

/// What the law asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Requirement {
    /// Consent, given before.
    Consent,
    /// Consent, but not of customers who are offered the organisation's own similar goods or services, were told at the sale that they
    /// may object, and are told so each time (Art. 13(2) of directive 2002/58/EC).
    ConsentOrCustomer,
    /// The same, but only of customers whose contract is running.
    ConsentOrContract,
    /// Nothing but a lawful basis, as long as nobody objects.
    OptOut,
}

/// How well a row is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tag {
    /// [V] Read in the law.
    Verified,
    /// [S] Read about in a secondary source.
    Secondary,
    /// [K] Not verified.
    Unverified,
}

/// Year, month and day.
type Day = (i32, u32, u32);

/// Before, and after, all days that matter.
const EVER: Day = (i32::MIN, 1, 1);
const FOREVER: Day = (i32::MAX, 12, 31);

/// A row of the table.
#[derive(Debug)]
pub(crate) struct Law {
    /// ISO 3166-1 alpha-2; empty for every country that has no row of its own.
    country: &'static str,
    channels: &'static [Channel],
    audience: Audience,
    /// What it asks for.
    pub(crate) requirement: Requirement,
    /// The first and the last day that it is in force.
    from: Day,
    to: Day,
    /// Cited as in its country.
    pub(crate) citation: &'static str,
    tag: Tag,
}

impl Law {
    /// Whether whoever reads it should ask their adviser.
    pub(crate) fn is_unverified(&self) -> bool {
        self.tag == Tag::Unverified
    }
}

const WRITTEN: &[Channel] = &[Email, Message];

const fn law(
    country: &'static str,
    channels: &'static [Channel],
    audience: Audience,
    requirement: Requirement,
    citation: &'static str,
    tag: Tag,
) -> Law {
    Law { country, channels, audience, requirement, from: EVER, to: FOREVER, citation, tag }
}

use Audience::{Anybody, Business, Consumer};
use Requirement::{Consent, ConsentOrContract, ConsentOrCustomer, OptOut};
use Tag::{Secondary, Unverified, Verified};

/// The first row that fits counts.
const LAWS: &[Law] = &[
    law("DE", &[Email], Anybody, ConsentOrCustomer, "§ 7 Abs. 2 Nr. 2, Abs. 3 UWG", Verified),
    law("DE", &[Message], Anybody, ConsentOrCustomer, "§ 7 Abs. 2 Nr. 2, Abs. 3 UWG", Unverified),
    law("DE", &[Phone], Consumer, Consent, "§ 7 Abs. 2 Nr. 1 UWG", Verified),
    // Consent is presumed where the call is of interest for the business.
    law("DE", &[Phone], Business, OptOut, "§ 7 Abs. 2 Nr. 1 UWG", Verified),
    // The exception for customers is one for electronic mail.
    law("AT", &[Email], Anybody, ConsentOrCustomer, "§ 174 TKG 2021", Secondary),
    law("AT", &[Message, Phone], Anybody, Consent, "§ 174 TKG 2021", Secondary),
    law("SE", WRITTEN, Anybody, ConsentOrCustomer, "19 § marknadsföringslagen", Unverified),
    law("SE", &[Phone], Anybody, OptOut, "21 § marknadsföringslagen", Unverified),
    law("FR", &[Email], Business, OptOut, "art. L34-5 CPCE", Secondary),
    law("FR", WRITTEN, Anybody, ConsentOrCustomer, "art. L34-5 CPCE", Unverified),
    // Law 2025-594 turned the objection (Bloctel) into prior consent; not for a contract that is running.
    Law {
        country: "FR",
        channels: &[Phone],
        audience: Consumer,
        requirement: OptOut,
        from: EVER,
        to: (2026, 8, 10),
        citation: "art. L223-1 C. conso.",
        tag: Secondary,
    },
    Law {
        country: "FR",
        channels: &[Phone],
        audience: Consumer,
        requirement: ConsentOrContract,
        from: (2026, 8, 11),
        to: FOREVER,
        citation: "art. L223-1 C. conso.",
        tag: Secondary,
    },
    law("FR", &[Phone], Business, OptOut, "art. 6(1)(f) RGPD", Unverified),
    // Companies are no individual subscribers.
    law("GB", WRITTEN, Business, OptOut, "PECR reg. 22", Unverified),
    law("GB", WRITTEN, Consumer, ConsentOrCustomer, "PECR reg. 22(3)", Secondary),
    law("GB", &[Phone], Anybody, OptOut, "PECR reg. 21", Unverified),
    law("NL", WRITTEN, Anybody, ConsentOrCustomer, "art. 11.7 Tw", Unverified),
    law("NL", &[Phone], Consumer, ConsentOrCustomer, "art. 11.7 Tw", Unverified),
    law("NL", &[Phone], Business, OptOut, "art. 11.7 Tw", Unverified),
    law("CH", WRITTEN, Anybody, ConsentOrCustomer, "Art. 3 Abs. 1 lit. o UWG", Unverified),
    law("CH", &[Phone], Anybody, OptOut, "Art. 3 Abs. 1 lit. u UWG", Unverified),
    law("", WRITTEN, Anybody, ConsentOrCustomer, "Art. 13 2002/58/EC", Secondary),
    // Member states choose between consent and objection; what is not known is taken to be the stricter.
    law("", &[Phone], Anybody, Consent, "Art. 13(3) 2002/58/EC", Unverified),
    law("", &[Letter], Anybody, OptOut, "Art. 21(2) GDPR", Verified),
];

/// What the law of a country asks for on a day, before somebody is contacted for marketing; `None` where nobody is contacted.
pub(crate) fn law_of(
    country: &str,
    channel: Channel,
    business: bool,
    day: NaiveDate,
) -> Option<&'static Law> {
    let day = (day.year(), day.month(), day.day());
    let audience = if business { Business } else { Consumer };
    let fits = |law: &&Law| {
        law.channels.contains(&channel)
            && (law.audience == Anybody || law.audience == audience)
            && (law.from..=law.to).contains(&day)
    };
    let of = |country: &str| LAWS.iter().filter(|law| law.country == country).find(fits);
    of(country).or_else(|| of(""))
}

/// The age from which a child's own consent to online services counts (Art. 8(1) GDPR; each [K] but for the rule of 16).
pub(crate) fn age_of_consent(country: &str) -> u32 {
    match country {
        "SE" | "GB" => 13,
        "AT" => 14,
        "FR" => 15,
        _ => 16,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(country: &str, channel: Channel, business: bool, day: &str) -> Requirement {
        law_of(country, channel, business, day.parse().unwrap()).unwrap().requirement
    }

    #[test]
    fn german_and_austrian_mail_needs_consent_of_businesses_too() {
        for country in ["DE", "AT"] {
            for business in [false, true] {
                assert_eq!(asked(country, Email, business, "2026-06-15"), ConsentOrCustomer);
            }
        }
    }

    #[test]
    fn german_calls_tell_consumers_from_businesses() {
        assert_eq!(asked("DE", Phone, false, "2026-06-15"), Consent);
        assert_eq!(asked("DE", Phone, true, "2026-06-15"), OptOut);
        assert_eq!(asked("AT", Phone, true, "2026-06-15"), Consent);
    }

    #[test]
    fn austria_excepts_customers_for_mail_only() {
        for business in [false, true] {
            assert_eq!(asked("AT", Email, business, "2026-06-15"), ConsentOrCustomer);
            assert_eq!(asked("AT", Message, business, "2026-06-15"), Consent);
        }
    }

    #[test]
    fn what_the_facts_do_not_say_of_german_messages_is_marked() {
        assert!(law_of("DE", Message, false, "2026-06-15".parse().unwrap()).unwrap().is_unverified());
        assert!(!law_of("DE", Email, false, "2026-06-15".parse().unwrap()).unwrap().is_unverified());
    }

    #[test]
    fn french_calls_need_consent_from_11_august_2026_on() {
        assert_eq!(asked("FR", Phone, false, "2026-08-10"), OptOut);
        assert_eq!(asked("FR", Phone, false, "2026-08-11"), ConsentOrContract);
        assert_eq!(asked("FR", Email, true, "2026-08-11"), OptOut);
        assert_eq!(asked("FR", Email, false, "2026-08-11"), ConsentOrCustomer);
    }

    #[test]
    fn letters_need_none_anywhere() {
        for country in ["DE", "AT", "SE", "FR", "GB", "BR", ""] {
            assert_eq!(asked(country, Letter, false, "2026-06-15"), OptOut);
        }
    }

    #[test]
    fn a_country_that_is_not_known_gets_the_strict_rule() {
        assert_eq!(asked("BR", Phone, true, "2026-06-15"), Consent);
        assert!(law_of("BR", Phone, true, "2026-06-15".parse().unwrap()).unwrap().is_unverified());
    }

    #[test]
    fn each_country_has_one_row_for_each_way_to_be_reached() {
        for law in LAWS.iter().filter(|law| !law.country.is_empty()) {
            for business in [false, true] {
                for day in ["2026-06-15", "2026-11-24"] {
                    let found = |channel| law_of(law.country, channel, business, day.parse().unwrap());
                    for channel in [Email, Message, Phone] {
                        assert_eq!(
                            found(channel).unwrap().country,
                            law.country,
                            "{channel:?} {business} {day}"
                        );
                    }
                    // Letters are the same everywhere.
                    assert_eq!(found(Letter).unwrap().country, "");
                }
            }
        }
        assert!(law_of("DE", Channel::Processing, false, "2026-06-15".parse().unwrap()).is_none());
    }
}
