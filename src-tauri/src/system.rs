//! What the app asks of the system: file dialogs, and other programs to open things. The web UI never names a path or a
//! link: it asks for a dialog or names a record, the backend keeps the rest.

use std::{ffi::OsStr, path::PathBuf};

use kartotek_core::error::Result;

/// What kind of files a dialog shows: a name for the list and the extensions.
#[derive(Debug, Clone, Copy)]
pub struct Filter {
    /// Shown in the list of kinds.
    pub name: &'static str,
    /// Without the dot.
    pub extensions: &'static [&'static str],
}

/// Asks the user for files and folders, where `None` means that they cancelled, and opens things in other programs.
pub trait System: Send + Sync {
    /// An existing folder.
    fn folder(&self) -> Option<PathBuf>;
    /// An existing file.
    fn file(&self, filter: Filter) -> Option<PathBuf>;
    /// A file to write.
    fn save(&self, name: &str, filter: Filter) -> Option<PathBuf>;
    /// Hands a link or a folder to the program that the user has for it.
    ///
    /// # Errors
    /// [`Error::NoProgram`](kartotek_core::error::Error::NoProgram).
    fn open(&self, target: &OsStr) -> Result<()>;
}

#[cfg(not(feature = "window-test"))]
pub use native::Native;

#[cfg(not(feature = "window-test"))]
mod native {
    use tauri::{AppHandle, Runtime};
    use tauri_plugin_dialog::{DialogExt, FilePath};

    use kartotek_core::error::Error;

    use super::{Filter, OsStr, PathBuf, Result, System};

    /// The system itself.
    pub struct Native<R: Runtime>(pub AppHandle<R>);

    impl<R: Runtime> Native<R> {
        fn chosen(&self, chosen: Option<FilePath>) -> Option<PathBuf> {
            let path = chosen?.into_path().ok()?;
            #[cfg(target_os = "linux")]
            crate::recent::forget(&self.0, &path);
            Some(path)
        }
    }

    impl<R: Runtime> System for Native<R> {
        fn folder(&self) -> Option<PathBuf> {
            self.chosen(self.0.dialog().file().blocking_pick_folder())
        }

        fn file(&self, filter: Filter) -> Option<PathBuf> {
            let dialog = self.0.dialog().file().add_filter(filter.name, filter.extensions);
            self.chosen(dialog.blocking_pick_file())
        }

        fn save(&self, name: &str, filter: Filter) -> Option<PathBuf> {
            let dialog =
                self.0.dialog().file().add_filter(filter.name, filter.extensions).set_file_name(name);
            self.chosen(dialog.blocking_save_file())
        }

        fn open(&self, target: &OsStr) -> Result<()> {
            // The error would name what was opened.
            open::that_detached(target).map_err(|_| Error::NoProgram)
        }
    }
}

/// Dialogs whose answers a test gives beforehand, first come first served: WebDriver can't work native ones. What is
/// opened is written to a file beside the answers.
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
impl System for Answered {
    fn folder(&self) -> Option<PathBuf> {
        self.next()
    }

    fn file(&self, _: Filter) -> Option<PathBuf> {
        self.next()
    }

    fn save(&self, _: &str, _: Filter) -> Option<PathBuf> {
        self.next()
    }

    fn open(&self, target: &OsStr) -> Result<()> {
        let opened = self.0.with_file_name("opened");
        std::fs::write(opened, target.as_encoded_bytes()).map_err(kartotek_core::error::Error::internal)
    }
}
