//! Row MACs: a row that is not as it was written last is told before it is shown, and every writer leaves rows that hold.

use std::{collections::BTreeSet, fs, path::Path};

use kartotek_core::{
    activity::Party,
    consent::{
        ConsentDraft, ConsentKind, ConsentMethod, DataOrigin, ObjectionDraft, RestrictionDraft,
        RestrictionGround,
    },
    crm::{
        company::{self, CompanyDraft},
        contact::{self, ContactDraft},
        identifier::SuppressionTarget,
        link::{self, LinkKind},
        photo,
        point::Owner,
    },
    deal::{self, DealDraft, Stage, StageDraft},
    demo,
    error::{Error, Result, StopReason, VaultProblem},
    exchange::import::{DuplicateChoice, ImportPlan, LawfulBasis, Source, preview, run, undo},
    health,
    history::{self, Object},
    id::{CompanyId, ContactId, StageId, UserId},
    notice::{self, NoticeDraft, NoticeKind, NoticeText},
    personal::Personal,
    progress::Silent,
    purpose::PurposeDraft,
    regime::Regime,
    role::Role,
    session::{Session, office::Office as Opened},
    setting,
    store::{Snapshot, Tx},
    suppression::{self, Identifier},
    task::{Snooze, TaskDraft},
    template::{TemplateKey, TemplateKind, TemplateText},
    text::Language,
    user as users,
    voucher::VoucherDraft,
};
use rusqlite::{params_from_iter, types::Value};

use crate::{
    activity::note,
    consent::{event, newsletter},
    contact::full,
    document::titled,
    downgrade::to_version_7,
    office::{Office, email, named, tags},
    suppression::objection,
    task::{ZONE, planned},
    user::{COST, Shop, draft, passphrase},
    vault::reader,
    voucher::invoice,
};

const ANNA: ContactId = ContactId(1);
const ALM: CompanyId = CompanyId(1);

/// A picture of so many pixels.
fn picture(side: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(side, side).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Does everything with users, settings, contacts and companies that can be done.
fn do_everything(office: &mut Opened) {
    let session = office.session();
    let add = |name: &str| {
        session.add_contact(ContactDraft { company_name: "Alm".into(), ..named(name) }).unwrap().0
    };
    let (anna, bo) = (add("Anna Berg"), add("Bo Ek"));
    let with = |change: &dyn Fn(&mut ContactDraft)| {
        let now = session.read(|snapshot| contact::get(snapshot, anna.id)).unwrap();
        let mut draft = now.draft;
        change(&mut draft);
        session.change_contact(anna.id, now.revision, draft).unwrap();
    };
    with(&|draft| *draft = ContactDraft { birthday: Personal::default(), ..full() });
    with(&|draft| draft.company_name = "Zeta".into());
    session.undo().unwrap();
    session.redo().unwrap();
    session.tag_contacts(&[anna.id, bo.id], &tags(&["vip"]), &tags(&["press"])).unwrap();
    session.set_photo(anna.id, Some(&picture(4))).unwrap();
    session.set_photo(anna.id, None).unwrap();
    session.undo().unwrap();
    session.change_confidential(bo.id, Personal::default(), "a secret".into()).unwrap();
    session.trash_contacts(&[anna.id, bo.id], true).unwrap();
    session.trash_companies(&[ALM], true).unwrap();
    session.trash_contacts(&[bo.id], false).unwrap();
    session.undo().unwrap();
    session.redo().unwrap();

    let new = CompanyDraft {
        name: "Öberg AB".into(),
        emails: vec![email("a@b.example")],
        ..CompanyDraft::default()
    };
    let firm = session.add_company(new).unwrap().0;
    let renamed = CompanyDraft { name: "Åberg AB".into(), tags: tags(&["vip"]), ..firm.draft };
    session.change_company(firm.id, firm.revision, renamed).unwrap();
    let alm = session.read(|snapshot| company::get(snapshot, ALM)).unwrap();
    let renamed = CompanyDraft { name: "Alm & Co".into(), ..alm.draft };
    session.change_company(ALM, alm.revision, renamed).unwrap();
    session.undo().unwrap();

    let about = Party { contact: Some(bo.id), company: Some(ALM) };
    let logged = session.add_activity(about, note("first")).unwrap().0;
    session.change_activity(logged.id, 1, note("second")).unwrap();
    session.trash_activities(&[logged.id], true).unwrap();
    session.undo().unwrap();
    session.undo().unwrap();

    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), b"text").unwrap();
    let stored = session.add_document(about, titled("first"), file.path(), false, &Silent).unwrap().0;
    session.change_document(stored.id, 1, titled("second")).unwrap();
    session.trash_documents(&[stored.id], true).unwrap();
    session.undo().unwrap();
    session.undo().unwrap();
    session.trash_documents(&[stored.id], true).unwrap();
    session.purge_document(stored.id).unwrap();
    session.add_document(about, titled("other"), file.path(), false, &Silent).unwrap();
    let recurring = TaskDraft { recurrence: "FREQ=DAILY".into(), ..planned("first") };
    let task = session.add_task(about, recurring.clone()).unwrap().0;
    session.change_task(task.id, 1, TaskDraft { note: "second".into(), ..recurring }).unwrap();
    session.snooze_task(task.id, &Snooze::NextWeek, ZONE).unwrap();
    session.finish_task(task.id, ZONE).unwrap();
    session.reopen_task(task.id).unwrap();
    session.trash_tasks(&[task.id], true).unwrap();
    session.undo().unwrap();
    session.undo().unwrap();
    session.undo().unwrap();

    let voucher = session.add_voucher(about, invoice("1")).unwrap().0;
    session.change_voucher(voucher.id, 1, VoucherDraft { note: "second".into(), ..invoice("1") }).unwrap();
    session.trash_vouchers(&[voucher.id], true).unwrap();
    session.undo().unwrap();
    session.undo().unwrap();
    let old = VoucherDraft { issued_on: "1999-01-01".into(), ..invoice("2") };
    let old = session.add_voucher(about, old).unwrap().0;
    session.trash_vouchers(&[old.id], true).unwrap();
    session.purge_voucher(old.id).unwrap();
    deals(session, about);
    notices(session);
    templates(session);
    suppressions(session);
    consents(session, about);

    let mut settings = session.read(setting::get).unwrap();
    settings.sort_language = "de".into();
    session.change_settings(&settings, &Silent).unwrap();
    session.add_many(demo::contacts(3, 40)).unwrap();

    let first = import(session, "Bo,Ek,Alm,bo@b.example,note\nDag,Alm,New AB,dag@b.example,\n");
    import(session, "Bo,Ek,Alm,bo@b.example,more\nEva,Dahl,Other AB,eva@b.example,\n");
    undo(session, first, &Silent).unwrap();

    let sven = office.add_user(&draft("Sven", Role::Sales), &passphrase("sven"), COST).unwrap();
    office.change_user(sven, &draft("Sven Ek", Role::ReadOnly)).unwrap();
    office.replace_user_passphrase(sven, &passphrase("other"), COST).unwrap();
    office.disable_user(sven).unwrap();
    office.enable_user(sven).unwrap();
    office.remove_user(sven, &Silent).unwrap();
}

