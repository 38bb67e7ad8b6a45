//! The decision whether somebody may be contacted: for a purpose, through a channel, at a moment, and why. One rule for one person
//! and for a list.

pub(crate) mod country;
mod facts;
mod law;
mod proof;
mod reason;
mod rule;

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;
use ts_rs::TS;

pub(crate) use self::proof::{proof_kept_until, proof_until};
pub use self::reason::{Decision, Outcome, Reason, ReasonCode};
use self::{
    facts::{Known, Question, Scope},
    rule::Terms,
};
use crate::{
    channel::Channel,
    clock::Timestamp,
    consent,
    crm::{
        contact::{self, Contact},
        day::day_of,
    },
    error::{Error, Result},
    id::{ContactId, PurposeId},
    notice,
    purpose::{self, Purpose},
    setting,
    store::{Snapshot, row_mac},
    suppression,
};

/// The country that a contact is reached in, also one in the trash, as their first address or number says, else that of their company: its
/// code (ISO 3166-1 alpha-2), "ZZ" for one without rules of its own, empty where none does.
///
/// # Errors
/// Those of the store.
pub(crate) fn country_of(snapshot: &Snapshot<'_>, id: ContactId) -> Result<&'static str> {
    let mut addresses = snapshot.prepare_cached(
        "SELECT country FROM address WHERE contact_id = ?1 ORDER BY is_primary DESC, position",
    )?;
    let mut countries = country::Countries::default();
    for address in addresses.query_map([id], |row| row.get::<_, String>(0))? {
        if let Some(code) = countries.of(&address?) {
            return Ok(code);
        }
    }
    let mut numbers =
        snapshot.prepare_cached("SELECT e164 FROM phone WHERE contact_id = ?1 ORDER BY position")?;
    for number in numbers.query_map([id], |row| row.get::<_, String>(0))? {
        if let Some(code) = country::dialled(&number?) {
            return Ok(code);
        }
    }
    let mut addresses = snapshot.prepare_cached(
        "SELECT country FROM address WHERE company_id = (SELECT company_id FROM contact WHERE id = ?1)
         ORDER BY is_primary DESC, position",
    )?;
    for address in addresses.query_map([id], |row| row.get::<_, String>(0))? {
        if let Some(code) = countries.of(&address?) {
            return Ok(code);
        }
    }
    Ok("")
}

/// Whether a contact may be contacted for a purpose through a channel, at a moment, from rows that were each checked to be as they
/// were written.
///
/// # Errors
/// [`Error::NotFound`](crate::error::Error::NotFound) where the contact or the purpose is not there, or lies in the trash;
/// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
pub fn may(
    snapshot: &Snapshot<'_>,
    id: ContactId,
    purpose: PurposeId,
    channel: Channel,
    at: Timestamp,
) -> Result<Decision> {
    suppression::verify_complete(snapshot)?;
    Ok(Judge::of(snapshot, purpose, channel, at)?.one(snapshot, id)?.0)
}

/// Whether each contact that is listed may be contacted for a purpose through a channel, at a moment, in the order of their ids: in a few
/// scans of rows that are not checked one by one. What rests on it asks [`may`] again for each.
///
/// # Errors
/// [`Error::NotFound`](crate::error::Error::NotFound) where there is no such purpose.
pub fn of_everybody(
    snapshot: &Snapshot<'_>,
    purpose: PurposeId,
    channel: Channel,
    at: Timestamp,
) -> Result<Vec<Decision>> {
    Judge::of(snapshot, purpose, channel, at)?.all(snapshot)
}

/// Whether a contact may be written to or called about their own matter.
///
/// # Errors
/// As [`may`].
pub fn may_individually(
    snapshot: &Snapshot<'_>,
    id: ContactId,
    channel: Channel,
    at: Timestamp,
) -> Result<Decision> {
    verify(snapshot, id, at)?;
    let known = one(snapshot, at, id)?;
    let question = Question { purpose: None, marketing: false, channel, home: "" };
    let points = known.points(&question);
    let verdict = rule::decide_individual(&known.person(&question), &points);
    Ok(decision(id, None, channel, at, verdict, &points))
}

/// Whether a contact may be contacted, for each purpose and each of its channels, from rows that were each checked.
///
/// # Errors
/// As [`may`].
pub fn of_contact(snapshot: &Snapshot<'_>, id: ContactId, at: Timestamp) -> Result<Vec<Decision>> {
    verify(snapshot, id, at)?;
    let home = setting::get(snapshot)?.country;
    let known = one(snapshot, at, id)?;
    let mut decisions = Vec::new();
    for purpose in purpose::list(snapshot)? {
        for channel in &purpose.draft.channels {
            decisions.push(Judge::with(&purpose, *channel, at, home.clone()).decide(&known));
        }
    }
    Ok(decisions)
}

/// From which age on a contact consents to online services without a guardian, by the country that they are reached in.
///
/// # Errors
/// [`Error::NotFound`](crate::error::Error::NotFound) where the contact is not there, or lies in the trash.
pub(crate) fn age_of_consent(snapshot: &Snapshot<'_>, id: ContactId, at: Timestamp) -> Result<u32> {
    let home = setting::get(snapshot)?.country;
    let question = Question { purpose: None, marketing: false, channel: Channel::Processing, home: &home };
    Ok(law::age_of_consent(one(snapshot, at, id)?.person(&question).country))
}

/// What a list shows of a person and a purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Chip {
    /// The purpose.
    pub purpose: PurposeId,
    /// The channel with the best outcome.
    pub channel: Channel,
    /// Whether they may be contacted through it.
    pub outcome: Outcome,
    /// The weightiest reason.
    pub reason: ReasonCode,
}

