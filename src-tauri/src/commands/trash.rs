//! Commands about the trash.

use kartotek_core::{
    error::Result,
    session::{list::OpenedList, trash::TrashRow},
};

use crate::desk::Desk;

pub(crate) fn trash_open(desk: &Desk, first: usize) -> Result<OpenedList<TrashRow>> {
    desk.with(|session| session.open_trash()?.with_rows(|handle| session.trash_window(handle, 0, first)))
}

pub(crate) fn trash_window(desk: &Desk, handle: u32, offset: usize, count: usize) -> Result<Vec<TrashRow>> {
    desk.with(|session| session.trash_window(handle, offset, count))
}
