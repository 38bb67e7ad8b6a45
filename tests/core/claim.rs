//! What the documents claim is shown by tests that are there.

use std::{fs, path::Path};

/// The documents whose tables name tests in their last column.
const DOCUMENTS: [&str; 1] = ["docs/threat-model.md"];

#[test]
fn every_test_that_a_document_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut sources = String::new();
    for folder in ["tests", "src-tauri", "ui/tests"] {
        read(&root.join(folder), &mut sources);
    }
    for document in DOCUMENTS {
        let text = fs::read_to_string(root.join(document)).unwrap();
        let rows = text.lines().filter_map(|line| line.strip_suffix(" |")?.rsplit_once(" | "));
        let named: Vec<&str> = rows.flat_map(|(_, last)| last.split('`').skip(1).step_by(2)).collect();
        assert!(named.len() > 20, "{document} names tests");
        for name in named {
            // A property test has arguments.
            let is_there = [format!("fn {name}() "), format!("#[test]\n    fn {name}(")];
            assert!(
                is_there.iter().any(|test| sources.contains(test)),
                "{document} names {name}, which is no test"
            );
        }
    }
}

fn read(folder: &Path, sources: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}
