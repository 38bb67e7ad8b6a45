//! What is typed about an event of a consent, until it is saved.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import type { Channel } from "../../ipc/types/Channel";
import type { ConsentDraft } from "../../ipc/types/ConsentDraft";
import type { ConsentPoint } from "../../ipc/types/ConsentPoint";
import type { ConsentGrade } from "../../ipc/types/ConsentGrade";
import type { ConsentKind } from "../../ipc/types/ConsentKind";
import type { ConsentMethod } from "../../ipc/types/ConsentMethod";
import type { ConsentRow } from "../../ipc/types/ConsentRow";
import type { Contact } from "../../ipc/types/Contact";
import type { Purpose } from "../../ipc/types/Purpose";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";
import { momentOf } from "../../text/moment";
import { zone } from "../../text/zone";
import type { Typed } from "../draft/drafts.svelte";
import { FormCode } from "./code.svelte";
import { missing } from "./fault";
import { ageOn, gradeOf, isAnswer, isGraded } from "./grade";
import { choicesOf, printedChoices, type Choice } from "./points";
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

/** What is recorded anew of a customer, so that only the last day of their contract is left to enter, and when that was known. */
export function contractOf({ purpose, channel, point, kind, method, source, version }: ConsentRow): Captured {
  return {
    ...blank,
    purpose: String(purpose),
    channel,
    point,
    kind,
    method,
    source,
    version: version === null ? "" : String(version),
  };
}

/** What the form holds. Nothing of it is chosen beforehand but the wording that is shown now. */
export class Capture {
  filled: Captured;
  refusal = $state.raw<Refusal>();
  busy = $state(false);
  /** The form that came back, by its code. */
  code = new FormCode();
  /** What can have been ticked on it, where that is more than one thing. */
  choices = $state.raw<readonly Choice[]>([]);
  /** What of it was. */
  ticked = $state<string[]>([]);
  #contact: Contact;
  #events: readonly ConsentRow[];
  #purposes: readonly Purpose[];
  #ageOfConsent: number;
  #proposed: string;
  /** What it began with. */
  #begun: Captured;
  /** The code of the form that filled the fields. */
  #form = "";

  /** Goes on with what was typed and not saved, if there is something. From `ageOfConsent` on, people consent themselves. */
  constructor(
    contact: Contact,
    events: readonly ConsentRow[],
    purposes: readonly Purpose[],
    {
      ageOfConsent,
      kept,
      begun = blank,
    }: { ageOfConsent: number; kept: Typed<Captured> | undefined; begun?: Captured | undefined },
  ) {
    this.#contact = contact;
    this.#events = events;
    this.#purposes = purposes;
    this.#ageOfConsent = ageOfConsent;
    this.#begun = begun;
    this.#proposed = kept?.original.version ?? begun.version;
    this.filled = $state(structuredClone(kept?.draft ?? begun));
  }

