//! Stopping a job, for whoever shows it.
import type { Job } from "../ipc/job.svelte";
import { toastRefusal } from "./toast.svelte";

/** Asks it to stop, and says why where it can't be. */
export async function stopJob(job: Job | undefined): Promise<void> {
  const refusal = await job?.cancel();
  if (refusal) toastRefusal(refusal);
}
