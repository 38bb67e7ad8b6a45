//! The letter that a restriction ends: written before it does (Art. 18(3) GDPR), also where nobody asked for the restriction by a request.

use std::fs;

use kartotek_core::{
    consent::{RestrictionDraft, RestrictionGround},
    crm::contact::ContactDraft,
    error::{Error, Problem},
    exchange::{
        gate,
        letter::LetterFormat,
        lifting::{LiftingLetterDraft, offer, prepare, preview},
        reply::{self, RequestLetterDraft, RequestLetterList},
    },
    history,
    id::{ContactId, RestrictionId},
    regime::{RefusalReason, RequestKind},
    request::{RequestAct, RequestClosing, RequestDraft, RequestMove, RequestSheet, path::RequestOutcome},
    role::Role,
    template::{Filled, Placeholder, TemplateKind},
};

use crate::{
    office::{DAY, NOW, Office, email, lifted, named, refusal},
    request::{Walk, access},
    user::Shop,
};

const ANNA: ContactId = ContactId(1);

fn office() -> Office {
    let office = Office::new();
    let emails = vec![email("anna@berg.example")];
    office.add(ContactDraft { language: "de".into(), emails, ..named("Anna Berg") });
    office
}

fn restriction() -> RestrictionDraft {
    RestrictionDraft { contact: ANNA, ground: RestrictionGround::Accuracy, at: NOW, note: "".into() }
}

fn by_hand(office: &Office) -> RestrictionId {
    office.session.restrict(restriction()).unwrap().0
}

fn asked() -> RequestDraft {
    RequestDraft { kind: RequestKind::Restriction, ground: Some(RestrictionGround::Accuracy), ..access() }
}

/// To be lifted two days from now.
fn draft(restriction: RestrictionId) -> LiftingLetterDraft {
    LiftingLetterDraft {
        restriction,
        language: "de".into(),
        lifted: "2026-09-23".into(),
        reasons: "Ihre Anschrift ist berichtigt.".into(),
    }
}

fn says(filled: &Filled, text: &str) -> bool {
    filled.subject.contains(text) || filled.to_text().contains(text)
}

fn close(walk: &mut Walk<'_>, outcome: RequestOutcome) {
    let reasons = vec![RefusalReason::LegalClaims];
    walk.act(RequestMove::Close(RequestClosing { outcome, reasons, remedies: true, note: "by mail".into() }));
}

fn letters(sheet: &RequestSheet) -> usize {
    sheet.events.iter().filter(|event| event.act == RequestAct::Letter).count()
}

#[test]
fn it_is_written_where_nobody_asked_by_a_request_and_is_journaled() {
    let office = office();
    let id = by_hand(&office);
    let offered = offer(&office.session, id).unwrap();
    assert_eq!((offered.language, offered.email.as_str()), ("de", "anna@berg.example"));
    assert_eq!(offered.made, None);
    let shown = preview(&office.session, &draft(id)).unwrap();
    let filled = shown.filled.unwrap();
    for told in ["Anna Berg", "23. September 2026", "Anschrift ist berichtigt", "R1", "Integritetsskydds"] {
        assert!(says(&filled, told), "{told}: {filled:?}");
    }

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letter.pdf");
    let set = prepare(&office.session, &draft(id), LetterFormat::Mail).unwrap();
    assert_eq!(set.letter.email.as_str(), "anna@berg.example");
    gate::save_lifting_letter(&office.session, &set, LetterFormat::Mail, b"mail", &path).unwrap();

    assert_eq!(fs::read(&path).unwrap(), b"mail");
    let made = offer(&office.session, id).unwrap().made.unwrap();
    assert_eq!((made.at, made.format, made.lifted.as_str()), (NOW, LetterFormat::Mail, "2026-09-23"));
    let entries = office.session.read(history::entries).unwrap();
    assert_eq!(entries.iter().filter(|(entry, _)| entry.action == "reading.letter").count(), 1);
    office.session.lift_restriction(id, lifted(NOW, "Put right")).unwrap();
    let late = preview(&office.session, &draft(id));
    assert!(matches!(late, Err(Error::NothingToChange)), "it is told before, not after: {late:?}");
    office.verify_rows().unwrap();
}

#[test]
fn what_is_missing_or_comes_too_late_is_told_and_nothing_is_set() {
    let office = office();
    let id = by_hand(&office);
    let with = |edit: &dyn Fn(&mut LiftingLetterDraft)| {
        let mut draft = draft(id);
        edit(&mut draft);
        draft
    };
    for (draft, gap) in [
        (with(&|draft| draft.lifted.clear()), Placeholder::Lifted),
        // On the day of the letter: that is not before.
        (with(&|draft| draft.lifted = "2026-09-21".into()), Placeholder::Lifted),
        (with(&|draft| draft.reasons = " \n ".into()), Placeholder::Reasons),
    ] {
        let shown = preview(&office.session, &draft).unwrap();
        assert!(shown.filled.is_none() && shown.gaps[0].placeholder == gap, "{:?}", shown.gaps);
        let (field, _, _) = refusal(prepare(&office.session, &draft, LetterFormat::Pdf));
        assert_eq!(field, gap.name());
    }
    let wrong = with(&|draft| draft.lifted = "tomorrow".into());
    assert_eq!(refusal(preview(&office.session, &wrong)), ("lifted", None, Problem::Date));
    let unknown = with(&|draft| draft.language = "fr".into());
    assert_eq!(refusal(preview(&office.session, &unknown)).0, "language");
    let none = preview(&office.session, &draft(RestrictionId(9)));
    assert!(matches!(none, Err(Error::NotFound)), "{none:?}");

    let shop = Shop::with(&[("Bo", Role::Sales)]);
    let sales = shop.unlock("bo").unwrap();
    assert!(matches!(offer(sales.session(), RestrictionId(1)), Err(Error::Forbidden)));
}

