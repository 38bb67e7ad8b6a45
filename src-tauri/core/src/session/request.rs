//! What users do with requests of people about their data. Who handles them sees all; others see those that they recorded or were given.

use std::{cell::Cell, path::Path};

use chrono::{Days, NaiveDate};

use super::{
    Changed, Session,
    action::label,
    list::{Content, ListHandle, part},
    lock,
    undo::{Step, UndoAction, UndoObject},
};
use crate::{
    crm::day,
    deadline,
    document::{DocumentDraft, guess},
    erasure,
    error::{Error, Result},
    id::{ContactId, RequestId, UserId},
    personal::Personal,
    progress::Progress,
    regime,
    request::{
        self, RequestDraft, RequestLaw, RequestMove, RequestPlan, RequestSheet,
        list::{self, RequestQuery, RequestRow},
        statistics::{self, RequestStatistics},
    },
    role::Permission,
    setting,
    store::Tx,
};

/// How many days after today are near.
const NEAR: u64 = 7;

impl Session {
    /// Records a request.
    ///
    /// # Errors
    /// As [`request::add`].
    pub fn add_request(&self, draft: RequestDraft) -> Result<(RequestSheet, Changed)> {
        self.write(|tx, _| {
            let id = request::add(tx, draft)?;
            request::sheet(tx, id)
        })
    }

    /// Everything about a request. That it was shown who asks is journaled.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none that who works may see.
    pub fn request_sheet(&self, id: RequestId) -> Result<RequestSheet> {
        let sheet = self.read(|snapshot| {
            request::require_seen(snapshot, self.actor(), id)?;
            request::sheet(snapshot, id)
        })?;
        self.note_request(id);
        Ok(sheet)
    }

    /// Who a request is about; that is journaled.
    ///
    /// # Errors
    /// As [`Session::request_sheet`].
    pub fn reveal_request(&self, id: RequestId) -> Result<Personal<String>> {
        let who = self.read(|snapshot| {
            request::require_seen(snapshot, self.actor(), id)?;
            request::who(snapshot, &request::get(snapshot, id)?)
        })?;
        self.note_request(id);
        Ok(who)
    }

    /// Journals that it was shown who asks, unless that was within the last quarter of an hour.
    fn note_request(&self, id: RequestId) {
        let (actor, now) = (self.actor(), self.store().clock().now());
        let noted = self.read(|connection| request::is_noted(connection, actor, id, now));
        if matches!(noted, Ok(false)) {
            self.store().write_soon(actor, move |tx| request::note_reading(tx, id));
        }
    }

    /// Says who handles a request, and by when. Where nothing differs, nothing is written.
    ///
    /// # Errors
    /// As [`request::change`].
    pub fn plan_request(
        &self,
        id: RequestId,
        revision: i64,
        plan: RequestPlan,
    ) -> Result<(RequestSheet, Changed)> {
        let changed = self.write_request(id, UndoAction::Change, |tx| {
            Ok(vec![Step::RequestPlan(id, request::change(tx, id, revision, plan)?)])
        });
        match changed {
            Err(Error::NothingToChange) => Ok((self.request_sheet(id)?, Changed::default())),
            changed => changed,
        }
    }

    /// Ticks a step of a request's checklist, or takes the tick away.
    ///
    /// # Errors
    /// As [`request::tick`].
    pub fn tick_request(
        &self,
        id: RequestId,
        step: regime::Step,
        done: bool,
        note: Personal<String>,
    ) -> Result<(RequestSheet, Changed)> {
        self.write_request(id, UndoAction::Tick, |tx| {
            request::tick(tx, id, step, done, note)?;
            Ok(vec![Step::RequestTick(id, step, !done)])
        })
    }

    /// Comments on a request.
    ///
    /// # Errors
    /// As [`request::comment`].
    pub fn comment_request(&self, id: RequestId, text: Personal<String>) -> Result<(RequestSheet, Changed)> {
        self.write_request(id, UndoAction::Comment, |tx| {
            Ok(vec![Step::RequestCommentRemoval(id, request::comment(tx, id, text)?)])
        })
    }

