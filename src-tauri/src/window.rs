//! The one window: how it is rendered, where it may go, what it is told.

#[cfg(feature = "window-test")]
use std::path::PathBuf;
use std::{env, ffi::OsString, path::Path};

use tauri::{
    App, AppHandle, DragDropEvent, Emitter, Manager, Runtime, WebviewWindow, WebviewWindowBuilder, Window,
    WindowEvent, webview::NewWindowResponse,
};

#[cfg(all(target_os = "linux", not(feature = "window-test")))]
use webkit2gtk::WebViewExt;

use crate::{
    argument, commands,
    desk::{Desk, Folders, lock},
    event::{DropEvent, Event},
};

/// The window's name in the configuration.
const MAIN: &str = "main";

/// Software rendering is several times faster in WebKitGTK without compositing; with a graphics card it is slower.
/// Has to come before GTK starts.
pub(crate) fn choose_rendering() {
    #[cfg(target_os = "linux")]
    {
        const VARIABLE: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";
        if env::var_os(VARIABLE).is_none() && !has_graphics_card() {
            // SAFETY: no other thread runs yet.
            #[expect(unsafe_code, reason = "the variable is WebKit's only switch")]
            unsafe {
                env::set_var(VARIABLE, "1");
            }
        }
    }
}

/// Whether the kernel offers a device that renders.
#[cfg(target_os = "linux")]
fn has_graphics_card() -> bool {
    std::fs::read_dir("/dev/dri").is_ok_and(|entries| {
        entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
    })
}

/// Where the app keeps things outside the vault.
pub(crate) fn folders() -> Folders {
    #[cfg(feature = "window-test")]
    if let Some(folder) = env::var_os("KARTOTEK_WINDOW_TEST_DATA") {
        let folder = PathBuf::from(folder);
        return Folders {
            state: folder.join("state"),
            documents: folder.join("documents"),
            lent: folder.join("lent"),
        };
    }
    let user = directories::UserDirs::new();
    let project = directories::ProjectDirs::from("org", "Kartotek", "Kartotek");
    let home = user.as_ref().map_or_else(env::temp_dir, |user| user.home_dir().to_owned());
    let state = project
        .as_ref()
        .map_or_else(|| home.join(".kartotek"), |project| project.data_local_dir().to_owned());
    // A folder in memory, where the system has one.
    let runtime = project.as_ref().and_then(|project| project.runtime_dir()).unwrap_or(&state);
    Folders {
        lent: runtime.join("lent"),
        state: state.clone(),
        documents: user.and_then(|user| user.document_dir().map(ToOwned::to_owned)).unwrap_or(home),
    }
}

/// Removes what the webview wrote although it was told to keep nothing: WebKitGTK makes salts and an empty store of
/// transport security even for a page that keeps nothing.
pub(crate) fn forget_webview<R: Runtime>(app: &AppHandle<R>) {
    if let Ok(folder) = app.path().app_local_data_dir() {
        // What can't be removed now is removed at the next start.
        let _ = std::fs::remove_dir_all(folder);
    }
}

/// Opens the window and connects the desk with it.
pub(crate) fn open<R: Runtime>(app: &mut App<R>) -> tauri::Result<()> {
    let config = app.config().app.windows.iter().find(|window| window.label == MAIN).cloned();
    let config = config.ok_or(tauri::Error::WindowNotFound)?;
    let builder = WebviewWindowBuilder::from_config(app, &config)?
        .on_navigation(|url| {
            // The app's own pages only; everything else is refused.
            url.scheme() == "tauri" || (url.scheme() == "http" && url.host_str() == Some("tauri.localhost"))
        })
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    #[cfg(feature = "window-test")]
    let builder = builder
        .incognito(false)
        .data_directory(folders().state.join("webview"))
        .initialization_script(include_str!("../../tests/window/watch.js"));
    let window = builder.build()?;
    let desk = app.state::<Desk>();
    if let Ok(folder) = app.path().app_local_data_dir() {
        let _ = desk.webview.set(folder);
    }
    let handle = app.handle().clone();
    desk.connect(system(app.handle()), Box::new(move |event| tell(&handle, event)));
    guard_screen(app.handle(), desk.remembered(|remembered| remembered.preference.screen_guard));
    // A folder that is gone holds no file either.
    let folder = env::current_dir().unwrap_or_default();
    open_file(app.handle(), env::args_os(), &folder);
    if argument::is_demo(env::args_os()) {
        // Where it can't be opened, the first screen offers it again and says why.
        let _ = commands::vault::vault_demo_open(&desk);
    }
    window.show()
}

#[cfg(not(feature = "window-test"))]
fn system<R: Runtime>(app: &AppHandle<R>) -> Box<dyn crate::system::System> {
    Box::new(crate::system::Native(app.clone()))
}

#[cfg(feature = "window-test")]
fn system<R: Runtime>(app: &AppHandle<R>) -> Box<dyn crate::system::System> {
    let answers = env::var_os("KARTOTEK_WINDOW_TEST_DIALOGS").map(PathBuf::from).unwrap_or_default();
    Box::new(crate::system::Answered { answers, app: app.clone() })
}

fn tell<R: Runtime>(app: &AppHandle<R>, event: Event) {
    // A window that is closing hears no more events; nothing is lost by that.
    let _ = match event {
        Event::Change(change) => app.emit("change", change),
        Event::Lock => {
            // What the page held of the vault goes with its heap.
            app.emit("lock", ())
                .and_then(|()| app.get_webview_window(MAIN).map_or(Ok(()), |window| begin_anew(&window)))
        }
        Event::Stop => app.emit("stop", ()),
        Event::Progress(progress) => app.emit("progress", progress),
        Event::Drop(dropped) => app.emit("drop", dropped),
        Event::Offer => app.emit("offer", ()),
    };
}

/// Loads the page in a web process of its own, where the one before can be ended: a page's heap can't be wiped.
fn begin_anew<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    // WebDriver would be left behind in the process that ends; a journey in the plain app sees it end.
    #[cfg(all(target_os = "linux", not(feature = "window-test")))]
    window.with_webview(|webview| webview.inner().terminate_web_process())?;
    window.reload()
}

/// What happens to the window itself.
pub(crate) fn on_event<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    let desk = window.state::<Desk>();
    match event {
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            *lock(&desk.dropped) = paths.clone();
            desk.emit(Event::Drop(DropEvent { count: paths.len() }));
        }
        WindowEvent::CloseRequested { .. } => {
            let _ = commands::vault::vault_lock(&desk);
        }
        _ => {}
    }
}

/// Has pictures and recordings of the screen leave the window out, where the system can.
pub(crate) fn guard_screen<R: Runtime>(app: &AppHandle<R>, guarded: bool) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A window that is gone shows nothing.
        let _ = window.set_content_protected(guarded);
    }
}

/// Offers the window the file that a start asks to open; `arguments` begins with the program.
pub(crate) fn open_file<R: Runtime>(
    app: &AppHandle<R>,
    arguments: impl Iterator<Item = OsString>,
    folder: &Path,
) {
    if let Some(file) = argument::file(arguments.skip(1), folder) {
        app.state::<Desk>().offer_backup(file);
    }
}

/// Shows the window that is open already, when the app is started once more.
pub(crate) fn bring_to_front<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}
