//! The form of the package: it is as its schema says, its hashes hold, its page is safe and well-formed, and other programs read its cards.

use std::collections::BTreeMap;

use calcard::jscontact::JSContact;
use kartotek_core::{
    crm::contact::ContactDraft,
    exchange::{
        access::{AccessScope, file_name},
        import::{DuplicateChoice, Source},
    },
    id::ContactId,
};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::{ANNA, Desk, Opened, anna};
use crate::{activity::note, office::refusal};

const SCHEMA: &str = include_str!("../../../docs/access-package.schema.json");

/// Every JSON file of a package under its name.
fn files(opened: &Opened) -> Value {
    let json = opened.files.keys().filter(|name| name.ends_with(".json"));
    Value::Object(json.map(|name| (name.clone(), opened.json(name))).collect::<Map<_, _>>())
}

#[test]
fn the_files_are_as_the_schema_says() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let problems = |value: &Value| -> Vec<String> {
        validator.iter_errors(value).map(|error| format!("{} at {}", error, error.instance_path())).collect()
    };
    let desk = Desk::full();
    for scope in [AccessScope::Access, AccessScope::Portability] {
        let files = files(&desk.save(scope));
        assert_eq!(problems(&files), Vec::<String>::new());
        // It is a schema that can be failed.
        for (file, spoilt) in [("manifest.json", "request_id"), ("contact.jscontact.json", "uid")] {
            let mut files = files.clone();
            files[file].as_object_mut().unwrap().remove(spoilt);
            assert!(!problems(&files).is_empty(), "{file} without {spoilt}");
        }
        let mut files = files;
        files["profile.json"][0]["record"] = 1.into();
        assert!(!problems(&files).is_empty());
    }
}

#[test]
fn the_manifest_lists_each_file_with_its_hash() {
    let opened = Desk::full().save(AccessScope::Access);

    let manifest = opened.json("manifest.json");
    let listed: BTreeMap<&str, &Value> = manifest["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| (file["path"].as_str().unwrap(), file))
        .collect();
    assert_eq!(listed.len() + 1, opened.files.len());
    for (name, bytes) in opened.files.iter().filter(|(name, _)| *name != "manifest.json") {
        let file = listed[name.as_str()];
        assert_eq!(file["sha256"], data_encoding::HEXLOWER.encode(&Sha256::digest(bytes)), "{name}");
        assert_eq!(file["bytes"], bytes.len() as u64);
        assert!(!file["description"].as_str().unwrap().is_empty());
    }
    assert_eq!(manifest["due_legal"], "2026-10-31");
    assert_eq!(opened.files["letter.pdf"], b"%PDF-1.7 letter");
    assert_eq!(file_name("2026-0007"), "answer-2026-0007.zip");
}

#[test]
fn a_number_that_could_name_somebody_is_refused() {
    let desk = Desk::empty();
    desk.office.add(anna());
    let path = desk.folder.path().join("x.zip");
    let day = chrono::NaiveDate::from_ymd_opt(2026, 10, 1).unwrap();
    for number in ["", "Anna Berg", "../7", "2026-0007-Berg", "123456789012345678901"] {
        let answer = kartotek_core::exchange::access::AccessAnswer {
            contacts: &[ANNA],
            mentions: &[],
            request: None,
            scope: AccessScope::Access,
            language: kartotek_core::text::Language::English,
            number,
            received_on: day,
            due_on: (day, day),
            extended: false,
            identity: &Default::default(),
            redactions: &[],
            letter: None,
        };
        let saved = kartotek_core::exchange::gate::save_access(
            desk.session(),
            &answer,
            &path,
            &kartotek_core::progress::Silent,
        );
        assert_eq!(refusal(saved).0, "number", "{number}");
    }
}

#[test]
fn the_page_is_well_formed_runs_nothing_and_fetches_nothing() {
    let desk = Desk::full();
    desk.session().trash_contacts(&[ANNA], false).unwrap();
    let nasty = "</dd><script>alert(1)</script>&amp;]]> \" onload='x' javascript:x";
    desk.session().add_activity(super::ABOUT_ANNA, note(nasty)).unwrap();
    let opened = desk.save(AccessScope::Access);
    let page = String::from_utf8(opened.files["index.html"].clone()).unwrap();

    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let document = roxmltree::Document::parse_with_options(&page, options).unwrap();

    let mut ids = std::collections::BTreeSet::new();
    let mut links = Vec::new();
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        assert!(!["script", "iframe", "object", "embed", "form", "link", "base"].contains(&name), "{name}");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!name.starts_with("on"), "{name}");
            match name {
                "src" => assert!(opened.files.contains_key(value), "{value}"),
                "href" if value.starts_with('#') => links.push(value[1..].to_owned()),
                "href" => assert!(opened.files.contains_key(value), "{value}"),
                "id" => assert!(ids.insert(value.to_owned()), "{value} twice"),
                _ => {}
            }
        }
    }
    assert!(!links.is_empty() && links.iter().all(|link| ids.contains(link)), "{links:?}");
    assert_eq!(document.root_element().attribute("lang"), Some("de"));
    // Headings go down by one, as who cannot see them expects.
    let levels: Vec<u32> = document
        .descendants()
        .filter_map(|node| node.tag_name().name().strip_prefix('h')?.parse().ok())
        .collect();
    assert_eq!(levels[0], 1);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1));
    assert!(page.contains("Ihre Daten") && page.contains("Geburtstag") && page.contains("Verkaufschancen"));
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn other_programs_read_the_cards() {
    let desk = Desk::empty();
    desk.office.settings(|settings| settings.birthday = true);
    let mut draft = anna();
    draft.company_name = "Alm AB".into();
    draft.nickname = "Annika".into();
    desk.office.add(draft);
    let opened = desk.save(AccessScope::Access);

    let json = String::from_utf8(opened.files["contact.jscontact.json"].clone()).unwrap();
    let card = JSContact::<String, String>::parse(&json).unwrap().into_vcard().unwrap().to_string();
    let written = desk.office.get(ANNA).draft;
    let vcf = String::from_utf8(opened.files["contact.vcf"].clone()).unwrap();

    for (kind, card) in [("vCard", vcf), ("JSContact", card)] {
        let read = brought_back(&card);
        let told = |draft: &ContactDraft| {
            let point = |draft: &ContactDraft| {
                let (email, phone, address) = (&draft.emails[0], &draft.phones[0], &draft.addresses[0]);
                [
                    email.address.0.clone(),
                    phone.number.0.replace([' ', '-'], ""),
                    address.street.0.clone(),
                    address.city.0.clone(),
                    address.postal_code.0.clone(),
                    address.region.0.clone(),
                    draft.websites[0].url.0.clone(),
                ]
            };
            let fields = [
                &draft.prefix,
                &draft.given_name,
                &draft.middle_name,
                &draft.family_name,
                &draft.suffix,
                &draft.nickname,
                &draft.job_title,
                &draft.department,
                &draft.company_name,
                &draft.birthday,
                &draft.language,
                &draft.notes,
                &draft.tags[0],
            ];
            (fields.map(|field| field.0.clone()), point(draft))
        };
        assert_eq!(told(&read), told(&written), "{kind}: {card}");
    }
}

/// What our own import makes of a card.
fn brought_back(card: &str) -> ContactDraft {
    let desk = Desk::empty();
    desk.office.settings(|settings| settings.birthday = true);
    desk.import(&Source::new("card.vcf".into(), card.as_bytes().to_vec()).unwrap(), DuplicateChoice::Add);
    desk.office.get(ContactId(1)).draft
}
