//! The search for what is left of people who were erased: one at a time, followed wherever the user goes meanwhile.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import type { ErasureProving } from "../../ipc/types/ErasureProving";

let job = $state.raw<Job>();
let outcome = $state.raw<ErasureProving | Refusal | "later">();

/** The search that runs now. */
export const currentProof = (): Job | undefined => (job?.running ? job : undefined);

/** What came of the last search that was begun here; nothing where none was. */
export const lastProof = (): ErasureProving | Refusal | "later" | undefined => outcome;

/** Searches for what is left of all who were erased and of whom that is not shown yet. */
export async function prove(): Promise<void> {
  if (currentProof()) return;
  outcome = undefined;
  job = new Job();
  try {
    outcome = (await job.run((number) => call("erasure_prove", { job: number }))) ?? "later";
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    outcome = caught;
  }
}
