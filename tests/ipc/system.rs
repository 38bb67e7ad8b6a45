//! A system without dialogs, which notes what it was to open.

use std::{
    ffi::OsStr,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use kartotek::system::{Filter, System};
use kartotek_core::error::Result;

/// What was handed to other programs.
#[derive(Clone, Default)]
pub(crate) struct Opened(Arc<Mutex<Vec<String>>>);

impl Opened {
    pub(crate) fn all(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }
}

impl System for Opened {
    fn folder(&self) -> Option<PathBuf> {
        None
    }

    fn file(&self, _: Filter) -> Option<PathBuf> {
        None
    }

    fn save(&self, _: &str, _: Filter) -> Option<PathBuf> {
        None
    }

    fn open(&self, target: &OsStr) -> Result<()> {
        self.0.lock().unwrap().push(target.to_str().unwrap().to_owned());
        Ok(())
    }
}
