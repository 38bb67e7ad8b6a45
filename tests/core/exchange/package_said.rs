//! What people said about the use of their data goes out in a package and comes back in: all of it, once, no better proven than what came
//! along shows, over nothing that is known, and it can be taken back.

mod damaged;
mod proof;

use std::{collections::BTreeMap, fs, path::PathBuf};

use kartotek_core::{
    channel::Channel,
    clock::Clock,
    consent::{
        ConsentDraft, ConsentGrade, ConsentKey, ConsentKind, ConsentMethod, DataOrigin, ObjectionDraft,
        RestrictionDraft, RestrictionGround,
    },
    decision::{Outcome, ReasonCode},
    error::Error,
    exchange::{
        export::csv::CsvOptions,
        gate::{self, ExportFormat, Scope},
        import::{
            self, DuplicateChoice, ImportAdmission, ImportCheck, ImportPlan, ImportReport, check, read_file,
            run, undo,
        },
        package::PackageKind,
    },
    id::{ContactId, NoticeVersionId, PurposeId},
    notice::{self, NoticeKind, NoticeText},
    progress::Silent,
    purpose::PurposeDraft,
    role::Role,
    session::Session,
    store::Store,
    suppression,
};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{
    kit::{self, dump, import_choosing, plan},
    package::{TRACES, altered, entries},
};
use crate::{
    consent::{ANNA, campaign, event, form, newsletter},
    office::{DAY, NOW, Office, disclosure, lifted, session_as, session_at},
    task::ZONE,
};

const BO: ContactId = ContactId(2);

/// A vault in a folder.
struct Desk {
    office: Office,
    folder: TempDir,
}

impl std::ops::Deref for Desk {
    type Target = Office;

    fn deref(&self) -> &Office {
        &self.office
    }
}

/// What a vault uses data for, and the wordings that it shows.
struct Names {
    newsletter: PurposeId,
    campaign: PurposeId,
    wording: NoticeVersionId,
}

impl Desk {
    fn at(now: i64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("documents")).unwrap();
        let clock = Clock::set_to(now);
        Self { office: Office { session: session_at(folder.path(), clock.clone()), clock }, folder }
    }

    /// A day after everything was said elsewhere.
    fn empty() -> Self {
        Self::at(NOW + DAY)
    }

    /// Anna and Bo, a purpose on consent with its wording, and one on legitimate interests.
    fn named() -> (Self, Names) {
        let desk = Self::at(NOW);
        desk.reachable("Anna Berg");
        desk.reachable("Bo Lund");
        desk.change(BO, |draft| draft.phones[0].number = "+46707654321".into());
        let newsletter = desk.purpose(newsletter());
        let names = Names {
            newsletter,
            campaign: desk.purpose(campaign()),
            wording: desk.wording(Some(newsletter), NoticeKind::Consent),
        };
        (desk, names)
    }

    /// Everything that can be said.
    fn full() -> (Self, Names) {
        let (desk, names) = Self::named();
        let document = form(&desk, &desk.folder);
        let session = &desk.session;
        let signed = ConsentDraft {
            key: ConsentKey {
                contact: ANNA,
                purpose: names.newsletter,
                channel: Channel::Email,
                point: "anna.berg@example.se".into(),
            },
            source: "Fair in Lund".into(),
            version: Some(names.wording),
            valid_until: "2027-09-21".into(),
            guardian: "Eva Berg".into(),
            guardian_relation: "Mother, known in person".into(),
            code: "K7QM-2XTP".into(),
            note: "First\nsecond".into(),
            evidence: vec![document],
            ..event(ANNA, names.newsletter, ConsentKind::Given, NOW - 20 * DAY)
        };
        assert_eq!(desk.consent(signed).grade, ConsentGrade::A);
        session.reach(ANNA, Some(names.newsletter), Channel::Email).unwrap();
        for (days, kind) in (1..).zip(ConsentKind::ALL) {
            let shown = days % 2 == 0 || kind == ConsentKind::Customer;
            desk.consent(ConsentDraft {
                version: shown.then_some(names.wording),
                ..event(BO, names.newsletter, kind, NOW - 30 * DAY + days * DAY)
            });
        }
        let old = desk.purpose(PurposeDraft { name: "Raffle".into(), ..newsletter() });
        desk.consent(event(ANNA, old, ConsentKind::Given, NOW - DAY));
        session.remove_purpose(old, true).unwrap();
        session.add_objection(objection(ANNA, None, Some(Channel::Phone))).unwrap();
        let back = session.add_objection(objection(BO, Some(names.campaign), None)).unwrap().0;
        session.end_objection(back, "Called back".into()).unwrap();
        let of_anna = session.restrict(restriction(ANNA, RestrictionGround::Claims)).unwrap().0;
        session.lift_restriction(of_anna, lifted(NOW, "Settled; told by letter")).unwrap();
        let told = desk.wording(None, NoticeKind::Information);
        session.show_notice(&[ANNA], told, NOW, ZONE, ConsentMethod::Paper).unwrap();
        session.set_collection(&[ANNA], DataOrigin::Person, NOW - 20 * DAY).unwrap();
        session.set_collection(&[BO], DataOrigin::Other, NOW - DAY).unwrap();
        session.restrict(restriction(BO, RestrictionGround::Accuracy)).unwrap();
        (desk, names)
    }

    fn export(&self) -> PathBuf {
        let path = self.folder.path().join("out.zip");
        let (options, scope) = (CsvOptions::default(), Scope::Everything);
        gate::export(&self.session, ExportFormat::Package, scope, options, &disclosure(), &path, &Silent)
            .unwrap();
        path
    }

    /// What an import would do.
    fn check(&self, path: &std::path::Path, admit: Vec<ImportAdmission>) -> ImportCheck {
        let source = read_file(path).unwrap();
        import::check(&self.session, &source, &ImportPlan { admit, ..plan(&source) }, &Silent).unwrap().0
    }

    /// Imports with somebody who was left out otherwise.
    fn import_admitting(&self, path: &std::path::Path, row: u64) -> ImportReport {
        let source = read_file(path).unwrap();
        let admit = vec![ImportAdmission { row, reason: "Ordered again".into() }];
        kit::import(&self.session, &source, &ImportPlan { admit, ..plan(&source) }).0
    }

    fn import(&self, path: &std::path::Path) -> ImportReport {
        import_choosing(&self.session, &read_file(path).unwrap(), DuplicateChoice::Skip)
    }

    /// All that is known of what Anna and Bo said, without numbers of rows.
    fn told(&self) -> Vec<Value> {
        [ANNA, BO].iter().flat_map(|id| told(&self.session, *id)).collect()
    }

    fn grades(&self, id: ContactId) -> Vec<ConsentGrade> {
        let sheet = self.session.consent_sheet(id, None).unwrap();
        sheet.events.iter().map(|row| row.event.grade).collect()
    }
}

