//! Notices: versions, what has to be said before one is frozen, and that nothing changes after that.

use data_encoding::HEXLOWER;
use kartotek_core::{
    error::{Error, Problem},
    id::{NoticeId, PurposeId},
    notice::{
        self, DifferencePart, Fate, NoticeDraft, NoticeKind, NoticeLack, NoticePage, NoticeText,
        NoticeVersion,
    },
    store::Touched,
    text::Language,
};
use sha2::{Digest, Sha256};

use crate::{
    office::{Office, refusal},
    purpose,
    row_mac::{forge, is_told},
};

const WHOLE: &str = "{organisation}: {purpose}. {withdrawal}";

/// An office of Alm AB with a purpose.
fn office() -> Office {
    let office = Office::new();
    office.settings(|settings| settings.organisation = "Alm AB".into());
    office.session.add_purpose(purpose::named("Newsletter"), None).unwrap();
    office
}

fn draft() -> NoticeDraft {
    NoticeDraft { name: "Sign-up".into(), purpose: Some(PurposeId(1)), ..NoticeDraft::default() }
}

fn texts(of: &[(&str, &str)]) -> Vec<NoticeText> {
    of.iter()
        .map(|(language, text)| NoticeText { language: (*language).into(), text: (*text).into() })
        .collect()
}

fn add(office: &Office, of: &[(&str, &str)]) -> NoticeId {
    office.session.add_notice(draft(), texts(of)).unwrap().0.notice.id
}

fn page(office: &Office, id: NoticeId) -> NoticePage {
    office.session.read(|snapshot| notice::page(snapshot, id)).unwrap()
}

/// Versions in short: number, whether it is frozen, languages with their texts.
fn told(page: &NoticePage) -> Vec<String> {
    let told = |edition: &kartotek_core::notice::NoticeEdition| {
        let texts: Vec<_> =
            edition.texts.iter().map(|text| format!("{} {}", text.language, text.text.as_str())).collect();
        let state = if edition.frozen_at.is_some() { "frozen" } else { "draft" };
        format!("{} {state}: {}", edition.version, texts.join(", "))
    };
    page.editions.iter().map(told).collect()
}

#[test]
fn a_notice_starts_with_a_draft_that_can_be_changed_and_taken_back() {
    let office = office();

    let (added, changed) =
        office.session.add_notice(draft(), texts(&[("sv", "ja"), ("en", "yes\r\nno ")])).unwrap();

    let id = added.notice.id;
    assert_eq!(added.purpose_name.as_str(), "Newsletter");
    assert_eq!(told(&added), ["1 draft: en yes\nno, sv ja"]);
    assert_eq!(changed.touched, [Touched::Notice(id.0)]);
    let (changed, _) =
        office.session.change_notice_version(id, 1, texts(&[("en", "yes"), ("de", "ja")])).unwrap();
    assert_eq!(told(&changed), ["1 draft: en yes, de ja"]);
    office.session.undo().unwrap();
    assert_eq!(told(&page(&office, id)), ["1 draft: en yes\nno, sv ja"]);
    office.session.redo().unwrap();
    assert_eq!(told(&page(&office, id)), ["1 draft: en yes, de ja"]);
    let head = office.session.store().head();
    office.session.change_notice_version(id, 1, texts(&[("de", "ja"), ("en", "yes")])).unwrap();
    assert_eq!(office.session.store().head(), head, "what changes nothing is not written");
    office.verify_rows().unwrap();
}

#[test]
fn freezing_fills_in_what_people_read_and_hashes_it() {
    let office = office();
    let id = add(&office, &[("en", WHOLE), ("sv", WHOLE)]);

    let (frozen, _) = office.session.freeze_notice(id, 1).unwrap();

    let texts = &frozen.editions[0].texts;
    assert_eq!(
        texts[0].text.as_str(),
        "Alm AB: Newsletter. You can withdraw your consent at any time without giving a reason; a message to Alm AB is \
         enough. What was done before that remains lawful."
    );
    assert!(texts[1].text.contains("återkalla ditt samtycke"));
    let uuid: [u8; 16] = office
        .session
        .read(|snapshot| Ok(snapshot.query_row("SELECT uuid FROM notice", [], |row| row.get(0))?))
        .unwrap();
    for text in texts {
        assert_eq!(text.hash, HEXLOWER.encode(&by_the_book(uuid, text)), "as docs/vault-format.md has it");
        assert!(text.frozen_at.is_some());
    }
    assert!(matches!(office.session.freeze_notice(id, 1), Err(Error::NothingToChange)));
    office.verify_rows().unwrap();
}

