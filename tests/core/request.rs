//! Requests: what is kept of them, what they set off, what the search finds, by when they have to be answered, and who sees them.

mod seen;
mod time;

use kartotek_core::{
    consent::{self, RestrictionGround},
    crm::{contact::ContactDraft, party::Party},
    deal::DealDraft,
    document::RetentionClass,
    error::{Error, Problem, Result},
    history,
    id::{ContactId, RequestId, StageId, UserId},
    progress::Silent,
    regime::{RefusalReason, Regime, RequestKind, RequestStage, Step, Waiting},
    request::{
        MatchKind, MatchReason, RequestAct, RequestChannel, RequestClosing, RequestDraft, RequestMove,
        RequestPlan, RequestSheet, RequestState,
        path::{IdentityMethod, RequestLack, RequestOutcome},
    },
    session::{Session, undo::UndoAction},
    store::{Touched, row_mac},
    task::TaskDraft,
};

use crate::{
    activity::{ABOUT_ANNA, note},
    document::titled,
    office::{DAY, NOW, Office, email, named, phone, refusal, session_in},
    task::ZONE,
};

const ANNA: ContactId = ContactId(1);

/// A request for access by Anna, in a mail of today.
pub(crate) fn access() -> RequestDraft {
    RequestDraft {
        regime: Regime::Gdpr,
        kind: RequestKind::Access,
        channel: RequestChannel::Email,
        received_at: NOW,
        contact: Some(ANNA),
        name: "".into(),
        address: "".into(),
        mandate: "".into(),
        detail: "What do you have about me?".into(),
        doubt: "".into(),
        purpose: None,
        ground: None,
        duplicate_of: None,
        test: false,
        evidence: Vec::new(),
    }
}

fn closing(outcome: RequestOutcome) -> RequestClosing {
    RequestClosing { outcome, reasons: Vec::new(), remedies: false, note: "by mail, today".into() }
}

/// A request on its way.
pub(crate) struct Walk<'a> {
    session: &'a Session,
    pub(crate) sheet: RequestSheet,
}

impl<'a> Walk<'a> {
    pub(crate) fn of(session: &'a Session, draft: RequestDraft) -> Self {
        Self { session, sheet: session.add_request(draft).unwrap().0 }
    }

    fn id(&self) -> RequestId {
        self.sheet.request.id
    }

    pub(crate) fn try_act(&mut self, action: RequestMove) -> Result<()> {
        let revision = self.sheet.request.revision;
        self.sheet = self.session.act_on_request(self.id(), revision, action)?.0;
        Ok(())
    }

    pub(crate) fn act(&mut self, action: RequestMove) -> &mut Self {
        self.try_act(action).unwrap();
        self
    }

    /// Ticks every step of the stage.
    pub(crate) fn tick(&mut self) -> &mut Self {
        let stage = self.sheet.request.stage;
        let list = self.sheet.checklist.iter().find(|list| list.stage == stage).unwrap();
        for step in list.steps.clone() {
            self.sheet = self.session.tick_request(self.id(), step, true, "".into()).unwrap().0;
        }
        self
    }

    /// Ticks those of them that are not.
    pub(crate) fn tick_rest(&mut self) -> &mut Self {
        let (stage, ticks) = (self.sheet.request.stage, self.sheet.ticks.clone());
        let list = self.sheet.checklist.iter().find(|list| list.stage == stage).unwrap();
        for step in list.steps.clone() {
            if ticks.iter().all(|tick| tick.step != step) {
                self.sheet = self.session.tick_request(self.id(), step, true, "".into()).unwrap().0;
            }
        }
        self
    }

    pub(crate) fn search(&mut self, terms: &[&str]) -> &mut Self {
        self.act(RequestMove::Search { terms: terms.iter().map(|&term| term.into()).collect() })
    }

    pub(crate) fn decide_all(&mut self, included: bool) -> &mut Self {
        let ids = self.sheet.matches.iter().map(|found| found.id).collect();
        self.act(RequestMove::Decide { ids, included, reason: "looked at".into() })
    }

    pub(crate) fn next(&mut self) -> &mut Self {
        self.tick().act(RequestMove::Advance)
    }

    fn stage(&self) -> RequestStage {
        self.sheet.request.stage
    }

