//! The clock of a request: from receipt, by the rule of its law and the holidays of the controller, to the last days for an answer.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::record::{Request, RequestDates};
use crate::{
    clock::Timestamp,
    crm::day,
    deadline::{self, Calendar, Due, Territory},
    error::{Error, Result},
    regime::{Extension, Rule, Waiting},
};

/// How many days before the last one an answer is meant to be ready.
const MARGIN: u32 = 7;

/// What a clock is made of.
pub(super) struct Clock {
    pub(super) rule: &'static Rule,
    calendar: Calendar,
    received: NaiveDate,
}

impl Clock {
    /// The clock of what was received on a day, by the holidays of a place; none where it is not known.
    pub(super) fn new(rule: &'static Rule, place: Option<&Territory>, received: NaiveDate) -> Self {
        let calendar = place.map_or_else(Calendar::unknown, Calendar::of);
        Self { rule, calendar, received }
    }

    /// The last days of a new request, and the day to aim at.
    pub(super) fn first(&self) -> (RequestDates, String) {
        let due = self.rule.due(self.received, &[], false, &self.calendar);
        let target = deadline::target(self.received, due, MARGIN, &self.calendar);
        (written(due), day::written(target))
    }

    /// The last day on which they have to be told that more time is taken; none where no more can be taken.
    pub(super) fn notice(&self, request: &Request) -> Result<Option<NaiveDate>> {
        if self.rule.extension == Extension::No {
            return Ok(None);
        }
        let waits = waits(request)?;
        let due = self
            .rule
            .extension_notice_due(self.received, &waits, &self.calendar)
            .unwrap_or_else(|| self.rule.due(self.received, &waits, false, &self.calendar));
        Ok(Some(due.legal))
    }

    /// The last day on which they have to be told that it came in, where the law asks for that.
    pub(super) fn acknowledge(&self) -> Option<NaiveDate> {
        self.rule.acknowledge_due(self.received, &self.calendar).map(|due| due.legal)
    }

    /// The last days of a request as it is. More time counts once they were told of it, in time.
    pub(super) fn of(&self, request: &Request) -> Result<RequestDates> {
        let told = request.told_at.map(|at| day_of(request, at)).transpose()?;
        let in_time = matches!((told, self.notice(request)?), (Some(told), Some(notice)) if told <= notice);
        let mut due = self.rule.due(self.received, &waits(request)?, in_time, &self.calendar);
        if in_time && self.rule.extension == Extension::OwnDate {
            let until = day::day("until", &request.extended_until)?;
            due = Due { nominal: until.max(due.nominal), legal: until.max(due.legal), ..due };
        }
        Ok(written(due))
    }
}

/// What was waited for. What still is, is not counted yet.
fn waits(request: &Request) -> Result<Vec<(Waiting, NaiveDate, NaiveDate)>> {
    request.waits.iter().filter_map(|wait| wait.days().transpose()).collect()
}

/// The day that it is at a moment, by the clocks of the request.
pub(crate) fn day_of(request: &Request, at: Timestamp) -> Result<NaiveDate> {
    let zone: Tz = request.zone.parse().map_err(Error::internal)?;
    Ok(deadline::day_in(at, zone))
}

fn written(due: Due) -> RequestDates {
    RequestDates {
        nominal_on: day::written(due.nominal),
        legal_on: day::written(due.legal),
        certain: due.certain,
    }
}
