//! What the vault knows, held in memory while an import runs: contacts to find duplicates by, and companies by name.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;

use crate::{
    crm::alike::folded_name,
    error::Result,
    exchange::import::duplicate::{Keys, Known},
    id::{CompanyId, ContactId},
    personal::Personal,
    text,
};

/// The contacts of the vault by what they are compared by. Those in the trash are left out: whoever was deleted may come
/// in again.
#[derive(Default)]
pub(super) struct KnownContacts {
    identities: HashMap<[u8; 16], ContactId>,
    emails: HashMap<String, ContactId>,
    phones: HashMap<String, ContactId>,
    /// Folded company to contacts with folded names.
    names: HashMap<String, Vec<(ContactId, String)>>,
    /// Those whose data is restricted.
    restricted: HashSet<ContactId>,
}

impl KnownContacts {
    /// Reads them all, with their identities where the file tells some. Those whose data is restricted belong to them, so that nobody
    /// is added beside them; whoever may not see them reads them past the veil.
    pub(super) fn read(connection: &Connection, identified: bool) -> Result<Self> {
        let mut known = Self::default();
        if identified {
            let mut statement =
                connection.prepare("SELECT uuid, id FROM contact WHERE trashed_at IS NULL")?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            known.identities = rows.collect::<rusqlite::Result<_>>()?;
        }
        let mut statement =
            connection.prepare("SELECT contact_id FROM restriction WHERE ended_at IS NULL")?;
        known.restricted = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let mut statement = connection.prepare(
            "SELECT contact_id, address FROM email JOIN contact ON contact.id = contact_id
             WHERE trashed_at IS NULL ORDER BY contact_id, position",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            known.emails.entry(row.get::<_, String>(1)?.to_lowercase()).or_insert(row.get(0)?);
        }
        let mut statement = connection.prepare(
            "SELECT contact_id, e164 FROM phone JOIN contact ON contact.id = contact_id
             WHERE trashed_at IS NULL AND e164 <> '' ORDER BY contact_id, position",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            known.phones.entry(row.get(1)?).or_insert(row.get(0)?);
        }
        let mut statement = connection.prepare(
            "SELECT contact.id, given_name, family_name, company.name
             FROM contact JOIN company ON company.id = company_id WHERE contact.trashed_at IS NULL",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let name = folded_name(&row.get::<_, String>(1)?, &row.get::<_, String>(2)?);
            if !name.is_empty() {
                let company = text::fold(&row.get::<_, String>(3)?);
                known.names.entry(company).or_default().push((row.get(0)?, name));
            }
        }
        Ok(known)
    }

    /// Whether somebody's data is restricted.
    pub(super) fn is_restricted(&self, id: ContactId) -> bool {
        self.restricted.contains(&id)
    }

    /// Remembers what a contact can be found by too, once it was filled in.
    pub(super) fn learn(&mut self, id: ContactId, keys: Keys) {
        for email in keys.emails {
            self.emails.entry(email).or_insert(id);
        }
        for phone in keys.phones {
            self.phones.entry(phone).or_insert(id);
        }
    }
}

impl Known for KnownContacts {
    fn by_identity(&self, uuid: &[u8; 16]) -> Option<ContactId> {
        self.identities.get(uuid).copied()
    }

    fn by_email(&self, address: &str) -> Option<ContactId> {
        self.emails.get(address).copied()
    }

    fn by_phone(&self, e164: &str) -> Option<ContactId> {
        self.phones.get(e164).copied()
    }

    fn at_company(&self, company: &str) -> &[(ContactId, String)] {
        self.names.get(company).map_or(&[], Vec::as_slice)
    }
}

/// Companies by name: the same letters first, else the same when folded. As in `company::find`.
pub(super) struct KnownCompanies {
    written: HashMap<String, CompanyId>,
    folded: HashMap<String, (CompanyId, Personal<String>)>,
}

impl KnownCompanies {
    /// Reads those that are not in the trash.
    pub(super) fn read(connection: &Connection) -> Result<Self> {
        let mut known = Self { written: HashMap::new(), folded: HashMap::new() };
        let mut statement =
            connection.prepare("SELECT company_id, name FROM company_row ORDER BY company_id")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            known.add(&row.get::<_, String>(1)?, row.get(0)?);
        }
        Ok(known)
    }

    /// The company of that name, and how it is written; `folded` is the name folded.
    pub(super) fn find(&self, name: &str, folded: &str) -> Option<(CompanyId, Personal<String>)> {
        if let Some(id) = self.written.get(name) {
            return Some((*id, name.into()));
        }
        // A name of nothing but marks folds to nothing, as others do.
        self.folded.get(folded.trim()).filter(|_| !folded.trim().is_empty()).cloned()
    }

    /// Remembers a company; the first of a name stays.
    pub(super) fn add(&mut self, name: &str, id: CompanyId) {
        self.written.entry(name.to_owned()).or_insert(id);
        self.folded.entry(text::fold(name).trim().to_owned()).or_insert_with(|| (id, name.into()));
    }
}
