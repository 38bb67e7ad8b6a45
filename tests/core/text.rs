//! Search in long texts: what is found, whose it is, and that nothing of it stays behind.

use kartotek_core::{
    activity::{self, Activity, ActivityDraft, ActivityKind, Party},
    crm::{company::CompanyDraft, contact::ContactDraft, kind::Kind},
    id::{ActivityId, CompanyId, ContactId},
    session::text::{TextHit, TextSource},
    task::TaskDraft,
    text::words,
    voucher::VoucherDraft,
};
use proptest::prelude::*;

use crate::{
    activity::{ABOUT_ANNA, note},
    naughty::naughty_strings,
    office::{DAY, NOW, Office, named},
    voucher::invoice,
};

/// Whose texts are found, the latest first, and the excerpts with what was found in brackets.
fn found(office: &Office, query: &str) -> Vec<String> {
    let told = |hit: TextHit| {
        let part = |found: bool, text: &str| if found { format!("[{text}]") } else { text.to_owned() };
        let excerpt: String = hit.excerpt.iter().map(|piece| part(piece.found, &piece.text)).collect();
        format!("{}: {excerpt}", hit.owner.map_or_else(String::new, |owner| owner.name.0))
    };
    office.session.search_texts(query).unwrap().into_iter().map(told).collect()
}

#[test]
fn notes_and_activities_are_found_by_the_beginning_of_each_word_however_they_are_written() {
    let office = Office::with(&["Anna Berg"]);
    office.add(ContactDraft { notes: "Mag Größe 42".into(), ..named("Bo Ek") });
    let alm = office.add_company("Alm AB").id;
    office.change_company(alm, |draft: &mut CompanyDraft| draft.notes = "Grosse Halle".into());
    let call = ActivityDraft {
        kind: ActivityKind::Call,
        subject: "Angebot".into(),
        occurred_at: NOW + DAY,
        ..note("über große Mengen")
    };
    office.log(ABOUT_ANNA, call);

    assert_eq!(
        found(&office, "GROS"),
        ["Anna Berg: Angebot über [große] Mengen", "Bo Ek: Mag [Größe] 42", "Alm AB: [Grosse] Halle"]
    );
    assert_eq!(found(&office, "grosse ange"), ["Anna Berg: [Angebot] über [große] Mengen"]);
    let hit = &office.session.search_texts("mengen").unwrap()[0];
    let owner = hit.owner.as_ref().unwrap();
    assert_eq!((owner.kind, owner.id, hit.at), (Kind::Contact, 1, NOW + DAY));
    assert_eq!(hit.source, TextSource::Activity { kind: ActivityKind::Call });
    for nothing in ["", "g", "  ", "\"", "röße", "grosse zebra", "subject:angebot", "NOT angebot zebra"] {
        assert_eq!(found(&office, nothing), [""; 0], "{nothing}");
    }
}

#[test]
fn tasks_are_found_whoever_they_are_about() {
    let office = Office::with(&["Anna Berg"]);
    let task = |title: &str, note: &str| TaskDraft {
        title: title.into(),
        note: note.into(),
        planned_on: "2026-09-22".into(),
        ..TaskDraft::default()
    };
    office.session.add_task(ABOUT_ANNA, task("Send brochure", "the blue one")).unwrap();
    let rent = office
        .session
        .add_task(Party::default(), task("Pay the rent", "brochure of the landlord"))
        .unwrap()
        .0;

    assert_eq!(
        found(&office, "broch"),
        [": Pay the rent [brochure] of the landlord", "Anna Berg: Send [brochure] the blue one"]
    );
    office.session.trash_tasks(&[rent.id], true).unwrap();
    assert_eq!(found(&office, "broch"), ["Anna Berg: Send [brochure] the blue one"]);
}

#[test]
fn vouchers_are_found_by_number_and_note() {
    let office = Office::with(&["Anna Berg"]);
    let draft = VoucherDraft { note: "for the blue brochure".into(), ..invoice("RE-2026-17") };
    let added = office.record(ABOUT_ANNA, draft);

    assert_eq!(found(&office, "broch"), ["Anna Berg: RE-2026-17 for the blue [brochure]"]);
    assert_eq!(found(&office, "re 2026"), ["Anna Berg: [RE]-[2026]-17 for the blue brochure"]);
    office.session.trash_vouchers(&[added.id], true).unwrap();
    assert_eq!(found(&office, "broch"), [""; 0]);
    index_agrees(&office);
}

