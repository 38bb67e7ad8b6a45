//! The suppression list: what it keeps, of whom it tells nothing, and which contacts it meets.

mod damage;
mod law;
mod list;

use std::collections::BTreeSet;

use kartotek_core::{
    channel::Channel,
    crm::{contact::ContactDraft, identifier::SuppressionTarget},
    error::{Error, Problem},
    history,
    id::{ContactId, PurposeId, SuppressionId},
    personal::Personal,
    progress::Silent,
    store::Snapshot,
    suppression::{
        self, Hit, Identifier, SuppressionDraft, SuppressionKind, SuppressionQuery, SuppressionReason,
        SuppressionScope, SuppressionState,
    },
};

use crate::office::{DAY, NOW, Office, email, named, phone, refusal};

const ANNA: ContactId = ContactId(1);
const MAIL: &str = "anna@berg.example";
const NUMBER: &str = "070-174 06 05";

/// What is said about an address whose owner objected.
pub(crate) fn objection() -> SuppressionDraft {
    SuppressionDraft {
        scope: SuppressionScope::All,
        reason: SuppressionReason::Objection,
        source: "Letter of 2026-03-03".into(),
        at: None,
        review_on: None,
    }
}

fn address(text: &str) -> SuppressionTarget {
    SuppressionTarget::Address { text: text.into() }
}

fn person(given: &str, family: &str, birthday: &str) -> SuppressionTarget {
    SuppressionTarget::Person {
        given_name: given.into(),
        family_name: family.into(),
        birthday: birthday.into(),
    }
}

fn anna() -> ContactDraft {
    ContactDraft {
        birthday: "1987-11-24".into(),
        emails: vec![email("Anna@Berg.example"), email("anna@home.example")],
        phones: vec![phone(NUMBER)],
        ..named("Anna Berg")
    }
}

impl Office {
    fn suppress(&self, target: &SuppressionTarget) -> SuppressionId {
        self.session.add_suppression(target, objection()).unwrap().0.id
    }

    fn hits(&self, contact: ContactId) -> Vec<Hit> {
        self.session.read(|snapshot| suppression::hits(snapshot, contact)).unwrap()
    }

    /// Kinds and points of the hits of a contact.
    fn points(&self, contact: ContactId) -> Vec<(SuppressionKind, String)> {
        self.hits(contact).into_iter().map(|hit| (hit.kind, hit.point.0)).collect()
    }
}

/// An office that keeps birthdays, with Anna.
fn office() -> Office {
    let office = Office::new();
    office.settings(|settings| settings.birthday = true);
    office.add(anna());
    office
}

#[test]
fn whoever_has_a_suppressed_address_is_met_however_it_is_written() {
    for (target, expected) in [
        (address(" ANNA@berg.EXAMPLE "), (SuppressionKind::Email, MAIL)),
        (address("+46 70 174 06 05"), (SuppressionKind::Phone, "+46701740605")),
        (address("0701740605"), (SuppressionKind::Phone, "+46701740605")),
        (person("anna", "BERG", "1987-11-24"), (SuppressionKind::Person, "")),
    ] {
        let office = office();

        office.suppress(&target);

        assert_eq!(office.points(ANNA), [(expected.0, expected.1.to_owned())], "{expected:?}");
        office.verify_rows().unwrap();
    }
}

#[test]
fn whoever_comes_later_with_a_suppressed_address_is_met_too() {
    let office = Office::new();
    office.suppress(&address(MAIL));

    let added = office.add(anna()).id;
    let changed = office.add(named("Bo Ek")).id;
    office.change(changed, |draft| draft.emails = vec![email(MAIL)]);
    let met = [added, changed].map(|id| office.hits(id).len());
    office.change(added, |draft| draft.emails.clear());
    office.session.trash_contacts(&[changed], true).unwrap();

    assert_eq!(met, [1, 1]);
    assert_eq!([added, changed].map(|id| office.hits(id).len()), [0, 0]);
    office.session.undo().unwrap();
    office.session.undo().unwrap();
    assert_eq!([added, changed].map(|id| office.hits(id).len()), [1, 1]);
    office.verify_rows().unwrap();
}

#[test]
fn a_suppression_outlives_whoever_it_is_about() {
    let office = office();
    let id = office.suppress(&address(MAIL));
    office
        .session
        .write(|tx, _| {
            tx.execute("DELETE FROM contact WHERE id = 1", [])?;
            tx.execute("DELETE FROM contact_row WHERE contact_id = 1", [])?;
            history::append(tx, "test.erase", history::Object::VAULT, &())
        })
        .unwrap();

    let kept = office.session.read(|snapshot| suppression::get(snapshot, id)).unwrap();
    let back = office.add(ContactDraft { emails: vec![email("anna@BERG.example")], ..named("A B") }).id;

    assert_eq!((kept.kind, kept.ended_at), (SuppressionKind::Email, None));
    assert_eq!(office.points(back), [(SuppressionKind::Email, MAIL.to_owned())]);
}

