//! The layers of the core: a module uses only modules of its own layer's area or of lower layers.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Each area of the core with the number of its layer (see `docs/architecture.md`).
const LAYERS: [(&str, u8); 43] = [
    ("clock", 0),
    ("deadline", 0),
    ("error", 0),
    ("id", 0),
    ("money", 0),
    ("personal", 0),
    ("progress", 0),
    ("random", 0),
    ("role", 0),
    ("text", 0),
    ("vault", 1),
    ("store", 2),
    ("channel", 3),
    ("history", 3),
    ("regime", 3),
    ("setting", 4),
    ("user", 4),
    ("search", 4),
    ("suppression", 4),
    ("alert", 5),
    ("crm", 5),
    ("activity", 6),
    ("document", 6),
    ("draft", 6),
    ("deal", 6),
    ("purpose", 6),
    ("task", 6),
    ("template", 6),
    ("notice", 7),
    ("recipient", 7),
    ("voucher", 7),
    ("consent", 8),
    ("decision", 9),
    ("request", 9),
    ("erasure", 11),
    ("retention", 10),
    ("session", 12),
    ("backup", 13),
    ("demo", 13),
    ("exchange", 13),
    ("health", 14),
    ("proof", 14),
    ("tests", 15),
];

fn layer(area: &str) -> u8 {
    let found = LAYERS.iter().find(|(name, _)| *name == area);
    found.unwrap_or_else(|| panic!("`{area}` has no layer: add it to this list")).1
}

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The areas that a source names: after `crate::`, alone or in braces.
fn used(source: &str) -> Vec<String> {
    let mut areas = Vec::new();
    for line in source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
        .split("crate::")
        .skip(1)
    {
        if let Some(group) = line.strip_prefix('{') {
            let mut depth = 0_usize;
            let mut word = String::new();
            for character in group.chars() {
                match character {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    _ => {}
                }
                if depth == 0 && (character.is_ascii_lowercase() || character == '_') {
                    word.push(character);
                } else if depth == 0 && matches!(character, ':' | ',' | ';') {
                    areas.push(std::mem::take(&mut word));
                    if character == ':' {
                        // The rest of this path is inside the area.
                        word.push('!');
                    }
                }
                if character == ',' && depth == 0 {
                    word.clear();
                }
            }
            areas.push(word);
        } else {
            areas.push(
                line.chars()
                    .take_while(|character| character.is_ascii_lowercase() || *character == '_')
                    .collect(),
            );
        }
    }
    areas.retain(|area| !area.is_empty() && !area.starts_with('!'));
    areas.sort();
    areas.dedup();
    areas
}

#[test]
fn the_areas_that_a_source_names_are_found() {
    let source = "use crate::{\n    clock::Clock,\n    error::{Error, Result},\n    store::{Tx, tx::{Actor}},\n    text,\n};\nuse crate::id::ContactId;\nfn f() -> crate::setting::Settings {}\n// crate::demo";

    assert_eq!(used(source), ["clock", "error", "id", "setting", "store", "text"]);
}

#[test]
fn no_module_uses_one_of_a_higher_layer() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    assert!(files.len() > 40);
    let mut offenders = Vec::new();

    for file in files {
        let inside = file.strip_prefix(&root).unwrap();
        let area = inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs");
        if area == "lib" {
            continue;
        }
        // Tests in a module may use what they like.
        let source = fs::read_to_string(&file).unwrap();
        let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
        if inside.iter().any(|part| part == "tests" || part == "tests.rs") {
            continue;
        }
        for used in used(source) {
            if used != area && layer(&used) >= layer(area) && layer(&used) > 0 {
                offenders.push(format!("{} uses `{used}`", inside.display()));
            }
        }
    }

    assert!(offenders.is_empty(), "{}", offenders.join("\n"));
}