#[test]
fn what_lies_in_the_trash_is_not_found() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let logged = office.log(ABOUT_ANNA, note("needle"));
    assert_eq!(found(&office, "needle"), ["Anna Berg: [needle]"]);

    office.session.trash_activities(&[logged.id], true).unwrap();
    assert_eq!(found(&office, "needle"), [""; 0]);
    office.session.trash_activities(&[logged.id], false).unwrap();
    office.session.trash_contacts(&[ContactId(1)], true).unwrap();
    assert_eq!(found(&office, "needle"), [""; 0]);
    office.session.trash_contacts(&[ContactId(1)], false).unwrap();
    assert_eq!(found(&office, "needle"), ["Anna Berg: [needle]"]);
}

#[test]
fn a_mention_is_shown_by_name_and_not_found_by_its_token() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let token = office.mention("Bo Ek");
    office.log(ABOUT_ANNA, note(&format!("needle with {token}")));

    assert_eq!(found(&office, "needle"), ["Anna Berg: [needle] with Bo Ek"]);
    assert_eq!(found(&office, &token), [""; 0]);
}

#[test]
fn nothing_stays_in_the_index_of_what_is_deleted_or_replaced() {
    let office = Office::with(&["Anna Berg"]);
    office.change(ContactId(1), |draft| draft.notes = "zqfirst".into());
    office.change(ContactId(1), |draft| draft.notes = "zqsecond".into());
    office.log(ABOUT_ANNA, note("zqthird"));
    let kept = office.add(ContactDraft { notes: "zqkept".into(), ..named("Bo Ek") });
    office.log(Party { contact: Some(kept.id), company: None }, note("zqkept too"));
    let left = |office: &Office| -> Vec<String> {
        let blocks: Vec<Vec<u8>> = office
            .session
            .read(|snapshot| {
                let mut statement = snapshot.prepare("SELECT block FROM text_index_data")?;
                let blocks = statement.query_map([], |row| row.get(0))?;
                Ok(blocks.collect::<Result<_, _>>()?)
            })
            .unwrap();
        let has = |needle: &str| {
            blocks.iter().any(|block| block.windows(needle.len()).any(|at| at == needle.as_bytes()))
        };
        // Terms are stored without what they share with the one before.
        ["first", "second", "third", "kept"]
            .into_iter()
            .filter(|needle| has(needle))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(left(&office), ["second", "third", "kept"]);

    // The activity goes with its contact, by a cascade.
    office
        .session
        .write(|tx, _| {
            tx.execute("DELETE FROM contact WHERE id = 1", [])?;
            kartotek_core::history::append(
                tx,
                "test.delete",
                kartotek_core::history::Object { kind: "test", uuid: [1; 16] },
                &serde_json::json!({}),
            )
        })
        .unwrap();

    assert_eq!(left(&office), ["kept"]);
    assert_eq!(found(&office, "zq").len(), 2);
}

#[test]
fn whatever_is_written_can_be_found_and_whatever_is_typed_is_understood() {
    let office = Office::with(&["Anna Berg"]);
    for text in naughty_strings() {
        let Ok((logged, _)) = office.session.add_activity(ABOUT_ANNA, note(&text)) else { continue };
        let stored = words(&logged.draft.body);
        if let Some(word) = stored.split(' ').find(|word| word.chars().count() > 1) {
            let hits = office.session.search_texts(word).unwrap();
            assert!(!hits.is_empty(), "{text}");
        }
        office.session.search_texts(&text).unwrap();
        office.session.trash_activities(&[logged.id], true).unwrap();
    }
    index_agrees(&office);
}

#[test]
fn texts_that_share_words_may_change_in_one_transaction_and_in_one_statement() {
    let office = Office::with(&["Anna Berg"]);
    let ids = ["quote zebra", "quote lion", "quote mole"].map(|text| office.log(ABOUT_ANNA, note(text)).id);
    let change = |tx: &kartotek_core::store::Tx<'_>| {
        let object = kartotek_core::history::Object { kind: "test", uuid: [2; 16] };
        kartotek_core::history::append(tx, "test.change", object, &serde_json::json!({}))
    };
    let rows = || {
        let sql = "SELECT rowid & 0xffff FROM text_index WHERE text_index MATCH 'quote' ORDER BY 1";
        let read = |snapshot: &kartotek_core::store::Snapshot<'_>| {
            let mut statement = rusqlite::Connection::prepare(snapshot, sql)?;
            let rows = statement.query_map([], |row| Ok(ActivityId(row.get(0)?)))?;
            Ok(rows.collect::<Result<Vec<_>, _>>()?)
        };
        office.session.read(read).unwrap()
    };

    let added = office
        .session
        .write(|tx, _| {
            tx.execute("UPDATE activity SET body = 'quote tiger' WHERE id = ?1", [ids[0]])?;
            tx.execute("DELETE FROM activity WHERE id = ?1", [ids[1]])?;
            let added = activity::add(tx, ABOUT_ANNA, note("quote bear"))?;
            change(tx).map(|()| added)
        })
        .unwrap()
        .0;
    assert_eq!(rows(), [ids[0], ids[2], added]);
    index_agrees(&office);

    office
        .session
        .write(|tx, _| {
            tx.execute("UPDATE activity SET body = replace(body, 'quote', 'quote of')", [])?;
            change(tx)
        })
        .unwrap();
    assert_eq!(rows(), [ids[0], ids[2], added]);
    index_agrees(&office);
}

