//! Answers of the backend, shared while somebody shows them and replaced in place when a change makes them old.
import { createSubscriber } from "svelte/reactivity";
import { call, isRefusal, listen, type PlainCommand, type Refusal } from "./call";
import type { Commands } from "./commands";
import type { ChangedTable } from "./types/ChangedTable";
import type { ChangeEvent } from "./types/ChangeEvent";

/** Which tables an answer depends on. */
const sources = {
  contact_get: ["contact", "company"],
  confidential_get: ["contact"],
  company_get: ["company", "contact"],
  tag_list: ["contact", "company"],
  setting_get: ["setting"],
  setting_offer: [],
  import_list: ["import"],
  import_mapping_list: ["import"],
  user_list: ["user"],
  backup_register: ["backup", "setting"],
  alert_list: ["alert", "user"],
  health_get: ["health"],
  task_get: ["task", "contact", "company", "user"],
  task_assignees: ["user"],
  voucher_get: ["voucher", "document", "contact", "company"],
  voucher_currency: ["voucher", "setting"],
  deal_get: ["deal", "deal_stage", "document", "contact", "company", "user"],
  deal_of: ["deal", "contact", "company"],
  deal_stages: ["deal_stage"],
  request_get: ["request", "user", "contact", "document"],
  request_letters: ["request", "contact", "setting"],
  request_near: ["request", "setting"],
  request_of: ["request", "user"],
  request_laws: ["setting"],
  request_statistics: ["request"],
  suppression_of: ["contact", "suppression"],
  erasure_list: ["contact", "request", "erasure", "backup", "setting"],
  erasure_archive: ["contact", "erasure", "retention"],
  erasure_way: ["setting", "user"],
  erasure_announced: ["contact", "erasure", "retention", "setting", "user"],
  retention_list: ["retention"],
  retention_presets: ["retention", "setting", "purpose"],
  retention_queue: ["retention"],
  retention_statistics: ["retention", "erasure", "contact", "deal"],
  retention_hold_of: ["retention"],
  retention_contact: [
    "contact",
    "retention",
    "setting",
    "activity",
    "consent",
    "request",
    "voucher",
    "deal",
    "document",
    "task",
  ],
  recipient_list: ["recipient", "consent"],
  recipient_get: ["recipient", "consent"],
  recipient_disclosures: ["recipient", "consent"],
  recipient_request_notices: ["recipient", "consent", "request"],
  recipient_notices: ["recipient", "consent", "request"],
  purpose_list: ["purpose"],
  purpose_get: ["purpose"],
  purpose_fields: ["purpose"],
  purpose_presets: [],
  notice_list: ["notice", "purpose"],
  notice_get: ["notice", "purpose"],
  notice_presets: [],
  notice_preview: ["notice", "purpose", "setting"],
  template_get: ["template"],
  consent_sheet: ["consent", "contact", "purpose", "notice", "suppression", "document"],
  money_currency: ["setting"],
  consent_overview: ["consent", "contact", "purpose", "suppression"],
  consent_trend: ["consent", "contact", "purpose"],
  trash_due: [
    "setting",
    "contact",
    "company",
    "activity",
    "document",
    "task",
    "voucher",
    "deal",
    "consent",
    "request",
    "retention",
  ],
  journal_entry: ["user", "contact", "company"],
  journal_user_list: ["user"],
} satisfies Partial<Record<PlainCommand, readonly ChangedTable[]>>;

type Kept = keyof typeof sources;
type Given<C extends Kept> =
  Commands[C]["args"] extends Record<string, never> ? [] : [args: Commands[C]["args"]];

/** What a command answered, as far as it is known. */
export class Query<C extends Kept> {
  // Not `$state`: what asks for an answer and shows it in one step would not hear of it, since Svelte leaves out what was made
  // in the same step.
  #value: Commands[C]["result"] | undefined;
  #refusal: Refusal | undefined;
  #ask: () => Promise<Commands[C]["result"]>;
  #shown: () => void;
  #changed: (() => void) | undefined;
  #latest = 0;

  /** `shown` is called when somebody begins to show the answer, what it gives when nobody does any longer. */
  constructor(ask: () => Promise<Commands[C]["result"]>, shown: () => () => void) {
    this.#ask = ask;
    this.#shown = createSubscriber((changed) => {
      this.#changed = changed;
      return shown();
    });
  }

  /** The answer; undefined until the first one is there. */
  get value(): Commands[C]["result"] | undefined {
    this.#shown();
    return this.#value;
  }

  /** Why there is no current answer. */
  get refusal(): Refusal | undefined {
    this.#shown();
    return this.#refusal;
  }

  /** Asks again; what is shown stays until the answer is there. */
  async reload(): Promise<void> {
    const mine = ++this.#latest;
    try {
      const value = await this.#ask();
      if (mine !== this.#latest) return;
      this.#value = value;
      this.#refusal = undefined;
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      if (mine !== this.#latest) return;
      this.#refusal = caught;
    }
    this.#changed?.();
  }
}

interface Entry {
  tables: readonly ChangedTable[];
  id: number | undefined;
  query: Query<Kept>;
}

const kept = new Map<string, Entry>();
const followed = new Set<Entry>();
const forgetters = new Set<() => void>();

/**
 * The answer to a command, asked once for all who show it. Use it as `$derived(query("contact_get", { id }))`, or with
 * `.value` behind it where only that is shown.
 */
export function query<C extends Kept>(command: C, ...[args]: Given<C>): Query<C> {
  const key = `${command} ${JSON.stringify(args ?? {})}`;
  const known = kept.get(key);
  // The key starts with the command, so what is kept under it answers that command.
  if (known) return known.query as unknown as Query<C>;
  const ask = call as (command: C, args: unknown) => Promise<Commands[C]["result"]>;
  const fresh = new Query<C>(
    () => ask(command, args),
    () => {
      // Shown again after a while unseen, when no change was followed.
      if (!followed.has(entry)) queueMicrotask(() => void fresh.reload());
      followed.add(entry);
      if (!kept.has(key)) kept.set(key, entry);
      return () => {
        followed.delete(entry);
        if (kept.get(key) === entry) kept.delete(key);
      };
    },
  );
  // What is asked of an owner names a record of another table.
  const id = args && "id" in args && !("owner" in args) ? args.id : undefined;
  const entry: Entry = { tables: sources[command], id, query: fresh };
  kept.set(key, entry);
  followed.add(entry);
  queueMicrotask(() => void fresh.reload());
  return fresh;
}

/** Forgets everything: nothing of a vault stays in the window after it is locked. */
export function forget(): void {
  kept.clear();
  followed.clear();
  for (const run of forgetters) run();
}

/** Has something of a vault forgotten at the same time. */
export function alsoForget(run: () => void): void {
  forgetters.add(run);
}

/** Keeps answers current from now on. */
export function followChanges(): Promise<() => void> {
  return listen("change", (change) => {
    for (const entry of followed) if (concerns(entry, change)) void entry.query.reload();
  });
}

function concerns({ tables, id }: Entry, change: ChangeEvent): boolean {
  if (!tables.includes(change.table)) return false;
  // An id names a record of the first table; a change of another table may reach any record.
  return id === undefined || change.ids.length === 0 || change.table !== tables[0] || change.ids.includes(id);
}
