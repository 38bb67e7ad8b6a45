//! The compartment's key: granted and taken with a role, and replaced where somebody knew it.

use std::fs;

use kartotek_core::{
    clock::Clock,
    crm::confidential::ConfidentialNote,
    error::Error,
    progress::Silent,
    role::Role,
    session::office::Office as Opened,
    vault::{self, VaultDraft},
};

use super::{BERTA, NEEDLE, PETRA, SVEN, epoch, payloads, read, read_past_the_role, shop, text};
use crate::{
    office::{NOW, named},
    user::{COST, draft, id, passphrase},
    vault::reader,
};

#[test]
fn another_reader_written_from_the_specification_reads_the_note() {
    let shop = shop();
    let mut office = shop.unlock("anna").unwrap();
    office.change_user(PETRA, &draft("Petra", Role::Sales)).unwrap();
    let query = "SELECT contact.uuid, pseudonym, sealed_key, epoch, sealed
                 FROM confidential JOIN contact ON contact.id = contact_id JOIN subject ON subject.id = subject_id";
    let stored = office
        .session()
        .read(|connection| {
            Ok(connection.query_row(query, [], |row| {
                Ok(reader::SealedNote {
                    contact: row.get(0)?,
                    pseudonym: row.get(1)?,
                    subject_key: row.get(2)?,
                    epoch: row.get(3)?,
                    sealed: row.get(4)?,
                })
            })?)
        })
        .unwrap();
    office.close().unwrap();
    let file = fs::read(shop.place.join("vault.hdr")).unwrap();

    let opened = reader::open(&file, 1, b"anna").unwrap();

    assert_eq!((stored.epoch, opened.confidential_keys.len()), (2, 2));
    assert_eq!(reader::note(&opened, &stored).unwrap(), NEEDLE);
}

#[test]
fn the_recovery_code_opens_the_note_too() {
    let home = tempfile::tempdir().unwrap();
    let place = home.path().join("shop.kartotek");
    let draft = VaultDraft {
        organisation: "Berg AB".into(),
        country: "SE".into(),
        user_name: "Anna".into(),
        language: "sv".into(),
    };
    let clock = Clock::set_to(NOW);
    let (office, code) = Opened::create(&place, &draft, &passphrase("anna"), COST, &clock, [8; 16]).unwrap();
    office.session().add_contact(named("Berta Ek")).unwrap();
    office.session().change_confidential(BERTA, "".into(), NEEDLE.into()).unwrap();
    office.close().unwrap();

    let opened = vault::open(&place).unwrap().unlock_with_recovery(&code).unwrap();

    assert_eq!(read(&Opened::open(opened, &clock, [8; 16]).unwrap()), text(NEEDLE));
}

#[test]
fn a_role_that_is_taken_takes_the_key_and_the_notes_are_sealed_anew() {
    let shop = shop();
    let header = fs::read(shop.place.join("vault.hdr")).unwrap();
    let mut office = shop.unlock("anna").unwrap();
    assert_eq!(epoch(&office), 1);

    office.change_user(PETRA, &draft("Petra", Role::Sales)).unwrap();

    assert_eq!((epoch(&office), read(&office)), (2, text(NEEDLE)));
    office.session().change_confidential(BERTA, NEEDLE.into(), "newer".into()).unwrap();
    office.close().unwrap();
    let office = shop.unlock("petra").unwrap();
    assert!(office.vault().keys().confidential.is_empty());
    assert_eq!(read_past_the_role(&office), ConfidentialNote::Hidden);
    office.close().unwrap();
    let olga = shop.unlock("olga").unwrap();
    assert_eq!(read(&olga), text("newer"));
    assert!(payloads(&olga).contains(NEEDLE), "older keys open what the journal keeps");
    olga.close().unwrap();

    // With a header that was kept, the key of that time is there, and opens nothing that is stored now.
    for name in ["vault.hdr", "vault.hdr.bak"] {
        fs::write(shop.place.join(name), &header).unwrap();
    }
    let office = shop.unlock("petra").unwrap();
    assert!(!office.vault().keys().confidential.is_empty());
    assert_eq!(read_past_the_role(&office), ConfidentialNote::Hidden);
    assert_eq!(read(&office), ConfidentialNote::Hidden);
}

#[test]
fn a_role_that_is_given_gives_the_key_and_nobody_elses_changes() {
    let shop = shop();
    let mut office = shop.unlock("olga").unwrap();

    office.change_user(SVEN, &draft("Sven", Role::PrivacyOfficer)).unwrap();

    assert_eq!(epoch(&office), 1);
    office.close().unwrap();
    for typed in ["sven", "petra", "anna"] {
        let office = shop.unlock(typed).unwrap();
        assert_eq!(read(&office), text(NEEDLE));
        assert!(payloads(&office).contains(NEEDLE));
        office.close().unwrap();
    }
}

