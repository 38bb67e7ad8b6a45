//! Commands about letters and packages that answer requests: core says what is in them, here letters are set.

use kartotek_core::{
    error::{Error, Result},
    exchange::{
        gate,
        reply::{
            self, RequestLetter, RequestLetterDraft, RequestLetterFormat, RequestLetterPreview,
            RequestLetters, RequestPackage, RequestPackageDraft, RequestPackageSaved,
        },
    },
    id::RequestId,
    personal::Personal,
    template::Block,
};
use kartotek_letter::{
    AddressWindow, AttachmentPart, BlockPart, GeneralLetter, Language, MailDraft, SenderPart,
};
use zeroize::Zeroizing;

use crate::{desk::Desk, job, system::Filter};

const MAIL: Filter = Filter { name: "E-mail", extensions: &["eml"] };
const ZIP: Filter = Filter { name: "ZIP", extensions: &["zip"] };

/// Which letters fit where a request is.
pub(crate) fn request_letters(desk: &Desk, id: RequestId) -> Result<RequestLetters> {
    desk.with(|session| reply::offer(session, id))
}

pub(crate) fn request_letter_preview(
    desk: &Desk,
    letter: RequestLetterDraft,
) -> Result<RequestLetterPreview> {
    desk.with(|session| reply::preview(session, &letter))
}

/// Asks for a place and writes a letter there; gives what the file is called, or `None` where the user cancelled.
pub(crate) fn request_letter_save(
    desk: &Desk,
    letter: RequestLetterDraft,
    format: RequestLetterFormat,
) -> Result<Option<Personal<String>>> {
    // Before a place is asked for.
    let number = desk.with(|session| reply::prepare(session, &letter, format))?.number;
    let (name, filter) = match format {
        RequestLetterFormat::Pdf => (format!("letter-{number}.pdf"), Filter::PDF),
        RequestLetterFormat::Mail => (format!("letter-{number}.eml"), MAIL),
    };
    let Some(place) = desk.system()?.save(&name, filter) else { return Ok(None) };
    let saved = desk.with(|session| {
        let letter = reply::prepare(session, &letter, format)?;
        let pdf = set(&letter)?;
        let bytes = match format {
            RequestLetterFormat::Pdf => pdf,
            RequestLetterFormat::Mail => draft(&letter, &pdf)?,
        };
        gate::save_request_letter(session, &letter, format, &bytes, &place)
    })?;
    Ok(Some(desk.told(saved)))
}

/// What the package of a request will be.
pub(crate) fn request_package_check(desk: &Desk, id: RequestId) -> Result<RequestPackage> {
    desk.with(|session| reply::check(session, id))
}

/// Asks for a place and writes the package there; gives what opens it, once, or `None` where the user cancelled.
pub(crate) fn request_package_save(
    desk: &Desk,
    package: RequestPackageDraft,
    job: u32,
) -> Result<Option<RequestPackageSaved>> {
    // Before a place is asked for.
    let name = desk.with(|session| {
        reply::prepare(session, &package.letter, RequestLetterFormat::Pdf)?;
        Ok(reply::packing(session, &package)?.file_name())
    })?;
    let Some(place) = desk.system()?.save(&name, ZIP) else { return Ok(None) };
    let saved = job::run(desk, job, |progress| {
        desk.with(|session| {
            let letter = set(&reply::prepare(session, &package.letter, RequestLetterFormat::Pdf)?)?;
            let packing = reply::packing(session, &package)?;
            gate::save_request_package(session, &packing, &letter, &place, progress)
        })
    })?;
    Ok(Some(desk.told(saved)))
}

/// Sets a letter.
fn set(letter: &RequestLetter) -> Result<Zeroizing<Vec<u8>>> {
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
            "DE" | "AT" | "CH" => AddressWindow::Left,
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
fn draft(letter: &RequestLetter, pdf: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let file = format!("letter-{}.pdf", letter.number);
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
