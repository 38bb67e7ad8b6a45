//! Addresses that several people have, and what is said while a list is written.

use std::{fs, path::Path};

use kartotek_core::{
    channel::Channel,
    consent::{ConsentKind, ConsentMethod, ObjectionDraft, RestrictionDraft, RestrictionGround},
    error::{Error, Result},
    exchange::{gate, mailing::MailingFormat},
    history,
    id::{ContactId, PurposeId},
    progress::Progress,
};

use super::Shop;
use crate::{
    consent::event,
    office::{DAY, NOW},
    task::ZONE,
};

impl Shop {
    /// Two more people with the address of Anna, who consent too.
    fn household(&self) -> [ContactId; 2] {
        ["Axel Berg", "Alva Berg"].map(|name| {
            let id = self.office.reachable(name);
            self.office.change(id, |draft| draft.emails[0].address = "ANNA.berg@example.se".into());
            self.consent(id, ConsentKind::Given, NOW - 9 * DAY);
            id
        })
    }

    fn object(&self, contact: ContactId, purpose: Option<PurposeId>, channel: Option<Channel>) {
        let objection = ObjectionDraft {
            contact,
            purpose,
            channel,
            at: NOW,
            zone: ZONE.into(),
            method: ConsentMethod::Phone,
            note: "".into(),
        };
        self.office.session.add_objection(objection).unwrap();
    }

    /// What the journal says of the last list: how many are on it and how many were left out.
    fn journaled(&self) -> (u64, u64) {
        let session = &self.office.session;
        let payload = session
            .read(|snapshot| {
                let entries = history::entries(snapshot)?;
                let list = entries.iter().rev().find(|(entry, _)| entry.action == "export.mailing").unwrap();
                history::payload(snapshot, session.store().keys(), list.0.seq)
            })
            .unwrap()
            .unwrap();
        let payload: serde_json::Value = serde_json::from_slice(&payload).unwrap();
        (payload["count"].as_u64().unwrap(), payload["leftOut"].as_u64().unwrap())
    }
}

#[test]
fn an_address_is_on_the_list_once() {
    let shop = Shop::new();
    shop.household();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    assert_eq!(shop.save(MailingFormat::Csv, &path).unwrap(), 1);
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.to_lowercase().matches("anna.berg@example.se").count(), 1, "{text}");
    assert_eq!(shop.journaled(), (1, 7));
}

#[test]
fn nothing_goes_to_an_address_at_which_somebody_else_says_no() {
    type Say = fn(&Shop, ContactId);
    let no: [(bool, Say); 11] = [
        (true, |shop, id| shop.consent(id, ConsentKind::Withdrawn, NOW)),
        (true, |shop, id| shop.consent(id, ConsentKind::Refused, NOW)),
        (true, |shop, id| shop.object(id, None, None)),
        (true, |shop, id| shop.object(id, Some(shop.newsletter), Some(Channel::Email))),
        (true, |shop, id| {
            shop.consent(id, ConsentKind::Withdrawn, NOW);
            shop.office.session.trash_contacts(&[id], true).unwrap();
        }),
        (true, |shop, id| {
            // What was said of the address holds for it, also when they have another.
            let mut said = event(id, shop.newsletter, ConsentKind::Withdrawn, NOW);
            said.key.point = "anna.berg@example.se".into();
            shop.office.consent(said);
            shop.office.change(id, |draft| draft.emails[0].address = "other@example.se".into());
        }),
        // A question to the address, recorded later, lifts no withdrawal from all of them.
        (true, |shop, id| {
            shop.consent(id, ConsentKind::Withdrawn, NOW - DAY);
            let mut asked = event(id, shop.newsletter, ConsentKind::Requested, NOW);
            asked.key.point = "anna.berg@example.se".into();
            shop.office.consent(asked);
        }),
        // Given before the withdrawal that was recorded first.
        (true, |shop, id| {
            shop.consent(id, ConsentKind::Withdrawn, NOW);
            shop.consent(id, ConsentKind::Given, NOW - DAY);
        }),
        (false, |shop, id| shop.object(id, None, Some(Channel::Phone))),
        (false, |shop, id| {
            shop.consent(id, ConsentKind::Withdrawn, NOW - DAY);
            shop.consent(id, ConsentKind::Given, NOW);
        }),
        (false, |shop, id| {
            shop.consent(id, ConsentKind::Withdrawn, NOW);
            shop.office.change(id, |draft| draft.emails[0].address = "other@example.se".into());
        }),
    ];
    for (number, (says_no, say)) in no.into_iter().enumerate() {
        let shop = Shop::new();
        let [axel, _] = shop.household();
        say(&shop, axel);
        shop.consent(ContactId(3), ConsentKind::Given, NOW);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        shop.save(MailingFormat::Csv, &path).unwrap();
        let text = fs::read_to_string(&path).unwrap().to_lowercase();
        assert_eq!(!text.contains("anna.berg@example.se"), says_no, "{number} {text}");
        assert!(text.contains("cia.unasked"), "{number}");
    }
}

