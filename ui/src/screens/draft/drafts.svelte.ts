//! Text that was typed and not saved: kept in the vault, so that neither looking elsewhere nor a lock loses it.
import { SvelteMap, SvelteSet } from "svelte/reactivity";
import { call, follow, isRefusal } from "../../ipc/call";
import { alsoForget } from "../../ipc/query.svelte";
import type { DraftForm } from "../../ipc/types/DraftForm";
import type { Kind } from "../../ipc/types/Kind";
import { toastRefusal } from "../../shell/toast.svelte";

/** How much time of typing a sudden lock can cost, in milliseconds. */
const pace = 1000;

/** The record that a draft is about; without an id, one that is yet to be added. */
export interface About {
  owner: Kind;
  id: number | null;
  /** Which form on the record's page; that of the record, if left out. */
  form?: DraftForm;
}

/** What was typed, and what it was typed over: a later revision of the record is a conflict. */
export interface Typed<Draft extends object> {
  draft: Draft;
  original: Draft;
  revision: number | null;
}

type Kept = Required<About> & { text: string };

const kept = new SvelteMap<string, Kept>();
/** The drafts whose forms are open: nobody has to be told of them. */
const open = new SvelteSet<string>();
let unsent = new Map<string, Kept>();
/** What the vault holds of each, as it was read or sent last. */
const stored = new Map<string, string>();
let timer: ReturnType<typeof setTimeout> | undefined;
let sending = Promise.resolve();
let failed = false;

alsoForget(() => {
  clearTimeout(timer);
  timer = undefined;
  // What is on its way goes on.
  unsent = new Map();
  stored.clear();
  kept.clear();
  open.clear();
});

function keyOf({ owner, id, form = "record" }: About): string {
  return `${owner} ${String(id ?? "new")} ${form}`;
}

/** Reads what is kept in the vault. */
export function loadDrafts(): Promise<void> {
  return enqueue(async () => {
    const before = new Set(kept.keys());
    const listed = new Map((await call("draft_list")).map((draft) => [keyOf(draft), draft]));
    for (const key of new Set([...kept.keys(), ...listed.keys()])) {
      const found = listed.get(key);
      const isRemoved = before.has(key) && !kept.has(key);
      const isStruck = stored.has(key) && found?.text !== stored.get(key);
      // What is in an open form is seen there, and what was typed since stays, unless somebody was struck out of it.
      const stays = open.has(key) ? !found || unsent.has(key) : unsent.has(key) && !isStruck;
      if (isRemoved || stays) continue;
      unsent.delete(key);
      if (!found) {
        kept.delete(key);
        stored.delete(key);
        continue;
      }
      const { owner, id, form, text } = found;
      stored.set(key, text);
      if (kept.get(key)?.text !== text) kept.set(key, { owner, id, form, text });
    }
  });
}

/** Follows erasures until the returned function is called: whoever goes was struck out of drafts, and what was read before names them. */
export function followErasures(): () => void {
  return follow("change", ({ table }) => {
    if (table === "erasure") void loadDrafts();
  });
}

/** The drafts whose forms are not open. */
export function waitingDrafts(): About[] {
  return [...kept.values()].filter(isWaiting);
}

/** Whether there is a draft about a record, and its form is not open. */
export function isWaiting(about: About): boolean {
  return hasDraft(about) && !open.has(keyOf(about));
}

/** Whether there is a draft about a record. */
export function hasDraft(about: About): boolean {
  return kept.has(keyOf(about));
}

/** The draft about a record. */
// The form names the type of its draft, which only it keeps about that record.
export function draftAbout<Draft extends object>(about: About): Typed<Draft> | undefined {
  const found = kept.get(keyOf(about));
  return found && (JSON.parse(found.text) as Typed<Draft>);
}

/** Notes that a draft's form is open until the returned function is called. */
export function holdDraft(about: About): () => void {
  const key = keyOf(about);
  open.add(key);
  return () => open.delete(key);
}

/** Keeps what was typed; it reaches the vault within a second. */
export function keepDraft(about: About, typed: Typed<object>): void {
  const key = keyOf(about);
  const text = JSON.stringify(typed);
  if (kept.get(key)?.text === text) return;
  const draft = { owner: about.owner, id: about.id, form: about.form ?? "record", text };
  kept.set(key, draft);
  unsent.set(key, draft);
  timer ??= setTimeout(() => void sendDrafts(), pace);
}

/** Keeps a draft no longer: it was saved or thrown away. Gives back what puts it there again. */
export function removeDraft(about: About): () => void {
  const former = draftAbout(about);
  if (!former) return () => undefined;
  const { owner, id, form = "record" } = about;
  unsent.delete(keyOf(about));
  kept.delete(keyOf(about));
  void enqueue(async () => {
    await call("draft_remove", { owner, id, form });
    stored.delete(keyOf(about));
  });
  return () => {
    keepDraft(about, former);
  };
}

/** Brings what was typed last into the vault at once. */
export function sendDrafts(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const typed = unsent;
  for (const key of typed.keys()) void enqueue(() => send(typed, key));
  return sending;
}

/** Sends it as it is by then; what was removed meanwhile, or somebody was struck out of, is not sent. */
async function send(typed: Map<string, Kept>, key: string): Promise<void> {
  const draft = typed.get(key);
  if (!draft) return;
  typed.delete(key);
  await call("draft_keep", draft);
  if (typed === unsent) stored.set(key, draft.text);
}

/** One after the other, so that nothing old is kept over something new. */
function enqueue(act: () => Promise<void>): Promise<void> {
  sending = sending.then(act).then(
    () => {
      failed = false;
    },
    (caught: unknown) => {
      if (!isRefusal(caught)) throw caught;
      // A vault that can't be written to keeps nothing; said once, not with every key.
      if (!failed && caught.code !== "read_only") toastRefusal(caught);
      failed = true;
    },
  );
  return sending;
}
