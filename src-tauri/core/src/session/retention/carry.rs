//! Carrying out what was approved, record by record.

use std::cell::Cell;

use serde::Serialize;
use ts_rs::TS;

use super::{named, obstacle};
use crate::{
    document::file::Name,
    erasure::{
        Carrier,
        statistic::{self, Statistics},
    },
    error::{Error, Result},
    id::{ContactId, RetentionFlagId},
    personal::Personal,
    progress::Progress,
    retention::{
        category::RetentionItem,
        flag::{self, RetentionState},
        run::RetentionObstacle,
    },
    session::{Changed, Session},
};

/// Something that is approved and was not carried out.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionLeft {
    /// Which.
    pub flag: RetentionFlagId,
    /// What was flagged.
    pub item: RetentionItem,
    /// Whom that is about.
    pub contact: Option<ContactId>,
    /// Their name; empty for nobody.
    pub whom: Personal<String>,
    /// What it is called; empty where it has no name of its own.
    pub what: Personal<String>,
    /// What keeps it by now.
    pub obstacle: Option<RetentionObstacle>,
    /// What stopped it, where nothing keeps it.
    pub error: Option<Error>,
}

/// What carrying out came to.
#[derive(Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionCarried {
    /// How many were carried out, those that went along with whom they were about left out.
    pub done: usize,
    /// How many went along.
    pub along: usize,
    /// Those that were not, and why. They stay approved.
    pub left: Vec<RetentionLeft>,
    /// How many were not reached where somebody stopped it.
    pub unreached: usize,
}

/// What came of one.
enum Carried {
    Done(Vec<Name>),
    Along,
}

impl Session {
    /// Carries out everything that is approved: each record in a change of its own, so that one that fails stops no other. Whoever stops it
    /// keeps what was done by then. What was erased is cleaned away once, at the end; nothing of it is taken back.
    ///
    /// # Errors
    /// Where nothing can be written any more: what was carried out by then is.
    pub fn carry_out_retention(&self, progress: &dyn Progress) -> Result<(RetentionCarried, Changed)> {
        let ids = self.read(|snapshot| flag::ids(snapshot, RetentionState::Approved))?;
        let (mut result, mut all, total) = (RetentionCarried::default(), Changed::default(), ids.len());
        let (mut files, mut stopped) = (Vec::new(), None);
        for (done, id) in ids.into_iter().enumerate() {
            if progress.step(done as u64, Some(total as u64)).is_err() {
                result.unreached = total - done;
                break;
            }
            let obstacle = Cell::new(None);
            match self.store().freeing(|| self.carry_out_one(id, &obstacle)) {
                Ok((Carried::Done(gone), changed)) => {
                    result.done += 1;
                    files.extend(gone);
                    all.touched.extend(changed.touched);
                }
                Ok((Carried::Along, _)) => result.along += 1,
                Err(error) if self.store().stop().is_some() || self.store().read_only() => {
                    stopped = Some(error);
                    break;
                }
                Err(error) => {
                    let obstacle = obstacle.take();
                    let error = obstacle.is_none().then_some(error);
                    result.left.push(self.left(id, obstacle, error)?);
                }
            }
        }
        if result.done > 0 {
            self.let_go(&files);
        }
        stopped.map_or(Ok((result, all)), Err)
    }

    fn carry_out_one(
        &self,
        id: RetentionFlagId,
        stop: &Cell<Option<RetentionObstacle>>,
    ) -> Result<(Carried, Changed)> {
        if matches!(self.read(|snapshot| flag::get(snapshot, id)), Err(Error::NotFound)) {
            return Ok((Carried::Along, Changed::default()));
        }
        self.write(|tx, _| {
            let flag = flag::get(tx, id)?;
            if let Some(found) = obstacle(tx, &flag, tx.actor.user, tx.now)? {
                stop.set(Some(found));
                return Err(Error::NothingToChange);
            }
            let carrier = Carrier::default();
            flag::carry_out(tx, id, &carrier)?;
            Ok(Carried::Done(carrier.into_files()))
        })
    }

    fn left(
        &self,
        id: RetentionFlagId,
        obstacle: Option<RetentionObstacle>,
        error: Option<Error>,
    ) -> Result<RetentionLeft> {
        self.read(|snapshot| {
            let flag = flag::get(snapshot, id)?;
            let (contact, whom, what) = named(snapshot, flag.item)?;
            Ok(RetentionLeft { flag: id, item: flag.item, contact, whom, what, obstacle, error })
        })
    }

    /// What is left for statistics of people and deals that were erased.
    pub fn statistics(&self) -> Result<Statistics> {
        self.read(statistic::told)
    }
}