fn told(session: &Session, id: ContactId) -> Vec<Value> {
    let sheet = session.consent_sheet(id, None).unwrap();
    let mut all = Vec::new();
    for row in sheet.events {
        let mut draft = serde_json::to_value(&row.event.draft).unwrap();
        for number in ["contact", "purpose", "version", "evidence"] {
            draft[number] = Value::Null;
        }
        let papers: Vec<_> = row
            .event
            .draft
            .evidence
            .iter()
            .map(|id| session.document_content(*id).unwrap().to_vec())
            .collect();
        let wording = row.wording.map(|wording| {
            let id = row.event.draft.version.unwrap();
            let version = session.read(|snapshot| notice::version(snapshot, id)).unwrap();
            json!([wording, version.text, version.hash, version.frozen_at])
        });
        let used = row.event.used_at;
        all.push(json!([id, "event", row.purpose_name, draft, row.event.grade, papers, wording, used]));
    }
    for one in sheet.objections {
        let of = one.draft.purpose.map(|id| session.purpose(id).unwrap().purpose.draft.name);
        let ObjectionDraft { channel, at, zone, method, note, .. } = one.draft;
        let end = one.ended_at.is_some();
        all.push(json!([id, "objection", of, channel, at, zone, method, note, end, one.end_note]));
    }
    for one in sheet.restrictions {
        let RestrictionDraft { ground, at, note, .. } = one.draft;
        all.push(json!([
            id,
            "restriction",
            ground,
            at,
            note,
            one.ended_at,
            one.end_note,
            one.told_at,
            one.told_method
        ]));
    }
    for one in sheet.shown {
        let version = session.read(|snapshot| notice::version(snapshot, one.version)).unwrap();
        all.push(json!([id, "shown", version.text, version.hash, one.at, one.zone, one.method]));
    }
    all.push(json!([id, "collected", sheet.origin, sheet.collected_at]));
    all
}

fn objection(contact: ContactId, purpose: Option<PurposeId>, channel: Option<Channel>) -> ObjectionDraft {
    ObjectionDraft {
        contact,
        purpose,
        channel,
        at: NOW,
        zone: ZONE.into(),
        method: ConsentMethod::Phone,
        note: "No more".into(),
    }
}

