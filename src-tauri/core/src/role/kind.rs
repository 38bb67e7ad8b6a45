//! The roles themselves.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Permission, TABLE};
use crate::error::{Error, Result};

/// What a user is in the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Role {
    /// Answers for the vault, and decides who may open it.
    Owner,
    /// Answers for privacy: sees everything, puts data right and hands it out.
    PrivacyOfficer,
    /// Works with contacts and companies.
    Sales,
    /// Looks things up.
    ReadOnly,
}

impl Role {
    /// Every role, the one that may do most first.
    pub const ALL: [Self; 4] = [Self::Owner, Self::PrivacyOfficer, Self::Sales, Self::ReadOnly];

    /// The word that is stored.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::PrivacyOfficer => "privacy_officer",
            Self::Sales => "sales",
            Self::ReadOnly => "read_only",
        }
    }

    /// Whether the role may do something.
    pub fn may(self, permission: Permission) -> bool {
        TABLE.iter().any(|rule| rule.permission == permission && rule.roles.contains(&self))
    }

    /// Everything that the role may do.
    pub fn permissions(self) -> Vec<Permission> {
        TABLE.iter().filter(|rule| rule.roles.contains(&self)).map(|rule| rule.permission).collect()
    }

    /// Refuses what the role may not do.
    ///
    /// # Errors
    /// [`Error::Forbidden`].
    pub fn require(self, permission: Permission) -> Result<()> {
        if self.may(permission) { Ok(()) } else { Err(Error::Forbidden) }
    }
}

impl ToSql for Role {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.word().into())
    }
}

impl FromSql for Role {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let word = value.as_str()?;
        Self::ALL.into_iter().find(|role| role.word() == word).ok_or(FromSqlError::InvalidType)
    }
}
