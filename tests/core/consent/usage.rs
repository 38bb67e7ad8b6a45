//! Uses: each is that of the event that allowed it, what was used last follows from them, and none is changed or missed unseen.

use kartotek_core::{
    channel::Channel,
    consent::{ConsentDraft, ConsentKind, ledger::ConsentQuery, overview::ConsentState},
    crm::contact::ContactDraft,
    decision::{self, ReasonCode},
    exchange::{
        gate,
        mailing::{MailingFormat, MailingQuery},
    },
    health, history,
    id::{NoticeVersionId, PurposeId},
    notice::NoticeKind,
    progress::Silent,
    purpose::PurposeDraft,
};
use proptest::prelude::*;

use super::{ANNA, campaign, event, newsletter};
use crate::{
    office::{DAY, NOW, Office, email, named, phone},
    row_mac::{forge, is_told},
    user::Shop,
};

impl Office {
    /// Writes a mailing list by e-mail; who is on it is contacted.
    fn list(&self, purpose: PurposeId) -> u64 {
        let folder = tempfile::tempdir().unwrap();
        let query = MailingQuery { purpose, channel: Channel::Email, contacts: None };
        let path = folder.path().join("list.csv");
        gate::save_mailing(&self.session, &query, MailingFormat::Csv, &"".into(), None, &path, &Silent)
            .unwrap()
    }

    fn give(&self, purpose: PurposeId, version: NoticeVersionId, point: &str) {
        let mut draft = event(ANNA, purpose, ConsentKind::Given, self.clock.now());
        draft.version = Some(version);
        draft.key.point = point.into();
        self.consent(draft);
    }
}

/// Anna consented, was written to for it, and was on a list ten days later.
fn used() -> (Office, PurposeId) {
    let (office, purpose, version) = super::office();
    office.give(purpose, version, "");
    office.clock.advance(DAY);
    office.session.reach(ANNA, Some(purpose), Channel::Email).unwrap();
    office.clock.advance(10 * DAY);
    assert_eq!(office.list(purpose), 1);
    office.clock.advance(DAY);
    office.verify_rows().unwrap();
    (office, purpose)
}

const LAST: &str = "(SELECT max(at) FROM consent_use)";
const FOLLOW: &str =
    "UPDATE consent_event SET used_at = (SELECT max(at) FROM consent_use WHERE event_id = consent_event.id)";

#[test]
fn a_use_made_up_or_changed_and_a_message_taken_out_are_told_at_the_next_decision() {
    let made_up = format!(
        "INSERT INTO consent_use SELECT contact_id, purpose_id, channel, point, at + 1, event_id, import_id, seq, mac
         FROM consent_use WHERE at = {LAST}"
    );
    for forged in [
        &["UPDATE consent_event SET used_at = NULL"][..],
        &["UPDATE consent_event SET used_at = used_at - 1"],
        &["UPDATE consent_event SET used_at = used_at + 1"],
        &["DELETE FROM consent_use"],
        &[&format!("DELETE FROM consent_use WHERE at = {LAST}")],
        &[&format!("UPDATE consent_use SET at = at + 1 WHERE at = {LAST}"), FOLLOW],
        &[&format!("UPDATE consent_use SET at = at - 1 WHERE at = {LAST}"), FOLLOW],
        &[&format!("UPDATE consent_use SET point = '' WHERE at = {LAST}")],
        &[&format!("UPDATE consent_use SET seq = seq - 1 WHERE at = {LAST}")],
        &[&made_up, FOLLOW],
        // The message, not the last use.
        &[&format!("DELETE FROM consent_use WHERE at < {LAST}")],
        &[&format!("UPDATE consent_use SET event_id = NULL WHERE at < {LAST}")],
        &["DELETE FROM consent_use", FOLLOW],
        &["UPDATE consent_use SET event_id = NULL", FOLLOW],
    ] {
        let (office, purpose) = used();
        let decide = || office.session.decide(ANNA, Some(purpose), Channel::Email, None);
        assert_eq!(decide().unwrap().reasons[0].code, ReasonCode::ConsentGiven);

        forged.iter().for_each(|statement| forge(&office, statement, &[]));

        assert!(is_told(&decide()), "{forged:?}");
        assert!(is_told(&office.verify_rows()), "{forged:?}");
    }
}

