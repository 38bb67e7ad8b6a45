//! Mailing lists: exactly those who may be contacted, nothing of them but what it takes, written down before it appears.

mod meanwhile;

use std::{collections::BTreeSet, fs, path::Path};

use data_encoding::HEXLOWER;
use kartotek_core::{
    channel::Channel,
    clock::Clock,
    consent::{
        ConsentDraft, ConsentKind, ConsentMethod, ObjectionDraft, RestrictionDraft, RestrictionGround,
    },
    crm::point::Address,
    decision::{Outcome, ReasonCode},
    error::{Error, Problem, Result},
    exchange::{
        gate,
        import::{Source, preview},
        mailing::{self, MailingFilter, MailingFormat, MailingQuery, MailingRow},
    },
    history,
    id::{ContactId, NoticeVersionId, PurposeId},
    notice::NoticeKind,
    progress::Silent,
    role::Role,
    store::{Snapshot, Store},
    suppression::{self, Identifier, SuppressionDraft, SuppressionReason, SuppressionScope},
};

use crate::{
    consent::{campaign, event, newsletter},
    office::{DAY, NOW, Office, named, refusal, session_as},
    task::ZONE,
};

struct Shop {
    office: Office,
    newsletter: PurposeId,
    wording: NoticeVersionId,
}

impl Shop {
    /// Six people: one consents, one withdrew, one was never asked, one objects, one is restricted, one has a suppressed address.
    fn new() -> Self {
        let office = Office::new();
        let newsletter = office.purpose(newsletter());
        let wording = office.wording(Some(newsletter), NoticeKind::Consent);
        let shop = Self { office, newsletter, wording };
        let names =
            ["Anna Berg", "Bo Withdrew", "Cia Unasked", "Dag Objects", "Eva Restricted", "Ulf Suppressed"];
        let ids = names.map(|name| shop.office.reachable(name));
        for id in [0, 1, 3, 4, 5] {
            shop.consent(ids[id], ConsentKind::Given, NOW - 9 * DAY);
        }
        shop.consent(ids[1], ConsentKind::Withdrawn, NOW - DAY);
        let session = &shop.office.session;
        let objection = ObjectionDraft {
            contact: ids[3],
            purpose: None,
            channel: None,
            at: NOW,
            zone: ZONE.into(),
            method: ConsentMethod::Phone,
            note: "".into(),
        };
        session.add_objection(objection).unwrap();
        let ground = RestrictionGround::Accuracy;
        session.restrict(RestrictionDraft { contact: ids[4], ground, at: NOW, note: "".into() }).unwrap();
        shop.suppress("ulf.suppressed@example.se");
        shop
    }

    fn suppress(&self, address: &str) {
        let draft = SuppressionDraft {
            scope: SuppressionScope::All,
            reason: SuppressionReason::Objection,
            source: "Phone call".into(),
            at: None,
            review_on: None,
        };
        let identifier = Identifier::email(address).unwrap();
        self.office.session.write(|tx, _| suppression::add(tx, &identifier, draft)).unwrap();
    }

    fn consent(&self, id: ContactId, kind: ConsentKind, at: i64) {
        let version = Some(self.wording);
        self.office.consent(ConsentDraft { version, ..event(id, self.newsletter, kind, at) });
    }

    fn query(&self, contacts: Option<Vec<ContactId>>) -> MailingQuery {
        MailingQuery { purpose: self.newsletter, channel: Channel::Email, contacts }
    }

    fn save(&self, format: MailingFormat, path: &Path) -> Result<u64> {
        let recipient = "Print shop".into();
        gate::save_mailing(&self.office.session, &self.query(None), format, &recipient, None, path, &Silent)
    }
}

#[test]
fn a_list_has_those_who_may_be_contacted_and_says_why_the_others_are_not() {
    let shop = Shop::new();
    let check = mailing::check(&mailing::decide(&shop.office.session, &shop.query(None)).unwrap());
    assert_eq!((check.allowed, check.needs, check.blocked), (1, 1, 4));
    let counts: BTreeSet<_> = check.reasons.iter().map(|reason| (reason.code, reason.count)).collect();
    let expected = [
        ReasonCode::ConsentGiven,
        ReasonCode::ConsentMissing,
        ReasonCode::Withdrawn,
        ReasonCode::ObjectedMarketing,
        ReasonCode::Restricted,
        ReasonCode::Suppressed,
    ];
    assert_eq!(counts, expected.into_iter().map(|code| (code, 1)).collect());
    let some = shop.query(Some(vec![ContactId(1), ContactId(3)]));
    let check = mailing::check(&mailing::decide(&shop.office.session, &some).unwrap());
    assert_eq!((check.allowed, check.needs, check.blocked), (1, 1, 0));
}

