//! Locking: by hand, by time, by the system, at the end.

use std::{
    sync::{Arc, PoisonError},
    thread,
    time::Duration,
};

use kartotek_core::{
    error::{Result, StopReason},
    store::{Stop, memory},
};

use crate::{
    commands::backup::forget_chosen,
    desk::{Desk, Phase, lock},
    event::Event,
    lent,
};

pub(crate) fn vault_lock(desk: &Desk) -> Result<()> {
    let Some(closed) = close(desk) else { return Ok(()) };
    desk.emit(Event::Lock);
    closed
}

/// Closes the open vault without telling the window; `None` where none is open.
pub(super) fn close(desk: &Desk) -> Option<Result<()>> {
    desk.jobs.cancel_all();
    lock(&desk.dropped).clear();
    *lock(&desk.import) = None;
    *lock(&desk.suppressions) = None;
    lock(&desk.answers).forget();
    lock(&desk.chosen_documents).clear();
    forget_chosen(desk);
    if let Ok(system) = desk.system() {
        system.forget_copied();
    }
    *lock(&desk.chosen_key_file) = None;
    let phase = std::mem::replace(&mut *desk.phase(), Phase::Closed);
    desk.forget_stop();
    // Work that still runs holds the office; it was asked to stop.
    let mut office = match phase {
        Phase::Closed => return None,
        Phase::Open(office) | Phase::Confirming { office, .. } => office,
    };
    loop {
        match Arc::try_unwrap(office) {
            Ok(office) => {
                let office = office.into_inner().unwrap_or_else(PoisonError::into_inner);
                let (vault, stop) = (office.vault().folder().to_owned(), office.session().store().stop());
                let closed = office.close();
                let at_last = || {
                    StopReason::of(closed.as_ref().err()?).map(|reason| Stop { reason, at: desk.clock.now() })
                };
                if let Some(stop) = stop.or_else(at_last) {
                    let _ = desk.remember(|remembered| remembered.set_stop(&vault, Some(stop)));
                }
                // Nothing is lent any more by now.
                lent::clear(desk);
                memory::give_back();
                return Some(closed);
            }
            Err(held) => {
                office = held;
                thread::sleep(Duration::from_millis(5));
            }
        }
    }
}

/// Somebody is there: keeps the vault from locking itself.
pub(crate) fn vault_touch(desk: &Desk) -> Result<()> {
    desk.touch();
    Ok(())
}
