//! The overview: what it counts is what its lists show, at every moment.

use kartotek_core::{
    channel::Channel,
    consent::{
        ConsentDraft, ConsentGrade, ConsentKind, ConsentMethod, ObjectionDraft,
        ledger::ConsentQuery,
        overview::{ConsentCount, ConsentState},
    },
    crm::{
        contact::{ContactQuery, PrivacyConcern},
        identifier::SuppressionTarget,
    },
    decision::Outcome,
    id::{ContactId, PurposeId},
    notice::NoticeKind,
    purpose::PurposeDraft,
    suppression::{SuppressionDraft, SuppressionScope},
};

use super::{ANNA, event, newsletter};
use crate::office::{DAY, NOW, Office};

impl Office {
    /// Names of whom the overview points out, after a look that it counts as many.
    pub(super) fn concerned(&self, concern: PrivacyConcern) -> Vec<String> {
        let names = self.names(&ContactQuery { privacy: Some(concern), ..ContactQuery::default() });
        let overview = self.session.consent_overview(None).unwrap();
        let counted = match concern {
            PrivacyConcern::Conflict => overview.conflicts,
            PrivacyConcern::Untold => overview.untold,
            PrivacyConcern::Restricted => names.len() as u64,
        };
        assert_eq!(counted, names.len() as u64);
        names
    }

    /// How many stand in a way, after a look that the ledger lists as many.
    pub(super) fn stands(&self, purpose: PurposeId, state: ConsentState, at: i64) -> u64 {
        let overview = self.session.consent_overview(Some(at)).unwrap();
        let found = overview.purposes.iter().find(|count| count.purpose == purpose).unwrap();
        let counted = found.counts.iter().find(|count| count.state == state).map_or(0, |count| count.count);
        let query = ConsentQuery {
            at: Some(at),
            purpose: Some(purpose),
            state: Some(state),
            ..ConsentQuery::default()
        };
        assert_eq!(self.session.open_consents(&query).unwrap().total as u64, counted, "{state:?}");
        counted
    }
}

