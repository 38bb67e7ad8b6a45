//! Every writer leaves rows that hold: everything that can be done with them is done, and each action is.

use std::{collections::BTreeSet, fs, path::Path};

use kartotek_core::{
    activity::Party,
    channel::Channel,
    consent::{
        ConsentDraft, ConsentKind, ConsentMethod, DataOrigin, ObjectionDraft, RestrictionDraft,
        RestrictionGround,
    },
    crm::{
        company::{self, CompanyDraft},
        contact::{self, ContactDraft},
        identifier::SuppressionTarget,
    },
    deal::{self, DealDraft, Stage, StageDraft},
    demo,
    erasure::{ErasureCause, ErasureDraft, ErasureStrike, archive::ArchiveKind},
    exchange::{
        gate,
        import::{DuplicateChoice, ImportAdmission, ImportPlan, Source, preview, run, undo},
        letter::LetterFormat,
        reply::{RequestLetterDraft, RequestLetterList, RequestPackageDraft, packing, prepare},
    },
    health, history,
    id::{ContactId, ImportId, RequestId, StageId},
    notice::{self, NoticeDraft, NoticeKind, NoticeText},
    personal::Personal,
    progress::Silent,
    proof::{self, ErasureProving, Places},
    purpose::{Basis, PurposeDraft},
    recipient::{
        DisclosureDraft, DisclosureKind, RecipientDraft,
        notice::{NoticeMove, NoticeRelease},
    },
    regime::{DelayReason, Regime, Waiting},
    request::{
        RequestClosing, RequestDraft, RequestMove, RequestPlan,
        path::{IdentityMethod, RequestOutcome},
    },
    retention::{
        category::{RetentionAction, RetentionCategory, RetentionEvent, RetentionItem, RetentionItemKind},
        flag::{RetentionMove, RetentionState},
        hold::LegalHoldDraft,
        rule::RetentionRuleDraft,
    },
    role::Role,
    session::{Session, office::Office as Opened},
    setting,
    store::Tx,
    suppression::{self, Identifier},
    task::{Snooze, TaskDraft},
    template::{Placeholder, TemplateKey, TemplateKind, TemplateText},
    text::Language,
    voucher::VoucherDraft,
};

use super::{ALM, picture};
use crate::{
    activity::note,
    consent::{event, newsletter},
    contact::full,
    document::titled,
    office::{DAY, email, lifted, named, tags},
    request::{Walk, access},
    retention::rule,
    suppression::objection,
    task::{ZONE, planned},
    user::{COST, Shop, draft, passphrase},
    voucher::invoice,
};

