//! Every command has a permission, every permission a command, and the one window is granted them all.

use std::{collections::BTreeSet, fs, path::Path};

use kartotek::commands::COMMANDS;

#[test]
fn commands_and_permissions_name_each_other() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/permissions");
    let mut permitted = BTreeSet::new();
    let mut identifiers = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        let area = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(&format!("identifier = \"allow-{area}\"")), "{area}");
        identifiers.insert(format!("allow-{area}"));
        for line in text.lines().filter_map(|line| line.trim().strip_prefix('"')) {
            let command = line.split('"').next().unwrap().to_owned();
            assert!(permitted.insert(command.clone()), "{command} is permitted twice");
        }
    }

    let commands: BTreeSet<String> = COMMANDS.iter().map(|(_, name, _)| (*name).to_owned()).collect();
    assert_eq!(permitted, commands);

    let capability: serde_json::Value =
        serde_json::from_str(include_str!("../../src-tauri/capabilities/main.json")).unwrap();
    let granted: BTreeSet<String> = capability["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|permission| permission.as_str().unwrap().to_owned())
        .filter(|permission| !permission.starts_with("core:"))
        .collect();
    assert_eq!(granted, identifiers);
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
}

#[test]
fn a_command_begins_with_the_word_of_its_area() {
    for (area, name, _) in COMMANDS {
        let exceptions = ["passphrase_strength"];
        assert!(name.starts_with(&format!("{area}_")) || exceptions.contains(name), "{area}::{name}");
    }
}
