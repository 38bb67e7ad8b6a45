//! Facts: what the rule has to know of people. What is known of a moment is what was recorded by then.

mod read;

use chrono::NaiveDate;

pub(crate) use self::read::{Scope, each, of};

use super::rule::{Person, Point, Standing};
use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::{
        DataOrigin,
        standing::{self, Link},
    },
    id::{CompanyId, PurposeId},
    suppression::{self, Hit},
};

/// What is asked about people.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Question<'a> {
    /// For what; none for a message about their own matter.
    pub(crate) purpose: Option<PurposeId>,
    /// Whether that is direct marketing.
    pub(crate) marketing: bool,
    pub(crate) channel: Channel,
    /// The vault's own country.
    pub(crate) home: &'a str,
}

/// No purpose has it: what is kept from one purpose is not kept from somebody's own matter.
const NO_PURPOSE: PurposeId = PurposeId(0);

/// Where somebody is reached.
struct Reach {
    primary: bool,
    /// It is their home's, and not their company's.
    home: bool,
    /// In the form in which addresses are compared.
    point: String,
}

/// What is known about a person.
#[derive(Default)]
pub(crate) struct Known {
    pub(crate) contact: i64,
    company: Option<CompanyId>,
    born_on: Option<NaiveDate>,
    /// An import brought them that says no more than that it is not from them.
    foreign: bool,
    created_at: Timestamp,
    emails: Vec<Reach>,
    phones: Vec<Reach>,
    has_address: bool,
    /// Of the address, of the number, of the company.
    countries: [Option<&'static str>; 3],
    /// Every event that was known; which of them stands, [`Self::point`] says.
    events: Vec<(PurposeId, Channel, String, Standing)>,
    restricted: Option<Timestamp>,
    objections: Vec<(Option<PurposeId>, Option<Channel>, Timestamp)>,
    collected: Option<(DataOrigin, Timestamp)>,
    told: bool,
    hits: Vec<Hit>,
}

impl Known {
    /// What the rule has to know of them for a question.
    pub(crate) fn person<'q>(&self, question: &Question<'q>) -> Person<'q> {
        let country = self.countries.iter().copied().flatten().next();
        let objected = |to: Option<PurposeId>| {
            let about = |(purpose, channel, _): &&(Option<PurposeId>, Option<Channel>, Timestamp)| {
                *purpose == to && channel.is_none_or(|channel| channel == question.channel)
            };
            self.objections.iter().filter(about).map(|(.., at)| *at).min()
        };
        let (origin, collected_at) = self.collected.unwrap_or((
            // Whom a list brought, and nobody said from where, did not give the data here.
            if self.foreign { DataOrigin::Other } else { DataOrigin::Person },
            self.created_at,
        ));
        Person {
            country: country.unwrap_or(question.home),
            born_on: self.born_on,
            restricted: self.restricted,
            objected_marketing: objected(None),
            objected_purpose: question.purpose.and_then(|purpose| objected(Some(purpose))),
            origin,
            collected_at,
            told: self.told,
        }
    }

    /// The addresses that a question can be about, the one to use first.
    pub(crate) fn points<'a>(&'a self, question: &Question<'_>) -> Vec<Point<'a>> {
        let works = self.company.is_some();
        let of = |reached: &'a [Reach]| {
            let primary = reached.iter().filter(|reach| reach.primary);
            let mut points: Vec<Point<'a>> = Vec::with_capacity(reached.len());
            for reach in primary.chain(reached) {
                match points.iter_mut().find(|known| known.point == reach.point) {
                    // What stands there twice is their home's where it is that once.
                    Some(known) => known.business &= !reach.home,
                    None => {
                        let business = works && !reach.home;
                        points.push(Point { business, ..self.point(question, &reach.point) });
                    }
                }
            }
            points
        };
        match question.channel {
            Channel::Email => of(&self.emails),
            Channel::Phone | Channel::Message => of(&self.phones),
            Channel::Letter if !self.has_address => Vec::new(),
            Channel::Letter | Channel::Processing => {
                vec![Point { business: works, ..self.point(question, "") }]
            }
        }
    }

    /// What is known of one of their addresses.
    pub(crate) fn point<'p>(&self, question: &Question<'_>, point: &'p str) -> Point<'p> {
        let about = |(purpose, channel, of, _): &&(PurposeId, Channel, String, Standing)| {
            Some(*purpose) == question.purpose
                && *channel == question.channel
                && (of.is_empty() || *of == point)
        };
        // What was said of every address and of this one is one story.
        let events = self.events.iter().filter(about).map(|(.., event)| event);
        let link = |event: &&Standing| Link { id: event.id, kind: event.kind, at: event.at };
        let consent = standing::standing(events, link).cloned();
        let suppressed = self
            .hits
            .iter()
            .filter(|hit| {
                let purpose = question.purpose.unwrap_or(NO_PURPOSE);
                suppression::applies(hit, purpose, question.marketing, question.channel, point)
            })
            .map(|hit| hit.at)
            .min();
        Point { point, suppressed, consent, ..Point::default() }
    }
}
