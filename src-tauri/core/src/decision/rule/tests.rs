//! Worked examples of the rule, each with the article or law that it shows.

use super::*;
use crate::consent::ConsentKind::{
    Customer, Expired, Given, Invalidated, Refused, Renewed, Requested, Withdrawn,
};

fn at(day: &str) -> Timestamp {
    day.parse::<NaiveDate>().unwrap().and_hms_opt(10, 20, 0).unwrap().and_utc().timestamp_millis()
}

fn newsletter() -> Terms {
    Terms {
        basis: Basis::Consent,
        explicit: false,
        marketing: true,
        own_products: true,
        channels: vec![Channel::Email],
        warn_months: 24,
        lapse_months: 36,
        ready: true,
        removed: false,
    }
}

/// Calls for marketing on legitimate interests, as far as a country's law permits that.
fn calls() -> Terms {
    Terms { basis: Basis::LegitimateInterests, channels: vec![Channel::Phone], ..newsletter() }
}

/// Answers and messages about a contract: no marketing.
fn care() -> Terms {
    Terms {
        basis: Basis::Contract,
        marketing: false,
        own_products: false,
        channels: vec![Channel::Email, Channel::Phone, Channel::Letter],
        ..newsletter()
    }
}

fn person(country: &str) -> Person<'_> {
    Person { country, ..Person::default() }
}

fn standing(kind: ConsentKind, day: &str) -> Standing {
    Standing {
        id: ConsentId(1),
        kind,
        at: at(day),
        grade: ConsentGrade::A,
        valid_until: None,
        used_at: None,
        guardian: false,
        wording: true,
    }
}

fn point(consent: Option<Standing>) -> Point<'static> {
    Point { point: "anna@example.se", consent, ..Point::default() }
}

fn on(
    terms: &Terms,
    person: &Person<'_>,
    consent: Option<Standing>,
    day: &str,
) -> (Outcome, Vec<ReasonCode>) {
    reached(terms, person, &point(consent), day)
}

fn reached(terms: &Terms, person: &Person<'_>, point: &Point<'_>, day: &str) -> (Outcome, Vec<ReasonCode>) {
    let channel = terms.channels[0];
    let verdict = decide(terms, channel, at(day), person, std::slice::from_ref(point));
    (verdict.outcome, verdict.reasons.iter().map(|reason| reason.code).collect())
}

/// An address at which they are reached for the company that they work at.
fn office() -> Point<'static> {
    Point { business: true, ..point(None) }
}

use Outcome::{Allowed, Blocked, Needs};
use ReasonCode as R;

const TODAY: &str = "2026-06-15";

#[test]
fn each_state_of_a_consent_says_whether_it_can_be_used() {
    for (kind, outcome, code) in [
        (Some(Given), Allowed, R::ConsentGiven),
        (Some(Renewed), Allowed, R::ConsentGiven),
        (Some(Requested), Needs, R::ConsentRequested),
        (Some(Refused), Blocked, R::Refused),
        (Some(Withdrawn), Blocked, R::Withdrawn),
        (Some(Expired), Needs, R::ConsentExpired),
        (Some(Invalidated), Needs, R::ConsentInvalidated),
        (None, Needs, R::ConsentMissing),
    ] {
        let consent = kind.map(|kind| standing(kind, "2026-03-03"));
        assert_eq!(on(&newsletter(), &person("SE"), consent, TODAY), (outcome, vec![code]), "{kind:?}");
    }
}

#[test]
fn a_claim_without_proof_is_not_enough() {
    // Art. 7(1), recital 42; imported contacts start as unknown.
    for (grade, outcome) in [
        (ConsentGrade::A, Allowed),
        (ConsentGrade::B, Allowed),
        (ConsentGrade::C, Allowed),
        (ConsentGrade::D, Needs),
    ] {
        let consent = Standing { grade, ..standing(Given, "2026-03-03") };
        assert_eq!(on(&newsletter(), &person("SE"), Some(consent), TODAY).0, outcome, "{grade:?}");
    }
}

#[test]
fn what_someone_refuses_is_not_done_on_another_basis_either() {
    for kind in [Withdrawn, Refused] {
        let consent = standing(kind, "2026-03-03");
        assert_eq!(on(&calls(), &person("SE"), Some(consent.clone()), TODAY).0, Blocked);
        assert_eq!(on(&care(), &person("SE"), Some(consent), TODAY).0, Blocked);
    }
}

