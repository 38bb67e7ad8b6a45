//! How a request is answered of which something stays: what the letter says, and what it is closed as.

use kartotek_core::{
    channel::Channel,
    consent::ConsentKind,
    crm::{contact::ContactDraft, party::Party},
    erasure::{ErasureCause, ErasureDraft, ErasureKeep, KeepGround},
    error::Problem,
    exchange::reply,
    id::{ContactId, RequestId},
    purpose::PurposeDraft,
    regime::RefusalReason,
    request::{RequestClosing, RequestMove, path::RequestOutcome},
    retention::{
        category::{RetentionItem, RetentionItemKind as Kind},
        hold::LegalHoldDraft,
    },
    session::Session,
    template::TemplateKind,
    voucher::{VoucherDraft, VoucherKind},
};

use super::{
    asked,
    decided::{held, keep, keeping},
};
use crate::{
    access::Desk,
    activity::{ABOUT_ANNA, note},
    consent::event,
    office::{DAY, NOW, email, named, refusal},
    request::Walk,
    retention::everywhere,
    row_mac::forge,
    voucher::invoice,
};

/// A vault that can write letters, in which Anna called and asks to be erased.
fn calling() -> Desk {
    let desk = Desk::empty();
    let office = &desk.office;
    office.settings(|settings| {
        let controller = &mut settings.controller;
        controller.street = "Storgatan 1".into();
        controller.postal_code = "211 34".into();
        controller.city = "Malmö".into();
        controller.email = "post@office.example".into();
        controller.authority = "Integritetsskyddsmyndigheten".into();
    });
    office.add(ContactDraft { emails: vec![email("anna@berg.example")], ..named("Anna Berg") });
    office.log(ABOUT_ANNA, note("Called"));
    desk
}

/// Erases Anna because she asked for it, but for what stays.
fn answer<'a>(session: &'a Session, keep: &[ErasureKeep]) -> Walk<'a> {
    let mut walk = asked(session);
    let id = walk.sheet.request.id;
    let draft = keeping(session, keep);
    session.erase(&ErasureDraft { cause: ErasureCause::Request, request: Some(id), ..draft }).unwrap();
    walk.sheet = session.request_sheet(id).unwrap();
    walk
}

/// What the letter says that answers a request.
fn letter(session: &Session, request: RequestId, language: &str) -> String {
    let draft = reply::RequestLetterDraft {
        request,
        kind: TemplateKind::Done,
        language: language.into(),
        refusals: Vec::new(),
        lists: Vec::new(),
        lifted: String::new(),
    };
    reply::preview(session, &draft).unwrap().filled.unwrap().to_text().to_string()
}

fn closing(outcome: RequestOutcome, reasons: &[RefusalReason]) -> RequestMove {
    RequestMove::Close(RequestClosing {
        outcome,
        reasons: reasons.to_vec(),
        remedies: !reasons.is_empty(),
        note: "by mail, today".into(),
    })
}

#[test]
fn a_request_of_which_something_stays_is_fulfilled_in_part_alone_and_they_are_told_why() {
    let desk = calling();
    let session = desk.session();
    let law = ErasureKeep { ground: KeepGround::Obligation, ..keep(Kind::Activity) };
    let mut walk = answer(session, &[law]);
    let id = walk.sheet.request.id;

    for (language, said) in [
        ("en", "notes, calls, meetings and mails about you, Art. 17(3)(b) GDPR: 1"),
        ("de", "Notizen, Anrufe, Termine und E-Mails über Sie, Art. 17 Abs. 3 Buchst. b DSGVO: 1"),
        ("sv", "anteckningar, samtal, möten och mejl om dig, artikel 17.3 b GDPR: 1"),
    ] {
        let text = letter(session, id, language);
        assert!(text.contains(said) && text.contains("2028"), "{language}: {text}");
        assert!(!text.contains("against us"));
    }

    walk.tick_rest();
    let refused = walk.try_act(closing(RequestOutcome::Fulfilled, &[]));
    assert_eq!(refusal(refused), ("kept", None, Problem::Choice));
    assert!(session.request_sheet(id).unwrap().request.closing.is_none());
    walk.act(closing(RequestOutcome::Partly, &[RefusalReason::LegalObligation]));
    assert_eq!(walk.sheet.request.closing.as_ref().unwrap().outcome, RequestOutcome::Partly);
    desk.office.verify_rows().unwrap();
}

#[test]
fn once_nothing_of_it_stays_any_more_a_request_is_fulfilled_and_the_letter_says_nothing_of_it() {
    let desk = calling();
    let session = desk.session();
    let mut walk = answer(session, &[keep(Kind::Activity)]);
    let id = walk.sheet.request.id;
    let held = held(session);
    session.review_archived(held[0].id, "2029-03-31".into()).unwrap();
    let text = letter(session, id, "en");
    assert!(text.contains("2029") && !text.contains("2028"), "the day as it is now: {text}");

    session.end_archived(held[0].id, "settled".into()).unwrap();

    let text = letter(session, id, "en");
    assert!(text.contains("was erased on") && !text.contains("did not erase"), "{text}");
    walk.tick_rest();
    walk.act(closing(RequestOutcome::Fulfilled, &[]));
    assert_eq!(walk.sheet.request.closing.as_ref().unwrap().outcome, RequestOutcome::Fulfilled);
    desk.office.verify_rows().unwrap();
}

