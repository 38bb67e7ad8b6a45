//! Emptying the trash by hand: followed while it runs, with what stays and why. Who was erased by it is searched for after it.
import { call, isRefusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import type { TrashEmptied } from "../../ipc/types/TrashEmptied";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";
import { prove } from "../erasure/proving.svelte";

/** Erases what is due, one thing after the other. */
export class Emptying {
  job = $state.raw<Job>();
  /** What came of the last time. */
  outcome = $state.raw<TrashEmptied>();

  /** Whether it runs now. */
  get running(): boolean {
    return this.job?.running === true;
  }

  async run(): Promise<void> {
    if (this.running) return;
    const job = new Job();
    this.job = job;
    this.outcome = undefined;
    try {
      const outcome = await job.run((number) => call("trash_empty", { job: number }));
      this.outcome = outcome;
      if (!outcome || outcome.gone === 0) return;
      toast(t("trash-emptied", { count: outcome.gone }));
      void prove();
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      toastRefusal(caught);
    }
  }

  async stop(): Promise<void> {
    const refusal = await this.job?.cancel();
    if (refusal) toastRefusal(refusal);
  }
}
