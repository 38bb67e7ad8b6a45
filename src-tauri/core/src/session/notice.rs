//! What users do with notices: each action with the step that takes it back. What was frozen stays so.

use super::{
    Changed, Session,
    action::{label, trash_action},
    undo::{Step, UndoAction, UndoObject},
};
use crate::{
    error::{Error, Result},
    id::NoticeId,
    notice::{self, NoticeDraft, NoticePage, NoticeText},
};

impl Session {
    /// Adds a notice with the wordings of its first version.
    ///
    /// # Errors
    /// As [`notice::add`].
    pub fn add_notice(&self, draft: NoticeDraft, texts: Vec<NoticeText>) -> Result<(NoticePage, Changed)> {
        self.write_undoable(|tx, _| {
            let id = notice::add(tx, draft, texts)?;
            let steps = vec![Step::NoticeRemoval(id, true)];
            Ok((notice::page(tx, id)?, label(UndoAction::Add, UndoObject::Notice, 1), steps))
        })
    }

    /// Changes a notice that has the given revision. Where nothing differs, nothing is written.
    ///
    /// # Errors
    /// As [`notice::change`].
    pub fn change_notice(
        &self,
        id: NoticeId,
        revision: i64,
        draft: NoticeDraft,
    ) -> Result<(NoticePage, Changed)> {
        let changed = self.write_undoable(|tx, _| {
            let before = notice::change(tx, id, revision, draft)?;
            let steps = vec![Step::Notice(id, before)];
            Ok((notice::page(tx, id)?, label(UndoAction::Change, UndoObject::Notice, 1), steps))
        });
        self.notice_or(id, changed)
    }

    /// Removes a notice, or takes it back into the list.
    ///
    /// # Errors
    /// As [`notice::set_removed`].
    pub fn remove_notice(&self, id: NoticeId, removed: bool) -> Result<((), Changed)> {
        self.write_undoable(|tx, _| {
            notice::set_removed(tx, id, removed)?;
            let steps = vec![Step::NoticeRemoval(id, !removed)];
            Ok(((), label(trash_action(removed), UndoObject::Notice, 1), steps))
        })
    }

    /// Begins the next version of a notice with the wordings of the one before.
    ///
    /// # Errors
    /// As [`notice::begin`].
    pub fn begin_notice_version(&self, id: NoticeId) -> Result<(NoticePage, Changed)> {
        self.write_undoable(|tx, _| {
            let number = notice::begin(tx, id)?;
            let steps = vec![Step::NoticeTexts(id, number, Vec::new())];
            Ok((notice::page(tx, id)?, label(UndoAction::Change, UndoObject::Notice, 1), steps))
        })
    }

    /// Makes a version that is not frozen have exactly these wordings. Where nothing differs, nothing is written.
    ///
    /// # Errors
    /// As [`notice::set_texts`].
    pub fn change_notice_version(
        &self,
        id: NoticeId,
        version: u32,
        texts: Vec<NoticeText>,
    ) -> Result<(NoticePage, Changed)> {
        let changed = self.write_undoable(|tx, _| {
            let before = notice::set_texts(tx, id, version, texts)?;
            let steps = vec![Step::NoticeTexts(id, version, before)];
            Ok((notice::page(tx, id)?, label(UndoAction::Change, UndoObject::Notice, 1), steps))
        });
        self.notice_or(id, changed)
    }

    /// Freezes a version of a notice in all its languages. Nothing takes that back.
    ///
    /// # Errors
    /// As [`notice::freeze`]; [`Error::NotFound`] where it has no such version, [`Error::NothingToChange`] where it is frozen.
    pub fn freeze_notice(&self, id: NoticeId, version: u32) -> Result<(NoticePage, Changed)> {
        self.write(|tx, _| {
            let texts = notice::texts(tx, id, version)?;
            let first = texts.first().ok_or(Error::NotFound)?;
            if first.frozen_at.is_some() {
                return Err(Error::NothingToChange);
            }
            notice::freeze(tx, first.id)?;
            notice::page(tx, id)
        })
    }

    /// What a change came to; the notice as it is where it would change nothing.
    fn notice_or(
        &self,
        id: NoticeId,
        changed: Result<(NoticePage, Changed)>,
    ) -> Result<(NoticePage, Changed)> {
        match changed {
            Err(Error::NothingToChange) => {
                Ok((self.read(|snapshot| notice::page(snapshot, id))?, Changed::default()))
            }
            changed => changed,
        }
    }
}
