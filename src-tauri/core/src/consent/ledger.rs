//! The ledger: every event, the last recorded first; or what stood at a moment.

use rusqlite::{OptionalExtension, ToSql};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    overruled::OVERRULED,
    overview::{self, ConsentState, Limits, STANDS},
    record::{ConsentEvent, ConsentGrade, ConsentKind},
};
use crate::{
    channel::Channel, clock::Timestamp, crm::contact, error::Result, id::PurposeId, notice,
    personal::Personal, purpose, store::Snapshot, text::fold, user,
};

/// Which events a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct ConsentQuery {
    /// Only what stood at this moment, in UTC milliseconds; without one every event.
    pub at: Option<Timestamp>,
    /// Only for this purpose.
    pub purpose: Option<PurposeId>,
    /// Only through this channel.
    pub channel: Option<Channel>,
    /// Only what happened in this way.
    pub kind: Option<ConsentKind>,
    /// Only what is proven in this way.
    pub grade: Option<ConsentGrade>,
    /// Only what stands in this way; needs `at` and `purpose`.
    pub state: Option<ConsentState>,
    /// Only what can be used at `at` and not in 90 days; needs `at` and `purpose`.
    pub expiring: bool,
    /// What the names of people have in them; empty for all.
    pub text: Personal<String>,
}

/// A row of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentRow {
    /// The event.
    #[serde(flatten)]
    pub event: ConsentEvent,
    /// The person's name.
    pub name: Personal<String>,
    /// The purpose's name.
    pub purpose_name: Personal<String>,
    /// The wording that was shown.
    pub wording: Option<WordingName>,
    /// Who recorded it.
    pub author_name: Personal<String>,
    /// Its entry in the journal.
    pub seq: Option<u64>,
    /// ISO 8601: until which day a law has its proof kept, where one does: calls in Germany (§ 7a UWG).
    pub proof_until: Option<String>,
}

/// What a wording is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WordingName {
    /// The notice's name.
    pub notice: Personal<String>,
    /// Which version.
    pub version: u32,
    /// BCP 47.
    pub language: String,
}

/// The events that a query lists, in order: the last recorded first; of what stood, by the time of the act.
pub(crate) fn ids(snapshot: &Snapshot<'_>, query: &ConsentQuery) -> Result<Vec<i64>> {
    let limits = match (query.at, query.purpose) {
        (Some(at), Some(purpose)) => Some(Limits::of(&purpose::get(snapshot, purpose)?, at)),
        _ => None,
    };
    let mut filters = vec!["contact.trashed_at IS NULL".to_owned()];
    let mut named: Vec<(&str, &dyn ToSql)> = Vec::new();
    if let Some(at) = &query.at {
        filters.push(STANDS.replace("since ", "consent_event.since "));
        named.push((":at", at));
    }
    if let Some(purpose) = &query.purpose {
        filters.push("purpose_id = :purpose".into());
        named.push((":purpose", purpose));
    }
    if let Some(channel) = &query.channel {
        filters.push("channel = :channel".into());
        named.push((":channel", channel));
    }
    if let Some(kind) = &query.kind {
        filters.push("kind = :kind".into());
        named.push((":kind", kind));
    }
    if let Some(grade) = &query.grade {
        // Whatever shows that somebody does not want it counts, however well it does.
        filters.push("grade = :grade AND kind IN ('given', 'renewed', 'customer')".into());
        named.push((":grade", grade));
    }
    if let Some(limits) = &limits {
        let over = format!("coalesce({}, 0)", overview::over(":today", ":lapsed"));
        let past = "coalesce(valid_until < :today, 0)";
        let filter = query.state.map(|state| match state {
            ConsentState::Given => format!("kind IN ('given', 'renewed') AND grade <> 'd' AND NOT {over}"),
            ConsentState::Unproven => "kind IN ('given', 'renewed') AND grade = 'd'".into(),
            ConsentState::Expired => format!(
                "(kind = 'expired' OR (kind IN ('given', 'renewed') AND grade <> 'd' AND {over})
                  OR (kind = 'customer' AND {past}))"
            ),
            ConsentState::Requested => "kind = 'requested'".into(),
            ConsentState::Refused => "kind = 'refused'".into(),
            ConsentState::Withdrawn => "kind = 'withdrawn'".into(),
            ConsentState::Invalidated => "kind = 'invalidated'".into(),
            ConsentState::Customer => format!("kind = 'customer' AND NOT {past}"),
        });
        let soon = format!(
            "((kind IN ('given', 'renewed') AND grade <> 'd' AND NOT {over} AND {})
              OR (kind = 'customer' AND NOT {past} AND valid_until < :soon))",
            overview::over(":soon", ":lapses")
        );
        for filter in filter.into_iter().chain(query.expiring.then_some(soon)) {
            for (name, value) in limits.named() {
                if filter.contains(name) && named.iter().all(|(known, _)| *known != name) {
                    named.push((name, value));
                }
            }
            filters.push(filter);
        }
        if query.state.is_some() || query.expiring {
            filters.push(format!("consent_event.id NOT IN ({OVERRULED})"));
        }
    }
    let order = if query.at.is_some() {
        "at DESC, consent_event.id DESC"
    } else {
        "recorded_at DESC, consent_event.id DESC"
    };
    let sql = format!(
        "SELECT consent_event.id, given_name || ' ' || middle_name || ' ' || family_name FROM consent_event JOIN contact ON contact.id = contact_id
         WHERE {} ORDER BY {order}",
        filters.join(" AND ")
    );
    let wanted = fold(query.text.trim());
    let mut statement = snapshot.prepare_cached(&sql)?;
    let mut rows = statement.query(&*named)?;
    let mut ids = Vec::new();
    while let Some(row) = rows.next()? {
        if wanted.is_empty() || fold(&row.get::<_, Personal<String>>(1)?).contains(&wanted) {
            ids.push(row.get(0)?);
        }
    }
    Ok(ids)
}

/// A row of the ledger, for an event whose proof is to be kept until a day.
///
/// # Errors
/// As [`get`](super::get).
pub(crate) fn row(
    snapshot: &Snapshot<'_>,
    event: ConsentEvent,
    proof_until: Option<String>,
) -> Result<ConsentRow> {
    let name = contact::get(snapshot, event.draft.key.contact)?.display_name;
    let purpose_name = purpose::get(snapshot, event.draft.key.purpose)?.draft.name;
    let wording = event
        .draft
        .version
        .map(|id| {
            let version = notice::version(snapshot, id)?;
            let notice = notice::get(snapshot, version.notice)?;
            Ok::<_, crate::error::Error>(WordingName {
                notice: notice.draft.name,
                version: version.version,
                language: version.language,
            })
        })
        .transpose()?;
    let author_name = user::name(snapshot, event.author)?;
    let seq = snapshot
        .prepare_cached(
            "SELECT seq FROM journal INDEXED BY journal_object
             WHERE object = (SELECT uuid FROM consent_event WHERE id = ?1) AND object_type = 'consent' LIMIT 1",
        )?
        .query_row([event.id], |row| row.get(0))
        .optional()?;
    Ok(ConsentRow { event, name, purpose_name, wording, author_name, seq, proof_until })
}
