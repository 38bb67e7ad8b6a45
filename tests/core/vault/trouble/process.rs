//! Trouble that takes a process of its own: another owner, no permission, a full disk.

use std::{
    fs,
    io::{BufRead, BufReader, Lines, Write},
    os::unix::{fs::PermissionsExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
};

use kartotek_core::{
    erasure::{ErasureCause, ErasureDraft},
    error::{Error, StopReason, VaultProblem as Bad},
    health,
    id::ContactId,
    progress::Silent,
    proof::{self, ErasureProving, Places},
    session::office::Office,
    vault::folder,
};

use super::{CONTACTS, Shop, create, open, problem, read_all};
use crate::office::{email, named};

/// The variable that tells a process of this program which part it plays.
const PART: &str = "KARTOTEK_TEST_PLACE";

/// This test again, in a process of its own that finds `place` in [`PART`].
fn myself(test: &str, place: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", &format!("{}::{test}", module_path!().split_once("::").unwrap().1), "--nocapture"])
        .env(PART, place);
    command
}

fn part() -> Option<PathBuf> {
    std::env::var_os(PART).map(PathBuf::from)
}

/// Starts the other process and waits until it says that it is ready.
fn start(mut command: Command) -> (Child, Lines<BufReader<ChildStdout>>) {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap().contains("ready")), "the other process ended too early");
    (child, lines)
}

#[test]
fn a_vault_that_another_process_has_open_is_in_use_until_that_process_ends_or_dies() {
    const NAME: &str = "a_vault_that_another_process_has_open_is_in_use_until_that_process_ends_or_dies";
    if let Some(place) = part() {
        let office = open(&place).unwrap();
        println!("ready");
        std::io::stdout().flush().unwrap();
        // Until the other side lets go.
        let _ = std::io::stdin().read_line(&mut String::new());
        return office.close().unwrap();
    }
    let shop = Shop::new();

    let (mut other, _lines) = start(myself(NAME, &shop.place));
    assert_eq!(shop.problem(), Bad::InUse);
    drop(other.stdin.take());
    assert!(other.wait().unwrap().success());
    let office = open(&shop.place).unwrap();
    assert!(!office.vault().was_left_open() && read_all(&office).is_ok());
    office.close().unwrap();

    let (mut other, _lines) = start(myself(NAME, &shop.place));
    other.kill().unwrap();
    other.wait().unwrap();
    let office = open(&shop.place).unwrap();
    assert!(office.vault().was_left_open() && read_all(&office).is_ok());
}

