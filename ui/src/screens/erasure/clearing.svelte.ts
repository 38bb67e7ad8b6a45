//! Erasing many things as a job: followed while it runs, with what came of it. Who was erased by it is searched for after it.
import { isRefusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import { toastRefusal } from "../../shell/toast.svelte";
import { prove } from "./proving.svelte";

/** Erases one thing after the other. */
export class Clearing<Outcome> {
  job = $state.raw<Job>();
  /** What came of the last time. */
  outcome = $state.raw<Outcome>();
  readonly #work: (job: number) => Promise<Outcome>;
  readonly #tell: (outcome: Outcome) => boolean;

  /** `tell` says what came of it, and whether anything went. */
  constructor(work: (job: number) => Promise<Outcome>, tell: (outcome: Outcome) => boolean) {
    this.#work = work;
    this.#tell = tell;
  }

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
      const outcome = await job.run(this.#work);
      this.outcome = outcome;
      // Where it was stopped, nobody knows how much went.
      if (outcome === undefined || this.#tell(outcome)) void prove();
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      toastRefusal(caught);
    }
  }
}
