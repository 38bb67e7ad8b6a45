//! Importing a do-not-contact list, and what an import of people says about addresses that are on it.

use kartotek_core::{
    channel::Channel,
    error::{Error, FileProblem, Problem, Result},
    exchange::{
        import::{self, DuplicateChoice, ImportAdmission, ImportCheck, ImportPlan, Source, preview},
        suppression::{self as list, SuppressionCheck, SuppressionPlan},
    },
    history,
    progress::{Progress, Silent},
    purpose::Basis,
    suppression::{SuppressionDraft, SuppressionReason, SuppressionScope, SuppressionsAdded},
};

use super::{ANNA, address, anna, objection, office};
use crate::office::{Office, refusal};

fn source(name: &str, text: &str) -> Source {
    Source::new(name.into(), text.as_bytes().to_vec()).unwrap()
}

/// A plan that reads the columns that were recognised as addresses or numbers.
fn plan(source: &Source) -> SuppressionPlan {
    let found = preview(source, None).unwrap();
    let is_point = |target: &import::ImportTarget| {
        matches!(target, import::ImportTarget::Email { .. } | import::ImportTarget::Phone { .. })
    };
    let columns = (0..).zip(&found.columns).filter(|(_, column)| is_point(&column.target)).map(|(at, _)| at);
    SuppressionPlan {
        columns: columns.collect(),
        layout: found.layout,
        suppression: SuppressionDraft {
            reason: SuppressionReason::List,
            source: "Robinson list, autumn 2026".into(),
            ..objection()
        },
    }
}

fn check(office: &Office, source: &Source, plan: &SuppressionPlan) -> SuppressionCheck {
    list::check(&office.session, source, plan, &Silent).unwrap()
}

fn run(office: &Office, source: &Source, plan: &SuppressionPlan) -> Result<SuppressionsAdded> {
    list::run(&office.session, source, plan, &Silent).map(|(added, _)| added)
}

#[test]
fn a_list_in_any_form_is_recognised_and_put_on_the_list() {
    for (name, text) in [
        ("list.txt", "anna@berg.example\n070-174 06 05\nbo@b.example\n"),
        ("list.csv", "E-Mail;Telefon\nAnna@Berg.example;070 1740605\nbo@b.example;\n"),
        ("list.csv", "Name,Email\nAnna,\"anna@berg.example; bo@b.example\"\nBo,+46701740605\n"),
        (
            "list.vcf",
            "BEGIN:VCARD\nVERSION:4.0\nFN:Anna\nEMAIL:anna@berg.example\nTEL:+46701740605\nEND:VCARD\n\
             BEGIN:VCARD\nVERSION:4.0\nFN:Bo\nEMAIL:bo@b.example\nEND:VCARD\n",
        ),
    ] {
        let office = office();
        let source = source(name, text);
        let plan = plan(&source);

        let found = check(&office, &source, &plan);
        let added = run(&office, &source, &plan).unwrap();

        let expected = SuppressionCheck { new: 3, contacts: 1, ..SuppressionCheck::default() };
        assert_eq!(found, expected, "{text}");
        assert_eq!((added.added, added.known), (3, 0), "{text}");
        assert_eq!(office.hits(ANNA).len(), 2, "{text}");
        office.verify_rows().unwrap();
    }
}

#[test]
fn what_is_known_repeated_unfit_or_unreadable_is_counted_with_its_lines() {
    let office = office();
    office.suppress(&address("anna@berg.example"));
    let text = "Email\nanna@berg.example\nbo@b.example\nBO@b.example\n\nnobody\nx@y\neva@b.example\n";
    let source = source("list.csv", text);
    let plan = plan(&source);

    let found = check(&office, &source, &plan);

    let expected = SuppressionCheck {
        new: 2,
        known: 1,
        repeated: 1,
        unreadable: 2,
        lines: vec![6, 7],
        ..SuppressionCheck::default()
    };
    assert_eq!(found, expected);
    let added = run(&office, &source, &plan).unwrap();
    assert_eq!((added.added, added.known), (2, 1));
    assert!(matches!(run(&office, &source, &plan), Err(Error::NothingToChange)));
}

#[test]
fn a_damaged_card_is_counted_with_its_line() {
    let office = office();
    let text = "BEGIN:VCARD\nVERSION:4.0\nFN:Bo\nEMAIL:bo@b.example\nEND:VCARD\n\
                BEGIN:VCARD\nVERSION:4.0\njunk\nEMAIL:eva@b.example\nEND:VCARD\n";
    let source = source("list.vcf", text);
    let plan = plan(&source);

    let found = check(&office, &source, &plan);

    assert_eq!((found.new, found.unreadable, found.lines), (1, 1, vec![6]));
    assert_eq!(run(&office, &source, &plan).unwrap().added, 1);
}

