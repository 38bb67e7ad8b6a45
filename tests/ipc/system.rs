//! A system whose dialogs are answered beforehand, which notes what it was to open.

use std::{
    ffi::OsStr,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use kartotek::system::{Filter, System};
use kartotek_core::error::Result;

/// What was handed to other programs, and what the next dialogs answer.
#[derive(Clone, Default)]
pub(crate) struct Opened {
    opened: Arc<Mutex<Vec<String>>>,
    answers: Arc<Mutex<Vec<PathBuf>>>,
}

impl Opened {
    pub(crate) fn all(&self) -> Vec<String> {
        self.opened.lock().unwrap().clone()
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

    fn save(&self, _: &str, _: Filter) -> Option<PathBuf> {
        None
    }

    fn open(&self, target: &OsStr) -> Result<()> {
        self.opened.lock().unwrap().push(target.to_str().unwrap().to_owned());
        Ok(())
    }
}