/// Does everything with users, settings, contacts and companies that can be done.
fn do_everything(office: &mut Opened) {
    let session = office.session();
    let add = |name: &str| {
        session.add_contact(ContactDraft { company_name: "Alm".into(), ..named(name) }).unwrap().0
    };
    let (anna, bo) = (add("Anna Berg"), add("Bo Ek"));
    let with = |change: &dyn Fn(&mut ContactDraft)| {
        let now = session.read(|snapshot| contact::get(snapshot, anna.id)).unwrap();
        let mut draft = now.draft;
        change(&mut draft);
        session.change_contact(anna.id, now.revision, draft).unwrap();
    };
    with(&|draft| *draft = ContactDraft { birthday: Personal::default(), ..full() });
    with(&|draft| draft.company_name = "Zeta".into());
    session.undo().unwrap();
    session.redo().unwrap();
    session.tag_contacts(&[anna.id, bo.id], &tags(&["vip"]), &tags(&["press"])).unwrap();
    session.set_photo(anna.id, Some(&picture(4))).unwrap();
    session.set_photo(anna.id, None).unwrap();
    session.undo().unwrap();
    session.change_confidential(bo.id, Personal::default(), "a secret".into()).unwrap();
    session.trash_contacts(&[anna.id, bo.id], true).unwrap();
    session.trash_companies(&[ALM], true).unwrap();
    session.trash_contacts(&[bo.id], false).unwrap();
    session.undo().unwrap();
    session.redo().unwrap();

    let new = CompanyDraft {
        name: "Öberg AB".into(),
        emails: vec![email("a@b.example")],
        ..CompanyDraft::default()
    };
    let firm = session.add_company(new).unwrap().0;
    let renamed = CompanyDraft { name: "Åberg AB".into(), tags: tags(&["vip"]), ..firm.draft };
    session.change_company(firm.id, firm.revision, renamed).unwrap();
    let alm = session.read(|snapshot| company::get(snapshot, ALM)).unwrap();
    let renamed = CompanyDraft { name: "Alm & Co".into(), ..alm.draft };
    session.change_company(ALM, alm.revision, renamed).unwrap();
    session.undo().unwrap();

    let about = Party { contact: Some(bo.id), company: Some(ALM) };
    let logged = session.add_activity(about, note("first")).unwrap().0;
    session.change_activity(logged.id, 1, note("second")).unwrap();
    session.trash_activities(&[logged.id], true).unwrap();
    session.undo().unwrap();
    session.undo().unwrap();

    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), b"text").unwrap();
    let stored = session.add_document(about, titled("first"), file.path(), false, &Silent).unwrap().0;
    session.change_document(stored.id, 1, titled("second")).unwrap();
    session.trash_documents(&[stored.id], true).unwrap();
    session.undo().unwrap();
    session.undo().unwrap();
    session.trash_documents(&[stored.id], true).unwrap();
    session.purge_document(stored.id).unwrap();
    session.add_document(about, titled("other"), file.path(), false, &Silent).unwrap();
    let recurring = TaskDraft { recurrence: "FREQ=DAILY".into(), ..planned("first") };
    let task = session.add_task(about, recurring.clone()).unwrap().0;
    session.change_task(task.id, 1, TaskDraft { note: "second".into(), ..recurring }).unwrap();
    session.snooze_task(task.id, &Snooze::NextWeek, ZONE).unwrap();
    session.finish_task(task.id, ZONE).unwrap();
    session.reopen_task(task.id).unwrap();
    session.trash_tasks(&[task.id], true).unwrap();
    session.undo().unwrap();
    session.undo().unwrap();
    session.undo().unwrap();

    let voucher = session.add_voucher(about, invoice("1")).unwrap().0;
    session.change_voucher(voucher.id, 1, VoucherDraft { note: "second".into(), ..invoice("1") }).unwrap();
    session.trash_vouchers(&[voucher.id], true).unwrap();
    session.undo().unwrap();
    session.undo().unwrap();
    let old = VoucherDraft { issued_on: "1999-01-01".into(), ..invoice("2") };
    let old = session.add_voucher(about, old).unwrap().0;
    session.trash_vouchers(&[old.id], true).unwrap();
    session.purge_voucher(old.id).unwrap();
    let mut settings = session.read(setting::get).unwrap();
    settings.sort_language = "de".into();
    settings.controller.street = "Storgatan 1".into();
    settings.controller.city = "Malmö".into();
    settings.controller.email = "post@office.example".into();
    settings.controller.authority = "Integritetsskyddsmyndigheten".into();
    session.change_settings(&settings, &Silent).unwrap();
    deals(session, about);
    notices(session);
    templates(session);
    suppressions(session);
    consents(session, about);
    recipients(session, bo.id);
    retentions(session);
    requests(session, bo.id, session.store().clock().now());

    session.add_many(demo::contacts(3, 40)).unwrap();

    let first = import(session, "Bo,Ek,Alm,bo@b.example,note\nDag,Alm,New AB,dag@b.example,\n");
    import(session, "Bo,Ek,Alm,bo@b.example,more\nEva,Dahl,Other AB,eva@b.example,\n");
    undo(session, first, &Silent).unwrap();
    erasure(session, bo.id);
    assert_eq!(proof::prove(office, Places::default(), &Silent).unwrap().0, ErasureProving::Done);

    let sven = office.add_user(&draft("Sven", Role::Sales), &passphrase("sven"), COST).unwrap();
    office.change_user(sven, &draft("Sven Ek", Role::ReadOnly)).unwrap();
    office.replace_user_passphrase(sven, &passphrase("other"), COST).unwrap();
    office.disable_user(sven).unwrap();
    office.enable_user(sven).unwrap();
    office.remove_user(sven, &Silent).unwrap();
}

