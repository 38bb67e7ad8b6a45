//! Contact points, which contacts and companies share: e-mail, phone, postal address, website.

use rusqlite::{
    Connection, Row, params,
    types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    crm::kind::Kind,
    error::Result,
    id::{CompanyId, ContactId},
    personal::Personal,
    text::{fold_digits, identifier},
};

/// What a contact point is used for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PointKind {
    /// At work; the office.
    #[default]
    Work,
    /// At home.
    Home,
    /// A mobile phone.
    Mobile,
    /// A fax machine.
    Fax,
    /// A pager.
    Pager,
    /// Anything else; `label` says what.
    Other,
}

/// An e-mail address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Email {
    /// What it is used for.
    pub kind: PointKind,
    /// A label of the user's own, empty if none.
    pub label: Personal<String>,
    /// The address as typed, trimmed.
    pub address: Personal<String>,
    /// Whether this is the one to use; exactly one of a list is.
    pub primary: bool,
}

/// A telephone number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Phone {
    /// What it is used for.
    pub kind: PointKind,
    /// A label of the user's own, empty if none.
    pub label: Personal<String>,
    /// The number as typed, trimmed.
    pub number: Personal<String>,
    /// The number in E.164 form (`+46701234567`), empty where it can't be told. Set by the core.
    pub e164: Personal<String>,
    /// Whether this is the one to use; exactly one of a list is.
    pub primary: bool,
}

/// A postal address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Address {
    /// What it is used for.
    pub kind: PointKind,
    /// A label of the user's own, empty if none.
    pub label: Personal<String>,
    /// Street and number; may have several lines.
    pub street: Personal<String>,
    /// Further lines: c/o, floor, apartment.
    pub extended: Personal<String>,
    /// Post office box.
    pub po_box: Personal<String>,
    /// Postal code.
    pub postal_code: Personal<String>,
    /// City.
    pub city: Personal<String>,
    /// State, province, Land.
    pub region: Personal<String>,
    /// Country, as written.
    pub country: Personal<String>,
    /// Whether this is the one to use; exactly one of a list is.
    pub primary: bool,
}

/// A website.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Website {
    /// What it is used for.
    pub kind: PointKind,
    /// A label of the user's own, empty if none.
    pub label: Personal<String>,
    /// The address, with `https://` added where it had no scheme.
    pub url: Personal<String>,
    /// Whether this is the one to use; exactly one of a list is.
    pub primary: bool,
}

/// Whose contact points are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// A contact's.
    Contact(ContactId),
    /// A company's.
    Company(CompanyId),
}

impl Owner {
    /// The record of a kind and id.
    pub fn of(kind: Kind, id: i64) -> Self {
        match kind {
            Kind::Contact => Self::Contact(ContactId(id)),
            Kind::Company => Self::Company(CompanyId(id)),
        }
    }
}

/// All contact points of a contact or company, in the order the user gave them.
#[derive(Debug, Default)]
pub struct Points {
    /// E-mail addresses.
    pub emails: Vec<Email>,
    /// Telephone numbers.
    pub phones: Vec<Phone>,
    /// Postal addresses.
    pub addresses: Vec<Address>,
    /// Websites.
    pub websites: Vec<Website>,
}

/// The contact points of a draft.
#[derive(Clone, Copy)]
pub(crate) struct Lists<'a> {
    pub(crate) emails: &'a [Email],
    pub(crate) phones: &'a [Phone],
    pub(crate) addresses: &'a [Address],
    pub(crate) websites: &'a [Website],
}

/// Chooses the statement for the owner; `?1` is the owner's id.
macro_rules! for_owner {
    ($owner:expr, $before:literal, $after:literal) => {
        match $owner {
            Owner::Contact(id) => (concat!($before, "contact_id", $after), id.0),
            Owner::Company(id) => (concat!($before, "company_id", $after), id.0),
        }
    };
}

/// Reads the contact points of an owner.
pub(crate) fn get(connection: &Connection, owner: Owner) -> Result<Points> {
    let (sql, id) = for_owner!(
        owner,
        "SELECT kind, label, address, is_primary FROM email WHERE ",
        " = ?1 ORDER BY position"
    );
    let emails = rows(connection, sql, id, |row| {
        Ok(Email { kind: row.get(0)?, label: row.get(1)?, address: row.get(2)?, primary: row.get(3)? })
    })?;
    let (sql, id) = for_owner!(
        owner,
        "SELECT kind, label, number, e164, is_primary FROM phone WHERE ",
        " = ?1 ORDER BY position"
    );
    let phones = rows(connection, sql, id, |row| {
        Ok(Phone {
            kind: row.get(0)?,
            label: row.get(1)?,
            number: row.get(2)?,
            e164: row.get(3)?,
            primary: row.get(4)?,
        })
    })?;
    let (sql, id) = for_owner!(
        owner,
        "SELECT kind, label, street, extended, po_box, postal_code, city, region, country, is_primary
         FROM address WHERE ",
        " = ?1 ORDER BY position"
    );
    let addresses = rows(connection, sql, id, |row| {
        Ok(Address {
            kind: row.get(0)?,
            label: row.get(1)?,
            street: row.get(2)?,
            extended: row.get(3)?,
            po_box: row.get(4)?,
            postal_code: row.get(5)?,
            city: row.get(6)?,
            region: row.get(7)?,
            country: row.get(8)?,
            primary: row.get(9)?,
        })
    })?;
    let (sql, id) = for_owner!(
        owner,
        "SELECT kind, label, url, is_primary FROM website WHERE ",
        " = ?1 ORDER BY position"
    );
    let websites = rows(connection, sql, id, |row| {
        Ok(Website { kind: row.get(0)?, label: row.get(1)?, url: row.get(2)?, primary: row.get(3)? })
    })?;
    Ok(Points { emails, phones, addresses, websites })
}

