//! Puts a working life into a vault that has the demo's contacts and nothing else about them.

use std::collections::HashMap;

use super::{
    paper::pdf,
    work::{About, Duty, PERSON, Sale, Talk, Work, moment},
};
use crate::{
    activity::{self, mention},
    crm::{day::written, party::Party},
    deal::{
        self, DealState, Went,
        stage::{self, StageMeaning, StagePreset},
    },
    document::{self, DocumentDraft, RetentionClass, file},
    error::{Error, Result},
    id::{ContactId, DocumentId, StageId},
    progress::Silent,
    random,
    session::Session,
    store::Tx,
    task::{self, TaskState},
    voucher::{self, VoucherDraft, VoucherKind},
};

/// How many changes go into one transaction.
const BATCH: usize = 10_000;

/// How much goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Extent {
    pub activities: usize,
    pub tasks: usize,
    pub deals: usize,
    pub vouchers: usize,
}

/// Adds so much to a vault whose contacts are those of [`contacts`](super::contacts), with three documents. Nothing takes it back.
///
/// # Errors
/// [`Error::NotFound`] where a contact or a stage is missing, and as [`Session::write`].
pub fn fill(session: &Session, work: Work, extent: Extent) -> Result<()> {
    batched(session, work.activities(extent.activities), talk)?;
    batched(session, work.tasks(extent.tasks), duty)?;
    let stages = session.read(stage::list)?;
    let stages: HashMap<StagePreset, (StageId, StageMeaning)> =
        stages.into_iter().filter_map(|stage| Some((stage.preset?, (stage.id, stage.meaning)))).collect();
    batched(session, work.deals(extent.deals), |tx, about| sale(tx, &stages, about))?;
    let mut files = documents(session, &work, extent.vouchers)?;
    batched(session, work.vouchers(extent.vouchers), |tx, about| {
        let document = files.remove(&*about.draft.number);
        voucher::add(tx, party(tx, about.contact)?, VoucherDraft { document, ..about.draft }).map(drop)
    })
}

