//! Checkpoints: who signs, when, and that verifying the stored journal finds whatever is altered.

mod damage;
mod finding;

use std::{
    fs,
    path::{Path, PathBuf},
};

use kartotek_core::{
    clock::Clock,
    error::Result,
    history::{
        self, Object,
        verify::{Verification, verify},
    },
    id::UserId,
    progress::Silent,
    role::Role,
    session::office::{Device, JournalComparison, Office},
    store::{
        Snapshot,
        connection::{self, Access},
    },
    user::{self, UserDraft},
    vault::{self, KdfParams, Passphrase, VaultDraft},
};
use proptest::prelude::*;
use rusqlite::Connection;
use tempfile::TempDir;
use zeroize::Zeroizing;

use crate::{
    downgrade::to_version_7,
    office::{DAY, NOW, named},
};

const COST: KdfParams = KdfParams::for_tests();

fn passphrase(text: &str) -> Passphrase {
    Passphrase::from_bytes(&Zeroizing::new(text.as_bytes().to_vec())).unwrap()
}

/// A vault of Anna's, and the folder in which her computer remembers what it saw.
pub(crate) struct Shop {
    home: TempDir,
    place: PathBuf,
    clock: Clock,
}

impl Shop {
    /// The vault, closed.
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let shop = Self { place: home.path().join("shop.kartotek"), home, clock: Clock::set_to(NOW) };
        fs::create_dir(shop.state()).unwrap();
        let draft = VaultDraft {
            organisation: "Berg AB".into(),
            country: "SE".into(),
            user_name: "Anna".into(),
            language: "sv".into(),
        };
        let made = Office::create(&shop.place, &draft, &passphrase("anna"), COST, &shop.clock, shop.device());
        made.unwrap().0.close().unwrap();
        shop
    }

    fn state(&self) -> PathBuf {
        self.home.path().join("state")
    }

    fn device(&self) -> Device {
        Device { id: [8; 16], state: Some(self.state()) }
    }

    fn unlock(&self, typed: &str) -> Office {
        self.open(&self.place, typed, self.device()).unwrap()
    }

    fn open(&self, place: &Path, typed: &str, device: Device) -> Result<Office> {
        let opened = vault::open(place)?.unlock(&passphrase(typed)).map_err(|(_, error)| error)?;
        Office::open(opened, &self.clock, device)
    }

    /// The database past the app, with the vault's id.
    fn database(&self) -> (Connection, [u8; 16]) {
        let opened = vault::open(&self.place).unwrap().unlock(&passphrase("anna")).unwrap();
        let file = self.place.join("vault.db");
        (connection::open(&file, &opened.keys().database, Access::Write).unwrap(), opened.id())
    }

    fn verified(&self) -> Verification {
        let (connection, vault) = self.database();
        verify(&connection, vault, &Silent).unwrap()
    }
}

fn id(office: &Office, name: &str) -> UserId {
    let users = office.session().read(user::list).unwrap();
    users.iter().find(|user| user.name.0 == name).unwrap().id
}

fn add_user(office: &mut Office, name: &str, role: Role) {
    let draft = UserDraft { name: name.into(), role };
    office.add_user(&draft, &passphrase(&name.to_lowercase()), COST).unwrap();
}

fn change(office: &Office, times: usize) {
    let object = Object { kind: "test", uuid: [3; 16] };
    for _ in 0..times {
        let write = |tx: &kartotek_core::store::Tx<'_>| history::append(tx, "test.change", object, &());
        office.session().store().write(office.session().actor(), write).unwrap();
    }
}

/// Number of the last entry, reason and user of each checkpoint.
fn checkpoints(office: &Office) -> Vec<(u64, String, [u8; 16])> {
    let read = |connection: &Snapshot<'_>| {
        let mut statement = connection.prepare("SELECT seq, reason, user FROM checkpoint ORDER BY id")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    };
    office.session().read(read).unwrap()
}

fn reasons(office: &Office) -> Vec<String> {
    checkpoints(office).into_iter().map(|(_, reason, _)| reason).collect()
}

fn actions(office: &Office) -> Vec<String> {
    let entries = office.session().read(history::entries).unwrap();
    entries.into_iter().map(|(entry, _)| entry.action).collect()
}

/// A verification that found nothing, with a checkpoint over the last entry.
fn assert_sealed(found: &Verification) {
    assert_eq!((found.first, found.sealed), (None, found.entries));
}

