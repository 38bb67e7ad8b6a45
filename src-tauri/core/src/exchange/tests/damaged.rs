//! Damaged and hostile files: a clear error with its line, the rest read, nothing panics.

use proptest::prelude::*;

use super::{cards, name, sample, source};
use crate::{
    error::{Error, FileProblem, Problem},
    exchange::{
        import::{ImportTarget, ParsedRow, RowOutcome, Source, preview, rejected, row::rows},
        vcard::read,
    },
};

fn problem(bytes: impl Into<Vec<u8>>) -> (FileProblem, Option<u64>) {
    let error = match Source::new("people".into(), bytes.into()) {
        Ok(source) => preview(&source, None).err(),
        Err(error) => Some(error),
    };
    match error {
        Some(Error::File { problem, line, .. }) => (problem, line),
        other => panic!("no file error: {other:?}"),
    }
}

fn rejected_in(row: &ParsedRow) -> (u64, &str, Problem) {
    match &row.outcome {
        RowOutcome::Rejected(faults, _) => (faults[0].line, faults[0].field.as_str(), faults[0].problem),
        other => panic!("not rejected: {other:?}"),
    }
}

#[test]
fn damaged_tables_are_refused_with_their_line() {
    let head = "First Name,Last Name,E-mail 1 - Value\nAnna,Berg,a@example.com\n";
    let cases: [(Vec<u8>, FileProblem, Option<u64>); 7] = [
        (Vec::new(), FileProblem::Empty, None),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\x08".to_vec(), FileProblem::Binary, Some(3)),
        (b"PK\x03\x04\x14\0\x06\0\x08\0".to_vec(), FileProblem::Binary, Some(1)),
        (
            format!("{head}Bert,\"Lund,b@example.com\nCara,Dahl,c@example.com\n").into(),
            FileProblem::Quote,
            Some(3),
        ),
        (format!("{head}Bert,{}\n", "x".repeat(2_000_000)).into(), FileProblem::LineTooLong, Some(3)),
        (format!("{head}{}\n", ",".repeat(600)).into(), FileProblem::TooManyColumns, Some(3)),
        (format!("{head}Bert,\0,b@example.com\n").into(), FileProblem::Binary, Some(3)),
    ];

    for (bytes, expected, line) in cases {
        assert_eq!(problem(bytes), (expected, line));
    }
}

#[test]
fn a_file_of_more_than_a_million_rows_is_refused() {
    assert_eq!(problem("a,b\n".repeat(1_000_002)), (FileProblem::TooManyRows, Some(1_000_001)));
}

#[test]
fn a_damaged_card_is_rejected_with_its_line_and_the_others_are_read() {
    let good = |name: &str| format!("BEGIN:VCARD\nVERSION:3.0\nN:{name};Anna\nFN:Anna {name}\nEND:VCARD\n");
    let nested = format!(
        "BEGIN:VCARD\nFN:Deep\n{}END:VCARD\n",
        "AGENT:\nBEGIN:VCARD\n".repeat(9) + &"END:VCARD\n".repeat(9)
    );
    let text = [
        good("Berg"),
        "BEGIN:VCARD\nFN:No end\n".into(),
        good("Dahl"),
        "BEGIN:VCARD\nFN:Junk\nthis is no property\nEND:VCARD\n".into(),
        format!("BEGIN:VCARD\nNOTE:{}\nEND:VCARD\n", "x".repeat(1_100_000)),
        "BEGIN:VCARD\nFN:Picture\nPHOTO;ENCODING=b:§§§\nEND:VCARD\n".into(),
        format!("BEGIN:VCARD\nFN:Large\nPHOTO;ENCODING=b:{}\nEND:VCARD\n", "A".repeat(14_000_000)),
        nested,
        good("Ek"),
        "BEGIN:VCARD\nFN:Cut off".into(),
    ]
    .concat();

    let rows = cards(text);

    let faults: Vec<_> = [1, 3, 4, 7, 9].map(|index| rejected_in(&rows[index])).into();
    assert_eq!(
        faults,
        [
            (6, "", Problem::Damaged),
            (15, "", Problem::Damaged),
            (18, "", Problem::TooLong),
            (45, "", Problem::TooMany),
            (63, "", Problem::Damaged),
        ]
    );
    for (index, family) in [(0, "Berg"), (2, "Dahl"), (8, "Ek")] {
        match &rows[index].outcome {
            RowOutcome::Draft(draft) => assert_eq!(name(draft), ["", "Anna", "", family, ""]),
            other => panic!("{other:?}"),
        }
    }
    for (index, given) in [(5, "Picture"), (6, "Large")] {
        match &rows[index].outcome {
            RowOutcome::Draft(draft) => assert_eq!(name(draft), ["", given, "", "", ""]),
            other => panic!("{other:?}"),
        }
        assert!(rows[index].photo.is_some(), "what is wrong with it is told when it is made fit");
    }
}

