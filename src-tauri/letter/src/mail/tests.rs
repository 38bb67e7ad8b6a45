use mail_parser::{Message, MessageParser, MimeHeaders};

use super::*;

fn draft<'a>(text: &'a str, attachments: &'a [AttachmentPart<'a>]) -> MailDraft<'a> {
    MailDraft {
        from_name: "Alm GmbH",
        from: "datenschutz@alm.example",
        to_name: "Åsa Öberg, geb. \"Groß\"",
        to: "asa@example.org",
        at: 1_781_600_000,
        subject: "Ihre Daten: unsere Antwort auf Ihren Antrag vom 15. Juni 2026, der ausführlicher ist als die meisten (Nr. 2026-7)",
        text,
        attachments,
    }
}

fn parsed(bytes: &[u8]) -> Message<'_> {
    MessageParser::new().parse(bytes).unwrap()
}

#[test]
fn a_draft_reads_back_as_it_was_written() {
    let text = "Guten Tag Åsa,\n\n- eins\n- zwei 漢\n\n.\nFrom here\n--\nGrüße\n";
    let pdf: Vec<u8> = (0..=255).cycle().take(5_000).collect();
    let attachments = [
        AttachmentPart { name: "Antwort für Åsa.pdf", kind: "application/pdf", content: &pdf },
        AttachmentPart { name: "package.zip", kind: "application/zip", content: b"PK\r\n--x\n" },
    ];

    let bytes = draft(text, &attachments).to_eml().unwrap();

    let mail = parsed(&bytes);
    let one = |address: Option<&mail_parser::Address<'_>>| {
        let first = address.unwrap().first().unwrap();
        (first.name().map(str::to_owned), first.address().unwrap().to_owned())
    };
    assert_eq!(one(mail.from()), (Some("Alm GmbH".into()), "datenschutz@alm.example".into()));
    assert_eq!(one(mail.to()), (Some("Åsa Öberg, geb. \"Groß\"".into()), "asa@example.org".into()));
    assert_eq!(mail.subject(), Some(draft("", &[]).subject));
    assert_eq!(mail.date().unwrap().to_timestamp(), 1_781_600_000);
    assert_eq!(mail.header_raw("X-Unsent").unwrap().trim(), "1");
    assert_eq!(mail.message_id(), None);
    assert_eq!(mail.body_text(0).unwrap().replace("\r\n", "\n"), text);
    assert_eq!(mail.html_body_count(), mail.text_body_count(), "there is no HTML of its own");
    let back: Vec<_> =
        mail.attachments().map(|part| (part.attachment_name().unwrap(), part.contents())).collect();
    assert_eq!(back, [("Antwort für Åsa.pdf", &pdf[..]), ("package.zip", &b"PK\r\n--x\n"[..])]);
}

#[test]
fn lines_are_as_short_as_mails_have_them_and_headers_plain() {
    let text = "ö".repeat(3_000);

    let bytes = draft(&text, &[]).to_eml().unwrap();

    assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 998));
    let head = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
    assert!(bytes[..head].is_ascii());
    assert!(!bytes[..head].windows(10).any(|window| window.eq_ignore_ascii_case(b"message-id")));
    assert_eq!(parsed(&bytes).body_text(0).unwrap().trim_end(), text);
}

#[test]
fn nothing_that_was_typed_becomes_a_header() {
    let evil = "x\r\nBcc: spy@example.net\r\n\r\nbody";
    let attachments = [AttachmentPart { name: evil, kind: "text/plain", content: b"y" }];
    let draft = MailDraft {
        subject: evil,
        from_name: evil,
        to_name: evil,
        ..draft("Message-ID: stays\n", &attachments)
    };

    let bytes = draft.to_eml().unwrap();

    let mail = parsed(&bytes);
    assert!(mail.bcc().is_none());
    assert_eq!(mail.subject(), Some("x Bcc: spy@example.net body"));
    assert_eq!(mail.body_text(0).unwrap().trim_end(), "Message-ID: stays");
    assert_eq!(mail.attachments().count(), 1);
}

#[test]
fn what_is_no_address_is_refused() {
    for to in [
        "",
        "asa",
        "@x.example",
        "asa@",
        "a b@x.example",
        "a@b@x.example",
        "a@x.example\r\nBcc: b@x.example",
        "<a@x.example>",
        "a,b@x.example",
    ] {
        assert_eq!(MailDraft { to, ..draft("x", &[]) }.to_eml().unwrap_err(), Failure::Address, "{to}");
        assert_eq!(MailDraft { from: to, ..draft("x", &[]) }.to_eml().unwrap_err(), Failure::Address, "{to}");
    }
    assert!(MailDraft { to: "Åsa.o'neill+x@bücher.example", ..draft("x", &[]) }.to_eml().is_ok());
}

#[test]
fn nobody_is_named_where_there_is_no_name() {
    let bytes = MailDraft { to_name: " ", ..draft("x", &[]) }.to_eml().unwrap();

    assert_eq!(parsed(&bytes).to().unwrap().first().unwrap().name(), None);
}