/// Does something once so many are done.
struct At<F>(u64, F);

impl<F: Fn() + Sync> Progress for At<F> {
    fn step(&self, done: u64, _: Option<u64>) -> Result<()> {
        if done == self.0 {
            (self.1)();
        }
        Ok(())
    }
}

impl Shop {
    fn save_while(&self, path: &Path, progress: &dyn Progress) -> Result<u64> {
        let (session, query) = (&self.office.session, self.query(None));
        gate::save_mailing(session, &query, MailingFormat::Csv, &"".into(), None, path, progress)
    }
}

#[test]
fn what_is_said_before_somebody_is_written_counts() {
    let shop = Shop::new();
    shop.consent(ContactId(3), ConsentKind::Given, NOW);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    let withdraw = At(0, || {
        shop.office.clock.advance(1000);
        shop.consent(ContactId(1), ConsentKind::Withdrawn, NOW + 1000);
    });
    assert_eq!(shop.save_while(&path, &withdraw).unwrap(), 1);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("cia.unasked") && !text.contains("anna.berg"), "{text}");
}

#[test]
fn a_list_does_not_appear_where_somebody_on_it_said_no_meanwhile() {
    type Say = fn(&Shop);
    let say: [(bool, Say); 9] = [
        (true, |shop| shop.consent(ContactId(1), ConsentKind::Withdrawn, NOW)),
        (true, |shop| shop.object(ContactId(1), None, None)),
        (true, |shop| {
            let ground = RestrictionGround::Accuracy;
            let draft = RestrictionDraft { contact: ContactId(1), ground, at: NOW, note: "".into() };
            shop.office.session.restrict(draft).unwrap();
        }),
        (true, |shop| shop.suppress("anna.berg@example.se")),
        (true, |shop| {
            shop.office.session.trash_contacts(&[ContactId(1)], true).unwrap();
        }),
        // Somebody else with the same address.
        (true, |shop| {
            let [axel, _] = shop.household();
            shop.consent(axel, ConsentKind::Withdrawn, NOW);
        }),
        (false, |shop| shop.consent(ContactId(3), ConsentKind::Withdrawn, NOW)),
        (false, |shop| shop.suppress("cia.unasked@example.se")),
        (false, |shop| {
            shop.office.change(ContactId(1), |draft| draft.notes = "Called".into());
        }),
    ];
    // The clock stands, or goes on.
    for (number, (refused, say)) in say.into_iter().enumerate() {
        for ahead in [0, 1000] {
            let shop = Shop::new();
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("list.csv");
            let progress = At(1, || {
                shop.office.clock.advance(ahead);
                say(&shop);
            });
            let saved = shop.save_while(&path, &progress);
            if refused {
                assert!(matches!(saved, Err(Error::Conflict)), "{number}");
                assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left");
                let entries = shop.office.session.read(history::entries).unwrap();
                assert!(entries.iter().all(|(entry, _)| entry.action != "export.mailing"), "{number}");
            } else {
                assert_eq!(saved.unwrap(), 1, "{number}");
            }
        }
    }
}
