//! The proof of an erasure: it finds what is left, wherever that is, takes nothing of others for it, and comes to its end after any crash.

mod backup;
mod before;
mod control;
mod ledger;

use std::fs;

use kartotek_core::{
    activity::ActivityDraft,
    crm::{
        contact::{self, ContactDraft},
        party::Party,
        point::{Address, Phone},
    },
    document::DocumentDraft,
    erasure::{Erasure, ErasureCause, ErasureDraft, ErasureProof, ErasureStrike, ProofPlace},
    error::{Error, Result},
    exchange::certificate,
    history,
    id::{ContactId, ErasureId},
    progress::{Progress, Silent},
    proof::{self, Begun, ErasureProving, Noted, Places, Search},
    session::office::Office,
    setting,
    store::{
        Cleaned,
        connection::{self, Access},
    },
};

use crate::{
    office::{NOW, email, named},
    user::Shop,
};

/// Who is erased: nobody else is called so.
fn quentin() -> ContactDraft {
    ContactDraft {
        emails: vec![email("quentin@xylander.example")],
        phones: vec![Phone { number: "070-174 06 05".into(), ..Phone::default() }],
        addresses: vec![Address { street: "Xylofonvägen 12".into(), ..Address::default() }],
        notes: "Quentin Xylander likes granite".into(),
        ..named("Quentin Xylander")
    }
}

/// An office with others in it.
fn office(shop: &Shop) -> Office {
    let office = shop.unlock("anna").unwrap();
    for number in 0..40 {
        office.session().add_contact(named(&format!("Bo Ekström{number}"))).unwrap();
    }
    office
}

/// Adds somebody with a note and a paper.
fn add(shop: &Shop, office: &Office, draft: ContactDraft) -> ContactId {
    let session = office.session();
    let id = session.add_contact(draft).unwrap().0.id;
    let party = Party { contact: Some(id), company: None };
    let talk = ActivityDraft {
        occurred_at: NOW,
        subject: "Call with Quentin Xylander".into(),
        body: "quentin@xylander.example asked for a quote".into(),
        ..ActivityDraft::default()
    };
    session.add_activity(party, talk).unwrap();
    let paper = shop.place.with_file_name("paper.pdf");
    fs::write(&paper, "Dear Quentin Xylander").unwrap();
    let draft = DocumentDraft { title: "Offer".into(), dated_at: NOW, ..DocumentDraft::default() };
    session.add_document(party, draft, &paper, false, &Silent).unwrap();
    id
}

fn draft(contact: ContactId, seal: String) -> ErasureDraft {
    ErasureDraft {
        contact,
        cause: ErasureCause::Decision,
        request: None,
        suppress: false,
        strike: Vec::new(),
        keep: Vec::new(),
        count: Vec::new(),
        seal,
    }
}

fn erase(office: &Office, id: ContactId) -> Erasure {
    let session = office.session();
    let plan = session.plan_erasure(id).unwrap();
    session.erase(&draft(id, plan.seal)).unwrap().0
}

/// Quentin comes and is erased.
fn erased(shop: &Shop, office: &Office) -> ErasureId {
    let id = add(shop, office, quentin());
    erase(office, id).id
}

fn prove(office: &Office) -> ErasureProving {
    proof::prove(office, Places::default(), &Silent).unwrap().0
}

fn search(office: &Office, places: Places) -> Box<Search> {
    match proof::begin(office, places).unwrap() {
        Begun::Search(search) => search,
        Begun::Over(over) => panic!("{over:?}"),
    }
}

fn proof_of(office: &Office, id: ErasureId) -> ErasureProof {
    office.session().erasure(id).unwrap().proof.unwrap()
}

fn found(proof: &ErasureProof) -> Vec<(ProofPlace, u64)> {
    proof.places.iter().filter(|place| place.found > 0).map(|place| (place.place, place.found)).collect()
}

