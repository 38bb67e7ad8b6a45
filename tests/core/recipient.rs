//! Recipients: what their entries lack, what was handed to them, and what they are told.

use chrono::NaiveDate;
use kartotek_core::{
    consent::{RestrictionDraft, RestrictionGround},
    error::{Error, Problem, VaultProblem},
    exchange::{
        disclosure::Disclosure,
        export::csv::CsvOptions,
        gate::{self, ExportFormat, Scope},
        notify,
    },
    id::{ContactId, RecipientId},
    progress::Silent,
    recipient::{
        DisclosureDraft, DisclosureKind, RecipientDraft, RecipientKind, RecipientLack, Safeguard, is_abroad,
        lacks,
        notice::{NoticeMove, NoticeReason, NoticeRelease, RecipientNotice},
    },
    regime::{RefusalReason, RequestKind},
    request::{RequestClosing, RequestDraft, RequestMove, path::RequestOutcome},
    session::due::DueSort,
    text::Language,
};
use proptest::prelude::*;

use crate::{
    office::{DAY, NOW, Office, email, lifted, refusal},
    request::{Walk, access},
    row_mac::forge,
    task::ZONE,
};

const ANNA: ContactId = ContactId(1);
const BO: ContactId = ContactId(2);

pub(crate) fn shop() -> RecipientDraft {
    RecipientDraft {
        name: "Print shop".into(),
        email: "data@print.example".into(),
        country: "SE".into(),
        contract_on: "2025-01-01".into(),
        categories: "Names and addresses".into(),
        ..RecipientDraft::default()
    }
}

pub(crate) fn add(office: &Office, draft: RecipientDraft) -> RecipientId {
    office.session.add_recipient(draft).unwrap().0.id
}

pub(crate) fn told(recipient: RecipientId) -> DisclosureDraft {
    DisclosureDraft {
        contact: ANNA,
        recipient,
        kind: DisclosureKind::Told,
        at: NOW,
        purpose: "Christmas cards".into(),
        detail: "Her address".into(),
    }
}

pub(crate) fn notices(office: &Office) -> Vec<RecipientNotice> {
    office.session.recipient_notices(ANNA).unwrap()
}

fn restriction() -> RestrictionDraft {
    RestrictionDraft { contact: ANNA, ground: RestrictionGround::Accuracy, at: NOW, note: "".into() }
}

#[test]
fn an_entry_lacks_what_the_law_asks_for() {
    use RecipientLack::{Categories, Contact, Contract, Country, Purpose, Review, Safeguard as Guard};
    let today = NaiveDate::from_ymd_opt(2026, 9, 21).unwrap();
    let full = shop();
    let with = |edit: &dyn Fn(&mut RecipientDraft)| {
        let mut draft = full.clone();
        edit(&mut draft);
        lacks(&draft, today)
    };
    for (found, expected) in [
        (with(&|_| ()), vec![Purpose]),
        (with(&|draft| draft.country.clear()), vec![Country, Purpose]),
        (with(&|draft| draft.contract_on.clear()), vec![Contract, Purpose]),
        (
            with(&|draft| {
                draft.contract_on.clear();
                draft.kind = RecipientKind::JointController;
            }),
            vec![Contract, Purpose],
        ),
        (
            with(&|draft| {
                draft.contract_on.clear();
                draft.kind = RecipientKind::Controller;
            }),
            vec![Purpose],
        ),
        (with(&|draft| draft.review_on = "2026-09-21".into()), vec![Review, Purpose]),
        (with(&|draft| draft.review_on = "2026-09-22".into()), vec![Purpose]),
        (with(&|draft| draft.country = "US".into()), vec![Guard, Purpose]),
        (
            with(&|draft| {
                draft.country = "US".into();
                draft.safeguard = Some(Safeguard::Clauses);
            }),
            vec![Purpose],
        ),
        (with(&|draft| draft.categories = "".into()), vec![Categories, Purpose]),
        (with(&|draft| draft.email = "".into()), vec![Purpose, Contact]),
        (
            with(&|draft| {
                draft.country.clear();
                draft.ended_on = "2026-09-21".into();
            }),
            vec![],
        ),
    ] {
        assert_eq!(found, expected);
    }
    for (country, abroad) in
        [("SE", false), ("NO", false), ("LI", false), ("GB", false), ("CH", false), ("US", true), ("", false)]
    {
        assert_eq!(is_abroad(country), abroad, "{country}");
    }
}

