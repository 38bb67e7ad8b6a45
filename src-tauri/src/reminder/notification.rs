//! A notification of the desktop (`org.freedesktop.Notifications`): words alone, and a click that brings the window to the front.

use std::collections::HashMap;

use futures_util::StreamExt;
use tauri::{AppHandle, Runtime};
use zbus::{Connection, proxy, zvariant::Value};

use crate::window;

#[proxy(
    interface = "org.freedesktop.Notifications",
    default_service = "org.freedesktop.Notifications",
    default_path = "/org/freedesktop/Notifications",
    gen_blocking = false
)]
trait Notifications {
    #[expect(clippy::too_many_arguments, reason = "the interface has them")]
    fn notify(
        &self,
        app_name: &str,
        replaces_id: u32,
        app_icon: &str,
        summary: &str,
        body: &str,
        actions: &[&str],
        hints: HashMap<&str, Value<'_>>,
        expire_timeout: i32,
    ) -> zbus::Result<u32>;
    #[zbus(signal)]
    fn action_invoked(&self, id: u32, action_key: &str) -> zbus::Result<()>;
    #[zbus(signal)]
    fn notification_closed(&self, id: u32, reason: u32) -> zbus::Result<()>;
}

/// Shows a notification, and waits until it is clicked or closed.
///
/// # Errors
/// Where there is no session bus, or nothing on it that shows notifications.
pub(super) async fn show<R: Runtime>(app: &AppHandle<R>, text: &str) -> zbus::Result<()> {
    let bus = Connection::session().await?;
    let desktop = NotificationsProxy::new(&bus).await?;
    let mut clicks = desktop.receive_action_invoked().await?;
    let mut closes = desktop.receive_notification_closed().await?;
    let hints = HashMap::from([("desktop-entry", Value::from("kartotek"))]);
    let shown = desktop.notify("Kartotek", 0, "kartotek", text, "", &["default", text], hints, -1).await?;
    loop {
        tokio::select! {
            click = clicks.next() => match click {
                Some(click) if click.args()?.id == shown => window::bring_to_front(app),
                Some(_) => {}
                None => return Ok(()),
            },
            closed = closes.next() => match closed {
                Some(closed) if closed.args()?.id != shown => {}
                _ => return Ok(()),
            },
        }
    }
}
