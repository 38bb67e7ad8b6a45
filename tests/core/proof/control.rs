//! The controls: each leaves one thing, and the search finds it where it is.

use std::{fs, os::unix::fs::FileExt};

use super::*;

/// Words of a person in a row that comes and goes without being wiped.
const LEAVE: &str = "PRAGMA secure_delete = OFF;
    CREATE TABLE left_over (id INTEGER PRIMARY KEY, text TEXT);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)
    INSERT INTO left_over SELECT i, 'quentin@xylander.example ' || hex(randomblob(100)) FROM n;
    DELETE FROM left_over WHERE id % 2 = 0;
    UPDATE left_over SET text = 'nobody';
    PRAGMA wal_checkpoint(TRUNCATE)";

#[test]
fn what_stands_in_a_gap_is_found_and_every_page_is_wiped_for_it() {
    let shop = Shop::new();
    let office = office(&shop);
    let id = erased(&shop, &office);
    office.close().unwrap();
    shop.with_connection(|bare| bare.execute_batch(LEAVE).unwrap());
    let office = shop.unlock("anna").unwrap();

    let searched = search(&office, Places::default()).run(&Silent).unwrap();
    let Noted::Again(again) = searched.note(&office).unwrap() else { panic!("it was not found") };
    assert!(office.session().erasure(id).unwrap().unproved);
    let noted = again.run(&Silent).unwrap().note(&office).unwrap();

    assert!(matches!(noted, Noted::Over(ErasureProving::Done, _)));
    assert_eq!(proof_of(&office, id).found(), 0);
}

#[test]
fn what_stands_in_a_gap_counts_also_where_others_are_called_the_same() {
    let shop = Shop::new();
    let office = office(&shop);
    office.session().add_contact(ContactDraft { emails: quentin().emails, ..named("Maria Ek") }).unwrap();
    let id = erased(&shop, &office);
    office.close().unwrap();
    shop.with_connection(|bare| bare.execute_batch(LEAVE).unwrap());
    let office = shop.unlock("anna").unwrap();

    let searched = search(&office, Places::default()).run(&Silent).unwrap();
    let Noted::Again(again) = searched.note(&office).unwrap() else { panic!("it was not found") };

    again.run(&Silent).unwrap().note(&office).unwrap();
    let proof = proof_of(&office, id);
    assert_eq!((proof.found(), proof.shared), (0, 3), "the address, and both names in it");
}

#[test]
fn what_stands_in_free_pages_is_found() {
    let shop = Shop::new();
    let office = office(&shop);
    erased(&shop, &office);
    office.close().unwrap();
    shop.with_connection(|bare| {
        bare.execute_batch(
            "PRAGMA secure_delete = OFF;
             CREATE TABLE left_over (text TEXT);
             WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
             INSERT INTO left_over SELECT 'Xylofonvägen 12 ' || hex(randomblob(200)) FROM n;
             DROP TABLE left_over; PRAGMA wal_checkpoint(TRUNCATE)",
        )
        .unwrap();
    });
    let office = shop.unlock("anna").unwrap();

    let noted = search(&office, Places::default()).run(&Silent).unwrap().note(&office).unwrap();

    assert!(matches!(noted, Noted::Again(_)));
}

/// Somebody forgot an index of words: no row that stays has them.
#[test]
fn what_only_an_index_still_has_is_found_and_stays_found() {
    let shop = Shop::new();
    let office = office(&shop);
    let id = erased(&shop, &office);
    office.close().unwrap();
    shop.with_connection(|bare| {
        bare.execute_batch(
            "CREATE VIRTUAL TABLE left_over USING fts5 (text, content = '');
             INSERT INTO left_over (rowid, text) VALUES (1, 'xylander'); PRAGMA wal_checkpoint(TRUNCATE)",
        )
        .unwrap();
    });
    let office = shop.unlock("anna").unwrap();

    assert_eq!(prove(&office), ErasureProving::Found);

    let proof = proof_of(&office, id);
    assert!(matches!(found(&proof)[..], [(ProofPlace::Database, _)]), "{proof:?}");
    assert!(office.session().erasure(id).unwrap().unproved);
}

#[test]
fn a_line_of_the_list_whose_contact_is_gone_is_found() {
    let shop = Shop::new();
    let office = office(&shop);
    let id = erased(&shop, &office);
    office.close().unwrap();
    shop.with_connection(|bare| {
        bare.execute_batch(
            "CREATE TEMP TABLE line AS SELECT * FROM contact_row LIMIT 1;
             UPDATE line SET contact_id = 4711, name = 'Quentin Xylander', sort_key = x'01';
             INSERT INTO contact_row SELECT * FROM line; PRAGMA wal_checkpoint(TRUNCATE)",
        )
        .unwrap();
    });
    let office = shop.unlock("anna").unwrap();

    assert_eq!(prove(&office), ErasureProving::Found);

    assert!(matches!(found(&proof_of(&office, id))[..], [(ProofPlace::Database, _)]));
}

