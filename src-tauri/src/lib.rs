//! The shell: one window around the core. It adds no rule and holds no SQL.

#[cfg(target_os = "linux")]
pub mod absence;
pub mod argument;
#[cfg(target_os = "linux")]
mod clipboard;
pub mod commands;
pub mod desk;
pub mod event;
mod idle;
pub mod job;
mod lent;
pub mod preference;
mod process;
#[cfg(all(target_os = "linux", not(feature = "window-test")))]
mod recent;
mod reminder;
mod schedule;
pub mod secret;
pub mod system;
mod window;
mod word;

use desk::Desk;
use kartotek_core::clock::Clock;
use tauri::Manager;

/// Runs the app until its window closes.
///
/// # Panics
/// If the window can't be made.
pub fn run() {
    process::protect();
    window::choose_rendering();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            window::bring_to_front(app);
            window::open_file(app, arguments.into_iter().map(Into::into), folder.as_ref());
        }))
        .plugin(tauri_plugin_dialog::init())
        .manage(Desk::new(window::folders(), Clock::System))
        .invoke_handler(commands::handler())
        .setup(|app| {
            window::forget_webview(app.handle());
            lent::clear(&app.state::<Desk>());
            window::open(app)?;
            idle::watch(app.handle());
            #[cfg(target_os = "linux")]
            absence::watch(app.handle());
            reminder::watch(app.handle());
            schedule::watch(app.handle());
            #[cfg(unix)]
            idle::end_with_session(app.handle());
            Ok(())
        })
        .on_window_event(window::on_event)
        .build(tauri::generate_context!())
        .expect("the window's configuration is checked by a test");
    app.run(|app, event| {
        if let tauri::RunEvent::Exit = event {
            // The journal and the header are closed in order; what can't be written now is found at the next start.
            let _ = commands::vault::vault_lock(&app.state::<Desk>());
            window::forget_webview(app);
        }
    });
}
