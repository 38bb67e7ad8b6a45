//! The one list of commands that the web UI may call. Handler, signatures and the TypeScript map all come from it.

#![allow(clippy::needless_pass_by_value, reason = "a command owns what came over the wire")]

#[macro_use]
mod table;

mod activity;
mod alert;
pub(crate) mod backup;
mod clipboard;
mod company;
mod confidential;
pub(crate) mod consent;
mod contact;
mod deal;
mod decision;
pub(crate) mod document;
mod draft;
mod due;
mod export;
pub(crate) mod health;
pub(crate) mod import;
mod job;
mod journal;
mod link;
mod mailing;
mod money;
mod notice;
mod preference;
mod purpose;
mod recipient;
mod request;
mod retention;
mod search;
mod setting;
mod suppression;
mod tag;
mod task;
mod template;
mod timeline;
mod trash;
mod undo;
mod user;
pub(crate) mod vault;
mod voucher;

use kartotek_core::error::Result;
use tauri::State;

use crate::{desk::Desk, process};

/// What a command asks of who calls it. It is asked before the command looks at its arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Nothing: it can be called while no vault is open.
    Nothing,
    /// An open vault; every role may call it.
    SignedIn,
    /// A role that is permitted this.
    May(Permission),
}

fn require(desk: &Desk, need: Need) -> Result<()> {
    match need {
        Need::Nothing => Ok(()),
        Need::SignedIn => desk.office().map(drop),
        Need::May(permission) => desk.with(|session| session.actor().role.require(permission)),
    }
}

/// Runs a command for somebody who may call it, leaves nothing of it on the stack, and tells where the vault has stopped.
fn answer<T>(desk: &Desk, need: Need, command: impl FnOnce() -> Result<T>) -> Result<T> {
    require(desk, need)?;
    let result = run(command);
    process::wipe_stack();
    desk.tell_stop();
    result
}

/// A frame of its own, which is left when the stack is wiped.
#[inline(never)]
fn run<T>(command: impl FnOnce() -> Result<T>) -> Result<T> {
    command()
}