#[test]
fn it_is_proved_that_nothing_is_left_and_what_was_looked_for_goes_with_the_proof() {
    let shop = Shop::new();
    let office = office(&shop);
    let id = erased(&shop, &office);
    let before = office.session().erasure(id).unwrap();
    assert!(before.unproved && before.proof.is_none());
    assert!(proof::is_due(&office).unwrap());

    shop.clock.advance(1000);
    let (proving, changed) = proof::prove(&office, Places::default(), &Silent).unwrap();

    assert_eq!(proving, ErasureProving::Done);
    assert!(changed.erasures);
    let after = office.session().erasure(id).unwrap();
    let proof = after.proof.unwrap();
    assert!(!after.unproved && !proof::is_due(&office).unwrap());
    assert_eq!((proof.at, found(&proof), proof.found()), (NOW + 1000, vec![], 0));
    assert_eq!((proof.needles, proof.shared, proof.short, proof.backups_away), (7, 0, 0, 0));
    let places: Vec<ProofPlace> = proof.places.iter().map(|place| place.place).collect();
    assert_eq!(places, [ProofPlace::Database, ProofPlace::Log, ProofPlace::Documents, ProofPlace::Vault]);
    let database = fs::metadata(shop.place.join("vault.db")).unwrap().len();
    assert_eq!((proof.places[0].count * 4096, proof.places[0].bytes), (database, database));
    assert_eq!(proof.places[2].count, 1, "the paper");
    let jobs = "SELECT count(*) FROM erasure_job";
    let jobs: u64 = office.session().read(|one| Ok(one.query_row(jobs, [], |row| row.get(0))?)).unwrap();
    assert_eq!(jobs, 0);
    assert_eq!(office.session().store().clean().unwrap(), Cleaned::Done);
    let entries = office.session().read(history::entries).unwrap();
    assert!(entries.iter().any(|(entry, _)| entry.action == "erasure.prove"));
    assert_eq!(prove(&office), ErasureProving::Done, "there is nothing to do");
    office.close().unwrap();
    shop.unlock("anna").unwrap();
}

#[test]
fn the_certificate_says_what_was_searched_and_found() {
    let shop = Shop::new();
    let office = office(&shop);
    let id = erased(&shop, &office);
    let json = || {
        let certificate = certificate::prepare(office.session(), id).unwrap();
        serde_json::from_slice::<serde_json::Value>(&certificate.to_json("3F2A").unwrap()).unwrap()
    };
    assert!(json()["proof"].is_null());

    prove(&office);

    let proof = &json()["proof"];
    assert_eq!(proof["found"], 0);
    assert_eq!(proof["places"][0]["place"], "database");
    assert_eq!(proof["searchedFor"], 7);
    assert!(proof["at"].as_str().unwrap().starts_with("2026-09-21T"));
    assert!(!json().to_string().to_lowercase().contains("xylander"));
}

#[test]
fn what_was_looked_for_can_not_be_read_in_the_pages() {
    let shop = Shop::new();
    let office = office(&shop);
    erased(&shop, &office);

    let key = &office.vault().keys().database;
    let bare = connection::open(&shop.place.join("vault.db"), key, Access::Read).unwrap();
    let mut pages = bare.prepare("SELECT data FROM sqlite_dbpage").unwrap();
    let pages = pages.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();

    for page in pages {
        let page = page.unwrap().to_ascii_lowercase();
        assert!(!page.windows(8).any(|bytes| bytes == b"xylander"));
    }
}

#[test]
fn what_others_have_too_is_left_out_and_counted() {
    let shop = Shop::new();
    let office = office(&shop);
    let session = office.session();
    let other = session.add_contact(named("Maria Xylander")).unwrap().0.id;
    let about = Party { contact: Some(other), company: None };
    let talk = ActivityDraft {
        occurred_at: NOW,
        body: "She lives at XYLOFONVÄGEN 12 as well".into(),
        ..ActivityDraft::default()
    };
    session.add_activity(about, talk).unwrap();
    let id = erased(&shop, &office);

    assert_eq!(prove(&office), ErasureProving::Done);

    let proof = proof_of(&office, id);
    assert_eq!((proof.found(), proof.shared), (0, 2), "the family name and the street");
    assert_eq!(proof.needles, 5);
}

#[test]
fn two_who_are_erased_before_anything_is_proved_are_proved_by_one_search() {
    let shop = Shop::new();
    let office = office(&shop);
    let maria = add(&shop, &office, named("Maria Xylander"));
    let quentin = erased(&shop, &office);
    let maria = erase(&office, maria).id;

    assert_eq!(prove(&office), ErasureProving::Done);

    for id in [quentin, maria] {
        let proof = proof_of(&office, id);
        assert_eq!((proof.found(), proof.shared), (0, 0), "neither is there to be told from the other");
    }
    assert!(proof_of(&office, quentin).needles > proof_of(&office, maria).needles);
}

/// Up to which step it came when the program was killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Killed {
    Erased,
    Begun,
    Searched,
    Noted,
}

#[test]
fn it_comes_to_its_end_after_a_crash_at_any_step() {
    for killed in [Killed::Erased, Killed::Begun, Killed::Searched, Killed::Noted] {
        let shop = Shop::new();
        let office = office(&shop);
        let id = erased(&shop, &office);
        let search = (killed != Killed::Erased).then(|| search(&office, Places::default()));
        let searched = search.filter(|_| killed != Killed::Begun).map(|search| search.run(&Silent).unwrap());
        if killed == Killed::Noted {
            searched.unwrap().note(&office).unwrap();
        }
        // Nothing is closed in order.
        drop(office);

        let office = shop.unlock("anna").unwrap();
        assert_eq!(office.session().erasure(id).unwrap().unproved, killed != Killed::Noted, "{killed:?}");
        assert_eq!(prove(&office), ErasureProving::Done, "{killed:?}");

        assert_eq!(proof_of(&office, id).found(), 0);
        assert!(!office.session().store().is_cleaning_due().unwrap(), "{killed:?}");
    }
}

