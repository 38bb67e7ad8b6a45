//! Striking somebody who is erased out of the texts of others: what whoever erases chose of what the plan lists. The record stays whose it
//! is; the name, the addresses and the numbers give way to a mark, and the earlier values that had them are erased from the journal.

mod passage;
mod place;

use std::{collections::BTreeSet, fmt::Write as _};

use rusqlite::{params, params_from_iter, types::Value as Sql};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

pub(crate) use self::passage::owner;
use self::place::Place;
pub use self::{
    passage::{StrikePassage, StrikePiece, passages},
    place::StrikeField,
};
use crate::{
    activity::mention,
    crm::{
        company, confidential,
        contact::{self, Contact},
        difference::ORIGIN,
        party::Party,
    },
    draft,
    error::{Error, Problem, Result},
    history::{self, Object},
    id::{ActivityId, ContactId, ErasureId},
    personal::Personal,
    request::{self, MatchKind, SpokenOf},
    retention::{
        category::{RetentionItem, RetentionItemKind},
        hold,
    },
    store::{Origin, Snapshot, StoreKeys, Tx, row_mac},
    suppression::Identifier,
    text::strike::Forms,
};

/// A text of somebody else's, by what it is and its number among its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ErasureStrike {
    /// What it is.
    pub kind: MatchKind,
    /// Its number.
    pub object: i64,
}

/// Why nobody can be struck out of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StrikeBar {
    /// The data of whom it is about is restricted: it has to stay as it is (Art. 18 GDPR).
    Restricted,
    /// It is on legal hold.
    Held,
    /// They stand in a voucher's number, by which it is known outside.
    Number,
    /// What was found is a word that may mean something else: who knows the text has to change it.
    Unclear,
}

/// A text of somebody else's that speaks of who is to be erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PlannedText {
    /// What it is and whose.
    #[serde(flatten)]
    pub text: SpokenOf,
    /// Whether striking them out of it is what is proposed: they are named in full, or by an address, in what happened or is to be done.
    pub suggested: bool,
    /// Why they can't be struck out of it; none where they can.
    pub barred: Option<StrikeBar>,
}

/// What speaks of somebody.
#[derive(Debug, Default)]
pub(super) struct Spoken {
    /// The texts, at most [`LISTED`] of them and those that were chosen before.
    pub(super) texts: Vec<PlannedText>,
    /// How many there are in all.
    pub(super) count: u64,
    /// How many confidential notes of others nobody could look into with these keys.
    pub(super) unread: u64,
}

/// How many texts are listed: a name that is one common word is in a great many.
const LISTED: usize = 100;

/// The forms in which texts have somebody, as long as their card is there.
pub(super) fn forms(snapshot: &Snapshot<'_>, contact: &Contact) -> Result<Forms> {
    let draft = &contact.draft;
    let mut forms = Forms::default();
    forms.name(draft.given_name.trim(), draft.middle_name.trim(), draft.family_name.trim());
    for name in [&draft.nickname, &draft.phonetic_given_name, &draft.phonetic_family_name] {
        forms.part(name.trim());
    }
    for email in &draft.emails {
        forms.address(&email.address);
        if let Some(form) = Identifier::email(&email.address) {
            forms.address(form.form());
        }
    }
    for phone in &draft.phones {
        forms.number(&phone.number, &phone.e164);
    }
    draft
        .addresses
        .iter()
        .flat_map(|address| address.street.lines())
        .for_each(|street| forms.address(street));
    for website in &draft.websites {
        let bare = website.url.rsplit_once("://").map_or(website.url.as_str(), |(_, bare)| bare);
        forms.address(bare.strip_prefix("www.").unwrap_or(bare));
    }
    forms.token(format!("[[{}]]", mention::token(snapshot, contact.id)?));
    Ok(forms)
}

