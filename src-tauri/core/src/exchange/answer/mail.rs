//! A mail as far as an answer needs it: who wrote it, when, which codes it quotes, and what stands above the mail that it answers. Whatever
//! the bytes are, nothing here panics, and nothing takes more than a part of them.

use mail_parser::{Message, MessageParser};

use crate::{clock::Timestamp, text::Code};

/// The most characters of what was written that are shown.
pub(super) const SHOWN: usize = 1_000;
/// The most bytes of a mail's text that codes are looked for in.
const LOOKED_AT: usize = 100_000;
/// The most parts with text.
const PARTS: usize = 20;
/// The most codes.
const CODES: usize = 20;

/// What an answer needs of a mail. It has no `Debug`: all of it is about a person.
#[derive(Default)]
pub(super) struct Mail {
    pub(super) from: String,
    pub(super) subject: String,
    pub(super) sent_at: Option<Timestamp>,
    pub(super) codes: Vec<Code>,
    pub(super) text: String,
}

/// Reads a mail; `None` where it is none.
pub(super) fn read(bytes: &[u8]) -> Option<Mail> {
    let message = MessageParser::default().parse(bytes)?;
    let from = message.from().and_then(|from| from.first()).and_then(|from| from.address());
    let from = from.map(in_a_line).unwrap_or_default();
    let body = body(&message);
    if from.is_empty() && message.date().is_none() {
        return None;
    }
    let subject = message.subject().map(in_a_line).unwrap_or_default();
    let mut codes = Code::find(&subject);
    codes.extend(Code::find(front(&body, LOOKED_AT)));
    let mut seen = Vec::new();
    codes.retain(|code| {
        !seen.contains(code) && {
            seen.push(*code);
            seen.len() <= CODES
        }
    });
    let sent_at =
        message.date().filter(|date| date.is_valid()).and_then(|date| date.to_timestamp().checked_mul(1_000));
    Some(Mail { from, subject, sent_at, codes, text: answer(front(&body, LOOKED_AT)) })
}

/// The text of a mail; of one that is HTML alone, as text.
fn body(message: &Message<'_>) -> String {
    let mut body = String::new();
    for part in 0..message.text_body_count().min(PARTS) {
        if let Some(text) = message.body_text(part) {
            body.push_str(front(&text, LOOKED_AT));
            body.push('\n');
        }
        if body.len() > LOOKED_AT {
            break;
        }
    }
    body
}

/// So many bytes of a text at most, in whole characters.
fn front(text: &str, bytes: usize) -> &str {
    let mut end = text.len().min(bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn in_a_line(text: &str) -> String {
    let line = text.chars().filter(|character| !character.is_control()).take(320).collect::<String>();
    line.trim().to_owned()
}

/// What somebody wrote above the mail that they quote; below it where nothing stands above.
fn answer(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let quote = (0..lines.len()).find(|at| begins_quote(&lines[*at..])).unwrap_or(lines.len());
    let above = joined(lines[..quote].iter().copied());
    if !above.is_empty() {
        return above;
    }
    joined(lines[quote..].iter().copied().filter(|line| !is_quoted(line) && !is_attribution(line)))
}

fn joined<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let text = lines.collect::<Vec<_>>().join("\n");
    let shown = text.trim().chars().filter(|character| *character == '\n' || !character.is_control());
    shown.take(SHOWN).collect::<String>().trim_end().to_owned()
}

/// Whether the quoted mail begins with these lines.
fn begins_quote(lines: &[&str]) -> bool {
    let Some(first) = lines.first() else { return false };
    if is_quoted(first) || is_attribution(first) || is_rule(first) {
        return true;
    }
    let second = lines.get(1).copied().unwrap_or_default();
    // Mail programs break the line that says who wrote what is quoted.
    let is_broken =
        !second.is_empty() && speaks_of_writing(&format!("{first} {second}")) && second.ends_with(':');
    is_broken && begins_attribution(first) || is_header(first, FROM) && is_header(second, SENT)
}

fn is_quoted(line: &str) -> bool {
    line.trim_start().starts_with('>')
}

/// `-----Original Message-----` and the line of underscores of some mail programs.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    let is_ruled = line.starts_with("-----") && line.ends_with("-----") && line.contains(char::is_alphabetic);
    is_ruled || (line.len() >= 20 && line.chars().all(|character| character == '_'))
}

const FROM: &[&str] = &["From:", "Von:", "Från:"];
const SENT: &[&str] = &["Sent:", "Date:", "Gesendet:", "Datum:", "Skickat:"];

fn is_header(line: &str, names: &[&str]) -> bool {
    let line = line.trim().trim_start_matches('*');
    names.iter().any(|name| line.starts_with(name))
}

/// `On 1 March 2026, Anna wrote:` in the three languages.
fn is_attribution(line: &str) -> bool {
    let line = line.trim();
    line.ends_with(':') && begins_attribution(line) && speaks_of_writing(line)
}

