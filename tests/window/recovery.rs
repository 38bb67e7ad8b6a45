//! A lost passphrase: the recovery code from the sheet opens the vault, and afterwards only what it gave opens it.

use crate::{
    app::App,
    vault::{PASSPHRASE, confirm_code, create},
};

const NEW: &str = "saffron engine quiet lagoon";

#[tokio::test]
async fn the_recovery_code_opens_a_vault_whose_passphrase_is_lost_once() {
    let app = App::start("recovery").await;
    let window = &app.window;
    let sheet = create(&app).await;
    window.click("button", "Add contact").await;
    window.fill("First name", "Signe").await;
    window.fill("Last name", "Nordahl").await;
    window.press("Control+Enter").await;
    window.see("heading", "Signe Nordahl").await;

    window.press("Control+l").await;
    recover(&app, &sheet).await;
    window.picture("typed").await;
    window.click("button", "Recover the vault").await;
    let fresh = confirm_code(&app).await;
    assert_ne!(fresh, sheet, "the vault has a new code");
    window.click("button", "Open the vault").await;
    window.click("button", "Contacts").await;
    window.read("Nordahl").await;
    window.picture("recovered").await;

    window.press("Control+l").await;
    window.fill("Passphrase", PASSPHRASE).await;
    window.click("button", "Unlock").await;
    window.read("That is not the passphrase of this vault.").await;
    window.fill("Passphrase", NEW).await;
    window.click("button", "Unlock").await;
    window.click("button", "Contacts").await;
    window.read("Nordahl").await;

    window.press("Control+l").await;
    recover(&app, &sheet).await;
    window.click("button", "Recover the vault").await;
    window.read("That recovery code does not belong to this vault.").await;
    window.picture("refused").await;
    // Nothing was changed by it.
    window.click("button", "Use the passphrase").await;
    window.fill("Passphrase", NEW).await;
    window.click("button", "Unlock").await;
    window.click("button", "Contacts").await;
    window.read("Nordahl").await;

    app.end().await;
}

/// Types a code from its sheet, as people do: in small letters, with a space after each group.
async fn recover(app: &App, sheet: &[String]) {
    let window = &app.window;
    window.click("button", "Use the recovery code").await;
    window.fill("Recovery code", &sheet.join(" ").to_lowercase()).await;
    window.fill("New passphrase", NEW).await;
    window.fill("Repeat the passphrase", NEW).await;
}
