//! The package that answers "what do you have about me?": everything, nothing of others, and only to who has the password.

mod format;
mod inventory;
mod kit;
mod others;
mod page;
mod requests;
mod struck;

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{Cursor, Read},
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use kartotek_core::{
    activity::{ActivityDraft, ActivityKind, Direction, Party},
    channel::Channel,
    clock::Clock,
    consent::{
        ConsentDraft, ConsentKey, ConsentKind, ConsentMethod, DataOrigin, ObjectionDraft, RestrictionDraft,
        RestrictionGround,
    },
    crm::identifier::SuppressionTarget,
    deal::DealDraft,
    document::{DocumentDraft, RetentionClass},
    erasure::{ErasureCause, ErasureDraft},
    error::Result,
    exchange::{
        access::{AccessAnswer, AccessScope, Redaction},
        export::csv::CsvOptions,
        gate::{self, AccessSaved, ExportFormat, Scope},
        import::{DuplicateChoice, ImportPlan, Source, preview, read_file, run},
    },
    id::{ContactId, DocumentId, PurposeId, StageId, UserId},
    money::{Currency, Money},
    notice::NoticeKind,
    personal::Personal,
    progress::Silent,
    purpose::{Basis, PurposeDraft},
    recipient::{
        DisclosureDraft, DisclosureKind, RecipientDraft, Safeguard,
        notice::{self, NoticeMove, NoticeReason, NoticeRelease},
    },
    retention::{
        category::{RetentionCategory, RetentionEvent, RetentionItem},
        flag::{RetentionMove, RetentionState},
        hold::LegalHoldDraft,
    },
    session::Session,
    task::{DueKind, TaskDraft},
    text::Language,
    voucher::{VoucherDraft, VoucherKind, VoucherStatus},
};
use serde_json::Value;
use tempfile::TempDir;
use zip::ZipArchive;

pub(crate) use self::kit::anna;
use self::kit::picture;
use crate::{
    consent::{campaign, event, newsletter},
    office::{DAY, NOW, Office, lifted, session_at},
    retention::rule,
    suppression::objection,
    task::ZONE,
};

pub(crate) const ANNA: ContactId = ContactId(1);
const ABOUT_ANNA: Party = Party { contact: Some(ANNA), company: None };
const ADDRESS: &str = "anna.berg@example.se";
const PDF: &[u8] = b"%PDF-1.4\nwhat was agreed with Anna";

/// A vault in a folder.
pub(crate) struct Desk {
    pub(crate) office: Office,
    pub(crate) folder: TempDir,
}

/// What somebody gets.
pub(crate) struct Opened {
    pub(crate) saved: AccessSaved,
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    pub(crate) path: PathBuf,
}

impl Opened {
    pub(crate) fn json(&self, name: &str) -> Value {
        serde_json::from_slice(&self.files[name]).unwrap()
    }

    /// Whether a text is in any file.
    pub(crate) fn has(&self, text: &str) -> bool {
        self.files.values().any(|bytes| memchr::memmem::find(bytes, text.as_bytes()).is_some())
    }
}

