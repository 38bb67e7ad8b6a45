//! What users do to erase somebody. Nothing of it is taken back.

use zeroize::Zeroizing;

use super::{Changed, Session};
use crate::{
    clock::Timestamp,
    crm::reading,
    document::{self, file::Name},
    erasure::{
        self, Erasure, ErasureAnnouncement, ErasureCategory, ErasureDifference, ErasureDraft, ErasurePlan,
        ErasureRecords, ErasureStrike, ErasureWay, Gone, OtherCard, StrikeField, StrikePassage,
        archive::{self, ArchiveContent, Archived},
    },
    error::{Error, Result},
    id::{ArchiveId, ContactId, ErasureAnnouncementId, ErasureId},
    personal::Personal,
    store::Tx,
};

impl Session {
    /// What erasing somebody would do.
    ///
    /// # Errors
    /// As [`erasure::plan`].
    pub fn plan_erasure(&self, id: ContactId) -> Result<ErasurePlan> {
        let now = self.store().clock().now();
        self.read(|snapshot| erasure::plan(snapshot, self.store().keys(), id, now))
    }

    /// Where somebody who is to be erased stands in a text of others. That it was read is journaled of whom the text is about.
    ///
    /// # Errors
    /// As [`erasure::passages`].
    pub fn strike_passages(&self, id: ContactId, one: ErasureStrike) -> Result<Vec<StrikePassage>> {
        let keys = self.store().keys();
        let (passages, owner) = self.read(|snapshot| {
            Ok((erasure::passages(snapshot, keys, id, one)?, erasure::owner_of_text(snapshot, one)?))
        })?;
        if let Some(owner) = owner {
            self.note_reading(reading::OPEN, owner);
            if passages.iter().any(|passage| passage.field == StrikeField::Confidential) {
                self.note_reading(reading::CONFIDENTIAL, owner);
            }
        }
        Ok(passages)
    }

    /// What there is in a category of what erasing somebody takes; that is journaled as reading about them.
    ///
    /// # Errors
    /// As [`erasure::records`].
    pub fn erasure_records(&self, id: ContactId, category: ErasureCategory) -> Result<ErasureRecords> {
        let now = self.store().clock().now();
        let records = self.read(|snapshot| erasure::records(snapshot, id, category, now))?;
        self.note_reading(reading::OPEN, id);
        Ok(records)
    }

    /// The cards that may be of the same person as one.
    ///
    /// # Errors
    /// As [`erasure::others`].
    pub fn erasure_others(&self, id: ContactId) -> Result<Vec<OtherCard>> {
        self.read(|snapshot| erasure::others(snapshot, id))
    }

    /// Erases somebody. Once this returns, nothing of them is found by the program any more, and the files of their documents are gone.
    ///
    /// # Errors
    /// As [`erasure::run`].
    pub fn erase(&self, draft: &ErasureDraft) -> Result<(Erasure, Changed)> {
        self.erasing(|tx| erasure::run(tx, draft))
    }