#[test]
fn the_ledger_tells_no_use_and_no_end_of_proof_that_was_forged() {
    for forged in [
        "UPDATE consent_event SET used_at = NULL",
        "UPDATE consent_event SET used_at = used_at + 1",
        "DELETE FROM consent_use",
    ] {
        let (office, _) = used();
        let rows = || {
            let list = office.session.open_consents(&ConsentQuery::default()).unwrap();
            office.session.consent_window(list.handle, 0, 10)
        };
        assert_eq!(rows().unwrap()[0].event.used_at, Some(NOW + 11 * DAY));

        forge(&office, forged, &[]);

        assert!(is_told(&rows()), "{forged}");
    }
}

#[test]
fn what_counted_on_an_earlier_day_is_looked_at_where_that_day_is_asked_about() {
    let (office, purpose) = used();
    let decide = |at| office.session.decide(ANNA, Some(purpose), Channel::Email, Some(at));
    // Lists alone, so that no message is missed.
    office.list(purpose);
    forge(&office, &format!("UPDATE consent_use SET at = at - 1 WHERE at = {}", NOW + 11 * DAY), &[]);

    assert!(decide(NOW + 12 * DAY).is_ok(), "a later use counts");
    assert!(is_told(&decide(NOW + 11 * DAY)));
}

#[test]
fn a_list_on_which_somebody_was_is_missed_by_the_whole_check() {
    for forged in [
        &[&*format!("DELETE FROM consent_use WHERE at = {LAST}"), FOLLOW][..],
        &[&format!("UPDATE consent_use SET event_id = NULL WHERE at = {LAST}"), FOLLOW],
        &["DELETE FROM consent_use WHERE contact_id = 2"],
    ] {
        let (office, purpose) = used();
        // Somebody who is reached on no consent.
        let bo = office.reachable("Bo Alm");
        let version = office.wording(Some(purpose), NoticeKind::Consent);
        let given = ConsentDraft {
            version: Some(version),
            ..event(bo, purpose, ConsentKind::Given, office.clock.now())
        };
        office.consent(given);
        office.list(purpose);
        office.clock.advance(1000);
        if forged.len() == 1 {
            forge(&office, "UPDATE consent_event SET used_at = NULL WHERE contact_id = 2", &[]);
        }

        forged.iter().for_each(|statement| forge(&office, statement, &[]));

        assert!(is_told(&office.verify_rows()), "{forged:?}");
    }
}

#[test]
fn the_weekly_check_looks_into_the_entries_of_lists() {
    for forged in [None, Some("DELETE FROM consent_use"), Some("UPDATE consent_use SET at = at - 1")] {
        let shop = Shop::new();
        let office = shop.unlock("anna").unwrap();
        let session = office.session();
        // On legitimate interests, so that no event says that they were used.
        let purpose = session.add_purpose(campaign(), None).unwrap().0;
        let draft = ContactDraft { phones: vec![phone("+46701234567")], ..named("Anna Berg") };
        session.add_contact(draft).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let query = MailingQuery { purpose: purpose.id, channel: Channel::Phone, contacts: None };
        let path = folder.path().join("list.csv");
        let recipient = "".into();
        let listed =
            gate::save_mailing(session, &query, MailingFormat::Csv, &recipient, None, &path, &Silent);
        assert_eq!(listed.unwrap(), 1);
        if let Some(statement) = forged {
            let done = session.write(|tx, _| {
                assert_eq!(tx.execute(statement, [])?, 1);
                history::append(tx, "test.forge", history::Object::VAULT, &())
            });
            done.unwrap();
        }

        let checked = health::begin(&office).unwrap().run(&Silent).unwrap().note(&office);

        assert_eq!(is_told(&checked), forged.is_some(), "{forged:?}");
        assert_eq!(checked.is_ok(), forged.is_none(), "{forged:?}");
    }
}

#[test]
fn who_is_deleted_for_good_leaves_no_list_that_is_missed() {
    let (office, purpose) = used();
    let bo = office.reachable("Bo Alm");
    let version = office.wording(Some(purpose), NoticeKind::Consent);
    let now = office.clock.now();
    office.consent(ConsentDraft { version: Some(version), ..event(bo, purpose, ConsentKind::Given, now) });
    assert_eq!(office.list(purpose), 2);

    forge(&office, "DELETE FROM contact WHERE id = 2", &[]);

    let lists = |snapshot: &kartotek_core::store::Snapshot<'_>| {
        kartotek_core::consent::verify_lists(snapshot, office.session.store().keys())
    };
    office.session.read(lists).unwrap();
}

