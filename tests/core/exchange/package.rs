//! Packages: everything that is kept with contacts goes out and comes back in, once, and can be taken back.

mod refused;

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{Read, Write},
    path::{Path, PathBuf},
    sync::LazyLock,
};

use kartotek_core::{
    activity::{self, ActivityDraft, ActivityKind, Direction, Party},
    crm::{
        company::{self, CompanyDraft},
        contact::{self, ContactDraft},
    },
    deal::{self, DealDraft},
    document,
    error::{Error, FileProblem, Result},
    exchange::{
        export::csv::CsvOptions,
        gate::{self, ExportFormat, Scope},
        import::{DuplicateChoice, ImportFormat, ImportReport, preview, read_file, run, undo},
        package::PackagePart,
    },
    id::{ActivityId, CompanyId, ContactId, DealId, DocumentId, StageId, TaskId, UserId, VoucherId},
    money::{Currency, Money},
    progress::Silent,
    retention::{
        category::{RetentionItem, RetentionItemKind},
        hold::LegalHoldDraft,
    },
    session::Session,
    setting,
    store::row_mac,
    task::{self, TaskDraft},
    voucher::{self, VoucherDraft, VoucherKind, VoucherStatus},
};
use proptest::prelude::*;
use serde_json::Value;
use tempfile::TempDir;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::kit::{CancelAt, drafts, dump, import_choosing, plan};
use crate::{
    activity::{ABOUT_ANNA, note},
    document::{stored, titled},
    erasure::announced::announce,
    office::{disclosure, email, named, session_in, tags},
    task::{ZONE, planned},
};

/// What stays of an import that was undone.
pub(super) const TRACES: [&str; 4] = ["import", "journal", "journal_payload", "subject"];
const PDF: &[u8] = b"%PDF-1.4\nan offer";

/// A vault in a folder.
struct Desk {
    session: Session,
    folder: TempDir,
}

