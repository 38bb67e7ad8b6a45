use std::collections::HashSet;

use serde_json::{Value, json};

use super::*;

/// The names of the vocabulary, and of its extension for the GDPR.
const TERMS: &str = include_str!("../../../../../tests/samples/dpv-2.3-terms.txt");

/// 2026-06-15T08:20:00Z.
const SUMMER: Timestamp = 1_781_511_600_000;
/// 2026-12-01T08:20:00Z.
const WINTER: Timestamp = 1_796_113_200_000;

fn event(state: State, by: Entity, at: Timestamp) -> EventPart<'static> {
    EventPart {
        id: [9; 16],
        state,
        moment: Moment { at, zone: chrono_tz::Europe::Stockholm },
        until: None,
        by,
        method: "paper",
        explicit: false,
        notice: Some(0),
    }
}

fn facts<'a>(data: &'a [DataPart<'a>], events: &'a [EventPart<'a>]) -> ReceiptFacts<'a> {
    const NOTICE: NoticePart<'_> = NoticePart {
        id: [4; 16],
        notice: [5; 16],
        version: 3,
        language: "sv",
        text: "Ja, jag vill få nyhetsbrevet.",
        hash: [0xab; 32],
    };
    ReceiptFacts {
        receipt: [1; 16],
        record: [2; 16],
        made: Moment { at: WINTER, zone: chrono_tz::Europe::Stockholm },
        language: "sv",
        person: [3; 16],
        controller: Party {
            id: [6; 16],
            name: "Öbergs Trä AB",
            address: "Storgatan 1, 211 34 Malmö",
            contact: "post@oberg.example",
            officer: Some("ombud@oberg.example"),
            representative: Some("Ombud AB, ombud@eu.example"),
        },
        authority: AuthorityPart { name: "Integritetsskyddsmyndigheten", website: "https://www.imy.se" },
        jurisdictions: &["EU", "SE"],
        purpose: PurposePart {
            code: "newsletter",
            text: "Nyhetsbrev",
            marketing: true,
            basis: 'a',
            exception: None,
        },
        channels: &[Channel::Email],
        data,
        storage: "Den personuppgiftsansvariges dator",
        retention: "Tre år efter den senaste användningen",
        recipients: &["Utskick AB"],
        third_countries: &["US"],
        withdrawal: "Svara på ett utskick",
        notices: std::slice::from_ref(&NOTICE),
        events,
    }
}

fn address(special: bool) -> DataPart<'static> {
    DataPart {
        code: "email",
        title: "E-postadress",
        value: Some("anna@example.se"),
        from_person: true,
        optional: false,
        special,
    }
}

fn sample() -> Value {
    let events = [
        event(State::Requested, Entity::Controller, SUMMER),
        event(State::Given, Entity::Person, SUMMER),
        event(State::Withdrawn, Entity::Person, WINTER),
    ];
    facts(&[address(false)], &events).to_json()
}

