//! Native file dialogs. The web UI never names a path: it asks for a dialog, the backend keeps what was chosen.

use std::path::PathBuf;

/// What kind of files a dialog shows: a name for the list and the extensions.
#[derive(Debug, Clone, Copy)]
pub struct Filter {
    /// Shown in the list of kinds.
    pub name: &'static str,
    /// Without the dot.
    pub extensions: &'static [&'static str],
}

/// Asks the user for files and folders. `None` means that they cancelled.
pub trait Dialogs: Send + Sync {
    /// An existing folder.
    fn folder(&self) -> Option<PathBuf>;
    /// An existing file.
    fn file(&self, filter: Filter) -> Option<PathBuf>;
    /// A file to write.
    fn save(&self, name: &str, filter: Filter) -> Option<PathBuf>;
}

#[cfg(not(feature = "window-test"))]
pub use native::Native;

#[cfg(not(feature = "window-test"))]
mod native {
    use tauri::{AppHandle, Runtime};
    use tauri_plugin_dialog::DialogExt;

    use super::{Dialogs, Filter, PathBuf};

    /// The system's own dialogs.
    pub struct Native<R: Runtime>(pub AppHandle<R>);

    impl<R: Runtime> Dialogs for Native<R> {
        fn folder(&self) -> Option<PathBuf> {
            self.0.dialog().file().blocking_pick_folder()?.into_path().ok()
        }

        fn file(&self, filter: Filter) -> Option<PathBuf> {
            let dialog = self.0.dialog().file().add_filter(filter.name, filter.extensions);
            dialog.blocking_pick_file()?.into_path().ok()
        }

        fn save(&self, name: &str, filter: Filter) -> Option<PathBuf> {
            let dialog =
                self.0.dialog().file().add_filter(filter.name, filter.extensions).set_file_name(name);
            dialog.blocking_save_file()?.into_path().ok()
        }
    }
}

/// Dialogs whose answers a test gives beforehand, first come first served. WebDriver can't work native ones.
#[cfg(feature = "window-test")]
pub struct Answered(pub PathBuf);

#[cfg(feature = "window-test")]
impl Answered {
    /// Takes the first answer off the list in the test's file: a JSON array of paths, `null` for cancelled.
    fn next(&self) -> Option<PathBuf> {
        let text = std::fs::read_to_string(&self.0).ok()?;
        let mut answers: Vec<Option<PathBuf>> = serde_json::from_str(&text).ok()?;
        let answer = if answers.is_empty() { None } else { answers.remove(0) };
        std::fs::write(&self.0, serde_json::to_string(&answers).ok()?).ok()?;
        answer
    }
}

#[cfg(feature = "window-test")]
impl Dialogs for Answered {
    fn folder(&self) -> Option<PathBuf> {
        self.next()
    }

    fn file(&self, _: Filter) -> Option<PathBuf> {
        self.next()
    }

    fn save(&self, _: &str, _: Filter) -> Option<PathBuf> {
        self.next()
    }
}
