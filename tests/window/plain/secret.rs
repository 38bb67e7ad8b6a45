//! After a lock, no key is left in the memory of the app and its page, and no passphrase in the app's.

use std::{env, fs, path::Path, path::PathBuf, thread, time::Duration};

use kartotek_core::{
    clock::Clock,
    demo,
    session::office::Office,
    vault::{self, KdfParams, Passphrase, VaultDraft},
};
use zeroize::Zeroizing;

use super::{end, is_web_process, memory, process_of, processes_below, start, wait, window_of, xdotool};

const PASSPHRASE: &str = "four unrelated words here";

type Needle = (&'static str, Zeroizing<Vec<u8>>);

#[test]
fn a_locked_app_holds_neither_keys_nor_the_passphrase() {
    let program =
        env::var_os("KARTOTEK_WINDOW_TEST_PLAIN").expect("`cargo xtask window` builds the plain app");
    let home = tempfile::tempdir().expect("the machine has room for temporary files");
    let folder = home.path().join("Berg AB.kartotek");
    let needles = create(&folder);
    let state = home.path().join(".local/share/kartotek");
    fs::create_dir_all(&state).expect("a fresh folder can be written to");
    let remembered = serde_json::json!({ "recent": [folder] }).to_string();
    fs::write(state.join("state.json"), remembered).expect("a fresh folder can be written to");

    let program = PathBuf::from(program);
    let mut app = start(&program, home.path(), &[]);
    let process = process_of(&app, &program);
    let window = window_of(process);
    let is_locked = || vault::open(&folder).is_ok();
    wait("the passphrase opens the vault", || {
        xdotool(&["windowfocus", &window]);
        xdotool(&["key", "ctrl+a"]);
        xdotool(&["type", "--delay", "30", PASSPHRASE]);
        xdotool(&["key", "Return"]);
        thread::sleep(Duration::from_secs(4));
        !is_locked()
    });
    let session = app.id();
    let web_processes = || -> Vec<u32> {
        processes_below(session).into_iter().filter(|process| is_web_process(*process)).collect()
    };
    let before = web_processes();
    assert!(!held(&needles, process).is_empty(), "an open vault needs its keys, so the search finds them");

    wait("the vault is locked", || {
        // Again, where the page was not ready for a key.
        xdotool(&["windowfocus", &window]);
        xdotool(&["key", "ctrl+l"]);
        thread::sleep(Duration::from_secs(1));
        is_locked()
    });
    wait("the page that was open has ended", || {
        let now = web_processes();
        !now.is_empty() && !now.iter().any(|process| before.contains(process))
    });
    for one in processes_below(session) {
        let held = held(&needles, one);
        assert!(held.is_empty(), "process {one} holds {held:?}");
    }
    assert_eq!(memory::copies_of(PASSPHRASE, process), 0, "the app holds the passphrase");
    end(process, &mut app);
}

/// A vault with a few contacts, and its keys.
fn create(folder: &Path) -> Vec<Needle> {
    let passphrase =
        Passphrase::from_bytes(&Zeroizing::new(PASSPHRASE.as_bytes().to_vec())).expect("it is text");
    let draft = VaultDraft {
        organisation: "Berg AB".into(),
        country: "SE".into(),
        language: "en".into(),
        ..VaultDraft::default()
    };
    let (office, _) = Office::create(folder, &draft, &passphrase, KdfParams::FLOOR, &Clock::System, [8; 16])
        .expect("it is new");
    office.session().add_many(demo::contacts(7, 20)).expect("there is room");
    office.vault().needles()
}

/// The names of the keys that a process holds.
fn held(needles: &[Needle], process: u32) -> Vec<&'static str> {
    let bytes: Vec<Vec<u8>> = needles.iter().map(|(_, bytes)| bytes.to_vec()).collect();
    let copies = memory::copies(&bytes, process);
    needles.iter().zip(copies).filter(|(_, copies)| *copies > 0).map(|((name, _), _)| *name).collect()
}
