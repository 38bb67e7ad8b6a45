//! The form that a typed code is of.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import type { ConsentFormFound } from "../../ipc/types/ConsentFormFound";
import { toastRefusal } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";

/** How many characters a code has. */
const length = 10;

/** A code that is typed, and what is known of it. */
export class FormCode {
  found = $state.raw<ConsentFormFound>();
  /** Well written, and of no form. */
  unknown = $state(false);
  /** Why it is no code. */
  mistyped = $state.raw<Extract<Refusal, { code: "invalid" }>>();
  #latest = 0;

  /** Looks for the form once the code is typed; what is shorter counts as one when the field is left. */
  async look(typed: string, left: boolean): Promise<void> {
    const mine = ++this.#latest;
    const count = typed.replace(/[\s\p{Pd}]/gu, "").length;
    let found: ConsentFormFound | null | undefined;
    let mistyped: typeof this.mistyped;
    if (count >= length || (left && count > 0)) {
      try {
        found = await call("consent_form_find", { code: typed.trim() });
      } catch (caught) {
        if (!isRefusal(caught)) throw caught;
        if (caught.code === "invalid") mistyped = caught;
        else toastRefusal(caught);
      }
    }
    if (mine !== this.#latest) return;
    this.found = found ?? undefined;
    this.unknown = found === null;
    this.mistyped = mistyped;
  }

  /** Whether one of its groups does not fit its check digit: it was misread. */
  get misread(): boolean {
    return this.mistyped?.problem === "mistyped" && this.mistyped.at !== null;
  }

  /** What is wrong with it, in words. */
  get fault(): string | undefined {
    if (!this.mistyped) return undefined;
    return this.misread
      ? t("letter-code-group", { group: (this.mistyped.at ?? 0) + 1 })
      : t("letter-code-shape");
  }
}
