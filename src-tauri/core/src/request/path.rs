//! The path of a request: what has to be done before it goes on. A pure state machine; nothing passes it by, a duplicate and somebody
//! with a mandate neither.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    error::{Error, Problem},
    regime::RequestStage,
    store::word::words,
};

/// How it was checked who asks. No copy of a card is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum IdentityMethod {
    /// They asked, or answered, from an address that is known of them.
    KnownAddress,
    /// They were called back on a number that is known of them.
    CallBack,
    /// They knew what only they can know.
    Knowledge,
    /// Their card was seen, and not kept.
    CardSeen,
    /// Who asks on their behalf showed that they may.
    Mandate,
}

/// What a request came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RequestOutcome {
    /// What they asked was done.
    Fulfilled,
    /// A part of it was, the rest refused.
    Partly,
    /// Nothing is held about them.
    NothingHeld,
    /// It was refused.
    Refused,
    /// They took it back.
    TakenBack,
}

words!(RequestOutcome {
    Fulfilled "fulfilled",
    Partly "partly",
    NothingHeld "nothing_held",
    Refused "refused",
    TakenBack "taken_back",
});

impl RequestOutcome {
    /// Whether something was refused, for which reasons and remedies have to be told (Art. 12(4) GDPR).
    pub fn refuses(self) -> bool {
        matches!(self, Self::Partly | Self::Refused)
    }
}

/// What is missing before a request can go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RequestLack {
    /// Steps of the checklist.
    Steps,
    /// A check of who asks.
    Identity,
    /// A check of the mandate.
    Mandate,
    /// A search.
    Search,
    /// A decision about something that was found.
    Matches,
    /// Another stage: this one has nothing of that.
    Stage,
    /// An outcome that fits what was found, or what the check came to.
    Outcome,
}

impl From<RequestLack> for Error {
    fn from(lack: RequestLack) -> Self {
        let (field, problem) = match lack {
            RequestLack::Steps => ("steps", Problem::Missing),
            RequestLack::Identity => ("identity", Problem::Missing),
            RequestLack::Mandate => ("mandate", Problem::Missing),
            RequestLack::Search => ("search", Problem::Missing),
            RequestLack::Matches => ("matches", Problem::Missing),
            RequestLack::Stage => ("stage", Problem::Choice),
            RequestLack::Outcome => ("outcome", Problem::Choice),
        };
        Self::invalid(field, problem)
    }
}

/// Where a request stands on its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Path {
    /// How far it is.
    pub stage: RequestStage,
    /// Whether somebody wrote down why it is not certain who asks.
    pub doubted: bool,
    /// What the check of who asks came to; none before it.
    pub confirmed: Option<bool>,
    /// Whether somebody asks on behalf of another.
    pub on_behalf: bool,
    /// What the check of the mandate came to.
    pub mandated: Option<bool>,
    /// Whether it was searched.
    pub searched: bool,
    /// How many of the matches nobody decided about.
    pub undecided: usize,
    /// How many of them are about who asks.
    pub included: usize,
    /// How many steps of the stage's checklist are not ticked.
    pub open_steps: usize,
}

impl Path {
    /// A request that came in.
    pub fn new(doubted: bool, on_behalf: bool) -> Self {
        Self {
            stage: RequestStage::Received,
            doubted,
            confirmed: None,
            on_behalf,
            mandated: None,
            searched: false,
            undecided: 0,
            included: 0,
            open_steps: 0,
        }
    }

    /// Whether who asks, or the mandate, has to be checked.
    fn has_to_be_checked(&self) -> bool {
        self.doubted || self.on_behalf
    }

    /// Whether a check failed: nothing is searched for them then, and they are refused.
    pub fn failed(&self) -> bool {
        (self.doubted && self.confirmed == Some(false)) || (self.on_behalf && self.mandated == Some(false))
    }

