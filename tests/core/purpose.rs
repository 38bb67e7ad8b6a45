//! Purposes: what is kept of them, what is refused, their order, and what undo takes back.

use kartotek_core::{
    channel::Channel,
    consent::{ConsentDraft, ConsentKind},
    error::{Error, Problem},
    id::{ContactId, PurposeId},
    notice::NoticeKind,
    purpose::{self, Assessment, Basis, FIELDS, Purpose, PurposeDraft, PurposeLack, PurposePreset},
    session::undo::{UndoAction, UndoLabel, UndoObject},
    store::Touched,
    text::Language,
};

use crate::{
    consent::event,
    office::{DAY, NOW, Office, refusal},
    row_mac::{forge, is_told},
};

pub(crate) fn named(name: &str) -> PurposeDraft {
    PurposeDraft { name: name.into(), ..PurposeDraft::default() }
}

fn add(office: &Office, draft: PurposeDraft) -> Purpose {
    office.session.add_purpose(draft, None).unwrap().0
}

fn names(office: &Office) -> Vec<String> {
    let list = office.session.read(purpose::list).unwrap();
    list.into_iter().map(|purpose| purpose.draft.name.0).collect()
}

/// Every field filled in.
fn full() -> PurposeDraft {
    PurposeDraft {
        description: "News by e-mail".into(),
        basis: Basis::LegitimateInterests,
        law: "§ 7 UWG".into(),
        marketing: true,
        own_products: true,
        channels: vec![Channel::Email, Channel::Phone],
        people: "Customers".into(),
        fields: vec!["givenName".into(), "emails".into()],
        special: true,
        exception: "a".into(),
        recipients: "Own staff".into(),
        retention: "Three years".into(),
        review_on: "2027-01-31".into(),
        warn_months: 12,
        lapse_months: 24,
        assessed_purpose: "why".into(),
        assessed_necessity: "needed".into(),
        assessed_balancing: "fair".into(),
        assessment: Some(Assessment::Passed),
        assessment_review_on: "2027-06-30".into(),
        ..named("Newsletter")
    }
}

#[test]
fn a_purpose_comes_back_as_it_was_filled_in() {
    let office = Office::new();

    let (added, changed) = office.session.add_purpose(full(), Some(PurposePreset::Newsletter)).unwrap();

    assert_eq!(added.draft, full());
    assert_eq!((added.revision, added.preset), (1, Some(PurposePreset::Newsletter)));
    assert_eq!(changed.touched, [Touched::Purpose(1)]);
    assert_eq!(office.session.read(purpose::list).unwrap(), [added]);
    assert_eq!(add(&office, named("Other")).draft, named("Other"));
    office.verify_rows().unwrap();
}

#[test]
fn every_preset_can_be_saved_as_it_is_offered() {
    for language in Language::ALL {
        let office = Office::new();
        for offer in purpose::preset::offers(language) {
            let (added, _) = office.session.add_purpose(offer.draft.clone(), Some(offer.preset)).unwrap();

            assert_eq!((added.draft, added.preset), (offer.draft, Some(offer.preset)));
        }
        office.verify_rows().unwrap();
    }
}

