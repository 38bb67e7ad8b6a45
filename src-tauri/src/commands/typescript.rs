//! Writes the list of commands as a TypeScript map, so that a misspelt command or field does not compile in the web UI.

use std::{collections::BTreeSet, fmt::Write, path::PathBuf};

use kartotek_core::role::TABLE;
use ts_rs::{Config, TS, TypeVisitor};

use super::Need;

/// The map as it grows.
#[derive(Default)]
pub(super) struct Map {
    imports: BTreeSet<String>,
    lines: String,
    arguments: Vec<String>,
    name: String,
}

impl Map {
    /// Begins a command.
    pub(super) fn begin(&mut self, name: &str) {
        name.clone_into(&mut self.name);
        self.arguments.clear();
    }

    /// Adds an argument.
    pub(super) fn argument<T: TS + 'static + ?Sized>(&mut self, name: &str) {
        self.visit::<T>();
        self.arguments.push(format!("{}: {}", camel_case(name), T::name(&Config::from_env())));
    }

    /// Ends a command with the type of its result.
    pub(super) fn result<T: TS + 'static + ?Sized>(&mut self) {
        self.visit::<T>();
        self.end(&T::name(&Config::from_env()));
    }

    /// Ends a command whose result is raw bytes.
    pub(super) fn bytes(&mut self) {
        self.end("ArrayBuffer");
    }

    fn end(&mut self, result: &str) {
        let arguments = if self.arguments.is_empty() {
            "Record<string, never>".to_owned()
        } else {
            format!("{{ {} }}", self.arguments.join("; "))
        };
        let _ = writeln!(self.lines, "  {}: {{ args: {arguments}; result: {result} }};", self.name);
    }

    fn text(&self) -> String {
        let mut text =
            String::from("// Written from the command list in src-tauri/src/commands.rs. Do not edit.\n");
        text.push_str("import type { Permission } from \"./types/Permission\";\n");
        text.push_str("import type { Role } from \"./types/Role\";\n");
        for name in &self.imports {
            let _ = writeln!(text, "import type {{ {name} }} from \"./types/{name}\";");
        }
        let _ = write!(text, "\nexport interface Commands {{\n{}}}\n", self.lines);
        let secret: Vec<String> = super::SECRET.iter().map(|name| format!("\"{name}\"")).collect();
        let _ = writeln!(
            text,
            "\n/** Commands whose secrets travel as raw bytes. */\nexport type SecretCommand = {};",
            secret.join(" | ")
        );
        text.push_str(
            "\n/** What a role has to be permitted to call a command; those that every role may call are left out. */\nexport const permissions = {\n",
        );
        for (_, name, need) in super::COMMANDS {
            if let Need::May(permission) = need {
                let word = serde_json::to_string(permission).expect("a permission is a word");
                let _ = writeln!(text, "  {name}: {word},");
            }
        }
        text.push_str("} as const satisfies Partial<Record<keyof Commands, Permission>>;\n");
        text.push_str("\n/** The roles that are permitted something. */\nexport const roles = {\n");
        for rule in TABLE {
            let words = serde_json::to_string(rule.roles).expect("a role is a word").replace(',', ", ");
            let _ = writeln!(text, "  {}_{}: {words},", rule.area, rule.action);
        }
        text.push_str("} as const satisfies Record<Permission, readonly Role[]>;\n");
        text
    }
}

impl TypeVisitor for Map {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let config = Config::from_env();
        if T::output_path().is_some() {
            self.imports.insert(T::ident(&config));
        }
        T::visit_generics(self);
    }
}

fn camel_case(name: &str) -> String {
    let mut parts = name.split('_');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        text.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        text.push_str(letters.as_str());
    }
    text
}

#[test]
fn export_commands() {
    let mut map = Map::default();
    super::describe(&mut map);
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("ui/src/ipc/commands.ts");
    if std::fs::read_to_string(&file).ok().as_deref() != Some(&map.text()) {
        std::fs::write(file, map.text()).expect("the repository can be written to");
    }
}