/// What has FTS5 check the indexes of words beside the texts themselves.
pub(crate) const CHECK: &str = "INSERT INTO text_index (text_index, rank) VALUES ('integrity-check', 1);
     INSERT INTO aside_index (aside_index, rank) VALUES ('integrity-check', 1)";

/// The same of an office.
pub(crate) fn index_agrees(office: &Office) {
    office
        .session
        .write(|tx, _| {
            tx.execute_batch(CHECK)?;
            kartotek_core::history::append(
                tx,
                "test.check",
                kartotek_core::history::Object { kind: "test", uuid: [2; 16] },
                &serde_json::json!({}),
            )
        })
        .unwrap();
}

#[derive(Debug, Clone)]
enum Step {
    Note(usize, usize),
    Company(usize),
    Log(usize, usize),
    Rewrite(usize, usize),
    Trash(usize, bool),
    Undo,
}

const TEXTS: [&str; 5] = ["", "alpha beta", "Beta gamma!", "alphabet", "ALPHA, älpha"];

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        (0..3_usize, 0..TEXTS.len()).prop_map(|(contact, text)| Step::Note(contact, text)),
        (0..TEXTS.len()).prop_map(Step::Company),
        (0..3_usize, 1..TEXTS.len()).prop_map(|(contact, text)| Step::Log(contact, text)),
        (0..6_usize, 1..TEXTS.len()).prop_map(|(activity, text)| Step::Rewrite(activity, text)),
        (0..6_usize, any::<bool>()).prop_map(|(activity, trash)| Step::Trash(activity, trash)),
        Just(Step::Undo),
    ];
    proptest::collection::vec(step, 1..20)
}

/// None once its addition was undone.
fn existing(office: &Office, id: ActivityId) -> Option<Activity> {
    office.session.read(|snapshot| activity::get(snapshot, id)).ok()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_index_has_what_the_texts_have(steps in steps()) {
        let office = Office::with(&["Anna Berg", "Bo Ek", "Cleo Fors"]);
        let alm = office.add_company("Alm AB").id;
        // What is undone are steps, not the people.
        office.session.forget_undo();
        let mut logged = Vec::new();
        for step in steps {
            match step {
                Step::Note(contact, text) => {
                    let id = ContactId(i64::try_from(contact).unwrap() + 1);
                    office.change(id, |draft| draft.notes = TEXTS[text].into());
                }
                Step::Company(text) => {
                    office.change_company(CompanyId(alm.0), |draft| draft.notes = TEXTS[text].into());
                }
                Step::Log(contact, text) => {
                    let contact = Some(ContactId(i64::try_from(contact).unwrap() + 1));
                    logged.push(office.log(Party { contact, company: None }, note(TEXTS[text])).id);
                }
                Step::Rewrite(activity, text) => {
                    if let Some(now) = logged.get(activity).and_then(|&id| existing(&office, id)) {
                        let _ = office.session.change_activity(now.id, now.revision, note(TEXTS[text]));
                    }
                }
                Step::Trash(activity, trash) => {
                    if let Some(&id) = logged.get(activity) {
                        let _ = office.session.trash_activities(&[id], trash);
                    }
                }
                Step::Undo => { let _ = office.session.undo(); }
            }
        }
        index_agrees(&office);
        let texts: usize = (1..=3)
            .map(|id| office.get(ContactId(id)).draft.notes.0)
            .chain([office.company(alm).draft.notes.0])
            .chain(logged.iter().filter_map(|&id| existing(&office, id)).filter(|found| found.trashed_at.is_none()).map(|found| found.draft.body.0))
            .filter(|text| words(text).split(' ').any(|word| word.starts_with("alpha")))
            .count();
        prop_assert_eq!(office.session.search_texts("alpha").unwrap().len(), texts.min(12));
    }
}