impl Desk {
    fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("documents")).unwrap();
        Self { session: session_in(folder.path()), folder }
    }

    /// Anna of Alm AB with everything that can be kept with somebody, Bert whom a note mentions, and what is about a company alone
    /// and about nobody.
    fn full() -> Self {
        let desk = Self::empty();
        let session = &desk.session;
        let alm = CompanyDraft {
            name: "Alm AB".into(),
            registration: "556036-0793".into(),
            tags: tags(&["Supplier"]),
            ..CompanyDraft::default()
        };
        let alm = session.add_company(alm).unwrap().0.id;
        let mut anna = named("Anna Berg");
        anna.company_name = "Alm AB".into();
        anna.emails = vec![email("anna@alm.example")];
        session.add_contact(anna).unwrap();
        session.add_contact(named("Bert Lund")).unwrap();
        let bert = &session.suggest_mentions("Bert").unwrap()[0].token;
        session.add_activity(ABOUT_ANNA, note(&format!("Ask [[{bert}]] first\n\"quoted\", ü"))).unwrap();
        let call = ActivityDraft {
            kind: ActivityKind::Call,
            direction: Direction::In,
            subject: "Offer".into(),
            ..note("")
        };
        session.add_activity(Party { company: Some(alm), ..ABOUT_ANNA }, call).unwrap();
        session.add_activity(Party { contact: None, company: Some(alm) }, note("Moved to Malmö")).unwrap();
        let trashed = session.add_activity(ABOUT_ANNA, note("Written by mistake")).unwrap().0.id;
        session.trash_activities(&[trashed], true).unwrap();
        let weekly = TaskDraft { recurrence: "FREQ=WEEKLY".into(), ..planned("Call Anna") };
        session.add_task(ABOUT_ANNA, weekly).unwrap();
        let done = session.add_task(Party::default(), planned("Pay the rent")).unwrap().0.id;
        session.finish_task(done, ZONE).unwrap();
        desk.store(ABOUT_ANNA, "Offer 4711", PDF);
        session.add_voucher(ABOUT_ANNA, quote("4711", Some(DocumentId(1)))).unwrap();
        session.add_voucher(Party { contact: None, company: Some(alm) }, quote("B-1", None)).unwrap();
        let machine = DealDraft { title: "Machine".into(), owner: Some(UserId(1)), ..DealDraft::default() };
        let machine = session.add_deal(ABOUT_ANNA, machine, None).unwrap().0.id;
        session.link_deal(machine, DocumentId(1), true).unwrap();
        session.move_deal(machine, StageId(3), "".into(), ZONE).unwrap();
        session.move_deal(machine, StageId(6), "Too dear".into(), ZONE).unwrap();
        let service =
            DealDraft { title: "Service".into(), next_step: "Write to Bert".into(), ..DealDraft::default() };
        session
            .add_deal(Party { contact: Some(ContactId(2)), company: None }, service, Some(StageId(2)))
            .unwrap();
        desk.store(Party { contact: None, company: Some(alm) }, "Price list", b"1;2;3");
        desk
    }

    fn store(&self, party: Party, title: &str, content: &[u8]) {
        let path = self.folder.path().join("given");
        fs::write(&path, content).unwrap();
        self.session.add_document(party, titled(title), &path, false, &Silent).unwrap();
    }

    fn export(&self, scope: Scope<'_>) -> PathBuf {
        let path = self.folder.path().join("out.zip");
        let options = CsvOptions::default();
        gate::export(&self.session, ExportFormat::Package, scope, options, &disclosure(), &path, &Silent)
            .unwrap();
        path
    }

    fn import(&self, path: &Path) -> ImportReport {
        import_choosing(&self.session, &read_file(path).unwrap(), DuplicateChoice::Skip)
    }

    /// All that is kept with contacts and companies, in the order of the package, without identities.
    fn kept(&self) -> Vec<Value> {
        let session = &self.session;
        let count = |table: &str| -> i64 {
            session
                .read(|snapshot| {
                    Ok(snapshot.query_row(
                        &format!("SELECT coalesce(max(id), 0) FROM {table}"),
                        [],
                        |row| row.get(0),
                    )?)
                })
                .unwrap()
        };
        let mut all = Vec::new();
        for id in 1..=count("activity") {
            let Ok(one) = session.read(|snapshot| activity::get(snapshot, ActivityId(id))) else { continue };
            if one.trashed_at.is_none() {
                let mut draft = one.draft.clone();
                for bert in session.suggest_mentions("Bert").unwrap() {
                    draft.body.0 = draft.body.replace(&bert.token, "Bert");
                }
                all.push(serde_json::json!(["activity", draft, self.names(one.party)]));
            }
        }
        for id in 1..=count("task") {
            let one = session.read(|snapshot| task::get(snapshot, TaskId(id))).unwrap();
            all.push(serde_json::json!(["task", one.state, self.names(one.party)]));
        }
        for id in 1..=count("document") {
            let one = session.read(|snapshot| document::get(snapshot, DocumentId(id))).unwrap();
            let content = session.document_content(one.id).unwrap().to_vec();
            all.push(serde_json::json!([
                "document",
                one.draft,
                one.file_name,
                content,
                self.names(one.party)
            ]));
        }
        for id in 1..=count("voucher") {
            let one = session.read(|snapshot| voucher::get(snapshot, VoucherId(id))).unwrap();
            all.push(serde_json::json!(["voucher", one.state, self.names(one.party)]));
        }
        for id in 1..=count("deal") {
            let one = session.read(|snapshot| deal::get(snapshot, DealId(id))).unwrap();
            let moves = session.read(|snapshot| deal::history(snapshot, one.id)).unwrap();
            let documents = session.deal_page(one.id).unwrap().documents.len();
            all.push(serde_json::json!(["deal", one.state, moves, documents, self.names(one.party)]));
        }
        all.sort_by_key(ToString::to_string);
        all
    }

    fn names(&self, party: Party) -> [String; 2] {
        let contact = party
            .contact
            .map(|id| drafts(&self.session)[usize::try_from(id.0).unwrap() - 1].given_name.0.clone());
        let company = party.company.map(|id| self.company(id).name.0);
        [contact, company].map(Option::unwrap_or_default)
    }

    fn company(&self, id: CompanyId) -> CompanyDraft {
        self.session.read(|snapshot| company::get(snapshot, id)).unwrap().draft
    }
}

