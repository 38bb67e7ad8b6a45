//! What can be done before a vault is open, whichever screen offers it.
import { call, follow, isRefusal } from "../ipc/call";
import type { BackupInfo } from "../ipc/types/BackupInfo";
import { toastRefusal } from "../shell/toast.svelte";
import { gate } from "./gate.svelte";
import { loadSession } from "./session.svelte";

/** Lets the user choose the folder of a vault, and goes on to unlock it. */
export async function chooseVault(): Promise<void> {
  await orToast(async () => {
    const place = await call("vault_place_pick", { create: false, name: "" });
    if (place) gate.choose(place);
  });
}

/** Lets the user choose a backup, and goes on to restore it. */
export async function chooseBackup(): Promise<void> {
  await orToast(async () => {
    const backup = await call("backup_pick");
    if (backup) gate.restore(backup);
  });
}

/** A backup that is dropped on the window is restored. Follows drops until the returned function is called. */
export function followDroppedBackups(): () => void {
  return follow("drop", ({ count }) => {
    if (count === 0) return;
    void orToast(async () => {
      gate.restore(await call("backup_drop", { index: 0 }));
    });
  });
}

/** Tells of a backup that the app was asked to open, before or from now on, until the returned function is called. */
export function followOffers(offered: (backup: BackupInfo) => void): () => void {
  const look = (): Promise<void> =>
    orToast(async () => {
      const backup = await call("backup_offered");
      if (backup) offered(backup);
    });
  void look();
  return follow("offer", () => void look());
}

/** Opens the vault of made-up people. */
export async function openDemo(): Promise<void> {
  await orToast(async () => {
    await call("vault_demo_open");
    await loadSession();
    gate.close();
  });
}

/** Takes a vault off the list of recent ones; deletes nothing. */
export async function forgetVault(place: number): Promise<void> {
  await orToast(async () => {
    await call("vault_forget", { place });
    await loadSession();
    gate.close();
  });
}

async function orToast(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
  }
}