/// The hash of a wording, from its description.
fn by_the_book(uuid: [u8; 16], version: &NoticeVersion) -> [u8; 32] {
    let mut bytes = Vec::new();
    let mut put = |kind: u8, length: usize, value: &[u8]| {
        bytes.push(kind);
        bytes.extend_from_slice(&(length as u64).to_le_bytes());
        bytes.extend_from_slice(value);
    };
    put(3, 17, b"kartotek notice 1");
    put(4, 16, &uuid);
    put(1, version.version as usize, &[]);
    put(3, version.language.len(), version.language.as_bytes());
    put(3, version.text.len(), version.text.as_bytes());
    Sha256::digest(bytes).into()
}

#[test]
fn what_is_frozen_stays_as_it_is_and_a_new_version_begins_with_it() {
    let office = office();
    let id = add(&office, &[("en", WHOLE)]);
    let session = &office.session;
    let (frozen, _) = session.freeze_notice(id, 1).unwrap();
    let first = frozen.editions[0].clone();

    let refused = session.change_notice_version(id, 1, texts(&[("en", "other")]));
    assert!(matches!(refused, Err(Error::NotFound)));
    assert!(matches!(session.change_notice_version(id, 1, Vec::new()), Err(Error::NotFound)));
    let (begun, _) = session.begin_notice_version(id).unwrap();
    assert_eq!(begun.editions.len(), 2);
    assert_eq!(begun.editions[0].texts[0].text, first.texts[0].text);
    assert!(matches!(session.begin_notice_version(id), Err(Error::NothingToChange)), "there is a draft");
    let own = format!("{} We write once a month.", first.texts[0].text.as_str());
    session.change_notice_version(id, 2, texts(&[("en", &own)])).unwrap();
    assert_eq!(session.freeze_notice(id, 2).unwrap().0.editions[1], first);

    office.settings(|settings| settings.organisation = "Berg AB".into());
    assert_eq!(page(&office, id).editions[1], first, "as people read it then");
    let parts = session.read(|snapshot| notice::compare(snapshot, id, [1, 2], "en")).unwrap();
    let last = parts.last().unwrap();
    assert_eq!(*last, DifferencePart { fate: Fate::Added, text: " We write once a month.".into() });
    let missing = session.read(|snapshot| notice::compare(snapshot, id, [1, 2], "de"));
    assert!(matches!(missing, Err(Error::NotFound)));
    office.verify_rows().unwrap();
}

#[test]
fn undo_of_a_begun_version_takes_it_away_and_redo_brings_it_back() {
    let office = office();
    let id = add(&office, &[("en", WHOLE), ("de", WHOLE)]);
    office.session.freeze_notice(id, 1).unwrap();
    let (begun, _) = office.session.begin_notice_version(id).unwrap();

    office.session.undo().unwrap();
    assert_eq!(page(&office, id).editions.len(), 1);
    office.session.redo().unwrap();

    assert_eq!(told(&page(&office, id)), told(&begun));
    office.verify_rows().unwrap();
}

#[test]
fn a_version_that_lacks_something_in_a_language_is_not_frozen_in_any() {
    let office = office();
    let id = add(&office, &[("en", WHOLE), ("de", "{purpose}")]);

    assert_eq!(refusal(office.session.freeze_notice(id, 1)), ("text", Some(1), Problem::Missing));
    assert!(page(&office, id).editions[0].frozen_at.is_none());
    assert!(page(&office, id).editions[0].texts.iter().all(|text| text.hash.is_empty()));
    let unknown = texts(&[("en", &format!("{WHOLE} {{unknown}}"))]);
    office.session.change_notice_version(id, 1, unknown).unwrap();
    assert_eq!(refusal(office.session.freeze_notice(id, 1)), ("text", Some(0), Problem::Choice));

    let preview =
        |text: &str| office.session.read(|snapshot| notice::preview(snapshot, &draft(), "en", text)).unwrap();
    assert_eq!(preview("{purpose}").text.as_str(), "Newsletter");
    assert_eq!(preview("{purpose}").lacks, [NoticeLack::Organisation, NoticeLack::Withdrawal]);
    office.session.remove_purpose(PurposeId(1), true).unwrap();
    assert_eq!(preview(WHOLE).lacks, [NoticeLack::PurposeRemoved]);
}

