//! The demo vault: made-up people in the app's own folder, to look around.

use std::{
    fs,
    path::PathBuf,
    sync::{Arc, RwLock},
};

use kartotek_core::{
    activity::quick::Language,
    demo::{self, Extent, Work},
    error::{Error, FileProblem, Result},
    progress::Silent,
    session::office::Office,
    setting::{self, Settings},
    vault::{self, KdfParams, Passphrase, VaultDraft},
};
use zeroize::Zeroizing;

use super::{lock::close, state::vault_state, unlock::unlock};
use crate::{
    desk::{Desk, Phase},
    event::Event,
};

/// Its folder, within the app's own files.
const FOLDER: &str = "Demo.kartotek";
/// Its passphrase: its people are made up.
const PASSPHRASE: &[u8] = b"demo vault without a secret";
/// How many contacts it starts with.
const CONTACTS: usize = 500;
/// What all of it is drawn from.
const SEED: u64 = 7;
/// How many of the contacts something goes on with.
const BUSY: usize = 200;
/// How much goes on with them.
const EXTENT: Extent = Extent { activities: 3 * BUSY, tasks: 60, deals: 120, vouchers: 80 };

pub(crate) fn vault_demo_open(desk: &Desk) -> Result<()> {
    let folder = demo_folder(desk);
    let passphrase = Passphrase::from_bytes(&Zeroizing::new(PASSPHRASE.to_vec()))?;
    let office = if folder.exists() {
        unlock(desk, &folder, |locked| locked.unlock(&passphrase))?.0
    } else {
        if !matches!(*desk.phase(), Phase::Closed) {
            return Err(Error::Busy);
        }
        fs::create_dir_all(&desk.folders.state).map_err(|error| vault::folder::failure(&error))?;
        let code = desk.remembered(|remembered| remembered.preference.spoken());
        let language = Language::of(code);
        let draft = VaultDraft {
            organisation: "Demo".to_owned(),
            country: demo::country(language).to_owned(),
            user_name: "Demo".into(),
            language: code.to_owned(),
        };
        let (office, _) =
            Office::create(&folder, &draft, &passphrase, KdfParams::FLOOR, &desk.clock, desk.device()?)?;
        let session = office.session();
        let settings = session.read(setting::get)?;
        session.change_settings(&Settings { controller: demo::controller(language), ..settings }, &Silent)?;
        session.add_many_companies(demo::companies(SEED, demo::company_count(CONTACTS)))?;
        session.add_many(demo::contacts(SEED, CONTACTS))?;
        let work = Work {
            seed: SEED,
            language,
            contacts: BUSY,
            today: desk.clock.today(),
            user: session.actor().user,
        };
        demo::fill(session, work, EXTENT)?;
        demo::privacy(session, language, desk.clock.today())?;
        demo::consents(session, work)?;
        demo::requests(session, work)?;
        desk.touch();
        office
    };
    *desk.phase() = Phase::Open(Arc::new(RwLock::new(office)));
    Ok(())
}

/// Deletes the demo vault, open or not. The window is told of the lock only once everything is gone: it reloads then, and
/// would not show why something could not be deleted.
pub(crate) fn vault_demo_delete(desk: &Desk) -> Result<()> {
    let folder = demo_folder(desk);
    // What could not be written at its end goes anyway.
    let was_open = vault_state(desk)?.demo && close(desk).is_some();
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|_| Error::file(FileProblem::Unwritable))?;
    }
    if desk.remembered(|remembered| remembered.stop(&folder).is_some()) {
        desk.remember(|remembered| remembered.set_stop(&folder, None))?;
    }
    if was_open {
        desk.emit(Event::Lock);
    }
    Ok(())
}

pub(super) fn demo_folder(desk: &Desk) -> PathBuf {
    let state = desk.folders.state.canonicalize().unwrap_or_else(|_| desk.folders.state.clone());
    state.join(FOLDER)
}