#[test]
fn the_overview_counts_what_the_ledger_lists() {
    let office = Office::new();
    let purpose = office.purpose(newsletter());
    let version = office.wording(Some(purpose), NoticeKind::Consent);
    let kinds = [
        (ConsentKind::Given, true),
        (ConsentKind::Given, false),
        (ConsentKind::Refused, true),
        (ConsentKind::Withdrawn, true),
        (ConsentKind::Requested, true),
        (ConsentKind::Customer, true),
    ];
    for (number, (kind, wording)) in kinds.into_iter().enumerate() {
        let id = office.reachable(&format!("Person {number}"));
        office.consent(ConsentDraft {
            version: wording.then_some(version),
            ..event(id, purpose, kind, NOW - DAY)
        });
    }
    let old = office.reachable("Old Consent");
    office.consent(ConsentDraft {
        version: Some(version),
        ..event(old, purpose, ConsentKind::Given, NOW - 1200 * DAY)
    });
    let soon = office.reachable("Soon Over");
    office.consent(ConsentDraft {
        version: Some(version),
        ..event(soon, purpose, ConsentKind::Given, NOW - 1050 * DAY)
    });
    let gone = office.reachable("In Trash");
    office.consent(ConsentDraft { version: Some(version), ..event(gone, purpose, ConsentKind::Given, NOW) });
    office.session.trash_contacts(&[gone], true).unwrap();

    let overview = office.session.consent_overview(None).unwrap();
    assert_eq!(overview.people, 8);
    let counts = &overview.purposes[0].counts;
    let count = |state| counts.iter().find(|count| count.state == state).map_or(0, |count| count.count);
    let expected = [
        (ConsentState::Given, 2),
        (ConsentState::Customer, 1),
        (ConsentState::Unproven, 1),
        (ConsentState::Expired, 1),
        (ConsentState::Requested, 1),
        (ConsentState::Refused, 1),
        (ConsentState::Withdrawn, 1),
        (ConsentState::Invalidated, 0),
    ];
    for (state, expected) in expected {
        assert_eq!(count(state), expected, "{state:?}");
        let query = ConsentQuery {
            at: Some(NOW),
            purpose: Some(purpose),
            state: Some(state),
            ..ConsentQuery::default()
        };
        assert_eq!(office.session.open_consents(&query).unwrap().total as u64, expected, "{state:?}");
    }
    assert_eq!(overview.purposes[0].expiring, 1);
    let query =
        ConsentQuery { at: Some(NOW), purpose: Some(purpose), expiring: true, ..ConsentQuery::default() };
    let list = office.session.open_consents(&query).unwrap();
    let rows = office.session.consent_window(list.handle, 0, 10).unwrap();
    assert_eq!(rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Soon Over"]);
    let weak = ConsentQuery { grade: Some(ConsentGrade::D), ..ConsentQuery::default() };
    let list = office.session.open_consents(&weak).unwrap();
    let rows = office.session.consent_window(list.handle, 0, 10).unwrap();
    let matters = [ConsentKind::Given, ConsentKind::Renewed, ConsentKind::Customer];
    assert!(!rows.is_empty() && rows.iter().all(|row| matters.contains(&row.event.draft.kind)));
    let trend = office.session.consent_trend(None).unwrap();
    assert_eq!((trend.len(), trend[11].month.as_str()), (12, "2026-09"));
    // Age aside, but not what nothing shows.
    assert_eq!(trend[11].counts, [3]);
    assert_eq!(counts.iter().map(|ConsentCount { count, .. }| count).sum::<u64>(), 8);
}

#[test]
fn a_consent_that_was_used_lapses_later_and_not_in_hindsight() {
    let office = Office::new();
    let purpose = office.purpose(newsletter());
    let version = office.wording(Some(purpose), NoticeKind::Consent);
    let id = office.reachable("Old Consent");
    // Three years without a use, and it lapses.
    let given = NOW - 1000 * DAY;
    office.consent(ConsentDraft { version: Some(version), ..event(id, purpose, ConsentKind::Given, given) });
    office.session.reach(id, Some(purpose), Channel::Email).unwrap();
    let used = office.clock.now();
    office.clock.advance(200 * DAY);
    assert_eq!(office.stands(purpose, ConsentState::Given, office.clock.now()), 1);
    assert_eq!(office.stands(purpose, ConsentState::Given, used + DAY), 1);

    office.session.reach(id, Some(purpose), Channel::Email).unwrap();
    office.clock.advance(1050 * DAY);
    // Of the day before its last use, what was used until then counts.
    assert_eq!(office.stands(purpose, ConsentState::Given, used + 199 * DAY), 1);
    office.clock.advance(50 * DAY);
    assert_eq!(office.stands(purpose, ConsentState::Expired, office.clock.now()), 1);
}

#[test]
fn who_consents_and_objected_is_pointed_out() {
    let office = Office::new();
    let purpose = office.purpose(newsletter());
    let version = office.wording(Some(purpose), NoticeKind::Consent);
    let [kept, torn] = ["Kept Word", "Torn Mind"].map(|name| office.reachable(name));
    for id in [kept, torn] {
        office
            .consent(ConsentDraft { version: Some(version), ..event(id, purpose, ConsentKind::Given, NOW) });
    }
    assert!(office.concerned(PrivacyConcern::Conflict).is_empty());

    let objection = ObjectionDraft {
        contact: torn,
        purpose: None,
        channel: None,
        at: NOW,
        zone: crate::task::ZONE.into(),
        method: ConsentMethod::Phone,
        note: "".into(),
    };
    let (objection, _) = office.session.add_objection(objection).unwrap();
    assert_eq!(office.concerned(PrivacyConcern::Conflict), ["Torn Mind"]);
    office.session.trash_contacts(&[torn], true).unwrap();
    assert!(office.concerned(PrivacyConcern::Conflict).is_empty());
    office.session.trash_contacts(&[torn], false).unwrap();
    office.clock.advance(DAY);
    office.session.end_objection(objection, "A mistake".into()).unwrap();
    assert!(office.concerned(PrivacyConcern::Conflict).is_empty());
}

/// Anna consents to the newsletter, by e-mail at one address or at each, and to nothing else.
fn consenting(point: &str) -> (Office, PurposeId, PurposeId) {
    let office = Office::new();
    office.reachable("Anna Berg");
    let channels = vec![Channel::Email, Channel::Phone];
    let purpose = office.purpose(PurposeDraft { channels: channels.clone(), ..newsletter() });
    let other = office.purpose(PurposeDraft { name: "Other".into(), channels, ..newsletter() });
    let mut draft = event(ANNA, purpose, ConsentKind::Given, NOW);
    draft.key.point = point.into();
    office
        .consent(ConsentDraft { version: Some(office.wording(Some(purpose), NoticeKind::Consent)), ..draft });
    (office, purpose, other)
}

#[test]
fn an_objection_conflicts_with_a_consent_to_what_it_is_about() {
    for (to, channel, conflicts) in [
        (None, None, true),
        (None, Some(Channel::Email), true),
        (None, Some(Channel::Phone), false),
        (Some(true), None, true),
        (Some(true), Some(Channel::Email), true),
        (Some(true), Some(Channel::Phone), false),
        (Some(false), None, false),
    ] {
        let (office, purpose, other) = consenting("");
        let objection = ObjectionDraft {
            contact: ANNA,
            purpose: to.map(|same| if same { purpose } else { other }),
            channel,
            at: NOW,
            zone: crate::task::ZONE.into(),
            method: ConsentMethod::Phone,
            note: "".into(),
        };
        office.session.add_objection(objection).unwrap();
        let found = office.concerned(PrivacyConcern::Conflict).len();
        assert_eq!(found, usize::from(conflicts), "{to:?} {channel:?}");
    }
}

#[test]
fn a_suppression_conflicts_with_a_consent_to_what_it_keeps() {
    const MINE: &str = "anna.berg@example.se";
    const CALL: &str = "+46701234567";
    for (point, address, scope, conflicts) in [
        (MINE, MINE, 0, true),
        ("", MINE, 0, true),
        ("other@example.se", MINE, 0, false),
        (MINE, CALL, 0, false),
        ("", CALL, 0, false),
        (MINE, MINE, 1, true),
        (MINE, MINE, 2, false),
        (MINE, MINE, 3, true),
        ("", CALL, 4, false),
    ] {
        let (office, purpose, other) = consenting(point);
        let scope = match scope {
            0 => SuppressionScope::All,
            1 => SuppressionScope::Purpose(purpose),
            2 => SuppressionScope::Purpose(other),
            3 => SuppressionScope::Channel(Channel::Email),
            _ => SuppressionScope::Channel(Channel::Phone),
        };
        let target = SuppressionTarget::Address { text: address.into() };
        let draft = SuppressionDraft { scope, ..crate::suppression::objection() };
        office.session.add_suppression(&target, draft).unwrap();
        let found = office.concerned(PrivacyConcern::Conflict).len();
        assert_eq!(found, usize::from(conflicts), "{point} {address} {scope:?}");
    }
}

#[test]
fn a_customer_whose_last_day_is_past_counts_as_expired() {
    let office = Office::new();
    let purpose = office.purpose(newsletter());
    let version = office.wording(Some(purpose), NoticeKind::Consent);
    for (name, until) in [("No End", ""), ("Soon Over", "2026-10-01"), ("Long Left", "2027-10-01")] {
        let id = office.reachable(name);
        office.consent(ConsentDraft {
            version: Some(version),
            valid_until: until.into(),
            ..event(id, purpose, ConsentKind::Customer, NOW)
        });
    }
    for (days, customers, expired, expiring) in [(0, 3, 0, 1), (30, 2, 1, 0)] {
        let at = NOW + days * DAY;
        office.clock.advance(at - office.clock.now());
        assert_eq!(office.stands(purpose, ConsentState::Customer, at), customers, "{days}");
        assert_eq!(office.stands(purpose, ConsentState::Expired, at), expired, "{days}");
        let overview = office.session.consent_overview(Some(at)).unwrap();
        assert_eq!(overview.purposes[0].expiring, expiring, "{days}");
        let query =
            ConsentQuery { at: Some(at), purpose: Some(purpose), expiring: true, ..ConsentQuery::default() };
        assert_eq!(office.session.open_consents(&query).unwrap().total as u64, expiring, "{days}");
    }
}

#[test]
fn a_consent_to_one_address_is_not_counted_beside_a_later_no_to_all_of_them() {
    use ConsentKind::{Customer, Expired, Given, Invalidated, Refused, Renewed, Requested, Withdrawn};
    let one = "person@example.se";
    // What was said in order, of which address; how many are counted as given, and as customers.
    type Said = &'static [(ConsentKind, bool)];
    let cases: [(Said, u64, u64); 14] = [
        (&[(Given, true)], 1, 0),
        (&[(Given, true), (Withdrawn, false)], 0, 0),
        (&[(Given, true), (Refused, false)], 0, 0),
        (&[(Renewed, true), (Expired, false)], 0, 0),
        (&[(Given, true), (Invalidated, false)], 0, 0),
        (&[(Withdrawn, false), (Given, true)], 1, 0),
        (&[(Given, true), (Withdrawn, false), (Given, true)], 1, 0),
        (&[(Given, true), (Withdrawn, false), (Given, false)], 2, 0),
        (&[(Given, true), (Requested, false)], 1, 0),
        (&[(Withdrawn, false), (Given, true), (Requested, true)], 1, 0),
        (&[(Withdrawn, false), (Given, true), (Expired, false)], 0, 0),
        (&[(Customer, true)], 0, 1),
        (&[(Withdrawn, false), (Customer, true)], 0, 0),
        (&[(Expired, false), (Customer, true)], 0, 1),
    ];
    for (said, given, customers) in cases {
        let office = Office::new();
        let purpose = office.purpose(newsletter());
        let version = office.wording(Some(purpose), NoticeKind::Consent);
        let trashed = office.reachable("Trashed One");
        for id in [trashed, office.reachable("Person")] {
            for (kind, of_one) in said {
                office.clock.advance(DAY);
                let now = office.clock.now();
                let mut draft = ConsentDraft { version: Some(version), ..event(id, purpose, *kind, now) };
                draft.key.point = if *of_one { one } else { "" }.into();
                office.consent(draft);
            }
        }
        office.session.trash_contacts(&[trashed], true).unwrap();
        let now = office.clock.now();
        let counted =
            [ConsentState::Given, ConsentState::Customer].map(|state| office.stands(purpose, state, now));
        assert_eq!(counted, [given, customers], "{said:?}");
        // Who is counted can be written to, and nobody else.
        let decision = office.session.decide(ContactId(2), Some(purpose), Channel::Email, None).unwrap();
        let allowed = decision.outcome == Outcome::Allowed;
        assert_eq!(allowed, given + customers > 0, "{said:?}: {decision:?}");
    }
}
