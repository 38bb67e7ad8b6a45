use chrono::{Datelike, Duration, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::{
    deadline::{Period, Unit},
    retention::{category::RetentionItemKind, preset, rule::RetentionRuleDraft},
    voucher::{VoucherKind, retention},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rule(
    id: i64,
    category: RetentionCategory,
    event: RetentionEvent,
    period: Period,
    start: Start,
) -> RetentionRule {
    let draft = RetentionRuleDraft {
        category,
        purpose: None,
        event,
        period,
        start,
        action: RetentionAction::Erase,
        law: "".into(),
        tag: None,
        owner: None,
        active: true,
    };
    shipped(id, draft)
}

fn shipped(id: i64, draft: RetentionRuleDraft) -> RetentionRule {
    RetentionRule {
        id: RetentionRuleId(id),
        revision: 1,
        preset: None,
        draft,
        created_at: 0,
        changed_at: 0,
        removed_at: None,
    }
}

fn record(category: RetentionCategory, event: RetentionEvent, on: NaiveDate) -> Record {
    let mut events = Events::default();
    events.note(event, on);
    Record {
        item: RetentionItem { kind: RetentionItemKind::Contact, id: 1 },
        contact: Some(ContactId(1)),
        category,
        purpose: None,
        events,
        law: None,
        part: None,
        hold: None,
        decided_until: None,
        skips: Vec::new(),
    }
}

/// A voucher or a document as the law of a country keeps it.
fn lawful(country: &str, kind: VoucherKind, on: NaiveDate, year_end: u32) -> Record {
    let (until, law) = retention::last_day(country, kind, on, year_end);
    let category = RetentionCategory::of_voucher(kind);
    let mut record = record(category, RetentionEvent::Issue, on);
    record.law = Some((until, law.map(|law| law.law)));
    record
}

fn rules_of(country: &str) -> Vec<RetentionRule> {
    (1..).zip(preset::drafts(country)).map(|(id, (_, draft))| shipped(id, draft)).collect()
}

#[test]
fn vouchers_by_the_shipped_rules_of_each_country() {
    use VoucherKind::{CreditNote, Invoice, Order, Quote};
    for (country, kind, year_end, issued_on, until, on) in [
        ("DE", Invoice, 12, "2025-03-03", "2033-12-31", "2034-01-01"),
        ("DE", Invoice, 6, "2025-03-03", "2033-12-31", "2034-01-01"),
        ("DE", Quote, 12, "2025-12-31", "2031-12-31", "2032-01-01"),
        ("AT", Invoice, 12, "2017-01-03", "2024-12-31", "2025-01-01"),
        ("AT", Invoice, 6, "2017-07-01", "2025-12-31", "2026-01-01"),
        ("SE", Invoice, 12, "2025-05-01", "2032-12-31", "2033-01-01"),
        ("SE", CreditNote, 6, "2025-07-01", "2033-12-31", "2034-01-01"),
        ("FR", Order, 12, "2025-05-01", "2035-12-31", "2036-01-01"),
        ("FR", Invoice, 6, "2025-07-01", "2036-06-30", "2036-07-01"),
        ("FR", Quote, 6, "2025-07-01", "2030-12-31", "2031-01-01"),
        ("NL", Invoice, 12, "2024-02-29", "2031-12-31", "2032-01-01"),
        ("GB", Invoice, 3, "2025-03-31", "2031-03-31", "2031-04-01"),
        ("GB", Invoice, 3, "2025-04-01", "2032-03-31", "2032-04-01"),
        ("CH", Invoice, 12, "2025-05-01", "2035-12-31", "2036-01-01"),
        ("CH", Invoice, 6, "2025-06-30", "2035-06-30", "2035-07-01"),
        ("CH", Invoice, 2, "2024-02-29", "2034-02-28", "2034-03-01"),
        ("US", Invoice, 12, "2026-05-01", "2034-12-31", "2035-01-01"),
    ] {
        let due =
            evaluate(&lawful(country, kind, day(issued_on), year_end), &rules_of(country), year_end).unwrap();

        assert_eq!((due.until, due.on), (day(until), day(on)), "{country} {kind:?} {issued_on}");
        assert!(due.law.is_none() && due.skipped.is_empty(), "the rule is as long as the law");
        assert!(!due.is_due(day(until)) && due.is_due(day(on)));
    }
}

#[test]
fn practice_by_the_shipped_rules() {
    use RetentionCategory::{ConsentProof, ContractDocument, Customer, Mail, Prospect, Request};
    use RetentionEvent::{Closing, Consent, FromPerson, Occurrence, RelationEnd};
    for (country, category, event, happened, code, on) in [
        ("SE", Prospect, FromPerson, "2024-02-29", "prospect", "2027-03-01"),
        ("DE", Prospect, FromPerson, "2023-03-31", "prospect", "2026-04-01"),
        ("DE", Prospect, Consent, "2026-01-15", "lead", "2026-04-16"),
        ("FR", Customer, RelationEnd, "2023-05-05", "customer", "2026-05-06"),
        ("DE", Mail, Occurrence, "2023-05-05", "mail", "2027-01-01"),
        ("SE", Mail, Occurrence, "2023-05-05", "mail", "2026-05-06"),
        ("GB", ContractDocument, RelationEnd, "2020-08-31", "contract", "2026-09-01"),
        ("SE", ContractDocument, RelationEnd, "2020-08-31", "contract", "2030-09-01"),
        ("DE", ConsentProof, Closing, "2023-05-05", "consent_proof", "2027-01-01"),
        ("DE", Request, Closing, "2023-05-05", "request", "2027-01-01"),
        ("US", Request, Closing, "2024-01-31", "request", "2026-02-01"),
    ] {
        let rules = rules_of(country);
        let names: Vec<_> = preset::drafts(country).into_iter().map(|(code, _)| code).collect();

        let due = evaluate(&record(category, event, day(happened)), &rules, 12).unwrap();

        assert_eq!(due.on, day(on), "{country} {category:?}");
        assert_eq!(names[usize::try_from(due.rule.0).unwrap() - 1], code);
    }
}

#[test]
fn the_lead_that_was_neither_won_nor_renewed_its_consent_is_anonymised_after_ninety_days() {
    let lead = preset::drafts("SE").into_iter().find(|(code, _)| *code == "lead").unwrap().1;
    assert_eq!(lead.action, RetentionAction::Anonymise);
    let rules = [shipped(1, lead)];
    let mut prospect = record(RetentionCategory::Prospect, RetentionEvent::Consent, day("2026-01-15"));

    assert_eq!(evaluate(&prospect, &rules, 12).unwrap().on, day("2026-04-16"));
    prospect.events.note(RetentionEvent::Consent, day("2026-04-01"));
    assert_eq!(evaluate(&prospect, &rules, 12).unwrap().on, day("2026-07-01"), "they renewed it");
    prospect.category = RetentionCategory::Customer;
    assert_eq!(evaluate(&prospect, &rules, 12), None, "they bought something");
}

#[test]
fn what_keeps_something_is_told_and_only_what_ends_with_a_day_ends() {
    let rule = rule(1, RetentionCategory::Invoice, RetentionEvent::Issue, Period::days(10), Start::Day);
    let rules = [rule];
    let plain = record(RetentionCategory::Invoice, RetentionEvent::Issue, day("2026-01-01"));
    let due = |change: &dyn Fn(&mut Record)| {
        let mut record = plain.clone();
        change(&mut record);
        evaluate(&record, &rules, 12).unwrap()
    };
    let (over, later) = (day("2026-01-12"), day("2040-01-01"));
    assert_eq!((due(&|_| ()).on, due(&|_| ()).skip(over)), (over, None));
    assert!(due(&|_| ()).is_due(over) && !due(&|_| ()).is_due(day("2026-01-11")));

    let law = due(&|record| record.law = Some((day("2034-12-31"), Some("§ 147 AO"))));
    assert_eq!(
        (law.on, law.skip(over), law.skip(later)),
        (day("2035-01-01"), Some(RetentionSkip::Law), None)
    );
    assert!(!law.is_due(day("2034-12-31")) && law.is_due(day("2035-01-01")));
    let short = due(&|record| record.law = Some((day("2026-01-05"), None)));
    assert!(short.law.is_none() && short.is_due(over), "the rule is longer");
    let decided = due(&|record| record.decided_until = Some(day("2027-06-30")));
    assert_eq!((decided.on, decided.skip(over)), (day("2027-07-01"), Some(RetentionSkip::Decided)));
    assert!(decided.is_due(later));
    let part = due(&|record| record.part = Some((day("2034-12-31"), Some("§ 147 AO"))));
    assert!(part.is_due(over) && part.part.is_some(), "it outlives the record apart");
    for skip in [
        RetentionSkip::Restricted,
        RetentionSkip::OpenRequest,
        RetentionSkip::OpenDeal,
        RetentionSkip::InUse,
        RetentionSkip::Evidence,
        RetentionSkip::Queued,
    ] {
        let kept = due(&|record| record.skips.push(skip));
        assert_eq!((kept.skip(over), kept.skip(later), kept.is_due(later)), (Some(skip), Some(skip), false));
        assert_eq!(kept.skip(day("2026-01-11")), None, "its period runs");
    }
    let held = due(&|record| record.hold = Some(LegalHoldId(7)));
    assert_eq!(
        (held.hold, held.skip(later), held.is_due(later)),
        (Some(LegalHoldId(7)), Some(RetentionSkip::LegalHold), false)
    );
}

#[test]
fn what_did_not_happen_is_not_due_and_a_rule_that_is_off_or_removed_does_not_count() {
    let open = record(RetentionCategory::Task, RetentionEvent::Collection, day("2000-01-01"));
    let mut rule = rule(1, RetentionCategory::Task, RetentionEvent::Closing, Period::days(1), Start::Day);
    assert_eq!(evaluate(&open, std::slice::from_ref(&rule), 12), None);
    let mut done = open;
    done.events.note(RetentionEvent::Closing, day("2020-01-01"));
    assert!(evaluate(&done, std::slice::from_ref(&rule), 12).is_some());
    rule.draft.active = false;
    assert_eq!(evaluate(&done, std::slice::from_ref(&rule), 12), None);
    rule.draft.active = true;
    rule.removed_at = Some(1);
    assert_eq!(evaluate(&done, &[rule], 12), None);
}

#[test]
fn what_stands_for_an_event_is_told_until_that_happens_on_the_same_day_or_later() {
    use RetentionEvent::{Collection, FromPerson};
    let rules = [rule(1, RetentionCategory::Prospect, FromPerson, Period::days(10), Start::Day)];
    // When something came from them, and when the data was collected; what counts then, and whether it stands for the other.
    for (heard, collected, event, on, instead_of) in [
        (None, "2026-01-05", Collection, "2026-01-05", Some(FromPerson)),
        (Some("2025-06-01"), "2026-01-05", Collection, "2026-01-05", Some(FromPerson)),
        (Some("2026-01-05"), "2026-01-05", FromPerson, "2026-01-05", None),
        (Some("2026-02-01"), "2026-01-05", FromPerson, "2026-02-01", None),
    ] {
        for in_turn in [true, false] {
            let mut prospect = record(RetentionCategory::Prospect, Collection, day(collected));
            if in_turn {
                prospect.events.stand_in(FromPerson, Collection, day(collected));
            }
            if let Some(heard) = heard {
                prospect.events.note(FromPerson, day(heard));
            }
            prospect.events.stand_in(FromPerson, Collection, day(collected));

            let due = evaluate(&prospect, &rules, 12).unwrap();

            assert_eq!((due.event, due.event_on, due.instead_of), (event, day(on), instead_of), "{heard:?}");
        }
    }
    let mut prospect = record(RetentionCategory::Prospect, Collection, day("2026-01-05"));
    prospect.events.stand_in(FromPerson, Collection, day("2026-01-05"));
    prospect.events.set(FromPerson, day("2020-01-01"));
    let due = evaluate(&prospect, &rules, 12).unwrap();
    assert_eq!((due.event, due.event_on, due.instead_of), (FromPerson, day("2020-01-01"), None));
}

#[test]
fn a_shipped_rule_fits_its_category_and_each_country_has_those_that_its_law_knows() {
    for country in ["DE", "AT", "SE", "FR", "NL", "GB", "CH", "US", "JP"] {
        let drafts = preset::drafts(country);
        for (code, draft) in &drafts {
            assert!(draft.category.events().contains(&draft.event), "{country} {code}");
            assert!(draft.category.actions().contains(&draft.action), "{country} {code}");
            assert_eq!(drafts.iter().filter(|(other, _)| other == code).count(), 1, "{country} {code}");
            assert!(
                draft.tag.is_none()
                    || !draft.law.is_empty()
                    || draft.tag == Some(crate::voucher::retention::Tag::Unverified)
            );
        }
        let vouchers =
            drafts.iter().filter(|(_, draft)| draft.category == RetentionCategory::Invoice).count();
        assert_eq!(vouchers, usize::from(country != "JP"), "{country}");
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_i64..20_000).prop_map(|days| NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + Duration::days(days))
}

fn any_rule() -> impl Strategy<Value = RetentionRule> {
    let unit = prop_oneof![Just(Unit::Day), Just(Unit::Month), Just(Unit::Year)];
    let event = prop_oneof![Just(RetentionEvent::FromPerson), Just(RetentionEvent::Collection)];
    (1_i64..1_000, 1_u32..60, unit, event, 0_usize..5).prop_map(|(id, count, unit, event, start)| {
        rule(id, RetentionCategory::Prospect, event, Period { count, unit }, Start::ALL[start])
    })
}

fn any_record() -> impl Strategy<Value = Record> {
    let until = || proptest::option::of(any_day());
    (any_day(), until(), until(), until(), any::<bool>()).prop_map(|(collected, from, law, decided, held)| {
        let mut record = record(RetentionCategory::Prospect, RetentionEvent::Collection, collected);
        if let Some(from) = from {
            record.events.note(RetentionEvent::FromPerson, from);
        }
        record.law = law.map(|until| (until, Some("law")));
        record.decided_until = decided;
        record.hold = held.then_some(LegalHoldId(1));
        record
    })
}

proptest! {
    #[test]
    fn nothing_is_due_before_what_keeps_it_ends(
        record in any_record(), rules in prop::collection::vec(any_rule(), 0..6), year_end in 1_u32..=12, today in any_day(),
    ) {
        let Some(due) = evaluate(&record, &rules, year_end) else {
            return Ok(());
        };
        for until in [Some(due.until), record.law.map(|(until, _)| until), record.decided_until].into_iter().flatten() {
            prop_assert!(due.on > until);
            prop_assert!(!due.is_due(until));
        }
        prop_assert!(due.on > due.start_on && due.start_on >= due.event_on);
        if due.is_due(today) {
            prop_assert!(record.hold.is_none() && due.on <= today);
        }
        // Once its period is over, it is due, or it is said what keeps it.
        prop_assert_eq!(due.until < today, due.is_due(today) || due.skip(today).is_some());
    }

    #[test]
    fn the_order_of_rules_does_not_matter_and_the_earliest_counts(
        record in any_record(), rules in prop::collection::vec(any_rule(), 1..6), turn in 0_usize..6, year_end in 1_u32..=12,
    ) {
        let rules: Vec<_> = (1..).zip(rules).map(|(id, rule)| RetentionRule { id: RetentionRuleId(id), ..rule }).collect();
        let mut turned = rules.clone();
        turned.rotate_left(turn % rules.len());
        turned.reverse();

        let due = evaluate(&record, &rules, year_end);

        prop_assert_eq!(&due, &evaluate(&record, &turned, year_end));
        let alone = rules.iter().filter_map(|rule| evaluate(&record, std::slice::from_ref(rule), year_end));
        prop_assert_eq!(due.map(|due| due.until), alone.map(|due| due.until).min());
    }

    #[test]
    fn a_start_never_makes_it_due_earlier(record in any_record(), one in any_rule(), year_end in 1_u32..=12) {
        let with = |start| {
            let mut rule = one.clone();
            rule.draft.start = start;
            evaluate(&record, &[rule], year_end).map(|due| due.on)
        };
        for start in Start::ALL {
            prop_assert!(with(start) >= with(Start::Day));
        }
        if let Some(on) = with(Start::CalendarYear)
            && one.draft.period.unit == Unit::Year
        {
            prop_assert!((on.month(), on.day()) == (1, 1) || record.law.is_some() || record.decided_until.is_some());
        }
    }
}
