//! What was erased goes once more with a restore and a cleaning: in the order in which one thing frees another, also what the archive kept and
//! keeps no longer, and whatever goes wrong with one.

use std::{fs, path::Path};

use kartotek_core::{
    activity::Party,
    backup::{
        carried::{LedgerState, RestoreCarried, carry},
        ledger,
        register::Backup,
    },
    crm::{company::CompanyDraft, contact::ContactDraft},
    erasure::{ErasureCause, ErasureDraft, ErasureKeep, KeepGround},
    history::{self, Object, verify::verify},
    id::{ActivityId, CompanyId, ContactId},
    progress::Silent,
    recipient::{DisclosureDraft, DisclosureKind},
    retention::{
        category::{RetentionItem, RetentionItemKind},
        hold::LegalHoldDraft,
    },
    session::{Session, office::Office},
    store::row_mac,
};

use super::{Shop, ledger::restored, names, scrub::left};
use crate::{
    activity::note,
    clean::needle::Search,
    office::{DAY, NOW, named},
    task::planned,
    voucher::invoice,
};

/// How many rows a table has.
fn rows(office: &Office, table: &str) -> u64 {
    let sql = format!("SELECT count(*) FROM {table}");
    office.session().read(|snapshot| Ok(snapshot.query_row(&sql, [], |row| row.get(0))?)).unwrap()
}

/// Every row is as it was written, and nothing of the journal is gone without a reason.
fn verify_all(office: &Office) {
    let (session, store) = (office.session(), office.session().store());
    session.read(row_mac::verify_all).unwrap();
    session.read(kartotek_core::erasure::verify_complete).unwrap();
    let found = session.read(|snapshot| verify(snapshot, store.keys().vault, &Silent)).unwrap();
    assert!(found.flaws.is_empty(), "{found:?}");
}

/// A copy of a backup that nobody cleans, restored with what the ledger beside it knows.
fn brought_back(shop: &Shop, control: &Path) -> (Office, RestoreCarried) {
    shop.put_ledgers();
    let file = shop.stick().join("control.kartotek-backup");
    fs::copy(control, &file).unwrap();
    let (office, carried) = restored(shop, &file, "right");
    assert_eq!((carried.ledger, carried.failed), (LedgerState::Read, false));
    verify_all(&office);
    (office, carried)
}

/// A backup, and a copy of it as it is now.
fn backed_up(shop: &Shop, name: &str) -> (Backup, std::path::PathBuf) {
    let backup = shop.back_up();
    let control = shop.home.path().join(name);
    fs::copy(shop.file(&backup), &control).unwrap();
    (backup, control)
}

fn claim() -> LegalHoldDraft {
    LegalHoldDraft { reason: "a claim".into(), review_on: "2028-06-30".into() }
}

fn hold(session: &Session, id: ActivityId) {
    let item = RetentionItem { kind: RetentionItemKind::Activity, id: id.0 };
    session.set_legal_hold(item, claim()).unwrap();
}

/// Erases somebody, but for what they did, which a claim takes.
fn erase_but_activities(session: &Session, contact: ContactId) {
    let keep = ErasureKeep {
        category: RetentionItemKind::Activity,
        ground: KeepGround::Claim,
        law: "".into(),
        hold: claim(),
    };
    let draft = ErasureDraft {
        contact,
        cause: ErasureCause::Decision,
        request: None,
        suppress: false,
        strike: Vec::new(),
        keep: vec![keep],
        count: Vec::new(),
        seal: session.plan_erasure(contact).unwrap().seal,
    };
    session.erase(&draft).unwrap();
}

fn company(session: &Session, name: &str) -> CompanyId {
    session.add_company(CompanyDraft { name: name.into(), ..CompanyDraft::default() }).unwrap().0.id
}

#[test]
fn a_company_that_went_with_who_worked_there_comes_back_with_no_backup_and_is_left_in_none() {
    let shop = Shop::new();
    let session = shop.office.session();
    let xylo = company(session, "Xylander Tiles");
    let dora = ContactDraft { company: Some(xylo), ..named("Dora Lind") };
    let dora = session.add_contact(dora).unwrap().0.id;
    let (backup, control) = backed_up(&shop, "control");
    session.trash_contacts(&[dora], true).unwrap();
    session.trash_companies(&[xylo], true).unwrap();
    shop.clock.advance(31 * DAY);
    assert_eq!(session.empty_trash(&Silent).unwrap().0.gone, 2);

    let rehearsal = shop.rehearsal(&backup).unwrap();
    assert_eq!((rehearsal.erased, rehearsal.items), (1, 1));
    assert_eq!(shop.scrub(&backup).people, 1);

    let search = Search::of(&["Xylander"]);
    assert!(left(&shop, &control, &search) > 0, "the control");
    assert_eq!(left(&shop, &shop.file(&backup), &search), 0);
    let (office, carried) = brought_back(&shop, &control);
    assert_eq!((carried.erased, carried.items, rows(&office, "company")), (1, 1, 0));
    office.close().unwrap();
}

