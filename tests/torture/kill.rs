//! `kill -9` at any moment of any work: what was told is there, what was not is whole or not there at all.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    thread,
    time::{Duration, Instant},
};

use crate::{
    process::{myself, part},
    trial,
    work::{self, Work},
};

const TEST: &str = "kill::whatever_is_written_outlives_a_kill";

/// Has another process do a work in a folder. Returns what it told, and how long it took.
fn run(work: &Work, home: &Path, kill_after: Option<Duration>) -> (u64, Duration) {
    let mut child = myself(TEST, home, work.name).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut start = Instant::now();
    let mut told = 0;
    let mut child = Some(child);
    let mut killer = None;
    for line in lines {
        let line = line.unwrap();
        // A test's name may stand before it.
        if line.ends_with("ready") {
            start = Instant::now();
            killer = kill_after.map(|after| {
                let mut child = child.take().unwrap();
                thread::spawn(move || {
                    thread::sleep(after);
                    child.kill().unwrap();
                    child.wait().unwrap();
                })
            });
        } else if let Some(number) = line.strip_prefix("told ") {
            told = number.parse().unwrap();
        }
    }
    let took = start.elapsed();
    if let Some(killer) = killer {
        killer.join().unwrap();
    }
    if let Some(mut child) = child {
        assert!(child.wait().unwrap().success());
    }
    (told, took)
}

#[test]
fn whatever_is_written_outlives_a_kill() {
    if let Some((home, name)) = part() {
        println!("ready");
        let work = work::ALL.iter().find(|work| work.name == name).unwrap();
        return (work.run)(&home).unwrap();
    }
    let _quiet = trial::alone();
    let mut durations: Vec<Duration> = Vec::new();
    for work in &work::ALL {
        let home = trial::folder();
        (work.prepare)(home.path());
        durations.push(run(work, home.path(), None).1);
    }
    trial::run("kill", 50, |random, seed| {
        let number = trial::turn(seed, work::ALL.len());
        let (work, home) = (&work::ALL[number], trial::folder());
        (work.prepare)(home.path());

        let after = durations[number].mul_f64(random.f64() * 1.1);
        let (told, _) = run(work, home.path(), Some(after));

        trial::doing(format!("{} was killed after {after:?}, {told} told", work.name));
        (work.check)(home.path(), told);
        1
    });
}
