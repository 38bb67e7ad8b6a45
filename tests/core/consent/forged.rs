//! What is taken out, or changed, past the app, and what people's data was said to be from on an earlier day.

use kartotek_core::{
    channel::Channel,
    consent::{ConsentDraft, ConsentKind, ConsentMethod, DataOrigin},
    crm::{company::CompanyDraft, contact::PrivacyConcern, point::Address},
    decision::{Decision, ReasonCode},
    error::{Error, Result},
    exchange::import::{DuplicateChoice, ImportPlan, Source, list, preview, run},
    id::PurposeId,
    notice::NoticeKind,
    personal::Personal,
    progress::Silent,
    purpose::Basis,
};

use super::{ANNA, campaign, event, office};
use crate::{
    office::{DAY, NOW, Office},
    row_mac::{forge, is_told},
    task::ZONE,
};

impl Office {
    /// Anna, whose data is from somebody else; she was told so.
    fn told() -> (Self, PurposeId) {
        let office = Self::new();
        office.reachable("Anna Berg");
        let campaign = office.purpose(campaign());
        let notice = office.wording(None, NoticeKind::Information);
        office.session.set_collection(&[ANNA], DataOrigin::Other, NOW).unwrap();
        office.session.show_notice(&[ANNA], notice, NOW, ZONE, ConsentMethod::Email).unwrap();
        (office, campaign)
    }

    /// Imports a list that somebody else made.
    fn import_csv(&self, text: &str) {
        let source = Source::new("people.csv".into(), text.as_bytes().to_vec()).unwrap();
        let found = preview(&source, None).unwrap();
        let plan = ImportPlan {
            layout: found.layout,
            targets: found.columns.into_iter().map(|column| column.target).collect(),
            source: "Bought list".into(),
            origin: Some(DataOrigin::Other),
            consent: None,
            basis: Some(Basis::LegitimateInterests),
            tag: Personal::default(),
            duplicates: DuplicateChoice::Fill,
            choices: Vec::new(),
            admit: Vec::new(),
        };
        run(&self.session, &source, &plan, &Silent).unwrap();
    }

    fn call(&self, purpose: PurposeId, at: i64) -> Result<Decision> {
        self.session.decide(ANNA, Some(purpose), Channel::Phone, Some(at))
    }
}

#[test]
fn what_somebody_was_told_and_where_their_data_is_from_is_not_taken_out_or_changed_unseen() {
    for statement in [
        "DELETE FROM collection",
        "DELETE FROM notice_shown",
        "UPDATE notice SET kind = 'consent', purpose_id = 1",
        "UPDATE notice_version SET language = 'sv'",
    ] {
        let (office, campaign) = Office::told();
        assert_eq!(office.call(campaign, NOW).unwrap().reasons[0].code, ReasonCode::BasisSuffices);

        forge(&office, statement, &[]);

        let refused = office.call(campaign, NOW);
        assert!(is_told(&refused), "{statement}: {refused:?}");
    }
}

#[test]
fn the_country_of_a_company_that_was_changed_by_hand_is_not_believed() {
    let (office, campaign) = Office::told();
    let address = Address { country: "Deutschland".into(), ..Address::default() };
    let alm = CompanyDraft { name: "Alm AB".into(), addresses: vec![address], ..CompanyDraft::default() };
    office.session.add_company(alm).unwrap();
    office.change(ANNA, |draft| draft.company_name = "Alm AB".into());
    office.call(campaign, NOW).unwrap();

    forge(&office, "UPDATE address SET country = 'Sverige' WHERE company_id IS NOT NULL", &[]);

    let refused = office.call(campaign, NOW);
    assert!(is_told(&refused), "{refused:?}");
}

#[test]
fn the_origin_of_an_import_that_was_changed_by_hand_is_not_believed() {
    for statement in [
        "UPDATE import SET origin = 'person'",
        "UPDATE import SET source = 'They told us'",
        "UPDATE import SET basis = 'consent'",
    ] {
        let office = Office::new();
        let campaign = office.purpose(campaign());
        office.import_csv("First Name,Last Name,Phone 1 - Value\nAnna,Berg,+46701234567\n");
        assert_eq!(office.call(campaign, NOW).unwrap().reasons[0].code, ReasonCode::NoticeMissing);
        office.verify_rows().unwrap();

        forge(&office, statement, &[]);

        let refused = office.call(campaign, NOW);
        assert!(is_told(&refused), "{statement}: {refused:?}");
        assert!(office.verify_rows().is_err(), "{statement}");
        assert!(office.session.read(list).is_err(), "{statement}");
    }
}

#[test]
fn an_earlier_day_keeps_the_source_that_was_known_then() {
    let office = Office::new();
    office.reachable("Anna Berg");
    let campaign = office.purpose(campaign());
    let said = |origin| office.session.set_collection(&[ANNA], origin, office.clock.now());
    said(DataOrigin::Other).unwrap();
    office.clock.advance(5 * DAY);
    said(DataOrigin::Person).unwrap();
    assert!(matches!(said(DataOrigin::Person), Err(Error::NothingToChange)));
    office.clock.advance(5 * DAY);

    for (day, origin, code, untold) in [
        (1, DataOrigin::Other, ReasonCode::NoticeMissing, 1),
        (6, DataOrigin::Person, ReasonCode::BasisSuffices, 0),
    ] {
        let at = NOW + day * DAY;
        let sheet = office.session.consent_sheet(ANNA, Some(at)).unwrap();
        assert_eq!(sheet.origin, Some(origin));
        assert_eq!(office.call(campaign, at).unwrap().reasons[0].code, code);
        assert_eq!(office.session.consent_overview(Some(at)).unwrap().untold, untold);
    }
    said(DataOrigin::Other).unwrap();
    assert_eq!(office.concerned(PrivacyConcern::Untold), ["Anna Berg"]);
    office.verify_rows().unwrap();
}

#[test]
fn an_event_that_was_changed_by_hand_is_not_believed() {
    let (office, purpose, version) = office();
    office
        .consent(ConsentDraft { version: Some(version), ..event(ANNA, purpose, ConsentKind::Refused, NOW) });
    forge(&office, "UPDATE consent_event SET kind = 'given'", &[]);
    let refused = office.session.decide(ANNA, Some(purpose), Channel::Email, None);
    assert!(is_told(&refused));
}

#[test]
fn an_event_that_was_taken_out_by_hand_is_missed() {
    let (office, purpose, version) = office();
    office.consent(ConsentDraft { version: Some(version), ..event(ANNA, purpose, ConsentKind::Given, NOW) });
    office.clock.advance(1000);
    office.consent(event(ANNA, purpose, ConsentKind::Withdrawn, NOW + 1000));
    forge(&office, "DELETE FROM consent_event WHERE kind = 'withdrawn'", &[]);
    forge(&office, "UPDATE consent_event SET ends_at = NULL", &[]);
    let refused = office.session.decide(ANNA, Some(purpose), Channel::Email, None);
    assert!(is_told(&refused));
}
