//! Time and memory of this process.

use std::{
    alloc::System,
    time::{Duration, Instant},
};

use rustix::time::{ClockId, clock_gettime};
use zeroizing_alloc::ZeroAlloc;

/// Memory is wiped when it is freed, as in the app.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

/// How long something took: on the clock, and of this thread's processor time, which other programs do not stretch.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Took {
    pub(crate) wall: Duration,
    pub(crate) processor: Duration,
}

/// Runs something once.
pub(crate) fn time<T>(run: impl FnOnce() -> T) -> (T, Took) {
    let (wall, processor) = (Instant::now(), thread_time());
    let result = run();
    (result, Took { wall: wall.elapsed(), processor: thread_time() - processor })
}

fn thread_time() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    let seconds = u64::try_from(time.tv_sec).expect("time runs forwards");
    Duration::from_secs(seconds) + Duration::from_nanos(time.tv_nsec.unsigned_abs())
}

/// Median and 99th percentile of many runs: on the clock and of processor time.
pub(crate) fn percentiles(runs: &[Took]) -> String {
    let of = |part: fn(&Took) -> Duration| {
        let mut times: Vec<Duration> = runs.iter().map(part).collect();
        times.sort_unstable();
        let at = |percent: usize| milliseconds(times[(times.len() - 1) * percent / 100]);
        format!("{} | {}", at(50), at(99))
    };
    format!("{} | {}", of(|took| took.wall), of(|took| took.processor))
}

pub(crate) fn milliseconds(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

/// Memory that only this process holds, in MB, as Linux counts it.
pub(crate) fn private_memory() -> Option<f64> {
    let smaps = std::fs::read_to_string("/proc/self/smaps_rollup").ok()?;
    let kilobytes = smaps
        .lines()
        .filter(|line| line.starts_with("Private_Clean:") || line.starts_with("Private_Dirty:"))
        .filter_map(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    Some(kilobytes.sum::<f64>() / 1000.0)
}
