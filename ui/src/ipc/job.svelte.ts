//! Long work of the backend: how far it is, and the way to stop it.
import { call, isRefusal, listen, type Refusal } from "./call";

let drawn = 0;

/** A piece of long work. */
export class Job {
  /** Names it to the backend. */
  readonly id = ++drawn;
  done = $state(0);
  total = $state<number | null>(null);
  /** Per second. */
  rate = $state(0);
  running = $state(false);
  /** Whether it was asked to stop. */
  cancelling = $state(false);

  /** Does the work and follows it. Gives `undefined` where it was cancelled. */
  async run<Result>(work: (job: number) => Promise<Result>): Promise<Result | undefined> {
    this.running = true;
    const stop = await listen("progress", ({ job, done, total, rate }) => {
      if (job !== this.id) return;
      this.done = done;
      this.total = total;
      this.rate = rate;
    });
    try {
      return await work(this.id);
    } catch (caught) {
      if (isRefusal(caught) && caught.code === "cancelled") return undefined;
      throw caught;
    } finally {
      stop();
      this.running = false;
    }
  }

  /** Asks it to stop; `run` ends as soon as it has. */
  async cancel(): Promise<Refusal | undefined> {
    this.cancelling = true;
    try {
      await call("job_cancel", { job: this.id });
      return undefined;
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      this.cancelling = false;
      return caught;
    }
  }
}
