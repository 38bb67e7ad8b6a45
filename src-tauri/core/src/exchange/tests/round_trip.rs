//! The way out and back: what is exported comes in unchanged, whatever it holds.

use proptest::prelude::*;

use super::{cards, drafts, sample, table};
use crate::{
    crm::{
        contact::ContactDraft,
        point::{Address, Email, Phone, PointKind, Website},
    },
    exchange::{
        cell::clean,
        export::csv::{CsvOptions, CsvWriter, Widths},
        import::ImportFormat,
        vcard::write::{Version, write},
    },
};

fn to_csv(people: &[ContactDraft], guards: bool) -> Vec<u8> {
    let (mut out, mut widths) = (Vec::new(), Widths::default());
    people.iter().for_each(|draft| widths.add(draft));
    let mut writer = CsvWriter::new(&mut out, widths, CsvOptions { guards, confidential: false }).unwrap();
    people.iter().for_each(|draft| writer.write(draft, "").unwrap());
    writer.finish().unwrap();
    out
}

fn through_csv(people: &[ContactDraft], guards: bool) -> Vec<ContactDraft> {
    let (found, rows) = table(to_csv(people, guards));
    assert_eq!(found.format, ImportFormat::Kartotek);
    drafts(rows)
}

fn through_vcard(people: &[ContactDraft], version: Version) -> Vec<ContactDraft> {
    drafts(cards(people.iter().map(|draft| write(draft, None, version)).collect::<String>()))
}

/// A contact with the same text in every field.
fn everywhere(text: &str) -> ContactDraft {
    let text = || clean(text).into();
    let email = |kind, primary| Email { kind, label: text(), address: text(), primary };
    let phone = |kind, primary| Phone { kind, label: text(), number: text(), primary, ..Phone::default() };
    let website = |kind, primary| Website { kind, label: text(), url: text(), primary };
    let address = |kind, primary| Address {
        kind,
        label: text(),
        street: text(),
        extended: text(),
        po_box: text(),
        postal_code: text(),
        city: text(),
        region: text(),
        country: text(),
        primary,
    };
    ContactDraft {
        prefix: text(),
        given_name: text(),
        middle_name: text(),
        family_name: text(),
        suffix: text(),
        nickname: text(),
        phonetic_given_name: text(),
        phonetic_family_name: text(),
        job_title: text(),
        department: text(),
        company: None,
        company_name: text(),
        birthday: "--12-31".into(),
        language: "sv-SE".into(),
        notes: text(),
        tags: vec![text()],
        source: text(),
        emails: vec![email(PointKind::Work, false), email(PointKind::Other, true)],
        phones: vec![phone(PointKind::Mobile, true), phone(PointKind::Fax, false)],
        addresses: vec![address(PointKind::Home, false), address(PointKind::Pager, true)],
        websites: vec![website(PointKind::Work, true)],
        extra: "X-MS-MANAGER:Big Blue\nitem7.X-ABDATE:1970-06-02".into(),
    }
}

#[test]
fn naughty_strings_in_every_field_come_back_unchanged() {
    let strings: Vec<String> = serde_json::from_slice(&sample("naughty-strings.json")).unwrap();
    let people: Vec<ContactDraft> =
        strings.iter().filter(|text| !clean(text).is_empty()).map(|text| everywhere(text)).collect();
    assert!(people.len() > 450);

    for guards in [true, false] {
        for (there, back) in people.iter().zip(through_csv(&people, guards)) {
            assert!(*there == back, "CSV, guards {guards}: {:?}", difference(there, &back));
        }
    }
    for version in [Version::V3, Version::V4] {
        for (there, back) in people.iter().zip(through_vcard(&people, version)) {
            assert!(*there == back, "{version:?}: {:?}", difference(there, &back));
        }
    }
}

/// The first field that differs, in clear text: these people are made up.
fn difference(there: &ContactDraft, back: &ContactDraft) -> Option<(String, String)> {
    let fields = |draft| match serde_json::to_value(draft).unwrap() {
        serde_json::Value::Object(fields) => fields,
        _ => panic!("a draft is an object"),
    };
    let back = fields(back);
    fields(there)
        .into_iter()
        .find(|(name, value)| back[name] != *value)
        .map(|(name, value)| (format!("{name}: {value}"), back[&name].to_string()))
}

#[test]
fn a_contact_without_a_name_gets_none_on_the_way() {
    let email = Email { address: "info@example.com".into(), primary: true, ..Email::default() };
    let people = [
        ContactDraft { emails: vec![email], ..ContactDraft::default() },
        ContactDraft { company_name: "Acme".into(), ..ContactDraft::default() },
        ContactDraft { nickname: "Flash".into(), ..ContactDraft::default() },
        ContactDraft { prefix: "Frau".into(), notes: "Reception".into(), ..ContactDraft::default() },
    ];

    assert!(through_vcard(&people, Version::V3) == people);
    assert!(through_vcard(&people, Version::V4) == people);
    assert!(through_csv(&people, true) == people);
}

