//! Restriction of processing (Art. 18 GDPR): who is restricted is there for the privacy officer alone, stays as they are, and is told
//! before it ends.

use kartotek_core::{
    activity::{ActivityDraft, Party},
    consent::{
        ConsentDraft, ConsentKind, ConsentMethod, ObjectionDraft, RestrictionDraft, RestrictionEnd,
        RestrictionGround,
    },
    crm::{
        company::CompanyQuery,
        contact::{ContactDraft, ContactQuery, PrivacyConcern},
        kind::Kind,
        point::Owner,
    },
    deal::{DealDraft, list::DealQuery},
    draft::{self as drafts, DraftForm},
    error::{Error, Problem, Result},
    exchange::gate,
    history::{action::Action, hold::Hold},
    id::{CompanyId, ContactId, DealId, DocumentId, PurposeId, RequestId, TaskId},
    progress::Silent,
    regime::RequestKind,
    request::RequestDraft,
    role::Role,
    session::{Session, office::Office as Opened},
    task::list::TaskQuery,
};

use crate::{
    activity::note,
    consent::{event, newsletter},
    document::titled,
    office::{DAY, NOW, email, lifted, named, phone, refusal, tags},
    request::access,
    task::{ZONE, planned},
    user::Shop,
    voucher::invoice,
};

const GRETA: ContactId = ContactId(1);
const BO: ContactId = ContactId(2);
const ALM: CompanyId = CompanyId(1);
const ABOUT_GRETA: Party = Party { contact: Some(GRETA), company: Some(ALM) };

/// What would tell of her.
const TELLS: [&str; 3] = ["hemlig", "greta", "112 233 44"];

fn restriction() -> RestrictionDraft {
    RestrictionDraft {
        contact: GRETA,
        ground: RestrictionGround::Accuracy,
        at: NOW,
        note: "By letter of today".into(),
    }
}

/// Greta and Bo at a company, with something of every area; who works besides Anna, the owner.
fn shop() -> Shop {
    let shop =
        Shop::with(&[("Petra", Role::PrivacyOfficer), ("Sven", Role::Sales), ("Rita", Role::ReadOnly)]);
    let office = shop.unlock("anna").unwrap();
    let session = office.session();
    let greta = ContactDraft {
        company_name: "Alm AB".into(),
        emails: vec![email("greta@hemlig.example")],
        phones: vec![phone("+46 70 112 233 44")],
        tags: tags(&["press"]),
        notes: "Hemlig note".into(),
        ..named("Greta Hemlig")
    };
    session.add_contact(greta).unwrap();
    session.add_contact(ContactDraft { company_name: "Alm AB".into(), ..named("Bo Ek") }).unwrap();
    let about = |session: &Session, party: Party, word: &str| {
        session.add_activity(party, note(&format!("{word} called"))).unwrap();
        session.add_task(party, planned(&format!("{word} task"))).unwrap();
        session.add_voucher(party, invoice(&format!("{word}-1"))).unwrap();
        let deal = DealDraft { title: format!("{word} deal").into(), ..DealDraft::default() };
        session.add_deal(party, deal, None).unwrap();
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), word).unwrap();
        session.add_document(party, titled(&format!("{word} paper")), file.path(), false, &Silent).unwrap();
    };
    about(session, ABOUT_GRETA, "Hemlig");
    about(session, Party { contact: Some(BO), company: Some(ALM) }, "Bo");
    // A deal of the company with a paper of hers.
    let deal = DealDraft { title: "Alm deal".into(), ..DealDraft::default() };
    session.add_deal(Party { contact: None, company: Some(ALM) }, deal, None).unwrap();
    session.link_deal(DealId(3), DocumentId(1), true).unwrap();
    let token = session.suggest_mentions("Greta").unwrap()[0].token.clone();
    let mention = ActivityDraft { subject: "Lunch".into(), ..note(&format!("with [[{token}]]")) };
    session.add_activity(Party { contact: Some(BO), company: None }, mention).unwrap();
    let purpose = session.add_purpose(newsletter(), None).unwrap().0.id;
    for who in [GRETA, BO] {
        let given = ConsentDraft { source: "Fair".into(), ..event(who, purpose, ConsentKind::Given, NOW) };
        session.add_consent(given).unwrap();
    }
    office.close().unwrap();
    shop
}

