// Written from the command list in src-tauri/src/commands.rs. Do not edit.
import type { Permission } from "./types/Permission";
import type { Role } from "./types/Role";
import type { Activity } from "./types/Activity";
import type { ActivityDraft } from "./types/ActivityDraft";
import type { ActivityId } from "./types/ActivityId";
import type { Alert } from "./types/Alert";
import type { AlertId } from "./types/AlertId";
import type { ArchiveContent } from "./types/ArchiveContent";
import type { ArchiveId } from "./types/ArchiveId";
import type { Archived } from "./types/Archived";
import type { Assignee } from "./types/Assignee";
import type { Backup } from "./types/Backup";
import type { BackupId } from "./types/BackupId";
import type { BackupInfo } from "./types/BackupInfo";
import type { BackupPlaceId } from "./types/BackupPlaceId";
import type { BackupRegister } from "./types/BackupRegister";
import type { BackupScrub } from "./types/BackupScrub";
import type { CertificateFormat } from "./types/CertificateFormat";
import type { Channel } from "./types/Channel";
import type { Chip } from "./types/Chip";
import type { ChosenFile } from "./types/ChosenFile";
import type { Company } from "./types/Company";
import type { CompanyDraft } from "./types/CompanyDraft";
import type { CompanyId } from "./types/CompanyId";
import type { CompanyQuery } from "./types/CompanyQuery";
import type { CompanySummary } from "./types/CompanySummary";
import type { ConfidentialNote } from "./types/ConfidentialNote";
import type { ConsentAnswerTaken } from "./types/ConsentAnswerTaken";
import type { ConsentAnswers } from "./types/ConsentAnswers";
import type { ConsentDraft } from "./types/ConsentDraft";
import type { ConsentEvent } from "./types/ConsentEvent";
import type { ConsentFormDraft } from "./types/ConsentFormDraft";
import type { ConsentFormFound } from "./types/ConsentFormFound";
import type { ConsentFormSaved } from "./types/ConsentFormSaved";
import type { ConsentMethod } from "./types/ConsentMethod";
import type { ConsentMonth } from "./types/ConsentMonth";
import type { ConsentOverview } from "./types/ConsentOverview";
import type { ConsentQuery } from "./types/ConsentQuery";
import type { ConsentReceiptFormat } from "./types/ConsentReceiptFormat";
import type { ConsentRow } from "./types/ConsentRow";
import type { ConsentSheet } from "./types/ConsentSheet";
import type { Contact } from "./types/Contact";
import type { ContactDraft } from "./types/ContactDraft";
import type { ContactId } from "./types/ContactId";
import type { ContactQuery } from "./types/ContactQuery";
import type { ContactRetention } from "./types/ContactRetention";
import type { ContactSummary } from "./types/ContactSummary";
import type { CsvLayout } from "./types/CsvLayout";
import type { CsvOptions } from "./types/CsvOptions";
import type { Currency } from "./types/Currency";
import type { DataOrigin } from "./types/DataOrigin";
import type { Deal } from "./types/Deal";
import type { DealBoard } from "./types/DealBoard";
import type { DealDraft } from "./types/DealDraft";
import type { DealId } from "./types/DealId";
import type { DealPage } from "./types/DealPage";
import type { DealPlace } from "./types/DealPlace";
import type { DealQuery } from "./types/DealQuery";
import type { DealRow } from "./types/DealRow";
import type { Decision } from "./types/Decision";
import type { DifferencePart } from "./types/DifferencePart";
import type { Disclosed } from "./types/Disclosed";
import type { Disclosure } from "./types/Disclosure";
import type { DisclosureDraft } from "./types/DisclosureDraft";
import type { Document } from "./types/Document";
import type { DocumentDraft } from "./types/DocumentDraft";
import type { DocumentId } from "./types/DocumentId";
import type { DocumentLook } from "./types/DocumentLook";
import type { Draft } from "./types/Draft";
import type { DraftForm } from "./types/DraftForm";
import type { DueList } from "./types/DueList";
import type { DueRow } from "./types/DueRow";
import type { Erasure } from "./types/Erasure";
import type { ErasureAnnouncement } from "./types/ErasureAnnouncement";
import type { ErasureAnnouncementId } from "./types/ErasureAnnouncementId";
import type { ErasureCategory } from "./types/ErasureCategory";
import type { ErasureDifference } from "./types/ErasureDifference";
import type { ErasureDraft } from "./types/ErasureDraft";
import type { ErasureId } from "./types/ErasureId";
import type { ErasurePlan } from "./types/ErasurePlan";
import type { ErasureProving } from "./types/ErasureProving";
import type { ErasureRecords } from "./types/ErasureRecords";
import type { ErasureStrike } from "./types/ErasureStrike";
import type { ErasureWay } from "./types/ErasureWay";
import type { ExportFormat } from "./types/ExportFormat";
import type { Health } from "./types/Health";
import type { HistoryPage } from "./types/HistoryPage";
import type { ImportCheck } from "./types/ImportCheck";
import type { ImportId } from "./types/ImportId";
import type { ImportMapping } from "./types/ImportMapping";
import type { ImportPlan } from "./types/ImportPlan";
import type { ImportPreview } from "./types/ImportPreview";
import type { ImportReport } from "./types/ImportReport";
import type { ImportSummary } from "./types/ImportSummary";
import type { ImportUndone } from "./types/ImportUndone";
import type { JournalComparison } from "./types/JournalComparison";
import type { JournalEntry } from "./types/JournalEntry";
import type { JournalExportDraft } from "./types/JournalExportDraft";
import type { JournalExported } from "./types/JournalExported";
import type { JournalFilter } from "./types/JournalFilter";
import type { JournalFingerprint } from "./types/JournalFingerprint";
import type { JournalRow } from "./types/JournalRow";
import type { JournalUser } from "./types/JournalUser";
import type { Kind } from "./types/Kind";
import type { LegalHold } from "./types/LegalHold";
import type { LegalHoldDraft } from "./types/LegalHoldDraft";
import type { LegalHoldId } from "./types/LegalHoldId";
import type { LegalHoldRow } from "./types/LegalHoldRow";
import type { LetterFormat } from "./types/LetterFormat";
import type { LetterPreview } from "./types/LetterPreview";
import type { LiftingLetterDraft } from "./types/LiftingLetterDraft";
import type { LiftingLetterOffer } from "./types/LiftingLetterOffer";
import type { LinkKind } from "./types/LinkKind";
import type { ListPosition } from "./types/ListPosition";
import type { MailingCheck } from "./types/MailingCheck";
import type { MailingFile } from "./types/MailingFile";
import type { MailingFilter } from "./types/MailingFilter";
import type { MailingRow } from "./types/MailingRow";
import type { Mention } from "./types/Mention";
import type { Money } from "./types/Money";
import type { NoticeDraft } from "./types/NoticeDraft";
import type { NoticeId } from "./types/NoticeId";
import type { NoticeMove } from "./types/NoticeMove";
import type { NoticeOffer } from "./types/NoticeOffer";
import type { NoticePage } from "./types/NoticePage";
import type { NoticePreview } from "./types/NoticePreview";
import type { NoticeRow } from "./types/NoticeRow";
import type { NoticeText } from "./types/NoticeText";
import type { NoticeVersionId } from "./types/NoticeVersionId";
import type { ObjectionDraft } from "./types/ObjectionDraft";
import type { ObjectionId } from "./types/ObjectionId";
import type { OpenedList } from "./types/OpenedList";
import type { OtherCard } from "./types/OtherCard";
import type { Party } from "./types/Party";
import type { PassphraseStrength } from "./types/PassphraseStrength";
import type { Preference } from "./types/Preference";
import type { Purpose } from "./types/Purpose";
import type { PurposeDraft } from "./types/PurposeDraft";
import type { PurposeField } from "./types/PurposeField";
import type { PurposeId } from "./types/PurposeId";
import type { PurposeOffer } from "./types/PurposeOffer";
import type { PurposePreset } from "./types/PurposePreset";
import type { PurposeRow } from "./types/PurposeRow";
import type { QuickLine } from "./types/QuickLine";
import type { Recipient } from "./types/Recipient";
import type { RecipientDraft } from "./types/RecipientDraft";
import type { RecipientId } from "./types/RecipientId";
import type { RecipientLetter } from "./types/RecipientLetter";
import type { RecipientNotice } from "./types/RecipientNotice";
import type { RecipientNoticeId } from "./types/RecipientNoticeId";
import type { RecipientRow } from "./types/RecipientRow";
import type { Recovered } from "./types/Recovered";
import type { RecoveryAnswer } from "./types/RecoveryAnswer";
import type { RecoverySheet } from "./types/RecoverySheet";
import type { Regime } from "./types/Regime";
import type { Rehearsal } from "./types/Rehearsal";
import type { RequestDraft } from "./types/RequestDraft";
import type { RequestId } from "./types/RequestId";
import type { RequestLaw } from "./types/RequestLaw";
import type { RequestLetterDraft } from "./types/RequestLetterDraft";
import type { RequestLetters } from "./types/RequestLetters";
import type { RequestMove } from "./types/RequestMove";
import type { RequestPackage } from "./types/RequestPackage";
import type { RequestPackageDraft } from "./types/RequestPackageDraft";
import type { RequestPackageSaved } from "./types/RequestPackageSaved";
import type { RequestPlan } from "./types/RequestPlan";
import type { RequestQuery } from "./types/RequestQuery";
import type { RequestRow } from "./types/RequestRow";
import type { RequestSheet } from "./types/RequestSheet";
import type { RequestStatistics } from "./types/RequestStatistics";
import type { RequestStep } from "./types/RequestStep";
import type { RestoreCarried } from "./types/RestoreCarried";
import type { RestoredByCode } from "./types/RestoredByCode";
import type { RestrictionDraft } from "./types/RestrictionDraft";
import type { RestrictionEnd } from "./types/RestrictionEnd";
import type { RestrictionId } from "./types/RestrictionId";
import type { RetentionCarried } from "./types/RetentionCarried";
import type { RetentionFind } from "./types/RetentionFind";
import type { RetentionFlagId } from "./types/RetentionFlagId";
import type { RetentionFlagRow } from "./types/RetentionFlagRow";
import type { RetentionFlagged } from "./types/RetentionFlagged";
import type { RetentionForecast } from "./types/RetentionForecast";
import type { RetentionFound } from "./types/RetentionFound";
import type { RetentionItem } from "./types/RetentionItem";
import type { RetentionMove } from "./types/RetentionMove";
import type { RetentionPreset } from "./types/RetentionPreset";
import type { RetentionQueue } from "./types/RetentionQueue";
import type { RetentionRule } from "./types/RetentionRule";
import type { RetentionRuleDraft } from "./types/RetentionRuleDraft";
import type { RetentionRuleId } from "./types/RetentionRuleId";
import type { RetentionState } from "./types/RetentionState";
import type { SearchHit } from "./types/SearchHit";
import type { SettingOffer } from "./types/SettingOffer";
import type { Settings } from "./types/Settings";
import type { Snooze } from "./types/Snooze";
import type { Stage } from "./types/Stage";
import type { StageDraft } from "./types/StageDraft";
import type { StageId } from "./types/StageId";
import type { Statistics } from "./types/Statistics";
import type { StrikePassage } from "./types/StrikePassage";
import type { Suppression } from "./types/Suppression";
import type { SuppressionAsked } from "./types/SuppressionAsked";
import type { SuppressionCheck } from "./types/SuppressionCheck";
import type { SuppressionDraft } from "./types/SuppressionDraft";
import type { SuppressionId } from "./types/SuppressionId";
import type { SuppressionPage } from "./types/SuppressionPage";
import type { SuppressionPlan } from "./types/SuppressionPlan";
import type { SuppressionQuery } from "./types/SuppressionQuery";
import type { SuppressionTarget } from "./types/SuppressionTarget";
import type { SuppressionsAdded } from "./types/SuppressionsAdded";
import type { SuppressionsAsked } from "./types/SuppressionsAsked";
import type { Tag } from "./types/Tag";
import type { Task } from "./types/Task";
import type { TaskDraft } from "./types/TaskDraft";
import type { TaskFinished } from "./types/TaskFinished";
import type { TaskId } from "./types/TaskId";
import type { TaskQuery } from "./types/TaskQuery";
import type { TaskRow } from "./types/TaskRow";
import type { TemplateKind } from "./types/TemplateKind";
import type { TemplatePage } from "./types/TemplatePage";
import type { TemplatePreview } from "./types/TemplatePreview";
import type { TemplateRow } from "./types/TemplateRow";
import type { TemplateText } from "./types/TemplateText";
import type { TextHit } from "./types/TextHit";
import type { TimelineKind } from "./types/TimelineKind";
import type { TimelinePage } from "./types/TimelinePage";
import type { TimelinePosition } from "./types/TimelinePosition";
import type { TrashDue } from "./types/TrashDue";
import type { TrashEmptied } from "./types/TrashEmptied";
import type { TrashRow } from "./types/TrashRow";
import type { UndoState } from "./types/UndoState";
import type { UnlockReport } from "./types/UnlockReport";
import type { User } from "./types/User";
import type { UserDraft } from "./types/UserDraft";
import type { UserId } from "./types/UserId";
import type { VaultDraft } from "./types/VaultDraft";
import type { VaultGlimpse } from "./types/VaultGlimpse";
import type { VaultPlace } from "./types/VaultPlace";
import type { VaultState } from "./types/VaultState";
import type { Verification } from "./types/Verification";
import type { Voucher } from "./types/Voucher";
import type { VoucherDraft } from "./types/VoucherDraft";
import type { VoucherId } from "./types/VoucherId";
import type { VoucherRow } from "./types/VoucherRow";