#[test]
fn a_new_vault_names_its_makers_key_and_signs_its_beginning() {
    let shop = Shop::new();
    let office = shop.unlock("anna");

    assert_eq!(actions(&office)[..2], ["vault.create", "key.add"]);
    assert_eq!(reasons(&office), ["key", "lock"]);
    office.close().unwrap();
    let found = shop.verified();
    assert_sealed(&found);
    assert_eq!((found.checkpoints, found.last_at, found.sealed_at), (3, Some(NOW), Some(NOW)));
}

#[test]
fn one_comes_every_256_entries_and_one_at_the_end_of_a_large_change() {
    let shop = Shop::new();
    let office = shop.unlock("anna");
    let covered = checkpoints(&office).last().unwrap().0;

    change(&office, 600);
    let people = (0..1000).map(|number| named(&format!("Anna {number}")));
    office.session().add_many(people).unwrap();

    let made = checkpoints(&office);
    let made: Vec<_> = made.iter().filter(|(seq, ..)| *seq > covered).collect();
    assert_eq!((made.len(), made[0].0, made[1].0), (3, covered + 256, covered + 512));
    assert_eq!(made[2].0, office.session().store().head().seq);
    assert!(made.iter().all(|(_, reason, _)| reason == "periodic"));
    office.close().unwrap();
    assert_sealed(&shop.verified());
}

#[test]
fn an_open_vault_gets_one_a_day_also_when_nothing_happens() {
    let shop = Shop::new();
    let office = shop.unlock("anna");
    let (before, head) = (reasons(&office).len(), office.session().store().head());

    office.checkpoint_daily().unwrap();
    assert_eq!(reasons(&office).len(), before);
    for _ in 0..2 {
        shop.clock.advance(DAY);
        office.checkpoint_daily().unwrap();
    }
    shop.clock.advance(-3 * DAY);
    office.checkpoint_daily().unwrap();

    assert_eq!(reasons(&office)[before..], ["daily", "daily", "daily"]);
    assert_eq!(office.session().store().head(), head, "no entry tells of it");
    office.close().unwrap();
    assert_sealed(&shop.verified());
}

#[test]
fn users_sign_with_their_own_keys_while_they_may_open_the_vault() {
    let shop = Shop::new();
    let mut office = shop.unlock("anna");
    add_user(&mut office, "Sven", Role::Sales);
    add_user(&mut office, "Rolf", Role::ReadOnly);
    office.close().unwrap();
    for name in ["sven", "rolf"] {
        shop.unlock(name).close().unwrap();
    }
    let mut office = shop.unlock("anna");
    let signers: std::collections::BTreeSet<_> =
        checkpoints(&office).into_iter().map(|(.., user)| user).collect();
    assert_eq!(signers.len(), 3);

    let (sven, rolf) = (id(&office, "Sven"), id(&office, "Rolf"));
    office.disable_user(sven).unwrap();
    office.enable_user(sven).unwrap();
    office.replace_user_passphrase(sven, &passphrase("found"), COST).unwrap();
    office.remove_user(rolf, &Silent).unwrap();

    let about_keys: Vec<_> =
        actions(&office).into_iter().filter(|action| action.starts_with("key.")).collect();
    let [add, withdraw] = ["key.add", "key.withdraw"];
    assert_eq!(about_keys, [add, add, add, withdraw, add, add, withdraw, withdraw]);
    office.close().unwrap();
    shop.unlock("found").close().unwrap();
    assert_sealed(&shop.verified());
}

#[test]
fn the_old_key_vouches_for_the_one_that_takes_its_place() {
    let shop = Shop::new();
    let mut office = shop.unlock("anna");
    let before = office.vault().verifying_key();

    office.change_passphrase(&passphrase("anna"), &passphrase("new"), COST, true).unwrap();

    assert_ne!(office.vault().verifying_key(), before);
    office.close().unwrap();
    let office = shop.unlock("new");
    assert_eq!(reasons(&office), ["key", "lock", "key", "key", "lock"]);
    let found = office.begin_journal_check().unwrap().run(&Silent).unwrap();
    assert_eq!((found.first, found.checkpoints), (None, 5));
}

