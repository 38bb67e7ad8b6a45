//! What is copied from a contact is pasted for half a minute, and no longer, and not after a lock.

use std::time::{Duration, Instant};

use crate::{
    app::App,
    vault::{create, unlock},
};

const ADDRESS: &str = "ragnhild@example.org";
/// Text that is cut, which the app does not take over.
const OTHER: &str = "glaciers";
/// Longer than copied text may stay, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(90);

#[tokio::test]
async fn what_is_copied_goes_by_itself_and_with_the_lock() {
    let app = App::start("clipboard").await;
    create(&app).await;
    app.window.press("n").await;
    app.window.fill("First name", "Ragnhild").await;
    app.window.fill("E-mail address", ADDRESS).await;
    app.window.press("Control+Enter").await;
    app.window.see("heading", "Ragnhild").await;

    copy(&app).await;
    app.window.press("e").await;
    assert_eq!(pasted(&app, "Department").await, ADDRESS);
    let start = Instant::now();
    while !pasted(&app, "Department").await.is_empty() {
        assert!(start.elapsed() < PATIENCE, "what was copied stays");
        tokio::time::sleep(Duration::from_secs(1)).await;
    }

    app.window.press("Escape").await;
    copy(&app).await;
    assert_eq!(pasted_after_a_lock(&app).await, "");

    unlock(&app).await;
    app.window.press("Enter").await;
    copy(&app).await;
    app.window.press("e").await;
    app.window.fill("Department", OTHER).await;
    app.window.press("Control+a").await;
    app.window.press("Control+x").await;
    assert_eq!(pasted_after_a_lock(&app).await, OTHER, "what was copied since stays");
    app.end().await;
}

async fn pasted_after_a_lock(app: &App) -> String {
    app.window.press("Control+l").await;
    app.window.see("button", "Unlock").await;
    app.window.click("button", "Show the passphrase").await;
    pasted(app, "Passphrase").await
}

/// Copies the address of the contact that is shown.
async fn copy(app: &App) {
    app.window.see("heading", "Ragnhild").await;
    app.window.press("c").await;
    app.window.read("E-mail address copied").await;
}

/// What a field holds after it was emptied and pasted into.
async fn pasted(app: &App, field: &str) -> String {
    app.window.fill(field, "").await;
    app.window.press("Control+v").await;
    // What is pasted arrives a moment after the key.
    tokio::time::sleep(Duration::from_millis(300)).await;
    let value = app.window.execute("return document.activeElement.value", Vec::new()).await;
    value.expect("the page answers").as_str().unwrap_or_default().to_owned()
}
