//! An import on its way: the file, what the user decided, what the dry run found. Stays while one looks elsewhere.
import { SvelteMap } from "svelte/reactivity";
import { call, isRefusal, type Refusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import { alsoForget } from "../../ipc/query.svelte";
import type { CsvLayout } from "../../ipc/types/CsvLayout";
import type { DuplicateChoice } from "../../ipc/types/DuplicateChoice";
import type { ImportCheck } from "../../ipc/types/ImportCheck";
import type { ImportMapping } from "../../ipc/types/ImportMapping";
import type { ImportPlan } from "../../ipc/types/ImportPlan";
import type { ImportPreview } from "../../ipc/types/ImportPreview";
import type { ImportReport } from "../../ipc/types/ImportReport";
import type { ImportTarget } from "../../ipc/types/ImportTarget";
import type { DataOrigin } from "../../ipc/types/DataOrigin";
import type { Basis } from "../../ipc/types/Basis";
import { stopJob } from "../../shell/job";

/** The steps of an import. */
export const steps = ["file", "columns", "origin", "check", "done"] as const;
/** A step of an import. */
export type Step = (typeof steps)[number];

class Wizard {
  step = $state<Step>("file");
  preview = $state.raw<ImportPreview>();
  targets = $state.raw<ImportTarget[]>([]);
  source = $state("");
  basis = $state<Basis>();
  /** Who gave the data. */
  given = $state<DataOrigin>();
  /** What the opt-ins of the file are for; empty for nothing. */
  claimed = $state("");
  tag = $state("");
  duplicates = $state<DuplicateChoice>("skip");
  choices = $state.raw<ReadonlyMap<number, DuplicateChoice>>(new Map());
  /** Why rows come in that are left out otherwise, by their numbers. */
  readonly admitted = new SvelteMap<number, string>();
  check = $state.raw<ImportCheck>();
  /** What the dry run was told about duplicates, to count on from. */
  checked = $state.raw<{ duplicates: DuplicateChoice; choices: ReadonlyMap<number, DuplicateChoice> }>();
  report = $state.raw<ImportReport>();
  job = $state.raw<Job>();
  refusal = $state.raw<Refusal>();
  reading = $state(false);

  /** Has a file chosen or reads one that was dropped. */
  async read(ask: () => Promise<ImportPreview | null>): Promise<void> {
    await this.#try(async () => {
      const preview = await ask();
      if (preview) this.#take(preview);
    });
  }

  /** Reads the file again, cut in another way. */
  async cut(layout: CsvLayout): Promise<void> {
    await this.#try(async () => {
      this.#take(await call("import_preview", { layout }));
    });
  }

  /** Sends a column elsewhere. */
  map(at: number, target: ImportTarget): void {
    this.targets = this.targets.with(at, target);
    this.check = undefined;
  }

  /** Applies a saved mapping to the columns it names. */
  apply({ targets }: ImportMapping): void {
    const saved = new Map(targets);
    this.targets = this.targets.map(
      (target, at) => saved.get(this.preview?.columns[at]?.name ?? "") ?? target,
    );
    this.check = undefined;
  }

  /** Decides about one duplicate. */
  choose(row: number, choice: DuplicateChoice): void {
    this.choices = new Map(this.choices).set(row, choice);
  }

  /** Decides about all duplicates at once. */
  chooseAll(choice: DuplicateChoice): void {
    this.duplicates = choice;
    this.choices = new Map();
  }

  /** Tries the import without writing anything. */
  async dryRun(): Promise<void> {
    this.check = undefined;
    const check = await this.#work((plan, job) => call("import_check", { plan, job }));
    if (!check) return;
    this.checked = { duplicates: this.duplicates, choices: this.choices };
    this.check = check;
  }

  /** Imports. */
  async run(): Promise<void> {
    const report = await this.#work((plan, job) => call("import_run", { plan, job }));
    if (!report) return;
    this.report = report;
    this.step = "done";
  }

  /** Asks the running work to stop. */
  async stop(): Promise<void> {
    await stopJob(this.job);
  }

  /** Lets go of the file and begins anew. */
  async close(): Promise<void> {
    const open = this.preview !== undefined;
    this.forget();
    if (open) await this.#try(() => call("import_close"));
  }

  /** Forgets the file and all decisions. */
  forget(): void {
    this.step = "file";
    this.preview = undefined;
    this.targets = [];
    this.source = "";
    this.basis = undefined;
    this.given = undefined;
    this.claimed = "";
    this.tag = "";
    this.chooseAll("skip");
    this.admitted.clear();
    this.check = undefined;
    this.checked = undefined;
    this.report = undefined;
    this.job = undefined;
    this.refusal = undefined;
  }

  get plan(): ImportPlan {
    return {
      layout: this.preview?.layout ?? null,
      targets: this.targets,
      source: this.source.trim(),
      basis: this.basis ?? null,
      origin: this.given,
      consent: this.claimed === "" ? undefined : { purpose: Number(this.claimed), version: null },
      tag: this.tag.trim(),
      duplicates: this.duplicates,
      choices: [...this.choices],
      admit: [...this.admitted]
        .filter(([, reason]) => reason.trim() !== "")
        .map(([row, reason]) => ({ row, reason })),
    };
  }

  #take(preview: ImportPreview): void {
    const known = this.preview?.fileName === preview.fileName;
    this.preview = preview;
    this.targets = preview.columns.map(({ target, sensitive }) => (sensitive ? { field: "skip" } : target));
    this.chooseAll("skip");
    this.admitted.clear();
    this.check = undefined;
    this.report = undefined;
    if (!known) this.step = preview.columns.length > 0 ? "columns" : "origin";
  }

  async #work<Result>(work: (plan: ImportPlan, job: number) => Promise<Result>): Promise<Result | undefined> {
    const job = new Job();
    this.job = job;
    this.refusal = undefined;
    try {
      return await job.run((id) => work(this.plan, id));
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      this.refusal = caught;
      return undefined;
    } finally {
      this.job = undefined;
    }
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    this.reading = true;
    this.refusal = undefined;
    try {
      await work();
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      this.refusal = caught;
    } finally {
      this.reading = false;
    }
  }
}

/** The import that is under way. */
export const wizard = new Wizard();

alsoForget(() => {
  wizard.forget();
});