#[test]
fn a_picture_goes_out_and_comes_back() {
    let person = ContactDraft { given_name: "Anna".into(), ..ContactDraft::default() };
    for start in [&b"\x89PNG\r\n\x1a\n"[..], b"\xff\xd8\xff"] {
        let photo: Vec<u8> = start.iter().copied().chain((0..=255).cycle().take(5000)).collect();
        for version in [Version::V3, Version::V4] {
            let text = write(&person, Some(&photo), version);

            assert!(text.lines().all(|line| line.len() <= 75));
            assert!(cards(text)[0].photo.as_ref() == Some(&photo));
        }
    }
}

#[test]
fn kept_properties_can_not_break_out_of_their_card() {
    let extra = "X-A:1\nEND:VCARD\nBEGIN:VCARD\nno property\nFN:Mallory\nX-B:2";
    let person = ContactDraft { given_name: "Anna".into(), extra: extra.into(), ..ContactDraft::default() };

    let back = through_vcard(&[person], Version::V3);

    assert_eq!(back.len(), 1);
    assert_eq!((back[0].given_name.as_str(), back[0].extra.as_str()), ("Anna", "X-A:1\nX-B:2"));
}

#[test]
fn cells_that_look_like_formulas_are_guarded() {
    let person = ContactDraft { given_name: "=1+1".into(), notes: "@x".into(), ..ContactDraft::default() };

    let guarded = String::from_utf8(to_csv(std::slice::from_ref(&person), true)).unwrap();
    let bare = String::from_utf8(to_csv(&[person], false)).unwrap();

    assert!(guarded.contains(",'=1+1,") && guarded.contains(",'@x,"));
    assert!(bare.contains(",=1+1,") && bare.contains(",@x,"));
}

fn text() -> impl Strategy<Value = String> {
    let letters = proptest::char::any();
    let special = proptest::sample::select(vec![
        '\\', ';', ',', '"', '\n', '\'', '=', '+', '-', '@', ':', '*', ' ', '\t', '|', 'n', 'é', '\u{301}',
        '\u{2028}',
    ]);
    proptest::collection::vec(
        prop_oneof![3 => special, 2 => proptest::char::range('a', 'z'), 1 => letters],
        0..40,
    )
    .prop_map(|letters| clean(&letters.into_iter().filter(|letter| *letter != '\0').collect::<String>()))
}

fn some_text() -> impl Strategy<Value = String> {
    text().prop_map(|text| if text.is_empty() { "x".to_owned() } else { text })
}

fn kind() -> impl Strategy<Value = PointKind> {
    use PointKind as Kind;
    proptest::sample::select(vec![Kind::Work, Kind::Home, Kind::Mobile, Kind::Fax, Kind::Pager, Kind::Other])
}

fn draft() -> impl Strategy<Value = ContactDraft> {
    let single = proptest::collection::vec(text(), 13);
    let points = proptest::collection::vec((kind(), text(), some_text(), text()), 0..4);
    let tags = proptest::collection::btree_set(some_text(), 0..4);
    (single, points, 0usize..4, tags).prop_map(|(single, points, primary, tags)| {
        let primary = primary % points.len().max(1);
        let field = |index: usize| single[index].clone().into();
        let points = || points.iter().cloned().enumerate().map(|(index, point)| (index == primary, point));
        ContactDraft {
            prefix: field(0),
            given_name: format!("x{}", single[1]).into(),
            middle_name: field(2),
            family_name: field(3),
            suffix: field(4),
            nickname: field(5),
            phonetic_given_name: field(6),
            phonetic_family_name: field(7),
            job_title: field(8),
            department: field(9),
            company: None,
            company_name: field(10),
            birthday: "1980-02-29".into(),
            language: "de".into(),
            notes: field(11),
            tags: tags.into_iter().map(Into::into).collect(),
            source: field(12),
            emails: points()
                .map(|(primary, (kind, label, address, _))| Email {
                    kind,
                    label: label.into(),
                    address: address.into(),
                    primary,
                })
                .collect(),
            phones: points()
                .map(|(primary, (kind, label, number, _))| Phone {
                    kind,
                    label: label.into(),
                    number: number.into(),
                    primary,
                    ..Phone::default()
                })
                .collect(),
            addresses: points()
                .map(|(primary, (kind, label, street, city))| Address {
                    kind,
                    label: label.into(),
                    street: street.into(),
                    city: city.into(),
                    primary,
                    ..Address::default()
                })
                .collect(),
            websites: points()
                .map(|(primary, (kind, label, url, _))| Website {
                    kind,
                    label: label.into(),
                    url: url.into(),
                    primary,
                })
                .collect(),
            extra: String::new().into(),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_contact_comes_back_from_csv_and_vcard(person in draft()) {
        let people = std::slice::from_ref(&person);
        for guards in [true, false] {
            let back = through_csv(people, guards);
            prop_assert!(back == people, "CSV, guards {}: {:?}", guards, difference(&person, &back[0]));
        }
        for version in [Version::V3, Version::V4] {
            let back = through_vcard(people, version);
            prop_assert!(back == people, "{:?}: {:?}", version, difference(&person, &back[0]));
        }
    }
}