#[test]
fn a_recipient_is_added_changed_removed_and_all_of_it_taken_back() {
    let office = Office::new();
    let id = add(&office, shop());
    let (changed, _) =
        office.session.change_recipient(id, 1, RecipientDraft { note: "By train".into(), ..shop() }).unwrap();
    assert_eq!((changed.revision, changed.draft.note.as_str()), (2, "By train"));
    let old = office.session.change_recipient(id, 1, shop());
    assert!(matches!(old, Err(Error::Conflict)));
    let (same, noted) = office.session.change_recipient(id, 2, changed.draft.clone()).unwrap();
    assert_eq!((same.revision, noted.touched.len()), (2, 0), "nothing differs");

    office.session.undo().unwrap();
    assert_eq!(office.session.recipient(id).unwrap().recipient.draft, shop());
    office.session.remove_recipient(id, true).unwrap();
    assert!(office.session.recipients().unwrap().is_empty());
    office.session.undo().unwrap();
    assert_eq!(office.session.recipients().unwrap().len(), 1);
    office.session.undo().unwrap();
    assert!(office.session.recipients().unwrap().is_empty(), "it was never added");
    office.verify_rows().unwrap();
}

#[test]
fn a_faulty_entry_is_not_saved() {
    let office = Office::new();
    add(&office, shop());
    let other = || RecipientDraft { name: "Mailer".into(), ..shop() };
    for (draft, field, problem) in [
        (RecipientDraft { name: " ".into(), ..other() }, "name", Problem::Missing),
        (RecipientDraft { name: "PRINT shop".into(), ..other() }, "name", Problem::Duplicate),
        (RecipientDraft { email: "print".into(), ..other() }, "email", Problem::Email),
        (RecipientDraft { country: "Sweden".into(), ..other() }, "country", Problem::Choice),
        (RecipientDraft { contract_on: "yesterday".into(), ..other() }, "contractOn", Problem::Date),
        (RecipientDraft { review_on: "2026-02-30".into(), ..other() }, "reviewOn", Problem::Date),
        (RecipientDraft { safeguard: Some(Safeguard::Derogation), ..other() }, "transfer", Problem::Missing),
        (RecipientDraft { note: "x".repeat(5_001).into(), ..other() }, "note", Problem::TooLong),
        (
            RecipientDraft { purposes: vec![kartotek_core::id::PurposeId(99)], ..other() },
            "purposes",
            Problem::Choice,
        ),
    ] {
        let (at, _, found) = refusal(office.session.add_recipient(draft));
        assert_eq!((at, found), (field, problem));
    }
    assert_eq!(office.session.recipients().unwrap().len(), 1);
}

#[test]
fn what_is_told_by_hand_is_recorded_and_checked() {
    let office = Office::with(&["Anna Berg"]);
    let id = add(&office, shop());
    let ended = add(&office, RecipientDraft { name: "Old".into(), ended_on: "2026-09-01".into(), ..shop() });
    for (draft, field) in [
        (DisclosureDraft { kind: DisclosureKind::Mailing, ..told(id) }, "kind"),
        (DisclosureDraft { purpose: "".into(), ..told(id) }, "purpose"),
        (DisclosureDraft { detail: "".into(), ..told(id) }, "detail"),
        (DisclosureDraft { at: NOW + 1, ..told(id) }, "at"),
        (told(ended), "recipient"),
        (told(RecipientId(99)), "recipient"),
    ] {
        assert_eq!(refusal(office.session.disclose(draft)).0, field);
    }
    office.session.disclose(DisclosureDraft { at: NOW - 60 * DAY, ..told(ended) }).unwrap();
    office.session.disclose(told(id)).unwrap();

    let found = office.session.disclosures(ANNA).unwrap();
    let names: Vec<_> = found.iter().map(|one| (one.name.as_str(), one.export)).collect();
    assert_eq!(names, [("Print shop", None), ("Old", None)], "the latest first");
    let row = office.session.recipient(id).unwrap();
    assert_eq!((row.people, row.last_at), (1, Some(NOW)));
    office.verify_rows().unwrap();
}

