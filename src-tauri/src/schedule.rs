//! The schedule: while a vault is open, erasures that were cut off are finished and proved, backups that are due are made and rehearsed,
//! the vault is checked, and its journal gets the checkpoint of the day, behind the user's work.

use std::{sync::PoisonError, time::Duration};

use kartotek_core::{
    backup::{
        register::{self, Backup},
        rehearsal, scrub, witness,
    },
    error::{Error, Result},
    health, proof,
    session::office::Office,
    store::memory,
};
use tauri::{AppHandle, Manager, Runtime};

use crate::{
    commands::{
        self,
        backup::{self, BackupScrub},
    },
    desk::Desk,
    event::Event,
};

/// How often it is looked whether something is due.
const PACE: Duration = Duration::from_secs(60);
/// How often nothing is tried after something failed: the register shows that it is still due.
const PATIENCE: u32 = 60;

/// The job's number. The UI counts its own from 1.
const JOB: u32 = u32::MAX;

/// Looks at the register until the app ends.
pub(crate) fn watch<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let mut pace = tokio::time::interval(PACE);
        // The first tick comes at once, before any vault is open.
        pace.tick().await;
        let mut rests = 0;
        loop {
            pace.tick().await;
            if rests > 0 {
                rests -= 1;
                continue;
            }
            let app = app.clone();
            let work = move || memory::apart(|| run_due(&app.state::<Desk>()));
            match tauri::async_runtime::spawn_blocking(work).await {
                // Nothing is open, or the user locked or does the same by hand.
                Ok(Ok(()) | Err(Error::Locked | Error::Cancelled | Error::Busy)) => {}
                _ => rests = PATIENCE,
            }
        }
    });
}

/// Tells what a backup knows of the vault that it lacks; otherwise does what is due: the checkpoint of the day, the cleaning of backups
/// that are there, what is left of erasures, what lies in the trash too long, the check of the vault, every backup in a folder that is
/// there, a rehearsal.
fn run_due(desk: &Desk) -> Result<()> {
    let is_fixed = |office: &Office| office.read_only() || office.session().store().stop().is_some();
    if desk.with_office(|office| Ok(is_fixed(office)))? {
        return Ok(());
    }
    let findings = desk.with_office(witness::find)?;
    if !findings.is_empty() {
        let office = desk.office()?;
        office.write().unwrap_or_else(PoisonError::into_inner).tell(findings)?;
        desk.emit(Event::Stop);
        return Ok(());
    }
    desk.with_office(Office::checkpoint_daily)?;
    // Nobody who was erased waits for anything else.
    let scrubbed = match desk.with_office(scrub::is_due)? {
        true => backup::backup_scrub(desk, JOB)?,
        false => BackupScrub::default(),
    };
    // What backups that were cleaned hold is searched as well.
    if desk.with_office(proof::is_due)? {
        commands::erasure::erasure_prove(desk, JOB)?;
    }
    // Each time: what lay in the trash for long enough goes, and what stays there says why.
    commands::trash::trash_empty(desk, JOB)?;
    if desk.with_office(health::get)?.due {
        commands::health::health_check(desk, JOB)?;
    }
    let register = desk.with_office(register::read)?;
    for place in register.places.iter().filter(|place| place.due && place.reachable) {
        backup::backup_run(desk, place.id, JOB)?;
    }
    // Until when somebody who was erased may be in a backup was said to them.
    let now = desk.clock.now();
    let is_over = |backup: &&Backup| backup.erased.is_some_and(|erased| erased.until < now);
    for backup in register.backups.iter().filter(is_over) {
        desk.told(desk.with_office(|office| register::expire(office, backup.place))?);
    }
    if let Some(id) = desk.with_office(rehearsal::due)? {
        backup::backup_rehearse(desk, id, JOB)?;
    }
    // What keeps one backup from being cleaned keeps it from nothing else that is due, and is tried again later.
    scrubbed.failed.into_iter().next().map_or(Ok(()), |failed| Err(failed.error))
}

#[cfg(test)]
mod tests {
    use std::{
        fs,
        sync::{Arc, RwLock},
    };

