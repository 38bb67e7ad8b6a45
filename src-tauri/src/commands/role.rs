//! Writes `docs/roles.md` from the table of roles and the list of commands.

use std::{fmt::Write, path::PathBuf};

use kartotek_core::role::{Permission, Role, TABLE};

use super::{COMMANDS, Need};

const OPENING: &str = "# Roles

Written from the table in `src-tauri/core/src/role.rs` and the command list in `src-tauri/src/commands.rs`. Do not edit.

Each user has one role. The window leaves out what a role may not do; the backend refuses it with `forbidden` before it
looks at what was sent. Users don't change their own role or access, so an owner always remains.

Which contact a user opened, copied from or reached through another program, and whose confidential note they read, stands in the
journal, once for each contact and quarter of an hour; owners and privacy officers see it in the contact's history. How many different contacts a user opens or exports within an hour is
counted: from a number on that the owners set for each role, the owners see an alert with the user's name. Nothing is
refused because of either. Each user finds this in the settings.

";

fn title(role: Role) -> &'static str {
    match role {
        Role::Owner => "Owner",
        Role::PrivacyOfficer => "Privacy officer",
        Role::Sales => "Sales",
        Role::ReadOnly => "Read-only",
    }
}

fn calls(need: Need) -> String {
    let names =
        COMMANDS.iter().filter(|(_, _, found)| *found == need).map(|(_, name, _)| format!("`{name}`"));
    names.collect::<Vec<_>>().join(", ")
}

fn text() -> String {
    let mut text = OPENING.to_owned();
    let titles: Vec<&str> = Role::ALL.into_iter().map(title).collect();
    let _ = writeln!(
        text,
        "| area | action | what | {} |\n|---|---|---|{}",
        titles.join(" | "),
        ":-:|".repeat(titles.len())
    );
    for rule in TABLE {
        let marks: Vec<&str> =
            Role::ALL.into_iter().map(|role| if role.may(rule.permission) { "yes" } else { "–" }).collect();
        let _ =
            writeln!(text, "| {} | {} | {} | {} |", rule.area, rule.action, rule.meaning, marks.join(" | "));
    }
    text.push_str("\n## Commands\n\n| permission | commands |\n|---|---|\n");
    for rule in TABLE {
        let _ = writeln!(text, "| {} {} | {} |", rule.area, rule.action, calls(Need::May(rule.permission)));
    }
    let _ = writeln!(text, "| every role, while a vault is open | {} |", calls(Need::SignedIn));
    let _ = writeln!(text, "| anybody, also while the vault is locked | {} |", calls(Need::Nothing));
    text
}

#[test]
fn export_roles() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/roles.md");
    if std::fs::read_to_string(&file).ok().as_deref() != Some(&text()) {
        std::fs::write(file, text()).expect("the repository can be written to");
    }
}

#[test]
fn every_permission_is_asked_by_a_command() {
    for rule in TABLE {
        // It says whom reading tells of, in every command: the session asks it once, when it starts.
        let is_of_all = rule.permission == Permission::RestrictionRead;
        assert_eq!(calls(Need::May(rule.permission)).is_empty(), is_of_all, "{rule:?}");
    }
}
