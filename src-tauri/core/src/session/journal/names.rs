//! The names of those and of that which entries are about, as far as the role may see them.

use std::collections::HashMap;

use kartotek_journal::{Entry, Uuid};
use rusqlite::OptionalExtension;

use super::{JournalObject, JournalRow, JournalUser};
use crate::{
    crm::{company, contact},
    error::Result,
    history::list::Listed,
    id::{CompanyId, ContactId},
    role::{Permission, Role},
    store::Snapshot,
};

/// The names that a list asks for, each read once.
pub(super) struct Names<'a> {
    snapshot: &'a Snapshot<'a>,
    role: Role,
    pub(super) users: HashMap<Uuid, JournalUser>,
    objects: HashMap<(String, Uuid), Option<JournalObject>>,
    people: HashMap<ContactId, JournalObject>,
}

impl<'a> Names<'a> {
    pub(super) fn read(snapshot: &'a Snapshot<'_>, role: Role) -> Result<Self> {
        Ok(Self { snapshot, role, users: users(snapshot)?, objects: HashMap::new(), people: HashMap::new() })
    }

    pub(super) fn row(&mut self, listed: &Listed) -> Result<JournalRow> {
        let entry = &listed.entry;
        let about = (entry.object_type.clone(), entry.object);
        let object = match self.objects.get(&about) {
            Some(known) => known.clone(),
            None => {
                let found = self.object(&about.0, &about.1)?;
                self.objects.insert(about, found.clone());
                found
            }
        };
        let about = self.about(entry)?;
        Ok(JournalRow {
            seq: entry.seq,
            at: entry.at,
            user: self.users.get(&entry.user).cloned(),
            action: entry.action.clone(),
            object_type: entry.object_type.clone(),
            object,
            about,
            payload: listed.payload,
        })
    }

    /// The contact to whom that which the entry is about belongs.
    fn about(&mut self, entry: &Entry) -> Result<Option<JournalObject>> {
        if !self.role.may(Permission::ContactRead) {
            return Ok(None);
        }
        let Some(id) = subject_of(self.snapshot, entry)? else { return Ok(None) };
        if let Some(known) = self.people.get(&id) {
            return Ok(Some(known.clone()));
        }
        let object = JournalObject { id: id.0, name: contact::get(self.snapshot, id)?.display_name };
        self.people.insert(id, object.clone());
        Ok(Some(object))
    }

    /// What is called so, from its own table.
    fn object(&self, kind: &str, uuid: &Uuid) -> Result<Option<JournalObject>> {
        let id = |sql: &str| -> Result<Option<i64>> {
            Ok(self.snapshot.prepare_cached(sql)?.query_row([uuid], |row| row.get(0)).optional()?)
        };
        Ok(match kind {
            "contact" if self.role.may(Permission::ContactRead) => {
                match id("SELECT id FROM contact WHERE uuid = ?1")? {
                    Some(id) => Some(JournalObject {
                        id,
                        name: contact::get(self.snapshot, ContactId(id))?.display_name,
                    }),
                    None => None,
                }
            }
            "company" if self.role.may(Permission::CompanyRead) => {
                match id("SELECT id FROM company WHERE uuid = ?1")? {
                    Some(id) => {
                        Some(JournalObject { id, name: company::name(self.snapshot, CompanyId(id))? })
                    }
                    None => None,
                }
            }
            "user" if self.role.may(Permission::UserRead) => {
                self.users.get(uuid).map(|user| JournalObject { id: user.id.0, name: user.name.clone() })
            }
            _ => None,
        })
    }
}

/// The contact whose pseudonym an entry about something else has; none where it has none, or they are gone.
pub(super) fn subject_of(snapshot: &Snapshot<'_>, entry: &Entry) -> Result<Option<ContactId>> {
    if entry.object_type == "contact" {
        return Ok(None);
    }
    Ok(snapshot
        .prepare_cached(
            "SELECT contact.id FROM contact JOIN subject ON subject.id = subject_id
             WHERE pseudonym = ?1 AND sealed_key IS NOT NULL",
        )?
        .query_row([entry.subject], |row| row.get(0))
        .optional()?)
}

/// Everybody whom the journal may name.
pub(super) fn users(snapshot: &Snapshot<'_>) -> Result<HashMap<Uuid, JournalUser>> {
    let mut statement = snapshot.prepare_cached("SELECT uuid, id, name, removed_at IS NOT NULL FROM user")?;
    let rows = statement.query_map([], |row| {
        Ok((row.get(0)?, JournalUser { id: row.get(1)?, name: row.get(2)?, removed: row.get(3)? }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
