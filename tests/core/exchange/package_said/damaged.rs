//! Damaged and foreign records of what people said.

use kartotek_core::{
    error::{Error, FileProblem, Result},
    exchange::import::{read_file, run},
    progress::Silent,
};
use serde_json::Value;

use super::Desk;
use crate::{
    exchange::{
        kit::{dump, plan},
        package::{altered, entries},
    },
    office::{DAY, NOW},
};

/// What is wrong with a package, at which line of which entry.
fn place_of<T>(result: Result<T>) -> (FileProblem, Option<u64>, Option<&'static str>) {
    match result {
        Err(Error::File { problem, line, entry }) => (problem, line, entry),
        Err(other) => panic!("another error: {other:?}"),
        Ok(_) => panic!("no error"),
    }
}

#[test]
fn damaged_and_foreign_records_of_what_was_said_are_refused_with_their_line() {
    let (there, _) = Desk::full();
    let path = there.export();
    let files = entries(&path);
    let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    let purpose = serde_json::from_str::<Value>(&text("purposes.json")).unwrap()[0]["id"].clone();
    let purpose = purpose.as_str().unwrap().to_owned();
    let zeros = "0".repeat(32);
    let future = format!("\"at\":{}", NOW + 9 * DAY);
    let here = Desk::empty();
    let before = dump(&here.session, &[]);
    for (name, from, to) in [
        ("purposes.json", "\"basis\":\"consent\"", "\"basis\":\"wish\"".to_owned()),
        ("purposes.json", "\"name\":\"Newsletter\"", "\"name\":\"\"".to_owned()),
        ("notices.json", purpose.as_str(), zeros.clone()),
        ("notices.json", " asks for ", " begs for ".to_owned()),
        ("notices.json", "\"version\":1", "\"version\":3".to_owned()),
        ("notices.json", "\"language\":\"en\"", "\"language\":\"xx\"".to_owned()),
        ("consents.json", purpose.as_str(), zeros.clone()),
        ("consents.json", "\"kind\":\"renewed\"", "\"kind\":\"howled\"".to_owned()),
        ("consents.json", "\"grade\":\"c\"", "\"grade\":\"e\"".to_owned()),
        ("consents.json", "\"zone\":\"Europe/Stockholm\"", "\"zone\":\"Nowhere\"".to_owned()),
        (
            "consents.json",
            "\"guardianRelation\":\"Mother, known in person\"",
            "\"guardianRelation\":\"\"".to_owned(),
        ),
        ("consents.json", "\"hash\":\"", "\"hash\":\"no\"".to_owned()),
        ("objections.json", "\"contact\":\"", "\"company\":null,\"contact_\":\"".to_owned()),
        ("objections.json", "\"method\":\"phone\"", "\"method\":\"silence\"".to_owned()),
        ("restrictions.json", "\"ground\":\"accuracy\"", "\"ground\":\"mood\"".to_owned()),
        ("shown.json", "\"version\":\"", "\"version\":\"00".to_owned()),
        ("collections.json", "\"origin\":\"other\"", "\"origin\":\"heaven\"".to_owned()),
        ("uses.json", purpose.as_str(), zeros.clone()),
    ] {
        let old = text(name);
        assert!(old.contains(from), "{name} has no {from}: {old}");
        let line = old.lines().position(|line| line.contains(from)).unwrap() as u64 + 1;
        let new = old.replacen(from, &to, 1);
        let source = read_file(&altered(&path, name, Some(new.as_bytes()))).unwrap();

        let refused = run(&here.session, &source, &plan(&source), &Silent);

        let place = (FileProblem::Package, Some(line), Some(name));
        assert_eq!(place_of(refused), place, "{name} {from}");
        assert!(dump(&here.session, &[]) == before, "{name} {from}");
    }
    // What did not happen yet.
    for name in [
        "consents.json",
        "objections.json",
        "restrictions.json",
        "shown.json",
        "collections.json",
        "uses.json",
    ] {
        let mut lines: Value = serde_json::from_str(&text(name)).unwrap();
        lines[0]["at"] = (NOW + 9 * DAY).into();
        let lines = lines.to_string();
        assert!(lines.contains(&future));
        let source = read_file(&altered(&path, name, Some(lines.as_bytes()))).unwrap();
        let refused = run(&here.session, &source, &plan(&source), &Silent);
        assert_eq!(place_of(refused), (FileProblem::Package, Some(2), Some(name)), "{name}");
    }
    // What names nothing that is there.
    for (name, names) in [("purposes.json", "notices.json"), ("notices.json", "consents.json")] {
        let source = read_file(&altered(&path, name, None)).unwrap();
        let refused = run(&here.session, &source, &plan(&source), &Silent);
        let (problem, _, entry) = place_of(refused);
        assert_eq!((problem, entry), (FileProblem::Package, Some(names)), "{names} names what {name} had");
    }
    assert!(dump(&here.session, &[]) == before);
}