#[test]
fn an_export_that_names_a_recipient_is_recorded_of_everybody_in_it() {
    let office = Office::with(&["Anna Berg", "Bo Ek", "Cia Dal"]);
    let id = add(&office, shop());
    let folder = tempfile::tempdir().unwrap();
    let export = |handed_to, name: &str| {
        let disclosure = Disclosure { purpose: "Cards".into(), recipient: "".into(), handed_to };
        gate::export(
            &office.session,
            ExportFormat::Csv,
            Scope::Contacts(&[ANNA, BO]),
            CsvOptions::default(),
            &disclosure,
            &folder.path().join(name),
            &Silent,
        )
    };

    export(None, "own.csv").unwrap();
    assert!(office.session.disclosures(ANNA).unwrap().is_empty(), "nobody of the register got it");
    export(Some(id), "theirs.csv").unwrap();

    for contact in [ANNA, BO] {
        let found = office.session.disclosures(contact).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].kind, found[0].purpose.as_str()), (DisclosureKind::Export, "Cards"));
        let seq = found[0].export.unwrap();
        let action: String = office
            .session
            .read(|snapshot| {
                Ok(snapshot
                    .query_row("SELECT action FROM journal WHERE seq = ?1", [seq], |row| row.get(0))?)
            })
            .unwrap();
        assert_eq!(action, "export.contacts");
    }
    assert!(office.session.disclosures(ContactId(3)).unwrap().is_empty());
    let told = office.session.contact_readings(ANNA, None).unwrap();
    let names: Vec<_> =
        told.entries.iter().filter_map(|entry| Some(entry.export.as_ref()?.recipient.0.clone())).collect();
    assert!(names.contains(&"Print shop".to_owned()), "its name stands in the journal: {names:?}");

    office.session.remove_recipient(id, true).unwrap();
    assert_eq!(refusal(export(Some(id), "late.csv")), ("handedTo", None, Problem::Choice));
    assert!(!folder.path().join("late.csv").exists());
    office.verify_rows().unwrap();
}

