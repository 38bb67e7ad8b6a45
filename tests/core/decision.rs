//! The decision: a list decides as each person is decided, whatever happened.

use std::fmt::Write;

use kartotek_core::{
    channel::Channel,
    consent::{
        self, ConsentKind, ConsentMethod, DataOrigin, ObjectionDraft, RestrictionDraft, RestrictionGround,
    },
    crm::{
        contact::ContactDraft,
        point::{Address, Email, Phone, PointKind},
    },
    decision::{self, Decision, Outcome},
    error::{Error, Result},
    exchange::import::{self, DuplicateChoice, ImportConsent, ImportPlan, ImportTarget, SaidPart, Source},
    id::{ContactId, NoticeVersionId, PurposeId, SuppressionId},
    notice::NoticeKind,
    progress::Silent,
    purpose::{Basis, PurposeDraft},
    store::Snapshot,
    suppression::{self, Identifier, SuppressionDraft, SuppressionReason, SuppressionScope},
};
use proptest::prelude::*;

use crate::{
    consent::{campaign, event, newsletter},
    office::{DAY, NOW, Office, lifted, named},
    task::ZONE,
};

/// Something that happens; numbers choose among what there is.
#[derive(Debug, Clone)]
enum Act {
    Add {
        mails: Vec<usize>,
        phones: Vec<usize>,
        countries: Vec<usize>,
        main: usize,
        company: bool,
        born: usize,
        home: usize,
    },
    Change {
        who: usize,
        mails: Vec<usize>,
    },
    Trash {
        who: usize,
        back: bool,
    },
    Consent {
        who: usize,
        purpose: usize,
        channel: usize,
        kind: usize,
        point: usize,
        before: i64,
        wording: bool,
    },
    Object {
        who: usize,
        purpose: Option<usize>,
        channel: Option<usize>,
    },
    EndObjection {
        who: usize,
    },
    Restrict {
        who: usize,
    },
    Lift {
        who: usize,
    },
    EndSuppression {
        which: i64,
    },
    /// A file with people, old and new, and whether the data is said to be theirs.
    Import {
        mails: Vec<usize>,
        person: bool,
        opted: usize,
    },
    UndoImport,
    Suppress {
        what: usize,
        scope: usize,
    },
    Collect {
        who: usize,
        other: bool,
    },
    Tell {
        who: usize,
    },
    Use {
        who: usize,
        purpose: usize,
    },
    Wait {
        days: i64,
    },
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let some = || prop::collection::vec(0..MAILS.len(), 0..3);
    let act = prop_oneof![
        3 => (
            some(), some(), prop::collection::vec(0..COUNTRIES.len(), 0..3), 0..3_usize, any::<bool>(), 0..BORN.len(),
            0..3_usize,
        ).prop_map(|(mails, phones, countries, main, company, born, home)| Act::Add {
            mails, phones, countries, main, company, born, home,
        }),
        1 => (0..8_usize, some()).prop_map(|(who, mails)| Act::Change { who, mails }),
        1 => (0..8_usize, any::<bool>()).prop_map(|(who, back)| Act::Trash { who, back }),
        6 => (0..8_usize, 0..3_usize, 0..5_usize, 0..8_usize, 0..5_usize, 0..1500_i64, any::<bool>()).prop_map(
            |(who, purpose, channel, kind, point, before, wording)| Act::Consent {
                who, purpose, channel, kind, point, before, wording,
            }
        ),
        1 => (0..8_usize, prop::option::of(0..3_usize), prop::option::of(0..5_usize))
            .prop_map(|(who, purpose, channel)| Act::Object { who, purpose, channel }),
        1 => (0..8_usize).prop_map(|who| Act::EndObjection { who }),
        1 => (0..8_usize).prop_map(|who| Act::Restrict { who }),
        1 => (0..8_usize).prop_map(|who| Act::Lift { who }),
        1 => (1..5_i64).prop_map(|which| Act::EndSuppression { which }),
        1 => (prop::collection::vec(0..MAILS.len(), 1..3), any::<bool>(), 0..4_usize)
            .prop_map(|(mails, person, opted)| Act::Import { mails, person, opted }),
        1 => Just(Act::UndoImport),
        1 => (0..8_usize, 0..4_usize).prop_map(|(what, scope)| Act::Suppress { what, scope }),
        1 => (0..8_usize, any::<bool>()).prop_map(|(who, other)| Act::Collect { who, other }),
        1 => (0..8_usize).prop_map(|who| Act::Tell { who }),
        2 => (0..8_usize, 0..3_usize).prop_map(|(who, purpose)| Act::Use { who, purpose }),
        1 => (0..400_i64).prop_map(|days| Act::Wait { days }),
    ];
    prop::collection::vec(act, 4..40)
}