use kartotek_core::{
    activity::{Activity, ActivityDraft, mention::Mention, quick::QuickLine},
    alert::Alert,
    backup::{
        BackupInfo,
        register::{Backup, BackupRegister},
        suppressed::SuppressionsCarried,
    },
    channel::Channel,
    clock::Timestamp,
    consent::{
        ConsentDraft, ConsentEvent, ConsentMethod, DataOrigin, ObjectionDraft, RestrictionDraft,
        RestrictionEnd,
        ledger::{ConsentQuery, ConsentRow},
        overview::{ConsentMonth, ConsentOverview},
    },
    crm::{
        company::{Company, CompanyDraft, CompanyQuery, CompanySummary},
        confidential::ConfidentialNote,
        contact::{Contact, ContactDraft, ContactQuery, ContactSummary},
        history::HistoryPage,
        identifier::SuppressionTarget,
        kind::Kind,
        link::LinkKind,
        party::Party,
        tag::Tag,
    },
    deal::{
        Deal, DealDraft, Stage, StageDraft,
        list::{DealPlace, DealQuery, DealRow},
    },
    decision::{Chip, Decision},
    document::{Document, DocumentDraft},
    draft::{Draft, DraftForm},
    exchange::{
        answer::{ConsentAnswerTaken, ConsentAnswers},
        disclosure::Disclosure,
        export::csv::CsvOptions,
        form::{ConsentFormDraft, ConsentFormFound, ConsentFormSaved},
        gate::ExportFormat,
        import::{
            CsvLayout, ImportCheck, ImportMapping, ImportPlan, ImportPreview, ImportReport, ImportSummary,
            ImportUndone,
        },
        journal::{JournalExportDraft, JournalExported},
        mailing::{MailingCheck, MailingFile, MailingFilter, MailingRow},
        receipt::ConsentReceiptFormat,
        reply::{
            RequestLetterDraft, RequestLetterFormat, RequestLetterPreview, RequestLetters, RequestPackage,
            RequestPackageDraft, RequestPackageSaved,
        },
        suppression::{SuppressionCheck, SuppressionPlan},
    },
    health::Health,
    history::{list::JournalFilter, verify::Verification},
    id::{
        ActivityId, AlertId, BackupId, BackupPlaceId, CompanyId, ContactId, DealId, DocumentId, ImportId,
        LegalHoldId, NoticeId, NoticeVersionId, ObjectionId, PurposeId, RecipientId, RecipientNoticeId,
        RequestId, RestrictionId, RetentionFlagId, RetentionRuleId, StageId, SuppressionId, TaskId, UserId,
        VoucherId,
    },
    money::{Currency, Money},
    notice::{DifferencePart, NoticeDraft, NoticeOffer, NoticePage, NoticePreview, NoticeRow, NoticeText},
    personal::Personal,
    purpose::{Purpose, PurposeDraft, PurposeField, PurposeOffer, PurposePreset},
    recipient::{
        Disclosed, DisclosureDraft, Recipient, RecipientDraft,
        notice::{NoticeMove, RecipientNotice},
    },
    regime::{Regime, Step},
    request::{
        RequestDraft, RequestLaw, RequestMove, RequestPlan, RequestSheet,
        list::{RequestQuery, RequestRow},
        statistics::RequestStatistics,
    },
    retention::{
        ContactRetention,
        category::RetentionItem,
        flag::{RetentionMove, RetentionState},
        hold::LegalHoldDraft,
        preset::RetentionPreset,
        rule::{RetentionRule, RetentionRuleDraft},
    },
    role::Permission,
    session::{
        consent::ConsentSheet,
        deal::{DealBoard, DealPage},
        due::{DueList, DueRow},
        journal::{JournalEntry, JournalRow, JournalUser},
        list::{ListPosition, OpenedList, SearchHit},
        office::{JournalComparison, JournalFingerprint},
        purpose::PurposeRow,
        recipient::{RecipientLetter, RecipientRow},
        retention::{
            LegalHoldRow, RetentionFlagRow, RetentionFlagged, RetentionForecast, RetentionQueue, RetentionRow,
        },
        suppression::SuppressionsAsked,
        task::TaskFinished,
        text::TextHit,
        timeline::{TimelineKind, TimelinePage, TimelinePosition},
        trash::TrashRow,
        undo::UndoState,
    },
    setting::Settings,
    suppression::{
        Asked as SuppressionAsked, Suppression, SuppressionDraft, SuppressionPage, SuppressionQuery,
        SuppressionsAdded,
    },
    task::{
        Snooze, Task, TaskDraft,
        list::{Assignee, TaskQuery, TaskRow},
    },
    template::{TemplateKind, TemplatePage, TemplatePreview, TemplateRow, TemplateText},
    user::{User, UserDraft},
    vault::{PassphraseStrength, RecoveryAnswer, RecoverySheet, VaultDraft, VaultGlimpse, VaultPlace},
    voucher::{Voucher, VoucherDraft, list::VoucherRow},
};

use crate::{
    commands::backup::RestoredByCode,
    commands::document::{ChosenFile, DocumentLook},
    commands::setting::SettingOffer,
    commands::vault::{Recovered, UnlockReport, VaultState},
    preference::Preference,
};

