//! Commands about the trash.

use kartotek_core::{
    error::Result,
    session::{
        list::OpenedList,
        trash::{TrashDue, TrashEmptied, TrashRow},
    },
};

use crate::{desk::Desk, job, lent};

pub(crate) fn trash_open(desk: &Desk, first: usize) -> Result<OpenedList<TrashRow>> {
    desk.with(|session| session.open_trash()?.with_rows(|handle| session.trash_window(handle, 0, first)))
}

pub(crate) fn trash_window(desk: &Desk, handle: u32, offset: usize, count: usize) -> Result<Vec<TrashRow>> {
    desk.with(|session| session.trash_window(handle, offset, count))
}

/// What emptying it would come to.
pub(crate) fn trash_due(desk: &Desk) -> Result<TrashDue> {
    desk.with(|session| session.trash_due())
}

/// Erases what lay in the trash for as long as things stay there. Nothing of it is taken back. Copies of documents that other programs were
/// given go too, where anything does.
pub(crate) fn trash_empty(desk: &Desk, job: u32) -> Result<TrashEmptied> {
    let emptied =
        job::run(desk, job, |progress| Ok(desk.told(desk.with(|session| session.empty_trash(progress))?)))?;
    if emptied.gone > 0 {
        lent::clear(desk);
    }
    Ok(emptied)
}
