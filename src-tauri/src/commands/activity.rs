//! Commands about activities.

use kartotek_core::{
    activity::{
        Activity, ActivityDraft, Party,
        mention::Mention,
        quick::{self, Language, QuickLine},
    },
    error::Result,
    id::ActivityId,
    personal::Personal,
};

use crate::desk::Desk;

pub(crate) fn activity_add(desk: &Desk, party: Party, draft: ActivityDraft) -> Result<Activity> {
    Ok(desk.told(desk.with(|session| session.add_activity(party, draft))?))
}

pub(crate) fn activity_change(
    desk: &Desk,
    id: ActivityId,
    revision: i64,
    draft: ActivityDraft,
) -> Result<Activity> {
    Ok(desk.told(desk.with(|session| session.change_activity(id, revision, draft))?))
}

pub(crate) fn activity_trash(desk: &Desk, ids: Vec<ActivityId>) -> Result<usize> {
    Ok(desk.told(desk.with(|session| session.trash_activities(&ids, true))?))
}

pub(crate) fn activity_restore(desk: &Desk, ids: Vec<ActivityId>) -> Result<usize> {
    Ok(desk.told(desk.with(|session| session.trash_activities(&ids, false))?))
}

/// Reads a line that says what happened, in the language of the window.
pub(crate) fn activity_read(desk: &Desk, line: Personal<String>, now: String) -> Result<QuickLine> {
    desk.with(|_| Ok(()))?;
    let language = Language::of(desk.remembered(|remembered| remembered.preference.spoken()));
    quick::read(&line, language, &now)
}

/// Contacts to mention.
pub(crate) fn activity_suggest(desk: &Desk, text: Personal<String>) -> Result<Vec<Mention>> {
    desk.with(|session| session.suggest_mentions(&text))
}
