//! What whoever erases decides by category: what stays all the same, on which ground, and what is counted before it goes.

use kartotek_core::{
    consent::{RestrictionDraft, RestrictionGround},
    crm::{party::Party, point::Address},
    deal::DealDraft,
    document::RetentionClass,
    erasure::{
        ErasureCause, ErasureDraft, ErasureKeep, ErasureKept, KeepGround,
        archive::{ArchiveKind, ArchiveRecord, Archived},
        statistic::StatisticKind,
    },
    error::{Error, Problem},
    exchange::certificate,
    history,
    id::{ContactId, StageId},
    retention::{
        category::{RetentionItem, RetentionItemKind as Kind},
        hold::LegalHoldDraft,
    },
    session::Session,
    voucher::VoucherDraft,
};

use super::{asked, decided, erase, files};
use crate::{
    access::{ANNA, Desk},
    activity::{ABOUT_ANNA, note},
    office::{NOW, Office, email, named, phone, refusal},
    task::{ZONE, planned},
    voucher::invoice,
};

const LOST: StageId = StageId(6);

pub(super) fn keep(category: Kind) -> ErasureKeep {
    ErasureKeep {
        category,
        ground: KeepGround::Claim,
        law: "".into(),
        hold: LegalHoldDraft { reason: "Anna Berg against us".into(), review_on: "2028-06-30".into() },
    }
}

pub(super) fn keeping(session: &Session, keep: &[ErasureKeep]) -> ErasureDraft {
    ErasureDraft { keep: keep.to_vec(), ..decided(&session.plan_erasure(ANNA).unwrap()) }
}

pub(super) fn held(session: &Session) -> Vec<Archived> {
    let mut archived = session.archive().unwrap();
    archived.retain(|archived| archived.kind == ArchiveKind::Held);
    archived
}

/// What stays by decision, in numbers.
fn of_decision(kept: &[ErasureKept]) -> Vec<(Option<Kind>, u64, &str, &str)> {
    let decided = kept.iter().filter(|kept| kept.decided);
    decided
        .map(|kept| {
            assert_eq!(kept.until, None);
            (kept.item, kept.count, kept.law.as_deref().unwrap(), kept.review_on.as_deref().unwrap())
        })
        .collect()
}

