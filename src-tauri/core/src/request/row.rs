//! The row of a request: how it is read and written.

use rusqlite::{Row, named_params};

use super::{
    record::{Request, RequestClosing, RequestDates, RequestDraft, RequestPlan, list as listed, of_list},
    wait,
};
use crate::{
    crm::day,
    error::Result,
    id::{DocumentId, RequestId},
    store::{Snapshot, Tx},
};

/// Reads a request as it stands in its row and in those that belong to it.
pub(super) fn read_row(snapshot: &Snapshot<'_>, id: RequestId) -> Result<Request> {
    let mut request = snapshot
        .prepare_cached(
            "SELECT id, revision, year, number, regime, kind, channel, received_at, zone, contact_id, name, address,
                    mandate, detail, doubt, purpose_id, ground, duplicate_of, test, received_on, recorded_at, author_id,
                    stage, confirmed, mandated, assignee_id, target_on, nominal_on, legal_on, certain, extended_at,
                    extension_reasons, extended_until, told_at, outcome, reasons, remedies, note, closed_at, closed_on
             FROM request WHERE id = ?1",
        )?
        .query_row([id], read)?;
    let mut statement = snapshot.prepare_cached(
        "SELECT document_id FROM request_evidence WHERE request_id = ?1 ORDER BY document_id",
    )?;
    request.draft.evidence =
        statement.query_map([id], |row| row.get(0))?.collect::<Result<Vec<DocumentId>, _>>()?;
    request.waits = wait::of(snapshot, id)?;
    Ok(request)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Request> {
    let text = |column: usize| row.get(column).map(Option::<String>::unwrap_or_default);
    let closing = match row.get(34)? {
        Some(outcome) => Some(RequestClosing {
            outcome,
            reasons: of_list(row, 35)?,
            remedies: row.get(36)?,
            note: row.get(37)?,
        }),
        None => None,
    };
    Ok(Request {
        id: row.get(0)?,
        revision: row.get(1)?,
        year: row.get(2)?,
        number: row.get(3)?,
        draft: RequestDraft {
            regime: row.get(4)?,
            kind: row.get(5)?,
            channel: row.get(6)?,
            received_at: row.get(7)?,
            contact: row.get(9)?,
            name: row.get(10)?,
            address: row.get(11)?,
            mandate: row.get(12)?,
            detail: row.get(13)?,
            doubt: row.get(14)?,
            purpose: row.get(15)?,
            ground: row.get(16)?,
            duplicate_of: row.get(17)?,
            test: row.get(18)?,
            evidence: Vec::new(),
        },
        zone: row.get(8)?,
        received_on: row.get(19)?,
        recorded_at: row.get(20)?,
        author: row.get(21)?,
        stage: row.get(22)?,
        confirmed: row.get(23)?,
        mandated: row.get(24)?,
        plan: RequestPlan { assignee: row.get(25)?, target_on: row.get(26)? },
        dates: RequestDates { nominal_on: row.get(27)?, legal_on: row.get(28)?, certain: row.get(29)? },
        waits: Vec::new(),
        extended_at: row.get(30)?,
        extension_reasons: of_list(row, 31)?,
        extended_until: text(32)?,
        told_at: row.get(33)?,
        closing,
        closed_at: row.get(38)?,
        closed_on: text(39)?,
    })
}

/// Writes what can change of a row.
pub(super) fn write(tx: &Tx<'_>, request: &Request) -> Result<()> {
    let closing = request.closing.as_ref();
    tx.prepare_cached(
        "UPDATE request SET revision = revision + 1, stage = :stage, doubt = :doubt, confirmed = :confirmed,
                mandated = :mandated, assignee_id = :assignee, target_on = :target, nominal_on = :nominal,
                legal_on = :legal, certain = :certain, extended_at = :extended,
                extension_reasons = :extension_reasons, extended_until = :until, told_at = :told, outcome = :outcome,
                reasons = :reasons, remedies = :remedies, note = :note, closed_at = :closed, closed_on = :closed_on,
                changed_at = :now
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": request.id, ":stage": request.stage, ":doubt": request.draft.doubt, ":confirmed": request.confirmed,
        ":mandated": request.mandated, ":assignee": request.plan.assignee, ":target": request.plan.target_on,
        ":nominal": request.dates.nominal_on, ":legal": request.dates.legal_on, ":certain": request.dates.certain,
        ":extended": request.extended_at, ":extension_reasons": listed(&request.extension_reasons)?,
        ":until": day::given(&request.extended_until),
        ":told": request.told_at, ":outcome": closing.map(|closing| closing.outcome),
        ":reasons": closing.map_or_else(|| Ok("[]".into()), |closing| listed(&closing.reasons))?,
        ":remedies": closing.is_some_and(|closing| closing.remedies),
        ":note": closing.map(|closing| closing.note.clone()).unwrap_or_default(),
        ":closed": request.closed_at, ":closed_on": day::given(&request.closed_on), ":now": tx.now,
    })?;
    Ok(())
}