fn begins_attribution(line: &str) -> bool {
    let line = line.trim();
    ["On ", "Am ", "Den ", "Il ", "Le "].iter().any(|word| line.starts_with(word))
        || line.starts_with(|character: char| character.is_ascii_digit())
}

fn speaks_of_writing(line: &str) -> bool {
    ["wrote", "schrieb", "skrev"].iter().any(|word| line.contains(word))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const CODE: &str = "793NX-W3CVC";

    fn mail(headers: &str, body: &str) -> Mail {
        let mail = format!(
            "From: Anna Berg <Anna.Berg@Example.se>\r\nDate: Mon, 21 Sep 2026 16:13:20 +0200\r\n{headers}\r\n{body}"
        );
        read(mail.as_bytes()).unwrap()
    }

    #[test]
    fn a_mail_says_who_wrote_it_when_and_which_code_it_quotes() {
        let mail = mail(
            "Subject: =?utf-8?q?Re=3A_Anmeldung_f=C3=BCr?= 793NX-W3CVC\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n",
            "Ja, gern. Gr=FC=DFe\r\n\r\n> Code: 793NX-W3CVC\r\n",
        );
        assert_eq!((mail.from.as_str(), mail.sent_at), ("Anna.Berg@Example.se", Some(1_790_000_000_000)));
        assert_eq!(mail.subject, "Re: Anmeldung für 793NX-W3CVC");
        assert_eq!(mail.codes.iter().map(ToString::to_string).collect::<Vec<_>>(), [CODE]);
        assert_eq!(mail.text, "Ja, gern. Grüße");
    }

    #[test]
    fn a_code_is_found_in_a_mail_that_is_html_alone() {
        let mail = mail(
            "Content-Type: text/html; charset=utf-8\r\n",
            "<html><body><p>Ja!</p><p>Am 20.09.2026 schrieb Alm AB:</p><blockquote>Code <b>793NX&#8209;W3CVC</b></blockquote></body></html>",
        );
        assert_eq!(mail.codes.len(), 1);
        assert_eq!(mail.text, "Ja!");
    }

    #[test]
    fn what_was_written_is_told_from_what_is_quoted() {
        for (text, written) in [
            ("Yes\n\nOn 20 Sep 2026, at 10:00, Alm AB wrote:\n> Code", "Yes"),
            ("Ja\n\nAm Sonntag, 20. September 2026, schrieb Alm AB\n<post@alm.example>:\n\nCode", "Ja"),
            ("Ja tack\n\nDen 20 sep. 2026 kl. 10:00 skrev Alm AB <post@alm.example>:\n> Kod", "Ja tack"),
            ("Ja\n\n-----Ursprüngliche Nachricht-----\nVon: Alm AB\nCode", "Ja"),
            ("Ja\n\nVon: Alm AB <post@alm.example>\nGesendet: Sonntag\nAn: Anna\n\nCode", "Ja"),
            ("Ja\n________________________________\nFrån: Alm AB", "Ja"),
            ("> Code\n\nNo, thanks", "No, thanks"),
            ("2026-09-20 10:00 GMT+02:00 skrev Alm AB:\n> Kod", ""),
            ("One\nTwo\n\nThree: four", "One\nTwo\n\nThree: four"),
            ("", ""),
        ] {
            assert_eq!(answer(text), written, "{text}");
        }
        assert_eq!(answer(&"ä".repeat(5_000)).chars().count(), SHOWN);
    }

    #[test]
    fn what_is_no_mail_is_none() {
        for bytes in [
            b"".as_slice(),
            b"no mail at all",
            b"\0\x01\x02",
            b"%PDF-1.7",
            b"Subject: only\r\n\r\n793NX-W3CVC",
        ] {
            assert!(read(bytes).is_none(), "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
            let _ = read(&bytes);
        }

        #[test]
        fn nothing_that_looks_like_a_mail_makes_it_panic(
            lines in proptest::collection::vec(
                prop_oneof![
                    Just("From: a@b.example".to_owned()),
                    Just("Content-Type: multipart/mixed; boundary=x".to_owned()),
                    Just("Content-Type: message/rfc822".to_owned()),
                    Just("Content-Type: text/html; charset=utf-7".to_owned()),
                    Just("Content-Transfer-Encoding: base64".to_owned()),
                    Just("Content-Transfer-Encoding: quoted-printable".to_owned()),
                    Just("--x".to_owned()),
                    Just("--x--".to_owned()),
                    Just(String::new()),
                    Just("Subject: =?utf-8?b?w6Q=?= =?x?q?=".to_owned()),
                    Just("=C3=\u{e4}".to_owned()),
                    "(Date|To|Von|>|On): \\PC{0,40}",
                    "\\PC{0,60}",
                ],
                0..60,
            ),
        ) {
            if let Some(mail) = read(lines.join("\r\n").as_bytes()) {
                prop_assert!(mail.codes.len() <= CODES && mail.text.chars().count() <= SHOWN);
            }
        }
    }
}
