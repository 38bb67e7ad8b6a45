//! The settings of the vault: read once, changed in place.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import { query } from "../../ipc/query.svelte";
import type { Settings } from "../../ipc/types/Settings";
import { toastRefusal } from "../../shell/toast.svelte";
import { formerOf, offerRestore } from "./restore";

let job = $state.raw<Job>();

/** The change that is taking long because every list is sorted anew. */
export function longChange(): Job | undefined {
  return job?.running && job.total !== null && job.done < job.total ? job : undefined;
}

/** Changes a part of the settings and offers to set it back. Gives a refusal that belongs beside a field. */
export async function changeSettings(part: Partial<Settings>): Promise<Refusal | undefined> {
  try {
    const before = await write(part);
    if (before) offerRestore(() => restore(formerOf(before, part)));
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    if (caught.code === "invalid") return caught;
    toastRefusal(caught);
    await query("setting_get").reload();
  }
  return undefined;
}

/** Writes a part of the settings; gives them as they were, or nothing where it was stopped. */
async function write(part: Partial<Settings>): Promise<Settings | undefined> {
  const asked = query("setting_get");
  const before = asked.value ?? (await call("setting_get"));
  const fresh = new Job();
  job = fresh;
  const after = await fresh.run((number) =>
    call("setting_change", { settings: { ...before, ...part }, job: number }),
  );
  // What holds is shown again, also where nothing was changed.
  await asked.reload();
  return after && before;
}

async function restore(former: Partial<Settings>): Promise<boolean> {
  try {
    return (await write(former)) !== undefined;
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
    return false;
  }
}
