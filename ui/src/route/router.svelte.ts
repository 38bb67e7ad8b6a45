//! Which screen is open, and the way back: a history of screens with their parameters.
import type { SettingLack } from "../ipc/types/SettingLack";
import type { ContactQuery } from "../ipc/types/ContactQuery";
import type { Document } from "../ipc/types/Document";
import type { Kind } from "../ipc/types/Kind";
import type { NoticePreset } from "../ipc/types/NoticePreset";
import type { PurposePreset } from "../ipc/types/PurposePreset";
import type { RetentionState } from "../ipc/types/RetentionState";
import type { TimelineContent } from "../ipc/types/TimelineContent";
import type { LedgerFilter } from "../screens/consent/filter";
import type { TemplateName } from "../screens/template/name";

/** An activity as a timeline shows it. */
export type ShownActivity = TimelineContent & { type: "activity" };

/** Every screen and what it needs to know. A new screen gets a line here and one in `screens/screens.ts`. */
export interface Screens {
  today: Record<string, never>;
  contacts: { tag?: string; company?: number; import?: number; privacy?: ContactQuery["privacy"] };
  /** `list` is the open list one came from; `capture` goes on with recording a consent, `print` with a form. */
  contact: { id: number; list?: number; edit?: boolean; capture?: boolean; print?: boolean };
  "contact-new": { company?: number; companyName?: string };
  /** The form of the confidential note on the contact of that id. */
  confidential: { id: number };
  /** The form of an activity about a record: a new one, or the one to change. */
  activity: { owner: Kind; id: number; shown?: ShownActivity };
  /** Files to store with a record: those that were dropped, or those that are chosen then. They belong to the deal, if one is named. */
  "document-new": { owner: Kind; id: number; dropped?: boolean; deal?: number };
  /** A document to look at. */
  document: { document: Document };
  tasks: Record<string, never>;
  /** The form of a task: the one to change, or a new one about a record or about nobody. */
  task: { task?: number; owner?: Kind; id?: number };
  /** The form of a voucher: the one to change, or a new one about a record, whose file is a document. */
  voucher: { voucher?: number; owner?: Kind; id?: number; document?: Document };
  deals: Record<string, never>;
  deal: { id: number };
  /** The form of a deal: the one to change, or a new one about a record, or about whom is chosen there. */
  "deal-form": { deal?: number; owner?: Kind; id?: number; stage?: number };
  companies: { tag?: string };
  company: { id: number; list?: number; edit?: boolean };
  "company-new": Record<string, never>;
  /** `dropped` is how many files were dropped on the window. */
  import: { dropped?: number };
  purposes: Record<string, never>;
  /** The form of a purpose: the one to change, or a new one, which may start from a preset. */
  purpose: { purpose?: number; preset?: PurposePreset };
  recipients: Record<string, never>;
  /** The form of a recipient: the one to change, or a new one. */
  recipient: { recipient?: number };
  notices: Record<string, never>;
  notice: { id: number };
  /** The form of a notice: the one to change, or a new one, which may start from a ready wording. */
  "notice-form": { notice?: number; preset?: NoticePreset };
  /** The form of the wordings of the version that is a draft. */
  "notice-version": { id: number };
  /** The overview, of a day if one is named; or the ledger, narrowed by a filter. */
  consents: { part?: "overview" | "ledger"; day?: string; filter?: Partial<LedgerFilter> };
  /** What comes back: forms, and mails that answer; the latter are chosen at once, if it says so. */
  answers: { read?: boolean };
  /** A mailing list about contacts that were selected, about an open list and how many it has, or about everybody. */
  mailing: { ids?: number[]; list?: number; total?: number };
  trash: Record<string, never>;
  /** From the entry of that number on, which is shown. */
  journal: { seq?: number };
  /** The texts of letters. */
  templates: Record<string, never>;
  template: TemplateName;
  /** The form of the text of a letter; without one, that which was typed and not saved. */
  "template-form": { letter?: TemplateName };
  suppressions: Record<string, never>;
  /** The way to erasing a contact for good, because of a request of theirs if one is named. */
  erase: { contact: number; request?: number };
  /**
   * All erasures, of which one may be shown; what the law keeps; how long data is kept, the queue at a state of it, and holds, of which one
   * may be shown; or what is left in numbers.
   */
  erasures: {
    part?: "announced" | "ledger" | "archive" | "outlook" | "queue" | "rules" | "holds" | "statistics";
    erasure?: number;
    hold?: number;
    state?: RetentionState;
  };
  /** The form of a rule of how long data is kept: the one to change, or a new one. */
  "retention-rule": { rule?: number };
  requests: Record<string, never>;
  request: { id: number };
  /** The form of a request that came in, of a contact if one is named. */
  "request-form": { contact?: number };
  /** At what a letter has to say of the organisation and does not, if one is named. */
  settings: { newRecovery?: boolean; changePassphrase?: boolean; lack?: SettingLack };
}

/** The name of a screen. */
export type ScreenName = keyof Screens;

/** A screen that was opened. `memory` keeps what it wants to find again on the way back. */
export type Place = {
  [S in ScreenName]: { screen: S; params: Screens[S]; key: number; memory: Map<string, unknown> };
}[ScreenName];

let places = $state.raw<Place[]>([]);
let at = $state(0);
let drawn = 0;

function place<S extends ScreenName>(screen: S, params: Screens[S]): Place {
  // One member of the union: the screen and its own parameters.
  return { screen, params, key: ++drawn, memory: new Map() } as Place;
}

/** The open screen. */
export const router = {
  get place(): Place | undefined {
    return places[at];
  },
  /** The screen that `back` leads to. */
  get behind(): Place | undefined {
    return places[at - 1];
  },
  get canGoBack(): boolean {
    return at > 0;
  },
  get canGoForward(): boolean {
    return at < places.length - 1;
  },
  /** Opens a screen; the ones that were gone back from are forgotten. */
  open: <S extends ScreenName>(screen: S, params: Screens[S]): void => {
    places = [...places.slice(0, at + 1), place(screen, params)].slice(-100);
    at = places.length - 1;
  },
  /** Opens a screen in the place of this one: the next record of the same list. */
  replace: <S extends ScreenName>(screen: S, params: Screens[S]): void => {
    places = places.toSpliced(at, 1, place(screen, params));
  },
  back: (): void => {
    if (at > 0) at -= 1;
  },
  forward: (): void => {
    if (at < places.length - 1) at += 1;
  },
  /** Forgets the whole way: after locking, nothing tells who was looked at. */
  reset: (screen: ScreenName): void => {
    places = [place(screen, {})];
    at = 0;
  },
};
