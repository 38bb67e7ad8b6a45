//! An erasure on its way: who, what goes, what stays, whether they are recognised later. The place in the history keeps it, so that one
//! finds it again after looking at a contact; once it is done, nothing of it says who it was.
import { SvelteSet } from "svelte/reactivity";
import { call, isRefusal, type Refusal } from "../../ipc/call";
import type { Erasure } from "../../ipc/types/Erasure";
import type { ErasureAnnouncement } from "../../ipc/types/ErasureAnnouncement";
import type { ErasureDraft } from "../../ipc/types/ErasureDraft";
import type { ErasurePlan } from "../../ipc/types/ErasurePlan";
import type { PlannedRecipient } from "../../ipc/types/PlannedRecipient";
import type { PlannedText } from "../../ipc/types/PlannedText";
import type { Screens } from "../../route/router.svelte";
import { announce, dismissAll } from "../../shell/toast.svelte";
import { sendDrafts } from "../draft/drafts.svelte";
import { textKey } from "./texts";
import { Decisions } from "./decisions.svelte";

/** The steps to an erasure. */
export const steps = ["who", "goes", "stays", "list", "confirm"] as const;
/** Those to one that was announced: whether they are recognised was decided then. */
export const reviewed = steps.filter((step) => step !== "list");
/** A step to an erasure, or that it is done. */
export type Step = (typeof steps)[number] | "done";

/** An erasure that is being prepared. */
export class Erasing {
  step = $state<Step>("who");
  /** Who goes. */
  contact = $state<number>();
  /** The request that it is done for: the one that one came from, else one of theirs that is at its answer. */
  request = $state<number>();
  plan = $state.raw<ErasurePlan>();
  /** What is decided of each category. */
  decisions = $state.raw(new Decisions());
  /** The other cards of them that are erased after this one. */
  next = $state.raw<readonly number[]>([]);
  /** Those that were erased by now. */
  #gone: readonly number[] = [];
  /** Whether their addresses and numbers go on the suppression list. */
  suppress = $state(false);
  /** The texts of others that they are struck out of, by their keys. */
  readonly struck = new SvelteSet<string>();
  /** What was typed to confirm it. */
  typed = $state("");
  /** Something came since the plan was looked at. */
  changed = $state(false);
  running = $state(false);
  refusal = $state.raw<Refusal>();
  /** What was done, and who is to be told of it. */
  done = $state.raw<{ erasure: Erasure; recipients: PlannedRecipient[] }>();
  /** That it was announced before, where it is confirmed now: what was decided then is not decided again. */
  announced = $state.raw<ErasureAnnouncement>();
  /** Why it is confirmed before its day. */
  hurry = $state("");
  /** What was announced here. */
  told = $state.raw<ErasureAnnouncement>();
  #asked = 0;
  /** The texts that were proposed already, or not: what was chosen since stays chosen. */
  readonly #seen = new Set<string>();
  /** The request that one came from. */
  #from: number | undefined;

  constructor({ contact, request }: Screens["erase"]) {
    this.contact = contact;
    this.#from = request;
    this.request = request;
    this.suppress = request !== undefined;
  }

  /** Chooses who goes, and looks up what there is of them. */
  choose(contact: number): Promise<void> {
    if (contact !== this.contact) {
      this.plan = undefined;
      this.#forgetTexts();
      this.decisions = new Decisions();
      this.next = [];
    }
    this.contact = contact;
    this.typed = "";
    return this.look();
  }

  /** Goes on to another card of the person, once one is erased or announced. */
  another(contact: number): Promise<void> {
    const next = this.next.filter((id) => id !== contact);
    this.#from = this.credited;
    this.request = this.#from;
    this.suppress = this.request !== undefined;
    this.done = undefined;
    this.told = undefined;
    this.announced = undefined;
    this.refusal = undefined;
    this.step = "who";
    this.changed = false;
    const chosen = this.choose(contact);
    this.next = next;
    return chosen;
  }

  /** The request that is answered by it: of what was announced, the one that it was announced for. */
  get credited(): number | undefined {
    const whole = this.done?.erasure ?? this.told ?? this.announced;
    return whole ? (whole.request ?? undefined) : this.request;
  }

  /** Whether nobody said that it is done for the request, which is at its answer all the same. */
  get adopted(): boolean {
    return !this.announced && this.request !== undefined && this.#from === undefined;
  }

  /** Whether a card was erased here. */
  isGone(contact: number): boolean {
    return this.#gone.includes(contact);
  }

