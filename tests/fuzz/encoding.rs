//! Encodings: the guess at a file's, and quoted-printable with and without a CHARSET.
#![no_main]

use kartotek_core::exchange::{
    import::{ImportEncoding, Source},
    vcard::read,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(source) = Source::new("fuzz".into(), bytes.to_vec()) {
        let guess = source.detect_encoding();
        for encoding in [
            ImportEncoding::Utf8,
            ImportEncoding::Utf16Le,
            ImportEncoding::Utf16Be,
            ImportEncoding::Windows1252,
        ] {
            let text = source.decode(encoding);
            // Only a byte order mark, or NUL bytes that look like UTF-16, can lead to a guess that does not hold.
            let utf16 = [ImportEncoding::Utf16Le, ImportEncoding::Utf16Be].contains(&guess);
            let marked = source.content().len() != bytes.len();
            assert!(encoding != guess || utf16 || marked || text.is_ok(), "{guess:?}");
        }
    }
    for head in ["", ";CHARSET=UTF-8", ";CHARSET=ISO-8859-1", ";CHARSET=Shift_JIS", ";CHARSET=none"] {
        let card = [
            b"BEGIN:VCARD\nFN:x\nNOTE;ENCODING=QUOTED-PRINTABLE".as_slice(),
            head.as_bytes(),
            b":",
            bytes,
            b"\nEND:VCARD\n",
        ];
        let Ok(source) = Source::new("fuzz".into(), card.concat()) else { return };
        let file = read::file(&source).expect("it is no UTF-16");
        assert!(file.cards().count() >= 1);
    }
});