/// Does everything with deals.
fn deals(session: &Session, about: Party) {
    let draft = |title: &str| DealDraft { title: title.into(), ..DealDraft::default() };
    let deal = session.add_deal(about, draft("first"), None).unwrap().0;
    session.change_deal(deal.id, 1, draft("second")).unwrap();
    session.move_deal(deal.id, StageId(6), "too late".into(), ZONE).unwrap();
    session.undo().unwrap();
    session.redo().unwrap();
    let document = session.linkable_documents(deal.id).unwrap().remove(0);
    session.link_deal(deal.id, document.id, true).unwrap();
    session.link_deal(deal.id, document.id, false).unwrap();
    session.undo().unwrap();
    session.trash_deals(&[deal.id], true).unwrap();
    session.undo().unwrap();
    let stages = session.read(deal::stage::list).unwrap();
    let draft = |stage: Stage| StageDraft { id: Some(stage.id), name: stage.name, meaning: stage.meaning };
    let mut stages: Vec<StageDraft> = stages.into_iter().map(draft).collect();
    stages.remove(1);
    stages[0].name = "Contact".into();
    stages.push(StageDraft { name: "Visit".into(), ..StageDraft::default() });
    session.save_stages(stages).unwrap();
}

/// Does everything with purposes and notices.
fn notices(session: &Session) {
    let draft = |name: &str| PurposeDraft { name: name.into(), ..PurposeDraft::default() };
    let news = session.add_purpose(draft("News"), None).unwrap().0;
    session.add_purpose(draft("Care"), None).unwrap();
    session.change_purpose(news.id, 1, draft("Newsletter")).unwrap();
    session.move_purpose(news.id, 1).unwrap();
    session.remove_purpose(news.id, true).unwrap();
    session.undo().unwrap();

    let draft =
        |name: &str| NoticeDraft { name: name.into(), purpose: Some(news.id), ..NoticeDraft::default() };
    let text = |language: &str, text: &str| NoticeText { language: language.into(), text: text.into() };
    let id = session.add_notice(draft("first"), vec![text("en", "x"), text("sv", "y")]).unwrap().0.notice.id;
    session.change_notice(id, 1, draft("second")).unwrap();
    session.remove_notice(id, true).unwrap();
    session.undo().unwrap();
    let whole = "{organisation} {purpose} {withdrawal}";
    session.change_notice_version(id, 1, vec![text("en", whole)]).unwrap();
    session.freeze_notice(id, 1).unwrap();
    session.begin_notice_version(id).unwrap();
}

/// Does everything with the texts of letters.
fn templates(session: &Session) {
    let key = TemplateKey { kind: TemplateKind::Done, regime: Regime::Gdpr, language: Language::English };
    let text = TemplateText { subject: "Done".into(), body: "{done}".into() };
    session.change_template(key, 0, text).unwrap();
    session.reset_template(key, 1).unwrap();
    session.undo().unwrap();
}