    fn erasing(&self, run: impl Fn(&Tx<'_>) -> Result<Gone>) -> Result<(Erasure, Changed)> {
        let (gone, changed) = self.store().freeing(|| self.write(|tx, _| run(tx)))?;
        self.let_go(&gone.files);
        Ok((self.erasure(gone.id)?, changed))
    }

    /// How erasures go on in this vault: whether they are announced, and for how long.
    ///
    /// # Errors
    /// As [`erasure::way`].
    pub fn erasure_way(&self) -> Result<ErasureWay> {
        self.read(|snapshot| erasure::way(snapshot, self.actor().user))
    }

    /// Announces an erasure: nothing goes until it is confirmed.
    ///
    /// # Errors
    /// As [`erasure::announce`].
    pub fn announce_erasure(&self, draft: &ErasureDraft) -> Result<(ErasureAnnouncement, Changed)> {
        self.write(|tx, _| {
            let id = erasure::announce(tx, draft)?;
            erasure::announcement(tx, id, tx.actor.user, tx.now)
        })
    }

    /// Erases somebody as announced, once whoever confirms it saw the plan of that seal; why it is hurried, where that is before its day.
    ///
    /// # Errors
    /// As [`erasure::confirm`].
    pub fn confirm_erasure(
        &self,
        id: ErasureAnnouncementId,
        seal: &str,
        hurry: Option<&Personal<String>>,
    ) -> Result<(Erasure, Changed)> {
        self.erasing(|tx| erasure::confirm(tx, id, seal, hurry))
    }

    /// Takes the announcement of an erasure back.
    ///
    /// # Errors
    /// As [`erasure::withdraw`].
    pub fn withdraw_erasure(&self, id: ErasureAnnouncementId) -> Result<((), Changed)> {
        self.write(|tx, _| erasure::withdraw(tx, id))
    }

    /// All announced erasures, what may be done first first.
    ///
    /// # Errors
    /// As [`erasure::announcements`].
    pub fn erasure_announcements(&self) -> Result<Vec<ErasureAnnouncement>> {
        let now = self.store().clock().now();
        self.read(|snapshot| erasure::announcements(snapshot, self.actor().user, now))
    }

    /// What of the plan is not as it was when the erasure was announced.
    ///
    /// # Errors
    /// As [`erasure::differences`].
    pub fn erasure_differences(&self, id: ErasureAnnouncementId) -> Result<Vec<ErasureDifference>> {
        let now = self.store().clock().now();
        self.read(|snapshot| erasure::differences(snapshot, self.store().keys(), id, now))
    }

    /// Erases what a law kept until now and keeps no longer; returns how many.
    ///
    /// # Errors
    /// Those of the store.
    pub fn finish_erasures(&self) -> Result<(u64, Changed)> {
        match self.write(|tx, _| erasure::finish(tx)) {
            Ok(((count, files), changed)) => {
                self.let_go(&files);
                Ok((count, changed))
            }
            Err(Error::NothingToChange) => Ok((0, Changed::default())),
            Err(error) => Err(error),
        }
    }

    /// What is left to be done once somebody is gone: what could be undone may be about them, and files go after their keys.
    pub(super) fn let_go(&self, files: &[Name]) {
        self.forget_actions();
        document::remove_files(self.store(), files);
        // Where somebody reads, or the disk fails, it stays due and is finished at the next chance, at the latest when the vault is opened.
        if let Err(error) = self.store().freeing(|| self.store().clean()) {
            self.store().note(&error);
        }
    }

    /// All erasures, the last one first.
    ///
    /// # Errors
    /// As [`erasure::list`].
    pub fn erasures(&self) -> Result<Vec<Erasure>> {
        self.read(erasure::list)
    }

    /// An erasure.
    ///
    /// # Errors
    /// As [`erasure::get`].
    pub fn erasure(&self, id: ErasureId) -> Result<Erasure> {
        self.read(|snapshot| erasure::get(snapshot, id))
    }

    /// What is kept of people who were erased, what goes first first.
    ///
    /// # Errors
    /// As [`archive::list`].
    pub fn archive(&self) -> Result<Vec<Archived>> {
        self.read(archive::list)
    }

    /// Opens something that is kept, and journals that.
    ///
    /// # Errors
    /// As [`archive::open`].
    pub fn open_archived(&self, id: ArchiveId) -> Result<ArchiveContent> {
        Ok(self.write(|tx, _| archive::open(tx, id))?.0)
    }

    /// Gives a file that belongs to something that is kept, by its place among them, from 0, with its media type.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Document`] where it is missing or damaged.
    pub fn archived_file(&self, id: ArchiveId, at: usize) -> Result<(String, Zeroizing<Vec<u8>>)> {
        let store = self.store();
        let mut openers = self.read(|snapshot| archive::openers(snapshot, store.keys(), id))?;
        if at >= openers.len() {
            return Err(Error::NotFound);
        }
        let (media_type, opener) = openers.swap_remove(at);
        let mut content = Zeroizing::new(Vec::new());
        opener.read(&store.documents()?, &store.keys().vault, |piece| {
            content.extend_from_slice(piece);
            Ok(())
        })?;
        Ok((media_type, content))
    }

    /// Sets the day on which the legal holds on something that is kept are looked at again.
    ///
    /// # Errors
    /// As [`archive::review_hold`].
    pub fn review_archived(&self, id: ArchiveId, review_on: String) -> Result<((), Changed)> {
        self.write(|tx, _| archive::review_hold(tx, id, review_on))
    }

    /// Ends the legal holds on something that is kept, which goes for good.
    ///
    /// # Errors
    /// As [`archive::end_hold`].
    pub fn end_archived(&self, id: ArchiveId, note: Personal<String>) -> Result<((), Changed)> {
        let (files, changed) = self.write(|tx, _| archive::end_hold(tx, id, note))?;
        self.let_go(&files);
        Ok(((), changed))
    }

    /// Notes that a recipient was told of an erasure.
    ///
    /// # Errors
    /// As [`archive::settle`].
    pub fn settle_archived(&self, id: ArchiveId, at: Timestamp, method: Personal<String>) -> Result<()> {
        self.write(|tx, _| archive::settle(tx, id, at, method))?;
        self.let_go(&[]);
        Ok(())
    }
}
