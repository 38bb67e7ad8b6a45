//! Where texts stand: the columns of each kind of record that hold what somebody wrote.

use std::ops::Range;

use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use ts_rs::TS;

use super::ErasureStrike;
use crate::{
    crm::{check, party::Party},
    error::Result,
    history::Object,
    personal::Personal,
    request::MatchKind,
    store::{
        Snapshot, Touched, Tx,
        row_mac::{self, Table},
    },
    text::{
        property::value_at,
        strike::{Forms, marked},
    },
};

/// A text of a record, by the name that it has in the record's draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
#[expect(missing_docs, reason = "each has the name of its field")]
pub enum StrikeField {
    Subject,
    Body,
    Title,
    Note,
    DueReason,
    NextStep,
    LossReason,
    FileName,
    Notes,
    Source,
    Extra,
    /// The confidential note on a contact.
    Confidential,
}

impl StrikeField {
    /// Where anything of somebody's stands in such a text, in bytes.
    pub(super) fn find(self, forms: &Forms, text: &str) -> Vec<Range<usize>> {
        match self {
            Self::Extra => in_values(text, |value| forms.find(value)),
            _ => forms.find(text),
        }
    }

    /// Such a text without anything of theirs, no longer than it may be; none where nothing of it is theirs.
    pub(super) fn strike(self, forms: &Forms, text: &str) -> Option<String> {
        marked(text, &self.find(forms, text), self.longest())
    }

    /// Whether such a text names somebody in full, or by an address or a number.
    pub(super) fn speaks(self, forms: &Forms, text: &str) -> bool {
        match self {
            Self::Extra => text.lines().any(|line| forms.speak(&line[value_at(line)..])),
            _ => forms.speak(text),
        }
    }

    /// The most characters that it may have.
    const fn longest(self) -> usize {
        match self {
            Self::Subject
            | Self::Title
            | Self::DueReason
            | Self::NextStep
            | Self::LossReason
            | Self::FileName => check::LINE,
            Self::Source => check::SOURCE,
            Self::Body | Self::Note | Self::Notes | Self::Confidential => check::TEXT,
            Self::Extra => check::EXTRA,
        }
    }
}

/// Spans of the values of vCard properties, which stand one in each line: what a property is called is nobody's.
fn in_values(text: &str, find: impl Fn(&str) -> Vec<Range<usize>>) -> Vec<Range<usize>> {
    let (mut spans, mut from) = (Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        let at = value_at(line);
        let moved = |span: Range<usize>| from + at + span.start..from + at + span.end;
        spans.extend(find(&line[at..]).into_iter().map(moved));
        from += line.len();
    }
    spans
}

/// The texts of a kind of record.
#[derive(Debug)]
pub(super) struct Place {
    kind: MatchKind,
    pub(super) table: &'static Table,
    /// What the journal calls a change of it.
    pub(super) action: &'static str,
    pub(super) columns: &'static [(&'static str, StrikeField)],
    pub(super) touched: fn(i64) -> Touched,
}

static PLACES: [Place; 7] = [
    Place {
        kind: MatchKind::Contact,
        table: &row_mac::CONTACT,
        action: "contact.change",
        columns: &[
            ("notes", StrikeField::Notes),
            ("source", StrikeField::Source),
            ("extra", StrikeField::Extra),
        ],
        touched: Touched::Contact,
    },
    Place {
        kind: MatchKind::Company,
        table: &row_mac::COMPANY,
        action: "company.change",
        columns: &[("notes", StrikeField::Notes)],
        touched: Touched::Company,
    },
    Place {
        kind: MatchKind::Activity,
        table: &row_mac::ACTIVITY,
        action: "activity.change",
        columns: &[("subject", StrikeField::Subject), ("body", StrikeField::Body)],
        touched: Touched::Activity,
    },
    Place {
        kind: MatchKind::Task,
        table: &row_mac::TASK,
        action: "task.change",
        columns: &[
            ("title", StrikeField::Title),
            ("note", StrikeField::Note),
            ("due_reason", StrikeField::DueReason),
        ],
        touched: Touched::Task,
    },
    Place {
        kind: MatchKind::Document,
        table: &row_mac::DOCUMENT,
        action: "document.change",
        columns: &[("title", StrikeField::Title), ("file_name", StrikeField::FileName)],
        touched: Touched::Document,
    },
    Place {
        kind: MatchKind::Voucher,
        table: &row_mac::VOUCHER,
        action: "voucher.change",
        columns: &[("note", StrikeField::Note)],
        touched: Touched::Voucher,
    },
    Place {
        kind: MatchKind::Deal,
        table: &row_mac::DEAL,
        action: "deal.change",
        columns: &[
            ("title", StrikeField::Title),
            ("next_step", StrikeField::NextStep),
            ("note", StrikeField::Note),
            ("loss_reason", StrikeField::LossReason),
        ],
        touched: Touched::Deal,
    },
];