impl Desk {
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("documents")).unwrap();
        let clock = Clock::set_to(NOW);
        Self { office: Office { session: session_at(folder.path(), clock.clone()), clock }, folder }
    }

    pub(crate) fn session(&self) -> &Session {
        &self.office.session
    }

    pub(crate) fn store(&self, title: &str, retention: RetentionClass, content: &[u8]) -> DocumentId {
        let path = self.folder.path().join(format!("{title}.pdf"));
        fs::write(&path, content).unwrap();
        let draft = DocumentDraft { title: title.into(), retention, dated_at: NOW - DAY };
        self.session().add_document(ABOUT_ANNA, draft, &path, false, &Silent).unwrap().0.id
    }

    pub(crate) fn try_save(
        &self,
        contacts: &[ContactId],
        scope: AccessScope,
        redactions: &[Redaction],
    ) -> Result<Opened> {
        self.try_save_in(Language::German, contacts, scope, redactions)
    }

    pub(crate) fn try_save_in(
        &self,
        language: Language,
        contacts: &[ContactId],
        scope: AccessScope,
        redactions: &[Redaction],
    ) -> Result<Opened> {
        let path = self.folder.path().join("answer-2026-0007.zip");
        let day = |day| NaiveDate::from_ymd_opt(2026, 10, day).unwrap();
        let answer = AccessAnswer {
            contacts,
            mentions: &[],
            scope,
            request: None,
            language,
            number: "2026-0007",
            received_on: day(1),
            due_on: (day(30), day(31)),
            extended: false,
            identity: &Personal::default(),
            redactions,
            letter: Some(b"%PDF-1.7 letter"),
        };
        let saved = gate::save_access(self.session(), &answer, &path, &Silent)?;
        let files = open(&path, saved.password.as_str()).unwrap();
        Ok(Opened { saved, files, path })
    }

    pub(crate) fn save(&self, scope: AccessScope) -> Opened {
        self.try_save(&[ANNA], scope, &[]).unwrap()
    }

    /// The same in the trash.
    pub(crate) fn full() -> Self {
        let desk = Self::listed();
        desk.office.clock.advance(61_000);
        desk.session().trash_contacts(&[ANNA], true).unwrap();
        desk
    }

    /// Anna with a value in every place that there is, but that she is in the trash.
    pub(crate) fn listed() -> Self {
        let desk = Self::brought();
        let (office, session) = (&desk.office, desk.session());
        let alm = office.add_company("Alm AB").id;
        desk.office.clock.advance(60_000);
        office.change(ANNA, |draft| {
            draft.company = Some(alm);
            draft.source = "Fair in Lund".into();
        });
        let next = || desk.office.clock.advance(61_000);
        next();
        session.set_photo(ANNA, Some(&picture())).unwrap();
        session.change_confidential(ANNA, Personal::default(), "Secret of 4711".into()).unwrap();
        next();
        session.set_collection(&[ANNA], DataOrigin::Person, NOW - 3 * DAY).unwrap();
        next();
        desk.kept();
        for trashed in [false, true] {
            next();
            desk.work(trashed);
        }
        desk.said();
        requests::fill(&desk);
        desk
    }

    /// Anna as an import brought her, with what she said, and another filled her in.
    fn brought() -> Self {
        let other = Self::empty();
        let session = other.session();
        other.office.settings(|settings| settings.birthday = true);
        session.add_contact(anna()).unwrap();
        let purpose = other.office.purpose(campaign());
        other.office.consent(ConsentDraft {
            key: ConsentKey { contact: ANNA, purpose, channel: Channel::Letter, point: "".into() },
            ..event(ANNA, purpose, ConsentKind::Refused, NOW - 9 * DAY)
        });
        let said = ObjectionDraft {
            contact: ANNA,
            purpose: Some(purpose),
            channel: Some(Channel::Letter),
            at: NOW - 8 * DAY,
            zone: ZONE.into(),
            method: ConsentMethod::Phone,
            note: "Said it loudly".into(),
        };
        session.add_objection(said).unwrap();
        let news = other.office.purpose(newsletter());
        let key = ConsentKey { contact: ANNA, purpose: news, channel: Channel::Email, point: ADDRESS.into() };
        let version = Some(other.office.wording(Some(news), NoticeKind::Consent));
        other.office.consent(ConsentDraft {
            key,
            version,
            ..event(ANNA, news, ConsentKind::Given, NOW - 7 * DAY)
        });
        session.reach(ANNA, Some(news), Channel::Email).unwrap();
        let path = other.folder.path().join("out.zip");
        gate::export(
            session,
            ExportFormat::Package,
            Scope::Everything,
            CsvOptions::default(),
            &crate::office::disclosure(),
            &path,
            &Silent,
        )
        .unwrap();

        let desk = Self::empty();
        desk.office.settings(|settings| settings.birthday = true);
        desk.office.clock.advance(60_000);
        desk.import(&read_file(&path).unwrap(), DuplicateChoice::Skip);
        let rows = format!("First Name,Last Name,Nickname,E-mail 1 - Value\nAnna,Berg,Annika,{ADDRESS}\n");
        desk.office.clock.advance(60_000);
        desk.import(&Source::new("fill.csv".into(), rows.into_bytes()).unwrap(), DuplicateChoice::Fill);
        desk
    }

    pub(crate) fn import(&self, source: &Source, duplicates: DuplicateChoice) {
        let found = preview(source, None).unwrap();
        let plan = ImportPlan {
            layout: found.layout,
            targets: found.columns.into_iter().map(|column| column.target).collect(),
            source: "List of the guild".into(),
            origin: Some(DataOrigin::Person),
            consent: None,
            basis: Some(Basis::Contract),
            tag: "".into(),
            duplicates,
            choices: Vec::new(),
            admit: Vec::new(),
        };
        run(self.session(), source, &plan, &Silent).unwrap();
    }

    /// One of everything that is done with Anna.
    fn work(&self, trashed: bool) {
        let session = self.session();
        let mail = ActivityDraft {
            kind: ActivityKind::Mail,
            direction: Direction::In,
            occurred_at: NOW - DAY,
            subject: "Subject 17".into(),
            body: "Asked about tiles".into(),
        };
        let activity = session.add_activity(ABOUT_ANNA, mail).unwrap().0.id;
        let title = if trashed { "Contract two" } else { "Contract one" };
        let document = self.store(title, RetentionClass::Contract, &[PDF, title.as_bytes()].concat());
        let task = TaskDraft {
            title: "Task 18".into(),
            note: "Bring samples".into(),
            planned_on: "2026-09-22".into(),
            planned_time: "10:00".into(),
            zone: ZONE.into(),
            due_on: "2026-09-30".into(),
            due_kind: DueKind::Law,
            due_reason: "Guarantee ends".into(),
            assignee: Some(UserId(1)),
            recurrence: "FREQ=WEEKLY".into(),
        };
        let task = session.add_task(ABOUT_ANNA, task).unwrap().0.id;
        session.finish_task(task, ZONE).unwrap();
        let money = Money { units: 123_456, currency: Currency::of_code("EUR").unwrap() };
        let deal = DealDraft {
            title: "Deal 19".into(),
            value: Some(money),
            expected_on: "2026-10-31".into(),
            next_step: "Send drawings".into(),
            next_on: "2026-09-25".into(),
            owner: Some(UserId(1)),
            note: "Two halls".into(),
        };
        let deal = session.add_deal(ABOUT_ANNA, deal, Some(StageId(2))).unwrap().0.id;
        session.move_deal(deal, StageId(6), "Too dear by half".into(), ZONE).unwrap();
        let voucher = VoucherDraft {
            kind: VoucherKind::Invoice,
            number: if trashed { "R-21" } else { "R-20" }.into(),
            issued_on: "2026-09-20".into(),
            amount: money,
            status: VoucherStatus::Open,
            due_on: "2026-10-20".into(),
            note: "Net 30 days".into(),
            document: Some(document),
        };
        let voucher = session.add_voucher(ABOUT_ANNA, voucher).unwrap().0;
        let paid = VoucherDraft { status: VoucherStatus::Paid, ..voucher.state.draft };
        session.change_voucher(voucher.id, voucher.revision, paid).unwrap();
        if trashed {
            session.trash_activities(&[activity], true).unwrap();
            session.trash_documents(&[document], true).unwrap();
            session.trash_tasks(&[task], true).unwrap();
            session.trash_deals(&[deal], true).unwrap();
            session.trash_vouchers(&[voucher.id], true).unwrap();
        }
    }

    /// What Anna said about the use of her data.
    fn said(&self) -> PurposeId {
        let (office, session) = (&self.office, self.session());
        let fields = ["givenName", "familyName", "emails", "language"].map(str::to_owned).to_vec();
        let news = office.purpose(PurposeDraft {
            name: "News by mail".into(),
            retention: "Three years after the last letter".into(),
            fields,
            ..newsletter()
        });
        let orders = ["phones", "addresses", "company", "prefix"].map(str::to_owned).to_vec();
        office.purpose(PurposeDraft {
            name: "Orders".into(),
            basis: Basis::Contract,
            channels: vec![Channel::Processing],
            marketing: false,
            own_products: false,
            fields: orders,
            ..newsletter()
        });
        let wording = office.wording(Some(news), NoticeKind::Consent);
        let evidence = self.store("Signed form", RetentionClass::Evidence, b"%PDF-1.4\nsigned by hand");
        let key = ConsentKey { contact: ANNA, purpose: news, channel: Channel::Email, point: ADDRESS.into() };
        office.clock.advance(60_000);
        office.consent(ConsentDraft {
            key,
            source: "Desk in the shop".into(),
            version: Some(wording),
            valid_until: "2031-12-31".into(),
            guardian: "Gerda Berg".into(),
            guardian_relation: "Mother, shown by passport".into(),
            code: "7K3MX-0D4QZ".into(),
            note: "Came by herself".into(),
            evidence: vec![evidence],
            ..event(ANNA, news, ConsentKind::Given, NOW - DAY)
        });
        session.show_notice(&[ANNA], wording, NOW - DAY, ZONE, ConsentMethod::Paper).unwrap();
        session.reach(ANNA, Some(news), Channel::Email).unwrap();
        let mail = ObjectionDraft {
            contact: ANNA,
            purpose: None,
            channel: Some(Channel::Phone),
            at: NOW - DAY,
            zone: ZONE.into(),
            method: ConsentMethod::Email,
            note: "No calls at dinner".into(),
        };
        let id = session.add_objection(mail).unwrap().0;
        session.end_objection(id, "Called back on Monday".into()).unwrap();
        self.hand_over();
        let draft = RestrictionDraft {
            contact: ANNA,
            ground: RestrictionGround::Accuracy,
            at: NOW - DAY,
            note: "Says the street is wrong".into(),
        };
        let id = session.restrict(draft).unwrap().0;
        session.lift_restriction(id, lifted(NOW, "Street was put right")).unwrap();
        self.settle_notices();
        session.add_suppression(&SuppressionTarget::Address { text: ADDRESS.into() }, objection()).unwrap();
        news
    }
}

