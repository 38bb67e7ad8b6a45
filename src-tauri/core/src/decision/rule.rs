//! The rule: one pure function from what is known about a person to the decision. It asks no clock and no database.

use chrono::{Datelike, Months, NaiveDate};

use super::{
    law::{self, Requirement},
    reason::{Outcome, Reason, ReasonCode},
};
use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::{ConsentGrade, ConsentKind, DataOrigin},
    crm::day::{day_of, written},
    id::ConsentId,
    purpose::Basis,
};

/// What the rule has to know of a purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Terms {
    pub(crate) basis: Basis,
    /// Special categories of data are used on explicit consent (Art. 9(2)(a) GDPR), whatever the basis.
    pub(crate) explicit: bool,
    /// Direct marketing.
    pub(crate) marketing: bool,
    /// Only own similar goods and services, and each message offers to object.
    pub(crate) own_products: bool,
    pub(crate) channels: Vec<Channel>,
    /// Months after which a consent that nobody used is pointed out, and no longer relied on; 0 for never.
    pub(crate) warn_months: u32,
    pub(crate) lapse_months: u32,
    /// Nothing is missing of what it takes to use it.
    pub(crate) ready: bool,
    pub(crate) removed: bool,
}

/// What the rule has to know of a person, at one moment.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Person<'a> {
    /// ISO 3166-1 alpha-2 of the country that they are reached in; the vault's own where that is not known.
    pub(crate) country: &'a str,
    pub(crate) born_on: Option<NaiveDate>,
    pub(crate) restricted: Option<Timestamp>,
    pub(crate) objected_marketing: Option<Timestamp>,
    pub(crate) objected_purpose: Option<Timestamp>,
    /// Where the data was collected, and when.
    pub(crate) origin: DataOrigin,
    pub(crate) collected_at: Timestamp,
    /// They were shown what Art. 13 or 14 GDPR have them told.
    pub(crate) told: bool,
}

/// What the rule has to know of an address of theirs.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Point<'a> {
    /// In the form in which addresses are compared.
    pub(crate) point: &'a str,
    /// They are reached there for the company that they work at.
    pub(crate) business: bool,
    /// The suppression that applies to it for this purpose and channel: since when.
    pub(crate) suppressed: Option<Timestamp>,
    /// The event that says what their consent is.
    pub(crate) consent: Option<Standing>,
}

/// The event that says what a consent is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) id: ConsentId,
    pub(crate) kind: ConsentKind,
    pub(crate) at: Timestamp,
    pub(crate) grade: ConsentGrade,
    pub(crate) valid_until: Option<NaiveDate>,
    pub(crate) used_at: Option<Timestamp>,
    pub(crate) guardian: bool,
    /// A wording was shown.
    pub(crate) wording: bool,
}

/// A decision without whom it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) outcome: Outcome,
    pub(crate) reasons: Vec<Reason>,
    /// Which of the addresses it is about.
    pub(crate) point: Option<usize>,
}

/// Whether somebody may be contacted for a purpose through a channel, at a moment, and at which of their addresses: the first of those
/// with the best outcome.
pub(crate) fn decide(
    terms: &Terms,
    channel: Channel,
    at: Timestamp,
    person: &Person<'_>,
    points: &[Point<'_>],
) -> Verdict {
    let common = common(terms, channel, person);
    let mut best: Option<Verdict> = None;
    for (position, point) in points.iter().enumerate() {
        // Mostly there is one more, or two.
        let mut reasons = Vec::with_capacity(common.len() + 2);
        reasons.extend_from_slice(&common);
        reasons.extend(point.suppressed.map(|since| Reason::since(ReasonCode::Suppressed, since)));
        about(terms, channel, at, person, point, &mut reasons);
        let verdict = verdict(reasons, Some(position));
        if best.as_ref().is_none_or(|best| verdict.outcome < best.outcome) {
            best = Some(verdict);
        }
        if best.as_ref().is_some_and(|best| best.outcome == Outcome::Allowed) {
            break;
        }
    }
    best.unwrap_or_else(|| {
        let mut reasons = common;
        reasons.push(Reason::new(ReasonCode::NoAddress));
        verdict(reasons, None)
    })
}

/// Whether somebody may be written to or called about their own matter: what they asked, bought or wait for. That is no marketing.
pub(crate) fn decide_individual(person: &Person<'_>, points: &[Point<'_>]) -> Verdict {
    let mut reasons: Vec<Reason> =
        person.restricted.map(|since| Reason::since(ReasonCode::Restricted, since)).into_iter().collect();
    let position = points.iter().position(|point| point.suppressed.is_none());
    match points.first() {
        None => reasons.push(Reason::new(ReasonCode::NoAddress)),
        Some(first) if position.is_none() => {
            reasons.extend(first.suppressed.map(|since| Reason::since(ReasonCode::Suppressed, since)));
        }
        Some(_) => {}
    }
    verdict(reasons, position.or_else(|| (!points.is_empty()).then_some(0)))
}

