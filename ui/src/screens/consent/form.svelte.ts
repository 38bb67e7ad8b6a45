//! A consent form on its way: what is chosen for it, and what it came to.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import type { ConsentFormSaved } from "../../ipc/types/ConsentFormSaved";
import type { Contact } from "../../ipc/types/Contact";
import type { Purpose } from "../../ipc/types/Purpose";
import { toastRefusal } from "../../shell/toast.svelte";
import type { About, Typed } from "../draft/drafts.svelte";
import { language } from "../../text/text.svelte";
import { zone } from "../../text/zone";
import { missing } from "./fault";
import { choicesOf, type Choice } from "./points";
import { printable, proposed, type Wording } from "./wordings";

/** Whether a purpose is one that people are asked for. */
export const isAsked = ({ basis }: Purpose): boolean => basis === "consent";

/** What is chosen for a form. */
export type Chosen = Pick<ConsentForm, "purpose" | "version" | "printed">;

/** Where the choices of a contact's form are kept, or of a blank one. */
export const aboutForm = (contact: Contact | null): About => ({
  owner: "contact",
  id: contact?.id ?? null,
  form: "consent_form",
});

/** The form. */
export class ConsentForm {
  purpose = $state("");
  version = $state("");
  /** Which choices are printed. */
  printed = $state<string[]>([]);
  refusal = $state.raw<Refusal>();
  busy = $state(false);
  saved = $state.raw<ConsentFormSaved>();
  #contact: Contact | null;
  #original: Chosen | undefined;

  constructor(contact: Contact | null) {
    this.#contact = contact;
  }

  /** Begins with what was kept of it; otherwise with a purpose, if there is one to propose. */
  begin(kept: Typed<Chosen> | undefined, purpose: Purpose | undefined, wordings: readonly Wording[]): void {
    this.about(purpose, wordings);
    this.#original = kept?.original ?? this.#chosen;
    if (kept) Object.assign(this, kept.draft);
  }

  /** What was chosen otherwise than proposed, to be kept; nothing where nothing was. */
  get typed(): Typed<Chosen> | undefined {
    const [draft, original] = [this.#chosen, this.#original];
    if (!original || JSON.stringify(draft) === JSON.stringify(original)) return undefined;
    return { draft, original, revision: null };
  }

  get #chosen(): Chosen {
    const { purpose, version, printed } = this;
    return { purpose, version, printed: [...printed] };
  }

  /** Takes a purpose: its newest wording is proposed in the person's language, and the main address of each channel. */
  about(purpose: Purpose | undefined, wordings: readonly Wording[]): void {
    this.purpose = purpose ? String(purpose.id) : "";
    const wanted = this.#contact?.language.slice(0, 2) ?? language();
    const fit = purpose ? printable(wordings, purpose.id) : [];
    const wording =
      purpose && (proposed(fit, purpose.id, wanted) ?? fit.find((one) => one.language === wanted) ?? fit[0]);
    this.version = wording ? String(wording.id) : "";
    this.printed = this.choices(purpose)
      .filter(({ primary }) => primary)
      .map(({ value }) => value);
  }

  /** What can be printed for a purpose. */
  choices(purpose: Purpose | undefined): Choice[] {
    return choicesOf(this.#contact, purpose?.channels ?? []);
  }

  /** Saves it, if a place is chosen for it. */
  async save(purpose: Purpose | undefined): Promise<void> {
    if (this.busy) return;
    const channels = this.choices(purpose)
      .filter(({ value }) => this.printed.includes(value))
      .map(({ channel, point }) => ({ channel, point }));
    if (!purpose) this.refusal = missing("purpose");
    else if (this.version === "") this.refusal = missing("version");
    else if (channels.length === 0) this.refusal = missing("channels");
    else {
      this.busy = true;
      this.refusal = undefined;
      const contact = this.#contact?.id ?? null;
      const form = { contact, purpose: purpose.id, version: Number(this.version), channels, zone: zone() };
      try {
        this.saved = (await call("consent_form_save", { form })) ?? undefined;
      } catch (caught) {
        if (!isRefusal(caught)) throw caught;
        this.refusal = caught;
        if (caught.code !== "invalid" && caught.code !== "unset") toastRefusal(caught);
      } finally {
        this.busy = false;
      }
    }
  }
}
