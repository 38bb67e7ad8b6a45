//! The search for what is left of people who were erased: one at a time, followed wherever the user goes meanwhile.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import { isPermitted } from "../../vault/permission";
import type { BackupScrub } from "../../ipc/types/BackupScrub";
import type { ErasureProving } from "../../ipc/types/ErasureProving";

let job = $state.raw<Job>();
let scrub = $state.raw<Job>();
let cleaned = $state.raw<BackupScrub>();
let outcome = $state.raw<ErasureProving | Refusal | "later">();

/** The search that runs now. */
export const currentProof = (): Job | undefined => (job?.running ? job : undefined);

/** The cleaning of backups before it that runs now. */
export const currentScrub = (): Job | undefined => (scrub?.running ? scrub : undefined);

/** What came of the last cleaning that was begun here; nothing where none was, or it was stopped. */
export const lastScrub = (): BackupScrub | undefined => cleaned;

/** What came of the last search that was begun here; nothing where none was. */
export const lastProof = (): ErasureProving | Refusal | "later" | undefined => outcome;

/** Cleans the backups that are there, and searches for what is left of all who were erased and of whom that is not shown yet. */
export async function prove(): Promise<void> {
  if (currentProof() || currentScrub()) return;
  outcome = undefined;
  cleaned = undefined;
  try {
    if (isPermitted("backup_scrub")) {
      scrub = new Job();
      // What can't be cleaned is told, and is tried again later.
      cleaned = await scrub.run((number) => call("backup_scrub", { job: number }));
      if (cleaned === undefined) {
        outcome = "later";
        return;
      }
    }
    job = new Job();
    outcome = (await job.run((number) => call("erasure_prove", { job: number }))) ?? "later";
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    outcome = caught;
  }
}
