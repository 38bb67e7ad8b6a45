//! Erasure: what goes, what a law keeps and for how long, what is refused, and that nobody comes back.

pub(crate) mod announced;
mod answered;
mod asked;
mod compared;
mod cooling;
mod days;
mod decided;
mod held;
mod kept;
mod pages;
mod planned;
mod shared;
mod stopped;
mod struck;

use std::{collections::BTreeSet, fs, path::Path};

use kartotek_core::{
    consent::{RestrictionDraft, RestrictionGround},
    erasure::{self, Erasure, ErasureCategory, ErasureCause, ErasureDraft, ErasurePlan},
    error::{Error, Problem, Result},
    exchange::{
        certificate::{self, CertificateFormat},
        gate,
    },
    history::{self, Object},
    id::ContactId,
    regime::{RequestKind, RequestStage},
    request::{RequestClosing, RequestDraft, RequestMove, path::RequestOutcome},
    session::Session,
    store::inventory::{Category, TABLES},
    suppression,
};
use rusqlite::types::Value;

use crate::{
    access::{ANNA, Desk},
    activity::{ABOUT_ANNA, note},
    office::{DAY, NOW, Office, email, named, refusal},
    request::{Walk, access},
};

/// What a user decides who looked at the plan, and asks for nothing else.
fn decided(plan: &ErasurePlan) -> ErasureDraft {
    ErasureDraft {
        contact: plan.contact,
        cause: ErasureCause::Decision,
        request: None,
        suppress: false,
        strike: Vec::new(),
        keep: Vec::new(),
        count: Vec::new(),
        seal: plan.seal.clone(),
    }
}

fn try_erase(session: &Session, contact: ContactId) -> Result<Erasure> {
    let plan = session.plan_erasure(contact)?;
    Ok(session.erase(&decided(&plan))?.0)
}

fn erase(session: &Session, contact: ContactId) -> Erasure {
    try_erase(session, contact).unwrap()
}

/// How many files of documents there are.
fn files(desk: &Desk) -> usize {
    let folders = fs::read_dir(desk.folder.path().join("documents")).unwrap();
    folders.map(|folder| fs::read_dir(folder.unwrap().path()).unwrap().count()).sum()
}

/// Every value that the database holds, by table and column.
fn values(session: &Session) -> Vec<(String, Vec<u8>)> {
    session
        .read(|snapshot| {
            let columns = "SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
                           WHERE t.schema = 'main' AND t.type IN ('table', 'shadow') AND t.name NOT LIKE 'sqlite_%'";
            let columns: Vec<(String, String)> = snapshot
                .prepare(columns)?
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<Result<_, _>>()?;
            let mut values = Vec::new();
            for (table, column) in columns {
                let mut statement = snapshot.prepare(&format!("SELECT \"{column}\" FROM \"{table}\""))?;
                for value in statement.query_map([], |row| row.get::<_, Value>(0))? {
                    let bytes = match value? {
                        Value::Text(text) => text.into_bytes(),
                        Value::Blob(bytes) => bytes,
                        Value::Null | Value::Integer(_) | Value::Real(_) => continue,
                    };
                    values.push((format!("{table}.{column}"), bytes));
                }
            }
            Ok(values)
        })
        .unwrap()
}

/// Words that stand in personal columns of rows of a contact, and nowhere else.
fn words_of(session: &Session, contact: ContactId) -> BTreeSet<String> {
    let (mut theirs, mut others) = (BTreeSet::new(), String::new());
    for table in TABLES.into_iter().flatten() {
        let columns = || table.columns.iter().map(|(column, _)| *column);
        let own = match table.name {
            "contact" => "id = ?1",
            _ if columns().any(|column| column == "contact_id") => "contact_id IS ?1",
            _ => "?1 IS NULL",
        };
        session
            .read(|snapshot| {
                let columns = columns().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ");
                let mut statement =
                    snapshot.prepare(&format!("SELECT {own}, {columns} FROM \"{}\"", table.name))?;
                let mut rows = statement.query([contact])?;
                while let Some(row) = rows.next()? {
                    let is_own: bool = row.get(0)?;
                    for (at, (_, class)) in table.columns.iter().enumerate() {
                        let Value::Text(text) = row.get(at + 1)? else { continue };
                        let says = !matches!(class.category, Category::Record | Category::Technical);
                        if !is_own {
                            others.push_str(&text.to_lowercase());
                        } else if class.personal() && says {
                            let part =
                                |character: char| !character.is_alphanumeric() && !"@.".contains(character);
                            let words = text.split(part).filter(|word| word.chars().count() > 4);
                            theirs.extend(words.map(str::to_lowercase));
                        }
                    }
                }
                Ok(())
            })
            .unwrap();
    }
    theirs.retain(|word| !others.contains(word.as_str()));
    theirs
}

