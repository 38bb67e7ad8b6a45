//! What users do with recipients, with what was handed to them, and with what they are to be told.

use serde::Serialize;
use ts_rs::TS;

use super::{
    Changed, Session,
    action::{label, trash_action},
    undo::{Step, UndoAction, UndoObject},
};
use crate::{
    clock::Timestamp,
    crm::{contact, day::day_of},
    error::{Error, Result},
    id::{ContactId, RecipientId, RecipientNoticeId, RequestId},
    recipient::{
        self, Disclosed, DisclosureDraft, Recipient, RecipientDraft, RecipientLack, is_abroad, lacks,
        notice::{self, NoticeMove, RecipientNotice},
    },
    request,
    store::Snapshot,
};

/// A recipient, what its entry lacks, and what was handed to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecipientRow {
    /// The recipient.
    pub recipient: Recipient,
    /// What its entry lacks on the day that it is (UTC).
    pub lacks: Vec<RecipientLack>,
    /// Whether data that goes there leaves the European Economic Area, the United Kingdom and Switzerland.
    pub is_abroad: bool,
    /// Of how many people something was handed to it.
    pub people: u64,
    /// When something was handed to it last, in UTC milliseconds.
    pub last_at: Option<Timestamp>,
    /// How many notices to it are open.
    pub open_notices: u64,
}

impl Session {
    /// The recipients of the register, by name.
    pub fn recipients(&self) -> Result<Vec<RecipientRow>> {
        self.read(|snapshot| {
            recipient::list(snapshot)?.into_iter().map(|one| self.recipient_row(snapshot, one)).collect()
        })
    }

    /// A recipient, also one that was removed.
    ///
    /// # Errors
    /// As [`recipient::get`].
    pub fn recipient(&self, id: RecipientId) -> Result<RecipientRow> {
        self.read(|snapshot| self.recipient_row(snapshot, recipient::get(snapshot, id)?))
    }

    fn recipient_row(&self, snapshot: &Snapshot<'_>, recipient: Recipient) -> Result<RecipientRow> {
        let (people, last_at) = snapshot
            .prepare_cached(
                "SELECT count(DISTINCT contact_id), max(at) FROM disclosure WHERE recipient_id = ?1",
            )?
            .query_row([recipient.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let open_notices = snapshot
            .prepare_cached(
                "SELECT count(*) FROM recipient_notice WHERE recipient_id = ?1 AND closed_at IS NULL",
            )?
            .query_row([recipient.id], |row| row.get(0))?;
        let lacks = lacks(&recipient.draft, day_of(self.store().clock().now()));
        let is_abroad = is_abroad(&recipient.draft.country);
        Ok(RecipientRow { recipient, lacks, is_abroad, people, last_at, open_notices })
    }

    /// Adds a recipient.
    ///
    /// # Errors
    /// As [`recipient::add`].
    pub fn add_recipient(&self, draft: RecipientDraft) -> Result<(Recipient, Changed)> {
        self.write_undoable(|tx, _| {
            let id = recipient::add(tx, draft)?;
            let steps = vec![Step::RecipientRemoval(id, true)];
            Ok((recipient::get(tx, id)?, label(UndoAction::Add, UndoObject::Recipient, 1), steps))
        })
    }

    /// Changes a recipient that has the given revision. Where nothing differs, nothing is written.
    ///
    /// # Errors
    /// As [`recipient::change`].
    pub fn change_recipient(
        &self,
        id: RecipientId,
        revision: i64,
        draft: RecipientDraft,
    ) -> Result<(Recipient, Changed)> {
        let changed = self.write_undoable(|tx, _| {
            let before = recipient::change(tx, id, revision, draft)?;
            let steps = vec![Step::Recipient(id, Box::new(before))];
            Ok((recipient::get(tx, id)?, label(UndoAction::Change, UndoObject::Recipient, 1), steps))
        });
        match changed {
            Err(Error::NothingToChange) => {
                Ok((self.read(|snapshot| recipient::get(snapshot, id))?, Changed::default()))
            }
            changed => changed,
        }
    }

    /// Removes a recipient, or takes it back into the register.
    ///
    /// # Errors
    /// As [`recipient::set_removed`].
    pub fn remove_recipient(&self, id: RecipientId, removed: bool) -> Result<((), Changed)> {
        self.write_undoable(|tx, _| {
            recipient::set_removed(tx, id, removed)?;
            let steps = vec![Step::RecipientRemoval(id, !removed)];
            Ok(((), label(trash_action(removed), UndoObject::Recipient, 1), steps))
        })
    }

    /// What of a contact's data was handed to whom, the latest first.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is no such contact; as [`recipient::of_contact`], also where one is missing that the journal knows.
    pub fn disclosures(&self, contact: ContactId) -> Result<Vec<Disclosed>> {
        self.require_disclosures(contact)?;
        self.read(|snapshot| {
            contact::get(snapshot, contact)?;
            recipient::of_contact(snapshot, contact)
        })
    }

    /// Records what was handed over past the program. Nothing takes that back.
    ///
    /// # Errors
    /// As [`recipient::disclose`].
    pub fn disclose(&self, draft: DisclosureDraft) -> Result<(i64, Changed)> {
        self.write(|tx, _| recipient::disclose(tx, draft))
    }

    /// What recipients are to be told of a contact, and were, the latest first.
    ///
    /// # Errors
    /// As [`notice::one`].
    pub fn recipient_notices(&self, contact: ContactId) -> Result<Vec<RecipientNotice>> {
        self.read(|snapshot| notice::of_contact(snapshot, contact))
    }

    /// What recipients are to be told because of a request, and were.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is no request that who works may see; as [`notice::one`].
    pub fn request_notices(&self, id: RequestId) -> Result<Vec<RecipientNotice>> {
        self.read(|snapshot| {
            request::require_seen(snapshot, self.actor(), id)?;
            notice::of_request(snapshot, id)
        })
    }

    /// Notes that a letter to a recipient was drafted, that it was told, or why not. Nothing takes that back.
    ///
    /// # Errors
    /// As [`notice::act`].
    pub fn act_on_notice(
        &self,
        id: RecipientNoticeId,
        revision: i64,
        wanted: NoticeMove,
    ) -> Result<(RecipientNotice, Changed)> {
        self.write(|tx, _| {
            notice::act(tx, id, revision, wanted)?;
            notice::one(tx, id)
        })
    }
}