#[test]
fn a_privacy_officer_who_becomes_an_owner_keeps_the_key_and_a_disabled_one_has_none() {
    let shop = shop();
    let mut office = shop.unlock("anna").unwrap();

    office.change_user(PETRA, &draft("Petra", Role::Owner)).unwrap();
    assert_eq!(epoch(&office), 1);
    office.disable_user(PETRA).unwrap();
    office.change_user(PETRA, &draft("Petra", Role::Sales)).unwrap();
    assert_eq!(epoch(&office), 2, "she knew the key before she was disabled");
    office.enable_user(PETRA).unwrap();
    office.close().unwrap();

    let office = shop.unlock("petra").unwrap();
    assert_eq!(read_past_the_role(&office), ConfidentialNote::Hidden);
    office.close().unwrap();
    let mut office = shop.unlock("anna").unwrap();
    office.change_user(PETRA, &draft("Petra", Role::PrivacyOfficer)).unwrap();
    office.close().unwrap();
    assert_eq!(read(&shop.unlock("petra").unwrap()), text(NEEDLE));
}

#[test]
fn who_is_removed_or_exposed_knows_no_key_of_what_is_sealed_then() {
    let shop = shop();
    let mut office = shop.unlock("anna").unwrap();

    office.remove_user(PETRA, &Silent).unwrap();
    assert_eq!((epoch(&office), read(&office)), (2, text(NEEDLE)));
    office.change_passphrase(&passphrase("anna"), &passphrase("new"), COST, true).unwrap();
    assert_eq!((epoch(&office), read(&office)), (3, text(NEEDLE)));
    office.close().unwrap();

    for typed in ["new", "olga"] {
        let office = shop.unlock(typed).unwrap();
        assert_eq!(read(&office), text(NEEDLE));
        office.close().unwrap();
    }
}

#[test]
fn a_change_of_keys_that_was_cut_off_goes_on_at_the_next_unlock_of_who_holds_them() {
    for first in ["petra", "sven", "olga", "anna"] {
        let shop = shop();
        let mut office = shop.unlock("anna").unwrap();
        let rolf = id(&office, "Rolf");
        office.change_user(rolf, &draft("Rolf", Role::PrivacyOfficer)).unwrap();
        office.close().unwrap();
        let mut opened = vault::open(&shop.place).unwrap().unlock(&passphrase("anna")).unwrap();
        // The header is written; the database, where Rolf still is a privacy officer and the note under the old key, is not.
        opened.change_role(rolf, Role::PrivacyOfficer, Role::ReadOnly).unwrap();
        drop(opened);

        let office = shop.unlock(first).unwrap();
        let holds = first != "sven";
        assert_eq!(epoch(&office), if holds { 2 } else { 1 }, "{first}");
        assert_eq!(read(&office), if holds { text(NEEDLE) } else { ConfidentialNote::Hidden });
        office.close().unwrap();

        let office = shop.unlock("rolf").unwrap();
        assert_eq!(
            (office.session().actor().role, read(&office)),
            (Role::PrivacyOfficer, ConfidentialNote::Hidden)
        );
        let refused = office.session().change_confidential(BERTA, "".into(), "over it".into());
        assert!(matches!(refused, Err(Error::Forbidden)), "what is hidden is not overwritten");
        office.close().unwrap();
        let office = shop.unlock("anna").unwrap();
        assert_eq!((epoch(&office), read(&office)), (2, text(NEEDLE)));
    }
}

#[test]
fn a_key_that_was_given_while_the_role_was_not_is_taken_when_an_owner_unlocks() {
    let shop = shop();
    let mut opened = vault::open(&shop.place).unwrap().unlock(&passphrase("anna")).unwrap();
    // The header is written; the database, where Sven still is in sales, is not.
    opened.change_role(SVEN, Role::Sales, Role::PrivacyOfficer).unwrap();
    drop(opened);
    assert_eq!(read_past_the_role(&shop.unlock("sven").unwrap()), text(NEEDLE), "the header gave it");
    assert_eq!(read(&shop.unlock("sven").unwrap()), ConfidentialNote::Hidden, "the role does not");

    shop.unlock("olga").unwrap().close().unwrap();

    let sven = shop.unlock("sven").unwrap();
    assert!(sven.vault().keys().confidential.is_empty());
    assert_eq!((sven.session().actor().user, epoch(&sven)), (SVEN, 2));
}
