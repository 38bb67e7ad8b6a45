//! Regimes: the table's rows, and when each is due.

mod checklist;
mod words;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use kartotek_core::{
    deadline::{Calendar, Due, Pause, Period, Territory, Unit},
    regime::{self, Extension, Regime, RequestKind, Rule, Start, Tag, Waiting},
};

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap()
}

fn calendar(code: &str) -> Calendar {
    Calendar::of(&Territory::read(code).unwrap())
}

fn rule(code: &str) -> &'static Rule {
    regime::rules().iter().rfind(|rule| rule.code == code).unwrap_or_else(|| panic!("{code}"))
}

/// As the table of the facts writes a period.
fn written(period: Period) -> String {
    let unit = match period.unit {
        Unit::Hour => "H",
        Unit::Day => "D",
        Unit::BusinessDay => "B",
        Unit::Month => "M",
        Unit::Year => "Y",
    };
    if period.has_number() { format!("{} {unit}", period.count) } else { "0".into() }
}

#[test]
fn each_row_says_what_the_law_does() {
    // code, period, extension, start, roll, at once, tag: as in the facts.
    let expected = "\
        EU.ACCESS|1 M|2 M|receipt|yes|V
        EU.RECTIFY|1 M|2 M|receipt|yes|V
        EU.ERASE|1 M|2 M|receipt|yes|V
        EU.RESTRICT|1 M|2 M|receipt|yes|V
        EU.PORT|1 M|2 M|receipt|yes|V
        EU.OBJECT|1 M|2 M|receipt|yes|V
        EU.OBJECT_DM|now|-|receipt|no|V
        EU.WITHDRAW|now|-|receipt|no|V
        EU.ADM|1 M|2 M|receipt|yes|V
        UK.ACCESS|1 M|2 M|latest|yes|S
        UK.RECTIFY|1 M|2 M|latest|yes|S
        UK.ERASE|1 M|2 M|latest|yes|S
        UK.RESTRICT|1 M|2 M|latest|yes|S
        UK.PORT|1 M|2 M|latest|yes|S
        UK.OBJECT|1 M|2 M|latest|yes|S
        UK.OBJECT_DM|now|-|receipt|no|S
        UK.COMPLAINT_ACK|0|-|receipt|no|S
        CH.ACCESS|30 D|own|receipt|no|V
        CH.PORT|30 D|own|receipt|no|K
        CH.RECTIFY|0|-|receipt|no|K
        CH.ERASE|0|-|receipt|no|K
        CA.KNOW|45 D|45 D|receipt|no|V
        CA.DELETE|45 D|45 D|receipt|no|V
        CA.CORRECT|45 D|45 D|receipt|no|V
        CA.OPTOUT|15 B|-|receipt|no|S
        CA.LIMIT|15 B|-|receipt|no|K
        HIPAA.ACCESS|30 D|30 D|receipt|no|K
        HIPAA.AMEND|60 D|30 D|receipt|no|K
        HIPAA.ACCOUNT|60 D|30 D|receipt|no|K
        BR.CONFIRM|0|-|receipt|no|K
        BR.ACCESS|15 D|-|receipt|no|K";
    for line in expected.lines() {
        let code = line.trim().split('|').next().unwrap();
        let rule = rule(code);
        let period = if rule.at_once { "now".into() } else { written(rule.period) };
        let extension = match rule.extension {
            Extension::No => "-".into(),
            Extension::By(period) => written(period),
            Extension::OwnDate => "own".into(),
        };
        let start = match rule.start {
            Start::Receipt => "receipt",
            Start::Latest => "latest",
        };
        let roll = if rule.roll { "yes" } else { "no" };
        let tag = match rule.tag {
            Tag::Verified => "V",
            Tag::Secondary => "S",
            Tag::Unverified => "K",
            Tag::Open => "X",
        };
        assert_eq!([code, &period, &extension, start, roll, tag].join("|"), line.trim());
    }
}

#[test]
fn rows_of_one_kind_follow_each_other_without_a_gap_and_never_overlap() {
    let mut by_kind: HashMap<(Regime, RequestKind), Vec<&Rule>> = HashMap::new();
    for rule in regime::rules() {
        by_kind.entry((rule.regime, rule.kind)).or_default().push(rule);
        assert!(!rule.source.is_empty(), "{}", rule.code);
        assert!(rule.valid_from() > day("2000-01-01"), "{}", rule.code);
        assert_eq!(rule.start == Start::Latest, rule.pauses.on(Waiting::Identity) == Pause::StartAnew);
        assert!(!rule.at_once || !rule.period.has_number(), "{}", rule.code);
    }
    for rules in by_kind.values() {
        for pair in rules.windows(2) {
            let ended = pair[0].valid_to().unwrap();
            assert_eq!(ended.succ_opt().unwrap(), pair[1].valid_from(), "{}", pair[1].code);
        }
        assert_eq!(rules.last().unwrap().valid_to(), None);
    }
    for regime in Regime::ALL {
        let kinds = regime::kinds(regime, day("2026-06-30"));
        assert!(!kinds.is_empty());
        assert_eq!(kinds.iter().collect::<HashSet<_>>().len(), kinds.len(), "{regime:?}");
    }
    let offered: HashSet<RequestKind> = regime::rules().iter().map(|rule| rule.kind).collect();
    assert_eq!(offered.len(), RequestKind::ALL.len());
}

#[test]
fn what_is_added_to_a_period_is_counted_in_its_unit_and_told_within_it() {
    for rule in regime::rules() {
        if let Extension::By(further) = rule.extension {
            assert_eq!(further.unit, rule.period.unit, "{}", rule.code);
        }
        assert_eq!(rule.extension_notice.is_some(), rule.extension != Extension::No, "{}", rule.code);
        assert!(rule.extension_notice.is_none_or(|notice| notice == rule.period), "{}", rule.code);
        assert!(rule.refusal.is_none_or(|refusal| refusal == rule.period), "{}", rule.code);
    }
}