#[test]
fn each_broken_rule_names_its_field_and_changes_nothing() {
    let office = Office::new();
    add(&office, named("Care"));
    let head = office.session.store().head();
    let with = |change: &dyn Fn(&mut PurposeDraft)| {
        let mut draft = full();
        change(&mut draft);
        refusal(office.session.add_purpose(draft, None))
    };

    let told = [
        with(&|draft| draft.name = " ".into()),
        with(&|draft| draft.name = "x".repeat(101).into()),
        with(&|draft| draft.name = "CARE".into()),
        with(&|draft| draft.description = "x".repeat(5001).into()),
        with(&|draft| draft.channels.clear()),
        with(&|draft| (draft.basis, draft.law) = (Basis::LegalObligation, "".into())),
        with(&|draft| (draft.basis, draft.law) = (Basis::PublicTask, "".into())),
        with(&|draft| draft.fields.push("shoeSize".into())),
        with(&|draft| draft.exception.clear()),
        with(&|draft| draft.exception = "k".into()),
        with(&|draft| draft.exception = "ab".into()),
        with(&|draft| draft.review_on = "31.01.2027".into()),
        with(&|draft| draft.assessment_review_on = "2027-02-30".into()),
        with(&|draft| draft.assessed_purpose = "".into()),
        with(&|draft| draft.assessed_necessity = "".into()),
        with(&|draft| draft.assessed_balancing = "".into()),
        with(&|draft| draft.assessment_review_on = "".into()),
        with(&|draft| draft.warn_months = 121),
        with(&|draft| draft.lapse_months = 121),
        with(&|draft| (draft.warn_months, draft.lapse_months) = (25, 24)),
    ];

    use Problem::{Choice, Date, Duplicate, Missing, TooLong};
    assert_eq!(
        told,
        [
            ("name", None, Missing),
            ("name", None, TooLong),
            ("name", None, Duplicate),
            ("description", None, TooLong),
            ("channels", None, Missing),
            ("law", None, Missing),
            ("law", None, Missing),
            ("fields", Some(2), Choice),
            ("exception", None, Missing),
            ("exception", None, Choice),
            ("exception", None, Choice),
            ("reviewOn", None, Date),
            ("assessmentReviewOn", None, Date),
            ("assessedPurpose", None, Missing),
            ("assessedNecessity", None, Missing),
            ("assessedBalancing", None, Missing),
            ("assessmentReviewOn", None, Missing),
            ("warnMonths", None, Choice),
            ("lapseMonths", None, Choice),
            ("lapseMonths", None, Choice),
        ]
    );
    assert_eq!(office.session.store().head(), head);
}

#[test]
fn what_goes_without_saying_is_tidied() {
    let office = Office::new();
    let untidy = PurposeDraft {
        name: "  Care ".into(),
        own_products: true,
        exception: "z".into(),
        channels: vec![Channel::Letter, Channel::Email, Channel::Letter],
        fields: vec!["emails".into(), "prefix".into(), "emails".into()],
        warn_months: 0,
        lapse_months: 0,
        ..PurposeDraft::default()
    };

    let stored = add(&office, untidy).draft;

    assert_eq!(stored.name.as_str(), "Care");
    assert!(!stored.own_products, "of marketing only");
    assert_eq!(stored.exception, "", "of special categories only");
    assert_eq!(stored.channels, [Channel::Email, Channel::Letter]);
    assert_eq!(stored.fields, ["prefix", "emails"]);
}

#[test]
fn an_assessment_may_be_begun_and_the_purpose_waits_for_it() {
    let office = Office::new();
    let begun = PurposeDraft { basis: Basis::LegitimateInterests, ..named("Care") };
    let id = add(&office, begun).id;
    assert_eq!(office.session.purpose(id).unwrap().readiness.lacks, [PurposeLack::Assessment]);

    let decided = PurposeDraft { assessment_review_on: "2026-09-22".into(), ..full() };
    office.session.change_purpose(id, 1, decided).unwrap();

    assert!(office.session.purpose(id).unwrap().readiness.is_ready());
    office.clock.advance(2 * DAY);
    assert_eq!(office.session.purposes().unwrap()[0].readiness.lacks, [PurposeLack::AssessmentOver]);
}

#[test]
fn a_change_names_its_revision_and_journals_the_basis_that_it_replaces() {
    let office = Office::new();
    let id = add(&office, named("Care")).id;
    let contract = PurposeDraft { basis: Basis::Contract, ..named("Care") };

    let (changed, _) = office.session.change_purpose(id, 1, contract.clone()).unwrap();

    assert_eq!((changed.revision, changed.draft.basis), (2, Basis::Contract));
    assert!(matches!(office.session.change_purpose(id, 1, contract.clone()), Err(Error::Conflict)));
    let head = office.session.store().head();
    assert_eq!(office.session.change_purpose(id, 2, contract).unwrap().0, changed);
    assert_eq!(office.session.store().head(), head, "what changes nothing is not written");
    let journaled = office.session.journal_entry(head.seq).unwrap().content;
    let told = serde_json::to_value(journaled).unwrap();
    assert_eq!(told["values"].as_array().unwrap().len(), 1);
    assert_eq!(
        told["values"][0],
        serde_json::json!({ "field": "basis", "old": "consent", "new": "contract" })
    );
}