    fn write_request(
        &self,
        id: RequestId,
        action: UndoAction,
        change: impl FnOnce(&Tx<'_>) -> Result<Vec<Step>>,
    ) -> Result<(RequestSheet, Changed)> {
        self.write_undoable(|tx, _| {
            request::require_seen(tx, self.actor(), id)?;
            let steps = change(tx)?;
            Ok((request::sheet(tx, id)?, label(action, UndoObject::Request, 1), steps))
        })
    }

    /// Moves a request along its path. Nothing takes that back.
    ///
    /// # Errors
    /// As [`request::act`]; [`Error::Invalid`] about `kept` where something is on legal hold and the request is to be fulfilled.
    pub fn act_on_request(
        &self,
        id: RequestId,
        revision: i64,
        wanted: RequestMove,
    ) -> Result<(RequestSheet, Changed)> {
        self.write(|tx, rules| {
            let outcome = match &wanted {
                RequestMove::Close(closing) => Some(closing.outcome),
                _ => None,
            };
            request::act(tx, rules, id, revision, wanted)?;
            if let Some(outcome) = outcome {
                erasure::require_partly(tx, id, outcome)?;
            }
            request::sheet(tx, id)
        })
    }

    /// Opens the queue of requests that a query describes.
    pub fn open_requests(&self, query: &RequestQuery) -> Result<ListHandle> {
        let ids = self.read(|snapshot| list::ids(snapshot, self.actor().user, self.requests_of(), query))?;
        let total = ids.len();
        Ok(lock(&self.lists).add(Content::Requests(ids), total))
    }

    /// Reads rows of an open queue.
    pub fn request_window(&self, handle: u32, offset: usize, count: usize) -> Result<Vec<RequestRow>> {
        let ids = match lock(&self.lists).get(handle)? {
            Content::Requests(ids) => part(ids, offset, count),
            _ => return Err(Error::NotFound),
        };
        self.read(|snapshot| ids.into_iter().map(|id| list::row(snapshot, RequestId(id))).collect())
    }

    /// Whose requests who works sees; none for all of them.
    fn requests_of(&self) -> Option<UserId> {
        let actor = self.actor();
        (!actor.role.may(Permission::RequestRun)).then_some(actor.user)
    }

    /// The requests about a contact, of those that who works sees, the last first.
    pub fn requests_of_contact(&self, contact: ContactId) -> Result<Vec<RequestRow>> {
        self.read(|snapshot| list::of_contact(snapshot, contact, self.requests_of()))
    }

    /// The requests of a number as typed ("7" or "2026-7"), of those that who works sees.
    pub fn find_requests(&self, typed: &str) -> Result<Vec<RequestRow>> {
        self.read(|snapshot| list::of_number(snapshot, typed, self.requests_of()))
    }

    /// Stores the file at `source` as what shows a request. Nothing takes that back.
    ///
    /// # Errors
    /// [`Error::Invalid`] with the field at fault, [`Error::NotFound`] where there is no request that who works may see, or the contact
    /// lies in the trash; [`Error::File`] about the source, [`Error::DiskFull`], [`Error::Cancelled`].
    pub fn add_request_evidence(
        &self,
        id: RequestId,
        mut draft: DocumentDraft,
        source: &Path,
        progress: &dyn Progress,
    ) -> Result<(RequestSheet, Changed)> {
        let store = self.store();
        store.require_writable()?;
        let now = store.clock().now();
        self.read(|snapshot| {
            request::require_seen(snapshot, self.actor(), id)?;
            request::require_evidence(snapshot, id, &mut draft, now)
        })?;
        let sealed = self.seal_document(source, progress)?;
        let file_name = guess::file_name(source);
        let is_accepted = Cell::new(false);
        let added = self.write(|tx, _| {
            request::require_seen(tx, self.actor(), id)?;
            request::add_evidence(tx, id, draft, &file_name, &sealed)?;
            let sheet = request::sheet(tx, id)?;
            is_accepted.set(true);
            Ok(sheet)
        });
        // As where a document of a contact is stored.
        if is_accepted.get() {
            sealed.keep();
        }
        added
    }

    /// How many open requests, of those that who works sees, are late or due within the next seven days.
    pub fn count_near_requests(&self) -> Result<usize> {
        let last = self.controller_day()?.checked_add_days(Days::new(NEAR)).unwrap_or(NaiveDate::MAX);
        self.read(|snapshot| list::due_until(snapshot, self.requests_of(), &day::written(last)))
    }

    /// How many open requests, of those that who works sees, came to their last day by law or past it since a day on which that was
    /// told, or the day before where it never was; and the day that it is where the controller is. None where that day was told of,
    /// and to whoever sees no requests.
    pub fn count_requests_come_due(&self, told: Option<&str>) -> Result<Option<(String, usize)>> {
        let day = self.controller_day()?;
        let (before, today) = (day::written(day.pred_opt().unwrap_or(day)), day::written(day));
        // What was due on the day that was told of is past it now.
        let from = told.unwrap_or(&before);
        if from >= today.as_str() || !self.actor().role.may(Permission::RequestRead) {
            return Ok(None);
        }
        let count = self.read(|snapshot| list::due_between(snapshot, self.requests_of(), from, &today))?;
        Ok(Some((today, count)))
    }

    /// What a year of requests comes to.
    pub fn request_statistics(&self, year: i32) -> Result<RequestStatistics> {
        let today = day::written(self.controller_day()?);
        self.read(|snapshot| statistics::of(snapshot, year, &today))
    }

    /// What the laws know today, for who records a request.
    pub fn request_laws(&self) -> Result<Vec<RequestLaw>> {
        Ok(request::laws(self.controller_day()?))
    }

    /// The day that it is where the controller is.
    fn controller_day(&self) -> Result<NaiveDate> {
        let zone = self.read(setting::get)?.zone();
        Ok(deadline::day_in(self.store().clock().now(), zone))
    }
}
