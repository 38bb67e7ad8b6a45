//! A list of addresses that was bought, with the opt-ins that its seller claims: nobody on it is written to.

use std::fs;

use chrono::Months;
use kartotek_core::{clock::Clock, demo};

use crate::{
    app::App,
    consent::newsletter,
    keys::{await_focus, go, pick, push, reach, reach_choice, reach_row},
    made::open,
    words::Words,
};

#[tokio::test]
async fn nobody_on_a_bought_list_is_written_to() {
    buy("bought-en", &Words::english(), "First Name,Last Name,E-mail,Opt-in date").await;
}

#[tokio::test]
async fn nobody_on_a_bought_list_is_written_to_in_german() {
    buy("bought-de", &Words::german(), "Vorname,Nachname,E-Mail,Angemeldet am").await;
}

#[tokio::test]
async fn nobody_on_a_bought_list_is_written_to_in_swedish() {
    buy("bought-sv", &Words::swedish(), "Förnamn,Efternamn,E-post,Opt-in date").await;
}

async fn buy(journey: &'static str, words: &Words, header: &str) {
    let app = App::start_speaking(journey, words.code).await;
    let window = &app.window;
    let clock = Clock::System;
    open(&app, words, &clock, |session| {
        demo::privacy(session, words.language, clock.today()).expect("the purposes keep the rules");
    })
    .await;
    let list = app.folder().join("strangers.csv");
    let opted_in = clock.today() - Months::new(9);
    let mut text = format!("{header}\n");
    for (number, person) in demo::contacts(31, 5).enumerate() {
        let (given, family) = (&person.given_name.0, &person.family_name.0);
        text += &format!("{given},{family},stranger{number}@example.com,{opted_in}\n");
    }
    fs::write(&list, text).expect("the journey's folder can be written to");

    go(window, "i", &words.get("area-import")).await;
    app.answer_dialog(Some(&list));
    push(window, &words.get("import-pick")).await;
    window.see("button", &words.get("import-next")).await;
    let chosen = "return [...document.querySelectorAll('select')]
        .some((select) => select.selectedOptions[0]?.textContent.trim() === arguments[0])";
    let opted_in = words.get("import-said-opt-in-time");
    window.await_true("the opt-ins are recognised", chosen, vec![opted_in.into()]).await;
    window.picture("columns").await;
    window.press("Control+Enter").await;
    await_focus(window, "heading", &words.get("import-origin-title")).await;
    reach(window, "textbox", &words.get("contact-source")).await;
    window.type_text("Address dealer").await;
    reach_choice(window, &words.get("basis-interest")).await;
    reach_choice(window, &words.get("import-given-other")).await;
    pick(window, &words.get("import-claims-for"), &newsletter(words)).await;
    window.read(&words.get("import-claims-proof")).await;
    window.picture("origin").await;
    window.press("Control+Enter").await;
    window.read(&words.with("import-check-title", [("count", 5.into())])).await;
    window.picture("check").await;
    window.press("Control+Enter").await;
    window.read(&words.get("import-done-title")).await;
    window.picture("report").await;

    go(window, "m", &words.get("mailing-purpose-title")).await;
    reach_choice(window, &newsletter(words)).await;
    window.press("Control+Enter").await;
    await_focus(window, "heading", &words.get("mailing-people-title")).await;
    window.press("Control+Enter").await;
    let allowed = words.with("mailing-allowed", [("count", 0.into())]);
    await_focus(window, "heading", &format!("0 {allowed}")).await;
    window.read(&words.get("mailing-nobody")).await;
    let unproven = words.get("consent-reason-consent-unproven-short");
    window.see("listitem", &format!("{unproven} 5")).await;
    window.picture("nobody").await;

    // No step leads to a file.
    assert!(window.find("button", Some(&words.get("import-next"))).await.is_empty());
    window.press("Control+Enter").await;
    push(window, &unproven).await;
    let grid = "return document.activeElement.getAttribute('role') === 'grid'";
    window.await_true("the people of a reason have the focus", grid, Vec::new()).await;
    reach_row(window, "stranger4@example.com").await;
    window.read(&words.begin("consent-reason-consent-unproven", &["since"])).await;
    window.read(&words.get("consent-reason-notice-missing")).await;
    window.picture("reason").await;
    window.press("Escape").await;
    await_focus(window, "button", &unproven).await;

    go(window, "s", &words.get("area-consents")).await;
    window.see("button", &format!("{} 5", words.get("consent-state-unproven"))).await;
    // What nothing shows is in no curve of consents.
    window.read(&words.get("consents-trend-none")).await;
    window.picture("overview").await;
    go(window, "j", &words.get("area-journal")).await;
    window.read(&words.get("entry-import-run")).await;
    assert!(!window.text().await.contains(&words.get("entry-export-mailing")));
    app.end().await;
}
