//! Decoding: what a stored value says to the person. What stands for somebody who works here becomes their role.

use std::collections::HashMap;

use chrono::{DateTime, SecondsFormat};
use rusqlite::types::Value as Raw;
use serde_json::{Value, json};

use crate::{
    activity::mention,
    clock::Timestamp,
    crm::{
        company,
        confidential::{self, ConfidentialNote},
        photo,
    },
    deal::stage,
    document::media,
    error::{Error, Result},
    id::{CompanyId, ContactId, NoticeVersionId, PurposeId, RecipientId, StageId, SuppressionId, UserId},
    money::{Currency, Money},
    notice, purpose,
    recipient::{self, RecipientDraft, is_abroad},
    store::{Snapshot, StoreKeys},
    suppression::{self, SuppressionScope},
    user,
};

/// A row as it is read.
pub(super) struct Row<'a> {
    pub(super) table: &'static str,
    pub(super) key: i64,
    pub(super) names: &'a [&'static str],
    pub(super) values: &'a [Raw],
}

impl Row<'_> {
    pub(super) fn get(&self, column: &str) -> &Raw {
        let at = self.names.iter().position(|name| *name == column);
        at.map_or(&Raw::Null, |at| &self.values[at])
    }

    /// A column that is a number.
    pub(super) fn integer(&self, column: &str) -> Option<i64> {
        match self.get(column) {
            Raw::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// A column that is a text; empty where it is none.
    pub(super) fn text(&self, column: &str) -> &str {
        match self.get(column) {
            Raw::Text(text) => text,
            _ => "",
        }
    }
}

/// What is needed to read the rows of a contact.
pub(super) struct Decoder<'a, 'b> {
    pub(super) snapshot: &'a Snapshot<'b>,
    pub(super) keys: &'a StoreKeys,
    pub(super) contact: ContactId,
    roles: HashMap<i64, &'static str>,
    roles_by_uuid: HashMap<[u8; 16], &'static str>,
}

impl<'a, 'b> Decoder<'a, 'b> {
    pub(super) fn new(snapshot: &'a Snapshot<'b>, keys: &'a StoreKeys, contact: ContactId) -> Result<Self> {
        let users: Vec<(UserId, [u8; 16])> = snapshot
            .prepare_cached("SELECT id, uuid FROM user")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let (mut roles, mut roles_by_uuid) = (HashMap::new(), HashMap::new());
        for (id, uuid) in users {
            let word = user::role(snapshot, id)?.word();
            roles.insert(id.0, word);
            roles_by_uuid.insert(uuid, word);
        }
        Ok(Self { snapshot, keys, contact, roles, roles_by_uuid })
    }

    /// The role of whom the journal names.
    pub(super) fn role(&self, uuid: &[u8; 16]) -> Option<&'static str> {
        self.roles_by_uuid.get(uuid).copied()
    }

    /// What a column says.
    pub(super) fn value(&self, row: &Row<'_>, column: &'static str) -> Result<Value> {
        let raw = row.get(column);
        let Raw::Integer(id) = *raw else { return self.text(row, column, raw) };
        Ok(match (row.table, column) {
            (
                _,
                "owner_id" | "author_id" | "assignee_id" | "done_by" | "user_id" | "decided_by" | "closed_by",
            ) => self.roles.get(&id).copied().into(),
            (_, "company_id") => company::name(self.snapshot, CompanyId(id))?.0.into(),
            (_, "purpose_id") => purpose::get(self.snapshot, PurposeId(id))?.draft.name.0.into(),
            (_, "version_id") => self.wording(NoticeVersionId(id))?,
            (_, "import_id") => self.import(id)?,
            (_, "tag_id") => self.tag(id)?,
            (_, "stage_id" | "from_id") => self.stage(StageId(id))?,
            (_, "recipient_id") => self.recipient(RecipientId(id))?,
            (_, "suppression_id") => self.suppression(SuppressionId(id))?,
            (_, "is_primary" | "test" | "certain" | "confirmed" | "mandated" | "remedies" | "included") => {
                (id != 0).into()
            }
            (_, "units") => match Currency::of_code(row.text("currency")) {
                Some(currency) => Money { units: id, currency }.decimal().into(),
                None => id.into(),
            },
            (_, "at" | "stage_since") => moment(id).into(),
            (_, column) if column.ends_with("_at") => moment(id).into(),
            _ => id.into(),
        })
    }

    fn text(&self, row: &Row<'_>, column: &str, raw: &Raw) -> Result<Value> {
        Ok(match (row.table, column, raw) {
            ("confidential", "sealed", _) => match confidential::get(self.snapshot, self.keys, self.contact)?
            {
                ConfidentialNote::Text(text) => text.0.into(),
                ConfidentialNote::NotSet => Value::Null,
                // What is hidden must not look as if it were not there.
                ConfidentialNote::Hidden => return Err(Error::Forbidden),
            },
            ("photo", "bytes", Raw::Blob(bytes)) => {
                photo::stored(self.snapshot, self.contact)?;
                let ending = if bytes.starts_with(b"\x89PNG") { "png" } else { "jpg" };
                format!("files/photo-{}.{ending}", self.contact.0).into()
            }
            ("document", "sealed_key", _) => {
                let ending = media::ending(row.text("media_type")).unwrap_or("bin");
                format!("files/document-{}.{ending}", row.key).into()
            }
            ("activity", "body", Raw::Text(text)) => mention::named(self.snapshot, text)?.into(),
            ("recipient_notice", "fields", Raw::Text(text)) => {
                serde_json::from_str(text).map_err(Error::internal)?
            }
            ("import_fill", "before", Raw::Text(text)) => {
                serde_json::from_str(text).unwrap_or_else(|_| text.as_str().into())
            }
            ("request" | "request_match", "extension_reasons" | "reasons", Raw::Text(text)) => {
                serde_json::from_str(text).unwrap_or_else(|_| text.as_str().into())
            }
            (_, _, Raw::Text(text)) => text.as_str().into(),
            (_, _, Raw::Blob(bytes)) => data_encoding::HEXLOWER.encode(bytes).into(),
            (_, _, Raw::Real(number)) => json!(number),
            (_, _, Raw::Integer(number)) => json!(number),
            (_, _, Raw::Null) => Value::Null,
        })
    }

    fn wording(&self, id: NoticeVersionId) -> Result<Value> {
        let version = notice::version(self.snapshot, id)?;
        Ok(json!({
            "notice": notice::get(self.snapshot, version.notice)?.draft.name,
            "version": version.version,
            "language": version.language,
            "text": version.text,
            "sha256": version.hash,
        }))
    }

    fn import(&self, id: i64) -> Result<Value> {
        Ok(self.snapshot.prepare_cached("SELECT source, basis, at FROM import WHERE id = ?1")?.query_row(
            [id],
            |row| {
                Ok(json!({
                    "source": row.get::<_, String>(0)?,
                    "basis": row.get::<_, String>(1)?,
                    "at": moment(row.get(2)?),
                }))
            },
        )?)
    }

    fn tag(&self, id: i64) -> Result<Value> {
        let mut statement = self.snapshot.prepare_cached("SELECT name FROM tag WHERE id = ?1")?;
        Ok(statement.query_row([id], |row| row.get::<_, String>(0))?.into())
    }

    fn stage(&self, id: StageId) -> Result<Value> {
        Ok(stage::label(&stage::get(self.snapshot, id)?))
    }

    /// Who a recipient is, where the data went, and what safeguards it there (Art. 15(1)(c) and (2) GDPR).
    fn recipient(&self, id: RecipientId) -> Result<Value> {
        let RecipientDraft { name, kind, country, safeguard, transfer, .. } =
            recipient::get(self.snapshot, id)?.draft;
        let is_abroad = is_abroad(&country);
        let mut told = json!({ "name": name, "kind": kind, "country": country });
        if is_abroad {
            told["safeguard"] = json!(safeguard);
            told["transfer"] = json!(transfer);
        }
        Ok(told)
    }

    fn suppression(&self, id: SuppressionId) -> Result<Value> {
        let suppression = suppression::get(self.snapshot, id)?;
        let (purpose, channel) = match suppression.scope {
            SuppressionScope::All => (None, None),
            SuppressionScope::Purpose(id) => (Some(purpose::get(self.snapshot, id)?.draft.name), None),
            SuppressionScope::Channel(channel) => (None, Some(channel)),
        };
        Ok(json!({
            "kind": suppression.kind,
            "purpose": purpose,
            "channel": channel,
            "reason": suppression.reason,
            "source": suppression.source,
            "at": moment(suppression.at),
            "ended_at": suppression.ended_at.map(moment),
        }))
    }
}

/// A moment in UTC (RFC 3339).
pub(super) fn moment(at: Timestamp) -> String {
    DateTime::from_timestamp_millis(at).unwrap_or_default().to_rfc3339_opts(SecondsFormat::AutoSi, true)
}
