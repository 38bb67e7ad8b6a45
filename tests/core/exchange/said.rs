//! What files say of what people said about marketing: an opt-out is an objection, an opt-in a claim.

use kartotek_core::{
    channel::Channel,
    consent::{self, ConsentEvent, ConsentGrade, ConsentKind, DataOrigin, Objection, Withdrawal},
    decision::{Outcome, ReasonCode},
    exchange::import::{DuplicateChoice, ImportConsent, ImportPlan, undo},
    id::{ContactId, PurposeId},
    notice::NoticeKind,
    progress::Silent,
};

use super::kit::{csv_file, import, plan};
use crate::{
    consent::{event, newsletter},
    office::{NOW, Office, email, named},
};

const FIRST: ContactId = ContactId(1);

fn objections(office: &Office, id: ContactId) -> Vec<Objection> {
    office.session.read(|snapshot| consent::objections(snapshot, id)).unwrap()
}

fn events(office: &Office, id: ContactId) -> Vec<ConsentEvent> {
    office.session.read(|snapshot| consent::of_contact(snapshot, id)).unwrap()
}

/// An office with a newsletter, and the plan for a file whose people are said to have opted in to it.
fn office(file: &str) -> (Office, PurposeId, kartotek_core::exchange::import::Source, ImportPlan) {
    let office = Office::new();
    let purpose = office.purpose(newsletter());
    let version = office.wording(Some(purpose), NoticeKind::Consent);
    let source = csv_file("list.csv", file);
    let consent = ImportConsent { purpose, version: Some(version) };
    let plan = ImportPlan { consent: Some(consent), ..plan(&source) };
    (office, purpose, source, plan)
}

#[test]
fn opt_out_columns_of_other_programs_become_objections() {
    // Salesforce, Zoho, HubSpot.
    for (header, channel) in [
        ("HasOptedOutOfEmail", Some(Channel::Email)),
        ("Email Opt Out", Some(Channel::Email)),
        ("Unsubscribed from all email", Some(Channel::Email)),
        ("DoNotCall", Some(Channel::Phone)),
        ("Do Not Contact", None),
    ] {
        let file = format!(
            "First Name,Last Name,Email,{header}\nAnna,Berg,a@b.example,true\nBo,Alm,b@b.example,false\n"
        );
        let source = csv_file("list.csv", file);
        let office = Office::new();
        let (report, _) = import(&office.session, &source, &plan(&source));
        assert_eq!((report.check.objections, report.check.claims), (1, 0), "{header}");
        let said = objections(&office, FIRST);
        assert_eq!(said.iter().map(|one| one.draft.channel).collect::<Vec<_>>(), [channel], "{header}");
        assert!(objections(&office, ContactId(2)).is_empty(), "{header}");
    }
}

#[test]
fn mailchimp_times_and_addresses_say_how_well_a_claim_is_proven() {
    let file = "Email Address,First Name,Last Name,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP\n\
                a@b.example,Anna,Berg,2024-05-01 08:00:00,192.0.2.7,2024-05-03 10:20:00,192.0.2.7\n\
                b@b.example,Bo,Alm,,,2024-05-03 10:20:00,\n\
                c@b.example,Cia,Ek,2024-05-01 08:00:00,192.0.2.7,,\n\
                d@b.example,Dag,Ulf,,,,\n";
    let (office, purpose, source, plan) = office(file);
    let (report, _) = import(&office.session, &source, &plan);
    assert_eq!((report.check.claims, report.check.objections), (3, 0));
    for (id, grade, at) in [
        (1, ConsentGrade::B, 1_714_731_600_000),
        (2, ConsentGrade::C, 1_714_731_600_000),
        (3, ConsentGrade::D, 1_714_550_400_000),
    ] {
        let [event] = &*events(&office, ContactId(id)) else { panic!("one event") };
        assert_eq!((event.grade, event.draft.at, event.draft.kind), (grade, at, ConsentKind::Given));
    }
    assert!(events(&office, ContactId(4)).is_empty());
    // Even a good claim is no notice of where the data is from.
    assert_eq!(
        office.outcome(FIRST, purpose, NOW),
        (
            Outcome::Needs,
            vec![ReasonCode::NoticeMissing, ReasonCode::ConsentGiven, ReasonCode::ConsentLapses]
        )
    );
    assert_eq!(office.outcome(ContactId(3), purpose, NOW).1[0], ReasonCode::ConsentUnproven);
}

#[test]
fn whoever_gave_their_data_themselves_needs_no_notice_of_where_it_is_from() {
    let file = "Email,First Name,CONFIRM_TIME,CONFIRM_IP\na@b.example,Anna,2024-05-03 10:20:00,192.0.2.7\n";
    let (office, purpose, source, plan) = office(file);
    import(&office.session, &source, &ImportPlan { origin: Some(DataOrigin::Person), ..plan });
    assert_eq!(office.outcome(FIRST, purpose, NOW).0, Outcome::Allowed);
}

