//! What a file is by its content, whatever it is called.

/// The most bytes that this is read from.
pub(crate) const FRONT: usize = 64 * 1024;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Media {
    /// Its media type (RFC 6838).
    pub(crate) name: &'static str,
    /// The ending under which another program opens it; none for what no other program is given: what may be run, or is unknown.
    pub(crate) ending: Option<&'static str>,
}

const UNKNOWN: Media = Media { name: "application/octet-stream", ending: None };
/// Also what is text and could be run, which no program does under this ending.
const TEXT: Media = Media { name: "text/plain", ending: Some("txt") };

/// The endings of what other programs show rather than run.
const SHOWN: [&str; 17] = [
    "pdf", "jpg", "png", "gif", "webp", "bmp", "tif", "heif", "doc", "docx", "xls", "xlsx", "ppt", "pptx",
    "odt", "ods", "odp",
];

/// What a file with this front is.
pub(crate) fn of(front: &[u8]) -> Media {
    let front = &front[..front.len().min(FRONT)];
    // A reader of PDF looks for its mark in the first kilobyte (ISO 32000-1, annex H.3.4.1).
    if front[..front.len().min(1024)].windows(5).any(|bytes| bytes == b"%PDF-") {
        return Media { name: "application/pdf", ending: Some("pdf") };
    }
    match infer::get(front) {
        Some(found) if found.matcher_type() != infer::MatcherType::Text => Media {
            name: found.mime_type(),
            ending: SHOWN.into_iter().find(|ending| *ending == found.extension()),
        },
        _ if is_text(front) => TEXT,
        _ => UNKNOWN,
    }
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
        for (front, name, ending) in [
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
            assert_eq!(of(front), Media { name, ending }, "{front:?}");
        }
    }

    #[test]
    fn what_can_be_run_is_given_to_no_other_program() {
        for front in [b"MZ\x90\0\x03\0\0\0".as_slice(), b"\x7fELF\x02\x01\x01\0", b"PK\x03\x04\x14\0\0\0"] {
            assert_eq!(of(front).ending, None, "{:?}", of(front));
        }
    }
}
