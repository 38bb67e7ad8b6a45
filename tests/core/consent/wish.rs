//! What people say beside consents: objections and restrictions, and what follows where their data is not from them.

use kartotek_core::{
    channel::Channel,
    consent::{
        ConsentDraft, ConsentKind, ConsentMethod, DataOrigin, ObjectionDraft, RestrictionDraft,
        RestrictionGround,
    },
    crm::{contact::PrivacyConcern, identifier::SuppressionTarget, link::LinkKind, point::Owner},
    decision::{Outcome, ReasonCode},
    error::{Error, Problem},
    exchange::{
        export::csv::CsvOptions,
        gate::{self, ExportFormat, Scope},
    },
    notice::NoticeKind,
    progress::Silent,
};

use super::{ANNA, campaign, event, office};
use crate::{
    office::{DAY, NOW, lifted, refusal},
    task::ZONE,
};

#[test]
fn objections_and_restrictions_stand_until_they_end_with_a_reason() {
    let (office, purpose, version) = office();
    office.consent(ConsentDraft { version: Some(version), ..event(ANNA, purpose, ConsentKind::Given, NOW) });
    let objection = ObjectionDraft {
        contact: ANNA,
        purpose: None,
        channel: None,
        at: NOW,
        zone: ZONE.into(),
        method: ConsentMethod::Phone,
        note: "".into(),
    };
    let id = office.session.add_objection(objection.clone()).unwrap().0;
    assert_eq!(office.outcome(ANNA, purpose, NOW).1[0], ReasonCode::ObjectedMarketing);
    assert!(matches!(office.session.add_objection(objection), Err(Error::NothingToChange)));
    assert_eq!(refusal(office.session.end_objection(id, "".into())), ("note", None, Problem::Missing));
    office.clock.advance(DAY);
    office.session.end_objection(id, "Called, wants it again".into()).unwrap();
    assert_eq!(office.outcome(ANNA, purpose, NOW + DAY).0, Outcome::Allowed);
    assert_eq!(office.outcome(ANNA, purpose, NOW).0, Outcome::Blocked);

    let restriction = RestrictionDraft {
        contact: ANNA,
        ground: RestrictionGround::Accuracy,
        at: NOW + DAY,
        note: "".into(),
    };
    let id = office.session.restrict(restriction).unwrap().0;
    assert_eq!(office.outcome(ANNA, purpose, NOW + DAY).1[0], ReasonCode::Restricted);
    office.clock.advance(DAY);
    office.session.lift_restriction(id, lifted(NOW + 2 * DAY, "Checked; told by letter")).unwrap();
    assert_eq!(office.outcome(ANNA, purpose, NOW + 2 * DAY).0, Outcome::Allowed);
    office.verify_rows().unwrap();
}

#[test]
fn nobody_is_written_to_or_called_at_an_address_that_may_not_be_used() {
    let (office, _, _) = office();
    let open = |kind, at| office.session.link(Owner::Contact(ANNA), kind, at).map(drop);
    open(LinkKind::Email, 0).unwrap();
    // Marketing is not what a single message is about.
    let objection = ObjectionDraft {
        contact: ANNA,
        purpose: None,
        channel: None,
        at: NOW,
        zone: ZONE.into(),
        method: ConsentMethod::Phone,
        note: "".into(),
    };
    office.session.add_objection(objection).unwrap();
    open(LinkKind::Email, 0).unwrap();

    let target = SuppressionTarget::Address { text: "anna.berg@example.se".into() };
    office.session.add_suppression(&target, crate::suppression::objection()).unwrap();
    assert!(matches!(open(LinkKind::Email, 0), Err(Error::MayNot)));
    open(LinkKind::Phone, 0).unwrap();

    let ground = RestrictionGround::Accuracy;
    office.session.restrict(RestrictionDraft { contact: ANNA, ground, at: NOW, note: "".into() }).unwrap();
    assert!(matches!(open(LinkKind::Phone, 0), Err(Error::MayNot)));
}

#[test]
fn no_list_of_contacts_leaves_with_somebody_whose_data_is_restricted() {
    let (office, _, _) = office();
    let other = office.reachable("Bo Alm");
    let ground = RestrictionGround::Accuracy;
    office.session.restrict(RestrictionDraft { contact: ANNA, ground, at: NOW, note: "".into() }).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for format in [ExportFormat::Csv, ExportFormat::Vcard3, ExportFormat::Vcard4] {
        let path = folder.path().join("contacts");
        let scope = [ANNA, other];
        let count = gate::export(
            &office.session,
            format,
            Scope::Contacts(&scope),
            CsvOptions::default(),
            &crate::office::disclosure(),
            &path,
            &Silent,
        );
        assert_eq!(count.unwrap(), 1, "{format:?}");
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains("Alm") && !text.contains("Berg"), "{format:?}");
    }
}

#[test]
fn who_did_not_give_their_data_has_to_be_told() {
    let (office, _, _) = office();
    let campaign = office.purpose(campaign());
    let told = office.wording(None, NoticeKind::Information);
    let letter = || {
        let decision = office.session.decide(ANNA, Some(campaign), Channel::Phone, None).unwrap();
        decision.reasons[0].code
    };
    assert_eq!(letter(), ReasonCode::BasisSuffices);
    office.session.set_collection(&[ANNA], DataOrigin::Other, NOW).unwrap();
    assert_eq!(letter(), ReasonCode::NoticeMissing);
    assert_eq!(office.concerned(PrivacyConcern::Untold), ["Anna Berg"]);
    office.session.show_notice(&[ANNA], told, NOW, ZONE, ConsentMethod::Email).unwrap();
    assert_eq!(letter(), ReasonCode::BasisSuffices);
    assert!(office.concerned(PrivacyConcern::Untold).is_empty());
}
