//! The pieces of which a line of an export is made, each with one form only.

use data_encoding::HEXLOWER;

/// The greatest number: what every JSON reader keeps exactly (RFC 8259, section 6).
pub(crate) const GREATEST: u64 = (1 << 53) - 1;

/// Longest code and longest name in bytes.
const LONGEST: usize = 255;

/// Reads a line from its front; `None` where it does not have the one form.
pub(crate) struct Scan<'a>(&'a [u8]);

impl<'a> Scan<'a> {
    /// Starts at the front of `line`.
    pub(crate) fn new(line: &'a [u8]) -> Self {
        Self(line)
    }

    /// Exactly these characters.
    pub(crate) fn literal(&mut self, text: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(text.as_bytes())?;
        Some(())
    }

    /// Whether these characters come next; takes them if so.
    pub(crate) fn has(&mut self, text: &str) -> bool {
        self.literal(text).is_some()
    }

    /// `N` bytes in lower-case hex.
    pub(crate) fn hex<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (digits, rest) = self.0.split_at_checked(2 * N)?;
        let mut bytes = [0; N];
        HEXLOWER.decode_mut(digits, &mut bytes).ok()?;
        self.0 = rest;
        Some(bytes)
    }

    /// A number from 0, without zeroes in front.
    pub(crate) fn natural(&mut self) -> Option<u64> {
        // Seventeen digits are too many already, and more don't go into the sum.
        let length = self.0.iter().take(17).take_while(|byte| byte.is_ascii_digit()).count();
        let (digits, rest) = self.0.split_at(length);
        if length == 0 || length == 17 || (length > 1 && digits[0] == b'0') {
            return None;
        }
        let number = digits.iter().fold(0, |number, digit| number * 10 + u64::from(digit - b'0'));
        self.0 = rest;
        (number <= GREATEST).then_some(number)
    }

    /// A number with or without a minus; zero has none.
    pub(crate) fn integer(&mut self) -> Option<i64> {
        let is_negative = self.has("-");
        let size = i64::try_from(self.natural()?).ok()?;
        match (is_negative, size) {
            (true, 0) => None,
            (true, size) => Some(-size),
            (false, size) => Some(size),
        }
    }

    /// Printable ASCII without quotes and backslashes, up to the closing quote.
    pub(crate) fn code(&mut self) -> Option<&'a str> {
        let length = self.0.iter().take(LONGEST).take_while(|byte| is_plain(**byte)).count();
        let (code, rest) = self.0.split_at(length);
        self.0 = rest;
        std::str::from_utf8(code).ok()
    }

    /// UTF-8 without control characters, up to the closing quote; only quotes and backslashes are escaped.
    pub(crate) fn name(&mut self) -> Option<String> {
        let mut name = Vec::new();
        loop {
            match *self.0 {
                [b'\\', escaped @ (b'"' | b'\\'), ref rest @ ..] => {
                    name.push(escaped);
                    self.0 = rest;
                }
                [b'"', ..] => break,
                [b'\\', ..] | [] => return None,
                [byte, ref rest @ ..] => {
                    name.push(byte);
                    self.0 = rest;
                }
            }
        }
        String::from_utf8(name).ok().filter(|name| is_name(name))
    }

    /// Nothing may be left.
    pub(crate) fn finish(&self) -> Option<()> {
        self.0.is_empty().then_some(())
    }
}

fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\'
}

/// Whether a text can be written as a code.
pub(crate) fn is_code(text: &str) -> bool {
    text.len() <= LONGEST && text.bytes().all(is_plain)
}

/// Whether a text can be written as a name.
pub(crate) fn is_name(text: &str) -> bool {
    text.len() <= LONGEST && !text.chars().any(|character| character.is_ascii_control())
}

/// Appends bytes in lower-case hex.
pub(crate) fn put_hex(line: &mut Vec<u8>, bytes: &[u8]) {
    let start = line.len();
    line.resize(start + 2 * bytes.len(), 0);
    HEXLOWER.encode_mut(bytes, &mut line[start..]);
}

/// Appends a name with its escapes.
pub(crate) fn put_name(line: &mut Vec<u8>, name: &str) {
    for byte in name.bytes() {
        if matches!(byte, b'"' | b'\\') {
            line.push(b'\\');
        }
        line.push(byte);
    }
}