#[test]
fn a_law_is_asked_for_the_day_of_receipt() {
    let at = |regime, kind, on: &str| regime::rule(regime, kind, day(on)).map(|rule| rule.source);
    use {Regime::*, RequestKind::*};
    assert_eq!(at(Gdpr, Access, "2018-05-24"), None);
    assert_eq!(at(Gdpr, Access, "2018-05-25"), Some("Art. 15, 12(3)"));
    assert_eq!(at(UkGdpr, Access, "2026-02-04"), Some("Art. 15, 12(3) UK GDPR"));
    assert_eq!(at(UkGdpr, Access, "2026-02-05"), Some("Art. 15, 12(3), 12A UK GDPR (DUAA s. 76)"));
    assert_eq!(at(UkGdpr, Complaint, "2026-06-18"), None);
    assert_eq!(at(UkGdpr, Complaint, "2026-06-19"), Some("DPA 2018 s. 164A"));
    assert_eq!(at(Fadp, Access, "2023-08-31"), None);
    assert_eq!(at(Gdpr, OptOutOfSale, "2026-06-30"), None);
    assert_eq!(at(Ccpa, Rectification, "2022-12-31"), None);
    assert!(at(Lgpd, Confirmation, "2050-12-31").is_some());
}

#[test]
fn identity_is_waited_for_as_each_law_has_it() {
    // Asked on the 12th, shown on the 25th.
    let wait = [(Waiting::Identity, day("2026-03-12"), day("2026-03-25"))];
    let received = day("2026-03-10");
    for (code, place, nominal, legal) in [
        ("EU.ACCESS", "DE", "2026-04-23", "2026-04-23"),
        ("UK.ACCESS", "GB", "2026-04-25", "2026-04-27"),
        ("CH.ACCESS", "CH", "2026-04-09", "2026-04-09"),
        ("CA.KNOW", "US", "2026-04-24", "2026-04-24"),
        ("HIPAA.ACCESS", "US", "2026-04-09", "2026-04-09"),
        ("BR.ACCESS", "BR", "2026-03-25", "2026-03-25"),
    ] {
        let due = rule(code).due(received, &wait, false, &calendar(place));
        assert_eq!(due, Due { nominal: day(nominal), legal: day(legal), certain: true }, "{code}");
    }
}

#[test]
fn a_british_clock_starts_with_the_last_of_three_and_stands_still_for_clarification() {
    let access = rule("UK.ACCESS");
    let britain = calendar("GB-ENG");
    let received = day("2026-03-10");
    let due = |waits: &[(Waiting, NaiveDate, NaiveDate)], extended| {
        access.due(received, waits, extended, &britain).nominal
    };
    let identity = (Waiting::Identity, day("2026-03-11"), day("2026-03-16"));
    let fee = (Waiting::Fee, day("2026-03-11"), day("2026-03-20"));
    let clarification = (Waiting::Clarification, day("2026-03-21"), day("2026-03-26"));

    assert_eq!(due(&[], false), day("2026-04-10"));
    assert_eq!(due(&[identity], false), day("2026-04-16"));
    assert_eq!(due(&[identity, fee], false), day("2026-04-20"));
    assert_eq!(due(&[identity, fee, clarification], false), day("2026-04-25"));
    assert_eq!(due(&[clarification], false), day("2026-04-15"));
    // Three months from the start, then the days that it stood still.
    assert_eq!(due(&[identity, fee, clarification], true), day("2026-06-25"));
}

#[test]
fn extensions_are_told_in_time_and_count_from_receipt() {
    let germany = calendar("DE");
    let access = rule("EU.ACCESS");
    let received = day("2026-01-31");
    assert_eq!(access.due(received, &[], true, &germany).legal, day("2026-04-30"));
    let notice = access.extension_notice_due(received, &[], &germany).unwrap();
    assert_eq!(notice.legal, day("2026-03-02"));
    assert_eq!(access.acknowledge_due(received, &germany), None);

    let us = calendar("US");
    let know = rule("CA.KNOW");
    let received = day("2026-01-02");
    assert_eq!(know.due(received, &[], false, &us).legal, day("2026-02-16"));
    assert_eq!(know.due(received, &[], true, &us).legal, day("2026-04-02"));
    assert_eq!(know.acknowledge_due(received, &us).unwrap().legal, day("2026-01-16"));

    // The day that a Swiss controller names is not in the law.
    let swiss = rule("CH.ACCESS");
    let switzerland = calendar("CH");
    assert_eq!(swiss.due(received, &[], true, &switzerland), swiss.due(received, &[], false, &switzerland));
    assert_eq!(rule("EU.OBJECT_DM").due(received, &[], true, &germany).legal, received);
}

#[test]
fn an_organisation_is_under_the_law_of_its_place() {
    for (place, regime) in [
        ("DE-BY", Some(Regime::Gdpr)),
        ("NO", Some(Regime::Gdpr)),
        ("GB-SCT", Some(Regime::UkGdpr)),
        ("CH-ZH", Some(Regime::Fadp)),
        ("US-CA", Some(Regime::Ccpa)),
        ("US-NY", None),
        ("BR", Some(Regime::Lgpd)),
        ("JP", None),
    ] {
        assert_eq!(Regime::of(&Territory::read(place).unwrap()), regime, "{place}");
    }
    // Each country whose holidays are known has its law, but for the USA.
    for place in Calendar::territories().filter(|place| *place != "US") {
        assert!(Regime::of(&Territory::read(place).unwrap()).is_some(), "{place}");
    }
}
