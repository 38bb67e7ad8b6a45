//! Which addresses of a form asked not to be contacted: asked when a field is left, and remembered by what was typed.
import { SvelteMap } from "svelte/reactivity";
import { call, isRefusal } from "../../ipc/call";
import type { SuppressionAsked } from "../../ipc/types/SuppressionAsked";
import { toastRefusal } from "../../shell/toast.svelte";
import { may } from "../../vault/permission";
import type { Points } from "../record/points";
import { warningText } from "./words";

/** The lists of a form that are asked about. */
export type AskedList = "emails" | "phones";

/** What is known about the addresses of a form. */
export class AskedAddresses {
  #known = new SvelteMap<string, SuppressionAsked | null>();

  /** What to write under an address, as far as it was asked. */
  warning(list: AskedList, typed: string): string | undefined {
    const asked = this.#known.get(key(list, typed));
    return asked ? warningText(asked) : undefined;
  }

  /** Asks about what was not asked yet. */
  async ask({ emails, phones }: Pick<Points, AskedList>): Promise<void> {
    if (!may("suppression_asked")) return;
    const fresh = {
      emails: this.#fresh(
        "emails",
        emails.map(({ address }) => address),
      ),
      phones: this.#fresh(
        "phones",
        phones.map(({ number }) => number),
      ),
    };
    if (fresh.emails.length + fresh.phones.length === 0) return;
    try {
      const answer = await call("suppression_asked", fresh);
      for (const list of ["emails", "phones"] as const)
        for (const [at, typed] of fresh[list].entries())
          this.#known.set(key(list, typed), answer[list][at] ?? null);
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      toastRefusal(caught);
    }
  }

  #fresh(list: AskedList, typed: string[]): string[] {
    return typed.filter((text) => text.trim() !== "" && !this.#known.has(key(list, text)));
  }
}

function key(list: AskedList, typed: string): string {
  return `${list} ${typed.trim()}`;
}
