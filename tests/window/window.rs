//! What a person can do in the window: see, click, type, press keys.

use std::future::Future;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::Value;

/// How long a step may take on a busy machine before it counts as failed.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long the driver may take for one answer.
const ANSWER_PATIENCE: Duration = Duration::from_secs(10);
/// How long something has to stay where it is before it is clicked.
const AT_REST: Duration = Duration::from_millis(50);
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The window of a running app.
pub(crate) struct Window {
    client: Client,
    journey: &'static str,
}

impl Window {
    /// Begins to watch the page as soon as it can be spoken to.
    pub(crate) async fn open(client: Client, journey: &'static str) -> Self {
        let window = Self { client, journey };
        window.await_step("the page begins", async || window.watch().await.map(drop)).await;
        window
    }

    /// Closes the window; fails if the page did something wrong while it was open.
    pub(crate) async fn close(self) {
        let wrong = self.watch().await.unwrap_or_default();
        let journey = self.journey;
        // The driver ends the app as well, should it not close.
        answer(self.client.close()).await;
        assert!(wrong.is_empty(), "{journey}: the page did wrong: {wrong:#?}");
    }

    /// Waits for an element of a role and a name, such as `("button", "Lock")`.
    pub(crate) async fn see(&self, role: &str, name: &str) -> Element {
        self.await_step(&format!("there is the {role} `{name}`"), async || {
            self.find(role, Some(name)).await.into_iter().next()
        })
        .await
    }

    /// The elements of a role that can be seen at this moment, with a name or with any.
    pub(crate) async fn find(&self, role: &str, name: Option<&str>) -> Vec<Element> {
        let found = self.execute(include_str!("find.js"), vec![role.into(), name.into()]).await;
        let found = found.as_ref().and_then(Value::as_array);
        let ids = found.into_iter().flatten().filter_map(|element| element[ELEMENT].as_str());
        ids.map(|id| Element::from_element_id(self.client.clone(), id.to_owned().into())).collect()
    }

    /// Clicks an element once it is there; one that is drawn anew meanwhile is looked up again.
    pub(crate) async fn click(&self, role: &str, name: &str) {
        self.await_step(&format!("the {role} `{name}` can be clicked"), async || {
            click_at_rest(&self.find(role, Some(name)).await.into_iter().next()?).await
        })
        .await;
    }

    /// Ticks what is not ticked yet, one after the other.
    pub(crate) async fn tick_all(&self) {
        for number in 0..self.find("checkbox", None).await.len() {
            self.await_step(&format!("checkbox {number} is ticked"), async || {
                let boxes = self.find("checkbox", None).await;
                if answer(boxes[number].is_selected()).await? {
                    return Some(());
                }
                click_at_rest(&boxes[number]).await.and(None)
            })
            .await;
        }
    }

    /// Replaces what a field holds by typing.
    pub(crate) async fn fill(&self, name: &str, text: &str) {
        self.click("textbox", name).await;
        self.press("Control+a").await;
        self.press("Delete").await;
        self.type_text(text).await;
    }

