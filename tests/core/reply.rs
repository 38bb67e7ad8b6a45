//! Letters and packages that answer requests: only those that fit, saying what the data says, and nothing of others.

use std::fs;

use kartotek_core::{
    activity::Party,
    crm::contact::ContactDraft,
    error::{Error, Problem, Result, SettingLack},
    exchange::{
        gate,
        letter::LetterFormat,
        reply::{
            RequestLetterDraft, RequestLetterList, RequestPackageDraft, check, offer, packing, prepare,
            preview,
        },
    },
    history,
    id::{ContactId, RequestId},
    progress::Silent,
    regime::{DelayReason, RefusalReason, Regime, RequestKind, RequestStage},
    request::{MatchKind, RequestAct, RequestDraft, RequestMove, path::IdentityMethod},
    role::Role,
    setting::Controller,
    template::{Placeholder, TemplateKind},
};

use crate::{
    access::{Desk, open},
    activity::note,
    office::{Office, email, named, refusal},
    request::{Walk, access},
    user::Shop,
};

/// The activity that only speaks of a boat.
const BOAT: i64 = 3;

fn settings(office: &Office) {
    office.settings(|settings| {
        let controller = &mut settings.controller;
        controller.street = "Storgatan 1".into();
        controller.postal_code = "211 34".into();
        controller.city = "Malmö".into();
        controller.email = "post@office.example".into();
        controller.authority = "Integritetsskyddsmyndigheten".into();
    });
}

fn letter(request: RequestId, kind: TemplateKind) -> RequestLetterDraft {
    RequestLetterDraft {
        request,
        kind,
        language: "de".into(),
        refusals: Vec::new(),
        lists: Vec::new(),
        lifted: String::new(),
    }
}

/// Anna, written to in German, and Bo; somebody wrote of both.
fn office(desk: &Desk) {
    let office = &desk.office;
    settings(office);
    let anna = ContactDraft {
        language: "de".into(),
        emails: vec![email("anna@berg.example")],
        ..named("Anna Berg")
    };
    office.add(anna);
    office.add(ContactDraft { emails: vec![email("bo@ek.example")], ..named("Bo Ekblad") });
    let session = desk.session();
    let token = session.suggest_mentions("Bo").unwrap()[0].token.clone();
    let about = |id: i64| Party { contact: Some(ContactId(id)), company: None };
    session.add_activity(about(1), note(&format!("Met her with [[{token}]] on Monday"))).unwrap();
    session.add_activity(about(2), note("Bo Ekblad says that Anna Berg paid him")).unwrap();
    session.add_activity(about(2), note("Anna Berg is the name of his boat")).unwrap();
}

/// A request that is being answered: what speaks of her is in, the boat is out.
fn answering(desk: &Desk, draft: RequestDraft) -> Walk<'_> {
    let mut walk = Walk::of(desk.session(), draft);
    walk.next().search(&[]);
    let ids = |walk: &Walk<'_>, boat: bool| {
        let is_boat = |kind: MatchKind, object: i64| kind == MatchKind::Activity && object == BOAT;
        let matches = walk.sheet.matches.iter();
        matches
            .filter(|found| is_boat(found.kind, found.object) == boat)
            .map(|found| found.id)
            .collect::<Vec<_>>()
    };
    let (inside, out) = (ids(&walk, false), ids(&walk, true));
    walk.act(RequestMove::Decide { ids: inside, included: true, reason: "".into() });
    walk.act(RequestMove::Decide { ids: out, included: false, reason: "a boat".into() });
    walk.next().next();
    walk
}

fn says(filled: &kartotek_core::template::Filled, text: &str) -> bool {
    filled.subject.contains(text) || filled.to_text().contains(text)
}

#[test]
fn letters_that_fit_are_offered_in_the_language_of_the_person() {
    let desk = Desk::empty();
    office(&desk);
    let mut walk = Walk::of(desk.session(), RequestDraft { doubt: "a new address".into(), ..access() });
    let id = walk.sheet.request.id;
    let kinds = || offer(desk.session(), id).unwrap().kinds;

    let offered = offer(desk.session(), id).unwrap();
    assert_eq!(
        (offered.language, offered.email.as_str(), offered.package),
        ("de", "anna@berg.example", false)
    );
    assert_eq!(kinds(), [TemplateKind::Acknowledgement]);
    walk.next();
    assert_eq!(kinds(), [TemplateKind::Identity, TemplateKind::Acknowledgement]);
    walk.act(RequestMove::Identify {
        method: IdentityMethod::KnownAddress,
        confirmed: true,
        note: "".into(),
    });
    walk.act(RequestMove::Extend { reasons: vec![DelayReason::Volume], until: "".into() });
    assert_eq!(kinds()[0], TemplateKind::Extension);
    let filled = preview(desk.session(), &letter(id, TemplateKind::Extension)).unwrap().filled.unwrap();
    assert!(says(&filled, "große Anzahl") && says(&filled, "21. Dezember 2026"), "{filled:?}");
    let early = preview(desk.session(), &letter(id, TemplateKind::Answer));
    assert_eq!(refusal(early).0, "stage");
    walk.act(RequestMove::Tell { at: desk.office.clock.now() });
    assert_ne!(kinds()[0], TemplateKind::Extension);
}

