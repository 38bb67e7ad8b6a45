//! What is typed about an event of a consent, until it is saved.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import type { Channel } from "../../ipc/types/Channel";
import type { ConsentDraft } from "../../ipc/types/ConsentDraft";
import type { ConsentGrade } from "../../ipc/types/ConsentGrade";
import type { ConsentKind } from "../../ipc/types/ConsentKind";
import type { ConsentMethod } from "../../ipc/types/ConsentMethod";
import type { ConsentRow } from "../../ipc/types/ConsentRow";
import type { Contact } from "../../ipc/types/Contact";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";
import { momentOf } from "../../text/moment";
import { zone } from "../../text/zone";
import type { Typed } from "../draft/drafts.svelte";
import { missing } from "./fault";
import { ageOn, gradeOf, isAnswer } from "./grade";
import { proposed, type Wording } from "./wordings";

/** What the form of an event holds. */
export type Captured = typeof blank;

const blank = {
  purpose: "",
  channel: "" as Channel | "",
  point: "",
  kind: undefined as ConsentKind | undefined,
  at: "",
  method: "" as ConsentMethod | "",
  source: "",
  version: "",
  validUntil: "",
  guardian: "",
  guardianRelation: "",
  code: "",
  note: "",
  evidence: [] as string[],
};

/** What the form holds. Nothing of it is chosen beforehand but the wording that is shown now. */
export class Capture {
  filled: Captured;
  refusal = $state.raw<Refusal>();
  busy = $state(false);
  #contact: Contact;
  #events: readonly ConsentRow[];
  #ageOfConsent: number;
  #proposed: string;

  /** Goes on with what was typed and not saved, if there is something. From `ageOfConsent` on, people consent themselves. */
  constructor(
    contact: Contact,
    events: readonly ConsentRow[],
    { ageOfConsent, kept }: { ageOfConsent: number; kept: Typed<Captured> | undefined },
  ) {
    this.#contact = contact;
    this.#events = events;
    this.#ageOfConsent = ageOfConsent;
    this.#proposed = kept?.original.version ?? "";
    this.filled = $state(structuredClone(kept?.draft ?? blank));
  }

  /** What was typed, to be kept; nothing where nothing was. */
  get typed(): Typed<Captured> | undefined {
    const draft = $state.snapshot(this.filled);
    return this.touched
      ? { draft, original: { ...blank, version: this.#proposed }, revision: null }
      : undefined;
  }

  /** Whether something was typed or chosen. */
  get touched(): boolean {
    const { version, evidence, ...rest } = this.filled;
    const isBlank = Object.entries(rest).every(
      ([field, value]) => value === blank[field as keyof typeof rest],
    );
    return !isBlank || evidence.length > 0 || version !== this.#proposed;
  }

  /** Takes over another purpose: what belongs to the old one goes, its newest wording is proposed. */
  about(purpose: string, wordings: readonly Wording[]): void {
    const wording = proposed(wordings, Number(purpose), this.#contact.language.slice(0, 2));
    this.#proposed = wording === undefined ? "" : String(wording.id);
    Object.assign(this.filled, { purpose, channel: "", point: "", version: this.#proposed });
  }

  /** Whether the person was a child at that time, as far as the birthday tells. */
  get minor(): boolean {
    const age = ageOn(this.#contact.birthday, this.filled.at.slice(0, 10));
    return age !== undefined && age < this.#ageOfConsent;
  }

  /** Whether the code is that of a request. */
  get answered(): boolean {
    const { code, purpose, at } = this.filled;
    return isAnswer(
      { code: code.trim(), purpose: Number(purpose), at: momentOf(at) ?? Date.now() },
      this.#events,
    );
  }

  /** The grade that it earns; `undefined` while it is not known how it was expressed. */
  get grade(): ConsentGrade | undefined {
    const { method, version, evidence } = this.filled;
    if (method === "") return undefined;
    return gradeOf(
      { method, version: version === "" ? null : Number(version), evidence: evidence.map(Number) },
      this.answered,
    );
  }

  /** What is ready to be sent, or which field is missing. */
  #draft(): ConsentDraft | ReturnType<typeof missing> {
    const { purpose, channel, kind, method, at, version, evidence, ...rest } = this.filled;
    if (purpose === "") return missing("purpose");
    if (channel === "") return missing("channel");
    if (kind === undefined) return missing("kind");
    if (method === "") return missing("method");
    const moment = momentOf(at);
    if (moment === null) return missing("at");
    if (this.minor && rest.guardian === "" && (kind === "given" || kind === "renewed"))
      return missing("guardian");
    return {
      ...rest,
      code: rest.code.trim(),
      contact: this.#contact.id,
      purpose: Number(purpose),
      channel,
      kind,
      method,
      at: moment,
      zone: zone(),
      version: version === "" ? null : Number(version),
      evidence: evidence.map(Number),
    };
  }

  /** Saves it; gives whether it is. */
  async save(): Promise<boolean> {
    if (this.busy) return false;
    const event = this.#draft();
    if ("problem" in event) {
      this.refusal = event;
      return false;
    }
    this.busy = true;
    this.refusal = undefined;
    try {
      const { grade } = await call("consent_add", { event });
      toast(t("consent-added", { grade: t(`consent-grade-${grade}`) }));
      return true;
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      this.refusal = caught;
      if (caught.code !== "invalid") toastRefusal(caught);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