#[test]
fn who_got_the_data_is_told_of_a_restriction_and_of_its_end() {
    let office = Office::with(&["Anna Berg"]);
    let id = add(&office, shop());
    let unconcerned = add(&office, RecipientDraft { name: "Mailer".into(), ..shop() });
    office.session.disclose(told(id)).unwrap();
    office.session.disclose(told(id)).unwrap();

    let restricted = office.session.restrict(restriction()).unwrap().0;
    let found = notices(&office);
    assert_eq!(found.len(), 1, "once, however often something was handed over");
    assert_eq!((found[0].recipient, found[0].why), (id, NoticeReason::Restriction));
    assert_ne!(found[0].recipient, unconcerned);
    assert_eq!(found[0].planned_on, "2026-09-28");
    let due = office.session.open_due(ZONE, 10).unwrap();
    let rows: Vec<_> = due.rows.iter().map(|row| (row.sort, row.what.as_str(), row.whom.as_str())).collect();
    assert_eq!(rows, [(DueSort::RecipientNotice, "Print shop", "Anna Berg")]);

    let letter = notify::preview(&office.session, found[0].id, Language::English).unwrap();
    assert_eq!(letter.letter.gaps, []);
    let text = letter.letter.filled.unwrap().to_text().0;
    assert!(text.contains("Anna Berg") && text.contains("restricted"), "{text}");

    let act = |one: &RecipientNotice, action| office.session.act_on_notice(one.id, one.revision, action);
    let (drafted, _) = act(&found[0], NoticeMove::Draft).unwrap();
    assert_eq!((drafted.drafted_at, drafted.closed_at), (Some(NOW), None));
    assert!(matches!(act(&found[0], NoticeMove::Draft), Err(Error::Conflict)));
    let tell = |at, method: &str| NoticeMove::Tell { at, method: method.into() };
    assert_eq!(refusal(act(&drafted, tell(NOW, ""))).0, "method");
    assert_eq!(refusal(act(&drafted, tell(NOW + 1, "by mail"))).0, "at");
    assert_eq!(refusal(act(&drafted, tell(NOW - DAY, "by mail"))).0, "at");
    let (closed, _) = act(&drafted, tell(NOW, "by mail")).unwrap();
    assert_eq!((closed.told_at, closed.method.as_str()), (Some(NOW), "by mail"));
    assert!(matches!(act(&closed, NoticeMove::Draft), Err(Error::NothingToChange)));
    assert_eq!(office.session.open_due(ZONE, 10).unwrap().total, 0);

    office.session.lift_restriction(restricted, lifted(NOW, "Told by letter")).unwrap();
    let found = notices(&office);
    assert_eq!((found.len(), found[0].why), (2, NoticeReason::RestrictionLifted));
    let because = NoticeRelease::Impossible;
    let nothing = act(&found[0], NoticeMove::Release { because, reason: " ".into() });
    assert_eq!(refusal(nothing).0, "reason");
    let (released, _) =
        act(&found[0], NoticeMove::Release { because, reason: "It was dissolved".into() }).unwrap();
    assert_eq!((released.released, released.told_at), (Some(because), None));
    office.verify_rows().unwrap();
}

#[test]
fn nobody_is_told_where_nothing_was_handed_over() {
    let office = Office::with(&["Anna Berg"]);
    add(&office, shop());

    office.session.restrict(restriction()).unwrap();

    assert!(notices(&office).is_empty());
}

fn asked(kind: RequestKind, test: bool) -> RequestDraft {
    RequestDraft { kind, test, ..access() }
}

/// Brings a request to where it can be closed.
fn ready<'a>(office: &'a Office, draft: RequestDraft) -> Walk<'a> {
    let mut walk = Walk::of(&office.session, draft);
    walk.next().search(&[]).decide_all(true).next().next().tick();
    walk
}

fn close(outcome: RequestOutcome) -> RequestMove {
    RequestMove::Close(RequestClosing { outcome, reasons: vec![], remedies: false, note: "by mail".into() })
}

#[test]
fn a_rectification_ends_only_once_something_was_rectified_and_each_recipient_is_told() {
    let office = Office::with(&["Anna Berg"]);
    let id = add(&office, shop());
    office.session.disclose(told(id)).unwrap();
    office.change(ANNA, |draft| draft.job_title = "Clerk".into());
    office.clock.advance(DAY);
    let mut walk =
        ready(&office, RequestDraft { received_at: NOW + DAY, ..asked(RequestKind::Rectification, false) });

    let refused = walk.try_act(close(RequestOutcome::Fulfilled));
    assert_eq!(refusal(refused), ("changes", None, Problem::Missing), "what was changed before is not it");
    office.change(ANNA, |draft| draft.job_title = "Boss".into());
    office.change(ANNA, |draft| draft.job_title = "Clerk".into());
    assert_eq!(refusal(walk.try_act(close(RequestOutcome::Fulfilled))).0, "changes", "it is as it was");
    office.change(ANNA, |draft| {
        draft.emails = vec![email("anna.berg@right.example")];
        draft.notes = "Pays late".into();
    });
    walk.act(close(RequestOutcome::Fulfilled));

    let found = office.session.request_notices(walk.sheet.request.id).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].why, found[0].fields.as_slice()),
        (NoticeReason::Rectification, &["emails", "notes"].map(str::to_owned)[..])
    );
    let letter = notify::preview(&office.session, found[0].id, Language::German).unwrap();
    let text = letter.letter.filled.unwrap().to_text().0;
    assert!(text.contains("E-Mail-Adressen: anna.berg@right.example"), "{text}");
    assert!(text.contains("Weitere Angaben") && !text.contains("Pays late"), "our notes are for nobody else");
    assert!(text.contains("2026-1"), "the number of the request");
    office.verify_rows().unwrap();
}

