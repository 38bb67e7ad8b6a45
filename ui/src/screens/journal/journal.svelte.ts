//! The list of the journal's entries: its filter, and from which number on it goes down.
import { call, follow } from "../../ipc/call";
import { Pages, type PageSource } from "../../ipc/pages.svelte";
import type { JournalFilter } from "../../ipc/types/JournalFilter";
import type { JournalRow } from "../../ipc/types/JournalRow";

const blank: JournalFilter = {
  from: null,
  to: null,
  user: null,
  kind: null,
  action: null,
  objectType: null,
  contact: null,
};

/** The number of an entry names it. */
export const idOf = ({ seq }: JournalRow): number => seq;

/** The journal on a screen. */
export class JournalList {
  filter = $state.raw(blank);
  /** The name of the person whom the filter names. */
  person = $state("");
  /** The number that the list begins with; the newest, if undefined. */
  from = $state<number>();
  /** Position of the current row. */
  active = $state(0);
  readonly rows: Pages<JournalRow>;

  constructor(from: number | undefined) {
    this.from = from;
    this.rows = new Pages(this.#source(), idOf);
  }

  get filtered(): boolean {
    return Object.values(this.filter).some((value) => value !== null);
  }

  /** Narrows or widens the list. */
  change(change: Partial<JournalFilter>): void {
    this.filter = { ...this.filter, ...change };
    this.#reopen();
  }

  /** Shows everything again. */
  clear(): void {
    this.filter = blank;
    this.person = "";
    this.from = undefined;
    this.#reopen();
  }

  /** Begins the list with an entry; with the newest one, if undefined. */
  goTo(from: number | undefined): void {
    this.from = from;
    this.#reopen();
  }

  /** Follows what is added while the newest entries are in sight. */
  follow(): () => void {
    return follow("change", () => {
      if (this.active === 0 && this.from === undefined) void this.rows.open();
    });
  }

  #reopen(): void {
    this.active = 0;
    void this.rows.open(this.#source());
  }

  #source(): PageSource<JournalRow> {
    const { filter, from } = this;
    const first = from === undefined ? null : from + 1;
    return (before, limit) => call("journal_list", { filter, before: before ?? first, limit });
  }
}
