//! Alerts: raised by failed attempts and by unusual reading, once an hour for each user, and told to each owner until seen.

use kartotek_core::{
    alert::{Alert, AlertKind, Readings},
    clock::Clock,
    error::{Error, Problem},
    exchange::{
        export::csv::CsvOptions,
        gate::{self, ExportFormat, Scope},
    },
    history,
    id::{AlertId, ContactId},
    progress::Silent,
    role::Role,
    session::{Session, office::Office as VaultOffice},
    setting::{self, ReadingThreshold, ReadingThresholds, Settings},
    store::{Store, row_mac},
    user::UserDraft,
    vault::KdfParams,
};
use proptest::prelude::*;

use crate::{
    office::{NOW, Office, disclosure, named, refusal, session_as},
    user::{Shop, passphrase},
};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

/// An office of contacts 1 to `count`, in which the owner's reading raises an alert from `threshold` on.
struct Watched {
    office: Office,
    readings: Readings,
}

impl Watched {
    fn new(count: usize, threshold: u32) -> Self {
        let office = Office::new();
        office.session.add_many((0..count).map(|_| named("Anna Berg"))).unwrap();
        let watched = Self { office, readings: Readings::default() };
        watched.threshold(Some(threshold));
        watched
    }

    fn threshold(&self, threshold: Option<u32>) {
        self.office.settings(|settings| {
            settings.reading_thresholds.owner = ReadingThreshold { opened: threshold, exported: threshold };
        });
    }

    fn open(&self, ids: impl IntoIterator<Item = i64>) {
        for id in ids {
            self.office.session.read_contact(&self.readings, ContactId(id)).unwrap();
        }
    }

    fn export(&self, ids: &[i64]) {
        let ids: Vec<ContactId> = ids.iter().map(|&id| ContactId(id)).collect();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("people.csv");
        gate::export(
            &self.office.session,
            ExportFormat::Csv,
            Scope::Contacts(&ids),
            CsvOptions::default(),
            &disclosure(),
            &path,
            &Silent,
        )
        .unwrap();
    }

    /// The alerts' kinds and figures, oldest first.
    fn alerts(&self) -> Vec<(AlertKind, u32)> {
        raised(&self.office.session).iter().rev().map(|alert| (alert.kind, alert.count)).collect()
    }
}

fn raised(session: &Session) -> Vec<Alert> {
    session.alerts().unwrap()
}

fn actions(session: &Session, of: &str) -> usize {
    session.read(history::entries).unwrap().iter().filter(|(entry, _)| entry.action == of).count()
}

#[test]
fn as_many_contacts_as_the_threshold_raise_one_alert_with_the_figure_and_an_entry() {
    let watched = Watched::new(10, 4);

    watched.open(1..=3);
    assert_eq!(watched.alerts(), []);
    watched.open([3, 2, 1]);
    assert_eq!(watched.alerts(), [], "the same contacts again are no others");
    watched.open(4..=10);

    let alerts = raised(&watched.office.session);
    assert_eq!(alerts.len(), 1);
    let alert = &alerts[0];
    assert_eq!((alert.kind, alert.count), (AlertKind::ContactsOpened, 4));
    assert_eq!((alert.at, alert.since), (NOW, Some(NOW - HOUR)));
    assert_eq!(alert.user.as_ref().unwrap().as_str(), "Clerk");
    assert!(!alert.seen);
    let store = watched.office.session.store();
    let payload = store.read(|connection| {
        let sql = "SELECT seq FROM journal WHERE action = 'alert.raise'";
        let seq = connection.query_row(sql, [], |row| row.get(0))?;
        Ok(history::payload(connection, store.keys(), seq)?.unwrap())
    });
    let said: serde_json::Value = serde_json::from_slice(&payload.unwrap()).unwrap();
    assert_eq!(said, serde_json::json!({ "kind": "contacts_opened", "count": 4, "since": NOW - HOUR }));
}

