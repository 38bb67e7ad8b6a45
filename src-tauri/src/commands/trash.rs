//! Commands about the trash.

use kartotek_core::{crm::trash::TrashRow, error::Result, session::list::ListHandle};

use crate::desk::Desk;

pub(crate) fn trash_open(desk: &Desk) -> Result<ListHandle> {
    desk.with(|session| session.open_trash())
}

pub(crate) fn trash_window(desk: &Desk, handle: u32, offset: usize, count: usize) -> Result<Vec<TrashRow>> {
    desk.with(|session| session.trash_window(handle, offset, count))
}
