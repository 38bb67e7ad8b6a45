//! What users do with requests of people about their data. Who handles them sees all; others see those that they recorded or were given.

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
    error::{Error, Result},
    id::{RequestId, UserId},
    personal::Personal,
    regime,
    request::{
        self, RequestDraft, RequestLaw, RequestMove, RequestPlan, RequestSheet,
        list::{self, RequestQuery, RequestRow},
        statistics::{self, RequestStatistics},
    },
    role::Permission,
    store::Tx,
    task::moment,
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
    /// As [`request::act`].
    pub fn act_on_request(
        &self,
        id: RequestId,
        revision: i64,
        wanted: RequestMove,
    ) -> Result<(RequestSheet, Changed)> {
        self.write(|tx, rules| {
            request::act(tx, rules, id, revision, wanted)?;
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

    /// How many open requests, of those that who works sees, are late or due within the next seven days.
    ///
    /// # Errors
    /// [`Error::Invalid`] with `zone`.
    pub fn count_near_requests(&self, zone: &str) -> Result<usize> {
        let last = self.local_day(zone)?.checked_add_days(Days::new(NEAR)).unwrap_or(NaiveDate::MAX);
        self.read(|snapshot| list::due_until(snapshot, self.requests_of(), &day::written(last)))
    }

    /// What a year of requests comes to.
    ///
    /// # Errors
    /// [`Error::Invalid`] with `zone`.
    pub fn request_statistics(&self, year: i32, zone: &str) -> Result<RequestStatistics> {
        let today = day::written(self.local_day(zone)?);
        self.read(|snapshot| statistics::of(snapshot, year, &today))
    }

    /// What the laws know today, for who records a request.
    ///
    /// # Errors
    /// [`Error::Invalid`] with `zone`.
    pub fn request_laws(&self, zone: &str) -> Result<Vec<RequestLaw>> {
        Ok(request::laws(self.local_day(zone)?))
    }

    fn local_day(&self, zone: &str) -> Result<NaiveDate> {
        Ok(moment::local(moment::zone(zone)?, self.store().clock().now()).date())
    }
}
