//! Users: each opens the vault with a passphrase of their own, as what the owners say, for as long as they say.

use std::{fs, path::PathBuf};

use kartotek_core::{
    clock::Clock,
    crm::kind::Kind,
    draft as drafts,
    error::{Error, Problem, Result, VaultProblem},
    exchange::{
        export::csv::CsvOptions,
        gate::{self, ExportFormat, Scope},
    },
    history,
    id::UserId,
    progress::Silent,
    role::Role,
    session::office::Office,
    store::{
        Store,
        connection::{self, Access},
    },
    user::{self, User, UserDraft},
    vault::{self, KdfParams, OpenVault, Passphrase, VaultDraft},
};
use rusqlite::Connection;
use tempfile::TempDir;
use zeroize::Zeroizing;

use crate::office::{NOW, disclosure, named, refusal, session_as};

pub(crate) const COST: KdfParams = KdfParams::for_tests();

pub(crate) fn passphrase(text: &str) -> Passphrase {
    Passphrase::from_bytes(&Zeroizing::new(text.as_bytes().to_vec())).unwrap()
}

pub(crate) fn problem<T>(result: Result<T>) -> VaultProblem {
    match result {
        Err(Error::Vault { problem }) => problem,
        Err(other) => panic!("another error: {other:?}"),
        Ok(_) => panic!("no error"),
    }
}

pub(crate) fn draft(name: &str, role: Role) -> UserDraft {
    UserDraft { name: name.into(), role }
}

/// A vault in a folder; its owner's passphrase is "anna".
pub(crate) struct Shop {
    home: TempDir,
    pub(crate) place: PathBuf,
    pub(crate) clock: Clock,
}

impl Shop {
    pub(crate) fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let place = home.path().join("shop.kartotek");
        let draft = VaultDraft {
            organisation: "Berg AB".into(),
            country: "SE".into(),
            user_name: "Anna".into(),
            language: "sv".into(),
        };
        let clock = Clock::set_to(NOW);
        let made = Office::create(&place, &draft, &passphrase("anna"), COST, &clock, [8; 16]).unwrap();
        made.0.close().unwrap();
        Self { home, place, clock }
    }

    /// A shop with Anna, who owns it, and others whose passphrase is their name in small letters.
    pub(crate) fn with(others: &[(&str, Role)]) -> Self {
        let shop = Self::new();
        let mut office = shop.unlock("anna").unwrap();
        for (name, role) in others {
            office.add_user(&draft(name, *role), &passphrase(&name.to_lowercase()), COST).unwrap();
        }
        office.close().unwrap();
        shop
    }

    pub(crate) fn unlock(&self, typed: &str) -> Result<Office> {
        let opened = vault::open(&self.place)?.unlock(&passphrase(typed)).map_err(|(_, error)| error)?;
        Office::open(opened, &self.clock, [8; 16])
    }

    /// What somebody has who copied the vault as it is.
    fn copy(&self) -> OpenVault {
        let copy = self.home.path().join("copy.kartotek");
        fs::create_dir(&copy).unwrap();
        for name in ["vault.hdr", "vault.hdr.bak", "vault.db"] {
            fs::copy(self.place.join(name), copy.join(name)).unwrap();
        }
        vault::open(&copy).unwrap().unlock(&passphrase("anna")).unwrap()
    }

    /// Whether the keys of a copy open the database as it is by now.
    fn opens_with(&self, copy: &OpenVault) -> bool {
        connection::open(&self.place.join("vault.db"), &copy.keys().database, Access::Read).is_ok()
    }

    /// Changes the database past the app.
    pub(crate) fn with_database(&self, statement: &str) {
        self.with_connection(|connection| {
            connection.execute(statement, []).unwrap();
        });
    }

    pub(crate) fn with_connection(&self, change: impl FnOnce(&Connection)) {
        let opened = vault::open(&self.place).unwrap().unlock(&passphrase("anna")).unwrap();
        let file = self.place.join("vault.db");
        let connection = connection::open(&file, &opened.keys().database, Access::Write).unwrap();
        change(&connection);
    }
}

fn users(office: &Office) -> Vec<User> {
    office.session().read(user::list).unwrap()
}

pub(crate) fn id(office: &Office, name: &str) -> UserId {
    users(office).iter().find(|user| user.name.0 == name).unwrap().id
}

fn actions(office: &Office) -> Vec<String> {
    let entries = office.session().read(history::entries).unwrap();
    let actions = entries.into_iter().map(|(entry, _)| entry.action);
    actions.filter(|action| action.starts_with("user.")).collect()
}