#[test]
fn a_removed_purpose_keeps_its_name_and_comes_back() {
    let office = Office::new();
    let id = add(&office, named("Care")).id;

    office.session.remove_purpose(id, true).unwrap();

    assert_eq!(names(&office), [""; 0]);
    assert_eq!(office.session.purpose(id).unwrap().purpose.draft.name.as_str(), "Care");
    assert!(matches!(office.session.change_purpose(id, 2, named("x")), Err(Error::NotFound)));
    assert!(matches!(office.session.move_purpose(id, 0), Err(Error::NotFound)));
    assert!(matches!(office.session.remove_purpose(id, true), Err(Error::NothingToChange)));
    office.session.remove_purpose(id, false).unwrap();
    assert_eq!(names(&office), ["Care"]);
    assert!(matches!(office.session.remove_purpose(PurposeId(9), true), Err(Error::NotFound)));
    office.verify_rows().unwrap();
}

#[test]
fn a_removed_purpose_comes_back_only_where_its_name_is_free_and_there_is_room() {
    let office = Office::new();
    let id = add(&office, named("Care")).id;
    office.session.remove_purpose(id, true).unwrap();
    let other = add(&office, named("CARE")).id;
    assert_eq!(refusal(office.session.remove_purpose(id, false)), ("name", None, Problem::Duplicate));

    office.session.remove_purpose(other, true).unwrap();
    for number in 0..100 {
        add(&office, named(&format!("Purpose {number}")));
    }
    assert_eq!(refusal(office.session.remove_purpose(id, false)), ("name", None, Problem::TooMany));
    assert_eq!(names(&office).len(), 100);
}

#[test]
fn purposes_stand_in_the_order_that_they_were_moved_to() {
    let office = Office::new();
    let ids = ["a", "b", "c"].map(|name| add(&office, named(name)).id);

    office.session.move_purpose(ids[2], 0).unwrap();
    assert_eq!(names(&office), ["c", "a", "b"]);
    office.session.move_purpose(ids[2], 9).unwrap();
    assert_eq!(names(&office), ["a", "b", "c"], "no further than the end");
    assert!(matches!(office.session.move_purpose(ids[2], 2), Err(Error::NothingToChange)));
    office.session.remove_purpose(ids[0], true).unwrap();
    office.session.move_purpose(ids[2], 0).unwrap();
    add(&office, named("d"));
    assert_eq!(names(&office), ["c", "b", "d"]);
    office.verify_rows().unwrap();
}

#[test]
fn undo_takes_back_each_action_and_redo_does_it_again() {
    let office = Office::new();
    let session = &office.session;
    let mut seen = vec![names(&office)];
    let a = add(&office, named("a")).id;
    seen.push(names(&office));
    let b = add(&office, named("b")).id;
    seen.push(names(&office));
    session.change_purpose(a, 1, named("A")).unwrap();
    seen.push(names(&office));
    session.move_purpose(b, 0).unwrap();
    seen.push(names(&office));
    session.remove_purpose(a, true).unwrap();
    seen.push(names(&office));
    let label = UndoLabel { action: UndoAction::Trash, object: UndoObject::Purpose, count: 1 };
    assert_eq!(session.undo_state().undo, Some(label));

    for state in seen.iter().rev().skip(1) {
        session.undo().unwrap();
        assert_eq!(names(&office), *state);
    }
    for state in seen.iter().skip(1) {
        session.redo().unwrap();
        assert_eq!(names(&office), *state);
    }
    office.verify_rows().unwrap();
}

