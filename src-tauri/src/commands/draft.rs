//! Commands about text that was typed and not saved.

use kartotek_core::{
    crm::kind::Kind,
    draft::{self, Draft, DraftForm},
    error::Result,
    personal::Personal,
};

use crate::desk::Desk;

pub(crate) fn draft_keep(
    desk: &Desk,
    owner: Kind,
    id: Option<i64>,
    form: DraftForm,
    text: Personal<String>,
) -> Result<()> {
    desk.with(|session| draft::keep(session.store(), session.actor(), owner, id, form, &text))
}

pub(crate) fn draft_list(desk: &Desk) -> Result<Vec<Draft>> {
    desk.with(|session| session.read(|connection| draft::list(connection, session.actor())))
}

pub(crate) fn draft_remove(desk: &Desk, owner: Kind, id: Option<i64>, form: DraftForm) -> Result<()> {
    desk.with(|session| draft::remove(session.store(), session.actor(), owner, id, form))
}
