//! What the desktop says of sleep and locked screens locks the vault, before the computer sleeps.

use std::time::Duration;

use kartotek::{absence, desk::Desk};
use serde_json::json;
use tauri::Manager;

use crate::{
    desk::{Calls, PASSPHRASE},
    login::{Login, until},
};

#[tokio::test]
async fn the_computer_sleeps_only_once_the_vault_is_locked() {
    let (calls, login) = (Calls::start(), Login::start().await);
    calls.create_vault();
    follow(&calls, &login).await;
    // Work that is not done yet keeps the lock from being complete.
    let work = calls.app.state::<Desk>().office().unwrap();

    login.prepare_sleep().await;
    until("the vault takes no more calls", || is_locked(&calls)).await;
    assert!(login.is_held(), "the computer waits while the keys are still there");
    drop(work);
    until("the computer may sleep", || !login.is_held()).await;

    login.wake().await;
    login.asked_to_wait().await;
    assert!(is_locked(&calls), "waking up opens nothing");
}

#[tokio::test]
async fn a_session_that_is_locked_or_left_locks_the_vault() {
    let (calls, login) = (Calls::start(), Login::start().await);
    calls.create_vault();
    follow(&calls, &login).await;

    login.lock_session().await;
    until("locked by the session's lock", || is_locked(&calls)).await;
    for (active, locked) in [(false, false), (true, true)] {
        login.show_session(true, false).await;
        // The vault says that it is locked a moment before it gives up its file.
        until("unlocked", || unlock(&calls)).await;
        login.show_session(active, locked).await;
        until("locked as the session was left", || is_locked(&calls)).await;
    }
}

#[tokio::test]
async fn a_screen_that_is_locked_locks_the_vault() {
    let (calls, bus) = (Calls::start(), Login::start().await);
    calls.create_vault();
    let (app, connection) = (calls.app.handle().clone(), connect(&bus).await);
    tokio::spawn(async move { absence::follow_screen(&app, &connection).await });

    // Nothing tells when the app has begun to listen.
    for _ in 0..500 {
        bus.lock_screen().await;
        if is_locked(&calls) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the vault stays open");
}

#[tokio::test]
async fn a_bus_that_goes_away_is_noticed() {
    let (calls, login) = (Calls::start(), Login::start().await);
    let following = follow(&calls, &login).await;

    drop(login);

    following.await.unwrap().unwrap();
}

/// Has the app listen to a login manager; comes back once it does.
async fn follow(calls: &Calls, login: &Login) -> tokio::task::JoinHandle<zbus::Result<()>> {
    let bus = connect(login).await;
    let app = calls.app.handle().clone();
    let following = tokio::spawn(async move { absence::follow_login(&app, &bus).await });
    login.asked_to_wait().await;
    following
}

async fn connect(login: &Login) -> zbus::Connection {
    zbus::connection::Builder::address(login.address.as_str()).unwrap().build().await.unwrap()
}

fn is_locked(calls: &Calls) -> bool {
    calls.call("vault_state", json!({})).unwrap()["phase"] == "locked"
}

fn unlock(calls: &Calls) -> bool {
    let place = calls.call("vault_state", json!({})).unwrap()["vault"]["id"].clone();
    calls.call_with_secret("vault_unlock", &json!({ "place": place }), &[PASSPHRASE]).is_ok()
}
