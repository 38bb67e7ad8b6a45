//! Reminders: while a vault is open, the desktop tells how many tasks have come to their time, and after an unlock how many did
//! meanwhile; once a day, how many requests came to their last day by law or past it. What it is told is a number: notifications
//! stand on locked screens, and are kept by other programs.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use kartotek_core::{error::Result, store::memory, task::reminder};
use tauri::{AppHandle, Manager, Runtime};

use crate::desk::Desk;

#[cfg(target_os = "linux")]
mod notification;

/// How often it is looked whether something came to its time.
const PACE: Duration = Duration::from_secs(15);

/// What is told of tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// So many tasks have come to their time.
    Due(usize),
    /// So many did while the vault was locked, or the computer slept.
    Missed(usize),
}

impl Told {
    /// In a language of the window.
    fn text(self, language: &str) -> String {
        match (language, self) {
            ("de", Self::Due(1)) => "Eine Aufgabe steht an".to_owned(),
            ("de", Self::Due(count)) => format!("{count} Aufgaben stehen an"),
            ("de", Self::Missed(1)) => "Eine Aufgabe stand inzwischen an".to_owned(),
            ("de", Self::Missed(count)) => format!("{count} Aufgaben standen inzwischen an"),
            ("sv", Self::Due(1)) => "Det är dags för en uppgift".to_owned(),
            ("sv", Self::Due(count)) => format!("Det är dags för {count} uppgifter"),
            ("sv", Self::Missed(1)) => "Det har varit dags för en uppgift".to_owned(),
            ("sv", Self::Missed(count)) => format!("Det har varit dags för {count} uppgifter"),
            (_, Self::Due(1)) => "A task is due".to_owned(),
            (_, Self::Due(count)) => format!("{count} tasks are due"),
            (_, Self::Missed(1)) => "A task came due meanwhile".to_owned(),
            (_, Self::Missed(count)) => format!("{count} tasks came due meanwhile"),
        }
    }
}

/// That requests came to their last day by law, or past it, in a language of the window.
fn requests_text(count: usize, language: &str) -> String {
    match (language, count) {
        ("de", 1) => "Eine Anfrage ist fällig oder überfällig".to_owned(),
        ("de", count) => format!("{count} Anfragen sind fällig oder überfällig"),
        ("sv", 1) => "En begäran ska besvaras i dag eller är försenad".to_owned(),
        ("sv", count) => format!("{count} begäranden ska besvaras i dag eller är försenade"),
        (_, 1) => "A request is due or overdue".to_owned(),
        (_, count) => format!("{count} requests are due or overdue"),
    }
}

/// Reminds until the app ends.
pub(crate) fn watch<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let mut pace = tokio::time::interval(PACE);
        let mut open = None;
        loop {
            pace.tick().await;
            let looker = app.clone();
            let before = open.clone();
            let look = tauri::async_runtime::spawn_blocking(move || {
                memory::apart(|| look(&looker.state::<Desk>(), before.as_deref()))
            });
            let Ok((now_open, told)) = look.await else { continue };
            open = now_open;
            #[cfg(target_os = "linux")]
            if let Some(text) = told {
                let app = app.clone();
                tauri::async_runtime::spawn(async move {
                    // A desktop without notifications shows none; Today has what is due.
                    let _ = notification::show(&app, &text).await;
                });
            }
            #[cfg(not(target_os = "linux"))]
            let _ = told;
        }
    });
}

/// Looks at the open vault. `open` is the one that the last look found; gives the one that is open now, and what to tell.
fn look(desk: &Desk, open: Option<&Path>) -> (Option<PathBuf>, Option<String>) {
    let Ok(vault) = desk.with_office(|office| Ok(office.vault().folder().to_owned())) else {
        return (None, None);
    };
    let was_open = open == Some(&*vault);
    // Where the vault can't be read, the next look tries again.
    let tasks = remind(desk, &vault, was_open).unwrap_or_default();
    let requests = remind_of_requests(desk, &vault).unwrap_or_default();
    let language = desk.remembered(|remembered| remembered.preference.spoken());
    let told: Vec<String> = (requests > 0)
        .then(|| requests_text(requests, language))
        .into_iter()
        .chain(tasks.map(|told| told.text(language)))
        .collect();
    (Some(vault), Some(told.join(". ")).filter(|text| !text.is_empty()))
}

