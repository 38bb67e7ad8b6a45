//! Undoing an import.

use kartotek_core::{
    activity::Party,
    crm::{confidential::ConfidentialNote, history::HistoryOrigin},
    error::Error,
    exchange::import::{DuplicateChoice, ImportUndone, list, undo},
    id::{CompanyId, ContactId},
    progress::Silent,
};

use super::kit::{CancelAt, csv_file, drafts, dump, google, import, import_choosing, plan};
use crate::{
    activity::{ABOUT_ANNA, note},
    office::{Office, email, named},
    voucher::invoice,
};

/// What stays of an import that was undone: its record, the journal, and the keys that open the journal.
const TRACES: [&str; 4] = ["import", "journal", "journal_payload", "subject"];

const OURS: &str = "First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Value,Labels\n";

#[test]
fn an_import_that_is_undone_leaves_the_vault_as_it_was() {
    let office = Office::with(&["Anna Berg"]);
    let before = dump(&office.session, &TRACES);
    let source = google(5, 1500);
    let (report, _) = import(&office.session, &source, &plan(&source));

    let (undone, changed) = undo(&office.session, report.id, &Silent).unwrap();

    assert_eq!((undone.removed, undone.kept, undone.companies), (1500, 0, report.check.companies));
    assert!(dump(&office.session, &TRACES) == before && changed.imports);
    assert_eq!(office.find(""), ["Anna Berg"]);
    assert!(office.session.read(list).unwrap()[0].undone_at.is_some());
    assert!(matches!(undo(&office.session, report.id, &Silent), Err(Error::NothingToUndo)));
    assert_eq!(import(&office.session, &source, &plan(&source)).0.check.new, 1500);
}

#[test]
fn a_cancelled_undo_leaves_everything() {
    let office = Office::new();
    let source = google(6, 200);
    let (report, _) = import(&office.session, &source, &plan(&source));
    let before = dump(&office.session, &[]);

    let result = undo(&office.session, report.id, &CancelAt::rows(100));

    assert!(matches!(result, Err(Error::Cancelled)));
    assert!(dump(&office.session, &[]) == before);
}

#[test]
fn whoever_was_changed_since_stays_and_whoever_was_only_deleted_goes() {
    let office = Office::new();
    let text = format!(
        "{OURS}Anna,Berg,Acme AB,,a@b.example,\nBert,Lund,Acme AB,,b@b.example,\nCara,Dahl,Other AB,,c@b.example,\n\
         Dora,Ek,Third AB,,d@b.example,\n"
    );
    let source = csv_file("a.csv", text);
    let (report, _) = import(&office.session, &source, &plan(&source));
    office.change(ContactId(1), |draft| draft.job_title = "CEO".into());
    office.session.trash_contacts(&[ContactId(2)], true).unwrap();
    office.change_company(CompanyId(3), |draft| draft.industry = "Steel".into());

    let (undone, _) = undo(&office.session, report.id, &Silent).unwrap();

    assert_eq!(
        undone,
        ImportUndone { removed: 3, put_back: 0, kept: 1, companies: 1, ..ImportUndone::default() }
    );
    assert_eq!(office.find(""), ["Anna Berg"]);
    assert!(office.trash().is_empty());
    assert_eq!(office.company_names(&Default::default()), ["Acme AB", "Third AB"]);
}

#[test]
fn who_is_to_be_erased_as_announced_stays_until_that_is_done_or_withdrawn() {
    let office = Office::new();
    office.settings(|settings| settings.cooling_off_days = 3);
    let source = csv_file("a.csv", format!("{OURS}Anna,Berg,,,a@b.example,\nBert,Lund,,,b@b.example,\n"));
    let (report, _) = import(&office.session, &source, &plan(&source));
    crate::erasure::announced::announce(&office.session, ContactId(1)).unwrap();

    let (undone, _) = undo(&office.session, report.id, &Silent).unwrap();

    assert_eq!((undone.removed, undone.kept), (1, 1));
    assert_eq!(office.find(""), ["Anna Berg"]);
    assert_eq!(office.session.erasure_announcements().unwrap().len(), 1);
}

