//! Documents: what is kept of them, where it lies, whose it is, and what is refused.

mod gone;

use std::{
    cell::Cell,
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use kartotek_core::{
    crm::{company::CompanyDraft, contact, kind::Kind, party::Party, point::Owner},
    document::{self, Document, DocumentDraft, RetentionClass, file::LARGEST},
    error::{DocumentProblem, Error, FileProblem, Problem, Result},
    history,
    id::{CompanyId, ContactId, DocumentId},
    progress::{Progress, Silent},
    role::Role,
    session::{
        Session,
        office::Office,
        timeline::{TimelineContent, TimelineKind},
    },
    store::Touched,
};
use proptest::prelude::*;
use tempfile::TempDir;

use crate::{
    office::{DAY, NOW, named, refusal, session_in},
    user::Shop,
};

const ANNA: Party = Party { contact: Some(ContactId(1)), company: None };

pub(crate) fn titled(title: &str) -> DocumentDraft {
    DocumentDraft { title: title.into(), retention: RetentionClass::Quote, dated_at: NOW }
}

/// Anna Berg in a vault in a folder, and a place where files lie.
struct Desk {
    session: Session,
    vault: TempDir,
    files: TempDir,
}

impl Desk {
    fn new() -> Self {
        let vault = tempfile::tempdir().unwrap();
        fs::create_dir(vault.path().join("documents")).unwrap();
        let session = session_in(vault.path());
        session.add_contact(named("Anna Berg")).unwrap();
        Self { session, vault, files: tempfile::tempdir().unwrap() }
    }

    fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.files.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    fn try_store(&self, party: Party, name: &str, content: &[u8]) -> Result<Document> {
        let path = self.file(name, content);
        Ok(self.session.add_document(party, titled(name), &path, false, &Silent)?.0)
    }

    fn store(&self, name: &str, content: &[u8]) -> Document {
        self.try_store(ANNA, name, content).unwrap()
    }

    fn content(&self, id: DocumentId) -> Result<Vec<u8>> {
        Ok(self.session.document_content(id)?.to_vec())
    }

    /// Everything that lies where documents do.
    fn stored(&self) -> Vec<PathBuf> {
        stored(self.vault.path())
    }
}

/// Stores a document with Anna, who is added where she is not there yet.
pub(crate) fn store_for_anna(office: &Office, title: &str, content: &[u8]) -> DocumentId {
    let session = office.session();
    if session.read(|snapshot| contact::get(snapshot, ContactId(1))).is_err() {
        session.add_contact(named("Anna Berg")).unwrap();
    }
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), content).unwrap();
    session.add_document(ANNA, titled(title), file.path(), false, &Silent).unwrap().0.id
}

pub(crate) fn stored(vault: &Path) -> Vec<PathBuf> {
    let folders = fs::read_dir(vault.join("documents")).unwrap();
    folders
        .flat_map(|folder| fs::read_dir(folder.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path())
        .collect()
}

pub(crate) fn document_problem<T>(result: Result<T>) -> DocumentProblem {
    match result {
        Err(Error::Document { problem }) => problem,
        Err(other) => panic!("another error: {other:?}"),
        Ok(_) => panic!("no error"),
    }
}

fn file_problem<T>(result: Result<T>) -> FileProblem {
    match result {
        Err(Error::File { problem, .. }) => problem,
        Err(other) => panic!("another error: {other:?}"),
        Ok(_) => panic!("no error"),
    }
}

#[test]
fn a_document_comes_back_as_it_was_stored_and_what_is_said_about_it_can_be_changed() {
    let desk = Desk::new();
    let content = [b"%PDF-1.7\n".as_slice(), &[7; 3_000_000]].concat();
    let draft =
        DocumentDraft { title: "Offer 4711".into(), retention: RetentionClass::Quote, dated_at: NOW - DAY };
    let path = desk.file("Angebot.docx", &content);

    let (added, changed) = desk.session.add_document(ANNA, draft.clone(), &path, false, &Silent).unwrap();

    assert_eq!(changed.touched, [Touched::Document(added.id.0)]);
    assert_eq!((added.draft.clone(), added.party, added.author.0), (draft, ANNA, 1));
    assert_eq!((added.file_name.0.as_str(), added.media_type.as_str()), ("Angebot.docx", "application/pdf"));
    assert_eq!(added.size, content.len() as u64);
    assert!(desk.content(added.id).unwrap() == content);

    let renamed = DocumentDraft { retention: RetentionClass::Contract, ..titled("Contract") };
    let changed = desk.session.change_document(added.id, 1, renamed.clone()).unwrap().0;
    assert_eq!((changed.revision, &changed.draft), (2, &renamed));
    assert!(matches!(desk.session.change_document(added.id, 1, titled("Late")), Err(Error::Conflict)));
    assert_eq!(desk.session.change_document(added.id, 2, renamed).unwrap().1.touched, []);
}

#[test]
fn nothing_of_a_document_stands_in_the_clear_in_the_vaults_folder() {
    let desk = Desk::new();
    desk.store("Secret of Anna.txt", b"the hidden treasure of the Bergs");

    let files = desk.stored();
    assert_eq!(files.len(), 1);
    let name = files[0].file_name().unwrap().to_str().unwrap().to_owned();
    let sealed = fs::read(&files[0]).unwrap();
    assert!(!name.contains("Anna") && name.ends_with(".bin"));
    assert!(!sealed.windows(8).any(|bytes| bytes == b"treasure"));
    #[cfg(unix)]
    for (path, mode) in [(files[0].as_path(), 0o600), (files[0].parent().unwrap(), 0o700)] {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, mode);
    }
}