/// The shop after Greta was restricted, and how somebody finds it.
fn restricted(name: &str) -> (Shop, Opened) {
    let shop = shop();
    let office = shop.unlock("anna").unwrap();
    office.session().restrict(restriction()).unwrap();
    office.close().unwrap();
    let office = shop.unlock(name).unwrap();
    (shop, office)
}

/// Everything that lists, search and pages give, as one text; and how many of each.
fn seen(session: &Session) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut counts = Vec::new();
    macro_rules! saw {
        ($value:expr) => {{
            let value = $value;
            text.push_str(&serde_json::to_string(&value).unwrap().to_lowercase());
        }};
    }
    for built in [false, true] {
        // The first list does not wait for the index.
        let list = session.open_contacts(&ContactQuery::default()).unwrap();
        counts.push(list.total);
        saw!(session.contact_window(list.handle, 0, 500).unwrap());
        if !built {
            session.index().unwrap();
        }
    }
    for query in [
        ContactQuery { text: "greta".into(), ..ContactQuery::default() },
        ContactQuery { text: "7011".into(), ..ContactQuery::default() },
        ContactQuery { tag: Some("press".into()), ..ContactQuery::default() },
        ContactQuery { company: Some(ALM), ..ContactQuery::default() },
        ContactQuery { privacy: Some(PrivacyConcern::Restricted), ..ContactQuery::default() },
    ] {
        counts.push(session.open_contacts(&query).unwrap().total);
    }
    saw!(session.search_everything("hemlig").unwrap());
    let texts = session.search_texts("hemlig").unwrap();
    counts.push(texts.len());
    saw!(texts);
    saw!(session.search_texts("lunch").unwrap());
    counts.push(session.suggest_mentions("greta").unwrap().len());
    let companies = session.open_companies(&CompanyQuery::default()).unwrap();
    let companies = session.company_window(companies.handle, 0, 10).unwrap();
    counts.push(usize::try_from(companies[0].contacts).unwrap());
    for owner in [Owner::Company(ALM), Owner::Contact(BO)] {
        let page = session.timeline(owner, None, None, 200).unwrap();
        counts.push(page.entries.len());
        saw!(page);
        counts.push(session.open_vouchers(owner).unwrap().total);
        saw!(session.read(|snapshot| kartotek_core::deal::list::of(snapshot, owner)).unwrap());
    }
    let due = session.open_due(ZONE, 100).unwrap();
    counts.push(due.total);
    saw!(due);
    let tasks = session.open_tasks(&TaskQuery::default()).unwrap();
    counts.push(tasks.total);
    saw!(session.task_window(tasks.handle, 0, 100).unwrap());
    let board = session.open_board(&DealQuery::default(), 100).unwrap();
    saw!(board);
    counts.push(session.open_deals(&DealQuery::default()).unwrap().total);
    let consents = session.open_consents(&kartotek_core::consent::ledger::ConsentQuery::default()).unwrap();
    counts.push(consents.total);
    saw!(session.consent_window(consents.handle, 0, 100).unwrap());
    let overview = session.consent_overview(None).unwrap();
    let stand: u64 = overview.purposes[0].counts.iter().map(|one| one.count).sum();
    counts.push(usize::try_from(stand).unwrap());
    saw!(overview);
    let page = session.deal_page(DealId(3)).unwrap();
    counts.push(page.documents.len());
    saw!(page);
    (text, counts)
}

#[expect(clippy::needless_pass_by_value, reason = "as the assertions read")]
fn is_restricted<T>(result: Result<T>) -> bool {
    matches!(result, Err(Error::Restricted { since: NOW }))
}