#[test]
fn of_a_restriction_that_was_asked_for_it_has_the_number_of_the_request_and_stands_on_its_path() {
    let office = office();
    let walk = Walk::of(&office.session, asked());
    let id = office.session.consent_sheet(ANNA, None).unwrap().restrictions[0].id;
    let set = prepare(&office.session, &draft(id), LetterFormat::Pdf).unwrap();
    assert_eq!(set.letter.number, "2026-1");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letter.pdf");

    gate::save_lifting_letter(&office.session, &set, LetterFormat::Pdf, b"%PDF-1.7", &path).unwrap();

    let sheet = office.session.request_sheet(walk.sheet.request.id).unwrap();
    assert_eq!(letters(&sheet), 1);
    assert_eq!(sheet.events.last().unwrap().detail, "restriction_lifted");
    // One that was set by hand beside it follows no request.
    office.clock.advance(DAY);
    let other = RestrictionDraft { ground: RestrictionGround::Claims, ..restriction() };
    let other = office.session.restrict(other).unwrap().0;
    let set = prepare(&office.session, &draft(other), LetterFormat::Pdf).unwrap();
    assert_eq!(set.letter.number, "R2");
    assert_eq!(offer(&office.session, other).unwrap().made, None, "the letter was about the other one");
    gate::save_lifting_letter(&office.session, &set, LetterFormat::Pdf, b"%PDF-1.7", &path).unwrap();
    assert_eq!(letters(&office.session.request_sheet(walk.sheet.request.id).unwrap()), 1);
    office.verify_rows().unwrap();
}

#[test]
fn a_request_that_was_fulfilled_offers_it_as_long_as_the_restriction_stands() {
    let office = office();
    let mut walk = Walk::of(&office.session, asked());
    let id = walk.sheet.request.id;
    let kinds = || reply::offer(&office.session, id).unwrap().kinds;
    assert!(!kinds().contains(&TemplateKind::RestrictionLifted), "nothing is answered yet");
    walk.next().search(&[]).decide_all(true).next().next();
    assert_eq!(kinds(), [TemplateKind::Done, TemplateKind::Refusal, TemplateKind::RestrictionLifted]);
    walk.tick();
    close(&mut walk, RequestOutcome::Partly);
    assert_eq!(kinds(), [TemplateKind::Done, TemplateKind::Refusal, TemplateKind::RestrictionLifted]);

    let mut letter = RequestLetterDraft {
        request: id,
        kind: TemplateKind::RestrictionLifted,
        language: "en".into(),
        refusals: Vec::new(),
        lists: vec![RequestLetterList {
            placeholder: Placeholder::Reasons,
            text: "It was put right.".into(),
        }],
        lifted: String::new(),
    };
    let shown = reply::preview(&office.session, &letter).unwrap();
    assert_eq!(shown.gaps.iter().map(|gap| gap.placeholder).collect::<Vec<_>>(), [Placeholder::Lifted]);
    letter.lifted = "2026-09-23".into();
    let filled = reply::preview(&office.session, &letter).unwrap().filled.unwrap();
    assert!(says(&filled, "23 September 2026") && says(&filled, "It was put right"), "{filled:?}");
    let restriction = office.session.consent_sheet(ANNA, None).unwrap().restrictions[0].id;
    let folder = tempfile::tempdir().unwrap();
    let set = reply::prepare(&office.session, &letter, LetterFormat::Pdf).unwrap();
    let path = folder.path().join("letter.pdf");
    gate::save_request_letter(&office.session, &set, LetterFormat::Pdf, b"%PDF-1.7", &path).unwrap();
    let made = offer(&office.session, restriction).unwrap().made.unwrap();
    assert_eq!(
        (made.format, made.lifted.as_str()),
        (LetterFormat::Pdf, "2026-09-23"),
        "it is the same letter"
    );
    let done = RequestLetterDraft { kind: TemplateKind::Done, lists: Vec::new(), ..letter };
    assert_eq!(refusal(reply::preview(&office.session, &done)).0, "lifted", "no other letter has such a day");

    office.session.lift_restriction(restriction, lifted(NOW, "Put right")).unwrap();
    assert!(!kinds().contains(&TemplateKind::RestrictionLifted), "it ended");
}

#[test]
fn a_request_that_was_refused_does_not_offer_it() {
    let office = office();
    let mut walk = Walk::of(&office.session, asked());
    walk.next().search(&[]).decide_all(true).next().next().tick();
    close(&mut walk, RequestOutcome::Refused);
    let kinds = reply::offer(&office.session, walk.sheet.request.id).unwrap().kinds;
    assert_eq!(kinds, [TemplateKind::Refusal]);
}