/// Where one of the words still stands.
fn found(session: &Session, words: &BTreeSet<String>) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for (place, bytes) in values(session) {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        found.extend(
            words.iter().filter(|word| text.contains(*word)).map(|word| (place.clone(), word.clone())),
        );
    }
    found
}

#[test]
fn of_who_was_erased_no_word_is_left_in_any_table_but_in_the_files_of_their_requests() {
    for desk in [Desk::full(), Desk::listed()] {
        let session = desk.session();
        let words = words_of(session, ANNA);
        assert!(words.len() > 20 && !found(session, &words).is_empty(), "{}", words.len());
        let before = files(&desk);

        let erased = erase(session, ANNA);

        let places: BTreeSet<String> = found(session, &words).into_iter().map(|(place, _)| place).collect();
        // So that it can be shown that they were answered; what led to their data is gone from there too.
        let kept = |place: &String| {
            place.starts_with("request.")
                || ["request_comment.text", "request_event.note", "request_step.note"]
                    .contains(&place.as_str())
        };
        let left: Vec<_> = places.iter().filter(|place| !kept(place)).collect();
        assert!(left.is_empty(), "{left:?}: {:?}", found(session, &words));
        assert!(files(&desk) < before, "files of documents went");
        assert!(erased.summary.counts.iter().any(|counted| counted.category == ErasureCategory::Journal));
        desk.office.verify_rows().unwrap();
        assert!(matches!(session.plan_erasure(ANNA), Err(Error::NotFound)));
    }
}

#[test]
fn the_plan_counts_what_there_is_and_the_ledger_says_nothing_of_whom() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let session = &office.session;
    session.add_activity(ABOUT_ANNA, note("Called")).unwrap();
    session.add_activity(ABOUT_ANNA, note("Called again")).unwrap();

    let plan = session.plan_erasure(ANNA).unwrap();

    let count = |category| {
        plan.counts.iter().find(|counted| counted.category == category).map(|counted| counted.count)
    };
    assert_eq!(plan.name.as_str(), "Anna Berg");
    assert_eq!((count(ErasureCategory::Card), count(ErasureCategory::Activity)), (Some(1), Some(2)));
    assert_eq!((count(ErasureCategory::Task), plan.kept.len(), plan.backups), (None, 0, 0));

    let (erased, changed) = session.erase(&decided(&plan)).unwrap();
    assert_eq!((erased.year, erased.number, erased.at, erased.summary.counts), (2026, 1, NOW, plan.counts));
    assert!(!changed.touched.is_empty());
    assert_eq!(session.erasures().unwrap().len(), 1);
    assert!(office.find("Anna").is_empty() && office.find("Bo") == ["Bo Ek"]);
    assert_eq!(erase(session, ContactId(2)).number, 2);
    office.verify_rows().unwrap();
}

#[test]
fn what_came_since_the_plan_has_to_be_looked_at_first() {
    let office = Office::with(&["Anna Berg"]);
    let session = &office.session;
    let plan = session.plan_erasure(ANNA).unwrap();
    session.add_activity(ABOUT_ANNA, note("Came meanwhile")).unwrap();

    assert!(matches!(session.erase(&decided(&plan)), Err(Error::Conflict)));

    assert_eq!(office.find("Anna"), ["Anna Berg"]);
    erase(session, ANNA);
}

