//! Text that was typed and not saved: kept while one looks elsewhere, forgotten when the vault locks.
import { alsoForget } from "../../ipc/query.svelte";

const kept = new Map<string, object>();

alsoForget(() => {
  kept.clear();
});

/** Keeps a draft under a name: `contact 12`. */
export function keepDraft(name: string, draft: object): void {
  kept.set(name, draft);
}

/** Gives a kept draft and keeps it no longer. */
// The form names the type of its draft, which only it keeps under that name.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function takeDraft<Draft extends object>(name: string): Draft | undefined {
  const draft = kept.get(name);
  kept.delete(name);
  return draft as Draft | undefined;
}

/** Whether there is a draft of that name. */
export function hasDraft(name: string): boolean {
  return kept.has(name);
}
