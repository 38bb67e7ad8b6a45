//! What a run would find: looked for once, kept while somebody goes to a list behind a number and back.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import { alsoForget } from "../../ipc/query.svelte";
import type { RetentionFlagged } from "../../ipc/types/RetentionFlagged";
import type { RetentionForecast } from "../../ipc/types/RetentionForecast";

/** A look at everything, and the flagging of what is due. */
export class Outlook {
  forecast = $state.raw<RetentionForecast>();
  refusal = $state.raw<Refusal>();
  looking = $state(false);
  /** The flagging that runs. */
  job = $state.raw<Job>();
  /** What the last flagging came to. */
  flagged = $state.raw<RetentionFlagged>();

  /** Looks at every record; what is shown stays until the answer is there. */
  async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      this.forecast = await call("retention_open");
      this.refusal = undefined;
    } catch (caught) {
      this.#refused(caught);
    } finally {
      this.looking = false;
    }
  }

  /** Flags what is due, and looks once more. */
  async flag(): Promise<void> {
    if (this.job) return;
    const job = new Job();
    this.job = job;
    this.flagged = undefined;
    try {
      this.flagged = await job.run((number) => call("retention_flag", { rule: null, job: number }));
      this.refusal = undefined;
    } catch (caught) {
      this.#refused(caught);
    } finally {
      this.job = undefined;
    }
    await this.look();
  }

  #refused(caught: unknown): void {
    if (!isRefusal(caught)) throw caught;
    this.refusal = caught;
  }
}

let kept: Outlook | undefined;
alsoForget(() => {
  kept = undefined;
});

/** The look that was taken last in this session of the vault. */
export const outlook = (): Outlook => (kept ??= new Outlook());
