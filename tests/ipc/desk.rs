//! The app without a window: calls go the way the web UI's go.

use std::sync::{Arc, Mutex};

use kartotek::{
    commands,
    desk::{Desk, Folders},
    event::Event,
};
use kartotek_core::clock::Clock;
use serde_json::Value;
use tauri::{
    App, WebviewWindow, WebviewWindowBuilder,
    http::HeaderMap,
    ipc::{CallbackFn, InvokeBody},
    test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder},
    webview::InvokeRequest,
};
use tempfile::TempDir;

use crate::system::Opened;

/// A running app in a folder of its own.
pub(crate) struct Calls {
    window: WebviewWindow<MockRuntime>,
    pub(crate) app: App<MockRuntime>,
    pub(crate) folder: TempDir,
    /// The clock of the app.
    pub(crate) clock: Clock,
    pub(crate) opened: Opened,
    /// What the window was told.
    pub(crate) events: Arc<Mutex<Vec<Event>>>,
}

impl Calls {
    /// Starts the app with nothing remembered.
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders {
            state: folder.path().join("state"),
            documents: folder.path().join("documents"),
            lent: folder.path().join("run/lent"),
        };
        let opened = Opened::default();
        let clock = Clock::set_to(1_790_000_000_000);
        let desk = Desk::new(folders, clock.clone());
        let events = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&events);
        desk.connect(Box::new(opened.clone()), Box::new(move |event| heard.lock().unwrap().push(event)));
        let app = mock_builder()
            .manage(desk)
            .invoke_handler(commands::handler())
            .build(tauri::generate_context!(test = true))
            .unwrap();
        let window = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default()).build().unwrap();
        Self { window, app, folder, clock, opened, events }
    }

    /// Calls a command with JSON arguments.
    pub(crate) fn call(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        self.invoke(command, InvokeBody::Json(arguments), HeaderMap::new())
    }

    /// Calls a command with secrets, as `callWithSecret` does.
    pub(crate) fn call_with_secret(
        &self,
        command: &str,
        arguments: &Value,
        secrets: &[&[u8]],
    ) -> Result<Value, Value> {
        let mut body = Vec::new();
        for secret in secrets {
            body.extend(u32::try_from(secret.len()).unwrap().to_le_bytes());
            body.extend(*secret);
        }
        let mut headers = HeaderMap::new();
        let arguments = data_encoding::BASE64.encode(arguments.to_string().as_bytes());
        headers.insert("kartotek-args", arguments.parse().unwrap());
        self.invoke(command, InvokeBody::Raw(body), headers)
    }

    fn invoke(&self, command: &str, body: InvokeBody, headers: HeaderMap) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().unwrap(),
            body,
            headers,
            invoke_key: INVOKE_KEY.to_owned(),
        };
        get_ipc_response(&self.window, request).map(|answer| match answer {
            tauri::ipc::InvokeResponseBody::Json(json) => serde_json::from_str(&json).unwrap(),
            tauri::ipc::InvokeResponseBody::Raw(bytes) => Value::from(bytes),
        })
    }

    /// Creates a vault and types its recovery code back.
    pub(crate) fn create_vault(&self) {
        let sheet = self.create_unconfirmed_vault();
        self.call("vault_recovery_confirm", answers(&sheet)).unwrap();
    }

    /// Creates a vault; gives its recovery code.
    pub(crate) fn create_unconfirmed_vault(&self) -> Value {
        let place = self.call("vault_place_default", serde_json::json!({ "name": "Shop" })).unwrap();
        let draft = serde_json::json!({
            "place": place["id"],
            "draft": { "organisation": "Berg AB", "country": "SE", "userName": "Anna", "language": "sv" },
        });
        self.call_with_secret("vault_create", &draft, &[PASSPHRASE]).unwrap()
    }
}

/// The groups that a recovery code's sheet asks for.
pub(crate) fn answers(sheet: &Value) -> Value {
    let answers: Vec<Value> = sheet["confirm"]
        .as_array()
        .unwrap()
        .iter()
        .map(|at| {
            let group = &sheet["groups"][usize::try_from(at.as_u64().unwrap()).unwrap()];
            serde_json::json!({ "position": at, "group": group })
        })
        .collect();
    serde_json::json!({ "answers": answers })
}

/// A passphrase that the strength estimate accepts.
pub(crate) const PASSPHRASE: &[u8] = "sju hästar går över bron 1848".as_bytes();
