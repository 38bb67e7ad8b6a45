//! Damaged and hostile files at the door of a vault in use: a clear refusal with reason and line, and nothing changed.

use std::{
    fs::{self, File},
    path::Path,
};

use kartotek_core::{
    error::{Error, FileProblem as Bad, Problem, Result},
    exchange::{
        gate,
        import::{
            CsvLayout, DuplicateChoice, ImportEncoding, ImportPlan, ImportRejection, Source, check, preview,
            read_file, run,
        },
    },
    progress::{Progress, Silent},
};

use super::kit::{CancelAt, csv_file, drafts, dump, plan};
use crate::office::Office;

const HEAD: &str = "First Name,Last Name,E-mail 1 - Value,Notes\nAnna,Berg,a@b.example,\n";

/// How a vault stands: every row of every table, and the journal's head.
fn state(office: &Office) -> (Vec<String>, u64, [u8; 32]) {
    let head = office.session.store().head();
    (dump(&office.session, &[]), head.seq, head.hash)
}

/// An office with contacts, companies, an import and something in the trash.
fn office() -> Office {
    let office = Office::with(&["Anna Berg", "Bert Lund"]);
    office.add_company("Acme AB");
    let source = csv_file("a.csv", HEAD.replace("Anna,Berg", "Cara,Dahl"));
    run(&office.session, &source, &plan(&source), &Silent).unwrap();
    let first = drafts(&office.session).len();
    assert_eq!(first, 3);
    office
}

/// The plan for a file that begins as this one should have.
fn plan_of(path: &Path) -> ImportPlan {
    let is_card = path.extension().is_some_and(|ending| ending == "vcf");
    let whole = if is_card { "BEGIN:VCARD\nFN:A\nEND:VCARD\n" } else { HEAD };
    ImportPlan { duplicates: DuplicateChoice::Add, ..plan(&csv_file("whole", whole)) }
}

/// Goes the whole way with a file, as a user would; each step that refuses must say the same and change nothing.
fn refused(name: &str, bytes: &[u8], encoding: Option<ImportEncoding>) -> (Bad, Option<u64>) {
    let (office, folder) = (office(), tempfile::tempdir().unwrap());
    let before = state(&office);
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    let mut plan = plan_of(&path);
    if let (Some(encoding), Some(layout)) = (encoding, &mut plan.layout) {
        layout.encoding = encoding;
    }

    let told = match read_file(&path) {
        Err(error) => problem(Err::<(), _>(error)),
        Ok(source) => {
            let told = problem(run(&office.session, &source, &plan, &Silent));
            assert_eq!(problem(check(&office.session, &source, &plan, &Silent)), told);
            let layout = plan.layout.filter(|_| encoding.is_some());
            assert_eq!(problem(preview(&source, layout)), told);
            told
        }
    };

    assert!(state(&office) == before, "{name} changed the vault");
    told
}

fn problem<T>(result: Result<T>) -> (Bad, Option<u64>) {
    match result {
        Err(Error::File { problem, line, .. }) => (problem, line),
        Err(other) => panic!("another error: {other:?}"),
        Ok(_) => panic!("no error"),
    }
}

fn utf16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes_of).collect()
}

fn cut(mut bytes: Vec<u8>, by: usize) -> Vec<u8> {
    bytes.truncate(bytes.len() - by);
    bytes
}

