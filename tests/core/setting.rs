//! Settings: checked, kept, journaled, and followed at once.

use kartotek_core::{
    error::Problem,
    setting::{self, NameOrder, Settings},
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
    }
}

#[test]
fn settings_come_back_as_they_were_given() {
    let office = Office::new();

    let stored = office.session.change_settings(&settings()).unwrap().0;

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
    ] {
        assert_eq!(refusal(office.session.change_settings(&settings)), (field, None, problem));
    }
    assert_eq!(office.session.read(setting::get).unwrap().organisation, "Office");
}

#[test]
fn settings_that_are_so_already_write_nothing() {
    let office = Office::new();
    let (stored, head) = (office.session.read(setting::get).unwrap(), office.session.store().head());

    let (same, changed) = office.session.change_settings(&stored).unwrap();

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
