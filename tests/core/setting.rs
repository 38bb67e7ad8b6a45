//! Settings: checked, kept, journaled, and followed at once.

use std::sync::Mutex;

use kartotek_core::{
    error::{Error, Problem, Result},
    progress::{Progress, Silent},
    session::Session,
    setting::{self, NameOrder, ReadingThreshold, ReadingThresholds, Settings},
};

use crate::office::{Office, refusal};

fn settings() -> Settings {
    Settings {
        organisation: "Berg & Söner AB".into(),
        country: "DE".into(),
        sort_language: "sv".into(),
        name_order: NameOrder::FamilyFirst,
        birthday: true,
        auto_lock_minutes: 60,
        backup_every_days: 30,
        backup_keep_days: 3650,
        reading_thresholds: ReadingThresholds {
            sales: ReadingThreshold { opened: None, exported: Some(1_000_000) },
            ..ReadingThresholds::default()
        },
    }
}

#[test]
fn settings_come_back_as_they_were_given() {
    let office = Office::new();

    let stored = office.session.change_settings(&settings(), &Silent).unwrap().0;

    assert_eq!(stored, settings());
    assert_eq!(office.session.read(setting::get).unwrap(), settings());
}

#[test]
fn a_setting_that_can_not_be_is_refused_by_its_name() {
    let office = Office::new();
    for (settings, field, problem) in [
        (Settings { organisation: " ".into(), ..settings() }, "organisation", Problem::Missing),
        (Settings { organisation: "x".repeat(201), ..settings() }, "organisation", Problem::TooLong),
        (Settings { organisation: "a\u{1b}b".into(), ..settings() }, "organisation", Problem::Characters),
        (Settings { country: "XX".into(), ..settings() }, "country", Problem::Choice),
        (Settings { country: "".into(), ..settings() }, "country", Problem::Choice),
        (Settings { sort_language: "fr".into(), ..settings() }, "sortLanguage", Problem::Language),
        (Settings { auto_lock_minutes: 0, ..settings() }, "autoLockMinutes", Problem::Choice),
        (Settings { auto_lock_minutes: 61, ..settings() }, "autoLockMinutes", Problem::Choice),
        (Settings { backup_every_days: 0, ..settings() }, "backupEveryDays", Problem::Choice),
        (Settings { backup_every_days: 31, ..settings() }, "backupEveryDays", Problem::Choice),
        (Settings { backup_keep_days: 29, ..settings() }, "backupKeepDays", Problem::Choice),
        (Settings { backup_keep_days: 3651, ..settings() }, "backupKeepDays", Problem::Choice),
    ] {
        assert_eq!(refusal(office.session.change_settings(&settings, &Silent)), (field, None, problem));
    }
    assert_eq!(office.session.read(setting::get).unwrap().organisation, "Office");
}

#[test]
fn settings_that_are_so_already_write_nothing() {
    let office = Office::new();
    let (stored, head) = (office.session.read(setting::get).unwrap(), office.session.store().head());

    let (same, changed) = office.session.change_settings(&stored, &Silent).unwrap();

    assert!(same == stored && !changed.settings);
    assert_eq!(office.session.store().head(), head);
}

#[test]
fn another_order_of_names_or_another_language_sorts_every_list_anew() {
    let office = Office::with(&["Åsa Zander", "Zoe Ärlig", "Adam Öberg", "Bo Ek"]);
    assert_eq!(office.names(&Default::default()), ["Adam Öberg", "Åsa Zander", "Bo Ek", "Zoe Ärlig"]);

    office.settings(|settings| settings.sort_language = "sv".into());
    assert_eq!(office.names(&Default::default()), ["Adam Öberg", "Bo Ek", "Zoe Ärlig", "Åsa Zander"]);

    office.settings(|settings| settings.name_order = NameOrder::FamilyFirst);
    assert_eq!(office.names(&Default::default()), ["Ek, Bo", "Zander, Åsa", "Ärlig, Zoe", "Öberg, Adam"]);

    office.settings(|settings| settings.sort_language = "de".into());
    assert_eq!(office.names(&Default::default()), ["Ärlig, Zoe", "Ek, Bo", "Öberg, Adam", "Zander, Åsa"]);
    assert_eq!(office.find("asa zander"), ["Zander, Åsa"]);
}

/// Reads while rows are written anew, and stops the work once so many are done.
struct Looking<'a> {
    session: &'a Session,
    stop_at: u64,
    seen: Mutex<Vec<(u64, Option<u64>)>>,
}

impl Progress for Looking<'_> {
    fn step(&self, done: u64, total: Option<u64>) -> Result<()> {
        let list = self.session.open_contacts(&Default::default())?;
        assert_eq!(self.session.contact_window(list.handle, 0, 10)?[0].name.as_str(), "Adam Öberg");
        assert_eq!(self.session.rules().name_order, NameOrder::GivenFirst);
        self.seen.lock().unwrap().push((done, total));
        if done >= self.stop_at { Err(Error::Cancelled) } else { Ok(()) }
    }
}

#[test]
fn others_read_while_lists_are_sorted_anew_and_cancelling_leaves_everything() {
    let folder = tempfile::tempdir().unwrap();
    let session = crate::office::session_in(folder.path());
    for name in ["Åsa Zander", "Zoe Ärlig", "Adam Öberg", "Bo Ek"] {
        session.add_contact(crate::office::named(name)).unwrap();
    }
    let head = session.store().head();
    let before = session.read(setting::get).unwrap();
    let after = Settings { name_order: NameOrder::FamilyFirst, ..before.clone() };
    let names = |session: &Session| -> Vec<String> {
        let list = session.open_contacts(&Default::default()).unwrap();
        session.contact_window(list.handle, 0, 10).unwrap().into_iter().map(|row| row.name.0).collect()
    };

    let looking = Looking { session: &session, stop_at: 2, seen: Mutex::default() };
    assert!(matches!(session.change_settings(&after, &looking), Err(Error::Cancelled)));
    assert_eq!((session.read(setting::get).unwrap(), session.store().head()), (before, head));
    assert_eq!(names(&session), ["Adam Öberg", "Åsa Zander", "Bo Ek", "Zoe Ärlig"]);

    let looking = Looking { session: &session, stop_at: u64::MAX, seen: Mutex::default() };
    session.change_settings(&after, &looking).unwrap();
    assert_eq!(*looking.seen.lock().unwrap(), [0, 1, 2, 3, 4].map(|done| (done, Some(4))));
    assert_eq!(names(&session), ["Ärlig, Zoe", "Ek, Bo", "Öberg, Adam", "Zander, Åsa"]);
}
