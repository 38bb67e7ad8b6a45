//! The person as cards that address books read: made of the data that is handed out, so that what is kept back stands in no card.

use data_encoding::BASE64;
use serde_json::{Map, Value, json};

use super::{datum::AccessRecord, lawful::camel};
use crate::{
    crm::{contact::ContactDraft, name, point::PointKind},
    error::{Error, Result},
    id::ContactId,
};

/// The draft of a contact out of what is handed out about them.
pub(super) fn draft(records: &[AccessRecord], contact: ContactId) -> Result<ContactDraft> {
    let mut draft = Map::new();
    for record in records.iter().filter(|record| record.contact == contact) {
        let list = match record.table {
            "contact" => {
                for datum in record.data.iter().filter(|datum| datum.withheld.is_none()) {
                    let key = match datum.field {
                        "company_id" => "companyName".to_owned(),
                        "owner_id" | "import_id" | "created_at" | "changed_at" | "trashed_at" => continue,
                        other => camel(other),
                    };
                    draft.insert(key, datum.value.0.clone());
                }
                continue;
            }
            "contact_tag" => {
                if let Some(tag) = record.get("tag_id") {
                    push(&mut draft, "tags", tag.clone());
                }
                continue;
            }
            "email" => "emails",
            "phone" => "phones",
            "address" => "addresses",
            "website" => "websites",
            _ => continue,
        };
        let mut point = Map::new();
        for datum in record.data.iter().filter(|datum| datum.withheld.is_none()) {
            let key = if datum.field == "is_primary" { "primary".to_owned() } else { camel(datum.field) };
            point.insert(key, datum.value.0.clone());
        }
        push(&mut draft, list, Value::Object(point));
    }
    serde_json::from_value(Value::Object(draft))
        .map_err(|_| Error::internal("what is handed out makes no card"))
}

fn push(draft: &mut Map<String, Value>, list: &str, value: Value) {
    if let Value::Array(values) = draft.entry(list).or_insert_with(|| json!([])) {
        values.push(value);
    }
}

/// A contact as JSContact 1.0 (RFC 9553).
pub(super) fn jscontact(draft: &ContactDraft, uid: &str, photo: Option<&[u8]>) -> Value {
    let mut card = Map::new();
    let mut put = |key: &str, value: Value| {
        let is_empty = match &value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Object(values) => values.is_empty(),
            Value::Array(values) => values.is_empty(),
            _ => false,
        };
        if !is_empty {
            card.insert(key.to_owned(), value);
        }
    };
    put("@type", "Card".into());
    put("version", "1.0".into());
    put("uid", uid.into());
    put("kind", "individual".into());
    put("prodId", "-//Kartotek//Kartotek//EN".into());
    put("name", full_name(draft));
    put(
        "nicknames",
        numbered(
            [&draft.nickname].into_iter().filter(|name| !name.is_empty()),
            |name| json!({ "@type": "Nickname", "name": name }),
        ),
    );
    put(
        "titles",
        numbered(
            [&draft.job_title].into_iter().filter(|title| !title.is_empty()),
            |title| json!({ "@type": "Title", "name": title }),
        ),
    );
    let works = !draft.company_name.is_empty() || !draft.department.is_empty();
    put("organizations", numbered(works.then_some(draft).into_iter(), organisation));
    put(
        "preferredLanguages",
        numbered(
            [&draft.language].into_iter().filter(|code| !code.is_empty()),
            |code| json!({ "@type": "LanguagePref", "language": code }),
        ),
    );
    put(
        "anniversaries",
        numbered(
            partial_date(&draft.birthday).into_iter(),
            |date| json!({ "@type": "Anniversary", "kind": "birth", "date": date }),
        ),
    );
    put(
        "notes",
        numbered(
            [&draft.notes].into_iter().filter(|note| !note.is_empty()),
            |note| json!({ "@type": "Note", "note": note }),
        ),
    );
    put("keywords", draft.tags.iter().map(|tag| (tag.0.clone(), true.into())).collect::<Map<_, _>>().into());
    put(
        "emails",
        numbered(draft.emails.iter(), |email| {
            point(
                "EmailAddress",
                email.kind,
                &email.label,
                email.primary,
                [("address", email.address.as_str().into())],
            )
        }),
    );
    put(
        "phones",
        numbered(draft.phones.iter(), |phone| {
            let mut told = point(
                "Phone",
                phone.kind,
                &phone.label,
                phone.primary,
                [("number", phone.number.as_str().into())],
            );
            let feature = match phone.kind {
                PointKind::Mobile => "mobile",
                PointKind::Fax => "fax",
                PointKind::Pager => "pager",
                _ => "voice",
            };
            told["features"] = json!({ feature: true });
            told
        }),
    );
    put(
        "addresses",
        numbered(draft.addresses.iter(), |address| {
            let parts = [
                ("postOfficeBox", &address.po_box),
                ("apartment", &address.extended),
                ("name", &address.street),
                ("locality", &address.city),
                ("region", &address.region),
                ("postcode", &address.postal_code),
                ("country", &address.country),
            ];
            let parts = parts.iter().filter(|(_, value)| !value.is_empty());
            let parts: Vec<Value> = parts
                .map(|(kind, value)| json!({ "@type": "AddressComponent", "kind": kind, "value": value }))
                .collect();
            // Addresses have no label there.
            point("Address", address.kind, "", address.primary, [("components", parts.into())])
        }),
    );
    put(
        "links",
        numbered(draft.websites.iter(), |website| {
            point(
                "Link",
                website.kind,
                &website.label,
                website.primary,
                [("uri", website.url.as_str().into())],
            )
        }),
    );
    put(
        "media",
        numbered(photo.into_iter(), |bytes| {
            let kind = if bytes.starts_with(b"\x89PNG") { "image/png" } else { "image/jpeg" };
            let uri = format!("data:{kind};base64,{}", BASE64.encode(bytes));
            json!({ "@type": "Media", "kind": "photo", "mediaType": kind, "uri": uri })
        }),
    );
    put("vCardProps", draft.extra.lines().filter_map(property).collect::<Vec<_>>().into());
    Value::Object(card)
}

