//! Mails that answer a request: matched by the code that they quote, taken with the mail as evidence, all or nothing.

use std::{fs, path::PathBuf};

use kartotek_core::{
    channel::Channel,
    consent::{ConsentGrade, ConsentKind, ConsentMethod},
    crm::{party::Party, point::Owner},
    decision::Outcome,
    document::RetentionClass,
    error::{Error, FileProblem, Problem, Result},
    exchange::answer::{self, ConsentAnswerKind, ConsentAnswerTaken, ConsentAnswers, HeldAnswer},
    role::Role,
    session::timeline::TimelineKind,
    store::Store,
};
use tempfile::TempDir;

use super::{ANNA, form::Desk};
use crate::{
    office::{DAY, NOW, Office, refusal, session_as, session_at},
    task::ZONE,
};
use kartotek_core::clock::Clock;

/// 2026-09-22 16:13:20 in Stockholm, a day after the request.
const ANSWERED: i64 = NOW + DAY;
const SENT: &str = "Tue, 22 Sep 2026 16:13:20 +0200";

struct Post {
    desk: Desk,
    code: String,
    folder: TempDir,
    vault: TempDir,
}

impl Post {
    /// Anna was asked for e-mails and calls; it is two days later.
    fn new() -> Self {
        let vault = tempfile::tempdir().unwrap();
        fs::create_dir(vault.path().join("documents")).unwrap();
        let clock = Clock::set_to(NOW);
        let desk = Desk::of(Office { session: session_at(vault.path(), clock.clone()), clock });
        let channels = [(Channel::Email, "anna.berg@example.se"), (Channel::Phone, "+46701234567")];
        let code = desk.save(&desk.draft(&channels));
        desk.office.clock.advance(2 * DAY);
        Self { desk, code, folder: tempfile::tempdir().unwrap(), vault }
    }

    fn mail(&self, from: &str, date: &str, text: &str) -> String {
        format!(
            "From: {from}\r\nTo: post@office.example\r\nDate: {date}\r\nSubject: Re: Newsletter\r\n\
             Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n\r\nOn 21 Sep 2026, Office wrote:\r\n> Code {}\r\n",
            self.code
        )
    }

