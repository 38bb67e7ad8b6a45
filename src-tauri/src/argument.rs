//! What the app is started with, by a person or by the desktop: `--demo`, or a file to open.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

/// Opens the vault of made-up people at once.
const DEMO: &str = "--demo";

/// Whether the vault of made-up people is asked for.
pub fn is_demo(mut arguments: impl Iterator<Item = OsString>) -> bool {
    arguments.any(|argument| argument == DEMO)
}

/// The file that is asked for: the first argument that is no option, seen from the folder of the start. After `--` nothing is
/// an option. Whether there is such a file, and what it holds, is for who opens it to find out.
pub fn file(arguments: impl Iterator<Item = OsString>, folder: &Path) -> Option<PathBuf> {
    let mut options = true;
    for argument in arguments {
        let is_option = options && argument.as_encoded_bytes().starts_with(b"-");
        if is_option && argument == "--" {
            options = false;
        } else if !is_option && !argument.is_empty() {
            return Some(folder.join(argument));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file_of(arguments: &[&str]) -> Option<PathBuf> {
        file(arguments.iter().map(OsString::from), Path::new("/home/ada"))
    }

    #[test]
    fn a_file_is_seen_from_the_folder_of_the_start() {
        assert_eq!(file_of(&["x.kartotek-backup"]), Some("/home/ada/x.kartotek-backup".into()));
        assert_eq!(file_of(&["/media/stick/x y"]), Some("/media/stick/x y".into()));
        assert_eq!(file_of(&["one", "two"]), Some("/home/ada/one".into()), "one at a time");
    }

    #[test]
    fn an_option_is_no_file_but_after_two_hyphens_everything_is() {
        assert_eq!(file_of(&[]), None);
        assert_eq!(file_of(&["--demo", "-psn_0_1", ""]), None);
        assert_eq!(file_of(&["--demo", "x"]), Some("/home/ada/x".into()));
        assert_eq!(file_of(&["--", "--demo"]), Some("/home/ada/--demo".into()));
    }

    #[cfg(unix)]
    #[test]
    fn a_name_need_not_be_text() {
        use std::os::unix::ffi::OsStringExt;

        let name = OsString::from_vec(vec![b'/', 0xff]);

        assert!(!is_demo([name.clone()].into_iter()));
        assert_eq!(file([name.clone()].into_iter(), Path::new("/")), Some(name.into()));
        assert!(is_demo([OsString::from(DEMO)].into_iter()));
    }
}
