//! Trials: the same thing tried many times, each time with other random choices.

use std::{
    cell::RefCell,
    env,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
    time::{Duration, Instant},
};

use fastrand::Rng;
use tempfile::TempDir;

/// How often, how long, and from which seed; a variable of the environment each.
const COUNT: &str = "KARTOTEK_TORTURE_COUNT";
const MINUTES: &str = "KARTOTEK_TORTURE_MINUTES";
const SEED: &str = "KARTOTEK_TORTURE_SEED";

/// How many failures are shown before a run ends.
const ENOUGH: usize = 10;

thread_local! {
    static DOING: RefCell<String> = const { RefCell::new(String::new()) };
}

static FORKING: RwLock<()> = RwLock::new(());

/// Held by a test that starts processes: between its start and its own program each holds what the others have locked.
pub(crate) fn alone() -> RwLockWriteGuard<'static, ()> {
    FORKING.write().unwrap_or_else(PoisonError::into_inner)
}

/// Held by a test that starts none.
pub(crate) fn among_others() -> RwLockReadGuard<'static, ()> {
    FORKING.read().unwrap_or_else(PoisonError::into_inner)
}

/// Says what a trial is doing, for the case that it fails.
pub(crate) fn doing(what: String) {
    DOING.set(what);
}

fn number(name: &str) -> Option<u64> {
    env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}

/// Whether more is to be tried than in every run of the tests.
pub(crate) fn is_long() -> bool {
    number(COUNT).or(number(MINUTES)).is_some()
}

/// One of several things in turn.
pub(crate) fn turn(seed: u64, of: usize) -> usize {
    usize::try_from(seed % of as u64).unwrap()
}

/// Whether something does not panic.
pub(crate) fn survives(trial: impl FnOnce()) -> bool {
    catch_unwind(AssertUnwindSafe(trial)).is_ok()
}

/// Tries `count` times, or as often and as long as the environment says. A trial gets the number of the seed that it is to
/// draw from, survives if it does not panic, and returns how much it tried; 0 where nothing is left to try. Prints the line
/// that `cargo xtask torture` reads.
pub(crate) fn run(name: &str, count: u64, mut trial: impl FnMut(&mut Rng, u64) -> u64) {
    let seed = number(SEED).unwrap_or_else(|| fastrand::u64(..1 << 32));
    let count = number(COUNT).unwrap_or(count);
    let time = number(MINUTES).map(|minutes| Duration::from_secs(minutes * 60));
    let start = Instant::now();
    let (mut survived, mut lost) = (0, Vec::new());
    let mut at = 0;
    while time.map_or(survived < count, |time| start.elapsed() < time) && lost.len() < ENOUGH {
        let seed = seed + at;
        match catch_unwind(AssertUnwindSafe(|| trial(&mut Rng::with_seed(seed), seed))) {
            Ok(0) => break,
            Ok(tried) => survived += tried,
            Err(_) => {
                println!("torture {name}: seed {seed} lost something: {}", DOING.take());
                lost.push(seed);
            }
        }
        at += 1;
    }
    println!(
        "torture {name}: tried {}, survived {survived}, lost {}, seed {seed}, {} s",
        survived + lost.len() as u64,
        lost.len(),
        start.elapsed().as_secs(),
    );
    assert!(lost.is_empty(), "repeat the first by {SEED}={} {COUNT}=1", lost[0]);
}

/// A folder for a trial: in memory where the system has such, since it is not the disk that is tried.
pub(crate) fn folder() -> TempDir {
    let memory = PathBuf::from("/dev/shm");
    match memory.is_dir() {
        true => tempfile::tempdir_in(memory),
        false => tempfile::tempdir(),
    }
    .unwrap()
}