export interface Commands {
  vault_state: { args: Record<string, never>; result: VaultState };
  vault_inspect: { args: { place: number }; result: VaultGlimpse };
  vault_place_default: { args: { name: string }; result: VaultPlace };
  vault_place_pick: { args: { create: boolean; name: string }; result: VaultPlace | null };
  vault_recovery_sheet: { args: Record<string, never>; result: RecoverySheet };
  vault_recovery_save: { args: Record<string, never>; result: boolean };
  vault_recovery_confirm: { args: { answers: Array<RecoveryAnswer> }; result: null };
  vault_key_file_pick: { args: Record<string, never>; result: string | null };
  vault_key_file_clear: { args: Record<string, never>; result: null };
  vault_lock: { args: Record<string, never>; result: null };
  vault_touch: { args: Record<string, never>; result: null };
  vault_reveal: { args: Record<string, never>; result: null };
  vault_forget: { args: { place: number }; result: null };
  vault_demo_open: { args: Record<string, never>; result: null };
  vault_demo_delete: { args: Record<string, never>; result: null };
  preference_get: { args: Record<string, never>; result: Preference };
  preference_change: { args: { preference: Preference }; result: Preference };
  setting_get: { args: Record<string, never>; result: Settings };
  setting_change: { args: { settings: Settings; job: number }; result: Settings };
  setting_offer: { args: { country: string; region: string }; result: SettingOffer };
  contact_open: { args: { query: ContactQuery; first: number }; result: OpenedList<ContactSummary> };
  contact_window: { args: { handle: number; offset: number; count: number }; result: Array<ContactSummary> };
  contact_position: { args: { handle: number; id: ContactId }; result: ListPosition };
  contact_get: { args: { id: ContactId }; result: Contact };
  contact_add: { args: { draft: ContactDraft }; result: Contact };
  contact_change: { args: { id: ContactId; revision: number; draft: ContactDraft }; result: Contact };
  contact_trash: { args: { ids: Array<ContactId> }; result: number };
  contact_restore: { args: { ids: Array<ContactId> }; result: number };
  contact_tag: { args: { ids: Array<ContactId>; add: Array<string>; remove: Array<string> }; result: number };
  contact_photo_pick: { args: { id: ContactId }; result: boolean };
  contact_photo_remove: { args: { id: ContactId }; result: null };
  contact_history: { args: { id: ContactId; before: number | null }; result: HistoryPage };
  contact_readings: { args: { id: ContactId; before: number | null }; result: HistoryPage };
  contact_value_restore: { args: { id: ContactId; revision: number; seq: number; field: string }; result: Contact };
  contact_reach: { args: { id: ContactId; purpose: PurposeId; channel: Channel }; result: Decision };
  confidential_get: { args: { id: ContactId }; result: ConfidentialNote };
  confidential_change: { args: { id: ContactId; old: string; new: string }; result: null };
  company_open: { args: { query: CompanyQuery; first: number }; result: OpenedList<CompanySummary> };
  company_window: { args: { handle: number; offset: number; count: number }; result: Array<CompanySummary> };
  company_position: { args: { handle: number; id: CompanyId }; result: ListPosition };
  company_get: { args: { id: CompanyId }; result: Company };
  company_add: { args: { draft: CompanyDraft }; result: Company };
  company_change: { args: { id: CompanyId; revision: number; draft: CompanyDraft }; result: Company };
  company_trash: { args: { ids: Array<CompanyId> }; result: number };
  company_restore: { args: { ids: Array<CompanyId> }; result: number };
  company_suggest: { args: { text: string }; result: Array<CompanySummary> };
  company_history: { args: { id: CompanyId; before: number | null }; result: HistoryPage };
  company_value_restore: { args: { id: CompanyId; revision: number; seq: number; field: string }; result: Company };
  activity_add: { args: { party: Party; draft: ActivityDraft }; result: Activity };
  activity_change: { args: { id: ActivityId; revision: number; draft: ActivityDraft }; result: Activity };
  activity_trash: { args: { ids: Array<ActivityId> }; result: number };
  activity_restore: { args: { ids: Array<ActivityId> }; result: number };
  activity_read: { args: { line: string; now: string }; result: QuickLine };
  activity_suggest: { args: { text: string }; result: Array<Mention> };
  document_pick: { args: Record<string, never>; result: Array<ChosenFile> };
  document_drop: { args: Record<string, never>; result: Array<ChosenFile> };
  document_add: { args: { index: number; party: Party; draft: DocumentDraft; again: boolean; job: number }; result: Document };
  document_change: { args: { id: DocumentId; revision: number; draft: DocumentDraft }; result: Document };
  document_trash: { args: { ids: Array<DocumentId> }; result: number };
  document_restore: { args: { ids: Array<DocumentId> }; result: number };
  document_purge: { args: { id: DocumentId }; result: null };
  document_look: { args: { id: DocumentId; job: number }; result: DocumentLook };
  document_text: { args: { id: DocumentId }; result: string };
  document_open: { args: { id: DocumentId }; result: null };
  document_save: { args: { id: DocumentId; disclosure: Disclosure; job: number }; result: boolean };
  task_open: { args: { query: TaskQuery; first: number }; result: OpenedList<TaskRow> };
  task_window: { args: { handle: number; offset: number; count: number }; result: Array<TaskRow> };
  task_get: { args: { id: TaskId }; result: TaskRow };
  task_add: { args: { party: Party; draft: TaskDraft }; result: Task };
  task_change: { args: { id: TaskId; revision: number; draft: TaskDraft }; result: Task };
  task_finish: { args: { id: TaskId; zone: string }; result: TaskFinished };
  task_reopen: { args: { id: TaskId }; result: Task };
  task_snooze: { args: { id: TaskId; until: Snooze; zone: string }; result: Task };
  task_trash: { args: { ids: Array<TaskId> }; result: number };
  task_restore: { args: { ids: Array<TaskId> }; result: number };
  task_read: { args: { line: string; now: string }; result: QuickLine };
  task_assignees: { args: Record<string, never>; result: Array<Assignee> };
  voucher_open: { args: { owner: Kind; id: number; first: number }; result: OpenedList<VoucherRow> };
  voucher_window: { args: { handle: number; offset: number; count: number }; result: Array<VoucherRow> };
  voucher_get: { args: { id: VoucherId }; result: VoucherRow };
  voucher_currency: { args: { party: Party }; result: Currency };
  voucher_add: { args: { party: Party; draft: VoucherDraft }; result: Voucher };
  voucher_change: { args: { id: VoucherId; revision: number; draft: VoucherDraft }; result: Voucher };
  voucher_trash: { args: { ids: Array<VoucherId> }; result: number };
  voucher_restore: { args: { ids: Array<VoucherId> }; result: number };
  voucher_purge: { args: { id: VoucherId }; result: null };
  deal_board: { args: { query: DealQuery; first: number }; result: DealBoard };
  deal_column: { args: { handle: number; stage: StageId; offset: number; count: number }; result: Array<DealRow> };
  deal_place: { args: { handle: number; id: DealId }; result: DealPlace | null };
  deal_open: { args: { query: DealQuery; first: number }; result: OpenedList<DealRow> };
  deal_window: { args: { handle: number; offset: number; count: number }; result: Array<DealRow> };
  deal_of: { args: { owner: Kind; id: number }; result: Array<DealRow> };
  deal_get: { args: { id: DealId }; result: DealPage };
  deal_stages: { args: Record<string, never>; result: Array<Stage> };
  deal_add: { args: { party: Party; draft: DealDraft; stage: StageId | null }; result: Deal };
  deal_change: { args: { id: DealId; revision: number; draft: DealDraft }; result: Deal };
  deal_move: { args: { id: DealId; stage: StageId; reason: string; zone: string }; result: Deal };
  deal_reasons: { args: Record<string, never>; result: Array<string> };
  deal_trash: { args: { ids: Array<DealId> }; result: number };
  deal_restore: { args: { ids: Array<DealId> }; result: number };
  deal_link: { args: { id: DealId; document: DocumentId }; result: null };
  deal_unlink: { args: { id: DealId; document: DocumentId }; result: null };
  deal_linkable: { args: { id: DealId }; result: Array<Document> };
  deal_stage_save: { args: { stages: Array<StageDraft> }; result: Array<Stage> };
  consent_sheet: { args: { id: ContactId; at: number | null }; result: ConsentSheet };
  consent_open: { args: { query: ConsentQuery; first: number }; result: OpenedList<ConsentRow> };
  consent_window: { args: { handle: number; offset: number; count: number }; result: Array<ConsentRow> };
  consent_overview: { args: { at: number | null }; result: ConsentOverview };
  consent_trend: { args: { at: number | null }; result: Array<ConsentMonth> };
  consent_add: { args: { event: ConsentDraft }; result: ConsentEvent };
  consent_withdraw: { args: { id: ContactId; purpose: PurposeId; channel: Channel | null; at: number; zone: string; method: ConsentMethod }; result: number };
  consent_object: { args: { objection: ObjectionDraft }; result: ObjectionId };
  consent_object_end: { args: { id: ObjectionId; note: string }; result: null };
  consent_restrict: { args: { restriction: RestrictionDraft }; result: RestrictionId };
  consent_restrict_end: { args: { id: RestrictionId; end: RestrictionEnd }; result: null };
  consent_shown: { args: { ids: Array<ContactId>; version: NoticeVersionId; at: number; zone: string; method: ConsentMethod }; result: null };
  consent_collected: { args: { ids: Array<ContactId>; origin: DataOrigin; at: number }; result: number };
  consent_form_save: { args: { form: ConsentFormDraft }; result: ConsentFormSaved | null };
  consent_form_find: { args: { code: string }; result: ConsentFormFound | null };
  consent_receipt_save: { args: { contact: ContactId; purpose: PurposeId; format: ConsentReceiptFormat }; result: string | null };
  consent_answers_read: { args: Record<string, never>; result: ConsentAnswers | null };
  consent_answers_take: { args: { handle: number; answers: Array<ConsentAnswerTaken>; zone: string }; result: number };
  consent_lift_letter: { args: { id: RestrictionId }; result: LiftingLetterOffer };
  consent_lift_letter_preview: { args: { letter: LiftingLetterDraft }; result: LetterPreview };
  consent_lift_letter_save: { args: { letter: LiftingLetterDraft; format: LetterFormat }; result: string | null };
  mailing_check: { args: { purpose: PurposeId; channel: Channel; ids: Array<ContactId> | null; handle: number | null }; result: MailingCheck };
  mailing_open: { args: { purpose: PurposeId; channel: Channel; ids: Array<ContactId> | null; handle: number | null; filter: MailingFilter; first: number }; result: OpenedList<MailingRow> };
  mailing_window: { args: { handle: number; offset: number; count: number }; result: Array<MailingRow> };
  mailing_save: { args: { file: MailingFile; purpose: PurposeId; channel: Channel; ids: Array<ContactId> | null; handle: number | null; job: number }; result: number | null };
  decision_get: { args: { id: ContactId; purpose: PurposeId | null; channel: Channel; at: number | null }; result: Decision };
  decision_chips: { args: { ids: Array<ContactId> }; result: Array<Array<Chip>> };
  purpose_list: { args: Record<string, never>; result: Array<PurposeRow> };
  purpose_get: { args: { id: PurposeId }; result: PurposeRow };
  purpose_fields: { args: Record<string, never>; result: Array<PurposeField> };
  purpose_presets: { args: { language: string }; result: Array<PurposeOffer> };
  purpose_add: { args: { draft: PurposeDraft; preset: PurposePreset | null }; result: Purpose };
  purpose_change: { args: { id: PurposeId; revision: number; draft: PurposeDraft }; result: Purpose };
  purpose_remove: { args: { id: PurposeId }; result: null };
  purpose_restore: { args: { id: PurposeId }; result: null };
  purpose_move: { args: { id: PurposeId; position: number }; result: null };
  notice_list: { args: Record<string, never>; result: Array<NoticeRow> };
  notice_get: { args: { id: NoticeId }; result: NoticePage };
  notice_difference: { args: { id: NoticeId; older: number; newer: number; language: string }; result: Array<DifferencePart> };
  notice_preview: { args: { draft: NoticeDraft; language: string; text: string }; result: NoticePreview };
  notice_presets: { args: { language: string }; result: Array<NoticeOffer> };
  notice_add: { args: { draft: NoticeDraft; texts: Array<NoticeText> }; result: NoticePage };
  notice_change: { args: { id: NoticeId; revision: number; draft: NoticeDraft }; result: NoticePage };
  notice_remove: { args: { id: NoticeId }; result: null };
  notice_restore: { args: { id: NoticeId }; result: null };
  notice_version_add: { args: { id: NoticeId }; result: NoticePage };
  notice_version_change: { args: { id: NoticeId; version: number; texts: Array<NoticeText> }; result: NoticePage };
  notice_freeze: { args: { id: NoticeId; version: number }; result: NoticePage };
  request_open: { args: { query: RequestQuery; first: number }; result: OpenedList<RequestRow> };
  request_window: { args: { handle: number; offset: number; count: number }; result: Array<RequestRow> };
  request_near: { args: Record<string, never>; result: number };
  request_of: { args: { contact: ContactId }; result: Array<RequestRow> };
  request_find: { args: { text: string }; result: Array<RequestRow> };
  request_get: { args: { id: RequestId }; result: RequestSheet };
  request_reveal: { args: { id: RequestId }; result: string };
  request_laws: { args: Record<string, never>; result: Array<RequestLaw> };
  request_add: { args: { request: RequestDraft }; result: RequestSheet };
  request_plan: { args: { id: RequestId; revision: number; plan: RequestPlan }; result: RequestSheet };
  request_tick: { args: { id: RequestId; step: RequestStep; done: boolean; note: string }; result: RequestSheet };
  request_comment: { args: { id: RequestId; text: string }; result: RequestSheet };
  request_evidence_add: { args: { id: RequestId; index: number; draft: DocumentDraft; job: number }; result: RequestSheet };
  request_act: { args: { id: RequestId; revision: number; action: RequestMove }; result: RequestSheet };
  request_letters: { args: { id: RequestId }; result: RequestLetters };
  request_letter_preview: { args: { letter: RequestLetterDraft }; result: LetterPreview };
  request_letter_save: { args: { letter: RequestLetterDraft; format: LetterFormat }; result: string | null };
  request_package_check: { args: { id: RequestId }; result: RequestPackage };
  request_package_save: { args: { package: RequestPackageDraft; job: number }; result: RequestPackageSaved | null };
  request_statistics: { args: { year: number }; result: RequestStatistics };
  template_list: { args: Record<string, never>; result: Array<TemplateRow> };
  template_get: { args: { kind: TemplateKind; regime: Regime; language: string }; result: TemplatePage };
  template_preview: { args: { kind: TemplateKind; regime: Regime; language: string; text: TemplateText }; result: TemplatePreview };
  template_difference: { args: { kind: TemplateKind; regime: Regime; language: string; text: TemplateText }; result: Array<DifferencePart> };
  template_change: { args: { kind: TemplateKind; regime: Regime; language: string; revision: number; text: TemplateText }; result: TemplatePage };
  template_reset: { args: { kind: TemplateKind; regime: Regime; language: string; revision: number }; result: TemplatePage };
  retention_list: { args: Record<string, never>; result: Array<RetentionRule> };
  retention_presets: { args: Record<string, never>; result: Array<RetentionPreset> };
  retention_preset_add: { args: { codes: Array<string> }; result: Array<RetentionRule> };
  retention_add: { args: { rule: RetentionRuleDraft }; result: RetentionRule };
  retention_change: { args: { id: RetentionRuleId; revision: number; rule: RetentionRuleDraft }; result: RetentionRule };
  retention_remove: { args: { id: RetentionRuleId }; result: null };
  retention_restore: { args: { id: RetentionRuleId }; result: null };
  retention_contact: { args: { id: ContactId }; result: ContactRetention };
  retention_open: { args: Record<string, never>; result: RetentionForecast };
  retention_window: { args: { handle: number; find: RetentionFind; offset: number; count: number }; result: RetentionFound };
  retention_flag: { args: { rule: RetentionRuleId | null; job: number }; result: RetentionFlagged };
  retention_queue: { args: { state: RetentionState; offset: number; count: number }; result: RetentionQueue };
  retention_decide: { args: { id: RetentionFlagId; revision: number; action: RetentionMove }; result: RetentionFlagRow };
  retention_carry_out: { args: { job: number }; result: RetentionCarried };
  retention_statistics: { args: Record<string, never>; result: Statistics };
  retention_holds: { args: Record<string, never>; result: Array<LegalHoldRow> };
  retention_hold_of: { args: { item: RetentionItem }; result: Array<LegalHold> };
  retention_hold_add: { args: { item: RetentionItem; hold: LegalHoldDraft }; result: LegalHoldRow };
  retention_hold_change: { args: { id: LegalHoldId; revision: number; hold: LegalHoldDraft }; result: LegalHoldRow };
  retention_hold_end: { args: { id: LegalHoldId; revision: number; note: string }; result: LegalHoldRow };
  erasure_list: { args: Record<string, never>; result: Array<Erasure> };
  erasure_plan: { args: { id: ContactId }; result: ErasurePlan };
  erasure_passages: { args: { id: ContactId; text: ErasureStrike }; result: Array<StrikePassage> };
  erasure_records: { args: { id: ContactId; category: ErasureCategory }; result: ErasureRecords };
  erasure_others: { args: { id: ContactId }; result: Array<OtherCard> };
  erasure_run: { args: { erasure: ErasureDraft }; result: Erasure };
  erasure_way: { args: Record<string, never>; result: ErasureWay };
  erasure_announce: { args: { erasure: ErasureDraft }; result: ErasureAnnouncement };
  erasure_announced: { args: Record<string, never>; result: Array<ErasureAnnouncement> };
  erasure_differences: { args: { id: ErasureAnnouncementId }; result: Array<ErasureDifference> };
  erasure_confirm: { args: { id: ErasureAnnouncementId; seal: string; hurry: string | null }; result: Erasure };
  erasure_withdraw: { args: { id: ErasureAnnouncementId }; result: null };
  erasure_prove: { args: { job: number }; result: ErasureProving };
  erasure_archive: { args: Record<string, never>; result: Array<Archived> };
  erasure_open: { args: { id: ArchiveId }; result: ArchiveContent };
  erasure_file_open: { args: { id: ArchiveId; at: number }; result: null };
  erasure_letter: { args: { id: ArchiveId; language: string }; result: RecipientLetter };
  erasure_letter_save: { args: { id: ArchiveId; language: string; format: LetterFormat }; result: string | null };
  erasure_hold_change: { args: { id: ArchiveId; reviewOn: string }; result: null };
  erasure_hold_end: { args: { id: ArchiveId; note: string }; result: null };
  erasure_certificate_save: { args: { id: ErasureId; format: CertificateFormat }; result: string | null };
  erasure_settle: { args: { id: ArchiveId; at: number; method: string }; result: null };
  recipient_list: { args: Record<string, never>; result: Array<RecipientRow> };
  recipient_get: { args: { id: RecipientId }; result: RecipientRow };
  recipient_add: { args: { recipient: RecipientDraft }; result: Recipient };
  recipient_change: { args: { id: RecipientId; revision: number; recipient: RecipientDraft }; result: Recipient };
  recipient_remove: { args: { id: RecipientId }; result: null };
  recipient_restore: { args: { id: RecipientId }; result: null };
  recipient_disclosures: { args: { id: ContactId }; result: Array<Disclosed> };
  recipient_disclose: { args: { disclosure: DisclosureDraft }; result: Array<Disclosed> };
  recipient_notices: { args: { id: ContactId }; result: Array<RecipientNotice> };
  recipient_request_notices: { args: { id: RequestId }; result: Array<RecipientNotice> };
  recipient_notice: { args: { id: RecipientNoticeId; revision: number; action: NoticeMove }; result: RecipientNotice };
  recipient_letter: { args: { id: RecipientNoticeId; language: string }; result: RecipientLetter };
  recipient_letter_save: { args: { id: RecipientNoticeId; language: string; format: LetterFormat }; result: string | null };
  suppression_list: { args: { query: SuppressionQuery; offset: number; count: number }; result: SuppressionPage };
  suppression_of: { args: { id: ContactId }; result: SuppressionsAsked };
  suppression_asked: { args: { emails: Array<string>; phones: Array<string> }; result: SuppressionsAsked };
  suppression_check: { args: { target: SuppressionTarget }; result: Array<SuppressionAsked> };
  suppression_add: { args: { target: SuppressionTarget; suppression: SuppressionDraft }; result: Suppression };
  suppression_end: { args: { id: SuppressionId; reason: string }; result: Suppression };
  suppression_import_pick: { args: Record<string, never>; result: ImportPreview | null };
  suppression_import_cut: { args: { layout: CsvLayout }; result: ImportPreview };
  suppression_import_preview: { args: { list: SuppressionPlan; job: number }; result: SuppressionCheck };
  suppression_import_run: { args: { list: SuppressionPlan; job: number }; result: SuppressionsAdded };
  suppression_import_close: { args: Record<string, never>; result: null };
  due_open: { args: { zone: string; first: number }; result: DueList };
  due_window: { args: { handle: number; offset: number; count: number }; result: Array<DueRow> };
  timeline_page: { args: { owner: Kind; id: number; only: TimelineKind | null; before: TimelinePosition | null; limit: number }; result: TimelinePage };
  link_open: { args: { owner: Kind; id: number; kind: LinkKind; at: number }; result: null };
  draft_keep: { args: { owner: Kind; id: number | null; form: DraftForm; text: string }; result: null };
  draft_list: { args: Record<string, never>; result: Array<Draft> };
  draft_remove: { args: { owner: Kind; id: number | null; form: DraftForm }; result: null };
  clipboard_copy: { args: { text: string; contact: ContactId | null }; result: boolean };
  tag_list: { args: Record<string, never>; result: Array<Tag> };
  trash_open: { args: { first: number }; result: OpenedList<TrashRow> };
  trash_window: { args: { handle: number; offset: number; count: number }; result: Array<TrashRow> };
  trash_due: { args: Record<string, never>; result: TrashDue };
  trash_empty: { args: { job: number }; result: TrashEmptied };
  search_everything: { args: { text: string }; result: Array<SearchHit> };
  search_texts: { args: { text: string }; result: Array<TextHit> };
  money_currency: { args: Record<string, never>; result: Currency };
  money_read: { args: { text: string; currency: Currency; decimal: string }; result: Money };
  undo_state: { args: Record<string, never>; result: UndoState };
  undo_back: { args: Record<string, never>; result: UndoState };
  undo_forward: { args: Record<string, never>; result: UndoState };
  import_pick: { args: Record<string, never>; result: ImportPreview | null };
  import_drop: { args: { index: number }; result: ImportPreview };
  import_preview: { args: { layout: CsvLayout }; result: ImportPreview };
  import_mapping_list: { args: Record<string, never>; result: Array<ImportMapping> };
  import_mapping_save: { args: { mapping: ImportMapping }; result: null };
  import_mapping_remove: { args: { name: string }; result: null };
  import_check: { args: { plan: ImportPlan; job: number }; result: ImportCheck };
  import_run: { args: { plan: ImportPlan; job: number }; result: ImportReport };
  import_rejected_save: { args: Record<string, never>; result: boolean };
  import_list: { args: Record<string, never>; result: Array<ImportSummary> };
  import_undo: { args: { id: ImportId; job: number }; result: ImportUndone };
  import_close: { args: Record<string, never>; result: null };
  export_save: { args: { format: ExportFormat; ids: Array<ContactId> | null; handle: number | null; options: CsvOptions; disclosure: Disclosure; job: number }; result: number | null };
  user_list: { args: Record<string, never>; result: Array<User> };
  user_change: { args: { id: UserId; draft: UserDraft }; result: null };
  user_disable: { args: { id: UserId }; result: null };
  user_enable: { args: { id: UserId }; result: null };
  user_remove: { args: { id: UserId; job: number }; result: null };
  alert_list: { args: Record<string, never>; result: Array<Alert> };
  alert_see: { args: { ids: Array<AlertId> }; result: null };
  job_cancel: { args: { job: number }; result: null };
  backup_register: { args: Record<string, never>; result: BackupRegister };
  backup_place_pick: { args: Record<string, never>; result: BackupPlaceId | null };
  backup_place_remove: { args: { id: BackupPlaceId }; result: null };
  backup_run: { args: { id: BackupPlaceId; job: number }; result: Backup };
  backup_rehearse: { args: { id: BackupId; job: number }; result: Rehearsal };
  backup_scrub: { args: { job: number }; result: BackupScrub };
  backup_delete: { args: { id: BackupId }; result: null };
  backup_pick: { args: Record<string, never>; result: BackupInfo | null };
  backup_drop: { args: { index: number }; result: BackupInfo };
  backup_offered: { args: Record<string, never>; result: BackupInfo | null };
  backup_decline: { args: Record<string, never>; result: null };
  health_get: { args: Record<string, never>; result: Health };
  health_check: { args: { job: number }; result: Health };
  health_resume: { args: { reserve: boolean }; result: null };
  journal_list: { args: { filter: JournalFilter; before: number | null; limit: number }; result: Array<JournalRow> };
  journal_entry: { args: { seq: number }; result: JournalEntry };
  journal_user_list: { args: Record<string, never>; result: Array<JournalUser> };
  journal_verify: { args: { job: number }; result: Verification };
  journal_fingerprint: { args: Record<string, never>; result: JournalFingerprint | null };
  journal_fingerprint_save: { args: { seq: number }; result: boolean };
  journal_compare: { args: { text: string }; result: JournalComparison };
  journal_export: { args: { draft: JournalExportDraft; disclosure: Disclosure; job: number }; result: JournalExported | null };
  journal_finding_see: { args: Record<string, never>; result: null };
  journal_finding_save: { args: Record<string, never>; result: boolean };
  journal_fork_accept: { args: Record<string, never>; result: null };
  vault_create: { args: { place: number; draft: VaultDraft }; result: RecoverySheet };
  vault_unlock: { args: { place: number }; result: UnlockReport };
  vault_recover: { args: { place: number }; result: Recovered };
  vault_passphrase_change: { args: { exposed: boolean }; result: RecoverySheet | null };
  vault_recovery_replace: { args: Record<string, never>; result: RecoverySheet };
  vault_key_file_add: { args: Record<string, never>; result: boolean };
  vault_key_file_remove: { args: Record<string, never>; result: null };
  vault_test_copy: { args: { place: number; job: number }; result: null };
  backup_restore: { args: { place: number; job: number }; result: RestoreCarried };
  backup_recover: { args: { place: number; job: number }; result: RestoredByCode };
  user_add: { args: { draft: UserDraft }; result: UserId };
  user_passphrase: { args: { id: UserId }; result: null };
  passphrase_strength: { args: { words: Array<string> }; result: PassphraseStrength };
  contact_photo: { args: { id: ContactId }; result: ArrayBuffer };
  document_page: { args: { id: DocumentId; page: number; width: number; job: number }; result: ArrayBuffer };
}

