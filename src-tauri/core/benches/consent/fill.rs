//! What the vault of the benchmark holds.

use kartotek_core::{
    channel::Channel,
    consent::{
        self, ConsentDraft, ConsentKey, ConsentKind, ConsentMethod, DataOrigin, ObjectionDraft,
        RestrictionDraft, RestrictionGround,
    },
    id::{ContactId, NoticeVersionId, PurposeId},
    notice::{self, NoticeDraft, NoticeKind, NoticeText},
    purpose::{self, Basis, PurposeDraft},
    session::Session,
    suppression::{self, Identifier, SuppressionDraft, SuppressionReason, SuppressionScope},
};

use crate::{DAY, NOW, PURPOSES};

const ZONE: &str = "Europe/Stockholm";
/// When all of it is recorded.
pub(crate) const RECORDED: i64 = NOW - 400 * DAY;

/// Five purposes of marketing by e-mail, each with a consent of everybody; some are withdrawn, refused, or were only asked for. One of a
/// hundred people objects, one of a thousand has the use of their data restricted, a third of the data is from others, and half of
/// those were told so. Twenty addresses are suppressed.
pub(crate) fn fill(session: &Session, contacts: usize) -> Vec<PurposeId> {
    let (purposes, told) = purposes(session);
    for some in (1..=contacts).collect::<Vec<_>>().chunks(5_000) {
        let write = session.write(|tx, _| {
            for contact in some {
                for (number, (purpose, version)) in purposes.iter().enumerate() {
                    let kind = match (contact + number) % 10 {
                        0 => ConsentKind::Withdrawn,
                        1 => ConsentKind::Refused,
                        2 => ConsentKind::Requested,
                        _ => ConsentKind::Given,
                    };
                    if kind == ConsentKind::Withdrawn {
                        consent::add(tx, event(*contact, *purpose, *version, ConsentKind::Given, 60))?;
                    }
                    consent::add(tx, event(*contact, *purpose, *version, kind, 0))?;
                }
                let id = id(*contact);
                if contact % 100 == 3 {
                    consent::object(tx, objection(id))?;
                }
                if contact % 1000 == 7 {
                    let ground = RestrictionGround::Accuracy;
                    consent::restrict(
                        tx,
                        RestrictionDraft { contact: id, ground, at: RECORDED, note: "".into() },
                    )?;
                }
                if contact % 3 == 1 {
                    consent::collected(tx, id, DataOrigin::Other, RECORDED)?;
                }
                if contact % 6 == 1 {
                    consent::shown(tx, id, told, RECORDED, ZONE, ConsentMethod::Email)?;
                }
            }
            Ok(())
        });
        write.unwrap();
    }
    suppress(session, contacts);
    purposes.into_iter().map(|(purpose, _)| purpose).collect()
}

/// The purposes, each with the wording of its consent, and the wording that people are told.
fn purposes(session: &Session) -> (Vec<(PurposeId, NoticeVersionId)>, NoticeVersionId) {
    let wording = |kind, purpose| {
        let text = NoticeText {
            language: "en".into(),
            text: "{organisation} asks for {purpose}. {withdrawal}".into(),
        };
        let name = format!("Notice {purpose:?}").into();
        let made = session.write(|tx, _| {
            let notice = notice::add(tx, NoticeDraft { name, kind, purpose }, vec![text])?;
            Ok(notice::texts(tx, notice, 1)?[0].id)
        });
        made.unwrap().0
    };
    let purposes = (0..PURPOSES).map(|number| {
        let draft = PurposeDraft {
            name: format!("Purpose {number}").into(),
            basis: Basis::Consent,
            marketing: true,
            own_products: true,
            channels: vec![Channel::Email],
            ..PurposeDraft::default()
        };
        let id = session.write(|tx, _| purpose::add(tx, draft, None)).unwrap().0;
        (id, wording(NoticeKind::Consent, Some(id)))
    });
    (purposes.collect(), wording(NoticeKind::Information, None))
}

fn id(contact: usize) -> ContactId {
    ContactId(i64::try_from(contact).unwrap())
}

/// What happened so many days before the last that happened.
fn event(
    contact: usize,
    purpose: PurposeId,
    version: NoticeVersionId,
    kind: ConsentKind,
    before: i64,
) -> ConsentDraft {
    ConsentDraft {
        key: ConsentKey { contact: id(contact), purpose, channel: Channel::Email, point: "".into() },
        kind,
        at: RECORDED - (i64::try_from(contact % 300).unwrap() + before) * DAY,
        zone: ZONE.into(),
        method: ConsentMethod::Paper,
        source: "".into(),
        version: Some(version),
        valid_until: String::new(),
        guardian: "".into(),
        guardian_relation: "".into(),
        code: String::new(),
        note: "".into(),
        evidence: Vec::new(),
    }
}

fn objection(contact: ContactId) -> ObjectionDraft {
    ObjectionDraft {
        contact,
        purpose: None,
        channel: None,
        at: RECORDED,
        zone: ZONE.into(),
        method: ConsentMethod::Phone,
        note: "".into(),
    }
}

fn suppress(session: &Session, contacts: usize) {
    let addresses: Vec<String> = session
        .read(|snapshot| {
            let sql = "SELECT address FROM email WHERE contact_id % ?1 = 5";
            let mut statement = snapshot.prepare(sql)?;
            let some = i64::try_from(contacts / 20).unwrap();
            Ok(statement.query_map([some], |row| row.get(0))?.collect::<Result<_, _>>()?)
        })
        .unwrap();
    let write = session.write(|tx, _| {
        for address in addresses {
            let draft = SuppressionDraft {
                scope: SuppressionScope::All,
                reason: SuppressionReason::Objection,
                source: "Phone call".into(),
                at: Some(RECORDED),
                review_on: None,
            };
            suppression::add(tx, &Identifier::email(&address).unwrap(), draft)?;
        }
        Ok(())
    });
    write.unwrap();
}
