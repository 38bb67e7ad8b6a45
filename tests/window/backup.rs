//! A stick with a backup: made, restored on trial, and restored beside the vault.

use std::{
    fs,
    path::{Path, PathBuf},
};

use kartotek_core::backup::EXTENSION;

use crate::{
    app::App,
    vault::{PASSPHRASE, create},
};

#[tokio::test]
async fn a_backup_on_a_stick_is_restored_beside_the_vault() {
    let app = App::start("backup").await;
    create(&app).await;
    let window = &app.window;
    let stick = app.folder().join("stick");

    let made = back_up(&app, &stick).await;
    window.click("button", "Restore on trial").await;
    window.read("This backup can be restored").await;
    window.picture("made").await;

    window.press("Control+l").await;
    window.see("textbox", "Passphrase").await;
    app.answer_dialog(Some(&made));
    window.click("button", "Other vault").await;
    window.click("menuitem", "Restore a backup …").await;
    window.see("textbox", "Passphrase of that time").await;
    window.fill("Passphrase of that time", "not the passphrase").await;
    window.click("button", "Restore").await;
    window.read("That is not the passphrase of this vault.").await;
    window.picture("refused").await;
    window.fill("Passphrase of that time", PASSPHRASE).await;
    window.click("button", "Restore").await;
    window.click("button", "Contacts").await;
    window.see("button", "Import a file").await;

    app.end().await;
}

/// Backs the new vault up to a new folder; gives the file.
pub(crate) async fn back_up(app: &App, stick: &Path) -> PathBuf {
    let window = &app.window;
    fs::create_dir(stick).expect("the journey's folder can be written to");
    window.press("Control+,").await;
    window.read("There is no backup of this vault.").await;
    app.answer_dialog(Some(stick));
    window.click("button", "Add a folder …").await;
    window.read("No backup yet").await;
    window.click("button", "Back up now").await;
    window.read("Backed up and verified").await;
    // The ledger of erasures lies beside it.
    let mut found = fs::read_dir(stick).expect("the stick is there").flatten().map(|entry| entry.path());
    let is_backup = |path: &PathBuf| path.extension().is_some_and(|ending| ending == EXTENSION);
    found.find(is_backup).expect("the backup is on it")
}
