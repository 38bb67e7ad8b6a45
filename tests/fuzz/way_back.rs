//! The way out and back of one contact.

use std::sync::LazyLock;

use kartotek_core::{
    crm::{check, contact::ContactDraft, rule::Rules},
    exchange::{
        export::csv::{CsvOptions, CsvWriter, Widths},
        import::{RowOutcome, Source, preview, rows, target::ImportTarget},
        vcard::{
            read,
            write::{Version, write},
        },
    },
    setting::Settings,
};

static RULES: LazyLock<Rules> =
    LazyLock::new(|| Rules::new(&Settings { birthday: true, ..Settings::default() }));

/// Exports a contact that may be kept in every form; each has to give it back.
pub fn check(mut draft: ContactDraft) {
    if check::contact(&mut draft, &RULES).is_err() {
        return;
    }
    // Lines that are no properties, or that a card may have once only, are left out of cards on purpose.
    draft.extra.0.clear();
    for guards in [true, false] {
        compare(&draft, from_csv(&to_csv(&draft, guards)));
    }
    for version in [Version::V3, Version::V4] {
        let source =
            Source::new("back".into(), write(&draft, None, version).into_bytes()).expect("it is text");
        let mut cards: Vec<_> = read::file(&source).expect("it is UTF-8").cards().collect();
        assert_eq!(cards.len(), 1);
        compare(&draft, cards.remove(0).expect("it is one card").outcome);
    }
}

fn compare(there: &ContactDraft, back: RowOutcome) {
    let RowOutcome::Draft(mut back) = back else { panic!("it came back as {back:?}") };
    check::contact(&mut back, &RULES).expect("what was kept may be kept");
    // Inputs are made up, so they may be shown.
    let shown = |draft: &ContactDraft| serde_json::to_string(draft).expect("a draft is JSON");
    assert!(*there == *back, "{} became {}", shown(there), shown(&back));
}

fn to_csv(draft: &ContactDraft, guards: bool) -> Vec<u8> {
    let (mut out, mut widths) = (Vec::new(), Widths::default());
    widths.add(draft);
    let mut writer = CsvWriter::new(&mut out, widths, CsvOptions { guards, confidential: false })
        .expect("memory takes everything");
    writer.write(draft, "").expect("memory takes everything");
    writer.finish().expect("memory takes everything");
    out
}

fn from_csv(bytes: &[u8]) -> RowOutcome {
    let source = Source::new("back".into(), bytes.to_vec()).expect("it is text");
    let found = preview(&source, None).expect("it is our own");
    let layout = found.layout.expect("it is a CSV");
    let targets: Vec<ImportTarget> = found.columns.into_iter().map(|column| column.target).collect();
    let text = source.decode(layout.encoding).expect("it is UTF-8");
    let mut rows: Vec<_> = rows(&text, &layout, &targets).expect("it has a header").collect();
    assert_eq!(rows.len(), 1);
    rows.remove(0).expect("it is one row").outcome
}
