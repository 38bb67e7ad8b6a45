//! The key file that a user's passphrase needs: made, replaced and given up.

use std::path::Path;

use serde_json::json;

use crate::{
    error::Result,
    session::office::Office,
    vault::{KeyFile, Passphrase},
};

impl Office {
    /// Checks the user's passphrase once more, before a place is chosen for something that it protects.
    pub fn verify_passphrase(&self, passphrase: &Passphrase) -> Result<()> {
        self.vault.verify_passphrase(passphrase)
    }

    /// Makes a key file at a place where nothing is yet; from then on the user's passphrase opens the vault together with it
    /// only. One that was needed before opens nothing any more.
    ///
    /// The slot is made from what can be read at that place, so that a file which did not arrive locks nobody out. Once made,
    /// the file stays even where writing the header fails: what lies on the disk by then may need it.
    pub fn add_key_file(&mut self, passphrase: &Passphrase, place: &Path) -> Result<()> {
        self.session.store().require_writable()?;
        self.vault.verify_passphrase(passphrase)?;
        let made = KeyFile::make(place, self.vault.folder())?;
        self.change_key_file(passphrase, Some(made))?;
        self.journal("vault.key_file", &json!({ "needed": true }))
    }

    /// Has the user's passphrase open the vault alone again.
    pub fn remove_key_file(&mut self, passphrase: &Passphrase) -> Result<()> {
        self.change_key_file(passphrase, None)?;
        self.journal("vault.key_file", &json!({ "needed": false }))
    }

    fn change_key_file(&mut self, passphrase: &Passphrase, new: Option<KeyFile>) -> Result<()> {
        self.session.store().require_writable()?;
        let clock = self.session.store().clock().clone();
        self.vault.change_key_file(passphrase, new, &clock)
    }
}