#[test]
fn what_the_archive_kept_does_not_come_back_once_its_hold_is_over() {
    let shop = Shop::new();
    let session = shop.office.session();
    let [dora, emil] = ["Dora Lind", "Emil Frisk"].map(|name| shop.add(name));
    let about = Party { contact: Some(dora), company: None };
    hold(session, session.add_activity(about, note("The roof leaks")).unwrap().0.id);
    let emils = Party { contact: Some(emil), company: None };
    session.add_activity(emils, note("The floor creaks")).unwrap();
    let (before, early) = backed_up(&shop, "early");
    shop.erase(dora, false);
    erase_but_activities(session, emil);
    assert_eq!(shop.scrub(&before).people, 2);
    shop.clock.advance(DAY);
    let (after, late) = backed_up(&shop, "late");
    let archived = session.archive().unwrap();
    assert_eq!(archived.len(), 2);
    for one in &archived {
        session.end_archived(one.id, "settled".into()).unwrap();
    }

    // The archive has nothing of it in the one, and no longer has it in the other.
    for (control, people, items) in [(&early, 2, 0), (&late, 0, 2)] {
        let (office, carried) = brought_back(&shop, control);
        assert_eq!((carried.erased, carried.items), (people, items));
        assert_eq!(rows(&office, "archive"), 0);
        office.close().unwrap();
    }
    // One that was cleaned before, and one that was made after the erasure: both know the thing by the same name.
    for backup in [before, after] {
        let rehearsal = shop.rehearsal(&backup).unwrap();
        assert!(rehearsal.erased == 0 && rehearsal.items > 0);
        assert_eq!(shop.scrub(&backup).people, 0);
        assert_eq!(shop.rehearsal(&backup).unwrap().items, 0, "it is cleaned of it");
        let (office, carried) = restored(&shop, &shop.file(&backup), "right");
        assert_eq!((carried.items, rows(&office, "archive")), (0, 0));
        verify_all(&office);
        office.close().unwrap();
    }
}

#[test]
fn what_nothing_kept_any_more_before_the_erasure_is_not_kept_in_a_backup_from_before() {
    let shop = Shop::new();
    let session = shop.office.session();
    let dora = shop.add("Dora Lind");
    let about = Party { contact: Some(dora), company: None };
    hold(session, session.add_activity(about, note("The roof leaks")).unwrap().0.id);
    session.add_voucher(about, invoice("2026-17")).unwrap();
    let (backup, control) = backed_up(&shop, "control");
    let standing = session.legal_holds().unwrap().remove(0).hold;
    session.end_legal_hold(standing.id, standing.revision, "settled".into()).unwrap();
    shop.erase(dora, false);
    assert_eq!(rows(&shop.office, "archive"), 1, "the invoice");

    assert_eq!(shop.scrub(&backup).people, 1);

    for file in [&shop.file(&backup), &control] {
        let (office, carried) = brought_back(&shop, file);
        assert_eq!((carried.failed, rows(&office, "archive")), (false, 1), "the invoice");
        office.close().unwrap();
    }
}

#[test]
fn what_still_stands_in_the_archive_is_brought_back_and_what_was_settled_or_is_over_is_not() {
    let shop = Shop::new();
    let session = shop.office.session();
    let dora = shop.add("Dora Lind");
    let about = Party { contact: Some(dora), company: None };
    hold(session, session.add_activity(about, note("The roof leaks")).unwrap().0.id);
    session.add_voucher(about, invoice("2026-17")).unwrap();
    let print = session.add_recipient(crate::recipient::shop()).unwrap().0.id;
    let handed = DisclosureDraft {
        contact: dora,
        recipient: print,
        kind: DisclosureKind::Letter,
        at: NOW,
        purpose: "Christmas cards".into(),
        detail: "Name and address".into(),
    };
    session.disclose(handed).unwrap();
    let (_, early) = backed_up(&shop, "early");
    shop.erase(dora, false);
    let (_, late) = backed_up(&shop, "late");
    let notice =
        session.archive().unwrap().into_iter().find(|one| one.until.is_none() && one.review_on.is_none());
    session.settle_archived(notice.unwrap().id, NOW, "by mail".into()).unwrap();
    let kinds = |office: &Office| {
        let kinds = office.session().archive().unwrap().into_iter().map(|one| (one.until, one.review_on));
        kinds.collect::<Vec<_>>()
    };
    let here = kinds(&shop.office);
    assert_eq!(here.len(), 2, "the invoice and what is on hold");

    for (control, items) in [(&early, 0), (&late, 1)] {
        let (office, carried) = brought_back(&shop, control);
        assert_eq!((carried.items, kinds(&office)), (items, here.clone()));
        office.close().unwrap();
    }
    // The law is over here; on the other computer it is as well.
    shop.clock.advance(30 * 366 * DAY);
    assert_eq!(session.finish_erasures().unwrap().0, 1);
    let (office, carried) = brought_back(&shop, &late);
    assert_eq!((carried.items, kinds(&office).len()), (2, 1));
    office.close().unwrap();
}

