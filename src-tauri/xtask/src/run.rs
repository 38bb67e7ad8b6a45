//! Builds Kartotek and starts it, on a virtual display where there is no other.

use std::path::PathBuf;
use std::time::Duration;

use crate::display::{self, Display};
use crate::program::{self, command};
use crate::setup::{self, Need};
use crate::{Failure, Result};

/// The app and what it starts.
pub(crate) const PACKAGES: [&str; 4] = ["--package", "kartotek", "--package", "kartotek-preview"];

/// Builds and starts the app; `once` ends it after its first screen was seen.
pub(crate) fn start(need: Need, arguments: &[&str], once: bool) -> Result {
    setup::prepare(need)?;
    program::run(command("npm", ["run", "build", "--prefix", "ui"]))?;
    let mut build = command("cargo", ["build", "--locked"]);
    build.args(PACKAGES);
    program::run(build)?;
    if display::exists() && !once {
        let mut app = command(&built("kartotek").to_string_lossy(), []);
        app.args(arguments);
        return program::run(app);
    }
    start_unseen(arguments, once)
}

/// Where Cargo puts a program of the debug build.
pub(crate) fn built(program: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    program::root().join(target).join("debug").join(file)
}

fn start_unseen(arguments: &[&str], once: bool) -> Result {
    let display = Display::start()?;
    println!("Kartotek starts on the virtual display {}, which nobody sees.", display.name());

    let mut app = display.session(built("kartotek"));
    app.args(arguments);
    let mut app = app.spawn().map_err(|error| format!("Kartotek could not be started: {error}"))?;

    let picture = program::root().join("target/first-screen.png");
    let seen = display.screenshot(&picture, Duration::from_secs(60));
    match &seen {
        Ok(()) => println!("Its first screen is in target/first-screen.png."),
        Err(Failure(sentence)) => println!("There is no picture of its first screen: {sentence}."),
    }
    if once || seen.is_err() {
        // A window ends with its display.
        drop(display);
        app.wait().map_err(|error| format!("Kartotek did not end: {error}"))?;
        return seen;
    }

    println!("It runs until you press Ctrl-C.");
    let status = app.wait().map_err(|error| format!("Kartotek did not end: {error}"))?;
    if status.success() { Ok(()) } else { Err(Failure(format!("Kartotek ended with {status}"))) }
}
