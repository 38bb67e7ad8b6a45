//! The desktop's signs that nobody is there any more: the computer goes to sleep, the screen is locked, another session
//! comes to the front. Each locks the vault; none unlocks it, whoever sends it.

mod login;
mod screen;

use std::time::Duration;

use kartotek_core::store::memory;
use tauri::{AppHandle, Manager, Runtime};
use zbus::Connection;

pub use self::{login::follow as follow_login, screen::follow as follow_screen};
use crate::{commands, desk::Desk};

/// How long after a bus was not there, or went away, it is looked for again.
const PAUSE: Duration = Duration::from_secs(60);

/// Follows the signs of both buses until the app ends. Where a bus is missing, the others and the time without input
/// still lock.
pub(crate) fn watch<R: Runtime>(app: &AppHandle<R>) {
    let (of_login, of_screen) = (app.clone(), app.clone());
    tauri::async_runtime::spawn(over_and_over(move || {
        let app = of_login.clone();
        async move { follow_login(&app, &Connection::system().await?).await }
    }));
    tauri::async_runtime::spawn(over_and_over(move || {
        let app = of_screen.clone();
        async move { follow_screen(&app, &Connection::session().await?).await }
    }));
}

async fn over_and_over<F: Future<Output = zbus::Result<()>>>(follow: impl Fn() -> F) {
    loop {
        let _ = follow().await;
        tokio::time::sleep(PAUSE).await;
    }
}

/// Locks the vault; returns once its keys are wiped.
async fn lock<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    // A lock that failed to write its last words has closed the vault all the same.
    let work = move || memory::apart(|| commands::vault::vault_lock(&app.state::<Desk>()));
    let _ = tauri::async_runtime::spawn_blocking(work).await;
}
