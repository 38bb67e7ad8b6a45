//! Letters to recipients: saved and noted, and naming no more of somebody than the recipient needs to find them by.

use std::{fs, path::PathBuf};

use kartotek_core::{
    channel::Channel,
    consent::{ConsentDraft, ConsentKey, ConsentKind, RestrictionDraft, RestrictionGround},
    crm::point::{Address, Email, Phone},
    error::{Error, Problem},
    exchange::{
        disclosure::Disclosure,
        export::csv::CsvOptions,
        gate::{self, ExportFormat, Scope},
        letter::LetterFormat,
        mailing::{MailingFormat, MailingQuery},
        notify::{prepare, preview},
    },
    history,
    id::{ContactId, RecipientId},
    notice::NoticeKind,
    progress::Silent,
    purpose::PurposeDraft,
    recipient::{RecipientDraft, notice::NoticeMove},
    regime::RequestKind,
    request::{RequestClosing, RequestDraft, RequestMove, path::RequestOutcome},
    role::Role,
    template::Filled,
    text::Language,
};
use tempfile::TempDir;

use crate::{
    consent::{event, newsletter},
    document::titled,
    office::{DAY, NOW, Office, named, refusal, session_at},
    recipient::{add, notices, shop, told},
    request::{Walk, access},
    user::Shop,
};

const ANNA: ContactId = ContactId(1);

/// An office with Anna, who has two addresses, two numbers and a postal address.
struct Desk {
    office: Office,
    folder: TempDir,
}

fn mail(address: &str, primary: bool) -> Email {
    Email { address: address.into(), primary, ..Email::default() }
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("documents")).unwrap();
        let clock = kartotek_core::clock::Clock::set_to(NOW);
        let office = Office { session: session_at(folder.path(), clock.clone()), clock };
        let mut anna = named("Anna Berg");
        anna.emails = vec![mail("second@berg.example", false), mail("first@berg.example", true)];
        let phone = |number: &str, primary| Phone { number: number.into(), primary, ..Phone::default() };
        anna.phones = vec![phone("+46 70 111 11 11", true), phone("+46 70 222 22 22", false)];
        anna.addresses = vec![Address {
            street: "Storgatan 9".into(),
            postal_code: "211 00".into(),
            city: "Malmö".into(),
            primary: true,
            ..Address::default()
        }];
        office.add(anna);
        Self { office, folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    fn export(&self, recipient: RecipientId) {
        let disclosure =
            Disclosure { purpose: "Cards".into(), recipient: "".into(), handed_to: Some(recipient) };
        let (scope, options) = (Scope::Contacts(&[ANNA]), CsvOptions::default());
        let session = &self.office.session;
        gate::export(session, ExportFormat::Vcard4, scope, options, &disclosure, &self.path(), &Silent)
            .unwrap();
    }

    /// Puts her on a list for a channel.
    fn list(&self, recipient: RecipientId, channel: Channel) {
        let session = &self.office.session;
        let name = format!("News by {channel:?}");
        let purpose =
            self.office.purpose(PurposeDraft { name: name.into(), channels: vec![channel], ..newsletter() });
        let version = Some(self.office.wording(Some(purpose), NoticeKind::Consent));
        let given = event(ANNA, purpose, ConsentKind::Given, NOW - DAY);
        let key = ConsentKey { channel, ..given.key.clone() };
        self.office.consent(ConsentDraft { key, version, ..given });
        let query = MailingQuery { purpose, channel, contacts: None };
        let (format, nobody) = (MailingFormat::Csv, "".into());
        gate::save_mailing(session, &query, format, &nobody, Some(recipient), &self.path(), &Silent).unwrap();
    }

    fn restrict(&self) {
        let ground = RestrictionGround::Accuracy;
        self.office
            .session
            .restrict(RestrictionDraft { contact: ANNA, ground, at: NOW, note: "".into() })
            .unwrap();
    }

    /// What the letter about the last notice says.
    fn letter(&self) -> Filled {
        let notice = notices(&self.office)[0].id;
        preview(&self.office.session, notice, Language::English).unwrap().letter.filled.unwrap()
    }

    /// Which of what she has it names.
    fn named(&self) -> Vec<&'static str> {
        let text = self.letter().to_text();
        let has = |part: &&str| text.contains(part);
        ["first@", "second@", "111 11 11", "1111111", "222 22", "2222222", "Storgatan 9", "old@"]
            .into_iter()
            .filter(|part| has(part))
            .collect()
    }
}

