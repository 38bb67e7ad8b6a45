//! Mailing lists: for one purpose and one channel, exactly those who may be contacted. It is the only way in which contacts leave for
//! marketing, and goes through the gate: the decision is asked anew for each from rows that are checked, what left is journaled, and
//! that each consent was used is noted.

mod list;
mod shared;
mod written;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::list::Line;
pub(crate) use self::{
    list::ListWriter,
    shared::Shared,
    written::{Mark, Written},
};
use crate::{
    channel::Channel,
    consent::ConsentKey,
    crm::{
        contact::{self, Contact, ContactDraft},
        point::Address,
    },
    decision::{self, Decision, Judge, Outcome, ReasonCode},
    error::{Error, Problem, Result},
    id::{ContactId, PurposeId, RecipientId},
    personal::Personal,
    session::Session,
    store::Snapshot,
    text::identifier,
};

/// How a mailing list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum MailingFormat {
    /// CSV in UTF-8.
    Csv,
    /// Office Open XML (ISO/IEC 29500).
    Xlsx,
    /// vCard 4.0 (RFC 6350).
    Vcard,
}

/// The file that a mailing list becomes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MailingFile {
    /// How it is written.
    pub format: MailingFormat,
    /// Who gets it; empty where it stays within the organisation.
    pub recipient: Personal<String>,
    /// Who of the register gets it: what is handed over is recorded with each person.
    #[serde(default)]
    #[ts(optional)]
    pub handed_to: Option<RecipientId>,
}

/// Whom a mailing list is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MailingQuery {
    /// For what.
    pub purpose: PurposeId,
    /// Through what.
    pub channel: Channel,
    /// Only of these contacts; none for everybody who is listed.
    pub contacts: Option<Vec<ContactId>>,
}

/// Which of those who were asked for are looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct MailingFilter {
    /// Only those whose weightiest reason it is.
    pub code: Option<ReasonCode>,
    /// Only those of whom it was decided.
    pub outcome: Option<Outcome>,
}

impl MailingFilter {
    /// Whether somebody of whom this was decided is looked at.
    pub fn takes(&self, decision: &Decision) -> bool {
        let weightiest = decision.reasons.first().map(|reason| reason.code);
        (self.code.is_none() || weightiest == self.code)
            && self.outcome.is_none_or(|outcome| decision.outcome == outcome)
    }
}

/// A row of what was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MailingRow {
    /// The person's name.
    pub name: Personal<String>,
    /// The postal address in one line, of a letter; empty for every other channel, and where there is none.
    pub postal: Personal<String>,
    /// What was decided, and why.
    #[serde(flatten)]
    pub decision: Decision,
}

impl MailingRow {
    /// The row of somebody about whom something was decided.
    pub fn of(contact: Contact, decision: Decision) -> Self {
        let letter = decision.channel == Channel::Letter;
        let address = postal(&contact.draft).filter(|_| letter);
        Self { name: contact.display_name, postal: address.map(one_line).unwrap_or_default(), decision }
    }
}

/// The address that letters to somebody go to.
fn postal(draft: &ContactDraft) -> Option<&Address> {
    draft.addresses.iter().find(|address| address.primary).or(draft.addresses.first())
}

fn one_line(address: &Address) -> Personal<String> {
    let Address { street, extended, po_box, postal_code, city, region, country, .. } = address;
    let town = Personal(format!("{} {}", postal_code.0, city.0));
    let parts = [street, extended, po_box, &town, region, country];
    let lines = parts.iter().flat_map(|part| part.lines()).map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(", ").into()
}

/// How many are left out, or in, for a reason: the weightiest of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReasonCount {
    /// The reason.
    pub code: ReasonCode,
    /// What it comes to.
    pub outcome: Outcome,
    /// How many.
    pub count: u64,
}

/// What a mailing list would be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MailingCheck {
    /// How many may be contacted.
    pub allowed: u64,
    /// How many may not be before something is done.
    pub needs: u64,
    /// How many may not be.
    pub blocked: u64,
    /// Why, the most frequent first within each outcome.
    pub reasons: Vec<ReasonCount>,
}

/// Decides about everybody whom a query asks for, in the order of contacts.
///
/// # Errors
/// [`Error::NotFound`] where there is no such purpose; [`Error::Invalid`] with `channel` where nobody is reached through it.
pub fn decide(session: &Session, query: &MailingQuery) -> Result<Vec<Decision>> {
    if query.channel == Channel::Processing {
        return Err(Error::invalid("channel", Problem::Choice));
    }
    let now = session.store().clock().now();
    let mut decisions =
        session.read(|snapshot| decision::of_everybody(snapshot, query.purpose, query.channel, now))?;
    if let Some(contacts) = &query.contacts {
        let wanted: HashSet<&ContactId> = contacts.iter().collect();
        decisions.retain(|decision| wanted.contains(&decision.contact));
    }
    Ok(decisions)
}

/// Counts decisions by what they come to and why.
pub fn check(decisions: &[Decision]) -> MailingCheck {
    let mut check = MailingCheck { allowed: 0, needs: 0, blocked: 0, reasons: Vec::new() };
    for decision in decisions {
        match decision.outcome {
            Outcome::Allowed => check.allowed += 1,
            Outcome::Needs => check.needs += 1,
            Outcome::Blocked => check.blocked += 1,
        }
        let Some(code) = decision.reasons.first().map(|reason| reason.code) else { continue };
        match check.reasons.iter_mut().find(|known| known.code == code) {
            Some(known) => known.count += 1,
            None => check.reasons.push(ReasonCount { code, outcome: code.outcome(), count: 1 }),
        }
    }
    check.reasons.sort_by_key(|reason| (reason.outcome, std::cmp::Reverse(reason.count), reason.code));
    check
}

/// Somebody who goes onto the list.
pub(crate) struct Recipient {
    pub(crate) line: Line,
    pub(crate) key: ConsentKey,
    pub(crate) pseudonym: [u8; 16],
}

/// Reads somebody who may be contacted, after asking again from rows that are each checked; `None` where that changed meanwhile.
pub(crate) fn recipient_of(
    snapshot: &Snapshot<'_>,
    query: &MailingQuery,
    judge: &Judge,
    id: ContactId,
) -> Result<Option<Recipient>> {
    let (decision, Contact { draft, .. }) = match judge.one(snapshot, id) {
        Err(Error::NotFound) => return Ok(None),
        decided => decided?,
    };
    if decision.outcome != Outcome::Allowed {
        return Ok(None);
    }
    let of = |point: String| point == *decision.point;
    let email = draft.emails.iter().find(|email| of(identifier::email(&email.address)));
    let phone = draft.phones.iter().find(|phone| of(identifier::phone(&phone.number, &phone.e164)));
    let address = postal(&draft);
    let line = Line {
        email: email.filter(|_| query.channel == Channel::Email).cloned(),
        phone: phone.filter(|_| matches!(query.channel, Channel::Phone | Channel::Message)).cloned(),
        address: address.filter(|_| query.channel == Channel::Letter).cloned(),
        prefix: draft.prefix,
        given_name: draft.given_name,
        family_name: draft.family_name,
        suffix: draft.suffix,
        company: draft.company_name,
        language: draft.language,
    };
    let pseudonym = contact::pseudonym(snapshot, id)?;
    let key =
        ConsentKey { contact: id, purpose: query.purpose, channel: query.channel, point: decision.point };
    Ok(Some(Recipient { line, key, pseudonym }))
}
