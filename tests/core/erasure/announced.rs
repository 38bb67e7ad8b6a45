//! Erasures that are announced: who may do them then, from when on, and what becomes of an announcement.

use kartotek_core::{
    erasure::{ErasureAnnouncement, ErasureCause, ErasureDifference, ErasureDraft},
    error::{ErasureWait, Error, Problem, Result, VaultProblem},
    exchange::certificate,
    history::{self, verify::verify},
    id::{ContactId, ErasureAnnouncementId},
    personal::Personal,
    progress::Silent,
    role::Role,
    session::{Session, due::DueSort, office::Office as Opened},
    setting::{self, Settings},
    store::{Snapshot, row_mac},
};
use rusqlite::types::Value;

use super::{asked, decided};
use crate::{
    access::ANNA,
    activity::{ABOUT_ANNA, note},
    office::{DAY, NOW, Office, email, named, refusal},
    row_mac::forge,
    task::ZONE,
    user::{COST, Shop, draft, id, passphrase},
};

/// Who goes: the first contact.
pub(super) const EVA: ContactId = ContactId(1);

pub(super) fn set(session: &Session, edit: impl FnOnce(&mut Settings)) -> Result<()> {
    let mut settings = session.read(setting::get).unwrap();
    edit(&mut settings);
    session.change_settings(&settings, &Silent).map(drop)
}

/// A shop of Anna and others in which erasures take two, with Eva as its contact.
pub(super) fn four_eyes(others: &[(&str, Role)]) -> Shop {
    let shop = Shop::with(others);
    let office = shop.unlock("anna").unwrap();
    office.session().add_contact(named("Eva Dahl")).unwrap();
    set(office.session(), |settings| settings.four_eyes = true).unwrap();
    office.close().unwrap();
    shop
}

/// When a cooling-off of so many days is over that began at [`NOW`], the afternoon of a day in Sweden, before winter time.
pub(super) const fn over(days: i64) -> i64 {
    NOW + 28_000_000 + days * DAY
}

/// Somebody of the shop at work.
pub(super) fn at_work<T>(shop: &Shop, who: &str, work: impl FnOnce(&mut Opened) -> T) -> T {
    let mut office = shop.unlock(who).unwrap();
    let done = work(&mut office);
    let session = office.session();
    session.read(row_mac::verify_all).unwrap();
    session.read(kartotek_core::erasure::verify_complete).unwrap();
    office.close().unwrap();
    done
}

pub(crate) fn announce(session: &Session, contact: ContactId) -> Result<ErasureAnnouncement> {
    let plan = session.plan_erasure(contact).unwrap();
    Ok(session.announce_erasure(&decided(&plan))?.0)
}

pub(super) fn confirm(session: &Session, announced: &ErasureAnnouncement, hurry: Option<&str>) -> Result<()> {
    let seal = session.plan_erasure(announced.contact).unwrap().seal;
    let hurry = hurry.map(Personal::from);
    session.confirm_erasure(announced.id, &seal, hurry.as_ref()).map(drop)
}

pub(super) fn erase(session: &Session, contact: ContactId) -> Result<()> {
    let plan = session.plan_erasure(contact).unwrap();
    session.erase(&decided(&plan)).map(drop)
}

pub(super) fn only(session: &Session) -> ErasureAnnouncement {
    let mut announced = session.erasure_announcements().unwrap();
    assert_eq!(announced.len(), 1);
    announced.remove(0)
}

#[track_caller]
pub(super) fn waits<T>(result: Result<T>) -> ErasureWait {
    match result {
        Err(Error::Waits { wait }) => wait,
        Err(other) => panic!("another error: {other:?}"),
        Ok(_) => panic!("it did not wait"),
    }
}

/// What is due today or was before, of erasures.
pub(super) fn due(session: &Session) -> Vec<String> {
    let rows = session.open_due(ZONE, 50).unwrap().rows;
    rows.into_iter().filter(|row| row.sort == DueSort::Erasure).map(|row| row.whom.0).collect()
}