#[test]
fn each_user_opens_the_vault_with_a_passphrase_of_their_own_in_their_own_role() {
    let others = [("Sven", Role::Sales), ("Petra", Role::PrivacyOfficer), ("Rolf", Role::ReadOnly)];
    let shop = Shop::with(&others);

    for (name, role) in others {
        let office = shop.unlock(&name.to_lowercase()).unwrap();
        let actor = *office.session().actor();
        assert_eq!((id(&office, name), role), (actor.user, actor.role));
        office.close().unwrap();
    }
    let office = shop.unlock("anna").unwrap();
    assert_eq!(office.session().actor().role, Role::Owner);
    assert_eq!(actions(&office), ["user.add", "user.add", "user.add"]);
    let entries = office.session().read(history::entries).unwrap();
    let hands: Vec<_> = entries.iter().filter(|(entry, _)| entry.action == "vault.unlock").collect();
    assert_ne!(hands[1].0.user, hands[2].0.user);
}

#[test]
fn a_passphrase_that_another_user_has_is_refused_and_nobody_is_added() {
    let shop = Shop::with(&[("Sven", Role::Sales)]);
    let mut office = shop.unlock("anna").unwrap();

    for taken in ["anna", "sven"] {
        let refused = office.add_user(&draft("Rolf", Role::Owner), &passphrase(taken), COST);
        assert_eq!(refusal(refused), ("passphrase", None, Problem::Weak));
    }
    let changed = office.change_passphrase(&passphrase("anna"), &passphrase("sven"), COST, false);
    assert_eq!(refusal(changed), ("passphrase", None, Problem::Weak));

    assert_eq!((users(&office).len(), actions(&office).len()), (2, 1));
    office.close().unwrap();
    assert_eq!(shop.unlock("sven").unwrap().session().actor().role, Role::Sales);
}

#[test]
fn a_name_that_is_none_or_somebody_elses_is_refused() {
    let shop = Shop::new();
    let mut office = shop.unlock("anna").unwrap();

    for (name, problem) in [
        (" ", Problem::Missing),
        ("a\u{7}b", Problem::Characters),
        (&"x".repeat(201), Problem::TooLong),
        ("aNNa ", Problem::Duplicate),
    ] {
        let refused = office.add_user(&draft(name, Role::Sales), &passphrase("new"), COST);
        assert_eq!(refusal(refused), ("name", None, problem));
    }
    assert_eq!(users(&office).len(), 1);
}

#[test]
fn a_disabled_user_gets_no_keys_until_enabled_again() {
    let shop = Shop::with(&[("Sven", Role::Sales)]);
    let mut office = shop.unlock("anna").unwrap();
    let sven = id(&office, "Sven");

    office.disable_user(sven).unwrap();
    assert!(matches!(office.disable_user(sven), Err(Error::NothingToChange)));
    office.close().unwrap();

    assert_eq!(problem(shop.unlock("sven")), VaultProblem::Disabled);
    let mut office = shop.unlock("anna").unwrap();
    assert_eq!(users(&office)[1].disabled_at, Some(NOW));
    office.change_user(sven, &draft("Sven", Role::Owner)).unwrap();
    assert!(matches!(
        office.replace_user_passphrase(sven, &passphrase("x"), COST),
        Err(Error::NothingToChange)
    ));
    office.enable_user(sven).unwrap();
    office.close().unwrap();
    let mut office = shop.unlock("sven").unwrap();
    assert_eq!(office.session().actor().role, Role::Owner);
    office.add_user(&draft("Rolf", Role::Sales), &passphrase("rolf"), COST).unwrap();
}

#[test]
fn what_a_removed_user_typed_and_did_not_save_goes_as_well() {
    let shop = Shop::with(&[("Sven", Role::Sales)]);
    let office = shop.unlock("sven").unwrap();
    let session = office.session();
    drafts::keep(session.store(), session.actor(), Kind::Contact, None, Default::default(), "half typed")
        .unwrap();
    let sven = *session.actor();
    office.close().unwrap();

    let mut office = shop.unlock("anna").unwrap();
    let kept =
        |office: &Office| office.session().read(|connection| drafts::list(connection, &sven)).unwrap().len();
    assert_eq!(kept(&office), 1);
    office.remove_user(sven.user, &Silent).unwrap();

    assert_eq!(kept(&office), 0);
}