#[test]
fn a_category_that_is_kept_lies_in_the_archive_restricted_and_all_else_goes() {
    let desk = Desk::empty();
    desk.office.add(named("Anna Berg"));
    let session = desk.session();
    desk.office.log(ABOUT_ANNA, note("The roof leaks"));
    desk.office.log(ABOUT_ANNA, note("It leaks again"));
    desk.office.plan(ABOUT_ANNA, planned("Call her"));
    desk.store("Letter of the lawyer", RetentionClass::Letter, b"%PDF-1.4\nthe letter");

    let plan = session.plan_erasure(ANNA).unwrap();
    let choices: Vec<_> = plan.choices.iter().map(|choice| (choice.category, choice.count)).collect();
    assert_eq!(choices, [(Kind::Activity, 2), (Kind::Task, 1), (Kind::Document, 1)]);
    let law = ErasureKeep {
        ground: KeepGround::Obligation,
        law: " § 257 HGB ".into(),
        hold: LegalHoldDraft { reason: "A letter of business".into(), review_on: "2032-12-31".into() },
        ..keep(Kind::Document)
    };
    let erased = session.erase(&keeping(session, &[keep(Kind::Activity), law])).unwrap().0;

    assert_eq!(erased.summary.counts, plan.counts, "what was put on hold is no more than there was");
    assert_eq!(
        of_decision(&erased.summary.kept),
        [
            (Some(Kind::Activity), 2, "Art. 17(3)(e) GDPR", "2028-06-30"),
            (Some(Kind::Document), 1, "§ 257 HGB", "2032-12-31"),
        ]
    );
    let ledger = serde_json::to_string(&session.erasures().unwrap()).unwrap();
    assert!(!ledger.contains("Anna") && !ledger.contains("against us") && !ledger.contains("of business"));
    let certificate = certificate::prepare(session, erased.id).unwrap().to_json("3F2A 91C0").unwrap();
    let certificate: serde_json::Value = serde_json::from_slice(&certificate).unwrap();
    let stays = &certificate["kept"][0];
    assert_eq!(
        (stays["item"].as_str(), stays["reviewOn"].as_str(), stays["decided"].as_bool()),
        (Some("activity"), Some("2028-06-30"), Some(true))
    );
    assert!(!certificate.to_string().contains("Anna"));

    let archived = held(session);
    assert_eq!(archived.len(), 3);
    let mut texts = Vec::new();
    for one in &archived {
        let opened = session.open_archived(one.id).unwrap();
        let ArchiveRecord::Held(record) = opened.record else { panic!("what was kept") };
        assert_eq!(opened.holds.len(), 1);
        let (reason, day) = match record.item {
            Kind::Activity => ("Anna Berg against us", "2028-06-30"),
            _ => ("A letter of business", "2032-12-31"),
        };
        assert_eq!((opened.holds[0].reason.as_str(), one.review_on.as_deref()), (reason, Some(day)));
        texts.push(if record.item == Kind::Activity { record.text } else { record.title });
    }
    texts.sort_by(|one, other| one.as_str().cmp(other.as_str()));
    let texts: Vec<&str> = texts.iter().map(|text| text.as_str()).collect();
    assert_eq!(texts, ["It leaks again", "Letter of the lawyer", "The roof leaks"]);
    assert_eq!(files(&desk), 1);
    let opened = session.read(history::entries).unwrap();
    assert_eq!(opened.iter().filter(|(entry, _)| entry.action == "reading.archive").count(), 3);
    assert_eq!(opened.iter().filter(|(entry, _)| entry.action == "legal_hold.add").count(), 3);
    assert!(session.search_texts("leaks").unwrap().is_empty());
    desk.office.verify_rows().unwrap();

    for one in &archived {
        session.end_archived(one.id, "over".into()).unwrap();
    }
    assert!(session.archive().unwrap().is_empty());
    assert_eq!(files(&desk), 0);
    desk.office.verify_rows().unwrap();
}

#[test]
fn each_category_that_is_offered_can_be_kept() {
    let desk = Desk::listed();
    let session = desk.session();
    let plan = session.plan_erasure(ANNA).unwrap();
    let offered: Vec<_> = plan.choices.iter().map(|choice| choice.category).collect();
    // A law keeps all vouchers of hers.
    assert_eq!(offered, [Kind::Activity, Kind::Task, Kind::Deal, Kind::Document, Kind::Consent]);

    let wanted: Vec<_> = offered.iter().map(|category| keep(*category)).collect();
    let erased = session.erase(&keeping(session, &wanted)).unwrap().0;

    for choice in plan.choices {
        let count: u64 = of_decision(&erased.summary.kept)
            .iter()
            .filter(|(item, ..)| *item == Some(choice.category))
            .map(|(_, count, ..)| count)
            .sum();
        assert_eq!(count, choice.count, "{:?}", choice.category);
    }
    desk.office.verify_rows().unwrap();
}

#[test]
fn what_stays_anyway_is_not_kept_twice() {
    let desk = Desk::empty();
    desk.office.add(named("Anna Berg"));
    let session = desk.session();
    let paper = desk.store("Invoice 17", RetentionClass::Invoice, b"%PDF-1.4\nthe invoice");
    desk.store("Sketch", RetentionClass::Other, b"%PDF-1.4\na sketch");
    desk.office.record(ABOUT_ANNA, VoucherDraft { document: Some(paper), ..invoice("2026-17") });
    let old = VoucherDraft { issued_on: "2010-01-01".into(), ..invoice("2010-3") };
    desk.office.record(ABOUT_ANNA, old);
    let by_hand = desk.office.log(ABOUT_ANNA, note("On hold")).id;
    let item = RetentionItem { kind: Kind::Activity, id: by_hand.0 };
    let hold = LegalHoldDraft { reason: "Another claim".into(), review_on: "2027-01-31".into() };
    session.set_legal_hold(item, hold).unwrap();

    let plan = session.plan_erasure(ANNA).unwrap();
    let choices: Vec<_> = plan.choices.iter().map(|choice| (choice.category, choice.count)).collect();
    assert_eq!(choices, [(Kind::Voucher, 1), (Kind::Document, 1)]);
    let nothing = session.erase(&keeping(session, &[keep(Kind::Activity)]));
    assert_eq!(refusal(nothing), ("keep", Some(0), Problem::Choice));
    let erased = session.erase(&keeping(session, &[keep(Kind::Document), keep(Kind::Voucher)])).unwrap().0;

    let numbers: Vec<_> =
        erased.summary.kept.iter().map(|kept| (kept.kind, kept.item, kept.decided, kept.count)).collect();
    assert_eq!(
        numbers,
        [
            (ArchiveKind::Voucher, None, false, 1),
            (ArchiveKind::Held, Some(Kind::Activity), false, 1),
            (ArchiveKind::Held, Some(Kind::Document), true, 1),
            (ArchiveKind::Held, Some(Kind::Voucher), true, 1),
        ]
    );
    desk.office.verify_rows().unwrap();
}

