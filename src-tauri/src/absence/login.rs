//! What systemd's login manager says (`org.freedesktop.login1`): before the computer sleeps, it waits until the vault is
//! locked; when the session is locked or another one comes to the front, the vault is locked as well.

use futures_util::{
    StreamExt,
    stream::{self, BoxStream},
};
use tauri::{AppHandle, Runtime};
use zbus::{
    Connection, proxy,
    zvariant::{OwnedFd, OwnedObjectPath},
};

#[proxy(
    interface = "org.freedesktop.login1.Manager",
    default_service = "org.freedesktop.login1",
    default_path = "/org/freedesktop/login1",
    gen_blocking = false
)]
trait Manager {
    fn get_session(&self, id: &str) -> zbus::Result<OwnedObjectPath>;
    fn inhibit(&self, what: &str, who: &str, why: &str, mode: &str) -> zbus::Result<OwnedFd>;
    #[zbus(signal)]
    fn prepare_for_sleep(&self, start: bool) -> zbus::Result<()>;
}

#[proxy(
    interface = "org.freedesktop.login1.Session",
    default_service = "org.freedesktop.login1",
    gen_blocking = false
)]
trait Session {
    #[zbus(property)]
    fn active(&self) -> zbus::Result<bool>;
    #[zbus(property)]
    fn locked_hint(&self) -> zbus::Result<bool>;
    #[zbus(signal)]
    fn lock(&self) -> zbus::Result<()>;
}

/// What the login manager said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// The computer is about to sleep.
    Sleep,
    /// It woke up.
    Wake,
    /// The session is locked, or is not the one in front.
    Left,
    /// Nothing that matters here.
    Nothing,
    /// The bus went away.
    End,
}

impl Sign {
    fn locks(self) -> bool {
        matches!(self, Self::Sleep | Self::Left)
    }
}

/// Locks the vault whenever the login manager on this bus gives cause, and keeps the computer awake until that is done.
/// Returns when the bus goes away.
///
/// # Errors
/// Where the bus refuses to be listened to.
pub async fn follow<R: Runtime>(app: &AppHandle<R>, bus: &Connection) -> zbus::Result<()> {
    let manager = ManagerProxy::new(bus).await?;
    let mut signs = signs(&manager, bus).await?;
    let mut delay = delay(&manager).await;
    loop {
        let sign = signs.next().await.unwrap_or(Sign::End);
        if sign.locks() {
            super::lock(app).await;
        }
        match sign {
            // Given back, the computer sleeps at once.
            Sign::Sleep => drop(delay.take()),
            Sign::Wake => delay = self::delay(&manager).await,
            Sign::End => return Ok(()),
            Sign::Left | Sign::Nothing => {}
        }
    }
}

/// Asks for time before each sleep. Where it is refused, the vault is locked as quickly as it can be.
async fn delay(manager: &ManagerProxy<'_>) -> Option<OwnedFd> {
    manager.inhibit("sleep", "Kartotek", "The vault is being locked", "delay").await.ok()
}

async fn signs<'a>(manager: &ManagerProxy<'a>, bus: &Connection) -> zbus::Result<BoxStream<'a, Sign>> {
    let sleep = manager.receive_prepare_for_sleep().await?.map(|signal| match signal.args() {
        Ok(sleep) if sleep.start => Sign::Sleep,
        Ok(_) => Sign::Wake,
        Err(_) => Sign::Nothing,
    });
    let sleep = sleep.chain(stream::iter([Sign::End])).boxed();
    // A program that was started outside any session hears of sleep only.
    let Ok(session) = session(manager, bus).await else { return Ok(sleep) };
    let locked = session.receive_lock().await?.map(|_| Sign::Left);
    let active = session.receive_active_changed().await.then(|change| async move {
        if change.get().await.is_ok_and(|active| !active) { Sign::Left } else { Sign::Nothing }
    });
    let hint = session.receive_locked_hint_changed().await.then(|change| async move {
        if change.get().await.is_ok_and(|locked| locked) { Sign::Left } else { Sign::Nothing }
    });
    Ok(stream::select_all([sleep, locked.boxed(), active.boxed(), hint.boxed()]).boxed())
}

/// The session that the app runs in, or that its user looks at.
async fn session(manager: &ManagerProxy<'_>, bus: &Connection) -> zbus::Result<SessionProxy<'static>> {
    let path = manager.get_session("auto").await?;
    SessionProxy::builder(bus).path(path)?.build().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_going_away_locks() {
        let locking = [Sign::Sleep, Sign::Wake, Sign::Left, Sign::Nothing, Sign::End].map(Sign::locks);

        assert_eq!(locking, [true, false, true, false, false]);
    }
}