/// What a list shows of people: for each a chip for each purpose of marketing, in their order; none for who is not there, or in the
/// trash. Rows of a list are not checked one by one, as those of names are not.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where a purpose is not as it was written last.
pub fn chips(snapshot: &Snapshot<'_>, ids: &[ContactId], at: Timestamp) -> Result<Vec<Vec<Chip>>> {
    let home = setting::get(snapshot)?.country;
    let marketing: Vec<_> =
        purpose::list(snapshot)?.into_iter().filter(|purpose| purpose.draft.marketing).collect();
    let judges: Vec<Vec<Judge>> = marketing
        .iter()
        .map(|purpose| {
            let channels = purpose.draft.channels.iter();
            channels.map(|channel| Judge::with(purpose, *channel, at, home.clone())).collect()
        })
        .collect();
    let mut chips: HashMap<i64, Vec<Chip>> = HashMap::with_capacity(ids.len());
    facts::each(snapshot, at, Scope::These(ids), |known| {
        let best = |judges: &Vec<Judge>| {
            let decided = judges.iter().map(|judge| (judge, judge.decide(known)));
            decided.min_by_key(|(_, decision)| decision.outcome).map(|(judge, decision)| Chip {
                purpose: judge.purpose,
                channel: judge.channel,
                outcome: decision.outcome,
                reason: decision.reasons[0].code,
            })
        };
        chips.insert(known.contact, judges.iter().filter_map(best).collect());
    })?;
    Ok(ids.iter().map(|id| chips.get(&id.0).cloned().unwrap_or_default()).collect())
}

/// Whether a contact may be written to or called about their own matter at one of their addresses, in the form in which such are
/// compared.
///
/// # Errors
/// As [`may`].
pub(crate) fn may_at(
    snapshot: &Snapshot<'_>,
    id: ContactId,
    channel: Channel,
    point: &str,
    at: Timestamp,
) -> Result<Decision> {
    verify(snapshot, id, at)?;
    let known = one(snapshot, at, id)?;
    let question = Question { purpose: None, marketing: false, channel, home: "" };
    let points = [known.point(&question, point)];
    let verdict = rule::decide_individual(&known.person(&question), &points);
    Ok(decision(id, None, channel, at, verdict, &points))
}

/// Whether a parent or guardian has to consent for somebody at a moment (Art. 8 GDPR), by the birthday and country that are known.
pub(crate) fn needs_guardian(snapshot: &Snapshot<'_>, id: ContactId, at: Timestamp) -> Result<bool> {
    let home = setting::get(snapshot)?.country;
    let known = one(snapshot, at, id)?;
    let question = Question { purpose: None, marketing: false, channel: Channel::Processing, home: &home };
    Ok(rule::is_child(&known.person(&question), day_of(at)))
}

/// Checks that everything that a decision about somebody rests on is as it was written last.
fn verify(snapshot: &Snapshot<'_>, id: ContactId, at: Timestamp) -> Result<()> {
    suppression::verify_complete(snapshot)?;
    verify_person(snapshot, id, at)?;
    Ok(())
}

