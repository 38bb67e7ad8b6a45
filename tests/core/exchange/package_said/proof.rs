//! What a package may change: no proof is better than what came along, nothing that is known gives way, and every refusal comes in.

use kartotek_core::{
    consent::{ConsentDraft, ConsentGrade, ConsentKind},
    crm::identifier::SuppressionTarget,
    decision::{Outcome, ReasonCode},
    suppression,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{BO, Desk, figures};
use crate::{
    consent::{ANNA, event, form},
    exchange::package::{altered, entries},
    office::{DAY, NOW},
    suppression::objection as suppressed,
};

/// A package in which one event claims a grade, with what is said to show it.
#[test]
fn a_grade_is_no_better_than_what_came_along() {
    let (there, names) = Desk::named();
    let document = form(&there, &there.folder);
    there.consent(ConsentDraft {
        version: Some(names.wording),
        evidence: vec![document],
        ..event(ANNA, names.newsletter, ConsentKind::Given, NOW - DAY)
    });
    let path = there.export();
    let consents = String::from_utf8(entries(&path)["consents.json"].clone()).unwrap();
    let line: Value = serde_json::from_str::<Value>(&consents).unwrap()[0].clone();
    let (shown, version) = (line["evidence"].clone(), line["version"].clone());
    let mut other = shown.clone();
    other[0]["hash"] = "0".repeat(64).into();
    let mut gone = shown.clone();
    gone[0]["document"] = "0".repeat(32).into();
    let (shown, other, gone) = (&shown, &other, &gone);
    let (none, unshown) = (&json!([]), &Value::Null);
    for (claimed, evidence, version, grade, papers) in [
        ("a", shown, &version, ConsentGrade::B, 1),
        ("a", shown, unshown, ConsentGrade::B, 1),
        ("b", shown, &version, ConsentGrade::B, 1),
        ("c", shown, &version, ConsentGrade::C, 1),
        ("d", shown, &version, ConsentGrade::D, 1),
        ("a", other, &version, ConsentGrade::C, 0),
        ("a", gone, &version, ConsentGrade::C, 0),
        ("a", other, unshown, ConsentGrade::D, 0),
        ("a", none, &version, ConsentGrade::C, 0),
        ("b", none, &version, ConsentGrade::C, 0),
        ("b", none, unshown, ConsentGrade::D, 0),
        ("d", none, &version, ConsentGrade::D, 0),
    ] {
        let mut line = line.clone();
        (line["grade"], line["evidence"], line["version"]) =
            (claimed.into(), evidence.clone(), version.clone());
        let here = Desk::empty();
        here.import(&altered(&path, "consents.json", Some(json!([line]).to_string().as_bytes())));

        let sheet = here.session.consent_sheet(ANNA, None).unwrap();
        let event = &sheet.events[0].event;
        assert_eq!((event.grade, event.draft.evidence.len()), (grade, papers), "{line}");
    }
    // A paper of somebody else shows nothing of Anna.
    let documents = String::from_utf8(entries(&path)["documents.json"].clone()).unwrap();
    let people: Vec<String> = serde_json::from_slice(&entries(&path)["people.json"]).unwrap();
    let swapped = documents.replace(&people[0], &people[1]);
    let here = Desk::empty();
    here.import(&altered(&path, "documents.json", Some(swapped.as_bytes())));
    assert_eq!(here.grades(ANNA), [ConsentGrade::C]);
}

#[test]
fn a_package_raises_nothing_and_a_refusal_always_comes_in() {
    use ConsentKind::{Customer, Expired, Given, Invalidated, Refused, Renewed, Requested, Withdrawn};
    for (ours, theirs, comes) in [
        (Withdrawn, Given, false),
        (Withdrawn, Renewed, false),
        (Refused, Given, false),
        (Refused, Customer, false),
        (Given, Renewed, false),
        (Given, Requested, false),
        (Customer, Given, false),
        (Requested, Given, false),
        (Requested, Withdrawn, true),
        (Given, Withdrawn, true),
        (Renewed, Refused, true),
        (Customer, Refused, true),
        (Given, Expired, true),
        (Given, Invalidated, true),
    ] {
        for later in [true, false] {
            let (there, names) = Desk::named();
            let (purpose, wording) = (names.newsletter, Some(names.wording));
            there.consent(ConsentDraft { version: wording, ..event(BO, purpose, Given, NOW - 9 * DAY) });
            let here = Desk::empty();
            here.import(&there.export());
            let known = here.session.purposes().unwrap()[0].purpose.id;
            let shown = here.session.consent_sheet(BO, None).unwrap().events[0].event.draft.version;
            here.consent(ConsentDraft { version: shown, ..event(ANNA, known, ours, NOW - 2 * DAY) });
            let before = here.outcome(ANNA, known, NOW + DAY);
            let at = if later { NOW - DAY } else { NOW - 3 * DAY };
            there.consent(ConsentDraft { version: wording, ..event(ANNA, purpose, theirs, at) });

            let report = here.import(&there.export());

            let case = format!("{ours:?} {theirs:?} {later}");
            let came = figures(&report)["Consent"];
            // What happened before is a past of its own, but where our own word does not end it: a no goes on, a yes stays out.
            let goes_on = later || (matches!(ours, Customer | Requested) && theirs != Requested);
            assert_eq!(came, if comes || !goes_on { [1, 1, 0] } else { [0, 2, 0] }, "{case}");
            let after = here.outcome(ANNA, known, NOW + DAY);
            if comes && goes_on {
                assert_ne!(after.0, Outcome::Allowed, "{case}");
            } else {
                assert_eq!(after, before, "{case}");
            }
            here.verify_rows().unwrap();
        }
    }
}

#[test]
fn what_is_suppressed_here_is_not_used_however_well_a_package_proves_consent() {
    let ((there, _), here) = (Desk::full(), Desk::empty());
    let target = SuppressionTarget::Address { text: "anna.berg@example.se".into() };
    here.session.add_suppression(&target, suppressed()).unwrap();

    let left_out = here.check(&there.export(), Vec::new());
    assert_eq!((left_out.suppressed_total, left_out.left_out), (1, 1));
    let report = here.import_admitting(&there.export(), 1);

    assert_eq!((report.check.suppressed_total, report.check.left_out), (1, 0));
    let purpose = here.session.purposes().unwrap()[0].purpose.id;
    let (outcome, reasons) = here.outcome(ANNA, purpose, NOW + DAY);
    assert_eq!((outcome, reasons[0]), (Outcome::Blocked, ReasonCode::Suppressed));
    here.session.read(suppression::verify).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whoever is known here is allowed nothing by a package that was not allowed before.
    #[test]
    fn a_package_never_allows_more_to_whom_something_was_said(
        ours in prop::collection::vec((0..8_i64, 0..8_usize), 1..4),
        theirs in prop::collection::vec((0..8_i64, 0..8_usize), 1..6),
    ) {
        let (there, names) = Desk::named();
        let said = |desk: &Desk, purpose, version, acts: &[(i64, usize)]| {
            for (days, kind) in acts {
                let draft = event(ANNA, purpose, ConsentKind::ALL[*kind], NOW - days * DAY);
                desk.consent(ConsentDraft { version: Some(version), ..draft });
            }
        };
        there.consent(ConsentDraft {
            version: Some(names.wording),
            ..event(BO, names.newsletter, ConsentKind::Given, NOW - 9 * DAY)
        });
        let here = Desk::empty();
        here.import(&there.export());
        let known = here.session.purposes().unwrap()[0].purpose.id;
        let shown = here.session.consent_sheet(BO, None).unwrap().events[0].event.draft.version.unwrap();
        said(&here, known, shown, &ours);
        said(&there, names.newsletter, names.wording, &theirs);
        let (before, _) = here.outcome(ANNA, known, NOW + DAY);

        let report = here.import(&there.export());

        let (after, _) = here.outcome(ANNA, known, NOW + DAY);
        prop_assert!(after != Outcome::Allowed || before == Outcome::Allowed);
        let refusals = theirs.iter().filter(|(_, kind)| ConsentKind::ALL[*kind].says_no()).count();
        prop_assert!(figures(&report)["Consent"][0] >= refusals as u64);
        here.verify_rows().unwrap();
    }
}