#[test]
fn restricted_data_is_erased_only_where_they_ask_for_it() {
    let office = Office::with(&["Anna Berg"]);
    let session = &office.session;
    let ground = RestrictionGround::Claims;
    session.restrict(RestrictionDraft { contact: ANNA, ground, at: NOW, note: "".into() }).unwrap();

    assert!(matches!(try_erase(session, ANNA), Err(Error::Restricted { since: NOW })));

    let walk = asked(session);
    let plan = session.plan_erasure(ANNA).unwrap();
    let request = Some(walk.sheet.request.id);
    let draft = ErasureDraft { cause: ErasureCause::Request, request, ..decided(&plan) };
    session.erase(&draft).unwrap();
    office.verify_rows().unwrap();
}

/// A request of Anna for erasure that is at its answer.
fn asked(session: &Session) -> Walk<'_> {
    let mut walk = Walk::of(session, RequestDraft { kind: RequestKind::Erasure, ..access() });
    walk.next().search(&[]).decide_all(true).next().next();
    assert_eq!(walk.sheet.request.stage, RequestStage::Answer);
    walk
}

#[test]
fn a_request_leads_to_an_erasure_once_it_is_to_be_answered_and_can_be_answered_after_it() {
    let office = Office::new();
    let anna = office.add(kartotek_core::crm::contact::ContactDraft {
        emails: vec![email("anna@berg.example")],
        ..named("Anna Berg")
    });
    let session = &office.session;
    let mut walk = asked(session);
    let other =
        session.add_request(RequestDraft { detail: "What else?".into(), ..access() }).unwrap().0.request;
    let plan = session.plan_erasure(anna.id).unwrap();
    let for_request = |request| ErasureDraft { cause: ErasureCause::Request, request, ..decided(&plan) };
    for (request, problem) in [(None, Problem::Missing), (Some(other.id), Problem::Choice)] {
        assert_eq!(refusal(session.erase(&for_request(request))), ("request", None, problem));
    }
    for cause in [ErasureCause::Retention, ErasureCause::Trash] {
        let draft = ErasureDraft { cause, ..decided(&plan) };
        assert_eq!(refusal(session.erase(&draft)), ("cause", None, Problem::Choice));
    }
    let draft = ErasureDraft { request: Some(walk.sheet.request.id), ..decided(&plan) };
    assert_eq!(refusal(session.erase(&draft)), ("request", None, Problem::Choice));

    let id = walk.sheet.request.id;
    let close = |outcome| {
        RequestMove::Close(RequestClosing {
            outcome,
            reasons: Vec::new(),
            remedies: false,
            note: "by mail, today".into(),
        })
    };
    walk.tick_rest();
    let refused = walk.try_act(close(RequestOutcome::Fulfilled));
    assert_eq!(refusal(refused), ("erasure", None, Problem::Missing), "she is still here");
    let plan = session.plan_erasure(anna.id).unwrap();
    let for_request = |request| ErasureDraft { cause: ErasureCause::Request, request, ..decided(&plan) };
    let (erased, _) = session.erase(&for_request(Some(id))).unwrap();

    assert_eq!((erased.request, erased.summary.requests, erased.summary.requests_until), (Some(id), 2, None));
    walk.sheet = session.request_sheet(id).unwrap();
    let draft = &walk.sheet.request.draft;
    assert_eq!(
        (draft.contact, draft.name.as_str(), draft.address.as_str()),
        (None, "Anna Berg", "anna@berg.example")
    );
    assert!(walk.sheet.matches.iter().all(|found| found.label.is_empty() && found.object < 0));
    assert!(walk.sheet.searches.iter().all(|search| search.terms.is_empty()));
    walk.tick_rest().act(close(RequestOutcome::Fulfilled));
    assert_eq!(walk.sheet.request.stage, RequestStage::Closed);
    office.verify_rows().unwrap();

    // Whoever comes next gets no number that leads to what was found.
    let next = office.add(named("Carl Ny"));
    assert_eq!(next.id, anna.id, "numbers are used again");
    assert!(session.request_sheet(id).unwrap().matches.iter().all(|found| found.label.is_empty()));
}