#[test]
fn the_hour_moves_on_and_the_next_alert_comes_an_hour_after_the_first() {
    let watched = Watched::new(20, 4);
    let clock = &watched.office.clock;

    watched.open(1..=3);
    clock.advance(HOUR);
    watched.open(4..=6);
    assert_eq!(watched.alerts(), [], "the first three are an hour old");
    clock.advance(HOUR - 1);
    watched.open([7]);
    assert_eq!(watched.alerts(), [(AlertKind::ContactsOpened, 4)]);
    clock.advance(HOUR - 1);
    watched.open(8..=20);
    assert_eq!(watched.alerts().len(), 1);
    clock.advance(1);
    watched.open([20]);

    assert_eq!(watched.alerts()[1..], [(AlertKind::ContactsOpened, 13)]);
}

#[test]
fn a_clock_that_is_set_back_begins_no_new_hour_and_keeps_no_alert_away_for_long() {
    let watched = Watched::new(20, 4);
    let clock = &watched.office.clock;

    watched.open(1..=3);
    clock.advance(-30 * MINUTE);
    watched.open([4]);
    assert_eq!(watched.alerts().len(), 1);
    clock.advance(-100 * HOUR);
    watched.open([5]);

    assert_eq!(watched.alerts(), [(AlertKind::ContactsOpened, 5), (AlertKind::ContactsOpened, 4)]);
}

#[test]
fn a_threshold_holds_from_its_change_on_and_off_raises_nothing() {
    let watched = Watched::new(10, 1);
    watched.threshold(None);

    watched.open(1..=9);
    watched.export(&[1, 2, 3]);
    assert_eq!(watched.alerts(), []);
    watched.threshold(Some(8));
    watched.open([9]);

    assert_eq!(watched.alerts(), [(AlertKind::ContactsOpened, 9)]);
}

#[test]
fn a_threshold_that_can_not_be_is_refused_by_its_name_and_its_roles_place() {
    let watched = Watched::new(1, 5);
    let default = ReadingThresholds::default();
    for (thresholds, field, at) in [
        (
            ReadingThresholds { owner: ReadingThreshold { opened: Some(0), ..default.owner }, ..default },
            "opened",
            0,
        ),
        (
            ReadingThresholds {
                read_only: ReadingThreshold { exported: Some(1_000_001), ..default.read_only },
                ..default
            },
            "exported",
            3,
        ),
    ] {
        let session = &watched.office.session;
        let before = session.read(setting::get).unwrap();
        let settings = Settings { reading_thresholds: thresholds, ..before.clone() };

        let refused = session.change_settings(&settings, &Silent);

        assert_eq!(refusal(refused), (field, Some(at), Problem::Choice));
        assert_eq!(session.read(setting::get).unwrap(), before);
    }
}

#[test]
fn settings_from_before_there_were_thresholds_have_the_usual_ones() {
    let office = Office::new();
    let remove = "UPDATE setting SET value = json_remove(value, '$.readingThresholds')";
    office
        .session
        .write(|tx, _| {
            assert_eq!(tx.execute(remove, [])?, 1);
            row_mac::renew_all(tx)?;
            history::append(tx, "test.damage", history::Object::VAULT, &())
        })
        .unwrap();

    let thresholds = office.session.read(setting::get).unwrap().reading_thresholds;

    assert_eq!(thresholds, ReadingThresholds::default());
    let sales = ReadingThreshold { opened: Some(200), exported: Some(100) };
    assert_eq!(thresholds.of(Role::Sales), sales);
}

#[test]
fn what_one_exported_within_the_hour_counts_together_and_each_contact_once() {
    let watched = Watched::new(10, 5);
    let clock = &watched.office.clock;

    watched.export(&[1, 2, 3]);
    clock.advance(HOUR - 1);
    watched.export(&[1, 2, 3, 4]);
    assert_eq!(watched.alerts(), []);
    clock.advance(1);
    watched.export(&[5]);
    assert_eq!(
        watched.alerts(),
        [(AlertKind::ContactsExported, 5)],
        "not the first export, all of the second"
    );
    watched.export(&[6, 7, 8]);

    assert_eq!(watched.alerts().len(), 1);
    assert_eq!(actions(&watched.office.session, "export.contacts"), 4);
}

#[test]
fn an_export_raises_its_alert_also_where_reading_raised_one() {
    let watched = Watched::new(10, 5);

    watched.open(1..=10);
    watched.export(&[1, 2, 3, 4, 5, 6, 7]);

    let expected = [(AlertKind::ContactsOpened, 5), (AlertKind::ContactsExported, 7)];
    assert_eq!(watched.alerts(), expected);
}

