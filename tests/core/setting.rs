//! Settings: checked, kept, journaled, and followed at once.

use std::sync::Mutex;

use kartotek_core::{
    error::{Error, Problem, Result},
    progress::{Progress, Silent},
    session::Session,
    setting::{self, Controller, NameOrder, ReadingThreshold, ReadingThresholds, Settings},
};

use crate::office::{Office, refusal};

fn settings() -> Settings {
    Settings {
        organisation: "Berg & Söner AB".into(),
        country: "DE".into(),
        controller: controller(),
        sort_language: "sv".into(),
        name_order: NameOrder::FamilyFirst,
        birthday: true,
        auto_lock_minutes: 60,
        backup_every_days: 30,
        backup_keep_days: 3650,
        financial_year_end: 6,
        trash_days: 60,
        four_eyes: false,
        cooling_off_days: 30,
        reading_thresholds: ReadingThresholds {
            sales: ReadingThreshold { opened: None, exported: Some(1_000_000) },
            ..ReadingThresholds::default()
        },
    }
}

fn controller() -> Controller {
    Controller {
        street: "Dorfstraße 1\nHinterhaus".into(),
        postal_code: "24937".into(),
        city: "Flensburg".into(),
        email: "post@oberg.example".into(),
        phone: "+49 461 123456".into(),
        register: "HRB 1234, Amtsgericht Flensburg".into(),
        officer: "datenschutz@oberg.example".into(),
        representative: "Öberg EU GmbH\nKiel".into(),
        region: "DE-SH".into(),
        zone: "Europe/Berlin".into(),
        authority: "Unabhängiges Landeszentrum für Datenschutz".into(),
        authority_website: "https://www.datenschutzzentrum.de".into(),
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
        (Settings { financial_year_end: 0, ..settings() }, "financialYearEnd", Problem::Choice),
        (Settings { financial_year_end: 13, ..settings() }, "financialYearEnd", Problem::Choice),
    ] {
        assert_eq!(refusal(office.session.change_settings(&settings, &Silent)), (field, None, problem));
    }
    assert_eq!(office.session.read(setting::get).unwrap().organisation, "Office");
}

#[test]
fn what_is_wrong_about_the_organisation_is_said_by_field() {
    let office = Office::new();
    type Change = fn(&mut Controller);
    let cases: [(Change, &str, Problem); 16] = [
        (|it| it.street = "x".repeat(501).into(), "street", Problem::TooLong),
        (|it| it.postal_code = "x".repeat(201).into(), "postalCode", Problem::TooLong),
        (|it| it.city = "a\nb".into(), "city", Problem::Characters),
        (|it| it.email = "nobody".into(), "email", Problem::Email),
        (|it| it.email = "a@b".into(), "email", Problem::Email),
        (|it| it.phone = "1".into(), "phone", Problem::Phone),
        (|it| it.phone = "1".repeat(61).into(), "phone", Problem::TooLong),
        (|it| it.register = "\u{7}".into(), "register", Problem::Characters),
        (|it| it.officer = "a\u{1b}b".into(), "officer", Problem::Characters),
        (|it| it.representative = "x".repeat(501).into(), "representative", Problem::TooLong),
        (|it| it.region = "SE-M".into(), "region", Problem::Choice),
        (|it| it.region = "DE-XX".into(), "region", Problem::Choice),
        (|it| it.zone = "Berlin".into(), "zone", Problem::Choice),
        (|it| it.zone = "europe/berlin ".into(), "zone", Problem::Choice),
        (|it| it.authority = "x".repeat(201).into(), "authority", Problem::TooLong),
        (|it| it.authority_website = "javascript://a".into(), "authorityWebsite", Problem::Url),
    ];
    for (change, field, problem) in cases {
        let mut settings = settings();
        change(&mut settings.controller);
        assert_eq!(refusal(office.session.change_settings(&settings, &Silent)), (field, None, problem));
    }
}

#[test]
fn what_is_typed_is_tidied_and_a_website_completed() {
    let office = Office::new();
    let mut typed = settings();
    typed.controller.city = " Flensburg ".into();
    typed.controller.street = "Dorfstraße 1\r\nHinterhaus\n".into();
    typed.controller.authority_website = "www.datenschutzzentrum.de".into();

    let stored = office.session.change_settings(&typed, &Silent).unwrap().0;

    assert_eq!(stored, settings());
}

#[test]
fn settings_that_were_stored_before_the_organisation_was_known_are_read() {
    let mut stored = serde_json::to_value(settings()).unwrap();
    stored.as_object_mut().unwrap().remove("controller");
    let read: Settings = serde_json::from_value(stored.clone()).unwrap();
    assert_eq!(read, Settings { controller: Controller::default(), ..settings() });

    stored["controller"] = serde_json::json!({ "city": "Flensburg" });
    let read: Settings = serde_json::from_value(stored).unwrap();
    assert_eq!(read.controller, Controller { city: "Flensburg".into(), ..Controller::default() });
}

#[test]
fn clocks_are_those_of_the_country_until_others_are_chosen() {
    let mut settings = settings();
    assert_eq!(settings.zone().name(), "Europe/Berlin");
    settings.controller.zone = String::new();
    settings.country = "FI".into();
    assert_eq!(settings.zone().name(), "Europe/Helsinki");
    settings.controller.zone = "Atlantic/Canary".into();
    assert_eq!(settings.zone().name(), "Atlantic/Canary");
}

#[test]
fn nothing_of_the_organisation_shows_in_debug_output() {
    let told = format!("{:?}", settings());

    for part in ["Dorfstraße", "24937", "post@", "461", "HRB", "datenschutz", "Kiel"] {
        assert!(!told.contains(part), "{part}");
    }
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