#[test]
fn a_voucher_that_stays_by_decision_lies_in_the_archive_though_it_is_about_a_company_too() {
    let desk = Desk::empty();
    desk.office.add(named("Anna Berg"));
    let session = desk.session();
    let company = desk.office.add_company("Alm AB").id;
    let both = Party { contact: Some(ANNA), company: Some(company) };
    let paper = desk.store("Invoice", RetentionClass::Other, b"%PDF-1.4\nthe invoice");
    let old = VoucherDraft { issued_on: "2010-01-01".into(), document: Some(paper), ..invoice("2010-3") };
    let voucher = desk.office.record(both, old).id;
    let by_law = desk.office.record(both, invoice("2026-17")).id;

    let erased = session.erase(&keeping(session, &[keep(Kind::Voucher)])).unwrap().0;

    assert_eq!(erased.summary.left_to_company, 1);
    assert_eq!(
        of_decision(&erased.summary.kept),
        [(Some(Kind::Voucher), 1, "Art. 17(3)(e) GDPR", "2028-06-30")]
    );
    let gone = session.read(|snapshot| kartotek_core::voucher::get(snapshot, voucher));
    assert!(matches!(gone, Err(Error::NotFound)), "it is restricted");
    let party = session.read(|snapshot| kartotek_core::voucher::get(snapshot, by_law)).unwrap().party;
    assert_eq!((party.contact, party.company), (None, Some(company)), "this one is the company's by law");
    let held = held(session);
    assert_eq!((held.len(), held[0].files, files(&desk)), (1, 1, 1));
    let ArchiveRecord::Held(record) = session.open_archived(held[0].id).unwrap().record else {
        panic!("what was kept")
    };
    assert_eq!((record.item, record.title.as_str()), (Kind::Voucher, "2010-3"));
    desk.office.verify_rows().unwrap();

    // The end of the hold finishes it.
    session.end_archived(held[0].id, "settled".into()).unwrap();
    assert_eq!((session.archive().unwrap().len(), files(&desk)), (0, 0));
    desk.office.verify_rows().unwrap();
}

