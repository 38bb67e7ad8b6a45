//! Text: UTF-8, UTF-16 with a byte order mark, or Windows-1252.

/// The most characters that are shown.
const LONGEST: usize = 200_000;
/// How much of a document shows whether it is text.
const FRONT: usize = 8 * 1024;

/// The front of a text; `None` where it is none.
pub(crate) fn read(bytes: &[u8]) -> Option<String> {
    let (encoding, mark) =
        encoding_rs::Encoding::for_bom(bytes).unwrap_or_else(|| match std::str::from_utf8(bytes) {
            Ok(_) => (encoding_rs::UTF_8, 0),
            Err(_) => (encoding_rs::WINDOWS_1252, 0),
        });
    let bytes = &bytes[mark..];
    let (front, _) = encoding.decode_without_bom_handling(&bytes[..bytes.len().min(FRONT)]);
    let is_control = |letter: char| letter.is_control() && !matches!(letter, '\t' | '\n' | '\r' | '\u{c}');
    if front.chars().any(is_control) {
        return None;
    }
    // Four bytes make a character at most.
    let (text, _) = encoding.decode_without_bom_handling(&bytes[..bytes.len().min(4 * LONGEST)]);
    Some(text.chars().take(LONGEST).collect())
}
