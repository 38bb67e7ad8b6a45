//! Drafts: text that a user typed into a form and did not save yet. A lock loses none of it, nobody else sees it, and it
//! stands neither in the journal nor in an export.

use rusqlite::{named_params, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::{
    clock::Timestamp,
    crm::{company, contact, kind::Kind, party::Party},
    error::{Error, Problem, Result},
    history::hold,
    id::{CompanyId, ContactId, UserId},
    personal::Personal,
    store::{Actor, Snapshot, Store, Tx, word::words},
};

/// The longest draft, in bytes: a form with the longest notes and what an import kept for the way back, twice.
const LONGEST: usize = 4_000_000;

/// A form that is kept with a record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DraftForm {
    /// That of the record itself.
    #[default]
    Record,
    /// That of an activity, a new one or one that is there.
    Activity,
    /// That of a task, a new one or one that is there. Of a contact to be, it is one about nobody.
    Task,
    /// That of a voucher, a new one or one that is there.
    Voucher,
    /// That of a deal, a new one or one that is there. Of a contact to be, whom it is about is yet to be said.
    Deal,
    /// That of a purpose, a new one or one that is there; kept as that of a contact to be.
    Purpose,
    /// That of a notice, kept in the same way.
    Notice,
    /// That of a version of a notice, kept in the same way.
    Wording,
    /// That of an event of the contact's consents.
    Consent,
    /// That of a consent form to print; of a contact to be, a blank one.
    ConsentForm,
    /// That of a request that came in; of a contact to be, whose data it is about is yet to be said.
    Request,
    /// That of a recipient, a new one or one that is there; kept as that of a contact to be.
    Recipient,
    /// That of the text of a letter; kept as that of a contact to be.
    Template,
    /// That of a rule of how long data is kept, a new one or one that is there; kept in the same way.
    RetentionRule,
}

words!(DraftForm {
    Record "record",
    Activity "activity",
    Task "task",
    Voucher "voucher",
    Deal "deal",
    Purpose "purpose",
    Notice "notice",
    Wording "wording",
    Consent "consent",
    ConsentForm "consent_form",
    Request "request",
    Recipient "recipient",
    Template "template",
    RetentionRule "retention_rule",
});

/// Text that was typed and not saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Draft {
    /// What kind of record it is about.
    pub owner: Kind,
    /// The record; none where it is yet to be added.
    pub id: Option<i64>,
    /// Which form on the record's page it was typed into.
    pub form: DraftForm,
    /// The record's name as it is stored; empty for one that is yet to be added.
    pub name: Personal<String>,
    /// Whether the record lies in the trash.
    pub trashed: bool,
    /// UTC milliseconds when it was typed.
    pub kept_at: Timestamp,
    /// The text as the form put it.
    pub text: Personal<String>,
}

/// Keeps what a user typed into a form about a record in the place of what was kept of it before.
///
/// # Errors
/// [`Error::NotFound`] where there is no such record, [`Error::Invalid`] where the text is too long, [`Error::Restricted`] where the
/// contact's data is restricted and the form would change it.
pub fn keep(
    store: &Store,
    actor: &Actor,
    owner: Kind,
    id: Option<i64>,
    form: DraftForm,
    text: &str,
) -> Result<()> {
    if text.len() > LONGEST {
        return Err(Error::invalid("text", Problem::TooLong));
    }
    store.write_unrecorded(|connection, now| {
        if let Some(id) = id {
            record(connection, owner, id)?;
            let is_theirs = matches!(form, DraftForm::Consent | DraftForm::Request);
            if owner == Kind::Contact && !is_theirs {
                hold::require_free(connection, ContactId(id))?;
            }
        }
        let (contact, company) = columns(owner, id);
        connection.execute(
            "INSERT INTO draft (user_id, kind, contact_id, company_id, form, text, kept_at)
             VALUES (:user, :kind, :contact, :company, :form, :text, :now)
             ON CONFLICT (user_id, kind, coalesce(contact_id, company_id, 0), form)
             DO UPDATE SET text = excluded.text, kept_at = excluded.kept_at",
            named_params! {
                ":user": actor.user, ":kind": word(owner), ":contact": contact, ":company": company,
                ":form": form, ":text": text, ":now": now,
            },
        )?;
        Ok(())
    })
}

