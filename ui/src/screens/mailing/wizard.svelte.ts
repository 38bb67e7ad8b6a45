//! A mailing list on its way: what it is for, whom it asks about, what was decided about them, how it is saved. The place in the history
//! keeps it, so that one finds it again after looking at a contact.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import type { Channel } from "../../ipc/types/Channel";
import type { MailingCheck } from "../../ipc/types/MailingCheck";
import type { MailingFormat } from "../../ipc/types/MailingFormat";
import type { Outcome } from "../../ipc/types/Outcome";
import type { PurposeRow } from "../../ipc/types/PurposeRow";
import type { ReasonCode } from "../../ipc/types/ReasonCode";
import type { Screens } from "../../route/router.svelte";
import { stopJob } from "../../shell/job";

/** The steps to a mailing list. */
export const steps = ["purpose", "people", "decision", "file", "done"] as const;
/** A step to a mailing list. */
export type Step = (typeof steps)[number];

/** Whom a list asks about. */
export type Scope = "selected" | "list" | "everybody";

/** The channels of a purpose through which people are reached. */
export const reaching = ({ purpose }: PurposeRow): Channel[] =>
  purpose.channels.filter((channel) => channel !== "processing");

/** Who is looked at. */
export interface Looked {
  code: ReasonCode | null;
  outcome: Outcome | null;
}

/** A mailing list that is being built. */
export class Mailing {
  step = $state<Step>("purpose");
  purpose = $state.raw<PurposeRow>();
  channel = $state<Channel>();
  scope = $state<Scope>("everybody");
  check = $state.raw<MailingCheck>();
  /** Whose people are looked at: those of a reason, of an outcome, or everybody. */
  looked = $state.raw<Looked>();
  /** Whose people were looked at last: the focus goes back there. */
  left = $state.raw<ReasonCode | null>();
  format = $state<MailingFormat>("csv");
  recipient = $state("");
  /** Who of the register gets it. */
  handedTo = $state<number>();
  job = $state.raw<Job>();
  refusal = $state.raw<Refusal>();
  /** Nobody was left when the list was to be saved. */
  changed = $state(false);
  /** How many are on the list that was saved. */
  saved = $state<number>();
  #from: Screens["mailing"];
  #asked = 0;

  constructor(from: Screens["mailing"]) {
    this.#from = from;
    this.scope = from.ids ? "selected" : from.list === undefined ? "everybody" : "list";
  }

  /** What it can ask about, from where it was opened, and how many each has where that is known. */
  get scopes(): { scope: Scope; count: number | undefined }[] {
    const { ids, list, total } = this.#from;
    return [
      ...(ids ? [{ scope: "selected" as const, count: ids.length }] : []),
      ...(list === undefined ? [] : [{ scope: "list" as const, count: total }]),
      { scope: "everybody", count: undefined },
    ];
  }

  /** Takes a purpose; a channel that it does not have is forgotten, one that it has alone is chosen. */
  choose(row: PurposeRow): void {
    const channels = reaching(row);
    this.purpose = row;
    if (!this.channel || !channels.includes(this.channel))
      this.channel = channels.length === 1 ? channels[0] : undefined;
    this.#forgetDecision();
  }

  /** What was decided is about somebody or something else now. */
  change(): void {
    this.#forgetDecision();
  }

  /** What the commands are asked about; `undefined` while something is not chosen. */
  get question():
    { purpose: number; channel: Channel; ids: number[] | null; handle: number | null } | undefined {
    if (!this.purpose || !this.channel) return undefined;
    return {
      purpose: this.purpose.purpose.id,
      channel: this.channel,
      ids: this.scope === "selected" ? (this.#from.ids ?? []) : null,
      handle: this.scope === "list" ? (this.#from.list ?? null) : null,
    };
  }

  /** Asks who may be contacted. What was decided before stays in sight until then. */
  async decide(): Promise<void> {
    const { question } = this;
    if (!question) return;
    const mine = ++this.#asked;
    try {
      const check = await call("mailing_check", question);
      if (mine !== this.#asked) return;
      this.check = check;
      this.refusal = undefined;
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      if (mine !== this.#asked) return;
      this.check = undefined;
      this.refusal = caught;
    }
  }

  /** Writes the list. */
  async save(): Promise<void> {
    const { question } = this;
    if (!question || this.job) return;
    const job = new Job();
    this.job = job;
    this.refusal = undefined;
    this.changed = false;
    try {
      const saved = await job.run((id) =>
        call("mailing_save", {
          ...question,
          file: {
            format: this.format,
            recipient: this.recipient.trim(),
            ...(this.handedTo === undefined ? {} : { handedTo: this.handedTo }),
          },
          job: id,
        }),
      );
      // No file was chosen, or the work was stopped: another try is possible.
      if (saved === null || saved === undefined) return;
      this.saved = saved;
      this.step = "done";
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      if (caught.code === "nothing_to_change") {
        this.changed = true;
        this.step = "decision";
      } else this.refusal = caught;
    } finally {
      this.job = undefined;
    }
  }

  /** Asks the writing to stop. */
  async stop(): Promise<void> {
    await stopJob(this.job);
  }

  /** Begins another list about the same people. */
  again(): void {
    this.step = "purpose";
    this.saved = undefined;
    this.recipient = "";
    this.handedTo = undefined;
    this.#forgetDecision();
  }

  #forgetDecision(): void {
    this.#asked += 1;
    this.check = undefined;
    this.looked = undefined;
    this.refusal = undefined;
    this.changed = false;
  }
}