/// Does everything with deals.
fn deals(session: &Session, about: Party) {
    let draft = |title: &str| DealDraft { title: title.into(), ..DealDraft::default() };
    let deal = session.add_deal(about, draft("first"), None).unwrap().0;
    session.change_deal(deal.id, 1, draft("second")).unwrap();
    session.move_deal(deal.id, StageId(6), "too late".into(), ZONE).unwrap();
    session.undo().unwrap();
    session.redo().unwrap();
    let document = session.linkable_documents(deal.id).unwrap().remove(0);
    session.link_deal(deal.id, document.id, true).unwrap();
    session.link_deal(deal.id, document.id, false).unwrap();
    session.undo().unwrap();
    session.trash_deals(&[deal.id], true).unwrap();
    session.undo().unwrap();
    let stages = session.read(deal::stage::list).unwrap();
    let draft = |stage: Stage| StageDraft { id: Some(stage.id), name: stage.name, meaning: stage.meaning };
    let mut stages: Vec<StageDraft> = stages.into_iter().map(draft).collect();
    stages.remove(1);
    stages[0].name = "Contact".into();
    stages.push(StageDraft { name: "Visit".into(), ..StageDraft::default() });
    session.save_stages(stages).unwrap();
}

/// Does everything with purposes and notices.
fn notices(session: &Session) {
    let draft = |name: &str| PurposeDraft { name: name.into(), ..PurposeDraft::default() };
    let news = session.add_purpose(draft("News"), None).unwrap().0;
    session.add_purpose(draft("Care"), None).unwrap();
    session.change_purpose(news.id, 1, draft("Newsletter")).unwrap();
    session.move_purpose(news.id, 1).unwrap();
    session.remove_purpose(news.id, true).unwrap();
    session.undo().unwrap();

    let draft =
        |name: &str| NoticeDraft { name: name.into(), purpose: Some(news.id), ..NoticeDraft::default() };
    let text = |language: &str, text: &str| NoticeText { language: language.into(), text: text.into() };
    let id = session.add_notice(draft("first"), vec![text("en", "x"), text("sv", "y")]).unwrap().0.notice.id;
    session.change_notice(id, 1, draft("second")).unwrap();
    session.remove_notice(id, true).unwrap();
    session.undo().unwrap();
    let whole = "{organisation} {purpose} {withdrawal}";
    session.change_notice_version(id, 1, vec![text("en", whole)]).unwrap();
    session.freeze_notice(id, 1).unwrap();
    session.begin_notice_version(id).unwrap();
}

/// Does everything with rules of how long data is kept, and with what they flag.
fn retentions(session: &Session) {
    let now = session.store().clock().now();
    let contact = session.add_contact(named("Ulla Ek")).unwrap().0.id;
    session.change_confidential(contact, Personal::default(), "a secret".into()).unwrap();
    session.set_collection(&[contact], DataOrigin::Person, now - 2_000 * DAY).unwrap();
    let draft = rule(RetentionCategory::Confidential, RetentionEvent::RelationEnd, 1);
    let rule = session.add_retention_rule(draft.clone()).unwrap().0;
    let longer = RetentionRuleDraft { event: RetentionEvent::FromPerson, ..draft };
    session.change_retention_rule(rule.id, 1, longer).unwrap();
    session.remove_retention_rule(rule.id, true).unwrap();
    session.undo().unwrap();
    let item = RetentionItem::contact(contact);
    let draft = |reason: &str| LegalHoldDraft { reason: reason.into(), review_on: "2199-01-01".into() };
    let hold = session.set_legal_hold(item, draft("first")).unwrap().0.hold.id;
    session.change_legal_hold(hold, 1, draft("second")).unwrap();
    session.end_legal_hold(hold, 2, "settled".into()).unwrap();
    assert_eq!(session.flag_retention(None, &Silent).unwrap().0.flagged, 1);
    let flag = session.retention_queue(RetentionState::Open, 0, 1).unwrap().rows.remove(0).flag.id;
    let keep = RetentionMove::Keep { until: "2199-01-01".into(), reason: "an offer".into() };
    session.decide_retention(flag, 1, keep).unwrap();
    session.decide_retention(flag, 2, RetentionMove::Reopen).unwrap();
    let approve = RetentionMove::Approve { action: RetentionAction::Erase };
    session.decide_retention(flag, 3, approve).unwrap();
    assert_eq!(session.carry_out_retention(&Silent).unwrap().0.done, 1);
}

