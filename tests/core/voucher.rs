//! Vouchers: what is kept of them, whose they are, what is refused, and what a law keeps from being deleted.

mod keep;

use kartotek_core::{
    crm::{party::Party, point::Owner},
    error::{Error, Problem, Result, VaultProblem},
    history,
    id::{CompanyId, ContactId, DocumentId, VoucherId},
    money::{Currency, MOST, Money},
    role::Role,
    session::{
        due::{DueSegment, DueSort},
        undo::{UndoAction, UndoLabel, UndoObject},
    },
    store::Touched,
    voucher::{self, Voucher, VoucherDraft, VoucherKind, VoucherStatus},
};

use crate::{
    activity::ABOUT_ANNA,
    naughty::{naughty_strings, tidied},
    office::{DAY, NOW, Office, refusal},
    task::ZONE,
};

const ANNA: ContactId = ContactId(1);

fn euros(units: i64) -> Money {
    Money { units, currency: Currency::of_code("EUR").unwrap() }
}

/// An open invoice over 1,190.00 euros, of the day before [`NOW`].
pub(crate) fn invoice(number: &str) -> VoucherDraft {
    VoucherDraft {
        kind: VoucherKind::Invoice,
        number: number.into(),
        issued_on: "2026-09-20".into(),
        amount: euros(119_000),
        status: VoucherStatus::Open,
        due_on: String::new(),
        note: "".into(),
        document: None,
    }
}

impl Office {
    pub(crate) fn record(&self, party: Party, draft: VoucherDraft) -> Voucher {
        self.session.add_voucher(party, draft).unwrap().0
    }

    pub(crate) fn set_status(&self, id: VoucherId, status: VoucherStatus) -> Voucher {
        let voucher = self.voucher(id);
        let draft = VoucherDraft { status, ..voucher.state.draft };
        self.session.change_voucher(id, voucher.revision, draft).unwrap().0
    }

    fn voucher(&self, id: VoucherId) -> Voucher {
        self.session.read(|snapshot| voucher::get(snapshot, id)).unwrap()
    }

    fn numbers(&self, owner: Owner) -> Vec<String> {
        let list = self.session.open_vouchers(owner).unwrap();
        let rows = self.session.voucher_window(list.handle, 0, 500).unwrap();
        assert_eq!(rows.len(), list.total);
        rows.into_iter().map(|row| row.voucher.state.draft.number.0).collect()
    }
}

#[test]
fn every_field_of_a_voucher_comes_back_as_it_was_given_and_can_be_changed() {
    let office = Office::with(&["Anna Berg"]);
    let company = office.add_company("Alm AB").id;
    let full =
        VoucherDraft { due_on: "2026-10-20".into(), note: "First\nsecond".into(), ..invoice("2026-17") };

    let (added, changed) =
        office.session.add_voucher(Party { company: Some(company), ..ABOUT_ANNA }, full.clone()).unwrap();
    assert!(added.state.draft == full && office.voucher(added.id) == added);
    assert_eq!((added.revision, added.created_at, added.author.0), (1, NOW, 1));
    assert_eq!((added.state.status_at, added.trashed_at), (None, None));
    assert_eq!(changed.touched, [Touched::Voucher(added.id.0)]);

    office.clock.advance(DAY);
    let credit = VoucherDraft {
        kind: VoucherKind::CreditNote,
        amount: Money { units: -MOST, currency: Currency::of_code("SEK").unwrap() },
        status: VoucherStatus::Settled,
        ..invoice("G-1")
    };
    let changed = office.session.change_voucher(added.id, 1, credit.clone()).unwrap().0;
    assert!(changed.state.draft == credit && office.voucher(added.id) == changed);
    assert_eq!((changed.revision, changed.changed_at), (2, NOW + DAY));
    assert_eq!(changed.state.status_at, Some(NOW + DAY));
    assert_eq!(changed.party, Party { contact: Some(ANNA), company: Some(company) });

    let noted = VoucherDraft { note: "x".into(), ..credit };
    office.clock.advance(DAY);
    let noted = office.session.change_voucher(added.id, 2, noted).unwrap().0;
    assert_eq!(noted.state.status_at, Some(NOW + DAY), "its status is the same");
}