fn remind(desk: &Desk, vault: &Path, was_open: bool) -> Result<Option<Told>> {
    let now = desk.clock.now();
    let Some(last) = desk.remembered(|remembered| remembered.reminded(vault)) else {
        desk.remember(|remembered| remembered.set_reminded(vault, now))?;
        return Ok(None);
    };
    let count = desk.with(|session| {
        session.read(|snapshot| reminder::count(snapshot, session.actor().user, last, now))
    })?;
    if count == 0 {
        return Ok(None);
    }
    desk.remember(|remembered| remembered.set_reminded(vault, now))?;
    let is_wanted = desk.remembered(|remembered| remembered.preference.reminders);
    Ok(is_wanted.then_some(if was_open { Told::Due(count) } else { Told::Missed(count) }))
}

/// How many requests are told of: at the day's first look alone.
fn remind_of_requests(desk: &Desk, vault: &Path) -> Result<usize> {
    let last = desk.remembered(|remembered| remembered.reminded_requests(vault).map(str::to_owned));
    let found = desk.with(|session| session.count_requests_come_due(last.as_deref()))?;
    let Some((today, count)) = found else { return Ok(0) };
    desk.remember(|remembered| remembered.set_reminded_requests(vault, today))?;
    Ok(if desk.remembered(|remembered| remembered.preference.reminders) { count } else { 0 })
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, RwLock};

    use kartotek_core::{
        clock::Clock,
        crm::{contact::ContactDraft, party::Party},
        regime::{Regime, RequestKind},
        request::{RequestChannel, RequestDraft},
        session::office::Office,
        task::TaskDraft,
        vault::{KdfParams, Passphrase, VaultDraft},
    };
    use tempfile::TempDir;
    use zeroize::Zeroizing;

    use super::*;
    use crate::desk::{Folders, Phase};

    /// 2026-09-21 14:13:20 UTC.
    const NOW: i64 = 1_790_000_000_000;
    const MINUTE: i64 = 60_000;

    /// A desk at a moment, with a vault that is not open yet.
    fn shop(clock: &Clock) -> (TempDir, Desk, Arc<RwLock<Office>>) {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders {
            state: home.path().join("state"),
            lent: home.path().join("lent"),
            documents: home.path().to_owned(),
        };
        let desk = Desk::new(folders, clock.clone());
        desk.remember(|remembered| remembered.preference.language = crate::preference::Language::En).unwrap();
        let draft = VaultDraft { country: "SE".into(), language: "sv".into(), ..VaultDraft::default() };
        let draft = VaultDraft { organisation: "Berg AB".into(), ..draft };
        let passphrase = Passphrase::from_bytes(&Zeroizing::new(b"right".to_vec())).unwrap();
        let vault = home.path().join("shop.kartotek");
        let made = Office::create(&vault, &draft, &passphrase, KdfParams::FLOOR, clock, [8; 16]);
        let office = Arc::new(RwLock::new(made.unwrap().0));
        (home, desk, office)
    }

    #[test]
    fn the_desktop_is_told_numbers_once_and_what_was_missed_after_the_unlock() {
        let clock = Clock::set_to(NOW);
        let (_home, desk, office) = shop(&clock);
        assert_eq!(look(&desk, None), (None, None), "nothing is open");
        *desk.phase() = Phase::Open(Arc::clone(&office));
        let (open, told) = look(&desk, None);
        assert!(open.is_some() && told.is_none(), "what is planned from now on");
        let plan = |time: &str| {
            let office = office.read().unwrap();
            let person = ContactDraft { given_name: "Needle".into(), ..ContactDraft::default() };
            let contact = office.session().add_contact(person).unwrap().0.id;
            let draft = TaskDraft {
                title: "Haystack".into(),
                planned_on: "2026-09-21".into(),
                planned_time: time.into(),
                zone: "UTC".into(),
                ..TaskDraft::default()
            };
            office.session().add_task(Party { contact: Some(contact), company: None }, draft).unwrap().0
        };
        let mut sent = Vec::new();

        plan("14:14");
        assert_eq!(look(&desk, open.as_deref()), (open.clone(), None), "not yet");
        clock.advance(MINUTE);
        sent.extend(look(&desk, open.as_deref()).1);
        assert_eq!(look(&desk, open.as_deref()).1, None, "told once");

        plan("14:15");
        plan("14:16");
        clock.advance(10 * MINUTE);
        sent.extend(look(&desk, None).1);
        let done = plan("14:26").id;
        plan("14:27");
        office.read().unwrap().session().finish_task(done, "UTC").unwrap();
        clock.advance(10 * MINUTE);
        sent.extend(look(&desk, open.as_deref()).1);
        assert_eq!(sent, ["A task is due", "2 tasks came due meanwhile", "A task is due"]);

        plan("14:40");
        desk.remember(|remembered| remembered.preference.reminders = false).unwrap();
        clock.advance(10 * MINUTE);
        assert_eq!(look(&desk, open.as_deref()).1, None, "switched off");
        desk.remember(|remembered| remembered.preference.reminders = true).unwrap();
        assert_eq!(look(&desk, open.as_deref()).1, None, "and not told later");
    }

    #[test]
    fn requests_are_told_of_once_a_day_when_they_come_due_and_when_they_are_overdue() {
        const DAY: i64 = 24 * 60 * MINUTE;
        let clock = Clock::set_to(NOW);
        let (_home, desk, office) = shop(&clock);
        *desk.phase() = Phase::Open(Arc::clone(&office));
        let (open, told) = look(&desk, None);
        assert_eq!(told, None, "nobody asked for anything");
        let asked = RequestDraft {
            regime: Regime::Gdpr,
            kind: RequestKind::MarketingObjection,
            channel: RequestChannel::Email,
            received_at: NOW,
            contact: None,
            name: "Needle".into(),
            address: "".into(),
            mandate: "".into(),
            detail: "".into(),
            doubt: "".into(),
            purpose: None,
            ground: None,
            duplicate_of: None,
            test: false,
            evidence: Vec::new(),
        };
        for _ in 0..2 {
            office.read().unwrap().session().add_request(asked.clone()).unwrap();
        }
        // What is due at once was recorded by who knows of it.
        assert_eq!(look(&desk, open.as_deref()).1, None, "this day was told of");

        clock.advance(DAY);
        let next = look(&desk, open.as_deref()).1;
        assert_eq!(next.as_deref(), Some("2 requests are due or overdue"));
        assert_eq!(look(&desk, None).1, None, "once a day, after an unlock too");
        clock.advance(DAY);
        assert_eq!(look(&desk, None).1, None, "nothing became overdue on this day");

        let access = RequestDraft { kind: RequestKind::Access, received_at: clock.now(), ..asked };
        office.read().unwrap().session().add_request(access).unwrap();
        clock.advance(20 * DAY);
        assert_eq!(look(&desk, None).1, None, "there is time");
        desk.remember(|remembered| remembered.preference.reminders = false).unwrap();
        clock.advance(20 * DAY);
        assert_eq!(look(&desk, None).1, None, "switched off");
    }

    #[test]
    fn each_language_has_its_own_words_with_numbers_alone() {
        let mut texts = Vec::new();
        for language in ["en", "de", "sv"] {
            for told in [Told::Due(1), Told::Due(7), Told::Missed(1), Told::Missed(7)] {
                texts.push(told.text(language));
            }
        }

        for language in ["en", "de", "sv"] {
            texts.extend([requests_text(1, language), requests_text(7, language)]);
        }

        assert!(texts.iter().skip(1).step_by(2).all(|text| text.contains('7')));
        texts.sort();
        texts.dedup();
        assert_eq!(texts.len(), 18);
    }
}
