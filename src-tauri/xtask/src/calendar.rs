//! The committed table of public holidays, made anew from a package of PyPI. Needs Python and the network; nothing else does.

use crate::Result;
use crate::program::{self, command, root};

const TABLE: &str = "src-tauri/core/src/deadline/holidays.txt";
const SCRIPT: &str = "src-tauri/xtask/src/calendar/table.py";
const REQUIREMENTS: &str = "src-tauri/xtask/src/calendar/requirements.txt";

/// Installs the package, at the one version whose hash is written down, beside the build, and writes the table.
pub(crate) fn write() -> Result {
    let folder = root().join("target/calendar");
    let system = if cfg!(windows) { "python" } else { "python3" };
    let mut environment = command(system, ["-m", "venv", "--clear"]);
    environment.arg(&folder);
    program::run(environment)?;

    let inside = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python3" };
    let python = folder.join(inside).to_string_lossy().into_owned();
    program::run(command(
        &python,
        [
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
            "--only-binary",
            ":all:",
            "--require-hashes",
            "-r",
            REQUIREMENTS,
        ],
    ))?;
    // Without bytecode, which it would leave beside the script.
    program::run(command(&python, ["-B", SCRIPT, TABLE]))?;
    println!("{TABLE} is written. Read what changed, then run the tests of `deadline`.");
    Ok(())
}
