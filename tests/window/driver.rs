//! The WebDriver session: WebKit's driver, which starts the app and speaks for its window.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

/// The driver loses about one start in four on a busy machine.
const ATTEMPTS: usize = 5;
const START_PATIENCE: Duration = Duration::from_secs(40);

/// A running driver; it ends when this is dropped, and so does the app that it started.
pub(crate) struct Driver(Child);

impl Driver {
    /// Starts a driver and, through it, a program whose environment is given.
    pub(crate) async fn start(
        program: &Path,
        arguments: &[&str],
        environment: &[(&str, PathBuf)],
    ) -> (Self, Client) {
        let mut refusal = String::new();
        for _ in 0..ATTEMPTS {
            let port = free_port();
            let driver = Self::spawn(port, environment);
            match tokio::time::timeout(START_PATIENCE, connect(port, program, arguments)).await {
                Ok(Ok(client)) => return (driver, client),
                Ok(Err(error)) => refusal = error,
                Err(_) => refusal = format!("no answer in {} seconds", START_PATIENCE.as_secs()),
            }
        }
        panic!("the driver did not start a session in {ATTEMPTS} attempts: {refusal}");
    }

    fn spawn(port: u16, environment: &[(&str, PathBuf)]) -> Self {
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("LANG", "C.UTF-8")
            .envs(environment.iter().cloned())
            .stdout(Stdio::null())
            // A group of its own, so that the app can be ended with it.
            .process_group(0)
            .spawn()
            .expect("WebKitWebDriver is installed by `cargo xtask setup`");
        Self(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The group may have ended by itself.
        let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", self.0.id())]).status();
        let _ = self.0.wait();
    }
}

async fn connect(port: u16, program: &Path, arguments: &[&str]) -> Result<Client, String> {
    await_port(port).await;
    let capabilities = json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } });
    let capabilities = capabilities.as_object().expect("it was written as an object").clone();
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .map_err(|error| error.to_string())
}

/// Waits until somebody listens; the caller sets the limit.
async fn await_port(port: u16) {
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("the machine has a free port");
    listener.local_addr().expect("a bound socket has an address").port()
}