#[test]
fn each_broken_rule_names_its_field_and_leaves_no_file() {
    let desk = Desk::new();
    let path = desk.file("a.txt", b"text");
    let head = desk.session.store().head();
    let add = |draft| desk.session.add_document(ANNA, draft, &path, false, &Silent);

    for (draft, field, problem) in [
        (titled(""), "title", Problem::Missing),
        (titled(" \t"), "title", Problem::Missing),
        (titled("a\nb"), "title", Problem::Characters),
        (titled(&"x".repeat(201)), "title", Problem::TooLong),
        (DocumentDraft { dated_at: NOW * 9, ..titled("x") }, "datedAt", Problem::Date),
        (DocumentDraft { dated_at: i64::MIN, ..titled("x") }, "datedAt", Problem::Date),
    ] {
        assert_eq!(refusal(add(draft)), (field, None, problem));
    }
    let nobody = desk.session.add_document(Party::default(), titled("x"), &path, false, &Silent);
    assert_eq!(refusal(nobody), ("contact", None, Problem::Missing));
    let nowhere = Party { contact: Some(ContactId(99)), company: None };
    let missing = desk.session.add_document(nowhere, titled("x"), &path, false, &Silent);
    assert!(matches!(missing, Err(Error::NotFound)));
    assert_eq!((desk.session.store().head(), desk.stored()), (head, Vec::new()));
}

#[test]
fn a_file_that_is_empty_too_large_no_file_or_not_there_is_refused_before_it_is_read() {
    let desk = Desk::new();
    let huge = desk.files.path().join("huge.bin");
    fs::File::create(&huge).unwrap().set_len(LARGEST + 1).unwrap();

    for (path, problem) in [
        (desk.file("empty.txt", b""), FileProblem::Empty),
        (huge, FileProblem::TooLarge),
        (desk.files.path().to_owned(), FileProblem::Unreadable),
        (desk.files.path().join("missing.txt"), FileProblem::Unreadable),
        (PathBuf::from("/dev/zero"), FileProblem::Unreadable),
    ] {
        assert_eq!(file_problem(desk.session.document_candidate(&path)), problem);
        let stored = desk.session.add_document(ANNA, titled("x"), &path, false, &Silent);
        assert_eq!(file_problem(stored), problem);
    }
    assert_eq!(desk.stored(), Vec::<PathBuf>::new());
}

/// Does something at the second step.
struct AtSecondStep<F>(AtomicU64, F);

impl<F: Fn() -> Result<()> + Sync> Progress for AtSecondStep<F> {
    fn step(&self, _: u64, _: Option<u64>) -> Result<()> {
        if self.0.fetch_add(1, Ordering::Relaxed) == 1 { (self.1)() } else { Ok(()) }
    }
}