#[test]
fn an_objection_counts_at_once_in_the_decision_the_chips_and_the_list() {
    let shop = Shop::new();
    let session = &shop.office.session;
    let anna = ContactId(1);
    let seen = || {
        let decision = session.decide(anna, Some(shop.newsletter), Channel::Email, None).unwrap();
        let chips = session.consent_chips(&[anna]).unwrap();
        let chip = chips[0].iter().find(|chip| chip.purpose == shop.newsletter).unwrap();
        let listed = mailing::check(&mailing::decide(session, &shop.query(Some(vec![anna]))).unwrap());
        (decision.outcome, chip.outcome, listed.allowed)
    };
    assert_eq!(seen(), (Outcome::Allowed, Outcome::Allowed, 1));

    let objection = ObjectionDraft {
        contact: anna,
        purpose: None,
        channel: None,
        at: NOW,
        zone: ZONE.into(),
        method: ConsentMethod::Phone,
        note: "".into(),
    };
    session.add_objection(objection).unwrap();

    // The clock stands.
    assert_eq!(seen(), (Outcome::Blocked, Outcome::Blocked, 0));
}

#[test]
fn those_who_are_looked_at_are_those_of_whom_it_was_decided() {
    let shop = Shop::new();
    let decisions = mailing::decide(&shop.office.session, &shop.query(None)).unwrap();
    let looked = |code, outcome| {
        let filter = MailingFilter { code, outcome };
        decisions.iter().filter(|decision| filter.takes(decision)).count()
    };
    assert_eq!(looked(None, None), decisions.len());
    assert_eq!(looked(None, Some(Outcome::Blocked)), 4);
    assert_eq!(looked(None, Some(Outcome::Allowed)), 1);
    assert_eq!(looked(Some(ReasonCode::Withdrawn), None), 1);
    assert_eq!(looked(Some(ReasonCode::Withdrawn), Some(Outcome::Allowed)), 0);
}

#[test]
fn a_letter_says_where_it_goes_and_nothing_else_does() {
    let office = Office::new();
    let campaign = office.purpose(campaign());
    let mut draft = named("Anna Berg");
    draft.addresses = vec![
        Address { street: "Old Road 1".into(), ..Address::default() },
        Address {
            street: "Storgatan 5\nc/o Ek".into(),
            postal_code: "211 34".into(),
            city: "Malmö".into(),
            country: "Sverige".into(),
            primary: true,
            ..Address::default()
        },
    ];
    let anna = office.add(draft);
    for (channel, postal) in
        [(Channel::Letter, "Storgatan 5, c/o Ek, 211 34 Malmö, Sverige"), (Channel::Phone, "")]
    {
        let decision = office.session.decide(anna.id, Some(campaign), channel, None).unwrap();
        assert_eq!(MailingRow::of(anna.clone(), decision).postal.as_str(), postal);
    }
}

#[test]
fn each_format_holds_the_name_and_the_one_address_and_nothing_else() {
    let shop = Shop::new();
    shop.office.change(ContactId(1), |draft| {
        draft.notes = "needle in notes".into();
        draft.given_name = "=1+1".into();
        draft.addresses = vec![Address { street: "needle street".into(), ..Address::default() }];
    });
    let folder = tempfile::tempdir().unwrap();
    let csv = folder.path().join("list.csv");
    assert_eq!(shop.save(MailingFormat::Csv, &csv).unwrap(), 1);
    let text = fs::read_to_string(&csv).unwrap();
    assert_eq!(
        text,
        "\u{feff}Name Prefix,First Name,Last Name,Name Suffix,Organization Name,Language,E-mail Address\r\n\
         ,'=1+1,Berg,,,,anna.berg@example.se\r\n"
    );
    // Our own import knows each column.
    let found = preview(&Source::new("list.csv".into(), text.into_bytes()).unwrap(), None).unwrap();
    assert!(
        found
            .columns
            .iter()
            .all(|column| column.target != kartotek_core::exchange::import::ImportTarget::Skip)
    );

    let card = folder.path().join("list.vcf");
    assert_eq!(shop.save(MailingFormat::Vcard, &card).unwrap(), 1);
    let text = fs::read_to_string(&card).unwrap();
    assert!(
        text.contains("anna.berg@example.se") && !text.contains("needle") && !text.contains("TEL"),
        "{text}"
    );

    let sheet = folder.path().join("list.xlsx");
    assert_eq!(shop.save(MailingFormat::Xlsx, &sheet).unwrap(), 1);
    let mut archive = zip::ZipArchive::new(fs::File::open(&sheet).unwrap()).unwrap();
    let mut strings = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("xl/sharedStrings.xml").unwrap(), &mut strings)
        .unwrap();
    assert!(
        strings.contains("anna.berg@example.se") && strings.contains("=1+1") && !strings.contains("needle")
    );
    let mut cells = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("xl/worksheets/sheet1.xml").unwrap(), &mut cells)
        .unwrap();
    assert!(!cells.contains("<f>"), "no formula");
}

