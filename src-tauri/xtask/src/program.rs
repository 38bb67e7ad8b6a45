//! Starting other programs from the root of the repository.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Result;

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("this package lies two folders below the root")
}

/// A command that starts in the root of the repository.
pub(crate) fn command<const N: usize>(program: &str, arguments: [&str; N]) -> Command {
    let mut command = Command::new(executable(program));
    command.args(arguments).current_dir(root());
    command
}

// npm is a script on Windows, which needs its extension.
fn executable(program: &str) -> &str {
    if cfg!(windows) && program == "npm" { "npm.cmd" } else { program }
}

/// Runs to the end with its output on the terminal; anything but success is a failure.
pub(crate) fn run(mut command: Command) -> Result {
    let status = command.status().map_err(|error| unstartable(&command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status})", display(&command)).into()) }
}

/// Like [`run`], and hands each line of the standard output to `watch` as well.
pub(crate) fn run_watched(mut command: Command, mut watch: impl FnMut(&str)) -> Result {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| unstartable(&command, &error))?;
    let output = child.stdout.take().expect("the output was asked for as a pipe");
    for line in BufReader::new(output).split(b'\n').map_while(std::result::Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        watch(&line);
    }
    let status = child.wait().map_err(|error| unstartable(&command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status})", display(&command)).into()) }
}

/// What a program prints, whether it succeeds or not; nothing when it cannot be started.
pub(crate) fn output(mut command: Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Where a program lies in the search path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn unstartable(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` could not be started: {error}", display(command))
}

fn display(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