    fn yes(&self) -> String {
        self.mail("Anna Berg <ANNA.BERG@example.se>", SENT, "Ja, gärna!")
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    fn read(&self, files: &[PathBuf]) -> (ConsentAnswers, Vec<HeldAnswer>) {
        answer::matched(&self.desk.office.session, answer::read(files).unwrap(), 7).unwrap()
    }

    fn take(&self, held: &[HeldAnswer], taken: &[(usize, ConsentAnswerKind)]) -> Result<usize> {
        let taken: Vec<_> =
            taken.iter().map(|(index, kind)| ConsentAnswerTaken { index: *index, kind: *kind }).collect();
        Ok(answer::take(&self.desk.office.session, held, &taken, ZONE)?.0)
    }

    /// What is stored in the vault's folder of documents.
    fn stored(&self) -> usize {
        let folders = fs::read_dir(self.vault.path().join("documents")).unwrap();
        folders.map(|folder| fs::read_dir(folder.unwrap().path()).unwrap().count()).sum()
    }
}

const GIVEN: ConsentAnswerKind = ConsentAnswerKind::Given;

#[test]
fn a_mail_is_matched_with_the_request_whose_code_it_quotes() {
    let post = Post::new();
    let files = [
        post.file("answer.eml", post.yes()),
        post.file(
            "other.eml",
            "From: bo@example.se\r\nDate: Tue, 22 Sep 2026 16:13:20 +0200\r\n\r\nHello 793NX-W3CVC",
        ),
        post.file("none.eml", "From: bo@example.se\r\n\r\nHello"),
        post.file("empty.eml", ""),
        post.file("picture.eml", [0xff, 0xd8, 0xff]),
    ];

    let (read, held) = post.read(&files);

    assert_eq!((read.handle, read.unmatched, held.len()), (7, 2, 1));
    let unreadable: Vec<_> = read.unreadable.iter().map(|file| file.as_str()).collect();
    assert_eq!(unreadable, ["empty.eml: empty", "picture.eml: format"]);
    let [answer] = read.answers.try_into().unwrap();
    assert_eq!((answer.index, answer.code.as_str(), answer.contact), (0, post.code.as_str(), ANNA));
    assert_eq!((answer.name.as_str(), answer.purpose_name.as_str()), ("Anna Berg", "Newsletter"));
    assert_eq!((answer.from.as_str(), answer.from_matches), ("ANNA.BERG@example.se", true));
    assert_eq!((answer.sent_at, answer.requested_at, answer.answered), (Some(ANSWERED), NOW, false));
    assert_eq!(answer.text.as_str(), "Ja, gärna!");
    assert_eq!(answer.channels.len(), 2);
    assert!(!format!("{answer:?}").contains("Anna"), "nothing of it is shown by accident");
}

#[test]
fn an_answer_is_recorded_for_each_channel_with_the_mail_as_evidence() {
    let post = Post::new();
    let (_, held) = post.read(&[post.file("answer.eml", post.yes())]);

    assert_eq!(post.take(&held, &[(0, GIVEN)]).unwrap(), 1);

    let session = &post.desk.office.session;
    let sheet = session.consent_sheet(ANNA, None).unwrap();
    let given: Vec<_> =
        sheet.events.iter().filter(|row| row.event.draft.kind == ConsentKind::Given).collect();
    assert_eq!(given.len(), 2);
    for row in &given {
        let draft = &row.event.draft;
        // The mailbox is confirmed; that the number is theirs too, a mail does not show.
        let (method, grade) = match draft.key.channel {
            Channel::Email => (ConsentMethod::DoubleOptIn, ConsentGrade::A),
            _ => (ConsentMethod::Email, ConsentGrade::B),
        };
        assert_eq!((draft.at, draft.method), (ANSWERED, method));
        assert_eq!((draft.version, draft.code.as_str()), (Some(post.desk.version), post.code.as_str()));
        assert_eq!((row.event.grade, draft.evidence.len()), (grade, 1));
    }
    let id = given[0].event.draft.evidence[0];
    let page = session.timeline(Owner::Contact(ANNA), Some(TimelineKind::Document), None, 10).unwrap();
    assert_eq!(page.entries.len(), 1);
    let document = session.read(|snapshot| kartotek_core::document::get(snapshot, id)).unwrap();
    assert_eq!(document.party, Party { contact: Some(ANNA), company: None });
    assert_eq!((document.draft.retention, document.draft.dated_at), (RetentionClass::Evidence, ANSWERED));
    assert_eq!(
        (document.draft.title.as_str(), document.file_name.as_str()),
        ("Re: Newsletter", "answer.eml")
    );
    assert_eq!(*session.document_content(id).unwrap(), post.yes().as_bytes());
    let decision = session.decide(ANNA, Some(post.desk.purpose), Channel::Email, None).unwrap();
    assert_eq!(decision.outcome, Outcome::Allowed);
    post.desk.office.verify_rows().unwrap();

    let (again, _) = post.read(&[post.file("again.eml", post.yes())]);
    assert!(again.answers[0].answered);
}

#[test]
fn an_answer_from_another_address_is_a_mail_and_no_confirmation_and_a_no_is_a_no() {
    let post = Post::new();
    let mail = post.mail("anna@elsewhere.example", SENT, "Nej tack");
    let (read, held) = post.read(&[post.file("no.eml", mail)]);
    assert!(!read.answers[0].from_matches);

    post.take(&held, &[(0, ConsentAnswerKind::Refused)]).unwrap();

    let sheet = post.desk.office.session.consent_sheet(ANNA, None).unwrap();
    let draft = &sheet.events[0].event.draft;
    assert_eq!((draft.kind, draft.method), (ConsentKind::Refused, ConsentMethod::Email));
    let decided =
        post.desk.office.session.decide(ANNA, Some(post.desk.purpose), Channel::Email, None).unwrap();
    assert_eq!(decided.outcome, Outcome::Blocked);
}

#[test]
fn what_can_not_be_taken_is_refused_and_leaves_nothing() {
    let post = Post::new();
    let files = [
        post.file("a.eml", post.yes()),
        post.file("early.eml", post.mail("a@b.example", "Sun, 20 Sep 2026 16:13:20 +0200", "Ja")),
        post.file("late.eml", post.mail("a@b.example", "Sun, 27 Sep 2026 16:13:20 +0200", "Ja")),
        post.file("undated.eml", post.mail("a@b.example", "some day", "Ja")),
        post.file("changed.eml", post.mail("a@b.example", SENT, "Ja")),
    ];
    let (read, held) = post.read(&files);
    assert_eq!(read.answers.len(), 5);
    fs::write(&files[4], post.mail("a@b.example", SENT, "No")).unwrap();

    for (taken, at, problem) in [
        (vec![], None, Problem::Missing),
        (vec![(0, GIVEN), (9, GIVEN)], Some(1), Problem::Choice),
        (vec![(0, GIVEN), (0, GIVEN)], Some(1), Problem::Duplicate),
        (vec![(0, GIVEN), (1, GIVEN)], Some(1), Problem::Date),
        (vec![(2, GIVEN)], Some(0), Problem::Date),
        (vec![(3, GIVEN)], Some(0), Problem::Date),
    ] {
        assert_eq!(refusal(post.take(&held, &taken)), ("answers", at, problem));
    }
    let changed = post.take(&held, &[(0, GIVEN), (4, GIVEN)]);
    assert!(matches!(changed, Err(Error::File { problem: FileProblem::Changed, .. })));
    let zone = answer::take(
        &post.desk.office.session,
        &held,
        &[ConsentAnswerTaken { index: 0, kind: GIVEN }],
        "Moon",
    );
    assert_eq!(refusal(zone), ("zone", None, Problem::Choice));
    let sheet = post.desk.office.session.consent_sheet(ANNA, None).unwrap();
    assert!(sheet.events.iter().all(|row| row.event.draft.kind == ConsentKind::Requested));
    assert_eq!(post.stored(), 0, "no sealed mail is left");
    assert_eq!(post.take(&held, &[(0, GIVEN)]).unwrap(), 1);
    assert_eq!(post.stored(), 1);
}

#[test]
fn many_mails_are_read_out_of_one_file_and_each_is_stored_by_itself() {
    let post = Post::new();
    let mails = [
        post.mail("bo@example.se", SENT, "From here on it is text\r\nFrom me too"),
        post.yes(),
        "From: x@example.se\r\n\r\nNo code".to_owned(),
    ];
    let content: String =
        mails.iter().map(|mail| format!("From MAILER Tue Sep 22 14:13:20 2026\r\n{mail}\r\n")).collect();
    let (read, held) = post.read(&[post.file("Inbox.mbox", content)]);

    assert_eq!((read.answers.len(), read.unmatched, read.unreadable.len()), (2, 1, 0));
    assert_eq!(read.answers[0].text.as_str(), "From here on it is text\nFrom me too");
    post.take(&held, &[(1, GIVEN)]).unwrap();
    let sheet = post.desk.office.session.consent_sheet(ANNA, None).unwrap();
    let id = sheet.events[0].event.draft.evidence[0];
    let session = &post.desk.office.session;
    let document = session.read(|snapshot| kartotek_core::document::get(snapshot, id)).unwrap();
    assert_eq!(document.file_name.as_str(), "Inbox-2.eml");
    let stored = session.document_content(id).unwrap();
    assert_eq!(String::from_utf8_lossy(&stored).trim_end(), mails[1].trim_end());
}

#[test]
fn mails_that_are_too_large_or_too_many_are_not_read() {
    let post = Post::new();
    let large = vec![b'x'; 25 * 1024 * 1024 + 1];
    let mut content = b"From a Tue Sep 22 14:13:20 2026\n".to_vec();
    content.extend(&large);
    content.extend(b"\n\nFrom b Tue Sep 22 14:13:20 2026\n");
    content.extend(post.yes().as_bytes());
    let (read, _) = post.read(&[post.file("large.eml", &large), post.file("box.mbox", content)]);
    assert_eq!(read.answers.len(), 1);
    let unreadable: Vec<_> = read.unreadable.iter().map(|file| file.as_str()).collect();
    assert_eq!(unreadable, ["large.eml: too_large", "box.mbox: too_large"]);

    let many = post.file("many.mbox", "From \nFrom: a@b.example\n\n".repeat(1_001));
    assert_eq!(refusal(answer::read(&[many]).map(drop)), ("answers", None, Problem::TooMany));
    let missing =
        answer::read(&[post.folder.path().join("gone.eml"), post.folder.path().to_owned()]).unwrap();
    let (read, _) = answer::matched(&post.desk.office.session, missing, 1).unwrap();
    assert!(read.unreadable.iter().all(|file| file.ends_with(": unreadable")) && read.unreadable.len() == 2);
    assert!(!read.unreadable[0].contains('/'), "no folder is told");
}

#[test]
fn nobody_takes_answers_who_may_not_record_consents() {
    let post = Post::new();
    let (_, held) = post.read(&[post.file("a.eml", post.yes())]);
    let reader = session_as(Store::in_memory(Clock::set_to(NOW)).unwrap(), Role::ReadOnly);
    let refused = answer::take(&reader, &held, &[ConsentAnswerTaken { index: 0, kind: GIVEN }], ZONE);
    assert!(matches!(refused, Err(Error::Forbidden)));
    let mails = answer::read(&[]).unwrap();
    assert!(matches!(answer::matched(&reader, mails, 1), Err(Error::Forbidden)));
}
