//! The ledger of erasures says nothing of whom: what a user wrote there all the same is found, what the program writes there is nobody's.

use super::*;

fn cool_off(office: &Office, days: u32) {
    let mut settings = office.session().read(setting::get).unwrap();
    settings.cooling_off_days = days;
    office.session().change_settings(&settings, &Silent).unwrap();
}

/// Erases somebody before their cooling-off is over, and says why.
fn hurry(office: &Office, contact: ContactId, why: &str) {
    let session = office.session();
    cool_off(office, 14);
    let seal = || session.plan_erasure(contact).unwrap().seal;
    let announced = session.announce_erasure(&draft(contact, seal())).unwrap().0;
    session.confirm_erasure(announced.id, &seal(), Some(&why.into())).unwrap();
    cool_off(office, 0);
}

#[test]
fn a_reason_on_the_ledger_that_names_somebody_is_found_once_they_are_erased() {
    for (why, proving) in [
        ("Asked for it with Quentin Xylander", ErasureProving::Found),
        ("Asked for it today", ErasureProving::Done),
    ] {
        let shop = Shop::new();
        let office = office(&shop);
        let maria = add(&shop, &office, named("Maria Kvist"));
        let quentin = add(&shop, &office, quentin());
        hurry(&office, maria, why);
        let id = erase(&office, quentin).id;

        assert_eq!(prove(&office), proving, "{why}");

        let proof = proof_of(&office, id);
        assert_eq!(proof.shared, 0, "nobody else is called so");
        match proving {
            ErasureProving::Found => {
                assert!(matches!(found(&proof)[..], [(ProofPlace::Database, _)]), "{proof:?}");
            }
            _ => assert_eq!(proof.found(), 0),
        }
    }
}

/// Words of the ledger and of the schema that people are called by.
#[test]
fn who_is_called_as_the_program_calls_something_is_not_found_in_its_own_words() {
    for name in ["Peter Struck", "Anna Street", "Karin Needles"] {
        let shop = Shop::new();
        let office = office(&shop);
        // So that a row with a proof is on the ledger.
        erased(&shop, &office);
        assert_eq!(prove(&office), ErasureProving::Done);
        let contact = office.session().add_contact(named(name)).unwrap().0.id;
        let id = erase(&office, contact).id;

        assert_eq!(prove(&office), ErasureProving::Done, "{name}");

        assert_eq!(proof_of(&office, id).shared, 1, "{name}");
    }
}