/** Commands whose secrets travel as raw bytes. */
export type SecretCommand = "vault_create" | "vault_unlock" | "vault_recover" | "vault_passphrase_change" | "vault_recovery_replace" | "vault_key_file_add" | "vault_key_file_remove" | "vault_test_copy" | "backup_restore" | "backup_recover" | "user_add" | "user_passphrase" | "passphrase_strength";

/** What a role has to be permitted to call a command; those that every role may call are left out. */
export const permissions = {
  setting_change: "setting_change",
  setting_offer: "setting_change",
  contact_open: "contact_read",
  contact_window: "contact_read",
  contact_position: "contact_read",
  contact_get: "contact_read",
  contact_add: "contact_change",
  contact_change: "contact_change",
  contact_trash: "trash_change",
  contact_restore: "trash_change",
  contact_tag: "contact_change",
  contact_photo_pick: "contact_change",
  contact_photo_remove: "contact_change",
  contact_history: "history_read",
  contact_readings: "journal_read",
  contact_value_restore: "contact_change",
  contact_reach: "consent_change",
  confidential_get: "confidential_read",
  confidential_change: "confidential_change",
  company_open: "company_read",
  company_window: "company_read",
  company_position: "company_read",
  company_get: "company_read",
  company_add: "company_change",
  company_change: "company_change",
  company_trash: "trash_change",
  company_restore: "trash_change",
  company_suggest: "company_read",
  company_history: "history_read",
  company_value_restore: "company_change",
  activity_add: "activity_change",
  activity_change: "activity_change",
  activity_trash: "activity_change",
  activity_restore: "activity_change",
  activity_read: "activity_change",
  activity_suggest: "activity_change",
  document_pick: "document_change",
  document_drop: "document_change",
  document_add: "document_change",
  document_change: "document_change",
  document_trash: "document_change",
  document_restore: "document_change",
  document_purge: "trash_run",
  document_look: "document_read",
  document_text: "document_read",
  document_open: "document_run",
  document_save: "export_run",
  task_open: "task_read",
  task_window: "task_read",
  task_get: "task_read",
  task_add: "task_change",
  task_change: "task_change",
  task_finish: "task_change",
  task_reopen: "task_change",
  task_snooze: "task_change",
  task_trash: "task_change",
  task_restore: "task_change",
  task_read: "task_change",
  task_assignees: "task_change",
  voucher_open: "voucher_read",
  voucher_window: "voucher_read",
  voucher_get: "voucher_read",
  voucher_currency: "voucher_change",
  voucher_add: "voucher_change",
  voucher_change: "voucher_change",
  voucher_trash: "voucher_change",
  voucher_restore: "voucher_change",
  voucher_purge: "trash_run",
  deal_board: "deal_read",
  deal_column: "deal_read",
  deal_place: "deal_read",
  deal_open: "deal_read",
  deal_window: "deal_read",
  deal_of: "deal_read",
  deal_get: "deal_read",
  deal_stages: "deal_read",
  deal_add: "deal_change",
  deal_change: "deal_change",
  deal_move: "deal_change",
  deal_reasons: "deal_change",
  deal_trash: "deal_change",
  deal_restore: "deal_change",
  deal_link: "deal_change",
  deal_unlink: "deal_change",
  deal_linkable: "deal_read",
  deal_stage_save: "setting_change",
  consent_sheet: "consent_read",
  consent_open: "consent_read",
  consent_window: "consent_read",
  consent_overview: "consent_read",
  consent_trend: "consent_read",
  consent_add: "consent_change",
  consent_withdraw: "consent_change",
  consent_object: "consent_change",
  consent_object_end: "consent_run",
  consent_restrict: "consent_run",
  consent_restrict_end: "consent_run",
  consent_shown: "consent_change",
  consent_collected: "consent_change",
  consent_form_save: "consent_change",
  consent_form_find: "consent_read",
  consent_receipt_save: "consent_change",
  consent_answers_read: "consent_change",
  consent_answers_take: "consent_change",
  consent_lift_letter: "consent_run",
  consent_lift_letter_preview: "consent_run",
  consent_lift_letter_save: "consent_run",
  mailing_check: "consent_read",
  mailing_open: "consent_read",
  mailing_window: "consent_read",
  mailing_save: "export_run",
  decision_get: "consent_read",
  decision_chips: "consent_read",
  purpose_list: "purpose_read",
  purpose_get: "purpose_read",
  purpose_fields: "purpose_read",
  purpose_presets: "purpose_change",
  purpose_add: "purpose_change",
  purpose_change: "purpose_change",
  purpose_remove: "purpose_change",
  purpose_restore: "purpose_change",
  purpose_move: "purpose_change",
  notice_list: "notice_read",
  notice_get: "notice_read",
  notice_difference: "notice_read",
  notice_preview: "notice_read",
  notice_presets: "notice_change",
  notice_add: "notice_change",
  notice_change: "notice_change",
  notice_remove: "notice_change",
  notice_restore: "notice_change",
  notice_version_add: "notice_change",
  notice_version_change: "notice_change",
  notice_freeze: "notice_change",
  request_open: "request_read",
  request_window: "request_read",
  request_near: "request_read",
  request_of: "request_read",
  request_find: "request_read",
  request_get: "request_read",
  request_reveal: "request_read",
  request_laws: "request_read",
  request_add: "request_change",
  request_plan: "request_run",
  request_tick: "request_change",
  request_comment: "request_change",
  request_evidence_add: "request_change",
  request_act: "request_run",
  request_letters: "request_run",
  request_letter_preview: "request_run",
  request_letter_save: "request_run",
  request_package_check: "request_run",
  request_package_save: "request_run",
  request_statistics: "request_run",
  template_list: "template_read",
  template_get: "template_read",
  template_preview: "template_read",
  template_difference: "template_read",
  template_change: "template_change",
  template_reset: "template_change",
  retention_list: "retention_read",
  retention_presets: "retention_read",
  retention_preset_add: "retention_change",
  retention_add: "retention_change",
  retention_change: "retention_change",
  retention_remove: "retention_change",
  retention_restore: "retention_change",
  retention_contact: "retention_read",
  retention_open: "retention_run",
  retention_window: "retention_run",
  retention_flag: "retention_run",
  retention_queue: "retention_run",
  retention_decide: "retention_run",
  retention_carry_out: "retention_run",
  retention_statistics: "retention_run",
  retention_holds: "retention_change",
  retention_hold_of: "retention_read",
  retention_hold_add: "retention_change",
  retention_hold_change: "retention_change",
  retention_hold_end: "retention_change",
  erasure_list: "erasure_read",
  erasure_plan: "erasure_run",
  erasure_passages: "erasure_run",
  erasure_records: "erasure_run",
  erasure_others: "erasure_run",
  erasure_run: "erasure_run",
  erasure_way: "erasure_read",
  erasure_announce: "erasure_run",
  erasure_announced: "erasure_read",
  erasure_differences: "erasure_run",
  erasure_confirm: "erasure_run",
  erasure_withdraw: "erasure_run",
  erasure_prove: "erasure_run",
  erasure_archive: "erasure_read",
  erasure_open: "erasure_read",
  erasure_file_open: "erasure_run",
  erasure_letter: "erasure_run",
  erasure_letter_save: "erasure_run",
  erasure_hold_change: "erasure_run",
  erasure_hold_end: "erasure_run",
  erasure_certificate_save: "erasure_read",
  erasure_settle: "erasure_run",
  recipient_list: "recipient_read",
  recipient_get: "recipient_read",
  recipient_add: "recipient_change",
  recipient_change: "recipient_change",
  recipient_remove: "recipient_change",
  recipient_restore: "recipient_change",
  recipient_disclosures: "recipient_read",
  recipient_disclose: "recipient_run",
  recipient_notices: "recipient_read",
  recipient_request_notices: "request_read",
  recipient_notice: "recipient_change",
  recipient_letter: "recipient_change",
  recipient_letter_save: "recipient_change",
  suppression_list: "suppression_read",
  suppression_of: "suppression_read",
  suppression_asked: "suppression_read",
  suppression_check: "suppression_read",
  suppression_add: "suppression_change",
  suppression_end: "suppression_run",
  suppression_import_pick: "suppression_change",
  suppression_import_cut: "suppression_change",
  suppression_import_preview: "suppression_change",
  suppression_import_run: "suppression_change",
  suppression_import_close: "suppression_change",
  due_open: "task_read",
  due_window: "task_read",
  timeline_page: "activity_read",
  link_open: "contact_read",
  draft_keep: "contact_change",
  draft_list: "contact_change",
  draft_remove: "contact_change",
  clipboard_copy: "contact_read",
  tag_list: "contact_read",
  trash_open: "trash_read",
  trash_window: "trash_read",
  trash_due: "trash_run",
  trash_empty: "trash_run",
  search_everything: "contact_read",
  search_texts: "activity_read",
  money_currency: "contact_read",
  money_read: "contact_read",
  undo_back: "contact_change",
  undo_forward: "contact_change",
  import_pick: "import_run",
  import_drop: "import_run",
  import_preview: "import_run",
  import_mapping_list: "import_run",
  import_mapping_save: "import_run",
  import_mapping_remove: "import_run",
  import_check: "import_run",
  import_run: "import_run",
  import_rejected_save: "import_run",
  import_list: "import_read",
  import_undo: "import_run",
  import_close: "import_run",
  export_save: "export_run",
  user_list: "user_read",
  user_change: "user_change",
  user_disable: "user_change",
  user_enable: "user_change",
  user_remove: "user_change",
  alert_list: "alert_read",
  alert_see: "alert_read",
  backup_register: "backup_read",
  backup_place_pick: "backup_run",
  backup_place_remove: "backup_run",
  backup_run: "backup_run",
  backup_rehearse: "backup_run",
  backup_scrub: "erasure_run",
  backup_delete: "backup_run",
  health_get: "health_read",
  health_check: "health_run",
  journal_list: "journal_read",
  journal_entry: "journal_read",
  journal_user_list: "journal_read",
  journal_verify: "journal_read",
  journal_fingerprint: "journal_read",
  journal_fingerprint_save: "journal_read",
  journal_compare: "journal_read",
  journal_export: "export_run",
  journal_fork_accept: "journal_run",
  vault_test_copy: "export_run",
  user_add: "user_change",
  user_passphrase: "user_change",
  contact_photo: "contact_read",
  document_page: "document_read",
} as const satisfies Partial<Record<keyof Commands, Permission>>;

