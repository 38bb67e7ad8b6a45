//! Hostile texts in the columns of a CSV.

use kartotek_core::{
    crm::{contact::ContactDraft, point::PointKind},
    exchange::import::{
        AddressPart as Adr, EmailPart, ImportPlan, ImportTarget as Target, PhonePart, SingleField as Single,
        WebsitePart, date, language,
    },
    text,
};

use super::{Place, check, full_name, go_out_and_come_back, letters, other, texts};
use crate::{
    exchange::kit::{csv_file, plan},
    naughty::tidied,
};

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

#[test]
fn a_hostile_text_in_any_column_comes_in_exactly_or_is_rejected_and_comes_back_from_every_export() {
    let single = |name| Target::Single { name };
    let address = |part: fn(PointKind) -> Adr| Target::Address { slot: 0, part: part(PointKind::Home) };
    let tag = |text: &str| text.replace('\\', "\\\\").replace(';', "\\;");
    let label = |text: &str| format!("Other: {text}");
    let places: [Place<Vec<Target>>; 32] = [
        Place::new(vec![single(Single::Prefix)], "prefix", |d, t| *d.prefix == tidied(t)),
        Place::new(vec![single(Single::GivenName)], "givenName", |d, t| *d.given_name == tidied(t))
            .searched(),
        Place::new(vec![single(Single::MiddleName)], "middleName", |d, t| *d.middle_name == tidied(t))
            .searched(),
        Place::new(vec![single(Single::FamilyName)], "familyName", |d, t| *d.family_name == tidied(t))
            .searched(),
        Place::new(vec![single(Single::Suffix)], "suffix", |d, t| *d.suffix == tidied(t)),
        Place::new(vec![single(Single::Nickname)], "nickname", |d, t| *d.nickname == tidied(t)).searched(),
        Place::new(vec![single(Single::PhoneticGivenName)], "phoneticGivenName", |d, t| {
            *d.phonetic_given_name == tidied(t)
        }),
        Place::new(vec![single(Single::PhoneticFamilyName)], "phoneticFamilyName", |d, t| {
            *d.phonetic_family_name == tidied(t)
        }),
        Place::new(vec![single(Single::JobTitle)], "jobTitle", |d, t| *d.job_title == tidied(t)),
        Place::new(vec![single(Single::Department)], "department", |d, t| *d.department == tidied(t)),
        Place::new(vec![single(Single::CompanyName)], "companyName", |d, t| {
            // The vault writes a company as it did first.
            text::fold(&d.company_name) == text::fold(&tidied(t))
        })
        .searched(),
        Place::new(vec![single(Single::Birthday)], "birthday", |d, t| {
            date::read(&tidied(t), None).is_some_and(|date| *d.birthday == date)
        }),
        Place::new(vec![single(Single::Language)], "language", |d, t| {
            language::code(&tidied(t)).is_some_and(|code| *d.language == code)
        }),
        Place::new(vec![single(Single::Notes)], "notes", |d, t| *d.notes == tidied(t)),
        Place::new(vec![single(Single::Source)], "source", |d, t| *d.source == tidied(t)),
        Place::new(vec![single(Single::Extra)], "extra", |d, t| *d.extra == other(t)).written(other),
        Place::new(vec![Target::FullName], "givenName middleName familyName", |d, t| {
            letters(&full_name(d)) == letters(t)
        }),
        Place::new(vec![Target::Tags], "tags", |d, t| *d.tags[0] == tidied(t)).written(tag).searched(),
        Place::new(
            vec![Target::Email { slot: 1, part: EmailPart::Address(PointKind::Work) }],
            "emails",
            |d, t| *d.emails[1].address == tidied(t),
        )
        .searched(),
        Place::new(vec![Target::Email { slot: 0, part: EmailPart::Label }], "emails", |d, t| {
            *d.emails[0].label == tidied(t)
        })
        .written(label),
        Place::new(
            vec![Target::Phone { slot: 0, part: PhonePart::Number(PointKind::Work) }],
            "phones",
            |d, t| *d.phones[0].number == tidied(t),
        ),
        Place::new(
            vec![Target::Website { slot: 0, part: WebsitePart::Url(PointKind::Work) }],
            "websites",
            |d, t| [tidied(t), format!("https://{}", tidied(t))].contains(&d.websites[0].url.0),
        ),
        Place::new(vec![address(Adr::Street)], "addresses", |d, t| *d.addresses[0].street == tidied(t)),
        Place::new(vec![address(Adr::Extended)], "addresses", |d, t| *d.addresses[0].extended == tidied(t)),
        Place::new(vec![address(Adr::PoBox)], "addresses", |d, t| *d.addresses[0].po_box == tidied(t)),
        Place::new(vec![address(Adr::PostalCode)], "addresses", |d, t| {
            *d.addresses[0].postal_code == tidied(t)
        }),
        Place::new(vec![address(Adr::City)], "addresses", |d, t| *d.addresses[0].city == tidied(t))
            .searched(),
        Place::new(vec![address(Adr::Region)], "addresses", |d, t| *d.addresses[0].region == tidied(t)),
        Place::new(vec![address(Adr::Country)], "addresses", |d, t| *d.addresses[0].country == tidied(t)),
        Place::new(vec![address(Adr::Formatted)], "addresses", |d, t| *d.addresses[0].street == tidied(t)),
        Place::new(vec![single(Single::Notes), single(Single::JobTitle)], "jobTitle", |d, t| {
            *d.notes == tidied(t) && *d.job_title == tidied(t)
        }),
        Place::new(vec![single(Single::FamilyName), single(Single::Nickname)], "familyName", |d, t| {
            *d.family_name == tidied(t) && *d.nickname == tidied(t)
        }),
    ];
    let mut people = vec![ContactDraft::default(); texts().len()];

    for place in &places {
        let width = place.way.len();
        let names: String = (0..width).map(|number| format!(",Text {number}")).collect();
        // The last column makes it our own file, whose tags hold any letter.
        let mut file = format!("E-mail{names},Kartotek 1 - Extra\n");
        let mut lines = Vec::new();
        for (row, text) in texts().iter().enumerate() {
            lines.push(1 + file.matches('\n').count() as u64);
            let cells = format!(",{}", quoted(&(place.cell)(text))).repeat(width);
            file.push_str(&format!("a{row}@b.example{cells},\n"));
        }
        let source = csv_file("a.csv", file);
        let first = Target::Email { slot: 0, part: EmailPart::Address(PointKind::Other) };
        let mut targets = vec![first];
        targets.extend(place.way.iter().cloned());
        targets.push(Target::Skip);
        check(place, &source, &ImportPlan { targets, ..plan(&source) }, &lines, &mut people);
    }
    go_out_and_come_back(people);
}
