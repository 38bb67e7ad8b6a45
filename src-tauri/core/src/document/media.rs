//! What a file is by its content, whatever it is called: its media type (RFC 6838).

/// The most bytes that this is read from.
const FRONT: usize = 64 * 1024;

const PDF: &str = "application/pdf";
const UNKNOWN: &str = "application/octet-stream";
/// Also what is text and could be run.
const TEXT: &str = "text/plain";

/// What other programs show rather than run, with the ending under which they get it. Under its own no text is run either.
const SHOWN: [(&str, &str); 17] = [
    (PDF, "pdf"),
    (TEXT, "txt"),
    ("image/jpeg", "jpg"),
    ("image/png", "png"),
    ("image/gif", "gif"),
    ("image/webp", "webp"),
    ("image/bmp", "bmp"),
    ("image/tiff", "tif"),
    ("application/msword", "doc"),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ("application/vnd.ms-excel", "xls"),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ("application/vnd.ms-powerpoint", "ppt"),
    ("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ("application/vnd.oasis.opendocument.text", "odt"),
    ("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ("application/vnd.oasis.opendocument.presentation", "odp"),
];

/// What a file with this front is.
pub(crate) fn of(front: &[u8]) -> &'static str {
    let front = &front[..front.len().min(FRONT)];
    // A reader of PDF looks for its mark in the first kilobyte (ISO 32000-1, annex H.3.4.1).
    if front[..front.len().min(1024)].windows(5).any(|bytes| bytes == b"%PDF-") {
        return PDF;
    }
    match infer::get(front) {
        Some(found) if found.matcher_type() != infer::MatcherType::Text => found.mime_type(),
        _ if is_text(front) => TEXT,
        _ => UNKNOWN,
    }
}

/// The ending under which another program gets a file to show it; none for what may be run, or is unknown.
pub(crate) fn ending(media_type: &str) -> Option<&'static str> {
    SHOWN.iter().find(|(shown, _)| *shown == media_type).map(|(_, ending)| *ending)
}

fn is_text(front: &[u8]) -> bool {
    let is_utf_16 = front.starts_with(&[0xff, 0xfe]) || front.starts_with(&[0xfe, 0xff]);
    let may_be_text = |byte: &u8| *byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b);
    is_utf_16 || (!front.is_empty() && front.iter().all(may_be_text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_content_is() {
        for (front, name, shown_as) in [
            (b"%PDF-1.7\n%\xe2\xe3".as_slice(), "application/pdf", Some("pdf")),
            (b"junk before\n%PDF-1.4", "application/pdf", Some("pdf")),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png", Some("png")),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg", Some("jpg")),
            ("Grüße".as_bytes(), "text/plain", Some("txt")),
            (b"gr\xfc\xdfe in Windows-1252", "text/plain", Some("txt")),
            (b"\xff\xfea\0b\0", "text/plain", Some("txt")),
            (b"<html><script>x</script></html>", "text/plain", Some("txt")),
            (b"#!/bin/sh\nrm -r ~\n", "text/plain", Some("txt")),
            (b"[Desktop Entry]\nExec=sh\n", "text/plain", Some("txt")),
            (b"\0\x01\x02\x03", "application/octet-stream", None),
            (b"", "application/octet-stream", None),
        ] {
            assert_eq!((of(front), ending(of(front))), (name, shown_as), "{front:?}");
        }
    }

    #[test]
    fn what_can_be_run_is_given_to_no_other_program() {
        for front in [b"MZ\x90\0\x03\0\0\0".as_slice(), b"\x7fELF\x02\x01\x01\0", b"PK\x03\x04\x14\0\0\0"] {
            assert_eq!(ending(of(front)), None, "{}", of(front));
        }
    }
}
