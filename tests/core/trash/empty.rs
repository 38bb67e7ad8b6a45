//! The trash empties itself: by erasure, after the days of the settings, and what can't go says why.

use kartotek_core::{
    consent::{ConsentDraft, ConsentKind},
    crm::contact::ContactDraft,
    crm::party::Party,
    deal::DealDraft,
    document::RetentionClass,
    erasure::ErasureCause,
    error::Problem,
    history,
    id::ContactId,
    progress::Silent,
    retention::category::RetentionItem,
    retention::hold::LegalHoldDraft,
    session::trash::{TrashDue, TrashEmptied, TrashKind, TrashStay},
    voucher::{VoucherDraft, VoucherKind},
};

use crate::{
    access::Desk,
    activity::{ABOUT_ANNA, note},
    office::{DAY, NOW, Office, named, refusal},
    request::access,
    retention::carry::verify_all,
    task::planned,
    voucher::invoice,
};

const ANNA: ContactId = ContactId(1);

fn empty(office: &Office) -> TrashEmptied {
    office.session.empty_trash(&Silent).unwrap().0
}

fn stays(emptied: &TrashEmptied) -> Vec<(TrashKind, i64, Option<TrashStay>)> {
    emptied.left.iter().map(|left| (left.kind, left.id, left.stays)).collect()
}

#[test]
fn who_lay_there_for_the_days_of_the_settings_is_erased_and_nobody_before() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    office.record(ABOUT_ANNA, invoice("1"));
    office.session.trash_contacts(&[ANNA], true).unwrap();
    office.clock.advance(30 * DAY - 1);
    assert_eq!(office.session.trash_due().unwrap(), TrashDue::default());
    assert_eq!(empty(&office).gone, 0);
    let list = office.session.open_trash().unwrap();
    let row = office.session.trash_window(list.handle, 0, 1).unwrap().remove(0);
    assert_eq!((row.days_left, row.goes_on.as_str(), row.stays), (Some(1), "2026-10-21", None));
    office.clock.advance(1);

    let emptied = empty(&office);

    assert_eq!((emptied.gone, emptied.left.len()), (1, 0));
    assert!(office.trash().is_empty());
    let erasures = office.session.erasures().unwrap();
    assert_eq!((erasures[0].cause, erasures[0].summary.kept.len()), (ErasureCause::Trash, 1));
    assert_eq!(office.session.archive().unwrap().len(), 1, "the law keeps the invoice");
    assert_eq!(office.names(&Default::default()), ["Bo Ek"]);
    assert!(office.session.undo_state().undo.is_none());
    verify_all(&office);
}

#[test]
fn the_days_are_a_setting_and_nothing_goes_where_it_is_off() {
    let office = Office::with(&["Anna Berg"]);
    office.session.trash_contacts(&[ANNA], true).unwrap();
    office.settings(|settings| settings.trash_days = 0);
    office.clock.advance(4_000 * DAY);
    assert_eq!(office.session.trash_due().unwrap(), TrashDue::default());
    assert_eq!(empty(&office).gone, 0);
    let list = office.session.open_trash().unwrap();
    let row = office.session.trash_window(list.handle, 0, 1).unwrap().remove(0);
    assert_eq!((row.days_left, row.goes_on.as_str()), (None, ""));
    let mut settings = office.session.read(kartotek_core::setting::get).unwrap();
    settings.trash_days = 3_651;
    assert_eq!(
        refusal(office.session.change_settings(&settings, &Silent)),
        ("trashDays", None, Problem::Choice)
    );

    office.settings(|settings| settings.trash_days = 3_650);
    assert_eq!(empty(&office).gone, 1);
}

