//! Letters as files: core says what is in them, here they are set, or drafted as a mail that they go with.

use kartotek_core::{
    error::{Error, Result},
    exchange::letter::{Letter, LetterFormat},
    personal::Personal,
    template::Block,
};
use kartotek_letter::{
    AddressWindow, AttachmentPart, BlockPart, GeneralLetter, Language, MailDraft, SenderPart,
};
use zeroize::Zeroizing;

use crate::system::Filter;

const MAIL: Filter = Filter { name: "E-mail", extensions: &["eml"] };

/// What the file of a letter is called, and what it is.
pub(super) fn file(number: &str, format: LetterFormat) -> (String, Filter) {
    match format {
        LetterFormat::Pdf => (format!("letter-{number}.pdf"), Filter::PDF),
        LetterFormat::Mail => (format!("letter-{number}.eml"), MAIL),
    }
}

/// A letter in the form in which it is saved.
pub(super) fn written(letter: &Letter, format: LetterFormat) -> Result<Zeroizing<Vec<u8>>> {
    let pdf = set(letter)?;
    match format {
        LetterFormat::Pdf => Ok(pdf),
        LetterFormat::Mail => draft(letter, &pdf),
    }
}

/// Sets a letter.
pub(super) fn set(letter: &Letter) -> Result<Zeroizing<Vec<u8>>> {
    let head = &letter.letterhead;
    let about = [head.contact.as_slice(), std::slice::from_ref(&head.register)].concat();
    let blocks: Vec<(bool, Vec<&str>)> = letter
        .filled
        .blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(lines) => (false, texts(lines)),
            Block::List(items) => (true, texts(items)),
        })
        .collect();
    let blocks: Vec<BlockPart<'_>> = blocks
        .iter()
        .map(|(is_list, lines)| if *is_list { BlockPart::List(lines) } else { BlockPart::Paragraph(lines) })
        .collect();
    let letter = GeneralLetter {
        language: Language::of(letter.language.code()),
        window: match letter.country.as_str() {
            "SE" => AddressWindow::Right,
            "DE" | "AT" | "CH" | "LI" => AddressWindow::Left,
            _ => AddressWindow::None,
        },
        sender: SenderPart {
            name: &head.organisation,
            address: &texts(&head.address),
            lines: &texts(&about),
        },
        recipient: &texts(&letter.recipient),
        date: letter.date,
        number: &letter.number,
        subject: &letter.filled.subject,
        blocks: &blocks,
        // The text ends with who writes.
        signed: "",
    };
    letter.to_pdf().map_err(Error::internal)
}

/// Drafts the mail that a letter goes with.
fn draft(letter: &Letter, pdf: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let (file, _) = file(&letter.number, LetterFormat::Pdf);
    let person = letter.recipient.first().map(|line| line.as_str()).unwrap_or_default();
    let draft = MailDraft {
        from_name: &letter.letterhead.organisation,
        from: &letter.from,
        to_name: person,
        to: &letter.email,
        at: letter.at / 1000,
        subject: &letter.filled.subject,
        text: &letter.filled.to_text(),
        attachments: &[AttachmentPart { name: &file, kind: "application/pdf", content: pdf }],
    };
    draft.to_eml().map_err(Error::internal)
}

fn texts(lines: &[Personal<String>]) -> Vec<&str> {
    lines.iter().map(|line| line.as_str()).collect()
}