    /// What is missing of the checks.
    fn unchecked(&self) -> Option<RequestLack> {
        if self.doubted && self.confirmed.is_none() {
            return Some(RequestLack::Identity);
        }
        (self.on_behalf && self.mandated.is_none()).then_some(RequestLack::Mandate)
    }

    /// The stage that comes next.
    ///
    /// # Errors
    /// What is missing before.
    pub fn next(&self) -> Result<RequestStage, RequestLack> {
        use RequestStage::{Answer, Closed, Identity, Received, Review, Search};
        if matches!(self.stage, Answer | Closed) {
            return Err(RequestLack::Stage);
        }
        if self.stage == Identity
            && !self.failed()
            && let Some(lack) = self.unchecked()
        {
            return Err(lack);
        }
        let next = match self.stage {
            Received if self.has_to_be_checked() => Identity,
            Identity if self.failed() => return Ok(Answer),
            Received | Identity => Search,
            Search => Review,
            _ => Answer,
        };
        if self.open_steps > 0 {
            return Err(RequestLack::Steps);
        }
        if matches!(self.stage, Search | Review) {
            if !self.searched {
                return Err(RequestLack::Search);
            }
            if self.undecided > 0 {
                return Err(RequestLack::Matches);
            }
        }
        Ok(next)
    }

    /// The stage after somebody wrote down a doubt.
    ///
    /// # Errors
    /// [`RequestLack::Stage`] where they are being answered already.
    pub fn doubt(&self) -> Result<RequestStage, RequestLack> {
        match self.stage {
            RequestStage::Answer | RequestStage::Closed => Err(RequestLack::Stage),
            RequestStage::Received => Ok(RequestStage::Received),
            _ => Ok(RequestStage::Identity),
        }
    }

    /// Checks that something can be checked in this way.
    ///
    /// # Errors
    /// [`RequestLack::Stage`] where it is not the stage for it, or nothing of the sort is to be checked.
    pub fn identify(&self, method: IdentityMethod) -> Result<(), RequestLack> {
        let asked = if method == IdentityMethod::Mandate { self.on_behalf } else { self.doubted };
        if self.stage == RequestStage::Identity && asked { Ok(()) } else { Err(RequestLack::Stage) }
    }

    /// The stage after a search.
    ///
    /// # Errors
    /// [`RequestLack::Stage`] where it is not the stage for it.
    pub fn search(&self) -> Result<RequestStage, RequestLack> {
        if matches!(self.stage, RequestStage::Search | RequestStage::Review) {
            Ok(RequestStage::Search)
        } else {
            Err(RequestLack::Stage)
        }
    }

    /// Checks that matches can be decided about.
    ///
    /// # Errors
    /// [`RequestLack::Stage`].
    pub fn decide(&self) -> Result<(), RequestLack> {
        self.search().map(drop)
    }

    /// Checks that the request can be closed with an outcome.
    ///
    /// # Errors
    /// What is missing.
    pub fn close(&self, outcome: RequestOutcome) -> Result<(), RequestLack> {
        if self.stage == RequestStage::Closed {
            return Err(RequestLack::Stage);
        }
        if self.failed() {
            let refused = self.stage == RequestStage::Answer && outcome == RequestOutcome::Refused;
            return match (refused, self.open_steps) {
                (true, 0) => Ok(()),
                (true, _) => Err(RequestLack::Steps),
                (false, _) => Err(RequestLack::Outcome),
            };
        }
        if let Some(lack) = self.unchecked() {
            return Err(lack);
        }
        // Who took it back has to be who asked; nothing is searched for them any more.
        if outcome == RequestOutcome::TakenBack {
            return Ok(());
        }
        if self.stage != RequestStage::Answer {
            return Err(RequestLack::Stage);
        }
        if outcome == RequestOutcome::NothingHeld && self.included > 0 {
            return Err(RequestLack::Outcome);
        }
        if self.open_steps > 0 { Err(RequestLack::Steps) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests;
