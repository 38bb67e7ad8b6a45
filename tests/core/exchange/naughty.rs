//! Hostile texts in files: each text in every field comes in exactly, or its row is rejected with line, field and reason;
//! what came in is found, goes out and comes in again unchanged.

mod column;
mod property;

use kartotek_core::{
    crm::contact::{ContactDraft, ContactQuery},
    exchange::{
        export::csv::CsvOptions,
        gate::{self, ExportFormat, Scope},
        import::{DuplicateChoice, ImportPlan, Source, read_file, run},
    },
    id::ContactId,
    progress::Silent,
};

use super::{
    export::everybody,
    kit::{drafts, plan},
};
use crate::{
    naughty::{naughty_strings, tidied},
    office::{Office, disclosure},
};

/// The texts, and some that spreadsheets and browsers would run.
fn texts() -> Vec<String> {
    let more =
        ["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "'=1", "''=1", "'", "=HYPERLINK(\"http://b.example\")"];
    let markup = ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)"];
    let all = naughty_strings().into_iter().chain(more.into_iter().chain(markup).map(str::to_owned));
    all.filter(|text| !tidied(text).is_empty()).collect()
}

/// A place for a text in a file, the field (or fields) that a rejection may name, and whether it came in as it was.
struct Place<W> {
    way: W,
    field: &'static str,
    cell: fn(&str) -> String,
    holds: fn(&ContactDraft, &str) -> bool,
    searched: bool,
}

impl<W> Place<W> {
    fn new(way: W, field: &'static str, holds: fn(&ContactDraft, &str) -> bool) -> Self {
        Self { way, field, cell: str::to_owned, holds, searched: false }
    }

    fn written(self, cell: fn(&str) -> String) -> Self {
        Self { cell, ..self }
    }

    fn searched(self) -> Self {
        Self { searched: true, ..self }
    }
}

/// The number of the row that a contact came from: its first address says it.
fn row_of(draft: &ContactDraft) -> usize {
    draft.emails[0].address.split('@').next().unwrap()[1..].parse().unwrap()
}

/// Imports a file with one text a row and checks each; puts what came in into `people`.
fn check<W>(
    place: &Place<W>,
    source: &Source,
    plan: &ImportPlan,
    lines: &[u64],
    people: &mut [ContactDraft],
) {
    let (office, texts) = (Office::new(), texts());
    office.settings(|settings| settings.birthday = true);
    let plan = ImportPlan { duplicates: DuplicateChoice::Add, ..plan.clone() };

    let (report, rejections, _) = run(&office.session, source, &plan, &Silent).unwrap();

    assert_eq!(report.check.total, texts.len() as u64);
    let mut left: Vec<usize> = (0..texts.len()).collect();
    for one in rejections {
        let row = usize::try_from(one.row).unwrap() - 1;
        let named = place.field.split(' ').any(|field| field == one.field);
        assert!(named && one.line == lines[row], "{}: {:?} gave {one:?}", place.field, texts[row]);
        left.retain(|other| *other != row);
    }
    let anything = !["emails", "phones", "birthday", "language", "websites"].contains(&place.field);
    assert!(!anything || left.len() > 350, "{}: only {} came in", place.field, left.len());
    let came: Vec<ContactDraft> = drafts(&office.session);
    assert_eq!(came.iter().map(row_of).collect::<Vec<_>>(), left, "{}", place.field);
    for (id, draft) in (1..).zip(came) {
        let text = &texts[row_of(&draft)];
        assert!((place.holds)(&draft, text), "{}: {text:?} became {draft:?}", place.field);
        if place.searched {
            let query = ContactQuery { text: tidied(text).into(), ..ContactQuery::default() };
            let list = office.session.open_contacts(&query).unwrap();
            let found = office.session.list_position(list.handle, id).unwrap().position;
            assert!(found.is_some(), "{}: {text:?} is not found", place.field);
        }
        join(&mut people[row_of(&draft)], draft);
    }
}

