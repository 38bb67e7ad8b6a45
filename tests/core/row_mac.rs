//! Row MACs: a row that is not as it was written last is told before it is shown, and every writer leaves rows that hold.

mod everything;

use std::fs;

use kartotek_core::{
    crm::{
        company,
        contact::{self, ContactDraft},
        link::{self, LinkKind},
        photo,
        point::Owner,
    },
    demo,
    error::{Error, Result, StopReason, VaultProblem},
    health,
    history::{self, Object},
    id::{CompanyId, ContactId, UserId},
    progress::Silent,
    role::Role,
    setting,
    store::Snapshot,
    user as users,
};
use rusqlite::{params_from_iter, types::Value};

use crate::{
    contact::full,
    downgrade::to_version_7,
    office::{Office, email, named, tags},
    user::{Shop, draft},
    vault::reader,
};

const ANNA: ContactId = ContactId(1);
const ALM: CompanyId = CompanyId(1);

#[test]
fn rows_from_before_there_were_row_macs_get_them_when_the_vault_is_opened() {
    let shop = Shop::with(&[("Sven", Role::Sales)]);
    let office = shop.unlock("anna").unwrap();
    let anna = office.session().add_contact(full()).unwrap().0;
    office.session().set_photo(anna.id, Some(&picture(4))).unwrap();
    office.session().add_many(demo::contacts(3, 40)).unwrap();
    office.close().unwrap();
    shop.with_connection(to_version_7);

    let office = shop.unlock("anna").unwrap();

    health::begin(&office).unwrap().run(&Silent).unwrap().note(&office).unwrap();
    let shown = office.session().read(|snapshot| photo::get(snapshot, anna.id)).unwrap();
    assert_eq!(shown, Some(picture(4)));
    office.close().unwrap();
    shop.unlock("sven").unwrap();
}

/// A picture of so many pixels.
fn picture(side: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(side, side).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// An office with a contact and their company, each changed once, and what was there before that change.
fn changed_office() -> (Office, Vec<Vec<Value>>) {
    let office = Office::new();
    office.settings(|settings| settings.country = "DE".into());
    let anna = office.add(ContactDraft {
        notes: "first".into(),
        company_name: "Alm".into(),
        emails: vec![email("first@b.example")],
        tags: tags(&["vip"]),
        ..named("Anna Berg")
    });
    office.add(ContactDraft { emails: vec![email("bo@b.example")], ..named("Bo Ek") });
    office.session.set_photo(anna.id, Some(&picture(4))).unwrap();
    office.session.set_photo(ContactId(2), Some(&picture(5))).unwrap();
    office.verify_rows().unwrap();
    let before = OLDER.iter().map(|(read, _)| row(&office, read)).collect();
    office.change(anna.id, |draft| {
        draft.notes = "second".into();
        draft.emails = vec![email("second@b.example")];
    });
    office.session.set_photo(anna.id, Some(&picture(6))).unwrap();
    office.change_company(ALM, |draft| draft.notes = "second".into());
    office.settings(|settings| settings.country = "SE".into());
    office.verify_rows().unwrap();
    (office, before)
}

fn row(office: &Office, sql: &str) -> Vec<Value> {
    let read = |snapshot: &Snapshot<'_>| {
        let mut statement = snapshot.prepare(sql)?;
        let columns = statement.column_count();
        Ok(statement.query_row([], |row| (0..columns).map(|column| row.get(column)).collect())?)
    };
    office.session.read(read).unwrap()
}

/// Rows as a page holds them, and how they are put back.
const OLDER: [(&str, &str); 5] = [
    (
        "SELECT notes, revision, changed_at, photo_hash, sealed_seq, mac FROM contact WHERE id = 1",
        "UPDATE contact SET notes = ?1, revision = ?2, changed_at = ?3, photo_hash = ?4, sealed_seq = ?5, mac = ?6
         WHERE id = 1",
    ),
    ("SELECT address FROM email WHERE contact_id = 1", "UPDATE email SET address = ?1 WHERE contact_id = 1"),
    ("SELECT bytes FROM photo WHERE contact_id = 1", "UPDATE photo SET bytes = ?1 WHERE contact_id = 1"),
    (
        "SELECT notes, revision, changed_at, sealed_seq, mac FROM company WHERE id = 1",
        "UPDATE company SET notes = ?1, revision = ?2, changed_at = ?3, sealed_seq = ?4, mac = ?5 WHERE id = 1",
    ),
    ("SELECT value, sealed_seq, mac FROM setting", "UPDATE setting SET value = ?1, sealed_seq = ?2, mac = ?3"),
];

