//! An old copy of the vault is put back in its place: the alarm says what is missing, and that the newer one is another branch.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    app::App,
    vault::{PASSPHRASE, create, unlock},
};

#[tokio::test]
async fn an_old_copy_that_is_put_back_raises_the_alarm_once_and_the_newer_one_is_a_fork() {
    let app = App::start("rollback").await;
    let window = &app.window;
    create(&app).await;
    add(&app, "Signe", "Nordahl").await;
    lock(&app).await;
    let place = vault(app.folder()).expect("the vault was created");
    let [old, newer] = ["old", "newer"].map(|name| app.folder().join(name));
    copy(&place, &old);
    unlock(&app).await;
    add(&app, "Torvald", "Ek").await;
    lock(&app).await;
    // As long as the other one is going to be: a shorter journal is told as an older one.
    for _ in 0..3 {
        unlock(&app).await;
        lock(&app).await;
    }
    copy(&place, &newer);

    put(&old, &place);
    try_passphrase(&app).await;
    window.see("heading", "This vault is older than it was").await;
    window.read("Seen by this computer").await;
    window.picture("older").await;
    window.click("button", "Go on").await;
    window.click("button", "Contacts").await;
    window.read("Nordahl").await;
    window.read_no_more("Ek").await;
    lock(&app).await;
    unlock(&app).await;
    lock(&app).await;

    put(&newer, &place);
    try_passphrase(&app).await;
    window.see("heading", "This vault was forked: its journal is another one").await;
    window.picture("forked").await;
    window.click("button", "Look around without changes").await;
    window.read("This vault is open for reading only. Nothing can be changed.").await;
    window.click("button", "Contacts").await;
    window.read("Ek").await;
    lock(&app).await;
    try_passphrase(&app).await;
    window.click("button", "Go on with this vault").await;
    window.click("button", "Contacts").await;
    window.see("button", "Add contact").await;
    window.read_no_more("This vault is open for reading only.").await;

    app.end().await;
}

async fn add(app: &App, first: &str, last: &str) {
    let window = &app.window;
    window.click("button", "Add contact").await;
    window.fill("First name", first).await;
    window.fill("Last name", last).await;
    window.press("Control+Enter").await;
    window.see("heading", &format!("{first} {last}")).await;
}

async fn lock(app: &App) {
    app.window.press("Control+l").await;
    app.window.see("textbox", "Passphrase").await;
}

async fn try_passphrase(app: &App) {
    app.window.fill("Passphrase", PASSPHRASE).await;
    app.window.click("button", "Unlock").await;
}

/// The one vault below a folder.
fn vault(folder: &Path) -> Option<PathBuf> {
    let below = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).filter(|path| path.is_dir());
    below.into_iter().find_map(|path| {
        if path.extension().is_some_and(|ending| ending == "kartotek") { Some(path) } else { vault(&path) }
    })
}

/// Has a folder be as another one.
fn put(from: &Path, to: &Path) {
    fs::remove_dir_all(to).expect("nobody has the vault open");
    copy(from, to);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).expect("the journey's folder can be written to");
    for entry in fs::read_dir(from).expect("the folder is there").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("the journey's folder has room");
        }
    }
}
