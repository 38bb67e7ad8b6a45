//! Commands about recipients: the register, what was handed to them, and what they are told.

use kartotek_core::{
    error::{Error, Problem, Result},
    exchange::{
        gate,
        letter::LetterFormat,
        notify::{self, RecipientLetter},
    },
    id::{ContactId, RecipientId, RecipientNoticeId, RequestId},
    personal::Personal,
    recipient::{
        Disclosed, DisclosureDraft, Recipient, RecipientDraft,
        notice::{NoticeMove, RecipientNotice},
    },
    session::recipient::RecipientRow,
    text::Language,
};

use crate::{commands::letter, desk::Desk};

pub(crate) fn recipient_list(desk: &Desk) -> Result<Vec<RecipientRow>> {
    desk.with(|session| session.recipients())
}

pub(crate) fn recipient_get(desk: &Desk, id: RecipientId) -> Result<RecipientRow> {
    desk.with(|session| session.recipient(id))
}

pub(crate) fn recipient_add(desk: &Desk, recipient: RecipientDraft) -> Result<Recipient> {
    Ok(desk.told(desk.with(|session| session.add_recipient(recipient))?))
}

pub(crate) fn recipient_change(
    desk: &Desk,
    id: RecipientId,
    revision: i64,
    recipient: RecipientDraft,
) -> Result<Recipient> {
    Ok(desk.told(desk.with(|session| session.change_recipient(id, revision, recipient))?))
}

pub(crate) fn recipient_remove(desk: &Desk, id: RecipientId) -> Result<()> {
    desk.told(desk.with(|session| session.remove_recipient(id, true))?);
    Ok(())
}

pub(crate) fn recipient_restore(desk: &Desk, id: RecipientId) -> Result<()> {
    desk.told(desk.with(|session| session.remove_recipient(id, false))?);
    Ok(())
}

/// What of a contact's data was handed to whom.
pub(crate) fn recipient_disclosures(desk: &Desk, id: ContactId) -> Result<Vec<Disclosed>> {
    desk.with(|session| session.disclosures(id))
}

/// Records what was handed over past the program.
pub(crate) fn recipient_disclose(desk: &Desk, disclosure: DisclosureDraft) -> Result<Vec<Disclosed>> {
    let contact = disclosure.contact;
    desk.told(desk.with(|session| session.disclose(disclosure))?);
    desk.with(|session| session.disclosures(contact))
}

/// What recipients are told of a contact.
pub(crate) fn recipient_notices(desk: &Desk, id: ContactId) -> Result<Vec<RecipientNotice>> {
    desk.with(|session| session.recipient_notices(id))
}

/// What recipients are told because of a request.
pub(crate) fn recipient_request_notices(desk: &Desk, id: RequestId) -> Result<Vec<RecipientNotice>> {
    desk.with(|session| session.request_notices(id))
}

pub(crate) fn recipient_notice(
    desk: &Desk,
    id: RecipientNoticeId,
    revision: i64,
    action: NoticeMove,
) -> Result<RecipientNotice> {
    Ok(desk.told(desk.with(|session| session.act_on_notice(id, revision, action))?))
}

/// The letter of a notice, filled in.
pub(crate) fn recipient_letter(
    desk: &Desk,
    id: RecipientNoticeId,
    language: String,
) -> Result<RecipientLetter> {
    let language = spoken(&language)?;
    desk.with(|session| notify::preview(session, id, language))
}

/// Asks for a place and writes the letter of a notice there; gives what the file is called, or `None` where the user cancelled.
pub(crate) fn recipient_letter_save(
    desk: &Desk,
    id: RecipientNoticeId,
    language: String,
    format: LetterFormat,
) -> Result<Option<Personal<String>>> {
    let language = spoken(&language)?;
    // Before a place is asked for.
    let (name, filter) = desk.with(|session| {
        let letter = notify::prepare(session, id, language, format)?;
        Ok(letter::file(&letter.letter.number, format))
    })?;
    let Some(place) = desk.system()?.save(&name, filter) else { return Ok(None) };
    let saved = desk.with(|session| {
        let letter = notify::prepare(session, id, language, format)?;
        let bytes = letter::written(&letter.letter, format)?;
        gate::save_notice_letter(session, &letter, format, &bytes, &place)
    })?;
    Ok(Some(desk.told(saved)))
}

pub(super) fn spoken(language: &str) -> Result<Language> {
    Language::from_code(language).ok_or(Error::invalid("language", Problem::Language))
}