commands! {
    plain {
        vault::vault_state() -> VaultState => Nothing;
        vault::vault_inspect(place: u32) -> VaultGlimpse => Nothing;
        vault::vault_place_default(name: String) -> VaultPlace => Nothing;
        vault::vault_place_pick(create: bool, name: String) -> Option<VaultPlace> => Nothing;
        vault::vault_recovery_sheet() -> RecoverySheet => Nothing;
        vault::vault_recovery_save() -> bool => Nothing;
        vault::vault_recovery_confirm(answers: Vec<RecoveryAnswer>) -> () => Nothing;
        vault::vault_key_file_pick() -> Option<String> => Nothing;
        vault::vault_key_file_clear() -> () => Nothing;
        vault::vault_lock() -> () => Nothing;
        vault::vault_touch() -> () => Nothing;
        vault::vault_reveal() -> () => SignedIn;
        vault::vault_forget(place: u32) -> () => Nothing;
        vault::vault_demo_open() -> () => Nothing;
        vault::vault_demo_delete() -> () => Nothing;
        preference::preference_get() -> Preference => Nothing;
        preference::preference_change(preference: Preference) -> Preference => Nothing;
        setting::setting_get() -> Settings => SignedIn;
        setting::setting_change(settings: Settings, job: u32) -> Settings => SettingChange;
        setting::setting_offer(country: String, region: String) -> SettingOffer => SettingChange;
        contact::contact_open(query: ContactQuery, first: usize) -> OpenedList<ContactSummary> => ContactRead;
        contact::contact_window(handle: u32, offset: usize, count: usize) -> Vec<ContactSummary> => ContactRead;
        contact::contact_position(handle: u32, id: ContactId) -> ListPosition => ContactRead;
        contact::contact_get(id: ContactId) -> Contact => ContactRead;
        contact::contact_add(draft: ContactDraft) -> Contact => ContactChange;
        contact::contact_change(id: ContactId, revision: i64, draft: ContactDraft) -> Contact => ContactChange;
        contact::contact_trash(ids: Vec<ContactId>) -> usize => TrashChange;
        contact::contact_restore(ids: Vec<ContactId>) -> usize => TrashChange;
        contact::contact_tag(ids: Vec<ContactId>, add: Vec<Personal<String>>, remove: Vec<Personal<String>>) -> usize => ContactChange;
        contact::contact_photo_pick(id: ContactId) -> bool => ContactChange;
        contact::contact_photo_remove(id: ContactId) -> () => ContactChange;
        contact::contact_history(id: ContactId, before: Option<u64>) -> HistoryPage => HistoryRead;
        contact::contact_readings(id: ContactId, before: Option<u64>) -> HistoryPage => JournalRead;
        contact::contact_value_restore(id: ContactId, revision: i64, seq: u64, field: String) -> Contact => ContactChange;
        contact::contact_reach(id: ContactId, purpose: PurposeId, channel: Channel) -> Decision => ConsentChange;
        confidential::confidential_get(id: ContactId) -> ConfidentialNote => ConfidentialRead;
        confidential::confidential_change(id: ContactId, old: Personal<String>, new: Personal<String>) -> () => ConfidentialChange;
        company::company_open(query: CompanyQuery, first: usize) -> OpenedList<CompanySummary> => CompanyRead;
        company::company_window(handle: u32, offset: usize, count: usize) -> Vec<CompanySummary> => CompanyRead;
        company::company_position(handle: u32, id: CompanyId) -> ListPosition => CompanyRead;
        company::company_get(id: CompanyId) -> Company => CompanyRead;
        company::company_add(draft: CompanyDraft) -> Company => CompanyChange;
        company::company_change(id: CompanyId, revision: i64, draft: CompanyDraft) -> Company => CompanyChange;
        company::company_trash(ids: Vec<CompanyId>) -> usize => TrashChange;
        company::company_restore(ids: Vec<CompanyId>) -> usize => TrashChange;
        company::company_suggest(text: Personal<String>) -> Vec<CompanySummary> => CompanyRead;
        company::company_history(id: CompanyId, before: Option<u64>) -> HistoryPage => HistoryRead;
        company::company_value_restore(id: CompanyId, revision: i64, seq: u64, field: String) -> Company => CompanyChange;
        activity::activity_add(party: Party, draft: ActivityDraft) -> Activity => ActivityChange;
        activity::activity_change(id: ActivityId, revision: i64, draft: ActivityDraft) -> Activity => ActivityChange;
        activity::activity_trash(ids: Vec<ActivityId>) -> usize => ActivityChange;
        activity::activity_restore(ids: Vec<ActivityId>) -> usize => ActivityChange;
        activity::activity_read(line: Personal<String>, now: String) -> QuickLine => ActivityChange;
        activity::activity_suggest(text: Personal<String>) -> Vec<Mention> => ActivityChange;
        document::document_pick() -> Vec<ChosenFile> => DocumentChange;
        document::document_drop() -> Vec<ChosenFile> => DocumentChange;
        document::document_add(index: usize, party: Party, draft: DocumentDraft, again: bool, job: u32) -> Document => DocumentChange;
        document::document_change(id: DocumentId, revision: i64, draft: DocumentDraft) -> Document => DocumentChange;
        document::document_trash(ids: Vec<DocumentId>) -> usize => DocumentChange;
        document::document_restore(ids: Vec<DocumentId>) -> usize => DocumentChange;
        document::document_purge(id: DocumentId) -> () => TrashRun;
        document::document_look(id: DocumentId, job: u32) -> DocumentLook => DocumentRead;
        document::document_text(id: DocumentId) -> Personal<String> => DocumentRead;
        document::document_open(id: DocumentId) -> () => DocumentRun;
        document::document_save(id: DocumentId, disclosure: Disclosure, job: u32) -> bool => ExportRun;
        task::task_open(query: TaskQuery, first: usize) -> OpenedList<TaskRow> => TaskRead;
        task::task_window(handle: u32, offset: usize, count: usize) -> Vec<TaskRow> => TaskRead;
        task::task_get(id: TaskId) -> TaskRow => TaskRead;
        task::task_add(party: Party, draft: TaskDraft) -> Task => TaskChange;
        task::task_change(id: TaskId, revision: i64, draft: TaskDraft) -> Task => TaskChange;
        task::task_finish(id: TaskId, zone: String) -> TaskFinished => TaskChange;
        task::task_reopen(id: TaskId) -> Task => TaskChange;
        task::task_snooze(id: TaskId, until: Snooze, zone: String) -> Task => TaskChange;
        task::task_trash(ids: Vec<TaskId>) -> usize => TaskChange;
        task::task_restore(ids: Vec<TaskId>) -> usize => TaskChange;
        task::task_read(line: Personal<String>, now: String) -> QuickLine => TaskChange;
        task::task_assignees() -> Vec<Assignee> => TaskChange;
        voucher::voucher_open(owner: Kind, id: i64, first: usize) -> OpenedList<VoucherRow> => VoucherRead;
        voucher::voucher_window(handle: u32, offset: usize, count: usize) -> Vec<VoucherRow> => VoucherRead;
        voucher::voucher_get(id: VoucherId) -> VoucherRow => VoucherRead;
        voucher::voucher_currency(party: Party) -> Currency => VoucherChange;
        voucher::voucher_add(party: Party, draft: VoucherDraft) -> Voucher => VoucherChange;
        voucher::voucher_change(id: VoucherId, revision: i64, draft: VoucherDraft) -> Voucher => VoucherChange;
        voucher::voucher_trash(ids: Vec<VoucherId>) -> usize => VoucherChange;
        voucher::voucher_restore(ids: Vec<VoucherId>) -> usize => VoucherChange;
        voucher::voucher_purge(id: VoucherId) -> () => TrashRun;
        deal::deal_board(query: DealQuery, first: usize) -> DealBoard => DealRead;
        deal::deal_column(handle: u32, stage: StageId, offset: usize, count: usize) -> Vec<DealRow> => DealRead;
        deal::deal_place(handle: u32, id: DealId) -> Option<DealPlace> => DealRead;
        deal::deal_open(query: DealQuery, first: usize) -> OpenedList<DealRow> => DealRead;
        deal::deal_window(handle: u32, offset: usize, count: usize) -> Vec<DealRow> => DealRead;
        deal::deal_of(owner: Kind, id: i64) -> Vec<DealRow> => DealRead;
        deal::deal_get(id: DealId) -> DealPage => DealRead;
        deal::deal_stages() -> Vec<Stage> => DealRead;
        deal::deal_add(party: Party, draft: DealDraft, stage: Option<StageId>) -> Deal => DealChange;
        deal::deal_change(id: DealId, revision: i64, draft: DealDraft) -> Deal => DealChange;
        deal::deal_move(id: DealId, stage: StageId, reason: Personal<String>, zone: String) -> Deal => DealChange;
        deal::deal_reasons() -> Vec<Personal<String>> => DealChange;
        deal::deal_trash(ids: Vec<DealId>) -> usize => DealChange;
        deal::deal_restore(ids: Vec<DealId>) -> usize => DealChange;
        deal::deal_link(id: DealId, document: DocumentId) -> () => DealChange;
        deal::deal_unlink(id: DealId, document: DocumentId) -> () => DealChange;
        deal::deal_linkable(id: DealId) -> Vec<Document> => DealRead;
        deal::deal_stage_save(stages: Vec<StageDraft>) -> Vec<Stage> => SettingChange;
        consent::consent_sheet(id: ContactId, at: Option<Timestamp>) -> ConsentSheet => ConsentRead;
        consent::consent_open(query: ConsentQuery, first: usize) -> OpenedList<ConsentRow> => ConsentRead;
        consent::consent_window(handle: u32, offset: usize, count: usize) -> Vec<ConsentRow> => ConsentRead;
        consent::consent_overview(at: Option<Timestamp>) -> ConsentOverview => ConsentRead;
        consent::consent_trend(at: Option<Timestamp>) -> Vec<ConsentMonth> => ConsentRead;
        consent::consent_add(event: ConsentDraft) -> ConsentEvent => ConsentChange;
        consent::consent_withdraw(id: ContactId, purpose: PurposeId, channel: Option<Channel>, at: Timestamp, zone: String, method: ConsentMethod) -> usize => ConsentChange;
        consent::consent_object(objection: ObjectionDraft) -> ObjectionId => ConsentChange;
        consent::consent_object_end(id: ObjectionId, note: Personal<String>) -> () => ConsentRun;
        consent::consent_restrict(restriction: RestrictionDraft) -> RestrictionId => ConsentRun;
        consent::consent_restrict_end(id: RestrictionId, end: RestrictionEnd) -> () => ConsentRun;
        consent::consent_shown(ids: Vec<ContactId>, version: NoticeVersionId, at: Timestamp, zone: String, method: ConsentMethod) -> () => ConsentChange;
        consent::consent_collected(ids: Vec<ContactId>, origin: DataOrigin, at: Timestamp) -> usize => ConsentChange;
        consent::consent_form_save(form: ConsentFormDraft) -> Option<ConsentFormSaved> => ConsentChange;
        consent::consent_form_find(code: Personal<String>) -> Option<ConsentFormFound> => ConsentRead;
        consent::consent_receipt_save(contact: ContactId, purpose: PurposeId, format: ConsentReceiptFormat) -> Option<Personal<String>> => ConsentChange;
        consent::consent_answers_read() -> Option<ConsentAnswers> => ConsentChange;
        consent::consent_answers_take(handle: u32, answers: Vec<ConsentAnswerTaken>, zone: String) -> usize => ConsentChange;
        mailing::mailing_check(purpose: PurposeId, channel: Channel, ids: Option<Vec<ContactId>>, handle: Option<u32>) -> MailingCheck => ConsentRead;
        mailing::mailing_open(purpose: PurposeId, channel: Channel, ids: Option<Vec<ContactId>>, handle: Option<u32>, filter: MailingFilter, first: usize) -> OpenedList<MailingRow> => ConsentRead;
        mailing::mailing_window(handle: u32, offset: usize, count: usize) -> Vec<MailingRow> => ConsentRead;
        mailing::mailing_save(file: MailingFile, purpose: PurposeId, channel: Channel, ids: Option<Vec<ContactId>>, handle: Option<u32>, job: u32) -> Option<u64> => ExportRun;
        decision::decision_get(id: ContactId, purpose: Option<PurposeId>, channel: Channel, at: Option<Timestamp>) -> Decision => ConsentRead;
        decision::decision_chips(ids: Vec<ContactId>) -> Vec<Vec<Chip>> => ConsentRead;
        purpose::purpose_list() -> Vec<PurposeRow> => PurposeRead;
        purpose::purpose_get(id: PurposeId) -> PurposeRow => PurposeRead;
        purpose::purpose_fields() -> Vec<PurposeField> => PurposeRead;
        purpose::purpose_presets(language: String) -> Vec<PurposeOffer> => PurposeChange;
        purpose::purpose_add(draft: PurposeDraft, preset: Option<PurposePreset>) -> Purpose => PurposeChange;
        purpose::purpose_change(id: PurposeId, revision: i64, draft: PurposeDraft) -> Purpose => PurposeChange;
        purpose::purpose_remove(id: PurposeId) -> () => PurposeChange;
        purpose::purpose_restore(id: PurposeId) -> () => PurposeChange;
        purpose::purpose_move(id: PurposeId, position: usize) -> () => PurposeChange;
        notice::notice_list() -> Vec<NoticeRow> => NoticeRead;
        notice::notice_get(id: NoticeId) -> NoticePage => NoticeRead;
        notice::notice_difference(id: NoticeId, older: u32, newer: u32, language: String) -> Vec<DifferencePart> => NoticeRead;
        notice::notice_preview(draft: NoticeDraft, language: String, text: Personal<String>) -> NoticePreview => NoticeRead;
        notice::notice_presets(language: String) -> Vec<NoticeOffer> => NoticeChange;
        notice::notice_add(draft: NoticeDraft, texts: Vec<NoticeText>) -> NoticePage => NoticeChange;
        notice::notice_change(id: NoticeId, revision: i64, draft: NoticeDraft) -> NoticePage => NoticeChange;
        notice::notice_remove(id: NoticeId) -> () => NoticeChange;
        notice::notice_restore(id: NoticeId) -> () => NoticeChange;
        notice::notice_version_add(id: NoticeId) -> NoticePage => NoticeChange;
        notice::notice_version_change(id: NoticeId, version: u32, texts: Vec<NoticeText>) -> NoticePage => NoticeChange;
        notice::notice_freeze(id: NoticeId, version: u32) -> NoticePage => NoticeChange;
        request::request_open(query: RequestQuery, first: usize) -> OpenedList<RequestRow> => RequestRead;
        request::request_window(handle: u32, offset: usize, count: usize) -> Vec<RequestRow> => RequestRead;
        request::request_near() -> usize => RequestRead;
        request::request_of(contact: ContactId) -> Vec<RequestRow> => RequestRead;
        request::request_find(text: String) -> Vec<RequestRow> => RequestRead;
        request::request_get(id: RequestId) -> RequestSheet => RequestRead;
        request::request_reveal(id: RequestId) -> Personal<String> => RequestRead;
        request::request_laws() -> Vec<RequestLaw> => RequestRead;
        request::request_add(request: RequestDraft) -> RequestSheet => RequestChange;
        request::request_plan(id: RequestId, revision: i64, plan: RequestPlan) -> RequestSheet => RequestRun;
        request::request_tick(id: RequestId, step: Step, done: bool, note: Personal<String>) -> RequestSheet => RequestChange;
        request::request_comment(id: RequestId, text: Personal<String>) -> RequestSheet => RequestChange;
        request::request_evidence_add(id: RequestId, index: usize, draft: DocumentDraft, job: u32) -> RequestSheet => RequestChange;
        request::request_act(id: RequestId, revision: i64, action: RequestMove) -> RequestSheet => RequestRun;
        request::request_letters(id: RequestId) -> RequestLetters => RequestRun;
        request::request_letter_preview(letter: RequestLetterDraft) -> RequestLetterPreview => RequestRun;
        request::request_letter_save(letter: RequestLetterDraft, format: RequestLetterFormat) -> Option<Personal<String>> => RequestRun;
        request::request_package_check(id: RequestId) -> RequestPackage => RequestRun;
        request::request_package_save(package: RequestPackageDraft, job: u32) -> Option<RequestPackageSaved> => RequestRun;
        request::request_statistics(year: i32) -> RequestStatistics => RequestRun;
        template::template_list() -> Vec<TemplateRow> => TemplateRead;
        template::template_get(kind: TemplateKind, regime: Regime, language: String) -> TemplatePage => TemplateRead;
        template::template_preview(kind: TemplateKind, regime: Regime, language: String, text: TemplateText) -> TemplatePreview => TemplateRead;
        template::template_difference(kind: TemplateKind, regime: Regime, language: String, text: TemplateText) -> Vec<DifferencePart> => TemplateRead;
        template::template_change(kind: TemplateKind, regime: Regime, language: String, revision: i64, text: TemplateText) -> TemplatePage => TemplateChange;
        template::template_reset(kind: TemplateKind, regime: Regime, language: String, revision: i64) -> TemplatePage => TemplateChange;
        recipient::recipient_list() -> Vec<RecipientRow> => RecipientRead;
        recipient::recipient_get(id: RecipientId) -> RecipientRow => RecipientRead;
        recipient::recipient_add(recipient: RecipientDraft) -> Recipient => RecipientChange;
        recipient::recipient_change(id: RecipientId, revision: i64, recipient: RecipientDraft) -> Recipient => RecipientChange;
        recipient::recipient_remove(id: RecipientId) -> () => RecipientChange;
        recipient::recipient_restore(id: RecipientId) -> () => RecipientChange;
        recipient::recipient_disclosures(id: ContactId) -> Vec<Disclosed> => RecipientRead;
        recipient::recipient_disclose(disclosure: DisclosureDraft) -> Vec<Disclosed> => RecipientRun;
        recipient::recipient_notices(id: ContactId) -> Vec<RecipientNotice> => RecipientRead;
        recipient::recipient_request_notices(id: RequestId) -> Vec<RecipientNotice> => RequestRead;
        recipient::recipient_notice(id: RecipientNoticeId, revision: i64, action: NoticeMove) -> RecipientNotice => RecipientChange;
        recipient::recipient_letter(id: RecipientNoticeId, language: String) -> RecipientLetter => RecipientChange;
        retention::retention_list() -> Vec<RetentionRule> => RetentionRead;
        retention::retention_presets() -> Vec<RetentionPreset> => RetentionRead;
        retention::retention_preset_add(codes: Vec<String>) -> Vec<RetentionRule> => RetentionChange;
        retention::retention_add(rule: RetentionRuleDraft) -> RetentionRule => RetentionChange;
        retention::retention_change(id: RetentionRuleId, revision: i64, rule: RetentionRuleDraft) -> RetentionRule => RetentionChange;
        retention::retention_remove(id: RetentionRuleId) -> () => RetentionChange;
        retention::retention_restore(id: RetentionRuleId) -> () => RetentionChange;
        retention::retention_contact(id: ContactId) -> ContactRetention => RetentionRead;
        retention::retention_open() -> RetentionForecast => RetentionRun;
        retention::retention_window(handle: u32, rule: RetentionRuleId, skipped: bool, offset: usize, count: usize) -> Vec<RetentionRow> => RetentionRun;
        retention::retention_flag(rule: Option<RetentionRuleId>, job: u32) -> RetentionFlagged => RetentionRun;
        retention::retention_queue(state: RetentionState, offset: usize, count: usize) -> RetentionQueue => RetentionRun;
        retention::retention_decide(id: RetentionFlagId, revision: i64, action: RetentionMove) -> RetentionFlagRow => RetentionRun;
        retention::retention_holds() -> Vec<LegalHoldRow> => RetentionChange;
        retention::retention_hold_add(item: RetentionItem, hold: LegalHoldDraft) -> LegalHoldRow => RetentionChange;
        retention::retention_hold_change(id: LegalHoldId, revision: i64, hold: LegalHoldDraft) -> LegalHoldRow => RetentionChange;
        retention::retention_hold_end(id: LegalHoldId, revision: i64, note: Personal<String>) -> LegalHoldRow => RetentionChange;
        suppression::suppression_list(query: SuppressionQuery, offset: usize, count: usize) -> SuppressionPage => SuppressionRead;
        suppression::suppression_of(id: ContactId) -> SuppressionsAsked => SuppressionRead;
        suppression::suppression_asked(emails: Vec<Personal<String>>, phones: Vec<Personal<String>>) -> SuppressionsAsked => SuppressionRead;
        suppression::suppression_check(target: SuppressionTarget) -> Vec<SuppressionAsked> => SuppressionRead;
        suppression::suppression_add(target: SuppressionTarget, suppression: SuppressionDraft) -> Suppression => SuppressionChange;
        suppression::suppression_end(id: SuppressionId, reason: Personal<String>) -> Suppression => SuppressionRun;
        suppression::suppression_import_pick() -> Option<ImportPreview> => SuppressionChange;
        suppression::suppression_import_cut(layout: CsvLayout) -> ImportPreview => SuppressionChange;
        suppression::suppression_import_preview(list: SuppressionPlan, job: u32) -> SuppressionCheck => SuppressionChange;
        suppression::suppression_import_run(list: SuppressionPlan, job: u32) -> SuppressionsAdded => SuppressionChange;
        suppression::suppression_import_close() -> () => SuppressionChange;
        due::due_open(zone: String, first: usize) -> DueList => TaskRead;
        due::due_window(handle: u32, offset: usize, count: usize) -> Vec<DueRow> => TaskRead;
        timeline::timeline_page(owner: Kind, id: i64, only: Option<TimelineKind>, before: Option<TimelinePosition>, limit: usize) -> TimelinePage => ActivityRead;
        link::link_open(owner: Kind, id: i64, kind: LinkKind, at: usize) -> () => ContactRead;
        draft::draft_keep(owner: Kind, id: Option<i64>, form: DraftForm, text: Personal<String>) -> () => ContactChange;
        draft::draft_list() -> Vec<Draft> => ContactChange;
        draft::draft_remove(owner: Kind, id: Option<i64>, form: DraftForm) -> () => ContactChange;
        clipboard::clipboard_copy(text: Personal<String>, contact: Option<ContactId>) -> bool => ContactRead;
        tag::tag_list() -> Vec<Tag> => ContactRead;
        trash::trash_open(first: usize) -> OpenedList<TrashRow> => TrashRead;
        trash::trash_window(handle: u32, offset: usize, count: usize) -> Vec<TrashRow> => TrashRead;
        search::search_everything(text: Personal<String>) -> Vec<SearchHit> => ContactRead;
        search::search_texts(text: Personal<String>) -> Vec<TextHit> => ActivityRead;
        money::money_currency() -> Currency => ContactRead;
        money::money_read(text: Personal<String>, currency: Currency, decimal: char) -> Money => ContactRead;
        undo::undo_state() -> UndoState => SignedIn;
        undo::undo_back() -> UndoState => ContactChange;
        undo::undo_forward() -> UndoState => ContactChange;
        import::import_pick() -> Option<ImportPreview> => ImportRun;
        import::import_drop(index: usize) -> ImportPreview => ImportRun;
        import::import_preview(layout: CsvLayout) -> ImportPreview => ImportRun;
        import::import_mapping_list() -> Vec<ImportMapping> => ImportRun;
        import::import_mapping_save(mapping: ImportMapping) -> () => ImportRun;
        import::import_mapping_remove(name: String) -> () => ImportRun;
        import::import_check(plan: ImportPlan, job: u32) -> ImportCheck => ImportRun;
        import::import_run(plan: ImportPlan, job: u32) -> ImportReport => ImportRun;
        import::import_rejected_save() -> bool => ImportRun;
        import::import_list() -> Vec<ImportSummary> => ImportRead;
        import::import_undo(id: ImportId, job: u32) -> ImportUndone => ImportRun;
        import::import_close() -> () => ImportRun;
        export::export_save(format: ExportFormat, ids: Option<Vec<ContactId>>, handle: Option<u32>, options: CsvOptions, disclosure: Disclosure, job: u32) -> Option<u64> => ExportRun;
        user::user_list() -> Vec<User> => UserRead;
        user::user_change(id: UserId, draft: UserDraft) -> () => UserChange;
        user::user_disable(id: UserId) -> () => UserChange;
        user::user_enable(id: UserId) -> () => UserChange;
        user::user_remove(id: UserId, job: u32) -> () => UserChange;
        alert::alert_list() -> Vec<Alert> => AlertRead;
        alert::alert_see(ids: Vec<AlertId>) -> () => AlertRead;
        job::job_cancel(job: u32) -> () => Nothing;
        backup::backup_register() -> BackupRegister => BackupRead;
        backup::backup_place_pick() -> Option<BackupPlaceId> => BackupRun;
        backup::backup_place_remove(id: BackupPlaceId) -> () => BackupRun;
        backup::backup_run(id: BackupPlaceId, job: u32) -> Backup => BackupRun;
        backup::backup_rehearse(id: BackupId, job: u32) -> Backup => BackupRun;
        backup::backup_pick() -> Option<BackupInfo> => Nothing;
        backup::backup_drop(index: usize) -> BackupInfo => Nothing;
        backup::backup_offered() -> Option<BackupInfo> => Nothing;
        backup::backup_decline() -> () => Nothing;
        health::health_get() -> Health => HealthRead;
        health::health_check(job: u32) -> Health => HealthRun;
        health::health_resume(reserve: bool) -> () => SignedIn;
        journal::journal_list(filter: JournalFilter, before: Option<u64>, limit: usize) -> Vec<JournalRow> => JournalRead;
        journal::journal_entry(seq: u64) -> JournalEntry => JournalRead;
        journal::journal_user_list() -> Vec<JournalUser> => JournalRead;
        journal::journal_verify(job: u32) -> Verification => JournalRead;
        journal::journal_fingerprint() -> Option<JournalFingerprint> => JournalRead;
        journal::journal_fingerprint_save(seq: u64) -> bool => JournalRead;
        journal::journal_compare(text: String) -> JournalComparison => JournalRead;
        journal::journal_export(draft: JournalExportDraft, disclosure: Disclosure, job: u32) -> Option<JournalExported> => ExportRun;
        journal::journal_finding_see() -> () => SignedIn;
        journal::journal_finding_save() -> bool => SignedIn;
        journal::journal_fork_accept() -> () => JournalRun;
    }
    secret {
        vault::vault_create(place: u32, draft: VaultDraft) -> RecoverySheet => Nothing;
        vault::vault_unlock(place: u32) -> UnlockReport => Nothing;
        vault::vault_recover(place: u32) -> Recovered => Nothing;
        vault::vault_passphrase_change(exposed: bool) -> Option<RecoverySheet> => SignedIn;
        vault::vault_recovery_replace() -> RecoverySheet => SignedIn;
        vault::vault_key_file_add() -> bool => SignedIn;
        vault::vault_key_file_remove() -> () => SignedIn;
        backup::backup_restore(place: u32, job: u32) -> SuppressionsCarried => Nothing;
        backup::backup_recover(place: u32, job: u32) -> RestoredByCode => Nothing;
        user::user_add(draft: UserDraft) -> UserId => UserChange;
        user::user_passphrase(id: UserId) -> () => UserChange;
        vault::passphrase_strength(words: Vec<String>) -> PassphraseStrength => Nothing;
    }
    bytes {
        contact::contact_photo(id: ContactId) => ContactRead;
        document::document_page(id: DocumentId, page: u32, width: u32, job: u32) => DocumentRead;
    }
}

#[cfg(test)]
mod role;
#[cfg(test)]
mod typescript;