/// Does everything with the texts of letters.
fn recipients(session: &Session, contact: ContactId) {
    let draft = RecipientDraft { name: "Print shop".into(), ..RecipientDraft::default() };
    let recipient = session.add_recipient(draft.clone()).unwrap().0.id;
    session.change_recipient(recipient, 1, RecipientDraft { note: "second".into(), ..draft }).unwrap();
    session.remove_recipient(recipient, true).unwrap();
    session.remove_recipient(recipient, false).unwrap();
    let now = session.store().clock().now();
    let disclosure = DisclosureDraft {
        contact,
        recipient,
        kind: DisclosureKind::Told,
        at: now,
        purpose: "Cards".into(),
        detail: "The address".into(),
    };
    session.disclose(disclosure).unwrap();
    let ground = RestrictionGround::Claims;
    let restriction = RestrictionDraft { contact, ground, at: now, note: "".into() };
    let restriction = session.restrict(restriction).unwrap().0;
    session.lift_restriction(restriction, lifted(now, "told")).unwrap();
    let notices = session.recipient_notices(contact).unwrap();
    let (notice, _) = session.act_on_notice(notices[0].id, 1, NoticeMove::Draft).unwrap();
    let tell = NoticeMove::Tell { at: now, method: "by mail".into() };
    session.act_on_notice(notice.id, 2, tell).unwrap();
    let because = NoticeRelease::Disproportionate;
    let release = NoticeMove::Release { because, reason: "dissolved".into() };
    session.act_on_notice(notices[1].id, 1, release).unwrap();
}

fn templates(session: &Session) {
    let key = TemplateKey { kind: TemplateKind::Done, regime: Regime::Gdpr, language: Language::English };
    let text = TemplateText { subject: "Done".into(), body: "{done}".into() };
    session.change_template(key, 0, text).unwrap();
    session.reset_template(key, 1).unwrap();
    session.undo().unwrap();
}

/// Does everything with consents, objections and restrictions.
fn consents(session: &Session, about: Party) {
    let contact = about.contact.unwrap();
    let draft = PurposeDraft { name: "Weekly".into(), ..newsletter() };
    let purpose = session.add_purpose(draft, None).unwrap().0.id;
    let wording = |kind, text: &str, name: &str| {
        let purpose = (kind == NoticeKind::Consent).then_some(purpose);
        let draft = NoticeDraft { name: name.into(), kind, purpose };
        let add = |tx: &Tx<'_>| {
            let id = notice::add(tx, draft, vec![NoticeText { language: "en".into(), text: text.into() }])?;
            Ok(notice::texts(tx, id, 1)?[0].id)
        };
        session.write(|tx, _| add(tx)).unwrap().0
    };
    let version = wording(NoticeKind::Consent, "{organisation} {purpose} {withdrawal}", "asked");
    let told = wording(NoticeKind::Information, "{organisation}", "told");
    let now = session.store().clock().now();
    for kind in ConsentKind::ALL {
        session
            .add_consent(ConsentDraft { version: Some(version), ..event(contact, purpose, kind, now) })
            .unwrap();
    }
    let draft = ObjectionDraft {
        contact,
        purpose: None,
        channel: None,
        at: now,
        zone: ZONE.into(),
        method: ConsentMethod::Phone,
        note: "".into(),
    };
    let id = session.add_objection(draft).unwrap().0;
    session.end_objection(id, "came back".into()).unwrap();
    let draft = RestrictionDraft { contact, ground: RestrictionGround::Claims, at: now, note: "".into() };
    let id = session.restrict(draft).unwrap().0;
    session.lift_restriction(id, lifted(now, "settled, told")).unwrap();
    session.show_notice(&[contact], told, now, ZONE, ConsentMethod::Email).unwrap();
    session.set_collection(&[contact], DataOrigin::Other, now).unwrap();
}

