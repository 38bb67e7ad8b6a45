//! The demo's working life: it is the same each time, the core accepts all of it, and the vault it is in holds.

mod copy;

use std::collections::BTreeSet;

use kartotek_core::{
    activity::quick::Language,
    clock::Clock,
    consent::{ConsentGrade, ConsentKind, ledger::ConsentQuery},
    crm::row,
    deal::{self, list::DealQuery},
    demo::{self, Extent, Work},
    document,
    history::verify::verify,
    id::{DocumentId, UserId},
    notice,
    progress::Silent,
    session::{Session, office::Office},
    store::row_mac,
    suppression,
    task::DueKind,
    vault::VaultDraft,
    voucher::{VoucherKind, VoucherStatus},
};

use tempfile::TempDir;

use crate::{
    office::NOW,
    task::ZONE,
    user::{COST, passphrase},
};

const LANGUAGES: [Language; 3] = [Language::English, Language::German, Language::Swedish];
const EXTENT: Extent = Extent { activities: 120, tasks: 60, deals: 120, vouchers: 80 };

fn work(language: Language) -> Work {
    let today = Clock::set_to(NOW).today();
    Work { seed: 7, language, contacts: 40, today, user: UserId(1) }
}

#[test]
fn the_same_seed_gives_the_same_work() {
    for language in LANGUAGES {
        let (one, other) = (work(language), Work { seed: 8, ..work(language) });

        assert!(
            one.activities(300).eq(one.activities(300)) && !one.activities(300).eq(other.activities(300))
        );
        assert!(one.tasks(300).eq(one.tasks(300)) && !one.tasks(300).eq(other.tasks(300)));
        assert!(one.deals(300).eq(one.deals(300)) && !one.deals(300).eq(other.deals(300)));
        assert!(one.sayings().eq(one.sayings()) && !one.sayings().eq(other.sayings()));
        assert!(one.vouchers(300).eq(one.vouchers(300)) && !one.vouchers(300).eq(other.vouchers(300)));
    }
}

#[test]
fn what_goes_on_is_as_mixed_as_in_an_office() {
    let work = work(Language::German);
    let today = work.today.to_string();
    let tasks: Vec<_> = work.tasks(60).map(|about| about.draft).collect();
    let open = tasks.iter().filter(|duty| duty.done_at.is_none()).map(|duty| &duty.draft);

    assert!(open.clone().any(|task| !task.planned_on.is_empty() && task.planned_on < today));
    assert!(open.clone().any(|task| task.planned_on == today));
    assert!(open.clone().any(|task| task.planned_on > today));
    assert_eq!(tasks.iter().filter(|duty| duty.draft.due_kind == DueKind::Law).count(), 1);
    assert_eq!(tasks.iter().filter(|duty| !duty.draft.recurrence.is_empty()).count(), 1);
    assert!(tasks.iter().any(|duty| duty.done_at.is_some()));
    assert!(work.activities(120).any(|about| about.draft.mentions.is_some()));

    let sayings: Vec<_> = Work { contacts: 200, ..work }.sayings().collect();
    for kind in ConsentKind::ALL.into_iter().filter(|kind| *kind != ConsentKind::Invalidated) {
        assert!(sayings.iter().any(|saying| saying.acts.iter().any(|act| act.kind == kind)), "{kind:?}");
    }
    for saying in &sayings {
        assert!(saying.acts.is_sorted_by_key(|act| std::cmp::Reverse(act.days)), "{saying:?}");
        assert!(saying.acts.iter().all(|act| (1..730).contains(&act.days)), "{saying:?}");
    }

    let vouchers: Vec<_> = work.vouchers(80).map(|about| about.draft).collect();
    let has = |kind, status| vouchers.iter().any(|voucher| voucher.kind == kind && voucher.status == status);
    for (kind, status) in [
        (VoucherKind::Quote, VoucherStatus::Open),
        (VoucherKind::Quote, VoucherStatus::Accepted),
        (VoucherKind::Order, VoucherStatus::Delivered),
        (VoucherKind::Invoice, VoucherStatus::Paid),
    ] {
        assert!(has(kind, status), "{kind:?} {status:?}");
    }
    let is_late = vouchers.iter().filter(|voucher| {
        voucher.kind == VoucherKind::Invoice
            && voucher.status == VoucherStatus::Open
            && voucher.due_on < today
    });
    assert!((1..10).contains(&is_late.count()));
}

