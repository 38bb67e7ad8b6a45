//! What whoever erases decides by category: what stays of somebody all the same, on which ground and until when it is looked at again
//! (Art. 17(3) GDPR), and what of them is counted for statistics before it goes.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    held,
    keep::{self, CLAIM, Kept, What},
    nameless,
    record::ErasureDraft,
    statistic::{self, StatisticKind},
};
use crate::{
    clock::Timestamp,
    consent,
    crm::{
        check,
        contact::{self, Contact},
    },
    deadline::day_in,
    deal, document,
    error::{Error, Problem, Result},
    id::{ContactId, DealId, DocumentId},
    personal::Personal,
    retention::{
        category::{RetentionItem, RetentionItemKind},
        hold::{self, LegalHoldDraft},
    },
    setting,
    store::{Snapshot, Tx},
};

/// Of which sorts something can stay, each with its table. The file of a request stays by itself.
const KINDS: [(RetentionItemKind, &str); 6] = [
    (RetentionItemKind::Activity, "activity"),
    (RetentionItemKind::Task, "task"),
    (RetentionItemKind::Deal, "deal"),
    (RetentionItemKind::Voucher, "voucher"),
    (RetentionItemKind::Document, "document"),
    (RetentionItemKind::Consent, "consent_event"),
];

/// The law that a legal obligation is cited by where nobody says which it is.
pub(super) const OBLIGATION: &str = "Art. 17(3)(b) GDPR";

/// The longest citation of a law, in characters.
const LONGEST: usize = 100;

/// On which ground something stays that somebody asked to be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum KeepGround {
    /// A law has it kept (Art. 17(3)(b) GDPR).
    Obligation,
    /// It is needed to establish, exercise or defend a legal claim (Art. 17(3)(e) GDPR).
    Claim,
}

/// That all of one sort stays, restricted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ErasureKeep {
    /// Of which sort.
    pub category: RetentionItemKind,
    /// On which ground.
    pub ground: KeepGround,
    /// Which law it is, where the ground is one, in at most 100 characters; may be empty. The ledger has it, so that it may not say who
    /// they are.
    pub law: Personal<String>,
    /// Why, and when it is looked at again.
    #[serde(flatten)]
    pub hold: LegalHoldDraft,
}

/// That all of one sort could stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PlannedChoice {
    /// Of which sort.
    pub category: RetentionItemKind,
    /// How many, what stays anyway left out.
    pub count: u64,
    /// How many of their documents that go otherwise stay along with it, since they belong to it.
    pub documents: u64,
}

/// What stays by decision, each with the law that it is kept by.
pub(super) type Decided = BTreeMap<RetentionItem, String>;

/// Of which sorts something could stay that goes otherwise. What is `staying` does anyway.
pub(super) fn choices(
    snapshot: &Snapshot<'_>,
    contact: ContactId,
    kept: &[Kept],
    staying: &BTreeSet<RetentionItem>,
) -> Result<Vec<PlannedChoice>> {
    let mut choices = Vec::new();
    for (category, _) in KINDS {
        let going = going(snapshot, contact, category, kept)?;
        if going.is_empty() {
            continue;
        }
        let mut along = BTreeSet::new();
        if category != RetentionItemKind::Document {
            for id in &going {
                along.extend(held::documents(snapshot, RetentionItem { kind: category, id: *id })?);
            }
        }
        let mut documents = 0;
        for id in along {
            let is_staying = staying.contains(&RetentionItem { kind: RetentionItemKind::Document, id: id.0 });
            if !is_staying && document::get(snapshot, id)?.party.contact == Some(contact) {
                documents += 1;
            }
        }
        choices.push(PlannedChoice { category, count: going.len() as u64, documents });
    }
    Ok(choices)
}

