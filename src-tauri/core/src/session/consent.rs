//! What users do with consents, and what they are told of them. Nothing here can be undone: an event stands, and another one takes its
//! place.

use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use super::{
    Changed, Session,
    list::{Content, ListHandle, part},
    lock,
};
use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::{
        self, ConsentDraft, ConsentEvent, ConsentKey, ConsentMethod, DataOrigin, NoticeShown, Objection,
        ObjectionDraft, Restriction, RestrictionDraft, RestrictionEnd, Withdrawal,
        ledger::{self, ConsentQuery, ConsentRow},
        overview::{self, ConsentMonth, ConsentOverview},
    },
    crm::{
        contact::{self, Contact},
        link, reading,
    },
    decision::{self, Chip, Decision, Outcome},
    error::{Error, Result},
    id::{ConsentId, ContactId, NoticeVersionId, ObjectionId, PurposeId, RestrictionId},
    personal::Personal,
    store::Snapshot,
};

/// Everything that is known of what somebody said about the use of their data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentSheet {
    /// What happened, the latest first.
    pub events: Vec<ConsentRow>,
    /// Objections, the latest first.
    pub objections: Vec<Objection>,
    /// Restrictions, the latest first.
    pub restrictions: Vec<Restriction>,
    /// What they were shown, the latest first.
    pub shown: Vec<NoticeShown>,
    /// Where their data was collected, where that was said.
    pub origin: Option<DataOrigin>,
    /// When, in UTC milliseconds.
    pub collected_at: Option<Timestamp>,
    /// From which age on they consent to online services themselves, by the country that they live in (Art. 8 GDPR).
    pub age_of_consent: u32,
    /// For each purpose and each of its channels, whether they may be contacted, and why.
    pub decisions: Vec<Decision>,
}

/// Somebody who is contacted.
#[derive(Debug)]
pub struct Reached {
    /// Why they may be.
    pub decision: Decision,
    /// What opens the address; none for letters.
    pub link: Option<Personal<String>>,
}

/// A row of the ledger, by what is known at a moment.
fn row(snapshot: &Snapshot<'_>, event: ConsentEvent, at: Timestamp) -> Result<ConsentRow> {
    let proof_until = decision::proof_until(snapshot, &event, at)?;
    ledger::row(snapshot, event, proof_until)
}

impl Session {
    /// What is known of what somebody said about the use of their data, and what follows from it: now, or at an earlier moment.
    ///
    /// # Errors
    /// [`Error::NotFound`] where they are not there, or in the trash.
    pub fn consent_sheet(&self, id: ContactId, at: Option<Timestamp>) -> Result<ConsentSheet> {
        let at = self.moment(at);
        self.read(|snapshot| {
            let decisions = decision::of_contact(snapshot, id, at)?;
            let events = consent::of_contact(snapshot, id)?;
            let events = events
                .into_iter()
                .filter(|event| event.recorded_at <= at)
                .map(|event| row(snapshot, event, at))
                .collect::<Result<_>>()?;
            let collection = consent::collection_of(snapshot, id, at)?;
            Ok(ConsentSheet {
                events,
                objections: consent::objections(snapshot, id)?,
                restrictions: consent::restrictions(snapshot, id)?,
                shown: consent::shown_to(snapshot, id, at)?,
                origin: collection.map(|(origin, _)| origin),
                collected_at: collection.map(|(_, at)| at),
                age_of_consent: decision::age_of_consent(snapshot, id, at)?,
                decisions,
            })
        })
    }

    fn moment(&self, at: Option<Timestamp>) -> Timestamp {
        let now = self.store().clock().now();
        at.map_or(now, |at| at.min(now))
    }

    /// Records an event.
    ///
    /// # Errors
    /// As [`consent::add`].
    pub fn add_consent(&self, draft: ConsentDraft) -> Result<(ConsentEvent, Changed)> {
        self.write(|tx, _| {
            let id = consent::add(tx, draft)?;
            consent::get(tx, id)
        })
    }

    /// Records a withdrawal; returns how many channels it was withdrawn from.
    ///
    /// # Errors
    /// As [`consent::withdraw`].
    pub fn withdraw_consent(&self, withdrawal: &Withdrawal) -> Result<(usize, Changed)> {
        self.write(|tx, _| Ok(consent::withdraw(tx, withdrawal)?.len()))
    }

    /// Records an objection.
    ///
    /// # Errors
    /// As [`consent::object`].
    pub fn add_objection(&self, draft: ObjectionDraft) -> Result<(ObjectionId, Changed)> {
        self.write(|tx, _| consent::object(tx, draft))
    }

    /// Ends an objection that was taken back.
    ///
    /// # Errors
    /// As [`consent::end_objection`].
    pub fn end_objection(&self, id: ObjectionId, note: Personal<String>) -> Result<((), Changed)> {
        self.write(|tx, _| consent::end_objection(tx, id, note))
    }

    /// Restricts the use of somebody's data.
    ///
    /// # Errors
    /// As [`consent::restrict`].
    pub fn restrict(&self, draft: RestrictionDraft) -> Result<(RestrictionId, Changed)> {
        self.write(|tx, _| consent::restrict(tx, draft))
    }

    /// Lifts a restriction.
    ///
    /// # Errors
    /// As [`consent::lift`].
    pub fn lift_restriction(&self, id: RestrictionId, end: RestrictionEnd) -> Result<((), Changed)> {
        self.write(|tx, _| consent::lift(tx, id, end))
    }

