//! Recording a consent by keys.

use std::path::Path;

use kartotek_core::purpose::PurposePreset;

use crate::{
    app::App,
    keys::{pick, push, reach_choice},
    window::Window,
    words::Words,
};

/// What the newsletter's purpose is called, as it stands ready.
pub(crate) fn newsletter(words: &Words) -> String {
    PurposePreset::Newsletter.draft(words.language).name.0
}

/// Goes to somebody's page by their name.
pub(crate) async fn show(window: &Window, name: &str) {
    window.press("Control+k").await;
    window.type_text(name).await;
    window.see("option", name).await;
    window.press("Enter").await;
    window.see("heading", name).await;
}

/// Begins to record on somebody's page that they consented to the newsletter by e-mail, up to how they did.
pub(crate) async fn begin(window: &Window, words: &Words, name: &str, method: &str) {
    show(window, name).await;
    window.press("w").await;
    window.see("dialog", &words.get("consent-add")).await;
    pick(window, &words.get("consent-field-purpose"), &newsletter(words)).await;
    pick(window, &words.get("consent-field-channel"), &words.get("channel-email")).await;
    reach_choice(window, &words.get("consent-kind-given")).await;
    pick(window, &words.get("consent-field-method"), &words.get(method)).await;
}

/// Stores a file as evidence from within the form, and ends it with the grade that it earns.
pub(crate) async fn end_with_evidence(app: &App, words: &Words, file: &Path) {
    let window = &app.window;
    app.answer_dialog(Some(file));
    push(window, &words.get("consent-evidence-store")).await;
    window.see("checkbox", &title(file)).await;
    window.read(&words.get("consent-grade-a-detail")).await;
    window.picture("capture").await;
    end(window, words, "consent-grade-a").await;
}

/// Ends the form, and reads the grade that was earned.
pub(crate) async fn end(window: &Window, words: &Words, grade: &str) {
    window.press("Control+Enter").await;
    window.read(&words.with("consent-added", [("grade", words.get(grade).into())])).await;
}

/// What a document is called that was stored from a file.
fn title(file: &Path) -> String {
    file.file_stem().expect("a file has a name").to_string_lossy().into_owned()
}