impl Desk {
    /// Keeps something of Anna for a claim, and what a rule flagged of her.
    fn kept(&self) {
        let session = self.session();
        let item = RetentionItem::contact(ANNA);
        let claim = LegalHoldDraft { reason: "Claim 4712".into(), review_on: "2199-01-01".into() };
        let hold = session.set_legal_hold(item, claim).unwrap().0.hold;
        session.end_legal_hold(hold.id, 1, "Settled with 4713".into()).unwrap();
        let confidential = rule(RetentionCategory::Confidential, RetentionEvent::FromPerson, 1);
        session.add_retention_rule(confidential).unwrap();
        assert_eq!(session.flag_retention(None, &Silent).unwrap().0.flagged, 1);
        let flag = session.retention_queue(RetentionState::Open, 0, 1).unwrap().rows.remove(0).flag;
        let keep = RetentionMove::Keep { until: "2199-12-31".into(), reason: "Offer 4714".into() };
        session.decide_retention(flag.id, 1, keep).unwrap();
    }

    /// Announces that Anna is erased.
    fn announced(&self) {
        self.office.settings(|settings| settings.cooling_off_days = 14);
        let session = self.session();
        let seal = session.plan_erasure(ANNA).unwrap().seal;
        let cause = ErasureCause::Decision;
        let draft = ErasureDraft {
            contact: ANNA,
            cause,
            request: None,
            suppress: false,
            strike: Vec::new(),
            keep: Vec::new(),
            count: Vec::new(),
            seal,
        };
        session.announce_erasure(&draft).unwrap();
    }