/// Orders reasons by weight; the weightiest says the outcome.
fn verdict(mut reasons: Vec<Reason>, point: Option<usize>) -> Verdict {
    reasons.sort_by(|left, right| {
        right.code.outcome().cmp(&left.code.outcome()).then(left.code.cmp(&right.code))
    });
    let outcome = reasons.first().map_or(Outcome::Allowed, |reason| reason.code.outcome());
    Verdict { outcome, reasons, point }
}

/// What holds of all addresses.
fn common(terms: &Terms, channel: Channel, person: &Person<'_>) -> Vec<Reason> {
    let mut reasons = Vec::new();
    reasons.extend(person.restricted.map(|since| Reason::since(ReasonCode::Restricted, since)));
    if terms.marketing {
        reasons.extend(
            person.objected_marketing.map(|since| Reason::since(ReasonCode::ObjectedMarketing, since)),
        );
    }
    reasons.extend(person.objected_purpose.map(|since| Reason::since(ReasonCode::ObjectedPurpose, since)));
    if terms.removed {
        reasons.push(Reason::new(ReasonCode::PurposeRemoved));
    }
    if !terms.channels.contains(&channel) {
        reasons.push(Reason::new(ReasonCode::ChannelUnused));
    }
    if !terms.ready {
        reasons.push(Reason::new(ReasonCode::PurposeUnready));
    }
    if person.origin == DataOrigin::Other && !person.told {
        let due = day_of(person.collected_at).checked_add_months(Months::new(1)).map(written);
        // The first marketing message is the last moment to tell them; in what they asked for themselves it can be told along.
        let code = if terms.marketing { ReasonCode::NoticeMissing } else { ReasonCode::NoticeDue };
        reasons.push(Reason { day: due, law: Some("Art. 14 GDPR"), ..Reason::new(code) });
    }
    reasons
}

/// What consent, or the basis, says of one address.
fn about(
    terms: &Terms,
    channel: Channel,
    at: Timestamp,
    person: &Person<'_>,
    point: &Point<'_>,
    reasons: &mut Vec<Reason>,
) {
    let law =
        terms.marketing.then(|| law::law_of(person.country, channel, point.business, day_of(at))).flatten();
    let (citation, unverified) = law.map_or((None, false), |law| (Some(law.citation), law.is_unverified()));
    let cited = |reason: Reason| Reason { law: citation, unverified, ..reason };
    let requirement = law.map_or(Requirement::OptOut, |law| law.requirement);
    let by_consent = terms.basis == Basis::Consent || terms.explicit;
    let standing = point.consent.as_ref();

    // A no counts on every basis: who said it does not want this.
    match standing.map(|standing| (standing.kind, standing.at)) {
        Some((ConsentKind::Withdrawn, since)) => {
            return reasons.push(Reason::since(ReasonCode::Withdrawn, since));
        }
        Some((ConsentKind::Refused, since)) => {
            return reasons.push(Reason::since(ReasonCode::Refused, since));
        }
        _ => {}
    }
    if requirement == Requirement::OptOut && !by_consent {
        return reasons
            .push(cited(Reason { basis: Some(terms.basis), ..Reason::new(ReasonCode::BasisSuffices) }));
    }
    let Some(standing) = standing else {
        return reasons.push(cited(Reason::new(ReasonCode::ConsentMissing)));
    };
    match standing.kind {
        ConsentKind::Given | ConsentKind::Renewed => {
            consented(terms, at, person, standing, reasons);
        }
        ConsentKind::Customer if is_excepted(terms, requirement, standing) => {
            reasons.push(match over(standing, at) {
                Some(reason) => reason,
                // A contract runs as long as somebody said that it does.
                None if requirement == Requirement::ConsentOrContract && standing.valid_until.is_none() => {
                    cited(Reason::since(ReasonCode::ContractEndMissing, standing.at))
                }
                None => cited(Reason::since(ReasonCode::ExistingCustomer, standing.at)),
            });
        }
        ConsentKind::Requested => {
            reasons.push(Reason::since(ReasonCode::ConsentRequested, standing.at));
        }
        ConsentKind::Expired => reasons.push(Reason::since(ReasonCode::ConsentExpired, standing.at)),
        ConsentKind::Invalidated => reasons.push(Reason::since(ReasonCode::ConsentInvalidated, standing.at)),
        ConsentKind::Customer | ConsentKind::Withdrawn | ConsentKind::Refused => {
            reasons.push(cited(Reason::new(ReasonCode::ConsentMissing)));
        }
    }
}