/// Puts what one contact has into another.
fn join(into: &mut ContactDraft, from: ContactDraft) {
    let ContactDraft { emails, phones, addresses, websites, tags, .. } = from.clone();
    into.emails.extend(emails);
    into.phones.extend(phones);
    into.addresses.extend(addresses);
    into.websites.extend(websites);
    into.tags.extend(tags);
    for (into, from) in [
        (&mut into.prefix, from.prefix),
        (&mut into.given_name, from.given_name),
        (&mut into.middle_name, from.middle_name),
        (&mut into.family_name, from.family_name),
        (&mut into.suffix, from.suffix),
        (&mut into.nickname, from.nickname),
        (&mut into.phonetic_given_name, from.phonetic_given_name),
        (&mut into.phonetic_family_name, from.phonetic_family_name),
        (&mut into.job_title, from.job_title),
        (&mut into.department, from.department),
        (&mut into.company_name, from.company_name),
        (&mut into.birthday, from.birthday),
        (&mut into.language, from.language),
        (&mut into.notes, from.notes),
        (&mut into.source, from.source),
        (&mut into.extra, from.extra),
    ] {
        if !from.is_empty() {
            *into = from;
        }
    }
}

/// The same people through every format, into empty vaults.
fn go_out_and_come_back(people: Vec<ContactDraft>) {
    let (office, folder) = (Office::new(), tempfile::tempdir().unwrap());
    office.settings(|settings| settings.birthday = true);
    office.session.add_many(people.into_iter().filter(|person| *person != ContactDraft::default())).unwrap();
    let bare = |office: &Office| -> Vec<ContactDraft> {
        drafts(&office.session).into_iter().map(|draft| ContactDraft { company: None, ..draft }).collect()
    };
    let there = bare(&office);

    for (format, guards, name) in [
        (ExportFormat::Csv, true, "guarded.csv"),
        (ExportFormat::Csv, false, "plain.csv"),
        (ExportFormat::Vcard3, false, "three.vcf"),
        (ExportFormat::Vcard4, false, "four.vcf"),
    ] {
        let path = folder.path().join(name);
        gate::export(
            &office.session,
            format,
            Scope::Contacts(&everybody(&office)),
            CsvOptions { guards, ..CsvOptions::default() },
            &disclosure(),
            &path,
            &Silent,
        )
        .unwrap();
        let (other, source) = (Office::new(), read_file(&path).unwrap());
        other.settings(|settings| settings.birthday = true);
        let plan = ImportPlan { duplicates: DuplicateChoice::Add, ..plan(&source) };
        let (_, rejections, _) = run(&other.session, &source, &plan, &Silent).unwrap();

        assert!(rejections.is_empty(), "{name}: {rejections:?}");
        let back = bare(&other);
        assert_eq!(back.len(), there.len());
        for (there, back) in there.iter().zip(&back) {
            let (there, back) = (serde_json::to_value(there).unwrap(), serde_json::to_value(back).unwrap());
            assert_eq!(there, back, "{name}");
        }
    }
    assert_eq!(everybody(&office)[0], ContactId(1));
}

fn full_name(draft: &ContactDraft) -> String {
    [&draft.prefix, &draft.given_name, &draft.middle_name, &draft.family_name, &draft.suffix]
        .map(|part| part.as_str())
        .join(" ")
}

/// The letters of a name, whatever their order: a comma in it parts family and given name.
fn letters(name: &str) -> Vec<char> {
    let mut letters: Vec<char> =
        tidied(name).chars().filter(|letter| !letter.is_whitespace() && *letter != ',').collect();
    letters.sort_unstable();
    letters
}

/// A value of a card.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
    text.replace("\r\n", "\\n").replace(['\r', '\n'], "\\n")
}

/// A property that is kept for the way back.
fn other(text: &str) -> String {
    tidied(&format!("X-OTHER:{}", escaped(text)))
}