    /// What was found, by what it is and why.
    fn found(&self) -> Vec<(MatchKind, String, Vec<MatchReason>)> {
        let mut found: Vec<_> = self
            .sheet
            .matches
            .iter()
            .map(|found| (found.kind, found.label.0.clone(), found.reasons.clone()))
            .collect();
        found.sort();
        found
    }

    fn legal_on(&self) -> &str {
        &self.sheet.request.dates.legal_on
    }
}

fn refused<T: std::fmt::Debug>(result: Result<T>, field: &str) {
    assert_eq!(refusal(result).0, field);
}

#[test]
fn an_access_request_of_a_customer_goes_from_receipt_to_the_end() {
    let office = Office::with(&["Anna Berg"]);
    let mut walk = Walk::of(&office.session, access());
    let request = &walk.sheet.request;
    assert_eq!((request.year, request.number, request.stage), (2026, 1, RequestStage::Received));
    assert_eq!((request.received_on.as_str(), walk.legal_on()), ("2026-09-21", "2026-10-21"));
    assert_eq!(
        (walk.sheet.who.0.as_str(), walk.sheet.request.plan.target_on.as_str()),
        ("Anna Berg", "2026-10-14")
    );
    assert_eq!(walk.sheet.lack, Some(RequestLack::Steps));
    refused(walk.try_act(RequestMove::Close(closing(RequestOutcome::Fulfilled))), "stage");

    walk.next();
    assert_eq!(walk.stage(), RequestStage::Search, "nobody doubts who asks");
    refused(office.session.tick_request(walk.id(), Step::Right, false, "".into()), "step");
    walk.tick();
    refused(walk.try_act(RequestMove::Advance), "search");
    walk.search(&[]);
    refused(walk.try_act(RequestMove::Advance), "matches");
    walk.decide_all(true).act(RequestMove::Advance);
    walk.next();
    assert_eq!(walk.stage(), RequestStage::Answer);
    refused(walk.try_act(RequestMove::Close(closing(RequestOutcome::Fulfilled))), "steps");
    walk.tick();
    refused(walk.try_act(RequestMove::Close(closing(RequestOutcome::NothingHeld))), "outcome");
    refused(walk.try_act(RequestMove::Close(closing(RequestOutcome::Partly))), "reasons");
    office.clock.advance(3 * DAY);
    walk.act(RequestMove::Close(closing(RequestOutcome::Fulfilled)));

    let request = &walk.sheet.request;
    assert_eq!((request.stage, request.closed_on.as_str()), (RequestStage::Closed, "2026-09-24"));
    let acts: Vec<_> = walk.sheet.events.iter().map(|event| (event.act, event.state)).collect();
    assert_eq!(acts.first(), Some(&(RequestAct::Record, RequestState::RequestInitiated)));
    assert_eq!(acts.last(), Some(&(RequestAct::Close, RequestState::RequestFulfilled)));
    refused(office.session.tick_request(walk.id(), Step::Right, false, "".into()), "step");
    walk.tick();
    let closed = walk.try_act(RequestMove::Advance);
    assert!(matches!(closed, Err(Error::NothingToChange)), "{closed:?}");
    office.verify_rows().unwrap();
}

#[test]
fn nothing_held_is_proven_by_what_was_searched() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let unknown =
        RequestDraft { contact: None, name: "Cid Dahl".into(), address: "cid@d.example".into(), ..access() };
    let mut walk = Walk::of(&office.session, unknown);
    assert_eq!(walk.sheet.who.0, "Cid Dahl");

    walk.next().search(&["070-111 22 33"]);
    let search = &walk.sheet.searches[0];
    let terms: Vec<&str> = search.terms.iter().map(|term| term.0.as_str()).collect();
    assert_eq!(terms, ["cid dahl", "cid@d.example", "+46701112233"]);
    assert_eq!((search.contacts, search.found, search.at, search.user.0.as_str()), (2, 0, NOW, "Clerk"));

    walk.next().next().tick().act(RequestMove::Close(closing(RequestOutcome::NothingHeld)));
    assert_eq!(walk.stage(), RequestStage::Closed);
    let entries = office.session.read(history::entries).unwrap();
    assert!(entries.iter().any(|(entry, _)| entry.action == "request.search"));
    office.verify_rows().unwrap();
}

