//! Changes that wait for the writer: what is noted about somebody who reads, whom another's long change must not hold up.
//!
//! Each is made in a transaction of its own, under the time at which it was handed over, and ahead of everything that is
//! changed later: by who hands it over where nobody writes, by who writes otherwise, as soon as that is done.

use std::{
    collections::VecDeque,
    sync::{Mutex, MutexGuard, TryLockError},
};

use crate::{
    clock::{Clock, Timestamp},
    error::{Error, Result},
    store::{Actor, Store, Tx, lock, writer::Writer},
};

type Change = Box<dyn Fn(&Tx<'_>) -> Result<()> + Send>;

/// A change that waits.
struct Waiting {
    at: Timestamp,
    actor: Actor,
    change: Change,
}

/// The changes that wait, in the order in which they were handed over.
#[derive(Default)]
pub(super) struct Queue(Mutex<VecDeque<Waiting>>);

impl Queue {
    /// Takes all, and the time: whatever waits later is dated later.
    fn take(&self, clock: &Clock) -> (VecDeque<Waiting>, Timestamp) {
        let mut waiting = lock(&self.0);
        (std::mem::take(&mut *waiting), clock.now())
    }

    fn put_back(&self, mut earlier: VecDeque<Waiting>) {
        let mut waiting = lock(&self.0);
        earlier.append(&mut waiting);
        *waiting = earlier;
    }
}

impl Store {
    /// Changes something as soon as nobody writes, without waiting for that. A vault that can't be written to stays as it is,
    /// and so it does where `change` finds that there is nothing to change, or that what it is about is gone.
    pub(crate) fn write_soon(&self, actor: &Actor, change: impl Fn(&Tx<'_>) -> Result<()> + Send + 'static) {
        if self.require_writable().is_err() {
            return;
        }
        {
            let mut waiting = lock(&self.waiting.0);
            waiting.push_back(Waiting { at: self.clock.now(), actor: *actor, change: Box::new(change) });
        }
        self.settle();
    }

    /// Makes the changes that wait, unless somebody writes: then they do so, who call this when they are done.
    pub(super) fn settle(&self) {
        while !lock(&self.waiting.0).is_empty() && self.require_writable().is_ok() {
            let Some(mut writer) = try_lock(&self.writer) else { return };
            let (_, done) = self.catch_up(&mut writer);
            if !done {
                return;
            }
        }
    }

    /// Makes the changes that wait, for whoever holds the writer; gives the time of what is changed next, and whether none
    /// failed: one that did waits on with those after it.
    pub(super) fn catch_up(&self, writer: &mut Writer) -> (Timestamp, bool) {
        let (mut waiting, now) = self.waiting.take(&self.clock);
        while let Some(next) = waiting.front() {
            match self.transact(writer, &next.actor, next.at, &next.change) {
                Ok(()) | Err(Error::NothingToChange | Error::NotFound) => waiting.pop_front(),
                Err(_) => break,
            };
        }
        let done = waiting.is_empty();
        self.waiting.put_back(waiting);
        (now, done)
    }
}

fn try_lock<T>(mutex: &Mutex<T>) -> Option<MutexGuard<'_, T>> {
    match mutex.try_lock() {
        Ok(guard) => Some(guard),
        Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
        Err(TryLockError::WouldBlock) => None,
    }
}