#[test]
fn what_is_written_to_the_log_meanwhile_is_found_and_is_somebodys_the_next_time() {
    let shop = Shop::new();
    let office = office(&shop);
    let id = erased(&shop, &office);

    let search = search(&office, Places::default());
    office.session().add_contact(quentin()).unwrap();
    let noted = search.run(&Silent).unwrap().note(&office).unwrap();

    let Noted::Again(again) = noted else { panic!("it was not found") };
    assert!(matches!(
        again.run(&Silent).unwrap().note(&office).unwrap(),
        Noted::Over(ErasureProving::Done, _)
    ));
    let proof = proof_of(&office, id);
    assert_eq!((proof.shared, proof.needles), (7, 0), "all of it is there again");
}

#[test]
fn a_paper_that_is_still_there_is_found_and_removed_the_next_time() {
    let shop = Shop::new();
    let office = office(&shop);
    let contact = add(&shop, &office, quentin());
    let folder = fs::read_dir(shop.place.join("documents")).unwrap().next().unwrap().unwrap().path();
    let file = fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let sealed = fs::read(&file).unwrap();
    let id = erase(&office, contact).id;
    assert!(!file.exists());

    let search = search(&office, Places::default());
    fs::write(&file, sealed).unwrap();
    let noted = search.run(&Silent).unwrap().note(&office).unwrap();

    assert!(matches!(noted, Noted::Over(ErasureProving::Found, _)));
    assert_eq!(found(&proof_of(&office, id)), [(ProofPlace::Documents, 1)]);
    assert_eq!(prove(&office), ErasureProving::Done);
    assert!(!file.exists());
}

#[test]
fn what_other_files_hold_is_found_in_any_form_and_in_their_names() {
    let wide = |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let long = |text: &[u8]| [&vec![b'.'; 262_140][..], text, &vec![b'.'; 70_000]].concat();
    let files: [(&str, Vec<u8>); 7] = [
        ("000003.log", wide("a QUENTIN XYLANDER b")),
        ("cache", b"https://quentin@XYLANDER.example/".to_vec()),
        ("notes", "xylofonvagen 12".into()),
        ("numbers", b"tel:0701740605".to_vec()),
        ("long", long("quentin xylander".as_bytes())),
        ("long-wide", long(&wide("Xylofonvägen 12"))),
        ("Quentin Xylander.pdf", b"%PDF".to_vec()),
    ];
    let shop = Shop::new();
    let office = office(&shop);
    let id = erased(&shop, &office);
    for (name, content) in files {
        for place in [ProofPlace::Vault, ProofPlace::Program, ProofPlace::Window] {
            let folder = match place {
                ProofPlace::Vault => shop.place.clone(),
                _ => shop.place.with_file_name("elsewhere"),
            };
            let inner = folder.join("within");
            fs::create_dir_all(&inner).unwrap();
            fs::write(inner.join(name), &content).unwrap();
            let places = match place {
                ProofPlace::Program => Places { program: vec![folder.clone()], ..Places::default() },
                ProofPlace::Window => Places { window: vec![folder.clone()], ..Places::default() },
                _ => Places::default(),
            };

            let proving = proof::prove(&office, places, &Silent).unwrap().0;

            assert_eq!(proving, ErasureProving::Found, "{name} in {place:?}");
            let proof = proof_of(&office, id);
            assert!(matches!(found(&proof)[..], [(at, _)] if at == place), "{name}: {proof:?}");
            fs::remove_dir_all(inner).unwrap();
        }
    }
    assert_eq!(prove(&office), ErasureProving::Done);
}

#[test]
fn a_page_that_can_not_be_read_is_none_that_was_searched() {
    let shop = Shop::new();
    let office = office(&shop);
    let id = erased(&shop, &office);
    let search = search(&office, Places::default());
    // By a handle that stays open: closing one would release SQLite's locks.
    let file = fs::File::options().read(true).write(true).open(shop.place.join("vault.db")).unwrap();
    let (mut whole, at) = ([0; 8], file.metadata().unwrap().len() - 2000);
    file.read_exact_at(&mut whole, at).unwrap();
    file.write_all_at(&[0xff; 8], at).unwrap();

    assert!(search.run(&Silent).is_err());

    file.write_all_at(&whole, at).unwrap();
    let erasure = office.session().erasure(id).unwrap();
    assert!(erasure.unproved && erasure.proof.is_none());
    std::mem::forget(file);
}
