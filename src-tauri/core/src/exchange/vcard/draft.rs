//! A contact out of the properties of one card.

use std::collections::HashMap;

use super::{LABEL, PHONETIC_FAMILY, PHONETIC_GIVEN, SOURCE, property::Property};
use crate::{
    crm::{
        contact::ContactDraft,
        point::{Address, Email, Phone, PointKind, Website},
    },
    exchange::{
        cell::clean,
        import::{date, label, language, name, row::RowOutcome},
    },
    personal::Personal,
};

/// The contact that properties make, and the picture.
pub(super) fn from_properties(properties: Vec<Property>) -> (RowOutcome, Option<Vec<u8>>) {
    let mut card = Card::default();
    for property in &properties {
        if let (LABEL, Some(group)) = (property.name.as_str(), &property.group) {
            card.labels.insert(group.clone(), property.text());
        }
    }
    let has_address = properties.iter().any(|property| property.name == "ADR");
    card.labelled = properties
        .iter()
        .filter(|property| matches!(property.name.as_str(), "EMAIL" | "TEL" | "ADR" | "URL"))
        .filter_map(|property| property.group.clone())
        .collect();
    for property in properties {
        if property.name == "LABEL" && !has_address {
            card.addresses.push(card.point(&property, |point| {
                let (kind, label, primary) = point;
                let street = clean(&property.text()).into();
                Address { kind, label, primary, street, ..Address::default() }
            }));
        } else {
            card.put(property);
        }
    }
    card.finish()
}

/// A point with how much it is preferred.
type Preferred<T> = (T, Option<u32>);

#[derive(Default)]
struct Card {
    draft: ContactDraft,
    full_name: String,
    is_group: bool,
    photo: Option<Vec<u8>>,
    extra: Vec<String>,
    labels: HashMap<String, String>,
    labelled: Vec<String>,
    emails: Vec<Preferred<Email>>,
    phones: Vec<Preferred<Phone>>,
    addresses: Vec<Preferred<Address>>,
    websites: Vec<Preferred<Website>>,
    language: Option<(u32, String)>,
}

impl Card {
    fn put(&mut self, property: Property) {
        let draft = &mut self.draft;
        match property.name.as_str() {
            "VERSION" | "PRODID" | "REV" | "BEGIN" | "END" => {}
            "FN" => put_first(&mut self.full_name, property.text()),
            "N" if draft.family_name.is_empty() && draft.given_name.is_empty() => put_name(draft, &property),
            "NICKNAME" => append(&mut draft.nickname.0, &property.list().join(", "), ", "),
            PHONETIC_GIVEN => put_first(&mut draft.phonetic_given_name.0, clean(&property.text())),
            PHONETIC_FAMILY => put_first(&mut draft.phonetic_family_name.0, clean(&property.text())),
            "ORG" if draft.company_name.is_empty() => put_organisation(draft, &property),
            "TITLE" if draft.job_title.is_empty() => draft.job_title = clean(&property.text()).into(),
            "NOTE" => append(&mut draft.notes.0, &clean(&property.text()), "\n"),
            SOURCE => append(&mut draft.source.0, &clean(&property.text()), ", "),
            "CATEGORIES" => put_tags(draft, property.list()),
            "BDAY" if draft.birthday.is_empty() => match date::read(&property.text(), None) {
                Some(date) => draft.birthday = date.into(),
                None => self.extra.push(property.kept),
            },
            "LANG" => self.put_language(property),
            "KIND" | "X-ADDRESSBOOKSERVER-KIND" => {
                self.is_group |= property.text().eq_ignore_ascii_case("group");
                self.extra.push(property.kept);
            }
            "PHOTO" if self.photo.is_none() => self.put_photo(property),
            "PHOTO" => {}
            "EMAIL" => self.put_email(&property),
            "TEL" => self.put_phone(&property),
            "ADR" => self.put_address(&property),
            "URL" => self.put_website(&property),
            // The label of a known property went with it.
            LABEL if property.group.as_ref().is_some_and(|group| self.labelled.contains(group)) => {}
            _ => self.extra.push(property.kept),
        }
    }