const MAILS: [&str; 4] = ["a@example.se", "b@example.de", "C@Example.fr", "d@müller.example"];
const PHONES: [&str; 4] = ["+46701234567", "+4930123456", "+33123456789", "+15551234567"];
const COUNTRIES: [&str; 6] = ["", "Sverige", "Deutschland", "France", "Österreich", "Brasil"];
const BORN: [&str; 4] = ["", "1980-05-05", "2012-02-02", "--03-03"];

struct World {
    office: Office,
    people: Vec<ContactId>,
    purposes: Vec<PurposeId>,
    wordings: Vec<NoticeVersionId>,
    told: NoticeVersionId,
}

impl World {
    fn new() -> Self {
        let office = Office::new();
        office.settings(|settings| settings.birthday = true);
        let care = PurposeDraft {
            name: "Care".into(),
            basis: Basis::Contract,
            marketing: false,
            own_products: false,
            channels: vec![Channel::Email, Channel::Phone, Channel::Letter, Channel::Processing],
            ..newsletter()
        };
        let purposes: Vec<_> = [newsletter(), campaign(), care].map(|draft| office.purpose(draft)).into();
        let wordings =
            purposes.iter().map(|purpose| office.wording(Some(*purpose), NoticeKind::Consent)).collect();
        let told = office.wording(None, NoticeKind::Information);
        Self { office, people: Vec::new(), purposes, wordings, told }
    }

