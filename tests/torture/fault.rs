//! A disk that fails at some call: a clear error, nothing lost that was told, and no second try to sync.

use kartotek_core::error::{BackupProblem, Error, Result, VaultProblem};

use crate::{
    record::Record,
    shop::{self, changes},
    system,
    tap::{Call, Fault, Tap},
    trial,
    work::{self, Work},
};

const CALLS: [Call; 6] = [Call::Open, Call::Write, Call::Sync, Call::Truncate, Call::Rename, Call::Unlink];

/// The call up to which each is made to fail in every run.
const QUICK: u64 = 12;

/// Does a work on a failing disk. Returns what came of it, and whether the disk failed at all.
fn fail(work: &Work, fault: Fault) -> bool {
    let home = trial::folder();
    (work.prepare)(home.path());
    system::attach(Tap::failing(home.path(), fault));
    let result = (work.run)(home.path());
    let tap = system::detach();
    let (failed, retried) = (tap.calls() >= fault.at, tap.retried());
    let record: Record = tap.record();
    trial::doing(format!("{} with {fault:?}: {result:?}", work.name));

    assert!(is_clear(&result), "{result:?}");
    assert!(failed || result.is_ok());
    assert_eq!(retried, 0, "after a sync that failed, the file was left alone");
    (work.check)(home.path(), record.told(record.events.len()));
    failed
}

/// Whether an error tells the user what to do.
fn is_clear(result: &Result<()>) -> bool {
    match result {
        // SQLite takes a log that it can't make for one that it may not make.
        Ok(()) | Err(Error::DiskFull | Error::DiskFailed | Error::Stopped { .. } | Error::ReadOnly) => true,
        Err(Error::Backup { problem }) => {
            matches!(problem, BackupProblem::NoRoom | BackupProblem::Interrupted)
        }
        Err(Error::Vault { problem }) => matches!(problem, VaultProblem::ReadOnly | VaultProblem::InUse),
        Err(_) => false,
    }
}

#[test]
fn a_failing_disk_loses_nothing_is_told_and_is_not_asked_again_to_sync() {
    let _quiet = trial::among_others();
    const ENDS: [(i32, bool); 3] = [(libc::EIO, false), (libc::ENOSPC, true), (libc::EIO, true)];
    let (long, mut at) = (trial::is_long(), 1);
    // Each work with each call that it still has.
    let works = work::ALL.iter().flat_map(|work| CALLS.map(|call| (work, call)));
    let mut all: Vec<_> = works.collect();
    let mut left = all.clone();
    trial::run("fault", u64::MAX, |_, _| {
        if left.is_empty() {
            at += 1;
            left.clone_from(&all);
        }
        let Some((work, call)) = left.pop().filter(|_| long || at <= QUICK) else { return 0 };
        // SQLite waits ten seconds for an index of its log that it can't make.
        if !long && call == Call::Open && at > 2 {
            return 1;
        }
        let ends = if long { &ENDS[..] } else { &ENDS[trial::turn(at, ENDS.len())..][..1] };
        for &(code, stays) in ends {
            if !fail(work, Fault { call, at, code, stays }) {
                all.retain(|other| (other.0.name, other.1) != (work.name, call));
            }
        }
        ends.len() as u64
    });
}

#[test]
fn after_the_disk_failed_nothing_is_written_and_everything_can_be_read() {
    let _quiet = trial::among_others();
    for (call, at) in
        [Call::Write, Call::Sync].into_iter().flat_map(|call| (1..=QUICK).map(move |at| (call, at)))
    {
        let home = trial::folder();
        let place = shop::made(home.path(), 9);
        let office = shop::open(&place).unwrap();
        system::attach(Tap::failing(home.path(), Fault { call, at, code: libc::EIO, stays: false }));
        let mut told = 9;
        let error = loop {
            match shop::change(&office, told + 1) {
                Ok(()) => told += 1,
                Err(error) => break error,
            }
        };

        assert!(matches!(error, Error::DiskFailed));
        assert!(matches!(shop::change(&office, told + 1), Err(Error::Stopped { .. })));
        assert!(matches!(office.session().store().empty_log(), Err(Error::Stopped { .. })));
        assert_eq!(changes(&office), told);
        office.close().unwrap();
        assert_eq!(system::detach().retried(), 0);
        let found = changes(&shop::open(&place).unwrap());
        assert!(found == told || found == told + 1, "{call:?} {at}: {told} told, {found} found");
    }
}