/// Erases somebody of whom a law keeps something and a claim another, tells the recipient, and ends the hold.
fn erasure(session: &Session, contact: ContactId) {
    session.add_voucher(Party { contact: Some(contact), company: None }, invoice("3")).unwrap();
    let about = Party { contact: Some(contact), company: None };
    let note = session.add_activity(about, note("She says that it leaks")).unwrap().0.id;
    let hold = LegalHoldDraft { reason: "A claim".into(), review_on: "2199-01-01".into() };
    session.set_legal_hold(RetentionItem { kind: RetentionItemKind::Activity, id: note.0 }, hold).unwrap();
    let other =
        session.add_contact(ContactDraft { family_name: "Neighbour".into(), ..ContactDraft::default() });
    let of_other = Party { contact: Some(other.unwrap().0.id), company: None };
    let name = session.read(|snapshot| contact::get(snapshot, contact)).unwrap().display_name;
    session.add_activity(of_other, self::note(&format!("{} was there", name.as_str()))).unwrap();
    let plan = session.plan_erasure(contact).unwrap();
    let strike = plan.spoken_of.iter().filter(|one| one.barred.is_none());
    let strike = strike.map(|one| ErasureStrike { kind: one.text.kind, object: one.text.object }).collect();
    let cause = ErasureCause::Decision;
    let draft = ErasureDraft {
        contact,
        cause,
        request: None,
        suppress: true,
        strike,
        keep: Vec::new(),
        count: Vec::new(),
        seal: plan.seal,
    };
    let mut settings = session.read(setting::get).unwrap();
    settings.cooling_off_days = 1;
    session.change_settings(&settings, &Silent).unwrap();
    let announced = session.announce_erasure(&draft).unwrap().0;
    session.withdraw_erasure(announced.id).unwrap();
    let announced = session.announce_erasure(&draft).unwrap().0;
    session.confirm_erasure(announced.id, &draft.seal, Some(&"At once".into())).unwrap();
    let archived = session.archive().unwrap();
    let notice = archived.iter().find(|archived| archived.kind == ArchiveKind::Notice).unwrap();
    let now = session.store().clock().now();
    session.settle_archived(notice.id, now, "by mail".into()).unwrap();
    let held = archived.iter().find(|archived| archived.kind == ArchiveKind::Held).unwrap();
    session.review_archived(held.id, "2199-02-01".into()).unwrap();
    session.end_archived(held.id, "settled".into()).unwrap();
}

/// Does everything with requests.
fn requests(session: &Session, contact: ContactId, now: i64) {
    let draft = || RequestDraft {
        contact: Some(contact),
        received_at: now,
        doubt: "another address".into(),
        ..access()
    };
    let mut walk = Walk::of(session, draft());
    let (id, revision) = (walk.sheet.request.id, walk.sheet.request.revision);
    let plan = RequestPlan { assignee: None, target_on: "2026-09-30".into() };
    walk.sheet = session.plan_request(id, revision, plan).unwrap().0;
    walk.sheet = session.comment_request(id, "first".into()).unwrap().0;
    session.undo().unwrap();
    walk.sheet = session.request_sheet(id).unwrap();
    let check = RequestMove::Identify { method: IdentityMethod::CallBack, confirmed: true, note: "".into() };
    walk.act(RequestMove::Doubt { reason: "still".into() })
        .act(RequestMove::Extend { reasons: vec![DelayReason::Volume], until: String::new() })
        .act(RequestMove::Tell { at: now })
        .next()
        .act(RequestMove::Ask { waiting: Waiting::Identity })
        .act(check)
        .next()
        .search(&[])
        .decide_all(true)
        .next()
        .next()
        .tick();
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), b"a letter").unwrap();
    walk.sheet = session.add_request_evidence(id, titled("letter"), file.path(), &Silent).unwrap().0;
    session.set_collection(&[contact], DataOrigin::Person, now).unwrap();
    answer(session, id, file.path());
    walk.sheet = session.request_sheet(id).unwrap();
    let closing = RequestClosing {
        outcome: RequestOutcome::Fulfilled,
        reasons: Vec::new(),
        remedies: false,
        note: "by mail".into(),
    };
    walk.act(RequestMove::Close(closing));
}

