//! Locks the vault when nobody has touched keyboard or mouse for as long as the settings say, and when the session ends.

use std::time::Duration;

use kartotek_core::{clock::Timestamp, error::Result, setting, store::memory};
use tauri::{AppHandle, Manager, Runtime};

use crate::{commands, desk::Desk};

/// How often the clock is looked at.
const PACE: Duration = Duration::from_secs(5);

/// Looks at the clock until the app ends. The wall clock counts, so that a sleep counts too.
pub(crate) fn watch<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let mut pace = tokio::time::interval(PACE);
        loop {
            pace.tick().await;
            let app = app.clone();
            let looked =
                tauri::async_runtime::spawn_blocking(move || memory::apart(|| look(&app.state::<Desk>())));
            // A lock that failed to write its last words has closed the vault all the same.
            let _ = looked.await;
        }
    });
}

/// Ends the app in order when the system asks it to, at logout or shutdown.
#[cfg(unix)]
pub(crate) fn end_with_session<R: Runtime>(app: &AppHandle<R>) {
    use tokio::signal::unix::{SignalKind, signal};

    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            terminate.recv().await;
            app.exit(0);
        }
    });
}

fn look(desk: &Desk) -> Result<()> {
    desk.readings.forget_old(desk.clock.now());
    lock_if_idle(desk)
}

fn lock_if_idle(desk: &Desk) -> Result<()> {
    // Work that nobody called may have found out.
    desk.tell_stop();
    let Ok(minutes) =
        desk.with(|session| session.read(setting::get).map(|settings| settings.auto_lock_minutes))
    else {
        return Ok(());
    };
    if is_over(desk.clock.now(), desk.touched(), minutes) {
        commands::vault::vault_lock(desk)
    } else {
        Ok(())
    }
}

/// Whether the time without input is over. A clock that was set back does not keep the vault open for longer.
fn is_over(now: Timestamp, touched: Timestamp, minutes: u32) -> bool {
    !(0..i64::from(minutes) * 60_000).contains(&(now - touched))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vault_locks_after_its_minutes_and_when_the_clock_moved_back() {
        let touched = 1_790_000_000_000;

        assert!(!is_over(touched, touched, 5));
        assert!(!is_over(touched + 299_999, touched, 5));
        assert!(is_over(touched + 300_000, touched, 5));
        assert!(is_over(touched + 8 * 3_600_000, touched, 60));
        assert!(is_over(touched - 1, touched, 5));
    }
}
