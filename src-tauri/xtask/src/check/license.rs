//! The licences of the npm packages. `deny.toml` holds those of the crates.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::{Failure, Result};

/// What may be bundled into the user interface: permissive licences only.
const BUNDLED: &[&str] = &["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "OFL-1.1"];

/// What may also be used for building and testing.
const TOOLS: &[&str] =
    &["BlueOak-1.0.0", "CC-BY-4.0", "CC0-1.0", "MIT-0", "MPL-2.0", "Python-2.0", "Unlicense", "Zlib"];

/// Packages whose manifest names no licence, with the one in their `LICENSE` file.
const STATED: &[(&str, &str)] = &[("node_modules/svelte-toolbelt", "MIT")];

/// Fails with the packages of a lock file whose licence is not among the permitted ones.
pub(super) fn verify(lock: &Path) -> Result {
    let text =
        fs::read_to_string(lock).map_err(|error| format!("{} cannot be read: {error}", lock.display()))?;
    let lock: Value =
        serde_json::from_str(&text).map_err(|error| format!("package-lock.json is damaged: {error}"))?;
    let offenders = offenders(&lock);
    if offenders.is_empty() {
        println!("npm licenses ok");
        return Ok(());
    }
    Err(Failure(format!("npm packages whose licence is not permitted:\n  {}", offenders.join("\n  "))))
}

fn offenders(lock: &Value) -> Vec<String> {
    let packages = lock["packages"].as_object().into_iter().flatten();
    packages
        // The entry without a name is the user interface itself.
        .filter(|(path, _)| !path.is_empty())
        .filter_map(|(path, package)| {
            let is_tool = package["dev"] == true || package["devOptional"] == true;
            let stated = STATED.iter().find(|(name, _)| name == path).map(|(_, license)| *license);
            let license = package["license"].as_str().or(stated).unwrap_or("none");
            (!permits(license, is_tool)).then(|| format!("{path}: {license}"))
        })
        .collect()
}

/// Whether an SPDX expression of names joined by `OR` and `AND` can be met; `AND` binds tighter.
fn permits(expression: &str, is_tool: bool) -> bool {
    let permitted = |name: &str| BUNDLED.contains(&name) || (is_tool && TOOLS.contains(&name));
    expression
        .trim_matches(['(', ')'])
        .split(" OR ")
        .any(|choice| choice.split(" AND ").all(|name| permitted(name.trim_matches(['(', ')', ' ']))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_bundled_package_needs_a_permissive_licence() {
        let lock = json!({ "packages": {
            "": { "name": "kartotek-ui" },
            "node_modules/good": { "license": "MIT" },
            "node_modules/copyleft": { "license": "GPL-3.0-only" },
            "node_modules/unknown": {},
        }});

        let offenders = offenders(&lock);

        assert_eq!(offenders, ["node_modules/copyleft: GPL-3.0-only", "node_modules/unknown: none"]);
    }

    #[test]
    fn a_tool_may_be_under_a_licence_that_the_bundle_may_not() {
        assert!(permits("MPL-2.0", true));
        assert!(!permits("MPL-2.0", false));
    }

    #[test]
    fn a_choice_of_licences_needs_one_and_a_sum_needs_all() {
        assert!(permits("(GPL-2.0-only OR MIT)", false));
        assert!(permits("MIT AND ISC", false));
        assert!(!permits("(MIT AND GPL-2.0-only)", false));
    }
}