#[test]
fn a_file_that_is_no_text_is_refused_and_nothing_changes() {
    let noise: Vec<u8> = (0..=250).cycle().step_by(7).take(5000).collect();
    let archive = b"PK\x03\x04\x14\0\x08\0\x08\0rows".to_vec();
    let cases: [(&str, Vec<u8>, Bad, Option<u64>); 9] = [
        ("empty.csv", Vec::new(), Bad::Empty, None),
        ("empty.vcf", Vec::new(), Bad::Empty, None),
        ("blank.csv", b" \r\n\t\n".to_vec(), Bad::Empty, None),
        ("mark.csv", b"\xef\xbb\xbf".to_vec(), Bad::Empty, None),
        ("nul.csv", vec![0; 4096], Bad::Empty, None),
        ("archive.csv", archive, Bad::Package, None),
        ("noise.csv", noise, Bad::Binary, Some(1)),
        ("nul-behind.csv", [HEAD.as_bytes(), &[0; 512]].concat(), Bad::Binary, Some(3)),
        ("nul-behind.vcf", b"BEGIN:VCARD\nFN:A\0\nEND:VCARD\n".to_vec(), Bad::Binary, Some(2)),
    ];
    for (name, bytes, bad, line) in cases {
        assert_eq!(refused(name, &bytes, None), (bad, line), "{name}");
    }
}

#[test]
fn a_wrong_or_broken_encoding_is_refused_with_its_line_and_nothing_changes() {
    use ImportEncoding::{Utf8, Utf16Be, Utf16Le};
    let swedish = format!("{HEAD}\u{d6}rjan,L\u{f6}v,o@b.example,\n");
    let latin = encoding_rs::WINDOWS_1252.encode(&swedish).0.into_owned();
    let (little, big) = (utf16(&swedish, u16::to_le_bytes), utf16(&swedish, u16::to_be_bytes));
    let lone = [utf16(HEAD, u16::to_le_bytes), vec![0x00, 0xd8, 0x0a, 0x00]].concat();
    let card = utf16("BEGIN:VCARD\nFN:A\nEND:VCARD\n", u16::to_le_bytes);
    let unmarked = cut(little[2..].to_vec(), 1);
    let cases = [
        ("latin.csv", latin.clone(), Some(Utf8), 3),
        ("cut-letter.csv", [HEAD.as_bytes(), b"J\xc3"].concat(), Some(Utf8), 3),
        ("cut-unit-le.csv", cut(little, 1), Some(Utf16Le), 3),
        ("cut-unit-be.csv", cut(big, 1), Some(Utf16Be), 3),
        ("cut-unit-unmarked.csv", unmarked, Some(Utf16Le), 3),
        ("lone-surrogate.csv", lone, Some(Utf16Le), 3),
        ("cut-unit.vcf", cut(card, 1), None, 3),
        ("latin-as-utf-16.csv", cut(latin, 1), Some(Utf16Le), 1),
    ];
    for (name, bytes, encoding, line) in cases {
        assert_eq!(refused(name, &bytes, encoding), (Bad::Encoding, Some(line)), "{name}");
    }
}

#[test]
fn a_table_that_breaks_off_or_breaks_a_limit_is_refused_with_its_line_and_nothing_changes() {
    let wide = format!("{HEAD}{}\n", "x,".repeat(10_000));
    let wide_head = format!("{}\n{HEAD}", "x,".repeat(10_000));
    let long_line = format!("{HEAD}{}\n", "xxxx,".repeat(4_000_000));
    let cases: [(&str, String, Bad, Option<u64>); 8] = [
        ("cut-in-quotes.csv", format!("{HEAD}Bert,\"Lu"), Bad::Quote, Some(3)),
        ("cut-at-pair.csv", format!("{HEAD}Bert,Lund,,\"he said \"\""), Bad::Quote, Some(3)),
        (
            "open.csv",
            format!("{HEAD}Bert,\"Lund,b@b.example,\nCara,Dahl,c@b.example,\n"),
            Bad::Quote,
            Some(3),
        ),
        ("long-cell.csv", format!("{HEAD}Bert,{},,\n", "x".repeat(2 << 20)), Bad::LineTooLong, Some(3)),
        (
            "long-quoted-cell.csv",
            format!("{HEAD}Bert,\"{}\"\n", "x".repeat(2 << 20)),
            Bad::LineTooLong,
            Some(3),
        ),
        ("long-line.csv", long_line, Bad::LineTooLong, Some(3)),
        ("wide.csv", wide, Bad::TooManyColumns, Some(3)),
        ("wide-head.csv", wide_head, Bad::TooManyColumns, Some(1)),
    ];
    for (name, text, bad, line) in cases {
        assert_eq!(refused(name, text.as_bytes(), None), (bad, line), "{name}");
    }
}