/// What speaks of somebody in the texts of others, also in the confidential notes that these keys open.
fn found(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    contact: ContactId,
    forms: &Forms,
) -> Result<(BTreeSet<ErasureStrike>, u64)> {
    let spoken = request::spoken_of(snapshot, contact)?;
    let (notes, unread) = in_notes(snapshot, keys, contact, forms)?;
    let notes = notes.into_iter().map(|id| (MatchKind::Contact, id.0));
    let found = spoken.into_iter().chain(notes).map(|(kind, object)| ErasureStrike { kind, object });
    Ok((found.collect(), unread))
}

/// On which other contacts there is a confidential note that speaks of somebody, of those that these keys open, and how many they don't.
fn in_notes(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    contact: ContactId,
    forms: &Forms,
) -> Result<(BTreeSet<ContactId>, u64)> {
    let (mut speaking, mut unread) = (BTreeSet::new(), 0);
    for (id, note) in confidential::all(snapshot, keys)? {
        match note {
            _ if id == contact => {}
            None => unread += 1,
            Some(note) if forms.speak(&note) => {
                speaking.insert(id);
            }
            Some(_) => {}
        }
    }
    Ok((speaking, unread))
}

/// The same, while their card is there.
pub(super) fn notes(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    contact: &Contact,
) -> Result<(BTreeSet<ContactId>, u64)> {
    in_notes(snapshot, keys, contact.id, &forms(snapshot, contact)?)
}

/// Whether there is a confidential note on any of the contacts out of whose texts somebody is to be struck that these keys don't open.
pub(super) fn is_closed(snapshot: &Snapshot<'_>, keys: &StoreKeys, chosen: &[ErasureStrike]) -> Result<bool> {
    let closed = confidential::all(snapshot, keys)?.into_iter().filter(|(_, note)| note.is_none());
    let mut closed = closed.map(|(id, _)| ErasureStrike { kind: MatchKind::Contact, object: id.0 });
    Ok(closed.any(|one| chosen.contains(&one)))
}

/// How many texts of others speak of somebody.
pub(super) fn count(tx: &Tx<'_>, contact: &Contact) -> Result<u64> {
    Ok(found(tx, tx.keys, contact.id, &forms(tx, contact)?)?.0.len() as u64)
}

/// What speaks of somebody, with what can be done about it. What was chosen before is listed however many there are by now.
pub(super) fn planned(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    contact: &Contact,
    chosen: &[ErasureStrike],
) -> Result<Spoken> {
    let forms = forms(snapshot, contact)?;
    let (found, unread) = found(snapshot, keys, contact.id, &forms)?;
    let count = found.len() as u64;
    let listed = found.into_iter().enumerate().filter(|(at, one)| *at < LISTED || chosen.contains(one));
    let texts = listed.filter_map(|(_, one)| plan(snapshot, keys, &forms, one).transpose());
    Ok(Spoken { texts: texts.collect::<Result<_>>()?, count, unread })
}

fn plan(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    forms: &Forms,
    one: ErasureStrike,
) -> Result<Option<PlannedText>> {
    let Some(text) = request::tell(snapshot, one.kind, one.object)? else { return Ok(None) };
    let barred = barred(snapshot, keys, forms, one)?;
    let says = texts(snapshot, keys, one)?;
    let is_work =
        matches!(one.kind, MatchKind::Activity | MatchKind::Task | MatchKind::Deal | MatchKind::Document);
    // Of a namesake nobody but who knows both can tell whom their texts mean.
    let owner = names(snapshot, text.party)?;
    let is_namesake = forms.speak(&owner.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(" "));
    let speaks = says.iter().any(|(_, text)| forms.speak(text));
    let suggested = barred.is_none() && is_work && speaks && !is_namesake;
    Ok(Some(PlannedText { text, suggested, barred }))
}

/// Why nobody can be struck out of a text; none where they can.
fn barred(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    forms: &Forms,
    one: ErasureStrike,
) -> Result<Option<StrikeBar>> {
    let party = place::party(snapshot, one)?;
    if let Some(contact) = party.contact
        && let Err(Error::Restricted { .. }) = history::hold::require_free(snapshot, contact)
    {
        return Ok(Some(StrikeBar::Restricted));
    }
    if let Some(item) = item(one)
        && let Err(Error::OnHold { .. }) = hold::require_free(snapshot, item)
    {
        return Ok(Some(StrikeBar::Held));
    }
    let forms = forms.sparing(names(snapshot, party)?.iter().map(|name| name.as_str()));
    if texts(snapshot, keys, one)?.iter().any(|(_, text)| !forms.find(text).is_empty()) {
        return Ok(None);
    }
    let is_numbered = one.kind == MatchKind::Voucher && forms.speak(&place::number(snapshot, one)?);
    Ok(Some(if is_numbered { StrikeBar::Number } else { StrikeBar::Unclear }))
}