#[test]
fn a_list_takes_back_no_refusal_and_raises_no_proof() {
    let file = "Email,First Name,Last Name,CONFIRM_TIME,CONFIRM_IP\n\
                a@b.example,Anna,Berg,2026-09-01 10:20:00,192.0.2.7\nb@b.example,Bo,Alm,2026-09-01 10:20:00,192.0.2.7\n";
    for duplicates in [DuplicateChoice::Fill, DuplicateChoice::Skip] {
        let (office, purpose, source, plan) = office(file);
        for (name, address) in [("Anna Berg", "a@b.example"), ("Bo Alm", "b@b.example")] {
            let mut draft = named(name);
            draft.emails = vec![email(address)];
            office.add(draft);
        }
        office.consent(event(FIRST, purpose, ConsentKind::Withdrawn, NOW - 900 * crate::office::DAY));
        office.consent(event(ContactId(2), purpose, ConsentKind::Given, NOW - 900 * crate::office::DAY));
        import(&office.session, &source, &ImportPlan { duplicates, ..plan });
        assert_eq!(office.outcome(FIRST, purpose, NOW).1[0], ReasonCode::Withdrawn);
        assert_eq!(office.outcome(ContactId(2), purpose, NOW).1[0], ReasonCode::ConsentUnproven);
    }
}

#[test]
fn a_list_takes_back_no_refusal_by_confirming_another_address() {
    let file = "Email,First Name,Last Name,CONFIRM_TIME,CONFIRM_IP\n\
                b@b.example,Anna,Berg,2026-09-01 10:20:00,192.0.2.7\n";
    let (office, purpose, source, plan) = office(file);
    let mut draft = named("Anna Berg");
    draft.emails = vec![email("b@b.example"), email("a@b.example")];
    office.add(draft);
    let mut refused = event(FIRST, purpose, ConsentKind::Refused, NOW - 900 * crate::office::DAY);
    refused.key.point = "a@b.example".into();
    office.consent(refused);
    import(&office.session, &source, &ImportPlan { duplicates: DuplicateChoice::Fill, ..plan });
    assert_eq!(events(&office, FIRST).len(), 1);
    assert_ne!(office.outcome(FIRST, purpose, NOW).0, Outcome::Allowed);
}

#[test]
fn the_objection_of_a_row_that_is_left_out_counts_all_the_same() {
    let file = "Email,First Name,Last Name,Email Opt Out\na@b.example,Anna,Berg,1\n";
    let (office, _, source, plan) = office(file);
    let mut draft = named("Anna Berg");
    draft.emails = vec![email("a@b.example")];
    office.add(draft);
    let (report, _) =
        import(&office.session, &source, &ImportPlan { duplicates: DuplicateChoice::Skip, ..plan });
    assert_eq!((report.check.skipped, report.check.objections), (1, 1));
    assert_eq!(objections(&office, FIRST).len(), 1);
}

#[test]
fn undoing_an_import_has_nothing_count_that_it_claimed() {
    let file = "Email,First Name,Last Name,CONFIRM_TIME,CONFIRM_IP,Do not call\n\
                a@b.example,Anna,Berg,2026-09-01 10:20:00,192.0.2.7,\nb@b.example,Bo,Alm,,,1\nc@b.example,Cia,Ek,,,1\n";
    let (office, purpose, source, plan) = office(file);
    for (name, address) in [("Anna Berg", "a@b.example"), ("Bo Alm", "b@b.example")] {
        let mut draft = named(name);
        draft.emails = vec![email(address)];
        office.add(draft);
    }
    let (report, _) =
        import(&office.session, &source, &ImportPlan { duplicates: DuplicateChoice::Fill, ..plan });
    assert_eq!(events(&office, FIRST).len(), 1);
    undo(&office.session, report.id, &Silent).unwrap();
    assert_eq!(office.outcome(FIRST, purpose, NOW).1[0], ReasonCode::ConsentInvalidated);
    assert!(objections(&office, ContactId(2)).iter().all(|objection| objection.ended_at.is_some()));
    assert!(
        office.session.read(|snapshot| kartotek_core::crm::contact::get(snapshot, ContactId(3))).is_err()
    );
    office.verify_rows().unwrap();
}

#[test]
fn a_withdrawal_outlasts_the_undo_of_the_import_that_claimed_the_consent() {
    let file = "Email,First Name,Last Name,CONFIRM_TIME,CONFIRM_IP\n\
                a@b.example,Cia,Ek,2026-09-01 10:20:00,192.0.2.7\nb@b.example,Dag,Alm,2026-09-01 10:20:00,192.0.2.7\n";
    let (office, purpose, source, plan) = office(file);
    let (report, _) = import(&office.session, &source, &plan);
    let [cia, dag] = [FIRST, ContactId(2)];
    // Whoever was changed since stays when the import is undone.
    for id in [cia, dag] {
        office.change(id, |draft| draft.job_title = "Editor".into());
    }
    office.clock.advance(crate::office::DAY);
    let withdrawal = Withdrawal { contact: cia, ..office.withdrawal(purpose) };
    office.session.withdraw_consent(&withdrawal).unwrap();
    office.clock.advance(crate::office::DAY);

    undo(&office.session, report.id, &Silent).unwrap();

    let now = office.clock.now();
    assert!(office.outcome(cia, purpose, now).1.contains(&ReasonCode::Withdrawn));
    assert!(office.outcome(dag, purpose, now).1.contains(&ReasonCode::ConsentInvalidated));
    let kinds = |id| {
        let sheet = office.session.consent_sheet(id, None).unwrap();
        sheet.events.iter().map(|row| row.event.draft.kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds(cia), [ConsentKind::Withdrawn, ConsentKind::Given]);
    assert_eq!(kinds(dag), [ConsentKind::Invalidated, ConsentKind::Given]);
}
