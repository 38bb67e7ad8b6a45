//! Forms that ask for a consent: what is recorded with them, what is refused, and how their code is found again.

use std::fs;

use kartotek_core::{
    channel::Channel,
    clock::Clock,
    consent::{ConsentKind, ConsentMethod},
    crm::point::Address,
    error::{Error, Problem, Result, SettingLack},
    exchange::{
        form::{self, ConsentForm, ConsentFormDraft, ConsentFormSaved, ConsentPoint},
        gate,
    },
    history,
    id::{ContactId, NoticeVersionId, PurposeId},
    notice::{self, NoticeDraft, NoticeKind, NoticeText},
    purpose::PurposeDraft,
    role::Role,
    session::{Changed, Session},
    store::Store,
    text::code::Code,
};
use tempfile::TempDir;

use super::{ANNA, campaign, newsletter};
use crate::{
    office::{ACTOR, NOW, Office, refusal, session_as},
    task::ZONE,
};

pub(super) struct Desk {
    pub(super) office: Office,
    pub(super) purpose: PurposeId,
    pub(super) version: NoticeVersionId,
    pub(super) folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self::of(Office::new())
    }

    /// An office where Anna can be asked for everything.
    pub(super) fn of(office: Office) -> Self {
        office.reachable("Anna Berg");
        office.change(ANNA, |draft| {
            draft.addresses = vec![Address {
                street: "Storgatan 1\nGårdshuset".into(),
                postal_code: "211 34".into(),
                city: "Malmö".into(),
                ..Address::default()
            }];
        });
        let channels = Channel::ALL.to_vec();
        let purpose = office.purpose(PurposeDraft { channels, ..newsletter() });
        let version = office.wording(Some(purpose), NoticeKind::Consent);
        Self { office, purpose, version, folder: tempfile::tempdir().unwrap() }
    }

    pub(super) fn draft(&self, channels: &[(Channel, &str)]) -> ConsentFormDraft {
        let point =
            |(channel, point): &(Channel, &str)| ConsentPoint { channel: *channel, point: (*point).into() };
        ConsentFormDraft {
            contact: Some(ANNA),
            purpose: self.purpose,
            version: self.version,
            channels: channels.iter().map(point).collect(),
            zone: ZONE.into(),
        }
    }

    pub(super) fn prepare(&self, draft: &ConsentFormDraft) -> Result<ConsentForm> {
        form::prepare(&self.office.session, draft)
    }

    fn write(&self, form: &ConsentForm) -> Result<(ConsentFormSaved, Changed)> {
        gate::save_form(&self.office.session, form, b"%PDF-1.7", &self.folder.path().join("Form.pdf"))
    }

    pub(super) fn save(&self, draft: &ConsentFormDraft) -> String {
        self.write(&self.prepare(draft).unwrap()).unwrap().0.code.0
    }

    fn files(&self) -> usize {
        fs::read_dir(self.folder.path()).unwrap().count()
    }
}

fn entries(office: &Office) -> Vec<String> {
    let entries = office.session.read(history::entries).unwrap();
    entries.into_iter().map(|(entry, _)| entry.action.clone()).collect()
}

const ALL: [(Channel, &str); 5] = [
    (Channel::Email, "Anna.Berg@EXAMPLE.se"),
    (Channel::Phone, "+46701234567"),
    (Channel::Message, ""),
    (Channel::Letter, ""),
    (Channel::Processing, ""),
];

#[test]
fn a_form_for_somebody_records_a_request_for_each_channel_under_one_code() {
    let desk = Desk::new();
    let form = desk.prepare(&desk.draft(&ALL)).unwrap();
    let shown: Vec<_> = form.channels.iter().map(|offered| offered.point.as_str()).collect();
    assert_eq!(
        shown,
        ["anna.berg@example.se", "+46701234567", "", "Storgatan 1, Gårdshuset, 211 34 Malmö", ""]
    );
    assert!(form.wording.text.contains("Office asks for Newsletter"), "placeholders are filled in");
    assert_eq!((form.language, form.guardian), ("en", false));
    assert_eq!(
        form.withdrawal.as_str(),
        "A message to Office is enough: post@office.example or a letter to Storgatan 1, 211 34 Malmö."
    );

    let (saved, _) = desk.write(&form).unwrap();

    assert_eq!((saved.file.as_str(), &saved.code), ("Form.pdf", &form.code));
    assert_eq!(fs::read(desk.folder.path().join("Form.pdf")).unwrap(), b"%PDF-1.7");
    let sheet = desk.office.session.consent_sheet(ANNA, None).unwrap();
    assert_eq!(sheet.events.len(), 5);
    for row in &sheet.events {
        let draft = &row.event.draft;
        assert_eq!((draft.kind, draft.method, draft.at), (ConsentKind::Requested, ConsentMethod::Paper, NOW));
        assert_eq!((draft.version, draft.code.as_str()), (Some(desk.version), saved.code.as_str()));
    }
    let points: Vec<_> = sheet.events.iter().rev().map(|row| row.event.draft.key.point.as_str()).collect();
    assert_eq!(points, ["anna.berg@example.se", "+46701234567", "", "", ""]);
    let version = desk.office.session.read(|snapshot| notice::version(snapshot, desk.version)).unwrap();
    assert_eq!((version.frozen_at, version.text.as_str()), (Some(NOW), form.wording.text.as_str()));
    assert_eq!(entries(&desk.office).last().unwrap(), "reading.letter");
    desk.office.verify_rows().unwrap();
}