#[test]
fn to_others_who_is_restricted_is_not_there_and_the_privacy_officer_sees_them() {
    let shop = shop();
    let before = shop.unlock("sven").unwrap();
    let (text, all) = seen(before.session());
    assert!(TELLS.iter().all(|tell| text.contains(tell)), "what is hidden was there");
    before.close().unwrap();
    let office = shop.unlock("anna").unwrap();
    office.session().restrict(restriction()).unwrap();
    office.close().unwrap();

    for name in ["anna", "petra"] {
        let office = shop.unlock(name).unwrap();
        let (text, mut counts) = seen(office.session());
        assert!(TELLS.iter().all(|tell| text.contains(tell)), "{name}");
        // But for the filter, which had nobody, and what the timeline tells of nothing new.
        assert_eq!(counts[6], 1, "{name}");
        counts[6] = 0;
        assert_eq!(counts, all, "{name}");
        office.close().unwrap();
    }
    for name in ["sven", "rita"] {
        let office = shop.unlock(name).unwrap();
        let session = office.session();
        let (text, counts) = seen(session);
        for tell in TELLS {
            assert!(!text.contains(tell), "{name} reads {tell}: {text}");
        }
        assert_eq!(counts[..7], [1, 1, 0, 0, 0, 1, 0], "{name}");
        for (now, before) in counts.iter().zip(&all) {
            assert!(now <= before, "{name}: {counts:?} {all:?}");
        }
        assert!(matches!(session.consent_sheet(GRETA, None), Err(Error::NotFound)));
        assert!(matches!(session.timeline(Owner::Contact(GRETA), None, None, 10), Err(Error::NotFound)));
        assert!(matches!(session.deal_page(DealId(1)), Err(Error::NotFound)));
        assert!(matches!(session.note_copied(GRETA), Err(Error::NotFound)));
        office.close().unwrap();
    }
}

#[test]
fn every_table_with_people_in_it_is_behind_the_veil() {
    let (_shop, office) = restricted("sven");
    let tables = office
        .session()
        .read(|snapshot| {
            let mut statement = snapshot.prepare(
                "SELECT name FROM main.sqlite_schema WHERE type = 'table'
                 AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'contact_id')",
            )?;
            let names: Vec<String> =
                statement.query_map([], |row| row.get(0))?.collect::<std::result::Result<_, _>>()?;
            let mut filled = 0;
            for name in &names {
                let count = |of: &str| -> Result<i64> {
                    let sql = format!("SELECT count(*) FROM {of} WHERE contact_id = 1");
                    Ok(snapshot.query_row(&sql, [], |row| row.get(0))?)
                };
                assert_eq!(count(name)?, 0, "{name}");
                filled += i64::from(count(&format!("main.{name}"))? > 0);
            }
            assert!(filled >= 11, "{filled}");
            Ok(names.len())
        })
        .unwrap();
    assert!(tables >= 20, "{tables}");
    // What changes is believed from rows as they are, seen or not.
    office.session().add_contact(named("Cid Dahl")).unwrap();
}

