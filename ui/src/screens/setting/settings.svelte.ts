//! The settings of the vault: read once, changed in place.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import { query } from "../../ipc/query.svelte";
import type { Controller } from "../../ipc/types/Controller";
import type { Settings } from "../../ipc/types/Settings";
import { toastRefusal } from "../../shell/toast.svelte";
import { formerOf, offerRestore } from "./restore";

let job = $state.raw<Job>();
let last: Promise<unknown> = Promise.resolve();

/** What is changed: a part, or what to make of the settings as they are when its turn comes. */
type Change = Partial<Settings> | ((before: Settings) => Partial<Settings>);

/** The change that is taking long because every list is sorted anew. */
export function longChange(): Job | undefined {
  return job?.running && job.total !== null && job.done < job.total ? job : undefined;
}

/** Changes a part of the settings and offers to set it back. Gives a refusal that belongs beside a field. */
export async function changeSettings(change: Change): Promise<Refusal | undefined> {
  try {
    const done = await write(change);
    if (done) offerRestore(() => restore(formerOf(done.before, done.part)));
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    if (caught.code === "invalid") return caught;
    toastRefusal(caught);
    await query("setting_get").reload();
  }
  return undefined;
}

/** Changes a part of what is known of the organisation. */
export function changeController(part: Partial<Controller>): Promise<Refusal | undefined> {
  return changeSettings(({ controller }) => ({ controller: { ...controller, ...part } }));
}

/**
 * Writes a part of the settings, after the change before it, so that none is lost; gives the part and the settings as they were, or
 * nothing where it was stopped.
 */
function write(change: Change): Promise<{ before: Settings; part: Partial<Settings> } | undefined> {
  const turn = last.then(async () => {
    const asked = query("setting_get");
    const before = asked.value ?? (await call("setting_get"));
    const part = typeof change === "function" ? change(before) : change;
    const fresh = new Job();
    job = fresh;
    const after = await fresh.run((number) =>
      call("setting_change", { settings: { ...before, ...part }, job: number }),
    );
    // What holds is shown again, also where nothing was changed.
    await asked.reload();
    return after && { before, part };
  });
  last = turn.catch(() => undefined);
  return turn;
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
