//! Work on backups: one piece at a time, followed wherever the user goes meanwhile.
import { call, isRefusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import { query } from "../../ipc/query.svelte";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { explain } from "../../text/refusal";
import { t } from "../../text/text.svelte";

/** A backup that is made, restored on trial, or cleaned with others of people who were erased. */
interface Work {
  kind: "run" | "rehearse" | "scrub";
  job: Job;
}

let work = $state.raw<Work>();

/** What is being done now. */
export function currentWork(): Work | undefined {
  return work?.job.running ? work : undefined;
}

/** Makes a backup in a folder. */
export async function backUp(place: number): Promise<void> {
  await follow("run", async (job) => {
    await call("backup_run", { id: place, job });
    toast(t("backups-made"), { about: "backup" });
  });
}

/** Restores a backup on trial and says how that went. */
export async function rehearse(backup: number): Promise<void> {
  await follow("rehearse", async (job) => {
    const { backup: after, erased, items, texts } = await call("backup_rehearse", { id: backup, job });
    if (after.status === "damaged")
      toast(t("backups-rehearsed-damaged"), {
        tone: "danger",
        detail: t("backups-rehearsed-damaged-do"),
        about: "backup",
      });
    else {
      const detail = [
        ...(erased > 0 ? [t("backups-rehearsed-erased", { count: erased })] : []),
        ...(items > 0 ? [t("backups-rehearsed-items", { count: items })] : []),
        ...(texts > 0 ? [t("backups-texts-left", { count: texts })] : []),
      ].join(" ");
      toast(t("backups-rehearsed-sound"), { about: "backup", ...(detail && { detail }) });
    }
  });
}

/** Cleans the backups that are there of people who were erased, and says of which that failed and why. */
export async function scrub(): Promise<void> {
  await follow("scrub", async (job) => {
    const { backups, texts, failed } = await call("backup_scrub", { job });
    const detail = texts > 0 ? t("backups-texts-left", { count: texts }) : "";
    if (backups > 0)
      toast(t("backups-scrub-done", { count: backups }), { about: "backup", ...(detail && { detail }) });
    const first = failed[0] && explain(failed[0].error);
    if (first)
      toast(t("backups-scrub-failed", { count: failed.length }), {
        tone: "warn",
        detail: `${first.happened} ${first.remedy}`,
        about: "backup",
      });
  });
}

/** Deletes a backup that is there. */
export async function deleteBackup(backup: number): Promise<void> {
  try {
    await call("backup_delete", { id: backup });
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
  }
}

/** Lets the user choose a folder for backups. Gives its number, or nothing where that was cancelled or refused. */
export async function addPlace(): Promise<number | undefined> {
  try {
    return (await call("backup_place_pick")) ?? undefined;
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
    return undefined;
  }
}

/** Takes a folder out of use. */
export async function removePlace(place: number): Promise<void> {
  try {
    await call("backup_place_remove", { id: place });
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
  }
}

async function follow(kind: Work["kind"], act: (job: number) => Promise<void>): Promise<void> {
  const job = new Job();
  work = { kind, job };
  try {
    await job.run(act);
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
    // A folder that is gone, a file that is missing: the register shows it as it is.
    await query("backup_register").reload();
  }
}
