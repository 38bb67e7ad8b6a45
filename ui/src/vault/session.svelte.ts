//! Where the app stands with its vault, and what locking means for the window.
import { call, isRefusal, listen } from "../ipc/call";
import { forget } from "../ipc/query.svelte";
import type { VaultState } from "../ipc/types/VaultState";
import { router } from "../route/router.svelte";
import { sendDrafts } from "../screens/draft/drafts.svelte";
import { dismissAll, mute, toastRefusal } from "../shell/toast.svelte";

/** How long the backend may take to reload the page after a lock, in milliseconds. */
const patience = 2000;
/** How long a lock waits for what was typed last, in milliseconds. */
const heldUp = 500;

let state = $state.raw<VaultState>();
let leaving = $state(false);
let waiting: ReturnType<typeof setTimeout> | undefined;

/** The state as last told by the backend. */
export function session(): VaultState {
  if (!state) throw new Error("the vault's state was read before it was loaded");
  return state;
}

/** Whether data may be shown. */
export function isUnlocked(): boolean {
  return state?.phase === "unlocked" && !leaving;
}

/** Whether the vault is being locked and the page is about to be reloaded: nothing is shown. */
export function isLeaving(): boolean {
  return leaving;
}

/** Asks the backend where things stand. */
export async function loadSession(): Promise<void> {
  const next = await call("vault_state");
  // While a new recovery code is confirmed, the vault stays open behind it.
  const isOpen = next.phase === "unlocked" || next.phase === "confirming";
  if (!isOpen || !router.place) clear();
  state = next;
}

/** Locks the vault. */
export async function lock(): Promise<void> {
  if (state?.phase !== "unlocked" && state?.phase !== "confirming") return;
  await leaveBy(() => call("vault_lock"));
}

/**
 * Does what locks the vault. The window is emptied first, so that nothing is seen while the backend wipes its keys. What
 * was typed last is on its way into the vault before; long work that holds it up there is ended by the lock.
 */
export async function leaveBy(act: () => Promise<unknown>): Promise<void> {
  const sent = sendDrafts();
  leave();
  try {
    await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, heldUp))]);
    await act();
  } catch (caught) {
    await stay();
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
    return;
  }
  awaitReload();
}

/** Follows locks that the backend starts: idle time, sleep, another window of the system. */
export function followLock(): Promise<() => void> {
  return listen("lock", () => {
    leave();
    awaitReload();
  });
}

/** Follows that the open vault stops writing, or goes on. */
export function followStop(): Promise<() => void> {
  return listen("stop", () => void loadSession());
}

function leave(): void {
  leaving = true;
  // Calls under way end in refusals that mean nothing to anybody.
  mute(true);
  clear();
}

/** The backend reloads the page with each lock; where it could not, this page goes on by itself. */
function awaitReload(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => void stay(), patience);
}

async function stay(): Promise<void> {
  clearTimeout(waiting);
  await loadSession();
  leaving = false;
  mute(false);
}

function clear(): void {
  forget();
  dismissAll();
  router.reset("today");
}