/// What people said shows in the overview, with a past.
fn said(session: &Session) {
    let overview = session.consent_overview(None).unwrap();
    let states = |at: usize| overview.purposes[at].counts.iter().filter(|count| count.count > 0).count();
    assert!(states(2) >= 6 && states(3) >= 3, "newsletter and calls: {overview:?}");
    assert!(overview.untold > 0 && overview.untold < 12);
    let trend: Vec<u64> =
        session.consent_trend(None).unwrap().into_iter().map(|month| month.counts.iter().sum()).collect();
    assert!(trend[0] > 0 && trend[0] < trend[6] && trend[6] < trend[11], "{trend:?}");
    let all = session.open_consents(&ConsentQuery::default()).unwrap();
    let rows = session.consent_window(all.handle, 0, all.total).unwrap();
    let grades: BTreeSet<ConsentGrade> = rows.iter().map(|row| row.event.grade).collect();
    assert_eq!(grades.len(), 4, "each grade");
    assert!(rows.iter().any(|row| row.event.used_at.is_some()));
    assert!(rows.iter().filter(|row| !row.event.draft.evidence.is_empty()).count() >= 6);
    session.read(suppression::verify).unwrap();
    let count = |sql: &str| -> u64 {
        session.read(|snapshot| Ok(snapshot.query_row(sql, [], |row| row.get(0))?)).unwrap()
    };
    assert_eq!(count("SELECT count(*) FROM restriction WHERE ended_at IS NULL"), 1);
    assert!(count("SELECT count(*) FROM objection") >= 2);
    assert!(count("SELECT count(*) FROM suppression") >= 5);
    assert!(count("SELECT count(*) FROM suppression_hit") >= 2);
}

/// A vault with all of the demo, and the folder that it is in.
fn filled(language: Language, extent: Extent) -> (TempDir, Office) {
    let home = tempfile::tempdir().unwrap();
    let draft = VaultDraft {
        organisation: "Demo".into(),
        country: demo::country(language).into(),
        user_name: "Demo".into(),
        language: "en".into(),
    };
    let place = home.path().join("demo.kartotek");
    let made = Office::create(&place, &draft, &passphrase("demo"), COST, &Clock::set_to(NOW), [8; 16]);
    let office = made.unwrap().0;
    let session = office.session();
    session.add_many_companies(demo::companies(7, demo::company_count(40))).unwrap();
    session.add_many(demo::contacts(7, 40)).unwrap();
    demo::fill(session, work(language), extent).unwrap();
    demo::privacy(session, language, work(language).today).unwrap();
    demo::consents(session, work(language)).unwrap();
    demo::requests(session, work(language)).unwrap();
    (home, office)
}

#[test]
fn a_vault_takes_all_of_it_and_holds() {
    for language in LANGUAGES {
        let (_home, office) = filled(language, EXTENT);
        let session = office.session();
        let store = session.store();
        let found = session.read(|snapshot| {
            row_mac::verify_all(snapshot)?;
            row::verify(snapshot)?;
            verify(snapshot, store.keys().vault, &Silent)
        });
        assert_eq!(found.unwrap().first, None);
        let count = |table: &str| -> usize {
            let count = format!("SELECT count(*) FROM {table}");
            session.read(|snapshot| Ok(snapshot.query_row(&count, [], |row| row.get(0))?)).unwrap()
        };
        assert_eq!(
            ["activity", "task", "deal", "voucher", "document"].map(count),
            [EXTENT.activities, EXTENT.tasks, EXTENT.deals, EXTENT.vouchers, 3 + count("consent_evidence")]
        );
        let purposes = session.purposes().unwrap();
        assert!(purposes.len() == 4 && purposes.iter().all(|row| row.readiness.is_ready()));
        let shown = session.read(notice::list).unwrap();
        assert_eq!(
            (shown.len(), shown[0].current, shown[0].languages[0].as_str()),
            (3, Some(1), language.code())
        );
        said(session);
        assert_eq!(
            [
                "request",
                "request WHERE closed_at IS NULL AND legal_on < '2026-09-21'",
                "request WHERE told_at IS NOT NULL AND stage = 'review'",
                "request WHERE contact_id IS NULL AND stage = 'identity'",
                "request WHERE closed_at IS NOT NULL",
                "request_event WHERE act = 'effect'",
            ]
            .map(count),
            [5, 1, 1, 1, 1, 1]
        );
        assert!(count("activity_mention") > 5 && count("voucher WHERE document_id IS NOT NULL") == 2);
        assert_eq!(count("activity WHERE body LIKE '%{%' OR subject LIKE '%{%'"), 0);
        let board = session.open_board(&DealQuery::default(), 5).unwrap();
        assert!(board.columns.iter().all(|column| !column.rows.is_empty()));
        assert!(!session.read(deal::reasons).unwrap().is_empty());
        let due = session.open_due(ZONE, 100).unwrap();
        assert!(due.overdue > 0 && due.today > 0 && due.week > 0);
        let types: Vec<String> = (1..=3)
            .map(|id| session.read(|snapshot| document::get(snapshot, DocumentId(id))).unwrap().media_type)
            .collect();
        assert_eq!(types, ["text/plain", "application/pdf", "application/pdf"]);
    }
}
