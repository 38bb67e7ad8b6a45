//! CSV: whatever the bytes, the preview and the rows agree, and a contact that may be kept comes back from our own CSV.
#![no_main]

mod way_back;

use kartotek_core::exchange::import::{RowOutcome, Source, preview, rejected, rows, target::ImportTarget};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(source) = Source::new("fuzz".into(), bytes.to_vec()) else { return };
    let Ok(found) = preview(&source, None) else { return };
    let Some(layout) = found.layout else { return };
    let targets: Vec<ImportTarget> = found.columns.into_iter().map(|column| column.target).collect();
    let text = source.decode(layout.encoding).expect("the preview read it");
    let rows = rows(&text, &layout, &targets).expect("the preview read the header");

    let (mut total, mut rejections) = (0, Vec::new());
    for row in rows {
        total += 1;
        match row.expect("the preview read every row").outcome {
            RowOutcome::Draft(draft) => way_back::check(*draft),
            RowOutcome::Rejected(faults, _) => rejections.extend(faults),
            RowOutcome::Empty | RowOutcome::Deleted => {}
        }
    }
    assert_eq!(total, found.total);
    rejected::write(&source, Some(&layout), &rejections, Vec::new()).expect("memory takes everything");
});