#[test]
fn a_letter_names_the_name_and_what_the_recipient_finds_them_by_and_no_more() {
    let by = |hand_over: &dyn Fn(&Desk, RecipientId)| {
        let desk = Desk::new();
        let id = add(&desk.office, shop());
        hand_over(&desk, id);
        desk.restrict();
        assert!(desk.letter().to_text().contains("Anna Berg"));
        desk.named()
    };
    let told = |desk: &Desk, id| drop(desk.office.session.disclose(told(id)).unwrap());
    assert_eq!(by(&told), ["first@"], "what was told by hand: the primary address alone");
    assert_eq!(by(&|desk, id| desk.export(id)), ["first@"], "a card has all of them: one is enough");
    assert_eq!(by(&|desk, id| desk.list(id, Channel::Email)), ["first@"]);
    assert_eq!(
        by(&|desk, id| desk.list(id, Channel::Phone)),
        ["1111111"],
        "of a list, the number that stood on it, as it is compared"
    );
    assert_eq!(by(&|desk, id| desk.list(id, Channel::Letter)), ["Storgatan 9"]);
    let paper = |desk: &Desk, id| {
        let file = desk.folder.path().join("paper.pdf");
        fs::write(&file, b"paper").unwrap();
        let party = kartotek_core::activity::Party { contact: Some(ANNA), company: None };
        let session = &desk.office.session;
        let paper = session.add_document(party, titled("Paper"), &file, false, &Silent).unwrap().0.id;
        let disclosure = Disclosure { purpose: "Claim".into(), recipient: "".into(), handed_to: Some(id) };
        gate::save_document(session, paper, &disclosure, &desk.path(), &Silent).unwrap();
    };
    assert_eq!(by(&paper), ["first@"], "what a document says, nobody here knows");
    let twice = |desk: &Desk, id| {
        desk.list(id, Channel::Phone);
        desk.export(id);
        told(desk, id);
    };
    assert_eq!(by(&twice), ["first@", "1111111"], "each hand-over is found by something");
}

#[test]
fn what_came_after_a_hand_over_is_not_named_and_what_went_is() {
    for listed in [false, true] {
        let desk = Desk::new();
        let id = add(&desk.office, shop());
        desk.office.change(ANNA, |draft| draft.emails = vec![mail("old@berg.example", true)]);
        if listed {
            desk.list(id, Channel::Email);
        } else {
            desk.export(id);
        }
        desk.office.change(ANNA, |draft| draft.emails = vec![mail("middle@berg.example", true)]);
        desk.office.change(ANNA, |draft| draft.emails = vec![mail("first@berg.example", true)]);
        desk.restrict();

        assert_eq!(desk.named(), ["old@"], "{listed}");
    }
}

#[test]
fn another_recipient_learns_nothing_of_what_one_has() {
    let desk = Desk::new();
    let (print, mailer) =
        (add(&desk.office, shop()), add(&desk.office, RecipientDraft { name: "Mailer".into(), ..shop() }));
    desk.list(print, Channel::Phone);
    desk.list(mailer, Channel::Letter);
    desk.restrict();
    for notice in notices(&desk.office) {
        let found = preview(&desk.office.session, notice.id, Language::Swedish).unwrap();
        let text = found.letter.filled.unwrap().to_text();
        let has = |part: &str| text.contains(part);
        assert_eq!(
            (has("1111111"), has("Storgatan 9")),
            (notice.recipient == print, notice.recipient == mailer)
        );
    }
}

/// Rectifies her address, numbers and birthday; what the letter says of it.
fn rectified(desk: &Desk) -> String {
    let draft = RequestDraft { kind: RequestKind::Rectification, ..access() };
    let mut walk = Walk::of(&desk.office.session, draft);
    walk.next().search(&[]).decide_all(true).next().next().tick();
    desk.office.change(ANNA, |draft| {
        draft.emails = vec![mail("private@berg.example", false), mail("right@berg.example", true)];
        draft.phones.clear();
        draft.birthday = "1990-01-02".into();
        draft.family_name = "Bergh".into();
    });
    walk.act(RequestMove::Close(RequestClosing {
        outcome: RequestOutcome::Fulfilled,
        reasons: vec![],
        remedies: false,
        note: "by mail".into(),
    }));
    desk.letter().to_text().0
}