/// Whether the law excepts a customer from the consent that it asks for. Nothing stands in for an explicit one.
fn is_excepted(terms: &Terms, requirement: Requirement, standing: &Standing) -> bool {
    let excepts = match requirement {
        Requirement::ConsentOrCustomer | Requirement::ConsentOrContract => true,
        Requirement::Consent | Requirement::OptOut => false,
    };
    excepts && !terms.explicit && terms.own_products && standing.wording
}

/// That what was said counts no more, where its last day is past.
fn over(standing: &Standing, at: Timestamp) -> Option<Reason> {
    let until = standing.valid_until.filter(|until| *until < day_of(at))?;
    let expired = Reason::since(ReasonCode::ConsentExpired, standing.at);
    Some(Reason { day: Some(written(until)), ..expired })
}

/// What is to be said of a consent that was given.
fn consented(
    terms: &Terms,
    at: Timestamp,
    person: &Person<'_>,
    standing: &Standing,
    reasons: &mut Vec<Reason>,
) {
    let today = day_of(at);
    let since = |code| Reason::since(code, standing.at);
    let before = reasons.len();
    if standing.grade == ConsentGrade::D {
        reasons.push(since(ReasonCode::ConsentUnproven));
    }
    reasons.extend(over(standing, at));
    if !standing.guardian && is_child(person, day_of(standing.at)) {
        reasons.push(Reason { law: Some("Art. 8 GDPR"), ..since(ReasonCode::GuardianMissing) });
    }
    let last = day_of(standing.at.max(standing.used_at.unwrap_or(standing.at)));
    let after = |months: u32| (months > 0).then(|| last.checked_add_months(Months::new(months))).flatten();
    let lapses = after(terms.lapse_months);
    if let Some(lapsed) = lapses.filter(|day| *day <= today) {
        reasons.push(Reason { day: Some(written(lapsed)), ..since(ReasonCode::ConsentLapsed) });
    }
    if reasons.len() > before {
        return;
    }
    reasons.push(Reason { grade: Some(standing.grade), ..since(ReasonCode::ConsentGiven) });
    if after(terms.warn_months).is_some_and(|day| day <= today) {
        reasons.push(Reason { day: lapses.map(written), ..since(ReasonCode::ConsentLapses) });
    }
}

/// Whether somebody was too young at a day to consent alone.
pub(crate) fn is_child(person: &Person<'_>, day: NaiveDate) -> bool {
    person.born_on.is_some_and(|born_on| age(born_on, day) < law::age_of_consent(person.country))
}

/// Full years between two days.
fn age(born_on: NaiveDate, day: NaiveDate) -> u32 {
    let had = (day.month(), day.day()) >= (born_on.month(), born_on.day());
    u32::try_from(day.year() - born_on.year() - i32::from(!had)).unwrap_or(0)
}

#[cfg(test)]
mod tests;