#[test]
fn a_contact_that_is_not_there_is_not_counted() {
    let watched = Watched::new(2, 3);

    let refused = watched.office.session.read_contact(&watched.readings, ContactId(77));

    assert!(matches!(refused, Err(Error::NotFound)));
    watched.open([1, 2]);
    assert_eq!(watched.alerts(), []);
}

#[test]
fn each_role_has_its_own_threshold() {
    for (role, count) in [(Role::ReadOnly, 100), (Role::Sales, 200)] {
        let clock = Clock::set_to(NOW);
        let session = session_as(Store::in_memory(clock).unwrap(), role);
        session.add_many((0..200).map(|_| named("Anna Berg"))).unwrap();
        let readings = Readings::default();

        for id in 1..count {
            session.read_contact(&readings, ContactId(id)).unwrap();
        }
        assert_eq!(session.alerts().unwrap(), []);
        session.read_contact(&readings, ContactId(count)).unwrap();

        assert_eq!(session.alerts().unwrap().len(), 1, "{role:?}");
    }
}

/// Opens contacts in an office, as many as there are.
fn read_all(office: &VaultOffice, readings: &Readings) {
    let count: i64 = office
        .session()
        .read(|tx| Ok(tx.query_row("SELECT max(id) FROM contact", [], |row| row.get(0))?))
        .unwrap();
    for id in 1..=count {
        office.session().read_contact(readings, ContactId(id)).unwrap();
    }
}

#[test]
fn every_owner_is_told_until_they_have_seen_it_and_what_they_have_seen_is_journaled() {
    let shop = Shop::with(&[("Otto", Role::Owner), ("Sven", Role::Sales)]);
    let readings = Readings::default();
    let office = shop.unlock("sven").unwrap();
    office.session().add_many((0..200).map(|_| named("Anna Berg"))).unwrap();
    shop.clock.advance(MINUTE);
    read_all(&office, &readings);
    office.close().unwrap();

    let office = shop.unlock("anna").unwrap();
    let alerts = office.session().alerts().unwrap();
    let told = alerts.iter().map(|alert| (alert.user.as_ref().unwrap().as_str(), alert.seen));
    assert_eq!(told.collect::<Vec<_>>(), [("Sven", false)]);
    let id = alerts[0].id;
    office.session().see_alerts(&[id]).unwrap();
    assert!(office.session().alerts().unwrap()[0].seen);
    assert_eq!(actions(office.session(), "alert.see"), 1);
    assert!(matches!(office.session().see_alerts(&[id]), Err(Error::NothingToChange)));
    assert!(matches!(office.session().see_alerts(&[id, AlertId(77)]), Err(Error::NotFound)));
    assert_eq!(actions(office.session(), "alert.see"), 1);
    office.close().unwrap();

    let office = shop.unlock("otto").unwrap();
    assert!(!office.session().alerts().unwrap()[0].seen, "another owner has not seen it");
}

#[test]
fn an_owner_who_came_after_an_alert_is_not_told_of_it() {
    let shop = Shop::with(&[]);
    let mut office = shop.unlock("anna").unwrap();
    office.note_failed_attempts(5).unwrap();
    shop.clock.advance(1);
    let draft = UserDraft { name: "Otto".into(), role: Role::Owner };
    office.add_user(&draft, &passphrase("otto"), KdfParams::for_tests()).unwrap();
    office.close().unwrap();

    let office = shop.unlock("otto").unwrap();

    assert_eq!(office.session().alerts().unwrap().iter().map(|alert| alert.seen).collect::<Vec<_>>(), [true]);
}

#[test]
fn users_are_counted_apart_and_locking_begins_no_new_hour() {
    let shop = Shop::with(&[("Rolf", Role::ReadOnly), ("Rita", Role::ReadOnly)]);
    let readings = Readings::default();
    let office = shop.unlock("anna").unwrap();
    office.session().add_many((0..60).map(|_| named("Anna Berg"))).unwrap();
    office.close().unwrap();
    for name in ["rolf", "rita"] {
        let office = shop.unlock(name).unwrap();
        read_all(&office, &readings);
        assert_eq!(office.session().alerts().unwrap(), [], "two read 60 each");
        office.close().unwrap();
    }
    let office = shop.unlock("anna").unwrap();
    office.session().add_many((0..40).map(|_| named("Bo Ek"))).unwrap();
    office.close().unwrap();

    let office = shop.unlock("rolf").unwrap();
    read_all(&office, &readings);

    let alerts = office.session().alerts().unwrap();
    assert_eq!(alerts.iter().map(|alert| alert.count).collect::<Vec<_>>(), [100]);
}

