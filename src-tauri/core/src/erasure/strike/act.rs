//! Striking somebody out of what was chosen: out of the records' own texts, out of what the journal, drafts and imports keep of them.

use std::{collections::BTreeSet, fmt::Write as _};

use rusqlite::{params, params_from_iter, types::Value as Sql};
use serde_json::{Map, Value, json};

use super::{
    ErasureStrike, StrikeField, form,
    place::{self, Place},
    value::{names, rewrite, speaks},
};
use crate::{
    activity::mention,
    crm::{confidential, contact::Contact, difference::ORIGIN, party::Party},
    draft::{self, DraftForm},
    error::{Error, Result},
    history::{self, Object},
    id::{ActivityId, ContactId, ErasureId},
    request::MatchKind,
    store::{Origin, Tx, row_mac},
    text::strike::Forms,
};

/// Strikes somebody out of texts, for the erasure of a number, while their card is still there.
///
/// # Errors
/// [`Error::Restricted`]; [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
pub(in crate::erasure) fn run(
    tx: &Tx<'_>,
    contact: &Contact,
    erasure: ErasureId,
    strikes: &BTreeSet<ErasureStrike>,
) -> Result<()> {
    if strikes.is_empty() {
        return Ok(());
    }
    let forms = form::forms(tx, contact)?;
    strikes.iter().try_for_each(|one| strike(tx, &forms, *one, Origin::Erasure(erasure)))
}

fn strike(tx: &Tx<'_>, forms: &Forms, one: ErasureStrike, origin: Origin) -> Result<()> {
    let place = Place::of(one.kind);
    row_mac::verify(tx, place.table, one.object)?;
    let party = place::party(tx, one)?;
    let forms = forms.sparing(&form::of_owner(tx, party)?);
    let object = place::object(tx, one)?;
    if one.kind == MatchKind::Contact {
        note(tx, &forms, ContactId(one.object), object, origin)?;
        fills(tx, &forms, ContactId(one.object))?;
    }
    let struck = columns(tx, &forms, place, one)?;
    let moves = one.kind == MatchKind::Deal && place::rewrite_moves(tx, one.object, &forms)?;
    party.forget_part(tx, object, json!({ ORIGIN: origin }), |payload| speaks(payload, &forms))?;
    if moves || !struck.is_empty() {
        let payload = json!({ "new": struck, ORIGIN: origin });
        party.journal(tx, place.action, object, &payload)?;
        row_mac::renew(tx, place.table, one.object)?;
    }
    let form = form_of(one.kind);
    // What was typed over this very text has what it says. Nobody looked at the others: a name alone may be anybody's there.
    let is_over = |value: &Value| form != DraftForm::Record && value["draft"][place.table.name] == one.object;
    draft::rewrite(tx, party, form, |value| {
        (is_over(value) || names(value, &forms)) && rewrite(value, &forms)
    })?;
    tx.touch((place.touched)(one.object));
    Ok(())
}

/// The form in which such a record is changed, by which drafts about nobody are found.
fn form_of(kind: MatchKind) -> DraftForm {
    match kind {
        MatchKind::Activity => DraftForm::Activity,
        MatchKind::Task => DraftForm::Task,
        MatchKind::Voucher => DraftForm::Voucher,
        MatchKind::Deal => DraftForm::Deal,
        MatchKind::Contact | MatchKind::Company | MatchKind::Document => DraftForm::Record,
    }
}

/// Strikes them out of the columns; returns what these say now, by the names that the journal has for them.
fn columns(tx: &Tx<'_>, forms: &Forms, place: &Place, one: ErasureStrike) -> Result<Map<String, Value>> {
    let (mut struck, mut set) = (Map::new(), String::new());
    let mut values = vec![Sql::Integer(one.object)];
    for (column, field) in place.columns {
        let text = place::column(tx, place, column, one.object)?;
        if let Some(after) = field.strike(forms, &text) {
            if let Value::String(name) = json!(field) {
                struck.insert(name, json!(after));
            }
            values.push(Sql::Text(after));
            let _ = write!(set, ", {column} = ?{}", values.len());
        }
    }
    if struck.is_empty() {
        return Ok(struck);
    }
    let sql = format!("UPDATE {} SET revision = revision + 1{set} WHERE id = ?1", place.table.name);
    tx.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    if one.kind == MatchKind::Activity {
        let body = place::column(tx, place, "body", one.object)?;
        mention::replace(tx, ActivityId(one.object), &body)?;
    }
    Ok(struck)
}

/// Strikes them out of the confidential note on a contact, and out of what it said before, where these keys open it. Without them all of it
/// stays: nobody here can say what it holds.
fn note(tx: &Tx<'_>, forms: &Forms, id: ContactId, object: Object, origin: Origin) -> Result<()> {
    let Some(text) = confidential::opened(tx, tx.keys, id)? else { return Ok(()) };
    let party = Party { contact: Some(id), company: None };
    let object = Object { kind: history::NOTE, ..object };
    party.forget_part(tx, object, json!({ ORIGIN: origin }), |payload| speaks(payload, forms))?;
    match StrikeField::Confidential.strike(forms, &text) {
        Some(struck) => confidential::overwrite(tx, id, &struck, origin),
        None => Ok(()),
    }
}

/// Strikes them out of what an import overwrote of a contact, where that names them.
fn fills(tx: &Tx<'_>, forms: &Forms, id: ContactId) -> Result<()> {
    let mut statement =
        tx.prepare_cached("SELECT import_id, before FROM import_fill WHERE contact_id = ?1")?;
    let fills = statement
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<Vec<(i64, String)>, _>>()?;
    for (import, before) in fills {
        let mut value: Value = serde_json::from_str(&before).map_err(Error::internal)?;
        if names(&value, forms) && rewrite(&mut value, forms) {
            tx.prepare_cached("UPDATE import_fill SET before = ?3 WHERE contact_id = ?1 AND import_id = ?2")?
                .execute(params![id, import, value.to_string()])?;
        }
    }
    Ok(())
}
