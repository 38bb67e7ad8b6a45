//! A display that nobody sees, for machines without a screen: Xvfb, which keeps its picture in a file.

mod screenshot;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::program::{self, command};
use crate::{Failure, Result};
use screenshot::Picture;

const SIZE: &str = "1280x800x24";

/// A running virtual display; it ends when this is dropped, and so do the windows on it.
pub(crate) struct Display {
    server: Child,
    name: String,
    folder: PathBuf,
}

/// Whether this machine shows windows by itself.
pub(crate) fn exists() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

impl Display {
    /// Starts a display under the first free number; only who can read its cookie file may use it.
    pub(crate) fn start() -> Result<Self> {
        let folder = program::root().join("target/display").join(std::process::id().to_string());
        fs::create_dir_all(&folder).map_err(|error| unusable(&folder, &error))?;
        let cookie = folder.join("cookie");
        write_cookie(&cookie).map_err(|error| unusable(&cookie, &error))?;

        let mut server = command("Xvfb", ["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"]);
        server.arg("-auth").arg(&cookie).arg("-fbdir").arg(&folder);
        let mut server = server
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("the virtual display `Xvfb` could not be started: {error}"))?;

        let mut number = String::new();
        let output = server.stdout.take().expect("the output was asked for as a pipe");
        BufReader::new(output).read_line(&mut number).map_err(|error| unusable(&folder, &error))?;
        let display = Self { server, name: format!(":{}", number.trim()), folder };
        if number.trim().is_empty() {
            Err("the virtual display `Xvfb` ended at once".into())
        } else {
            Ok(display)
        }
    }

    /// A command on this display, in a desktop session of its own.
    pub(crate) fn session(&self, program: impl AsRef<Path>) -> Command {
        let mut session = command("dbus-run-session", ["--"]);
        session
            .arg(program.as_ref())
            .env("DISPLAY", &self.name)
            .env("XAUTHORITY", self.folder.join("cookie"))
            .env("GDK_BACKEND", "x11")
            .env_remove("WAYLAND_DISPLAY");
        session
    }

    /// The name by which programs find the display, such as `:1`.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Waits until a window has drawn itself and stands still, then writes a PNG of the screen.
    pub(crate) fn screenshot(&self, file: &Path, patience: Duration) -> Result {
        let end = Instant::now() + patience;
        let mut before: Option<Picture> = None;
        while Instant::now() < end {
            let now = Picture::read(&self.folder.join("Xvfb_screen0")).ok();
            if let (Some(before), Some(now)) = (&before, &now)
                && now.is_painted()
                && now.resembles(before)
            {
                return now.write(file);
            }
            before = now;
            std::thread::sleep(Duration::from_millis(500));
        }
        Err(Failure(format!("no window showed anything within {} seconds", patience.as_secs())))
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // The server removes its lock when it is asked to end, which `Child::kill` does not. Nothing here can fail
        // in a way that matters: the server may have ended, the folder lies in `target`.
        let _ = program::output(command("kill", [&self.server.id().to_string()]));
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Writes a cookie that is valid for every display of this machine, in the format of Xau(3).
fn write_cookie(path: &Path) -> std::io::Result<()> {
    const ANY_ADDRESS: [u8; 2] = [0xff, 0xff];
    let mut cookie = [0; 16];
    fs::File::open("/dev/urandom")?.read_exact(&mut cookie)?;

    let mut file = private_file(path)?;
    file.write_all(&ANY_ADDRESS)?;
    for field in [&b""[..], b"", b"MIT-MAGIC-COOKIE-1", &cookie] {
        let length = u16::try_from(field.len()).expect("the fields are a few bytes long");
        file.write_all(&length.to_be_bytes())?;
        file.write_all(field)?;
    }
    Ok(())
}

fn private_file(path: &Path) -> std::io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn unusable(path: &Path, error: &std::io::Error) -> String {
    format!("{} cannot be used: {error}", path.display())
}
