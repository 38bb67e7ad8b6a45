//! Import.

use std::sync::atomic::Ordering;

use kartotek_core::{
    crm::{contact::ContactQuery, photo},
    error::{Error, FileProblem, Problem, Result},
    exchange::import::{
        DuplicateChoice, DuplicateReason, ImportMapping, ImportPlan, ImportTarget, check, list, mapping,
        preview, rejected, run,
    },
    id::ContactId,
    progress::{Progress, Silent},
    session::Session,
};

use super::kit::{CancelAt, counts, csv_file, drafts, dump, google, import, import_choosing, plan};
use crate::office::{Office, email, named, phone, refusal, session_in, tags};

fn outlook() -> Vec<u8> {
    let card = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;LANGUAGE=sv;CHARSET=Windows-1252:?berg;Astrid\r\n\
        FN;CHARSET=Windows-1252:Astrid ?berg\r\nORG:Nordljus AB;Sales\r\nTITLE:Head of sales\r\n\
        TEL;WORK;VOICE:+49 30 23125 011\r\nEMAIL;PREF;INTERNET:astrid@nordljus.example\r\n\
        X-MS-MANAGER:Bo\r\nEND:VCARD\r\n";
    card.bytes().map(|byte| if byte == b'?' { 0xd6 } else { byte }).collect()
}

#[test]
fn a_thousand_google_contacts_and_an_outlook_card_come_in_and_are_found() {
    let office = Office::new();
    let source = google(1, 1000);

    let (report, rejections) = import(&office.session, &source, &plan(&source));

    assert!(rejections.is_empty(), "{rejections:?}");
    assert_eq!((report.check.total, report.check.new, report.check.duplicates_total), (1000, 1000, 0));
    assert!(report.check.companies > 50);
    assert_eq!(office.names(&ContactQuery::default()).len(), 1000);
    let people = drafts(&office.session);
    assert!(people.iter().all(|person| person.source.as_str() == "Old address book"));
    let found = office.find(people[500].emails.first().map_or("x", |email| &email.address));
    assert!(!found.is_empty());

    let card = csv_file("outlook.vcf", outlook());
    let (report, _) = import(&office.session, &card, &plan(&card));
    assert_eq!(report.check.new, 1);
    assert_eq!(office.find("öberg nordljus"), ["Astrid Öberg"]);
    let list = office.session.read(list).unwrap();
    assert_eq!(list.iter().map(|import| import.added).collect::<Vec<_>>(), [1, 1000]);
    assert_eq!(list[0].file_name.0, "outlook.vcf");
    let query = ContactQuery { import: Some(report.id), ..ContactQuery::default() };
    assert_eq!(office.names(&query), ["Astrid Öberg"]);
}

#[test]
fn source_and_basis_are_asked_for_and_the_tag_goes_on_everybody() {
    let office = Office::new();
    let source =
        csv_file("a.csv", "First Name,Last Name,Labels,E-mail 1 - Value\nAnna,Berg,VIP,a@b.example\n");
    let good = plan(&source);
    let bad = |plan: ImportPlan| refusal(run(&office.session, &source, &plan, &Silent));

    assert_eq!(bad(ImportPlan { basis: None, ..good.clone() }), ("basis", None, Problem::Missing));
    assert_eq!(bad(ImportPlan { source: " ".into(), ..good.clone() }), ("source", None, Problem::Missing));
    let long = "x".repeat(61);
    assert_eq!(
        bad(ImportPlan { tag: long.as_str().into(), ..good.clone() }),
        ("tag", None, Problem::TooLong)
    );

    import(&office.session, &source, &ImportPlan { tag: "Fair".into(), ..good });
    assert_eq!(drafts(&office.session)[0].tags, tags(&["Fair", "VIP"]));
}

#[test]
fn a_cancelled_import_leaves_nothing_and_the_same_file_comes_in_later() {
    let office = Office::with(&["Anna Berg"]);
    let (before, head) = (dump(&office.session, &[]), office.session.store().head());
    let source = google(2, 2000);
    let cancel = CancelAt::rows(1000);

    let result = run(&office.session, &source, &plan(&source), &cancel);

    assert!(matches!(result, Err(Error::Cancelled)));
    assert!(cancel.1.load(Ordering::Relaxed) >= 1000);
    assert!(dump(&office.session, &[]) == before && office.session.store().head() == head);
    assert_eq!(import(&office.session, &source, &plan(&source)).0.check.new, 2000);
}