/// Does everything with consents, objections and restrictions.
fn consents(session: &Session, about: Party) {
    let contact = about.contact.unwrap();
    let draft = PurposeDraft { name: "Weekly".into(), ..newsletter() };
    let purpose = session.add_purpose(draft, None).unwrap().0.id;
    let wording = |kind, text: &str, name: &str| {
        let purpose = (kind == NoticeKind::Consent).then_some(purpose);
        let draft = NoticeDraft { name: name.into(), kind, purpose };
        let add = |tx: &Tx<'_>| {
            let id = notice::add(tx, draft, vec![NoticeText { language: "en".into(), text: text.into() }])?;
            Ok(notice::texts(tx, id, 1)?[0].id)
        };
        session.write(|tx, _| add(tx)).unwrap().0
    };
    let version = wording(NoticeKind::Consent, "{organisation} {purpose} {withdrawal}", "asked");
    let told = wording(NoticeKind::Information, "{organisation}", "told");
    let now = session.store().clock().now();
    for kind in ConsentKind::ALL {
        session
            .add_consent(ConsentDraft { version: Some(version), ..event(contact, purpose, kind, now) })
            .unwrap();
    }
    let draft = ObjectionDraft {
        contact,
        purpose: None,
        channel: None,
        at: now,
        zone: ZONE.into(),
        method: ConsentMethod::Phone,
        note: "".into(),
    };
    let id = session.add_objection(draft).unwrap().0;
    session.end_objection(id, "came back".into()).unwrap();
    let draft = RestrictionDraft { contact, ground: RestrictionGround::Claims, at: now, note: "".into() };
    let id = session.restrict(draft).unwrap().0;
    session.lift_restriction(id, "settled, told".into()).unwrap();
    session.show_notice(&[contact], told, now, ZONE, ConsentMethod::Email).unwrap();
    session.set_collection(&[contact], DataOrigin::Other, now).unwrap();
}

/// Does everything with suppressions.
fn suppressions(session: &Session) {
    let address = SuppressionTarget::Address { text: "bo@b.example".into() };
    let one = session.add_suppression(&address, objection()).unwrap().0;
    session.end_suppression(one.id, "it was another Bo".into()).unwrap();
    let listed = ["bo@b.example", "dag@b.example"].map(|address| Identifier::email(address).unwrap());
    session.write(|tx, _| suppression::add_many(tx, &listed, objection(), &Silent)).unwrap();
}

/// Imports people, filling in those who are there.
fn import(session: &Session, rows: &str) -> kartotek_core::id::ImportId {
    let text = format!("First Name,Last Name,Organization Name,E-mail 1 - Value,Notes\n{rows}");
    let source = Source::new("people.csv".into(), text.into_bytes()).unwrap();
    let found = preview(&source, None).unwrap();
    let plan = ImportPlan {
        layout: found.layout,
        targets: found.columns.into_iter().map(|column| column.target).collect(),
        source: "Old address book".into(),
        origin: None,
        consent: None,
        basis: Some(LawfulBasis::LegitimateInterests),
        tag: "imported".into(),
        duplicates: DuplicateChoice::Fill,
        choices: Vec::new(),
    };
    run(session, &source, &plan, &Silent).unwrap().0.id
}

/// Every action about a row with a MAC that a source of the core names.
fn known(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            known(&path, found);
            continue;
        }
        let words = fs::read_to_string(path).unwrap();
        found.extend(words.split('"').filter(|word| is_about_a_row(word)).map(str::to_owned));
    }
}

fn is_about_a_row(word: &str) -> bool {
    let Some((object, action)) = word.split_once('.') else { return false };
    [
        "user", "setting", "contact", "company", "activity", "document", "task", "voucher", "deal", "deal_stage",
        "deal_document", "purpose", "notice", "notice_version", "suppression", "consent", "objection", "restriction",
        "notice_shown", "collection", "template",
    ]
    .contains(&object)
        && !action.is_empty()
        && action.chars().all(|letter| letter.is_ascii_lowercase())
        // Columns in statements.
        && !["id", "revision", "name", "uuid"].contains(&action)
}

#[test]
fn every_action_leaves_rows_that_are_as_they_were_written_last() {
    let shop = Shop::new();
    let mut office = shop.unlock("anna").unwrap();

    do_everything(&mut office);

    health::begin(&office).unwrap().run(&Silent).unwrap().note(&office).unwrap();
    let entries = office.session().read(history::entries).unwrap();
    let done: BTreeSet<String> =
        entries.into_iter().map(|(entry, _)| entry.action).filter(|action| is_about_a_row(action)).collect();
    let mut known_actions = BTreeSet::new();
    known(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut known_actions);
    // Of a vault that was restored: `backup/restore.rs` does it, and looks at all rows after it.
    assert!(known_actions.remove("suppression.carry"));
    assert_eq!(done, known_actions, "each action is done above");
    office.close().unwrap();
    shop.unlock("anna").unwrap();
}

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

fn is_told<T>(result: &Result<T>) -> bool {
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