#[test]
fn a_removed_user_finds_no_door_and_no_key_that_opens_what_comes_after() {
    let shop = Shop::with(&[("Sven", Role::Sales), ("Rolf", Role::ReadOnly)]);
    let kept = shop.copy();
    assert!(shop.opens_with(&kept));
    let header = fs::read(shop.place.join("vault.hdr")).unwrap();
    let mut office = shop.unlock("anna").unwrap();
    let contact = office.session().add_contact(named("Åsa Lind")).unwrap().0;

    let sven = id(&office, "Sven");
    office.remove_user(sven, &Silent).unwrap();
    let names: Vec<String> = users(&office).into_iter().map(|user| user.name.0).collect();
    assert_eq!(names, ["Anna", "Rolf"]);
    assert_eq!(actions(&office), ["user.add", "user.add", "user.remove"]);
    office.close().unwrap();

    assert_eq!(problem(shop.unlock("sven")), VaultProblem::WrongPassphrase);
    assert!(!shop.opens_with(&kept));
    let rolf = shop.unlock("rolf").unwrap();
    assert_eq!(
        rolf.session()
            .read(|connection| kartotek_core::crm::contact::get(connection, contact.id))
            .unwrap()
            .id,
        contact.id
    );
    rolf.close().unwrap();
    for name in ["vault.hdr", "vault.hdr.bak"] {
        fs::write(shop.place.join(name), &header).unwrap();
    }
    assert_eq!(problem(shop.unlock("sven")), VaultProblem::DamagedDatabase);
}

#[test]
fn a_removal_that_was_cut_off_goes_on_at_the_next_unlock_whoever_opens() {
    let shop = Shop::with(&[("Sven", Role::Sales), ("Rolf", Role::ReadOnly)]);
    let kept = shop.copy();
    assert!(shop.opens_with(&kept));
    let mut opened = vault::open(&shop.place).unwrap().unlock(&passphrase("anna")).unwrap();
    opened.expel(UserId(2)).unwrap();
    drop(opened);

    let office = shop.unlock("rolf").unwrap();

    assert!(office.vault().next_database_key().is_none());
    assert!(!shop.opens_with(&kept));
    office.close().unwrap();
    assert_eq!(problem(shop.unlock("sven")), VaultProblem::WrongPassphrase);
    shop.unlock("anna").unwrap();
}

#[test]
fn nobody_takes_their_own_role_or_access_so_an_owner_always_remains() {
    let shop = Shop::with(&[("Olga", Role::Owner)]);
    let mut office = shop.unlock("anna").unwrap();
    let anna = id(&office, "Anna");

    assert!(matches!(office.change_user(anna, &draft("Anna", Role::Sales)), Err(Error::OwnAccess)));
    assert!(matches!(office.disable_user(anna), Err(Error::OwnAccess)));
    assert!(matches!(office.remove_user(anna, &Silent), Err(Error::OwnAccess)));
    assert!(matches!(office.replace_user_passphrase(anna, &passphrase("x"), COST), Err(Error::OwnAccess)));
    office.change_user(anna, &draft("Anna Berg", Role::Owner)).unwrap();

    assert_eq!(actions(&office), ["user.add", "user.change"]);
    office.close().unwrap();
    assert_eq!(shop.unlock("anna").unwrap().session().actor().role, Role::Owner);
}

#[test]
fn only_who_holds_the_granting_key_decides_about_users() {
    let shop = Shop::with(&[("Sven", Role::Sales), ("Rolf", Role::Sales)]);
    let mut office = shop.unlock("sven").unwrap();
    let header = fs::read(shop.place.join("vault.hdr")).unwrap();
    let rolf = id(&office, "Rolf");

    let refused = [
        office.add_user(&draft("Eva", Role::Owner), &passphrase("eva"), COST).map(drop),
        office.change_user(rolf, &draft("Rolf", Role::Owner)),
        office.disable_user(rolf),
        office.replace_user_passphrase(rolf, &passphrase("eva"), COST),
        office.remove_user(rolf, &Silent),
        office.change_passphrase(&passphrase("sven"), &passphrase("new"), COST, true).map(drop),
    ];

    for refused in refused {
        assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
    }
    assert_eq!(fs::read(shop.place.join("vault.hdr")).unwrap(), header);
    assert_eq!(actions(&office), ["user.add", "user.add"]);
    office.close().unwrap();
    assert_eq!(shop.unlock("rolf").unwrap().session().actor().role, Role::Sales);
}

#[test]
fn a_second_owner_does_all_that_the_first_can() {
    let shop = Shop::with(&[("Olga", Role::Sales), ("Sven", Role::Sales)]);
    let mut office = shop.unlock("anna").unwrap();
    let olga = id(&office, "Olga");
    office.change_user(olga, &draft("Olga", Role::Owner)).unwrap();
    office.close().unwrap();

    let mut office = shop.unlock("olga").unwrap();
    let anna = id(&office, "Anna");
    office.remove_user(anna, &Silent).unwrap();
    office.add_user(&draft("Eva", Role::ReadOnly), &passphrase("eva"), COST).unwrap();
    office.close().unwrap();

    assert_eq!(problem(shop.unlock("anna")), VaultProblem::WrongPassphrase);
    for typed in ["sven", "eva", "olga"] {
        shop.unlock(typed).unwrap().close().unwrap();
    }
}