#[test]
fn a_picture_elsewhere_is_kept_as_a_line_and_groups_are_no_people() {
    let text = "BEGIN:VCARD\nVERSION:4.0\nFN:Anna Berg\nPHOTO:https://example.com/a.jpg\nEND:VCARD\n\
        BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Choir\nMEMBER:urn:uuid:1\nEND:VCARD\n\
        BEGIN:VCARD\nVERSION:4.0\nFN:\nEND:VCARD\n";

    let rows = cards(text);

    assert!(rows[0].photo.is_none());
    match &rows[0].outcome {
        RowOutcome::Draft(draft) => assert_eq!(draft.extra.as_str(), "PHOTO:https://example.com/a.jpg"),
        other => panic!("{other:?}"),
    }
    assert!(matches!(rows[1].outcome, RowOutcome::Deleted));
    assert!(matches!(rows[2].outcome, RowOutcome::Empty));
}

#[test]
fn rejected_rows_are_written_with_line_and_reason() {
    let source_csv = source("First Name,Last Name,Birthday\nAnna,Berg,tomorrow\nBert,Lund,\n=1,x,never\n");
    let found = preview(&source_csv, None).unwrap();
    let layout = found.layout.unwrap();
    let targets: Vec<ImportTarget> = found.columns.iter().map(|column| column.target.clone()).collect();
    let text = source_csv.decode(layout.encoding).unwrap();
    let faults = |row: ParsedRow| match row.outcome {
        RowOutcome::Rejected(faults, _) => faults,
        _ => Vec::new(),
    };
    let rejections: Vec<_> =
        rows(&text, &layout, &targets).unwrap().map(Result::unwrap).flat_map(faults).collect();

    let mut out = Vec::new();
    rejected::write(&source_csv, Some(&layout), &rejections, &mut out).unwrap();

    assert_eq!(
        String::from_utf8(out).unwrap(),
        "Kartotek line,Kartotek field,Kartotek problem,Kartotek value,First Name,Last Name,Birthday\n\
         2,birthday,date,tomorrow,Anna,Berg,tomorrow\n4,birthday,date,never,'=1,x,never\n"
    );

    let source_vcf = source(
        "BEGIN:VCARD\nFN:A\nEND:VCARD\n\nBEGIN:VCARD\njunk\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD\n",
    );
    let rejections: Vec<_> =
        read::file(&source_vcf).unwrap().cards().map(Result::unwrap).flat_map(faults).collect();
    let mut out = Vec::new();
    rejected::write(&source_vcf, None, &rejections, &mut out).unwrap();
    assert_eq!(
        String::from_utf8(out).unwrap(),
        "Kartotek line,Kartotek field,Kartotek problem,Kartotek value,Card\n6,,damaged,,\"BEGIN:VCARD\njunk\nEND:VCARD\"\n"
    );
}

/// Reads bytes in every way there is.
fn read_all(bytes: Vec<u8>) {
    let Ok(source) = Source::new("people".into(), bytes) else { return };
    if let Ok(found) = preview(&source, None)
        && let Some(layout) = found.layout
        && let Ok(text) = source.decode(layout.encoding)
    {
        let targets: Vec<ImportTarget> = found.columns.into_iter().map(|column| column.target).collect();
        if let Ok(rows) = rows(&text, &layout, &targets) {
            rows.for_each(drop);
        }
    }
    if let Ok(file) = read::file(&source) {
        file.cards().for_each(drop);
        file.texts().for_each(drop);
    }
}

#[test]
fn samples_with_any_byte_changed_or_cut_off_do_not_panic() {
    for path in
        ["vcard/gmail-single.vcf", "vcard/rfc6350-example.vcf", "csv-spectrum/csvs/quotes_and_newlines.csv"]
    {
        let bytes = sample(path);
        for position in 0..bytes.len() {
            read_all(bytes[..position].to_vec());
            let mut changed = bytes.clone();
            changed[position] ^= 0x9f;
            read_all(changed);
        }
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        read_all(bytes);
    }

    #[test]
    fn no_card_makes_it_panic(body in "(N|FN|TEL|ADR|PHOTO|item1[.]X-ABLabel|BDAY|NOTE|[a-z.;=\"]{1,5})[;A-Z=\"-]{0,12}:[\\PC\\n\\\\;,=:]{0,30}") {
        read_all(format!("BEGIN:VCARD\nVERSION:2.1\n{body}\nEND:VCARD\n").into_bytes());
        read_all(format!("BEGIN:VCARD\nVERSION:4.0\n{body}\nEND:VCARD\n").into_bytes());
    }
}