#[test]
fn each_field_tells_the_purposes_that_need_it() {
    let office = Office::new();
    let with = |name: &str, fields: &[&str]| PurposeDraft {
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
        ..named(name)
    };
    let all = FIELDS.to_vec();
    let a = add(&office, with("a", &all[2..])).id;
    let b = add(&office, with("b", &["emails"])).id;

    let list = office.session.read(purpose::list).unwrap();

    for field in purpose::fields(&list) {
        let expected = match &*field.field {
            "emails" => vec![a, b],
            needed if all[2..].contains(&needed) => vec![a],
            _ => Vec::new(),
        };
        assert_eq!(field.purposes, expected, "{}", field.field);
    }
    assert!(purpose::fields(&[]).iter().all(|field| field.purposes.is_empty()));
}

#[test]
fn a_purpose_that_was_changed_past_the_app_is_told() {
    for statement in [
        "UPDATE purpose SET basis = 'contract'",
        "UPDATE purpose SET assessed_balancing = 'other'",
        "UPDATE purpose SET fields = '[]'",
        "UPDATE purpose SET removed_at = 1",
        "UPDATE purpose SET lapse_months = 0",
    ] {
        let office = Office::new();
        let id = add(&office, full()).id;
        let read = || office.session.read(|snapshot| purpose::get(snapshot, id));
        read().unwrap();

        forge(&office, statement, &[]);

        assert!(is_told(&read()), "{statement}");
    }
}

#[test]
fn a_basis_that_somebody_consented_to_gives_way_to_no_other() {
    use kartotek_core::consent::ConsentKind::{
        Customer, Expired, Given, Invalidated, Refused, Renewed, Requested, Withdrawn,
    };
    for (kinds, stays) in [
        (&[][..], false),
        (&[Requested], false),
        (&[Refused], false),
        (&[Customer], false),
        (&[Given], true),
        (&[Renewed], true),
        // Once is enough, whatever came after it.
        (&[Given, Withdrawn], true),
        (&[Given, Expired], true),
        (&[Given, Invalidated], true),
    ] {
        let office = Office::new();
        office.reachable("Anna Berg");
        let consent = PurposeDraft { basis: Basis::Consent, assessment: None, ..full() };
        let id = add(&office, consent.clone()).id;
        let version = office.wording(Some(id), NoticeKind::Consent);
        for kind in kinds {
            let draft = event(ContactId(1), id, *kind, NOW);
            office.consent(ConsentDraft { version: Some(version), ..draft });
        }
        let change = |draft: &PurposeDraft| {
            let revision = office.session.purpose(id).unwrap().purpose.revision;
            office.session.change_purpose(id, revision, draft.clone())
        };
        assert_eq!(office.session.purpose(id).unwrap().keeps_basis, stays, "{kinds:?}");
        assert_eq!(office.session.purposes().unwrap()[0].keeps_basis, stays, "{kinds:?}");
        for basis in [Basis::LegitimateInterests, Basis::Contract, Basis::LegalObligation] {
            let other = PurposeDraft { basis, ..consent.clone() };
            if stays {
                assert_eq!(
                    refusal(change(&other)),
                    ("basis", None, Problem::Consented),
                    "{kinds:?} {basis:?}"
                );
            } else {
                assert_eq!(change(&other).unwrap().0.draft.basis, basis, "{kinds:?}");
                assert_eq!(change(&consent).unwrap().0.draft.basis, Basis::Consent);
            }
        }
        change(&PurposeDraft { description: "Still the same".into(), ..consent.clone() }).unwrap();
    }
}

#[test]
fn nothing_that_is_taken_back_takes_the_basis_from_those_who_consented() {
    let office = Office::new();
    office.reachable("Anna Berg");
    let interests = PurposeDraft { special: false, exception: String::new(), ..full() };
    let id = add(&office, interests.clone()).id;
    let consent = PurposeDraft { basis: Basis::Consent, ..interests };
    office.session.change_purpose(id, 1, consent).unwrap();
    office.consent(event(ContactId(1), id, ConsentKind::Given, NOW));

    assert_eq!(refusal(office.session.undo()), ("basis", None, Problem::Consented));
    assert_eq!(office.session.purpose(id).unwrap().purpose.draft.basis, Basis::Consent);
}