#[test]
fn the_code_of_a_form_is_found_however_it_was_typed() {
    let desk = Desk::new();
    let code = desk.save(&desk.draft(&ALL[..2]));
    let typed = code.to_lowercase().replace('-', " ");

    let found = form::find(&desk.office.session, &typed).unwrap().unwrap();

    assert_eq!(
        (found.code.as_str(), found.contact, found.purpose),
        (code.as_str(), Some(ANNA), desk.purpose)
    );
    assert_eq!(found.name.unwrap().as_str(), "Anna Berg");
    assert_eq!((found.version, found.requested_at), (Some(desk.version), Some(NOW)));
    let points: Vec<_> = found.channels.iter().map(|at| (at.channel, at.point.as_str())).collect();
    assert_eq!(points, [(Channel::Email, "anna.berg@example.se"), (Channel::Phone, "+46701234567")]);
    desk.office.session.trash_contacts(&[ANNA], true).unwrap();
    assert_eq!(form::find(&desk.office.session, &typed).unwrap(), None);
}

#[test]
fn a_form_without_a_name_records_nothing_and_its_code_is_that_of_its_wording() {
    let desk = Desk::new();
    let draft =
        ConsentFormDraft { contact: None, ..desk.draft(&[(Channel::Email, ""), (Channel::Letter, "")]) };

    let code = desk.save(&draft);

    let version = desk.office.session.read(|snapshot| notice::version(snapshot, desk.version)).unwrap();
    let front = data_encoding::HEXLOWER.decode(&version.hash.as_bytes()[..10]).unwrap();
    assert_eq!(code, Code::new(front.try_into().unwrap()).to_string());
    let found = form::find(&desk.office.session, &code).unwrap().unwrap();
    assert_eq!((found.contact, found.version, found.purpose), (None, Some(desk.version), desk.purpose));
    assert_eq!((found.name, found.requested_at, found.channels.len()), (None, None, 0));
    let before = entries(&desk.office);
    assert_eq!(before.last().unwrap(), "notice_version.freeze");
    assert_eq!(desk.save(&draft), code, "another stack has the same code");
    assert_eq!(entries(&desk.office), before);
    assert!(desk.office.session.consent_sheet(ANNA, None).unwrap().events.is_empty());
}

#[test]
fn a_code_that_was_mistyped_says_where_and_one_that_nobody_has_is_not_found() {
    let desk = Desk::new();
    for (typed, at) in [("793NX", None), ("", None), ("793NY-W3CVC", Some(0)), ("793NX-W3CVE", Some(1))] {
        let refused = form::find(&desk.office.session, typed);
        assert_eq!(refusal(refused), ("code", at, Problem::Mistyped), "{typed}");
    }
    assert_eq!(form::find(&desk.office.session, "793NX-W3CVC").unwrap(), None);
}