#[test]
fn nobody_changes_who_is_restricted_and_the_refusal_says_since_when() {
    for name in ["anna", "petra", "sven"] {
        let (_shop, office) = restricted(name);
        let session = office.session();
        assert!(is_restricted(session.change_contact(GRETA, 1, named("Greta Ny"))), "{name}");
        assert!(is_restricted(session.tag_contacts(&[BO, GRETA], &tags(&["new"]), &[])), "{name}");
        assert!(is_restricted(session.trash_contacts(&[GRETA], true)), "{name}");
        assert!(is_restricted(session.add_activity(ABOUT_GRETA, note("x"))), "{name}");
        assert!(is_restricted(session.add_task(ABOUT_GRETA, planned("x"))), "{name}");
        assert!(is_restricted(session.add_voucher(ABOUT_GRETA, invoice("9"))), "{name}");
        assert!(is_restricted(session.add_deal(
            ABOUT_GRETA,
            DealDraft { title: "x".into(), ..DealDraft::default() },
            None
        )));
        assert!(is_restricted(session.finish_task(TaskId(1), ZONE)), "{name}");
        assert!(is_restricted(session.trash_documents(&[DocumentId(1)], true)), "{name}");
        assert!(is_restricted(session.add_consent(ConsentDraft {
            source: "Fair".into(),
            ..event(GRETA, PurposeId(1), ConsentKind::Renewed, NOW)
        })));
        let keep =
            drafts::keep(session.store(), session.actor(), Kind::Contact, Some(1), DraftForm::Record, "x");
        assert!(is_restricted(keep), "{name}");
        assert!(is_restricted(session.link_deal(DealId(3), DocumentId(1), false)), "{name}");
        // Who works besides is changed as ever.
        session.tag_contacts(&[BO], &tags(&["new"]), &[]).unwrap();
    }
}

#[test]
fn nothing_of_them_leaves_but_a_document_that_the_officer_hands_over() {
    let (_shop, office) = restricted("petra");
    let session = office.session();
    let folder = tempfile::tempdir().unwrap();
    let paper = DocumentId(1);
    assert!(is_restricted(gate::lend_document(session, paper, folder.path())));
    assert!(is_restricted(session.note_copied(GRETA)));
    assert_eq!(&**session.document_content(paper).unwrap(), b"Hemlig", "the officer looks at it");
}

#[test]
fn what_the_law_allows_goes_on() {
    let (_shop, office) = restricted("petra");
    let session = office.session();
    let objection = ObjectionDraft {
        contact: GRETA,
        purpose: None,
        channel: None,
        at: NOW,
        zone: ZONE.into(),
        method: ConsentMethod::Phone,
        note: "".into(),
    };
    session.add_objection(objection).unwrap();
    let withdrawal = kartotek_core::consent::Withdrawal {
        contact: GRETA,
        purpose: PurposeId(1),
        channel: None,
        at: NOW,
        zone: ZONE.into(),
        method: ConsentMethod::Phone,
    };
    assert_eq!(session.withdraw_consent(&withdrawal).unwrap().0, 1);
    session.add_request(RequestDraft { contact: Some(GRETA), ..access() }).unwrap();
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), b"their letter").unwrap();
    session.add_document(ABOUT_GRETA, titled("letter"), file.path(), false, &Silent).unwrap();
    session.restrict(RestrictionDraft { ground: RestrictionGround::Claims, ..restriction() }).unwrap();
}

#[test]
fn a_restriction_is_lifted_once_they_were_told_and_then_all_is_as_before() {
    let (shop, office) = restricted("petra");
    shop.clock.advance(DAY);
    let session = office.session();
    let id = session.consent_sheet(GRETA, None).unwrap().restrictions[0].id;
    let lift = |told_at, told_method, note: &str| {
        session.lift_restriction(id, RestrictionEnd { told_at, told_method, note: note.into() })
    };
    let letter = ConsentMethod::Paper;
    assert_eq!(refusal(lift(NOW - 1, letter, "Checked")), ("toldAt", None, Problem::Date));
    assert_eq!(refusal(lift(NOW + DAY + 1, letter, "Checked")), ("toldAt", None, Problem::Date));
    assert_eq!(refusal(lift(NOW, letter, " ")), ("note", None, Problem::Missing));
    assert_eq!(refusal(lift(NOW, ConsentMethod::Import, "Checked")), ("toldMethod", None, Problem::Choice));
    lift(NOW, letter, "Checked").unwrap();
    assert!(matches!(session.lift_restriction(id, lifted(NOW, "Checked")), Err(Error::NothingToChange)));
    let restriction = &session.consent_sheet(GRETA, None).unwrap().restrictions[0];
    assert_eq!(
        (restriction.ended_at, restriction.told_at, restriction.told_method),
        (Some(NOW + DAY), Some(NOW), Some(letter))
    );
    office.close().unwrap();

    let office = shop.unlock("sven").unwrap();
    assert!(TELLS.iter().all(|tell| seen(office.session()).0.contains(tell)));
    office.session().tag_contacts(&[GRETA], &tags(&["new"]), &[]).unwrap();
}

