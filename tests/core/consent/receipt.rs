//! Receipts: all that happened to a consent, in the person's language, on paper or for machines.

use std::fs;

use kartotek_core::{
    channel::Channel,
    consent::{ConsentDraft, ConsentGrade, ConsentKey, ConsentKind, ConsentMethod, DataOrigin},
    error::{Error, Result, SettingLack},
    exchange::{
        gate,
        receipt::{self, ConsentReceipt, ConsentReceiptFormat, ReceiptEvidence},
    },
    history,
    id::PurposeId,
    notice::NoticeKind,
    purpose::PurposeDraft,
    role::Role,
    setting::Controller,
    store::Store,
};
use serde_json::{Value, json};

use super::{ANNA, event, form, newsletter, office_in};
use crate::office::{DAY, NOW, Office, session_as};

fn prepare(office: &Office, purpose: PurposeId) -> Result<ConsentReceipt> {
    receipt::prepare(&office.session, ANNA, purpose)
}

fn json_of(office: &Office, purpose: PurposeId) -> Value {
    serde_json::from_slice(&prepare(office, purpose).unwrap().to_json_ld().unwrap()).unwrap()
}

#[test]
fn a_receipt_has_everything_that_happened_and_what_shows_it() {
    let folder = tempfile::tempdir().unwrap();
    let (office, purpose, version) = office_in(&folder);
    let document = form(&office, &folder);
    let version = Some(version);
    office.consent(ConsentDraft { version, ..event(ANNA, purpose, ConsentKind::Requested, NOW - 2 * DAY) });
    office.consent(ConsentDraft {
        version,
        valid_until: "2027-09-21".into(),
        evidence: vec![document],
        ..event(ANNA, purpose, ConsentKind::Given, NOW - DAY)
    });

    let receipt = prepare(&office, purpose).unwrap();

    assert_eq!((receipt.letterhead.organisation.as_str(), receipt.person.as_str()), ("Office", "Anna Berg"));
    assert_eq!((receipt.language, receipt.purpose.as_str()), ("en", "Newsletter"));
    assert_eq!(receipt.channels, [(Channel::Email, "".into())]);
    let kinds: Vec<_> =
        receipt.events.iter().map(|event| (event.kind, event.stands, event.wording)).collect();
    assert_eq!(kinds, [(ConsentKind::Requested, false, Some(0)), (ConsentKind::Given, true, Some(0))]);
    assert_eq!(receipt.events[1].at.to_rfc3339(), "2026-09-20T16:13:20+02:00");
    assert_eq!(receipt.events[1].role, Role::Owner);
    assert_eq!(receipt.events[1].until.unwrap().to_string(), "2027-09-21");
    assert_eq!((receipt.wordings.len(), receipt.wordings[0].version), (1, 1));
    // Its file is text, whatever its name says.
    assert_eq!(receipt.evidence, [ReceiptEvidence::File]);
    assert_eq!(receipt.grade, Some(ConsentGrade::A));
}

#[test]
fn it_is_in_the_language_that_the_person_is_written_to_in() {
    let office = Office::with(&["Anna Berg"]);
    let purpose = office.purpose(newsletter());
    office.consent(event(ANNA, purpose, ConsentKind::Given, NOW));
    for (theirs, vault, language) in
        [("sv", "de", "sv"), ("de-AT", "sv", "de"), ("fr", "de", "de"), ("", "sv", "sv"), ("EN", "sv", "en")]
    {
        office.change(ANNA, |draft| {
            draft.language = theirs.into();
            draft.notes = format!("{theirs} {vault}").into();
        });
        office.settings(|settings| settings.sort_language = vault.into());
        assert_eq!(prepare(&office, purpose).unwrap().language, language, "{theirs} {vault}");
    }
}

#[test]
fn each_channel_and_address_stands_by_itself() {
    let office = Office::new();
    office.reachable("Anna Berg");
    let channels = vec![Channel::Email, Channel::Phone];
    let purpose = office.purpose(PurposeDraft { channels, ..newsletter() });
    let about = |channel, point: &str, kind, at| {
        let key = ConsentKey { contact: ANNA, purpose, channel, point: point.into() };
        office.consent(ConsentDraft { key, ..event(ANNA, purpose, kind, at) });
    };
    about(Channel::Email, "anna.berg@example.se", ConsentKind::Given, NOW - 3 * DAY);
    about(Channel::Phone, "+46701234567", ConsentKind::Refused, NOW - 2 * DAY);
    about(Channel::Email, "anna.berg@example.se", ConsentKind::Withdrawn, NOW - DAY);

    let receipt = prepare(&office, purpose).unwrap();

    let channels: Vec<_> =
        receipt.channels.iter().map(|(channel, point)| (*channel, point.as_str())).collect();
    assert_eq!(channels, [(Channel::Email, "anna.berg@example.se"), (Channel::Phone, "+46701234567")]);
    let events: Vec<_> =
        receipt.events.iter().map(|event| (event.channel, event.kind, event.stands)).collect();
    assert_eq!(
        events,
        [(0, ConsentKind::Given, false), (1, ConsentKind::Refused, true), (0, ConsentKind::Withdrawn, true)]
    );
    assert_eq!(receipt.grade, None, "nothing that is proven stands");
}

