//! What a law says about one kind of request.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Regime, RequestKind};
use crate::{
    deadline::{Calendar, Due, Pause, Period, Wait, due, paused},
    store::word::words,
};

/// Year, month and day.
pub(super) type Day = (i32, u32, u32);

/// How well a row of a table is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, rename = "RuleTag")]
pub enum Tag {
    /// [V] Read in the law.
    Verified,
    /// [S] Read about in a secondary source.
    Secondary,
    /// [K] Not verified.
    Unverified,
    /// [X] Disputed.
    Open,
}

impl Tag {
    /// Each, the best known first.
    pub const ALL: [Self; 4] = [Self::Verified, Self::Secondary, Self::Unverified, Self::Open];
}

/// What a period begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Start {
    /// Receipt.
    Receipt,
    /// The latest of receipt, of what shows who asks, and of a fee (Art. 12A UK GDPR).
    Latest,
}

/// How a period may be made longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Extension {
    /// Not at all.
    No,
    /// Once, by this.
    By(Period),
    /// To a day that is told to the person.
    OwnDate,
}

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export, rename = "RequestWaiting")]
pub enum Waiting {
    /// What shows who asks, or that they may ask for somebody else.
    Identity,
    /// What the request is about.
    Clarification,
    /// A fee.
    Fee,
}

words!(Waiting {
    Identity "identity",
    Clarification "clarification",
    Fee "fee",
});

impl Waiting {
    /// Each.
    pub const ALL: [Self; 3] = [Self::Identity, Self::Clarification, Self::Fee];
}

/// What a law makes of each thing that is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pauses {
    pub(super) identity: Pause,
    pub(super) clarification: Pause,
    pub(super) fee: Pause,
}

/// A row of the table: what a law says about one kind of request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its name in the table, as in `EU.ACCESS`.
    pub code: &'static str,
    /// The law.
    pub regime: Regime,
    /// What is asked for.
    pub kind: RequestKind,
    /// How long the answer may take.
    pub period: Period,
    /// How that may be made longer.
    pub extension: Extension,
    /// How long telling that it came in may take, where the law asks for that.
    pub acknowledge: Option<Period>,
    /// How long telling of an extension, with reasons, may take.
    pub extension_notice: Option<Period>,
    /// How long telling of a refusal, with reasons and remedies, may take.
    pub refusal: Option<Period>,
    /// What the period begins with.
    pub start: Start,
    /// Whether a last day on a weekend or holiday gives way to the next working day. Where the law is not known to say so, it does not.
    pub roll: bool,
    /// What waiting does to the clock.
    pub pauses: Pauses,
    /// Whether it is done at once, before anything else, without a look at who asks that goes beyond what is needed to find them.
    pub at_once: bool,
    pub(super) from: Day,
    pub(super) to: Option<Day>,
    /// Cited as in its country, with what is not certain about it.
    pub source: &'static str,
    /// How well it is known.
    pub tag: Tag,
}

impl Pauses {
    /// What it makes of one.
    pub fn on(self, waiting: Waiting) -> Pause {
        match waiting {
            Waiting::Identity => self.identity,
            Waiting::Clarification => self.clarification,
            Waiting::Fee => self.fee,
        }
    }
}

impl Rule {
    /// The first day on which it is in force.
    pub fn valid_from(&self) -> NaiveDate {
        day(self.from)
    }

    /// The last day on which it is in force, where that is known.
    pub fn valid_to(&self) -> Option<NaiveDate> {
        self.to.map(day)
    }

    /// Whether it is in force on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        let day = (day.year(), day.month(), day.day());
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// When the answer is due, after what was waited for. Of what is still waited for, the day of the answer is today.
    /// `extended` says whether the person was told of an extension; of one to a day of its own, that day is theirs and not told here.
    pub fn due(
        &self,
        received: NaiveDate,
        waits: &[(Waiting, NaiveDate, NaiveDate)],
        extended: bool,
        calendar: &Calendar,
    ) -> Due {
        let period = match self.extension {
            Extension::By(further) if extended => self.period.and(further),
            Extension::By(_) | Extension::No | Extension::OwnDate => self.period,
        };
        self.count(received, period, waits, calendar)
    }

    /// Until when an extension may be told; `None` where there is none.
    pub fn extension_notice_due(
        &self,
        received: NaiveDate,
        waits: &[(Waiting, NaiveDate, NaiveDate)],
        calendar: &Calendar,
    ) -> Option<Due> {
        self.extension_notice.map(|period| self.count(received, period, waits, calendar))
    }

    /// Until when receipt is told, where the law asks for that. Waiting does not move it.
    pub fn acknowledge_due(&self, received: NaiveDate, calendar: &Calendar) -> Option<Due> {
        self.acknowledge.map(|period| due(received, period, self.roll, calendar))
    }

    fn count(
        &self,
        received: NaiveDate,
        period: Period,
        waits: &[(Waiting, NaiveDate, NaiveDate)],
        calendar: &Calendar,
    ) -> Due {
        let waits: Vec<Wait> = waits
            .iter()
            .map(|&(waiting, asked, answered)| Wait { asked, answered, pause: self.pauses.on(waiting) })
            .collect();
        paused(received, period, &waits, self.roll, calendar)
    }
}

fn day((year, month, day): Day) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MIN)
}
