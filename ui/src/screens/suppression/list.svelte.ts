//! A do-not-contact list on its way in: the file, its columns, what is said about it, what it would bring.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import { alsoForget } from "../../ipc/query.svelte";
import type { ImportPreview } from "../../ipc/types/ImportPreview";
import type { SuppressionCheck } from "../../ipc/types/SuppressionCheck";
import type { SuppressionPlan } from "../../ipc/types/SuppressionPlan";
import type { SuppressionsAdded } from "../../ipc/types/SuppressionsAdded";
import { stopJob } from "../../shell/job";
import { toastRefusal } from "../../shell/toast.svelte";
import { draftOf, unsaid } from "./draft";

class ListImport {
  preview = $state.raw<ImportPreview>();
  /** The columns that are read, from 0. */
  columns = $state.raw<readonly number[]>([]);
  said = $state(unsaid("list"));
  check = $state.raw<SuppressionCheck>();
  refusal = $state.raw<Refusal>();
  job = $state.raw<Job>();

  /** Has a file chosen. */
  async pick(): Promise<void> {
    this.refusal = undefined;
    try {
      const preview = await call("suppression_import_pick");
      if (!preview) return;
      this.preview = preview;
      this.check = undefined;
      this.columns = preview.columns.flatMap(({ target }, at) =>
        target.field === "email" || target.field === "phone" ? [at] : [],
      );
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      this.refusal = caught;
    }
  }

  /** Reads a column, or no longer. */
  toggle(at: number, isRead: boolean): void {
    this.columns = isRead
      ? [...this.columns, at].toSorted((a, b) => a - b)
      : this.columns.filter((one) => one !== at);
    this.check = undefined;
  }

  /** Says what the list would bring. */
  async look(): Promise<void> {
    this.check = await this.#work((list, job) => call("suppression_import_preview", { list, job }));
  }

  /** Brings it. */
  async run(): Promise<SuppressionsAdded | undefined> {
    return this.#work((list, job) => call("suppression_import_run", { list, job }));
  }

  /** Asks the running work to stop. */
  async stop(): Promise<void> {
    await stopJob(this.job);
  }

  /** Lets go of the file. */
  async close(): Promise<void> {
    const isOpen = this.preview !== undefined;
    await this.stop();
    this.forget();
    if (!isOpen) return;
    try {
      await call("suppression_import_close");
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      toastRefusal(caught);
    }
  }

  /** Forgets the file and what was said. */
  forget(): void {
    this.preview = undefined;
    this.columns = [];
    this.said = unsaid("list");
    this.check = undefined;
    this.refusal = undefined;
    this.job = undefined;
  }

  get #plan(): SuppressionPlan {
    return {
      layout: this.preview?.layout ?? null,
      columns: [...this.columns],
      suppression: draftOf(this.said),
    };
  }

  async #work<Result>(
    work: (list: SuppressionPlan, job: number) => Promise<Result>,
  ): Promise<Result | undefined> {
    const job = new Job();
    this.job = job;
    this.refusal = undefined;
    try {
      return await job.run((id) => work(this.#plan, id));
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      this.refusal = caught;
      return undefined;
    } finally {
      this.job = undefined;
    }
  }
}

/** The list that is being imported. */
export const list = new ListImport();

alsoForget(() => {
  list.forget();
});
