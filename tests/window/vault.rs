//! A vault from its beginning: created, locked, opened again, and found again after a restart.

use crate::app::App;

const WRONG: &str = "That is not the passphrase of this vault.";
pub(crate) const PASSPHRASE: &str = "tundra violin margin opaque";

#[tokio::test]
async fn a_new_vault_can_be_locked_and_opened_again() {
    let app = App::start("vault").await;

    create(&app).await;
    app.window.picture("empty").await;

    app.window.press("Control+l").await;
    app.window.read_no_more("Import a file").await;
    app.window.fill("Passphrase", "not the passphrase").await;
    app.window.click("button", "Unlock").await;
    app.window.read(WRONG).await;
    app.window.picture("refused").await;
    unlock(&app).await;

    let app = app.restart().await;
    unlock(&app).await;

    app.end().await;
}

pub(crate) async fn unlock(app: &App) {
    app.window.fill("Passphrase", PASSPHRASE).await;
    app.window.click("button", "Unlock").await;
    see_contacts(app).await;
}

/// Waits for the first screen, and goes on to the contacts.
pub(crate) async fn see_contacts(app: &App) {
    app.window.see("heading", "Today").await;
    app.window.press("g").await;
    app.window.press("c").await;
    app.window.see("textbox", "Search contacts").await;
}

/// Goes through the first run up to the empty list of contacts; gives the groups of the recovery code.
pub(crate) async fn create(app: &App) -> Vec<String> {
    let window = &app.window;
    window.click("button", "Create a vault").await;
    window.fill("Organisation", "Fjäll & Söhne").await;
    window.fill("Your name", "Åsa Lind").await;
    window.click("button", "Continue").await;
    window.see("textbox", "Name of the vault").await;
    window.click("button", "Continue").await;
    window.fill("Passphrase", PASSPHRASE).await;
    window.fill("Repeat the passphrase", PASSPHRASE).await;
    window.click("button", "Create the vault").await;

    let groups = confirm_code(app).await;
    window.click("button", "Continue").await;
    window.see("heading", "Where should backups go?").await;
    window.click("button", "Continue without backups").await;
    window.see("heading", "Today").await;
    window.click("button", "Contacts").await;
    window.see("button", "Import a file").await;
    groups
}

/// Saves the sheet of a new recovery code and types two groups of it back, up to the last button; gives the groups.
pub(crate) async fn confirm_code(app: &App) -> Vec<String> {
    let window = &app.window;
    window.see("heading", "Keep this recovery code").await;
    let groups = recovery_code(app).await;
    let sheet = app.folder().join("recovery sheet.pdf");
    app.answer_dialog(Some(&sheet));
    window.click("button", "Save the sheet as PDF …").await;
    window.read("The recovery sheet was saved").await;
    let sheet = std::fs::read(sheet).expect("the sheet was saved where the dialog said");
    assert!(sheet.starts_with(b"%PDF-"), "the sheet is a PDF");
    window.click("button", "I have kept it").await;
    window.see("heading", "Type two groups back").await;
    for (at, group) in groups.iter().enumerate() {
        let name = format!("Group {}", at + 1);
        if !window.find("textbox", Some(&name)).await.is_empty() {
            window.fill(&name, group).await;
        }
    }
    groups
}

/// The groups of the recovery code, as they are shown.
async fn recovery_code(app: &App) -> Vec<String> {
    let script = "return [...document.querySelectorAll('code')].map((group) => group.textContent)";
    let groups = app.window.execute(script, Vec::new()).await.expect("the page still shows the code");
    serde_json::from_value(groups).expect("the groups are texts")
}
