//! Striking somebody who is erased out of the texts of others: what whoever erases chose of what the plan lists. The record stays whose it
//! is; the name, the addresses and the numbers give way to a mark, and the earlier values that had them are erased from the journal.

mod act;
mod form;
mod kept;
mod look;
mod passage;
mod place;
mod value;

use std::collections::BTreeSet;

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

pub(crate) use self::passage::owner;
use self::place::Place;
pub(super) use self::{
    act::run,
    form::forms,
    kept::KeptDraft,
    look::{Found, Notes},
};
pub use self::{
    passage::{StrikePassage, StrikePiece, passages},
    place::StrikeField,
};
use crate::{
    crm::{
        company, confidential,
        contact::{self, Contact},
        party::Party,
    },
    error::{Error, Problem, Result},
    history,
    id::ContactId,
    personal::Personal,
    request::{self, MatchKind, SpokenOf},
    retention::{
        category::{RetentionItem, RetentionItemKind},
        hold,
    },
    store::{Snapshot, StoreKeys, Tx},
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
    /// Names what it says where they stand in it: whoever erases saw that, and nothing else is struck unseen.
    pub says: String,
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

/// On whose confidential notes speak of somebody, of those that these keys open, and how many they don't.
pub(super) fn notes(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    contact: &Contact,
) -> Result<(BTreeSet<ContactId>, u64)> {
    look::notes(snapshot, keys, contact.id, &forms(snapshot, contact)?)
}

/// Whether there is a confidential note on any of the contacts out of whose texts somebody is to be struck, and no key of such notes.
pub(super) fn is_closed(snapshot: &Snapshot<'_>, keys: &StoreKeys, chosen: &[ErasureStrike]) -> Result<bool> {
    if !keys.confidential.is_empty() {
        return Ok(false);
    }
    for one in chosen.iter().filter(|one| one.kind == MatchKind::Contact) {
        if confidential::is_there(snapshot, ContactId(one.object))? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether any of the texts of these names is a contact's on whom there is a confidential note, and there is no key of such notes.
pub(super) fn is_named_closed(snapshot: &Snapshot<'_>, keys: &StoreKeys, uuids: &[[u8; 16]]) -> Result<bool> {
    let found = uuids.iter().map(|uuid| place::find(snapshot, uuid)).collect::<Result<Vec<_>>>()?;
    is_closed(snapshot, keys, &found.into_iter().flatten().collect::<Vec<_>>())
}

/// What of the texts of others speaks of somebody.
pub(super) fn count(tx: &Tx<'_>, contact: &Contact, notes: Notes) -> Result<Found> {
    look::found(tx, tx.keys, contact.id, &forms(tx, contact)?, notes)
}

/// What speaks of somebody, with what can be done about it. What was chosen before is listed however many there are by now.
pub(super) fn planned(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    contact: &Contact,
    chosen: &[ErasureStrike],
) -> Result<Spoken> {
    let forms = forms(snapshot, contact)?;
    let Found { texts: found, unread } = look::found(snapshot, keys, contact.id, &forms, Notes::Opened)?;
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
    let speaks = says.iter().any(|(field, text)| field.speaks(forms, text));
    let suggested = barred.is_none() && is_work && speaks && !is_namesake;
    let says = seal(&forms.sparing(&form::of_owner(snapshot, text.party)?), &says)?;
    Ok(Some(PlannedText { text, suggested, barred, says }))
}

/// Names what those texts say in which anything of somebody's stands, by the forms that are struck out of them.
fn seal(forms: &Forms, texts: &[(StrikeField, Personal<String>)]) -> Result<String> {
    let struck: Vec<_> = texts.iter().filter(|(field, text)| !field.find(forms, text).is_empty()).collect();
    let written = serde_json::to_vec(&struck).map_err(Error::internal)?;
    Ok(HEXLOWER.encode(&Sha256::digest(written)[..8]))
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
    let forms = forms.sparing(&form::of_owner(snapshot, party)?);
    if texts(snapshot, keys, one)?.iter().any(|(field, text)| !field.find(&forms, text).is_empty()) {
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

/// The names of whom a text is about.
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

/// The texts of a record that can be struck, with the confidential note where there is one on a contact and these keys open it.
fn texts(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    one: ErasureStrike,
) -> Result<Vec<(StrikeField, Personal<String>)>> {
    let mut texts = Place::of(one.kind).texts(snapshot, one.object)?;
    if one.kind == MatchKind::Contact
        && let Some(note) = confidential::opened(snapshot, keys, ContactId(one.object))?
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

/// Texts that somebody was struck out of in another state of this vault, as they are here.
#[derive(Debug, Default)]
pub(super) struct Here {
    /// Those that speak of them and can be struck.
    pub(super) open: BTreeSet<ErasureStrike>,
    /// How many speak of them, or may, and stay as they are: whom they are about is restricted or on hold here, or their note is closed.
    pub(super) left: Vec<[u8; 16]>,
}

/// What there is here of the texts of these names.
pub(super) fn here(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    contact: &Contact,
    uuids: &[[u8; 16]],
) -> Result<Here> {
    let forms = forms(snapshot, contact)?;
    let mut here = Here::default();
    for uuid in uuids {
        let Some(one) = place::find(snapshot, uuid)? else { continue };
        let party = place::party(snapshot, one)?;
        if party.contact == Some(contact.id) {
            continue;
        }
        let barred = barred(snapshot, keys, &forms, one)?;
        if barred.is_none() {
            here.open.insert(one);
        }
        let is_closed = one.kind == MatchKind::Contact
            && confidential::opened(snapshot, keys, ContactId(one.object))?.is_none();
        let stays = matches!(barred, Some(StrikeBar::Restricted | StrikeBar::Held));
        let speaks = || {
            let forms = forms.sparing(&form::of_owner(snapshot, party)?);
            let texts = texts(snapshot, keys, one)?;
            Ok::<_, Error>(texts.iter().any(|(field, text)| !field.find(&forms, text).is_empty()))
        };
        if is_closed || stays && speaks()? {
            here.left.push(*uuid);
        }
    }
    Ok(here)
}

/// How many of the texts of these names are here.
pub(super) fn are_here(snapshot: &Snapshot<'_>, uuids: &[[u8; 16]]) -> Result<u64> {
    let found = uuids.iter().map(|uuid| Ok(u64::from(place::find(snapshot, uuid)?.is_some())));
    found.sum()
}
