//! What is taken out, or changed, past the app, and what people's data was said to be from on an earlier day.

use kartotek_core::{
    channel::Channel,
    consent::{ConsentMethod, DataOrigin},
    crm::{company::CompanyDraft, contact::PrivacyConcern, point::Address},
    decision::{Decision, ReasonCode},
    error::{Error, Result, VaultProblem},
    id::PurposeId,
    notice::NoticeKind,
};

use super::{ANNA, campaign};
use crate::{
    office::{DAY, NOW, Office},
    row_mac::forge,
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
        let damaged = matches!(refused, Err(Error::Vault { problem: VaultProblem::DamagedDatabase }));
        assert!(damaged, "{statement}: {refused:?}");
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
    assert!(matches!(refused, Err(Error::Vault { problem: VaultProblem::DamagedDatabase })), "{refused:?}");
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
