//! Facts: what rules have to know of records. Each sort of row is one query in the order of contacts, all of them followed at once; of
//! one contact the same queries, so that the answer for everybody is the answer for each.

mod read;

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{
    category::{RetentionCategory, RetentionEvent, RetentionItem, RetentionItemKind},
    due::{Events, Record, RetentionSkip},
    flag::RetentionState,
};
use crate::{
    decision,
    document::RetentionClass,
    id::{ContactId, LegalHoldId, PurposeId},
    setting::Settings,
    voucher::{VoucherKind, retention},
};

pub(super) use self::read::{Scope, each};

/// § 7a(2) UWG, which keeps the proof of a consent to calls.
const PROOF: &str = "§ 7a UWG";

/// What is known of a company: when something was sold to it last, and whether a deal with nobody of it in particular is open.
#[derive(Debug, Clone, Copy, Default)]
struct Firm {
    sold_on: Option<NaiveDate>,
    has_open_deal: bool,
}

/// A row that is a record of its own.
#[derive(Debug, Clone, Copy)]
struct Row {
    item: RetentionItem,
    category: RetentionCategory,
    /// What happened with it: when it took place, was issued, received, closed.
    event: Option<(RetentionEvent, NaiveDate)>,
    /// The company that it is about, where it is about no contact.
    company: Option<i64>,
    detail: Detail,
}

/// What else has to be known of some rows.
#[derive(Debug, Clone, Copy)]
enum Detail {
    Nothing,
    /// Of a voucher: what it is, when it was issued, its file.
    Voucher(VoucherKind, NaiveDate, Option<i64>),
    /// Of a document: its class, its date, whether it shows a consent or a request.
    Document(RetentionClass, NaiveDate, bool),
    /// Of an event of a consent.
    Consent {
        /// When it ended; none while it counts.
        ended_on: Option<NaiveDate>,
        /// Where it allows calls, when it was given or used last.
        called_on: Option<NaiveDate>,
    },
}

/// What is known of a contact, or of what is about none.
#[derive(Default)]
pub(super) struct Known {
    /// Whom; 0 for nobody.
    contact: i64,
    firm: Firm,
    recorded_on: Option<NaiveDate>,
    collected_on: Option<NaiveDate>,
    from_person: Option<NaiveDate>,
    with_person: Option<NaiveDate>,
    consented: Option<NaiveDate>,
    sold_on: Option<NaiveDate>,
    has_open_deal: bool,
    has_open_request: bool,
    is_restricted: bool,
    is_german: bool,
    has_confidential: bool,
    /// The purposes that they said something about, each with the day of their last consent or its use.
    purposes: Vec<(PurposeId, NaiveDate)>,
    rows: Vec<Row>,
    holds: Vec<(RetentionItem, LegalHoldId)>,
    flags: Vec<(RetentionItem, Option<PurposeId>, RetentionState, Option<NaiveDate>)>,
}

fn later(known: &mut Option<NaiveDate>, on: NaiveDate) {
    *known = (*known).max(Some(on));
}

impl Known {
    /// The rows that are records of their own.
    pub(super) fn items(&self) -> impl Iterator<Item = RetentionItem> {
        self.rows.iter().map(|row| row.item)
    }

    /// Hands over each record.
    pub(super) fn records(&self, settings: &Settings, firms: &Firms, mut act: impl FnMut(Record)) {
        let files = self.files(settings);
        if self.contact != 0 {
            self.persons(settings, &mut act);
        }
        for row in &self.rows {
            let mut record = self.record(row.item, row.category, None);
            if let Some((event, on)) = row.event {
                record.events.set(event, on);
            }
            if let Detail::Consent { ended_on: Some(on), .. } = row.detail {
                record.events.set(RetentionEvent::Closing, on);
            }
            // What is about a contact ends with the relation to them.
            let company = row.company.filter(|_| self.contact == 0);
            if let Some(on) = company.and_then(|company| firms.get(company)).and_then(|firm| firm.sold_on) {
                record.events.note(RetentionEvent::RelationEnd, on);
            }
            self.detail(row, &files, settings, &mut record);
            act(record);
        }
    }

    /// The contact as a whole, what is kept of them for a purpose, and the confidential note on them.
    fn persons(&self, settings: &Settings, act: &mut impl FnMut(Record)) {
        let item = RetentionItem::contact(ContactId(self.contact));
        let category =
            if self.end().is_some() { RetentionCategory::Customer } else { RetentionCategory::Prospect };
        let mut whole = self.record(item, category, None);
        whole.part = self.part(settings);
        whole.skips.extend(self.open_deal());
        act(whole);
        for (purpose, on) in &self.purposes {
            let mut record = self.record(item, RetentionCategory::Purpose, Some(*purpose));
            record.events.set(RetentionEvent::Consent, *on);
            record.skips.extend(self.open_deal());
            act(record);
        }
        if self.has_confidential {
            let item = RetentionItem { kind: RetentionItemKind::Confidential, ..item };
            act(self.record(item, RetentionCategory::Confidential, None));
        }
    }

    fn open_deal(&self) -> Option<RetentionSkip> {
        (self.has_open_deal || self.firm.has_open_deal).then_some(RetentionSkip::OpenDeal)
    }

