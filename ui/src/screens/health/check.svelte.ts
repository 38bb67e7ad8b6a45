//! The check of the whole vault: one at a time, followed wherever the user goes meanwhile.
import { call, isRefusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";
import { session } from "../../vault/session.svelte";

let job = $state.raw<Job>();

/** The check that runs now. */
export function currentCheck(): Job | undefined {
  return job?.running ? job : undefined;
}

/** Checks the vault and says that it is sound. What is not leads to the stop screen. */
export async function check(): Promise<void> {
  const mine = new Job();
  job = mine;
  try {
    const health = await mine.run((id) => call("health_check", { job: id }));
    const result = session().readOnly ? "health-checked-read-only" : "health-checked";
    if (health) toast(t(result), { about: "health" });
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    if (!session().stop) toastRefusal(caught);
  }
}
