//! What the desktop's screen lock says on the session bus, for desktops that do not tell the login manager.

use futures_util::{StreamExt, stream};
use tauri::{AppHandle, Runtime};
use zbus::{Connection, MatchRule, Message, MessageStream, message::Type};

/// The interfaces under which desktops say `ActiveChanged(true)` when the screen is locked.
const INTERFACES: [&str; 4] = [
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
];

/// How many signals may wait; one of them is enough.
const QUEUE: usize = 4;

/// Locks the vault whenever the screen is locked. Returns when the bus goes away.
///
/// # Errors
/// Where the bus refuses to be listened to.
pub async fn follow<R: Runtime>(app: &AppHandle<R>, bus: &Connection) -> zbus::Result<()> {
    let mut streams = Vec::new();
    for interface in INTERFACES {
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .interface(interface)?
            .member("ActiveChanged")?
            .build();
        streams.push(MessageStream::for_match_rule(rule, bus, Some(QUEUE)).await?);
    }
    let mut signals = stream::select_all(streams);
    while let Some(Ok(signal)) = signals.next().await {
        if is_locked(&signal) {
            super::lock(app).await;
        }
    }
    Ok(())
}

fn is_locked(signal: &Message) -> bool {
    signal.body().deserialize::<bool>().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_screen_that_is_locked_locks_the_vault() {
        let signal = || Message::signal("/org/gnome/ScreenSaver", INTERFACES[1], "ActiveChanged").unwrap();

        assert!(is_locked(&signal().build(&(true,)).unwrap()));
        assert!(!is_locked(&signal().build(&(false,)).unwrap()));
        assert!(!is_locked(&signal().build(&("true",)).unwrap()));
        assert!(!is_locked(&signal().build(&()).unwrap()));
    }
}