#[test]
fn what_can_not_be_asked_is_refused_and_nothing_is_written() {
    let desk = Desk::new();
    let other = desk.office.purpose(campaign());
    let of_other = desk.office.wording(Some(other), NoticeKind::Consent);
    let information = desk.office.wording(Some(desk.purpose), NoticeKind::Information);
    let unready = desk
        .office
        .session
        .write(|tx, _| {
            let draft =
                NoticeDraft { name: "Draft".into(), kind: NoticeKind::Consent, purpose: Some(desk.purpose) };
            let text = NoticeText { language: "en".into(), text: "I agree.".into() };
            let id = notice::add(tx, draft, vec![text])?;
            Ok(notice::texts(tx, id, 1)?[0].id)
        })
        .unwrap()
        .0;
    let before = entries(&desk.office).len();
    let email = (Channel::Email, "anna.berg@example.se");
    let good = desk.draft(&[email]);
    let with = |version| ConsentFormDraft { version, ..good.clone() };
    for (draft, field, at, problem) in [
        (with(of_other), "version", None, Problem::Choice),
        (with(information), "version", None, Problem::Choice),
        (with(unready), "version", None, Problem::Missing),
        (with(NoticeVersionId(99)), "version", None, Problem::Choice),
        (ConsentFormDraft { purpose: PurposeId(99), ..good.clone() }, "purpose", None, Problem::Choice),
        (ConsentFormDraft { zone: "Moon".into(), ..good.clone() }, "zone", None, Problem::Choice),
        (desk.draft(&[]), "channels", None, Problem::Missing),
        (desk.draft(&[email, (Channel::Email, "bo@example.se")]), "channels", Some(1), Problem::Choice),
        (desk.draft(&[(Channel::Phone, "anna.berg@example.se")]), "channels", Some(0), Problem::Choice),
        (
            desk.draft(&[email, (Channel::Email, "ANNA.BERG@example.se")]),
            "channels",
            Some(1),
            Problem::Duplicate,
        ),
        (ConsentFormDraft { purpose: other, ..with(of_other) }, "channels", Some(0), Problem::Choice),
        (ConsentFormDraft { contact: None, ..good.clone() }, "channels", Some(0), Problem::Choice),
    ] {
        assert_eq!(refusal(desk.prepare(&draft)), (field, at, problem), "{draft:?}");
    }
    let nobody = ConsentFormDraft { contact: Some(ContactId(9)), ..good };
    assert!(matches!(desk.prepare(&nobody), Err(Error::NotFound)));
    assert_eq!((entries(&desk.office).len(), desk.files()), (before, 0));
}

#[test]
fn nobody_asks_in_the_name_of_an_organisation_that_has_none_or_without_the_role() {
    // A store that nobody set up yet.
    let bare = Store::in_memory(Clock::set_to(NOW)).unwrap();
    let session = Session::start(bare, ACTOR).unwrap();
    let draft = ConsentFormDraft {
        contact: None,
        purpose: PurposeId(1),
        version: NoticeVersionId(1),
        channels: Vec::new(),
        zone: ZONE.into(),
    };
    let Err(Error::Unset { missing }) = form::prepare(&session, &draft) else { panic!("it was not refused") };
    assert_eq!(missing, [SettingLack::Organisation, SettingLack::Contact]);
    let desk = Desk::new();
    let store = Store::in_memory(Clock::set_to(NOW)).unwrap();
    let reader = session_as(store, Role::ReadOnly);
    let refused = form::prepare(&reader, &desk.draft(&ALL));
    assert!(matches!(refused, Err(Error::Forbidden)));
}

#[test]
fn where_the_requests_can_not_be_recorded_the_file_is_not_there() {
    let desk = Desk::new();
    let form = desk.prepare(&desk.draft(&ALL)).unwrap();
    desk.office.session.trash_contacts(&[ANNA], true).unwrap();

    assert!(matches!(desk.write(&form), Err(Error::NotFound)));

    assert_eq!(desk.files(), 0);
    let version = desk.office.session.read(|snapshot| notice::version(snapshot, desk.version)).unwrap();
    assert_eq!(version.frozen_at, None, "the wording is still a draft");
}

#[test]
fn a_wording_that_changed_since_the_form_was_set_is_not_asked_for() {
    let desk = Desk::new();
    let form = desk.prepare(&desk.draft(&ALL)).unwrap();
    let notice = desk.office.session.read(|snapshot| notice::version(snapshot, desk.version)).unwrap().notice;
    let text = NoticeText {
        language: "en".into(),
        text: "{organisation} would like to ask for {purpose}. {withdrawal}".into(),
    };
    desk.office.session.change_notice_version(notice, 1, vec![text]).unwrap();

    assert!(matches!(desk.write(&form), Err(Error::Conflict)));

    assert_eq!(desk.files(), 0);
    assert!(desk.office.session.consent_sheet(ANNA, None).unwrap().events.is_empty());
}

#[test]
fn a_guardian_signs_for_a_child() {
    let desk = Desk::new();
    desk.office.settings(|settings| settings.birthday = true);
    for (birthday, guardian) in [("2015-01-01", true), ("2000-01-01", false), ("", false)] {
        desk.office.change(ANNA, |draft| draft.birthday = birthday.into());
        assert_eq!(desk.prepare(&desk.draft(&ALL)).unwrap().guardian, guardian, "{birthday}");
    }
}