  /** What was typed, to be kept; nothing where nothing was. */
  get typed(): Typed<Captured> | undefined {
    const draft = $state.snapshot(this.filled);
    return this.touched
      ? { draft, original: { ...blank, version: this.#proposed }, revision: null }
      : undefined;
  }

  /** The form that came back, where it is that of somebody else. */
  get others(): { contact: number; name: string | null; code: string } | undefined {
    const { found } = this.code;
    const owner = found?.contact ?? this.#contact.id;
    return found && owner !== this.#contact.id
      ? { contact: owner, name: found.name, code: found.code }
      : undefined;
  }

  /** Looks for the form with the typed code, and fills what it says. What was ticked on it, only who has it in hand can say. */
  async look(typed: string, left: boolean, wordings: readonly Wording[]): Promise<void> {
    await this.code.look(typed, left);
    const { found } = this.code;
    if (found?.code === this.#form) return;
    this.#form = "";
    this.choices = [];
    this.ticked = [];
    if (!found || this.others) return;
    this.#form = found.code;
    this.about(String(found.purpose), wordings);
    const version = found.version === null ? this.filled.version : String(found.version);
    Object.assign(this.filled, { code: found.code, method: "paper", version });
    const used = this.#purposes.find(({ id }) => id === found.purpose)?.channels ?? [];
    const choices =
      found.contact === null ? choicesOf(this.#contact, used) : printedChoices(this.#contact, found.channels);
    const [only] = choices;
    if (choices.length > 1) this.choices = choices;
    else if (only) Object.assign(this.filled, { channel: only.channel, point: only.point });
  }

  /** Whether something was typed or chosen. */
  get touched(): boolean {
    const { version, evidence, ...rest } = this.filled;
    const isBlank = Object.entries(rest).every(
      ([field, value]) => value === this.#begun[field as keyof typeof rest],
    );
    return !isBlank || evidence.length > 0 || version !== this.#proposed;
  }

  /** Takes over another purpose: what belongs to the old one goes, its newest wording is proposed. */
  about(purpose: string, wordings: readonly Wording[]): void {
    const wording = proposed(wordings, Number(purpose), this.#contact.language.slice(0, 2));
    this.#proposed = wording === undefined ? "" : String(wording.id);
    this.choices = [];
    this.ticked = [];
    Object.assign(this.filled, { purpose, channel: "", point: "", version: this.#proposed });
  }

  /** Whether the person was a child at that time, as far as the birthday tells. */
  get minor(): boolean {
    const age = ageOn(this.#contact.birthday, this.filled.at.slice(0, 10));
    return age !== undefined && age < this.#ageOfConsent;
  }

  /** Whether the code is that of a request for what is chosen. */
  get answered(): boolean {
    const { code, purpose, at, method } = this.filled;
    if (method === "") return false;
    const said = { code: code.trim(), purpose: Number(purpose), at: momentOf(at) ?? Date.now(), method };
    const points = this.#points();
    return points.length > 0 && points.every((point) => isAnswer({ ...said, ...point }, this.#events));
  }

  /** The grade that it earns; `undefined` while it is not known what happened and how, and where it does not matter. */
  get grade(): ConsentGrade | undefined {
    const { kind, method, version, evidence } = this.filled;
    if (method === "" || kind === undefined || !isGraded(kind)) return undefined;
    return gradeOf(
      { method, version: version === "" ? null : Number(version), evidence: evidence.map(Number) },
      this.answered,
    );
  }

  /** Through what it was expressed: what was ticked on the form, else what is chosen. */
  #points(): ConsentPoint[] {
    const { channel, point } = this.filled;
    if (this.choices.length > 0)
      return this.choices
        .filter(({ value }) => this.ticked.includes(value))
        .map((choice) => ({ channel: choice.channel, point: choice.point }));
    return channel === "" ? [] : [{ channel, point }];
  }

  /** What is ready to be sent, or which field is missing. */
  #drafts(): ConsentDraft[] | Refusal {
    const { purpose, kind, method, at, version, evidence, ...rest } = this.filled;
    const points = this.#points();
    if (this.code.mistyped && this.code.misread) return this.code.mistyped;
    if (purpose === "") return missing("purpose");
    if (points.length === 0) return missing("channel");
    if (kind === undefined) return missing("kind");
    if (method === "") return missing("method");
    const moment = momentOf(at);
    if (moment === null) return missing("at");
    if (this.minor && rest.guardian === "" && (kind === "given" || kind === "renewed"))
      return missing("guardian");
    return points.map((point) => ({
      ...rest,
      ...point,
      code: rest.code.trim(),
      contact: this.#contact.id,
      purpose: Number(purpose),
      kind,
      method,
      at: moment,
      zone: zone(),
      version: version === "" ? null : Number(version),
      evidence: evidence.map(Number),
    }));
  }

  /** Saves it; gives whether it is. */
  async save(): Promise<boolean> {
    if (this.busy) return false;
    const events = this.#drafts();
    if ("code" in events) {
      this.refusal = events;
      return false;
    }
    this.busy = true;
    this.refusal = undefined;
    try {
      for (const event of events) {
        const { grade } = await call("consent_add", { event });
        // What is recorded is not recorded again where the next one is refused.
        this.ticked = this.ticked.filter((value) => value !== `${event.channel} ${event.point}`);
        const proof = isGraded(event.kind) ? t(`consent-grade-${grade}`) : "none";
        toast(t("consent-added", { grade: proof }), { about: "consent" });
      }
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