#[test]
fn numbers_have_nothing_to_do_with_a_list_for_e_mail() {
    let office = office();
    let source = source("list.csv", "Email,Phone\nanna@berg.example,070-174 06 05\n");
    let plan = plan(&source);
    let scope = SuppressionScope::Channel(Channel::Email);
    let plan = SuppressionPlan { suppression: SuppressionDraft { scope, ..plan.suppression }, ..plan };

    let found = check(&office, &source, &plan);

    assert_eq!((found.new, found.unfit), (1, 1));
    assert_eq!(run(&office, &source, &plan).unwrap().added, 1);
}

#[test]
fn a_plan_without_columns_or_source_and_a_damaged_file_are_refused() {
    let office = office();
    let whole = source("list.csv", "Email\nanna@berg.example\n");
    let plan = plan(&whole);

    let none = SuppressionPlan { columns: Vec::new(), ..plan.clone() };
    let unsaid = SuppressionDraft { source: "".into(), ..plan.suppression.clone() };
    let unsaid = SuppressionPlan { suppression: unsaid, ..plan.clone() };
    let cut = source("list.csv", "Email\n\"anna@berg.example\n");

    assert_eq!(refusal(run(&office, &whole, &none)), ("columns", None, Problem::Missing));
    assert_eq!(refusal(run(&office, &whole, &unsaid)), ("source", None, Problem::Missing));
    assert!(matches!(
        run(&office, &cut, &plan),
        Err(Error::File { problem: FileProblem::Quote, line: Some(2), .. })
    ));
    assert_eq!(office.hits(ANNA), []);
}

/// Stops the work after so many steps.
struct After(std::sync::atomic::AtomicU64);

impl Progress for After {
    fn step(&self, _: u64, _: Option<u64>) -> Result<()> {
        let left = self.0.fetch_sub(1, std::sync::atomic::Ordering::Relaxed);
        if left == 0 { Err(Error::Cancelled) } else { Ok(()) }
    }
}

#[test]
fn a_list_that_is_cancelled_leaves_nothing() {
    let office = office();
    let text: String = (0..50).map(|number| format!("person{number}@b.example\n")).collect();
    let source = source("list.txt", &text);
    let plan = plan(&source);
    let before = office.session.read(history::entries).unwrap().len();

    for steps in [0, 20, 70] {
        let cancelled = list::run(&office.session, &source, &plan, &After(steps.into()));

        assert!(matches!(cancelled, Err(Error::Cancelled)), "{steps}");
    }

    assert_eq!(office.session.read(history::entries).unwrap().len(), before);
    assert_eq!(check(&office, &source, &plan).new, 50);
}

#[test]
fn people_who_are_imported_with_a_suppressed_address_are_counted_marked_and_told_by_line() {
    let office = Office::new();
    office.suppress(&address("anna@berg.example"));
    office.suppress(&address("0701740605"));
    let text = "First Name,Last Name,Organization Name,E-mail 1 - Value,Phone 1 - Value\n\
                Anna,Berg,,anna@berg.example,\nBo,Ek,,bo@b.example,\nEva,Dahl,,,+46701740605\n";
    let source = source("people.csv", text);
    let found = preview(&source, None).unwrap();
    let plan = ImportPlan {
        layout: found.layout,
        targets: found.columns.into_iter().map(|column| column.target).collect(),
        source: "Trade fair".into(),
        origin: None,
        consent: None,
        basis: Some(Basis::LegitimateInterests),
        tag: "".into(),
        duplicates: DuplicateChoice::Skip,
        choices: Vec::new(),
        admit: Vec::new(),
    };
    let told = |check: &ImportCheck| {
        let lines: Vec<_> = check.suppressed.iter().map(|row| (row.line, row.reason)).collect();
        (check.suppressed_total, lines)
    };
    let (left_out, _) = import::check(&office.session, &source, &plan, &Silent).unwrap();
    assert_eq!((left_out.new, left_out.left_out), (1, 2), "who wants nothing is left out");
    let admission = |row, reason: &str| ImportAdmission { row, reason: reason.into() };
    let unreasoned = ImportPlan { admit: vec![admission(1, " ")], ..plan.clone() };
    let refused = refusal(import::check(&office.session, &source, &unreasoned, &Silent));
    assert_eq!(refused, ("admit", Some(0), Problem::Missing));
    let plan = ImportPlan { admit: vec![admission(1, "Asked us to"), admission(3, "Ordered")], ..plan };

    let (checked, _) = import::check(&office.session, &source, &plan, &Silent).unwrap();
    let (report, _, _) = import::run(&office.session, &source, &plan, &Silent).unwrap();
    let (again, _) = import::check(&office.session, &source, &plan, &Silent).unwrap();

    let objected = SuppressionReason::Objection;
    assert_eq!(told(&checked), (2, vec![(2, objected), (4, objected)]));
    assert_eq!(told(&report.check), told(&checked));
    assert_eq!(told(&again), (0, vec![]), "rows that are left out bring no address in");
    let met: Vec<usize> = (1..=3).map(|id| office.hits(kartotek_core::id::ContactId(id)).len()).collect();
    assert_eq!(met, [1, 0, 1]);
    import::undo(&office.session, report.id, &Silent).unwrap();
    office.verify_rows().unwrap();
    assert_eq!(office.hits(office.add(anna()).id).len(), 2, "the list outlives what was imported");
}