fn full_name(draft: &ContactDraft) -> Value {
    let parts = [
        ("title", &draft.prefix, None),
        ("given", &draft.given_name, Some(&draft.phonetic_given_name)),
        ("given2", &draft.middle_name, None),
        ("surname", &draft.family_name, Some(&draft.phonetic_family_name)),
        ("credential", &draft.suffix, None),
    ];
    let has_phonetic = parts.iter().any(|(_, _, spoken)| spoken.is_some_and(|spoken| !spoken.is_empty()));
    let components: Vec<Value> = parts
        .into_iter()
        .filter(|(_, value, _)| !value.is_empty())
        .map(|(kind, value, spoken)| {
            let mut part = json!({ "@type": "NameComponent", "kind": kind, "value": value });
            if let Some(spoken) = spoken.filter(|spoken| !spoken.is_empty()) {
                part["phonetic"] = json!(spoken);
            }
            part
        })
        .collect();
    let mut told = json!({ "@type": "Name", "full": name::display(draft) });
    if !components.is_empty() {
        told["components"] = components.into();
        told["isOrdered"] = true.into();
        if has_phonetic {
            told["phoneticSystem"] = "script".into();
        }
    }
    told
}

fn organisation(draft: &ContactDraft) -> Value {
    let mut told = json!({ "@type": "Organization" });
    if !draft.company_name.is_empty() {
        told["name"] = json!(draft.company_name);
    }
    if !draft.department.is_empty() {
        told["units"] = json!([{ "@type": "OrgUnit", "name": draft.department }]);
    }
    told
}

fn point<const N: usize>(
    kind: &str,
    used: PointKind,
    label: &str,
    primary: bool,
    values: [(&str, Value); N],
) -> Value {
    let mut told = json!({ "@type": kind });
    let context = match used {
        PointKind::Work => Some("work"),
        PointKind::Home => Some("private"),
        _ => None,
    };
    if let Some(context) = context {
        told["contexts"] = json!({ context: true });
    }
    if primary {
        told["pref"] = 1.into();
    }
    if !label.is_empty() {
        told["label"] = label.into();
    }
    for (key, value) in values {
        told[key] = value;
    }
    told
}

/// The values under ids of their own, as JSContact has them.
fn numbered<T>(values: impl Iterator<Item = T>, tell: impl Fn(T) -> Value) -> Value {
    let numbered = (1..).zip(values).map(|(number, value): (u32, T)| (format!("k{number}"), tell(value)));
    Value::Object(numbered.collect())
}

/// A day of which the year may not be known.
fn partial_date(birthday: &str) -> Option<Value> {
    let (year, rest) = match birthday.strip_prefix("--") {
        Some(rest) => (None, rest),
        None => {
            let (year, rest) = birthday.split_once('-')?;
            (Some(year.parse::<u32>().ok()?), rest)
        }
    };
    let (month, day) = rest.split_once('-')?;
    let mut date = json!({
        "@type": "PartialDate",
        "month": month.parse::<u32>().ok()?,
        "day": day.parse::<u32>().ok()?,
    });
    if let Some(year) = year {
        date["year"] = year.into();
    }
    Some(date)
}

/// A vCard property without a field, as RFC 9555 carries it along.
fn property(line: &str) -> Option<Value> {
    let (name, value) = line.split_once(':')?;
    let mut parts = name.split(';');
    let (group, name) = match parts.next()?.rsplit_once('.') {
        Some((group, name)) => (Some(group), name),
        None => (None, name.split(';').next()?),
    };
    let mut parameters = Map::new();
    if let Some(group) = group {
        parameters.insert("group".into(), group.into());
    }
    for (key, value) in parts.filter_map(|part| part.split_once('=')) {
        parameters.insert(key.to_lowercase(), value.into());
    }
    Some(json!([name.to_lowercase(), parameters, "unknown", value]))
}
