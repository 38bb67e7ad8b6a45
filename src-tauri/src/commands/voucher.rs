//! Commands about vouchers.

use kartotek_core::{
    crm::{kind::Kind, party::Party, point::Owner},
    error::Result,
    id::VoucherId,
    money::Currency,
    session::list::OpenedList,
    voucher::{
        Voucher, VoucherDraft,
        list::{self, VoucherRow},
    },
};

use crate::desk::Desk;

/// Opens the vouchers of a contact or company, the latest first.
pub(crate) fn voucher_open(
    desk: &Desk,
    owner: Kind,
    id: i64,
    first: usize,
) -> Result<OpenedList<VoucherRow>> {
    desk.with(|session| {
        let list = session.open_vouchers(Owner::of(owner, id))?;
        list.with_rows(|handle| session.voucher_window(handle, 0, first))
    })
}

pub(crate) fn voucher_window(
    desk: &Desk,
    handle: u32,
    offset: usize,
    count: usize,
) -> Result<Vec<VoucherRow>> {
    desk.with(|session| session.voucher_window(handle, offset, count))
}

pub(crate) fn voucher_get(desk: &Desk, id: VoucherId) -> Result<VoucherRow> {
    desk.with(|session| session.read(|snapshot| list::row(snapshot, id)))
}

/// The currency that a new voucher about somebody begins with.
pub(crate) fn voucher_currency(desk: &Desk, party: Party) -> Result<Currency> {
    desk.with(|session| session.voucher_currency(party))
}

pub(crate) fn voucher_add(desk: &Desk, party: Party, draft: VoucherDraft) -> Result<Voucher> {
    Ok(desk.told(desk.with(|session| session.add_voucher(party, draft))?))
}

pub(crate) fn voucher_change(
    desk: &Desk,
    id: VoucherId,
    revision: i64,
    draft: VoucherDraft,
) -> Result<Voucher> {
    Ok(desk.told(desk.with(|session| session.change_voucher(id, revision, draft))?))
}

pub(crate) fn voucher_trash(desk: &Desk, ids: Vec<VoucherId>) -> Result<usize> {
    Ok(desk.told(desk.with(|session| session.trash_vouchers(&ids, true))?))
}

pub(crate) fn voucher_restore(desk: &Desk, ids: Vec<VoucherId>) -> Result<usize> {
    Ok(desk.told(desk.with(|session| session.trash_vouchers(&ids, false))?))
}

/// Deletes a voucher in the trash for good, unless a law keeps it.
pub(crate) fn voucher_purge(desk: &Desk, id: VoucherId) -> Result<()> {
    desk.told(desk.with(|session| session.purge_voucher(id))?);
    Ok(())
}