#[test]
fn who_is_named_where_contacts_come_from_or_why_a_deal_was_lost_is_found_too() {
    let office = Office::with(&["Anna Berg"]);
    let bo = office.add(ContactDraft { source: "A friend of Anna Berg's".into(), ..named("Bo Ek") }).id;
    let cid =
        office.add(ContactDraft { extra: "X-ANNA:Berg\nX-SPOUSE:Berg, Anna".into(), ..named("Cid Dahl") }).id;
    office.add(ContactDraft { extra: "X-ANNA-BERG:1".into(), ..named("Disa Ek") });
    let about_bo = Party { contact: Some(bo), company: None };
    let deal = office.offer(about_bo, DealDraft { title: "Roof".into(), ..DealDraft::default() }).id;
    office.session.move_deal(deal, StageId(6), "Anna Berg bid more".into(), ZONE).unwrap();

    let mut walk = Walk::of(&office.session, access());
    walk.next().search(&[]);

    let found = walk.sheet.matches.iter().filter(|found| found.reasons == [MatchReason::Mention]);
    let found: Vec<_> = found.map(|found| (found.kind, found.object)).collect();
    let expected = [(MatchKind::Contact, bo.0), (MatchKind::Contact, cid.0), (MatchKind::Deal, deal.0)];
    assert_eq!(found, expected);
}

#[test]
fn the_search_finds_duplicates_and_who_is_spoken_of_and_says_why() {
    let office = Office::new();
    let anna =
        |email_address: &str| ContactDraft { emails: vec![email(email_address)], ..named("Anna Berg") };
    office.add(anna("anna@b.example"));
    // Shares the number of the third, who shares the address of the first.
    office.add(ContactDraft { phones: vec![phone("070-111 22 33")], ..named("A Berg") });
    office.add(ContactDraft { phones: vec![phone("+46701112233")], ..anna("ANNA@b.example") });
    office.add(named("Anna Maria Berg"));
    office.add(named("Bo Ek"));
    let about_bo = Party { contact: Some(ContactId(5)), company: None };
    office.session.add_activity(about_bo, note("Met him with Anna; Ms Berg paid")).unwrap();
    office.session.add_activity(about_bo, note("write to anna@b.example")).unwrap();
    office.session.add_activity(about_bo, note("anna knows b, for example")).unwrap();
    office.session.add_activity(ABOUT_ANNA, note("Anna Berg called")).unwrap();
    let title = TaskDraft { title: "Call Anna Berg".into(), ..TaskDraft::default() };
    office.session.add_task(Party::default(), title).unwrap();
    office.session.trash_contacts(&[ContactId(3)], true).unwrap();

    let mut walk = Walk::of(&office.session, access());
    walk.next().search(&[]);

    let found = walk.found();
    let contacts: Vec<_> = walk
        .sheet
        .matches
        .iter()
        .filter(|found| found.kind == MatchKind::Contact)
        .map(|found| (found.object, found.trashed, found.reasons.clone()))
        .collect();
    use MatchReason::{Asked, Duplicate, Email, Mention, Name, Phone};
    assert_eq!(
        contacts,
        [
            (1, false, vec![Asked, Name, Email]),
            (2, false, vec![Name, Phone, Duplicate]),
            (3, true, vec![Name, Email, Phone]),
            (4, false, vec![Name]),
        ]
    );
    let spoken: Vec<&str> =
        found.iter().filter(|(_, _, why)| *why == [Mention]).map(|(_, label, _)| label.as_str()).collect();
    assert_eq!(spoken.len(), 3, "{found:?}");
    assert!(spoken.contains(&"Call Anna Berg"));
    walk.decide_all(false);
    let undecided = walk.sheet.matches.iter().filter(|found| found.included.is_none()).count();
    walk.search(&["Bo Ek"]);
    assert_eq!(undecided, 0);
    assert_eq!(
        walk.sheet.matches.iter().filter(|found| found.included.is_none()).count(),
        1,
        "only Bo is new"
    );
}

