//! The settings of the vault: read once, changed in place.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import { query } from "../../ipc/query.svelte";
import type { Settings } from "../../ipc/types/Settings";
import { toastRefusal } from "../../shell/toast.svelte";
import { formerOf, offerRestore } from "./restore";

/** Changes a part of the settings and offers to set it back. Gives a refusal that belongs beside a field. */
export async function changeSettings(part: Partial<Settings>): Promise<Refusal | undefined> {
  try {
    const before = await write(part);
    offerRestore(() => restore(formerOf(before, part)));
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    if (caught.code === "invalid") return caught;
    toastRefusal(caught);
  }
  return undefined;
}

/** Writes a part of the settings; gives them as they were. */
async function write(part: Partial<Settings>): Promise<Settings> {
  const asked = query("setting_get");
  const before = asked.value ?? (await call("setting_get"));
  await call("setting_change", { settings: { ...before, ...part } });
  await asked.reload();
  return before;
}

async function restore(former: Partial<Settings>): Promise<boolean> {
  try {
    await write(former);
    return true;
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
    return false;
  }
}