#[test]
fn the_journal_says_what_a_list_is_for_who_gets_it_and_who_is_on_it() {
    let shop = Shop::new();
    let folder = tempfile::tempdir().unwrap();
    shop.save(MailingFormat::Csv, &folder.path().join("list.csv")).unwrap();
    let session = &shop.office.session;
    let read = |snapshot: &Snapshot<'_>| {
        let entries = history::entries(snapshot)?;
        let list = entries.into_iter().map(|(entry, _)| entry).find(|entry| entry.action == "export.mailing");
        let list = list.unwrap();
        let payload = history::payload(snapshot, session.store().keys(), list.seq)?.unwrap();
        let anna: [u8; 16] = snapshot.query_row(
            "SELECT pseudonym FROM subject JOIN contact ON subject.id = subject_id WHERE contact.id = 1",
            [],
            |row| row.get(0),
        )?;
        Ok((list, serde_json::from_slice::<serde_json::Value>(&payload).unwrap(), anna))
    };
    let (entry, payload, anna) = session.read(read).unwrap();
    assert_eq!(entry.object_type, "export");
    assert_eq!(
        payload,
        serde_json::json!({
            "format": "csv", "count": 1, "leftOut": 5, "purpose": "Newsletter", "handedTo": null, "purposeId": shop.newsletter,
            "channel": "email", "recipient": "Print shop", "subjects": [HEXLOWER.encode(&anna)],
        })
    );
    let sheet = session.consent_sheet(ContactId(1), None).unwrap();
    assert_eq!(sheet.events[0].event.used_at, Some(NOW));
    // Who is contacted keeps the consent alive.
    shop.office.clock.advance(1000 * DAY);
    let (outcome, reasons) = shop.office.outcome(ContactId(1), shop.newsletter, NOW + 1000 * DAY);
    assert_eq!((outcome, reasons[1]), (Outcome::Allowed, ReasonCode::ConsentLapses));
}

#[test]
fn a_list_appears_only_once_it_is_journaled_and_is_journaled_once_it_is_complete() {
    let journaled = |shop: &Shop| {
        let entries = shop.office.session.read(history::entries).unwrap();
        entries.iter().filter(|(entry, _)| entry.action == "export.mailing").count()
    };
    // A journal that takes no entry.
    let shop = Shop::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    let refuse = "CREATE TRIGGER refuse BEFORE INSERT ON journal WHEN new.action = 'export.mailing'
                  BEGIN SELECT raise(ABORT, 'no'); END";
    let session = &shop.office.session;
    let made = session.write(|tx, _| {
        tx.execute_batch(refuse)?;
        history::append(tx, "test.forge", history::Object::VAULT, &())
    });
    made.unwrap();
    assert!(shop.save(MailingFormat::Csv, &path).is_err());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing appeared, and nothing is left");
    assert_eq!(journaled(&shop), 0);
    assert_eq!(session.consent_sheet(ContactId(1), None).unwrap().events[0].event.used_at, None);
    // A folder that the file can't be completed in.
    let shop = Shop::new();
    assert!(shop.save(MailingFormat::Csv, &folder.path().join("missing").join("list.csv")).is_err());
    assert_eq!(journaled(&shop), 0);
}

#[test]
fn a_withdrawal_leaves_the_next_list_without_them() {
    let shop = Shop::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    shop.save(MailingFormat::Csv, &path).unwrap();
    let first = fs::read_to_string(&path).unwrap();
    assert!(first.contains("anna.berg"));
    shop.office.clock.advance(DAY);
    shop.consent(ContactId(1), ConsentKind::Withdrawn, NOW + DAY);
    assert!(matches!(shop.save(MailingFormat::Csv, &path), Err(Error::NothingToChange)));
    assert_eq!(fs::read_to_string(&path).unwrap(), first, "the earlier file stays as it was");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn nobody_writes_a_list_who_may_not_export() {
    let session = session_as(Store::in_memory(Clock::set_to(NOW)).unwrap(), Role::ReadOnly);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    let query = MailingQuery { purpose: PurposeId(1), channel: Channel::Email, contacts: None };
    let refused = gate::save_mailing(&session, &query, MailingFormat::Csv, &"".into(), None, &path, &Silent);
    assert!(matches!(refused, Err(Error::Forbidden)));
    assert!(!path.exists());
}

#[test]
fn processing_reaches_nobody() {
    let shop = Shop::new();
    let query = MailingQuery { channel: Channel::Processing, ..shop.query(None) };
    let refused = mailing::decide(&shop.office.session, &query);
    assert_eq!(refusal(refused), ("channel", None, Problem::Choice));
}

#[test]
fn letters_go_to_the_address_of_who_did_not_object() {
    let office = Office::new();
    let campaign = office.purpose(campaign());
    let id = office.reachable("Anna Berg");
    office.change(id, |draft| {
        draft.addresses = vec![Address {
            street: "Storgatan 1".into(),
            postal_code: "111 22".into(),
            city: "Stockholm".into(),
            country: "Sverige".into(),
            ..Address::default()
        }];
    });
    office.reachable("Bo Homeless");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    let query = MailingQuery { purpose: campaign, channel: Channel::Letter, contacts: None };
    let save =
        || gate::save_mailing(&office.session, &query, MailingFormat::Csv, &"".into(), None, &path, &Silent);
    assert_eq!(save().unwrap(), 1);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("Storgatan 1") && !text.contains("anna.berg@"), "{text}");
}