    /// Tells a recipient of the register something about Anna.
    fn hand_over(&self) {
        let session = self.session();
        let draft = RecipientDraft {
            name: "Print shop".into(),
            country: "US".into(),
            safeguard: Some(Safeguard::Clauses),
            transfer: "Clauses of 2021, module two".into(),
            ..RecipientDraft::default()
        };
        let recipient = session.add_recipient(draft).unwrap().0.id;
        let disclosure = DisclosureDraft {
            contact: ANNA,
            recipient,
            kind: DisclosureKind::Letter,
            at: NOW - DAY,
            purpose: "Christmas cards".into(),
            detail: "Her street and city".into(),
        };
        session.disclose(disclosure).unwrap();
        session
            .write(|tx, _| notice::open(tx, ANNA, NoticeReason::Rectification, None, &["emails".to_owned()]))
            .unwrap();
    }

    /// Tells the recipient of one change, and says why not of another one.
    fn settle_notices(&self) {
        let session = self.session();
        let notices = session.recipient_notices(ANNA).unwrap();
        let [lifted, restricted, _] = notices.as_slice() else { panic!("{} notices", notices.len()) };
        let (drafted, _) = session.act_on_notice(lifted.id, 1, NoticeMove::Draft).unwrap();
        let at = session.store().clock().now();
        let told = NoticeMove::Tell { at, method: "Mail of today".into() };
        session.act_on_notice(drafted.id, drafted.revision, told).unwrap();
        let because = NoticeRelease::Impossible;
        let released = NoticeMove::Release { because, reason: "They closed down".into() };
        session.act_on_notice(restricted.id, 1, released).unwrap();
    }
}

/// Opens the outer file with a password, and what is in it.
pub(crate) fn open(path: &Path, password: &str) -> Option<BTreeMap<String, Vec<u8>>> {
    let mut outer = ZipArchive::new(File::open(path).unwrap()).unwrap();
    let mut entry = outer.by_name_decrypt("package.zip", password.as_bytes()).ok()?;
    let mut inner = Vec::new();
    entry.read_to_end(&mut inner).ok()?;
    let mut inner = ZipArchive::new(Cursor::new(inner)).unwrap();
    Some(
        (0..inner.len())
            .map(|at| {
                let mut entry = inner.by_index(at).unwrap();
                let mut bytes = Vec::new();
                entry.read_to_end(&mut bytes).unwrap();
                (entry.name().unwrap().into_owned(), bytes)
            })
            .collect(),
    )
}