#[test]
fn an_objection_to_marketing_blocks_marketing_and_nothing_else() {
    // Art. 21(2) and (3): absolute.
    let objected = Person { objected_marketing: Some(at("2026-05-01")), ..person("DE") };
    let consent = standing(Given, "2026-03-03");
    assert_eq!(on(&newsletter(), &objected, Some(consent), TODAY).1[0], R::ObjectedMarketing);
    assert_eq!(on(&care(), &objected, None, TODAY), (Allowed, vec![R::BasisSuffices]));
    let objected = Person { objected_purpose: Some(at("2026-05-01")), ..person("DE") };
    assert_eq!(on(&care(), &objected, None, TODAY).1[0], R::ObjectedPurpose);
}

#[test]
fn a_restriction_blocks_everything() {
    // Art. 18(2).
    let restricted = Person { restricted: Some(at("2026-05-01")), ..person("DE") };
    for terms in [newsletter(), calls(), care()] {
        let consent = standing(Given, "2026-03-03");
        let (outcome, reasons) = on(&terms, &restricted, Some(consent), TODAY);
        assert_eq!((outcome, reasons[0]), (Blocked, R::Restricted));
    }
    let verdict = decide_individual(&restricted, &[point(None)]);
    assert_eq!((verdict.outcome, verdict.reasons[0].code), (Blocked, R::Restricted));
}

#[test]
fn a_suppressed_address_is_not_used_while_another_can_be() {
    let consent = Some(standing(Given, "2026-03-03"));
    let suppressed = Point { suppressed: Some(at("2026-05-01")), ..point(consent.clone()) };
    let only =
        decide(&newsletter(), Channel::Email, at(TODAY), &person("SE"), std::slice::from_ref(&suppressed));
    assert_eq!((only.outcome, only.reasons[0].code), (Blocked, R::Suppressed));
    let other = Point { point: "berg@example.se", ..point(consent) };
    let both =
        decide(&newsletter(), Channel::Email, at(TODAY), &person("SE"), &[suppressed.clone(), other.clone()]);
    assert_eq!((both.outcome, both.point), (Allowed, Some(1)));
    let matter = decide_individual(&person("SE"), &[suppressed, other]);
    assert_eq!((matter.outcome, matter.point), (Allowed, Some(1)));
}

#[test]
fn customers_are_excepted_where_the_law_says_so_and_they_were_told() {
    // Art. 13(2) of directive 2002/58/EC; § 7 Abs. 3 UWG; § 174 TKG 2021.
    let customer = standing(Customer, "2026-03-03");
    for country in ["DE", "AT", "SE", "FR", "GB", "XX"] {
        let (outcome, reasons) = on(&newsletter(), &person(country), Some(customer.clone()), TODAY);
        assert_eq!((outcome, reasons[0]), (Allowed, R::ExistingCustomer), "{country}");
    }
    let not_told = Standing { wording: false, ..customer.clone() };
    assert_eq!(on(&newsletter(), &person("DE"), Some(not_told), TODAY), (Needs, vec![R::ConsentMissing]));
    let others = Terms { own_products: false, ..newsletter() };
    assert_eq!(on(&others, &person("DE"), Some(customer.clone()), TODAY), (Needs, vec![R::ConsentMissing]));
    // No exception for calls.
    assert_eq!(on(&calls(), &person("DE"), Some(customer), TODAY), (Needs, vec![R::ConsentMissing]));
}

#[test]
fn mail_to_german_and_austrian_businesses_needs_consent_too() {
    let mail = Terms { basis: Basis::LegitimateInterests, ..newsletter() };
    for (country, outcome) in [("DE", Needs), ("AT", Needs), ("FR", Allowed), ("GB", Allowed), ("SE", Needs)]
    {
        assert_eq!(reached(&mail, &person(country), &office(), TODAY).0, outcome, "{country}");
    }
}

#[test]
fn calls_follow_the_country_and_the_day() {
    for (country, business, day, outcome) in [
        ("DE", false, TODAY, Needs),
        ("DE", true, TODAY, Allowed),
        ("AT", true, TODAY, Needs),
        ("SE", false, TODAY, Allowed),
        ("FR", false, "2026-08-10", Allowed),
        ("FR", false, "2026-08-11", Needs),
        ("FR", true, "2026-08-11", Allowed),
    ] {
        let point = Point { business, ..point(None) };
        assert_eq!(reached(&calls(), &person(country), &point, day).0, outcome, "{country} {business} {day}");
    }
}

