//! What is struck out is nowhere; and nobody learns anything without the password.

use std::{fs, io::Read};

use kartotek_core::{
    document::RetentionClass,
    error::{Error, Problem},
    exchange::access::{AccessScope, Redaction, RedactionReason, Strike},
    history,
    id::ContactId,
    role::Role,
};
use zip::ZipArchive;

use super::{ABOUT_ANNA, ANNA, Desk, open};
use crate::{
    activity::note,
    office::{named, refusal},
    task::planned,
};

pub(super) const THIRD: &str = "Berta Quist";

pub(super) fn everywhere(text: &str) -> Redaction {
    Redaction { strike: Strike::Everywhere { text: text.into() }, reason: RedactionReason::ThirdParty }
}

fn field(record: &str, field: &str) -> Redaction {
    let strike = Strike::Field { record: record.into(), field: field.into() };
    Redaction { strike, reason: RedactionReason::LegalClaim }
}

/// Anna, about whom several texts name somebody else.
pub(super) fn gossip() -> Desk {
    let desk = Desk::full();
    let session = desk.session();
    session.trash_contacts(&[ANNA], false).unwrap();
    desk.office.add(named(THIRD));
    let mention = desk.office.mention("Berta");
    let said =
        session.add_activity(ABOUT_ANNA, note(&format!("{THIRD} owes her, says {mention}"))).unwrap().0;
    session
        .change_activity(said.id, said.revision, note(&format!("{THIRD} told her, says {mention}")))
        .unwrap();
    session.add_task(ABOUT_ANNA, planned(&format!("Ask {THIRD}"))).unwrap();
    desk.office.change(ANNA, |draft| draft.notes = format!("Neighbour of {THIRD}").as_str().into());
    desk.office.change(ANNA, |draft| draft.notes = format!("Friend of {THIRD}").as_str().into());
    desk
}

#[test]
fn a_name_that_was_struck_out_is_in_no_byte_of_the_package() {
    let desk = gossip();
    assert!(desk.save(AccessScope::Access).has(THIRD), "or the test shows nothing");

    let opened = desk.try_save(&[ANNA], AccessScope::Access, &[everywhere(THIRD)]).unwrap();

    for (name, bytes) in &opened.files {
        assert!(memchr::memmem::find(bytes, THIRD.as_bytes()).is_none(), "{name}");
    }
    let manifest = opened.json("manifest.json");
    let struck = manifest["redactions"].as_array().unwrap();
    assert!(struck.len() as u64 == opened.saved.redactions && struck.len() >= 5, "{struck:?}");
    assert!(struck.iter().all(|place| place["justification"] == "dpv:ThirdPartyRightsImpaired"));
    assert!(opened.has("told her, says █████"), "the rest stays");
}

#[test]
fn a_datum_that_is_kept_back_is_not_in_what_the_journal_keeps_of_it_either() {
    let desk = gossip();
    let activity = "activity-3";

    let kept = [field(activity, "body"), field("contact-1", "notes"), field("task-5", "title")];
    let opened = desk.try_save(&[ANNA], AccessScope::Access, &kept);

    let opened = opened.unwrap_or_else(|error| panic!("{error:?}"));
    assert!(!opened.has("told her") && !opened.has("owes her") && !opened.has("Friend of"));
    assert!(!opened.has("Neighbour of") && !opened.has("Likes granite"));
    let manifest = opened.json("manifest.json");
    let whole: Vec<_> =
        manifest["redactions"].as_array().unwrap().iter().filter(|place| place["whole"] == true).collect();
    assert_eq!(whole.len(), 3);
    assert_eq!(whole[0]["reason"], "legal_claim");
    let activities = opened.json("activities.json");
    let told = activities.as_array().unwrap().iter().find(|one| one["record"] == activity).unwrap();
    assert_eq!(told["body"]["withheld"], "legal_claim");
}

#[test]
fn a_document_with_a_text_that_is_to_be_nowhere_goes_only_without_it() {
    let desk = gossip();
    // Across the pieces in which it is read.
    let text = [vec![b'x'; (1 << 16) - 5], THIRD.into(), vec![b'y'; 99]].concat();
    let document = desk.store("Letter", RetentionClass::Letter, &text);
    let path = desk.folder.path().join("answer-2026-0007.zip");

    let refused = desk.try_save(&[ANNA], AccessScope::Access, &[everywhere(THIRD)]);
    assert_eq!(refusal(refused), ("redactions", None, Problem::Choice));
    assert!(!path.exists(), "nothing is left");
    let left: Vec<_> =
        fs::read_dir(desk.folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().contains("answer")), "{left:?}");

    let without = [everywhere(THIRD), field(&format!("document-{}", document.0), "sealed_key")];
    let opened = desk.try_save(&[ANNA], AccessScope::Access, &without).unwrap();
    assert!(
        !opened.has(THIRD)
            && !opened.files.keys().any(|name| name.contains(&format!("document-{}.", document.0)))
    );
}

