//! The place that one left in a list, kept in the memory of its screen for the way back.

/** Where one was. */
export interface Place {
  /** How far it was scrolled, in pixels. */
  top: number;
  /** Position of the current row. */
  active: number | undefined;
  /** The record that was seen last, which paging may have led further to. */
  seen: number | undefined;
}

/** The place in one list, as long as that stands. */
export class LeftPlace {
  #memory: Map<string, unknown> | undefined;
  #isBack = false;

  /** Without a memory, nothing is kept. */
  constructor(memory: Map<string, unknown> | undefined) {
    this.#memory = memory;
  }

  /** Where one was, told once. */
  comeBack(): Place | undefined {
    if (!this.#memory || this.#isBack) return undefined;
    this.#isBack = true;
    const place = {
      top: this.#read("grid-top") ?? 0,
      active: this.#read("grid-active"),
      seen: this.#read("seen"),
    };
    this.#memory.delete("seen");
    return place;
  }

  /** Keeps how far it is scrolled. */
  keepTop(top: number): void {
    this.#memory?.set("grid-top", top);
  }

  /** Keeps the current row; not before the one of last time was told. */
  keepActive(position: number): void {
    if (this.#isBack) this.#memory?.set("grid-active", position);
  }

  #read(key: string): number | undefined {
    const value = this.#memory?.get(key);
    return typeof value === "number" ? value : undefined;
  }
}
