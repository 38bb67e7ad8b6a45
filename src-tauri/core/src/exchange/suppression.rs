//! Importing a do-not-contact list: files of e-mail addresses and telephone numbers, of which only hashes are kept.

use std::collections::HashSet;

use csv::StringRecord;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    crm::{identifier, rule::Rules},
    error::{Error, Problem, Result},
    exchange::{
        cell,
        import::{CsvLayout, RowOutcome, Source, format, row, table::Records},
        vcard::read,
    },
    progress::{AtEnd, Progress},
    session::{Changed, Session},
    suppression::{self, Identifier, SuppressionDraft, SuppressionScope, SuppressionsAdded},
};

/// How many lines that can't be read are named.
const SHOWN: usize = 100;

/// What the user decided about a list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SuppressionPlan {
    /// How a CSV is cut; `None` for vCard.
    pub layout: Option<CsvLayout>,
    /// Which columns have addresses or numbers, from 0; none for vCard.
    pub columns: Vec<usize>,
    /// What is said about all of them.
    pub suppression: SuppressionDraft,
}

/// What importing a list would do. Nothing is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SuppressionCheck {
    /// Addresses and numbers that are not on the list yet, each once.
    pub new: u64,
    /// Those that are on it already.
    pub known: u64,
    /// Values that stand in the file more than once.
    pub repeated: u64,
    /// Those that have nothing to do with the channel that was chosen.
    pub unfit: u64,
    /// Contacts who have one of the new ones.
    pub contacts: u64,
    /// Values that are neither address nor number, and cards that are damaged.
    pub unreadable: u64,
    /// The lines of the first 100 of them, from 1.
    pub lines: Vec<u64>,
}

/// Says what importing a list would do.
///
/// # Errors
/// [`Error::Invalid`] where the plan lacks something, [`Error::File`] where the file can't be read to its end, [`Error::Cancelled`].
pub fn check(
    session: &Session,
    source: &Source,
    plan: &SuppressionPlan,
    progress: &dyn Progress,
) -> Result<SuppressionCheck> {
    let (identifiers, mut check) = collect(source, plan, &session.rules(), progress)?;
    session.read(|snapshot| {
        let mut new = HashSet::new();
        let done = identifiers.len() as u64;
        for identifier in identifiers {
            AtEnd::new(progress, done).step(0, None)?;
            if suppression::is_known(snapshot, &identifier, plan.suppression.scope)? {
                check.known += 1;
            } else {
                new.insert(identifier);
            }
        }
        check.new = new.len() as u64;
        check.contacts = suppression::count_met(snapshot, &new)?;
        Ok(())
    })?;
    Ok(check)
}

/// Imports a list: all of it that can be, as one change with one entry in the journal. Cancelled or failed, it leaves nothing.
///
/// # Errors
/// As [`check`] and [`suppression::add_many`].
pub fn run(
    session: &Session,
    source: &Source,
    plan: &SuppressionPlan,
    progress: &dyn Progress,
) -> Result<(SuppressionsAdded, Changed)> {
    let (identifiers, _) = collect(source, plan, &session.rules(), progress)?;
    session.write(|tx, _| suppression::add_many(tx, &identifiers, plan.suppression.clone(), progress))
}

/// The identifiers of a file in their order, each once, and what is wrong with the other values.
fn collect(
    source: &Source,
    plan: &SuppressionPlan,
    rules: &Rules,
    progress: &dyn Progress,
) -> Result<(Vec<Identifier>, SuppressionCheck)> {
    let mut list = Vec::new();
    let mut seen = HashSet::new();
    let mut check = SuppressionCheck::default();
    let mut last = 0;
    let scope = plan.suppression.scope;
    values(source, plan, |line, value| {
        if line > last {
            progress.step(line, None)?;
            last = line;
        }
        match value.map(|value| identifier::address(value, rules)) {
            Some(Ok(identifier)) if !fits(&identifier, scope) => check.unfit += 1,
            Some(Ok(identifier)) if seen.insert(identifier.clone()) => list.push(identifier),
            Some(Ok(_)) => check.repeated += 1,
            None | Some(Err(_)) => {
                check.unreadable += 1;
                if check.lines.len() < SHOWN && check.lines.last() != Some(&line) {
                    check.lines.push(line);
                }
            }
        }
        Ok(())
    })?;
    Ok((list, check))
}

fn fits(identifier: &Identifier, scope: SuppressionScope) -> bool {
    match scope {
        SuppressionScope::Channel(channel) => identifier.kind().carries(channel),
        SuppressionScope::All | SuppressionScope::Purpose(_) => true,
    }
}

/// Hands each value of the chosen columns to `take`, with the line that its row starts in; none for a card that can't be read.
fn values(
    source: &Source,
    plan: &SuppressionPlan,
    mut take: impl FnMut(u64, Option<&str>) -> Result<()>,
) -> Result<()> {
    if source.is_vcard() {
        for card in read::file(source)?.cards() {
            let card = card?;
            let draft = match card.outcome {
                RowOutcome::Draft(draft) => draft,
                RowOutcome::Rejected(..) => {
                    take(card.line, None)?;
                    continue;
                }
                RowOutcome::Empty | RowOutcome::Deleted => continue,
            };
            let emails = draft.emails.iter().map(|email| email.address.as_str());
            let phones = draft.phones.iter().map(|phone| phone.number.as_str());
            emails.chain(phones).try_for_each(|value| take(card.line, Some(value)))?;
        }
        return Ok(());
    }
    let layout = plan.layout.as_ref().ok_or(Error::invalid("layout", Problem::Missing))?;
    if plan.columns.is_empty() {
        return Err(Error::invalid("columns", Problem::Missing));
    }
    let text = source.decode(layout.encoding)?;
    let mut records = Records::new(&text, layout)?;
    let header = row::skip_to_body(&mut records, layout)?;
    let is_guarded = format::is_guarded(&header.iter().collect::<Vec<_>>());
    let mut record = StringRecord::new();
    while let Some(line) = records.read(&mut record)? {
        for cell in plan.columns.iter().filter_map(|column| record.get(*column)) {
            let cell = if is_guarded { cell::unguard(cell) } else { cell };
            // Programs put several into one cell.
            let parts = cell.split([';', ',', '\n', '\t']).flat_map(|part| part.split(":::")).map(str::trim);
            parts.filter(|part| !part.is_empty()).try_for_each(|part| take(line, Some(part)))?;
        }
    }
    Ok(())
}
