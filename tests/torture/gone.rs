//! People who are erased while the vault is tortured: each with all there is; with what a claim takes kept and their name struck out of what
//! others wrote; and once more, out of a backup that was made before.

use std::{fs, ops::RangeInclusive, path::Path};

use kartotek_core::{
    activity::{self, ActivityDraft},
    backup::{
        carried::LedgerState,
        ledger, make, register,
        restore::{Secret, restore_knowing},
    },
    clock::Clock,
    crm::{company::CompanyDraft, contact::ContactDraft, party::Party},
    document::DocumentDraft,
    erasure::{
        self, ErasureCause, ErasureDraft, ErasureKeep, ErasureStrike, KeepGround,
        archive::{ArchiveRecord, Archived},
    },
    error::Result,
    history,
    id::{ActivityId, ContactId},
    progress::Silent,
    proof::{self, ErasureProving, Places},
    retention::{
        category::{RetentionItem, RetentionItemKind},
        hold::LegalHoldDraft,
    },
    session::{Session, office::Office},
    store::{
        connection::{self, Access},
        row_mac,
    },
    vault::{self, folder},
};

use crate::{
    shop::{self, NOW, open, passphrase},
    work::{BEFORE, Work, place, tell},
};

const DAY: i64 = 86_400_000;

/// People who are erased, one by one, until nothing is left of them.
pub(crate) const ERASURE: Work = Work {
    name: "erasure",
    prepare: |home| {
        shop::made(home, BEFORE);
    },
    run: |home| {
        let office = open(&place(home))?;
        for number in 1..shop::CONTACTS {
            erase(office.session(), ContactId(number.cast_signed()))?;
            tell(number);
            proof::prove(&office, Places::default(), &Silent)?;
        }
        office.close()
    },
    check: |home, told| {
        let office = open(&place(home)).unwrap();
        let store = office.session().store();
        assert!(!store.is_cleaning_due().unwrap(), "opening ends what was cut off");
        let proving = proof::prove(&office, Places::default(), &Silent).unwrap().0;
        assert_eq!(proving, ErasureProving::Done, "what was cut off is proved after that");
        for erasure in office.session().erasures().unwrap() {
            assert!(!erasure.unproved && erasure.proof.is_some_and(|proof| proof.found() == 0));
        }
        let left: Vec<u64> = store
            .read(|snapshot| {
                let verdict: String = snapshot.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
                assert_eq!(verdict, "ok");
                let chain = kartotek_journal::verify_chain(Default::default(), history::entries(snapshot)?);
                assert_eq!(chain.expect("the chain holds"), store.head());
                let mut statement = snapshot.prepare("SELECT id FROM contact ORDER BY id")?;
                let ids = statement.query_map([], |row| row.get(0))?;
                Ok(ids.collect::<Result<_, _>>()?)
            })
            .unwrap();
        let first = shop::CONTACTS + 1 - left.len() as u64;
        assert!(first == told + 1 || first == told + 2, "{told} told, {left:?} left");
        assert!(left.into_iter().eq(first..=shop::CONTACTS));
        office.close().unwrap();
        let pages = pages(&place(home));
        for number in (1..=BEFORE).filter(|number| (number - 1) % shop::CONTACTS + 1 < first) {
            for needle in [format!("Berg{number}"), format!("berg{number}"), format!("BERG{number}")] {
                let found = pages.windows(needle.len()).any(|window| window == needle.as_bytes());
                assert!(!found, "{needle} is left");
            }
        }
    },
};

/// Erases somebody with all there is.
pub(crate) fn erase(session: &Session, contact: ContactId) -> Result<()> {
    erase_but(session, contact, &[])
}