#[test]
fn in_switzerland_and_liechtenstein_the_words_of_letters_have_no_sharp_s_and_names_keep_theirs() {
    for (country, regime, ss) in [
        ("CH", Regime::Fadp, true),
        ("CH", Regime::Gdpr, true),
        ("LI", Regime::Gdpr, true),
        ("DE", Regime::Fadp, true),
        ("DE", Regime::Gdpr, false),
    ] {
        let office = Office::with(&["Anna Großmann"]);
        office.settings(|settings| settings.country = country.into());
        let mut walk =
            Walk::of(&office.session, RequestDraft { regime, kind: RequestKind::Erasure, ..access() });
        walk.next();
        if walk.sheet.request.stage == RequestStage::Identity {
            // Under the FADP, everybody is asked who they are.
            let method = IdentityMethod::KnownAddress;
            walk.act(RequestMove::Identify { method, confirmed: true, note: "".into() }).next();
        }
        walk.search(&[]).decide_all(true).next().next();
        let mut refusing = letter(walk.sheet.request.id, TemplateKind::Refusal);
        refusing.refusals = vec![RefusalReason::Disproportionate];
        refusing.lists = vec![RequestLetterList {
            placeholder: Placeholder::Reasons,
            text: "Wie die Straße heißt.".into(),
        }];
        let told = preview(&office.session, &refusing).unwrap().filled.unwrap().to_text().0;
        assert_eq!(told.contains("unverhältnismässigen"), ss, "{country} {regime:?}: {told}");
        assert!(
            told.contains("Großmann") && told.contains("Straße heißt"),
            "what people typed stays: {told}"
        );
        let words = told.replace("Großmann", "").replace("Straße heißt", "");
        assert_eq!(words.contains('ß'), !ss, "{country} {regime:?}: {told}");
    }
}

#[test]
fn what_is_missing_is_told_with_its_place_and_nothing_is_set_without_it() {
    let office = Office::with(&["Anna Berg"]);
    office.settings(|settings| settings.controller = Controller::default());
    let walk = Walk::of(&office.session, access());
    let draft = letter(walk.sheet.request.id, TemplateKind::Acknowledgement);
    let found = preview(&office.session, &draft).unwrap();
    assert!(found.filled.is_none());
    assert!(found.gaps.iter().any(|gap| gap.placeholder == Placeholder::Contact), "{:?}", found.gaps);

    let Err(Error::Unset { missing }) = prepare(&office.session, &draft, LetterFormat::Pdf) else {
        panic!("a letter without who writes it")
    };
    assert_eq!(missing, [SettingLack::Address, SettingLack::Contact]);
    settings(&office);
    let set = prepare(&office.session, &draft, LetterFormat::Pdf).unwrap();
    assert!(says(&set.letter.filled, "21. September 2026") && says(&set.letter.filled, "21. Oktober 2026"));
    let mail = prepare(&office.session, &draft, LetterFormat::Mail);
    assert_eq!(refusal(mail), ("email", None, Problem::Missing));
}

#[test]
fn nothing_held_says_what_was_searched_and_a_refusal_says_why() {
    let office = Office::new();
    settings(&office);
    let stranger =
        RequestDraft { contact: None, name: "Cid Dahl".into(), address: "cid@d.example".into(), ..access() };
    let mut walk = Walk::of(&office.session, stranger);
    walk.next().search(&[]).next().next();
    let id = walk.sheet.request.id;

    let found = offer(&office.session, id).unwrap();
    assert_eq!(found.kinds, [TemplateKind::NothingHeld, TemplateKind::Refusal]);
    assert!(!found.package);
    let told = preview(&office.session, &letter(id, TemplateKind::NothingHeld)).unwrap().filled.unwrap();
    assert!(says(&told, "cid@d.example") && says(&told, "Kontakte") && says(&told, "Integritetsskydds"));
    let mut refusing = letter(id, TemplateKind::Refusal);
    assert_eq!(preview(&office.session, &refusing).unwrap().gaps[0].placeholder, Placeholder::Reasons);
    refusing.refusals = vec![RefusalReason::Excessive];
    refusing.lists = vec![RequestLetterList {
        placeholder: Placeholder::Reasons,
        text: "Es ist der zwölfte Antrag in diesem Jahr.".into(),
    }];
    let told = preview(&office.session, &refusing).unwrap().filled.unwrap();
    assert!(says(&told, "exzessiv") && says(&told, "zwölfte") && says(&told, "Gericht"));
    let refused = check(&office.session, id);
    assert_eq!(refusal(refused).0, "stage");
}