#[test]
fn the_file_of_a_request_goes_three_years_after_it_was_closed() {
    let office = Office::with(&["Anna Berg"]);
    let session = &office.session;
    let mut walk = Walk::of(session, access());
    let closing = RequestClosing {
        outcome: RequestOutcome::TakenBack,
        reasons: Vec::new(),
        remedies: false,
        note: "on the phone".into(),
    };
    walk.act(RequestMove::Close(closing));
    let id = walk.sheet.request.id;
    // Closed on 2026-09-21, it is kept through 2029-09-21.
    let until = session.plan_erasure(ANNA).unwrap().requests[0].until.clone();
    assert_eq!(until.as_deref(), Some("2029-09-21"));
    office.clock.advance((3 * 365 + 3) * DAY);
    let plan = session.plan_erasure(ANNA).unwrap();
    assert!(!plan.requests[0].kept);

    session.erase(&decided(&plan)).unwrap();

    let request = session.request_sheet(id).unwrap().request;
    assert!(
        request.draft.name.is_empty() && request.draft.detail.is_empty() && request.draft.contact.is_none()
    );
    assert_eq!(request.closing.unwrap().note.as_str(), "");
    office.verify_rows().unwrap();
}

#[test]
fn who_is_erased_and_suppressed_is_met_again_when_somebody_types_them_in() {
    let office = Office::new();
    let mut anna = named("Anna Berg");
    anna.emails = vec![email("anna@berg.example")];
    let id = office.add(anna).id;
    let session = &office.session;
    let plan = session.plan_erasure(id).unwrap();
    assert_eq!(plan.identifiers, 1);

    let (erased, _) = session.erase(&ErasureDraft { suppress: true, ..decided(&plan) }).unwrap();

    assert_eq!(erased.summary.suppressed, 1);
    let asked = session.asked_suppressions(&["Anna@Berg.example".into()], &[]).unwrap();
    assert_eq!(asked.emails[0].as_ref().unwrap().reason, suppression::SuppressionReason::Erasure);
    office.verify_rows().unwrap();
}

#[test]
fn the_ledger_misses_no_row_unseen() {
    for table in ["erasure", "archive"] {
        let office = Office::with(&["Anna Berg"]);
        office.record(ABOUT_ANNA, crate::voucher::invoice("2026-17"));
        erase(&office.session, ANNA);
        office.session.read(erasure::verify_complete).unwrap();
        let all = ["archive_file", "archive", "erasure"];
        let last = all.iter().position(|one| *one == table).unwrap();
        let sql: String = all[..=last].iter().map(|one| format!("DELETE FROM {one};")).collect();
        office
            .session
            .write(|tx, _| {
                tx.execute_batch(&sql)?;
                history::append(tx, "vault.check", Object::VAULT, &())
            })
            .unwrap();

        let found = office.session.read(erasure::verify_complete);

        assert!(matches!(found, Err(Error::Vault { .. })), "{table}");
    }
}

#[test]
fn the_certificate_says_where_the_journal_proves_it_and_names_nobody() {
    let desk = Desk::full();
    let session = desk.session();
    let words = words_of(session, ANNA);
    let erased = erase(session, ANNA);
    let settings = session.read(kartotek_core::setting::get).unwrap();

    let certificate = certificate::prepare(session, erased.id).unwrap();

    assert_eq!((certificate.number.as_str(), certificate.zone.as_str()), ("E2026-1", settings.zone().name()));
    let entries = session.read(history::entries).unwrap();
    let (entry, hash) = entries.iter().find(|(entry, _)| entry.action == "erasure.run").unwrap();
    assert_eq!((certificate.entry.seq, certificate.entry.hash), (entry.seq, *hash));
    assert_eq!(certificate.head.seq, entries.last().unwrap().0.seq);
    let json = certificate.to_json("3F2A 91C0").unwrap();
    let text = String::from_utf8(json.clone()).unwrap().to_lowercase();
    let told: Vec<_> = words.iter().filter(|word| text.contains(*word)).collect();
    assert!(told.is_empty(), "{told:?}");
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json["journal"]["erasure"]["hash"].as_str().unwrap().len(), 64);
    assert_eq!(json["kept"].as_array().unwrap().len(), erased.summary.kept.len());

    let path = desk.folder.path().join("certificate.json");
    gate::save_certificate(session, &certificate, CertificateFormat::Json, b"{}", &path).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"{}");
    let last = session.read(history::entries).unwrap().pop().unwrap().0;
    assert_eq!((last.action.as_str(), last.subject), ("export.certificate", [0; 16]));
}
