//! The clipboard: what is copied from a vault leaves it after half a minute, and with the lock, unless something else was
//! copied meanwhile. Clipboard managers are told to keep nothing of it.

use std::{
    cell::RefCell,
    rc::{Rc, Weak},
    sync::mpsc,
    time::Duration,
};

use gtk::{Clipboard, SelectionData, TargetEntry, TargetFlags, gdk, glib};
use kartotek_core::error::{Error, Result};
use tauri::{AppHandle, Runtime};
use zeroize::Zeroizing;

/// How long copied text stays. The web UI says so.
const STAY: Duration = Duration::from_secs(30);

/// The names under which programs ask for text.
const TEXT: [&str; 5] = ["UTF8_STRING", "text/plain;charset=utf-8", "text/plain", "STRING", "TEXT"];
/// The name under which clipboard managers ask whether something is secret. KDE's began with it, others followed.
const HINT: &str = "x-kde-passwordManagerHint";

/// Told by GTK which of the names was asked for.
const IS_TEXT: u32 = 0;
const IS_HINT: u32 = 1;

thread_local! {
    /// What lies on the clipboard; GTK holds it until something else is copied. Lives on the main thread.
    static COPIED: RefCell<Weak<Zeroizing<String>>> = const { RefCell::new(Weak::new()) };
}

/// Puts text on the clipboard for a while, and says that it did.
///
/// # Errors
/// Where the system refuses it.
pub(crate) fn copy<R: Runtime>(app: &AppHandle<R>, text: Zeroizing<String>) -> Result<bool> {
    let (sender, receiver) = mpsc::channel();
    app.run_on_main_thread(move || {
        // Whoever asked waits, or is gone with the app.
        let _ = sender.send(put(text));
    })
    .map_err(Error::internal)?;
    match receiver.recv() {
        Ok(true) => Ok(true),
        _ => Err(Error::internal("the clipboard takes no text")),
    }
}

/// Takes what was copied off the clipboard, if it is still there.
pub(crate) fn clear<R: Runtime>(app: &AppHandle<R>) {
    // Without a main thread the app is ending, and the clipboard forgets what an ended program put there.
    let _ = app.run_on_main_thread(|| take_off(&COPIED.take()));
}

fn put(text: Zeroizing<String>) -> bool {
    let copied = Rc::new(text);
    let ours = Rc::downgrade(&copied);
    let text = TEXT.map(|name| TargetEntry::new(name, TargetFlags::empty(), IS_TEXT));
    let hint = TargetEntry::new(HINT, TargetFlags::empty(), IS_HINT);
    let names: Vec<TargetEntry> = text.into_iter().chain([hint]).collect();
    let give = move |_: &Clipboard, selection: &SelectionData, name: u32| {
        if name == IS_HINT {
            selection.set(&selection.target(), 8, b"secret");
        } else {
            selection.set_text(&copied);
        }
    };
    if !clipboard().set_with_data(&names, give) {
        return false;
    }
    COPIED.replace(Weak::clone(&ours));
    glib::timeout_add_local_once(STAY, move || take_off(&ours));
    true
}

/// GTK drops what it holds once something else is copied, by this or another program: then there is nothing to take off.
fn take_off(copied: &Weak<Zeroizing<String>>) {
    if copied.strong_count() > 0 {
        clipboard().clear();
    }
}

fn clipboard() -> Clipboard {
    Clipboard::get(&gdk::SELECTION_CLIPBOARD)
}