/// Erases somebody but for what of some sorts a claim takes, and strikes them out of what others wrote.
fn erase_but(session: &Session, contact: ContactId, sorts: &[RetentionItemKind]) -> Result<()> {
    let plan = session.plan_erasure(contact)?;
    let strike = |one: &erasure::PlannedText| ErasureStrike { kind: one.text.kind, object: one.text.object };
    let keep = |&category| ErasureKeep { category, ground: KeepGround::Claim, law: "".into(), hold: claim() };
    let draft = ErasureDraft {
        contact,
        cause: ErasureCause::Decision,
        request: None,
        suppress: false,
        strike: plan.spoken_of.iter().map(strike).collect(),
        keep: sorts.iter().map(keep).collect(),
        count: Vec::new(),
        seal: plan.seal,
    };
    session.erase(&draft).map(drop)
}

fn claim() -> LegalHoldDraft {
    LegalHoldDraft { reason: "a claim".into(), review_on: "2028-06-30".into() }
}

/// Of whom something is kept.
const SOME: RangeInclusive<u64> = 3..=5;

/// What somebody's document holds.
fn letter(number: u64) -> Vec<u8> {
    format!("the claim of {number} ").repeat(5_000).into_bytes()
}

/// Adds somebody who stays, and of some of the others what there is about them, and what was written of them.
fn fill(home: &Path) {
    let office = open(&place(home)).unwrap();
    let session = office.session();
    let about = |contact| Party { contact: Some(contact), company: None };
    let note =
        |body: String| ActivityDraft { occurred_at: NOW, body: body.into(), ..ActivityDraft::default() };
    let bo = ContactDraft { given_name: "Bo".into(), family_name: "Ek".into(), ..ContactDraft::default() };
    let bo = about(session.add_contact(bo).unwrap().0.id);
    for number in SOME {
        let who = about(ContactId(number.cast_signed()));
        session.add_activity(who, note(format!("The claim of {number}"))).unwrap();
        let paper = home.join("paper");
        fs::write(&paper, letter(number)).unwrap();
        let draft =
            DocumentDraft { title: number.to_string().into(), dated_at: NOW, ..DocumentDraft::default() };
        session.add_document(who, draft, &paper, false, &Silent).unwrap();
        fs::remove_file(paper).unwrap();
        session.add_activity(bo, note(format!("Anna Berg{number} called"))).unwrap();
    }
    office.close().unwrap();
}

/// The activity about somebody, and that of what they said.
fn activities(number: u64) -> [ActivityId; 2] {
    let first = 2 * (number - SOME.start()) + 1;
    [first, first + 1].map(|id| ActivityId(id.cast_signed()))
}

fn body(session: &Session, id: ActivityId) -> Result<String> {
    Ok(session.read(|snapshot| activity::get(snapshot, id))?.draft.body.0)
}

/// Looks whether the vault is whole: its database, the journal, each row, and that no file is missing or left.
fn verify(office: &Office) {
    let (session, store) = (office.session(), office.session().store());
    let files = session
        .read(|snapshot| {
            let verdict: String = snapshot.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
            assert_eq!(verdict, "ok");
            let chain = kartotek_journal::verify_chain(Default::default(), history::entries(snapshot)?);
            assert_eq!(chain.expect("the chain holds"), store.head());
            row_mac::verify_all(snapshot)?;
            erasure::verify_complete(snapshot)?;
            let sql = "SELECT count(*) FROM (SELECT file FROM document UNION SELECT file FROM archive_file)";
            Ok(snapshot.query_row(sql, [], |row| row.get::<_, usize>(0))?)
        })
        .unwrap();
    let found = history::verify::verify;
    let found = session.read(|snapshot| found(snapshot, store.keys().vault, &Silent)).unwrap();
    assert!(found.flaws.is_empty(), "{found:?}");
    let folders = fs::read_dir(office.vault().folder().join("documents")).unwrap();
    let there = folders.map(|folder| fs::read_dir(folder.unwrap().path()).unwrap().count());
    assert_eq!(there.sum::<usize>(), files, "as many files as rows name");
}

/// Looks whether some words are left in a closed vault.
fn verify_none_left(home: &Path, needles: &[String]) {
    let pages = pages(&place(home));
    for needle in needles {
        let found = memchr::memmem::find(&pages, needle.as_bytes());
        assert!(found.is_none(), "{needle} is left");
    }
}

