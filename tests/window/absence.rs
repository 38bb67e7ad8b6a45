//! A laptop that sleeps: the vault is locked before, and what was being typed is there again after.

use std::{fs, path::Path, time::SystemTime};

use crate::{
    app::App,
    login::{Login, until},
    vault::{create, unlock},
};

#[tokio::test]
async fn a_laptop_that_slept_wakes_up_locked() {
    let login = Login::start().await;
    let app = App::start_on_bus("absence", &login.address).await;
    create(&app).await;
    login.asked_to_wait().await;
    app.window.press("n").await;
    app.window.fill("First name", "Ragnhild").await;
    app.window.fill("Last name", "Halvorsen").await;
    app.window.press("Control+Enter").await;
    app.window.see("heading", "Ragnhild Halvorsen").await;
    app.window.press("e").await;
    app.window.fill("Job title", "Glaciologist").await;
    // Twice, since what is written first may have been sent before the last key.
    for _ in 0..2 {
        let before = written(app.folder());
        app.window.type_text("s").await;
        until("the vault has what was typed", || written(app.folder()) > before).await;
    }

    login.prepare_sleep().await;
    until("the computer may sleep", || !login.is_held()).await;
    app.window.see("button", "Unlock").await;
    app.window.read_no_more("Ragnhild").await;
    login.wake().await;
    login.asked_to_wait().await;
    app.window.see("button", "Unlock").await;

    unlock(&app).await;
    app.window.read("Unsaved text in one form").await;
    app.window.picture("unlocked").await;
    let app = app.restart().await;
    unlock(&app).await;
    app.window.click("button", "Show unsaved text").await;
    app.window.see("heading", "Ragnhild Halvorsen").await;
    app.window.read("This text was not saved last time").await;
    app.window.picture("resumed").await;
    app.window.press("Control+Enter").await;
    app.window.read("Glaciologist").await;
    app.window.read_no_more("Unsaved text").await;
    app.end().await;
}

/// When something was last written to the vault below a folder.
fn written(folder: &Path) -> SystemTime {
    let vaults = fs::read_dir(folder.join("data/documents")).expect("the vault lies there");
    let logs = vaults.flatten().filter_map(|vault| fs::metadata(vault.path().join("vault.db-wal")).ok());
    logs.filter_map(|log| log.modified().ok()).max().unwrap_or(SystemTime::UNIX_EPOCH)
}
