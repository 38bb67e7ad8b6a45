//! A salesperson's morning, without a mouse: the first call of today, what comes of it, and all of it in a package.

use std::{
    fs::{self, File},
    io::Read,
    path::Path,
};

use serde_json::Value;
use zip::ZipArchive;

use crate::{
    app::App,
    keys::{await_focus, await_row, choose, go, reach},
    vault::{PASSPHRASE, create},
    window::Window,
};

const CALL: &str = "Call Zita about the samples";
const FOLLOW_UP: &str = "Send the frame contract";
const LATER: &str = "Order coffee";
const DEAL: &str = "Autumn collection";
const QUOTE: &str = "Quote Q-2026-118.txt";
const QUOTE_TEXT: &str = "200 metres of linen at 62.25 a metre";

#[tokio::test]
async fn a_salesperson_works_through_a_morning_by_keys() {
    let app = App::start("morning").await;
    let window = &app.window;
    create(&app).await;
    prepare(window).await;

    // The vault opens on what is due.
    window.press("Control+l").await;
    reach(window, "textbox", "Passphrase").await;
    window.type_text(PASSPHRASE).await;
    window.press("Enter").await;
    window.see("heading", "Today").await;
    window.read(CALL).await;
    window.picture("today").await;

    // The first call, and from it to whom it is about.
    await_row(window, CALL).await;
    window.press("Enter").await;
    window.see("heading", "Change task").await;
    window.picture("task").await;
    window.press("Escape").await;
    await_row(window, CALL).await;
    window.press("o").await;
    window.see("heading", "Zita Xylander").await;

    window.press("l").await;
    await_focus(window, "textbox", "Log in a line").await;
    window.type_text("Call, she wants 200 metres of linen").await;
    window.read("she wants 200 metres of linen").await;
    window.press("Enter").await;
    window.read("Activity logged").await;
    window.picture("logged").await;
    // Out of the empty line, and still on the page.
    window.press("Escape").await;

    window.press("t").await;
    await_focus(window, "textbox", "Task").await;
    window.type_text(FOLLOW_UP).await;
    plan_for_today(window).await;
    window.picture("follow-up").await;
    window.press("Control+Enter").await;
    window.read("Task added").await;
    window.read(FOLLOW_UP).await;

    store_quote(&app).await;

    // Back to the list that the morning began with: the call is done.
    go(window, "t", "Today").await;
    await_row(window, CALL).await;
    window.press("d").await;
    window.read("Task done").await;
    await_row(window, FOLLOW_UP).await;

    go(window, "d", "Deals").await;
    window.read(DEAL).await;
    window.press("m").await;
    window.see("dialog", "Move to stage").await;
    window.picture("move").await;
    window.press("c").await;
    window.read("Moved to Offer").await;
    window.picture("moved").await;

    go(window, "t", "Today").await;
    await_row(window, FOLLOW_UP).await;
    assert!(!window.text().await.contains(CALL));
    window.picture("next").await;

    see_history(window).await;
    let package = app.folder().join("everything.zip");
    export(&app, &package).await;
    check_package(&package);

    app.end().await;
}

/// What there was the evening before: somebody at a company, a deal with them, and the plan of today.
async fn prepare(window: &Window) {
    window.press("n").await;
    await_focus(window, "textbox", "First name").await;
    window.type_text("Zita").await;
    reach(window, "textbox", "Last name").await;
    window.type_text("Xylander").await;
    reach(window, "textbox", "Company").await;
    window.type_text("Xylander Textil AB").await;
    window.press("Control+Enter").await;
    window.see("heading", "Zita Xylander").await;

    window.press("Shift+s").await;
    await_focus(window, "textbox", "Deal").await;
    window.type_text(DEAL).await;
    reach(window, "textbox", "Value").await;
    window.type_text("20000").await;
    window.press("Control+Enter").await;
    window.read("Deal added").await;

    window.press("t").await;
    await_focus(window, "textbox", "Task").await;
    window.type_text(CALL).await;
    plan_for_today(window).await;
    window.press("Control+Enter").await;
    window.read("Task added").await;

    go(window, "a", "Tasks").await;
    window.press("l").await;
    await_focus(window, "textbox", "Add in a line").await;
    window.type_text(&format!("{LATER}, tomorrow")).await;
    window.press("Enter").await;
    window.read(LATER).await;
    window.press("Escape").await;
}