#[test]
fn each_broken_rule_names_its_field_and_changes_nothing() {
    let office = Office::with(&["Anna Berg"]);
    let head = office.session.store().head();
    let with = |change: &dyn Fn(&mut VoucherDraft)| {
        let mut draft = invoice("1");
        change(&mut draft);
        draft
    };
    for (draft, field, problem) in [
        (with(&|draft| draft.number = " ".into()), "number", Problem::Missing),
        (with(&|draft| draft.number = "x".repeat(101).into()), "number", Problem::TooLong),
        (with(&|draft| draft.number = "a\nb".into()), "number", Problem::Characters),
        (with(&|draft| draft.issued_on = String::new()), "issuedOn", Problem::Missing),
        (with(&|draft| draft.issued_on = "2026-02-30".into()), "issuedOn", Problem::Date),
        (with(&|draft| draft.issued_on = "2027-12-01".into()), "issuedOn", Problem::Date),
        (with(&|draft| draft.due_on = "2026-09-19".into()), "dueOn", Problem::Date),
        (with(&|draft| draft.due_on = "soon".into()), "dueOn", Problem::Date),
        (with(&|draft| draft.amount = euros(-1)), "amount", Problem::Amount),
        (with(&|draft| draft.amount = euros(MOST + 1)), "amount", Problem::Amount),
        (with(&|draft| draft.status = VoucherStatus::Accepted), "status", Problem::Choice),
        (with(&|draft| draft.note = "x".repeat(100_001).into()), "note", Problem::TooLong),
        (with(&|draft| draft.document = Some(DocumentId(9))), "document", Problem::Choice),
    ] {
        assert_eq!(refusal(office.session.add_voucher(ABOUT_ANNA, draft)), (field, None, problem));
    }
    let nobody = refusal(office.session.add_voucher(Party::default(), invoice("1")));
    assert_eq!(nobody, ("contact", None, Problem::Missing));
    assert_eq!(office.session.store().head(), head);
}

#[test]
fn each_kind_has_the_statuses_of_its_table_and_no_other() {
    let office = Office::with(&["Anna Berg"]);
    let all = VoucherKind::ALL.into_iter().flat_map(VoucherKind::statuses);
    let mut number = 0;
    for status in all {
        for kind in VoucherKind::ALL {
            number += 1;
            let draft = VoucherDraft { kind, status: *status, ..invoice(&number.to_string()) };
            let added = office.session.add_voucher(ABOUT_ANNA, draft);
            assert_eq!(added.is_ok(), kind.statuses().contains(status), "{kind:?} {status:?}");
        }
    }
}

#[test]
fn a_number_is_there_once_for_a_company_and_kind_and_else_for_a_contact() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let (alm, berg) = (office.add_company("Alm AB").id, office.add_company("Berg AB").id);
    let of =
        |contact: Option<i64>, company: Option<CompanyId>| Party { contact: contact.map(ContactId), company };
    let record = |party, draft| office.session.add_voucher(party, draft).map(|(added, _)| added.id);
    let taken = ("number", None, Problem::Duplicate);
    let first = record(of(None, Some(alm)), invoice("1")).unwrap();

    assert_eq!(refusal(record(of(None, Some(alm)), invoice(" 1 "))), taken);
    assert_eq!(refusal(record(of(Some(1), Some(alm)), invoice("1"))), taken, "of the same company");
    record(of(None, Some(alm)), VoucherDraft { kind: VoucherKind::Order, ..invoice("1") }).unwrap();
    record(of(None, Some(berg)), invoice("1")).unwrap();
    record(of(Some(2), None), invoice("1")).unwrap();
    assert_eq!(refusal(record(of(Some(2), None), invoice("1"))), taken);
    assert_eq!(refusal(record(of(Some(2), Some(alm)), invoice("1"))), taken);
    record(of(Some(1), None), invoice("1")).unwrap();

    let second = record(of(None, Some(alm)), invoice("2")).unwrap();
    assert_eq!(refusal(office.session.change_voucher(second, 1, invoice("1"))), taken);
    office.session.trash_vouchers(&[first], true).unwrap();
    office.session.change_voucher(second, 1, invoice("1")).unwrap();
    assert_eq!(refusal(office.session.trash_vouchers(&[first], false)), taken);
    office.session.undo().unwrap();
    office.session.trash_vouchers(&[first], false).unwrap();
}

#[test]
fn nothing_is_recorded_about_whom_there_is_not_or_who_lies_in_the_trash() {
    let office = Office::with(&["Anna Berg"]);
    let alm = office.add_company("Alm AB").id;
    let about_alm = Party { contact: None, company: Some(alm) };
    let (of_anna, of_alm) = (office.record(ABOUT_ANNA, invoice("1")), office.record(about_alm, invoice("2")));
    office.session.trash_contacts(&[ANNA], true).unwrap();
    office.session.trash_companies(&[alm], true).unwrap();
    let head = office.session.store().head();

    for party in [ABOUT_ANNA, about_alm, Party { contact: Some(ContactId(99)), company: None }] {
        assert!(matches!(office.session.add_voucher(party, invoice("3")), Err(Error::NotFound)));
    }
    for id in [of_anna.id, of_alm.id, VoucherId(99)] {
        assert!(matches!(office.session.change_voucher(id, 1, invoice("3")), Err(Error::NotFound)));
        assert!(matches!(office.session.trash_vouchers(&[id], true), Err(Error::NotFound)));
        assert!(matches!(office.session.purge_voucher(id), Err(Error::NotFound)));
    }
    assert_eq!(office.session.store().head(), head);
}

