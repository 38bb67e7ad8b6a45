//! Tools that Cargo installs from source, at one version each, into `target/tools`.

use std::fs;
use std::path::PathBuf;

use crate::Result;
use crate::program::{self, command, root};

/// The program of a tool, installed where that version is not there yet.
pub(crate) fn installed(name: &str, version: &str) -> Result<PathBuf> {
    let folder = root().join("target/tools");
    let tool = folder.join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    let found = program::output(command(&tool.to_string_lossy(), ["--version"])).unwrap_or_default();
    if found.trim() != format!("{name} {version}") {
        // A debug build takes a minute instead of several, and is as right.
        let mut install = command("cargo", ["install", "--locked", "--debug", name, "--version", version]);
        install.arg("--root").arg(&folder).arg("--target-dir").arg(folder.join("build"));
        install.env("CARGO_PROFILE_DEV_DEBUG", "false");
        program::run(install)?;
        // Half a gigabyte that is needed no more; where it stays, it does no harm.
        let _ = fs::remove_dir_all(folder.join("build"));
    }
    Ok(tool)
}
