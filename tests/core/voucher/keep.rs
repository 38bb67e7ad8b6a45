//! What a law keeps from being deleted for good: vouchers, and the documents that are their files.

use std::fs;

use kartotek_core::{
    clock::Clock,
    crm::party::Party,
    document::Document,
    error::{Error, Keep, Problem, Result},
    history,
    id::ContactId,
    progress::Silent,
    session::Session,
    voucher::{self, VoucherDraft, VoucherKind},
};
use tempfile::TempDir;

use super::invoice;
use crate::{
    activity::ABOUT_ANNA,
    document::titled,
    office::{DAY, NOW, Office, named, refusal, session_at},
};

fn keep<T>(result: Result<T>) -> Keep {
    match result {
        Err(Error::Kept { keep }) => keep,
        Err(other) => panic!("another error: {other:?}"),
        Ok(_) => panic!("no error"),
    }
}

#[test]
fn what_a_law_keeps_is_deleted_for_good_only_after_its_period() {
    let office = Office::with(&["Anna Berg"]);
    office.settings(|settings| settings.country = "DE".into());
    let added = office.record(ABOUT_ANNA, invoice("1"));
    let quote = office.record(ABOUT_ANNA, VoucherDraft { kind: VoucherKind::Quote, ..invoice("1") });
    assert!(matches!(office.session.purge_voucher(added.id), Err(Error::NotFound)), "not in the trash");
    office.session.trash_vouchers(&[added.id, quote.id], true).unwrap();
    let head = office.session.store().head();

    let kept = keep(office.session.purge_voucher(added.id));
    assert_eq!((kept.until.as_str(), kept.ask), ("2034-12-31", false));
    assert!(kept.law.unwrap().contains("§ 147 AO"));
    assert_eq!(keep(office.session.purge_voucher(quote.id)).until, "2032-12-31");
    assert_eq!(office.session.store().head(), head);
    let trash = office.session.open_trash().unwrap();
    let rows = office.session.trash_window(trash.handle, 0, 10).unwrap();
    assert_eq!(rows[0].keep.as_ref(), Some(&kept));
    assert_eq!(
        (rows[0].voucher, rows[0].name.as_str(), rows[0].detail.as_str()),
        (Some(VoucherKind::Invoice), "1", "Anna Berg")
    );

    // 2033-01-01, noon in UTC: the quote's period is over.
    office.clock.advance(1_988_193_600_000 - NOW);
    office.session.purge_voucher(quote.id).unwrap();
    keep(office.session.purge_voucher(added.id));
    office.clock.advance(730 * DAY);
    office.session.purge_voucher(added.id).unwrap();
    assert!(office.trash().is_empty());
    let entries = office.session.read(history::entries).unwrap();
    assert_eq!(entries.last().unwrap().0.action, "voucher.purge");
}

#[test]
fn where_the_law_is_not_known_the_longest_period_counts_and_somebody_is_to_be_asked() {
    let office = Office::with(&["Anna Berg"]);
    office.settings(|settings| settings.country = "JP".into());
    let added = office.record(ABOUT_ANNA, invoice("1"));
    office.session.trash_vouchers(&[added.id], true).unwrap();

    let kept = keep(office.session.purge_voucher(added.id));

    assert_eq!((kept.until.as_str(), kept.law, kept.ask), ("2036-12-31", None, true));
}

/// Anna Berg in a vault in a folder, where documents can lie.
struct Desk {
    session: Session,
    clock: Clock,
    _vault: TempDir,
}

impl Desk {
    fn new() -> Self {
        let vault = tempfile::tempdir().unwrap();
        fs::create_dir(vault.path().join("documents")).unwrap();
        let clock = Clock::set_to(NOW);
        let session = session_at(vault.path(), clock.clone());
        session.add_contact(named("Anna Berg")).unwrap();
        session.add_contact(named("Bo Ek")).unwrap();
        Self { session, clock, _vault: vault }
    }

    fn store(&self, party: Party, title: &str) -> Document {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), title).unwrap();
        self.session.add_document(party, titled(title), file.path(), false, &Silent).unwrap().0
    }
}

#[test]
fn the_file_of_a_voucher_is_a_document_of_the_same_contact() {
    let desk = Desk::new();
    let (own, other) = (
        desk.store(ABOUT_ANNA, "own"),
        desk.store(Party { contact: Some(ContactId(2)), company: None }, "other"),
    );
    let with = |document: &Document| VoucherDraft { document: Some(document.id), ..invoice("1") };
    let refused = ("document", None, Problem::Choice);

    assert_eq!(refusal(desk.session.add_voucher(ABOUT_ANNA, with(&other))), refused);
    let added = desk.session.add_voucher(ABOUT_ANNA, with(&own)).unwrap().0;
    let row = |id| desk.session.read(|snapshot| voucher::list::row(snapshot, id)).unwrap();
    assert_eq!(row(added.id).file.unwrap().id, own.id);

    desk.session.trash_documents(&[own.id], true).unwrap();
    assert_eq!(row(added.id).file, None);
    let noted = VoucherDraft { note: "x".into(), ..with(&own) };
    desk.session.change_voucher(added.id, 1, noted).unwrap();
    let second = VoucherDraft { number: "2".into(), ..with(&own) };
    assert_eq!(refusal(desk.session.add_voucher(ABOUT_ANNA, second)), refused, "it lies in the trash");
}

#[test]
fn a_document_is_kept_as_long_as_a_voucher_whose_file_it_is_and_then_let_go() {
    let desk = Desk::new();
    let document = desk.store(ABOUT_ANNA, "invoice");
    let with = |number: &str, issued_on: &str| VoucherDraft {
        document: Some(document.id),
        issued_on: issued_on.into(),
        ..invoice(number)
    };
    let old = desk.session.add_voucher(ABOUT_ANNA, with("1", "2020-01-01")).unwrap().0;
    let new = desk.session.add_voucher(ABOUT_ANNA, with("2", "2026-01-01")).unwrap().0;
    desk.session.trash_vouchers(&[new.id], true).unwrap();
    desk.session.trash_documents(&[document.id], true).unwrap();

    let kept = keep(desk.session.purge_document(document.id));
    assert_eq!(kept.until, "2033-12-31", "the longer of both");
    let trash = desk.session.open_trash().unwrap();
    let rows = desk.session.trash_window(trash.handle, 0, 10).unwrap();
    assert!(rows.iter().all(|row| row.keep.as_ref().is_some_and(|keep| keep.until == kept.until)));

    // In 2028 only the old one's is over, in 2034 both are.
    desk.clock.advance(600 * DAY);
    keep(desk.session.purge_document(document.id));
    desk.clock.advance(2_100 * DAY);
    desk.session.purge_document(document.id).unwrap();
    for id in [old.id, new.id] {
        let left = desk.session.read(|snapshot| voucher::get(snapshot, id)).unwrap();
        assert_eq!(left.state.draft.document, None);
    }
    desk.session.purge_voucher(new.id).unwrap();
}
