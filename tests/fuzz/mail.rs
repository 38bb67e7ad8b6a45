//! Mails that answer: whatever the bytes are, reading takes a part of them, shows lines without control characters, and says the same
//! twice. A code that is quoted is found.
#![no_main]

use kartotek_core::exchange::answer;
use libfuzzer_sys::fuzz_target;

const CODE: &str = "793NX-W3CVC";
const HEADERS: &str = "From: Anna Berg <anna@berg.example>\r\nDate: Mon, 21 Sep 2026 16:13:20 +0200\r\n";

fuzz_target!(|bytes: &[u8]| {
    look(bytes);
    // In the headers, and in a body of each form.
    look(&[HEADERS.as_bytes(), bytes].concat());
    for form in [
        "",
        "Content-Type: text/html; charset=utf-8\r\n",
        "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n",
        "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n",
        "Content-Type: multipart/alternative; boundary=\"-\"\r\n",
    ] {
        look(&[HEADERS.as_bytes(), form.as_bytes(), b"\r\n", bytes].concat());
    }
    let subject = format!("{HEADERS}Subject: Re: {CODE}\r\n\r\n");
    let read = look(&[subject.as_bytes(), bytes].concat()).expect("it has headers");
    assert!(read.codes.iter().any(|code| code == CODE));
});

fn look(bytes: &[u8]) -> Option<answer::Answered> {
    let read = answer::read_mail(bytes);
    assert_eq!(answer::read_mail(bytes), read);
    let mail = read.as_ref()?;
    for line in [&mail.from, &mail.subject] {
        assert!(line.chars().count() <= 320 && !line.contains(char::is_control));
    }
    assert!(mail.text.chars().count() <= 1_000);
    assert!(!mail.text.contains(|character: char| character != '\n' && character.is_control()));
    assert!(mail.codes.len() <= 20);
    read
}
