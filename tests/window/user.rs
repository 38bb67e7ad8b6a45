//! Who sees what: an owner lets a salesperson and a privacy officer in, and each of them finds what is theirs.

use crate::{
    app::App,
    vault::{PASSPHRASE, create, see_contacts},
};

const NOTE: &str = "Waits for the result of an examination.";
const SALES: &str = "seven horses over the bridge";
const OFFICER: &str = "lanterns beneath cold harbours";

#[tokio::test]
async fn a_salesperson_and_a_privacy_officer_each_see_what_is_theirs() {
    let app = App::start("user").await;
    let window = &app.window;
    create(&app).await;

    window.click("button", "Add contact").await;
    window.fill("First name", "Zita").await;
    window.fill("Last name", "Xylander").await;
    window.press("Control+Enter").await;
    window.see("heading", "Zita Xylander").await;
    window.click("button", "Write a confidential note").await;
    window.fill("Confidential note", NOTE).await;
    window.picture("note-form").await;
    window.press("Control+Enter").await;
    window.read(NOTE).await;
    window.picture("note-owner").await;

    window.press("Control+,").await;
    add(&app, "Sven Ek", "Sales", SALES).await;
    add(&app, "Petra Dahl", "Privacy officer", OFFICER).await;
    window.picture("users").await;

    come_in(&app, SALES).await;
    window.press("Control+,").await;
    window.see("heading", "Settings").await;
    for hidden in ["Users", "Backups"] {
        assert!(window.find("heading", Some(hidden)).await.is_empty(), "{hidden}");
    }
    window.picture("settings-sales").await;
    open_zita(&app).await;
    window.read("Not for your role.").await;
    assert!(!window.text().await.contains(NOTE));
    window.picture("note-sales").await;
    window.click("button", "Contacts").await;
    window.see("textbox", "Search contacts").await;
    assert!(window.find("button", Some("Export")).await.is_empty());

    come_in(&app, OFFICER).await;
    window.see("button", "Export").await;
    open_zita(&app).await;
    window.read(NOTE).await;
    window.picture("note-officer").await;
    window.press("Control+,").await;
    window.see("heading", "Users").await;
    assert!(window.find("button", Some("Add a user …")).await.is_empty());

    app.end().await;
}

#[tokio::test]
async fn an_owner_finds_out_who_looked_at_a_person() {
    let app = App::start("history").await;
    let window = &app.window;
    create(&app).await;
    window.click("button", "Add contact").await;
    window.fill("First name", "Zita").await;
    window.fill("Last name", "Xylander").await;
    window.press("Control+Enter").await;
    window.see("heading", "Zita Xylander").await;
    window.press("Control+,").await;
    add(&app, "Sven Ek", "Sales", SALES).await;

    come_in(&app, SALES).await;
    open_zita(&app).await;
    window.click("tab", "History").await;
    window.read("Contact added").await;
    assert!(window.find("radio", Some("Access and exports")).await.is_empty());

    come_in(&app, PASSPHRASE).await;
    open_zita(&app).await;
    window.click("tab", "History").await;
    window.read("Contact added").await;
    // By keys, since what can be clicked is the words beside the radio button.
    for key in ["Tab", "Tab", "ArrowRight"] {
        window.press(key).await;
    }
    window.read("Contact opened").await;
    window.read("Sven Ek").await;
    window.picture("history-readings").await;

    app.end().await;
}

/// Adds a user, who types the passphrase at this window.
async fn add(app: &App, name: &str, role: &str, passphrase: &str) {
    let window = &app.window;
    window.click("button", "Add a user …").await;
    window.fill("Name of the user", name).await;
    window.click("radio", role).await;
    window.fill("Passphrase of the new user", passphrase).await;
    window.fill("Repeat the passphrase", passphrase).await;
    window.click("button", "Add the user").await;
    window.read(&format!("{name} can open the vault from now on.")).await;
}

/// Locks, and unlocks as somebody else.
async fn come_in(app: &App, passphrase: &str) {
    let window = &app.window;
    window.press("Control+l").await;
    window.fill("Passphrase", passphrase).await;
    window.click("button", "Unlock").await;
    see_contacts(app).await;
}

async fn open_zita(app: &App) {
    let window = &app.window;
    window.press("Control+k").await;
    window.type_text("zita").await;
    window.read("Zita Xylander").await;
    window.press("Enter").await;
    window.see("heading", "Zita Xylander").await;
}
