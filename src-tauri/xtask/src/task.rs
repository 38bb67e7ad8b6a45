//! The small tasks: format, bench, dist, audit, icons.

use std::fs;

use crate::display::Display;
use crate::program::{self, command, root};
use crate::setup::{self, Need};
use crate::{Failure, Result};

/// Formats the Rust code and the user interface.
pub(crate) fn format() -> Result {
    program::run(command("cargo", ["fmt", "--all"]))?;
    program::run(command("cargo", ["fmt", "--manifest-path", "tests/fuzz/Cargo.toml"]))?;
    program::run(command("npm", ["run", "format", "--prefix", "ui"]))
}

/// Runs the benchmarks, or those of one name: `search`, `import`, `document`, `store`, `backup` of the core, `verify` and `window`.
pub(crate) fn bench(need: Need, name: &str) -> Result {
    match name {
        "window" => bench_window(need),
        "verify" => bench_package("kartotek-verify", &["--bench", name]),
        "" => {
            bench_package("kartotek-core", &[])?;
            bench_package("kartotek-verify", &["--bench", "verify"])?;
            bench_window(need)
        }
        name => bench_package("kartotek-core", &["--bench", name]),
    }
}

fn bench_package(package: &str, which: &[&str]) -> Result {
    let mut bench = command("cargo", ["bench", "--locked", "--package", package]);
    bench.args(which);
    program::run(bench)
}

fn bench_window(need: Need) -> Result {
    const BENCH: [&str; 6] = ["bench", "--locked", "--features", "window-test", "--bench", "window"];
    setup::prepare(need)?;
    program::run(command("npm", ["run", "build", "--prefix", "ui"]))?;
    let mut build = command("cargo", BENCH);
    build.arg("--no-run");
    program::run(build)?;
    let display = Display::start()?;
    let mut bench = display.session("cargo");
    bench.args(BENCH);
    program::run(bench)
}

/// Builds the packages for Debian and Fedora and says where they are.
pub(crate) fn dist(need: Need) -> Result {
    setup::prepare(need)?;
    program::run(command("npm", ["run", "build", "--prefix", "ui"]))?;
    // The packages take them from where this puts them.
    let beside =
        ["build", "--release", "--locked", "--package", "kartotek-verify", "--package", "kartotek-preview"];
    program::run(command("cargo", beside))?;
    program::run(command("npm", ["exec", "--prefix", "ui", "--", "tauri", "build", "--bundles", "deb,rpm"]))
}

/// Looks up known vulnerabilities, with the auditors that are installed.
pub(crate) fn audit() -> Result {
    println!("An audit asks the advisory databases of crates.io and npm, so it needs the network.");
    let has_auditor =
        program::output(command("cargo", ["audit", "--version"])).is_some_and(|text| !text.is_empty());
    let crates = if has_auditor {
        program::run(command("cargo", ["audit"]))
    } else {
        Err("the crates were not audited: `cargo install --locked cargo-audit` first".into())
    };
    let packages = program::run(command("npm", ["audit", "--prefix", "ui"]));
    crates.and(packages)
}

/// Makes the icon files from the one SVG.
pub(crate) fn icons() -> Result {
    const NEEDED: [&str; 7] =
        ["32x32.png", "64x64.png", "128x128.png", "128x128@2x.png", "icon.png", "icon.ico", "icon.icns"];
    let [source, made] = ["icons/icon.svg", "target/icons"];
    program::run(command(
        "npm",
        ["exec", "--prefix", "ui", "--", "tauri", "icon", source, "--output", made],
    ))?;
    for file in NEEDED {
        fs::copy(root().join(made).join(file), root().join("icons").join(file))
            .map_err(|error| Failure(format!("icons/{file} cannot be written: {error}")))?;
    }
    Ok(())
}