#[test]
fn each_broken_rule_names_its_field_and_changes_nothing() {
    let office = office();
    let head = office.session.store().head();
    let with = |change: &dyn Fn(&mut NoticeDraft), of: &[(&str, &str)]| {
        let mut draft = draft();
        change(&mut draft);
        refusal(office.session.add_notice(draft, texts(of)))
    };
    let one: &[(&str, &str)] = &[("en", "x")];

    let told = [
        with(&|draft| draft.name = " ".into(), one),
        with(&|draft| draft.name = "x".repeat(101).into(), one),
        with(&|draft| draft.purpose = None, one),
        with(&|draft| draft.purpose = Some(PurposeId(9)), one),
        with(&|_| {}, &[]),
        with(&|_| {}, &[("en", "x"), ("fr", "x")]),
        with(&|_| {}, &[("en", "x"), ("en", "y")]),
        with(&|_| {}, &[("en", "a\u{7}")]),
        with(&|_| {}, &[("en", &"x".repeat(20_001))]),
    ];

    use Problem::{Characters, Choice, Duplicate, Language, Missing, TooLong};
    assert_eq!(
        told,
        [
            ("name", None, Missing),
            ("name", None, TooLong),
            ("purpose", None, Missing),
            ("purpose", None, Choice),
            ("text", None, Missing),
            ("language", Some(1), Language),
            ("language", Some(1), Duplicate),
            ("text", Some(0), Characters),
            ("text", Some(0), TooLong),
        ]
    );
    assert_eq!(office.session.store().head(), head);
}

#[test]
fn what_a_notice_is_about_is_fixed_once_a_version_is_frozen() {
    let office = office();
    office.session.add_purpose(purpose::named("Care"), None).unwrap();
    let id = add(&office, &[("en", WHOLE)]);
    let session = &office.session;
    let about = |purpose| NoticeDraft { purpose: Some(PurposeId(purpose)), ..draft() };
    session.change_notice(id, 1, about(2)).unwrap();
    session.change_notice(id, 2, about(1)).unwrap();
    session.freeze_notice(id, 1).unwrap();

    assert_eq!(refusal(session.change_notice(id, 3, about(2))), ("purpose", None, Problem::Choice));
    let information = NoticeDraft { kind: NoticeKind::Information, ..draft() };
    assert_eq!(refusal(session.change_notice(id, 3, information)), ("kind", None, Problem::Choice));
    let renamed = NoticeDraft { name: "Card".into(), ..draft() };
    assert_eq!(session.change_notice(id, 3, renamed.clone()).unwrap().0.notice.draft, renamed);
    assert!(matches!(session.change_notice(id, 3, draft()), Err(Error::Conflict)));
}

#[test]
fn the_list_tells_what_is_to_be_shown_and_what_is_a_draft() {
    let office = office();
    let id = add(&office, &[("en", WHOLE), ("sv", WHOLE)]);
    let row = || office.session.read(notice::list).unwrap().remove(0);
    assert_eq!((row().current, row().draft), (None, Some(1)));

    office.session.freeze_notice(id, 1).unwrap();
    assert_eq!((row().current, row().draft), (Some(1), None));
    office.session.begin_notice_version(id).unwrap();
    assert_eq!((row().current, row().draft), (Some(1), Some(2)));

    assert_eq!(row().languages, ["en", "sv"]);
    office.session.remove_notice(id, true).unwrap();
    assert_eq!(office.session.read(notice::list).unwrap(), []);
    assert_eq!(page(&office, id).editions.len(), 2, "what was shown stays readable");
    assert!(matches!(office.session.begin_notice_version(id), Err(Error::NotFound)));
    office.session.undo().unwrap();
    assert_eq!(row().notice.draft, draft());
}

#[test]
fn every_ready_wording_can_be_added_and_those_of_consent_frozen_as_they_are() {
    let office = office();
    for offer in notice::preset::offers(Language::German) {
        let consent = offer.kind == NoticeKind::Consent;
        let draft = NoticeDraft { name: offer.name, kind: offer.kind, purpose: Some(PurposeId(1)) };

        let (added, _) = office.session.add_notice(draft, offer.texts).unwrap();

        let frozen = office.session.freeze_notice(added.notice.id, 1);
        assert_eq!(frozen.is_ok(), consent, "the organisation fills in its address first");
    }
}

#[test]
fn a_wording_that_was_changed_past_the_app_is_told() {
    for statement in [
        "UPDATE notice_version SET text = 'other'",
        "UPDATE notice_version SET hash = zeroblob(32)",
        "UPDATE notice_version SET frozen_at = 1",
        "UPDATE notice_version SET language = 'sv'",
        "UPDATE notice_version SET version = 2",
    ] {
        let office = office();
        let id = add(&office, &[("en", WHOLE)]);
        let version = office.session.freeze_notice(id, 1).unwrap().0.editions[0].texts[0].id;
        let read = || office.session.read(|snapshot| notice::version(snapshot, version));
        read().unwrap();

        forge(&office, statement, &[]);

        assert!(is_told(&read()), "{statement}");
    }
}