#[test]
fn a_vault_from_before_gets_everybodys_key_named_at_its_next_unlock() {
    let shop = Shop::new();
    let mut office = shop.unlock("anna");
    add_user(&mut office, "Sven", Role::Sales);
    office.close().unwrap();
    // As if nothing had ever been journaled: the entries that name keys have to go, and the chain with them.
    let (connection, _) = shop.database();
    connection.execute_batch("DELETE FROM journal_payload; DELETE FROM journal").unwrap();
    to_version_7(&connection);
    drop(connection);
    fs::remove_file(shop.place.join("vault.head")).unwrap();
    let mut opened = vault::open(&shop.place).unwrap().unlock(&passphrase("anna")).unwrap();
    opened.set_anchor(0, [0; 32]).unwrap();
    drop(opened);

    let office = shop.open(&shop.place, "sven", [7; 16].into()).unwrap();

    assert_eq!(actions(&office), ["key.add", "key.add", "vault.unlock"]);
    let entries = office.session().read(history::entries).unwrap();
    let sven = office.session().actor().uuid;
    let own = kartotek_journal::key::commitment(&sven, &office.vault().verifying_key());
    assert_eq!(entries[0].0.object, own, "one's own key comes first: nobody else could vouch for it");
    office.close().unwrap();
    let office = shop.open(&shop.place, "anna", [7; 16].into()).unwrap();
    assert_eq!(checkpoints(&office).len(), 2);
    office.close().unwrap();
    assert_sealed(&shop.verified());
}

#[test]
fn a_printed_fingerprint_is_compared_with_the_journal_at_hand() {
    let shop = Shop::new();
    let office = shop.unlock("anna");
    let printed = office.journal_fingerprint().unwrap().unwrap();
    change(&office, 300);
    let later = office.journal_fingerprint().unwrap().unwrap();
    assert!(later.seq > printed.seq);

    for same in [&printed, &later] {
        let typed = same.text.to_lowercase().replace('-', " ");
        assert_eq!(office.compare_journal(&typed).unwrap(), JournalComparison::Same { seq: same.seq });
    }
    let (start, end) = later.text.split_at(later.text.len() - 1);
    let slip = format!("{start}{}", if end == "0" { "1" } else { "0" });
    assert_eq!(office.compare_journal(&slip).unwrap(), JournalComparison::Mistyped { group: Some(5) });
    assert_eq!(office.compare_journal("x").unwrap(), JournalComparison::Mistyped { group: None });
    office.close().unwrap();

    let other = Shop::new();
    let office = other.unlock("anna");
    assert_eq!(office.compare_journal(&printed.text).unwrap(), JournalComparison::Fork { seq: printed.seq });
    let last = office.session().store().head().seq;
    let cut = JournalComparison::Cut { seq: later.seq, last };
    assert_eq!(office.compare_journal(&later.text).unwrap(), cut);
}

/// Something that is done with an open vault.
#[derive(Debug, Clone, Copy)]
enum Step {
    Change(usize),
    Relock(bool),
    Disable,
    Enable,
    Replace,
    Expose,
    Tomorrow,
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (1..300_usize).prop_map(Step::Change),
        2 => any::<bool>().prop_map(Step::Relock),
        1 => Just(Step::Disable),
        2 => Just(Step::Enable),
        1 => Just(Step::Replace),
        1 => Just(Step::Expose),
        1 => Just(Step::Tomorrow),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_every_checkpoint_holds(steps in proptest::collection::vec(any_step(), 1..12)) {
        let shop = Shop::new();
        let mut office = shop.unlock("anna");
        add_user(&mut office, "Sven", Role::Sales);
        let mut own = "anna".to_owned();
        for (number, step) in steps.into_iter().enumerate() {
            let (sven, new) = (id(&office, "Sven"), format!("new {number}"));
            // Some can't be done as things stand.
            match step {
                Step::Change(times) => change(&office, times),
                Step::Relock(others) => {
                    office.close().unwrap();
                    if others && let Ok(office) = shop.open(&shop.place, "sven", shop.device()) {
                        change(&office, 3);
                        office.close().unwrap();
                    }
                    office = shop.unlock(&own);
                }
                Step::Disable => drop(office.disable_user(sven)),
                Step::Enable => drop(office.enable_user(sven)),
                Step::Replace => drop(office.replace_user_passphrase(sven, &passphrase("sven"), COST)),
                Step::Expose => {
                    office.change_passphrase(&passphrase(&own), &passphrase(&new), COST, true).unwrap();
                    own = new;
                }
                Step::Tomorrow => {
                    shop.clock.advance(DAY);
                    office.checkpoint_daily().unwrap();
                }
            }
        }
        let found = office.begin_journal_check().unwrap().run(&Silent).unwrap();
        prop_assert_eq!(found.first, None);
        prop_assert_eq!(found.checkpoints, checkpoints(&office).len() as u64);
        prop_assert!(found.entries - found.sealed < 256);
        office.close().unwrap();
        let office = shop.unlock(&own);
        prop_assert_eq!(checkpoints(&office).last().unwrap().0 + 1, office.session().store().head().seq);
    }
}
