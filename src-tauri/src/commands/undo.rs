//! Commands that take actions back and do them again.

use kartotek_core::{error::Result, session::undo::UndoState};

use crate::desk::Desk;

pub fn undo_state(desk: &Desk) -> Result<UndoState> {
    desk.with(|session| Ok(session.undo_state()))
}

pub fn undo_back(desk: &Desk) -> Result<UndoState> {
    Ok(desk.told(desk.with(|session| session.undo())?))
}

pub fn undo_forward(desk: &Desk) -> Result<UndoState> {
    Ok(desk.told(desk.with(|session| session.redo())?))
}
