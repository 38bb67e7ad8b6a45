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
export function takeDraft(name: string): object | undefined {
  const draft = kept.get(name);
  kept.delete(name);
  return draft;
}

/** Whether there is a draft of that name. */
export function hasDraft(name: string): boolean {
  return kept.has(name);
}