#[test]
fn a_doubt_and_a_mandate_are_checked_before_anything_is_searched() {
    let office = Office::with(&["Anna Berg"]);
    let first = Walk::of(&office.session, access());
    let draft = RequestDraft {
        mandate: "Advokat Lind".into(),
        doubt: "another address".into(),
        duplicate_of: Some(first.id()),
        ..access()
    };
    let mut walk = Walk::of(&office.session, draft);
    walk.next();
    assert_eq!(walk.stage(), RequestStage::Identity);
    refused(walk.try_act(RequestMove::Search { terms: Vec::new() }), "stage");
    walk.act(RequestMove::Ask { waiting: Waiting::Identity }).tick();
    refused(walk.try_act(RequestMove::Advance), "identity");
    office.clock.advance(13 * DAY);
    let check = |method, confirmed| RequestMove::Identify { method, confirmed, note: "".into() };
    walk.act(check(IdentityMethod::CallBack, true));
    assert_eq!(walk.sheet.request.waits[0].answered_on, "2026-10-04");
    assert_eq!(walk.legal_on(), "2026-11-03", "13 days were waited");
    refused(walk.try_act(RequestMove::Advance), "mandate");
    walk.act(check(IdentityMethod::Mandate, false)).act(RequestMove::Advance);
    assert_eq!(walk.stage(), RequestStage::Answer, "nothing is searched for somebody else");

    walk.tick();
    refused(walk.try_act(RequestMove::Close(closing(RequestOutcome::Fulfilled))), "outcome");
    let refusing =
        RequestClosing { reasons: vec![RefusalReason::IdentityUnproven], ..closing(RequestOutcome::Refused) };
    refused(walk.try_act(RequestMove::Close(refusing.clone())), "remedies");
    walk.act(RequestMove::Close(RequestClosing { remedies: true, ..refusing }));
    assert_eq!(walk.sheet.events.last().unwrap().state, RequestState::RequestRejected);
}

#[test]
fn what_takes_effect_at_once_does_so_in_the_same_change() {
    let office = Office::with(&["Anna Berg"]);
    let objection = RequestDraft {
        kind: RequestKind::MarketingObjection,
        channel: RequestChannel::Phone,
        doubt: "".into(),
        ..access()
    };
    let (sheet, changed) = office.session.add_request(objection.clone()).unwrap();
    assert_eq!(changed.touched, [Touched::Consent(1), Touched::Request(1)]);
    assert!(sheet.events.iter().any(|event| event.act == RequestAct::Effect));
    let said = office.session.read(|snapshot| consent::objections(snapshot, ANNA)).unwrap();
    assert_eq!((said.len(), said[0].draft.at, said[0].draft.note.0.as_str()), (1, NOW, "2026-1"));
    let again = office.session.add_request(objection.clone()).unwrap().0;
    assert!(again.events.iter().all(|event| event.act != RequestAct::Effect), "it stands already");
    let doubted = RequestDraft { doubt: "who is it?".into(), ..objection };
    assert_eq!(refusal(office.session.add_request(doubted)), ("doubt", None, Problem::Choice));

    let restriction = RequestDraft {
        kind: RequestKind::Restriction,
        ground: Some(RestrictionGround::Accuracy),
        ..access()
    };
    office.session.add_request(restriction).unwrap();
    let restricted = office.session.read(|snapshot| consent::restrictions(snapshot, ANNA)).unwrap();
    assert_eq!(restricted[0].draft.ground, RestrictionGround::Accuracy);
    office.verify_rows().unwrap();
}

#[test]
fn each_broken_rule_names_its_field_and_changes_nothing() {
    let office = Office::with(&["Anna Berg"]);
    let head = office.session.store().head();
    let with = |change: &dyn Fn(&mut RequestDraft)| {
        let mut draft = access();
        change(&mut draft);
        draft
    };
    for (draft, field, problem) in [
        (with(&|draft| draft.contact = None), "name", Problem::Missing),
        (with(&|draft| draft.received_at = NOW + 1), "receivedAt", Problem::Date),
        (with(&|draft| draft.kind = RequestKind::OptOutOfSale), "kind", Problem::Choice),
        (with(&|draft| draft.kind = RequestKind::Restriction), "ground", Problem::Missing),
        (with(&|draft| draft.ground = Some(RestrictionGround::Claims)), "ground", Problem::Choice),
        (with(&|draft| draft.mandate = "a\nb".into()), "mandate", Problem::Characters),
        (with(&|draft| draft.duplicate_of = Some(RequestId(9))), "duplicateOf", Problem::Choice),
        (with(&|draft| draft.evidence = vec![kartotek_core::id::DocumentId(9)]), "evidence", Problem::Choice),
    ] {
        assert_eq!(refusal(office.session.add_request(draft)), (field, None, problem), "{field}");
    }
    assert_eq!(office.session.store().head(), head);
}

