//! Packages that are damaged or made to do harm, and one that can't be written whole.

use super::*;

fn problem<T>(result: Result<T>) -> (FileProblem, Option<u64>) {
    match result {
        Err(Error::File { problem, line, .. }) => (problem, line),
        Err(other) => panic!("another error: {other:?}"),
        Ok(_) => panic!("no error"),
    }
}

#[test]
fn damaged_and_hostile_packages_are_refused_and_change_nothing() {
    let (there, here) = (Desk::full(), Desk::empty());
    let path = there.export(Scope::Everything);
    let whole = fs::read(&path).unwrap();
    let before = dump(&here.session, &[]);
    let cut = path.with_file_name("cut.zip");

    for length in [4, 100, whole.len() / 2, whole.len() - 1] {
        fs::write(&cut, &whole[..length]).unwrap();
        assert_eq!(problem(read_file(&cut)), (FileProblem::Package, None), "{length}");
    }
    for (name, content, line) in [
        ("kartotek.json", None, None),
        ("kartotek.json", Some("{}"), Some(1)),
        ("kartotek.json", Some(r#"{"format":"kartotek-package","version":2}"#), None),
        ("kartotek.json", Some(r#"{"format":"another","version":1}"#), None),
        ("contacts.vcf", None, None),
        ("people.json", Some("[\n\"no identity\"\n]"), Some(2)),
        ("people.json", Some("{}"), Some(1)),
    ] {
        let altered = altered(&path, name, content.map(str::as_bytes));
        assert_eq!(problem(read_file(&altered)), (FileProblem::Package, line), "{name} {content:?}");
    }
    let activities = String::from_utf8(entries(&path)["activities.json"].clone()).unwrap();
    let long = activities.replace("Offer", &"x".repeat(300));
    let broken = activities.replacen("\"kind\":\"call\"", "\"kind\":\"howl\"", 1);
    let files = entries(&path);
    let documents = String::from_utf8(files["documents.json"].clone()).unwrap();
    let outside = documents.replace("files/1.pdf", "../../etc/passwd");
    let larger = documents.replacen(&format!("\"size\":{}", PDF.len()), "\"size\":9999", 1);
    for (name, content, expected) in [
        ("people.json", "[]", (FileProblem::Package, None)),
        ("activities.json", long.as_str(), (FileProblem::Package, Some(3))),
        ("activities.json", broken.as_str(), (FileProblem::Package, Some(3))),
        ("activities.json", "[", (FileProblem::Package, Some(1))),
        ("documents.json", outside.as_str(), (FileProblem::Package, None)),
        ("documents.json", larger.as_str(), (FileProblem::Changed, None)),
    ] {
        let source = read_file(&altered(&path, name, Some(content.as_bytes()))).unwrap();
        let refused = run(&here.session, &source, &plan(&source), &Silent);
        assert_eq!(problem(refused), expected, "{name}");
        assert!(dump(&here.session, &[]) == before && stored(here.folder.path()).is_empty());
    }
}

#[test]
fn an_export_fails_as_a_whole_where_a_document_is_missing() {
    let there = Desk::full();
    for file in stored(there.folder.path()) {
        fs::remove_file(file).unwrap();
    }
    let path = there.folder.path().join("out.zip");
    let (options, scope) = (CsvOptions::default(), Scope::Everything);

    let failed =
        gate::export(&there.session, ExportFormat::Package, scope, options, &disclosure(), &path, &Silent);

    assert!(matches!(failed, Err(Error::Document { .. })) && !path.exists());
}
