//! How long the proof of a consent has to be kept: German law fixes that for calls, since each is a new reason to ask for it.

use chrono::{Months, NaiveDate};

use super::{
    country_of,
    facts::{self, Question},
};
use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::ConsentEvent,
    crm::day::{day_of, written},
    error::Result,
    setting,
    store::Snapshot,
};

/// Months that § 7a(2) UWG has the proof of a consent to calls kept, from the consent and from each use of it.
const KEPT: Months = Months::new(60);

/// The last day (ISO 8601) that the proof of an event has to be kept, where the law of the country fixes one; by what is known of the
/// person at a moment.
pub(crate) fn proof_until(
    snapshot: &Snapshot<'_>,
    event: &ConsentEvent,
    at: Timestamp,
) -> Result<Option<String>> {
    let key = &event.draft.key;
    if key.channel != Channel::Phone || !event.draft.kind.consents() {
        return Ok(None);
    }
    let home = setting::get(snapshot)?.country;
    let question =
        Question { purpose: Some(key.purpose), marketing: true, channel: key.channel, home: &home };
    let known = facts::of(snapshot, at, key.contact)?;
    let country = match &known {
        Some(known) => known.person(&question).country,
        // Who lies in the trash is not contacted, but what shows that they were asked is kept all the same.
        None => match country_of(snapshot, key.contact)? {
            "" => &home,
            country => country,
        },
    };
    if country != "DE" {
        return Ok(None);
    }
    let last = event.used_at.map_or(event.draft.at, |used_at| used_at.max(event.draft.at));
    Ok(Some(written(proof_kept_until(day_of(last)))))
}

/// The last day that § 7a(2) UWG has the proof of a consent to calls kept that was given, or used last, on a day.
pub(crate) fn proof_kept_until(last: NaiveDate) -> NaiveDate {
    last.checked_add_months(KEPT).unwrap_or(NaiveDate::MAX)
}
