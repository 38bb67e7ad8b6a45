//! A shop's first day: create a vault, bring in the contacts one has, find somebody, change them, undo, lock, come back.

use std::{fmt::Write, fs, path::Path};

use kartotek_core::demo;

use crate::{
    app::App,
    vault::{create, unlock},
};

const PEOPLE: usize = 1000;

#[tokio::test]
async fn contacts_come_in_are_found_changed_and_still_there_after_a_lock() {
    let app = App::start("import").await;
    let window = &app.window;
    create(&app).await;

    let file = app.folder().join("contacts.csv");
    write_google_csv(&file);
    bring_in(&app, &file, "My Google contacts").await;
    window.read("1,001").await;
    window.click("button", "Show the contacts").await;
    window.see("textbox", "Search contacts").await;

    let outlook = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples/vcard/John_Doe_MS_OUTLOOK.vcf");
    window.press("Control+k").await;
    window.type_text("Import").await;
    window.press("Enter").await;
    bring_in(&app, &outlook, "Address book of Outlook").await;
    window.click("button", "Show the contacts").await;

    // The list shows what just came in; she came with the file before.
    window.fill("Search contacts", "zita").await;
    window.click("button", "Show all").await;
    window.fill("Search contacts", "xylander zita").await;
    window.read("Zita Xylander").await;
    window.picture("found").await;
    window.press("ArrowDown").await;
    window.press("Enter").await;
    window.see("heading", "Zita Xylander").await;
    window.click("button", "zita@example.org").await;
    app.opened("mailto:zita@example.org").await;
    window.click("button", "Edit").await;
    window.fill("Job title", "Head of purchasing").await;
    window.press("Control+Enter").await;
    window.read("Changes saved").await;
    window.read("Head of purchasing").await;
    window.picture("changed").await;
    window.press("Control+z").await;
    window.read_no_more("Head of purchasing").await;

    window.press("Control+l").await;
    window.see("button", "Unlock").await;
    window.fill("Passphrase", "not the passphrase").await;
    window.click("button", "Unlock").await;
    window.read("That is not the passphrase of this vault.").await;
    unlock(&app).await;
    window.fill("Search contacts", "zita").await;
    window.read("Zita Xylander").await;

    app.end().await;
}

/// Goes through the import of a file up to its report.
async fn bring_in(app: &App, file: &Path, source: &str) {
    let window = &app.window;
    app.answer_dialog(Some(file));
    if window.find("button", Some("Choose a file")).await.is_empty() {
        window.click("button", "Import a file").await;
    }
    window.click("button", "Choose a file").await;
    window.see("button", "Next").await;
    window.picture("columns").await;
    if window.find("textbox", Some("Source")).await.is_empty() {
        window.click("button", "Next").await;
    }
    window.fill("Source", source).await;
    window.click("radio", "Legitimate interest").await;
    window.picture("origin").await;
    window.click("button", "Next").await;
    window.see("button", "Import now").await;
    window.picture("check").await;
    window.click("button", "Import now").await;
    window.read("The import is done").await;
    window.picture("report").await;
}

/// 1,000 fictional people and one whose name nobody else has, as Google exports them.
fn write_google_csv(file: &Path) {
    let mut text = String::from("First Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value\n");
    for (number, person) in demo::contacts(11, PEOPLE).enumerate() {
        let (given, family) = (&person.given_name.0, &person.family_name.0);
        writeln!(text, "{given},{family},,* Work,person{number}@example.com").expect("a text grows");
    }
    text.push_str("Zita,Xylander,Xylander Textil AB,* Work,zita@example.org\n");
    fs::write(file, text).expect("the folder of the journey can be written to");
}