#[test]
fn five_failed_attempts_raise_an_alert_and_four_do_not() {
    let shop = Shop::with(&[("Otto", Role::Owner), ("Sven", Role::Sales)]);
    let last = shop.clock.now();
    shop.clock.advance(MINUTE);

    let office = shop.unlock("sven").unwrap();
    office.note_failed_attempts(0).unwrap();
    office.note_failed_attempts(4).unwrap();
    assert_eq!(
        (office.session().alerts().unwrap(), actions(office.session(), "vault.attempts")),
        (vec![], 1)
    );
    office.note_failed_attempts(5).unwrap();
    office.close().unwrap();

    // Somebody else unlocked in between: both owners are told all the same.
    for owner in ["anna", "otto"] {
        let office = shop.unlock(owner).unwrap();
        let alert = &office.session().alerts().unwrap()[0];
        assert_eq!((alert.kind, alert.count), (AlertKind::FailedAttempts, 5));
        assert_eq!((alert.user.as_ref(), alert.since, alert.seen), (None, Some(last), false));
        assert_eq!(
            (actions(office.session(), "vault.attempts"), actions(office.session(), "alert.raise")),
            (2, 1)
        );
        office.close().unwrap();
    }
}

#[test]
fn a_removed_users_alert_keeps_their_name() {
    let shop = Shop::with(&[("Rolf", Role::ReadOnly)]);
    let office = shop.unlock("rolf").unwrap();
    let rolf = office.session().actor().user;
    office.session().add_many((0..100).map(|_| named("Anna Berg"))).unwrap();
    read_all(&office, &Readings::default());
    office.close().unwrap();

    let mut office = shop.unlock("anna").unwrap();
    office.remove_user(rolf, &Silent).unwrap();

    let alerts = office.session().alerts().unwrap();
    assert_eq!(alerts[0].user.as_ref().unwrap().as_str(), "Rolf");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_alert_stands_within_the_hour_of_each_crossing_and_nowhere_else(
        steps in prop::collection::vec((0..40 * MINUTE, 1_i64..8), 1..40), threshold in 2_u32..6,
    ) {
        let watched = Watched::new(8, threshold);
        let mut opened: Vec<(i64, i64)> = Vec::new();
        let mut crossings = 0;

        for (pause, id) in steps {
            watched.office.clock.advance(pause);
            let now = watched.office.clock.now();
            watched.open([id]);
            opened.push((id, now));

            let mut within: Vec<i64> =
                opened.iter().filter(|(_, at)| now - at < HOUR).map(|&(id, _)| id).collect();
            within.sort_unstable();
            within.dedup();
            let is_crossing = within.len() >= threshold as usize;
            let alerts = raised(&watched.office.session);
            let recent = alerts.iter().filter(|alert| now - alert.at < HOUR).count();
            prop_assert!(recent <= 1);
            prop_assert!(!is_crossing || recent == 1);
            prop_assert!(is_crossing || alerts.first().is_none_or(|alert| alert.at < now || pause == 0));
            crossings += usize::from(is_crossing);
            prop_assert!(alerts.len() <= crossings);
        }
    }

    #[test]
    fn two_alerts_about_a_user_are_never_less_than_an_hour_apart(
        steps in prop::collection::vec((-90 * MINUTE..60 * MINUTE, 1_i64..8, any::<bool>()), 1..60),
    ) {
        let watched = Watched::new(8, 2);

        for (move_by, id, is_export) in steps {
            watched.office.clock.advance(move_by);
            if is_export { watched.export(&[id, 8]) } else { watched.open([id]) }
        }

        for kind in [AlertKind::ContactsOpened, AlertKind::ContactsExported] {
            let alerts = raised(&watched.office.session);
            let at: Vec<i64> = alerts.iter().filter(|alert| alert.kind == kind).map(|alert| alert.at).collect();
            prop_assert!(at.windows(2).all(|two| two[0] - two[1] >= HOUR), "{at:?}");
        }
    }
}