/// What may be on legal hold by itself.
fn item(one: ErasureStrike) -> Option<RetentionItem> {
    let kind = match one.kind {
        MatchKind::Contact => RetentionItemKind::Contact,
        MatchKind::Company => return None,
        MatchKind::Activity => RetentionItemKind::Activity,
        MatchKind::Task => RetentionItemKind::Task,
        MatchKind::Document => RetentionItemKind::Document,
        MatchKind::Voucher => RetentionItemKind::Voucher,
        MatchKind::Deal => RetentionItemKind::Deal,
    };
    Some(RetentionItem { kind, id: one.object })
}

/// The names of whom a text is about, which stay.
fn names(snapshot: &Snapshot<'_>, party: Party) -> Result<Vec<Personal<String>>> {
    let mut names = Vec::new();
    if let Some(id) = party.contact {
        let draft = contact::get(snapshot, id)?.draft;
        names.extend([draft.given_name, draft.middle_name, draft.family_name, draft.nickname]);
    }
    if let Some(id) = party.company {
        names.push(company::name(snapshot, id)?);
    }
    Ok(names)
}

/// The texts of a record that can be struck, with the confidential note where it is one of a contact and these keys open it.
fn texts(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    one: ErasureStrike,
) -> Result<Vec<(StrikeField, Personal<String>)>> {
    let mut texts = Place::of(one.kind).texts(snapshot, one.object)?;
    if one.kind == MatchKind::Contact
        && let confidential::ConfidentialNote::Text(note) =
            confidential::get(snapshot, keys, ContactId(one.object))?
    {
        texts.push((StrikeField::Confidential, note));
    }
    Ok(texts)
}

/// Checks that what is to be struck was in the plan, and can be.
///
/// # Errors
/// [`Error::Invalid`] about `strike`.
pub(super) fn require(planned: &[PlannedText], strikes: &[ErasureStrike]) -> Result<BTreeSet<ErasureStrike>> {
    let can_be = |one: &ErasureStrike| {
        planned.iter().any(|planned| {
            (planned.text.kind, planned.text.object) == (one.kind, one.object) && planned.barred.is_none()
        })
    };
    if strikes.iter().all(can_be) {
        Ok(strikes.iter().copied().collect())
    } else {
        Err(Error::invalid("strike", Problem::Choice))
    }
}

/// How the journal names the texts, which is the same in each state of a vault.
pub(super) fn uuids(snapshot: &Snapshot<'_>, strikes: &BTreeSet<ErasureStrike>) -> Result<Vec<[u8; 16]>> {
    strikes.iter().map(|one| Ok(place::object(snapshot, *one)?.uuid)).collect()
}

/// Those of the texts of these names that are here, speak of somebody and can be struck.
pub(super) fn here(tx: &Tx<'_>, contact: &Contact, uuids: &[[u8; 16]]) -> Result<BTreeSet<ErasureStrike>> {
    let forms = forms(tx, contact)?;
    let mut here = BTreeSet::new();
    for uuid in uuids {
        if let Some(one) = place::find(tx, uuid)?
            && one != (ErasureStrike { kind: MatchKind::Contact, object: contact.id.0 })
            && place::party(tx, one)?.contact != Some(contact.id)
            && barred(tx, tx.keys, &forms, one)?.is_none()
        {
            here.insert(one);
        }
    }
    Ok(here)
}