#[test]
fn what_can_not_be_struck_out_is_refused() {
    let desk = gossip();
    let save = |redaction: Redaction| desk.try_save(&[ANNA], AccessScope::Access, &[redaction]);

    assert!(matches!(save(everywhere("Nobody Known")), Err(Error::Conflict)));
    assert!(matches!(save(field("activity-99", "body")), Err(Error::Conflict)));
    assert!(matches!(save(field("activity-1", "colour")), Err(Error::Conflict)));
    assert_eq!(refusal(save(everywhere(" "))), ("redactions", None, Problem::Missing));
    let part = |record: &str, field: &str| Redaction {
        strike: Strike::Part { record: record.into(), field: field.into(), text: "tiles".into() },
        reason: RedactionReason::ThirdParty,
    };
    assert_eq!(refusal(save(part("document-1", "sealed_key"))), ("redactions", None, Problem::Choice));
    let opened = save(part("activity-1", "body")).unwrap();
    assert!(opened.has("Asked about █████") && opened.saved.redactions == 2);
}

#[test]
fn without_the_password_there_is_nothing_but_how_to_open_it() {
    let desk = Desk::full();
    let opened = desk.save(AccessScope::Access);
    let password = opened.saved.password.as_str();

    assert!(open(&opened.path, "7K3M-X0D4-QZ81-7K3M-X0D4-QZ81").is_none());
    assert!(open(&opened.path, "").is_none() && open(&opened.path, &password.to_lowercase()).is_none());
    let bytes = fs::read(&opened.path).unwrap();
    for text in ["Anna", "Berg", "anna.berg", "contact.vcf", "profile.json", "%PDF", password] {
        assert!(memchr::memmem::find(&bytes, text.as_bytes()).is_none(), "{text}");
    }
    let mut outer = ZipArchive::new(fs::File::open(&opened.path).unwrap()).unwrap();
    assert_eq!(outer.len(), 2);
    let mut readme = String::new();
    outer.by_name("README.txt").unwrap().read_to_string(&mut readme).unwrap();
    for word in ["7-Zip", "Keka", "Ark", "DEUTSCH", "SVENSKA", "2026-0007"] {
        assert!(readme.contains(word), "{word}");
    }
    // Drawn anew each time, and kept nowhere.
    assert_ne!(desk.save(AccessScope::Access).saved.password.as_str(), password);
}

#[test]
fn what_was_handed_out_is_journaled_without_naming_anybody() {
    let desk = Desk::full();
    let opened = desk.save(AccessScope::Access);

    let keys = desk.session().store().keys();
    let payload: serde_json::Value = desk
        .session()
        .read(|snapshot| {
            let entries = history::entries(snapshot)?;
            let (entry, _) = entries.iter().rev().find(|(entry, _)| entry.action == "export.access").unwrap();
            assert_eq!(entry.object_type, "export");
            Ok(serde_json::from_slice(&history::payload(snapshot, keys, entry.seq)?.unwrap()).unwrap())
        })
        .unwrap();
    assert_eq!(payload["request"], "2026-0007");
    assert_eq!(payload["scope"], "access");
    assert_eq!(payload["sha256"], opened.saved.sha256.as_str());
    assert_eq!(payload["files"], opened.files.len() as u64);
    assert_eq!(payload["subjects"].as_array().unwrap().len(), 1);
    assert!(
        !payload.to_string().contains("Anna")
            && !payload.to_string().contains(opened.saved.password.as_str())
    );
    desk.office.verify_rows().unwrap();
}

#[test]
fn who_may_not_see_all_of_it_gets_nothing() {
    for role in [Role::Sales, Role::ReadOnly] {
        let store = kartotek_core::store::Store::in_memory(kartotek_core::clock::Clock::set_to(0)).unwrap();
        let session = crate::office::session_as(store, role);
        let found = kartotek_core::exchange::access::gather(&session, &[ANNA], AccessScope::Access);
        assert!(matches!(found, Err(Error::Forbidden)), "{role:?}");
    }
    let desk = Desk::empty();
    let saved = desk.try_save(&[ContactId(4711)], AccessScope::Access, &[]);
    assert!(matches!(saved, Err(Error::NotFound)));
    assert_eq!(refusal(desk.try_save(&[], AccessScope::Access, &[])).0, "contacts");
}
