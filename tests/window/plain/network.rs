//! The network sockets of running processes.

use std::{collections::HashSet, fs};

/// The lines in which the system lists the sockets of these processes that reach beyond this computer, or could.
pub(super) fn sockets(processes: &[u32]) -> Vec<String> {
    let open: HashSet<String> = processes.iter().flat_map(|process| inodes(*process)).collect();
    assert!(!open.is_empty(), "a program with a window has sockets, if none of the network");
    ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"]
        .iter()
        .flat_map(|kind| fs::read_to_string(format!("/proc/net/{kind}")))
        .flat_map(|table| table.lines().map(ToOwned::to_owned).collect::<Vec<_>>())
        .filter(|line| line.split_whitespace().nth(9).is_some_and(|inode| open.contains(inode)))
        .collect()
}

/// The inodes of a process's sockets, of any kind.
fn inodes(process: u32) -> Vec<String> {
    let files = fs::read_dir(format!("/proc/{process}/fd")).into_iter().flatten().flatten();
    files
        .filter_map(|file| fs::read_link(file.path()).ok())
        .filter_map(|target| Some(target.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned()))
        .collect()
}