#[test]
fn lists_have_the_vouchers_of_a_contact_or_company_by_day_and_follow_what_goes() {
    let office = Office::with(&["Anna Berg"]);
    let alm = office.add_company("Alm AB").id;
    let of = |number: &str, day: &str| VoucherDraft { issued_on: day.into(), ..invoice(number) };
    let with_alm = Party { company: Some(alm), ..ABOUT_ANNA };
    office.record(with_alm, of("middle", "2026-03-01"));
    office.record(ABOUT_ANNA, of("old", "2025-03-01"));
    let new = office.record(with_alm, of("new", "2026-03-02"));
    office.record(Party { contact: None, company: Some(alm) }, of("alone", "2026-03-03"));

    assert_eq!(office.numbers(Owner::Contact(ANNA)), ["new", "middle", "old"]);
    assert_eq!(office.numbers(Owner::Company(alm)), ["alone", "new", "middle"]);
    let list = office.session.open_vouchers(Owner::Company(alm)).unwrap();
    let first = &office.session.voucher_window(list.handle, 0, 2).unwrap();
    assert_eq!([&*first[0].person, &*first[1].person], ["", "Anna Berg"]);

    office.session.trash_vouchers(&[new.id], true).unwrap();
    let left = office.session.voucher_window(list.handle, 0, 10).unwrap();
    assert_eq!(left.len(), 2, "an open list loses what goes");
    office.session.trash_contacts(&[ANNA], true).unwrap();
    assert_eq!(office.numbers(Owner::Company(alm)), ["alone"], "they are hidden with her");
    assert_eq!(office.session.voucher_window(list.handle, 0, 10).unwrap().len(), 1);
}

#[test]
fn a_status_is_undone_with_its_moment_and_an_old_revision_is_a_conflict() {
    let office = Office::with(&["Anna Berg"]);
    let added = office.record(ABOUT_ANNA, invoice("1"));
    let head = office.session.store().head();
    let (same, _) = office.session.change_voucher(added.id, 1, invoice(" 1 ")).unwrap();
    assert_eq!((same.revision, office.session.store().head()), (1, head));

    office.clock.advance(DAY);
    let paid = office.set_status(added.id, VoucherStatus::Paid);
    assert!(matches!(office.session.change_voucher(added.id, 1, invoice("2")), Err(Error::Conflict)));
    let label = Some(UndoLabel { action: UndoAction::Change, object: UndoObject::Voucher, count: 1 });
    assert_eq!(office.session.undo_state().undo, label);

    office.session.undo().unwrap();
    assert_eq!(office.voucher(added.id).state, added.state);
    office.session.redo().unwrap();
    assert_eq!(office.voucher(added.id).state, paid.state);
    office.session.undo().unwrap();
    office.session.undo().unwrap();
    assert!(office.voucher(added.id).trashed_at.is_some(), "recording it is undone last");
    assert!(matches!(office.session.trash_vouchers(&[], true), Err(Error::NothingToChange)));
}

#[test]
fn what_is_open_is_due_on_its_day_whatever_it_is() {
    let office = Office::with(&["Anna Berg"]);
    let due = |number: &str, kind, status, due_on: &str| VoucherDraft {
        kind,
        status,
        due_on: due_on.into(),
        issued_on: "2026-08-01".into(),
        ..invoice(number)
    };
    for draft in [
        due("past", VoucherKind::Invoice, VoucherStatus::Open, "2026-09-01"),
        due("paid", VoucherKind::Invoice, VoucherStatus::Paid, "2026-09-01"),
        due("holds until today", VoucherKind::Quote, VoucherStatus::Open, "2026-09-21"),
        due("accepted", VoucherKind::Quote, VoucherStatus::Accepted, "2026-09-21"),
        due("next month", VoucherKind::Invoice, VoucherStatus::Open, "2026-10-21"),
        due("no day", VoucherKind::Invoice, VoucherStatus::Open, ""),
    ] {
        office.record(ABOUT_ANNA, draft);
    }

    let told: Vec<_> = office.session.open_due(ZONE, 50).unwrap().rows;

    let told: Vec<_> = told
        .into_iter()
        .map(|row| (row.sort, row.segment, row.what.0, row.voucher.unwrap().kind, row.whom.0))
        .collect();
    let anna = || "Anna Berg".to_owned();
    assert_eq!(
        told,
        [
            (DueSort::Voucher, DueSegment::Overdue, "past".into(), VoucherKind::Invoice, anna()),
            (DueSort::Voucher, DueSegment::Today, "holds until today".into(), VoucherKind::Quote, anna()),
        ]
    );
    office.session.trash_contacts(&[ANNA], true).unwrap();
    assert_eq!(office.session.open_due(ZONE, 50).unwrap().total, 0);
}