#[test]
fn a_letter_that_was_made_stands_on_the_path_and_in_the_journal() {
    let desk = Desk::empty();
    office(&desk);
    let walk = Walk::of(desk.session(), access());
    let id = walk.sheet.request.id;
    let draft = letter(id, TemplateKind::Acknowledgement);
    let set = prepare(desk.session(), &draft, LetterFormat::Pdf).unwrap();
    let path = desk.folder.path().join("letter.pdf");

    gate::save_request_letter(desk.session(), &set, LetterFormat::Pdf, b"%PDF-1.7", &path).unwrap();

    assert_eq!(fs::read(&path).unwrap(), b"%PDF-1.7");
    let sheet = desk.session().request_sheet(id).unwrap();
    let last = sheet.events.last().unwrap();
    assert_eq!((last.act, last.detail.as_str()), (RequestAct::Letter, "acknowledgement"));
    assert_eq!(sheet.request.told_at, None, "that it was made does not say that it was sent");
    let entries = desk.session().read(history::entries).unwrap();
    for action in ["request.letter", "reading.letter"] {
        assert!(entries.iter().any(|(entry, _)| entry.action == action), "{action}");
    }
    desk.office.verify_rows().unwrap();
}

#[test]
fn the_package_holds_what_was_decided_to_be_theirs_and_names_nobody_else() {
    let desk = Desk::empty();
    office(&desk);
    let walk = answering(&desk, access());
    let id = walk.sheet.request.id;
    let found = check(desk.session(), id).unwrap();
    let names: Vec<_> = found.people.iter().map(|person| person.name.0.as_str()).collect();
    assert_eq!(names, ["Bo Ekblad"]);
    assert_eq!(found.contacts.len(), 1);

    let draft = RequestPackageDraft {
        letter: letter(id, TemplateKind::Answer),
        named: Vec::new(),
        withheld: Vec::new(),
    };
    let path = desk.folder.path().join("answer.zip");
    let save = |draft: &RequestPackageDraft| -> Result<_> {
        let packing = packing(desk.session(), draft)?;
        gate::save_request_package(desk.session(), &packing, b"%PDF-1.7 letter", &path, &Silent)
    };
    let saved = save(&draft).unwrap().0;
    let files = open(&path, &saved.password.0).unwrap();
    let has = |files: &std::collections::BTreeMap<String, Vec<u8>>, text: &str| {
        files.values().any(|bytes| memchr::memmem::find(bytes, text.as_bytes()).is_some())
    };
    assert!(has(&files, "paid him"), "what is kept with another and speaks of her");
    assert!(!has(&files, "boat"), "what was decided not to be hers, and why");
    assert!(!has(&files, "Ekblad") && !has(&files, "bo@ek"), "the name of another");
    assert!(files.contains_key("requests.json") && files.contains_key("letter.pdf"));

    for file in ["manifest.json", "processing.json", "index.html"] {
        for told in ["Storgatan 1", "post@office.example", "Integritetsskyddsmyndigheten"] {
            assert!(memchr::memmem::find(&files[file], told.as_bytes()).is_some(), "{told} in {file}");
        }
    }

    let sheet = desk.session().request_sheet(id).unwrap();
    assert_eq!(sheet.events.last().unwrap().act, RequestAct::Package);
    let named = RequestPackageDraft { named: vec![ContactId(2)], ..draft };
    let saved = save(&named).unwrap().0;
    assert!(has(&open(&path, &saved.password.0).unwrap(), "Ekblad"), "who may be named is");
    desk.office.verify_rows().unwrap();
}

#[test]
fn there_is_no_package_before_its_time_and_none_to_who_may_not() {
    let desk = Desk::empty();
    office(&desk);
    let mut walk = Walk::of(desk.session(), access());
    let id = walk.sheet.request.id;
    assert_eq!(refusal(check(desk.session(), id)).0, "stage");
    walk.next().search(&[]).decide_all(true);
    let draft = RequestPackageDraft {
        letter: letter(id, TemplateKind::Answer),
        named: Vec::new(),
        withheld: Vec::new(),
    };
    assert_eq!(refusal(packing(desk.session(), &draft).map(drop)).0, "stage");
    let shop = Shop::with(&[("Bo", Role::Sales)]);
    let sales = shop.unlock("bo").unwrap();
    assert!(matches!(offer(sales.session(), RequestId(1)), Err(Error::Forbidden)));
}
