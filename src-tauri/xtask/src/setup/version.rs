//! The versions of the compilers, read from what they print.

use crate::{Failure, Result};

/// A major and a minor version number; a patch never decides.
pub(super) type Version = (u32, u32);

/// A tool whose version matters.
pub(super) struct Tool {
    pub(super) name: &'static str,
    pub(super) least: Version,
    pub(super) from: &'static str,
}

pub(super) const RUST: Tool = Tool { name: "rustc", least: (1, 92), from: "https://rustup.rs" };
pub(super) const NODE: Tool = Tool { name: "node", least: (20, 19), from: "https://nodejs.org" };

/// Fails with what to do if the tool is missing or too old.
pub(super) fn verify(tool: &Tool, printed: Option<&str>) -> Result {
    let Tool { name, least: (major, minor), from } = tool;
    let Some(found) = printed.and_then(parse) else {
        return Err(Failure(format!("`{name}` was not found; install {major}.{minor} or newer from {from}")));
    };
    if found < tool.least {
        let (old_major, old_minor) = found;
        return Err(Failure(format!(
            "`{name}` is {old_major}.{old_minor}, which is too old; install {major}.{minor} or newer from {from}"
        )));
    }
    Ok(())
}

/// Reads the first word that starts with a version, such as `v20.19.1` or `1.95.0-nightly`.
fn parse(printed: &str) -> Option<Version> {
    printed.split_whitespace().find_map(|word| {
        let mut numbers = word.trim_start_matches('v').split('.');
        Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_what_each_tool_prints() {
        assert_eq!(parse("rustc 1.95.0 (59807616e 2026-04-14)\n"), Some((1, 95)));
        assert_eq!(parse("rustc 1.97.0-nightly (0000000 2026-05-01)\n"), Some((1, 97)));
        assert_eq!(parse("v20.20.2\n"), Some((20, 20)));
        assert_eq!(parse("command not found"), None);
    }

    #[test]
    fn a_version_that_is_new_enough_passes() {
        assert_eq!(verify(&NODE, Some("v20.19.0")), Ok(()));
        assert_eq!(verify(&NODE, Some("v22.0.1")), Ok(()));
        assert_eq!(verify(&RUST, Some("rustc 1.92.0 (0000000 2025-12-08)")), Ok(()));
    }

    #[test]
    fn an_old_version_fails_and_the_message_names_both_versions() {
        let Failure(message) = verify(&NODE, Some("v18.20.8")).unwrap_err();

        assert!(message.contains("18.20") && message.contains("20.19"), "{message}");
    }

    #[test]
    fn a_missing_tool_fails_and_the_message_says_where_to_get_it() {
        let Failure(message) = verify(&RUST, None).unwrap_err();

        assert!(message.contains("https://rustup.rs"), "{message}");
    }
}