#[test]
fn a_dry_run_writes_nothing() {
    let office = Office::new();
    let source = google(3, 300);
    let before = dump(&office.session, &[]);

    check(&office.session, &source, &plan(&source), &Silent).unwrap();

    assert!(dump(&office.session, &[]) == before);
}

#[test]
fn a_file_that_breaks_off_leaves_nothing_half_imported() {
    let office = Office::new();
    let mut text = "First Name,Last Name,E-mail 1 - Value\n".to_owned();
    for number in 0..500 {
        text.push_str(&format!("Anna{number},Berg,a{number}@b.example\n"));
    }
    text.push_str("Bert,\"Lund,b@example.com\nCara,Dahl,c@example.com\n");
    let before = dump(&office.session, &[]);
    let whole = csv_file("a.csv", text.split('"').next().unwrap());
    let plan = plan(&whole);

    let result = run(&office.session, &csv_file("a.csv", text), &plan, &Silent);

    assert!(
        matches!(result, Err(Error::File { problem: FileProblem::Quote, line: Some(502), .. })),
        "{result:?}"
    );
    assert!(dump(&office.session, &[]) == before);
}

const OURS: &str =
    "First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Value,Phone 1 - Value\n";

fn with_anna() -> Office {
    let office = Office::new();
    let mut anna = named("Anna Berg");
    anna.company_name = "Acme AB".into();
    anna.emails = vec![email("anna@acme.example")];
    anna.phones = vec![phone("070-174 06 05")];
    office.add(anna);
    office
}

#[test]
fn duplicates_are_told_with_their_reason_and_both_sides() {
    let office = with_anna();
    let text = format!(
        "{OURS}A,B,,,ANNA@acme.example,\nC,D,,,,+46 70 174 06 05\nBerg,Anna,ACME ab,,x@y.example,\n\
         Eva,Ek,,,eva@ek.example,\nEva,Ek,,,EVA@ek.example,\n"
    );
    let source = csv_file("a.csv", text);

    let (report, _) = import(&office.session, &source, &plan(&source));

    let check = report.check;
    assert_eq!(counts(&check), [5, 1, 0, 4, 0, 0, 0, 4]);
    use DuplicateReason as Reason;
    let found: Vec<_> = check
        .duplicates
        .iter()
        .map(|one| (one.row, one.reason, one.contact, one.earlier_row, one.ours.name.as_str()))
        .collect();
    let anna = Some(ContactId(1));
    assert_eq!(
        found,
        [
            (1, Reason::Email, anna, None, "Anna Berg"),
            (2, Reason::Phone, anna, None, "Anna Berg"),
            (3, Reason::NameAtCompany, anna, None, "Anna Berg"),
            (5, Reason::InFile, None, Some(4), "Eva Ek"),
        ]
    );
    assert_eq!(check.duplicates[0].theirs.name.0, "A B");
    assert_eq!(check.duplicates[0].ours.company.0, "Acme AB");
}

#[test]
fn each_choice_about_duplicates_does_what_it_says() {
    let row = "Anna,Ek,Other AB,CEO,anna@acme.example,070-174 06 06\n";
    let file = || csv_file("a.csv", format!("{OURS}{row}"));

    let office = with_anna();
    assert_eq!(
        counts(&import_choosing(&office.session, &file(), DuplicateChoice::Skip).check)[1..4],
        [0, 0, 1]
    );
    assert_eq!(drafts(&office.session).len(), 1);

    let report = import_choosing(&office.session, &file(), DuplicateChoice::Fill);
    assert_eq!(counts(&report.check)[1..4], [0, 1, 0]);
    let anna = &drafts(&office.session)[0];
    assert_eq!((anna.family_name.as_str(), anna.company_name.as_str()), ("Berg", "Acme AB"));
    assert_eq!((anna.job_title.as_str(), anna.source.as_str()), ("CEO", "Old address book"));
    assert_eq!(anna.phones.len(), 2);
    assert!(anna.phones[0].primary && !anna.phones[1].primary);
    let again = import_choosing(&office.session, &file(), DuplicateChoice::Fill);
    assert_eq!(counts(&again.check)[1..4], [0, 0, 1], "nothing is left to fill in");

    assert_eq!(
        counts(&import_choosing(&office.session, &file(), DuplicateChoice::Add).check)[1..4],
        [1, 0, 0]
    );
    assert_eq!(drafts(&office.session)[1].company_name.as_str(), "Other AB");
}

