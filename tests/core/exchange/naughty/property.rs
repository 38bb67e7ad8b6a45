//! Hostile texts in the properties of a vCard.

use kartotek_core::{
    crm::contact::ContactDraft,
    exchange::import::{date, language},
    text,
};

use super::{Place, check, escaped, full_name, go_out_and_come_back, letters, other, texts};
use crate::{
    exchange::kit::{csv_file, plan},
    naughty::tidied,
};

/// How a value is put into a card.
#[derive(Clone, Copy, PartialEq)]
enum Written {
    Plain,
    QuotedPrintable,
}

fn quoted_printable(text: &str) -> String {
    text.bytes()
        .map(|byte| format!("={byte:02X}"))
        .collect::<Vec<_>>()
        .chunks(20)
        .map(|part| part.concat())
        .collect::<Vec<_>>()
        .join("=\r\n")
}

#[test]
fn a_hostile_text_in_any_property_of_a_card_comes_in_exactly_or_is_rejected_and_comes_back_from_every_export()
{
    use Written::{Plain, QuotedPrintable as Quoted};
    type Way = (&'static str, &'static str, Written);
    let places: [Place<Way>; 33] = [
        Place::new(("N:", ";;;;", Plain), "familyName", |d, t| *d.family_name == tidied(t)).searched(),
        Place::new(("N:;", ";;;", Plain), "givenName", |d, t| *d.given_name == tidied(t)),
        Place::new(("N:;;", ";;", Plain), "middleName", |d, t| *d.middle_name == tidied(t)),
        Place::new(("N:;;;", ";", Plain), "prefix", |d, t| *d.prefix == tidied(t)),
        Place::new(("N:;;;;", "", Plain), "suffix", |d, t| *d.suffix == tidied(t)),
        Place::new(("FN:", "", Plain), "givenName middleName familyName", |d, t| {
            letters(&full_name(d)) == letters(t)
        }),
        Place::new(("NICKNAME:", "", Plain), "nickname", |d, t| *d.nickname == tidied(t)).searched(),
        Place::new(("X-PHONETIC-FIRST-NAME:", "", Plain), "phoneticGivenName", |d, t| {
            *d.phonetic_given_name == tidied(t)
        }),
        Place::new(("X-PHONETIC-LAST-NAME:", "", Plain), "phoneticFamilyName", |d, t| {
            *d.phonetic_family_name == tidied(t)
        }),
        Place::new(("ORG:", "", Plain), "companyName", |d, t| {
            text::fold(&d.company_name) == text::fold(&tidied(t))
        })
        .searched(),
        Place::new(("ORG:;", "", Plain), "department", |d, t| *d.department == tidied(t)),
        Place::new(("TITLE:", "", Plain), "jobTitle", |d, t| *d.job_title == tidied(t)),
        Place::new(("NOTE:", "", Plain), "notes", |d, t| *d.notes == tidied(t)),
        Place::new(("X-KARTOTEK-SOURCE:", "", Plain), "source", |d, t| *d.source == tidied(t)),
        Place::new(("CATEGORIES:", "", Plain), "tags", |d, t| *d.tags[0] == tidied(t)).searched(),
        Place::new(("LANG:", "", Plain), "language extra", |d, t| match language::code(&tidied(t)) {
            Some(code) => *d.language == code,
            None => d.extra.starts_with("LANG:"),
        }),
        Place::new(("BDAY:", "", Plain), "birthday extra", |d, t| match date::read(&tidied(t), None) {
            Some(date) => *d.birthday == date,
            None => d.extra.starts_with("BDAY:"),
        }),
        Place::new(("EMAIL;TYPE=WORK:", "", Plain), "emails", |d, t| *d.emails[1].address == tidied(t))
            .searched(),
        Place::new(("TEL;TYPE=CELL:", "", Plain), "phones", |d, t| *d.phones[0].number == tidied(t)),
        Place::new(("URL:", "", Plain), "websites", |d, t| {
            [tidied(t), format!("https://{}", tidied(t))].contains(&d.websites[0].url.0)
        }),
        Place::new(("item1.TEL:112\r\nitem1.X-ABLabel:", "", Plain), "phones", |d, t| {
            *d.phones[0].label == tidied(t)
        }),
        Place::new(("ADR:", ";;;;;;", Plain), "addresses", |d, t| *d.addresses[0].po_box == tidied(t)),
        Place::new(("ADR:;", ";;;;;", Plain), "addresses", |d, t| *d.addresses[0].extended == tidied(t)),
        Place::new(("ADR:;;", ";;;;", Plain), "addresses", |d, t| *d.addresses[0].street == tidied(t)),
        Place::new(("ADR:;;;", ";;;", Plain), "addresses", |d, t| *d.addresses[0].city == tidied(t))
            .searched(),
        Place::new(("ADR:;;;;", ";;", Plain), "addresses", |d, t| *d.addresses[0].region == tidied(t)),
        Place::new(("ADR:;;;;;", ";", Plain), "addresses", |d, t| *d.addresses[0].postal_code == tidied(t)),
        Place::new(("ADR:;;;;;;", "", Plain), "addresses", |d, t| *d.addresses[0].country == tidied(t)),
        Place::new(("X-OTHER:", "", Plain), "extra", |d, t| *d.extra == other(t)),
        Place::new(("N", ";;;;", Quoted), "familyName", |d, t| *d.family_name == tidied(t)),
        Place::new(("TITLE", "", Quoted), "jobTitle", |d, t| *d.job_title == tidied(t)),
        Place::new(("NOTE", "", Quoted), "notes", |d, t| *d.notes == tidied(t)),
        Place::new(("CATEGORIES", "", Quoted), "tags", |d, t| *d.tags[0] == tidied(t)),
    ];
    let mut people = vec![ContactDraft::default(); texts().len()];

    for place in &places {
        let (before, behind, written) = place.way;
        let (mut file, mut lines) = (String::new(), Vec::new());
        for (row, text) in texts().iter().enumerate() {
            lines.push(1 + file.matches('\n').count() as u64);
            let property = match written {
                Plain => format!("{before}{}{behind}", escaped(text)),
                Quoted => format!(
                    "{before};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{}{behind}",
                    quoted_printable(&escaped(text))
                ),
            };
            file.push_str(&format!(
                "BEGIN:VCARD\r\nVERSION:3.0\r\nEMAIL;TYPE=PREF:a{row}@b.example\r\n{property}\r\nEND:VCARD\r\n"
            ));
        }
        let source = csv_file("a.vcf", file);
        check(place, &source, &plan(&source), &lines, &mut people);
    }
    go_out_and_come_back(people);
}