    /// Types into whatever has the focus.
    pub(crate) async fn type_text(&self, text: &str) {
        let keys = text.chars().fold(KeyActions::new("keyboard".to_owned()), |keys, value| {
            keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        answer(self.client.perform_actions(keys)).await.expect("the window takes keys");
    }

    /// Presses keys together, such as `Control+k`, `Shift+Tab`, `F2` or `Escape`.
    pub(crate) async fn press(&self, keys: &str) {
        let keys: Vec<char> = keys.split('+').map(key).collect();
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in keys.iter().copied() {
            actions = actions.then(KeyAction::Down { value });
        }
        for value in keys.iter().rev().copied() {
            actions = actions.then(KeyAction::Up { value });
        }
        answer(self.client.perform_actions(actions)).await.expect("the window takes keys");
    }

    /// Waits until a text can be read anywhere in the window.
    pub(crate) async fn read(&self, text: &str) {
        self.await_step(&format!("`{text}` can be read"), async || {
            self.text().await.contains(text).then_some(())
        })
        .await;
    }

    /// Waits until a text can be read nowhere in the window.
    pub(crate) async fn read_no_more(&self, text: &str) {
        self.await_step(&format!("`{text}` is gone"), async || {
            (!self.text().await.contains(text)).then_some(())
        })
        .await;
    }

    /// All that can be read at this moment.
    pub(crate) async fn text(&self) -> String {
        let text = self.execute("return document.body?.innerText ?? ''", Vec::new()).await;
        text.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    /// Saves a picture of the page under the journey's name.
    pub(crate) async fn picture(&self, name: &str) -> PathBuf {
        let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/window/shots"));
        let file = folder.join(format!("{}-{name}.png", self.journey));
        self.execute(include_str!("repaint.js"), Vec::new()).await;
        let picture = answer(self.client.screenshot()).await.expect("the driver takes pictures");
        std::fs::create_dir_all(&folder).expect("the folder of the tests can be written to");
        std::fs::write(&file, picture).expect("the folder of the tests can be written to");
        file
    }

    /// Runs a script in the page; nothing when the page cannot answer at this moment.
    pub(crate) async fn execute(&self, script: &str, arguments: Vec<Value>) -> Option<Value> {
        answer(self.client.execute(script, arguments)).await
    }

    /// Waits until a script says `true`.
    pub(crate) async fn await_true(&self, wish: &str, script: &str, arguments: Vec<Value>) {
        self.await_step(wish, async || {
            self.execute(script, arguments.clone())
                .await
                .filter(|answer| *answer == Value::Bool(true))
                .map(drop)
        })
        .await;
    }

    /// What the page did wrong so far; nothing when it cannot answer.
    async fn watch(&self) -> Option<Vec<String>> {
        let script = concat!(include_str!("watch.js"), "return window.kartotekWatch;");
        let wrong = self.execute(script, Vec::new()).await?;
        Some(wrong.as_array()?.iter().map(|line| line.as_str().unwrap_or_default().to_owned()).collect())
    }

    /// Tries until something is there; otherwise fails with a picture and what could be read instead.
    async fn await_step<T, F: Future<Output = Option<T>>>(&self, wish: &str, attempt: impl Fn() -> F) -> T {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = attempt().await {
                return found;
            }
            if Instant::now() > end {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let picture = self.picture("failed").await;
        panic!(
            "{}: not within {} seconds: {wish}\npicture: {}\nThe page did wrong: {:#?}\nThe window says:\n{}",
            self.journey,
            PATIENCE.as_secs(),
            picture.display(),
            self.watch().await.unwrap_or_default(),
            self.text().await
        );
    }
}

/// Clicks an element that stays where it is: a click goes to where it was when the driver looked.
async fn click_at_rest(element: &Element) -> Option<()> {
    let place = answer(element.rectangle()).await?;
    tokio::time::sleep(AT_REST).await;
    (answer(element.rectangle()).await? == place).then_some(())?;
    answer(element.click()).await
}

/// What the driver answers; nothing when it refuses or takes too long.
async fn answer<T, E>(request: impl Future<Output = Result<T, E>>) -> Option<T> {
    tokio::time::timeout(ANSWER_PATIENCE, request).await.ok()?.ok()
}

/// The code of a key by its name in the DOM, or of the one character that it types.
fn key(name: &str) -> char {
    let special = match name {
        "Control" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Delete" => Key::Delete,
        "Backspace" => Key::Backspace,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "F1" => Key::F1,
        "F2" => Key::F2,
        "F6" => Key::F6,
        "F8" => Key::F8,
        character => {
            let mut characters = character.chars();
            return match (characters.next(), characters.next()) {
                (Some(one), None) => one,
                _ => panic!("there is no key `{character}`"),
            };
        }
    };
    special.into()
}