    /// Does what can be done of it.
    fn act(&mut self, act: Act) {
        match act {
            Act::Import { mails, person, opted } => return self.import(&mails, person, opted),
            Act::UndoImport => return self.undo_import(),
            _ => {}
        }
        let session = &self.office.session;
        let now = self.office.clock.now();
        let who = |who: usize| self.people.get(who % self.people.len().max(1)).copied();
        match act {
            Act::Add { mails, phones, countries, main, company, born, home } => {
                let draft = ContactDraft {
                    emails: emails(&mails),
                    phones: phones
                        .iter()
                        .enumerate()
                        .map(|(place, at)| Phone {
                            number: PHONES[*at].into(),
                            kind: if place == home { PointKind::Home } else { PointKind::Work },
                            primary: place == main,
                            ..Phone::default()
                        })
                        .collect(),
                    addresses: countries
                        .iter()
                        .enumerate()
                        .map(|(place, at)| Address {
                            country: COUNTRIES[*at].into(),
                            city: "X".into(),
                            primary: place == main,
                            ..Address::default()
                        })
                        .collect(),
                    company_name: if company { "Alm AB".into() } else { "".into() },
                    birthday: BORN[born].into(),
                    ..named(&format!("Person {}", self.people.len()))
                };
                self.people.push(session.add_contact(draft).unwrap().0.id);
            }
            Act::Change { who: at, mails } => {
                if let Some(id) = who(at) {
                    let contact = self.office.get(id);
                    let draft = ContactDraft { emails: emails(&mails), ..contact.draft };
                    let _ = session.change_contact(id, contact.revision, draft);
                }
            }
            Act::Trash { who: at, back } => {
                if let Some(id) = who(at) {
                    let _ = session.trash_contacts(&[id], !back);
                }
            }
            Act::Consent { who: at, purpose, channel, kind, point, before, wording } => {
                if let Some(id) = who(at) {
                    let mut draft =
                        event(id, self.purposes[purpose], ConsentKind::ALL[kind], now - before * DAY);
                    draft.key.channel = Channel::ALL[channel];
                    draft.key.point = match (draft.key.channel, point) {
                        (_, 4) => "".into(),
                        (Channel::Email, point) => MAILS[point].into(),
                        (Channel::Phone | Channel::Message, point) => PHONES[point].into(),
                        _ => "".into(),
                    };
                    draft.version = wording.then(|| self.wordings[purpose]);
                    let _ = session.add_consent(draft);
                }
            }
            Act::Object { who: at, purpose, channel } => {
                if let Some(contact) = who(at) {
                    let _ = session.add_objection(ObjectionDraft {
                        contact,
                        purpose: purpose.map(|at| self.purposes[at]),
                        channel: channel.map(|at| Channel::ALL[at]),
                        at: now,
                        zone: ZONE.into(),
                        method: ConsentMethod::Phone,
                        note: "".into(),
                    });
                }
            }
            Act::EndObjection { who: at } => {
                if let Some(contact) = who(at) {
                    let objections = session.read(|snapshot| consent::objections(snapshot, contact)).unwrap();
                    let open = objections.iter().find(|objection| objection.ended_at.is_none());
                    let _ = open.map(|objection| session.end_objection(objection.id, "came back".into()));
                }
            }
            Act::Lift { who: at } => {
                if let Some(contact) = who(at) {
                    let restrictions =
                        session.read(|snapshot| consent::restrictions(snapshot, contact)).unwrap();
                    let open = restrictions.iter().find(|restriction| restriction.ended_at.is_none());
                    let _ = open
                        .map(|one| session.lift_restriction(one.id, lifted(one.draft.at, "settled, told")));
                }
            }
            Act::EndSuppression { which } => {
                let _ = session.end_suppression(SuppressionId(which), "another one".into());
            }
            Act::Import { .. } | Act::UndoImport => {}
            Act::Restrict { who: at } => {
                if let Some(contact) = who(at) {
                    let draft = RestrictionDraft {
                        contact,
                        ground: RestrictionGround::Accuracy,
                        at: now,
                        note: "".into(),
                    };
                    let _ = session.restrict(draft);
                }
            }
            Act::Suppress { what, scope } => {
                let identifier = match what {
                    0..4 => Identifier::email(MAILS[what]),
                    _ => Identifier::phone(PHONES[what - 4], PHONES[what - 4]),
                };
                let scope = match scope {
                    0 => SuppressionScope::All,
                    1 => SuppressionScope::Purpose(self.purposes[0]),
                    2 => SuppressionScope::Channel(if what < 4 { Channel::Email } else { Channel::Phone }),
                    _ => SuppressionScope::Purpose(self.purposes[1]),
                };
                let draft = SuppressionDraft {
                    scope,
                    reason: SuppressionReason::Objection,
                    source: "Phone call".into(),
                    at: Some(now),
                    review_on: None,
                };
                match session.write(|tx, _| suppression::add(tx, &identifier.unwrap(), draft)) {
                    Err(Error::NothingToChange) => {}
                    done => drop(done.unwrap()),
                }
            }
            Act::Collect { who: at, other } => {
                if let Some(id) = who(at) {
                    let origin = if other { DataOrigin::Other } else { DataOrigin::Person };
                    let _ = session.set_collection(&[id], origin, now);
                }
            }
            Act::Tell { who: at } => {
                if let Some(id) = who(at) {
                    let _ = session.show_notice(&[id], self.told, now, ZONE, ConsentMethod::Email);
                }
            }
            Act::Use { who: at, purpose } => {
                if let Some(id) = who(at) {
                    let _ = session.reach(id, Some(self.purposes[purpose]), Channel::Email);
                }
            }
            Act::Wait { days } => self.office.clock.advance(days * DAY),
        }
    }

