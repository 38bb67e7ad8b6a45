//! The app as it is released, without WebDriver: after a session nothing lies on the disk but the vault and the app's own
//! small file, nobody spoke to the network, and after a lock neither the page nor the app remembers anybody.

mod memory;
mod network;
mod secret;

use std::{
    env,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use kartotek_core::demo;

/// Somebody of the demo vault.
const NAME: &str = "Anders";
/// A file that is chosen for an import.
const FILE: &str = "cardbox.csv";
/// Longer than the app needs to start on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

#[test]
fn the_plain_app_leaves_nothing_on_the_disk_but_the_vault() {
    let Some(program) = env::var_os("KARTOTEK_WINDOW_TEST_PLAIN") else {
        panic!("`cargo xtask window` builds the plain app and says where it is");
    };
    let home = tempfile::tempdir().expect("the machine has room for temporary files");
    let program = PathBuf::from(program);
    let mut app = start(&program, home.path(), &["--demo"]);

    let process = process_of(&app, &program);
    let window = window_of(process);
    let vault = home.path().join(".local/share/kartotek/Demo.kartotek");
    wait("the demo vault is there", || vault.join("vault.db").exists());
    // A person looks somebody up and locks.
    thread::sleep(Duration::from_secs(5));
    let press = |keys: [&str; 2]| {
        xdotool(&["windowfocus", &window]);
        xdotool(&keys);
        thread::sleep(Duration::from_secs(1));
    };
    press(["key", "g"]);
    press(["key", "c"]);
    press(["key", "slash"]);
    press(["type", NAME]);
    let web_processes = || -> Vec<u32> {
        processes_below(app.id()).into_iter().filter(|process| is_web_process(*process)).collect()
    };
    let before = web_processes();
    let copies = |text: &str, processes: &[u32]| -> usize {
        processes.iter().map(|process| memory::copies_of(text, *process)).sum()
    };
    let chosen = home.path().join(FILE);
    fs::write(&chosen, "E-mail\nberta@example.org\n").expect("a fresh folder can be written to");
    choose(process, &window, &chosen);
    let address = far_address();
    wait("the page shows the name, so its memory holds it", || copies(NAME, &before) > 0);
    assert!(copies(&address, &[process]) > 0, "search has everybody in memory");
    press(["key", "ctrl+l"]);
    wait("the web process of before ended", || !web_processes().iter().any(|now| before.contains(now)));
    wait("the page is there again", || !web_processes().is_empty());
    assert_eq!(copies(NAME, &web_processes()), 0, "a locked page remembers a name");
    // The webview's own copies of the last rows that it was handed are out of reach; these were not among them.
    assert_eq!(copies(&address, &[process]), 0, "a locked app remembers an address");
    let sockets = network::sockets(&processes_below(app.id()));
    assert!(sockets.is_empty(), "the app speaks to the network: {sockets:?}");
    end(process, &mut app);

    fs::remove_file(&chosen).expect("the app left it where it was");
    let strangers: Vec<PathBuf> = files(home.path())
        .into_iter()
        .filter(|file| {
            !file.starts_with(&vault)
                && !is_our_own(home.path(), file)
                && !is_of_the_system(home.path(), file)
        })
        .collect();
    assert!(strangers.is_empty(), "left behind: {strangers:?}");
    for file in files(home.path()) {
        let bytes = fs::read(&file).expect("what the app wrote can be read");
        for text in [NAME, FILE] {
            assert!(!memory::holds(&bytes, text), "{text} can be read in {}", file.display());
        }
    }
}

/// Chooses a file to import in the system's own dialog.
fn choose(process: u32, window: &str, file: &Path) {
    let mut dialog = None;
    wait("the dialog is there", || {
        // Where the page was not ready for a key, from the beginning.
        xdotool(&["windowfocus", window]);
        for (key, pause) in
            [("Escape", 300), ("Escape", 300), ("g", 300), ("i", 2000), ("Tab", 300), ("Return", 3000)]
        {
            xdotool(&["key", key]);
            thread::sleep(Duration::from_millis(pause));
        }
        dialog = windows_of(process, ".").into_iter().find(|one| one != window);
        dialog.is_some()
    });
    let dialog = dialog.expect("it was waited for");
    wait("the dialog is closed", || {
        // Again, where the dialog was not ready for keys.
        if windows_of(process, ".").contains(&dialog) {
            xdotool(&["windowfocus", &dialog]);
            xdotool(&["key", "ctrl+a"]);
            xdotool(&["type", "--delay", "30", &file.to_string_lossy()]);
            thread::sleep(Duration::from_secs(1));
            xdotool(&["key", "Return"]);
            thread::sleep(Duration::from_secs(3));
        }
        windows_of(process, ".") == [window]
    });
    // Longer than GTK takes to write its list of recently used files.
    thread::sleep(Duration::from_secs(3));
    xdotool(&["windowfocus", window]);
}

/// The e-mail address of somebody at the end of the list of the demo vault, of which the page only sees the beginning.
fn far_address() -> String {
    demo::contacts(7, 500)
        .filter(|person| person.given_name.is_ascii() && !person.emails.is_empty())
        .max_by_key(|person| person.given_name.to_lowercase())
        .map(|person| person.emails[0].address.to_lowercase())
        .expect("some of them have an address")
}

/// The app's memory of vaults and of how the window looks, and its count of failed attempts.
fn is_our_own(home: &Path, file: &Path) -> bool {
    let ours = home.join(".local/share/kartotek");
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    // How far the journal went, sealed under the vault's own key.
    let is_outside_state = |name: &str| {
        name.strip_prefix("journal-")
            .is_some_and(|id| id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    file.parent() == Some(&ours) && (name == "state.json" || is_outside_state(name))
}

/// What the desktop's libraries write for every program: font caches, settings, the accessibility bus. No page's data.
fn is_of_the_system(home: &Path, file: &Path) -> bool {
    [
        ".cache/fontconfig",
        ".cache/mesa_shader_cache",
        ".cache/at-spi",
        ".config/dconf",
        ".cache/dconf",
        ".config/gtk-3.0",
        ".local/share/recently-used.xbel",
    ]
    .iter()
    .any(|folder| file.starts_with(home.join(folder)))
}

fn start(program: &Path, home: &Path, arguments: &[&str]) -> Child {
    // A session bus of its own: on the same one, a second app would only bring the first to the front.
    Command::new("dbus-run-session")
        .args([OsStr::new("--"), program.as_os_str()])
        .args(arguments)
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join(".local/share"))
        .env("XDG_CONFIG_HOME", home.join(".config"))
        .env("XDG_CACHE_HOME", home.join(".cache"))
        .env("XDG_STATE_HOME", home.join(".local/state"))
        // Nothing in the environment makes a release remember what it should not.
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("KARTOTEK_WINDOW_TEST_DATA", home.join("not-asked-for"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the plain app was built")
}

/// The app's process, below that of its session.
fn process_of(session: &Child, program: &Path) -> u32 {
    let mut found = None;
    wait("the app runs", || {
        let children = format!("/proc/{0}/task/{0}/children", session.id());
        let children = fs::read_to_string(children).unwrap_or_default();
        found =
            children.split_whitespace().filter_map(|process| process.parse().ok()).find(|process: &u32| {
                fs::read_link(format!("/proc/{process}/exe")).is_ok_and(|exe| exe == program)
            });
        found.is_some()
    });
    found.expect("it was waited for")
}

/// All processes that a process started, and those that they started.
fn processes_below(process: u32) -> Vec<u32> {
    let threads = fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let children = threads.filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok());
    let children: Vec<u32> = children
        .flat_map(|list| list.split_whitespace().filter_map(|child| child.parse().ok()).collect::<Vec<_>>())
        .collect();
    children
        .into_iter()
        .flat_map(|child| std::iter::once(child).chain(processes_below(child)).collect::<Vec<_>>())
        .collect()
}

fn is_web_process(process: u32) -> bool {
    fs::read_link(format!("/proc/{process}/exe")).is_ok_and(|exe| exe.ends_with("WebKitWebProcess"))
}

/// The number of the app's window, once it is shown.
fn window_of(process: u32) -> String {
    let mut found = Vec::new();
    wait("the window is shown", || {
        found = windows_of(process, "Kartotek");
        !found.is_empty()
    });
    found.swap_remove(0)
}

/// The windows of a process that are shown, by a pattern of their titles.
fn windows_of(process: u32, title: &str) -> Vec<String> {
    let process = process.to_string();
    let found = xdotool(&["search", "--all", "--onlyvisible", "--pid", &process, "--name", title]);
    found.lines().map(ToOwned::to_owned).collect()
}

fn xdotool(arguments: &[&str]) -> String {
    let output = Command::new("xdotool").args(arguments).output().expect("xdotool is installed");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// Ends the app as the system does at logout.
fn end(process: u32, session: &mut Child) {
    let ended = Command::new("kill").args(["-TERM", &process.to_string()]).status();
    assert!(ended.is_ok_and(|status| status.success()), "the app was still running");
    session.wait().expect("the session was started here");
    // Its web processes end right after it.
    thread::sleep(Duration::from_secs(2));
}

fn wait(what: &str, mut there: impl FnMut() -> bool) {
    let start = Instant::now();
    while !there() {
        assert!(start.elapsed() < PATIENCE, "not in time: {what}");
        thread::sleep(Duration::from_millis(250));
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries
        .flatten()
        .flat_map(|entry| {
            let path = entry.path();
            if path.is_dir() { files(&path) } else { vec![path] }
        })
        .collect()
}