#[test]
fn who_works_at_a_company_is_called_there_and_not_at_home() {
    let home = Point { point: "+4930123456", ..point(None) };
    assert_eq!(reached(&calls(), &person("DE"), &home, TODAY), (Needs, vec![R::ConsentMissing]));
    let verdict = decide(&calls(), Channel::Phone, at(TODAY), &person("DE"), &[home, office()]);
    assert_eq!((verdict.outcome, verdict.point), (Allowed, Some(1)));
}

#[test]
fn special_categories_on_explicit_consent_take_a_consent_on_every_basis() {
    // Art. 9(2)(a): in addition to the basis of Art. 6.
    let health = Terms { explicit: true, ..care() };
    let gift = Terms { explicit: true, ..newsletter() };
    for (terms, kind, outcome, code) in [
        (&health, None, Needs, R::ConsentMissing),
        (&health, Some(Given), Allowed, R::ConsentGiven),
        (&health, Some(Withdrawn), Blocked, R::Withdrawn),
        (&gift, Some(Given), Allowed, R::ConsentGiven),
        // What stands in for a consent is no explicit one.
        (&gift, Some(Customer), Needs, R::ConsentMissing),
        (&health, Some(Customer), Needs, R::ConsentMissing),
    ] {
        let consent = kind.map(|kind| standing(kind, "2026-03-03"));
        assert_eq!(on(terms, &person("DE"), consent, TODAY), (outcome, vec![code]), "{kind:?}");
    }
    assert_eq!(on(&care(), &person("DE"), None, TODAY), (Allowed, vec![R::BasisSuffices]));
}

#[test]
fn a_customer_is_excepted_until_the_last_day_that_was_said() {
    let customer = standing(Customer, "2026-03-03");
    let until = |day: &str| Standing { valid_until: day.parse().ok(), ..customer.clone() };
    let mail = newsletter();
    // A French call takes a contract that is running, so that its end has to be known.
    for (terms, country, customer, outcome, code) in [
        (&mail, "DE", until("2026-08-12"), Allowed, R::ExistingCustomer),
        (&mail, "DE", until("2026-08-11"), Needs, R::ConsentExpired),
        (&mail, "DE", customer.clone(), Allowed, R::ExistingCustomer),
        (&calls(), "FR", until("2026-08-12"), Allowed, R::ExistingCustomer),
        (&calls(), "FR", until("2026-08-11"), Needs, R::ConsentExpired),
        (&calls(), "FR", customer.clone(), Needs, R::ContractEndMissing),
        (&calls(), "DE", until("2026-08-12"), Needs, R::ConsentMissing),
        (&calls(), "FR", Standing { wording: false, ..customer.clone() }, Needs, R::ConsentMissing),
    ] {
        let found = on(terms, &person(country), Some(customer), "2026-08-12");
        assert_eq!(found, (outcome, vec![code]), "{country} {code:?}");
    }
}

#[test]
fn legitimate_interests_take_an_assessment() {
    let unready = Terms { ready: false, ..calls() };
    assert_eq!(on(&unready, &person("SE"), None, TODAY).0, Needs);
    assert!(on(&unready, &person("SE"), None, TODAY).1.contains(&R::PurposeUnready));
}

#[test]
fn a_consent_that_is_limited_ends_after_its_last_day() {
    let until = Standing { valid_until: "2026-06-15".parse().ok(), ..standing(Given, "2026-03-03") };
    assert_eq!(on(&newsletter(), &person("SE"), Some(until.clone()), "2026-06-15").0, Allowed);
    assert_eq!(on(&newsletter(), &person("SE"), Some(until), "2026-06-16"), (Needs, vec![R::ConsentExpired]));
}

