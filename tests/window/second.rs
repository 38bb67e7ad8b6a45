//! A second start: the window that is open comes to the front, with the backup that the start was given.

use std::{fs, process::Command};

use crate::{
    app::App,
    backup::back_up,
    login::until,
    vault::{PASSPHRASE, create},
};

#[tokio::test]
async fn a_second_start_brings_the_first_window_to_the_front_and_hands_over_its_backup() {
    let app = App::start("second").await;
    create(&app).await;
    let stick = app.folder().join("stick");
    let backup = back_up(&app, &stick).await;
    let name = backup.file_name().expect("it is a file").to_string_lossy();
    let own = xdotool(&["search", "--onlyvisible", "--name", "^Kartotek$"]);
    assert_eq!(own.lines().count(), 1, "there is one window: {own}");

    app.start_second(&stick, &[]).await;
    until("the window has the focus", || xdotool(&["getwindowfocus"]) == own).await;
    // Without a window manager, a window that was put away is one that is not mapped.
    xdotool(&["windowunmap", "--sync", &own]);
    app.start_second(&stick, &[]).await;
    until("the window is shown again", || {
        xdotool(&["search", "--onlyvisible", "--name", "^Kartotek$"]) == own
    })
    .await;

    let window = &app.window;
    fs::write(stick.join("letter.kartotek-backup"), "Dear Åsa")
        .expect("the journey's folder can be written to");
    app.start_second(&stick, &["letter.kartotek-backup"]).await;
    window.read("This file is not a backup of Kartotek.").await;
    app.start_second(&stick, &[&name]).await;
    window.see("alertdialog", "Restore a backup").await;
    window.picture("asked").await;
    window.click("button", "Lock and go on").await;
    window.see("textbox", "Passphrase of that time").await;
    window.picture("offered").await;
    window.click("button", "Back").await;
    window.see("button", "Unlock").await;

    let app = app.restart_with(&[&backup.to_string_lossy()]).await;
    let window = &app.window;
    window.fill("Passphrase of that time", PASSPHRASE).await;
    window.click("button", "Restore").await;
    window.read("The backup was restored as a new vault").await;
    window.click("button", "Contacts").await;
    window.see("button", "Import a file").await;

    app.end().await;
}

fn xdotool(arguments: &[&str]) -> String {
    let output = Command::new("xdotool").args(arguments).output().expect("xdotool is installed");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