#[test]
fn single_rows_go_another_way_than_the_rest_and_fill_in_rows_of_the_same_file() {
    let office = with_anna();
    let text = format!(
        "{OURS}Anna,Berg,,,anna@acme.example,\nEva,Ek,,,eva@ek.example,\nEva,Ek,,CEO,eva@ek.example,070-174 06 07\n\
         Eva,Ek,New AB,CFO,,070-174 06 07\nEva,Ek,,CEO,eva@ek.example,\nAnna,B,,,anna@acme.example,\n"
    );
    let source = csv_file("a.csv", text);
    let choices = vec![(1, DuplicateChoice::Add), (6, DuplicateChoice::Skip)];
    let plan = ImportPlan { duplicates: DuplicateChoice::Fill, choices, ..plan(&source) };

    let (report, _) = import(&office.session, &source, &plan);

    assert_eq!(counts(&report.check), [6, 2, 2, 2, 0, 0, 1, 5]);
    let eva = &drafts(&office.session)[2];
    assert_eq!((eva.job_title.as_str(), eva.company_name.as_str()), ("CEO", "New AB"));
    assert_eq!(eva.phones.len(), 1);
}

#[test]
fn somebody_in_the_trash_is_no_duplicate() {
    let office = with_anna();
    office.session.trash_contacts(&[ContactId(1)], true).unwrap();
    let source = csv_file("a.csv", format!("{OURS}Anna,Berg,,,anna@acme.example,\n"));

    assert_eq!(import(&office.session, &source, &plan(&source)).0.check.new, 1);
}

#[test]
fn rows_that_break_a_rule_are_rejected_and_written_with_line_and_reason() {
    let office = Office::new();
    let text = "First Name,Last Name,E-mail 1 - Value,Phone 1 - Value\nAnna,Berg,no address,\n,,,\n\
        =cmd(),Lund,b@lund.example,\nCara,Dahl,,call me\n";
    let source = csv_file("a.csv", text);
    let plan = plan(&source);

    let (report, rejections) = import(&office.session, &source, &plan);

    assert_eq!(counts(&report.check), [4, 1, 0, 0, 1, 2, 0, 0]);
    let told: Vec<_> = rejections
        .iter()
        .map(|one| (one.row, one.line, one.field.as_str(), one.problem, one.value.as_str()))
        .collect();
    assert_eq!(
        told,
        [(1, 2, "emails", Problem::Email, "no address"), (4, 5, "phones", Problem::Phone, "call me")]
    );
    let mut out = Vec::new();
    rejected::write(&source, plan.layout.as_ref(), &rejections, &mut out).unwrap();
    let written = String::from_utf8(out).unwrap();
    assert!(written.contains("2,emails,email,no address,Anna,Berg,no address,"), "{written}");
    assert_eq!(written.lines().count(), 3);
}

#[test]
fn birthdays_stay_outside_while_they_are_switched_off() {
    let text = "First Name,Last Name,Birthday\nAnna,Berg,1984-02-29\nBert,Lund,some day in May\n";
    let source = csv_file("a.csv", text);
    let office = Office::new();

    let (report, _) = import(&office.session, &source, &plan(&source));
    assert_eq!(report.check.new, 2);
    assert!(drafts(&office.session).iter().all(|person| person.birthday.is_empty()));

    let office = Office::new();
    office.settings(|settings| settings.birthday = true);
    let (report, rejections) = import(&office.session, &source, &plan(&source));
    assert_eq!((report.check.new, rejections[0].field.as_str()), (1, "birthday"));
    assert_eq!(drafts(&office.session)[0].birthday.as_str(), "1984-02-29");

    let office = Office::new();
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Berg\nBDAY:in spring\nX-A:1\nEND:VCARD\n";
    let source = csv_file("a.vcf", card);
    import(&office.session, &source, &plan(&source));
    assert_eq!(drafts(&office.session)[0].extra.as_str(), "X-A:1");
}

#[test]
fn companies_are_found_whatever_their_case_and_made_once() {
    let office = with_anna();
    let text = format!(
        "{OURS}Bo,Ek,ACME ab,,bo@a.example,\nCi,Alm,Örnen & Co,,ci@a.example,\nDi,Lind,ornen & co,,di@a.example,\n"
    );
    let source = csv_file("a.csv", text);

    let (report, _) = import(&office.session, &source, &plan(&source));

    assert_eq!((report.check.new, report.check.companies), (3, 1));
    let companies: Vec<_> = drafts(&office.session).into_iter().map(|one| one.company_name.0).collect();
    assert_eq!(companies, ["Acme AB", "Acme AB", "Örnen & Co", "Örnen & Co"]);
}

