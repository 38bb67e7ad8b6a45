//! Thresholds: how much reading within an hour raises an alert, for each role.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    error::{Error, Problem, Result},
    role::Role,
};

/// The highest threshold that can be set.
const HIGHEST: u32 = 1_000_000;

/// From how many different contacts within an hour on a user's reading raises an alert; none raises no alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReadingThreshold {
    /// Contacts opened; 1 to 1,000,000.
    pub opened: Option<u32>,
    /// Contacts exported; 1 to 1,000,000.
    pub exported: Option<u32>,
}

/// The threshold of each role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[expect(missing_docs, reason = "the roles say it")]
pub struct ReadingThresholds {
    pub owner: ReadingThreshold,
    pub privacy_officer: ReadingThreshold,
    pub sales: ReadingThreshold,
    pub read_only: ReadingThreshold,
}

impl ReadingThresholds {
    /// The threshold of a role.
    pub fn of(&self, role: Role) -> ReadingThreshold {
        match role {
            Role::Owner => self.owner,
            Role::PrivacyOfficer => self.privacy_officer,
            Role::Sales => self.sales,
            Role::ReadOnly => self.read_only,
        }
    }

    /// Refuses a threshold that can't be set, with the role's place in [`Role::ALL`].
    pub(super) fn check(&self) -> Result<()> {
        let fits = |threshold: Option<u32>| threshold.is_none_or(|count| (1..=HIGHEST).contains(&count));
        for (at, role) in Role::ALL.into_iter().enumerate() {
            let ReadingThreshold { opened, exported } = self.of(role);
            if !fits(opened) {
                return Err(Error::invalid_at("opened", at, Problem::Choice));
            }
            if !fits(exported) {
                return Err(Error::invalid_at("exported", at, Problem::Choice));
            }
        }
        Ok(())
    }
}

impl Default for ReadingThresholds {
    fn default() -> Self {
        let threshold =
            |opened, exported| ReadingThreshold { opened: Some(opened), exported: Some(exported) };
        Self {
            owner: threshold(1000, 5000),
            privacy_officer: threshold(500, 2000),
            sales: threshold(200, 100),
            read_only: threshold(100, 50),
        }
    }
}
