//! `kartotek-verify` as it is called: exit codes, words, JSON.

use std::{
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;

use crate::log::Log;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kartotek-verify")).args(arguments).output().unwrap()
}

fn said(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn complained(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

fn file(folder: &TempDir, name: &str, content: &[u8]) -> String {
    let path = folder.path().join(name);
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn the_exit_code_tells_anchored_findings_unreadable_and_not_anchored_apart() {
    let folder = tempfile::tempdir().unwrap();
    let log = Log::new(60, 16);
    let whole = file(&folder, "whole", &log.export());
    let cut = file(&folder, "cut", &log.cut(50).export());
    let other = file(&folder, "other", b"Name;City\n");
    let fingerprint = log.fingerprint(60).to_string();
    let code = |arguments: &[&str]| run(arguments).status.code().unwrap();

    assert_eq!(code(&["--anchor", &fingerprint, &whole]), 0);
    assert_eq!(code(&["--anchor", &fingerprint.to_lowercase().replace('-', " "), &whole]), 0);
    assert_eq!(code(&[&whole]), 3);
    assert_eq!(code(&["--anchor", &fingerprint, &cut]), 1);
    assert_eq!(code(&[&cut]), 3);
    assert_eq!(code(&[&other]), 2);
    assert_eq!(code(&["/nowhere"]), 2);
    assert_eq!(code(&[]), 2);
    assert_eq!(code(&["--wrong", &whole]), 2);
    assert_eq!(code(&[&whole, &whole]), 2);
    assert_eq!(code(&["--help"]), 0);
    assert_eq!(code(&["--version"]), 0);
}

#[test]
fn what_is_wrong_is_said_in_words_with_its_line_and_entry() {
    let folder = tempfile::tempdir().unwrap();
    let text = String::from_utf8(Log::new(60, 16).export()).unwrap();
    let altered = file(&folder, "altered", text.replacen("contact.change", "contact.delete", 1).as_bytes());

    let output = run(&[&altered]);

    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("entry 3: BAD: it is not what its hash says"), "{}", said(&output));
    assert!(said(&output).contains("BROKEN at entry 3"), "{}", said(&output));
    assert!(!said(&output).contains("entry 4"));
}

#[test]
fn all_names_every_entry_and_quiet_says_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let whole = file(&folder, "whole", &Log::new(60, 16).export());

    let (all, quiet) = (run(&["--all", &whole]), run(&["--quiet", &whole]));

    assert_eq!(said(&all).lines().filter(|line| line.contains(", entry ")).count(), 60);
    assert!(said(&all).contains("holds; its payload was erased"));
    assert_eq!((said(&quiet), complained(&quiet), quiet.status.code()), ("", "", Some(3)));
}

#[test]
fn json_has_an_object_for_every_verdict_and_the_summary_last() {
    let folder = tempfile::tempdir().unwrap();
    let whole = file(&folder, "whole", &Log::new(60, 16).export());

    let output = run(&["--json", &whole]);

    let lines: Vec<serde_json::Value> =
        said(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let (summary, verdicts) = lines.split_last().unwrap();
    assert_eq!(verdicts.iter().filter(|verdict| verdict["about"] == "entry").count(), 60);
    assert_eq!((&summary["whole"], &summary["entries"]), (&"intact".into(), &60.into()));
}

#[test]
fn an_export_comes_from_standard_input_too() {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_kartotek-verify"))
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    tool.stdin.take().unwrap().write_all(&Log::new(60, 16).export()).unwrap();

    let output = tool.wait_with_output().unwrap();

    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).starts_with("INTACT. 60 entries"));
}

#[test]
fn a_file_of_anchors_is_read_and_its_errors_name_the_line() {
    let folder = tempfile::tempdir().unwrap();
    let log = Log::new(60, 16);
    let whole = file(&folder, "whole", &log.export());
    let hash: String = log.head(40).hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let good = format!("# printed in spring\n{}\n\n40:{hash}\n", log.fingerprint(30));
    let good = file(&folder, "anchors", good.as_bytes());
    let bad = file(&folder, "bad", b"# nothing\n40:abc\n");
    let empty = file(&folder, "empty", b"\n");

    assert_eq!(run(&["--anchor", &good, &whole]).status.code(), Some(0));
    let refused = run(&["--anchor", &bad, &whole]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(complained(&refused).contains("line 2: "), "{}", complained(&refused));
    assert_eq!(run(&["--anchor", &empty, &whole]).status.code(), Some(2));
    let mistyped = log.fingerprint(30).to_string().replacen('-', "-Z", 1);
    assert!(complained(&run(&["--anchor", &mistyped, &whole])).contains("neither a file nor an anchor"));
}

#[test]
fn the_tool_links_neither_the_database_nor_the_window() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let tree = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--locked",
            "--offline",
            "--package",
            "kartotek-verify",
            "--edges",
            "normal",
            "--prefix",
            "none",
        ])
        .current_dir(manifest)
        .output()
        .unwrap();

    let names: Vec<&str> = said(&tree).lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(names.contains(&"kartotek-journal"), "{names:?}");
    for forbidden in ["rusqlite", "tauri", "kartotek-core", "sqlcipher-src", "libsqlite3-sys", "openssl-sys"]
    {
        assert!(!names.contains(&forbidden), "{forbidden}");
    }
}
