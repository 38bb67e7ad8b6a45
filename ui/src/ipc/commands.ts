// Written from the command list in src-tauri/src/commands.rs. Do not edit.
import type { Company } from "./types/Company";
import type { CompanyDraft } from "./types/CompanyDraft";
import type { CompanyQuery } from "./types/CompanyQuery";
import type { CompanySummary } from "./types/CompanySummary";
import type { Contact } from "./types/Contact";
import type { ContactDraft } from "./types/ContactDraft";
import type { ContactQuery } from "./types/ContactQuery";
import type { ContactSummary } from "./types/ContactSummary";
import type { CsvLayout } from "./types/CsvLayout";
import type { ImportCheck } from "./types/ImportCheck";
import type { ImportMapping } from "./types/ImportMapping";
import type { ImportPlan } from "./types/ImportPlan";
import type { ImportPreview } from "./types/ImportPreview";
import type { ImportReport } from "./types/ImportReport";
import type { ImportSummary } from "./types/ImportSummary";
import type { PassphraseStrength } from "./types/PassphraseStrength";
import type { RecoveryAnswer } from "./types/RecoveryAnswer";
import type { RecoverySheet } from "./types/RecoverySheet";
import type { Settings } from "./types/Settings";
import type { VaultDraft } from "./types/VaultDraft";
import type { VaultPlace } from "./types/VaultPlace";
import type { CompanyId } from "./types/CompanyId";
import type { ContactId } from "./types/ContactId";
import type { ImportId } from "./types/ImportId";
import type {
  ExportFormat,
  ListHandle,
  ListPosition,
  Preference,
  SearchHit,
  Tag,
  TrashRow,
  UndoState,
  UnlockReport,
  VaultState,
} from "./interim";

/** Every command of the backend: what it takes and what it gives. */
export interface Commands {
  vault_state: { args: Record<string, never>; result: VaultState };
  vault_place_default: { args: { name: string }; result: VaultPlace };
  vault_place_pick: { args: { create: boolean; name: string }; result: VaultPlace | null };
  vault_create: { args: { place: number; draft: VaultDraft }; result: RecoverySheet };
  vault_recovery_save: { args: Record<string, never>; result: boolean };
  vault_recovery_confirm: { args: { answers: RecoveryAnswer[] }; result: null };
  vault_unlock: { args: { place: number }; result: UnlockReport };
  vault_recover: { args: { place: number }; result: RecoverySheet };
  vault_lock: { args: Record<string, never>; result: null };
  vault_passphrase_change: { args: { exposed: boolean }; result: null };
  vault_reveal: { args: Record<string, never>; result: null };
  vault_forget: { args: { place: number }; result: null };
  vault_demo_open: { args: Record<string, never>; result: null };
  vault_demo_delete: { args: Record<string, never>; result: null };
  passphrase_strength: { args: { words: string[] }; result: PassphraseStrength };
  preference_get: { args: Record<string, never>; result: Preference };
  preference_change: { args: { preference: Preference }; result: Preference };
  setting_get: { args: Record<string, never>; result: Settings };
  setting_change: { args: { settings: Settings }; result: Settings };
  contact_open: { args: { query: ContactQuery }; result: ListHandle };
  contact_window: { args: { handle: number; offset: number; count: number }; result: ContactSummary[] };
  contact_position: { args: { handle: number; id: ContactId }; result: ListPosition };
  contact_get: { args: { id: ContactId }; result: Contact };
  contact_add: { args: { draft: ContactDraft }; result: Contact };
  contact_change: { args: { id: ContactId; revision: number; draft: ContactDraft }; result: Contact };
  contact_trash: { args: { ids: ContactId[] }; result: number };
  contact_restore: { args: { ids: ContactId[] }; result: number };
  contact_tag: { args: { ids: ContactId[]; add: string[]; remove: string[] }; result: number };
  contact_photo: { args: { id: ContactId }; result: ArrayBuffer };
  contact_photo_pick: { args: { id: ContactId }; result: boolean };
  contact_photo_remove: { args: { id: ContactId }; result: null };
  company_open: { args: { query: CompanyQuery }; result: ListHandle };
  company_window: { args: { handle: number; offset: number; count: number }; result: CompanySummary[] };
  company_position: { args: { handle: number; id: CompanyId }; result: ListPosition };
  company_get: { args: { id: CompanyId }; result: Company };
  company_add: { args: { draft: CompanyDraft }; result: Company };
  company_change: { args: { id: CompanyId; revision: number; draft: CompanyDraft }; result: Company };
  company_trash: { args: { ids: CompanyId[] }; result: number };
  company_restore: { args: { ids: CompanyId[] }; result: number };
  company_suggest: { args: { text: string }; result: CompanySummary[] };
  tag_list: { args: Record<string, never>; result: Tag[] };
  trash_open: { args: Record<string, never>; result: ListHandle };
  trash_window: { args: { handle: number; offset: number; count: number }; result: TrashRow[] };
  search_everything: { args: { text: string }; result: SearchHit[] };
  undo_state: { args: Record<string, never>; result: UndoState };
  undo_back: { args: Record<string, never>; result: UndoState };
  undo_forward: { args: Record<string, never>; result: UndoState };
  import_pick: { args: Record<string, never>; result: ImportPreview | null };
  import_drop: { args: { index: number }; result: ImportPreview };
  import_preview: { args: { layout: CsvLayout }; result: ImportPreview };
  import_mapping_list: { args: Record<string, never>; result: ImportMapping[] };
  import_mapping_save: { args: { mapping: ImportMapping }; result: null };
  import_mapping_remove: { args: { name: string }; result: null };
  import_check: { args: { plan: ImportPlan; job: number }; result: ImportCheck };
  import_run: { args: { plan: ImportPlan; job: number }; result: ImportReport };
  import_rejected_save: { args: Record<string, never>; result: boolean };
  import_list: { args: Record<string, never>; result: ImportSummary[] };
  import_undo: { args: { id: ImportId; job: number }; result: number };
  import_close: { args: Record<string, never>; result: null };
  export_save: { args: { format: ExportFormat; ids: ContactId[] | null; handle: number | null; guardFormulas: boolean; job: number }; result: number | null };
  job_cancel: { args: { job: number }; result: null };
}
