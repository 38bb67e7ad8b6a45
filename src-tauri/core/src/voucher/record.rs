//! What a voucher is made of: as filled in, and as stored.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    clock::Timestamp,
    crm::party::Party,
    id::{DocumentId, UserId, VoucherId},
    money::Money,
    personal::Personal,
    store::word::words,
};

/// What a voucher is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum VoucherKind {
    /// An offer with a price.
    Quote,
    /// What somebody ordered.
    Order,
    /// A demand for payment.
    #[default]
    Invoice,
    /// What takes an invoice back, or a part of it.
    CreditNote,
}

words!(VoucherKind { Quote "quote", Order "order", Invoice "invoice", CreditNote "credit_note" });

impl VoucherKind {
    /// Each, in the order in which they come about.
    pub const ALL: [Self; 4] = [Self::Quote, Self::Order, Self::Invoice, Self::CreditNote];

    /// How far one of this kind can be, the first as it begins.
    #[must_use]
    pub const fn statuses(self) -> &'static [VoucherStatus] {
        use VoucherStatus::{Accepted, Cancelled, Declined, Delivered, Expired, Open, Paid, Settled};
        match self {
            Self::Quote => &[Open, Accepted, Declined, Expired],
            Self::Order => &[Open, Delivered, Cancelled],
            Self::Invoice => &[Open, Paid, Cancelled],
            Self::CreditNote => &[Open, Settled],
        }
    }
}

/// How far a voucher is; which ones a kind has, [`VoucherKind::statuses`] says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum VoucherStatus {
    /// Nothing came of it yet.
    Open,
    /// A quote was agreed to.
    Accepted,
    /// A quote was turned down.
    Declined,
    /// A quote holds no longer.
    Expired,
    /// What was ordered is there.
    Delivered,
    /// An invoice was paid.
    Paid,
    /// An order or invoice holds no longer.
    Cancelled,
    /// A credit note was paid out, or set off.
    Settled,
}

words!(VoucherStatus {
    Open "open",
    Accepted "accepted",
    Declined "declined",
    Expired "expired",
    Delivered "delivered",
    Paid "paid",
    Cancelled "cancelled",
    Settled "settled",
});

/// What a user fills in about a voucher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct VoucherDraft {
    /// What it is.
    #[serde(default)]
    pub kind: VoucherKind,
    /// The number that stands on it, in a line of at most 100 characters. Of one kind, a company has it once; somebody who is
    /// of none, too.
    pub number: Personal<String>,
    /// The day that stands on it, as in "2026-11-24" (ISO 8601), at most a year ahead.
    pub issued_on: String,
    /// How much, with all taxes. Only a credit note may be below nothing.
    pub amount: Money,
    /// How far it is.
    pub status: VoucherStatus,
    /// The day until which a quote holds, an order is to be delivered, or something is to be paid, as in "2026-11-24"; empty for
    /// none.
    pub due_on: String,
    /// What else there is to say, in at most 100,000 characters.
    pub note: Personal<String>,
    /// The document that it is, of the same contact or company.
    pub document: Option<DocumentId>,
}

/// What can be undone of a voucher: what was filled in, and since when its status is what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct VoucherState {
    /// What was filled in.
    #[serde(flatten)]
    pub draft: VoucherDraft,
    /// When its status changed last, in UTC milliseconds; none where it is the one that it was recorded with.
    pub status_at: Option<Timestamp>,
}

/// A voucher as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Voucher {
    /// Identity within the vault.
    pub id: VoucherId,
    /// Grows by one with each change; a change names the revision it was made on.
    pub revision: i64,
    /// What was filled in, and since when its status is what it is.
    #[serde(flatten)]
    pub state: VoucherState,
    /// Whom it is about.
    #[serde(flatten)]
    pub party: Party,
    /// Who recorded it.
    pub author: UserId,
    /// UTC milliseconds.
    pub created_at: Timestamp,
    /// UTC milliseconds.
    pub changed_at: Timestamp,
    /// UTC milliseconds of the move into the trash, if it is there.
    pub trashed_at: Option<Timestamp>,
}

#[cfg(test)]
mod tests {
    use std::{fmt::Write as _, fs, path::Path};

    use super::*;

    /// The window offers statuses by this table.
    #[test]
    fn export_statuses() {
        let mut text = "// Written from the table in src-tauri/core/src/voucher/record.rs. Do not edit.\n\
            import type { VoucherKind } from \"./types/VoucherKind\";\n\
            import type { VoucherStatus } from \"./types/VoucherStatus\";\n\n\
            /** How far a voucher of each kind can be, the first as it begins. */\nexport const statuses = {\n"
            .to_owned();
        for kind in VoucherKind::ALL {
            let word = serde_json::to_value(kind).unwrap();
            let list = serde_json::to_string(kind.statuses()).unwrap().replace(',', ", ");
            let _ = writeln!(text, "  {}: {list},", word.as_str().unwrap());
        }
        text.push_str("} as const satisfies Record<VoucherKind, readonly VoucherStatus[]>;\n");
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/ipc/statuses.ts");
        if fs::read_to_string(&file).ok().as_deref() != Some(&text) {
            fs::write(file, text).expect("the repository can be written to");
        }
    }

    #[test]
    fn every_kind_begins_open_and_has_a_status_once() {
        for kind in VoucherKind::ALL {
            let statuses = kind.statuses();
            assert_eq!(statuses[0], VoucherStatus::Open);
            assert!(statuses.iter().enumerate().all(|(at, one)| !statuses[..at].contains(one)), "{kind:?}");
        }
    }
}
