//! That nothing is forgotten: each column of the inventory that is handed out is found in the package of somebody who has a value in it; and
//! nothing is taken along that is not to be.

use chrono::{DateTime, SecondsFormat};
use kartotek_core::{
    activity::{ActivityDraft, ActivityKind, Direction},
    exchange::access::{AccessScope, gather},
    id::ContactId,
    store::inventory::{Handout, TABLES, Whose},
};
use rusqlite::types::Value as Raw;
use serde_json::Value;

use super::{ANNA, Desk, Opened, PDF};

/// A column with what is stored in it of Anna, row by row, and what else is known of the row.
struct Stored {
    field: String,
    values: Vec<(i64, Raw)>,
}

/// Every column that is handed out, each with what is stored of Anna; found by nothing but the shape of the schema.
fn stored(desk: &Desk) -> Vec<Stored> {
    let read = |sql: &str| {
        desk.session()
            .read(|snapshot| {
                let mut statement = snapshot.prepare(sql)?;
                let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
                Ok(rows.collect::<Result<Vec<(i64, Raw)>, _>>()?)
            })
            .unwrap()
    };
    let mut found = Vec::new();
    for table in TABLES.into_iter().flatten() {
        let has = |name: &str| table.columns.iter().any(|(column, _)| *column == name);
        let of_anna = match table.name {
            "contact" => "id = 1".to_owned(),
            "deal_move" => "deal_id IN (SELECT id FROM deal WHERE contact_id = 1)".to_owned(),
            "request_match" => {
                "included AND request_id IN (SELECT id FROM request WHERE contact_id = 1)".to_owned()
            }
            "request_event" => "NOT (act = 'decide' AND detail = 'out')
                 AND request_id IN (SELECT id FROM request WHERE contact_id = 1)"
                .to_owned(),
            "journal_payload" => "subject_id = (SELECT subject_id FROM contact WHERE id = 1)".to_owned(),
            _ if has("contact_id") => "contact_id = 1".to_owned(),
            _ if has("request_id") => {
                "request_id IN (SELECT id FROM request WHERE contact_id = 1)".to_owned()
            }
            _ => "false".to_owned(),
        };
        let key = if has("id") {
            "id"
        } else if has("seq") {
            "seq"
        } else {
            "0"
        };
        for (column, class) in table.columns {
            if class.whose == Whose::Subject && class.handout != Handout::Nowhere {
                let sql = format!("SELECT {key}, {column} FROM {} WHERE {of_anna}", table.name);
                let mut values = read(&sql);
                let empty = [Raw::Null, Raw::Text(String::new()), Raw::Text("[]".into())];
                values.retain(|(_, value)| !empty.contains(value));
                found.push(Stored { field: format!("{}.{column}", table.name), values });
            }
        }
    }
    found
}

/// What the package has to say of a stored value.
fn expected(field: &str, value: &Raw) -> Vec<String> {
    let column = field.split('.').next_back().unwrap();
    let one = |text: &str| vec![text.to_owned()];
    match (field, column, value) {
        (
            _,
            "owner_id" | "author_id" | "assignee_id" | "done_by" | "user_id" | "decided_by" | "closed_by",
            _,
        ) => one("owner"),
        (_, "company_id", _) => one("Alm AB"),
        (_, "version_id", _) => one("Office asks for News by mail."),
        (_, "import_id", _) => one("List of the guild"),
        (_, "tag_id", _) => one("Regular guest"),
        (_, "recipient_id", _) => one("Print shop"),
        ("recipient_notice.fields", ..) => one("emails"),
        (_, "suppression_id", _) => one("Letter of 2026-03-03"),
        ("confidential.sealed", ..) => one("Secret of 4711"),
        (_, "purpose_id", _) => Vec::new(),
        (_, "stage_id" | "from_id", _) => Vec::new(),
        ("photo.bytes" | "document.sealed_key" | "journal_payload.sealed", ..) => Vec::new(),
        ("import_fill.before", ..) => one(super::ADDRESS),
        (
            _,
            "is_primary" | "test" | "certain" | "confirmed" | "mandated" | "remedies" | "included",
            Raw::Integer(number),
        ) => one(if *number == 0 { "false" } else { "true" }),
        (_, "units", Raw::Integer(_)) => one("1234.56"),
        (_, column, Raw::Integer(at))
            if column == "at" || column == "stage_since" || column.ends_with("_at") =>
        {
            let moment = DateTime::from_timestamp_millis(*at).unwrap();
            vec![moment.to_rfc3339_opts(SecondsFormat::AutoSi, true)]
        }
        (_, _, Raw::Integer(number)) => vec![number.to_string()],
        (_, _, Raw::Text(text)) => vec![text.clone()],
        (field, ..) => panic!("{field} holds neither a number nor a text"),
    }
}

