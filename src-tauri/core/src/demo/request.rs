//! Puts requests into a vault that has the demo's contacts: one that is late, one with more time, one of somebody unknown whose identity is
//! doubted, an objection that took effect, and one that is answered.

use super::{fill::contact_id, wording::request as words, work::Work, work::moment};
use crate::{
    consent::RestrictionGround,
    crm::{
        contact::{self, ContactDraft},
        rule::Rules,
    },
    error::Result,
    id::{ContactId, RequestId},
    personal::Personal,
    regime::{DelayReason, Regime, RequestKind, RequestStage, Waiting},
    request::{
        self, RequestChannel, RequestClosing, RequestDraft, RequestMove, RequestPlan, path::RequestOutcome,
    },
    session::Session,
    store::Tx,
};

/// Adds the requests. Nothing takes them back.
///
/// # Errors
/// [`Error::NotFound`](crate::error::Error::NotFound) where a contact is missing, and as [`Session::write`].
pub fn requests(session: &Session, work: Work) -> Result<()> {
    session.write(|tx, rules| late(tx, rules, work))?;
    session.write(|tx, rules| extended(tx, rules, work))?;
    session.write(|tx, rules| unknown(tx, rules, work))?;
    session.write(|tx, _| objection(tx, work))?;
    session.write(|tx, rules| answered(tx, rules, work))?;
    Ok(())
}

/// Of a contact, so many days ago.
fn draft(work: Work, contact: usize, kind: RequestKind, days: u64, detail: &str) -> Result<RequestDraft> {
    let country = super::country(work.language);
    Ok(RequestDraft {
        regime: if country == "GB" { Regime::UkGdpr } else { Regime::Gdpr },
        kind,
        channel: RequestChannel::Email,
        received_at: moment(work.before(days), 9, 40),
        contact: Some(contact_id(contact)?),
        name: Personal::default(),
        address: Personal::default(),
        mandate: Personal::default(),
        detail: detail.into(),
        doubt: Personal::default(),
        purpose: None,
        ground: None::<RestrictionGround>,
        duplicate_of: None,
        test: false,
        evidence: Vec::new(),
    })
}

fn late(tx: &Tx<'_>, rules: &Rules, work: Work) -> Result<()> {
    let words = words::of(work.language);
    let walk = Walk::of(tx, rules, draft(work, 3, RequestKind::Access, 41, words.access)?)?;
    walk.given_to(work)?;
    walk.next()?;
    walk.act(RequestMove::Search { terms: Vec::new() })?;
    request::comment(tx, walk.id, words.comment.into()).map(drop)
}

fn extended(tx: &Tx<'_>, rules: &Rules, work: Work) -> Result<()> {
    let words = words::of(work.language);
    let draft = RequestDraft {
        channel: RequestChannel::Letter,
        ..draft(work, 12, RequestKind::Erasure, 25, words.erasure)?
    };
    let walk = Walk::of(tx, rules, draft)?;
    walk.given_to(work)?;
    walk.act(RequestMove::Extend { reasons: vec![DelayReason::Complexity], until: String::new() })?;
    walk.act(RequestMove::Tell { at: moment(work.before(2), 14, 5) })?;
    walk.next()?;
    walk.search()?;
    walk.next()
}

fn unknown(tx: &Tx<'_>, rules: &Rules, work: Work) -> Result<()> {
    let words = words::of(work.language);
    let draft = RequestDraft {
        channel: RequestChannel::WebForm,
        contact: None,
        name: words.stranger.into(),
        address: "robin.sand@example.org".into(),
        doubt: words.doubt.into(),
        ..draft(work, 0, RequestKind::Access, 3, words.access)?
    };
    let walk = Walk::of(tx, rules, draft)?;
    walk.next()?;
    walk.act(RequestMove::Ask { waiting: Waiting::Identity })
}

fn objection(tx: &Tx<'_>, work: Work) -> Result<()> {
    let words = words::of(work.language);
    let draft = RequestDraft {
        channel: RequestChannel::Phone,
        received_at: moment(work.today, 9, 40).min(tx.now),
        ..draft(work, 26, RequestKind::MarketingObjection, 0, words.objection)?
    };
    request::add(tx, draft).map(drop)
}

fn answered(tx: &Tx<'_>, rules: &Rules, work: Work) -> Result<()> {
    let words = words::of(work.language);
    let walk = Walk::of(tx, rules, draft(work, 21, RequestKind::Rectification, 8, words.rectification)?)?;
    walk.given_to(work)?;
    walk.next()?;
    walk.search()?;
    walk.next()?;
    walk.next()?;
    walk.tick()?;
    rectify(tx, rules, contact_id(21)?)?;
    walk.act(RequestMove::Close(RequestClosing {
        outcome: RequestOutcome::Fulfilled,
        reasons: Vec::new(),
        remedies: false,
        note: words.answered.into(),
    }))
}

/// Puts a surname right that lacked its second half, as a neighbour has it.
fn rectify(tx: &Tx<'_>, rules: &Rules, contact: ContactId) -> Result<()> {
    let before = contact::get(tx, contact)?;
    let neighbour = contact::get(tx, contact_id(2)?)?.draft.family_name;
    let right = ContactDraft {
        family_name: format!("{}-{}", *before.draft.family_name, *neighbour).into(),
        ..before.draft
    };
    contact::change(tx, rules, contact, before.revision, right).map(drop)
}

/// A request on its way.
struct Walk<'a> {
    tx: &'a Tx<'a>,
    rules: &'a Rules,
    id: RequestId,
}

impl<'a> Walk<'a> {
    fn of(tx: &'a Tx<'a>, rules: &'a Rules, draft: RequestDraft) -> Result<Self> {
        Ok(Self { tx, rules, id: request::add(tx, draft)? })
    }

    fn given_to(&self, work: Work) -> Result<()> {
        let request = request::get(self.tx, self.id)?;
        let plan = RequestPlan { assignee: Some(work.user), ..request.plan };
        request::change(self.tx, self.id, request.revision, plan).map(drop)
    }

    fn act(&self, action: RequestMove) -> Result<()> {
        let revision = request::get(self.tx, self.id)?.revision;
        request::act(self.tx, self.rules, self.id, revision, action)
    }

    /// Ticks what is to be done in its stage.
    fn tick(&self) -> Result<()> {
        let sheet = request::sheet(self.tx, self.id)?;
        let stage: RequestStage = sheet.request.stage;
        let steps =
            sheet.checklist.into_iter().filter(|list| list.stage == stage).flat_map(|list| list.steps);
        for step in steps {
            request::tick(self.tx, self.id, step, true, Personal::default())?;
        }
        Ok(())
    }

    fn next(&self) -> Result<()> {
        self.tick()?;
        self.act(RequestMove::Advance)
    }

    /// Searches, and takes all that is found.
    fn search(&self) -> Result<()> {
        self.act(RequestMove::Search { terms: Vec::new() })?;
        let ids = request::sheet(self.tx, self.id)?.matches.into_iter().map(|found| found.id).collect();
        self.act(RequestMove::Decide { ids, included: true, reason: Personal::default() })
    }
}