/// People of whom something is kept, and who are struck out of what others wrote, one by one.
pub(crate) const KEPT: Work = Work {
    name: "kept",
    prepare: |home| {
        shop::made(home, BEFORE);
        fill(home);
    },
    run: |home| {
        let office = open(&place(home))?;
        for number in SOME {
            let sorts = [RetentionItemKind::Activity, RetentionItemKind::Document];
            erase_but(office.session(), ContactId(number.cast_signed()), &sorts)?;
            tell(number - SOME.start() + 1);
        }
        proof::prove(&office, Places::default(), &Silent)?;
        office.close()
    },
    check: |home, told| {
        let office = open(&place(home)).unwrap();
        let session = office.session();
        assert!(!session.store().is_cleaning_due().unwrap(), "opening ends what was cut off");
        let proving = proof::prove(&office, Places::default(), &Silent).unwrap().0;
        assert_eq!(proving, ErasureProving::Done);
        verify(&office);
        let erasures = session.erasures().unwrap();
        let gone = erasures.len() as u64;
        assert!(gone == told || gone == told + 1, "{told} told, {gone} gone");
        assert!(erasures.iter().all(|erasure| erasure.summary.struck == 1 && !erasure.unproved));
        let archive = session.archive().unwrap();
        assert_eq!(archive.len() as u64, 2 * gone);
        let mut needles = Vec::new();
        for number in SOME {
            let [own, said] = activities(number);
            if number - SOME.start() < gone {
                assert!(body(session, own).is_err());
                assert_eq!(body(session, said).unwrap(), "█████ called");
                let kept = of(session, &archive, number);
                assert_eq!(kept, 2, "what was said and what was written");
                needles.extend([
                    format!("Berg{number}"),
                    format!("berg{number}"),
                    format!("The claim of {number}"),
                ]);
            } else {
                assert_eq!(body(session, own).unwrap(), format!("The claim of {number}"));
                assert_eq!(body(session, said).unwrap(), format!("Anna Berg{number} called"));
                let id = kartotek_core::id::DocumentId((number - SOME.start() + 1).cast_signed());
                assert!(*session.document_content(id).unwrap() == letter(number));
            }
        }
        let holds = session.legal_holds().unwrap();
        assert!(holds.is_empty(), "a hold is set with the erasure alone");
        office.close().unwrap();
        verify_none_left(home, &needles);
    },
};

/// How much of somebody lies whole in the archive.
fn of(session: &Session, archive: &[Archived], number: u64) -> usize {
    let is_theirs = |archived: &&Archived| {
        let ArchiveRecord::Held(record) = session.open_archived(archived.id).unwrap().record else {
            panic!("a claim keeps it");
        };
        match record.item {
            RetentionItemKind::Activity => record.text.as_str() == format!("The claim of {number}"),
            _ => *session.archived_file(archived.id, 0).unwrap().1 == letter(number),
        }
    };
    archive.iter().filter(is_theirs).count()
}