/// Makes the letter and the package that answer a request.
fn answer(session: &Session, request: RequestId, path: &Path) {
    let books = PurposeDraft {
        name: "Books".into(),
        basis: Basis::LegalObligation,
        law: "Bookkeeping Act".into(),
        marketing: false,
        own_products: false,
        channels: vec![Channel::Processing],
        retention: "Seven years".into(),
        ..newsletter()
    };
    session.add_purpose(books, None).unwrap();
    let typed = |placeholder| RequestLetterList { placeholder, text: "None that we know of".into() };
    let letter = RequestLetterDraft {
        request,
        kind: TemplateKind::Answer,
        language: "en".into(),
        refusals: Vec::new(),
        lists: vec![typed(Placeholder::Transfers), typed(Placeholder::Automated)],
        lifted: String::new(),
    };
    let set = prepare(session, &letter, LetterFormat::Pdf).unwrap();
    gate::save_request_letter(session, &set, LetterFormat::Pdf, b"%PDF-1.7", path).unwrap();
    let package = RequestPackageDraft { letter, named: Vec::new(), withheld: Vec::new() };
    let packing = packing(session, &package).unwrap();
    gate::save_request_package(session, &packing, b"%PDF-1.7", path, &Silent).unwrap();
}

/// Does everything with suppressions.
fn suppressions(session: &Session) {
    let address = SuppressionTarget::Address { text: "bo@b.example".into() };
    let one = session.add_suppression(&address, objection()).unwrap().0;
    session.end_suppression(one.id, "it was another Bo".into()).unwrap();
    let listed = ["bo@b.example", "dag@b.example"].map(|address| Identifier::email(address).unwrap());
    session.write(|tx, _| suppression::add_many(tx, &listed, objection(), &Silent)).unwrap();
    import(session, "Dag,Holm,,dag@b.example,\n");
}

/// Imports people, filling in those who are there.
fn import(session: &Session, rows: &str) -> ImportId {
    let text = format!("First Name,Last Name,Organization Name,E-mail 1 - Value,Notes\n{rows}");
    let source = Source::new("people.csv".into(), text.into_bytes()).unwrap();
    let found = preview(&source, None).unwrap();
    let plan = ImportPlan {
        layout: found.layout,
        targets: found.columns.into_iter().map(|column| column.target).collect(),
        source: "Old address book".into(),
        origin: None,
        consent: None,
        basis: Some(Basis::LegitimateInterests),
        tag: "imported".into(),
        duplicates: DuplicateChoice::Fill,
        choices: Vec::new(),
        admit: vec![ImportAdmission { row: 1, reason: "Ordered again".into() }],
    };
    run(session, &source, &plan, &Silent).unwrap().0.id
}

/// Every action about a row with a MAC that a source of the core names.
fn known(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            known(&path, found);
            continue;
        }
        let words = fs::read_to_string(path).unwrap();
        found.extend(words.split('"').filter(|word| is_about_a_row(word)).map(str::to_owned));
    }
}

fn is_about_a_row(word: &str) -> bool {
    let Some((object, action)) = word.split_once('.') else { return false };
    [
        "user", "setting", "contact", "company", "activity", "document", "task", "voucher", "deal", "deal_stage",
        "deal_document", "purpose", "notice", "notice_version", "template", "recipient", "disclosure", "recipient_notice", "suppression", "consent", "objection", "restriction",
        "notice_shown", "collection", "import", "request", "erasure", "archive",
    ]
    .contains(&object)
        && !action.is_empty()
        && action.chars().all(|letter| letter.is_ascii_lowercase())
        // Columns in statements, and a file.
        && !["id", "revision", "name", "uuid", "vcf"].contains(&action)
}

#[test]
fn every_action_leaves_rows_that_are_as_they_were_written_last() {
    let shop = Shop::new();
    let mut office = shop.unlock("anna").unwrap();

    do_everything(&mut office);

    health::begin(&office).unwrap().run(&Silent).unwrap().note(&office).unwrap();
    let entries = office.session().read(history::entries).unwrap();
    let done: BTreeSet<String> =
        entries.into_iter().map(|(entry, _)| entry.action).filter(|action| is_about_a_row(action)).collect();
    let mut known_actions = BTreeSet::new();
    known(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut known_actions);
    // Of a vault that was restored: `backup/restore.rs` does it, and looks at all rows after it.
    assert!(known_actions.remove("suppression.carry"));
    assert_eq!(done, known_actions, "each action is done above");
    office.close().unwrap();
    shop.unlock("anna").unwrap();
}