/// Brings a quote in as a file and records it in one go.
async fn store_quote(app: &App) {
    let window = &app.window;
    let quote = app.folder().join(QUOTE);
    fs::write(&quote, QUOTE_TEXT).expect("the journey's folder can be written to");
    app.answer_dialog(Some(&quote));
    window.press("Shift+d").await;
    await_focus(window, "textbox", "Title").await;
    window.picture("quote").await;
    window.press("Control+Shift+Enter").await;

    // What the file's name says is filled in.
    await_focus(window, "textbox", "Number").await;
    window.press("Control+a").await;
    window.type_text("Q-2026-118").await;
    reach(window, "textbox", "Amount").await;
    window.type_text("12450.00").await;
    window.picture("voucher").await;
    window.press("Control+Enter").await;
    window.read("Recorded").await;
    window.read("Q-2026-118").await;
    window.picture("recorded").await;
}

/// Looks at what the morning left with the contact.
async fn see_history(window: &Window) {
    window.press("o").await;
    window.see("heading", "Zita Xylander").await;
    window.press("Alt+1").await;
    for written in ["she wants 200 metres of linen", "Q-2026-118", FOLLOW_UP, CALL, DEAL] {
        window.read(written).await;
    }
    window.picture("timeline").await;
    window.press("Alt+3").await;
    window.read("Contact added").await;
    window.picture("history").await;

    go(window, "j", "Journal").await;
    for entry in
        ["Activity logged", "Document stored", "Voucher recorded", "Task done", "Deal moved to another stage"]
    {
        window.read(entry).await;
    }
    window.picture("journal").await;
}

/// Writes everything into a package.
async fn export(app: &App, package: &Path) {
    let window = &app.window;
    go(window, "c", "Contacts").await;
    window.read("Zita Xylander").await;
    window.press("Control+k").await;
    window.type_text("Export").await;
    window.read("Export contacts").await;
    window.press("Enter").await;
    window.see("dialog", "Export contacts").await;
    choose(window, "Everything in this vault").await;
    window.press("Tab").await;
    choose(window, "Package (ZIP)").await;
    reach(window, "textbox", "What for").await;
    window.type_text("Move to the new office").await;
    window.picture("export").await;
    app.answer_dialog(Some(package));
    reach(window, "button", "Export everything").await;
    window.press("Enter").await;
    window.read("exported").await;
}

fn check_package(package: &Path) {
    let mut archive =
        ZipArchive::new(File::open(package).expect("the package was written")).expect("a package is a ZIP");
    let mut text = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).expect(name).read_to_string(&mut text).expect("it is UTF-8");
        text
    };
    assert!(text("contacts.vcf").contains("Zita Xylander"));
    let people: Value = serde_json::from_str(&text("people.json")).expect("it is JSON");
    let mut records = |name: &str| -> Vec<Value> {
        serde_json::from_str(&text(name)).expect("the records of a package are a JSON array")
    };
    let [activities, tasks, documents, vouchers, deals] =
        ["activities", "tasks", "documents", "vouchers", "deals"]
            .map(|name| records(&format!("{name}.json")));

    let zita = &people[0];
    let [activity] = &activities[..] else { panic!("{activities:?}") };
    assert_eq!(activity["kind"], "call");
    assert_eq!(activity["subject"], "she wants 200 metres of linen");
    assert_eq!(activity["contact"], *zita);

    let task = |title: &str| tasks.iter().find(|task| task["title"] == title).expect(title);
    assert_eq!(tasks.len(), 3);
    assert!(task(CALL)["doneAt"].is_i64());
    assert_eq!(task(CALL)["contact"], *zita);
    assert!(task(FOLLOW_UP)["doneAt"].is_null());
    assert_eq!(task(FOLLOW_UP)["contact"], *zita);
    assert!(task(LATER)["contact"].is_null());

    let [document] = &documents[..] else { panic!("{documents:?}") };
    assert_eq!(document["fileName"], QUOTE);
    assert_eq!(document["retention"], "quote");
    let file = document["file"].as_str().expect("a document names its file");
    assert!(file.starts_with("files/"));

    let [voucher] = &vouchers[..] else { panic!("{vouchers:?}") };
    assert_eq!(voucher["kind"], "quote");
    assert_eq!(voucher["number"], "Q-2026-118");
    assert_eq!(voucher["amount"]["units"], 1_245_000);
    assert_eq!(voucher["documentId"], document["id"]);

    let [deal] = &deals[..] else { panic!("{deals:?}") };
    assert_eq!(deal["title"], DEAL);
    let stages: Vec<_> =
        deal["moves"].as_array().into_iter().flatten().map(|at| &at["stage"]["preset"]).collect();
    assert_eq!(stages, ["lead", "offer"]);
    assert_eq!(text(file), QUOTE_TEXT);
}

/// Types today into the field of the day.
async fn plan_for_today(window: &Window) {
    let script = "const day = new Date();
        const two = (number) => String(number).padStart(2, '0');
        return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`";
    let today = window.execute(script, Vec::new()).await.expect("the page answers");
    reach(window, "textbox", "Planned for").await;
    window.type_text(today.as_str().expect("a day is a text")).await;
}