/// What can be counted of a contact before they go, as a rule that anonymises counts it: them, and deals that are closed. Whose data is
/// restricted is not counted, since that would use it.
pub(super) fn countable(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Vec<StatisticKind>> {
    if consent::is_restricted(snapshot, contact)? {
        return Ok(Vec::new());
    }
    let mut kinds = vec![StatisticKind::Contact];
    if !closed_deals(snapshot, contact)?.is_empty() {
        kinds.push(StatisticKind::Deal);
    }
    Ok(kinds)
}

/// Checks what is decided by category about an erasure that may be done from a moment on, and changes nothing. What stays is looked at again
/// on a day that is not over by then, by the clocks of the organisation, and not on the day on which it is decided.
///
/// # Errors
/// As [`count`] and [`set`]; [`Error::Invalid`] about `reviewOn`, with its place in the list.
pub(super) fn require(tx: &Tx<'_>, draft: &ErasureDraft, from: Timestamp) -> Result<()> {
    require_count(tx, draft.contact, &draft.count, &draft.keep)?;
    if draft.keep.is_empty() {
        return Ok(());
    }
    let contact = contact::get(tx, draft.contact)?;
    let zone = setting::get(tx)?.zone();
    let after = day_in(from - 1, zone).max(day_in(tx.now, zone));
    chosen(tx, &contact, &draft.keep, &keep::of(tx, draft.contact, tx.now)?, Some(after)).map(drop)
}

/// Counts what is to be counted.
///
/// # Errors
/// [`Error::Invalid`] about `count`: what stays, or may not be used, is not counted.
pub(super) fn count(
    tx: &Tx<'_>,
    contact: ContactId,
    wanted: &[StatisticKind],
    keep: &[ErasureKeep],
) -> Result<()> {
    require_count(tx, contact, wanted, keep)?;
    for kind in wanted {
        match kind {
            StatisticKind::Contact => statistic::count_contact(tx, contact)?,
            StatisticKind::Deal => {
                for deal in closed_deals(tx, contact)? {
                    statistic::count_deal(tx, deal)?;
                }
            }
        }
    }
    Ok(())
}

fn require_count(
    tx: &Tx<'_>,
    contact: ContactId,
    wanted: &[StatisticKind],
    keep: &[ErasureKeep],
) -> Result<()> {
    let countable = countable(tx, contact)?;
    for (at, kind) in wanted.iter().enumerate() {
        let stays =
            *kind == StatisticKind::Deal && keep.iter().any(|keep| keep.category == RetentionItemKind::Deal);
        if stays || !countable.contains(kind) {
            return Err(Error::invalid_at("count", at, Problem::Choice));
        }
        if wanted[..at].contains(kind) {
            return Err(Error::invalid_at("count", at, Problem::Duplicate));
        }
    }
    Ok(())
}

/// The deals of a contact that are closed and on no hold.
fn closed_deals(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Vec<DealId>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT deal.id FROM deal JOIN deal_stage ON deal_stage.id = stage_id
         WHERE contact_id = ?1 AND meaning <> 'open' AND closed_on IS NOT NULL ORDER BY deal.id",
    )?;
    let ids = statement.query_map([contact], |row| row.get(0))?.collect::<Result<Vec<DealId>, _>>()?;
    let mut closed = Vec::new();
    for id in ids {
        deal::get(snapshot, id)?;
        if hold::of(snapshot, RetentionItem { kind: RetentionItemKind::Deal, id: id.0 })?.is_empty() {
            closed.push(id);
        }
    }
    Ok(closed)
}

/// Puts on hold, as if by hand, what is to stay. What stays anyway does not stay twice. The day on which it is looked at again was to come when
/// it was decided, and may be over by now: it is due at once then.
///
/// # Errors
/// [`Error::Invalid`] about `keep`, `law` and `reason`, each with its place in the list; nothing is changed then.
pub(super) fn set(tx: &Tx<'_>, contact: &Contact, keep: &[ErasureKeep], kept: &[Kept]) -> Result<Decided> {
    let mut decided = Decided::new();
    for (item, law, hold) in chosen(tx, contact, keep, kept, None)? {
        hold::put(tx, item, &hold)?;
        decided.insert(item, law);
    }
    Ok(decided)
}