#[test]
fn cancelled_or_changed_while_it_is_read_a_file_leaves_nothing_behind() {
    let desk = Desk::new();
    let path = desk.file("long.txt", &vec![b'x'; 3_000_000]);
    let head = desk.session.store().head();
    let add = |progress: &dyn Progress| desk.session.add_document(ANNA, titled("x"), &path, false, progress);

    let cancelled = add(&AtSecondStep(AtomicU64::new(0), || Err(Error::Cancelled)));
    assert!(matches!(cancelled, Err(Error::Cancelled)));

    let longer = AtSecondStep(AtomicU64::new(0), || {
        fs::write(&path, vec![b'x'; 3_000_001]).unwrap();
        Ok(())
    });
    assert_eq!(file_problem(add(&longer)), FileProblem::Changed);
    let shorter = AtSecondStep(AtomicU64::new(0), || {
        fs::write(&path, b"x").unwrap();
        Ok(())
    });
    assert_eq!(file_problem(add(&shorter)), FileProblem::Changed);
    assert_eq!((desk.session.store().head(), desk.stored()), (head, Vec::new()));
}

#[test]
fn the_same_content_twice_for_one_person_is_asked_about() {
    let desk = Desk::new();
    desk.session.add_contact(named("Bo Ek")).unwrap();
    let first = desk.store("a.txt", b"same");

    assert_eq!(document_problem(desk.try_store(ANNA, "b.txt", b"same")), DocumentProblem::Twice);
    assert_eq!(desk.stored().len(), 1, "what was refused is gone");

    let bo = Party { contact: Some(ContactId(2)), company: None };
    desk.try_store(bo, "b.txt", b"same").unwrap();
    let path = desk.file("c.txt", b"same");
    desk.session.add_document(ANNA, titled("again"), &path, true, &Silent).unwrap();
    desk.session.trash_documents(&[first.id, DocumentId(3)], true).unwrap();
    desk.store("d.txt", b"same");
    assert_eq!(desk.stored().len(), 4);
}

#[test]
fn a_damaged_cut_or_missing_file_is_told_and_nothing_of_it_is_shown() {
    let desk = Desk::new();
    let (one, other) = (desk.store("a.txt", &[b'a'; 200_000]), desk.store("b.txt", &[b'b'; 200_000]));
    let [first, second]: [PathBuf; 2] = desk.stored().try_into().unwrap();
    let (kept_first, kept_second) = (fs::read(&first).unwrap(), fs::read(&second).unwrap());
    let both = || {
        [one.id, other.id].map(|id| desk.content(id).err().map(|error| document_problem::<()>(Err(error))))
    };
    let is_damaged = |found: &Option<DocumentProblem>| *found == Some(DocumentProblem::Damaged);

    let mut flipped = kept_first.clone();
    flipped[150_000] ^= 1;
    for damaged in [flipped, kept_first[..100_000].to_vec(), kept_second.clone(), Vec::new()] {
        fs::write(&first, damaged).unwrap();
        assert_eq!(both().iter().filter(|found| is_damaged(found)).count(), 1);
    }
    fs::remove_file(&first).unwrap();
    assert!(both().contains(&Some(DocumentProblem::Missing)));

    fs::write(&first, kept_first).unwrap();
    assert_eq!(both(), [None, None]);
    assert!(desk.session.store().stop().is_none(), "the vault goes on");
}

#[test]
fn a_row_that_was_changed_past_the_app_is_not_believed() {
    let shop = Shop::new();
    let office = shop.unlock("anna").unwrap();
    store_for_anna(&office, "a", b"a");
    store_for_anna(&office, "b", b"b");
    office.close().unwrap();
    shop.with_connection(|connection| {
        connection
            .execute_batch(
                "UPDATE document SET file = randomblob(16) WHERE id = 2;
                 UPDATE document SET size = 2 WHERE id = 1",
            )
            .unwrap();
    });

    let office = shop.unlock("anna").unwrap();

    for id in [1, 2] {
        assert!(matches!(office.session().document_content(DocumentId(id)), Err(Error::Vault { .. })));
    }
}

