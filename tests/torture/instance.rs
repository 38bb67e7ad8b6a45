//! Many started at once: exactly one gets the vault, also after the one before was killed.

use std::{
    io::{BufRead, BufReader, Write},
    process::Child,
};

use kartotek_core::error::{Error, VaultProblem};

use crate::{
    process::{myself, part},
    shop::{self, changes, open},
    trial,
    work::place,
};

const TEST: &str = "instance::of_twenty_that_are_started_at_once_exactly_one_opens_the_vault";
const INSTANCES: usize = 20;

/// Opens the vault, says what came of it, and holds it until the other side lets go.
fn play(home: &std::path::Path) {
    println!("ready");
    // All wait for the same moment.
    let _ = std::io::stdin().read_line(&mut String::new());
    let opened = open(&place(home));
    match &opened {
        Ok(office) => {
            shop::change(office, changes(office) + 1).unwrap();
            println!("owner");
        }
        Err(Error::Vault { problem: VaultProblem::InUse }) => println!("in use"),
        Err(error) => println!("{error:?}"),
    }
    let _ = std::io::stdin().read_line(&mut String::new());
}

/// Starts all of them; gives the owner, still running, once every other has been refused.
fn race(home: &std::path::Path) -> Child {
    let mut all: Vec<_> = (0..INSTANCES)
        .map(|_| {
            let mut child = myself(TEST, home, "instance").spawn().unwrap();
            let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
            assert!(lines.any(|line| line.ends_with("ready")));
            (child, lines)
        })
        .collect();
    for (child, _) in &mut all {
        child.stdin.as_mut().unwrap().write_all(b"\n").unwrap();
    }
    let mut owner = None;
    for (mut child, mut lines) in all {
        match lines.next().as_deref() {
            Some("owner") => assert!(owner.replace(child).is_none(), "a second owner"),
            Some("in use") => {
                child.stdin.take();
                child.wait().unwrap();
            }
            other => panic!("{other:?}"),
        }
    }
    owner.expect("one of them owns it")
}

#[test]
fn of_twenty_that_are_started_at_once_exactly_one_opens_the_vault() {
    if let Some((home, _)) = part() {
        return play(&home);
    }
    let _quiet = trial::alone();
    trial::run("instance", 3, |_, _| {
        let home = trial::folder();
        shop::made(home.path(), 3);
        // The second time over the lock file that the killed one left, the third after it ended by itself.
        for round in 1..=3 {
            let mut owner = race(home.path());
            if round == 1 {
                owner.kill().unwrap();
            }
            drop(owner.stdin.take());
            owner.wait().unwrap();
            assert_eq!(changes(&open(&place(home.path())).unwrap()), 3 + round);
        }
        3 * INSTANCES as u64
    });
}
