//! Types that cross the IPC and are not generated from Rust.
import type { VaultPhase } from "./types/VaultPhase";
import type { VaultPlace } from "./types/VaultPlace";

/** Where the app stands. */
export interface VaultState {
  phase: VaultPhase;
  vault: VaultPlace | null;
  recent: VaultPlace[];
  demo: boolean;
  readOnly: boolean;
  /** Failed attempts since the last unlock. */
  failedAttempts: number;
  /** Milliseconds until the next attempt is allowed. */
  waitMs: number;
  version: string;
}

/** What is worth telling after an unlock. */
export interface UnlockReport {
  failedAttempts: number;
  lastUnlockedAt: number | null;
}

/** How the app looks and behaves for this person; kept outside the vault, no personal data. */
export interface Preference {
  language: Language | "system";
  theme: "system" | "light" | "dark" | "contrast";
  density: "compact" | "normal" | "relaxed";
  /** Percent, 80 to 200. */
  zoom: number;
  /** Whether shortcuts of one key act outside fields (WCAG 2.1.4). */
  singleKeys: boolean;
  /** What "system" means for the language. Read only. */
  systemLanguage: Language;
}

/** A language of the interface. */
export type Language = "en" | "de" | "sv";

/** An open list, read by windows. */
export interface ListHandle {
  handle: number;
  total: number;
}

/** Where a record stands in an open list; `previous` and `next` are ids. */
export interface ListPosition {
  position: number | null;
  total: number;
  previous: number | null;
  next: number | null;
}

/** A tag and how many records have it. */
export interface Tag {
  name: string;
  contacts: number;
  companies: number;
}

/** A record in the trash. */
export interface TrashRow {
  kind: RecordKind;
  id: number;
  name: string;
  detail: string;
  trashedAt: number;
  daysLeft: number;
}

/** What a record is. */
export type RecordKind = "contact" | "company";

/** A record found by its words. */
export interface SearchHit {
  kind: RecordKind;
  id: number;
  name: string;
  detail: string;
}

/** What undo and redo would do. */
export interface UndoState {
  undo: UndoLabel | null;
  redo: UndoLabel | null;
}

/** A step that can be undone. */
export interface UndoLabel {
  action: "add" | "change" | "trash" | "restore" | "tag" | "photo" | "setting";
  object: "contact" | "company" | "setting";
  count: number;
}

/** The file that an export writes. */
export type ExportFormat = "csv" | "vcard3" | "vcard4";

/** What the backend tells without being asked. */
export interface Events {
  /** `ids` empty: many, read again. */
  change: { table: Table; ids: number[]; revision: number };
  lock: Record<string, never>;
  drop: { count: number };
  progress: { job: number; done: number; total: number | null; rate: number };
}

/** What a change can concern. */
export type Table = "contact" | "company" | "tag" | "setting" | "import" | "trash";