    use kartotek_core::{
        backup::EXTENSION,
        clock::Clock,
        crm::contact::ContactDraft,
        erasure::{ErasureCause, ErasureDraft},
        vault::{KdfParams, Passphrase, VaultDraft},
    };
    use zeroize::Zeroizing;

    use super::*;
    use crate::desk::{Folders, Phase};

    const DAY: i64 = 86_400_000;

    #[test]
    fn what_is_due_is_backed_up_rehearsed_checked_and_signed_and_what_is_not_there_is_left_out() {
        let home = tempfile::tempdir().unwrap();
        let clock = Clock::set_to(1_790_000_000_000);
        let folders = Folders {
            state: home.path().join("state"),
            documents: home.path().to_owned(),
            lent: home.path().join("lent"),
        };
        let desk = Desk::new(folders, clock.clone());
        assert!(matches!(run_due(&desk), Err(Error::Locked)));
        let draft = VaultDraft { country: "SE".into(), language: "sv".into(), ..VaultDraft::default() };
        let draft = VaultDraft { organisation: "Berg AB".into(), ..draft };
        let passphrase = Passphrase::from_bytes(&Zeroizing::new(b"right".to_vec())).unwrap();
        let vault = home.path().join("shop.kartotek");
        let office =
            Office::create(&vault, &draft, &passphrase, KdfParams::FLOOR, &clock, [8; 16]).unwrap().0;
        let [stick, pulled] = ["stick", "pulled"].map(|name| home.path().join(name));
        for folder in [&stick, &pulled] {
            fs::create_dir(folder).unwrap();
            register::add_place(&office, folder).unwrap();
        }
        fs::remove_dir(&pulled).unwrap();
        *desk.phase() = Phase::Open(Arc::new(RwLock::new(office)));
        let files = || {
            let names = fs::read_dir(&stick).unwrap().map(|entry| entry.unwrap().file_name());
            names.filter(|name| name.to_string_lossy().ends_with(EXTENSION)).count()
        };

        run_due(&desk).unwrap();
        run_due(&desk).unwrap();
        assert_eq!(files(), 1, "made once");
        assert_eq!(desk.with_office(health::get).unwrap().checked_at, None, "a new vault waits a week");
        let register = desk.with_office(register::read).unwrap();
        assert!(register.backups[0].rehearsed_at.is_some());
        assert!(register.places.iter().any(|place| place.due && !place.reachable));

        clock.advance(7 * DAY);
        run_due(&desk).unwrap();
        assert_eq!(files(), 2);
        assert_eq!(desk.with_office(health::get).unwrap().checked_at, Some(clock.now()));
        let signed = desk.with(|session| {
            let sql = "SELECT count(*) FROM checkpoint WHERE reason = 'daily'";
            session.read(|connection| Ok(connection.query_row(sql, [], |row| row.get::<_, u64>(0))?))
        });
        assert_eq!(signed.unwrap(), 1);
        assert!(!pulled.exists());

        let contact = desk
            .with(|session| {
                Ok(session
                    .add_contact(ContactDraft { family_name: "Gone".into(), ..ContactDraft::default() })?
                    .0
                    .id)
            })
            .unwrap();
        clock.advance(7 * DAY);
        run_due(&desk).unwrap();
        let erase = |session: &kartotek_core::session::Session| {
            let seal = session.plan_erasure(contact)?.seal;
            let cause = ErasureCause::Decision;
            session.erase(&ErasureDraft {
                contact,
                cause,
                request: None,
                suppress: false,
                strike: Vec::new(),
                keep: Vec::new(),
                count: Vec::new(),
                seal,
            })
        };
        desk.with(erase).unwrap();
        let holding = || {
            let register = desk.with_office(register::read).unwrap();
            register.backups.iter().filter(|backup| backup.erased.is_some()).count()
        };
        assert_eq!(holding(), 3, "nobody looked into them yet");
        run_due(&desk).unwrap();
        assert_eq!((holding(), files()), (0, 3), "all that are there are cleaned");
        assert!(!desk.with_office(scrub::is_due).unwrap());
    }
}
