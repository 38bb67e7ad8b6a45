//! Makes a bare machine able to build and test Kartotek: system packages, compiler versions, npm packages.

mod system;
mod version;

use std::fs;
use std::path::{Path, PathBuf};

use crate::program::{self, command};
use crate::{Failure, Result};
use system::System;

/// How much of the machine is set up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Need {
    /// System packages, compilers and npm packages.
    Everything,
    /// The person says that the machine is ready.
    Nothing,
}

/// Installs what is missing, or stops with what the person has to do.
pub(crate) fn prepare(need: Need) -> Result {
    if need == Need::Nothing {
        return Ok(());
    }
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    version::verify(&version::RUST, program::output(command(&rustc, ["--version"])).as_deref())?;
    version::verify(&version::NODE, program::output(command("node", ["--version"])).as_deref())?;
    prepare_system()?;
    prepare_npm()
}

/// The Chromium that the user interface's tests run in, wherever the system keeps it.
pub(crate) fn chromium() -> Option<PathBuf> {
    let mut known = ["chromium", "chromium-browser", "google-chrome"].into_iter().filter_map(program::find);
    known.find(|browser| !is_snap(browser))
}

/// Ubuntu's Chromium is a snap, or a script that asks for one: it cannot read the tests' files.
fn is_snap(program: &Path) -> bool {
    let lies_in = fs::canonicalize(program).unwrap_or_default();
    // A browser itself is far larger than a script that starts one.
    let is_short = fs::metadata(program).is_ok_and(|found| found.len() < 64 * 1024);
    lies_in.file_name() == Some("snap".as_ref())
        || (is_short && fs::read_to_string(program).is_ok_and(|script| script.contains("snap install")))
}

fn prepare_system() -> Result {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let system = System::of(std::env::consts::OS, &release);
    let wanted = system.packages();

    match system {
        System::Mac => println!("macOS: nothing to install beside Xcode's command line tools."),
        System::Windows if std::env::var_os("OPENSSL_DIR").is_none() => {
            return Err("Windows: install the WebView2 runtime, the C++ build tools and OpenSSL \
                        (for example `vcpkg install openssl:x64-windows-static-md`) and set OPENSSL_DIR"
                .into());
        }
        System::Windows => {}
        System::Unknown => {
            return Err(format!(
                "this system's packages are not known here. Install what Debian calls\n  {}\n\
                 and start the task again with --no-setup",
                wanted.join(" ")
            )
            .into());
        }
        System::Debian | System::Ubuntu => install(&missing(system, &wanted))?,
        System::Fedora | System::Arch => {
            let missing = missing(system, &wanted);
            if !missing.is_empty() {
                return Err(format!("please install:\n  {} {}", system.install(), missing.join(" ")).into());
            }
        }
    }
    if cfg!(target_os = "linux") && chromium().is_none() {
        println!(
            "There is no Chromium here that the tests can use (Ubuntu's is a snap): the components' tests in the browser \
             are skipped."
        );
    }
    Ok(())
}

fn missing(system: System, wanted: &[&'static str]) -> Vec<&'static str> {
    let Some((program, arguments)) = system.query().and_then(<[_]>::split_first) else {
        return wanted.to_vec();
    };
    let mut query = command(program, []);
    query.args(arguments).args(wanted);
    system::missing(wanted, &program::output(query).unwrap_or_default())
}

/// Installs Debian packages, as root or through `sudo`.
fn install(packages: &[&str]) -> Result {
    if packages.is_empty() {
        return Ok(());
    }
    println!("Installing {}", packages.join(" "));
    let is_root = program::output(command("id", ["-u"])).is_some_and(|id| id.trim() == "0");
    if !is_root && program::find("sudo").is_none() {
        return Err(format!("please install as root:\n  apt-get install {}", packages.join(" ")).into());
    }
    let apt = |arguments: &[&str]| {
        let mut apt = if is_root { command("env", []) } else { command("sudo", ["env"]) };
        apt.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(arguments);
        program::run(apt)
    };
    apt(&["update", "--quiet"])?;
    apt(&[&["install", "--quiet", "--yes", "--no-install-recommends"], packages].concat())
}

/// Installs the npm packages when the lock file differs from the one they were installed from.
fn prepare_npm() -> Result {
    let lock = program::root().join("ui/package-lock.json");
    let stamp = program::root().join("ui/node_modules/.kartotek-installed");
    let wanted = fs::read(&lock).map_err(|error| format!("ui/package-lock.json cannot be read: {error}"))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    program::run(command("npm", ["ci", "--prefix", "ui", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, wanted)
        .map_err(|error| Failure(format!("{} cannot be written: {error}", stamp.display())))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::is_snap;

    #[test]
    fn a_script_that_asks_for_a_snap_is_no_browser() {
        let folder = crate::program::root().join("target").join(format!("snap-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let [stub, script, link] = ["chromium-browser", "chromium", "linked"].map(|name| folder.join(name));
        fs::write(
            &stub,
            "#!/bin/sh\necho 'Command requires the chromium snap: snap install chromium'\nexit 1\n",
        )
        .unwrap();
        fs::write(&script, "#!/bin/sh\nexec /usr/lib/chromium/chromium \"$@\"\n").unwrap();
        fs::write(folder.join("snap"), "").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(folder.join("snap"), &link).unwrap();

        assert!(is_snap(&stub));
        assert!(!is_snap(&script));
        #[cfg(unix)]
        assert!(is_snap(&link));
        fs::remove_dir_all(folder).unwrap();
    }
}