/// The lines of the table with every datum: field, value, record, file.
fn lines(opened: &Opened) -> Vec<[String; 4]> {
    let mut csv = csv::Reader::from_reader(&opened.files["index.csv"][..]);
    let column = |line: &csv::StringRecord, at: usize| line[at].to_owned();
    csv.records()
        .map(|line| {
            let line = line.unwrap();
            [0, 1, 8, 9].map(|at| column(&line, at))
        })
        .collect()
}

#[test]
fn every_personal_column_appears_in_the_package_of_who_has_a_value_in_it() {
    // Whoever is in the trash has no suppressed address, and nobody else a day on which they went there.
    let desk = Desk::full();
    desk.announced();
    let (trashed, listed) = (all_told(&desk), all_told(&Desk::listed()));

    assert!(trashed.len() > 150, "{} columns", trashed.len());
    let empty: Vec<_> = trashed
        .iter()
        .zip(&listed)
        .filter(|(one, other)| !one.1 && !other.1)
        .map(|(one, _)| &one.0)
        .collect();
    assert!(empty.is_empty(), "no value here, so that nothing is tested of {empty:#?}: fill them in `Desk`");
}

/// Checks that the package says all that is stored; gives each column, and whether anything is stored in it.
fn all_told(desk: &Desk) -> Vec<(String, bool)> {
    let stored = stored(desk);

    let opened = desk.save(AccessScope::Access);

    let lines = lines(&opened);
    let page = String::from_utf8(opened.files["index.html"].clone()).unwrap();
    let mut missing = Vec::new();
    for Stored { field, values } in &stored {
        let column = field.split('.').next_back().unwrap();
        for (row, value) in values {
            let told: Vec<_> = lines.iter().filter(|line| line[0] == *field).collect();
            // That something was done may be all that an entry says.
            if told.len() < values.len() && field != "journal_payload.sealed" {
                missing.push(format!("{field} is told {} times of {}", told.len(), values.len()));
            }
            for text in expected(field, value) {
                let guarded = text.starts_with(['+', '-', '=', '@']).then(|| format!("'{text}"));
                let text = guarded.unwrap_or(text);
                let found = told.iter().find(|line| line[1].contains(&text));
                let Some(found) = found else {
                    missing.push(format!("{field} of row {row} does not say {text}"));
                    continue;
                };
                if !in_records(&opened.json(&found[3]), column, text.trim_start_matches('\'')) {
                    missing.push(format!("{field} of row {row} is not in {}", found[3]));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    for text in ["Secret of 4711", "Asked about tiles", "Too dear by half", "Annika"] {
        assert!(page.contains(text), "{text}");
    }
    stored.into_iter().map(|Stored { field, values }| (field, !values.is_empty())).collect()
}

/// Whether a field says something in a file.
fn in_records(value: &Value, field: &str, text: &str) -> bool {
    match value {
        Value::Array(values) => values.iter().any(|value| in_records(value, field, text)),
        Value::Object(values) => {
            let here = values.get(field).is_some_and(|value| match value {
                Value::String(whole) => whole.contains(text),
                other => other.to_string().contains(text),
            });
            here || values.get("events").is_some_and(|events| in_records(events, field, text))
        }
        _ => false,
    }
}

#[test]
fn what_is_sealed_is_handed_out_opened() {
    let desk = Desk::full();

    let opened = desk.save(AccessScope::Access);

    let documents = opened.json("documents.json");
    let files: Vec<(&str, &[u8])> = documents
        .as_array()
        .unwrap()
        .iter()
        .map(|document| {
            let place = document["sealed_key"].as_str().unwrap();
            (document["title"].as_str().unwrap(), &opened.files[place][..])
        })
        .collect();
    let whole = |title: &str| [PDF, title.as_bytes()].concat();
    assert_eq!(files.len(), 3);
    assert!(files.contains(&("Contract one", &whole("Contract one")[..])), "one that is there");
    assert!(files.contains(&("Contract two", &whole("Contract two")[..])), "one in the trash");
    let photo = opened.files.iter().find(|(name, _)| name.starts_with("files/photo-")).unwrap().1;
    assert!(photo.starts_with(b"\x89PNG"));
    let log = opened.json("access_log.json");
    let entry = |action: &str| {
        log.as_array()
            .unwrap()
            .iter()
            .find(|entry| entry["action"] == action)
            .unwrap_or_else(|| panic!("{action}"))
    };
    assert_eq!(entry("activity.add")["sealed"]["new"]["body"], "Asked about tiles");
    assert_eq!(entry("contact.confidential")["sealed"]["note"]["new"], "Secret of 4711");
    assert_eq!(entry("reading.reach")["by"], "owner");
    assert!(!opened.has("Clerk"), "who works here is told by role");
}

#[test]
fn what_was_gathered_for_review_is_what_is_handed_out() {
    let desk = Desk::full();
    let before = gather(desk.session(), &[ANNA], AccessScope::Access).unwrap();

    let opened = desk.save(AccessScope::Access);

    let lines = lines(&opened);
    for record in before.iter().filter(|record| record.table != "journal_payload") {
        for datum in &record.data {
            let field = format!("{}.{}", record.table, datum.field);
            assert!(
                lines.iter().any(|line| line[0] == field && line[2] == record.name),
                "{field} {}",
                record.name
            );
        }
    }
}

#[test]
fn what_is_taken_along_was_given_or_observed_under_consent_or_a_contract() {
    let desk = Desk::listed();
    for (kind, direction, body) in [
        (ActivityKind::Call, Direction::In, "Rang about the gate"),
        (ActivityKind::Note, Direction::None, "Thinks of a second hall"),
    ] {
        let draft = ActivityDraft { kind, direction, body: body.into(), ..crate::activity::note("x") };
        desk.session().add_activity(super::ABOUT_ANNA, draft).unwrap();
    }

    let opened = desk.save(AccessScope::Portability);

    let mut csv = csv::Reader::from_reader(&opened.files["index.csv"][..]);
    let mut fields = std::collections::BTreeSet::new();
    for line in csv.records() {
        let line = line.unwrap();
        let (table, column) = line[0].split_once('.').unwrap();
        let class = TABLES.into_iter().flatten().find(|one| one.name == table).unwrap();
        let class = class.columns.iter().find(|(name, _)| *name == column).unwrap().1;
        assert_eq!(class.handout, Handout::Portable, "{}", &line[0]);
        assert!(["provided", "observed"].contains(&&line[3]), "{} is {}", &line[0], &line[3]);
        assert!(
            ["A6-1-a", "A6-1-b"].iter().any(|basis| line[4].contains(basis)),
            "{} by {}",
            &line[0],
            &line[4]
        );
        fields.insert(line[0].to_owned());
    }
    // What her purposes need, by consent and by contract, is there; what none needs is not.
    for field in [
        "contact.given_name",
        "email.address",
        "contact.language",
        "phone.number",
        "address.city",
        "contact.prefix",
        "document.sealed_key",
        "activity.occurred_at",
        "activity.body",
        "voucher.number",
        "voucher.units",
        "deal.title",
    ] {
        assert!(fields.contains(field), "{field} of {fields:?}");
    }
    for absent in [
        "Likes granite",
        "Secret of 4711",
        "Buyer",
        "1987-11",
        "Rang about the gate",
        "Thinks of a second hall",
        "Regular guest",
        "Send drawings",
        "Two halls",
        "Too dear by half",
        "Net 30 days",
        "Task 18",
        "What do you have about me?",
    ] {
        assert!(!opened.has(absent), "{absent}");
    }
    assert!(opened.has("Asked about tiles"), "what she wrote is hers");
    for file in ["notes.json", "access_log.json", "requests.json", "processing.json", "disclosures.json"] {
        assert!(!opened.files.contains_key(file), "{file}");
    }
    assert_eq!(opened.json("manifest.json")["right"], "eu-gdpr:A20");
    assert_eq!(opened.json("manifest.json")["scope_art20"], true);
}

#[test]
fn nothing_is_taken_along_that_somebody_else_gave_or_that_rests_on_other_grounds() {
    let desk = Desk::empty();
    desk.office.add(super::anna());
    let nothing = |desk: &Desk| {
        let opened = desk.save(AccessScope::Portability);
        assert!(
            !opened.has("Ringvägen") && !opened.has("Berg") && !opened.files.contains_key("profile.json")
        );
    };
    // No purpose needs anything.
    nothing(&desk);
    // Legitimate interests carry no portability.
    let fields = vec!["familyName".to_owned(), "addresses".to_owned()];
    let draft = kartotek_core::purpose::PurposeDraft { fields: fields.clone(), ..crate::consent::campaign() };
    desk.office.purpose(draft);
    nothing(&desk);
    // A consent that nobody gave, neither.
    let draft = kartotek_core::purpose::PurposeDraft { fields, ..crate::consent::newsletter() };
    let news = desk.office.purpose(draft);
    nothing(&desk);
    let given =
        crate::consent::event(ANNA, news, kartotek_core::consent::ConsentKind::Given, crate::office::NOW);
    desk.office.consent(given);
    assert!(desk.save(AccessScope::Portability).has("Ringvägen"));
    // What came from a list was not given by her.
    let other = kartotek_core::consent::DataOrigin::Other;
    desk.session().set_collection(&[ContactId(1)], other, crate::office::NOW).unwrap();
    nothing(&desk);
}