#[test]
fn other_things_go_for_good_with_what_the_journal_kept_of_them() {
    let desk = Desk::empty();
    let (office, session) = (&desk.office, desk.session());
    let alm = office.add_company("Alm AB").id;
    office.add(named("Anna Berg"));
    let about_alm = Party { contact: None, company: Some(alm) };
    let activity = office.log(ABOUT_ANNA, note("x")).id;
    let task = office.plan(ABOUT_ANNA, planned("x")).id;
    let deal = office.offer(ABOUT_ANNA, DealDraft { title: "x".into(), ..Default::default() }).id;
    let quote = VoucherDraft { kind: VoucherKind::Quote, issued_on: "2010-01-05".into(), ..invoice("1") };
    let old = office.record(ABOUT_ANNA, quote).id;
    let kept = office.record(ABOUT_ANNA, invoice("2")).id;
    let paper = desk.store("x", RetentionClass::Other, b"x");
    let contract = desk.store("y", RetentionClass::Contract, b"y");
    office.log(about_alm, note("about Alm alone"));
    session.trash_activities(&[activity], true).unwrap();
    session.trash_tasks(&[task], true).unwrap();
    session.trash_deals(&[deal], true).unwrap();
    session.trash_vouchers(&[old, kept], true).unwrap();
    session.trash_documents(&[paper, contract], true).unwrap();
    session.trash_companies(&[alm], true).unwrap();
    office.clock.advance(30 * DAY);

    let due = session.trash_due().unwrap();
    let emptied = empty(office);

    assert_eq!(emptied.gone, 6, "{emptied:?}");
    assert_eq!((due.goes, due.stays), (6, 2), "that was said before");
    let names: Vec<_> = emptied.left.iter().map(|left| left.name.as_str()).collect();
    assert_eq!(names, ["2", "y"]);
    assert_eq!(
        stays(&emptied),
        [
            (TrashKind::Voucher, kept.0, Some(TrashStay::Law)),
            (TrashKind::Document, contract.0, Some(TrashStay::Law))
        ]
    );
    assert_eq!(crate::document::stored(desk.folder.path()).len(), 1, "the contract's file");
    let texts: Vec<i64> = session
        .read(|snapshot| {
            let mut statement = snapshot.prepare(
                "SELECT count(*) FROM journal JOIN journal_payload USING (seq)
                 WHERE object_type IN ('activity', 'task', 'deal', 'company') AND action <> 'erasure.item'",
            )?;
            let rows = statement.query_map([], |row| row.get(0))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .unwrap();
    assert_eq!(texts, [0]);
    assert_eq!(empty(office).gone, 0, "what stays is told each time");
    verify_all(office);
}

#[test]
fn a_company_goes_with_the_last_who_worked_there_and_that_is_said_before() {
    let office = Office::with(&["Bo Ek"]);
    let session = &office.session;
    let [alm, oak] = ["Alm AB", "Oak AB"].map(|name| office.add_company(name).id);
    let works = |name, company| office.add(ContactDraft { company: Some(company), ..named(name) }).id;
    let [eva, dag, cia] = [works("Eva Dahl", alm), works("Dag Alm", oak), works("Cia Oak", oak)];
    // The law keeps it with the company, which so stays.
    let pine = office.add_company("Pine AB").id;
    let fia = works("Fia Pine", pine);
    office.record(Party { contact: Some(fia), company: Some(pine) }, invoice("7"));
    let hold = LegalHoldDraft { reason: "Claim".into(), review_on: "2027-01-31".into() };
    session.set_legal_hold(RetentionItem::contact(cia), hold).unwrap();
    session.trash_contacts(&[eva, dag, cia, fia], true).unwrap();
    session.trash_companies(&[alm, oak, pine], true).unwrap();
    office.clock.advance(31 * DAY);
    let before = session.read(history::entries).unwrap().len();

    let due = session.trash_due().unwrap();

    assert_eq!(due, TrashDue { goes: 4, stays: 3 });
    assert_eq!(session.read(history::entries).unwrap().len(), before, "nothing of it was done");
    assert_eq!((session.erasures().unwrap().len(), office.trash().len()), (0, 7));
    let emptied = empty(&office);
    assert_eq!((emptied.gone, emptied.left.len()), (due.goes, due.stays));
    assert_eq!(
        stays(&emptied),
        [
            (TrashKind::Contact, cia.0, Some(TrashStay::LegalHold)),
            (TrashKind::Company, oak.0, Some(TrashStay::Used)),
            (TrashKind::Company, pine.0, Some(TrashStay::Law))
        ]
    );
    verify_all(&office);
}

#[test]
fn of_more_than_fifty_things_each_is_looked_at_by_itself() {
    let people: Vec<String> = (0..48).map(|number| format!("Anna Berg{number}")).collect();
    let office = Office::with(&people.iter().map(String::as_str).collect::<Vec<_>>());
    let session = &office.session;
    let alm = office.add_company("Alm AB").id;
    office.add(ContactDraft { company: Some(alm), ..named("Eva Dahl") });
    session.trash_contacts(&(1..50).map(ContactId).collect::<Vec<_>>(), true).unwrap();
    session.trash_companies(&[alm], true).unwrap();
    office.clock.advance(31 * DAY);
    assert_eq!(session.trash_due().unwrap(), TrashDue { goes: 50, stays: 0 });
    let one_more = office.plan(Party::default(), planned("x")).id;
    session.trash_tasks(&[one_more], true).unwrap();
    office.clock.advance(31 * DAY);

    assert_eq!(session.trash_due().unwrap(), TrashDue { goes: 50, stays: 1 }, "somebody works at Alm AB");

    assert_eq!(empty(&office).gone, 51);
}

#[test]
fn what_goes_with_whom_it_is_about_is_not_told_as_left() {
    let desk = Desk::empty();
    let (office, session) = (&desk.office, desk.session());
    office.add(named("Anna Berg"));
    let paper = desk.store("Form", RetentionClass::Evidence, b"%PDF-1.4\na yes");
    let purpose = office.purpose(crate::retention::everywhere("News"));
    let given = crate::consent::event(ANNA, purpose, ConsentKind::Given, NOW - 10 * DAY);
    office.consent(ConsentDraft { evidence: vec![paper], ..given });
    session.trash_documents(&[paper], true).unwrap();
    session.trash_contacts(&[ANNA], true).unwrap();
    office.clock.advance(31 * DAY);

    let due = session.trash_due().unwrap();
    let emptied = empty(office);

    assert_eq!(due, TrashDue { goes: 1, stays: 0 });
    assert_eq!((emptied.gone, stays(&emptied)), (1, Vec::new()));
    assert!(crate::document::stored(desk.folder.path()).is_empty());
    verify_all(office);
}

#[test]
fn what_is_on_hold_or_asked_about_stays_and_the_list_says_so() {
    let office = Office::with(&["Anna Berg", "Bo Ek", "Cia Lund"]);
    let session = &office.session;
    let alm = office.add_company("Alm AB").id;
    let cia = office.add(ContactDraft { company: Some(alm), ..named("Dag Alm") }).id;
    session.add_request(access()).unwrap();
    let hold = LegalHoldDraft { reason: "Claim".into(), review_on: "2027-01-31".into() };
    session.set_legal_hold(RetentionItem::contact(ContactId(2)), hold).unwrap();
    session.trash_contacts(&[ANNA, ContactId(2), ContactId(3), cia], true).unwrap();
    session.trash_companies(&[alm], true).unwrap();
    session.trash_contacts(&[cia], false).unwrap();
    session.trash_companies(&[alm], true).unwrap_or_default();
    office.clock.advance(31 * DAY);

    let emptied = empty(&office);

    let stayed = stays(&emptied);
    assert!(stayed.contains(&(TrashKind::Contact, 1, Some(TrashStay::OpenRequest))), "{stayed:?}");
    assert!(stayed.contains(&(TrashKind::Contact, 2, Some(TrashStay::LegalHold))));
    assert_eq!(emptied.gone, 1, "Cia");
    let list = session.open_trash().unwrap();
    let rows = session.trash_window(list.handle, 0, 10).unwrap();
    assert!(rows.iter().any(|row| row.id == 2 && row.stays == Some(TrashStay::LegalHold)));
    assert_eq!(NOW + 31 * DAY, office.clock.now());
    verify_all(&office);
}

#[test]
fn in_germany_the_proof_of_a_consent_to_calls_outlives_who_gave_it_also_out_of_the_trash() {
    use kartotek_core::channel::Channel;
    let office = Office::with(&["Anna Berg"]);
    office.settings(|settings| settings.country = "DE".into());
    let purpose = office.purpose(crate::retention::everywhere("News"));
    let mut given = crate::consent::event(ANNA, purpose, ConsentKind::Given, NOW - 10 * DAY);
    given.key.channel = Channel::Phone;
    office.consent(given);
    office.session.trash_contacts(&[ANNA], true).unwrap();
    office.clock.advance(31 * DAY);

    assert_eq!(empty(&office).gone, 1);

    let kept = office.session.archive().unwrap();
    assert_eq!((kept.len(), kept[0].law.as_deref()), (1, Some("§ 7a UWG")));
    verify_all(&office);
}