fn given(change: impl FnOnce(&mut EventPart<'static>)) -> Value {
    let mut event = event(State::Given, Entity::Person, SUMMER);
    change(&mut event);
    facts(&[], &[event]).to_json()["dpv:hasRecordOfActivity"]["dpv:hasConsentStatus"][0].take()
}

/// Each name with a prefix: of members, and where they name a type or something of a vocabulary.
fn names(value: &Value, found: &mut HashSet<String>) {
    match value {
        Value::Object(members) => {
            for (member, value) in members {
                match (member.as_str(), value) {
                    ("@context", _) => continue,
                    ("@id" | "@type", Value::String(name)) => drop(found.insert(name.clone())),
                    ("@type", Value::Array(types)) => {
                        found.extend(types.iter().filter_map(Value::as_str).map(str::to_owned));
                    }
                    _ => {}
                }
                if !member.starts_with('@') {
                    found.insert(member.clone());
                }
                names(value, found);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| names(value, found)),
        _ => {}
    }
}

/// The names in a receipt that neither the vocabulary has nor, where they are of another, the context.
fn unknown(receipt: &Value) -> Vec<String> {
    let terms: HashSet<&str> = TERMS.lines().collect();
    let context = receipt["@context"].as_object().unwrap();
    let mut found = HashSet::new();
    names(receipt, &mut found);
    let mut unknown: Vec<String> = found
        .into_iter()
        .filter(|name| match name.split_once(':') {
            Some(("dpv" | "eu-gdpr", _)) => !terms.contains(name.as_str()),
            Some(("urn" | "https", _)) => false,
            Some((prefix, _)) => !context.contains_key(prefix),
            None => true,
        })
        .collect();
    unknown.sort();
    unknown
}

#[test]
fn the_list_of_terms_has_both_vocabularies() {
    assert!(TERMS.lines().filter(|term| term.starts_with("dpv:")).count() > 1_000);
    assert!(TERMS.lines().filter(|term| term.starts_with("eu-gdpr:")).count() > 200);
}

#[test]
fn every_term_of_a_receipt_is_in_the_vocabulary() {
    assert_eq!(unknown(&sample()), <[&str; 0]>::default());

    for entity in [Entity::Person, Entity::Parent, Entity::Guardian, Entity::Controller] {
        for explicit in [false, true] {
            for until in [None, NaiveDate::from_ymd_opt(2029, 6, 15)] {
                let events =
                    State::ALL.map(|state| EventPart { explicit, until, ..event(state, entity, SUMMER) });
                let receipt = facts(&[address(true), address(false)], &events).to_json();
                assert_eq!(unknown(&receipt), <[&str; 0]>::default());
            }
        }
    }
}

#[test]
fn the_terms_of_every_purpose_and_basis_are_in_the_vocabulary() {
    for code in ["customer_care", "quotes_orders", "newsletter", "phone_marketing", "applicants", "own"] {
        for marketing in [false, true] {
            for (at, basis) in ('a'..='j').enumerate() {
                let mut facts = facts(&[], &[]);
                facts.purpose = PurposePart { code, text: "", marketing, basis, exception: Some(basis) };

                let receipt = facts.to_json();

                assert_eq!(unknown(&receipt), <[&str; 0]>::default());
                let bases = receipt["dpv:hasRecordOfActivity"]["dpv:hasLegalBasis"].as_array().unwrap();
                assert_eq!(bases.len(), if at < 6 { 2 } else { 1 }, "{basis}");
            }
        }
    }
}

#[test]
fn a_misspelt_term_is_found_wherever_it_stands() {
    for (pointer, misspelt) in [
        ("/@type", json!("dpv:ConsentReciept")),
        ("/dpv:hasRecordOfActivity/@type", json!(["dpv:ConsentRecord", "dpv:ConsentRecords"])),
        ("/dpv:hasRecordOfActivity/dpv:hasLegalBasis/0/@id", json!("eu-gdpr:A6-1-g")),
        ("/dpv:hasRecordOfActivity/dpv:hasConsentStatus/1", json!({ "dpv:isIndicatedAt": "2026-06-15" })),
        ("/dpv:hasRecordOfActivity/dpv:hasNotice", json!([{ "dc:title": "no prefix of the context" }])),
        ("/dpv:hasRecordOfActivity/dpv:hasNotice", json!([{ "title": "no prefix" }])),
    ] {
        let mut receipt = sample();
        *receipt.pointer_mut(pointer).unwrap() = misspelt;

        assert_eq!(unknown(&receipt).len(), 1, "{pointer}: {:?}", unknown(&receipt));
    }
}

/// The fields that ISO/IEC TS 27560:2023 demands, and those that the GDPR demands besides, with where they stand.
#[test]
fn a_receipt_has_every_field_that_the_standard_demands() {
    let receipt = sample();
    for (field, pointer) in [
        ("schema_version of the receipt", "/dct:conformsTo/@id"),
        ("receipt_id", "/dct:identifier"),
        ("schema_version", "R/dct:conformsTo/@id"),
        ("record_id", "R/dct:identifier"),
        ("pii_principal_id", "R/dpv:hasDataSubject/@id"),
        ("privacy_notice", "R/dpv:hasNotice/0/dct:description/@value"),
        ("language", "R/dpv:hasNotice/0/dct:language"),
        ("purpose", "R/dpv:hasProcess/dpv:hasPurpose/dct:description/@value"),
        ("lawful_basis", "R/dpv:hasLegalBasis/0/@id"),
        ("pii_information", "R/dpv:hasProcess/dpv:hasPersonalData/0"),
        ("pii_type", "R/dpv:hasProcess/dpv:hasPersonalData/0/dct:identifier"),
        ("necessity of the data", "R/dpv:hasProcess/dpv:hasPersonalData/0/dpv:hasNecessity/@id"),
        ("source of the data", "R/dpv:hasProcess/dpv:hasPersonalData/0/dpv:hasDataSource/@id"),
        ("pii_controllers", "R/dpv:hasDataController"),
        ("party_id", "R/dpv:hasDataController/dpv:hasIdentifier"),
        ("party_name", "R/dpv:hasDataController/dpv:hasName"),
        ("party_address", "R/dpv:hasDataController/dpv:hasAddress"),
        ("party_contact", "R/dpv:hasDataController/dpv:hasContact"),
        ("party_type", "R/dpv:hasDataController/@type/1"),
        ("storage_locations", "R/dpv:hasProcess/dpv:hasStorageCondition/0/dpv:hasLocation/dct:title/@value"),
        ("retention_period", "R/dpv:hasProcess/dpv:hasStorageCondition/1/dpv:hasDuration/rdf:value/@value"),
        ("jurisdiction", "R/dpv:hasJurisdiction/0/@id"),
        ("recipient_third_parties", "R/dpv:hasProcess/dpv:hasRecipient/1/dpv:hasName"),
        ("third countries", "R/dpv:hasProcess/dpv:hasThirdCountry/0/@id"),
        ("withdrawal_method", "R/dpv:hasConsentControl/dpv:isExercisedAt/@value"),
        ("privacy_rights", "R/dpv:hasRight/0/@type/1"),
        ("authority_party", "R/dpv:hasAuthority/dpv:hasName"),
        ("website of the authority", "R/dpv:hasAuthority/dpv:hasContact"),
        ("data protection officer", "R/dpv:hasDataController/dpv:hasDataProtectionOfficer/dpv:hasContact"),
        ("representative", "R/dpv:hasDataController/dpv:hasRepresentative/dpv:hasContact"),
        ("where rights are exercised", "R/dpv:hasRight/0/dpv:isExercisedAt"),
        ("where to complain", "R/dpv:hasRight/4/dpv:isExercisedAt"),
        ("event_time", "R/dpv:hasConsentStatus/1/dpv:isIndicatedAtTime/@value"),
        ("validity_duration", "R/dpv:hasConsentStatus/1/dpv:hasDuration/@type"),
        ("entity_id", "R/dpv:hasConsentStatus/1/dpv:isIndicatedBy/@id"),
        ("event_type", "R/dpv:hasConsentStatus/1/@type/1"),
        ("event_state", "R/dpv:hasConsentStatus/1/@type/0"),
    ] {
        let pointer =
            pointer.replacen("R/", "/dpv:hasRecordOfActivity/", usize::from(pointer.starts_with('R')));
        let value = receipt.pointer(&pointer);
        let is_said = value.is_some_and(|value| match value {
            Value::String(text) => !text.is_empty(),
            Value::Object(members) => !members.is_empty(),
            _ => false,
        });
        assert!(is_said, "{field} at {pointer}: {value:?}");
    }
}

#[test]
fn each_state_has_its_term_and_only_a_given_consent_its_kind() {
    for (state, term, is_given) in [
        (State::Requested, "dpv:ConsentRequested", false),
        (State::Given, "dpv:ConsentGiven", true),
        (State::Renewed, "dpv:RenewedConsentGiven", true),
        (State::Refused, "dpv:ConsentRefused", false),
        (State::Withdrawn, "dpv:ConsentWithdrawn", false),
        (State::Expired, "dpv:ConsentExpired", false),
        (State::Invalidated, "dpv:ConsentInvalidated", false),
        (State::Unknown, "dpv:ConsentUnknown", false),
    ] {
        let types = given(|event| event.state = state)["@type"].take();

        let expected = if is_given { json!([term, "dpv:ExpressedConsent"]) } else { json!([term]) };
        assert_eq!(types, expected);
    }
    let explicit = given(|event| event.explicit = true);
    assert_eq!(explicit["@type"], json!(["dpv:ConsentGiven", "dpv:ExplicitlyExpressedConsent"]));
}

#[test]
fn a_moment_is_told_by_the_clocks_of_its_place() {
    for (at, zone, told) in [
        (SUMMER, chrono_tz::Europe::Stockholm, "2026-06-15T10:20:00+02:00"),
        (WINTER, chrono_tz::Europe::Stockholm, "2026-12-01T09:20:00+01:00"),
        (SUMMER, chrono_tz::Europe::London, "2026-06-15T09:20:00+01:00"),
        (WINTER, chrono_tz::UTC, "2026-12-01T08:20:00+00:00"),
    ] {
        let event = given(|event| event.moment = Moment { at, zone });

        assert_eq!(event["dpv:isIndicatedAtTime"], json!({ "@value": told, "@type": "xsd:dateTime" }));
    }
}

#[test]
fn a_consent_holds_until_its_day_or_its_withdrawal() {
    let limited = given(|event| event.until = NaiveDate::from_ymd_opt(2029, 6, 15));
    let open = given(|_| {});
    let withdrawn = given(|event| event.state = State::Withdrawn);

    let duration = json!({ "@type": "dpv:UntilTimeDuration", "rdf:value": { "@value": "2029-06-15", "@type": "xsd:date" } });
    assert_eq!(limited["dpv:hasDuration"], duration);
    assert_eq!(open["dpv:hasDuration"]["rdf:value"]["@id"], "dpv:ConsentWithdrawn");
    assert_eq!(withdrawn["dpv:hasDuration"]["rdf:value"]["@id"], "dpv:ConsentGiven");
}

#[test]
fn who_expressed_it_is_named_by_number_or_relation_never_by_name() {
    for (by, told) in [
        (Entity::Person, json!({ "@id": "urn:uuid:03030303-0303-0303-0303-030303030303" })),
        (Entity::Parent, json!({ "@type": "dpv:ParentOfDataSubject" })),
        (Entity::Guardian, json!({ "@type": "dpv:GuardianOfDataSubject" })),
        (Entity::Controller, json!({ "@id": "urn:uuid:06060606-0606-0606-0606-060606060606" })),
    ] {
        assert_eq!(given(|event| event.by = by)["dpv:isIndicatedBy"], told);
    }
}

#[test]
fn what_is_not_known_is_left_out() {
    let data = [DataPart { from_person: false, ..address(false) }];
    let mut facts = facts(&data, &[]);
    facts.authority.website = "";
    facts.controller.officer = None;
    facts.controller.representative = None;
    facts.third_countries = &[];
    facts.recipients = &[];

    let receipt = facts.to_json();

    let record = &receipt["dpv:hasRecordOfActivity"];
    assert_eq!(record["dpv:hasAuthority"].get("dpv:hasContact"), None);
    assert_eq!(record["dpv:hasDataController"].get("dpv:hasDataProtectionOfficer"), None);
    assert_eq!(record["dpv:hasDataController"].get("dpv:hasRepresentative"), None);
    let process = &record["dpv:hasProcess"];
    assert_eq!(process.get("dpv:hasThirdCountry"), None);
    assert_eq!(process["dpv:hasPersonalData"][0].get("dpv:hasDataSource"), None);
    let controller = json!([{ "@id": "urn:uuid:06060606-0606-0606-0606-060606060606" }]);
    assert_eq!(process["dpv:hasRecipient"], controller);
    assert_eq!(record["dpv:hasRight"][4]["dpv:isExercisedAt"], "Integritetsskyddsmyndigheten");
}
