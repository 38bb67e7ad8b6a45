//! What files say of what people said about marketing: an opt-out is an objection, an opt-in a claim.

use kartotek_core::{
    channel::Channel,
    consent::{
        self, ConsentEvent, ConsentGrade, ConsentKind, ConsentMethod, DataOrigin, Objection, ObjectionDraft,
        Withdrawal,
    },
    decision::{Outcome, ReasonCode},
    error::{Error, Problem},
    exchange::{
        gate,
        import::{self as file, DuplicateChoice, ImportClaims, ImportConsent, ImportPlan, ImportSaid, undo},
        mailing::{MailingFormat, MailingQuery},
    },
    id::{ContactId, NoticeVersionId, PurposeId},
    notice::NoticeKind,
    progress::Silent,
    purpose,
};

use super::kit::{csv_file, import, plan};
use crate::{
    consent::{campaign, event, newsletter},
    office::{DAY, NOW, Office, email, named, phone, refusal},
    task::ZONE,
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
        assert_eq!((report.check.objections, report.check.claims.total()), (1, 0), "{header}");
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
    assert_eq!((report.check.claims, report.check.objections), (ImportClaims { b: 1, c: 1, d: 1 }, 0));
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
fn the_check_says_what_each_row_says_and_how_well_it_is_proven() {
    let file = "Email,First Name,Last Name,CONFIRM_TIME,CONFIRM_IP,Email Opt Out,Do Not Call\n\
                a@b.example,Anna,Berg,2024-05-03 10:20:00,192.0.2.7,,\n\
                b@b.example,Bo,Alm,,,,\n\
                c@b.example,Cia,Ek,2024-05-03 10:20:00,192.0.2.7,1,yes\n\
                d@b.example,Dag,Ulf,2024-05-03 10:20:00,,,\n";
    let (office, _, source, plan) = office(file);

    let (check, _) = file::check(&office.session, &source, &plan, &Silent).unwrap();

    assert_eq!((check.objections, check.claims), (1, ImportClaims { b: 1, c: 1, d: 0 }));
    let said = |line, objections: &[Option<Channel>], claim| ImportSaid {
        line,
        objections: objections.to_vec(),
        claim,
    };
    assert_eq!(
        check.said,
        [
            said(2, &[], Some(ConsentGrade::B)),
            said(4, &[Some(Channel::Email), Some(Channel::Phone)], None),
            said(5, &[], Some(ConsentGrade::C)),
        ]
    );
    let (report, _) = import(&office.session, &source, &plan);
    assert_eq!(report.check.said, check.said);
    assert_eq!(events(&office, FIRST)[0].grade, ConsentGrade::B);
    assert_eq!(objections(&office, ContactId(3)).len(), 2);
    assert_eq!(events(&office, ContactId(4))[0].grade, ConsentGrade::C);
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

fn anna(address: &str) -> kartotek_core::crm::contact::ContactDraft {
    kartotek_core::crm::contact::ContactDraft {
        emails: vec![email(address)],
        phones: vec![phone("+46701234567")],
        ..named("Anna Berg")
    }
}

#[test]
fn who_is_found_by_their_number_consented_at_the_address_that_the_file_names() {
    for (file, claimed) in [
        (
            "First Name,Last Name,Phone,Email,CONFIRM_TIME,CONFIRM_IP\n\
             Anna,Berg,+46701234567,new@b.example,2026-09-01 10:20:00,192.0.2.7\n",
            Some("new@b.example"),
        ),
        (
            "First Name,Last Name,Phone,CONFIRM_TIME,CONFIRM_IP\n\
             Anna,Berg,+46701234567,2026-09-01 10:20:00,192.0.2.7\n",
            None,
        ),
    ] {
        let (office, _, source, plan) = office(file);
        office.add(anna("old@b.example"));
        let (report, _) =
            import(&office.session, &source, &ImportPlan { duplicates: DuplicateChoice::Fill, ..plan });
        assert_eq!(report.check.duplicates_total, 1);
        let events = events(&office, FIRST);
        let points: Vec<&str> = events.iter().map(|event| event.draft.key.point.as_str()).collect();
        assert_eq!(points, claimed.into_iter().collect::<Vec<_>>());
    }
}

fn objection(contact: ContactId) -> ObjectionDraft {
    ObjectionDraft {
        contact,
        purpose: None,
        channel: Some(Channel::Email),
        at: NOW,
        zone: ZONE.into(),
        method: ConsentMethod::Phone,
        note: "".into(),
    }
}

#[test]
fn undoing_an_import_ends_no_objection_that_somebody_else_told_too() {
    let file = "Email,First Name,Last Name,Email Opt Out\na@b.example,Anna,Berg,1\nb@b.example,Bo,Alm,1\n";
    let standing = |office: &Office, id| {
        objections(office, id).iter().filter(|objection| objection.ended_at.is_none()).count()
    };
    for first_by_user in [false, true] {
        let (office, _, source, plan) = office(file);
        let mut draft = named("Anna Berg");
        draft.emails = vec![email("a@b.example")];
        office.add(draft);
        if first_by_user {
            office.session.add_objection(objection(FIRST)).unwrap();
        }
        let (one, _) = import(&office.session, &source, &plan);
        let (other, _) = import(&office.session, &source, &plan);
        if !first_by_user {
            // Bo came with the first of them.
            office.session.add_objection(objection(FIRST)).unwrap();
            office.session.add_objection(objection(ContactId(2))).unwrap();
        }
        let again = office.session.add_objection(objection(FIRST));
        assert!(matches!(again, Err(Error::NothingToChange)), "the user told it once");

        undo(&office.session, one.id, &Silent).unwrap();
        assert!(standing(&office, FIRST) > 0);
        assert_eq!(
            standing(&office, ContactId(2)),
            if first_by_user { 1 } else { 2 },
            "Bo is here and objects"
        );
        undo(&office.session, other.id, &Silent).unwrap();
        assert_eq!(standing(&office, FIRST), 1, "what the user recorded stands");
        office.verify_rows().unwrap();
    }
}

#[test]
fn an_opt_out_of_a_row_that_is_added_as_another_contact_counts_for_both() {
    let file = "Email,First Name,Last Name,Email Opt Out\na@b.example,Anna,Berg,1\n";
    let (office, _, source, plan) = office(file);
    office.add(anna("a@b.example"));
    let (report, _) =
        import(&office.session, &source, &ImportPlan { duplicates: DuplicateChoice::Add, ..plan });
    assert_eq!((report.check.new, report.check.objections), (1, 1));
    assert_eq!([1, 2].map(|id| objections(&office, ContactId(id)).len()), [1, 1]);
}

#[test]
fn the_objection_of_a_row_that_can_not_be_imported_counts_for_whom_it_is_about() {
    let long = "x".repeat(2000);
    for (name, birthday, phone) in
        [("Anna", "never", ""), ("Anna", "2999-01-01", ""), (&*long, "", ""), ("Anna", "never", "no number")]
    {
        let file = format!(
            "Email,First Name,Last Name,Birthday,Phone,Email Opt Out\nA@b.example,{name},Berg,{birthday},{phone},1\n\
             else@b.example,Bo,Alm,never,,1\n"
        );
        let (office, _, source, plan) = office(&file);
        office.settings(|settings| settings.birthday = true);
        office.add(anna("a@b.example"));
        let (report, _) = import(&office.session, &source, &plan);
        assert_eq!((report.check.rejected, report.check.objections), (2, 1), "{birthday}");
        let said = objections(&office, FIRST);
        assert_eq!(said.iter().map(|one| one.draft.channel).collect::<Vec<_>>(), [Some(Channel::Email)]);
        undo(&office.session, report.id, &Silent).unwrap();
        assert!(objections(&office, FIRST)[0].ended_at.is_some());
    }
}

#[test]
fn the_dry_run_refuses_a_consent_that_the_run_would() {
    let file = "Email,First Name,CONFIRM_TIME\na@b.example,Anna,2026-09-01 10:20:00\n";
    let (office, newsletter, source, plan) = office(file);
    let campaign = office.purpose(campaign());
    let gone = office.purpose(newsletter_named("Gone"));
    office.session.write(|tx, _| purpose::set_removed(tx, gone, true)).unwrap();
    let version = plan.consent.unwrap().version;
    for (purpose, version, field) in [
        (gone, None, "purpose"),
        (PurposeId(99), None, "purpose"),
        (campaign, None, "channel"),
        (newsletter, Some(NoticeVersionId(99)), "version"),
        (office.purpose(newsletter_named("Other")), version, "version"),
    ] {
        let plan = ImportPlan { consent: Some(ImportConsent { purpose, version }), ..plan.clone() };
        let checked = file::check(&office.session, &source, &plan, &Silent);
        assert_eq!(refusal(checked), (field, None, Problem::Choice));
        let run = file::run(&office.session, &source, &plan, &Silent);
        assert_eq!(refusal(run), (field, None, Problem::Choice));
    }
    import(&office.session, &source, &plan);
}

fn newsletter_named(name: &str) -> purpose::PurposeDraft {
    purpose::PurposeDraft { name: name.into(), ..newsletter() }
}

#[test]
fn whom_somebody_worked_with_stays_when_their_import_is_undone() {
    let file = "First Name,Last Name,Address 1 - Street,E-mail 1 - Value\n\
                Anna,Berg,,a@b.example\nBo,Alm,Storgatan 1,b@b.example\nCia,Ek,,c@b.example\n";
    let (office, _, source, plan) = office(file);
    let purpose = office.purpose(campaign());
    let plan = ImportPlan { origin: Some(DataOrigin::Person), consent: None, ..plan };
    let (report, _) = import(&office.session, &source, &plan);
    office.clock.advance(DAY);
    // Somebody says where Anna's data is from, and puts Bo, who never consented, onto a list for letters.
    office.session.set_collection(&[FIRST], DataOrigin::Person, NOW).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    let query = MailingQuery { purpose, channel: Channel::Letter, contacts: None };
    let written =
        gate::save_mailing(&office.session, &query, MailingFormat::Csv, &"".into(), None, &path, &Silent);
    assert_eq!(written.unwrap(), 1);

    let (undone, _) = undo(&office.session, report.id, &Silent).unwrap();

    assert_eq!((undone.removed, undone.kept), (1, 2));
    assert_eq!(office.find(""), ["Anna Berg", "Bo Alm"]);
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
