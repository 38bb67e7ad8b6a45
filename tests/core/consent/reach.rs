//! Reaching people for a purpose, and until when the proof of that is kept.

use kartotek_core::{
    channel::Channel,
    consent::{ConsentDraft, ConsentKey, ConsentKind},
    crm::{
        company::CompanyDraft,
        identifier::SuppressionTarget,
        link::LinkKind,
        point::{Address, Owner},
    },
    error::Error,
    history,
    id::{ContactId, PurposeId},
    session::Session,
    suppression::{SuppressionDraft, SuppressionScope},
};

use super::{ANNA, campaign, event, newsletter, office};
use crate::office::{DAY, NOW, Office, email, phone};

fn given(office: &Office, purpose: PurposeId, channel: Channel, point: &str) {
    let key = ConsentKey { contact: ANNA, purpose, channel, point: point.into() };
    let version = Some(office.wording(Some(purpose), kartotek_core::notice::NoticeKind::Consent));
    office.consent(ConsentDraft { key, version, ..event(ANNA, purpose, ConsentKind::Given, NOW - DAY) });
}

fn actions(session: &Session) -> Vec<String> {
    let entries = session.read(history::entries).unwrap();
    entries.into_iter().map(|(entry, _)| entry.action.clone()).collect()
}

#[test]
fn somebody_who_may_be_is_reached_at_the_address_that_was_decided_for() {
    let (office, newsletter, _) = office();
    office.change(ANNA, |draft| draft.emails.push(email("Anna+News@Example.se")));
    given(&office, newsletter, Channel::Email, "anna+news@example.se");

    let (reached, _) = office.session.reach(ANNA, Some(newsletter), Channel::Email).unwrap();

    assert_eq!(*reached.decision.point, "anna+news@example.se");
    // As they write it, and so that nothing is added to the mail.
    assert_eq!(reached.link.unwrap().as_str(), "mailto:Anna%2BNews@Example.se");
    assert!(actions(&office.session).contains(&"reading.reach".to_owned()));
    let sheet = office.session.consent_sheet(ANNA, None).unwrap();
    assert_eq!(sheet.events[0].event.used_at, Some(NOW));
}

#[test]
fn each_channel_opens_its_program_and_a_letter_none() {
    let office = Office::new();
    office.reachable("Anna Berg");
    office.change(ANNA, |draft| {
        draft.addresses = vec![Address { city: "Malmö".into(), ..Address::default() }];
    });
    let channels = vec![Channel::Phone, Channel::Message, Channel::Letter];
    let purpose = office.purpose(kartotek_core::purpose::PurposeDraft { channels, ..newsletter() });
    for channel in [Channel::Phone, Channel::Message, Channel::Letter] {
        given(&office, purpose, channel, "");
    }
    for (channel, link) in [
        (Channel::Phone, Some("tel:+46701234567")),
        (Channel::Message, Some("sms:+46701234567")),
        (Channel::Letter, None),
    ] {
        let (reached, _) = office.session.reach(ANNA, Some(purpose), channel).unwrap();
        assert_eq!(reached.link.as_ref().map(|link| link.as_str()), link, "{channel:?}");
    }
}

#[test]
fn who_may_not_be_reached_is_not_and_nothing_is_noted() {
    let (office, newsletter, _) = office();
    let before = actions(&office.session).len();

    let refused = office.session.reach(ANNA, Some(newsletter), Channel::Email);

    assert!(matches!(refused, Err(Error::MayNot)));
    assert_eq!(actions(&office.session).len(), before);
    let missing = office.session.reach(ContactId(9), Some(newsletter), Channel::Email);
    assert!(matches!(missing, Err(Error::NotFound)));
}

#[test]
fn the_proof_of_a_consent_to_calls_in_germany_is_kept_five_years_from_the_last_use() {
    let proof = |country: &str, channel: Channel, kind: ConsentKind, days: i64| {
        let office = Office::new();
        office.reachable("Anna Berg");
        office.change(ANNA, |draft| {
            draft.addresses = vec![Address { country: country.into(), ..Address::default() }];
        });
        let purpose = office.purpose(campaign());
        let key = ConsentKey { contact: ANNA, purpose, channel, point: "".into() };
        let version = Some(office.wording(Some(purpose), kartotek_core::notice::NoticeKind::Consent));
        office.consent(ConsentDraft { key, version, ..event(ANNA, purpose, kind, NOW) });
        if days > 0 {
            office.clock.advance(days * DAY);
            office.session.reach(ANNA, Some(purpose), channel).unwrap();
        }
        let sheet = office.session.consent_sheet(ANNA, None).unwrap();
        let list =
            office.session.open_consents(&kartotek_core::consent::ledger::ConsentQuery::default()).unwrap();
        let rows = office.session.consent_window(list.handle, 0, 10).unwrap();
        assert_eq!(rows[0].proof_until, sheet.events[0].proof_until);
        sheet.events[0].proof_until.clone()
    };
    for (country, channel, kind, days, until) in [
        ("Deutschland", Channel::Phone, ConsentKind::Given, 0, Some("2031-09-21")),
        ("Deutschland", Channel::Phone, ConsentKind::Renewed, 0, Some("2031-09-21")),
        ("Deutschland", Channel::Phone, ConsentKind::Given, 100, Some("2031-12-30")),
        ("Deutschland", Channel::Phone, ConsentKind::Refused, 0, None),
        ("Deutschland", Channel::Letter, ConsentKind::Given, 0, None),
        ("Österreich", Channel::Phone, ConsentKind::Given, 0, None),
        // Without an address of a known country the number says it.
        ("", Channel::Phone, ConsentKind::Given, 0, None),
    ] {
        assert_eq!(
            proof(country, channel, kind, days).as_deref(),
            until,
            "{country} {channel:?} {kind:?} {days}"
        );
    }
}

#[test]
fn what_is_suppressed_is_not_opened_of_a_company_either() {
    let office = Office::new();
    let purpose = office.purpose(newsletter());
    let draft = CompanyDraft {
        name: "Alm AB".into(),
        emails: vec![email("Info@Alm.example"), email("sales@alm.example")],
        phones: vec![phone("070-174 06 05"), phone("117 23")],
        ..CompanyDraft::default()
    };
    let alm = Owner::Company(office.session.add_company(draft).unwrap().0.id);
    let open = |kind, at| office.session.link(alm, kind, at).map(drop);
    let suppress = |text: &str, scope| {
        let target = SuppressionTarget::Address { text: text.into() };
        let draft = SuppressionDraft { scope, ..crate::suppression::objection() };
        office.session.add_suppression(&target, draft).unwrap();
    };

    suppress("sales@alm.example", SuppressionScope::Purpose(purpose));
    suppress("070-174 06 05", SuppressionScope::Channel(Channel::Message));
    for (kind, at) in [(LinkKind::Email, 0), (LinkKind::Email, 1), (LinkKind::Phone, 0), (LinkKind::Phone, 1)]
    {
        open(kind, at).unwrap();
    }
    suppress("info@alm.example", SuppressionScope::All);
    suppress("070-174 06 05", SuppressionScope::Channel(Channel::Phone));
    suppress("117 23", SuppressionScope::All);

    for (kind, at) in [(LinkKind::Email, 0), (LinkKind::Phone, 0), (LinkKind::Phone, 1)] {
        assert!(matches!(open(kind, at), Err(Error::MayNot)), "{kind:?} {at}");
    }
    open(LinkKind::Email, 1).unwrap();
}
