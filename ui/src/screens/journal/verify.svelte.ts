//! The verification of the journal: one at a time, followed wherever the user goes meanwhile, and what it found last.
import { call, isRefusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import { alsoForget } from "../../ipc/query.svelte";
import type { Verification } from "../../ipc/types/Verification";
import { toastRefusal } from "../../shell/toast.svelte";

/** What was found, and when. */
export interface Verified {
  found: Verification;
  /** UTC milliseconds. */
  at: number;
}

let job = $state.raw<Job>();
let last = $state.raw<Verified>();

alsoForget(() => {
  last = undefined;
});

/** The verification that runs. */
export function currentVerification(): Job | undefined {
  return job?.running ? job : undefined;
}

/** What was found last since the vault was unlocked. */
export function verified(): Verified | undefined {
  return last;
}

/** Verifies the journal as it is. */
export async function verify(): Promise<void> {
  if (currentVerification()) return;
  const mine = new Job();
  job = mine;
  try {
    const found = await mine.run((id) => call("journal_verify", { job: id }));
    if (found) last = { found, at: Date.now() };
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    // A vault that was locked meanwhile says so itself.
    if (caught.code !== "locked") toastRefusal(caught);
  }
}