/// Runs the other part as somebody whom permissions hold back, and expects it to succeed.
fn run_without_privileges(test: &str, shop: &Shop) {
    let mut command = myself(test, &shop.place);
    if rustix::process::geteuid().is_root() {
        // The folder that it was built in may be closed to others.
        let copy = shop.home.path().join("test");
        fs::copy(command.get_program(), &copy).unwrap();
        let arguments: Vec<_> = command.get_args().map(ToOwned::to_owned).collect();
        command = Command::new(copy);
        command.args(arguments).env(PART, &shop.place).current_dir(shop.home.path());
        let nobody = 65_534;
        for path in [shop.home.path(), &shop.place, &shop.file("documents")] {
            std::os::unix::fs::chown(path, Some(nobody), None).unwrap();
        }
        for entry in fs::read_dir(&shop.place).unwrap() {
            std::os::unix::fs::chown(entry.unwrap().path(), Some(nobody), None).unwrap();
        }
        command.uid(nobody);
    }
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

fn permit(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// Looks at everything and is refused every change.
fn look_only(place: &Path) {
    let office = open(place).unwrap();
    assert!(office.vault().read_only());
    read_all(&office).unwrap();
    assert_eq!(office.session().open_contacts(&Default::default()).unwrap().total as i64, CONTACTS);
    assert!(matches!(office.session().add_contact(named("Bert Lund")), Err(Error::ReadOnly)));
    let checked = health::begin(&office).unwrap().run(&Silent).unwrap();
    let (found, changed) = checked.note(&office).unwrap();
    assert_eq!((found.checked_at, changed.health), (None, false), "it is told, not noted");
    office.close().unwrap();
}

#[test]
fn a_read_only_vault_is_looked_at_and_refuses_changes() {
    const NAME: &str = "a_read_only_vault_is_looked_at_and_refuses_changes";
    if let Some(place) = part() {
        let file = place.join(folder::DATABASE);
        permit(&place, 0o500);
        look_only(&place);
        permit(&file, 0o400);
        look_only(&place);
        permit(&place, 0o700);
        look_only(&place);
        permit(&file, 0o600);
        permit(&place.join("vault.hdr"), 0o400);
        open(&place).unwrap().close().unwrap();

        permit(&file, 0o000);
        assert_eq!(problem(open(&place)), Bad::ReadOnly);
        permit(&file, 0o600);
        permit(&place, 0o000);
        assert_eq!(problem(open(&place)), Bad::ReadOnly);
        let beside = place.with_file_name("closed");
        fs::create_dir(&beside).unwrap();
        permit(&beside, 0o500);
        assert_eq!(problem(create(&beside.join("new.kartotek"))), Bad::ReadOnly);
        assert_eq!(fs::read_dir(&beside).unwrap().count(), 0);
        return permit(&place, 0o700);
    }
    run_without_privileges(NAME, &Shop::new());
}

#[test]
fn a_read_only_vault_that_was_not_closed_is_not_shown_in_an_old_state() {
    const NAME: &str = "a_read_only_vault_that_was_not_closed_is_not_shown_in_an_old_state";
    if let Some(place) = part() {
        permit(&place, 0o500);
        match open(&place) {
            Ok(office) => {
                let total = office.session().open_contacts(&Default::default()).unwrap().total;
                assert_eq!(total as i64, CONTACTS + 1);
            }
            Err(error) => assert_eq!(problem::<()>(Err(error)), Bad::ReadOnly),
        }
        return permit(&place, 0o700);
    }
    let shop = Shop::new();
    let copy = shop.home.path().join("copy");
    let office = open(&shop.place).unwrap();
    office.session().add_contact(named("Bert Lund")).unwrap();
    // As a killed process leaves it: what was written last lies in the write-ahead log only.
    fs::create_dir(&copy).unwrap();
    for name in ["vault.db", "vault.db-wal"] {
        fs::copy(shop.file(name), copy.join(name)).unwrap();
    }
    office.close().unwrap();
    for name in ["vault.db", "vault.db-wal"] {
        fs::rename(copy.join(name), shop.file(name)).unwrap();
    }
    run_without_privileges(NAME, &shop);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_loses_nothing_that_was_told_to_be_written() {
    const NAME: &str = "a_full_disk_is_told_and_loses_nothing_that_was_told_to_be_written";
    if let Some(home) = part() {
        return fill(&home);
    }
    let home = tempfile::tempdir().unwrap();
    // A small disk that only the other process sees.
    let mount = format!("mount -t tmpfs -o size=12m kartotek '{}'", home.path().display());
    let apart = |script: &str| {
        let mut command = Command::new("unshare");
        command.args(["--user", "--map-root-user", "--mount", "sh", "-c", script]);
        command
    };
    if !apart(&mount).output().is_ok_and(|output| output.status.success()) {
        println!("left out: this machine lets nobody but its administrator mount a disk");
        return;
    }
    let inside = myself(NAME, home.path());
    let mut command = apart(&format!("{mount} && exec \"$0\" \"$@\""));
    command.arg(inside.get_program()).args(inside.get_args()).env(PART, home.path());
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Fills a disk of 12 MiB, of which the ballast of one vault takes 8.
fn fill(home: &Path) {
    let place = home.join("shop.kartotek");
    let office = create(&place).unwrap();
    assert!(matches!(create(&home.join("second.kartotek")), Err(Error::DiskFull)));
    assert_eq!(fs::read_dir(home).unwrap().count(), 1, "what was begun is removed");

    let notes = "x".repeat(50_000);
    let mut written = 0;
    let error = loop {
        let mut draft = named(&format!("Anna Berg{}", written + 1));
        draft.notes = notes.as_str().into();
        draft.emails = vec![email(&format!("anna{}@berg.example", written + 1))];
        match office.session().add_contact(draft) {
            Ok(_) => written += 1,
            Err(error) => break error,
        }
        assert!(written < 1000, "the disk does not fill");
    };
    assert!(matches!(error, Error::DiskFull), "{error:?}");
    let total = |office: &Office| office.session().open_contacts(&Default::default()).unwrap().total;
    assert_eq!(total(&office), written);
    let stopped = office.session().add_contact(named("Bert Lund"));
    assert!(matches!(stopped, Err(Error::Stopped { reason: StopReason::DiskFull })), "{stopped:?}");
    // What is left of the disk takes small ones, until it takes none.
    while health::resume(&office, false).is_ok() {
        while office.session().add_contact(named("Bert Lund")).is_ok() {
            written += 1;
        }
        assert!(written < 1000, "the disk does not fill");
    }
    assert_eq!(total(&office), written);
    assert_eq!(office.session().store().stop().unwrap().reason, StopReason::DiskFull);

    assert!(place.join(folder::BALLAST).exists(), "what adds does not use the ballast up");

    // Deleting gives the ballast up.
    office.session().trash_contacts(&[ContactId(1)], true).unwrap();
    assert_eq!(total(&office), written - 1);
    assert!(!place.join(folder::BALLAST).exists());
    let stopped = office.session().add_contact(named("Bert Lund"));
    assert!(matches!(stopped, Err(Error::Stopped { .. })), "the room is for deleting");
    health::resume(&office, false).unwrap();
    office.session().add_contact(named("Bert Lund")).unwrap();

    // Erasing somebody as well, and nothing is left of them while the disk is still full.
    office.session().store().empty_log().unwrap();
    fs::write(place.join(folder::BALLAST), vec![1; 4 << 20]).unwrap();
    fill_up(home);
    erase(&office, ContactId(2));
    assert_eq!(total(&office), written - 1);
    assert!(!place.join(folder::BALLAST).exists());
    assert!(!office.session().store().is_cleaning_due().unwrap());
    let stopped = office.session().add_contact(named("Bert Lund"));
    assert!(matches!(stopped, Err(Error::Stopped { .. })), "the room is for deleting");
    health::resume(&office, false).unwrap();
    assert_eq!(proof::prove(&office, Places::default(), &Silent).unwrap().0, ErasureProving::Done);
    fs::remove_file(home.join("filler")).unwrap();
    office.close().unwrap();

    // Filled to the last byte, the vault is still opened, read and closed.
    fs::write(place.join(folder::BALLAST), vec![1; 4 << 20]).unwrap();
    fill_up(home);
    let office = open(&place).unwrap();
    assert_eq!(total(&office), written - 1);
    office.close().unwrap();
}

fn erase(office: &Office, contact: ContactId) {
    let seal = office.session().plan_erasure(contact).unwrap().seal;
    let draft = ErasureDraft {
        contact,
        cause: ErasureCause::Decision,
        request: None,
        suppress: false,
        strike: Vec::new(),
        keep: Vec::new(),
        count: Vec::new(),
        seal,
    };
    office.session().erase(&draft).unwrap();
}

fn fill_up(home: &Path) {
    let mut filler = fs::OpenOptions::new().create(true).append(true).open(home.join("filler")).unwrap();
    while filler.write_all(&[1; 4096]).is_ok() {}
}