#[test]
fn who_was_given_a_list_learns_of_a_rectification_only_what_a_list_has() {
    let desk = Desk::new();
    desk.office.settings(|settings| settings.birthday = true);
    let id = add(&desk.office, shop());
    desk.list(id, Channel::Email);
    let text = rectified(&desk);
    for told in ["right@berg.example", "first@berg.example", "Family name: Bergh", "Other data"] {
        assert!(text.contains(told), "{told}: {text}");
    }
    for kept in ["private@", "1990", "Birthday", "Telephone"] {
        assert!(!text.contains(kept), "{kept}: {text}");
    }
    assert_eq!(text.matches("Other data").count(), 1);

    let desk = Desk::new();
    desk.office.settings(|settings| settings.birthday = true);
    let id = add(&desk.office, shop());
    desk.export(id);
    let text = rectified(&desk);
    for told in ["right@berg.example", "private@", "1990", "Telephone numbers: (removed)"] {
        assert!(text.contains(told), "who had the card is told all that changed on it: {told}: {text}");
    }
}

#[test]
fn a_letter_that_is_saved_is_journaled_and_noted_as_drafted() {
    let desk = Desk::new();
    let session = &desk.office.session;
    let id = add(&desk.office, RecipientDraft { contact: "Data protection\nGatan 2".into(), ..shop() });
    session.disclose(told(id)).unwrap();
    desk.restrict();
    let notice = notices(&desk.office)[0].clone();
    let set = prepare(session, notice.id, Language::English, LetterFormat::Mail).unwrap();
    let lines: Vec<&str> = set.letter.recipient.iter().map(|line| line.as_str()).collect();
    assert_eq!(lines, ["Print shop", "Data protection", "Gatan 2"]);
    assert_eq!(
        (set.letter.email.as_str(), set.letter.from.as_str()),
        ("data@print.example", "post@office.example")
    );
    let path = desk.path();
    gate::save_notice_letter(session, &set, LetterFormat::Mail, b"mail", &path).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"mail");
    let drafted = notices(&desk.office)[0].clone();
    assert_eq!((drafted.drafted_at, drafted.revision), (Some(NOW), notice.revision + 1));
    let entries = session.read(history::entries).unwrap();
    for action in ["reading.letter", "recipient_notice.draft"] {
        assert_eq!(entries.iter().filter(|(entry, _)| entry.action == action).count(), 1, "{action}");
    }
    fs::remove_file(&path).unwrap();
    let stale = gate::save_notice_letter(session, &set, LetterFormat::Mail, b"mail", &path);
    assert!(matches!(stale, Err(Error::Conflict)), "{stale:?}");
    assert!(!path.exists(), "what is not noted does not leave");

    let tell = NoticeMove::Tell { at: NOW, method: "by mail".into() };
    session.act_on_notice(drafted.id, drafted.revision, tell).unwrap();
    let closed = prepare(session, drafted.id, Language::English, LetterFormat::Pdf);
    assert!(matches!(closed, Err(Error::NothingToChange)), "{closed:?}");
    desk.office.verify_rows().unwrap();
}

#[test]
fn a_mail_needs_an_address_and_a_letter_needs_who_writes() {
    let desk = Desk::new();
    let session = &desk.office.session;
    let id = add(&desk.office, RecipientDraft { email: "".into(), ..shop() });
    session.disclose(told(id)).unwrap();
    desk.restrict();
    let notice = notices(&desk.office)[0].id;
    let mail = prepare(session, notice, Language::English, LetterFormat::Mail);
    assert_eq!(refusal(mail), ("email", None, Problem::Missing));
    desk.office.settings(|settings| settings.controller.street = "".into());
    let unset = prepare(session, notice, Language::English, LetterFormat::Pdf);
    assert!(matches!(unset, Err(Error::Unset { .. })), "{unset:?}");

    let shop = Shop::with(&[("Bo", Role::Sales)]);
    let sales = shop.unlock("bo").unwrap();
    let refused = preview(sales.session(), notice, Language::English);
    assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
}