#[test]
fn the_receipt_for_machines_says_the_same() {
    let (office, purpose, version) = super::office();
    let version = Some(version);
    office.consent(ConsentDraft { version, ..event(ANNA, purpose, ConsentKind::Requested, NOW - 2 * DAY) });
    office.consent(ConsentDraft {
        version,
        method: ConsentMethod::WebForm,
        ..event(ANNA, purpose, ConsentKind::Given, NOW - DAY)
    });
    office.consent(event(ANNA, purpose, ConsentKind::Withdrawn, NOW));

    let receipt = json_of(&office, purpose);

    assert_eq!(receipt["@type"], json!("dpv:ConsentReceipt"));
    let record = &receipt["dpv:hasRecordOfActivity"];
    let states: Vec<_> = record["dpv:hasConsentStatus"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| event["@type"].as_array().unwrap()[0].as_str().unwrap())
        .collect();
    assert_eq!(states, ["dpv:ConsentRequested", "dpv:ConsentGiven", "dpv:ConsentWithdrawn"]);
    let given = &record["dpv:hasConsentStatus"][1];
    assert_eq!(given["dpv:hasIndicationMethod"]["@value"], json!("with a form on a website"));
    assert_eq!(given["dpv:hasNotice"]["@id"], record["dpv:hasNotice"][0]["@id"]);
    let controller = &record["dpv:hasDataController"];
    assert_eq!(controller["dpv:hasName"], json!("Office"));
    assert_eq!(controller["dpv:hasAddress"], json!("Storgatan 1, 211 34 Malmö, SE"));
    assert_eq!(controller["dpv:hasContact"], json!("post@office.example"));
    assert_eq!(controller.get("dpv:hasDataProtectionOfficer"), None, "nothing is made up");
    assert_eq!(record["dpv:hasAuthority"]["dpv:hasName"], json!("Integritetsskyddsmyndigheten"));
    assert_eq!(
        record["dpv:hasConsentControl"]["dpv:isExercisedAt"]["@value"],
        json!("A message to Office is enough: post@office.example or a letter to Storgatan 1, 211 34 Malmö.")
    );
    assert_eq!(record["dpv:hasJurisdiction"], json!([{ "@id": "loc:EU" }, { "@id": "loc:SE" }]));
    let again = json_of(&office, purpose);
    assert_eq!(again["dpv:hasRecordOfActivity"]["@id"], record["@id"], "it is the same record");
    assert_ne!(again["@id"], receipt["@id"], "and another receipt");
    assert!(!receipt.to_string().contains("Anna"), "the person stands there by a pseudonym");
}

#[test]
fn a_receipt_says_all_of_the_controller_that_the_settings_know() {
    let (office, purpose, _) = super::office();
    office.consent(event(ANNA, purpose, ConsentKind::Given, NOW));
    office.settings(|settings| {
        settings.country = "GB".into();
        settings.controller = Controller {
            phone: "+44 20 7946 0018".into(),
            register: "00000000".into(),
            officer: "Data protection\ndpo@office.example".into(),
            representative: "Office EU AB, Malmö".into(),
            authority_website: "ico.org.uk".into(),
            ..settings.controller.clone()
        };
    });

    let receipt = prepare(&office, purpose).unwrap();
    let lines: Vec<String> = receipt.letterhead.lines().into_iter().map(|line| line.0).collect();
    assert_eq!(
        lines,
        ["Storgatan 1, Malmö 211 34", "post@office.example · +44 20 7946 0018", "00000000"],
        "the city goes before the code there"
    );
    assert_eq!(
        receipt.letterhead.complaint().unwrap().as_str(),
        "Integritetsskyddsmyndigheten, https://ico.org.uk"
    );
    let record = json_of(&office, purpose)["dpv:hasRecordOfActivity"].take();
    let controller = &record["dpv:hasDataController"];
    assert_eq!(controller["dpv:hasContact"], json!("post@office.example, +44 20 7946 0018"));
    assert_eq!(
        controller["dpv:hasDataProtectionOfficer"]["dpv:hasContact"],
        json!("Data protection, dpo@office.example")
    );
    assert_eq!(controller["dpv:hasRepresentative"]["dpv:hasContact"], json!("Office EU AB, Malmö"));
    assert_eq!(record["dpv:hasAuthority"]["dpv:hasContact"], json!("https://ico.org.uk"));
}

