//! A sign-up for the newsletter on paper: what proves it, the list that it leads to, the withdrawal, the list without them.

use std::{fs, path::Path};

use kartotek_core::{
    clock::Clock,
    notice::{NoticePreset, preset},
};

use crate::{
    app::App,
    consent::{self, end_with_evidence, newsletter, show},
    keys::{await_focus, go, pick, push, reach, reach_choice, reach_row},
    made::{ORGANISATION, open, person, scan},
    window::Window,
    words::Words,
};

#[tokio::test]
async fn a_newsletter_goes_to_who_signed_up_until_they_withdraw() {
    sign_up("mailing-en", &Words::english()).await;
}

#[tokio::test]
async fn a_newsletter_goes_to_who_signed_up_until_they_withdraw_in_german() {
    sign_up("mailing-de", &Words::german()).await;
}

#[tokio::test]
async fn a_newsletter_goes_to_who_signed_up_until_they_withdraw_in_swedish() {
    sign_up("mailing-sv", &Words::swedish()).await;
}

async fn sign_up(journey: &'static str, words: &Words) {
    let app = App::start_speaking(journey, words.code).await;
    let window = &app.window;
    open(&app, words, &Clock::System, |session| {
        person(session, "Zita", "Xylander", "zita@example.org");
        person(session, "Berta", "Öberg", "berta@example.org");
        person(session, "Nils", "Ohm", "");
    })
    .await;
    let notice = add_purpose(window, words).await;

    // A form on paper, scanned.
    let form = app.folder().join("Newsletter 118.pdf");
    scan(&form, "Newsletter: Zita Xylander, zita@example.org");
    consent::begin(window, words, "Zita Xylander", "consent-method-paper").await;
    push(window, &words.get("time-now")).await;
    pick(window, &words.get("consent-field-version"), &wording(words, &notice)).await;
    window.read(ORGANISATION).await;
    window.read(&words.get("consent-grade-c")).await;
    end_with_evidence(&app, words, &form).await;
    window.see("button", "Newsletter 118").await;
    window.picture("privacy").await;

    let first = app.folder().join("first.csv");
    build_list(window, words, &["consent-missing", "no-address"]).await;
    save_list(&app, words, &first).await;
    assert_eq!(rows_of(&first), [",Zita,Xylander,,,,zita@example.org"]);

    // Somebody else says yes in person. By now the wording is frozen, and stands there by itself.
    consent::begin(window, words, "Berta Öberg", "consent-method-in-person").await;
    push(window, &words.get("time-now")).await;
    reach(window, "combobox", &words.get("consent-field-version")).await;
    let version = "return document.activeElement.selectedOptions[0].textContent.trim() === arguments[0]";
    window.await_true("the wording is proposed", version, vec![wording(words, &notice).into()]).await;
    consent::end(window, words, "consent-grade-c").await;

    withdraw(window, words).await;

    let second = app.folder().join("second.csv");
    build_list(window, words, &["withdrawn", "no-address"]).await;
    save_list(&app, words, &second).await;
    assert_eq!(rows_of(&second), [",Berta,Öberg,,,,berta@example.org"]);

    see_frozen(window, words, &notice).await;
    see_journal(window, words).await;
    app.end().await;
}

/// Adds the purpose and the wording of its consent, both as they stand ready; gives what the notice is called.
async fn add_purpose(window: &Window, words: &Words) -> String {
    go(window, "s", &words.get("area-consents")).await;
    window.read(&words.get("consents-empty")).await;
    window.press("Alt+3").await;
    window.read(&words.get("purposes-empty")).await;
    push(window, &words.get("purpose-preset-newsletter")).await;
    window.see("heading", &words.get("purpose-new-title")).await;
    window.picture("purpose").await;
    window.press("Control+Enter").await;
    window.read(&words.get("purpose-added")).await;
    window.read(&words.get("purpose-ready")).await;

    window.press("Alt+4").await;
    window.read(&words.get("notices-empty")).await;
    push(window, &words.get("notice-preset-newsletter")).await;
    window.see("heading", &words.get("notice-new-title")).await;
    window.press("Control+Enter").await;
    let offers = preset::offers(words.language);
    let offer = offers.into_iter().find(|offer| offer.preset == NoticePreset::Newsletter);
    let notice = offer.expect("there is a ready wording for the newsletter").name.0;
    window.see("heading", &notice).await;
    window.read(&words.get("notice-ready")).await;
    window.picture("notice").await;
    notice
}

