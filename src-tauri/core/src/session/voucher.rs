//! What users do with vouchers: each action with the step that takes it back.

use std::collections::HashSet;

use super::{
    Changed, Session,
    action::{label, trash_action},
    list::{Content, ListHandle, part},
    lock,
    trash::require_unannounced,
    undo::{Step, UndoAction, UndoObject},
};
use crate::{
    crm::{party::Party, point::Owner},
    error::{Error, Result},
    id::VoucherId,
    money::Currency,
    retention::{
        category::{RetentionItem, RetentionItemKind},
        hold,
    },
    store::Touched,
    voucher::{
        self, Voucher, VoucherDraft,
        list::{self, VoucherRow},
    },
};

impl Session {
    /// Records a voucher.
    ///
    /// # Errors
    /// As [`voucher::add`].
    pub fn add_voucher(&self, party: Party, draft: VoucherDraft) -> Result<(Voucher, Changed)> {
        self.write_undoable(|tx, _| {
            let id = voucher::add(tx, party, draft)?;
            let steps = vec![Step::VoucherTrash(vec![id], true)];
            Ok((voucher::get(tx, id)?, label(UndoAction::Add, UndoObject::Voucher, 1), steps))
        })
    }

    /// Changes a voucher that has the given revision. Where nothing differs, nothing is written.
    ///
    /// # Errors
    /// As [`voucher::change`].
    pub fn change_voucher(
        &self,
        id: VoucherId,
        revision: i64,
        draft: VoucherDraft,
    ) -> Result<(Voucher, Changed)> {
        let changed = self.write_undoable(|tx, _| {
            let before = voucher::change(tx, id, revision, draft)?;
            let steps = vec![Step::Voucher(id, Box::new(before))];
            Ok((voucher::get(tx, id)?, label(UndoAction::Change, UndoObject::Voucher, 1), steps))
        });
        match changed {
            Err(Error::NothingToChange) => {
                Ok((self.read(|snapshot| voucher::get(snapshot, id))?, Changed::default()))
            }
            changed => changed,
        }
    }

    /// Moves vouchers into the trash or out of it; returns how many were moved.
    ///
    /// # Errors
    /// As [`voucher::set_trashed`]; [`Error::NothingToChange`] where all are there already.
    pub fn trash_vouchers(&self, ids: &[VoucherId], trashed: bool) -> Result<(usize, Changed)> {
        self.store().freeing(|| {
            self.write_undoable(|tx, _| {
                let moved = voucher::set_trashed(tx, ids, trashed)?;
                let count = moved.len();
                if count == 0 {
                    return Err(Error::NothingToChange);
                }
                let steps = vec![Step::VoucherTrash(moved, !trashed)];
                Ok((count, label(trash_action(trashed), UndoObject::Voucher, count), steps))
            })
        })
    }

    /// Deletes a voucher in the trash for good. Nothing takes this back.
    ///
    /// # Errors
    /// [`Error::Kept`] where a law keeps it, [`Error::NotFound`] where it is not in the trash, [`Error::OnHold`], [`Error::Waits`] where the
    /// erasure of whom it is about is announced.
    pub fn purge_voucher(&self, id: VoucherId) -> Result<((), Changed)> {
        let item = RetentionItem { kind: RetentionItemKind::Voucher, id: id.0 };
        self.store().freeing(|| {
            self.write(|tx, _| {
                hold::require_free(tx, item)?;
                require_unannounced(tx, item)?;
                voucher::purge(tx, id)
            })
        })
    }

    /// The currency that a new voucher about somebody begins with.
    pub fn voucher_currency(&self, party: Party) -> Result<Currency> {
        self.read(|snapshot| voucher::currency(snapshot, party))
    }

    /// Opens the list of the vouchers of a contact or company, the latest first.
    pub fn open_vouchers(&self, owner: Owner) -> Result<ListHandle> {
        let ids = self.read(|snapshot| list::ids(snapshot, owner))?;
        let total = ids.len();
        Ok(lock(&self.lists).add(Content::Vouchers(owner, ids), total))
    }

    /// Reads rows of an open list of vouchers.
    pub fn voucher_window(&self, handle: u32, offset: usize, count: usize) -> Result<Vec<VoucherRow>> {
        let ids = match lock(&self.lists).get(handle)? {
            Content::Vouchers(_, ids) => part(ids, offset, count),
            _ => return Err(Error::NotFound),
        };
        self.read(|snapshot| ids.into_iter().map(|id| list::row(snapshot, VoucherId(id))).collect())
    }

    /// Takes out of the open lists of vouchers what is no longer of them, so that no window shows a gap.
    pub(super) fn follow_vouchers(&self, touched: &[Touched]) -> Result<()> {
        if touched.is_empty() {
            return Ok(());
        }
        let owners: Vec<Owner> = lock(&self.lists).vouchers().map(|(owner, _)| owner).collect();
        for owner in owners {
            let left: HashSet<i64> = self.read(|snapshot| list::ids(snapshot, owner))?.into_iter().collect();
            for (_, ids) in lock(&self.lists).vouchers().filter(|(of, _)| *of == owner) {
                ids.retain(|id| left.contains(id));
            }
        }
        Ok(())
    }
}
