//! The settings of the vault: read once, changed in place.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import { query } from "../../ipc/query.svelte";
import type { Settings } from "../../ipc/types/Settings";
import { toastRefusal } from "../../shell/toast.svelte";

/** Changes a part of the settings. Gives back a refusal that belongs beside a field. */
export async function changeSettings(part: Partial<Settings>): Promise<Refusal | undefined> {
  try {
    const asked = query("setting_get");
    const settings = asked.value ?? (await call("setting_get"));
    await call("setting_change", { settings: { ...settings, ...part } });
    await asked.reload();
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    if (caught.code === "invalid") return caught;
    toastRefusal(caught);
  }
  return undefined;
}