/// A restore of a backup from before people, what was kept of them, a company and a single record went.
pub(crate) const REPLAY: Work = Work {
    name: "replay",
    prepare: |home| {
        shop::made(home, BEFORE);
        fill(home);
        let stick = home.join("stick");
        fs::create_dir(&stick).unwrap();
        let office = open(&place(home)).unwrap();
        let session = office.session();
        let alm = session
            .add_company(CompanyDraft { name: "Alm AB".into(), ..CompanyDraft::default() })
            .unwrap()
            .0
            .id;
        let eva =
            ContactDraft { family_name: "Zyzzyva".into(), company: Some(alm), ..ContactDraft::default() };
        let eva = session.add_contact(eva).unwrap().0.id;
        // Of the first something is on hold, which ends after they are gone.
        let item = RetentionItem { kind: RetentionItemKind::Activity, id: activities(*SOME.start())[0].0 };
        session.set_legal_hold(item, claim()).unwrap();
        let folder = register::add_place(&office, &stick).unwrap().0;
        let written = make::begin(&office, folder, &Silent).unwrap().write(&Silent).unwrap();
        let name = written.register(&office).unwrap().0.file_name;
        fs::rename(stick.join(name), stick.join("backup")).unwrap();
        session.trash_contacts(&[eva], true).unwrap();
        session.trash_companies(&[alm], true).unwrap();
        session.trash_activities(&[activities(*SOME.end())[1]], true).unwrap();
        office.close().unwrap();

        let opened = vault::open(&place(home)).unwrap().unlock(&passphrase("right"));
        let opened = opened.map_err(|(_, error)| error).unwrap();
        let office = Office::open(opened, &Clock::set_to(NOW + 31 * DAY), [8; 16]).unwrap();
        let session = office.session();
        assert_eq!(session.empty_trash(&Silent).unwrap().0.gone, 3);
        let kept: [&[RetentionItemKind]; 2] = [&[], &[RetentionItemKind::Document]];
        for (number, sorts) in SOME.zip(kept) {
            erase_but(session, ContactId(number.cast_signed()), sorts).unwrap();
        }
        for archived in session.archive().unwrap() {
            session.end_archived(archived.id, "over".into()).unwrap();
        }
        ledger::Sealed::due(&office).unwrap().write().unwrap();
        drop(office);
        fs::remove_dir_all(place(home)).unwrap();
    },
    run: |home| {
        let office = replayed(home)?;
        tell(1);
        office.close()
    },
    check: |home, told| {
        let there = place(home).exists();
        assert!(there || told == 0);
        let office = if there { open(&place(home)) } else { replayed(home) }.unwrap();
        verify(&office);
        let session = office.session();
        assert_eq!(shop::contacts(&office), shop::CONTACTS + 1 - 2, "with who stays");
        assert_eq!(session.erasures().unwrap().len(), 3);
        assert!(session.archive().unwrap().is_empty(), "what was kept is over");
        let companies = "SELECT count(*) FROM company";
        let companies =
            session.read(|snapshot| Ok(snapshot.query_row(companies, [], |row| row.get::<_, u64>(0))?));
        assert_eq!(companies.unwrap(), 0);
        let said = SOME.map(|number| body(session, activities(number)[1]).ok());
        let struck = Some("█████ called".to_owned());
        assert!(said.eq([struck.clone(), struck, None]), "the last was erased by itself");
        office.close().unwrap();
        let needles = (3..=4).flat_map(|number| [format!("Berg{number}"), format!("The claim of {number}")]);
        let needles: Vec<String> =
            needles.chain(["Berg5 called", "Alm AB", "Zyzzyva", "zyzzyva"].map(str::to_owned)).collect();
        verify_none_left(home, &needles);
    },
};

fn replayed(home: &Path) -> Result<Office> {
    let (passphrase, clock) = (passphrase("right"), Clock::set_to(NOW));
    let (secret, file) = (Secret::Passphrase(&passphrase), home.join("stick/backup"));
    let (office, carried) = restore_knowing(&file, &place(home), secret, &clock, [9; 16], &[], &Silent)?;
    assert_eq!((carried.ledger, carried.failed), (LedgerState::Read, false));
    assert_eq!(carried.erased, 3);
    Ok(office)
}

/// The bytes of a closed vault's database.
fn pages(place: &Path) -> Vec<u8> {
    let opened = vault::open(place).unwrap().unlock(&passphrase("right")).unwrap();
    let file = place.join(folder::DATABASE);
    assert!(!file.with_extension("db-wal").exists(), "a vault that was closed has no log");
    let database = connection::open(&file, &opened.keys().database, Access::Read).unwrap();
    let mut statement = database.prepare("SELECT data FROM sqlite_dbpage").unwrap();
    let pages = statement.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
    pages.map(Result::unwrap).collect::<Vec<_>>().concat()
}