#[test]
fn a_file_that_can_not_be_read_is_refused_before_anything_is_held() {
    let folder = tempfile::tempdir().unwrap();
    let huge = folder.path().join("huge.csv");
    File::create(&huge).unwrap().set_len(1 << 30).unwrap();
    assert_eq!(problem(read_file(&huge)), (Bad::TooLarge, None));

    assert_eq!(problem(read_file(folder.path())), (Bad::Unreadable, None));
    assert_eq!(problem(read_file(&folder.path().join("gone.csv"))), (Bad::Unreadable, None));
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_whose_disk_fails_on_reading_and_a_pipe_are_refused() {
    // Nothing is mapped at the start of the address space, so that reading fails as it does on a bad disk.
    assert_eq!(problem(read_file(Path::new("/proc/self/mem"))), (Bad::Unreadable, None));

    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.csv");
    rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, rustix::fs::Mode::RUSR, 0)
        .unwrap();
    assert_eq!(problem(read_file(&pipe)), (Bad::Unreadable, None));
}

fn rejections(office: &Office, source: &Source) -> Vec<(u64, u64, String, Problem)> {
    let plan = plan(source);
    let (_, dry) = check(&office.session, source, &plan, &Silent).unwrap();
    let (_, rejections, _) = run(&office.session, source, &plan, &Silent).unwrap();
    assert!(dry == rejections);
    let told = |one: ImportRejection| (one.row, one.line, one.field, one.problem);
    rejections.into_iter().map(told).collect()
}

fn names(office: &Office) -> Vec<String> {
    let name =
        |one: kartotek_core::crm::contact::ContactDraft| format!("{} {}", *one.given_name, *one.family_name);
    drafts(&office.session).into_iter().map(name).collect()
}

#[test]
fn a_stray_quote_that_swallows_other_rows_is_told_with_its_line_and_they_do_not_come_in_mixed_up() {
    let office = Office::new();
    let source = csv_file(
        "a.csv",
        format!(
            "{HEAD}Bert,Lund,b@b.example,\"he is \"the\" one\"\nCara,Dahl,c@b.example,\"open\n\
             Dora,Ek,d@b.example,\"x\nEva,Falk,e@b.example,5\" disk\n"
        ),
    );

    let told = rejections(&office, &source);

    assert_eq!(told, [(2, 3, String::new(), Problem::Damaged), (3, 4, String::new(), Problem::Damaged)]);
    assert_eq!(names(&office), ["Anna Berg", "Eva Falk"]);
    assert_eq!(drafts(&office.session)[1].notes.as_str(), "5\" disk");
}

#[test]
fn rows_with_more_cells_than_columns_are_told_and_rows_with_fewer_come_in() {
    let office = Office::new();
    let source = csv_file("a.csv", format!("{HEAD}Bert,Lund,b@b.example,note,surplus\nCara\n"));

    assert_eq!(rejections(&office, &source), [(2, 3, String::new(), Problem::Damaged)]);
    assert_eq!(names(&office), ["Anna Berg", "Cara "]);
}

