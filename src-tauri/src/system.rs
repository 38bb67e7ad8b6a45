//! What the app asks of the system: file dialogs, other programs to open things, the clipboard. The web UI never names a
//! path or a link: it asks for a dialog or names a record, the backend keeps the rest.

use std::{ffi::OsStr, path::PathBuf};

use kartotek_core::error::Result;
#[cfg(feature = "window-test")]
use tauri::{AppHandle, Runtime};
use zeroize::Zeroizing;

#[cfg(target_os = "linux")]
use crate::clipboard;

/// What kind of files a dialog shows: a name for the list and the extensions.
#[derive(Debug, Clone, Copy)]
pub struct Filter {
    /// Shown in the list of kinds.
    pub name: &'static str,
    /// Without the dot.
    pub extensions: &'static [&'static str],
}

impl Filter {
    /// Any kind.
    pub(crate) const ALL: Self = Self { name: "*", extensions: &["*"] };
    /// What is printed.
    pub(crate) const PDF: Self = Self { name: "PDF", extensions: &["pdf"] };
}

/// Asks the user for files and folders, where `None` means that they cancelled, and opens things in other programs.
pub trait System: Send + Sync {
    /// An existing folder.
    fn folder(&self) -> Option<PathBuf>;
    /// An existing file.
    fn file(&self, filter: Filter) -> Option<PathBuf>;
    /// Existing files of any kind; none where the user cancelled.
    fn files(&self) -> Vec<PathBuf>;
    /// A file to write.
    fn save(&self, name: &str, filter: Filter) -> Option<PathBuf>;
    /// Hands a link or a folder to the program that the user has for it.
    ///
    /// # Errors
    /// [`Error::NoProgram`](kartotek_core::error::Error::NoProgram).
    fn open(&self, target: &OsStr) -> Result<()>;
    /// Puts text on the clipboard for a while; `false` where that is not supported.
    ///
    /// # Errors
    /// Where the system refuses it.
    fn copy(&self, text: Zeroizing<String>) -> Result<bool>;
    /// Takes what was copied off the clipboard, if it is still there.
    fn forget_copied(&self);
    /// Has pictures and recordings of the screen leave the window out, where the system can.
    fn guard_screen(&self, guarded: bool);
}

#[cfg(not(feature = "window-test"))]
pub use native::Native;

#[cfg(not(feature = "window-test"))]
mod native {
    use tauri::{AppHandle, Runtime};
    use tauri_plugin_dialog::{DialogExt, FilePath};

    use kartotek_core::error::Error;

    use super::{Filter, OsStr, PathBuf, Result, System, Zeroizing, clipboard};

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

        fn files(&self) -> Vec<PathBuf> {
            let chosen = self.0.dialog().file().blocking_pick_files().unwrap_or_default();
            chosen.into_iter().filter_map(|file| self.chosen(Some(file))).collect()
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

        fn copy(&self, text: Zeroizing<String>) -> Result<bool> {
            clipboard::copy(&self.0, text)
        }

        fn forget_copied(&self) {
            clipboard::clear(&self.0);
        }

        fn guard_screen(&self, guarded: bool) {
            crate::window::guard_screen(&self.0, guarded);
        }
    }
}

/// Dialogs whose answers a test gives beforehand, first come first served: WebDriver can't work native ones. What is
/// opened is written to a file beside the answers.
#[cfg(feature = "window-test")]
pub struct Answered<R: Runtime> {
    /// The test's file.
    pub answers: PathBuf,
    /// The app, whose clipboard is the system's.
    pub app: AppHandle<R>,
}

#[cfg(feature = "window-test")]
impl<R: Runtime> Answered<R> {
    /// Takes the first answer off the list in the test's file: a JSON array of paths, `null` for cancelled.
    fn next(&self) -> Option<PathBuf> {
        let text = std::fs::read_to_string(&self.answers).ok()?;
        let mut answers: Vec<Option<PathBuf>> = serde_json::from_str(&text).ok()?;
        let answer = if answers.is_empty() { None } else { answers.remove(0) };
        std::fs::write(&self.answers, serde_json::to_string(&answers).ok()?).ok()?;
        answer
    }
}

#[cfg(feature = "window-test")]
impl<R: Runtime> System for Answered<R> {
    fn folder(&self) -> Option<PathBuf> {
        self.next()
    }

    fn file(&self, _: Filter) -> Option<PathBuf> {
        self.next()
    }

    fn files(&self) -> Vec<PathBuf> {
        self.next().into_iter().collect()
    }

    fn save(&self, _: &str, _: Filter) -> Option<PathBuf> {
        self.next()
    }

    fn open(&self, target: &OsStr) -> Result<()> {
        let opened = self.answers.with_file_name("opened");
        std::fs::write(opened, target.as_encoded_bytes()).map_err(kartotek_core::error::Error::internal)
    }

    fn copy(&self, text: Zeroizing<String>) -> Result<bool> {
        clipboard::copy(&self.app, text)
    }

    fn forget_copied(&self) {
        clipboard::clear(&self.app);
    }

    fn guard_screen(&self, guarded: bool) {
        crate::window::guard_screen(&self.app, guarded);
    }
}

/// Elsewhere the page puts text on the clipboard as every page does, and nothing takes it off.
#[cfg(not(target_os = "linux"))]
mod clipboard {
    use tauri::{AppHandle, Runtime};

    use super::{Result, Zeroizing};

    pub(super) fn copy<R: Runtime>(_: &AppHandle<R>, _: Zeroizing<String>) -> Result<bool> {
        Ok(false)
    }

    pub(super) fn clear<R: Runtime>(_: &AppHandle<R>) {}
}
