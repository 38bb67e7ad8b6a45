//! Vouchers as a source of what is due: those that are open, by the day that they hold until or are to be paid.

use rusqlite::params;

use super::{DueRow, DueSegment, DueSort, DueVoucher, Found, Source};
use crate::{
    crm::company,
    error::Result,
    id::{UserId, VoucherId},
    store::Snapshot,
    voucher::list,
};

pub(super) const SOURCE: Source = Source { find, tell };

/// What is about somebody in the trash is hidden with them.
const FIND: &str = "
    SELECT voucher.id, due_on
    FROM voucher LEFT JOIN contact ON contact.id = contact_id LEFT JOIN company ON company.id = voucher.company_id
    WHERE due_on <= ?1 AND status = 'open' AND voucher.trashed_at IS NULL
          AND iif(contact_id IS NULL, company.trashed_at, contact.trashed_at) IS NULL";

fn find(snapshot: &Snapshot<'_>, _: UserId, until: &str) -> Result<Vec<Found>> {
    let mut statement = snapshot.prepare_cached(FIND)?;
    let rows = statement.query_map(params![until], |row| {
        Ok(Found { id: row.get(0)?, planned_on: None, planned_at: None, due_on: row.get(1)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn tell(snapshot: &Snapshot<'_>, id: i64, segment: DueSegment) -> Result<DueRow> {
    let list::VoucherRow { voucher, person, .. } = list::row(snapshot, VoucherId(id))?;
    let whom = match (voucher.party.contact, voucher.party.company) {
        (None, Some(id)) => company::name(snapshot, id)?,
        _ => person,
    };
    let draft = voucher.state.draft;
    Ok(DueRow {
        sort: DueSort::Voucher,
        id,
        segment,
        what: draft.number,
        voucher: Some(DueVoucher { kind: draft.kind, amount: draft.amount }),
        request: None,
        party: voucher.party,
        whom,
        planned_on: String::new(),
        planned_at: None,
        due_on: draft.due_on,
        by_law: false,
        recurs: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock::Clock, store::Store};

    #[test]
    fn what_is_due_is_found_by_an_index() {
        let store = Store::in_memory(Clock::set_to(0)).unwrap();
        let explained = format!("EXPLAIN QUERY PLAN {FIND}");
        let plan = store.read(|snapshot| {
            let mut plan = snapshot.prepare(&explained)?;
            Ok(plan
                .query_map(params!["2026-11-24"], |row| row.get(3))?
                .collect::<Result<Vec<String>, _>>()?)
        });

        assert!(plan.unwrap()[0].contains("USING INDEX voucher_open (due_on<?)"));
    }
}
