//! The open board: its columns, the cards that are in memory, and where a deal stands.
import { SvelteMap } from "svelte/reactivity";
import { call, follow, isRefusal, type Refusal } from "../../ipc/call";
import type { ChangedTable } from "../../ipc/types/ChangedTable";
import type { DealColumn } from "../../ipc/types/DealColumn";
import type { DealPlace } from "../../ipc/types/DealPlace";
import type { DealQuery } from "../../ipc/types/DealQuery";
import type { DealRow } from "../../ipc/types/DealRow";

/** How many cards of a column are read at once. */
export const windowSize = 50;
const tables: readonly ChangedTable[] = ["deal", "deal_stage", "contact", "company", "user"];

/** An open board. */
export class Board {
  columns = $state.raw<Omit<DealColumn, "rows">[]>([]);
  handle = $state<number>();
  refusal = $state.raw<Refusal>();
  #query: DealQuery;
  #cards = new SvelteMap<string, DealRow[]>();
  #asked = new Set<string>();
  #generation = 0;

  constructor(query: DealQuery) {
    this.#query = query;
  }

  /** How many deals it has. */
  get total(): number {
    return this.columns.reduce((sum, { count }) => sum + count, 0);
  }

  /** Opens it anew, with another query where one is given. What is in sight stays until the answer is there. */
  async open(query: DealQuery = this.#query): Promise<void> {
    this.#query = query;
    const generation = ++this.#generation;
    try {
      const { handle, columns } = await call("deal_board", { query, first: windowSize });
      if (generation !== this.#generation) return;
      this.#asked.clear();
      this.#cards.clear();
      for (const { stage, rows } of columns) this.#cards.set(keyOf(stage.id, 0), rows);
      this.columns = columns.map(({ stage, count, sums }) => ({ stage, count, sums }));
      this.handle = handle;
      this.refusal = undefined;
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      if (generation === this.#generation) this.refusal = caught;
    }
  }

  /** The card at a place of a column, if it is in memory. */
  at(stage: number, position: number): DealRow | undefined {
    return this.#cards.get(keyOf(stage, Math.floor(position / windowSize)))?.[position % windowSize];
  }

  /** Reads the cards of a column from `first` to `last` that are not in memory. */
  want(stage: number, first: number, last: number): void {
    for (let index = Math.floor(first / windowSize); index <= Math.floor(last / windowSize); index += 1)
      if (!this.#cards.has(keyOf(stage, index))) void this.#read(stage, index);
  }

  async #read(stage: number, index: number): Promise<void> {
    const key = keyOf(stage, index);
    const { handle } = this;
    if (handle === undefined || this.#asked.has(key)) return;
    const generation = this.#generation;
    this.#asked.add(key);
    try {
      const rows = await call("deal_column", {
        handle,
        stage,
        offset: index * windowSize,
        count: windowSize,
      });
      if (generation === this.#generation) this.#cards.set(key, rows);
    } catch (caught) {
      // The board was opened anew meanwhile.
      if (!isRefusal(caught)) throw caught;
    }
  }

  /** Where a deal stands; undefined where it is not on the board. */
  async place(id: number): Promise<DealPlace | undefined> {
    if (this.handle === undefined) return undefined;
    try {
      return (await call("deal_place", { handle: this.handle, id })) ?? undefined;
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      return undefined;
    }
  }

  /** Follows changes until the returned function is called. */
  follow(): () => void {
    return follow("change", ({ table }) => {
      if (tables.includes(table)) void this.open();
    });
  }
}

function keyOf(stage: number, index: number): string {
  return `${stage} ${index}`;
}
