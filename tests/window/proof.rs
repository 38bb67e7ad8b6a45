//! What could be proven on 3 March: by what had been recorded by then, whatever happened since.

use chrono::{DateTime, Datelike, NaiveDate};
use kartotek_core::{
    clock::{Clock, Timestamp},
    consent::{ConsentMethod, Withdrawal},
    demo,
    id::ContactId,
    session::Session,
};

use crate::{
    app::App,
    consent::{self, end_with_evidence},
    keys::{await_focus, await_row, go, push, reach, reach_row},
    made::{ZONE, evidence, newsletter, open, person, say_yes, scan},
    words::Words,
};

#[tokio::test]
async fn an_earlier_day_shows_what_could_be_proven_then() {
    look_back("proof-en", &Words::english()).await;
}

#[tokio::test]
async fn an_earlier_day_shows_what_could_be_proven_then_in_german() {
    look_back("proof-de", &Words::german()).await;
}

#[tokio::test]
async fn an_earlier_day_shows_what_could_be_proven_then_in_swedish() {
    look_back("proof-sv", &Words::swedish()).await;
}

async fn look_back(journey: &'static str, words: &Words) {
    let app = App::start_speaking(journey, words.code).await;
    let window = &app.window;
    let form = app.folder().join("Newsletter 118.pdf");
    scan(&form, "Newsletter: Zita Xylander, 12 January");

    // The latest year of which April is over.
    let year = day_of(Clock::System.now() - 120 * 86_400_000).year();
    let [january, february, march, april] =
        [(1, 12), (2, 15), (3, 3), (4, 20)].map(|(month, day)| noon(year, month, day));
    let clock = Clock::set_to(january);
    open(&app, words, &clock, |session| {
        demo::privacy(session, words.language, day_of(january)).expect("the purposes keep the rules");
        let zita = person(session, "Zita", "Xylander", "zita@example.org");
        let berta = person(session, "Berta", "Öberg", "berta@example.org");
        person(session, "Nils", "Ohm", "nils@example.org");
        let shown = evidence(session, zita, &form);
        say_yes(session, zita, ConsentMethod::Paper, vec![shown]);
        clock.advance(february - january);
        say_yes(session, berta, ConsentMethod::InPerson, Vec::new());
        clock.advance(april - february);
        withdraw(session, zita);
    })
    .await;

    // Somebody recorded only today what was said in January: on 3 March, nobody could have shown it.
    record_late(&app, words, january).await;

    go(window, "s", &words.get("area-consents")).await;
    window.see("button", &figure(words, "given", 2)).await;
    window.see("button", &figure(words, "withdrawn", 1)).await;
    window.picture("today").await;

    window.press("a").await;
    await_focus(window, "textbox", &words.get("consents-day")).await;
    window.press("Control+a").await;
    window.type_text(&typed(words, day_of(march))).await;
    window.press("Enter").await;
    let day = words.date(window, march).await;
    window.read(&words.with("consents-past", [("day", day.into())])).await;
    window.see("button", &figure(words, "given", 2)).await;
    assert!(window.find("button", Some(&figure(words, "withdrawn", 1))).await.is_empty());
    window.picture("march").await;

    // What is behind the number, and what is behind that.
    push(window, &figure(words, "given", 2)).await;
    window.see("heading", &words.get("consents-ledger")).await;
    window.read("Zita Xylander").await;
    window.read("Berta Öberg").await;
    assert!(!window.text().await.contains("Nils Ohm"));
    window.picture("ledger").await;
    reach(window, "grid", &words.get("consents-ledger")).await;
    reach_row(window, "Zita Xylander").await;
    window.press("Enter").await;
    window.see("heading", &words.get("consents-wording")).await;
    window.read(&words.get("consent-grade-a-detail")).await;
    window.see("button", "Newsletter 118").await;
    window.picture("event").await;
    push(window, "Newsletter 118").await;
    window.see("heading", "Newsletter 118").await;
    window.await_true("the page of the evidence is drawn", DRAWN, Vec::new()).await;
    window.picture("evidence").await;
    window.press("Escape").await;
    await_row(window, "Zita Xylander").await;

    // Today she has taken it back.
    window.press("Escape").await;
    window.press("Escape").await;
    window.see("button", &words.get("consents-past-back")).await;
    push(window, &words.get("consents-past-back")).await;
    push(window, &figure(words, "withdrawn", 1)).await;
    window.see("heading", &words.get("consents-ledger")).await;
    window.read("Zita Xylander").await;
    assert!(!window.text().await.contains("Berta Öberg"));
    app.end().await;
}

/// Whether a picture of a page can be seen.
const DRAWN: &str =
    "return [...document.querySelectorAll('main img')].some((img) => img.complete && img.naturalWidth > 0)";

/// Records through the window that somebody consented on a day that is long over.
async fn record_late(app: &App, words: &Words, at: Timestamp) {
    let window = &app.window;
    let form = app.folder().join("Newsletter 119.pdf");
    scan(&form, "Newsletter: Nils Ohm, 12 January");
    consent::begin(window, words, "Nils Ohm", "consent-method-paper").await;
    reach(window, "textbox", &words.get("consent-field-at")).await;
    window.type_text(&typed(words, day_of(at))).await;
    reach(window, "textbox", &words.get("time-label")).await;
    window.type_text("0930").await;
    end_with_evidence(app, words, &form).await;
}

/// A number of the overview, as its button says it.
fn figure(words: &Words, state: &str, count: usize) -> String {
    format!("{} {count}", words.get(&format!("consent-state-{state}")))
}

/// A day as people who speak the language type it.
fn typed(words: &Words, day: NaiveDate) -> String {
    let form = match words.code {
        "de" => "%-d.%-m.%Y",
        "sv" => "%Y-%m-%d",
        _ => "%-d %b %Y",
    };
    day.format(form).to_string()
}

fn noon(year: i32, month: u32, day: u32) -> Timestamp {
    let day = NaiveDate::from_ymd_opt(year, month, day).expect("the days are in every year");
    day.and_hms_opt(12, 0, 0).expect("there is noon").and_utc().timestamp_millis()
}

fn day_of(at: Timestamp) -> NaiveDate {
    DateTime::from_timestamp_millis(at).expect("it is within the calendar").date_naive()
}

fn withdraw(session: &Session, contact: ContactId) {
    let withdrawal = Withdrawal {
        contact,
        purpose: newsletter(session),
        channel: None,
        at: session.store().clock().now(),
        zone: ZONE.into(),
        method: ConsentMethod::Email,
    };
    session.withdraw_consent(&withdrawal).expect("there is a consent");
}
