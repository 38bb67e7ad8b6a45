//! Consents: what stands after which events, what is refused, how well each is proven, and what is told of an earlier day.

mod answer;
mod forged;
mod form;
mod overview;
mod point;
mod reach;
mod receipt;
mod standing;
mod usage;
mod wish;

use kartotek_core::{
    channel::Channel,
    clock::Clock,
    consent::{
        self, ConsentDraft, ConsentEvent, ConsentGrade, ConsentKey, ConsentKind, ConsentMethod, DataOrigin,
        Withdrawal,
    },
    crm::party::Party,
    decision::{Outcome, ReasonCode},
    document::{DocumentDraft, RetentionClass},
    error::{Error, Problem, Result},
    id::{ContactId, DocumentId, NoticeVersionId, PurposeId},
    notice::{self, NoticeDraft, NoticeKind, NoticeText},
    progress::Silent,
    purpose::{self, Assessment, Basis, PurposeDraft},
};
use tempfile::TempDir;

use crate::{
    office::{DAY, NOW, Office, named, refusal, session_at},
    task::ZONE,
};

pub(crate) const ANNA: ContactId = ContactId(1);

/// A purpose of marketing by e-mail, on consent.
pub(crate) fn newsletter() -> PurposeDraft {
    PurposeDraft {
        name: "Newsletter".into(),
        description: "News about what we sell".into(),
        basis: Basis::Consent,
        marketing: true,
        own_products: true,
        channels: vec![Channel::Email],
        people: "Customers".into(),
        ..PurposeDraft::default()
    }
}

/// Calls and letters for marketing, on legitimate interests that were assessed.
pub(crate) fn campaign() -> PurposeDraft {
    PurposeDraft {
        name: "Campaign".into(),
        basis: Basis::LegitimateInterests,
        channels: vec![Channel::Phone, Channel::Letter],
        assessed_purpose: "Growth".into(),
        assessed_necessity: "Nothing less does".into(),
        assessed_balancing: "Nobody is surprised".into(),
        assessment: Some(Assessment::Passed),
        assessment_review_on: "2030-01-01".into(),
        ..newsletter()
    }
}

impl Office {
    pub(crate) fn purpose(&self, draft: PurposeDraft) -> PurposeId {
        self.session.write(|tx, _| purpose::add(tx, draft, None)).unwrap().0
    }

    /// A wording of what is consented to.
    pub(crate) fn wording(&self, purpose: Option<PurposeId>, kind: NoticeKind) -> NoticeVersionId {
        self.session
            .write(|tx, _| {
                let draft = NoticeDraft { name: "Wording".into(), kind, purpose };
                let text = NoticeText {
                    language: "en".into(),
                    text: "{organisation} asks for {purpose}. {withdrawal}".into(),
                };
                let id = notice::add(tx, draft, vec![text])?;
                Ok(notice::texts(tx, id, 1)?[0].id)
            })
            .unwrap()
            .0
    }

    pub(crate) fn consent(&self, draft: ConsentDraft) -> ConsentEvent {
        self.try_consent(draft).unwrap()
    }

    pub(crate) fn try_consent(&self, draft: ConsentDraft) -> Result<ConsentEvent> {
        Ok(self.session.add_consent(draft)?.0)
    }

    /// Somebody of a name with an address.
    pub(crate) fn reachable(&self, name: &str) -> ContactId {
        let mut draft = named(name);
        let address = format!("{}@example.se", name.to_lowercase().replace(' ', "."));
        draft.emails = vec![kartotek_core::crm::point::Email {
            address: address.into(),
            primary: true,
            ..Default::default()
        }];
        draft.phones = vec![kartotek_core::crm::point::Phone {
            number: "+46701234567".into(),
            primary: true,
            ..Default::default()
        }];
        self.add(draft).id
    }

    pub(crate) fn outcome(&self, id: ContactId, purpose: PurposeId, at: i64) -> (Outcome, Vec<ReasonCode>) {
        let decision = self.session.decide(id, Some(purpose), Channel::Email, Some(at)).unwrap();
        (decision.outcome, decision.reasons.iter().map(|reason| reason.code).collect())
    }

    pub(crate) fn withdrawal(&self, purpose: PurposeId) -> Withdrawal {
        Withdrawal {
            contact: ANNA,
            purpose,
            channel: None,
            at: self.clock.now(),
            zone: ZONE.into(),
            method: ConsentMethod::Phone,
        }
    }
}

