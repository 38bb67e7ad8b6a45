//! A laptop that sleeps: the vault is locked before, and what was being typed is there again after.

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

    login.prepare_sleep().await;
    until("the computer may sleep", || !login.is_held()).await;
    app.window.see("button", "Unlock").await;
    app.window.read_no_more("Import a file").await;
    login.wake().await;
    login.asked_to_wait().await;
    app.window.see("button", "Unlock").await;

    unlock(&app).await;
    app.end().await;
}
