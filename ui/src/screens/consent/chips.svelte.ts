//! What a list shows of consents: asked once for each window of rows, kept by contact, asked again after a change.
import { SvelteMap } from "svelte/reactivity";
import { call, follow, isRefusal } from "../../ipc/call";
import type { Chip } from "../../ipc/types/Chip";

/** Rows that are asked for in one call at most. */
const most = 200;

/** The chips of the contacts in sight. */
export class Chips {
  #known = new SvelteMap<number, readonly Chip[]>();
  #asked = new Set<number>();
  #wanted = new Set<number>();
  #waiting = false;

  /** The chips of a contact, as far as they are known. Reading them asks for nothing. */
  of(id: number): readonly Chip[] | undefined {
    return this.#known.get(id);
  }

  /** Asks for the chips of a contact, together with all that are wanted at the same time. */
  want(id: number): void {
    if (this.#asked.has(id)) return;
    this.#asked.add(id);
    this.#wanted.add(id);
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => void this.#read());
  }

  /** Follows changes until the returned function is called. */
  follow(): () => void {
    return follow("change", ({ table, ids }) => {
      // A contact's own changes name them; purposes and what is suppressed may reach anybody.
      if (table === "consent" || table === "contact") this.#again(ids);
      else if (["purpose", "notice", "suppression", "setting"].includes(table)) this.#again([]);
    });
  }

  /** Asks again for some, or for all; what is shown stays until the answer is there. */
  #again(ids: readonly number[]): void {
    const stale = ids.length === 0 ? [...this.#asked] : ids.filter((id) => this.#asked.has(id));
    for (const id of stale) this.#asked.delete(id);
    // Only the latest are still in sight; the others are asked for when they are shown again.
    for (const id of stale.slice(0, -most)) this.#known.delete(id);
    for (const id of stale.slice(-most)) this.want(id);
  }

  async #read(): Promise<void> {
    this.#waiting = false;
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    for (let first = 0; first < wanted.length; first += most) {
      const ids = wanted.slice(first, first + most);
      try {
        const chips = await call("decision_chips", { ids });
        ids.forEach((id, at) => this.#known.set(id, chips[at] ?? []));
      } catch (caught) {
        if (!isRefusal(caught)) throw caught;
        for (const id of ids) this.#asked.delete(id);
      }
    }
  }
}