    fn put_language(&mut self, property: Property) {
        let preference = property.preference.unwrap_or(u32::MAX);
        match language::code(&property.text()) {
            Some(code) if self.language.as_ref().is_none_or(|(best, _)| preference < *best) => {
                self.language = Some((preference, code));
            }
            _ => self.extra.push(property.kept),
        }
    }

    /// Keeps the bytes of a picture; what can't be decoded stays as it is, and is told to be no picture later.
    fn put_photo(&mut self, property: Property) {
        let text = property.text();
        let encoded = match text.get(..5) {
            _ if property.base64 => property.value.as_str(),
            Some(scheme) if scheme.eq_ignore_ascii_case("data:") => {
                text.split_once("base64,").map_or("", |(_, encoded)| encoded)
            }
            // A picture elsewhere is never fetched.
            _ => {
                self.extra.push(property.kept);
                return;
            }
        };
        let bytes = base64(encoded).unwrap_or_else(|| encoded.as_bytes().to_vec());
        self.photo = (!bytes.is_empty()).then_some(bytes);
    }

    fn put_email(&mut self, property: &Property) {
        let address = clean(&property.text());
        let address = address.strip_prefix("mailto:").unwrap_or(&address).to_owned();
        if !address.is_empty() {
            let email = self.point(property, |(kind, label, primary)| Email {
                kind,
                label,
                address: address.into(),
                primary,
            });
            self.emails.push(email);
        }
    }

    fn put_phone(&mut self, property: &Property) {
        let number = clean(&property.text());
        let number = number.strip_prefix("tel:").unwrap_or(&number).to_owned();
        if !number.is_empty() {
            let phone = self.point(property, |(kind, label, primary)| Phone {
                kind,
                label,
                number: number.into(),
                primary,
                ..Phone::default()
            });
            self.phones.push(phone);
        }
    }

    fn put_website(&mut self, property: &Property) {
        let url = clean(&property.text());
        if !url.is_empty() {
            let website = self.point(property, |(kind, label, primary)| Website {
                kind,
                label,
                url: url.into(),
                primary,
            });
            self.websites.push(website);
        }
    }

    fn put_address(&mut self, property: &Property) {
        let mut components = property.components(",").into_iter().map(|text| Personal(clean(&text)));
        let mut next = || components.next().unwrap_or_default();
        let (po_box, extended, street, city) = (next(), next(), next(), next());
        let (region, postal_code, country) = (next(), next(), next());
        let parts = [&po_box, &extended, &street, &city, &region, &postal_code, &country];
        if parts.iter().all(|part| part.is_empty()) {
            return;
        }
        let address = self.point(property, |(kind, label, primary)| Address {
            kind,
            label,
            street,
            extended,
            po_box,
            postal_code,
            city,
            region,
            country,
            primary,
        });
        self.addresses.push(address);
    }

    /// Kind, label and preference of a point.
    fn point<T>(
        &self,
        property: &Property,
        make: impl FnOnce((PointKind, Personal<String>, bool)) -> T,
    ) -> Preferred<T> {
        let mut kind = kind_of(&property.types);
        let mut own = String::new();
        if let Some(text) = property.group.as_ref().and_then(|group| self.labels.get(group)) {
            match text.strip_prefix("_$!<").and_then(|text| text.strip_suffix(">!$_")) {
                Some(standard) => match label::kind_of(standard) {
                    Some(standard) => kind = standard,
                    None => own = standard.to_owned(),
                },
                None => own = clean(text),
            }
        }
        (make((kind, own.into(), false)), property.preference)
    }