/// Stores a form with Anna.
pub(crate) fn form(office: &Office, folder: &TempDir) -> DocumentId {
    let path = folder.path().join("form.pdf");
    std::fs::write(&path, b"signed form").unwrap();
    let draft = DocumentDraft { title: "Form".into(), retention: RetentionClass::Evidence, dated_at: NOW };
    let party = Party { contact: Some(ANNA), company: None };
    office.session.add_document(party, draft, &path, false, &Silent).unwrap().0.id
}

pub(crate) fn event(contact: ContactId, purpose: PurposeId, kind: ConsentKind, at: i64) -> ConsentDraft {
    ConsentDraft {
        key: ConsentKey { contact, purpose, channel: Channel::Email, point: "".into() },
        kind,
        at,
        zone: ZONE.into(),
        method: ConsentMethod::Paper,
        source: "".into(),
        version: None,
        valid_until: String::new(),
        guardian: "".into(),
        guardian_relation: "".into(),
        code: String::new(),
        note: "".into(),
        evidence: Vec::new(),
    }
}

fn office() -> (Office, PurposeId, NoticeVersionId) {
    fill(Office::new())
}

/// The same in a folder, where there is room for files.
pub(crate) fn office_in(folder: &TempDir) -> (Office, PurposeId, NoticeVersionId) {
    std::fs::create_dir(folder.path().join("documents")).unwrap();
    let clock = Clock::set_to(NOW);
    fill(Office { session: session_at(folder.path(), clock.clone()), clock })
}

fn fill(office: Office) -> (Office, PurposeId, NoticeVersionId) {
    office.reachable("Anna Berg");
    let purpose = office.purpose(newsletter());
    let version = office.wording(Some(purpose), NoticeKind::Consent);
    (office, purpose, version)
}

#[test]
fn every_field_of_an_event_comes_back_as_it_was_given() {
    let folder = tempfile::tempdir().unwrap();
    let (office, purpose, version) = office_in(&folder);
    let document = form(&office, &folder);
    let full = ConsentDraft {
        key: ConsentKey {
            contact: ANNA,
            purpose,
            channel: Channel::Email,
            point: " Anna.Berg@Example.SE ".into(),
        },
        source: "Fair in Lund".into(),
        version: Some(version),
        valid_until: "2027-09-21".into(),
        guardian: "Bo Berg".into(),
        guardian_relation: "Father, known in person".into(),
        note: "First\nsecond".into(),
        evidence: vec![document],
        ..event(ANNA, purpose, ConsentKind::Given, NOW - DAY)
    };
    let added = office.consent(full.clone());
    let mut expected = full;
    expected.key.point = "anna.berg@example.se".into();
    assert_eq!(added.draft, expected);
    assert_eq!((added.grade, added.recorded_at, added.since), (ConsentGrade::A, NOW, NOW));
    assert_eq!(office.session.read(|snapshot| consent::get(snapshot, added.id)).unwrap(), added);
    office.verify_rows().unwrap();
}

#[test]
fn a_wording_that_was_shown_can_not_be_changed() {
    let (office, purpose, version) = office();
    office.consent(ConsentDraft { version: Some(version), ..event(ANNA, purpose, ConsentKind::Given, NOW) });
    let found = office.session.read(|snapshot| notice::version(snapshot, version)).unwrap();
    assert_eq!(found.frozen_at, Some(NOW));
}

#[test]
fn how_well_a_consent_is_proven_follows_from_what_shows_it() {
    let folder = tempfile::tempdir().unwrap();
    let (office, purpose, version) = office_in(&folder);
    let document = form(&office, &folder);
    let draft = |method, evidence: bool, wording: bool| ConsentDraft {
        method,
        evidence: evidence.then_some(document).into_iter().collect(),
        version: wording.then_some(version),
        ..event(ANNA, purpose, ConsentKind::Given, NOW)
    };
    for (method, evidence, wording, grade) in [
        (ConsentMethod::Paper, true, true, ConsentGrade::A),
        (ConsentMethod::Paper, true, false, ConsentGrade::B),
        (ConsentMethod::Paper, false, true, ConsentGrade::C),
        (ConsentMethod::Paper, false, false, ConsentGrade::D),
        (ConsentMethod::WebForm, true, true, ConsentGrade::B),
        (ConsentMethod::Phone, true, true, ConsentGrade::B),
        (ConsentMethod::Phone, false, true, ConsentGrade::C),
        // A message without the code that was sent to the address shows a message, not whose it is.
        (ConsentMethod::Email, true, true, ConsentGrade::B),
        (ConsentMethod::DoubleOptIn, true, true, ConsentGrade::B),
        (ConsentMethod::Import, true, true, ConsentGrade::D),
    ] {
        let added = office.consent(draft(method, evidence, wording));
        assert_eq!(added.grade, grade, "{method:?} {evidence} {wording}");
    }
}