fn restriction(contact: ContactId, ground: RestrictionGround) -> RestrictionDraft {
    RestrictionDraft { contact, ground, at: NOW, note: "Letter of today".into() }
}

/// What became of each kind of what was said.
fn figures(report: &ImportReport) -> BTreeMap<String, [u64; 3]> {
    let parts = report.check.parts.iter().skip(5);
    parts.map(|part| (format!("{:?}", part.kind), [part.new, part.known, part.left_out])).collect()
}

fn expected<const N: usize>(parts: [(PackageKind, [u64; 3]); N]) -> BTreeMap<String, [u64; 3]> {
    parts.into_iter().map(|(kind, figures)| (format!("{kind:?}"), figures)).collect()
}

const NEW: [(PackageKind, u64); 8] = [
    (PackageKind::Purpose, 3),
    (PackageKind::Notice, 2),
    (PackageKind::Consent, 10),
    (PackageKind::Objection, 2),
    (PackageKind::Restriction, 2),
    (PackageKind::NoticeShown, 1),
    (PackageKind::Collection, 2),
    (PackageKind::Use, 1),
];

#[test]
fn all_that_was_said_goes_out_and_comes_back_in_but_for_the_best_proof() {
    let ((there, names), here) = (Desk::full(), Desk::empty());
    let path = there.export();

    let source = read_file(&path).unwrap();
    let (checked, _) = check(&here.session, &source, &plan(&source), &Silent).unwrap();
    let report = here.import(&path);

    assert_eq!(figures(&report), expected(NEW.map(|(kind, new)| (kind, [new, 0, 0]))));
    assert!(checked.parts == report.check.parts, "the preview says what happens");
    let mut before = there.told();
    for one in before.iter_mut().filter(|one| one[4] == "a") {
        one[4] = "b".into();
    }
    assert_eq!(before, here.told());
    let purpose = |desk: &Desk, name: &str| {
        let all = desk.session.purposes().unwrap().into_iter().map(|row| row.purpose);
        all.into_iter().find(|purpose| purpose.draft.name.as_str() == name)
    };
    let newsletter = purpose(&here, "Newsletter").unwrap();
    assert_eq!(newsletter.draft, there.session.purpose(names.newsletter).unwrap().purpose.draft);
    let campaign = purpose(&here, "Campaign").unwrap();
    assert_eq!(campaign.draft.assessment, None, "who answers here assesses anew");
    assert!(purpose(&here, "Raffle").is_none(), "what is used no more is not offered");
    assert_eq!(here.outcome(ANNA, newsletter.id, NOW + DAY).0, Outcome::Allowed);
    here.verify_rows().unwrap();
    here.session.read(suppression::verify).unwrap();
}

#[test]
fn what_was_said_comes_in_once() {
    let ((there, _), here) = (Desk::full(), Desk::empty());
    let path = there.export();
    here.import(&path);
    let told = here.told();

    for report in [here.import(&path), there.import(&path)] {
        assert_eq!(figures(&report), expected(NEW.map(|(kind, new)| (kind, [0, new, 0]))));
    }
    assert_eq!(here.told(), told);
}

#[test]
fn a_package_from_before_has_nothing_of_what_was_said_and_comes_in() {
    let ((there, _), here) = (Desk::full(), Desk::empty());
    let mut path = there.export();
    for name in
        ["purposes", "notices", "consents", "objections", "restrictions", "shown", "collections", "uses"]
    {
        path = altered(&path, &format!("{name}.json"), None);
    }

    let report = here.import(&path);

    assert_eq!(report.check.new, 2);
    assert_eq!(figures(&report), expected(NEW.map(|(kind, _)| (kind, [0; 3]))));
}

#[test]
fn what_is_about_somebody_who_does_not_come_in_stays_out() {
    let ((there, _), here) = (Desk::full(), Desk::empty());
    let path = there.export();
    let people: Vec<String> = serde_json::from_slice(&entries(&path)["people.json"]).unwrap();
    let others = serde_json::to_vec(&["0".repeat(32), people[1].clone()]).unwrap();

    let figures = figures(&here.import(&altered(&path, "people.json", Some(&others))));

    assert_eq!(
        [figures["Consent"], figures["Use"], figures["NoticeShown"]],
        [[8, 0, 2], [0, 0, 1], [0, 0, 1]]
    );
}

