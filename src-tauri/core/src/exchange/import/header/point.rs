//! Columns of e-mails, phones, addresses and websites: numbered ones, and words in any order.

use super::{Group, Meaning};
use crate::{
    crm::point::PointKind,
    exchange::import::target::{AddressPart, EmailPart, PhonePart, WebsitePart},
};

/// Columns in the form `Phone 2 - Value`.
pub(super) fn numbered(name: &str) -> Option<Meaning> {
    let (point, part) = name.split_once(" - ")?;
    let (word, number) = point.rsplit_once(' ')?;
    let group = Group::Number(number.parse().ok()?);
    let kind = PointKind::Other;
    let is_label = matches!(part, "label" | "type");
    Some(match (word, part) {
        ("e-mail", _) if is_label => Meaning::Email(EmailPart::Label, group),
        ("e-mail", "value") => Meaning::Email(EmailPart::Address(kind), group),
        ("phone", _) if is_label => Meaning::Phone(PhonePart::Label, group),
        ("phone", "value") => Meaning::Phone(PhonePart::Number(kind), group),
        ("website", _) if is_label => Meaning::Website(WebsitePart::Label, group),
        ("website", "value") => Meaning::Website(WebsitePart::Url(kind), group),
        ("address", _) if is_label => Meaning::Address(AddressPart::Label, group),
        ("address", "formatted") => Meaning::Address(AddressPart::Formatted(kind), group),
        ("address", "street") => Meaning::Address(AddressPart::Street(kind), group),
        ("address", "extended address") => Meaning::Address(AddressPart::Extended(kind), group),
        ("address", "po box") => Meaning::Address(AddressPart::PoBox(kind), group),
        ("address", "postal code") => Meaning::Address(AddressPart::PostalCode(kind), group),
        ("address", "city") => Meaning::Address(AddressPart::City(kind), group),
        ("address", "region") => Meaning::Address(AddressPart::Region(kind), group),
        ("address", "country") => Meaning::Address(AddressPart::Country(kind), group),
        _ => Meaning::Skip,
    })
}

const WORK: [&str; 13] = [
    "work",
    "business",
    "office",
    "company",
    "geschäftlich",
    "dienstlich",
    "arbeit",
    "firma",
    "büro",
    "arbete",
    "jobb",
    "kontor",
    "mailing",
];
const HOME: [&str; 7] = ["home", "private", "personal", "privat", "hem", "bostad", "hemma"];
const OTHER: [&str; 24] = [
    "other",
    "weitere",
    "weiterer",
    "weiteres",
    "andere",
    "anderes",
    "sonstige",
    "övrig",
    "övrigt",
    "annan",
    "annat",
    "secondary",
    "alternate",
    "assistant",
    "assistent",
    "assistentin",
    "callback",
    "rückmeldung",
    "radio",
    "tty",
    "isdn",
    "telex",
    "hörbehinderte",
    "manager",
];
const MOBILE: [&str; 14] = [
    "mobile",
    "mobil",
    "mobiltelefon",
    "mobilephone",
    "mobilnummer",
    "mobiltelefonnummer",
    "handy",
    "handynummer",
    "cell",
    "cellphone",
    "car",
    "autotelefon",
    "whatsapp",
    "biltelefon",
];
const FAX: [&str; 5] = ["fax", "telefax", "faxnummer", "faxnr", "faxnumber"];
const PAGER: [&str; 3] = ["pager", "personsökare", "piepser"];
const EMAIL: [&str; 12] = [
    "email",
    "mail",
    "emailadresse",
    "mailadresse",
    "epost",
    "epostadress",
    "mejl",
    "emailaddress",
    "mailaddress",
    "mejladress",
    "homeemail",
    "workemail",
];
const PHONE: [&str; 20] = [
    "phone",
    "telephone",
    "tel",
    "telefon",
    "telefonnummer",
    "telefonnr",
    "rufnummer",
    "festnetz",
    "durchwahl",
    "landline",
    "homephone",
    "otherphone",
    "phonenumber",
    "haupttelefon",
    "huvudtelefon",
    "callback",
    "rückmeldung",
    "isdn",
    "telex",
    "assistantphone",
];
const WEBSITE: [&str; 12] = [
    "website",
    "web",
    "webpage",
    "url",
    "homepage",
    "webseite",
    "webadresse",
    "hemsida",
    "webbplats",
    "webbsida",
    "webbadress",
    "linkedin",
];
const COUNTRY: [&str; 5] = ["country", "land", "mailingcountry", "othercountry", "staat"];
const POSTAL_CODE: [&str; 9] = [
    "zip",
    "zipcode",
    "plz",
    "postleitzahl",
    "postcode",
    "postnummer",
    "postnr",
    "mailingpostalcode",
    "otherpostalcode",
];
const CITY: [&str; 10] =
    ["city", "ort", "stadt", "stad", "town", "wohnort", "postort", "mailingcity", "othercity", "location"];
