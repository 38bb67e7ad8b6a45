//! Everything evaluated at once is what each record evaluated by itself is.

use kartotek_core::{
    activity::{ActivityDraft, ActivityKind, Direction},
    channel::Channel,
    consent::{ConsentKind, DataOrigin, RestrictionDraft, RestrictionGround},
    crm::{contact::ContactDraft, party::Party},
    deal::DealDraft,
    id::{CompanyId, ContactId, PurposeId, StageId},
    personal::Personal,
    progress::Silent,
    request::RequestDraft,
    retention::{
        category::{RetentionCategory, RetentionItem},
        run,
    },
    voucher::{VoucherDraft, VoucherKind},
};
use proptest::prelude::*;

use super::{everywhere, hold::held, rule};
use crate::{
    activity::note,
    consent::event,
    office::{DAY, NOW, Office, city, named},
    request::access,
    task::{ZONE, planned},
    voucher::invoice,
};

/// Something that happens to one of a few people: which, and some days before now.
#[derive(Debug, Clone)]
struct Act {
    what: u8,
    who: usize,
    days: i64,
    choice: usize,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = (0_u8..15, 0_usize..4, 0_i64..900, 0_usize..20).prop_map(|(what, who, days, choice)| Act {
        what,
        who,
        days,
        choice,
    });
    prop::collection::vec(act, 0..40)
}

struct World {
    office: Office,
    people: Vec<ContactId>,
    firms: [CompanyId; 2],
    purposes: [PurposeId; 2],
    number: usize,
}

impl World {
    fn new() -> Self {
        let office = Office::new();
        let firms = [office.add_company("Alm AB").id, office.add_company("Bo AB").id];
        let purposes = [office.purpose(everywhere("News")), office.purpose(everywhere("Other"))];
        let people = (0..4).map(|at| {
            let company = (at > 1).then(|| firms[at % 2]);
            let mut draft = ContactDraft { company, ..named(&format!("Anna Berg{at}")) };
            if at == 1 {
                draft.addresses =
                    vec![kartotek_core::crm::point::Address { country: "Tyskland".into(), ..city("Ulm") }];
            }
            office.add(draft).id
        });
        let people = people.collect();
        for category in RetentionCategory::ALL {
            for event in category.events().iter().filter(|_| category != RetentionCategory::Purpose) {
                office.rule(rule(category, *event, 100 + u32::try_from(category as usize).unwrap() * 10));
            }
        }
        Self { office, people, firms, purposes, number: 0 }
    }

    /// Does it; what can't be done changes nothing.
    fn act(&mut self, act: &Act) {
        let session = &self.office.session;
        let who = self.people[act.who];
        let at = NOW - act.days * DAY;
        let company = act.choice.is_multiple_of(3).then(|| self.firms[act.choice % 2]);
        let contact = (!act.choice.is_multiple_of(5) || company.is_none()).then_some(who);
        let party = Party { contact, company };
        let day = chrono::DateTime::from_timestamp_millis(at).unwrap().format("%Y-%m-%d").to_string();
        self.number += 1;
        let number = self.number.to_string();
        match act.what {
            0..=2 => {
                use ActivityKind::{Call, Letter, Mail, Meeting, Note};
                let kind = [Note, Call, Meeting, Mail, Letter][act.choice % 5];
                let direction = if kind == Note || kind == Meeting {
                    Direction::None
                } else {
                    [Direction::In, Direction::Out][act.choice % 2]
                };
                let added = session
                    .add_activity(party, ActivityDraft { kind, direction, occurred_at: at, ..note("x") });
                if let (7, Ok((activity, _))) = (act.choice, added) {
                    session.trash_activities(&[activity.id], true).unwrap();
                }
            }
            3 | 4 => {
                let kind = VoucherKind::ALL[act.choice % 4];
                let draft = VoucherDraft { kind, issued_on: day, ..invoice(&number) };
                let added = session.add_voucher(party, draft);
                if let (7, Ok((voucher, _))) = (act.choice, added) {
                    session.trash_vouchers(&[voucher.id], true).unwrap();
                }
            }
            5 => {
                let draft = DealDraft { title: "Hall".into(), ..DealDraft::default() };
                if let Ok((deal, _)) = session.add_deal(party, draft, None)
                    && !act.choice.is_multiple_of(4)
                {
                    let (stage, reason) = if act.choice.is_multiple_of(2) { (5, "") } else { (6, "late") };
                    drop(session.move_deal(deal.id, StageId(stage), reason.into(), ZONE));
                }
            }
            6 => {
                if let Ok((task, _)) = session.add_task(party, planned("Call"))
                    && act.choice.is_multiple_of(2)
                {
                    session.finish_task(task.id, ZONE).unwrap();
                }
            }
            7 | 8 => {
                let kind = ConsentKind::ALL[act.choice % ConsentKind::ALL.len()];
                let mut draft = event(who, self.purposes[act.choice % 2], kind, at);
                draft.key.channel = [Channel::Email, Channel::Phone][usize::try_from(act.days).unwrap() % 2];
                drop(session.add_consent(draft));
            }
            9 => drop(session.set_collection(&[who], DataOrigin::Person, at)),
            10 if act.choice == 1 => {
                drop(session.add_request(RequestDraft { contact: Some(who), received_at: at, ..access() }));
            }
            11 if act.choice == 1 => {
                let ground = RestrictionGround::Claims;
                drop(session.restrict(RestrictionDraft { contact: who, ground, at, note: "".into() }));
            }
            12 => drop(session.change_confidential(who, Personal::default(), "secret".into())),
            13 => {
                let [all, _] = session.read(|snapshot| run::both_ways(snapshot, &[])).unwrap();
                let (record, _) = &all[act.choice % all.len()];
                if record.item.kind != kartotek_core::retention::category::RetentionItemKind::Confidential {
                    held(&self.office, record.item);
                }
            }
            14 if act.choice < 4 => drop(session.flag_retention(None, &Silent).unwrap()),
            _ => {
                let trashed = act.choice.is_multiple_of(2);
                drop(session.trash_contacts(&[who], trashed));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn everything_at_once_is_each_by_itself(acts in acts()) {
        let mut world = World::new();
        acts.iter().for_each(|act| world.act(act));

        let [all, each] = world.office.session.read(|snapshot| run::both_ways(snapshot, &world.people)).unwrap();

        prop_assert_eq!(&all, &each);
        prop_assert!(all.len() >= world.people.len());
        // A hold is never due.
        for row in world.office.session.legal_holds().unwrap() {
            let of: Vec<_> = all.iter().filter(|(record, _)| record.item == row.hold.item).collect();
            prop_assert!(of.iter().all(|(record, _)| record.hold.is_some()));
            if row.hold.item == RetentionItem::contact(row.hold.contact.unwrap()) {
                prop_assert!(all.iter().filter(|(record, _)| record.contact == row.hold.contact).all(|(record, _)| record.hold.is_some()));
            }
        }
        world.office.verify_rows().unwrap();
    }
}
