//! Keeps what is chosen in file dialogs out of the desktop's list of recently used files: whose contacts were imported
//! when, and where the vault and its backups are, is nobody else's business.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use gtk::{
    RecentManager,
    glib::{self, ControlFlow},
    prelude::RecentManagerExt,
};
use tauri::{AppHandle, Runtime};

/// GTK adds a file soon after its dialog closed and writes the list to the disk 250 ms later.
const PAUSE: Duration = Duration::from_millis(50);
/// How often it is looked for.
const TIMES: usize = 100;

/// Takes a file or folder out of the list as soon as the dialog has added it.
pub(crate) fn forget<R: Runtime>(app: &AppHandle<R>, chosen: &Path) {
    let chosen: PathBuf = chosen.into();
    // An app that is ending has no main thread any more, and no list that it could still write.
    let _ = app.run_on_main_thread(move || {
        let Ok(place) = glib::filename_to_uri(chosen, None) else { return };
        let Some(list) = RecentManager::default() else { return };
        let mut left = TIMES;
        glib::timeout_add_local(PAUSE, move || {
            left -= 1;
            let is_ours = |name: glib::GString| {
                list.lookup_item(&place).ok().flatten().is_some_and(|entry| entry.has_application(&name))
            };
            // What can't be removed is looked for again.
            let is_gone = glib::application_name().is_some_and(is_ours) && list.remove_item(&place).is_ok();
            if is_gone || left == 0 { ControlFlow::Break } else { ControlFlow::Continue }
        });
    });
}