#[test]
fn an_import_that_is_undone_leaves_nothing_of_what_was_said() {
    let ((there, _), here) = (Desk::full(), Desk::empty());
    let path = there.export();
    let before = dump(&here.session, &TRACES);

    for _ in 0..2 {
        let report = here.import(&path);
        let (undone, _) = undo(&here.session, report.id, &Silent).unwrap();

        assert_eq!((undone.removed, undone.kept, undone.records, undone.records_kept), (2, 0, 23, 0));
        assert!(dump(&here.session, &TRACES) == before);
    }
}

#[test]
fn undo_gives_those_back_who_were_here_and_what_was_built_upon_stays() {
    let (there, names) = Desk::named();
    let path = there.export();
    let here = Desk::empty();
    here.import(&path);
    let consented = ConsentDraft {
        version: Some(names.wording),
        ..event(ANNA, names.newsletter, ConsentKind::Given, NOW - DAY)
    };
    there.consent(consented);
    there.session.add_objection(objection(BO, None, None)).unwrap();
    let path = there.export();
    let before = dump(&here.session, &TRACES);

    let report = here.import(&path);
    assert_eq!(here.grades(ANNA), [ConsentGrade::C]);
    undo(&here.session, report.id, &Silent).unwrap();
    assert!(dump(&here.session, &TRACES) == before);
    assert!(here.told().len() == 2, "what the journal still tells of is not missed");

    let report = here.import(&path);
    let purpose = here.session.purposes().unwrap()[0].purpose.id;
    here.clock.advance(DAY);
    here.consent(event(ANNA, purpose, ConsentKind::Withdrawn, NOW + DAY));
    let (undone, _) = undo(&here.session, report.id, &Silent).unwrap();
    assert_eq!((undone.records, undone.records_kept), (1, 3), "the event, its notice and its purpose stay");
    assert_eq!(here.outcome(ANNA, purpose, NOW + 2 * DAY).1[0], ReasonCode::Withdrawn);
    here.verify_rows().unwrap();
}

#[test]
fn where_both_went_on_from_a_notice_the_words_that_were_shown_are_not_known_here() {
    let (there, names) = Desk::named();
    let given = |at| ConsentDraft {
        version: Some(names.wording),
        ..event(ANNA, names.newsletter, ConsentKind::Given, at)
    };
    there.consent(given(NOW - 5 * DAY));
    let here = Desk::empty();
    here.import(&there.export());
    let notices = here.session.read(notice::list).unwrap();
    let next = |desk: &Desk, id, words: &str| {
        desk.session.begin_notice_version(id).unwrap();
        let text = NoticeText {
            language: "en".into(),
            text: format!("{{organisation}} {words} {{purpose}}. {{withdrawal}}").into(),
        };
        desk.session.change_notice_version(id, 2, vec![text]).unwrap();
        desk.session.freeze_notice(id, 2).unwrap().0.editions[0].texts[0].id
    };
    next(&here, notices[0].notice.id, "wants");
    let id = there.session.read(notice::list).unwrap()[0].notice.id;
    let second = next(&there, id, "wishes");
    there.consent(ConsentDraft { version: Some(second), ..given(NOW) }.clone());
    let bo = event(BO, names.newsletter, ConsentKind::Given, NOW);
    there.consent(ConsentDraft { version: Some(second), ..bo });

    here.import(&there.export());

    assert_eq!(here.grades(BO), [ConsentGrade::D], "no words that are known here were shown");
    assert_eq!(here.grades(ANNA), [ConsentGrade::C]);
    assert_eq!(here.session.read(notice::list).unwrap()[0].current, Some(2));
}

#[test]
fn a_purpose_of_the_same_name_is_another_purpose() {
    let ((there, _), here) = (Desk::full(), Desk::empty());
    let ours = here.purpose(newsletter());

    here.import(&there.export());

    let names: Vec<String> =
        here.session.purposes().unwrap().into_iter().map(|row| row.purpose.draft.name.0).collect();
    assert_eq!(names, ["Newsletter", "Newsletter (2)", "Campaign"]);
    assert_eq!(here.outcome(ANNA, ours, NOW + DAY).1, [ReasonCode::ConsentMissing]);
}

#[test]
fn who_may_not_add_purposes_brings_in_none() {
    let (there, _) = Desk::full();
    let source = read_file(&altered(&there.export(), "documents.json", None)).unwrap();
    let sales = session_as(Store::in_memory(Clock::set_to(NOW + DAY)).unwrap(), Role::Sales);
    let before = dump(&sales, &[]);

    assert!(matches!(check(&sales, &source, &plan(&source), &Silent), Err(Error::Forbidden)));
    assert!(matches!(run(&sales, &source, &plan(&source), &Silent), Err(Error::Forbidden)));
    assert!(dump(&sales, &[]) == before);
}