fn batched<T>(
    session: &Session,
    things: impl Iterator<Item = T>,
    mut add: impl FnMut(&Tx<'_>, T) -> Result<()>,
) -> Result<()> {
    let mut things = things.peekable();
    while things.peek().is_some() {
        session.write(|tx, _| things.by_ref().take(BATCH).try_for_each(|thing| add(tx, thing)))?;
    }
    Ok(())
}

fn talk(tx: &Tx<'_>, about: About<Talk>) -> Result<()> {
    let Talk { mut draft, mentions } = about.draft;
    if let Some(number) = mentions {
        let token = mention::token(tx, contact_id(number)?)?;
        draft.body = draft.body.replace(PERSON, &format!("[[{token}]]")).into();
    }
    activity::add(tx, party(tx, about.contact)?, draft).map(drop)
}

fn duty(tx: &Tx<'_>, about: About<Duty>) -> Result<()> {
    let Duty { draft, done_at } = about.draft;
    let state = TaskState { draft, done_at, done_by: done_at.map(|_| tx.actor.user), ..TaskState::default() };
    task::add_as(tx, random::bytes(), party(tx, about.contact)?, state).map(drop)
}

fn sale(
    tx: &Tx<'_>,
    stages: &HashMap<StagePreset, (StageId, StageMeaning)>,
    about: About<Sale>,
) -> Result<()> {
    let Sale { draft, went, loss } = about.draft;
    let (Some(&(preset, day)), moves) = (went.last(), went.len()) else { return Err(Error::NotFound) };
    let &(stage, meaning) = stages.get(&preset).ok_or(Error::NotFound)?;
    let reason = |preset| if preset == StagePreset::Lost { loss.into() } else { "".into() };
    let went = went
        .into_iter()
        .map(|(preset, day)| {
            let (stage, _) = *stages.get(&preset).ok_or(Error::NotFound)?;
            Ok(Went { stage, at: moment(day, 9, 0).min(tx.now), reason: reason(preset) })
        })
        .collect::<Result<Vec<_>>>()?;
    let state = DealState {
        draft,
        stage,
        stage_since: moment(day, 9, 0).min(tx.now),
        closed_on: if meaning == StageMeaning::Open { String::new() } else { written(day) },
        loss_reason: reason(preset),
        moves: u32::try_from(moves).unwrap_or(u32::MAX),
    };
    deal::add_as(tx, random::bytes(), party(tx, about.contact)?, state, &went).map(drop)
}

/// A file that is stored.
struct Paper {
    contact: Option<usize>,
    draft: DocumentDraft,
    name: String,
    bytes: Vec<u8>,
    /// The number of the voucher that it is.
    voucher: Option<String>,
}

/// Stores the minutes of a meeting, and the last quote and invoice; gives those by their numbers.
fn documents(session: &Session, work: &Work, vouchers: usize) -> Result<HashMap<String, DocumentId>> {
    let store = session.store();
    let folder = store.documents()?;
    let mut papers = vec![minutes(work)];
    for kind in [VoucherKind::Quote, VoucherKind::Invoice] {
        papers.extend(
            work.vouchers(vouchers)
                .filter(|about| about.draft.kind == kind)
                .last()
                .map(|about| printed(work, about)),
        );
    }
    let mut sealed = Vec::new();
    for paper in &papers {
        let size = paper.bytes.len() as u64;
        sealed.push(file::seal_from(
            &folder,
            &store.keys().vault,
            &mut paper.bytes.as_slice(),
            size,
            &Silent,
        )?);
    }
    let (ids, _) = session.write(|tx, _| {
        let mut ids = HashMap::new();
        for (paper, sealed) in papers.into_iter().zip(&sealed) {
            let party = party(tx, paper.contact)?;
            let id = document::add(tx, party, paper.draft, &paper.name.into(), sealed, false)?;
            ids.extend(paper.voucher.map(|number| (number, id)));
        }
        Ok(ids)
    })?;
    sealed.into_iter().for_each(file::Sealed::keep);
    Ok(ids)
}

fn minutes(work: &Work) -> Paper {
    let (title, name, text) = work.wording().minutes;
    let dated_at = moment(work.today, 0, 0);
    Paper {
        contact: Some(0),
        draft: DocumentDraft { title: title.into(), retention: RetentionClass::Other, dated_at },
        name: name.to_owned(),
        bytes: text.as_bytes().to_vec(),
        voucher: None,
    }
}

/// A quote or an invoice as a PDF.
fn printed(work: &Work, about: About<VoucherDraft>) -> Paper {
    let wording = work.wording();
    let VoucherDraft { kind, number, issued_on, amount, note, .. } = about.draft;
    let is_quote = kind == VoucherKind::Quote;
    let title = format!("{} {}", wording.vouchers[if is_quote { 0 } else { 2 }], *number);
    let [date, total, thanks] = wording.paper;
    let lines = [
        title.clone(),
        format!("{date}: {issued_on}"),
        note.0,
        format!("{total}: {} {}", amount.decimal(), amount.currency.code()),
        thanks.to_owned(),
    ];
    let dated_at = issued_on.parse().map_or_else(|_| moment(work.today, 0, 0), |day| moment(day, 0, 0));
    let retention = if is_quote { RetentionClass::Quote } else { RetentionClass::Invoice };
    Paper {
        contact: about.contact,
        draft: DocumentDraft { title: title.into(), retention, dated_at },
        name: format!("{}.pdf", *number),
        bytes: pdf(&lines),
        voucher: Some(number.0),
    }
}

/// A contact, as somebody of the company that they work for.
pub(super) fn party(tx: &Tx<'_>, contact: Option<usize>) -> Result<Party> {
    let Some(number) = contact else { return Ok(Party::default()) };
    let id = contact_id(number)?;
    let company = tx
        .prepare_cached("SELECT company_id FROM contact WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?;
    Ok(Party { contact: Some(id), company })
}

/// The contact of a number: they were the first that the vault got.
pub(super) fn contact_id(number: usize) -> Result<ContactId> {
    i64::try_from(number).map(|number| ContactId(number + 1)).map_err(|_| Error::NotFound)
}
