//! Carrying out what is approved: followed while it runs, with what came of it. Who was erased by it is searched for after it.
import { call, isRefusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import type { RetentionCarried } from "../../ipc/types/RetentionCarried";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";
import { prove } from "../erasure/proving.svelte";

/** Carries out what is approved, one record after the other. */
export class Carrying {
  job = $state.raw<Job>();
  /** What came of the last time. */
  outcome = $state.raw<RetentionCarried>();

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
      const outcome = await job.run((number) => call("retention_carry_out", { job: number }));
      this.outcome = outcome;
      if (outcome) toast(t("retention-carried", { count: outcome.done }));
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