/// Strikes somebody out of texts, for the erasure of a number, while their card is still there.
///
/// # Errors
/// [`Error::Restricted`]; [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
pub(super) fn run(
    tx: &Tx<'_>,
    contact: &Contact,
    erasure: ErasureId,
    strikes: &BTreeSet<ErasureStrike>,
) -> Result<()> {
    if strikes.is_empty() {
        return Ok(());
    }
    let forms = forms(tx, contact)?;
    strikes.iter().try_for_each(|one| strike(tx, &forms, *one, Origin::Erasure(erasure)))
}

fn strike(tx: &Tx<'_>, forms: &Forms, one: ErasureStrike, origin: Origin) -> Result<()> {
    let place = Place::of(one.kind);
    row_mac::verify(tx, place.table, one.object)?;
    let party = place::party(tx, one)?;
    let forms = forms.sparing(names(tx, party)?.iter().map(|name| name.as_str()));
    let object = place::object(tx, one)?;
    if one.kind == MatchKind::Contact {
        note(tx, &forms, ContactId(one.object), object, origin)?;
        fills(tx, &forms, ContactId(one.object))?;
    }
    let struck = columns(tx, &forms, place, one)?;
    let moves =
        one.kind == MatchKind::Deal && place::rewrite_moves(tx, one.object, |text| forms.strike(text))?;
    party.forget_part(tx, object, json!({ ORIGIN: origin }), |payload| speaks(payload, &forms))?;
    if moves || !struck.is_empty() {
        let payload = json!({ "new": struck, ORIGIN: origin });
        party.journal(tx, place.action, object, &payload)?;
        row_mac::renew(tx, place.table, one.object)?;
    }
    draft::rewrite(tx, party, |text| forms.strike(text))?;
    tx.touch((place.touched)(one.object));
    Ok(())
}

/// Strikes them out of the columns; returns what these say now, by the names that the journal has for them.
fn columns(tx: &Tx<'_>, forms: &Forms, place: &Place, one: ErasureStrike) -> Result<Map<String, Value>> {
    let (mut struck, mut set) = (Map::new(), String::new());
    let mut values = vec![Sql::Integer(one.object)];
    for (column, field) in place.columns {
        let text = place::column(tx, place, column, one.object)?;
        if let Some(after) = forms.strike(&text) {
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

/// Strikes them out of the confidential note on a contact, where these keys open it.
fn note(tx: &Tx<'_>, forms: &Forms, id: ContactId, object: Object, origin: Origin) -> Result<()> {
    let confidential::ConfidentialNote::Text(text) = confidential::get(tx, tx.keys, id)? else {
        return Ok(());
    };
    let Some(struck) = forms.strike(&text) else { return Ok(()) };
    let party = Party { contact: Some(id), company: None };
    let object = Object { kind: history::NOTE, ..object };
    party.forget_part(tx, object, json!({ ORIGIN: origin }), |payload| speaks(payload, forms))?;
    confidential::overwrite(tx, id, &struck, origin)
}

/// Strikes them out of what an import overwrote of a contact.
fn fills(tx: &Tx<'_>, forms: &Forms, id: ContactId) -> Result<()> {
    let mut statement =
        tx.prepare_cached("SELECT import_id, before FROM import_fill WHERE contact_id = ?1")?;
    let fills = statement
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<Vec<(i64, String)>, _>>()?;
    for (import, before) in fills {
        let mut value: Value = serde_json::from_str(&before).map_err(Error::internal)?;
        let texts = ["notes", "source"].map(|field| {
            value.get_mut(field).map(|text| draft::rewrite_value(text, &|text: &str| forms.strike(text)))
        });
        if texts.contains(&Some(true)) {
            tx.prepare_cached("UPDATE import_fill SET before = ?3 WHERE contact_id = ?1 AND import_id = ?2")?
                .execute(params![id, import, value.to_string()])?;
        }
    }
    Ok(())
}

/// Whether anything of theirs stands in a text of a value.
fn speaks(value: &Value, forms: &Forms) -> bool {
    match value {
        Value::String(text) => !forms.find(text).is_empty(),
        Value::Array(values) => values.iter().any(|value| speaks(value, forms)),
        Value::Object(fields) => fields.values().any(|value| speaks(value, forms)),
        _ => false,
    }
}