/// Writes past the app; that it is journaled is what a transaction asks for.
pub(crate) fn forge(office: &Office, statement: &str, values: &[Value]) {
    office
        .session
        .write(|tx, _| {
            assert!(tx.execute(statement, params_from_iter(values))? > 0, "{statement}");
            history::append(tx, "test.forge", Object::VAULT, &())
        })
        .unwrap();
}

pub(crate) fn is_told<T>(result: &Result<T>) -> bool {
    matches!(result, Err(Error::Vault { problem: VaultProblem::DamagedDatabase }))
}

/// Which of contact, its e-mail as a link, photo, company and settings are told to be damaged when they are read.
fn told(office: &Office) -> [bool; 5] {
    let read =
        |what: &dyn Fn(&Snapshot<'_>) -> Result<()>| is_told(&office.session.read(|snapshot| what(snapshot)));
    [
        read(&|snapshot| contact::get(snapshot, ANNA).map(drop)),
        read(&|snapshot| link::get(snapshot, Owner::Contact(ANNA), LinkKind::Email, 0).map(drop)),
        read(&|snapshot| photo::get(snapshot, ANNA).map(drop)),
        read(&|snapshot| company::get(snapshot, ALM).map(drop)),
        read(&|snapshot| setting::get(snapshot).map(drop)),
    ]
}

#[test]
fn an_older_row_put_back_alone_is_told_before_it_is_shown_and_stops_the_vault() {
    let expected = [
        [true, true, true, false, false],
        [true, true, true, false, false],
        // What the contact's row says of it is checked where it is shown.
        [false, false, true, false, false],
        [false, false, false, true, false],
        [false, false, false, false, true],
    ];
    for (at, (read, put_back)) in OLDER.iter().enumerate() {
        let (office, before) = changed_office();
        assert_ne!(row(&office, read), before[at]);
        assert_eq!(told(&office), [false; 5]);

        forge(&office, put_back, &before[at]);

        assert_eq!(told(&office), expected[at], "{put_back}");
        assert_eq!(office.session.store().stop().unwrap().reason, StopReason::Damaged);
    }
}

#[test]
fn a_contact_whose_company_is_an_older_one_is_not_shown_with_its_name() {
    let (office, before) = changed_office();
    let readings = kartotek_core::alert::Readings::default();
    office.session.read_contact(&readings, ANNA).unwrap();

    forge(&office, OLDER[3].1, &before[3]);

    assert!(is_told(&office.session.read_contact(&readings, ANNA)));
}

#[test]
fn a_row_that_was_changed_cut_swapped_or_removed_past_the_app_is_told() {
    for (statement, at) in [
        ("UPDATE contact SET notes = substr(notes, 2) WHERE id = 1", 0),
        ("UPDATE contact SET notes = '', source = notes WHERE id = 1", 0),
        ("UPDATE contact SET trashed_at = 1 WHERE id = 1", 0),
        ("UPDATE contact SET company_id = NULL WHERE id = 1", 0),
        ("UPDATE contact SET sealed_seq = sealed_seq - 1 WHERE id = 1", 0),
        ("UPDATE contact SET mac = x'' WHERE id = 1", 0),
        (
            "UPDATE contact SET (sealed_seq, mac) = (SELECT sealed_seq, mac FROM contact WHERE id = 2) WHERE id = 1",
            0,
        ),
        ("UPDATE email SET contact_id = 3 - contact_id", 0),
        ("UPDATE email SET is_primary = 0 WHERE contact_id = 1", 0),
        ("DELETE FROM email WHERE contact_id = 1", 0),
        ("DELETE FROM tag", 0),
        ("UPDATE photo SET bytes = (SELECT bytes FROM photo WHERE contact_id = 2) WHERE contact_id = 1", 2),
        ("DELETE FROM photo", 2),
        ("UPDATE photo SET bytes = substr(bytes, 1, length(bytes) - 1)", 2),
        ("UPDATE company SET name = 'ALM'", 3),
        ("UPDATE setting SET value = json_set(value, '$.autoLockMinutes', 60)", 4),
        ("DELETE FROM setting", 4),
    ] {
        let (office, _) = changed_office();
        forge(&office, statement, &[]);

        assert!(told(&office)[at], "{statement}: {:?}", told(&office));
    }
}

#[test]
fn what_is_journaled_about_a_contact_without_changing_it_leaves_it_believed() {
    let office = Office::with(&["Anna Berg"]);
    let uuid = row(&office, "SELECT uuid FROM contact").remove(0);
    let Value::Blob(uuid) = uuid else { panic!("a uuid is a blob") };
    let object = Object { kind: "contact", uuid: uuid.try_into().unwrap() };

    office.session.write(|tx, _| history::append(tx, "letter.print", object, &())).unwrap();
    office.verify_rows().unwrap();
    office.session.write(|tx, _| history::append(tx, "contact.change", object, &())).unwrap();

    assert!(is_told(&office.verify_rows()), "a change that did not reach the row");
}

#[test]
fn a_list_row_that_is_older_than_its_record_is_found_by_the_whole_check() {
    for damage in [
        "UPDATE contact_row SET changed_at = changed_at - 1 WHERE contact_id = 1",
        "UPDATE contact_row SET email = 'first@b.example' WHERE contact_id = 1",
        "UPDATE contact_row SET company = '' WHERE contact_id = 1",
        "UPDATE contact_row SET sort_key = x'00' WHERE contact_id = 1",
        "DELETE FROM contact_row WHERE contact_id = 1",
        "INSERT INTO contact_row SELECT x'00', contact_id, name, job_title, company, email, phone, city, tags, changed_at,
                                        has_photo, folded_name, folded_other FROM contact_row",
        "UPDATE company_row SET name = 'Old'",
        "DELETE FROM company_row",
    ] {
        let (office, _) = changed_office();

        forge(&office, damage, &[]);

        assert!(is_told(&office.verify_rows()), "{damage}");
    }
}

#[test]
fn a_users_older_row_lets_nobody_in_and_is_not_listed() {
    let shop = Shop::with(&[("Sven", Role::Sales)]);
    let keep = "CREATE TABLE kept AS SELECT * FROM user WHERE name = 'Sven'";
    shop.with_database(keep);
    let mut office = shop.unlock("anna").unwrap();
    office.change_user(UserId(2), &draft("Sven", Role::ReadOnly)).unwrap();
    office.close().unwrap();

    shop.with_database(
        "UPDATE user SET (role, sealed_seq, mac) = (SELECT role, sealed_seq, mac FROM kept) WHERE name = 'Sven'",
    );

    assert!(is_told(&shop.unlock("sven")));
    let office = shop.unlock("anna").unwrap();
    assert!(is_told(&office.session().read(users::list)));
}

fn rows(snapshot: &Snapshot<'_>, sql: &str) -> Vec<Vec<Value>> {
    let mut statement = snapshot.prepare(sql).unwrap();
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| (0..columns).map(|column| row.get(column)).collect());
    rows.unwrap().collect::<std::result::Result<_, _>>().unwrap()
}