#[test]
fn documents_stand_in_the_timeline_by_their_dates_and_are_hidden_with_whom_they_are_about() {
    let desk = Desk::new();
    let draft = CompanyDraft { name: "Alm AB".into(), ..CompanyDraft::default() };
    let company = desk.session.add_company(draft).unwrap().0.id;
    let path = desk.file("a.txt", b"one");
    let of_anna = Party { company: Some(company), ..ANNA };
    let old = DocumentDraft { dated_at: NOW - 9 * DAY, ..titled("old") };
    desk.session.add_document(of_anna, old, &path, false, &Silent).unwrap();
    desk.try_store(Party { contact: None, company: Some(company) }, "of the company", b"two").unwrap();
    let titles = |owner, kind| -> Vec<String> {
        let page = desk.session.timeline(owner, kind, None, 200).unwrap();
        let titles = page.entries.into_iter().filter_map(|entry| match entry.content {
            TimelineContent::Document { document, .. } => Some(document.draft.title.0),
            _ => None,
        });
        titles.collect()
    };

    let anna = Owner::of(Kind::Contact, 1);
    assert_eq!(titles(anna, None), ["old"]);
    assert_eq!(titles(anna, Some(TimelineKind::Document)), ["old"]);
    assert_eq!(titles(anna, Some(TimelineKind::Note)), [""; 0]);
    assert_eq!(titles(Owner::Company(company), None), ["of the company", "old"]);

    desk.session.trash_contacts(&[ContactId(1)], true).unwrap();
    assert_eq!(titles(Owner::Company(CompanyId(1)), None), ["of the company"]);
}

/// The actions that the journal tells of a vault, with their number.
fn told(office: &Office, action: &str) -> usize {
    let entries = office.session().read(history::entries).unwrap();
    entries.iter().filter(|(entry, _)| entry.action == action).count()
}

#[test]
fn who_looks_at_a_persons_document_is_journaled_and_what_it_says_is_under_their_key() {
    let shop = Shop::new();
    let office = shop.unlock("anna").unwrap();
    let document = store_for_anna(&office, "About Anna", b"text");
    let session = office.session();

    session.document_content(document).unwrap();
    session.document_content(document).unwrap();

    assert_eq!(told(&office, "reading.document"), 1);
    let entries = session.read(history::entries).unwrap();
    let (added, _) = entries.iter().find(|(entry, _)| entry.action == "document.add").unwrap();
    assert_ne!(added.subject, [0; 16]);
    let keys = session.store().keys();
    let payload = session.read(|snapshot| history::payload(snapshot, keys, added.seq)).unwrap().unwrap();
    assert!(String::from_utf8_lossy(&payload).contains("About Anna"));

    // Once the person's key is destroyed, nothing opens their documents.
    session
        .write(|tx, _| {
            let subject =
                tx.query_row("SELECT subject_id FROM contact WHERE id = 1", [], |row| row.get(0))?;
            crate::office::forget(tx, subject)
        })
        .unwrap();
    assert!(matches!(session.document_content(document), Err(Error::NotFound)));
}

#[test]
fn every_role_sees_documents_and_all_but_one_store_them() {
    use kartotek_core::role::Permission::{DocumentChange, DocumentRead, DocumentRun, TrashRun};
    for role in Role::ALL {
        assert!(role.may(DocumentRead));
        assert_eq!(
            (role.may(DocumentChange), role.may(DocumentRun)),
            (role != Role::ReadOnly, role != Role::ReadOnly)
        );
        assert_eq!(role.may(TrashRun), matches!(role, Role::Owner | Role::PrivacyOfficer));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_stored_comes_back_or_was_refused(content in prop::collection::vec(any::<u8>(), 0..200_000), name in "\\PC{1,40}") {
        let desk = Desk::new();
        let path = desk.file("file", &content);
        let name = name.replace(['/', '\0'], "-");
        let stored = Cell::new(0);

        match desk.session.add_document(ANNA, titled(&name), &path, false, &Silent) {
            Ok((document, _)) => {
                prop_assert!(desk.content(document.id).unwrap() == content);
                stored.set(1);
            }
            Err(Error::File { problem, .. }) => prop_assert!(problem == FileProblem::Empty && content.is_empty()),
            Err(Error::Invalid { field, .. }) => prop_assert_eq!(field, "title"),
            Err(other) => prop_assert!(false, "{:?}", other),
        }
        prop_assert_eq!(desk.stored().len(), stored.get());
    }
}