#[test]
fn without_either_setting_nothing_is_announced() {
    let office = Office::with(&["Eva Dahl"]);

    assert!(matches!(announce(&office.session, EVA), Err(Error::NothingToChange)));

    assert!(office.session.erasure_announcements().unwrap().is_empty());
    erase(&office.session, EVA).unwrap();
}

#[test]
fn a_second_person_is_asked_for_only_where_there_is_one() {
    for (others, fits) in [
        (vec![], false),
        (vec![("Sven", Role::Sales), ("Rolf", Role::ReadOnly)], false),
        (vec![("Petra", Role::PrivacyOfficer)], true),
        (vec![("Olof", Role::Owner)], true),
    ] {
        let shop = Shop::with(&others);
        at_work(&shop, "anna", |office| {
            let done = set(office.session(), |settings| settings.four_eyes = true);
            if fits {
                done.unwrap();
                assert_eq!(office.session().erasure_way().unwrap().others.len(), 1);
            } else {
                assert_eq!(refusal(done), ("fourEyes", None, Problem::Alone));
                assert!(!office.session().read(setting::get).unwrap().four_eyes);
            }
        });
    }
    let shop = Shop::with(&[("Petra", Role::PrivacyOfficer)]);
    at_work(&shop, "anna", |office| {
        let petra = id(office, "Petra");
        office.disable_user(petra).unwrap();
        let done = set(office.session(), |settings| settings.four_eyes = true);
        assert_eq!(refusal(done).0, "fourEyes", "who can't open the vault confirms nothing");
    });
}

#[test]
fn what_one_announces_another_one_does() {
    let shop = four_eyes(&[("Petra", Role::PrivacyOfficer)]);
    let announced = at_work(&shop, "anna", |office| {
        let session = office.session();
        assert_eq!(waits(erase(session, EVA)), ErasureWait::Announce);
        let announced = announce(session, EVA).unwrap();
        assert_eq!(waits(announce(session, EVA)), ErasureWait::Announced);
        assert_eq!(waits(erase(session, EVA)), ErasureWait::Announced);
        for hurry in [None, Some("It can't wait")] {
            assert_eq!(waits(confirm(session, &announced, hurry)), ErasureWait::Second);
        }
        assert_eq!(
            (announced.name.as_str(), announced.wait.as_ref()),
            ("Eva Dahl", Some(&ErasureWait::Second))
        );
        assert_eq!((announced.at, announced.runs_at), (NOW, NOW));
        assert!(due(session).is_empty(), "nobody is told to do what they may not");
        // They can still be worked with.
        session.add_activity(ABOUT_ANNA, note("Called once more")).unwrap();
        announced
    });
    at_work(&shop, "petra", |office| {
        let session = office.session();
        assert_eq!(due(session), ["Eva Dahl"]);
        let found = only(session);
        assert_eq!((found.id, found.author_name.as_str(), &found.wait), (announced.id, "Anna", &None));
        assert_eq!(waits(erase(session, EVA)), ErasureWait::Announced);

        confirm(session, &found, None).unwrap();

        assert!(session.erasure_announcements().unwrap().is_empty() && due(session).is_empty());
        let erased = session.erasures().unwrap().remove(0);
        let told = erased.summary.announced.clone().unwrap();
        assert_eq!((erased.author, told.by), (session.actor().user, announced.author));
        assert_eq!((told.role, told.by_another, told.cooling_off_days), (Role::Owner, true, 0));
        assert_eq!((told.at, told.hurried), (NOW, None));
        let keys = session.store().keys();
        let found = session.read(|snapshot| verify(snapshot, keys.vault, &Silent)).unwrap();
        assert!(found.flaws.is_empty(), "{found:?}");
        let payload = session.read(history::entries).unwrap();
        assert!(payload.iter().any(|(entry, _)| entry.action == "erasure_announcement.add"));

        let certificate = certificate::prepare(session, erased.id).unwrap().to_json("3F2A").unwrap();
        let json: serde_json::Value = serde_json::from_slice(&certificate).unwrap();
        let said = serde_json::json!({
            "at": "2026-09-21T16:13:20+02:00", "role": "owner", "doneByAnother": true, "coolingOffDays": 0,
            "cutShort": false,
        });
        assert_eq!((&json["announced"], &json["role"]), (&said, &"privacy_officer".into()));
    });
}