#[test]
fn a_hold_that_was_set_by_hand_before_is_told_and_counts_as_much() {
    let desk = calling();
    let session = desk.session();
    let item = RetentionItem { kind: Kind::Activity, id: 1 };
    let hold = LegalHoldDraft { reason: "Anna Berg against us".into(), review_on: "2028-06-30".into() };
    session.set_legal_hold(item, hold).unwrap();
    let mut walk = answer(session, &[]);

    let text = letter(session, walk.sheet.request.id, "en");
    assert!(text.contains("mails about you, Art. 17(3)(e) GDPR: 1") && text.contains("2028"), "{text}");
    walk.tick_rest();
    let refused = walk.try_act(closing(RequestOutcome::Fulfilled, &[]));
    assert_eq!(refusal(refused), ("kept", None, Problem::Choice));
    walk.act(closing(RequestOutcome::Partly, &[RefusalReason::LegalClaims]));
}

#[test]
fn what_a_law_and_a_hold_keep_is_told_as_counted_already_while_the_law_keeps_it() {
    let desk = calling();
    let (office, session) = (&desk.office, desk.session());
    office.settings(|settings| settings.country = "DE".into());
    let sold = office.record(ABOUT_ANNA, invoice("2026-17")).id.0;
    // Of the same number, and of no law any more.
    let order =
        VoucherDraft { kind: VoucherKind::Order, issued_on: "1999-01-05".into(), ..invoice("2026-17") };
    let order = office.record(ABOUT_ANNA, order).id.0;
    let calls = office.purpose(PurposeDraft { channels: vec![Channel::Phone], ..everywhere("Calls") });
    let mut given = event(ContactId(1), calls, ConsentKind::Given, NOW);
    given.key.channel = Channel::Phone;
    let given = office.consent(given).id.0;
    for (kind, id) in [(Kind::Voucher, sold), (Kind::Voucher, order), (Kind::Consent, given)] {
        let hold = LegalHoldDraft { reason: "Anna Berg against us".into(), review_on: "2028-06-30".into() };
        session.set_legal_hold(RetentionItem { kind, id }, hold).unwrap();
    }
    let id = answer(session, &[]).sheet.request.id;

    for (language, vouchers, consents, again) in [
        ("en", "credit notes", "consents", " (counted above already)"),
        ("de", "Gutschriften", "Einwilligungen", " (oben schon gezählt)"),
        ("sv", "kreditfakturor", "samtycken", " (redan räknat ovan)"),
    ] {
        let text = letter(session, id, language);
        let said = [format!("{vouchers}{again}, "), format!("{consents}{again}, ")];
        assert!(said.iter().all(|said| text.contains(said)), "{language}: {text}");
        assert_eq!(text.matches(again).count(), 2, "the order is told once: {text}");
    }
    // The laws are over, the claim is not.
    office.clock.advance(12 * 366 * DAY);
    assert_eq!(session.finish_erasures().unwrap().0, 2);
    let text = letter(session, id, "en");
    assert!(text.contains("GDPR: 2") && !text.contains("counted above"), "{text}");
}

#[test]
fn the_letter_says_that_texts_of_others_may_still_name_them() {
    let desk = calling();
    let session = desk.session();
    let before = ["may still name you", "kann Sie noch nennen", "kan fortfarande nämna dig"];
    let bo = desk.office.add(named("Bo Ek")).id;
    desk.office.log(Party { contact: Some(bo), company: None }, note("Knows Anna Berg"));

    let walk = answer(session, &[]);

    for (language, said) in ["en", "de", "sv"].into_iter().zip(before) {
        let text = letter(session, walk.sheet.request.id, language);
        assert!(text.contains(said) && text.contains(": 1."), "{language}: {text}");
    }
}

#[test]
fn the_letter_says_until_when_backups_may_hold_them_and_that_none_does_any_more() {
    let desk = calling();
    let session = desk.session();
    forge(&desk.office, "INSERT INTO backup_place (path, added_at) VALUES ('/media/stick', 1)", &[]);
    // Of the day on which she is erased; 90 days are kept.
    forge(
        &desk.office,
        "INSERT INTO backup (uuid, place_id, file_name, created_at, bytes, seq, verified_at, sound)
         SELECT x'07', 1, 'a', created_at, 1, 1, created_at, 1 FROM contact",
        &[],
    );
    let id = answer(session, &[]).sheet.request.id;

    for (language, left, again, day, clean) in [
        (
            "en",
            "may still hold your data: 1.",
            "first, where the list of erasures or a newer state of the vault is at hand.",
            "20 December 2026",
            "do not hold your data any more",
        ),
        (
            "de",
            "können Ihre Daten noch enthalten: 1.",
            "erneut, wo die Liste der Löschungen oder ein neuerer Stand des Tresors vorliegt.",
            "20. Dezember 2026",
            "enthalten Ihre Daten nicht mehr",
        ),
        (
            "sv",
            "kan innehålla dina uppgifter: 1.",
            "först, om listan över raderingar eller ett nyare tillstånd av valvet finns till hands.",
            "20 december 2026",
            "innehåller inte längre dina uppgifter",
        ),
    ] {
        let text = letter(session, id, language);
        assert!([left, again, day].iter().all(|said| text.contains(said)), "{language}: {text}");
        assert!(!text.contains(clean), "{language}: {text}");
    }
    forge(&desk.office, "UPDATE backup SET erased_through = 1", &[]);
    let text = letter(session, id, "en");
    assert!(text.contains("do not hold your data any more") && !text.contains("may still"), "{text}");
    forge(&desk.office, "DELETE FROM backup", &[]);
    let text = letter(session, id, "de");
    assert!(
        text.contains("enthalten Ihre Daten nicht mehr") && text.contains("(Löschbescheinigung E"),
        "{text}"
    );
}
