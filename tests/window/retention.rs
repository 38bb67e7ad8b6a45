//! How long data is kept: the yearly clean-up.

use chrono::{Datelike, Days};
use kartotek_core::{
    clock::Clock,
    consent::DataOrigin,
    id::ContactId,
    retention::{category::RetentionItem, hold::LegalHoldDraft},
};

use crate::{
    app::App,
    consent::show,
    keys::{await_focus, await_row, go, reach, reach_choice},
    made::{open, person},
    window::Window,
    words::Words,
};

const DAY: i64 = 86_400_000;
const ANNA: &str = "Anna Berg";
const BO: &str = "Bo Ek";
const DAG: &str = "Dag Alm";

#[tokio::test]
async fn the_yearly_clean_up() {
    let words = Words::german();
    let app = App::start_speaking("retention", words.code).await;
    let window = &app.window;
    let clock = Clock::System;
    let later = clock.today() + Days::new(60);
    let mut proposed = 0;
    open(&app, &words, &clock, |session| {
        let years = [("Anna", "Berg", 6), ("Bo", "Ek", 5), ("Dag", "Alm", 4), ("Cia", "Lund", 1)];
        let people: Vec<ContactId> = years
            .map(|(given, family, years)| {
                let contact = person(session, given, family, "");
                let at = clock.now() - years * 365 * DAY;
                session.set_collection(&[contact], DataOrigin::Person, at).expect("it was long ago");
                contact
            })
            .to_vec();
        let hold = LegalHoldDraft { reason: "Klage vom Mai".into(), review_on: later.to_string() };
        session.set_legal_hold(RetentionItem::contact(people[1]), hold).expect("nothing is in the way");
        let presets = session.retention_presets().expect("the country is known");
        proposed = presets.iter().filter(|preset| preset.proposed).count();
    })
    .await;

    take_rules(window, &words, proposed).await;

    // Anna and Dag are due, Bo is on hold, and Cia's time has not come.
    window.press("Alt+3").await;
    window.see("heading", &words.get("retention-part-outlook")).await;
    let two = [("count", 2.into()), ("shown", "2".into())];
    window.see("button", &words.with("retention-flag", two.clone())).await;
    window.read(&words.get("retention-skip-legal_hold")).await;
    window.picture("outlook").await;
    window.press("f").await;
    window.read(&words.with("retention-flagged", two)).await;
    window.picture("flagged").await;
    window.click("button", &words.get("retention-to-queue")).await;
    window.see("heading", &words.get("retention-part-queue")).await;

    // What was due first stands first.
    await_row(window, ANNA).await;
    window.press("Enter").await;
    window.read(&words.begin("retention-why-collection", &["on"])).await;
    window.picture("queue").await;
    window.press("a").await;
    window.see("dialog", &words.with("retention-approve-title", [("count", 1.into())])).await;
    reach_choice(window, &words.get("retention-action-erase")).await;
    window.picture("approve").await;
    window.press("Control+Enter").await;
    window.read(&words.with("retention-approved", [("count", 1.into())])).await;

    await_row(window, DAG).await;
    window.press("s").await;
    await_focus(window, "textbox", &words.get("retention-keep-until")).await;
    window.type_text(&later.format("%d.%m.%Y").to_string()).await;
    reach(window, "textbox", &words.get("retention-keep-reason")).await;
    window.type_text("Ausschreibung im Herbst").await;
    window.picture("keep").await;
    window.press("Control+Enter").await;
    window.read(&words.with("retention-kept", [("count", 1.into())])).await;
    window.read(&words.get("retention-queue-empty-open")).await;
    window.picture("decided").await;

    // Anna is erased, and stands on the list of erasures by a number alone.
    reach_choice(window, &counted(&words, "approved", "1")).await;
    await_row(window, ANNA).await;
    window.picture("approved").await;
    window.click("button", &words.with("retention-carry", [("count", 1.into())])).await;
    window.see("alertdialog", &words.get("retention-carry-title")).await;
    window.click("button", &words.get("retention-carry-do")).await;
    window.read(&words.with("retention-carried", [("count", 1.into())])).await;
    window.read(&words.get("retention-queue-empty-approved")).await;
    window.press("Alt+1").await;
    await_row(window, &format!("E{}-1", clock.today().year())).await;
    window.read(&words.get("erasures-cause-retention")).await;
    window.read_no_more("Berg").await;
    window.picture("erased").await;
    go(window, "c", &words.get("area-contacts")).await;
    window.read("Alm").await;
    window.read_no_more("Berg").await;

    // Bo’s page says why he stays.
    show(window, BO).await;
    window.read(&words.get("hold-banner")).await;
    window.press("Alt+6").await;
    window.read(&words.begin("retention-why-collection", &["on"])).await;
    window.read("Klage vom Mai").await;
    window.picture("contact").await;
    app.end().await;
}

/// Takes the shipped rules that are proposed for the country.
async fn take_rules(window: &Window, words: &Words, proposed: usize) {
    go(window, "e", &words.get("erasures-ledger")).await;
    window.press("Alt+5").await;
    window.read(&words.get("retention-rules-empty")).await;
    window.press("p").await;
    let title = words.with("retention-presets-title", [("country", "Schweden".into())]);
    window.see("dialog", &title).await;
    window.see("button", &words.with("retention-presets-add", [("count", proposed.into())])).await;
    window.picture("presets").await;
    reach(window, "button", &words.get("retention-presets-all")).await;
    window.press("Control+Enter").await;
    window.read(&words.with("retention-presets-taken", [("count", proposed.into())])).await;
    window.read(&words.get("retention-category-prospect")).await;
    window.picture("rules").await;
}

/// A state of the queue, with how many are in it.
fn counted(words: &Words, state: &str, count: &str) -> String {
    let segment = words.get(&format!("retention-queue-{state}"));
    words.with("due-count", [("segment", segment.into()), ("count", count.to_owned().into())])
}
