//! Commands about notices and their versions.

use kartotek_core::{
    error::Result,
    id::NoticeId,
    notice::{
        self, DifferencePart, NoticeDraft, NoticeOffer, NoticePage, NoticePreview, NoticeRow, NoticeText,
        preset,
    },
    personal::Personal,
    text::Language,
};

use crate::desk::Desk;

pub(crate) fn notice_list(desk: &Desk) -> Result<Vec<NoticeRow>> {
    desk.with(|session| session.read(notice::list))
}

pub(crate) fn notice_get(desk: &Desk, id: NoticeId) -> Result<NoticePage> {
    desk.with(|session| session.read(|snapshot| notice::page(snapshot, id)))
}

/// What changed from one version to another in a language.
pub(crate) fn notice_difference(
    desk: &Desk,
    id: NoticeId,
    older: u32,
    newer: u32,
    language: String,
) -> Result<Vec<DifferencePart>> {
    desk.with(|session| session.read(|snapshot| notice::compare(snapshot, id, [older, newer], &language)))
}

/// The ready wordings, named in a language: "de" and "sv", or else English.
pub(crate) fn notice_presets(_desk: &Desk, language: String) -> Result<Vec<NoticeOffer>> {
    Ok(preset::offers(Language::of(&language)))
}

/// A wording as people would read it, and what it lacks.
pub(crate) fn notice_preview(
    desk: &Desk,
    draft: NoticeDraft,
    language: String,
    text: Personal<String>,
) -> Result<NoticePreview> {
    desk.with(|session| session.read(|snapshot| notice::preview(snapshot, &draft, &language, &text)))
}

pub(crate) fn notice_add(desk: &Desk, draft: NoticeDraft, texts: Vec<NoticeText>) -> Result<NoticePage> {
    Ok(desk.told(desk.with(|session| session.add_notice(draft, texts))?))
}

pub(crate) fn notice_change(
    desk: &Desk,
    id: NoticeId,
    revision: i64,
    draft: NoticeDraft,
) -> Result<NoticePage> {
    Ok(desk.told(desk.with(|session| session.change_notice(id, revision, draft))?))
}

pub(crate) fn notice_remove(desk: &Desk, id: NoticeId) -> Result<()> {
    desk.told(desk.with(|session| session.remove_notice(id, true))?);
    Ok(())
}

pub(crate) fn notice_restore(desk: &Desk, id: NoticeId) -> Result<()> {
    desk.told(desk.with(|session| session.remove_notice(id, false))?);
    Ok(())
}

pub(crate) fn notice_version_add(desk: &Desk, id: NoticeId) -> Result<NoticePage> {
    Ok(desk.told(desk.with(|session| session.begin_notice_version(id))?))
}

pub(crate) fn notice_version_change(
    desk: &Desk,
    id: NoticeId,
    version: u32,
    texts: Vec<NoticeText>,
) -> Result<NoticePage> {
    Ok(desk.told(desk.with(|session| session.change_notice_version(id, version, texts))?))
}

pub(crate) fn notice_freeze(desk: &Desk, id: NoticeId, version: u32) -> Result<NoticePage> {
    Ok(desk.told(desk.with(|session| session.freeze_notice(id, version))?))
}