/** The roles that are permitted something. */
export const roles = {
  contact_read: ["owner", "privacy_officer", "sales", "read_only"],
  contact_change: ["owner", "privacy_officer", "sales"],
  confidential_read: ["owner", "privacy_officer"],
  confidential_change: ["owner", "privacy_officer"],
  company_read: ["owner", "privacy_officer", "sales", "read_only"],
  company_change: ["owner", "privacy_officer", "sales"],
  activity_read: ["owner", "privacy_officer", "sales", "read_only"],
  activity_change: ["owner", "privacy_officer", "sales"],
  document_read: ["owner", "privacy_officer", "sales", "read_only"],
  document_change: ["owner", "privacy_officer", "sales"],
  document_run: ["owner", "privacy_officer", "sales"],
  task_read: ["owner", "privacy_officer", "sales", "read_only"],
  task_change: ["owner", "privacy_officer", "sales"],
  voucher_read: ["owner", "privacy_officer", "sales", "read_only"],
  voucher_change: ["owner", "privacy_officer", "sales"],
  deal_read: ["owner", "privacy_officer", "sales", "read_only"],
  deal_change: ["owner", "privacy_officer", "sales"],
  purpose_read: ["owner", "privacy_officer", "sales", "read_only"],
  purpose_change: ["owner", "privacy_officer"],
  notice_read: ["owner", "privacy_officer", "sales", "read_only"],
  notice_change: ["owner", "privacy_officer"],
  template_read: ["owner", "privacy_officer", "sales", "read_only"],
  template_change: ["owner", "privacy_officer"],
  recipient_read: ["owner", "privacy_officer", "sales", "read_only"],
  recipient_change: ["owner", "privacy_officer"],
  recipient_run: ["owner", "privacy_officer", "sales"],
  consent_read: ["owner", "privacy_officer", "sales", "read_only"],
  consent_change: ["owner", "privacy_officer", "sales"],
  consent_run: ["owner", "privacy_officer"],
  restriction_read: ["owner", "privacy_officer"],
  request_read: ["owner", "privacy_officer", "sales"],
  request_change: ["owner", "privacy_officer", "sales"],
  request_run: ["owner", "privacy_officer"],
  erasure_read: ["owner", "privacy_officer"],
  erasure_run: ["owner", "privacy_officer"],
  retention_read: ["owner", "privacy_officer", "sales", "read_only"],
  retention_change: ["owner", "privacy_officer"],
  retention_run: ["owner", "privacy_officer"],
  suppression_read: ["owner", "privacy_officer", "sales", "read_only"],
  suppression_change: ["owner", "privacy_officer", "sales"],
  suppression_run: ["owner", "privacy_officer"],
  history_read: ["owner", "privacy_officer", "sales"],
  trash_read: ["owner", "privacy_officer", "sales"],
  trash_change: ["owner", "privacy_officer", "sales"],
  trash_run: ["owner", "privacy_officer"],
  import_read: ["owner", "privacy_officer", "sales"],
  import_run: ["owner", "sales"],
  export_run: ["owner", "privacy_officer"],
  backup_read: ["owner", "privacy_officer"],
  backup_run: ["owner"],
  health_read: ["owner", "privacy_officer"],
  health_run: ["owner", "privacy_officer"],
  journal_read: ["owner", "privacy_officer"],
  journal_run: ["owner"],
  setting_change: ["owner"],
  user_read: ["owner", "privacy_officer"],
  user_change: ["owner"],
  alert_read: ["owner"],
} as const satisfies Record<Permission, readonly Role[]>;
