//! Working by keys alone: to areas, fields, choices and rows.

use crate::window::Window;

/// Whether the row that the keys mean is about something.
const ACTIVE_ROW: &str = "const grid = document.querySelector('[role=grid]');
    const row = document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '');
    return row?.textContent.includes(arguments[0]) ?? false";

/// Goes to an area by its two keys.
pub(crate) async fn go(window: &Window, key: &str, heading: &str) {
    window.press("g").await;
    window.press(key).await;
    window.see("heading", heading).await;
}

/// Waits until the row that the keys mean is about something.
pub(crate) async fn await_row(window: &Window, text: &str) {
    window.await_true(&format!("the keys are on `{text}`"), ACTIVE_ROW, vec![text.into()]).await;
}

/// Waits until an element has the focus.
pub(crate) async fn await_focus(window: &Window, role: &str, name: &str) {
    let wish = format!("the {role} `{name}` has the focus");
    window.await_true(&wish, FOCUSED, vec![role.into(), name.into()]).await;
}

/// Goes on by Tab until an element has the focus.
pub(crate) async fn reach(window: &Window, role: &str, name: &str) {
    window.see(role, name).await;
    for _ in 0..60 {
        if has_focus(window, role, name).await {
            return;
        }
        window.press("Tab").await;
    }
    window.picture("failed").await;
    panic!("Tab does not lead to the {role} `{name}`");
}

/// Chooses a radio button of the group that has the focus.
pub(crate) async fn choose(window: &Window, name: &str) {
    for _ in 0..6 {
        if has_focus(window, "radio", name).await {
            // Where nothing was chosen before, the first one has the focus without being chosen.
            window.press(" ").await;
            return;
        }
        window.press("ArrowDown").await;
    }
    window.picture("failed").await;
    panic!("the arrows do not lead to `{name}`");
}

/// Whether an element has the focus, by its role and its name.
const FOCUSED: &str = concat!(
    "const found = (function () {",
    include_str!("find.js"),
    "}).apply(null, arguments); return found.includes(document.activeElement);"
);

/// Whether a radio button of the same group has the focus, by its role and its name.
const GROUP_FOCUSED: &str = concat!(
    "const found = (function () {",
    include_str!("find.js"),
    "}).apply(null, arguments); const group = document.activeElement.name;
     return Boolean(group) && found.some((radio) => radio.name === group);"
);

async fn has_focus(window: &Window, role: &str, name: &str) -> bool {
    window.execute(FOCUSED, vec![role.into(), name.into()]).await == Some(true.into())
}

/// Goes on by Tab until the group of a radio button has the focus, and chooses the button.
pub(crate) async fn reach_choice(window: &Window, name: &str) {
    window.see("radio", name).await;
    for _ in 0..60 {
        if window.execute(GROUP_FOCUSED, vec!["radio".into(), name.into()]).await == Some(true.into()) {
            return choose(window, name).await;
        }
        window.press("Tab").await;
    }
    window.picture("failed").await;
    panic!("Tab does not lead to the choice `{name}`");
}

/// Goes on by Tab until a list of choices has the focus, and by arrow keys to one of them.
pub(crate) async fn pick(window: &Window, list: &str, name: &str) {
    reach(window, "combobox", list).await;
    let script = "return document.activeElement.selectedOptions[0]?.textContent.trim() === arguments[0]";
    for _ in 0..40 {
        if window.execute(script, vec![name.into()]).await == Some(true.into()) {
            return;
        }
        window.press("ArrowDown").await;
    }
    window.picture("failed").await;
    panic!("the arrows do not lead to `{name}` in `{list}`");
}

/// Goes on by Tab until a button has the focus, and presses it.
pub(crate) async fn push(window: &Window, name: &str) {
    reach(window, "button", name).await;
    window.press("Enter").await;
}

/// Goes down to a row that is about something.
pub(crate) async fn reach_row(window: &Window, text: &str) {
    window.read(text).await;
    for _ in 0..40 {
        if window.execute(ACTIVE_ROW, vec![text.into()]).await == Some(true.into()) {
            return;
        }
        window.press("ArrowDown").await;
    }
    window.picture("failed").await;
    panic!("the arrows do not lead to a row about `{text}`");
}