#[test]
fn what_shows_a_request_of_somebody_unknown_is_kept_with_it_alone() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("documents")).unwrap();
    let session = session_in(home.path());
    session.add_contact(named("Anna Berg")).unwrap();
    let unknown = RequestDraft { contact: None, name: "Cid Dahl".into(), ..access() };
    let stranger = session.add_request(unknown).unwrap().0.request;
    let hers = session.add_request(access()).unwrap().0.request.id;
    let file = home.path().join("mail.txt");
    let add = |id: RequestId, content: &str| {
        std::fs::write(&file, content).unwrap();
        session.add_request_evidence(id, titled("Zebrafish"), &file, &Silent)
    };

    let (sheet, changed) = add(stranger.id, "I am Cid").unwrap();
    assert_eq!(changed.touched, [Touched::Document(1), Touched::Request(stranger.id.0)]);
    assert_eq!(sheet.request.revision, stranger.revision + 1);
    let [document] = &sheet.documents[..] else { panic!("{:?}", sheet.documents.len()) };
    assert_eq!((document.party, document.draft.retention), (Party::default(), RetentionClass::Evidence));
    assert_eq!(session.document_content(document.id).unwrap().to_vec(), b"I am Cid");
    let found = session.search_texts("zebrafish").unwrap();
    assert_eq!(found.len(), 0, "it stands with the request alone");

    let of_anna = add(hers, "I am Anna").unwrap().0;
    assert_eq!(of_anna.documents[0].party.contact, Some(ANNA));
    assert_eq!(of_anna.request.draft.evidence, [of_anna.documents[0].id]);

    session.trash_documents(&[document.id], true).unwrap();
    let purged = session.purge_document(document.id);
    assert!(matches!(purged, Err(Error::InUse { count: 1 })), "{purged:?}");
    for number in 1..20 {
        add(stranger.id, &format!("letter {number}")).unwrap();
    }
    assert_eq!(refusal(add(stranger.id, "one too many")), ("evidence", None, Problem::TooMany));
    session.read(row_mac::verify_all).unwrap();
    let entries = session.read(history::entries).unwrap();
    assert_eq!(entries.iter().filter(|(entry, _)| entry.action == "request.evidence").count(), 21);
}

#[test]
fn who_handles_it_ticks_and_comments_can_be_taken_back() {
    let office = Office::with(&["Anna Berg"]);
    let mut walk = Walk::of(&office.session, access());
    let plan = RequestPlan { assignee: Some(UserId(1)), target_on: "2026-10-01".into() };
    let id = walk.id();
    let (before, revision) = (walk.sheet.request.plan.clone(), walk.sheet.request.revision);
    walk.sheet = office.session.plan_request(id, revision, plan.clone()).unwrap().0;
    let stale = office.session.plan_request(id, revision, before.clone());
    assert!(matches!(stale, Err(Error::Conflict)));
    office.session.tick_request(id, Step::Right, true, "access".into()).unwrap();
    office.session.comment_request(id, "ask Bo".into()).unwrap();
    refused(office.session.comment_request(id, " ".into()), "text");

    let now = || office.session.request_sheet(id).unwrap();
    assert_eq!((now().request.plan, now().ticks.len(), now().comments.len()), (plan, 1, 1));
    assert_eq!(office.session.undo().unwrap().0.undo.unwrap().action, UndoAction::Tick);
    assert_eq!(now().comments.len(), 0);
    office.session.undo().unwrap();
    office.session.undo().unwrap();
    assert_eq!((now().request.plan, now().ticks.len()), (before, 0));
    office.session.redo().unwrap();
    assert_eq!(now().request.plan.target_on, "2026-10-01");
    office.verify_rows().unwrap();
}