#[test]
fn what_a_law_keeps_is_not_released_again_before_its_day_whatever_another_clock_said() {
    let shop = Shop::new();
    let session = shop.office.session();
    let dora = shop.add("Dora Lind");
    session.add_voucher(Party { contact: Some(dora), company: None }, invoice("2026-17")).unwrap();
    shop.erase(dora, false);
    let (_, late) = backed_up(&shop, "late");
    let ahead = 30 * 366 * DAY;
    shop.clock.advance(ahead);
    assert_eq!(session.finish_erasures().unwrap().0, 1);
    shop.put_ledgers();
    shop.clock.advance(-ahead);

    let (office, carried) = brought_back(&shop, &late);

    assert_eq!((carried.items, rows(&office, "archive")), (0, 1), "the invoice");
    office.close().unwrap();
}

#[test]
fn one_record_that_can_not_go_brings_nobody_and_nothing_else_back() {
    let shop = Shop::new();
    let session = shop.office.session();
    let dora = shop.add("Dora Lind");
    let bo = Party { contact: Some(ContactId(2)), company: None };
    let task = session.add_task(bo, planned("Buy a needle")).unwrap().0.id;
    let activity = session.add_activity(bo, note("A needle")).unwrap().0.id;
    let backup = shop.back_up();
    shop.erase(dora, false);
    session.trash_tasks(&[task], true).unwrap();
    session.trash_activities(&[activity], true).unwrap();
    shop.clock.advance(31 * DAY);
    assert_eq!(session.empty_trash(&Silent).unwrap().0.gone, 2);
    let Shop { home, office, clock, code, place } = shop;
    let knowing = office.vault().folder().to_owned();
    office.close().unwrap();
    let stick = home.path().join("stick");
    let place_of = home.path().join("restored.kartotek");
    let passphrase = super::passphrase("right");
    let secret = kartotek_core::backup::restore::Secret::Passphrase(&passphrase);
    let file = stick.join(&backup.file_name);
    let office =
        kartotek_core::backup::restore::restore(&file, &place_of, secret, &clock, [9; 16], &Silent).unwrap();
    drop((code, place));
    assert_eq!((names(&office).len(), rows(&office, "task")), (4, 1), "nothing is known beside the backup");
    office
        .session()
        .write(|tx, _| {
            let trigger =
                "CREATE TEMP TRIGGER stuck BEFORE DELETE ON main.task BEGIN SELECT raise(ABORT, 'x'); END";
            tx.execute_batch(trigger)?;
            history::append(tx, "vault.check", Object::VAULT, &())
        })
        .unwrap();

    let carried = carry(&office, &[knowing]);

    assert_eq!((carried.read, carried.erased, carried.items, carried.failed), (1, 1, 1, true));
    assert_eq!((rows(&office, "contact"), rows(&office, "activity"), rows(&office, "task")), (3, 0, 1));
    assert!(office.session().store().stop().is_none());
    verify_all(&office);
}

#[test]
fn a_ledger_that_was_read_is_read_again_only_once_it_or_what_it_has_to_know_is_another() {
    let shop = Shop::new();
    let dora = shop.add("Dora Lind");
    shop.back_up();
    shop.put_ledgers();
    let is_due = || !ledger::Sealed::due(&shop.office).unwrap().is_empty();
    let path = shop.stick().join(
        Shop::names_in(&shop.stick()).into_iter().find(|name| name.ends_with(ledger::EXTENSION)).unwrap(),
    );
    assert!(!is_due());
    // Whoever reads it now finds that it is none.
    let (bytes, changed) = (fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap());
    let put = |bytes: &[u8], changed| {
        fs::write(&path, bytes).unwrap();
        fs::File::options().write(true).open(&path).unwrap().set_modified(changed).unwrap();
    };
    put(&vec![0; bytes.len()], changed);
    shop.add("Emil Frisk");
    assert!(!is_due(), "nothing was erased, and the file is that of before");
    put(&vec![0; bytes.len()], changed + std::time::Duration::from_secs(2));
    assert!(is_due(), "it is another file");
    put(&bytes, changed);
    assert!(!is_due());

    shop.erase(dora, false);
    assert!(is_due());
    shop.put_ledgers();
    assert!(!is_due());
    shop.clock.advance(DAY);
    shop.back_up();
    assert!(is_due(), "it has to be newer than any backup beside it");
    shop.put_ledgers();
    assert!(!is_due());
    fs::remove_file(&path).unwrap();
    assert!(is_due());
}