/// How many activities, tasks, documents, vouchers and deals there are of those that a condition is true of.
fn count(session: &Session, condition: &str) -> u64 {
    ["activity", "task", "document", "voucher", "deal"]
        .map(|table| {
            let sql = format!("SELECT count(*) FROM {table} WHERE {condition}");
            session.read(|snapshot| Ok(snapshot.query_row(&sql, [], |row| row.get::<_, u64>(0))?)).unwrap()
        })
        .iter()
        .sum()
}

fn quote(number: &str, document: Option<DocumentId>) -> VoucherDraft {
    VoucherDraft {
        kind: VoucherKind::Quote,
        number: number.into(),
        issued_on: "2026-09-21".into(),
        amount: Money { units: 123_450, currency: Currency::of_code("EUR").unwrap() },
        status: VoucherStatus::Accepted,
        due_on: String::new(),
        note: "".into(),
        document,
    }
}

/// What becomes of activities, tasks, documents, vouchers and deals.
fn figures(parts: &[PackagePart]) -> Vec<[u64; 3]> {
    parts[..5].iter().map(|part| [part.new, part.known, part.left_out]).collect()
}

pub(super) fn entries(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(File::open(path).unwrap()).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut entry = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (entry.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// A package with one entry replaced, or taken out.
pub(super) fn altered(path: &Path, name: &str, content: Option<&[u8]>) -> PathBuf {
    let mut all = entries(path);
    all.remove(name);
    all.extend(content.map(|content| (name.to_owned(), content.to_vec())));
    let path = path.with_file_name("altered.zip");
    let mut writer = ZipWriter::new(File::create(&path).unwrap());
    for (name, content) in all {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&content).unwrap();
    }
    writer.finish().unwrap();
    path
}

#[test]
fn everything_goes_out_and_comes_back_in_unchanged() {
    let (there, here) = (Desk::full(), Desk::empty());
    let path = there.export(Scope::Everything);

    let source = read_file(&path).unwrap();
    assert_eq!(preview(&source, None).unwrap().format, ImportFormat::Package);
    let report = here.import(&path);

    assert_eq!((report.check.new, report.check.companies), (2, 1));
    assert_eq!(figures(&report.check.parts), [[3, 0, 0], [2, 0, 0], [2, 0, 0], [2, 0, 0], [2, 0, 0]]);
    for (mut before, after) in drafts(&there.session).into_iter().zip(drafts(&here.session)) {
        before.source = after.source.clone();
        assert!(before == after, "{} differs", *before.given_name);
    }
    assert_eq!(there.company(CompanyId(1)), here.company(CompanyId(1)));
    assert_eq!(there.kept(), here.kept());
    assert_eq!(there.kept().len(), 11);
    assert!(here.kept().iter().any(|one| one.to_string().contains("Ask [[Bert]] first")));
    assert_eq!(stored(here.folder.path()).len(), 2);
    here.session.read(row_mac::verify_all).unwrap();
}

#[test]
fn what_comes_in_once_more_is_known() {
    let (there, here) = (Desk::full(), Desk::empty());
    let path = there.export(Scope::Everything);
    here.import(&path);
    let kept = here.kept();

    let again = here.import(&path);
    let home = there.import(&path);

    for report in [again, home] {
        assert_eq!((report.check.new, report.check.companies), (0, 0));
        assert_eq!(figures(&report.check.parts), [[0, 3, 0], [0, 2, 0], [0, 2, 0], [0, 2, 0], [0, 2, 0]]);
    }
    assert_eq!(here.kept(), kept);
}

#[test]
fn a_package_of_some_has_nothing_of_others() {
    let (there, here) = (Desk::full(), Desk::empty());
    let path = there.export(Scope::Contacts(&[ContactId(1)]));

    let all: Vec<u8> = entries(&path).into_values().flatten().collect();
    let has = |text: &str| all.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(has("Anna") && has("Alm AB") && has("an offer") && has("Call Anna") && has("Machine"));
    assert!(
        !has("Bert")
            && !has("Malm")
            && !has("rent")
            && !has("mistake")
            && !has("Price")
            && !has("B-1")
            && !has("Service")
    );

    let report = here.import(&path);
    assert_eq!(figures(&report.check.parts), [[2, 0, 0], [1, 0, 0], [1, 0, 0], [1, 0, 0], [1, 0, 0]]);
}

#[test]
fn what_is_about_somebody_who_does_not_come_in_stays_out() {
    let (there, here) = (Desk::full(), Desk::empty());
    let path = there.export(Scope::Everything);
    let people: Vec<String> = serde_json::from_slice(&entries(&path)["people.json"]).unwrap();
    let others = serde_json::to_vec(&["0".repeat(32), people[1].clone()]).unwrap();
    let path = altered(&path, "people.json", Some(&others));

    let report = here.import(&path);

    assert_eq!(figures(&report.check.parts), [[1, 0, 2], [1, 0, 1], [1, 0, 1], [1, 0, 1], [1, 0, 1]]);
}

#[test]
fn an_import_that_is_undone_takes_everything_back_that_nobody_changed() {
    let (there, here) = (Desk::full(), Desk::empty());
    let path = there.export(Scope::Everything);
    let before = dump(&here.session, &TRACES);

    let report = here.import(&path);
    let (undone, _) = undo(&here.session, report.id, &Silent).unwrap();

    assert_eq!((undone.removed, undone.companies, undone.records, undone.records_kept), (2, 1, 11, 0));
    assert!(dump(&here.session, &TRACES) == before);
    assert!(stored(here.folder.path()).is_empty());

    let report = here.import(&path);
    let written = here.session.read(|snapshot| activity::get(snapshot, ActivityId(1))).unwrap();
    here.session.change_activity(written.id, written.revision, note("Changed")).unwrap();
    let (undone, _) = undo(&here.session, report.id, &Silent).unwrap();

    assert_eq!((undone.records, undone.records_kept), (10, 1));
    assert_eq!((undone.removed, undone.kept), (1, 1), "about whom the changed note is stays");
}

#[test]
fn what_is_on_legal_hold_is_not_taken_back() {
    let there = Desk::full();
    let path = there.export(Scope::Everything);
    let left = |item: RetentionItem| {
        let here = Desk::empty();
        let report = here.import(&path);
        let draft = LegalHoldDraft { reason: "Claim".into(), review_on: "2199-01-01".into() };
        here.session.set_legal_hold(item, draft).unwrap();
        let (undone, _) = undo(&here.session, report.id, &Silent).unwrap();
        let is_there = |found: Result<()>| found.is_ok();
        let read = here.session.read(|snapshot| {
            Ok([
                is_there(activity::get(snapshot, ActivityId(1)).map(drop)),
                is_there(voucher::get(snapshot, VoucherId(1)).map(drop)),
                is_there(contact::get(snapshot, ContactId(1)).map(drop)),
            ])
        });
        (undone.records_kept, read.unwrap())
    };

    let (kept, found) = left(RetentionItem { kind: RetentionItemKind::Activity, id: 1 });
    assert_eq!((kept, found), (1, [true, false, true]));
    // On a person it is on everything that is about them.
    let (kept, found) = left(RetentionItem::contact(ContactId(1)));
    assert!(kept > 1);
    assert_eq!(found, [true; 3]);
}

#[test]
fn what_is_about_somebody_whose_erasure_is_announced_is_not_taken_back() {
    let (there, here) = (Desk::full(), Desk::empty());
    let report = here.import(&there.export(Scope::Everything));
    let mut settings = here.session.read(setting::get).unwrap();
    settings.cooling_off_days = 3;
    here.session.change_settings(&settings, &Silent).unwrap();
    announce(&here.session, ContactId(1)).unwrap();

    let (undone, _) = undo(&here.session, report.id, &Silent).unwrap();

    let of_anna = count(&here.session, "contact_id = 1");
    assert_eq!((undone.records_kept, count(&here.session, "true")), (of_anna, of_anna));
    assert_eq!(
        (undone.records, undone.removed, undone.kept),
        (11 - of_anna, 0, 2),
        "a note of hers names Bert"
    );
    assert_eq!(here.session.erasure_announcements().unwrap().len(), 1);
    here.session.read(row_mac::verify_all).unwrap();
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    let (there, here) = (Desk::full(), Desk::empty());
    let path = there.export(Scope::Everything);
    let source = read_file(&path).unwrap();
    let before = dump(&here.session, &[]);

    for rows in 0..2 {
        let cancelled = run(&here.session, &source, &plan(&source), &CancelAt::rows(rows));
        assert!(matches!(cancelled, Err(Error::Cancelled)));
        assert!(dump(&here.session, &[]) == before && stored(here.folder.path()).is_empty());
    }
}

#[test]
fn a_voucher_whose_number_is_here_is_known_and_a_document_that_another_voucher_needs_stays() {
    let (there, here) = (Desk::full(), Desk::empty());
    let path = there.export(Scope::Everything);
    let report = here.import(&path);
    here.session.add_voucher(ABOUT_ANNA, quote("4712", Some(DocumentId(1)))).unwrap();

    let (undone, _) = undo(&here.session, report.id, &Silent).unwrap();

    assert_eq!((undone.records, undone.records_kept), (10, 1));

    let other = Desk::empty();
    let anna = ContactDraft { company: None, ..drafts(&there.session)[0].clone() };
    other.session.add_contact(anna).unwrap();
    other.session.add_voucher(ABOUT_ANNA, quote("4711", None)).unwrap();
    let report = other.import(&path);
    assert_eq!(report.check.parts.get(3).map(|part| [part.new, part.known]), Some([1, 1]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// What a drive or somebody did to a package is told, or does no harm: no panic, and all of it or nothing.
    #[test]
    fn a_package_with_any_bytes_changed_comes_in_whole_or_not_at_all(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        static WHOLE: LazyLock<Vec<u8>> =
            LazyLock::new(|| fs::read(Desk::full().export(Scope::Everything)).unwrap());
        let here = Desk::empty();
        let mut bytes = WHOLE.clone();
        for (at, byte) in &changes {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        let altered = here.folder.path().join("altered.zip");
        fs::write(&altered, &bytes).unwrap();
        let before = dump(&here.session, &[]);

        let imported = read_file(&altered).and_then(|source| {
            preview(&source, None)?;
            run(&here.session, &source, &plan(&source), &Silent)
        });

        match imported {
            Ok((report, ..)) => {
                let news: u64 = report.check.parts.iter().map(|part| part.new).sum();
                let rows: u64 = here
                    .session
                    .read(|snapshot| {
                        let tables = ["activity", "task", "document", "voucher", "deal"];
                        let counts = tables.map(|table| format!("(SELECT count(*) FROM {table})"));
                        Ok(snapshot.query_row(&format!("SELECT {}", counts.join(" + ")), [], |row| row.get(0))?)
                    })
                    .unwrap();
                prop_assert_eq!(rows, news);
            }
            Err(Error::File { .. } | Error::Invalid { .. }) => {
                prop_assert!(dump(&here.session, &[]) == before && stored(here.folder.path()).is_empty());
            }
            Err(other) => prop_assert!(false, "another error: {other:?}"),
        }
    }
}
