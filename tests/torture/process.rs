//! This test again, as a process of its own that can be killed.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The variable that tells the other process the folder that it works in.
const HOME: &str = "KARTOTEK_TORTURE_HOME";
/// The variable that tells it what to do there.
const PART: &str = "KARTOTEK_TORTURE_PART";

/// Where the other process is to work and what it is to do; `None` in the first.
pub(crate) fn part() -> Option<(PathBuf, String)> {
    Some((env::var_os(HOME)?.into(), env::var(PART).ok()?))
}

/// A test of this program, named with its module, as another process.
pub(crate) fn myself(test: &str, home: &Path, part: &str) -> Command {
    let mut command = Command::new(env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture"]).env(HOME, home).env(PART, part);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    command
}
