//! Erased means erased: what a law keeps stays till its day, and a backup from before brings nobody back.

use std::fs;

use chrono::Datelike;
use kartotek_core::{
    clock::Clock,
    crm::party::Party,
    id::ContactId,
    money::{Currency, Money},
    progress::Silent,
    session::Session,
    setting,
    voucher::{VoucherDraft, VoucherKind, VoucherStatus},
};

use crate::{
    app::App,
    backup::back_up,
    consent::show,
    keys::{await_row, go, push},
    made::{open, person},
    vault::PASSPHRASE,
    window::Window,
    words::Words,
};

const ANNA: &str = "Anna Bergquist";

#[tokio::test]
async fn an_invoice_stays_till_2034_and_nothing_else_of_the_person() {
    let words = Words::german();
    let app = App::start_speaking("erasure-invoice", words.code).await;
    let window = &app.window;
    let clock = Clock::System;
    open(&app, &words, &clock, |session| {
        in_germany(session);
        let anna = person(session, "Anna", "Bergquist", "anna@bergquist.example");
        invoice(session, anna);
    })
    .await;

    // 31 December 2034.
    let until = words.date(window, 2_051_179_200_000).await;
    let number = erase(window, &words, &until).await;
    window.read(&words.begin("erasure-proof-clean", &["day"])).await;
    window.picture("proved").await;
    push(window, &words.get("erasure-to-archive")).await;
    await_row(window, &until).await;
    window.press("o").await;
    window.see("alertdialog", &words.get("archive-open-title")).await;
    window.click("button", &words.get("archive-open-do")).await;
    window.read(&words.get("archive-opened")).await;
    window.read("R-2026-17").await;
    window.picture("kept").await;
    window.press("Escape").await;
    window.press("Alt+1").await;
    await_row(window, &number).await;
    window.picture("ledger").await;

    go(window, "c", &words.get("area-contacts")).await;
    window.read_no_more("Bergquist").await;
    app.end().await;
}

#[tokio::test]
async fn last_months_stick_brings_nobody_back() {
    let words = Words::english();
    let app = App::start("erasure-stick").await;
    let window = &app.window;
    let clock = Clock::System;
    open(&app, &words, &clock, |session| {
        person(session, "Anna", "Bergquist", "anna@bergquist.example");
        person(session, "Nils", "Ohm", "nils@example.org");
    })
    .await;
    let stick = app.folder().join("stick");
    let made = back_up(&app, &stick).await;
    // The stick goes into a drawer, out of reach of the vault.
    let drawer = app.folder().join("drawer");
    fs::create_dir(&drawer).expect("the journey's folder can be written to");
    let old = drawer.join(made.file_name().expect("a backup has a name"));
    fs::rename(&made, &old).expect("it is on the same disk");

    erase(window, &words, &words.get("erasure-stays-nothing")).await;
    window.read(&words.begin("erasure-proof-clean", &["day"])).await;
    window.picture("proved").await;

    window.press("Control+l").await;
    window.see("textbox", &words.get("unlock-passphrase")).await;
    app.answer_dialog(Some(&old));
    window.click("button", "Other vault").await;
    window.click("menuitem", "Restore a backup …").await;
    window.see("textbox", "Passphrase of that time").await;
    window.fill("Passphrase of that time", PASSPHRASE).await;
    window.click("button", "Restore").await;
    window.see("heading", &words.get("area-today")).await;
    window.picture("restored").await;
    go(window, "c", &words.get("area-contacts")).await;
    window.read("Ohm").await;
    window.read_no_more("Bergquist").await;
    window.picture("nobody").await;
    app.end().await;
}

/// Goes through the steps of an erasure, of which the one about what stays says something; gives its number.
async fn erase(window: &Window, words: &Words, stays: &str) -> String {
    show(window, ANNA).await;
    window.press("Shift+Delete").await;
    window.see("heading", &words.get("erasure-who-title")).await;
    window.press("Control+Enter").await;
    window.see("heading", &words.get("erasure-goes-title")).await;
    window.picture("goes").await;
    window.press("Control+Enter").await;
    window.see("heading", &words.get("erasure-stays-title")).await;
    window.read(stays).await;
    window.picture("stays").await;
    window.press("Control+Enter").await;
    window.see("heading", &words.get("erasure-list-title")).await;
    window.press("Control+Enter").await;
    let name = words.with("erasure-confirm-name", [("name", ANNA.into())]);
    window.fill(&name, ANNA).await;
    window.press("Control+Enter").await;
    let number = format!("E{}-1", Clock::System.today().year());
    window.see("heading", &words.with("erasure-done-title", [("number", number.clone().into())])).await;
    number
}

/// Has the laws of Germany count.
fn in_germany(session: &Session) {
    let mut settings = session.read(setting::get).expect("the vault is whole");
    settings.country = "DE".into();
    session.change_settings(&settings, &Silent).expect("they keep the rules");
}

/// An invoice of June 2026, which German law has kept for eight years after its own.
fn invoice(session: &Session, contact: ContactId) {
    let draft = VoucherDraft {
        kind: VoucherKind::Invoice,
        number: "R-2026-17".into(),
        issued_on: "2026-06-12".into(),
        amount: Money { units: 119_000, currency: Currency::of_code("EUR").expect("it is one") },
        status: VoucherStatus::Paid,
        due_on: String::new(),
        note: String::new().into(),
        document: None,
    };
    let party = Party { contact: Some(contact), company: None };
    session.add_voucher(party, draft).expect("the record keeps the rules");
}