#[test]
fn what_came_since_is_looked_at_again() {
    let shop = four_eyes(&[("Petra", Role::PrivacyOfficer)]);
    let (announced, seal) = at_work(&shop, "anna", |office| {
        let session = office.session();
        let announced = announce(session, EVA).unwrap();
        assert!(session.erasure_differences(announced.id).unwrap().is_empty());
        let seal = session.plan_erasure(EVA).unwrap().seal;
        session.add_activity(ABOUT_ANNA, note("Called once more")).unwrap();
        (announced.id, seal)
    });
    at_work(&shop, "petra", |office| {
        let session = office.session();
        assert!(matches!(session.confirm_erasure(announced, &seal, None), Err(Error::Conflict)));
        assert_eq!(session.erasure_differences(announced).unwrap(), [ErasureDifference::Records]);
        let eva = session.read(|snapshot| kartotek_core::crm::contact::get(snapshot, EVA)).unwrap();
        let mut draft = eva.draft;
        draft.emails = vec![email("eva@dahl.example")];
        session.change_contact(EVA, eva.revision, draft).unwrap();
        let differing = session.erasure_differences(announced).unwrap();
        assert_eq!(differing, [ErasureDifference::Card, ErasureDifference::Records]);
        assert_eq!(session.erasure_announcements().unwrap().len(), 1, "nothing went");

        confirm(session, &only(session), None).unwrap();
    });
}

#[test]
fn both_settings_together_take_another_person_also_to_cut_it_short() {
    let shop = four_eyes(&[("Petra", Role::PrivacyOfficer)]);
    at_work(&shop, "anna", |office| {
        let session = office.session();
        set(session, |settings| settings.cooling_off_days = 3).unwrap();
        let announced = announce(session, EVA).unwrap();
        assert_eq!(waits(confirm(session, &announced, Some("At once"))), ErasureWait::Second);
    });
    at_work(&shop, "petra", |office| {
        let session = office.session();
        let announced = only(session);
        assert!(matches!(waits(confirm(session, &announced, None)), ErasureWait::Cooling { .. }));
        confirm(session, &announced, Some("At once")).unwrap();
    });
}

#[test]
fn anybody_who_may_erase_withdraws_and_it_can_be_announced_anew() {
    let shop = four_eyes(&[("Petra", Role::PrivacyOfficer)]);
    let first = at_work(&shop, "anna", |office| announce(office.session(), EVA).unwrap());
    at_work(&shop, "petra", |office| {
        let session = office.session();
        session.withdraw_erasure(first.id).unwrap();
        assert!(session.erasure_announcements().unwrap().is_empty());
        assert!(matches!(session.withdraw_erasure(first.id), Err(Error::NotFound)));
        let seal = session.plan_erasure(EVA).unwrap().seal;
        assert!(matches!(session.confirm_erasure(first.id, &seal, None), Err(Error::NotFound)));
        announce(session, EVA).unwrap();
    });
    at_work(&shop, "anna", |office| confirm(office.session(), &only(office.session()), None).unwrap());
}