const REGION: [&str; 10] = [
    "state",
    "region",
    "province",
    "bundesland",
    "kanton",
    "county",
    "län",
    "mailingstate",
    "otherstate",
    "delstat",
];
const PO_BOX: [&str; 3] = ["postfach", "pobox", "postbox"];
const STREET: [&str; 13] = [
    "street",
    "straße",
    "strasse",
    "gatuadress",
    "gata",
    "adress",
    "address",
    "adresse",
    "anschrift",
    "mailingstreet",
    "otherstreet",
    "postadress",
    "besöksadress",
];
/// Words that say that a column is about a point and not the point itself.
const ABOUT: [&str; 34] = [
    "type",
    "typ",
    "display",
    "angezeigter",
    "visningsnamn",
    "id",
    "ids",
    "owner",
    "created",
    "modified",
    "status",
    "count",
    "domain",
    "date",
    "datum",
    "verified",
    "bounce",
    "bounced",
    "time",
    "zeit",
    "by",
    "ip",
    "last",
    "sent",
    "opened",
    "source",
    "code_type",
    "format",
    "timezone",
    "stage",
    "deal",
    "valid",
    "gender",
    "activity",
];

/// Columns whose words say what they hold: `Business City`, `Telefon geschäftlich 2`, `Gatuadress, arbete`.
pub(super) fn by_words(name: &str) -> Option<Meaning> {
    let words = words(name);
    let any = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if any(&ABOUT) {
        return None;
    }
    let kind = kind(&words).unwrap_or(PointKind::Work);
    let number = words.iter().find_map(|word| word.parse::<u32>().ok());
    if any(&EMAIL) {
        let group = number.map_or(Group::Own, Group::Number);
        return Some(Meaning::Email(EmailPart::Address(kind), group));
    }
    if any(&PHONE) || any(&MOBILE) || any(&FAX) || any(&PAGER) {
        return Some(Meaning::Phone(PhonePart::Number(kind), Group::Own));
    }
    if any(&WEBSITE) {
        let kind = if any(&["linkedin"]) { PointKind::Other } else { kind };
        return Some(Meaning::Website(WebsitePart::Url(kind), Group::Own));
    }
    let second_line =
        number == Some(2) && any(&["address", "adress", "adresse", "line"]) || any(&["adresszusatz"]);
    let part = if any(&PO_BOX) || name.contains("po box") {
        AddressPart::PoBox(kind)
    } else if any(&COUNTRY) {
        AddressPart::Country(kind)
    } else if any(&POSTAL_CODE) || name.contains("postal code") {
        AddressPart::PostalCode(kind)
    } else if any(&CITY) {
        AddressPart::City(kind)
    } else if any(&REGION) {
        AddressPart::Region(kind)
    } else if second_line {
        AddressPart::Extended(kind)
    } else if any(&STREET) {
        AddressPart::Street(kind)
    } else {
        return None;
    };
    Some(Meaning::Address(part, Group::Kind(kind)))
}

/// Whether a name consists of words for the point, its kind, or numbers only.
pub(super) fn says_only_kind(name: &str) -> bool {
    let plain = [
        "number",
        "nummer",
        "nr",
        "main",
        "primary",
        "value",
        "address",
        "page",
        "other",
        "weitere",
        "weiteres",
        "weiterer",
        "andere",
        "anderes",
        "sonstige",
        "övrig",
        "övrigt",
        "annan",
        "annat",
        "person",
        "secondary",
        "alternate",
    ];
    words(name).iter().all(|word| {
        let word = word.as_str();
        plain.contains(&word)
            || word.parse::<u32>().is_ok()
            || [&EMAIL[..], &PHONE[..15], &WEBSITE[..11], &STREET, &WORK, &HOME, &MOBILE, &FAX, &PAGER]
                .iter()
                .any(|list| list.contains(&word))
    })
}

fn kind(words: &[String]) -> Option<PointKind> {
    let any = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if any(&FAX) {
        Some(PointKind::Fax)
    } else if any(&PAGER) {
        Some(PointKind::Pager)
    } else if any(&OTHER) || words.iter().any(|word| word.starts_with("other")) {
        Some(PointKind::Other)
    } else if any(&MOBILE) {
        Some(PointKind::Mobile)
    } else if any(&HOME) || words.iter().any(|word| word.starts_with("home")) {
        Some(PointKind::Home)
    } else if any(&WORK) {
        Some(PointKind::Work)
    } else {
        None
    }
}

/// The words of a name; `e-mail` and `e-post` are one word each.
fn words(name: &str) -> Vec<String> {
    let name = name.replace("e-mail", "email").replace("e-post", "epost").replace("'s", "").replace('’', "'");
    name.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
