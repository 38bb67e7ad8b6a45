//! What people ask by privacy law, from receipt to closed.

use std::fs;

use kartotek_core::{
    clock::Clock, consent::ConsentMethod, demo, progress::Silent, session::Session, setting,
};

use crate::{
    app::App,
    consent::show,
    keys::{await_focus, go, pick, push, reach, reach_choice},
    made::{open, person, say_yes, scan},
    window::Window,
    words::Words,
};

const ANNA: &str = "Anna Berg";

#[tokio::test]
async fn a_customer_asks_by_mail_what_is_kept() {
    let words = Words::german();
    let app = App::start_speaking("request-mail", words.code).await;
    let window = &app.window;
    let clock = Clock::System;
    open(&app, &words, &clock, |session| {
        demo::privacy(session, words.language, clock.today()).expect("the purposes keep the rules");
        person(session, "Anna", "Berg", "anna@example.org");
        person(session, "Nils", "Ohm", "nils@example.org");
        introduce(session);
    })
    .await;
    let mail = app.folder().join("Auskunft Berg.pdf");
    scan(&mail, "Which data do you keep about me?");

    begin(window, &words, ANNA).await;
    window.see("option", ANNA).await;
    window.press("Enter").await;
    reach_choice(window, &words.get("request-channel-email")).await;
    app.answer_dialog(Some(&mail));
    push(window, &words.get("consent-evidence-store")).await;
    window.see("checkbox", "Auskunft Berg").await;
    window.picture("form").await;
    window.press("Control+Enter").await;
    window.read(&words.get("request-added")).await;

    follow(window, &words, "request-stage-search").await;
    search(window, &words).await;
    window.see("button", ANNA).await;
    window.click("button", &words.get("request-in")).await;
    follow(window, &words, "request-stage-review").await;
    follow(window, &words, "request-stage-answer").await;

    // Everything that is kept of her, encrypted, with the letter in it.
    let package = app.folder().join("Antwort.zip");
    app.answer_dialog(Some(&package));
    window.press("p").await;
    window.see("dialog", &words.get("request-package-title")).await;
    window.fill(&words.get("request-value-transfers"), "Keine").await;
    window.read("Guten Tag Anna Berg").await;
    window.picture("package").await;
    push(window, &words.get("request-package-save")).await;
    window.read(&words.get("request-package-password")).await;
    window.picture("password").await;
    assert_eq!(&fs::read(&package).expect("it was saved")[..2], b"PK");
    push(window, &words.get("request-package-told")).await;
    close(window, &words, "request-outcome-fulfilled").await;
    app.end().await;
}

#[tokio::test]
async fn somebody_unknown_learns_that_nothing_is_kept() {
    let words = Words::swedish();
    let app = App::start_speaking("request-unknown", words.code).await;
    let window = &app.window;
    let clock = Clock::System;
    open(&app, &words, &clock, |session| {
        demo::privacy(session, words.language, clock.today()).expect("the purposes keep the rules");
        person(session, "Anna", "Berg", "anna@example.org");
        introduce(session);
    })
    .await;

    begin(window, &words, "Zita Xylander").await;
    reach(window, "textbox", &words.get("request-address")).await;
    window.type_text("zita@example.org").await;
    reach_choice(window, &words.get("request-channel-letter")).await;
    window.picture("form").await;
    window.press("Control+Enter").await;
    window.read(&words.get("request-added")).await;
    window.read(&words.get("request-unknown")).await;

    follow(window, &words, "request-stage-search").await;
    search(window, &words).await;
    window.read(&words.get("request-found-nothing")).await;
    window.picture("nothing").await;
    follow(window, &words, "request-stage-review").await;
    follow(window, &words, "request-stage-answer").await;

    let letter = app.folder().join("Svar.pdf");
    app.answer_dialog(Some(&letter));
    window.press("l").await;
    window.see("dialog", &words.get("request-letter-title")).await;
    window.read("zita@example.org").await;
    window.picture("letter").await;
    push(window, &words.get("request-letter-pdf")).await;
    window.read(&words.with("request-letter-saved", [("file", "Svar.pdf".into())])).await;
    assert!(fs::read(&letter).expect("it was saved").starts_with(b"%PDF"));
    close(window, &words, "request-outcome-nothing_held").await;
    app.end().await;
}

