//! What somebody was recognised by before their card was changed is looked for too.

use super::*;

/// Changes a contact as it is.
fn change(office: &Office, id: ContactId, edit: impl FnOnce(&mut ContactDraft)) {
    let found = office.session().read(|snapshot| contact::get(snapshot, id)).unwrap();
    let mut draft = found.draft;
    edit(&mut draft);
    office.session().change_contact(id, found.revision, draft).unwrap();
}

/// Proves with a file of the program that says something.
fn prove_beside(shop: &Shop, office: &Office, said: &str) -> ErasureProving {
    let program = shop.place.with_file_name("state");
    fs::create_dir_all(&program).unwrap();
    fs::write(program.join("log"), said).unwrap();
    let places = Places { program: vec![program], ..Places::default() };
    proof::prove(office, places, &Silent).unwrap().0
}

#[test]
fn what_was_replaced_is_found_where_it_was_left() {
    let shop = Shop::new();
    let office = office(&shop);
    let id = add(&shop, &office, quentin());
    change(&office, id, |draft| {
        draft.family_name = "Ypsilander".into();
        draft.emails = vec![email("quentin@ypsilander.example")];
    });
    change(&office, id, |draft| {
        draft.phones = vec![Phone { number: "070-174 06 06".into(), ..Phone::default() }];
        draft.addresses = vec![Address { street: "Bastuvägen 3".into(), ..Address::default() }];
    });
    // Two changes of the same: what stood in between was never on the first card, nor is it on the last.
    change(&office, id, |draft| draft.nickname = "Zwischenzeit".into());
    change(&office, id, |draft| draft.nickname = "Quappe".into());
    let id = erase(&office, id).id;

    for said in [
        "saw quentin@xylander.example",
        "saw XYLANDER",
        "tel:+46701740605",
        "tel:0701740605",
        "xylofonvagen 12",
        "zwischenzeit",
        // And what the card said last.
        "quentin@ypsilander.example",
        "0701740606",
        "Bastuvägen 3",
    ] {
        assert_eq!(prove_beside(&shop, &office, said), ErasureProving::Found, "{said}");
        assert!(matches!(found(&proof_of(&office, id))[..], [(ProofPlace::Program, _)]), "{said}");
    }
    assert_eq!(prove_beside(&shop, &office, "nobody"), ErasureProving::Done);
    let proof = proof_of(&office, id);
    assert_eq!((proof.found(), proof.shared), (0, 0));
}

#[test]
fn an_address_that_was_another_persons_all_along_is_shared() {
    let shop = Shop::new();
    let office = office(&shop);
    office.session().add_contact(ContactDraft { emails: quentin().emails, ..named("Maria Ek") }).unwrap();
    let id = add(&shop, &office, ContactDraft { emails: quentin().emails, ..named("Bo Ny") });
    // It was typed onto the wrong card.
    change(&office, id, |draft| draft.emails = Vec::new());

    let erased = erase(&office, id).id;
    assert_eq!(prove(&office), ErasureProving::Done);

    assert_eq!(proof_of(&office, erased).shared, 1);
}

#[test]
fn of_many_changes_the_last_are_looked_for() {
    let shop = Shop::new();
    let office = office(&shop);
    let id = add(&shop, &office, ContactDraft { notes: "".into(), ..quentin() });
    for number in 0..300 {
        change(&office, id, |draft| draft.emails = vec![email(&format!("q{number}@xylander.example"))]);
    }

    let erased = erase(&office, id).id;
    assert_eq!(prove_beside(&shop, &office, "q298@xylander.example"), ErasureProving::Found);

    let proof = proof_of(&office, erased);
    assert!((200..=210).contains(&proof.needles), "{}", proof.needles);
}