#[test]
fn who_announced_and_was_removed_is_another_than_whoever_confirms() {
    let shop = four_eyes(&[("Petra", Role::PrivacyOfficer), ("Olof", Role::Owner)]);
    at_work(&shop, "petra", |office| announce(office.session(), EVA).unwrap());
    at_work(&shop, "anna", |office| {
        let petra = id(office, "Petra");
        office.remove_user(petra, &Silent).unwrap();
        let session = office.session();
        let announced = only(session);
        assert_eq!((announced.author_name.as_str(), &announced.wait), ("Petra", &None));

        confirm(session, &announced, None).unwrap();
    });
    at_work(&shop, "olof", |office| {
        let anna = id(office, "Anna");
        office.remove_user(anna, &Silent).unwrap();
        let session = office.session();
        let erased = session.erasures().unwrap().remove(0);
        let certificate = certificate::prepare(session, erased.id).unwrap();
        assert_eq!(certificate.role, Role::Owner, "also of who can't open the vault any more");
        assert!(certificate.announced_at.is_some());
    });
}

#[test]
fn where_nobody_else_is_left_an_erasure_waits_until_the_setting_is_off() {
    let shop = four_eyes(&[("Petra", Role::PrivacyOfficer)]);
    at_work(&shop, "anna", |office| {
        let announced = announce(office.session(), EVA).unwrap();
        let petra = id(office, "Petra");
        office.disable_user(petra).unwrap();
        let session = office.session();
        assert!(session.erasure_way().unwrap().others.is_empty());
        assert_eq!(only(session).wait, Some(ErasureWait::Nobody));
        assert_eq!(due(session), ["Eva Dahl"], "an owner has to find somebody, or withdraw it");
        assert_eq!(waits(confirm(session, &announced, None)), ErasureWait::Nobody);
        session.withdraw_erasure(announced.id).unwrap();
        assert_eq!(waits(announce(session, EVA)), ErasureWait::Nobody);
        assert_eq!(waits(erase(session, EVA)), ErasureWait::Announce);
        // Other settings can still be changed.
        set(session, |settings| settings.trash_days = 31).unwrap();

        set(session, |settings| settings.four_eyes = false).unwrap();

        erase(session, EVA).unwrap();
        let last: Vec<_> = session.read(history::entries).unwrap();
        assert!(last.iter().any(|(entry, _)| entry.action == "setting.change"));
        office.add_user(&draft("Nils", Role::PrivacyOfficer), &passphrase("nils"), COST).unwrap();
    });
}

#[test]
fn a_setting_that_is_off_since_lets_who_announced_it_confirm() {
    let shop = four_eyes(&[("Petra", Role::PrivacyOfficer)]);
    at_work(&shop, "anna", |office| {
        let session = office.session();
        let announced = announce(session, EVA).unwrap();
        set(session, |settings| settings.four_eyes = false).unwrap();
        assert_eq!(waits(erase(session, EVA)), ErasureWait::Announced, "it is confirmed or withdrawn");

        confirm(session, &announced, None).unwrap();

        assert!(!session.erasures().unwrap()[0].summary.announced.as_ref().unwrap().by_another);
    });
}

#[test]
fn what_was_decided_is_kept_and_its_request_has_to_be_open_still() {
    let office = Office::new();
    let mut anna = named("Anna Berg");
    anna.emails = vec![email("anna@berg.example")];
    office.add(anna);
    let session = &office.session;
    set(session, |settings| settings.cooling_off_days = 2).unwrap();
    let walk = asked(session);
    let plan = session.plan_erasure(ANNA).unwrap();
    let wrong = ErasureDraft { cause: ErasureCause::Request, request: None, ..decided(&plan) };
    assert_eq!(refusal(session.announce_erasure(&wrong)).0, "request", "it is checked when it is announced");
    let request = Some(walk.sheet.request.id);
    let draft = ErasureDraft { cause: ErasureCause::Request, request, suppress: true, ..decided(&plan) };
    let announced = session.announce_erasure(&draft).unwrap().0;
    assert_eq!(
        (announced.cause, announced.request, announced.suppress),
        (ErasureCause::Request, request, true)
    );
    office.clock.advance(3 * DAY);

    confirm(session, &announced, None).unwrap();

    let erased = session.erasures().unwrap().remove(0);
    assert_eq!(
        (erased.cause, erased.request, erased.summary.suppressed),
        (ErasureCause::Request, request, 1)
    );
    office.verify_rows().unwrap();
}