#[test]
fn the_mac_of_a_row_is_the_one_that_the_format_describes() {
    let shop = Shop::new();
    let office = shop.unlock("anna").unwrap();
    office.session().add_contact(named("Bo Ek")).unwrap();
    let anna = office.session().add_contact(full()).unwrap().0;
    office.session().set_photo(anna.id, Some(&picture(4))).unwrap();
    let read = |snapshot: &Snapshot<'_>| {
        let row =
            "SELECT uuid, id, subject_id, revision, company_id, photo_hash, owner_id, import_id, created_at,
                          changed_at, trashed_at FROM contact WHERE id = 2";
        let content = [
            "SELECT prefix, given_name, middle_name, family_name, suffix, nickname, phonetic_given_name,
                    phonetic_family_name, job_title, department, birthday, language, notes, source, extra
             FROM contact WHERE id = 2",
            "SELECT name FROM tag JOIN contact_tag ON tag_id = tag.id WHERE contact_id = 2 ORDER BY name",
            "SELECT kind, label, address, is_primary FROM email WHERE contact_id = 2 ORDER BY position",
            "SELECT kind, label, number, e164, is_primary FROM phone WHERE contact_id = 2 ORDER BY position",
            "SELECT kind, label, street, extended, po_box, postal_code, city, region, country, is_primary
             FROM address WHERE contact_id = 2 ORDER BY position",
            "SELECT kind, label, url, is_primary FROM website WHERE contact_id = 2 ORDER BY position",
        ];
        let stored = rows(snapshot, "SELECT mac FROM contact WHERE id = 2").remove(0).remove(0);
        let last = "SELECT max(seq) FROM journal WHERE object = (SELECT uuid FROM contact WHERE id = 2)";
        let seq: i64 = snapshot.query_row(last, [], |row| row.get(0))?;
        Ok((rows(snapshot, row).remove(0), content.map(|sql| rows(snapshot, sql)), stored, seq))
    };
    let (row, content, stored, seq) = office.session().read(read).unwrap();
    assert!(content.iter().all(|list| !list.is_empty()));
    office.close().unwrap();

    let opened = reader::open(&fs::read(shop.place.join("vault.hdr")).unwrap(), 1, b"anna").unwrap();

    assert_eq!(Value::Blob(reader::row_mac(&opened, "contact", seq, &row, &content)), stored);
}
