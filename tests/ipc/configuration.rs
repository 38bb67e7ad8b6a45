//! The window's configuration, as `docs/architecture.md` promises it.

use kartotek_core::backup::EXTENSION;
use serde_json::{Value, json};

fn configuration() -> Value {
    serde_json::from_str(include_str!("../../tauri.conf.json")).unwrap()
}

#[test]
fn the_page_may_load_only_its_own_parts() {
    let policy = configuration()["app"]["security"]["csp"].as_str().unwrap().to_owned();

    let expected = [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "font-src 'self'",
        "connect-src ipc: http://ipc.localhost",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-src 'none'",
    ];
    assert_eq!(policy.split("; ").collect::<Vec<_>>(), expected);
}

#[test]
fn the_window_keeps_nothing_and_offers_nothing_to_a_page() {
    let configuration = configuration();
    let app = &configuration["app"];
    let window = &app["windows"][0];

    assert_eq!(app["windows"].as_array().unwrap().len(), 1);
    assert_eq!(app["withGlobalTauri"], json!(false));
    assert_eq!(app["security"]["freezePrototype"], json!(true));
    assert_eq!(app["security"]["assetProtocol"]["enable"], json!(false));
    assert_eq!(app["security"]["dangerousDisableAssetCspModification"], Value::Null);
    assert_eq!(window["incognito"], json!(true));
    assert_eq!(window["generalAutofillEnabled"], json!(false));
    assert_eq!(window["devtools"], json!(false));
    // The shell makes the window itself, so that navigation, new windows and downloads are refused.
    assert_eq!(window["create"], json!(false));
    assert_eq!(configuration["build"]["devUrl"], Value::Null);
    assert_eq!(configuration["plugins"], Value::Null);
}

#[test]
fn the_desktop_opens_backups_with_the_app_and_knows_them_by_ending_and_magic() {
    let bundle = &configuration()["bundle"];
    let kind = include_str!("../../src-tauri/desktop/mime.xml");

    assert!(include_str!("../../src-tauri/desktop/kartotek.desktop").contains("\nExec={{exec}} %f\n"));
    let association = &bundle["fileAssociations"][0];
    assert_eq!(association["ext"], json!([EXTENSION]));
    let name = association["mimeType"].as_str().unwrap();
    assert!(kind.contains(&format!("<mime-type type=\"{name}\">")));
    assert!(kind.contains(&format!("<glob pattern=\"*.{EXTENSION}\"/>")));
    let magic = kind.split("offset=\"0\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert!(include_str!("../../docs/backup-format.md").contains(magic));
    for package in ["deb", "rpm"] {
        let files = &bundle["linux"][package]["files"];
        assert_eq!(files["/usr/share/mime/packages/kartotek.xml"], "src-tauri/desktop/mime.xml", "{package}");
        let launcher = &bundle["linux"][package]["desktopTemplate"];
        assert_eq!(launcher, "src-tauri/desktop/kartotek.desktop", "{package}");
    }
}

#[test]
fn only_the_dialog_and_the_single_instance_plugin_are_used() {
    let manifest = include_str!("../../Cargo.toml");

    let plugins: Vec<&str> = manifest
        .lines()
        .filter_map(|line| line.strip_prefix("tauri-plugin-"))
        .filter_map(|line| line.split([' ', '=']).next())
        .collect();

    assert_eq!(plugins, ["dialog", "single-instance"]);
}