  /** Looks up what there is. What was seen before stays in sight until then. */
  async look(): Promise<void> {
    const { contact } = this;
    if (contact === undefined || this.done) return;
    const mine = ++this.#asked;
    try {
      const plan = await call("erasure_plan", { id: contact });
      if (mine !== this.#asked) return;
      this.plan = plan;
      this.#adopt(plan);
      this.#propose(plan.spokenOf);
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      if (mine !== this.#asked) return;
      this.plan = undefined;
      this.refusal = caught;
    }
  }

  /** Comes to it, or back to it: what was announced here is not told once it was done or withdrawn. Gives whether they are still there. */
  async resume(): Promise<boolean> {
    const { told } = this;
    const isOver = told !== undefined && !(await stands(told));
    await this.look();
    if (!isOver || this.told !== told) return true;
    this.told = undefined;
    this.step = "who";
    return this.plan !== undefined;
  }

  /** Has them struck out of a text, or not. */
  turn(text: PlannedText, on: boolean): void {
    if (on) this.struck.add(textKey(text));
    else this.struck.delete(textKey(text));
  }

  /** Has it done for a request of theirs that waits for it, where one came from none. */
  #adopt({ asked }: ErasurePlan): void {
    if (this.#from !== undefined) return;
    const before = this.request;
    this.request = asked ?? undefined;
    if (before === undefined && asked !== null && !this.announced) this.suppress = true;
  }

  /** Takes over what was decided as it was announced; nothing of it is decided again. Who was on their way without it begins anew. */
  review(announced: ErasureAnnouncement | undefined): void {
    const isSame = announced?.id === this.announced?.id;
    // What it waits for changes with the time and the settings.
    this.announced = announced;
    if (isSame) return;
    this.decisions = new Decisions();
    this.#forgetTexts();
    this.typed = "";
    this.hurry = "";
    this.refusal = undefined;
    this.suppress = announced?.suppress ?? this.request !== undefined;
    if (announced) this.decisions.take(announced);
    if (this.plan) this.#propose(this.plan.spokenOf);
    if (this.step === "who") return;
    this.step = "who";
    this.changed = true;
  }

  #propose(texts: readonly PlannedText[]): void {
    const open = new Set(texts.filter(({ barred }) => barred === null).map(textKey));
    if (this.announced) {
      this.struck.clear();
      for (const text of this.announced.strike) if (open.has(textKey(text))) this.struck.add(textKey(text));
      return;
    }
    for (const key of [...this.struck]) if (!open.has(key)) this.struck.delete(key);
    for (const text of texts) {
      const key = textKey(text);
      if (text.suggested && !this.#seen.has(key)) this.struck.add(key);
      this.#seen.add(key);
    }
  }

  #forgetTexts(): void {
    this.struck.clear();
    this.#seen.clear();
  }

  /** Whether the use of their data is restricted and they did not ask for this. */
  get barred(): boolean {
    return this.plan !== undefined && this.plan.restrictedSince !== null && this.credited === undefined;
  }

  /** Erases them as planned, or as it was announced; where `announcing`, says that they are to be erased. */
  async run(announcing: boolean): Promise<void> {
    const { plan, announced } = this;
    if (!plan || this.running) return;
    this.running = true;
    this.refusal = undefined;
    // What is kept later than they go is not struck out of it.
    await sendDrafts();
    try {
      if (announced) {
        const hurry = announced.wait?.why === "cooling" ? this.hurry : null;
        const erasure = await call("erasure_confirm", { id: announced.id, seal: plan.seal, hurry });
        this.#forget(erasure, plan.recipients);
      } else if (announcing) {
        this.told = await call("erasure_announce", { erasure: this.#draft(plan) });
        this.announced = undefined;
        this.typed = "";
        this.step = "done";
      } else {
        const erasure = await call("erasure_run", { erasure: this.#draft(plan) });
        this.#forget(erasure, plan.recipients);
      }
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      await this.#refused(caught);
    } finally {
      this.running = false;
    }
  }

  #draft(plan: ErasurePlan): ErasureDraft {
    return {
      contact: plan.contact,
      cause: this.request === undefined ? "decision" : "request",
      request: this.request ?? null,
      suppress: this.suppress && plan.identifiers > 0,
      strike: plan.spokenOf
        .filter((text) => this.struck.has(textKey(text)))
        .map(({ kind, object }) => ({ kind, object })),
      keep: this.decisions.kept(plan).map(({ keep }) => keep),
      count: this.decisions.counts(plan),
      seal: plan.seal,
    };
  }

  #forget(erasure: Erasure, recipients: PlannedRecipient[]): void {
    this.#asked += 1;
    if (this.contact !== undefined) this.#gone = [...this.#gone, this.contact];
    this.plan = undefined;
    this.contact = undefined;
    this.decisions = new Decisions();
    this.typed = "";
    this.#forgetTexts();
    this.hurry = "";
    this.announced = undefined;
    this.done = { erasure, recipients };
    this.step = "done";
    // What was said before may name them, and nothing of it can be undone.
    dismissAll();
  }

  async #refused(refusal: Refusal): Promise<void> {
    if (refusal.code === "conflict" || refusal.code === "restricted") {
      this.typed = "";
      await this.look();
      this.changed = refusal.code === "conflict" && this.plan !== undefined;
      this.step = this.changed && !this.barred ? "goes" : "who";
    } else if (this.plan && this.decisions.refuse(this.plan, refusal)) {
      this.step = "goes";
      if (refusal.code === "invalid") announce(this.decisions.told(refusal));
    } else this.refusal = refusal;
  }
}

/** Whether an erasure is announced still. */
async function stands({ id }: ErasureAnnouncement): Promise<boolean> {
  try {
    return (await call("erasure_announced")).some((one) => one.id === id);
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    return true;
  }
}
