//! Jobs: work that takes long, with progress and cancel.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use kartotek_core::{
    error::{Error, Result},
    progress::Progress,
    store::memory,
};

use crate::{
    desk::{Desk, lock},
    event::{Event, ProgressEvent},
};

/// How often the window is told.
const PACE: Duration = Duration::from_millis(100);

/// The running jobs, by the number that the UI gave them.
#[derive(Default)]
pub struct Jobs(Mutex<HashMap<u32, Arc<AtomicBool>>>);

impl Jobs {
    /// Asks a job to stop; one that is over already does not mind.
    pub fn cancel(&self, job: u32) {
        if let Some(cancelled) = lock(&self.0).get(&job) {
            cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Asks all jobs to stop.
    pub fn cancel_all(&self) {
        for cancelled in lock(&self.0).values() {
            cancelled.store(true, Ordering::Relaxed);
        }
    }
}

/// Runs work as a job: it reports through [`Progress`] and stops with [`Error::Cancelled`] once it is asked to.
pub fn run<T>(desk: &Desk, job: u32, work: impl FnOnce(&dyn Progress) -> Result<T>) -> Result<T> {
    let cancelled = Arc::new(AtomicBool::new(false));
    if lock(&desk.jobs.0).insert(job, Arc::clone(&cancelled)).is_some() {
        return Err(Error::Busy);
    }
    let report = Report { desk, job, cancelled, start: Instant::now(), told: Mutex::new(Instant::now()) };
    let result = memory::apart(|| work(&report));
    lock(&desk.jobs.0).remove(&job);
    memory::give_back();
    result
}

struct Report<'a> {
    desk: &'a Desk,
    job: u32,
    cancelled: Arc<AtomicBool>,
    start: Instant,
    told: Mutex<Instant>,
}

impl Progress for Report<'_> {
    fn step(&self, done: u64, total: Option<u64>) -> Result<()> {
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(Error::Cancelled);
        }
        let mut told = lock(&self.told);
        if told.elapsed() >= PACE || Some(done) == total {
            *told = Instant::now();
            let millis = self.start.elapsed().as_millis().max(1);
            let rate = u64::try_from(u128::from(done) * 1000 / millis).unwrap_or(u64::MAX);
            self.desk.emit(Event::Progress(ProgressEvent { job: self.job, done, total, rate }));
        }
        Ok(())
    }
}
