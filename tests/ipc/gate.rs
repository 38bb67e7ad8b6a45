//! No way around the gate: each command that hands something to the world outside the window is known, with what keeps it from
//! reaching somebody for marketing who may not be reached.

use std::{collections::BTreeSet, fs, path::Path};

use kartotek::commands::COMMANDS;

/// What leaves the window, and what it asks first.
const WAYS_OUT: [(&str, &str); 22] = [
    ("mailing_save", "the mailing list: asks the decision for each person"),
    ("link_open", "one address, for the person's own matter: asks the decision about it"),
    ("contact_reach", "one address, for a purpose: asks the decision and notes the use"),
    ("consent_form_save", "what one person is asked, journaled; without a name nothing about anybody"),
    ("erasure_certificate_save", "what went and what stayed, in numbers; names nobody, journaled"),
    ("consent_receipt_save", "one person's consents for that person, journaled"),
    ("request_letter_save", "a letter to who asks, about their own request, journaled"),
    ("consent_lift_letter_save", "a letter to one person about the end of their restriction, journaled"),
    (
        "recipient_letter_save",
        "a letter to who got somebody's data, naming no more than it needs to find them; journaled",
    ),
    (
        "erasure_letter_save",
        "a letter to who got the data of somebody who was erased, naming no more than it needs to find them; journaled",
    ),
    ("erasure_file_open", "one file that a law keeps, journaled, in a copy that ends with the lock"),
    ("request_package_save", "what is kept of who asks, for them, encrypted and journaled; of others struck"),
    ("export_save", "contacts with a purpose and a recipient that are journaled; nobody restricted"),
    ("document_save", "one document, with a purpose and a recipient that are journaled"),
    ("document_open", "one document, journaled, in a copy that ends with the lock"),
    ("clipboard_copy", "what one person sees, journaled, gone after a while"),
    ("import_rejected_save", "rows that never were in the vault"),
    ("journal_export", "entries by number; names of users if asked for"),
    ("journal_fingerprint_save", "number and hash of the last entry"),
    ("journal_finding_save", "what was found of the journal, by number"),
    ("vault_recovery_save", "the code of the vault's owner"),
    ("vault_key_file_add", "a key file that is made new"),
];

/// The ways of `System` that put something outside the window.
const OUT: [&str; 3] = [".save(", ".open(", ".copy("];

/// The functions under `commands/` that use one of them.
fn found() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/src/commands"), &mut |text| {
        let mut function = "";
        for line in text.split("#[cfg(test)]").next().unwrap_or_default().lines() {
            if let Some((_, name)) = line.split_once("fn ") {
                function = name.split(['(', '<']).next().unwrap_or_default();
            }
            if line.contains("system()?") && OUT.iter().any(|way| line.contains(way)) {
                found.insert(function.to_owned());
            }
        }
    });
    found
}

fn sources(folder: &Path, read: &mut dyn FnMut(&str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, read);
        } else {
            read(&fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_way_out_of_the_window_is_known_and_says_what_it_asks_first() {
    let known: BTreeSet<String> = WAYS_OUT.iter().map(|(name, _)| (*name).to_owned()).collect();
    let mut found = found();
    // The vault's own folder is shown to who is in it.
    assert!(found.remove("vault_reveal"));
    assert_eq!(found, known);
    for name in known {
        assert!(COMMANDS.iter().any(|(_, command, _)| *command == name), "{name} is no command");
    }
}
