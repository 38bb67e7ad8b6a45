//! Files on their way into the vault, one after the other.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import type { ChosenFile } from "../../ipc/types/ChosenFile";
import type { Document } from "../../ipc/types/Document";
import type { DocumentDraft } from "../../ipc/types/DocumentDraft";
import type { Party } from "../../ipc/types/Party";
import { draftOf, filledOf, type Filled } from "./draft";

/** A chosen file that can be stored. */
export class Paper {
  readonly index: number;
  readonly fileName: string;
  readonly size: number;
  readonly #proposed: DocumentDraft;
  filled: Filled = $state({ title: "", retention: "other", dated: "" });
  refusal = $state.raw<Refusal>();
  /** What it is, once it is stored. */
  document = $state.raw<Document>();

  constructor(index: number, { fileName, candidate }: ChosenFile & { candidate: object }) {
    this.index = index;
    this.fileName = fileName;
    this.size = candidate.size;
    this.#proposed = candidate.draft;
    this.filled = filledOf(candidate.draft);
  }

  get draft(): DocumentDraft {
    return draftOf(this.filled, this.#proposed);
  }

  get stored(): boolean {
    return this.document !== undefined;
  }

  /** Whether the same content is there already. */
  get twice(): boolean {
    return this.refusal?.code === "document" && this.refusal.problem === "twice";
  }
}

/** The files that were chosen, and how far they are. */
export class Storing {
  papers = $state.raw<Paper[]>([]);
  refused = $state.raw<ChosenFile[]>([]);
  job = $state.raw<Job>();

  /** Takes over what was chosen. */
  take(chosen: readonly ChosenFile[]): void {
    this.papers = chosen.flatMap((file, index) =>
      file.candidate ? [new Paper(index, { ...file, candidate: file.candidate })] : [],
    );
    this.refused = chosen.filter(({ candidate }) => candidate === null);
  }

  /** Leaves a file out. */
  leaveOut(paper: Paper): void {
    this.papers = this.papers.filter((other) => other !== paper);
  }

  /** Stores what is not stored yet, and has it belong to a deal where one is named; gives whether all is. */
  async run(party: Party, deal?: number): Promise<boolean> {
    for (const paper of this.papers.filter(({ stored }) => !stored)) {
      // What was refused as being there already is stored when it is asked for once more.
      const again = paper.twice;
      const job = new Job();
      this.job = job;
      paper.refusal = undefined;
      try {
        const { index, draft } = paper;
        const added = await job.run((id) => call("document_add", { index, party, draft, again, job: id }));
        if (added === undefined) return false;
        paper.document = added;
        if (deal !== undefined) await call("deal_link", { id: deal, document: added.id });
      } catch (caught) {
        if (!isRefusal(caught)) throw caught;
        paper.refusal = caught;
      } finally {
        this.job = undefined;
      }
    }
    return this.papers.every(({ stored }) => stored);
  }
}
