//! Commands about what is due.

use kartotek_core::{
    error::Result,
    session::due::{DueList, DueRow},
};

use crate::desk::Desk;

pub(crate) fn due_open(desk: &Desk, zone: String, first: usize) -> Result<DueList> {
    desk.with(|session| session.open_due(&zone, first))
}

pub(crate) fn due_window(desk: &Desk, handle: u32, offset: usize, count: usize) -> Result<Vec<DueRow>> {
    desk.with(|session| session.due_window(handle, offset, count))
}