/// What is to stay, with the law and the hold of each, which is looked at again after a day; on any where there is none.
fn chosen(
    tx: &Tx<'_>,
    contact: &Contact,
    keep: &[ErasureKeep],
    kept: &[Kept],
    after: Option<NaiveDate>,
) -> Result<Vec<(RetentionItem, String, LegalHoldDraft)>> {
    let mut chosen = Vec::new();
    for (at, keep_one) in keep.iter().enumerate() {
        let invalid = |field, problem| Error::invalid_at(field, at, problem);
        let mut one = keep_one.clone();
        if keep[..at].iter().any(|earlier| earlier.category == one.category) {
            return Err(invalid("keep", Problem::Duplicate));
        }
        let law = law_of(tx, contact, &mut one, at)?;
        hold::tidy_after(after, &mut one.hold).map_err(|error| placed(error, at))?;
        let going = going(tx, contact.id, one.category, kept)?;
        if going.is_empty() {
            return Err(invalid("keep", Problem::Choice));
        }
        for id in going {
            chosen.push((RetentionItem { kind: one.category, id }, law.clone(), one.hold.clone()));
        }
    }
    Ok(chosen)
}

/// Says of what is kept that it was decided, and by which law.
pub(super) fn mark(kept: &mut [Kept], decided: &Decided) {
    for one in kept {
        if let Some(law) = one.item().and_then(|item| decided.get(&item)) {
            (one.law, one.decided) = (Some(law.clone()), true);
        }
    }
}

/// An error of something in a list.
fn placed(error: Error, at: usize) -> Error {
    match error {
        Error::Invalid { field, problem, .. } => Error::invalid_at(field, at, problem),
        error => error,
    }
}

/// The law that something is kept by, as it is cited: it stands on the ledger, which names nobody.
///
/// # Errors
/// [`Error::Invalid`] about `law`, at its place in the list.
fn law_of(snapshot: &Snapshot<'_>, contact: &Contact, keep: &mut ErasureKeep, at: usize) -> Result<String> {
    let invalid = |problem| Error::invalid_at("law", at, problem);
    check::line(&mut keep.law, LONGEST).map_err(invalid)?;
    match (keep.ground, keep.law.is_empty()) {
        (KeepGround::Claim, true) => Ok(CLAIM.to_owned()),
        (KeepGround::Claim, false) => Err(invalid(Problem::Choice)),
        (KeepGround::Obligation, true) => Ok(OBLIGATION.to_owned()),
        (KeepGround::Obligation, false)
            if nameless::is_named(snapshot, contact, &keep.law, nameless::CITED)? =>
        {
            Err(invalid(Problem::Identifying))
        }
        (KeepGround::Obligation, false) => Ok(keep.law.0.clone()),
    }
}

/// What there is of a sort, and goes. What shows a request is among it, though it stays with that: a rule may take it from there before a claim
/// is over.
fn going(
    snapshot: &Snapshot<'_>,
    contact: ContactId,
    kind: RetentionItemKind,
    kept: &[Kept],
) -> Result<Vec<i64>> {
    let Some((_, table)) = KINDS.iter().find(|(known, _)| *known == kind) else { return Ok(Vec::new()) };
    let sql = format!("SELECT id FROM {table} WHERE contact_id = ?1 ORDER BY id");
    let mut statement = snapshot.prepare_cached(&sql)?;
    let mut ids = statement.query_map([contact], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    ids.retain(|id| !kept.iter().any(|kept| keeps(kept, RetentionItem { kind, id: *id })));
    Ok(ids)
}

/// Whether something that is kept is, or takes along, an item.
fn keeps(kept: &Kept, item: RetentionItem) -> bool {
    let is_paper =
        item.kind == RetentionItemKind::Document && kept.documents().contains(&DocumentId(item.id));
    kept.item() == Some(item) || is_paper
}

impl Kept {
    /// What sort of record it is, and which; none of a notice to a recipient.
    pub(super) fn item(&self) -> Option<RetentionItem> {
        match &self.what {
            What::Voucher(voucher) => {
                Some(RetentionItem { kind: RetentionItemKind::Voucher, id: voucher.id.0 })
            }
            What::Consent(event) => Some(RetentionItem { kind: RetentionItemKind::Consent, id: event.id.0 }),
            What::Notice(_) => None,
            What::Held(held) => Some(held.item),
        }
    }
}