#[test]
fn a_request_of_who_sees_less_takes_them_out_of_the_open_lists_at_once() {
    let shop = shop();
    let office = shop.unlock("sven").unwrap();
    let session = office.session();
    session.index().unwrap();
    session.tag_contacts(&[GRETA], &tags(&["new"]), &[]).unwrap();
    let list = session.open_contacts(&ContactQuery::default()).unwrap();
    let tasks = session.open_tasks(&TaskQuery::default()).unwrap();
    let asked = RequestDraft {
        kind: RequestKind::Restriction,
        contact: Some(GRETA),
        ground: Some(RestrictionGround::Accuracy),
        ..access()
    };

    session.add_request(asked).unwrap();

    let rows = session.contact_window(list.handle, 0, 10).unwrap();
    assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [BO]);
    assert!(matches!(session.task_window(tasks.handle, 0, 10), Err(Error::NotFound)));
    assert!(session.search_everything("greta").unwrap().is_empty());
    assert!(matches!(session.request_sheet(RequestId(1)), Err(Error::NotFound)));
    let comment = session.comment_request(RequestId(1), "x".into());
    assert!(matches!(comment, Err(Error::NotFound)));
    // What they did to her is not taken back, and does not stand in the way of what came before.
    assert!(is_restricted(session.undo()));
    assert!(session.undo_state().undo.is_none());
}

#[test]
fn what_is_done_about_people_says_whether_it_goes_on() {
    let held = |code: &str| Action::from_code(code).unwrap().hold();
    for code in
        ["contact.change", "activity.add", "task.done", "document.purge", "import.undo", "reading.copy"]
    {
        assert_eq!(held(code), Hold::Held, "{code}");
    }
    for code in ["restriction.end", "consent.withdraw", "objection.add", "request.add", "export.access"] {
        assert_eq!(held(code), Hold::Free, "{code}");
    }
    for code in ["document.add", "export.document"] {
        assert_eq!(held(code), Hold::Officer, "{code}");
    }
}

#[test]
fn an_import_neither_fills_in_nor_adds_who_is_restricted_nor_shows_them() {
    use kartotek_core::{
        consent::DataOrigin,
        exchange::import::{self, DuplicateChoice, ImportPlan, Source},
        purpose::Basis,
    };
    for name in ["anna", "sven"] {
        let (_shop, office) = restricted(name);
        let session = office.session();
        let text = "First Name,Last Name,E-mail 1 - Value,Notes\nGreta,Hemlig,greta@hemlig.example,new\nDag,Ny,dag@ny.example,new\n";
        let source = Source::new("people.csv".into(), text.as_bytes().to_vec()).unwrap();
        let found = import::preview(&source, None).unwrap();
        let plan = ImportPlan {
            layout: found.layout,
            targets: found.columns.into_iter().map(|column| column.target).collect(),
            source: "A list".into(),
            origin: Some(DataOrigin::Person),
            consent: None,
            basis: Some(Basis::LegitimateInterests),
            tag: "".into(),
            duplicates: DuplicateChoice::Fill,
            choices: Vec::new(),
            admit: Vec::new(),
        };
        let check = import::check(session, &source, &plan, &Silent).unwrap().0;
        assert_eq!((check.new, check.skipped, check.duplicates.len()), (1, 1, 0), "{name}");
        let report = import::run(session, &source, &plan, &Silent).unwrap().0;
        assert_eq!((report.check.new, report.check.skipped), (1, 1), "{name}");
    }
}