#[test]
fn a_card_with_a_photo_brings_it_and_a_bad_photo_is_told() {
    let office = Office::new();
    let png =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    let card = |name: &str, photo: &str| {
        format!("BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nPHOTO;ENCODING=b;TYPE=PNG:{photo}\nEND:VCARD\n")
    };
    let text = card("Anna Berg", png) + &card("Bert Lund", "AAAA") + &card("Cara Dahl", "§§");
    let source = csv_file("a.vcf", text);

    let (report, rejections) = import(&office.session, &source, &plan(&source));

    assert_eq!((report.check.new, report.check.rejected), (3, 0));
    let told: Vec<_> = rejections.iter().map(|one| (one.row, one.field.as_str(), one.problem)).collect();
    assert_eq!(told, [(2, "photo", Problem::Picture), (3, "photo", Problem::Picture)]);
    let photo = |id| office.session.read(|connection| photo::get(connection, ContactId(id))).unwrap();
    assert!(photo(1).unwrap().starts_with(b"\x89PNG") && photo(2).is_none());
    assert!(office.get(ContactId(1)).has_photo);
}

#[test]
fn mappings_are_saved_replaced_and_removed_by_name() {
    let office = Office::new();
    let one = |target| ImportMapping { name: " My CRM ".into(), targets: vec![("Kund".into(), target)] };
    mapping::save(&office.session, &one(ImportTarget::FullName)).unwrap();
    mapping::save(&office.session, &one(ImportTarget::Skip)).unwrap();

    let saved = office.session.read(mapping::list).unwrap();
    assert_eq!(saved.len(), 1);
    assert_eq!((saved[0].name.as_str(), &saved[0].targets[0].1), ("My CRM", &ImportTarget::Skip));

    mapping::remove(&office.session, "My CRM").unwrap();
    assert!(office.session.read(mapping::list).unwrap().is_empty());
    assert!(matches!(mapping::remove(&office.session, "My CRM"), Err(Error::NotFound)));
    let nameless = ImportMapping { name: " ".into(), targets: Vec::new() };
    assert_eq!(refusal(mapping::save(&office.session, &nameless)), ("name", None, Problem::Missing));
}

/// Looks at the list of contacts while rows come in.
struct Looking<'a>(&'a Session);

impl Progress for Looking<'_> {
    fn step(&self, _: u64, _: Option<u64>) -> Result<()> {
        let list = self.0.open_contacts(&ContactQuery::default())?;
        assert_eq!(list.total, 1, "what is not committed is not seen");
        assert_eq!(self.0.contact_window(list.handle, 0, 10)?.len(), 1);
        Ok(())
    }
}

#[test]
fn others_can_read_while_an_import_runs() {
    let folder = tempfile::tempdir().unwrap();
    let session = session_in(folder.path());
    session.add_contact(named("Anna Berg")).unwrap();
    let source = google(4, 500);

    run(&session, &source, &plan(&source), &Looking(&session)).unwrap();

    assert_eq!(session.open_contacts(&ContactQuery::default()).unwrap().total, 501);
}

#[test]
fn rejected_rows_come_in_as_they_were_once_they_are_mended() {
    let office = Office::new();
    let head = "First Name,Last Name,E-mail 1 - Value,Phone 1 - Value,Notes";
    for (head, cells) in [
        (head.to_owned(), "+46 70 174 06 05,=1+1"),
        (format!("{head},Kartotek 1 guarded - Extra"), "'+46 70 174 06 05,'=1+1,"),
    ] {
        let source = csv_file("a.csv", format!("{head}\nAnna,Berg,no address,{cells}\n"));
        let plan = plan(&source);
        let (_, rejections, _) = run(&office.session, &source, &plan, &Silent).unwrap();
        let mut written = Vec::new();
        rejected::write(&source, plan.layout.as_ref(), &rejections, &mut written).unwrap();
        let mended = String::from_utf8(written).unwrap().replacen("Berg,no address", "Berg,a@b.example", 1);
        assert!(mended.contains(",'+46 70 174 06 05,'=1+1"), "{mended}");

        let source = csv_file("mended.csv", mended);
        let found = preview(&source, None).unwrap();
        assert!(found.columns[..4].iter().all(|column| column.target == ImportTarget::Skip));
        assert_eq!(found.columns[7].samples[0].as_str(), "+46 70 174 06 05");
        let office = Office::new();
        import(&office.session, &source, &super::kit::plan(&source));

        let anna = &drafts(&office.session)[0];
        assert_eq!((anna.family_name.as_str(), anna.emails[0].address.as_str()), ("Berg", "a@b.example"));
        assert_eq!((anna.phones[0].number.as_str(), anna.notes.as_str()), ("+46 70 174 06 05", "=1+1"));
    }
}