#[test]
fn neither_list_nor_journal_nor_error_says_whose_address_it_is() {
    let office = Office::new();
    let targets = [address(MAIL), address(NUMBER), person("Anna", "Berg", "1987-11-24")];
    let ids = targets.clone().map(|target| office.suppress(&target));
    office.session.end_suppression(ids[0], "a mistake".into()).unwrap();
    let many = [MAIL, "anna@home.example"].map(|address| Identifier::email(address).unwrap());
    office.session.write(|tx, _| suppression::add_many(tx, &many, objection(), &Silent)).unwrap();

    let keys = office.session.store().keys();
    let told = office
        .session
        .read(|snapshot| {
            let mut told = Vec::new();
            for (entry, _) in history::entries(snapshot)? {
                assert_eq!(entry.subject == [0; 16], entry.object_type != "contact");
                let payload = history::payload(snapshot, keys, entry.seq)?;
                told.extend(payload.map(|bytes| String::from_utf8(bytes.to_vec()).unwrap()));
            }
            let mut statement = snapshot.prepare("SELECT * FROM suppression")?;
            let columns = statement.column_count();
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                told.extend((0..columns).map(|column| format!("{:?}", row.get_ref_unwrap(column))));
                told.extend((0..columns).map(|column| {
                    String::from_utf8_lossy(row.get_ref_unwrap(column).as_bytes().unwrap_or_default())
                        .into_owned()
                }));
            }
            Ok(told.join("\n"))
        })
        .unwrap();
    let shown = format!("{targets:?} {many:?} {told}");

    for secret in ["anna", "Anna", "berg.example", "Berg", "1740605", "1987"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
    assert!(shown.contains("Letter of 2026-03-03"), "the source is told");
    let refused = format!("{:?}", office.session.add_suppression(&address("anna@"), objection()));
    assert!(!refused.contains("anna"), "{refused}");
}

#[test]
fn the_hash_depends_on_the_vault_and_on_the_kind() {
    let hash = |office: &Office, target: &SuppressionTarget| -> Vec<u8> {
        let id = office.suppress(target);
        let read = |snapshot: &Snapshot<'_>| {
            Ok(snapshot.query_row("SELECT hash FROM suppression WHERE id = ?1", [id], |row| row.get(0))?)
        };
        office.session.read(read).unwrap()
    };
    let (one, other) = (Office::new(), Office::new());

    let hashes: BTreeSet<Vec<u8>> = [
        hash(&one, &address(MAIL)),
        hash(&other, &address(MAIL)),
        hash(&one, &address("1234567")),
        hash(&one, &address("1234567@b.example")),
    ]
    .into();

    assert_eq!(hashes.len(), 4);
    assert!(hashes.iter().all(|hash| hash.len() == 32));
}

#[test]
fn the_same_is_asked_for_once_and_again_once_it_ended() {
    let office = Office::new();
    let target = address(MAIL);
    let id = office.suppress(&target);
    let scoped = |scope| SuppressionDraft { scope, ..objection() };

    let again = office.session.add_suppression(&address("Anna@Berg.example"), objection());
    let narrower = office.session.add_suppression(&target, scoped(SuppressionScope::Channel(Channel::Email)));
    office.session.end_suppression(id, "asked by phone to be written to again".into()).unwrap();
    let twice = office.session.end_suppression(id, "once more".into());
    let anew = office.session.add_suppression(&target, objection());

    assert!(matches!(again, Err(Error::NothingToChange)));
    assert!(narrower.is_ok() && anew.is_ok());
    assert!(matches!(twice, Err(Error::NothingToChange)));
    office.verify_rows().unwrap();
}

#[test]
fn what_ended_meets_nobody_and_what_held_on_a_past_day_can_be_told() {
    let office = office();
    let draft = SuppressionDraft { at: Some(NOW - 10 * DAY), ..objection() };
    let id = office.session.add_suppression(&address(MAIL), draft).unwrap().0.id;
    office.clock.advance(5 * DAY);
    office.session.end_suppression(id, "consented anew".into()).unwrap();

    let at = |moment| office.session.decide(ANNA, None, Channel::Email, Some(moment)).unwrap().point.0;

    assert_eq!(office.hits(ANNA), []);
    assert_eq!([NOW, NOW + 4 * DAY].map(at), ["anna@home.example"; 2]);
    assert_eq!([NOW + 5 * DAY, NOW + 6 * DAY].map(at), [MAIL; 2]);
}

