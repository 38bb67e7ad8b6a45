//! What commands ask of who calls them, and how one is answered.

use kartotek_core::{error::Result, role::Permission, store::memory};

use crate::desk::Desk;

/// What a command asks of who calls it. It is asked before the command looks at its arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Nothing: it can be called while no vault is open.
    Nothing,
    /// An open vault; every role may call it.
    SignedIn,
    /// A role that is permitted this.
    May(Permission),
}

fn require(desk: &Desk, need: Need) -> Result<()> {
    match need {
        Need::Nothing => Ok(()),
        Need::SignedIn => desk.office().map(drop),
        Need::May(permission) => desk.with(|session| session.actor().role.require(permission)),
    }
}

/// Runs a command for somebody who may call it, leaves nothing of it on the stack, and tells where the vault has stopped.
pub(super) fn answer<T>(desk: &Desk, need: Need, command: impl FnOnce() -> Result<T>) -> Result<T> {
    require(desk, need)?;
    let result = memory::apart(command);
    desk.tell_stop();
    result
}