#[tokio::test]
async fn who_objects_on_the_phone_is_left_alone_at_once() {
    let words = Words::english();
    let app = App::start_speaking("request-phone", words.code).await;
    let window = &app.window;
    let clock = Clock::System;
    open(&app, &words, &clock, |session| {
        demo::privacy(session, words.language, clock.today()).expect("the purposes keep the rules");
        let anna = person(session, "Anna", "Berg", "anna@example.org");
        say_yes(session, anna, ConsentMethod::InPerson, Vec::new());
    })
    .await;

    show(window, ANNA).await;
    window.press("Alt+6").await;
    window.read(&words.begin("consent-reason-consent-given", &["grade", "method", "since"])).await;
    window.picture("before").await;

    begin(window, &words, ANNA).await;
    window.see("option", ANNA).await;
    window.press("Enter").await;
    pick(window, &words.get("request-kind"), &words.get("request-kind-marketing_objection")).await;
    reach_choice(window, &words.get("request-channel-phone")).await;
    window.press("Control+Enter").await;
    window.read(&words.get("request-added-effect")).await;
    window.picture("recorded").await;

    // From the first minute nobody writes to her for it, though the request is open.
    window.click("button", ANNA).await;
    window.see("heading", ANNA).await;
    window.press("Alt+6").await;
    window.read(&words.begin("consent-reason-objected-marketing", &["since"])).await;
    window.picture("after").await;
    window.press("Escape").await;

    follow(window, &words, "request-stage-search").await;
    search(window, &words).await;
    window.click("button", &words.get("request-in")).await;
    follow(window, &words, "request-stage-review").await;
    follow(window, &words, "request-stage-answer").await;
    close(window, &words, "request-outcome-fulfilled").await;
    app.end().await;
}

/// Says who answers, as the letters need it.
fn introduce(session: &Session) {
    let mut settings = session.read(setting::get).expect("the vault is whole");
    let controller = &mut settings.controller;
    controller.street = "Storgatan 1".into();
    controller.postal_code = "211 34".into();
    controller.city = "Malmö".into();
    controller.email = "post@fjall.example".into();
    controller.authority = "Integritetsskyddsmyndigheten".into();
    session.change_settings(&settings, &Silent).expect("they keep the rules");
}

/// Begins to record a request, with somebody's name typed.
async fn begin(window: &Window, words: &Words, name: &str) {
    go(window, "r", &words.get("area-requests")).await;
    window.press("n").await;
    await_focus(window, "textbox", &words.get("request-who")).await;
    window.type_text(name).await;
}

/// Ticks what is to be done in a stage, and goes on to the next.
async fn follow(window: &Window, words: &Words, next: &str) {
    window.see("button", &words.get("request-advance")).await;
    window.tick_all().await;
    window.click("button", &words.get("request-advance")).await;
    window.read(&words.with("request-advanced", [("stage", words.get(next).into())])).await;
    window.picture(next).await;
}

/// Searches by what is known of who asks.
async fn search(window: &Window, words: &Words) {
    window.click("button", &words.get("request-search")).await;
    window.see("dialog", &words.get("request-search")).await;
    window.press("Control+Enter").await;
    window.read(&words.begin("request-searched", &["at", "user", "terms"])).await;
}

/// Closes a request that was answered, and finds it among those that are closed.
async fn close(window: &Window, words: &Words, outcome: &str) {
    window.tick_all().await;
    window.click("button", &words.get("request-close")).await;
    window.see("dialog", &words.get("request-close")).await;
    reach_choice(window, &words.get(outcome)).await;
    reach(window, "textbox", &words.get("request-answered-how")).await;
    window.type_text("X").await;
    window.picture("close").await;
    window.press("Control+Enter").await;
    window.read(&words.get(outcome)).await;
    window.read(&words.get("request-stage-closed")).await;
    window.picture("closed").await;
    go(window, "r", &words.get("area-requests")).await;
    window.picture("queue").await;
}