#[test]
fn what_the_settings_lack_is_named_and_nothing_is_issued() {
    use SettingLack::{Address, Authority, Contact};
    let (office, purpose, _) = super::office();
    office.consent(event(ANNA, purpose, ConsentKind::Given, NOW));
    let lacks = |change: fn(&mut Controller)| {
        let mut controller = crate::office::controller();
        change(&mut controller);
        office.settings(|settings| {
            settings.controller = controller;
            settings.auto_lock_minutes = settings.auto_lock_minutes % 60 + 1;
        });
        match prepare(&office, purpose) {
            Err(Error::Unset { missing }) => missing,
            Err(other) => panic!("another error: {other:?}"),
            Ok(_) => Vec::new(),
        }
    };

    assert_eq!(lacks(|_| {}), []);
    assert_eq!(lacks(|controller| controller.street = "".into()), [Address]);
    assert_eq!(lacks(|controller| controller.city = "".into()), [Address]);
    assert_eq!(lacks(|controller| controller.email = "".into()), [Contact]);
    assert_eq!(
        lacks(|controller| (controller.email, controller.phone) = ("".into(), "040 123".into())),
        [],
        "a telephone will do"
    );
    assert_eq!(lacks(|controller| controller.authority = "".into()), [Authority]);
    assert_eq!(lacks(|controller| *controller = Controller::default()), [Address, Contact, Authority]);
}

#[test]
fn the_person_is_named_as_the_source_only_where_the_data_was_collected_from_them() {
    let (office, purpose, _) = super::office();
    office.consent(event(ANNA, purpose, ConsentKind::Given, NOW));
    let source = || {
        let data =
            json_of(&office, purpose)["dpv:hasRecordOfActivity"]["dpv:hasProcess"]["dpv:hasPersonalData"]
                .take();
        data[0].get("dpv:hasDataSource").cloned()
    };
    let say = |origin, at| office.session.set_collection(&[ANNA], origin, at).unwrap();

    assert_eq!(source(), None, "nothing is known of it");
    say(DataOrigin::Other, NOW - 2 * DAY);
    assert_eq!(source(), None);
    say(DataOrigin::Person, NOW - DAY);
    assert_eq!(source(), Some(json!({ "@id": "dpv:DataSubjectDataSource" })));
}

#[test]
fn a_claim_without_proof_is_unknown_and_a_sale_is_no_consent() {
    let (office, purpose, _) = super::office();
    office.consent(ConsentDraft {
        method: ConsentMethod::Import,
        ..event(ANNA, purpose, ConsentKind::Given, NOW - DAY)
    });
    let events = &json_of(&office, purpose)["dpv:hasRecordOfActivity"]["dpv:hasConsentStatus"];
    assert_eq!(events[0]["@type"], json!(["dpv:ConsentUnknown"]));

    let other = office.purpose(PurposeDraft { name: "Offers".into(), ..newsletter() });
    let version = Some(office.wording(Some(other), NoticeKind::Information));
    office.consent(ConsentDraft { version, ..event(ANNA, other, ConsentKind::Customer, NOW) });
    let receipt = prepare(&office, other).unwrap();
    assert_eq!(receipt.events[0].kind, ConsentKind::Customer);
    assert!(matches!(receipt.to_json_ld(), Err(Error::NotFound)));
}

#[test]
fn there_is_none_where_nothing_happened_or_for_who_may_not() {
    let (office, purpose, _) = super::office();
    assert!(matches!(prepare(&office, purpose), Err(Error::NotFound)));
    assert!(matches!(prepare(&office, PurposeId(99)), Err(Error::NotFound)));
    let store = Store::in_memory(kartotek_core::clock::Clock::set_to(NOW)).unwrap();
    let reader = session_as(store, Role::ReadOnly);
    assert!(matches!(receipt::prepare(&reader, ANNA, purpose), Err(Error::Forbidden)));
}

#[test]
fn a_receipt_is_journaled_before_it_appears_with_the_number_on_it() {
    let (office, purpose, _) = super::office();
    office.consent(event(ANNA, purpose, ConsentKind::Given, NOW));
    let folder = tempfile::tempdir().unwrap();
    let receipt = prepare(&office, purpose).unwrap();
    let save = |name: &str| {
        let path = folder.path().join(name);
        gate::save_receipt(&office.session, &receipt, ConsentReceiptFormat::Pdf, b"%PDF", &path)
    };

    let (file, _) = save("Receipt.pdf").unwrap();

    assert_eq!(file.as_str(), "Receipt.pdf");
    assert_eq!(fs::read(folder.path().join("Receipt.pdf")).unwrap(), b"%PDF");
    let entries = office.session.read(history::entries).unwrap();
    assert_eq!(entries.last().unwrap().0.action, "reading.letter");
    let readings = office.session.contact_readings(ANNA, None).unwrap();
    assert_eq!(readings.entries.len(), 1);
    office.session.trash_contacts(&[ANNA], true).unwrap();
    assert!(prepare(&office, purpose).is_err());
}
