//! vCard: whatever the bytes, the cards are counted as they are read, and a contact that may be kept comes back from our
//! own vCards.
#![no_main]

mod way_back;

use kartotek_core::exchange::{
    import::{RowOutcome, Source},
    vcard::read,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(source) = Source::new("fuzz".into(), bytes.to_vec()) else { return };
    let Ok(file) = read::file(&source) else { return };
    let total = read::count(&source).expect("there are few cards in few bytes");
    assert_eq!(file.texts().count() as u64, total);

    let mut count = 0;
    for card in file.cards() {
        count += 1;
        if let RowOutcome::Draft(draft) = card.expect("there are few cards").outcome {
            way_back::check(*draft);
        }
    }
    assert_eq!(count, total);
});