#[test]
fn it_is_looked_at_again_after_three_years_unless_another_day_is_given() {
    let office = Office::new();
    let reviewed = |text: &str, review_on: Option<&str>| {
        let draft = SuppressionDraft { review_on: review_on.map(Into::into), ..objection() };
        office.session.add_suppression(&address(text), draft).map(|(added, _)| added.review_on)
    };

    assert_eq!(reviewed("a@b.example", None).unwrap().unwrap(), "2029-09-21");
    assert_eq!(reviewed("b@b.example", Some("2030-01-01")).unwrap().unwrap(), "2030-01-01");
    for wrong in ["2026-09-20", "2030-1-1", "soon"] {
        assert_eq!(refusal(reviewed("c@b.example", Some(wrong))), ("reviewOn", None, Problem::Date));
    }
}

#[test]
fn what_is_no_address_no_person_or_no_source_is_refused_with_the_field() {
    let office = Office::new();
    let add = |target: SuppressionTarget, draft: SuppressionDraft| {
        refusal(office.session.add_suppression(&target, draft))
    };
    let from = |source: &str| SuppressionDraft { source: source.into(), ..objection() };
    let scoped = |scope| SuppressionDraft { scope, ..objection() };

    for (refused, expected) in [
        (add(address(" "), objection()), ("address", Problem::Missing)),
        (add(address("anna@berg"), objection()), ("address", Problem::Email)),
        (add(address("call me"), objection()), ("address", Problem::Phone)),
        (add(person("", "Berg", "1987-11-24"), objection()), ("givenName", Problem::Missing)),
        (add(person("Anna", " ", "1987-11-24"), objection()), ("familyName", Problem::Missing)),
        (add(person("Anna", "Berg", "--11-24"), objection()), ("birthday", Problem::Date)),
        (add(person("Anna", "Berg", ""), objection()), ("birthday", Problem::Date)),
        (add(address(MAIL), from("")), ("source", Problem::Missing)),
        (add(address(MAIL), from("Mail of anna@berg.example")), ("source", Problem::Identifying)),
        (add(address(MAIL), from("Call from 070-174 06 05")), ("source", Problem::Identifying)),
        (
            add(address(MAIL), SuppressionDraft { at: Some(NOW + 2 * DAY), ..objection() }),
            ("at", Problem::Date),
        ),
        (add(address(MAIL), scoped(SuppressionScope::Channel(Channel::Letter))), ("scope", Problem::Choice)),
        (add(address(NUMBER), scoped(SuppressionScope::Channel(Channel::Email))), ("scope", Problem::Choice)),
        (add(address(MAIL), scoped(SuppressionScope::Purpose(PurposeId(9)))), ("scope", Problem::Choice)),
    ] {
        assert_eq!((refused.0, refused.2), expected);
    }
    let id = office.suppress(&address(MAIL));
    for (reason, problem) in [("", Problem::Missing), ("write to anna@berg.example", Problem::Identifying)] {
        let refused = refusal(office.session.end_suppression(id, reason.into()));
        assert_eq!(refused, ("reason", None, problem));
    }
}

#[test]
fn a_form_is_told_that_somebody_asked_and_never_who() {
    let office = Office::new();
    office.suppress(&address(MAIL));
    let scope = SuppressionScope::Channel(Channel::Email);
    office.session.add_suppression(&address(MAIL), SuppressionDraft { scope, ..objection() }).unwrap();

    let texts = |texts: &[&str]| texts.iter().map(|text| Personal::from(*text)).collect::<Vec<_>>();
    let asked = office
        .session
        .asked_suppressions(
            &texts(&["bo@b.example", "ANNA@berg.example", "", "no address"]),
            &texts(&["", NUMBER]),
        )
        .unwrap();

    let widest = asked.emails[1].unwrap();
    assert_eq!(
        (widest.scope, widest.reason, widest.at),
        (SuppressionScope::All, SuppressionReason::Objection, NOW)
    );
    assert_eq!(asked.emails.iter().filter(|asked| asked.is_some()).count(), 1);
    assert_eq!(asked.phones, [None, None]);
    assert_eq!(office.session.check_suppression(&address(MAIL)).unwrap().len(), 2);
    assert_eq!(office.session.check_suppression(&address("bo@b.example")).unwrap(), []);
}

#[test]
fn a_contact_s_page_is_told_which_of_their_points_are_meant() {
    let office = office();
    office.suppress(&address("anna@home.example"));
    let scope = SuppressionScope::Channel(Channel::Message);
    let silent = SuppressionDraft { scope, reason: SuppressionReason::Bounce, ..objection() };
    office.session.add_suppression(&address(NUMBER), silent).unwrap();

    let told = office.session.suppressions_of(ANNA).unwrap();
    office.suppress(&person("Anna", "Berg", "1987-11-24"));
    office.suppress(&address(NUMBER));
    let then = office.session.suppressions_of(ANNA).unwrap();

    assert_eq!(told.emails.iter().map(Option::is_some).collect::<Vec<_>>(), [false, true]);
    assert_eq!(
        told.phones[0].map(|asked| (asked.scope, asked.reason)),
        Some((scope, SuppressionReason::Bounce))
    );
    assert_eq!(told.person, None);
    assert!(then.person.is_some());
    assert_eq!(then.phones[0].map(|asked| asked.scope), Some(SuppressionScope::All), "the widest");
}

