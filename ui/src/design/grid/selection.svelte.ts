//! Which rows of a grid are selected, by id, and where a range starts.
import { SvelteSet } from "svelte/reactivity";

/** The selected rows of a grid. */
export class Selection {
  readonly ids = new SvelteSet<number>();
  /** Position where a range starts. */
  anchor = $state(0);

  get size(): number {
    return this.ids.size;
  }

  has(id: number): boolean {
    return this.ids.has(id);
  }

  toggle(id: number, position: number): void {
    if (!this.ids.delete(id)) this.ids.add(id);
    this.anchor = position;
  }

  /** Selects exactly these. */
  set(ids: readonly number[]): void {
    this.ids.clear();
    for (const id of ids) this.ids.add(id);
  }

  clear(): void {
    this.ids.clear();
  }
}
