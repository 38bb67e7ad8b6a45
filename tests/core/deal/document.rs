//! Documents of deals: which ones can belong to one, and what a deal shows of them.

use kartotek_core::{
    crm::party::Party,
    error::{Error, Problem},
    history,
    id::{ContactId, DocumentId},
    progress::Silent,
    session::Session,
};

use super::{ABOUT_ANNA, full};
use crate::{
    document::titled,
    office::{named, refusal, session_in},
};

#[test]
fn documents_of_whom_a_deal_is_about_can_belong_to_it_and_no_others() {
    let vault = tempfile::tempdir().unwrap();
    std::fs::create_dir(vault.path().join("documents")).unwrap();
    let session = session_in(vault.path());
    for name in ["Anna Berg", "Bo Ek"] {
        session.add_contact(named(name)).unwrap();
    }
    let file = vault.path().join("offer.txt");
    std::fs::write(&file, b"text").unwrap();
    let store = |contact: i64| {
        let party = Party { contact: Some(ContactId(contact)), company: None };
        session.add_document(party, titled("x"), &file, true, &Silent).unwrap().0.id
    };
    let (hers, second, his) = (store(1), store(1), store(2));
    let id = session.add_deal(ABOUT_ANNA, full(), None).unwrap().0.id;
    let linked = |session: &Session| -> Vec<DocumentId> {
        session.deal_page(id).unwrap().documents.into_iter().map(|document| document.id).collect()
    };

    assert_eq!(refusal(session.link_deal(id, his, true)), ("document", None, Problem::Choice));
    assert!(matches!(session.link_deal(id, DocumentId(99), true), Err(Error::NotFound)));
    assert!(matches!(session.link_deal(id, hers, false), Err(Error::NothingToChange)));
    session.link_deal(id, hers, true).unwrap();
    assert!(matches!(session.link_deal(id, hers, true), Err(Error::NothingToChange)));
    let others: Vec<_> = session.linkable_documents(id).unwrap().into_iter().map(|other| other.id).collect();
    assert_eq!((linked(&session), others), (vec![hers], vec![second]));

    session.link_deal(id, second, true).unwrap();
    assert_eq!(linked(&session), [second, hers]);
    session.undo().unwrap();
    assert_eq!(linked(&session), [hers]);
    session.redo().unwrap();
    session.trash_documents(&[second], true).unwrap();
    assert_eq!(linked(&session), [hers], "what is in the trash is hidden");
    session.purge_document(second).unwrap();
    session.link_deal(id, hers, false).unwrap();
    assert_eq!(linked(&session), []);
    session.undo().unwrap();
    assert_eq!(linked(&session), [hers]);
    session.read(kartotek_core::store::row_mac::verify_all).unwrap();

    session
        .write(|tx, _| {
            tx.execute("UPDATE deal_document SET document_id = 3", [])?;
            history::append(tx, "test.forge", history::Object::VAULT, &())
        })
        .unwrap();
    assert!(session.deal_page(id).is_err(), "a link that somebody forged is told");
}
