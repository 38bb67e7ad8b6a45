//! The app under test: its data folder, its file dialogs, its window.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

use crate::driver::Driver;
use crate::window::Window;

const PROGRAM: &str = env!("CARGO_BIN_EXE_kartotek");
/// No login manager of the machine that runs the tests is heard.
const NO_BUS: &str = "unix:path=/nonexistent";

/// A running app on a data folder that ends with the test.
pub(crate) struct App {
    pub(crate) window: Window,
    journey: &'static str,
    surroundings: Surroundings,
    folder: TempDir,
    // Fields are dropped in order: the window's session before the driver that serves it.
    driver: Driver,
}

/// What differs between the machines of journeys.
struct Surroundings {
    /// Where the system bus is found.
    bus: PathBuf,
    /// The code of the system's language.
    language: &'static str,
}

impl App {
    /// Starts the app as on a machine that has never seen it. The journey's name is part of its pictures' names.
    pub(crate) async fn start(journey: &'static str) -> Self {
        Self::start_on_bus(journey, NO_BUS).await
    }

    /// Starts it on a machine whose system speaks a language.
    pub(crate) async fn start_speaking(journey: &'static str, language: &'static str) -> Self {
        Self::start_anew(journey, Surroundings { bus: NO_BUS.into(), language }).await
    }

    /// Starts it on a machine whose system bus is found at an address.
    pub(crate) async fn start_on_bus(journey: &'static str, bus: &str) -> Self {
        Self::start_anew(journey, Surroundings { bus: bus.into(), language: "en" }).await
    }

    async fn start_anew(journey: &'static str, surroundings: Surroundings) -> Self {
        let folder = tempfile::tempdir().expect("the machine has room for temporary files");
        for name in ["data", "home"] {
            fs::create_dir(folder.path().join(name)).expect("a fresh folder can be written to");
        }
        fs::write(dialogs(&folder), "[]").expect("a fresh folder can be written to");
        Self::start_in(journey, surroundings, folder, &[]).await
    }

    /// Closes the window and starts the app again on the same data.
    pub(crate) async fn restart(self) -> Self {
        self.restart_with(&[]).await
    }

    /// Closes the window and starts the app again on the same data with arguments.
    pub(crate) async fn restart_with(self, arguments: &[&str]) -> Self {
        let Self { window, journey, surroundings, folder, driver } = self;
        window.close().await;
        drop(driver);
        Self::start_in(journey, surroundings, folder, arguments).await
    }

    /// Starts the app once more while it runs, in a folder, and waits until that start has ended with success.
    pub(crate) async fn start_second(&self, folder: &Path, arguments: &[&str]) {
        let mut second = Command::new(PROGRAM)
            .args(arguments)
            .current_dir(folder)
            .envs(environment(&self.surroundings, &self.folder))
            .spawn()
            .expect("the app was built with its journeys");
        for _ in 0..300 {
            if let Some(end) = second.try_wait().expect("it was started here") {
                assert!(end.success(), "{}: the second start ended with {end}", self.journey);
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let _ = second.kill();
        let _ = second.wait();
        panic!("{}: the second start did not end by itself", self.journey);
    }

    /// Closes the window, and fails if its page broke its security policy or threw an error on the way.
    pub(crate) async fn end(self) {
        self.window.close().await;
    }

    /// A folder for the files of the journey.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Answers the next file dialog that has no answer yet; `None` cancels it.
    pub(crate) fn answer_dialog(&self, answer: Option<&Path>) {
        let file = dialogs(&self.folder);
        let list = fs::read(&file).expect("the list of answers was written at the start");
        let mut list: Vec<Value> = serde_json::from_slice(&list).expect("the list of answers is JSON");
        list.push(answer.map_or(Value::Null, |path| path.to_string_lossy().into()));
        fs::write(&file, Value::from(list).to_string()).expect("the journey's folder can be written to");
    }

    /// Waits until the app has handed a link to another program.
    pub(crate) async fn opened(&self, link: &str) {
        let file = self.folder.path().join("opened");
        for _ in 0..100 {
            if fs::read_to_string(&file).is_ok_and(|opened| opened == link) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("`{link}` was not opened");
    }

    async fn start_in(
        journey: &'static str,
        surroundings: Surroundings,
        folder: TempDir,
        arguments: &[&str],
    ) -> Self {
        let environment = environment(&surroundings, &folder);
        let (driver, client) = Driver::start(Path::new(PROGRAM), arguments, &environment).await;
        let window = Window::open(client, journey).await;
        Self { window, journey, surroundings, folder, driver }
    }
}

/// What the app finds around it.
fn environment(surroundings: &Surroundings, folder: &TempDir) -> [(&'static str, PathBuf); 8] {
    let [data, home] = ["data", "home"].map(|name| folder.path().join(name));
    [
        ("KARTOTEK_WINDOW_TEST_DATA", data),
        ("KARTOTEK_WINDOW_TEST_DIALOGS", dialogs(folder)),
        ("DBUS_SYSTEM_BUS_ADDRESS", surroundings.bus.clone()),
        ("LANGUAGE", surroundings.language.into()),
        // Nothing of the person who runs the tests is read or written.
        ("HOME", home.clone()),
        ("XDG_CONFIG_HOME", home.clone()),
        ("XDG_DATA_HOME", home.clone()),
        ("XDG_CACHE_HOME", home),
    ]
}

fn dialogs(folder: &TempDir) -> PathBuf {
    folder.path().join("dialogs.json")
}
