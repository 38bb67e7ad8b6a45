//! Commands about contacts.

use std::fs;

use kartotek_core::{
    channel::Channel,
    crm::{
        contact::{Contact, ContactDraft, ContactQuery, ContactSummary},
        history::HistoryPage,
        photo,
    },
    decision::Decision,
    error::{Error, FileProblem, Result},
    id::{ContactId, PurposeId},
    personal::Personal,
    session::list::{ListPosition, OpenedList},
};

use crate::{desk::Desk, system::Filter};

/// The pictures that a photo can be made of.
const PICTURES: Filter =
    Filter { name: "PNG, JPEG, WebP, GIF, BMP", extensions: &["png", "jpg", "jpeg", "webp", "gif", "bmp"] };

pub(crate) fn contact_open(
    desk: &Desk,
    query: ContactQuery,
    first: usize,
) -> Result<OpenedList<ContactSummary>> {
    desk.with(|session| {
        session.open_contacts(&query)?.with_rows(|handle| session.contact_window(handle, 0, first))
    })
}

pub(crate) fn contact_window(
    desk: &Desk,
    handle: u32,
    offset: usize,
    count: usize,
) -> Result<Vec<ContactSummary>> {
    desk.with(|session| session.contact_window(handle, offset, count))
}

pub(crate) fn contact_position(desk: &Desk, handle: u32, id: ContactId) -> Result<ListPosition> {
    desk.with(|session| session.list_position(handle, id.0))
}

pub(crate) fn contact_get(desk: &Desk, id: ContactId) -> Result<Contact> {
    desk.with(|session| session.read_contact(&desk.readings, id))
}

pub(crate) fn contact_add(desk: &Desk, draft: ContactDraft) -> Result<Contact> {
    Ok(desk.told(desk.with(|session| session.add_contact(draft))?))
}

pub(crate) fn contact_change(
    desk: &Desk,
    id: ContactId,
    revision: i64,
    draft: ContactDraft,
) -> Result<Contact> {
    Ok(desk.told(desk.with(|session| session.change_contact(id, revision, draft))?))
}

pub(crate) fn contact_trash(desk: &Desk, ids: Vec<ContactId>) -> Result<usize> {
    Ok(desk.told(desk.with(|session| session.trash_contacts(&ids, true))?))
}

pub(crate) fn contact_restore(desk: &Desk, ids: Vec<ContactId>) -> Result<usize> {
    Ok(desk.told(desk.with(|session| session.trash_contacts(&ids, false))?))
}

pub(crate) fn contact_tag(
    desk: &Desk,
    ids: Vec<ContactId>,
    add: Vec<Personal<String>>,
    remove: Vec<Personal<String>>,
) -> Result<usize> {
    Ok(desk.told(desk.with(|session| session.tag_contacts(&ids, &add, &remove))?))
}

/// The photo as a PNG or JPEG; no byte where there is none.
pub(crate) fn contact_photo(desk: &Desk, id: ContactId) -> Result<Vec<u8>> {
    desk.with(|session| session.read(|connection| Ok(photo::get(connection, id)?.unwrap_or_default())))
}

/// Asks for a picture and makes it the photo; `false` where the user cancelled.
pub(crate) fn contact_photo_pick(desk: &Desk, id: ContactId) -> Result<bool> {
    desk.office()?;
    let Some(path) = desk.system()?.file(PICTURES) else { return Ok(false) };
    let picture = fs::read(path).map_err(|_| Error::file(FileProblem::Unreadable))?;
    desk.told(desk.with(|session| session.set_photo(id, Some(&picture)))?);
    Ok(true)
}

pub(crate) fn contact_photo_remove(desk: &Desk, id: ContactId) -> Result<()> {
    desk.told(desk.with(|session| session.set_photo(id, None))?);
    Ok(())
}

pub(crate) fn contact_history(desk: &Desk, id: ContactId, before: Option<u64>) -> Result<HistoryPage> {
    desk.with(|session| session.contact_history(id, before))
}

pub(crate) fn contact_readings(desk: &Desk, id: ContactId, before: Option<u64>) -> Result<HistoryPage> {
    desk.with(|session| session.contact_readings(id, before))
}

/// Puts the value back that the change of a number replaced.
pub(crate) fn contact_value_restore(
    desk: &Desk,
    id: ContactId,
    revision: i64,
    seq: u64,
    field: String,
) -> Result<Contact> {
    Ok(desk.told(desk.with(|session| session.restore_contact_value(id, revision, seq, &field))?))
}

/// Notes that somebody is contacted for a purpose, if they may be, and opens their address in the program for its channel; of a letter
/// it is only noted.
pub(crate) fn contact_reach(
    desk: &Desk,
    id: ContactId,
    purpose: PurposeId,
    channel: Channel,
) -> Result<Decision> {
    let reached = desk.told(desk.with(|session| session.reach(id, Some(purpose), channel))?);
    if let Some(link) = reached.link {
        desk.system()?.open(link.0.as_ref())?;
    }
    Ok(reached.decision)
}
