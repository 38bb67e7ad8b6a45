//! Quotes, orders and invoices in a package.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{
    PackageKind,
    bring::Bringing,
    document::listed,
    part::{Fate, Part, Stored},
    record::{Identities, Uuid, identity},
    undo::Undone,
};
use crate::{
    clock::Timestamp,
    crm::party::Party,
    error::Result,
    id::VoucherId,
    store::{Snapshot, Tx},
    voucher::{self, VoucherDraft, VoucherState},
};

pub(super) struct Vouchers;

/// A voucher with the identity of its file.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Content {
    #[serde(flatten)]
    draft: VoucherDraft,
    #[serde(default)]
    status_at: Option<Timestamp>,
    #[serde(default)]
    document_id: Option<Uuid>,
}

impl Part for Vouchers {
    type Content = Content;
    const KIND: PackageKind = PackageKind::Voucher;
    const TABLE: &'static str = "voucher";
    const FILE: &'static str = "vouchers.json";

    fn read(snapshot: &Snapshot<'_>, id: i64) -> Result<Stored<Content>> {
        let voucher = voucher::get(snapshot, VoucherId(id))?;
        let VoucherState { mut draft, status_at } = voucher.state;
        let document = draft.document.take();
        let document_id = document.map(|id| identity(snapshot, "document", id)).transpose()?;
        Ok(Stored {
            content: Content { draft, status_at, document_id },
            party: voucher.party,
            author: voucher.author,
            created_at: voucher.created_at,
            changed_at: voucher.changed_at,
        })
    }

    fn fate(connection: &Connection, _: &Identities, party: Party, content: &Content) -> Result<Fate> {
        let is_taken = voucher::is_taken(connection, None, party, &content.draft)?;
        Ok(if is_taken { Fate::Known } else { Fate::New })
    }

    fn add(bringing: &mut Bringing<'_, '_, '_>, uuid: Uuid, party: Party, content: Content) -> Result<()> {
        let Content { mut draft, status_at, document_id } = content;
        draft.document = document_id.map(|uuid| listed(bringing.tx, uuid)).transpose()?.flatten();
        voucher::add_as(bringing.tx, uuid.0, party, VoucherState { draft, status_at }).map(drop)
    }

    fn remove(tx: &Tx<'_>, id: i64, _: &mut Undone) -> Result<()> {
        voucher::remove(tx, VoucherId(id))
    }
}
