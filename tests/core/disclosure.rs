//! What is handed to recipients of the register: a mailing list and a document are recorded with each person, and that one is missing is noticed
//! before anybody is told who got their data.

use std::{fs, path::PathBuf};

use kartotek_core::{
    activity::Party,
    channel::Channel,
    consent::{ConsentDraft, ConsentKind},
    error::{Error, Result, VaultProblem},
    exchange::{
        access::AccessScope,
        disclosure::Disclosure,
        export::csv::CsvOptions,
        gate::{self, ExportFormat, Scope},
        mailing::{MailingFormat, MailingQuery},
    },
    id::{ContactId, RecipientId},
    notice::NoticeKind,
    progress::Silent,
    recipient::DisclosureKind,
};

use crate::{
    access::Desk,
    consent::{event, newsletter},
    document::titled,
    office::{DAY, NOW, named},
    recipient::{add, shop, told},
    row_mac::forge,
};

const ANNA: ContactId = ContactId(1);
const BO: ContactId = ContactId(2);
const CIA: ContactId = ContactId(3);

/// Anna, Bo and Cia can be written to; Dag is there.
fn desk() -> (Desk, RecipientId) {
    let desk = Desk::empty();
    for name in ["Anna Berg", "Bo Ek", "Cia Dal"] {
        desk.office.reachable(name);
    }
    desk.office.add(named("Dag Alm"));
    let id = add(&desk.office, shop());
    (desk, id)
}

fn path(desk: &Desk) -> PathBuf {
    desk.folder.path().join("out")
}

/// A list with Anna and Bo, who consent.
fn list(desk: &Desk, handed_to: Option<RecipientId>) {
    let session = desk.session();
    let purpose = desk.office.purpose(newsletter());
    let version = Some(desk.office.wording(Some(purpose), NoticeKind::Consent));
    for id in [ANNA, BO] {
        desk.office.consent(ConsentDraft { version, ..event(id, purpose, ConsentKind::Given, NOW - DAY) });
    }
    let query = MailingQuery { purpose, channel: Channel::Email, contacts: None };
    let recipient = "".into();
    let format = MailingFormat::Csv;
    gate::save_mailing(session, &query, format, &recipient, handed_to, &path(desk), &Silent).unwrap();
}

/// A document of Anna's.
fn paper(desk: &Desk, handed_to: Option<RecipientId>) {
    let session = desk.session();
    let file = desk.folder.path().join("paper.pdf");
    fs::write(&file, b"paper").unwrap();
    let party = Party { contact: Some(ANNA), company: None };
    let id = session.add_document(party, titled("Paper"), &file, false, &Silent).unwrap().0.id;
    let disclosure = Disclosure { purpose: "Claim".into(), recipient: "".into(), handed_to };
    gate::save_document(session, id, &disclosure, &path(desk), &Silent).unwrap();
}

fn cards(desk: &Desk, handed_to: Option<RecipientId>) {
    let disclosure = Disclosure { purpose: "Cards".into(), recipient: "".into(), handed_to };
    let (scope, options) = (Scope::Contacts(&[ANNA]), CsvOptions::default());
    gate::export(desk.session(), ExportFormat::Vcard4, scope, options, &disclosure, &path(desk), &Silent)
        .unwrap();
}

fn kinds(desk: &Desk, contact: ContactId) -> Vec<(DisclosureKind, String)> {
    let found = desk.session().disclosures(contact).unwrap();
    found.into_iter().map(|one| (one.kind, one.purpose.0)).collect()
}

fn is_damaged<T>(result: &Result<T>) -> bool {
    matches!(result, Err(Error::Vault { problem: VaultProblem::DamagedDatabase }))
}

#[test]
fn a_mailing_list_for_a_recipient_is_recorded_of_each_person_on_it() {
    let (desk, id) = desk();
    list(&desk, Some(id));
    for contact in [ANNA, BO] {
        assert_eq!(kinds(&desk, contact), [(DisclosureKind::Mailing, newsletter().name.0)]);
        let found = desk.session().disclosures(contact).unwrap();
        assert_eq!((found[0].recipient, found[0].at), (id, NOW));
        assert!(found[0].export.is_some(), "the entry of the list");
    }
    assert_eq!(kinds(&desk, CIA), [], "who is not on it got nothing away");
    desk.office.verify_rows().unwrap();
}

#[test]
fn a_document_for_a_recipient_is_recorded_of_whom_it_is_about() {
    let (desk, id) = desk();
    paper(&desk, Some(id));
    assert_eq!(kinds(&desk, ANNA), [(DisclosureKind::Document, "Claim".to_owned())]);
    assert_eq!(kinds(&desk, BO), []);
    desk.office.verify_rows().unwrap();
}

#[test]
fn what_stays_in_the_house_is_no_disclosure() {
    let (desk, _) = desk();
    list(&desk, None);
    paper(&desk, None);
    assert_eq!(kinds(&desk, ANNA), []);
    desk.office.verify_rows().unwrap();
}

#[test]
fn that_one_is_missing_is_noticed_before_anybody_is_told_who_got_the_data() {
    type Ask<'a> = &'a dyn Fn(&Desk) -> Result<()>;
    type HandOver<'a> = &'a dyn Fn(&Desk, RecipientId);
    let by_hand = |desk: &Desk, id| drop(desk.session().disclose(told(id)).unwrap());
    let ways: [(&str, HandOver<'_>); 4] = [
        ("told", &by_hand),
        ("mailing", &|desk, id| list(desk, Some(id))),
        ("document", &|desk, id| paper(desk, Some(id))),
        ("export", &|desk, id| cards(desk, Some(id))),
    ];
    let asked: [Ask<'_>; 3] = [
        &|desk| desk.session().disclosures(ANNA).map(drop),
        &|desk| desk.try_save(&[ANNA], AccessScope::Access, &[]).map(drop),
        &|desk| desk.office.verify_rows(),
    ];
    for (kind, hand_over) in ways {
        for (at, ask) in asked.iter().enumerate() {
            let (desk, id) = desk();
            hand_over(&desk, id);
            ask(&desk).unwrap();

            forge(&desk.office, "DELETE FROM disclosure WHERE contact_id = 1", &[]);

            assert!(desk.session().disclosures(CIA).unwrap().is_empty(), "of others nothing is missing");
            let told = ask(&desk);
            assert!(is_damaged(&told), "{kind}, {at}: {told:?}");
        }
    }
}