    fn finish(mut self) -> (RowOutcome, Option<Vec<u8>>) {
        if self.is_group {
            return (RowOutcome::Deleted, None);
        }
        let mut draft = self.draft;
        let full_name = clean(&self.full_name);
        let named = [&draft.prefix, &draft.given_name, &draft.middle_name, &draft.family_name, &draft.suffix]
            .iter()
            .any(|part| !part.is_empty());
        // FN is mandatory: where there is no name, it holds another field once more.
        let repeats = full_name == *draft.company_name
            || full_name == *draft.nickname
            || self.emails.iter().any(|(email, _)| *email.address == full_name)
            || self.phones.iter().any(|(phone, _)| *phone.number == full_name);
        if !named && !repeats {
            let parts = name::split(&full_name);
            put_first(&mut draft.prefix.0, parts.prefix);
            draft.given_name = parts.given.into();
            draft.middle_name = parts.middle.into();
            draft.family_name = parts.family.into();
            put_first(&mut draft.suffix.0, parts.suffix);
        }
        draft.language = self.language.take().unwrap_or_default().1.into();
        draft.emails = chosen(self.emails, |email| &mut email.primary);
        draft.phones = chosen(self.phones, |phone| &mut phone.primary);
        draft.addresses = chosen(self.addresses, |address| &mut address.primary);
        draft.websites = chosen(self.websites, |website| &mut website.primary);
        if draft == ContactDraft::default() && self.photo.is_none() {
            return (RowOutcome::Empty, None);
        }
        draft.extra = self.extra.join("\n").into();
        (RowOutcome::Draft(Box::new(draft)), self.photo)
    }
}

/// The points in their order; the one preferred most, else the first, is primary.
fn chosen<T>(points: Vec<Preferred<T>>, primary: impl Fn(&mut T) -> &mut bool) -> Vec<T> {
    let best = points
        .iter()
        .enumerate()
        .min_by_key(|(_, (_, preference))| preference.unwrap_or(u32::MAX))
        .map(|(index, _)| index);
    let mut points: Vec<T> = points.into_iter().map(|(point, _)| point).collect();
    if let Some(best) = best {
        *primary(&mut points[best]) = true;
    }
    points
}

fn put_name(draft: &mut ContactDraft, property: &Property) {
    let mut components = property.components(" ").into_iter().map(|text| clean(&text));
    let mut next = || Personal(components.next().unwrap_or_default());
    (draft.family_name, draft.given_name, draft.middle_name) = (next(), next(), next());
    (draft.prefix, draft.suffix) = (next(), next());
}

fn put_organisation(draft: &mut ContactDraft, property: &Property) {
    let components = property.components(",");
    let mut parts = components.iter().map(|text| clean(text));
    draft.company_name = parts.next().unwrap_or_default().into();
    if draft.department.is_empty() {
        draft.department = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ").into();
    }
}

fn put_tags(draft: &mut ContactDraft, tags: Vec<String>) {
    for tag in tags {
        let tag = clean(&tag);
        // Google and Android put everybody into this group.
        let everybody = matches!(tag.to_lowercase().as_str(), "mycontacts" | "my contacts");
        if !tag.is_empty() && !everybody && !draft.tags.iter().any(|known| **known == tag) {
            draft.tags.push(tag.into());
        }
    }
}

fn put_first(place: &mut String, value: String) {
    if place.is_empty() {
        *place = value;
    }
}

fn append(place: &mut String, value: &str, joint: &str) {
    if !place.is_empty() && !value.is_empty() {
        place.push_str(joint);
    }
    place.push_str(value);
}

/// Base64 in any folding; a last letter that is cut off is left out, as every picture reader does with the rest.
fn base64(text: &str) -> Option<Vec<u8>> {
    let mut letters: Vec<u8> =
        text.bytes().filter(|byte| !byte.is_ascii_whitespace() && *byte != b'=').collect();
    if letters.len() % 4 == 1 {
        letters.pop();
    }
    let mut lenient = data_encoding::BASE64_NOPAD.specification();
    lenient.check_trailing_bits = false;
    let lenient = lenient.encoding().expect("the standard alphabet without its last check is an encoding");
    lenient.decode(&letters).ok()
}

/// The kind that the types of a property name; a fax at work is a fax first.
fn kind_of(types: &[String]) -> PointKind {
    let has = |name: &str| types.iter().any(|kind| kind == name);
    if has("fax") {
        PointKind::Fax
    } else if has("pager") {
        PointKind::Pager
    } else if has("cell") || has("mobile") || has("iphone") {
        PointKind::Mobile
    } else if has("home") {
        PointKind::Home
    } else if has("work") {
        PointKind::Work
    } else {
        PointKind::Other
    }
}
