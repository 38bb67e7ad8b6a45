//! Settings of a vault, kept inside it.

pub mod authority;
mod controller;
pub mod region;
mod threshold;
pub mod zone;

use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

pub use self::{
    controller::Controller,
    threshold::{ReadingThreshold, ReadingThresholds},
};
use crate::{
    error::{Error, Problem, Result},
    history::{self, Object},
    store::{Snapshot, Tx, row_mac},
};

/// Settings that belong to the vault and its organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Settings {
    /// The organisation that is responsible for the data (the controller).
    pub organisation: String,
    /// ISO 3166-1 alpha-2 country: default phone region.
    pub country: String,
    /// What else has to be known of the organisation.
    #[serde(default)]
    pub controller: Controller,
    /// `en`, `de` or `sv`: whose rules names are sorted by.
    pub sort_language: String,
    /// How people's names are shown in lists and sorted.
    #[serde(default)]
    pub name_order: NameOrder,
    /// Whether birthdays are kept at all. Off unless somebody needs them: collect less (Art. 5(1)(c) GDPR).
    pub birthday: bool,
    /// Minutes without input until the vault locks; 1 to 60.
    pub auto_lock_minutes: u32,
    /// Days after which each folder for backups is due for the next one; 1 to 30.
    #[serde(default = "backup_every_days")]
    pub backup_every_days: u32,
    /// Days that backups are kept; 30 to 3650. Three always stay.
    #[serde(default = "backup_keep_days")]
    pub backup_keep_days: u32,
    /// The month with whose last day the organisation's financial year ends; 1 to 12.
    #[serde(default = "financial_year_end")]
    pub financial_year_end: u32,
    /// Days that things stay in the trash before they are erased; 1 to 3650, 0 for as long as nobody erases them.
    #[serde(default = "trash_days")]
    pub trash_days: u32,
    /// Whether each erasure that somebody decides takes a second person.
    #[serde(default)]
    pub four_eyes: bool,
    /// Days that an announced erasure waits before it is done; 0 to 30.
    #[serde(default)]
    pub cooling_off_days: u32,
    /// How much reading within an hour raises an alert, by role.
    #[serde(default)]
    pub reading_thresholds: ReadingThresholds,
}

fn backup_every_days() -> u32 {
    7
}

fn backup_keep_days() -> u32 {
    90
}

fn financial_year_end() -> u32 {
    12
}

fn trash_days() -> u32 {
    30
}

/// How people's names are shown in lists and sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum NameOrder {
    /// `Anna Berg`, sorted under A.
    #[default]
    GivenFirst,
    /// `Berg, Anna`, sorted under B.
    FamilyFirst,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            organisation: String::new(),
            country: "SE".into(),
            controller: Controller::default(),
            sort_language: "en".into(),
            name_order: NameOrder::default(),
            birthday: false,
            auto_lock_minutes: 5,
            backup_every_days: backup_every_days(),
            backup_keep_days: backup_keep_days(),
            financial_year_end: financial_year_end(),
            trash_days: trash_days(),
            four_eyes: false,
            cooling_off_days: 0,
            reading_thresholds: ReadingThresholds::default(),
        }
    }
}

/// The name under which the settings are stored.
const NAME: &str = "vault";

/// Reads the settings.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where they are not as they were written last.
pub fn get(snapshot: &Snapshot<'_>) -> Result<Settings> {
    let stored: Option<String> = snapshot
        .query_row("SELECT value FROM setting WHERE name = ?1", [NAME], |row| row.get(0))
        .optional()?;
    match stored {
        Some(_) => row_mac::verify(snapshot, &row_mac::SETTING, NAME)?,
        None => row_mac::verify_absent(snapshot, &row_mac::SETTING)?,
    }
    // The parser's own error would repeat what it met.
    stored.map_or_else(
        || Ok(Settings::default()),
        |json| serde_json::from_str(&json).map_err(|_| Error::internal("the stored settings can't be read")),
    )
}

/// Changes the settings and journals what changed.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault, [`Error::NothingToChange`].
pub fn change(tx: &Tx<'_>, settings: &Settings) -> Result<()> {
    let mut settings = settings.clone();
    settings.organisation = settings.organisation.trim().to_owned();
    check(&settings)?;
    settings.controller.tidy(&settings.country)?;
    let settings = &settings;
    let before = get(tx)?;
    if before == *settings {
        return Err(Error::NothingToChange);
    }
    let json = serde_json::to_string(settings).map_err(Error::internal)?;
    tx.execute(
        "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
        [NAME, &json],
    )?;
    let payload = json!({ "old": before, "new": settings });
    history::append(tx, "setting.change", Object { kind: "setting", uuid: [0; 16] }, &payload)?;
    row_mac::renew(tx, &row_mac::SETTING, NAME)
}

/// Refuses settings that break a rule.
pub(crate) fn check(settings: &Settings) -> Result<()> {
    let organisation = settings.organisation.trim();
    if organisation.is_empty() {
        return Err(Error::invalid("organisation", Problem::Missing));
    }
    if organisation.chars().any(char::is_control) {
        return Err(Error::invalid("organisation", Problem::Characters));
    }
    if organisation.chars().count() > 200 {
        return Err(Error::invalid("organisation", Problem::TooLong));
    }
    if settings.country.parse::<phonenumber::country::Id>().is_err() {
        return Err(Error::invalid("country", Problem::Choice));
    }
    if !["en", "de", "sv"].contains(&settings.sort_language.as_str()) {
        return Err(Error::invalid("sortLanguage", Problem::Language));
    }
    if !(1..=60).contains(&settings.auto_lock_minutes) {
        return Err(Error::invalid("autoLockMinutes", Problem::Choice));
    }
    if !(1..=30).contains(&settings.backup_every_days) {
        return Err(Error::invalid("backupEveryDays", Problem::Choice));
    }
    if !(30..=3650).contains(&settings.backup_keep_days) {
        return Err(Error::invalid("backupKeepDays", Problem::Choice));
    }
    if !(1..=12).contains(&settings.financial_year_end) {
        return Err(Error::invalid("financialYearEnd", Problem::Choice));
    }
    if settings.trash_days > 3650 {
        return Err(Error::invalid("trashDays", Problem::Choice));
    }
    if settings.cooling_off_days > 30 {
        return Err(Error::invalid("coolingOffDays", Problem::Choice));
    }
    settings.reading_thresholds.check()
}