#[test]
fn an_answer_with_the_code_of_the_request_is_the_best_proof() {
    let folder = tempfile::tempdir().unwrap();
    let (office, purpose, version) = office_in(&folder);
    let document = form(&office, &folder);
    let asked =
        ConsentKey { contact: ANNA, purpose, channel: Channel::Email, point: "anna.berg@example.se".into() };
    office.consent(ConsentDraft {
        key: asked.clone(),
        code: "K7QM-2XTP".into(),
        version: Some(version),
        ..event(ANNA, purpose, ConsentKind::Requested, NOW - DAY)
    });
    assert_eq!(office.outcome(ANNA, purpose, NOW).1, [ReasonCode::ConsentRequested]);
    let answer = |code: &str| ConsentDraft {
        key: asked.clone(),
        code: code.into(),
        method: ConsentMethod::DoubleOptIn,
        version: Some(version),
        evidence: vec![document],
        ..event(ANNA, purpose, ConsentKind::Given, NOW)
    };
    assert_eq!(office.consent(answer("K7QM-2XTP")).grade, ConsentGrade::A);
    assert_eq!(office.consent(answer("0000-0000")).grade, ConsentGrade::B);
}

#[test]
fn the_latest_act_counts_whenever_it_is_recorded() {
    let (office, purpose, version) = office();
    let given = |at| ConsentDraft { version: Some(version), ..event(ANNA, purpose, ConsentKind::Given, at) };
    office.consent(event(ANNA, purpose, ConsentKind::Withdrawn, NOW - DAY));
    // Recorded after the withdrawal, given before it.
    office.consent(given(NOW - 10 * DAY));
    assert_eq!(office.outcome(ANNA, purpose, NOW).1, [ReasonCode::Withdrawn]);
    office.consent(given(NOW));
    assert_eq!(office.outcome(ANNA, purpose, NOW).1, [ReasonCode::ConsentGiven]);
}

#[test]
fn of_two_acts_at_the_same_moment_the_one_that_allows_less_counts() {
    for swapped in [false, true] {
        let (office, purpose, version) = office();
        let mut both = [
            ConsentDraft { version: Some(version), ..event(ANNA, purpose, ConsentKind::Given, NOW) },
            event(ANNA, purpose, ConsentKind::Withdrawn, NOW),
        ];
        if swapped {
            both.reverse();
        }
        both.into_iter().for_each(|draft| drop(office.consent(draft)));
        assert_eq!(office.outcome(ANNA, purpose, NOW).1, [ReasonCode::Withdrawn]);
    }
}

#[test]
fn a_consent_for_one_address_is_none_for_another() {
    let (office, purpose, version) = office();
    let mut draft = ConsentDraft { version: Some(version), ..event(ANNA, purpose, ConsentKind::Given, NOW) };
    draft.key.point = "other@example.se".into();
    office.consent(draft.clone());
    assert_eq!(office.outcome(ANNA, purpose, NOW).1, [ReasonCode::ConsentMissing]);
    draft.key.point = "anna.berg@example.se".into();
    office.consent(draft);
    assert_eq!(office.outcome(ANNA, purpose, NOW).0, Outcome::Allowed);
    // Another address than the one that was consented to.
    office.change(ANNA, |draft| draft.emails[0].address = "new@example.se".into());
    assert_eq!(office.outcome(ANNA, purpose, NOW).1, [ReasonCode::ConsentMissing]);
}

#[test]
fn a_withdrawal_is_one_act_for_every_address() {
    let (office, purpose, version) = office();
    let mut draft = ConsentDraft { version: Some(version), ..event(ANNA, purpose, ConsentKind::Given, NOW) };
    draft.key.point = "anna.berg@example.se".into();
    office.consent(draft);
    office.clock.advance(1000);
    let withdrawal = office.withdrawal(purpose);
    assert_eq!(office.session.withdraw_consent(&withdrawal).unwrap().0, 1);
    assert_eq!(office.outcome(ANNA, purpose, NOW + 1000).1, [ReasonCode::Withdrawn]);
    let again = office.session.withdraw_consent(&withdrawal);
    assert!(matches!(again, Err(Error::NothingToChange)));
}

