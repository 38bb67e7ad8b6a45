//! Nothing of others: whatever is kept of whomever, the package of one says nothing of another but the name where a text names both.

use kartotek_core::{
    activity::Party,
    exchange::access::{AccessScope, gather},
    id::{ContactId, SubjectId},
    personal::Personal,
    voucher::VoucherDraft,
};
use proptest::prelude::*;
use serde_json::Value;

use super::{ANNA, Desk};
use crate::{
    activity::note,
    office::{Office, email, named, tags},
    task::planned,
    voucher::invoice,
};

/// Something that is done with somebody, and who is mentioned in it.
#[derive(Debug, Clone)]
enum Act {
    Activity(usize, Option<usize>),
    Task(usize),
    Voucher(usize),
    Secret(usize),
    Notes(usize),
    Tag(usize),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let who = 0..3_usize;
    let act = prop_oneof![
        (who.clone(), prop::option::of(who.clone())).prop_map(|(who, other)| Act::Activity(who, other)),
        who.clone().prop_map(Act::Task),
        who.clone().prop_map(Act::Voucher),
        who.clone().prop_map(Act::Secret),
        who.clone().prop_map(Act::Notes),
        who.prop_map(Act::Tag),
    ];
    prop::collection::vec(act, 0..14)
}

const NAMES: [&str; 3] = ["Aurora", "Bertil", "Cecilia"];

/// What only texts about somebody say.
fn mark(who: usize) -> String {
    format!("only{}", ["QAQ", "QBQ", "QCQ"][who])
}

fn contact(who: usize) -> ContactId {
    ContactId(i64::try_from(who).unwrap() + 1)
}

fn fill(office: &Office, acts: &[Act]) {
    for (who, name) in NAMES.iter().enumerate() {
        let mut draft = named(&format!("{name} {}", mark(who)));
        draft.emails = vec![email(&format!("{}@example.se", mark(who)))];
        office.add(draft);
    }
    let session = &office.session;
    for (number, act) in acts.iter().enumerate() {
        office.clock.advance(1000);
        let party = |who: usize| Party { contact: Some(contact(who)), company: None };
        let said = |who: usize| format!("{}-{number}", mark(who));
        match *act {
            Act::Activity(who, other) => {
                let other = other.map(|other| format!(" [[{}]]", token(office, other))).unwrap_or_default();
                session.add_activity(party(who), note(&format!("{}{other}", said(who)))).unwrap();
            }
            Act::Task(who) => drop(session.add_task(party(who), planned(&said(who))).unwrap()),
            Act::Voucher(who) => {
                let draft = VoucherDraft { note: said(who).as_str().into(), ..invoice(&said(who)) };
                session.add_voucher(party(who), draft).unwrap();
            }
            Act::Secret(who) => {
                let before = match session.confidential(contact(who)).unwrap() {
                    kartotek_core::crm::confidential::ConfidentialNote::Text(text) => text,
                    _ => Personal::default(),
                };
                session.change_confidential(contact(who), before, said(who).as_str().into()).unwrap();
            }
            Act::Notes(who) => {
                office.change(contact(who), |draft| draft.notes = said(who).as_str().into());
            }
            Act::Tag(who) => {
                office.change(contact(who), |draft| draft.tags = tags(&[&said(who)]));
            }
        }
    }
}

fn token(office: &Office, who: usize) -> String {
    office.session.suggest_mentions(NAMES[who]).unwrap()[0].token.clone()
}

/// Whether a value says something, with the records of the same text left out that names both.
fn says(value: &Value, mark: &str) -> bool {
    value.to_string().contains(mark)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn values_of_one_are_in_no_package_of_another_but_in_texts_that_name_both(acts in acts()) {
        let office = Office::new();
        fill(&office, &acts);

        for who in 0..3 {
            let records = gather(&office.session, &[contact(who)], AccessScope::Access).unwrap();
            // Whoever is mentioned by, or mentions somebody: those texts name both.
            let named: Vec<usize> = acts
                .iter()
                .filter_map(|act| match act {
                    Act::Activity(about, Some(other)) if *about == who => Some(*other),
                    Act::Activity(about, Some(other)) if *other == who => Some(*about),
                    _ => None,
                })
                .collect();
            let mut own = 0;
            for record in &records {
                for datum in &record.data {
                    own += usize::from(says(&datum.value.0, &mark(who)));
                    for other in (0..3).filter(|other| *other != who) {
                        let names = says(&datum.value.0, &mark(other)) || says(&datum.value.0, NAMES[other]);
                        let may = named.contains(&other)
                            && matches!(record.table, "activity" | "journal_payload");
                        prop_assert!(!names || may, "{} of {who} names {other}", record.name);
                    }
                }
            }
            prop_assert!(own > 0);
        }
    }
}

#[test]
fn what_an_activity_says_that_names_both_is_told_to_both() {
    let office = Office::new();
    fill(&office, &[Act::Activity(0, Some(1))]);

    let of = |who: usize| gather(&office.session, &[contact(who)], AccessScope::Access).unwrap();
    let bodies = |who: usize| -> Vec<String> {
        of(who)
            .iter()
            .filter(|record| record.table == "activity")
            .flat_map(|record| record.data.iter().filter(|datum| datum.field == "body"))
            .map(|datum| datum.value.0.as_str().unwrap().to_owned())
            .collect()
    };

    let text = format!("{}-0 Bertil {}", mark(0), mark(1));
    assert_eq!(bodies(0), std::slice::from_ref(&text));
    assert_eq!(bodies(1), [text]);
    assert!(bodies(2).is_empty());
}

#[test]
fn somebody_who_is_there_twice_gets_one_package_with_both_records() {
    let desk = Desk::empty();
    desk.office.add(named("Anna Berg"));
    desk.office.add(named("Ann Berg-Lund"));
    desk.office.add(named("Otto Bystander"));
    let mention = desk.office.mention("Anna");
    let other = Party { contact: Some(ContactId(2)), company: None };
    desk.session().add_activity(other, note(&format!("The same as {mention}"))).unwrap();

    let opened = desk.try_save(&[ANNA, ContactId(2)], AccessScope::Access, &[]).unwrap();

    let profile = opened.json("profile.json").to_string();
    assert!(profile.contains("contact-1") && profile.contains("contact-2") && profile.contains("Berg-Lund"));
    assert_eq!(opened.json("activities.json").as_array().unwrap().len(), 1, "told once");
    assert!(opened.files.contains_key("contact-2.jscontact.json"));
    assert_eq!(String::from_utf8_lossy(&opened.files["contact.vcf"]).matches("BEGIN:VCARD").count(), 2);
    assert!(!opened.has("Bystander"));
}

#[test]
fn what_was_erased_is_in_no_package() {
    let desk = Desk::full();
    let subject: SubjectId = desk
        .session()
        .read(|snapshot| {
            Ok(snapshot.query_row("SELECT subject_id FROM contact WHERE id = 1", [], |row| row.get(0))?)
        })
        .unwrap();
    desk.office.add(named("Otto Bystander"));
    desk.session().write(|tx, _| crate::office::forget(tx, subject)).unwrap();

    // Her key is gone: nothing of her can be opened, and nobody else's package has anything of her.
    assert!(desk.try_save(&[ANNA], AccessScope::Access, &[]).is_err());
    let otto = desk.try_save(&[ContactId(2)], AccessScope::Access, &[]).unwrap();
    for text in ["Berg", "granite", "tiles", super::ADDRESS] {
        assert!(!otto.has(text), "{text}");
    }
    assert!(otto.has("Bystander"));
}