    /// Imports people with an address each, who may have opted in or out.
    fn import(&mut self, mails: &[usize], person: bool, opted: usize) {
        let mut text = "First Name,Last Name,E-mail 1 - Value,E-mail 2 - Value,Opt\n".to_owned();
        for (at, mail) in mails.iter().enumerate() {
            let said = ["", "subscribed", "unsubscribed", "pending"][opted];
            let other = MAILS[(mail + opted) % MAILS.len()];
            let name = (self.people.len() + at) % 6;
            let _ = writeln!(text, "Person,{name},{},{other},{said}", MAILS[*mail]);
        }
        let source = Source::new("people.csv".into(), text.into_bytes()).unwrap();
        let found = import::preview(&source, None).unwrap();
        let mut targets: Vec<_> = found.columns.into_iter().map(|column| column.target).collect();
        *targets.last_mut().unwrap() = ImportTarget::Said { part: SaidPart::Status };
        let plan = ImportPlan {
            layout: found.layout,
            targets,
            source: "A list".into(),
            origin: Some(if person { DataOrigin::Person } else { DataOrigin::Other }),
            consent: Some(ImportConsent { purpose: self.purposes[0], version: None }),
            basis: Some(Basis::LegitimateInterests),
            tag: "".into(),
            duplicates: DuplicateChoice::Fill,
            choices: Vec::new(),
            admit: Vec::new(),
        };
        import::run(&self.office.session, &source, &plan, &Silent).unwrap();
        self.people = self.office.session.read(everybody).unwrap();
    }

    fn undo_import(&mut self) {
        let session = &self.office.session;
        let imports = session.read(import::list).unwrap();
        let _ = imports.first().map(|last| import::undo(session, last.id, &Silent));
        self.people = session.read(everybody).unwrap();
    }

    fn listed(&self) -> Vec<ContactId> {
        self.people.iter().copied().filter(|id| self.office.get(*id).trashed_at.is_none()).collect()
    }
}

fn everybody(snapshot: &Snapshot<'_>) -> Result<Vec<ContactId>> {
    let mut statement = snapshot.prepare("SELECT id FROM contact ORDER BY id")?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<std::result::Result<_, _>>()?)
}

fn emails(at: &[usize]) -> Vec<Email> {
    at.iter().map(|at| Email { address: MAILS[*at].into(), ..Email::default() }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_list_decides_as_each_person_is_decided(acts in acts(), back in 0..2000_i64) {
        let mut world = World::new();
        acts.into_iter().for_each(|act| world.act(act));
        let now = world.office.clock.now();
        let listed = world.listed();
        for at in [now, (now - back * DAY).max(NOW)] {
            for purpose in &world.purposes {
                for channel in Channel::ALL {
                    let session = &world.office.session;
                    let all: Vec<Decision> = session
                        .read(|snapshot| decision::of_everybody(snapshot, *purpose, channel, at))
                        .unwrap();
                    let there = |id: &&ContactId| world.office.get(**id).created_at <= at;
                    let each: Vec<Decision> = listed
                        .iter()
                        .filter(there)
                        .map(|id| session.decide(*id, Some(*purpose), channel, Some(at)).unwrap())
                        .collect();
                    prop_assert_eq!(&all, &each);
                    // What allows has nothing against it, and who is contacted has an address that is theirs.
                    for decision in &all {
                        prop_assert!(decision.reasons.iter().all(|reason| reason.code.outcome() <= decision.outcome));
                        prop_assert_eq!(decision.reasons[0].code.outcome(), decision.outcome);
                        if decision.outcome == Outcome::Allowed && channel == Channel::Email {
                            prop_assert!(!decision.point.is_empty());
                        }
                    }
                }
            }
        }
        world.office.verify_rows().unwrap();
    }
}