#[test]
fn what_is_kept_needs_a_reason_a_day_and_a_law_that_names_nobody_and_else_nothing_happens() {
    let office = Office::with(&["Anna Berg"]);
    let session = &office.session;
    office.log(ABOUT_ANNA, note("Called"));
    office.plan(ABOUT_ANNA, planned("Call"));
    let good = keep(Kind::Task);
    let hold =
        |reason: &str, review_on: &str| LegalHoldDraft { reason: reason.into(), review_on: review_on.into() };
    let of = |hold| ErasureKeep { hold, ..keep(Kind::Activity) };
    let law = |ground, law: &str| ErasureKeep { ground, law: law.into(), ..keep(Kind::Activity) };
    let (obligation, claim) = (KeepGround::Obligation, KeepGround::Claim);
    let cases = [
        (of(hold(" ", "2028-06-30")), "reason", Problem::Missing),
        (of(hold("a claim", "")), "reviewOn", Problem::Missing),
        (of(hold("a claim", "2026-09-21")), "reviewOn", Problem::Date),
        (of(hold("a claim", "soon")), "reviewOn", Problem::Date),
        (law(obligation, "§ 257 HGB, Berg"), "law", Problem::Identifying),
        (law(obligation, "ANNA Berg's law"), "law", Problem::Identifying),
        (law(obligation, "law@berg.example"), "law", Problem::Identifying),
        (law(obligation, &"§".repeat(101)), "law", Problem::TooLong),
        (law(claim, "§ 257 HGB"), "law", Problem::Choice),
        (keep(Kind::Task), "keep", Problem::Duplicate),
        (keep(Kind::Deal), "keep", Problem::Choice),
        (keep(Kind::Contact), "keep", Problem::Choice),
        (keep(Kind::Request), "keep", Problem::Choice),
    ];
    for (bad, field, problem) in cases {
        let refused = session.erase(&keeping(session, &[good.clone(), bad]));
        assert_eq!(refusal(refused), (field, Some(1), problem));
    }

    assert_eq!(office.find("Anna"), ["Anna Berg"]);
    assert!(session.legal_holds().unwrap().is_empty() && session.archive().unwrap().is_empty());
    let fine = [law(obligation, "§ 257 Abs. 1 Nr. 2 HGB"), keep(Kind::Task)];
    let erased = session.erase(&keeping(session, &fine)).unwrap().0;
    assert_eq!(erased.summary.kept[0].law.as_deref(), Some("§ 257 Abs. 1 Nr. 2 HGB"));
    office.verify_rows().unwrap();
}

/// Whether a law can be cited where Anna's note stays.
fn cited(office: &Office, law: &str) -> bool {
    let keep = ErasureKeep { ground: KeepGround::Obligation, law: law.into(), ..keep(Kind::Activity) };
    // Nobody is erased by it: a second part that can't stay has it refused.
    let none = ErasureKeep { category: Kind::Contact, ..self::keep(Kind::Contact) };
    match refusal(office.session.erase(&keeping(&office.session, &[keep, none]))) {
        ("law", Some(0), Problem::Identifying) => false,
        ("keep", Some(1), Problem::Choice) => true,
        other => panic!("{law}: {other:?}"),
    }
}

#[test]
fn the_citation_of_a_law_has_nothing_of_the_person_in_it() {
    let office = Office::new();
    let company = office.add_company("Takläggarna i Malmö").id;
    let mut anna = named("Anna Maria von der Lindqvist");
    anna.middle_name = "Karin".into();
    anna.nickname = "Ninni".into();
    anna.phonetic_family_name = "Lindkvist".into();
    anna.emails = vec![email("al@firma.example")];
    anna.phones = vec![phone("+46701234567")];
    anna.addresses = vec![Address { street: "Ringvägen 12".into(), ..Address::default() }];
    anna.company = Some(company);
    office.add(anna);
    office.log(ABOUT_ANNA, note("Called"));

    for law in [
        "Vertrag mit Anna",
        "maria’s contract",
        "Karins Vertrag",
        "§ 3 des Vertrags mit NINNI",
        "Avtalet med lindkvist",
        "§ 257 HGB (Lindqvist)",
        "§ 257 HGB, 070-123 45 67",
        "§ 257 HGB, Ringvägen 12",
        "§ 257 HGB, firma@else.example",
        "Contract of firma.example: al@firma.example",
        "Contract with Takläggarna i Malmö",
    ] {
        assert!(!cited(&office, law), "{law}");
    }
    for law in [
        "Art. 17(3)(b) GDPR",
        "§ 147 Abs. 1 Nr. 1 und Abs. 3 AO in der Fassung vom 12.03.2020",
        "7 kap. 2 § bokföringslagen (1999:1078)",
        "Verordnung (EU) 2016/679, BGBl. I 2023 Nr. 123",
        "Anhang III, Malmö stads föreskrifter",
    ] {
        assert!(cited(&office, law), "{law}");
    }
    // Where others are too, it says of nobody who it was.
    let mut other = named("Bo Ek");
    other.company = Some(company);
    office.add(other);
    assert!(cited(&office, "Contract with Takläggarna i Malmö"));
}