#[test]
fn an_erasure_is_told_and_a_rehearsal_never() {
    for (test, expected) in [(false, 1), (true, 0)] {
        let office = Office::with(&["Anna Berg"]);
        let id = add(&office, shop());
        office.session.disclose(told(id)).unwrap();

        // In part: whoever is gone is told of from what the archive keeps.
        let partly = RequestClosing {
            outcome: RequestOutcome::Partly,
            reasons: vec![RefusalReason::LegalClaims],
            remedies: true,
            note: "by mail".into(),
        };
        ready(&office, asked(RequestKind::Erasure, test)).act(RequestMove::Close(partly));

        assert_eq!(notices(&office).len(), expected);
        assert!(notices(&office).iter().all(|notice| notice.why == NoticeReason::Erasure));
    }
}

#[test]
fn what_was_changed_past_the_app_is_not_believed() {
    for statement in [
        "UPDATE recipient SET country = 'US'",
        "UPDATE recipient SET contract = 'lost'",
        "UPDATE recipient SET removed_at = 1",
        "UPDATE disclosure SET recipient_id = 2",
        "UPDATE disclosure SET purpose = 'x'",
        "UPDATE disclosure SET at = 5",
        "UPDATE recipient_notice SET told_at = 1, closed_at = 1, closed_by = 1",
        "UPDATE recipient_notice SET fields = '[\"emails\"]'",
    ] {
        let office = Office::with(&["Anna Berg"]);
        let id = add(&office, shop());
        add(&office, RecipientDraft { name: "Mailer".into(), ..shop() });
        office.session.disclose(told(id)).unwrap();
        office.session.restrict(restriction()).unwrap();

        forge(&office, statement, &[]);

        let read = office.session.recipients().map(drop).and_then(|()| {
            office.session.disclosures(ANNA)?;
            office.session.recipient_notices(ANNA).map(drop)
        });
        let damaged = matches!(read, Err(Error::Vault { problem: VaultProblem::DamagedDatabase }));
        assert!(damaged, "{statement}: {read:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was handed to whom, and whatever happens then: each recipient that got something is told of each change, and nobody else.
    #[test]
    fn exactly_those_who_got_something_are_told(
        handed in prop::collection::vec(0_usize..4, 0..8),
        lifts in any::<bool>(),
    ) {
        let office = Office::with(&["Anna Berg"]);
        let ids: Vec<RecipientId> = (0..4)
            .map(|at| add(&office, RecipientDraft { name: format!("Shop {at}").into(), ..shop() }))
            .collect();
        for at in &handed {
            office.session.disclose(told(ids[*at])).unwrap();
        }
        let restricted = office.session.restrict(restriction()).unwrap().0;
        if lifts {
            office.session.lift_restriction(restricted, lifted(NOW, "Told")).unwrap();
        }

        for why in [NoticeReason::Restriction, NoticeReason::RestrictionLifted] {
            let mut found: Vec<RecipientId> =
                notices(&office).iter().filter(|one| one.why == why).map(|one| one.recipient).collect();
            found.sort_unstable();
            let happened = why == NoticeReason::Restriction || lifts;
            let mut expected: Vec<RecipientId> =
                handed.iter().filter(|_| happened).map(|at| ids[*at]).collect();
            expected.sort_unstable();
            expected.dedup();
            prop_assert_eq!(found, expected);
        }
    }
}