/// What a user typed and did not save, the latest first.
pub fn list(snapshot: &Snapshot<'_>, actor: &Actor) -> Result<Vec<Draft>> {
    let mut statement = snapshot.prepare(
        "SELECT contact_id, company_id, kind, form, kept_at, text FROM draft
         WHERE user_id = ?1 ORDER BY kept_at DESC, id DESC",
    )?;
    let mut rows = statement.query([actor.user])?;
    let mut drafts = Vec::new();
    while let Some(row) = rows.next()? {
        let (owner, id) = match row.get_ref(2)?.as_str().map_err(Error::internal)? {
            "contact" => (Kind::Contact, row.get(0)?),
            _ => (Kind::Company, row.get(1)?),
        };
        let (name, trashed) = match id {
            Some(id) => record(snapshot, owner, id)?,
            None => (Personal::default(), false),
        };
        drafts.push(Draft {
            owner,
            id,
            form: row.get(3)?,
            name,
            trashed,
            kept_at: row.get(4)?,
            text: row.get(5)?,
        });
    }
    Ok(drafts)
}

/// Deletes what a user typed into a form about a record, once it is saved or thrown away. Where nothing is kept, nothing happens.
pub fn remove(store: &Store, actor: &Actor, owner: Kind, id: Option<i64>, form: DraftForm) -> Result<()> {
    store.write_unrecorded(|connection, _| {
        connection.execute(
            "DELETE FROM draft
             WHERE user_id = ?1 AND kind = ?2 AND coalesce(contact_id, company_id, 0) = coalesce(?3, 0)
                   AND form = ?4",
            (actor.user, word(owner), id, form),
        )?;
        Ok(())
    })
}

/// Deletes everything that a user typed and did not save, since nobody else may see it.
pub(crate) fn remove_all(tx: &Tx<'_>, user: UserId) -> Result<()> {
    tx.execute("DELETE FROM draft WHERE user_id = ?1", [user])?;
    Ok(())
}

/// Deletes what users typed about a contact for a record to be, which is kept as about nobody and has them by their number: that may be given
/// to another.
pub(crate) fn remove_about(tx: &Tx<'_>, id: ContactId) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM draft WHERE contact_id IS NULL AND company_id IS NULL AND CASE WHEN json_valid(text)
         THEN ?1 IN (json_extract(text, '$.draft.contact'), json_extract(text, '$.original.contact')) END",
    )?
    .execute([id])?;
    Ok(())
}

/// Has everything that users typed about a contact or company and did not save rewritten by `strike`, which says whether anything differs.
/// Of what is about nobody, that is all that was typed into that form about nobody.
pub(crate) fn rewrite(
    tx: &Tx<'_>,
    party: Party,
    form: DraftForm,
    strike: impl Fn(&mut Value) -> bool,
) -> Result<()> {
    let mut statement = tx.prepare_cached(
        "SELECT id, text FROM draft WHERE contact_id = ?1 OR company_id = ?2
         OR ?1 IS NULL AND ?2 IS NULL AND contact_id IS NULL AND company_id IS NULL AND form = ?3",
    )?;
    let kept = statement
        .query_map(params![party.contact, party.company, form], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<Vec<(i64, String)>, _>>()?;
    for (id, text) in kept {
        // What is no form is a text.
        let mut value = serde_json::from_str(&text).unwrap_or(Value::String(text));
        if strike(&mut value) {
            let written = match value {
                Value::String(text) => text,
                form => form.to_string(),
            };
            tx.prepare_cached("UPDATE draft SET text = ?2 WHERE id = ?1")?.execute(params![id, written])?;
        }
    }
    Ok(())
}

/// The name of a record, and whether it lies in the trash.
fn record(snapshot: &Snapshot<'_>, owner: Kind, id: i64) -> Result<(Personal<String>, bool)> {
    Ok(match owner {
        Kind::Contact => {
            let contact = contact::get(snapshot, ContactId(id))?;
            (contact.display_name, contact.trashed_at.is_some())
        }
        Kind::Company => {
            let company = company::get(snapshot, CompanyId(id))?;
            (company.draft.name, company.trashed_at.is_some())
        }
    })
}

fn columns(owner: Kind, id: Option<i64>) -> (Option<i64>, Option<i64>) {
    match owner {
        Kind::Contact => (id, None),
        Kind::Company => (None, id),
    }
}

fn word(owner: Kind) -> &'static str {
    match owner {
        Kind::Contact => "contact",
        Kind::Company => "company",
    }
}
