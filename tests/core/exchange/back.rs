//! Nobody who was erased or wants nothing from us comes back by an import unnoticed: they are left out and told of, and come in only
//! for a reason, which is journaled.

use kartotek_core::{
    channel::Channel,
    consent::{ConsentMethod, ObjectionDraft},
    crm::identifier::SuppressionTarget,
    erasure::{ErasureCause, ErasureDraft},
    exchange::import::{ImportAdmission, ImportPlan, ImportSuppressed, Source, check, undo},
    history,
    id::ContactId,
    progress::Silent,
    suppression::{SuppressionDraft, SuppressionReason, SuppressionScope},
};

use super::kit::{csv_file, import, plan};
use crate::{
    office::{DAY, NOW, Office, email, named},
    suppression::objection,
    task::ZONE,
};

const CSV: &str = "First Name,Last Name,E-mail 1 - Value\nBo,Ek,bo@ek.example\nAnna,Berg,ANNA@berg.example\n";
const VCARD: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Ek\r\nN:Ek;Bo;;;\r\nEMAIL:bo@ek.example\r\nEND:VCARD\r\n\
    BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Berg\r\nN:Berg;Anna;;;\r\nEMAIL:Anna@berg.example\r\nEND:VCARD\r\n";

fn sources() -> [Source; 2] {
    [csv_file("people.csv", CSV), csv_file("people.vcf", VCARD)]
}

/// An office from which Anna was erased as she asked for.
fn erased() -> Office {
    let office = Office::new();
    let mut anna = named("Anna Berg");
    anna.emails = vec![email("anna@berg.example")];
    let id = office.add(anna).id;
    let plan = office.session.plan_erasure(id).unwrap();
    let draft = ErasureDraft {
        contact: id,
        cause: ErasureCause::Decision,
        request: None,
        suppress: true,
        strike: Vec::new(),
        keep: Vec::new(),
        count: Vec::new(),
        seal: plan.seal,
    };
    office.session.erase(&draft).unwrap();
    office
}

#[test]
fn who_was_erased_is_left_out_of_each_kind_of_file_and_comes_in_for_a_reason_alone() {
    for source in sources() {
        let office = erased();
        let (report, _) = import(&office.session, &source, &plan(&source));
        let told = |left_out, admitted| ImportSuppressed {
            row: 2,
            line: report.check.suppressed[0].line,
            reason: SuppressionReason::Erasure,
            left_out,
            admitted,
        };
        assert_eq!((report.check.new, report.check.left_out), (1, 1), "{}", source.name.0);
        assert_eq!(report.check.suppressed, [told(true, false)]);
        assert_eq!(office.names(&Default::default()), ["Bo Ek"]);
        undo(&office.session, report.id, &Silent).unwrap();

        let admit = vec![ImportAdmission { row: 2, reason: "She ordered again".into() }];
        let (report, _) = import(&office.session, &source, &ImportPlan { admit, ..plan(&source) });
        assert_eq!((report.check.new, report.check.left_out), (2, 0));
        assert_eq!(report.check.suppressed, [told(false, true)]);
        assert_eq!(office.names(&Default::default()), ["Anna Berg", "Bo Ek"]);

        let store = office.session.store();
        let entries = office.session.read(history::entries).unwrap();
        let admitted: Vec<_> = entries.iter().filter(|(entry, _)| entry.action == "import.admit").collect();
        assert_eq!(admitted.len(), 1);
        assert_ne!(admitted[0].0.subject, [0; 16], "under her key");
        let payload = store
            .read(|snapshot| history::payload(snapshot, store.keys(), admitted[0].0.seq))
            .unwrap()
            .unwrap();
        let payload = String::from_utf8(payload.to_vec()).unwrap();
        assert!(payload.contains("She ordered again") && payload.contains("erasure"), "{payload}");
        office.verify_rows().unwrap();
    }
}

#[test]
fn who_wants_nothing_is_left_out_and_who_wants_no_letters_comes_in_and_is_marked() {
    for (scope, left_out) in [(SuppressionScope::All, 1), (SuppressionScope::Channel(Channel::Email), 0)] {
        for source in sources() {
            let office = Office::new();
            let target = SuppressionTarget::Address { text: "anna@berg.example".into() };
            let draft = SuppressionDraft { scope, ..objection() };
            office.session.add_suppression(&target, draft).unwrap();

            let (report, _) = import(&office.session, &source, &plan(&source));

            let found = &report.check;
            assert_eq!((found.suppressed_total, found.left_out, found.new), (1, left_out, 2 - left_out));
        }
    }
}

#[test]
fn who_objected_and_went_with_the_trash_does_not_come_back_either() {
    let office = Office::new();
    let mut anna = named("Anna Berg");
    anna.emails = vec![email("anna@berg.example")];
    let id = office.add(anna).id;
    let draft = ObjectionDraft {
        contact: id,
        purpose: None,
        channel: None,
        at: NOW,
        zone: ZONE.into(),
        method: ConsentMethod::Phone,
        note: "".into(),
    };
    office.session.add_objection(draft).unwrap();
    office.session.trash_contacts(&[ContactId(1)], true).unwrap();
    office.clock.advance(30 * DAY);
    assert_eq!(office.session.empty_trash(&Silent).unwrap().0.gone, 1);

    for source in sources() {
        let (found, _) = check(&office.session, &source, &plan(&source), &Silent).unwrap();
        assert_eq!((found.new, found.left_out), (1, 1));
        assert_eq!(found.suppressed[0].reason, SuppressionReason::Objection);
    }
    office.verify_rows().unwrap();
}

#[test]
fn who_is_here_already_is_filled_in_and_marked_whatever_the_list_says() {
    let office = Office::new();
    let mut anna = named("Anna Berg");
    anna.emails = vec![email("anna@berg.example")];
    office.add(anna);
    let target = SuppressionTarget::Address { text: "anna@berg.example".into() };
    office.session.add_suppression(&target, objection()).unwrap();
    let source = csv_file("people.csv", CSV);
    let duplicates = kartotek_core::exchange::import::DuplicateChoice::Fill;

    let (report, _) = import(&office.session, &source, &ImportPlan { duplicates, ..plan(&source) });

    assert_eq!((report.check.left_out, report.check.suppressed_total, report.check.new), (0, 1, 1));
}