#[test]
fn an_announcement_that_was_changed_or_put_back_past_the_app_is_not_believed() {
    let changes = [
        "UPDATE erasure_announcement SET runs_at = announced_at",
        "UPDATE erasure_announcement SET draft = replace(draft, 'false', 'true')",
        "UPDATE erasure_announcement SET parts = '{}'",
    ];
    for change in changes {
        let office = Office::with(&["Eva Dahl"]);
        set(&office.session, |settings| settings.cooling_off_days = 30).unwrap();
        let announced = announce(&office.session, EVA).unwrap();

        let seal = office.session.plan_erasure(EVA).unwrap().seal;
        forge(&office, change, &[]);

        let done = office.session.confirm_erasure(announced.id, &seal, Some(&"At once".into()));
        assert!(
            matches!(done, Err(Error::Vault { problem: VaultProblem::DamagedDatabase })),
            "{change}: {done:?}"
        );
    }
    let office = Office::with(&["Eva Dahl"]);
    set(&office.session, |settings| settings.cooling_off_days = 30).unwrap();
    let first: ErasureAnnouncementId = announce(&office.session, EVA).unwrap().id;
    let columns =
        |row: &rusqlite::Row<'_>| (0..11).map(|at| row.get(at)).collect::<rusqlite::Result<Vec<Value>>>();
    let row = |snapshot: &Snapshot<'_>| {
        Ok(snapshot.query_row("SELECT * FROM erasure_announcement", [], columns)?)
    };
    let before = office.session.read(row).unwrap();
    office.session.withdraw_erasure(first).unwrap();
    let back = "INSERT INTO erasure_announcement VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    forge(&office, back, &before);
    assert!(matches!(
        office.session.erasure_announcements(),
        Err(Error::Vault { problem: VaultProblem::DamagedDatabase })
    ));
}

#[test]
fn the_certificate_has_the_role_of_then_and_says_which_notes_nobody_could_look_into() {
    let shop = Shop::with(&[("Petra", Role::PrivacyOfficer), ("Sven", Role::Sales)]);
    at_work(&shop, "anna", |office| {
        let session = office.session();
        for name in ["Eva Dahl", "Bo Ek"] {
            session.add_contact(named(name)).unwrap();
        }
        session.change_confidential(ContactId(2), "".into(), "Eva Dahl's brother".into()).unwrap();
        session.add_contact(named("Ulla Dal")).unwrap();
        session.trash_contacts(&[ContactId(3)], true).unwrap();
    });
    at_work(&shop, "petra", |office| erase(office.session(), EVA).unwrap());
    shop.clock.advance(31 * DAY);
    // The trash empties itself, whoever is at work.
    at_work(&shop, "sven", |office| {
        assert_eq!(office.session().empty_trash(&Silent).unwrap().0.gone, 1);
    });
    at_work(&shop, "anna", |office| {
        for (name, role) in [("Petra", Role::Sales), ("Sven", Role::ReadOnly)] {
            let user = id(office, name);
            office.change_user(user, &draft(name, role)).unwrap();
        }
        let session = office.session();
        let said: Vec<(String, u64)> = session
            .erasures()
            .unwrap()
            .iter()
            .map(|erased| {
                let certificate = certificate::prepare(session, erased.id).unwrap();
                let json: serde_json::Value =
                    serde_json::from_slice(&certificate.to_json("3F2A").unwrap()).unwrap();
                let unread = json["textsOfOthers"]["notLookedInto"].as_u64().unwrap();
                (json["role"].as_str().unwrap().to_owned(), unread)
            })
            .collect();
        assert_eq!(said, [("sales".to_owned(), 1), ("privacy_officer".to_owned(), 0)]);
    });
}