#[test]
fn two_lists_at_one_moment_are_two_uses() {
    let (office, purpose) = used();
    assert_eq!((office.list(purpose), office.list(purpose)), (1, 1));
    office.verify_rows().unwrap();
}

const POINTS: [&str; 3] = ["", "anna.berg@example.se", "anna@home.example"];
/// Months after which a consent is no longer relied on, in the test.
const LAPSE: i64 = 12;

/// What the model knows of a consent: when it was given, at which address, when it was used.
struct Known {
    at: i64,
    point: usize,
    uses: Vec<i64>,
}

/// Whether it is over at a moment: a year after it was given or used.
fn is_over(known: &Known, at: i64) -> bool {
    let last = known.uses.iter().copied().filter(|used| *used <= at).max().unwrap_or(known.at);
    let day = |at: i64| chrono::DateTime::from_timestamp_millis(at).unwrap().date_naive();
    day(last).checked_add_months(chrono::Months::new(u32::try_from(LAPSE).unwrap())).unwrap() <= day(at)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// A use at an address is one of its own consent where that was given last, and one of the consent for every address where that was:
    /// of one person as of everybody, in the overview as in the ledger, today and on any earlier day.
    #[test]
    fn a_use_keeps_alive_the_consent_that_it_rested_on_and_no_other(
        acts in prop::collection::vec((1..300_i64, 0..6_usize), 1..12),
        asked in 0..2000_i64,
    ) {
        let (office, ..) = super::office();
        office.change(ANNA, |draft| draft.emails.push(email(POINTS[2])));
        let months = u32::try_from(LAPSE).unwrap();
        let yearly = PurposeDraft { name: "Yearly".into(), warn_months: 0, lapse_months: months, ..newsletter() };
        let purpose = office.purpose(yearly);
        let version = office.wording(Some(purpose), NoticeKind::Consent);
        let mut model: Vec<Known> = Vec::new();
        for (days, act) in acts {
            office.clock.advance(days * DAY);
            let now = office.clock.now();
            if let Some(text) = POINTS.get(act) {
                office.give(purpose, version, text);
                model.push(Known { at: now, point: act, uses: Vec::new() });
                continue;
            }
            let decision = office.session.decide(ANNA, Some(purpose), Channel::Email, None).unwrap();
            if decision.outcome == decision::Outcome::Allowed {
                if act == 3 {
                    office.list(purpose);
                } else {
                    office.session.reach(ANNA, Some(purpose), Channel::Email).unwrap();
                }
                let point = POINTS.iter().position(|text| **text == **decision.point).unwrap();
                let rested = model.iter_mut().rev().find(|known| known.point == 0 || known.point == point);
                rested.unwrap().uses.push(now);
            }
        }
        let mut events: Vec<_> = office.session.consent_sheet(ANNA, None).unwrap().events;
        events.sort_by_key(|row| row.event.id);
        for (row, known) in events.iter().zip(&model) {
            prop_assert_eq!(row.event.used_at, known.uses.last().copied());
        }
        for at in [office.clock.now(), (NOW + asked * DAY).min(office.clock.now())] {
            let known = || model.iter().filter(|known| known.at <= at);
            let of = |point: usize| known().rfind(|known| known.point == 0 || known.point == point);
            let stands: Vec<_> = [1, 2].map(of).into_iter().flatten().collect();
            let reason = match stands.iter().find(|known| !is_over(known, at)) {
                Some(_) => ReasonCode::ConsentGiven,
                None if of(1).is_none() => ReasonCode::ConsentMissing,
                None => ReasonCode::ConsentLapsed,
            };
            let one = office.session.decide(ANNA, Some(purpose), Channel::Email, Some(at)).unwrap();
            prop_assert_eq!(one.reasons[0].code, reason);
            let all = office
                .session
                .read(|snapshot| decision::of_everybody(snapshot, purpose, Channel::Email, at))
                .unwrap();
            prop_assert_eq!(all, [one]);
            let keys = [0, 1, 2].map(|point| known().rfind(|known| known.point == point));
            let over = keys.iter().flatten().filter(|known| is_over(known, at)).count();
            let alive = keys.iter().flatten().count() - over;
            prop_assert_eq!(office.stands(purpose, ConsentState::Given, at), alive as u64);
            prop_assert_eq!(office.stands(purpose, ConsentState::Expired, at), over as u64);
        }
        office.verify_rows().unwrap();
    }
}