/// The number that a typed one is, which was read as `e164` where that is known: written the same, or with the same digits.
pub(crate) fn phone_like<'a>(phones: &'a [Phone], typed: &str, e164: &str) -> Option<&'a Phone> {
    let (digits, form) = (fold_digits(typed), identifier::phone(typed, e164));
    phones.iter().find(|phone| {
        let number = identifier::phone(&phone.number, &phone.e164);
        *phone.number == typed
            || number == typed
            || number == form
            || fold_digits(&phone.number) == digits
            || fold_digits(&number) == digits
    })
}

/// Replaces the contact points of an owner, list by list where they differ.
pub(crate) fn replace(
    connection: &Connection,
    owner: Owner,
    before: Lists<'_>,
    after: Lists<'_>,
) -> Result<()> {
    let delete = |(sql, id): (&str, i64)| connection.prepare_cached(sql)?.execute([id]);
    if before.emails != after.emails {
        delete(for_owner!(owner, "DELETE FROM email WHERE ", " = ?1"))?;
        add_emails(connection, owner, after.emails)?;
    }
    if before.phones != after.phones {
        delete(for_owner!(owner, "DELETE FROM phone WHERE ", " = ?1"))?;
        add_phones(connection, owner, after.phones)?;
    }
    if before.addresses != after.addresses {
        delete(for_owner!(owner, "DELETE FROM address WHERE ", " = ?1"))?;
        add_addresses(connection, owner, after.addresses)?;
    }
    if before.websites != after.websites {
        delete(for_owner!(owner, "DELETE FROM website WHERE ", " = ?1"))?;
        add_websites(connection, owner, after.websites)?;
    }
    Ok(())
}

/// Adds contact points to an owner that has none.
pub(crate) fn add(connection: &Connection, owner: Owner, lists: Lists<'_>) -> Result<()> {
    add_emails(connection, owner, lists.emails)?;
    add_phones(connection, owner, lists.phones)?;
    add_addresses(connection, owner, lists.addresses)?;
    add_websites(connection, owner, lists.websites)
}

fn add_emails(connection: &Connection, owner: Owner, emails: &[Email]) -> Result<()> {
    for (position, email) in emails.iter().enumerate() {
        let (sql, id) = for_owner!(
            owner,
            "INSERT INTO email (",
            ", position, kind, label, address, is_primary) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
        );
        connection.prepare_cached(sql)?.execute(params![
            id,
            position,
            email.kind,
            email.label,
            email.address,
            email.primary
        ])?;
    }
    Ok(())
}

fn add_phones(connection: &Connection, owner: Owner, phones: &[Phone]) -> Result<()> {
    for (position, phone) in phones.iter().enumerate() {
        let (sql, id) = for_owner!(
            owner,
            "INSERT INTO phone (",
            ", position, kind, label, number, e164, is_primary) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
        );
        connection.prepare_cached(sql)?.execute(params![
            id,
            position,
            phone.kind,
            phone.label,
            phone.number,
            phone.e164,
            phone.primary
        ])?;
    }
    Ok(())
}

fn add_addresses(connection: &Connection, owner: Owner, addresses: &[Address]) -> Result<()> {
    for (position, address) in addresses.iter().enumerate() {
        let (sql, id) = for_owner!(
            owner,
            "INSERT INTO address (",
            ", position, kind, label, street, extended, po_box, postal_code, city, region, country, is_primary)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
        );
        connection.prepare_cached(sql)?.execute(params![
            id,
            position,
            address.kind,
            address.label,
            address.street,
            address.extended,
            address.po_box,
            address.postal_code,
            address.city,
            address.region,
            address.country,
            address.primary,
        ])?;
    }
    Ok(())
}

fn add_websites(connection: &Connection, owner: Owner, websites: &[Website]) -> Result<()> {
    for (position, website) in websites.iter().enumerate() {
        let (sql, id) = for_owner!(
            owner,
            "INSERT INTO website (",
            ", position, kind, label, url, is_primary) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
        );
        connection.prepare_cached(sql)?.execute(params![
            id,
            position,
            website.kind,
            website.label,
            website.url,
            website.primary
        ])?;
    }
    Ok(())
}

fn rows<T>(
    connection: &Connection,
    sql: &str,
    id: i64,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    Ok(connection.prepare_cached(sql)?.query_map([id], read)?.collect::<Result<_, _>>()?)
}

impl PointKind {
    /// The code in the database and in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Home => "home",
            Self::Mobile => "mobile",
            Self::Fax => "fax",
            Self::Pager => "pager",
            Self::Other => "other",
        }
    }
}

impl ToSql for PointKind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.code().into())
    }
}

impl FromSql for PointKind {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let code = value.as_str()?;
        [Self::Work, Self::Home, Self::Mobile, Self::Fax, Self::Pager, Self::Other]
            .into_iter()
            .find(|kind| kind.code() == code)
            .ok_or(FromSqlError::InvalidType)
    }
}
