//! What stands before an unlocked vault: which vault is meant, and what the first run has reached.
import type { BackupInfo } from "../ipc/types/BackupInfo";
import type { VaultPlace } from "../ipc/types/VaultPlace";
import type { RecoverySheet } from "../ipc/types/RecoverySheet";
import { session } from "./session.svelte";

/** Why there is a recovery code to confirm. */
export type SheetReason = "created" | "recovered" | "exposed" | "replaced" | "again";

let chosen = $state.raw<VaultPlace>();
let starting = $state(false);
let sheet = $state.raw<RecoverySheet>();
let reason = $state<SheetReason>("created");
let backup = $state.raw<BackupInfo>();
let placing = $state(false);

/** The way into a vault. */
export const gate = {
  /** The vault to unlock: the one chosen, the one locked last, or the one used last. */
  get place(): VaultPlace | undefined {
    return chosen ?? session().vault ?? session().recent[0];
  },
  /** Whether the first run is shown: asked for, or no vault is known. */
  get isStart(): boolean {
    return starting || gate.place === undefined;
  },
  /** The recovery code while it waits to be confirmed. */
  get sheet(): RecoverySheet | undefined {
    return sheet;
  },
  /** The backup that is to be restored. */
  get backup(): BackupInfo | undefined {
    return backup;
  },
  /** Whether a new vault is asked where its backups go. */
  get isPlacing(): boolean {
    return placing;
  },
  restore: (chosen: BackupInfo): void => {
    backup = chosen;
  },
  endRestore: (): void => {
    backup = undefined;
  },
  choose: (place: VaultPlace): void => {
    chosen = place;
    starting = false;
  },
  start: (): void => {
    starting = true;
  },
  /** Why there is a recovery code: the first one, or one that replaces an older one. */
  get reason(): SheetReason {
    return reason;
  },
  showSheet: (fresh: RecoverySheet, why: SheetReason): void => {
    sheet = fresh;
    reason = why;
  },
  /** Goes on from the code of a new vault: its backups are still without a place. */
  placeBackups: (): void => {
    sheet = undefined;
    placing = true;
  },
  /** Forgets what was typed or shown on the way in. Comes after the session was loaded, or the start is drawn once more. */
  close: (): void => {
    chosen = undefined;
    starting = false;
    sheet = undefined;
    backup = undefined;
    placing = false;
  },
};
