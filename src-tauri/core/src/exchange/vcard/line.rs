//! Lines: unfolds the physical lines of a file, soft breaks and bare base64 blocks included.

use std::borrow::Cow;

/// A content line and the number, from 1, of the physical line it starts in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line<'a> {
    pub(super) number: u64,
    pub(super) bytes: Cow<'a, [u8]>,
}

/// The content lines of a file, blank ones left out.
#[derive(Clone)]
pub(super) struct Lines<'a> {
    rest: &'a [u8],
    number: u64,
    /// vCard 2.1 folds before a space that belongs to the text.
    pub(super) keeps_space: bool,
}

impl<'a> Lines<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, number: 0, keeps_space: false }
    }

    fn peek(&self) -> Option<(&'a [u8], &'a [u8])> {
        if self.rest.is_empty() {
            return None;
        }
        let end = self.rest.iter().position(|byte| *byte == b'\n');
        let (line, rest) = match end {
            Some(end) => (&self.rest[..end], &self.rest[end + 1..]),
            None => (self.rest, &self.rest[self.rest.len()..]),
        };
        Some((line.strip_suffix(b"\r").unwrap_or(line), rest))
    }

    fn take(&mut self, rest: &'a [u8]) {
        self.rest = rest;
        self.number += 1;
    }

    /// Takes the next physical line if it goes on with the content line.
    fn take_if(&mut self, goes_on: impl Fn(&[u8]) -> bool) -> Option<&'a [u8]> {
        let (line, rest) = self.peek()?;
        goes_on(line).then(|| {
            self.take(rest);
            line
        })
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let first = loop {
            let (line, rest) = self.peek()?;
            self.take(rest);
            if !line.trim_ascii().is_empty() {
                break line;
            }
        };
        let number = self.number;
        let mut bytes = Cow::Borrowed(first);
        match encoding(first) {
            TransferEncoding::QuotedPrintable => {
                while bytes.ends_with(b"=") {
                    let Some(more) = self.take_if(|line| !is_boundary(line)) else { break };
                    let whole = bytes.to_mut();
                    whole.pop();
                    whole.extend_from_slice(more);
                }
            }
            TransferEncoding::Base64 => {
                while let Some(more) = self.take_if(|line| is_folded(line) || is_base64(line)) {
                    bytes.to_mut().extend_from_slice(more.trim_ascii());
                }
            }
            TransferEncoding::None => {
                while let Some(more) = self.take_if(is_folded) {
                    let skipped = usize::from(!self.keeps_space);
                    bytes.to_mut().extend_from_slice(&more[skipped..]);
                }
            }
        }
        Some(Line { number, bytes })
    }
}

/// How the bytes of a value are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TransferEncoding {
    None,
    QuotedPrintable,
    Base64,
}

/// The transfer encoding that the parameters of a line name, also without `ENCODING=` (vCard 2.1).
pub(super) fn encoding(line: &[u8]) -> TransferEncoding {
    let parameters = &line[..colon(line).unwrap_or(0)];
    for parameter in parameters.split(|byte| *byte == b';').skip(1) {
        let value = parameter.rsplit(|byte| *byte == b'=').next().unwrap_or(parameter).trim_ascii();
        let value = value.strip_prefix(b"\"").and_then(|value| value.strip_suffix(b"\"")).unwrap_or(value);
        let named = parameter.len() == value.len() || parameter.to_ascii_uppercase().starts_with(b"ENCODING");
        if named && value.eq_ignore_ascii_case(b"QUOTED-PRINTABLE") {
            return TransferEncoding::QuotedPrintable;
        }
        if named && (value.eq_ignore_ascii_case(b"BASE64") || value.eq_ignore_ascii_case(b"B")) {
            return TransferEncoding::Base64;
        }
    }
    TransferEncoding::None
}

/// Where the value starts: the first colon outside quotation marks.
pub(super) fn colon(line: &[u8]) -> Option<usize> {
    let mut quoted = false;
    line.iter().position(|byte| {
        quoted ^= *byte == b'"';
        *byte == b':' && !quoted
    })
}

fn is_folded(line: &[u8]) -> bool {
    line.starts_with(b" ") || line.starts_with(b"\t")
}

/// Old Outlooks do not indent the lines of a picture; a blank line ends it.
fn is_base64(line: &[u8]) -> bool {
    !line.is_empty() && line.iter().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(byte))
}

fn is_boundary(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    line.eq_ignore_ascii_case(b"END:VCARD") || line.eq_ignore_ascii_case(b"BEGIN:VCARD")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(u64, String)> {
        Lines::new(text.as_bytes())
            .map(|line| (line.number, String::from_utf8(line.bytes.into_owned()).unwrap()))
            .collect()
    }

    #[test]
    fn folded_lines_are_joined_and_keep_their_numbers() {
        assert_eq!(
            lines("NOTE:one\r\n  two\r\n\tthree\r\n\r\nFN:x\n"),
            [(1, "NOTE:one twothree".into()), (5, "FN:x".into())]
        );
    }

    #[test]
    fn soft_breaks_are_joined_but_never_swallow_the_end() {
        assert_eq!(
            lines("FN;ENCODING=QUOTED-PRINTABLE:a=\n=C3=A4=\nb\nNOTE;QUOTED-PRINTABLE:x=\nEND:VCARD\n"),
            [
                (1, "FN;ENCODING=QUOTED-PRINTABLE:a=C3=A4b".into()),
                (4, "NOTE;QUOTED-PRINTABLE:x=".into()),
                (5, "END:VCARD".into())
            ]
        );
    }

    #[test]
    fn a_picture_is_joined_whether_indented_or_not() {
        assert_eq!(
            lines("PHOTO;TYPE=JPEG;ENCODING=b:\n AAAA\nBBBB\n\nTEL:1\n"),
            [(1, "PHOTO;TYPE=JPEG;ENCODING=b:AAAABBBB".into()), (5, "TEL:1".into())]
        );
    }
}