#[test]
fn who_is_no_owner_any_more_lets_nobody_in() {
    let shop = Shop::with(&[("Olga", Role::Owner)]);
    let mut office = shop.unlock("anna").unwrap();
    let olga = id(&office, "Olga");
    office.change_user(olga, &draft("Olga", Role::Sales)).unwrap();
    office.close().unwrap();

    let mut office = shop.unlock("olga").unwrap();

    assert_eq!(office.session().actor().role, Role::Sales);
    let refused = office.add_user(&draft("Eva", Role::Owner), &passphrase("eva"), COST);
    assert!(matches!(refused, Err(Error::Forbidden)));
}

#[test]
fn who_lost_the_passphrase_gets_new_keys_from_an_owner() {
    let shop = Shop::with(&[("Sven", Role::Sales)]);
    let mut office = shop.unlock("sven").unwrap();
    let code = office.replace_recovery(&passphrase("sven")).unwrap();
    let before = office.vault().verifying_key();
    office.close().unwrap();

    let mut office = shop.unlock("anna").unwrap();
    let sven = id(&office, "Sven");
    office.replace_user_passphrase(sven, &passphrase("found"), COST).unwrap();
    assert_eq!(actions(&office), ["user.add", "user.passphrase"]);
    office.close().unwrap();

    assert_eq!(problem(shop.unlock("sven")), VaultProblem::WrongPassphrase);
    let recovered = vault::open(&shop.place).unwrap().unlock_with_recovery(&code);
    assert_eq!(problem(recovered.map_err(|(_, error)| error)), VaultProblem::WrongRecoveryCode);
    let office = shop.unlock("found").unwrap();
    assert_eq!((office.session().actor().user, office.session().actor().role), (sven, Role::Sales));
    assert_ne!(office.vault().verifying_key(), before);
}

#[test]
fn an_owners_exposed_passphrase_leaves_the_others_their_own() {
    let shop = Shop::with(&[("Sven", Role::Sales), ("Olga", Role::Owner), ("Rolf", Role::Sales)]);
    let kept = shop.copy();
    assert!(shop.opens_with(&kept));
    let mut office = shop.unlock("anna").unwrap();
    let rolf = id(&office, "Rolf");
    office.disable_user(rolf).unwrap();

    let code = office.change_passphrase(&passphrase("anna"), &passphrase("new"), COST, true).unwrap();

    assert!(code.is_some());
    office.close().unwrap();
    assert!(!shop.opens_with(&kept));
    assert_eq!(problem(shop.unlock("anna")), VaultProblem::WrongPassphrase);
    assert_eq!(problem(shop.unlock("rolf")), VaultProblem::Disabled);
    for typed in ["sven", "olga"] {
        shop.unlock(typed).unwrap().close().unwrap();
    }
    let mut office = shop.unlock("new").unwrap();
    office.enable_user(rolf).unwrap();
    office.close().unwrap();
    shop.unlock("rolf").unwrap();
}

#[test]
fn a_role_that_was_written_past_the_app_is_not_believed() {
    let shop = Shop::with(&[("Sven", Role::Sales)]);

    shop.with_database("UPDATE user SET role = 'owner' WHERE name = 'Sven'");

    assert_eq!(problem(shop.unlock("sven")), VaultProblem::DamagedDatabase);
    shop.with_database("UPDATE user SET mac = x'' WHERE name = 'Sven'");
    assert_eq!(problem(shop.unlock("sven")), VaultProblem::DamagedDatabase);
    shop.unlock("anna").unwrap();
}

#[test]
fn the_gate_lets_nothing_out_to_a_role_that_may_not_export() {
    for role in Role::ALL {
        let home = tempfile::tempdir().unwrap();
        let session = session_as(Store::in_memory(Clock::set_to(NOW)).unwrap(), role);
        let contact = session.add_contact(named("Åsa Lind")).unwrap().0;
        let file = home.path().join("contacts.csv");

        let gone = gate::export(
            &session,
            ExportFormat::Csv,
            Scope::Contacts(&[contact.id]),
            CsvOptions::default(),
            &disclosure(),
            &file,
            &Silent,
        );

        let may = [Role::Owner, Role::PrivacyOfficer].contains(&role);
        assert_eq!((gone.is_ok(), file.exists()), (may, may), "{role:?}");
        assert!(may || matches!(gone, Err(Error::Forbidden)));
    }
}