/// Checks the same but that no suppression is missing, which a list has checked once; gives whom it read for it.
fn verify_person(snapshot: &Snapshot<'_>, id: ContactId, at: Timestamp) -> Result<Contact> {
    let contact = contact::get_listed(snapshot, id)?;
    // Their company's address may say whose law counts.
    if let Some(company) = contact.draft.company {
        row_mac::verify(snapshot, &row_mac::COMPANY, company)?;
    }
    // Of whom nothing else is said, the import says whether the data is theirs.
    if let Some(import) = contact.import {
        row_mac::verify(snapshot, &row_mac::IMPORT, import)?;
    }
    consent::complete::verify(snapshot, id)?;
    let events = consent::of_contact(snapshot, id)?;
    consent::standing::verify(&events)?;
    consent::usage::verify_at(snapshot, &events, at)?;
    consent::objections(snapshot, id)?;
    consent::restrictions(snapshot, id)?;
    consent::collection_of(snapshot, id, Timestamp::MAX)?;
    // What they were told is what stands in the wording of a notice of its kind.
    let shown = consent::shown_to(snapshot, id, Timestamp::MAX)?;
    for version in shown.into_iter().map(|shown| shown.version).collect::<BTreeSet<_>>() {
        notice::get(snapshot, notice::version(snapshot, version)?.notice)?;
    }
    suppression::verify_hits(snapshot, id, &contact.draft.identifiers())?;
    Ok(contact)
}

fn one(snapshot: &Snapshot<'_>, at: Timestamp, id: ContactId) -> Result<Known> {
    facts::of(snapshot, at, id)?.ok_or(Error::NotFound)
}

/// A question that is asked about many.
pub(crate) struct Judge {
    purpose: PurposeId,
    channel: Channel,
    at: Timestamp,
    terms: Terms,
    home: String,
}

impl Judge {
    pub(crate) fn of(
        snapshot: &Snapshot<'_>,
        purpose: PurposeId,
        channel: Channel,
        at: Timestamp,
    ) -> Result<Self> {
        let home = setting::get(snapshot)?.country;
        Ok(Self::with(&purpose::get(snapshot, purpose)?, channel, at, home))
    }

    pub(crate) fn with(purpose: &Purpose, channel: Channel, at: Timestamp, home: String) -> Self {
        Self { purpose: purpose.id, channel, at, terms: terms(purpose, at), home }
    }

    fn question(&self) -> Question<'_> {
        Question {
            purpose: Some(self.purpose),
            marketing: self.terms.marketing,
            channel: self.channel,
            home: &self.home,
        }
    }

    /// Decides about one contact, from rows that are each checked; gives the contact too, who is read for it. That no suppression is missing,
    /// the caller checks, once for many people.
    pub(crate) fn one(&self, snapshot: &Snapshot<'_>, id: ContactId) -> Result<(Decision, Contact)> {
        let contact = verify_person(snapshot, id, self.at)?;
        Ok((self.decide(&one(snapshot, self.at, id)?), contact))
    }

    /// Decides about somebody of whom all is known.
    pub(crate) fn decide(&self, known: &Known) -> Decision {
        let question = self.question();
        let points = known.points(&question);
        let verdict = rule::decide(&self.terms, self.channel, self.at, &known.person(&question), &points);
        decision(ContactId(known.contact), Some(self.purpose), self.channel, self.at, verdict, &points)
    }

    /// Decides about everybody who is listed, in one scan; in the order of their ids.
    pub(crate) fn all(&self, snapshot: &Snapshot<'_>) -> Result<Vec<Decision>> {
        let mut decisions = Vec::new();
        let scope = Scope::All(self.purpose, self.channel);
        facts::each(snapshot, self.at, scope, |known| decisions.push(self.decide(known)))?;
        Ok(decisions)
    }
}

/// What the rule has to know of a purpose, at a moment.
fn terms(purpose: &Purpose, at: Timestamp) -> Terms {
    let draft = &purpose.draft;
    Terms {
        basis: draft.basis,
        explicit: draft.special && draft.exception == "a",
        marketing: draft.marketing,
        own_products: draft.own_products,
        channels: draft.channels.clone(),
        warn_months: draft.warn_months,
        lapse_months: draft.lapse_months,
        ready: purpose::ready(draft, day_of(at)).is_ready(),
        removed: purpose.removed_at.is_some_and(|removed_at| removed_at <= at),
    }
}

fn decision(
    contact: ContactId,
    purpose: Option<PurposeId>,
    channel: Channel,
    at: Timestamp,
    verdict: rule::Verdict,
    points: &[rule::Point<'_>],
) -> Decision {
    Decision {
        contact,
        purpose,
        channel,
        at,
        outcome: verdict.outcome,
        reasons: verdict.reasons,
        point: verdict.point.map(|position| points[position].point.to_owned()).unwrap_or_default().into(),
    }
}