    /// When something was sold to them last, or to the company where they work.
    fn end(&self) -> Option<NaiveDate> {
        self.sold_on.max(self.firm.sold_on)
    }

    /// What happened with the person. The collection of the data stands for what did not happen since.
    fn happened(&self, events: &mut Events) {
        if let Some(on) = self.collected_on.or(self.recorded_on) {
            events.note(RetentionEvent::Collection, on);
            for event in [RetentionEvent::FromPerson, RetentionEvent::WithPerson, RetentionEvent::Consent] {
                events.stand_in(event, RetentionEvent::Collection, on);
            }
        }
        for (event, on) in [
            (RetentionEvent::FromPerson, self.from_person),
            (RetentionEvent::WithPerson, self.with_person.max(self.from_person)),
            (RetentionEvent::Consent, self.consented),
            (RetentionEvent::RelationEnd, self.end()),
        ] {
            if let Some(on) = on {
                events.note(event, on);
            }
        }
    }

    /// A record about them, with what keeps everything that is about them.
    fn record(&self, item: RetentionItem, category: RetentionCategory, purpose: Option<PurposeId>) -> Record {
        let mut events = Events::default();
        self.happened(&mut events);
        let mut skips = Vec::new();
        if self.is_restricted {
            skips.push(RetentionSkip::Restricted);
        }
        if self.has_open_request {
            skips.push(RetentionSkip::OpenRequest);
        }
        let person = RetentionItem::contact(ContactId(self.contact));
        let hold = self.holds.iter().filter(|(held, _)| *held == item || *held == person).map(|(_, id)| *id);
        let flag = self.flags.iter().find(|(flagged, of, ..)| *flagged == item && *of == purpose);
        let mut decided_until = None;
        if let Some((_, _, state, until)) = flag {
            match state {
                RetentionState::Kept => decided_until = *until,
                RetentionState::Open | RetentionState::Approved => skips.push(RetentionSkip::Queued),
                RetentionState::Done => {}
            }
        }
        Record {
            item,
            contact: (self.contact != 0).then_some(ContactId(self.contact)),
            category,
            purpose,
            events,
            law: None,
            part: None,
            hold: hold.min(),
            decided_until,
            skips,
        }
    }

    /// Until when a law keeps a voucher.
    fn kept(settings: &Settings, kind: VoucherKind, on: NaiveDate) -> (NaiveDate, Option<&'static str>) {
        let (until, rule) = retention::last_day(&settings.country, kind, on, settings.financial_year_end);
        (until, rule.map(|rule| rule.law))
    }

    /// Until when a law keeps each document that is the file of a voucher.
    fn files(&self, settings: &Settings) -> HashMap<i64, (NaiveDate, Option<&'static str>)> {
        let mut files: HashMap<i64, (NaiveDate, Option<&'static str>)> = HashMap::new();
        for row in &self.rows {
            if let Detail::Voucher(kind, on, Some(file)) = row.detail {
                let kept = Self::kept(settings, kind, on);
                let known = files.entry(file).or_insert(kept);
                *known = (*known).max(kept);
            }
        }
        files
    }

    /// What keeps a row by itself.
    fn detail(
        &self,
        row: &Row,
        files: &HashMap<i64, (NaiveDate, Option<&'static str>)>,
        settings: &Settings,
        record: &mut Record,
    ) {
        match row.detail {
            Detail::Nothing => {}
            Detail::Voucher(kind, on, _) => record.law = Some(Self::kept(settings, kind, on)),
            Detail::Document(class, on, is_evidence) => {
                let is_customer = record.events.get(RetentionEvent::RelationEnd).is_some();
                let own = retention::kind_of(class, is_customer).map(|kind| Self::kept(settings, kind, on));
                record.law = own.into_iter().chain(files.get(&row.item.id).copied()).max();
                if is_evidence {
                    record.skips.push(RetentionSkip::Evidence);
                }
            }
            Detail::Consent { ended_on, called_on } => {
                if ended_on.is_none() {
                    record.skips.push(RetentionSkip::InUse);
                }
                if self.is_german || settings.country == "DE" {
                    record.law = called_on.map(|on| (decision::proof_kept_until(on), Some(PROOF)));
                }
            }
        }
    }

    /// The last day on which a law keeps something that is about them.
    fn part(&self, settings: &Settings) -> Option<(NaiveDate, Option<&'static str>)> {
        let is_customer = self.end().is_some();
        let kept = self.rows.iter().filter_map(|row| match row.detail {
            Detail::Voucher(kind, on, _) => Some(Self::kept(settings, kind, on)),
            Detail::Document(class, on, _) => {
                retention::kind_of(class, is_customer).map(|kind| Self::kept(settings, kind, on))
            }
            Detail::Consent { called_on: Some(on), .. } if self.is_german || settings.country == "DE" => {
                Some((decision::proof_kept_until(on), Some(PROOF)))
            }
            _ => None,
        });
        kept.max()
    }
}

/// Companies by their number.
#[derive(Default)]
pub(super) struct Firms(HashMap<i64, Firm>);

impl Firms {
    fn get(&self, company: i64) -> Option<Firm> {
        self.0.get(&company).copied()
    }
}