/// What the first version of a notice is called where one chooses.
fn wording(words: &Words, notice: &str) -> String {
    let values = [("notice", notice.into()), ("version", 1.into()), ("language", words.code.into())];
    words.with("consent-wording-name", values)
}

/// Goes on to the decision about everybody: one may be contacted, and each of the others is left out for a reason.
async fn build_list(window: &Window, words: &Words, reasons: &[&str]) {
    go(window, "m", &words.get("mailing-purpose-title")).await;
    reach_choice(window, &newsletter(words)).await;
    window.press("Control+Enter").await;
    await_focus(window, "heading", &words.get("mailing-people-title")).await;
    window.press("Control+Enter").await;
    let allowed = words.with("mailing-allowed", [("count", 1.into())]);
    await_focus(window, "heading", &format!("1 {allowed}")).await;
    for reason in reasons {
        let short = words.get(&format!("consent-reason-{reason}-short"));
        window.see("listitem", &format!("{short} 1")).await;
    }
    window.picture(&format!("decision-{}", reasons[0])).await;

    // Whom the first is about, in words.
    push(window, &words.get(&format!("consent-reason-{}-short", reasons[0]))).await;
    let grid = "return document.activeElement.getAttribute('role') === 'grid'";
    window.await_true("the people of a reason have the focus", grid, Vec::new()).await;
    let sentence = format!("consent-reason-{}", reasons[0]);
    match reasons[0] {
        "withdrawn" => reach_row(window, &words.begin(&sentence, &["since"])).await,
        _ => reach_row(window, "Berta Öberg").await,
    }
    window.picture(&format!("reason-{}", reasons[0])).await;
    window.press("Escape").await;
    window.see("heading", &format!("1 {allowed}")).await;
    window.press("Control+Enter").await;
    await_focus(window, "heading", &words.get("mailing-file-title")).await;
}

/// Saves the list of one as CSV.
async fn save_list(app: &App, words: &Words, file: &Path) {
    let window = &app.window;
    window.picture("file").await;
    app.answer_dialog(Some(file));
    window.press("Control+Enter").await;
    window.read(&words.with("mailing-done", [("count", 1.into())])).await;
    window.picture("saved").await;
}

/// The lines of a list below its names of columns.
fn rows_of(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).expect("the list was saved where the dialog said");
    let mut lines = text.lines();
    let header =
        "\u{feff}Name Prefix,First Name,Last Name,Name Suffix,Organization Name,Language,E-mail Address";
    assert_eq!(lines.next(), Some(header));
    lines.map(ToOwned::to_owned).collect()
}

/// Zita does not want it any more: nothing is asked but how she said so.
async fn withdraw(window: &Window, words: &Words) {
    show(window, "Zita Xylander").await;
    window.press("Alt+6").await;
    push(window, &words.get("consent-withdraw")).await;
    window.see("dialog", &words.get("consent-withdraw-title")).await;
    let fields = "return document.querySelectorAll('[role=dialog] :is(textarea, input:not([type=radio]))').length === 0";
    window.await_true("no reason is asked for", fields, Vec::new()).await;
    window.picture("withdraw").await;
    window.press("Control+Enter").await;
    window.read(&words.get("consent-withdrawn")).await;
    window.read(&words.begin("consent-reason-withdrawn", &["since"])).await;
    window.picture("withdrawn").await;
}

/// What was consented to can't be changed any more.
async fn see_frozen(window: &Window, words: &Words, notice: &str) {
    go(window, "s", &words.get("area-consents")).await;
    window.press("Alt+4").await;
    window.read(notice).await;
    let today = words.date(window, Clock::System.now()).await;
    window.read(&words.with("notice-version-since", [("version", 1.into()), ("on", today.into())])).await;
}

/// All of it stands in the journal, and the journal holds.
async fn see_journal(window: &Window, words: &Words) {
    go(window, "j", &words.get("area-journal")).await;
    for entry in [
        "entry-purpose-add",
        "entry-notice-add",
        "entry-notice_version-freeze",
        "entry-consent-give",
        "entry-export-mailing",
        "entry-consent-withdraw",
    ] {
        window.read(&words.get(entry)).await;
    }
    window.press("v").await;
    window.read(&words.begin("journal-verified", &["number", "at"])).await;
    window.picture("journal").await;
    reach_row(window, &words.get("entry-export-mailing")).await;
    window.press("Enter").await;
    window.see("heading", &words.get("entry-export-mailing")).await;
    window.read(&newsletter(words)).await;
    for named in ["history-export-people", "history-export-left-out", "channel-email"] {
        window.read(&words.get(named)).await;
    }
    window.picture("journal-list").await;
}