#[test]
fn a_consent_that_nobody_uses_is_pointed_out_and_then_not_relied_on() {
    // The default that the facts propose: 24 and 36 months without use.
    for (day, used, outcome, reasons) in [
        ("2026-03-02", None, Allowed, vec![R::ConsentGiven]),
        ("2026-03-03", None, Allowed, vec![R::ConsentGiven, R::ConsentLapses]),
        ("2027-03-02", None, Allowed, vec![R::ConsentGiven, R::ConsentLapses]),
        ("2027-03-03", None, Needs, vec![R::ConsentLapsed]),
        ("2027-03-03", Some("2025-06-01"), Allowed, vec![R::ConsentGiven]),
        ("2028-06-01", Some("2025-06-01"), Needs, vec![R::ConsentLapsed]),
    ] {
        let consent = Standing { used_at: used.map(at), ..standing(Given, "2024-03-03") };
        assert_eq!(
            on(&newsletter(), &person("SE"), Some(consent), day),
            (outcome, reasons),
            "{day} {used:?}"
        );
    }
    let never = Terms { warn_months: 0, lapse_months: 0, ..newsletter() };
    let old = standing(Given, "2001-01-01");
    assert_eq!(on(&never, &person("SE"), Some(old), TODAY), (Allowed, vec![R::ConsentGiven]));
}

#[test]
fn a_child_consents_with_a_guardian() {
    // Art. 8(1): the age is the country's.
    for (country, born, guardian, outcome) in [
        ("DE", "2010-03-04", false, Needs),
        ("DE", "2010-03-03", false, Allowed),
        ("DE", "2010-03-04", true, Allowed),
        ("SE", "2013-03-03", false, Allowed),
        ("SE", "2013-03-04", false, Needs),
        ("AT", "2012-03-03", false, Allowed),
        ("FR", "2011-03-04", false, Needs),
        ("NL", "2010-03-04", false, Needs),
    ] {
        let child = Person { born_on: born.parse().ok(), ..person(country) };
        let consent = Standing { guardian, ..standing(Given, "2026-03-03") };
        assert_eq!(on(&newsletter(), &child, Some(consent), TODAY).0, outcome, "{country} {born}");
    }
}

#[test]
fn who_did_not_give_their_data_is_told_first() {
    // Art. 14(3): within a month, and at the latest with the first message.
    let bought = Person { origin: DataOrigin::Other, collected_at: at("2026-05-31"), ..person("SE") };
    let verdict = decide(&calls(), Channel::Phone, at(TODAY), &bought, &[point(None)]);
    assert_eq!((verdict.outcome, verdict.reasons[0].code), (Needs, R::NoticeMissing));
    assert_eq!(verdict.reasons[0].day.as_deref(), Some("2026-06-30"));
    assert_eq!(on(&care(), &bought, None, TODAY), (Allowed, vec![R::BasisSuffices, R::NoticeDue]));
    let told = Person { told: true, ..bought };
    assert_eq!(on(&calls(), &told, None, TODAY), (Allowed, vec![R::BasisSuffices]));
}

#[test]
fn a_bought_list_reaches_nobody_by_mail() {
    let bought = Person { origin: DataOrigin::Other, collected_at: at("2026-06-01"), ..person("DE") };
    let claim = Standing { grade: ConsentGrade::D, ..standing(Given, "2026-03-03") };
    assert_eq!(on(&newsletter(), &bought, None, TODAY).0, Needs);
    assert_eq!(on(&newsletter(), &bought, Some(claim), TODAY).0, Needs);
}

#[test]
fn nobody_is_reached_without_an_address_or_through_another_channel() {
    let verdict = decide(&newsletter(), Channel::Email, at(TODAY), &person("SE"), &[]);
    assert_eq!((verdict.outcome, verdict.reasons[0].code, verdict.point), (Blocked, R::NoAddress, None));
    let consent = Some(standing(Given, "2026-03-03"));
    let verdict = decide(&newsletter(), Channel::Phone, at(TODAY), &person("SE"), &[point(consent)]);
    assert_eq!((verdict.outcome, verdict.reasons[0].code), (Blocked, R::ChannelUnused));
    let removed = Terms { removed: true, ..newsletter() };
    assert_eq!(
        on(&removed, &person("SE"), Some(standing(Given, "2026-03-03")), TODAY).1[0],
        R::PurposeRemoved
    );
}

#[test]
fn the_weightiest_reason_comes_first() {
    let person = Person {
        restricted: Some(at("2026-05-01")),
        objected_marketing: Some(at("2026-05-01")),
        ..person("DE")
    };
    let point =
        Point { suppressed: Some(at("2026-05-01")), ..point(Some(standing(Withdrawn, "2026-05-01"))) };
    let verdict = decide(&newsletter(), Channel::Email, at(TODAY), &person, &[point]);
    let codes: Vec<_> = verdict.reasons.iter().map(|reason| reason.code).collect();
    assert_eq!(codes, [R::Restricted, R::Suppressed, R::ObjectedMarketing, R::Withdrawn]);
}
