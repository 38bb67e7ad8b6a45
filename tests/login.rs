//! A desktop's login manager (`org.freedesktop.login1`) on a bus of its own, for tests: puts the computer to sleep and
//! locks the session, as far as programs can tell.

use std::{
    io::{BufRead, BufReader, ErrorKind, PipeReader, Read, pipe},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use zbus::{
    Connection, interface,
    object_server::SignalEmitter,
    zvariant::{OwnedFd, OwnedObjectPath},
};

const MANAGER: &str = "/org/freedesktop/login1";
const SESSION: &str = "/org/freedesktop/login1/session/_31";
/// Longer than a program needs on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// The other ends of the delays that were handed out: each can be read once its taker has given it back.
type Delays = Arc<Mutex<Vec<PipeReader>>>;

struct Manager(Delays);

#[interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    fn get_session(&self, _id: &str) -> OwnedObjectPath {
        SESSION.try_into().expect("it is a path")
    }

    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> OwnedFd {
        assert_eq!((what, mode), ("sleep", "delay"));
        let (reader, writer) = pipe().expect("the machine has room for a pipe");
        rustix::io::ioctl_fionbio(&reader, true).expect("a pipe can be asked without waiting");
        self.0.lock().expect("no test panics here").push(reader);
        std::os::fd::OwnedFd::from(writer).into()
    }

    #[zbus(signal)]
    async fn prepare_for_sleep(emitter: &SignalEmitter<'_>, start: bool) -> zbus::Result<()>;
}

struct Session {
    active: bool,
    locked: bool,
}

#[interface(name = "org.freedesktop.login1.Session")]
impl Session {
    #[zbus(property)]
    fn active(&self) -> bool {
        self.active
    }

    #[zbus(property)]
    fn locked_hint(&self) -> bool {
        self.locked
    }

    #[zbus(signal)]
    async fn lock(emitter: &SignalEmitter<'_>) -> zbus::Result<()>;
}

/// A login manager at work; it and its bus end when this is dropped.
pub(crate) struct Login {
    /// Where its bus is found: the value of `DBUS_SYSTEM_BUS_ADDRESS`.
    pub(crate) address: String,
    delays: Delays,
    bus: Connection,
    daemon: Child,
}

impl Login {
    pub(crate) async fn start() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus is installed by `cargo xtask setup`");
        let mut address = String::new();
        let output = daemon.stdout.take().expect("the output was asked for as a pipe");
        BufReader::new(output).read_line(&mut address).expect("the bus says where it is");
        let address = address.trim().to_owned();
        let delays = Delays::default();
        let bus = zbus::connection::Builder::address(address.as_str())
            .and_then(|bus| bus.name("org.freedesktop.login1"))
            .and_then(|bus| bus.serve_at(MANAGER, Manager(Arc::clone(&delays))))
            .and_then(|bus| bus.serve_at(SESSION, Session { active: true, locked: false }))
            .expect("the names and paths are well formed")
            .build()
            .await
            .expect("the bus takes a service");
        Self { address, delays, bus, daemon }
    }

    /// Waits until a program asks to be waited for before each sleep.
    pub(crate) async fn asked_to_wait(&self) {
        until("a program asks for a delay", || self.is_held()).await;
    }

    /// Whether some program still has to be waited for.
    pub(crate) fn is_held(&self) -> bool {
        self.delays.lock().expect("no test panics here").iter().any(
            |mut delay| matches!(delay.read(&mut [0]), Err(error) if error.kind() == ErrorKind::WouldBlock),
        )
    }

    /// Says that the computer is about to sleep, which it does once [`Login::is_held`] says no.
    pub(crate) async fn prepare_sleep(&self) {
        self.say_sleep(true).await;
    }

    /// Says that the computer woke up.
    pub(crate) async fn wake(&self) {
        self.say_sleep(false).await;
    }

    async fn say_sleep(&self, start: bool) {
        let manager = self.bus.object_server().interface::<_, Manager>(MANAGER).await.expect("it is served");
        Manager::prepare_for_sleep(manager.signal_emitter(), start).await.expect("the bus is there");
    }
}

/// What only some of the tests do.
#[allow(dead_code, reason = "the journeys put the computer to sleep only")]
impl Login {
    /// Asks programs to lock themselves, as `loginctl lock-session` does.
    pub(crate) async fn lock_session(&self) {
        let session = self.bus.object_server().interface::<_, Session>(SESSION).await.expect("it is served");
        Session::lock(session.signal_emitter()).await.expect("the bus is there");
    }

    /// Says on the bus that the desktop locked its screen.
    pub(crate) async fn lock_screen(&self) {
        let (path, interface) = ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver");
        self.bus
            .emit_signal(None::<&str>, path, interface, "ActiveChanged", &(true,))
            .await
            .expect("the bus is there");
    }

    /// Says whether the session is in front, and whether its screen is locked.
    pub(crate) async fn show_session(&self, active: bool, locked: bool) {
        let session = self.bus.object_server().interface::<_, Session>(SESSION).await.expect("it is served");
        {
            let mut session = session.get_mut().await;
            (session.active, session.locked) = (active, locked);
        }
        let (session, emitter) = (session.get().await, session.signal_emitter());
        session.active_changed(emitter).await.expect("the bus is there");
        session.locked_hint_changed(emitter).await.expect("the bus is there");
    }
}

impl Drop for Login {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// Waits until something holds.
pub(crate) async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < PATIENCE, "not in time: {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