    /// Notes that people were shown a wording.
    ///
    /// # Errors
    /// As [`consent::shown`].
    pub fn show_notice(
        &self,
        contacts: &[ContactId],
        version: NoticeVersionId,
        at: Timestamp,
        zone: &str,
        method: ConsentMethod,
    ) -> Result<((), Changed)> {
        self.write(|tx, _| {
            contacts.iter().try_for_each(|contact| consent::shown(tx, *contact, version, at, zone, method))
        })
    }

    /// Says where people's data was collected; returns of how many that was not said before.
    ///
    /// # Errors
    /// As [`consent::collected`]; [`Error::NothingToChange`] where it was said of all.
    pub fn set_collection(
        &self,
        contacts: &[ContactId],
        origin: DataOrigin,
        at: Timestamp,
    ) -> Result<(usize, Changed)> {
        self.write(|tx, _| {
            let mut changed = 0;
            for contact in contacts {
                match consent::collected(tx, *contact, origin, at) {
                    Err(Error::NothingToChange) => {}
                    done => {
                        done?;
                        changed += 1;
                    }
                }
            }
            if changed == 0 { Err(Error::NothingToChange) } else { Ok(changed) }
        })
    }

    /// Whether somebody may be contacted for a purpose, or about their own matter where there is none; now, or at an earlier moment.
    ///
    /// # Errors
    /// As [`decision::may`].
    pub fn decide(
        &self,
        id: ContactId,
        purpose: Option<PurposeId>,
        channel: Channel,
        at: Option<Timestamp>,
    ) -> Result<Decision> {
        let at = self.moment(at);
        self.read(|snapshot| match purpose {
            Some(purpose) => decision::may(snapshot, id, purpose, channel, at),
            None => decision::may_individually(snapshot, id, channel, at),
        })
    }

    /// Notes that somebody is contacted now, for a purpose or about their own matter, if they may be; gives the link that opens
    /// the address which was decided for.
    ///
    /// # Errors
    /// [`Error::MayNot`] where they may not; [`Error::NotFound`] where no program can open the address; otherwise as
    /// [`decision::may`].
    pub fn reach(
        &self,
        id: ContactId,
        purpose: Option<PurposeId>,
        channel: Channel,
    ) -> Result<(Reached, Changed)> {
        self.write(|tx, _| {
            let decision = match purpose {
                Some(purpose) => decision::may(tx, id, purpose, channel, tx.now)?,
                None => decision::may_individually(tx, id, channel, tx.now)?,
            };
            if decision.outcome != Outcome::Allowed {
                return Err(Error::MayNot);
            }
            let link = link::to(tx, id, channel, &decision.point)?;
            // For a purpose it is a use, which the entry tells of.
            let action = if purpose.is_some() { reading::REACH } else { reading::LINK };
            contact::journal(tx, action, id, &json!({ "purpose": purpose, "channel": channel }))?;
            if let Some(purpose) = purpose {
                let key = ConsentKey { contact: id, purpose, channel, point: decision.point.clone() };
                consent::note_use(tx, &key, tx.now)?;
            }
            Ok(Reached { decision, link })
        })
    }

    /// What a list shows of people, in a word for each purpose of marketing.
    ///
    /// # Errors
    /// As [`decision::chips`].
    pub fn consent_chips(&self, ids: &[ContactId]) -> Result<Vec<Vec<Chip>>> {
        let at = self.moment(None);
        self.read(|snapshot| decision::chips(snapshot, ids, at))
    }

    /// Opens the events that a query describes.
    pub fn open_consents(&self, query: &ConsentQuery) -> Result<ListHandle> {
        let ids = self.read(|snapshot| ledger::ids(snapshot, query))?;
        let total = ids.len();
        Ok(lock(&self.lists).add(Content::Consents(ids), total))
    }

    /// Reads rows of an open list of events.
    pub fn consent_window(&self, handle: u32, offset: usize, count: usize) -> Result<Vec<ConsentRow>> {
        let ids = match lock(&self.lists).get(handle)? {
            Content::Consents(ids) => part(ids, offset, count),
            _ => return Err(Error::NotFound),
        };
        let now = self.moment(None);
        self.read(|snapshot| {
            ids.into_iter().map(|id| row(snapshot, consent::get(snapshot, ConsentId(id))?, now)).collect()
        })
    }

    /// Opens a list of decisions, in their order.
    pub fn open_decisions(&self, decisions: Vec<Decision>) -> ListHandle {
        let total = decisions.len();
        lock(&self.lists).add(Content::Decisions(decisions), total)
    }

    /// Reads rows of an open list of decisions, each with whom it is about.
    pub fn decision_window(
        &self,
        handle: u32,
        offset: usize,
        count: usize,
    ) -> Result<Vec<(Contact, Decision)>> {
        let decisions = match lock(&self.lists).get(handle)? {
            Content::Decisions(decisions) => part(decisions, offset, count),
            _ => return Err(Error::NotFound),
        };
        self.read(|snapshot| {
            let about = decisions.into_iter();
            about.map(|decision| Ok((contact::get(snapshot, decision.contact)?, decision))).collect()
        })
    }

    /// How consents stand, now or at an earlier moment.
    ///
    /// # Errors
    /// As [`overview::overview`].
    pub fn consent_overview(&self, at: Option<Timestamp>) -> Result<ConsentOverview> {
        let at = self.moment(at);
        self.read(|snapshot| overview::overview(snapshot, at))
    }

    /// How many consented at the end of each of the last twelve months.
    ///
    /// # Errors
    /// As [`overview::trend`].
    pub fn consent_trend(&self, at: Option<Timestamp>) -> Result<Vec<ConsentMonth>> {
        let at = self.moment(at);
        self.read(|snapshot| overview::trend(snapshot, at, 12))
    }
}
