//! Where the app stands with its vault, and what locking means for the window.
import { call, isRefusal, listen } from "../ipc/call";
import type { VaultState } from "../ipc/interim";
import { forget } from "../ipc/query.svelte";
import { router } from "../route/router.svelte";
import { dismissAll, toastRefusal } from "../shell/toast.svelte";

let state = $state.raw<VaultState>();

/** The state as last told by the backend. */
export function session(): VaultState {
  if (!state) throw new Error("the vault's state was read before it was loaded");
  return state;
}

/** Whether data may be shown. */
export function isUnlocked(): boolean {
  return state?.phase === "unlocked";
}

/** Asks the backend where things stand. */
export async function loadSession(): Promise<void> {
  const next = await call("vault_state");
  if (next.phase !== "unlocked" || !router.place) clear();
  state = next;
}

/** Locks the vault. The window is emptied first, so that nothing is seen while the backend wipes its keys. */
export async function lock(): Promise<void> {
  if (!state || !isUnlocked()) return;
  clear();
  state = { ...state, phase: "locked" };
  try {
    await call("vault_lock");
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
  }
  await loadSession();
}

/** Follows locks that the backend starts: idle time, sleep, another window of the system. */
export function followLock(): Promise<() => void> {
  return listen("lock", () => {
    clear();
    if (state?.phase === "unlocked") state = { ...state, phase: "locked" };
    void loadSession();
  });
}

function clear(): void {
  forget();
  dismissAll();
  router.reset("contacts");
}