#[test]
fn what_could_be_shown_on_an_earlier_day_is_what_was_recorded_by_then() {
    let (office, purpose, version) = office();
    // Given days before it was recorded, when she was here already.
    office.clock.advance(2 * DAY);
    let given =
        ConsentDraft { version: Some(version), ..event(ANNA, purpose, ConsentKind::Given, NOW - 9 * DAY) };
    office.consent(given);
    office.clock.advance(5 * DAY);
    // It was said four days ago and arrives today.
    office.consent(event(ANNA, purpose, ConsentKind::Withdrawn, NOW + 3 * DAY));
    for (at, reason) in [
        (NOW + 2 * DAY - 1, ReasonCode::ConsentMissing),
        (NOW + 2 * DAY, ReasonCode::ConsentGiven),
        (NOW + 4 * DAY, ReasonCode::ConsentGiven),
        (NOW + 7 * DAY, ReasonCode::Withdrawn),
    ] {
        assert_eq!(office.outcome(ANNA, purpose, at).1, [reason], "{}", at - NOW);
    }
}

#[test]
fn an_earlier_day_knows_no_source_and_no_notice_that_were_recorded_later() {
    let (office, purpose, _) = office();
    let told = office.wording(Some(purpose), NoticeKind::Information);
    office.clock.advance(5 * DAY);
    office.session.set_collection(&[ANNA], DataOrigin::Other, NOW).unwrap();
    office.session.show_notice(&[ANNA], told, NOW, ZONE, ConsentMethod::Email).unwrap();
    for (at, known) in [(NOW + DAY, false), (NOW + 5 * DAY, true)] {
        let sheet = office.session.consent_sheet(ANNA, Some(at)).unwrap();
        assert_eq!(
            (sheet.origin, sheet.collected_at, sheet.shown.len()),
            (known.then_some(DataOrigin::Other), known.then_some(NOW), usize::from(known))
        );
    }
}

#[test]
fn what_cannot_be_is_refused_and_changes_nothing() {
    let (office, purpose, version) = office();
    let other = office.purpose(PurposeDraft { name: "Other".into(), ..newsletter() });
    let foreign = office.wording(Some(other), NoticeKind::Consent);
    let fine = event(ANNA, purpose, ConsentKind::Given, NOW);
    let phone = ConsentKey { channel: Channel::Phone, ..fine.key.clone() };
    for (draft, field, problem) in [
        (ConsentDraft { at: NOW + 1, ..fine.clone() }, "at", Problem::Date),
        (ConsentDraft { zone: "Nowhere".into(), ..fine.clone() }, "zone", Problem::Choice),
        (ConsentDraft { valid_until: "tomorrow".into(), ..fine.clone() }, "validUntil", Problem::Date),
        (ConsentDraft { key: phone, ..fine.clone() }, "channel", Problem::Choice),
        (ConsentDraft { version: Some(foreign), ..fine.clone() }, "version", Problem::Choice),
        (ConsentDraft { version: Some(NoticeVersionId(99)), ..fine.clone() }, "version", Problem::Choice),
        (ConsentDraft { guardian: "Bo".into(), ..fine.clone() }, "guardianRelation", Problem::Missing),
        (ConsentDraft { source: "x".repeat(201).into(), ..fine.clone() }, "source", Problem::TooLong),
        (ConsentDraft { kind: ConsentKind::Customer, ..fine.clone() }, "version", Problem::Missing),
        (ConsentDraft { evidence: vec![DocumentId(9)], ..fine.clone() }, "evidence", Problem::Choice),
    ] {
        assert_eq!(refusal(office.try_consent(draft)), (field, None, problem));
    }
    assert!(matches!(
        office.try_consent(event(ContactId(99), purpose, ConsentKind::Given, NOW)),
        Err(Error::NotFound)
    ));
    let sheet = office.session.consent_sheet(ANNA, None).unwrap();
    assert!(sheet.events.is_empty());
    let unused = office.session.read(|snapshot| notice::version(snapshot, version)).unwrap();
    assert_eq!(unused.frozen_at, None);
}

#[test]
fn a_document_that_shows_a_consent_is_not_deleted_for_good() {
    let folder = tempfile::tempdir().unwrap();
    let (office, purpose, version) = office_in(&folder);
    let document = form(&office, &folder);
    let evidence = vec![document];
    office.consent(ConsentDraft {
        version: Some(version),
        evidence,
        ..event(ANNA, purpose, ConsentKind::Given, NOW)
    });
    office.session.trash_documents(&[document], true).unwrap();
    let refused = office.session.purge_document(document);
    assert!(matches!(refused, Err(Error::InUse { count: 1 })));
    office.session.trash_documents(&[document], false).unwrap();
    assert_eq!(office.session.document_content(document).unwrap().as_slice(), b"signed form");
}