#[test]
fn somebody_who_reads_what_was_there_holds_it_up_and_it_ends_after_that() {
    let shop = Shop::new();
    let office = office(&shop);
    let id = add(&shop, &office, quentin());
    let key = &office.vault().keys().database;
    let reader = connection::open(&shop.place.join("vault.db"), key, Access::Read).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    reader.query_row("SELECT count(*) FROM contact", [], |_| Ok(())).unwrap();

    let erasure = erase(&office, id).id;
    assert_eq!(prove(&office), ErasureProving::Waiting);
    assert!(office.session().erasure(erasure).unwrap().unproved);

    reader.execute_batch("COMMIT").unwrap();
    assert_eq!(prove(&office), ErasureProving::Done);
    assert_eq!(proof_of(&office, erasure).found(), 0);
}

struct Impatient;

impl Progress for Impatient {
    fn step(&self, done: u64, _: Option<u64>) -> Result<()> {
        if done > 0 { Err(Error::Cancelled) } else { Ok(()) }
    }
}

#[test]
fn it_can_be_cancelled_and_stays_due() {
    let shop = Shop::new();
    let office = office(&shop);
    let id = erased(&shop, &office);

    assert!(matches!(proof::prove(&office, Places::default(), &Impatient), Err(Error::Cancelled)));

    let erasure = office.session().erasure(id).unwrap();
    assert!(erasure.unproved && erasure.proof.is_none());
    assert_eq!(prove(&office), ErasureProving::Done);
}

#[test]
fn work_goes_on_while_it_is_searched() {
    let shop = Shop::new();
    let office = office(&shop);
    let id = erased(&shop, &office);

    let search = search(&office, Places::default());
    for number in 0..50 {
        office.session().add_contact(named(&format!("Cilla Dahlberg{number}"))).unwrap();
    }
    let noted = search.run(&Silent).unwrap().note(&office).unwrap();

    assert!(matches!(noted, Noted::Over(ErasureProving::Done, _)));
    let proof = proof_of(&office, id);
    let log = proof.places.iter().find(|place| place.place == ProofPlace::Log).unwrap();
    assert!(log.count > 50, "what was written meanwhile was searched too: {log:?}");
}

#[test]
fn a_proof_that_found_something_is_tried_again_after_an_hour() {
    let shop = Shop::new();
    let office = office(&shop);
    let id = erased(&shop, &office);
    let program = shop.place.with_file_name("state");
    fs::create_dir(&program).unwrap();
    fs::write(program.join("log"), "opened quentin@xylander.example").unwrap();
    let places = || Places { program: vec![program.clone()], ..Places::default() };

    assert_eq!(proof::prove(&office, places(), &Silent).unwrap().0, ErasureProving::Found);
    assert!(office.session().erasure(id).unwrap().unproved);
    assert!(!proof::is_due(&office).unwrap(), "not every minute");
    shop.clock.advance(3_600_001);
    assert!(proof::is_due(&office).unwrap());
    fs::remove_file(program.join("log")).unwrap();
    assert_eq!(proof::prove(&office, places(), &Silent).unwrap().0, ErasureProving::Done);
}

#[test]
fn what_others_texts_said_is_shared_unless_it_was_struck_out_of_them() {
    for is_struck in [false, true] {
        let shop = Shop::new();
        let office = office(&shop);
        let session = office.session();
        let id = add(&shop, &office, quentin());
        let about_bo = Party { contact: Some(ContactId(1)), company: None };
        let talk = ActivityDraft {
            occurred_at: NOW,
            body: "Quentin Xylander, Xylofonvägen 12, has 070-174 06 05".into(),
            ..ActivityDraft::default()
        };
        session.add_activity(about_bo, talk).unwrap();
        let plan = session.plan_erasure(id).unwrap();
        let texts = plan.spoken_of.iter().filter(|_| is_struck);
        let strike =
            texts.map(|one| ErasureStrike { kind: one.text.kind, object: one.text.object }).collect();
        let erased = session.erase(&ErasureDraft { strike, ..draft(id, plan.seal) }).unwrap().0.id;

        assert_eq!(prove(&office), ErasureProving::Done);

        let shared = proof_of(&office, erased).shared;
        assert_eq!(shared == 0, is_struck, "{shared}");
    }
}
