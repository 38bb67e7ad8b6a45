//! A system whose dialogs are answered beforehand, which notes what it was to open.

use std::{
    ffi::OsStr,
    path::PathBuf,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use kartotek::system::{Filter, System};
use kartotek_core::error::Result;
use zeroize::Zeroizing;

/// What was handed to other programs, and what the next dialogs answer.
#[derive(Clone, Default)]
pub(crate) struct Opened {
    opened: Arc<Mutex<Vec<String>>>,
    answers: Arc<Mutex<Vec<PathBuf>>>,
    /// Whether the screen is guarded.
    pub(crate) guarded: Arc<AtomicBool>,
    copied: Arc<Mutex<Option<Zeroizing<String>>>>,
}

impl Opened {
    pub(crate) fn all(&self) -> Vec<String> {
        self.opened.lock().unwrap().clone()
    }

    /// What lies on the clipboard.
    pub(crate) fn copied(&self) -> Option<String> {
        self.copied.lock().unwrap().as_ref().map(|text| text.to_string())
    }

    /// The next dialog gives this path.
    pub(crate) fn answer(&self, path: PathBuf) {
        self.answers.lock().unwrap().push(path);
    }

    fn next(&self) -> Option<PathBuf> {
        self.answers.lock().unwrap().pop()
    }
}

impl System for Opened {
    fn folder(&self) -> Option<PathBuf> {
        self.next()
    }

    fn file(&self, _: Filter) -> Option<PathBuf> {
        self.next()
    }

    fn files(&self) -> Vec<PathBuf> {
        std::mem::take(&mut *self.answers.lock().unwrap())
    }

    fn save(&self, _: &str, _: Filter) -> Option<PathBuf> {
        self.next()
    }

    fn open(&self, target: &OsStr) -> Result<()> {
        self.opened.lock().unwrap().push(target.to_str().unwrap().to_owned());
        Ok(())
    }

    fn copy(&self, text: Zeroizing<String>) -> Result<bool> {
        *self.copied.lock().unwrap() = Some(text);
        Ok(true)
    }

    fn guard_screen(&self, guarded: bool) {
        self.guarded.store(guarded, Ordering::Relaxed);
    }

    fn forget_copied(&self) {
        *self.copied.lock().unwrap() = None;
    }
}