impl Place {
    /// That of a kind.
    pub(super) fn of(kind: MatchKind) -> &'static Self {
        PLACES.iter().find(|place| place.kind == kind).expect("each kind has a place")
    }

    /// The texts of a record.
    pub(super) fn texts(
        &self,
        snapshot: &Snapshot<'_>,
        id: i64,
    ) -> Result<Vec<(StrikeField, Personal<String>)>> {
        let mut texts = Vec::new();
        for (name, field) in self.columns {
            texts.push((*field, column(snapshot, self, name, id)?));
        }
        if self.kind == MatchKind::Deal {
            // Why it was lost before.
            let mut moves = snapshot.prepare_cached(
                "SELECT reason FROM deal_move WHERE deal_id = ?1 AND reason <> '' ORDER BY id",
            )?;
            for reason in moves.query_map([id], |row| row.get(0))? {
                let text = (StrikeField::LossReason, reason?);
                if !texts.contains(&text) {
                    texts.push(text);
                }
            }
        }
        Ok(texts)
    }
}

/// What a column says.
pub(super) fn column(
    snapshot: &Snapshot<'_>,
    place: &Place,
    column: &str,
    id: i64,
) -> Result<Personal<String>> {
    let sql = format!("SELECT {column} FROM {} WHERE id = ?1", place.table.name);
    Ok(snapshot.prepare_cached(&sql)?.query_row([id], |row| row.get(0))?)
}

/// The number of a voucher.
pub(super) fn number(snapshot: &Snapshot<'_>, one: ErasureStrike) -> Result<Personal<String>> {
    column(snapshot, Place::of(MatchKind::Voucher), "number", one.object)
}

/// Whom a text is about: a contact's or a company's own is about them.
pub(super) fn party(snapshot: &Snapshot<'_>, one: ErasureStrike) -> Result<Party> {
    let columns = match one.kind {
        MatchKind::Contact => "id, NULL",
        MatchKind::Company => "NULL, id",
        _ => "contact_id, company_id",
    };
    let sql = format!("SELECT {columns} FROM {} WHERE id = ?1", Place::of(one.kind).table.name);
    let mut statement = snapshot.prepare_cached(&sql)?;
    Ok(statement.query_row([one.object], |row| Ok(Party { contact: row.get(0)?, company: row.get(1)? }))?)
}

/// What the journal calls it.
pub(super) fn object(snapshot: &Snapshot<'_>, one: ErasureStrike) -> Result<Object> {
    let kind = Place::of(one.kind).table.name;
    let sql = format!("SELECT uuid FROM {kind} WHERE id = ?1");
    let uuid = snapshot.prepare_cached(&sql)?.query_row([one.object], |row| row.get(0))?;
    Ok(Object { kind, uuid })
}

/// The text that the journal calls so.
pub(super) fn find(snapshot: &Snapshot<'_>, uuid: &[u8; 16]) -> Result<Option<ErasureStrike>> {
    for place in &PLACES {
        let sql = format!("SELECT id FROM {} WHERE uuid = ?1", place.table.name);
        let found = snapshot.prepare_cached(&sql)?.query_row([uuid], |row| row.get(0)).optional()?;
        if let Some(object) = found {
            return Ok(Some(ErasureStrike { kind: place.kind, object }));
        }
    }
    Ok(None)
}

/// Rewrites why a deal was lost each time; whether anything of it differs.
pub(super) fn rewrite_moves(tx: &Tx<'_>, deal: i64, forms: &Forms) -> Result<bool> {
    let mut statement = tx.prepare_cached("SELECT id, reason FROM deal_move WHERE deal_id = ?1")?;
    let moves = statement
        .query_map([deal], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<Vec<(i64, Personal<String>)>, _>>()?;
    let mut changed = false;
    for (id, reason) in moves {
        if let Some(struck) = StrikeField::LossReason.strike(forms, &reason) {
            tx.prepare_cached("UPDATE deal_move SET reason = ?2 WHERE id = ?1")?
                .execute(params![id, struck])?;
            changed = true;
        }
    }
    Ok(changed)
}