#[test]
fn many_are_one_change_with_one_entry() {
    let office = office();
    office.suppress(&address(MAIL));
    let before = office.session.read(history::entries).unwrap().len();
    let many: Vec<_> = (0..1000)
        .map(|number| format!("person{number}@b.example"))
        .chain(["anna@home.example".to_owned(), MAIL.to_owned(), MAIL.to_uppercase()])
        .map(|address| Identifier::email(&address).unwrap())
        .collect();

    let done =
        office.session.write(|tx, _| suppression::add_many(tx, &many, objection(), &Silent)).unwrap().0;
    let again = office.session.write(|tx, _| suppression::add_many(tx, &many, objection(), &Silent));

    assert_eq!((done.added, done.known), (1001, 2));
    assert!(matches!(again, Err(Error::NothingToChange)));
    assert_eq!(office.session.read(history::entries).unwrap().len(), before + 1);
    assert_eq!(office.hits(ANNA).len(), 2);
    office.verify_rows().unwrap();
}

#[test]
fn the_list_shows_what_is_asked_for_page_by_page_the_newest_first() {
    let office = office();
    let ids =
        [address("bo@b.example"), address(MAIL), address(NUMBER)].map(|target| office.suppress(&target));
    let bounced = SuppressionDraft {
        reason: SuppressionReason::Bounce,
        review_on: Some("2026-10-01".into()),
        ..objection()
    };
    let bounced = office.session.add_suppression(&address("eva@b.example"), bounced).unwrap().0.id;
    office.session.end_suppression(ids[0], "a mistake".into()).unwrap();
    let page = |query: SuppressionQuery, offset, count| {
        let query = SuppressionQuery { today: "2026-10-01".into(), ..query };
        office.session.read(|snapshot| suppression::page(snapshot, &query, offset, count)).unwrap()
    };
    let listed = |query: SuppressionQuery| {
        let page = page(query, 0, 10);
        assert_eq!((page.total, page.due), (page.rows.len() as u64, 1));
        page.rows.into_iter().map(|row| row.suppression.id).collect::<Vec<_>>()
    };

    let all = SuppressionQuery::default();
    assert_eq!(listed(all.clone()), [bounced, ids[2], ids[1]]);
    assert_eq!(listed(SuppressionQuery { state: SuppressionState::Ended, ..all.clone() }), [ids[0]]);
    assert_eq!(listed(SuppressionQuery { state: SuppressionState::Review, ..all.clone() }), [bounced]);
    assert_eq!(listed(SuppressionQuery { kind: Some(SuppressionKind::Phone), ..all.clone() }), [ids[2]]);
    assert_eq!(
        listed(SuppressionQuery { reason: Some(SuppressionReason::Bounce), ..all.clone() }),
        [bounced]
    );
    assert_eq!(listed(SuppressionQuery { met: true, ..all.clone() }), [ids[2], ids[1]]);
    let scoped = |scope| listed(SuppressionQuery { scope: Some(scope), ..all.clone() });
    assert_eq!(scoped(SuppressionScope::All), [bounced, ids[2], ids[1]]);
    assert!(scoped(SuppressionScope::Channel(Channel::Email)).is_empty());
    let by_mail = SuppressionDraft { scope: SuppressionScope::Channel(Channel::Email), ..objection() };
    let by_mail = office.session.add_suppression(&address("ulf@b.example"), by_mail).unwrap().0.id;
    assert_eq!(scoped(SuppressionScope::Channel(Channel::Email)), [by_mail]);
    assert!(scoped(SuppressionScope::Channel(Channel::Phone)).is_empty());
    office.session.end_suppression(by_mail, "a mistake".into()).unwrap();
    let second = page(all, 1, 1);
    assert_eq!((second.total, second.rows[0].suppression.id, second.rows[0].contacts), (3, ids[2], 1));
}

#[test]
fn the_purpose_of_a_hit_is_the_one_that_it_names() {
    let hit = Hit {
        id: SuppressionId(1),
        kind: SuppressionKind::Email,
        point: MAIL.into(),
        scope: SuppressionScope::Purpose(PurposeId(3)),
        reason: SuppressionReason::Objection,
        at: NOW,
    };

    assert!(suppression::applies(&hit, PurposeId(3), true, Channel::Email, MAIL));
    assert!(!suppression::applies(&hit, PurposeId(4), true, Channel::Email, MAIL));
}
