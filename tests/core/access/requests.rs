//! Requests of Anna with a value in every place that there is.

use kartotek_core::{
    consent::{RestrictionDraft, RestrictionGround},
    regime::{DelayReason, RefusalReason, Regime, RequestKind, Waiting},
    request::{
        RequestClosing, RequestDraft, RequestMove, RequestPlan,
        path::{IdentityMethod, RequestOutcome},
    },
};

use super::{ANNA, Desk};
use crate::{
    office::{DAY, NOW, lifted},
    request::{Walk, access},
};

/// Has Anna ask for access by a law under which the time is made longer to a day, object, and have her data restricted.
pub(super) fn fill(desk: &Desk) {
    let (clock, session) = (&desk.office.clock, desk.session());
    clock.advance(61_000);
    let draft = RequestDraft {
        regime: Regime::Fadp,
        received_at: NOW - DAY,
        address: "Anna at the fair".into(),
        mandate: "Advokat Lind".into(),
        doubt: "Wrote from a new address".into(),
        ..access()
    };
    let mut walk = Walk::of(session, draft);
    walk.next();
    walk.act(RequestMove::Ask { waiting: Waiting::Identity });
    let identify = |method| RequestMove::Identify { method, confirmed: true, note: "Knew the order".into() };
    walk.act(identify(IdentityMethod::Knowledge)).act(identify(IdentityMethod::Mandate));
    let until = "2026-12-11".into();
    walk.act(RequestMove::Extend { reasons: vec![DelayReason::Complexity], until });
    walk.act(RequestMove::Tell { at: clock.now() });
    walk.next().search(&[]).decide_all(true).next().next();
    let id = walk.sheet.request.id;
    let plan =
        RequestPlan { assignee: Some(kartotek_core::id::UserId(1)), ..walk.sheet.request.plan.clone() };
    session.plan_request(id, walk.sheet.request.revision, plan).unwrap();
    session.comment_request(id, "Bring the old folder".into()).unwrap();
    let sheet = session.request_sheet(id).unwrap();
    let step = sheet.checklist.iter().find(|list| list.stage == sheet.request.stage).unwrap().steps[0];
    session.tick_request(id, step, true, "Read it twice".into()).unwrap();
    walk.sheet = session.request_sheet(id).unwrap();
    walk.tick_rest().act(RequestMove::Close(RequestClosing {
        outcome: RequestOutcome::Partly,
        reasons: vec![RefusalReason::RightsOfOthers],
        remedies: true,
        note: "By letter on Monday".into(),
    }));
    let purpose = session.read(kartotek_core::purpose::list).unwrap()[0].id;
    session
        .add_request(RequestDraft { kind: RequestKind::Objection, purpose: Some(purpose), ..access() })
        .unwrap();
    let ground = RestrictionGround::Claims;
    let restricted = RestrictionDraft { contact: ANNA, ground, at: NOW - DAY, note: "".into() };
    let restriction = session.restrict(restricted).unwrap().0;
    session
        .add_request(RequestDraft { kind: RequestKind::Restriction, ground: Some(ground), ..access() })
        .unwrap();
    session.lift_restriction(restriction, lifted(NOW, "Over")).unwrap();
}