#[test]
fn a_new_voucher_begins_with_the_currency_of_the_last_one_or_of_the_country() {
    let office = Office::with(&["Anna Berg"]);
    let currency = || office.session.voucher_currency(ABOUT_ANNA).unwrap().code();
    assert_eq!(currency(), "SEK");

    office.settings(|settings| settings.country = "CH".into());
    assert_eq!(currency(), "CHF");
    office.record(ABOUT_ANNA, invoice("1"));
    assert_eq!(currency(), "EUR");
}

#[test]
fn a_hostile_text_is_stored_exactly_or_refused_by_the_fields_name() {
    let office = Office::with(&["Anna Berg"]);
    for (at, text) in naughty_strings().into_iter().enumerate() {
        for (field, draft) in [
            ("number", VoucherDraft { number: text.clone().into(), ..invoice("") }),
            ("note", VoucherDraft { note: text.clone().into(), ..invoice(&at.to_string()) }),
        ] {
            match office.session.add_voucher(ABOUT_ANNA, draft) {
                Ok((stored, _)) => {
                    let draft = stored.state.draft;
                    let read = if field == "number" { &draft.number } else { &draft.note };
                    assert_eq!(read.0, tidied(&text));
                    office.session.trash_vouchers(&[stored.id], true).unwrap();
                }
                Err(Error::Invalid { field: named, .. }) => assert_eq!(named, field, "{text:?}"),
                Err(other) => panic!("{text:?} gave {other:?}"),
            }
        }
    }
}

#[test]
fn the_journal_forgets_a_voucher_with_the_contact_it_is_about() {
    let office = Office::with(&["Anna Berg"]);
    office.record(ABOUT_ANNA, invoice("RE-17"));
    let seq = office.session.store().head().seq;
    let payload = || {
        let keys = office.session.store().keys();
        let opened = office.session.read(|snapshot| history::payload(snapshot, keys, seq)).unwrap();
        opened.map(|bytes| String::from_utf8(bytes.to_vec()).unwrap())
    };
    assert!(payload().unwrap().contains("RE-17"));
    office.session.journal_entry(seq).unwrap();
    let entries = office.session.read(history::entries).unwrap();
    assert_eq!(entries.last().unwrap().0.action, "reading.open", "who reads that reads about her");

    office
        .session
        .write(|tx, _| {
            let subject =
                tx.query_row("SELECT subject_id FROM contact WHERE id = 1", [], |row| row.get(0))?;
            crate::office::forget(tx, subject)
        })
        .unwrap();

    assert_eq!(payload(), None);
}

#[test]
fn a_voucher_that_was_changed_past_the_app_is_told_before_it_is_shown() {
    let is_told = |result: Result<Voucher>| {
        matches!(result, Err(Error::Vault { problem: VaultProblem::DamagedDatabase }))
    };
    for statement in [
        "UPDATE voucher SET kind = 'quote' WHERE id = 1",
        "UPDATE voucher SET number = '2' WHERE id = 1",
        "UPDATE voucher SET issued_on = '2010-01-01' WHERE id = 1",
        "UPDATE voucher SET units = 1 WHERE id = 1",
        "UPDATE voucher SET currency = 'SEK' WHERE id = 1",
        "UPDATE voucher SET status = 'paid' WHERE id = 1",
        "UPDATE voucher SET status_at = 1 WHERE id = 1",
        "UPDATE voucher SET due_on = NULL WHERE id = 1",
        "UPDATE voucher SET note = 'y' WHERE id = 1",
        "UPDATE voucher SET contact_id = 2 WHERE id = 1",
        "UPDATE voucher SET trashed_at = 1 WHERE id = 1",
        "UPDATE voucher SET sealed_seq = sealed_seq - 1 WHERE id = 1",
    ] {
        let office = Office::with(&["Anna Berg", "Bo Ek"]);
        let full = VoucherDraft { due_on: "2026-10-20".into(), ..invoice("1") };
        let added = office.record(ABOUT_ANNA, full);
        office.verify_rows().unwrap();

        let forged = office.session.write(|tx, _| {
            assert_eq!(tx.execute(statement, [])?, 1);
            history::append(tx, "test.forge", history::Object::VAULT, &())
        });

        forged.unwrap();
        assert!(is_told(office.session.read(|snapshot| voucher::get(snapshot, added.id))), "{statement}");
    }
}

#[test]
fn every_role_reads_vouchers_and_all_but_one_write_them() {
    use kartotek_core::role::Permission::{VoucherChange, VoucherRead};
    for role in Role::ALL {
        assert!(role.may(VoucherRead));
        assert_eq!(role.may(VoucherChange), role != Role::ReadOnly);
    }
}