#[test]
fn contacts_that_were_filled_in_get_their_fields_back_unless_changed_since() {
    let office = Office::new();
    for (name, address) in [("Anna Berg", "a@b.example"), ("Bert Lund", "b@b.example")] {
        let mut draft = named(name);
        draft.emails = vec![email(address)];
        office.add(draft);
    }
    let before = drafts(&office.session);
    let text = format!(
        "{OURS}Anna,Berg,Acme AB,CEO,a@b.example,VIP\nBert,Lund,Acme AB,CFO,b@b.example,VIP\n\
         Anna,Berg,,,A@b.example,Press\nNew,One,,,n@b.example,\nNew,One,,COO,n@b.example,\n"
    );
    let source = csv_file("a.csv", text);
    let report = import_choosing(&office.session, &source, DuplicateChoice::Fill);
    assert_eq!((report.check.new, report.check.filled), (1, 4));
    assert_eq!(drafts(&office.session)[2].job_title.as_str(), "COO");
    office.change(ContactId(2), |draft| draft.nickname = "Berti".into());

    let (undone, _) = undo(&office.session, report.id, &Silent).unwrap();

    assert_eq!(undone, ImportUndone { removed: 1, put_back: 1, kept: 1, ..ImportUndone::default() });
    let after = drafts(&office.session);
    assert!(after[0] == before[0]);
    assert_eq!((after[1].job_title.as_str(), after[1].nickname.as_str()), ("CFO", "Berti"));
    assert_eq!(after.len(), 2);
}

#[test]
fn somebody_with_a_confidential_note_was_changed_since_and_stays_with_it() {
    let office = Office::new();
    let source = csv_file("a.csv", format!("{OURS}Anna,Berg,,,a@b.example,\nBert,Lund,,,b@b.example,\n"));
    let (report, _) = import(&office.session, &source, &plan(&source));
    office.session.change_confidential(ContactId(1), "".into(), "text".into()).unwrap();

    let (undone, _) = undo(&office.session, report.id, &Silent).unwrap();

    assert_eq!((undone.removed, undone.kept), (1, 1));
    let note = office.session.confidential(ContactId(1)).unwrap();
    assert_eq!(note, ConfidentialNote::Text("text".into()));
}

#[test]
fn the_history_of_a_contact_names_the_file_that_brought_them_filled_them_in_or_was_undone() {
    let office = Office::new();
    let mut draft = named("Anna Berg");
    draft.emails = vec![email("a@b.example")];
    office.add(draft);
    let text = format!("{OURS}Anna,Berg,,CEO,a@b.example,\nNew,One,,,n@b.example,\n");
    let report = import_choosing(&office.session, &csv_file("people.csv", text), DuplicateChoice::Fill);
    let newest = |id| office.session.contact_history(ContactId(id), None).unwrap().entries.remove(0);

    for (id, action) in [(1, "contact.change"), (2, "contact.import")] {
        let entry = newest(id);
        assert_eq!(entry.action, action);
        assert!(
            matches!(&entry.origin, Some(HistoryOrigin::Import { file, source })
                if file.as_str() == "people.csv" && !source.is_empty()),
            "{action}"
        );
    }
    undo(&office.session, report.id, &Silent).unwrap();
    assert_eq!(newest(1).origin, Some(HistoryOrigin::ImportUndo { file: "people.csv".into() }));
}

#[test]
fn whom_something_was_logged_about_stays_with_their_company() {
    let office = Office::new();
    let text = format!(
        "{OURS}Anna,Berg,Acme AB,,a@b.example,\nBert,Lund,,,b@b.example,\nCara,Dahl,,,c@b.example,\n"
    );
    let source = csv_file("a.csv", text);
    let (report, _) = import(&office.session, &source, &plan(&source));
    office.log(ABOUT_ANNA, note(&format!("with {}", office.mention("Bert"))));
    office.log(Party { contact: None, company: Some(CompanyId(1)) }, note("about Acme"));

    let (undone, _) = undo(&office.session, report.id, &Silent).unwrap();

    assert_eq!((undone.removed, undone.kept, undone.companies), (1, 2, 0));
    assert_eq!(office.find(""), ["Anna Berg", "Bert Lund"]);
    office.verify_rows().unwrap();
}

#[test]
fn who_has_an_invoice_stays_and_so_does_a_company_that_has_one() {
    let office = Office::new();
    let text = format!(
        "{OURS}Anna,Berg,,,a@b.example,\nBert,Lund,Acme AB,,b@b.example,\nCara,Dahl,Beta AB,,c@b.example,\n"
    );
    let source = csv_file("a.csv", text);
    let (report, _) = import(&office.session, &source, &plan(&source));
    office.record(ABOUT_ANNA, invoice("1"));
    office.record(Party { contact: None, company: Some(CompanyId(1)) }, invoice("2"));

    let (undone, _) = undo(&office.session, report.id, &Silent).unwrap();

    assert_eq!((undone.removed, undone.kept, undone.companies), (2, 1, 1));
    assert_eq!(office.find(""), ["Anna Berg"]);
    office.verify_rows().unwrap();
}
