//! Preferences of this computer's user, kept outside the vault: how the window looks, which vaults were open. No personal
//! data.

use std::{
    fs,
    path::{Path, PathBuf},
};

use kartotek_core::{
    clock::Timestamp,
    error::{Error, FileProblem, Problem, Result},
    store::Stop,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the window looks and behaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Preference {
    /// Language of the UI.
    pub language: Language,
    /// Colours.
    pub theme: Theme,
    /// How close rows stand.
    pub density: Density,
    /// Per cent, 80 to 200.
    pub zoom: u32,
    /// Whether single keys are shortcuts (WCAG 2.1.4).
    pub single_keys: bool,
    /// Whether the desktop tells when tasks come to their time.
    pub reminders: bool,
    /// Whether pictures and recordings of the screen leave the window out.
    pub screen_guard: bool,
    /// Whether the system can do that: Windows and macOS do, Linux does not. Read only.
    #[serde(skip_deserializing)]
    pub can_guard_screen: bool,
    /// The system's language, as far as the UI speaks it. Read only.
    #[serde(skip_deserializing)]
    pub system_language: SystemLanguage,
}

/// Language of the UI.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[expect(missing_docs, reason = "codes of ISO 639")]
pub enum Language {
    /// The system's.
    #[default]
    System,
    En,
    De,
    Sv,
}

/// A language that the UI speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[expect(missing_docs, reason = "codes of ISO 639")]
pub enum SystemLanguage {
    #[default]
    En,
    De,
    Sv,
}

/// Colours of the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
    Contrast,
}

/// How close rows stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Density {
    Compact,
    #[default]
    Normal,
    Relaxed,
}

impl Default for Preference {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: Theme::default(),
            density: Density::default(),
            zoom: 100,
            single_keys: true,
            reminders: true,
            screen_guard: false,
            can_guard_screen: cfg!(any(windows, target_os = "macos")),
            system_language: SystemLanguage::default(),
        }
    }
}

impl Preference {
    /// Refuses a zoom that no slider gives.
    pub fn check(&self) -> Result<()> {
        if (80..=200).contains(&self.zoom) { Ok(()) } else { Err(Error::invalid("zoom", Problem::Choice)) }
    }

    /// The code of the language that is spoken.
    pub fn spoken(&self) -> &'static str {
        match (self.language, self.system_language) {
            (Language::De, _) | (Language::System, SystemLanguage::De) => "de",
            (Language::Sv, _) | (Language::System, SystemLanguage::Sv) => "sv",
            (Language::En, _) | (Language::System, SystemLanguage::En) => "en",
        }
    }
}

/// What is remembered between runs.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Remembered {
    /// How the window looks.
    pub preference: Preference,
    /// Vaults that were open, last first.
    pub recent: Vec<PathBuf>,
    /// Vaults whose present recovery code was not typed back yet.
    pub unconfirmed: Vec<PathBuf>,
    /// Vaults that stopped writing, until that is in their journal.
    pub stopped: Vec<(PathBuf, Stop)>,
    /// Until when the tasks of a vault were told of, in UTC milliseconds.
    pub reminded: Vec<(PathBuf, Timestamp)>,
    /// Until which day the requests of a vault were told of, as in "2026-11-24".
    pub reminded_requests: Vec<(PathBuf, String)>,
    /// Names this computer in journals; drawn once.
    pub device: Option<[u8; 16]>,
}

impl Remembered {
    /// Why a vault stopped, unless that is in its journal.
    pub fn stop(&self, vault: &Path) -> Option<Stop> {
        self.stopped.iter().find(|(known, _)| known == vault).map(|(_, stop)| *stop)
    }

    /// Notes that a vault stopped, or goes on.
    pub fn set_stop(&mut self, vault: &Path, stop: Option<Stop>) {
        self.stopped.retain(|(known, _)| known != vault);
        self.stopped.extend(stop.map(|stop| (vault.to_owned(), stop)));
    }

    /// Until when the tasks of a vault were told of.
    pub fn reminded(&self, vault: &Path) -> Option<Timestamp> {
        self.reminded.iter().find(|(known, _)| known == vault).map(|(_, until)| *until)
    }

    /// Notes until when the tasks of a vault were told of.
    pub fn set_reminded(&mut self, vault: &Path, until: Timestamp) {
        self.reminded.retain(|(known, _)| known != vault);
        self.reminded.push((vault.to_owned(), until));
    }

    /// Until which day the requests of a vault were told of.
    pub fn reminded_requests(&self, vault: &Path) -> Option<&str> {
        self.reminded_requests.iter().find(|(known, _)| known == vault).map(|(_, day)| day.as_str())
    }

    /// Notes until which day the requests of a vault were told of.
    pub fn set_reminded_requests(&mut self, vault: &Path, day: String) {
        self.reminded_requests.retain(|(known, _)| known != vault);
        self.reminded_requests.push((vault.to_owned(), day));
    }

    /// Reads the file; one that is missing or can't be understood counts as empty.
    pub fn read(file: &Path) -> Self {
        let mut remembered: Self =
            fs::read(file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        if remembered.preference.check().is_err() {
            remembered.preference.zoom = 100;
        }
        remembered.preference.system_language = system_language();
        remembered
    }

    /// Writes the file anew, whole or not at all.
    pub fn write(&self, file: &Path) -> Result<()> {
        let unwritable = |_| Error::file(FileProblem::Unwritable);
        let bytes = serde_json::to_vec_pretty(self).map_err(Error::internal)?;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(unwritable)?;
        }
        let new = file.with_extension("new");
        fs::write(&new, bytes).map_err(unwritable)?;
        fs::rename(&new, file).map_err(unwritable)
    }
}

fn system_language() -> SystemLanguage {
    match sys_locale::get_locale().as_deref().map(|locale| locale.get(..2).unwrap_or_default()) {
        Some("de") => SystemLanguage::De,
        Some("sv") => SystemLanguage::Sv,
        _ => SystemLanguage::En,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_reads_back_and_a_damaged_file_counts_as_empty() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("state").join("state.json");
        let mut remembered = Remembered::default();
        remembered.preference.theme = Theme::Dark;

        remembered.write(&file).unwrap();
        assert_eq!(Remembered::read(&file).preference.theme, Theme::Dark);

        fs::write(&file, b"{\"preference\": 7").unwrap();
        assert_eq!(Remembered::read(&file).preference.theme, Theme::System);
    }
}
