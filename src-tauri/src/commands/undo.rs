//! Commands that take actions back and do them again.

use kartotek_core::{error::Result, session::undo::UndoState};

use crate::desk::Desk;

pub(crate) fn undo_state(desk: &Desk) -> Result<UndoState> {
    desk.with(|session| Ok(session.undo_state()))
}

pub(crate) fn undo_back(desk: &Desk) -> Result<UndoState> {
    Ok(desk.told(desk.with(|session| session.undo())?))
}

pub(crate) fn undo_forward(desk: &Desk) -> Result<UndoState> {
    Ok(desk.told(desk.with(|session| session.redo())?))
}