#[test]
fn whoever_is_called_like_a_word_of_a_citation_hinders_none() {
    for name in ["Art Gesetz", "Lag Kap", "Recht von der Verordnung", "Nr Abs"] {
        let office = Office::with(&[name]);
        office.log(ABOUT_ANNA, note("Called"));
        for law in [
            "Art. 17(3)(b) GDPR",
            "Gesetz über Ordnungswidrigkeiten, Art. 5 Abs. 1 Nr. 2",
            "Verordnung (EU) 2016/679",
            "Lag (2018:218) 1 kap. 3 §",
            "das Recht von der Verjährung",
        ] {
            assert!(cited(&office, law), "{name}: {law}");
        }
    }
    let office = Office::with(&["Bo Ek"]);
    office.log(ABOUT_ANNA, note("Called"));
    assert!(cited(&office, "§ 2 BO, rätten att bo kvar"));
    assert!(!cited(&office, "Bo äger rätt"), "as it is written, it is the name");
    assert!(!cited(&office, "avtalet med bo ek"), "the whole name, however it is written");
}

fn told(session: &Session) -> Vec<(String, String, i64)> {
    session
        .read(|snapshot| {
            let mut statement =
                snapshot.prepare("SELECT kind, outcome, count FROM statistic ORDER BY kind, outcome")?;
            let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .unwrap()
}

#[test]
fn who_is_erased_and_their_closed_deals_are_counted_where_somebody_decides_so() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let session = &office.session;
    let offer =
        |title: &str| office.offer(ABOUT_ANNA, DealDraft { title: title.into(), ..Default::default() });
    let lost = offer("Hall").id;
    session.move_deal(lost, LOST, "Too expensive".into(), ZONE).unwrap();
    let claimed = offer("Roof").id;
    session.move_deal(claimed, LOST, "Too late".into(), ZONE).unwrap();
    offer("Shed");
    let item = RetentionItem { kind: Kind::Deal, id: claimed.0 };
    let hold = LegalHoldDraft { reason: "A claim".into(), review_on: "2027-01-31".into() };
    session.set_legal_hold(item, hold).unwrap();
    let plan = session.plan_erasure(ANNA).unwrap();
    let (person, deals) = (StatisticKind::Contact, StatisticKind::Deal);
    assert_eq!(plan.countable, [person, deals]);
    assert_eq!(session.plan_erasure(ContactId(2)).unwrap().countable, [person]);

    let count = |count: &[StatisticKind]| ErasureDraft { count: count.to_vec(), ..keeping(session, &[]) };
    let both = ErasureDraft { keep: vec![keep(Kind::Deal)], ..count(&[deals]) };
    assert_eq!(refusal(session.erase(&both)), ("count", Some(0), Problem::Choice));
    assert_eq!(refusal(session.erase(&count(&[person, person]))), ("count", Some(1), Problem::Duplicate));
    assert!(told(session).is_empty());
    let erased = session.erase(&count(&[person, deals])).unwrap().0;

    // The one on hold is there still, the open one came to nothing.
    let numbers = [("contact".to_owned(), "offer".to_owned(), 1), ("deal".to_owned(), "lost".to_owned(), 1)];
    assert_eq!(told(session), numbers);
    assert!(!serde_json::to_string(&erased).unwrap().contains("count\":[\"contact"));
    let left = session.statistics().unwrap();
    assert!(left.rows.is_empty() && left.suppressed, "one alone is not told");
    erase(session, ContactId(2));
    assert_eq!(told(session), numbers, "who is only erased is not counted");
    office.verify_rows().unwrap();
}

#[test]
fn whose_data_is_restricted_is_not_counted() {
    let office = Office::with(&["Anna Berg"]);
    let session = &office.session;
    let ground = RestrictionGround::Claims;
    session.restrict(RestrictionDraft { contact: ANNA, ground, at: NOW, note: "".into() }).unwrap();
    let walk = asked(session);
    assert!(session.plan_erasure(ANNA).unwrap().countable.is_empty());

    let draft = ErasureDraft {
        cause: ErasureCause::Request,
        request: Some(walk.sheet.request.id),
        count: vec![StatisticKind::Contact],
        ..keeping(session, &[])
    };
    assert_eq!(refusal(session.erase(&draft)), ("count", Some(0), Problem::Choice));
    session.erase(&ErasureDraft { count: Vec::new(), ..draft }).unwrap();
    assert!(told(session).is_empty());
}
