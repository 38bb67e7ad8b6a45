//! `Personal<T>`: a value about a person, which no `Debug` output ever shows.

use std::{fmt, ops::Deref};

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::{Config, TS, TypeVisitor};

use crate::error::{Error, VaultProblem};

/// A value about a person. It serialises as the value itself; `Debug` prints `…`.
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Personal<T>(pub T);

impl<T> fmt::Debug for Personal<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("…")
    }
}

impl<T> Deref for Personal<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> From<T> for Personal<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl From<&str> for Personal<String> {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl<T: ToSql> ToSql for Personal<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl<T: FromSql> FromSql for Personal<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        // SQLCipher gives the last page of a long text as zeroes where its check fails, and calls that a success. No text
        // that is kept has a zero in it.
        match value {
            ValueRef::Text(text) if text.contains(&0) => {
                Err(FromSqlError::other(Error::vault(VaultProblem::DamagedDatabase)))
            }
            value => T::column_result(value).map(Self),
        }
    }
}

impl<T: TS> TS for Personal<T> {
    type WithoutGenerics = T::WithoutGenerics;
    type OptionInnerType = T::OptionInnerType;

    fn name(config: &Config) -> String {
        T::name(config)
    }

    fn inline(config: &Config) -> String {
        T::inline(config)
    }

    fn visit_dependencies(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        T::visit_dependencies(visitor);
    }

    fn visit_generics(visitor: &mut impl TypeVisitor)
    where
        Self: 'static,
    {
        T::visit_generics(visitor);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::connection::open_in_memory;

    #[test]
    fn a_text_with_a_zero_in_it_is_told_as_damage() {
        let connection = open_in_memory().unwrap();
        let read = |sql: &str| -> Result<Personal<String>, Error> {
            Ok(connection.query_row(sql, [], |row| row.get(0))?)
        };

        assert_eq!(read("SELECT 'Anna'").unwrap().0, "Anna");
        let damaged = read("SELECT 'Anna' || char(0)");
        assert!(matches!(damaged, Err(Error::Vault { problem: VaultProblem::DamagedDatabase })));
    }
}