#[test]
fn damaged_cards_are_rejected_with_line_and_reason_and_the_whole_ones_come_in() {
    let office = Office::new();
    let mut file = b"BEGIN:VCARD\nVERSION:3.0\nFN:Anna Berg\nEND:VCARD\n".to_vec();
    let damaged: [(&[u8], u64, &str, Problem); 4] = [
        (b"BEGIN:VCARD\nFN:No end\n", 0, "", Problem::Damaged),
        (b"BEGIN:VCARD\nFN:Junk\nno property\nEND:VCARD\n", 2, "", Problem::Damaged),
        (b"BEGIN:VCARD\nFN:Bad mail\nEMAIL:nowhere\nEND:VCARD\n", 0, "emails", Problem::Email),
        (b"BEGIN:VCARD\nFN:Soft break\nNOTE;ENCODING=QUOTED-PRINTABLE:a=", 0, "", Problem::Damaged),
    ];
    let mut expected = Vec::new();
    for (row, (card, line, field, problem)) in (2..).zip(damaged) {
        let start = 1 + file.iter().filter(|byte| **byte == b'\n').count() as u64;
        expected.push((row, start + line, field.to_owned(), problem));
        file.extend_from_slice(card);
    }

    let told = rejections(&office, &csv_file("a.vcf", file));

    assert_eq!(told, expected);
    assert_eq!(names(&office), ["Anna Berg"]);
}

#[test]
fn a_cancelled_import_of_cards_leaves_the_vault_as_it_was() {
    let office = office();
    let before = state(&office);
    let card = |number| format!("BEGIN:VCARD\nVERSION:3.0\nFN:Anna {number}\nORG:New {number}\nEND:VCARD\n");
    let source = csv_file("a.vcf", (0..600).map(card).collect::<String>());
    let plan = ImportPlan { tag: "Fair".into(), duplicates: DuplicateChoice::Add, ..plan(&source) };

    for rows in [0, 1, 64, 300, 600] {
        let result = run(&office.session, &source, &plan, &CancelAt::rows(rows));
        assert!(matches!(result, Err(Error::Cancelled)), "at {rows}");
        assert!(state(&office) == before, "at {rows}");
    }
}

/// Fails as a disk does.
struct Failing;

impl Progress for Failing {
    fn step(&self, done: u64, _: Option<u64>) -> Result<()> {
        if done > 100 { Err(Error::DiskFailed) } else { Ok(()) }
    }
}

#[test]
fn an_import_that_fails_for_another_reason_leaves_the_vault_as_it_was() {
    let office = office();
    let before = state(&office);
    let mut text = HEAD.to_owned();
    (0..500).for_each(|number| text.push_str(&format!("Eva,Ek{number},e{number}@b.example,\n")));
    let source = csv_file("a.csv", text);
    let good = plan(&source);
    let layout = |layout| ImportPlan { layout, ..good.clone() };
    let bad = CsvLayout { encoding: ImportEncoding::Utf8, delimiter: 'x', header: Some(0) };
    let below = CsvLayout { delimiter: ',', header: Some(9999), ..bad.clone() };

    for plan in
        [&layout(None), &layout(Some(bad)), &layout(Some(below)), &ImportPlan { basis: None, ..good.clone() }]
    {
        assert!(run(&office.session, &source, plan, &Silent).is_err());
        assert!(check(&office.session, &source, plan, &Silent).is_err());
        assert!(state(&office) == before);
    }
    assert!(matches!(run(&office.session, &source, &good, &Failing), Err(Error::DiskFailed)));
    assert!(state(&office) == before);
}

#[test]
fn formulas_and_scripts_among_rejected_rows_are_written_for_a_spreadsheet_without_harm() {
    let folder = tempfile::tempdir().unwrap();
    let script = "<script>alert(1)</script>";
    let source = csv_file("a.csv", format!("{HEAD}=cmd(),{script},no address,@SUM(A1)\n"));
    let plan = plan(&source);
    let office = Office::new();
    let (_, rejections, _) = run(&office.session, &source, &plan, &Silent).unwrap();
    let path = folder.path().join("rejected.csv");

    gate::save_rejected(&source, plan.layout.as_ref(), &rejections, &path).unwrap();

    let written = fs::read_to_string(path).unwrap();
    assert!(
        written.ends_with(&format!("3,emails,email,no address,'=cmd(),{script},no address,'@SUM(A1)\n")),
        "{written}"
    );
}
