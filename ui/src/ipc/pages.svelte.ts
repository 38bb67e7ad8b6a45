//! A list that is read page by page from its newest row on and never counted: how long it is shows when its end is reached.
import { isRefusal, type Refusal } from "./call";
import type { RowsInSight } from "./rows.svelte";

/** How many rows are read at once. */
export const pageSize = 200;
/** How many rows are drawn as still to come while the end is not known. */
const ahead = 20;

/** How a page is read: at most `limit` rows, those before the one with the id `before`. */
export type PageSource<Row> = (before: number | null, limit: number) => Promise<Row[]>;

/** The pages that were read so far. */
export class Pages<Row> implements RowsInSight<Row> {
  refusal = $state.raw<Refusal>();
  opened = $state(false);
  #rows = $state.raw<Row[]>([]);
  #ended = $state(false);
  #reading = false;
  #generation = 0;
  #source: PageSource<Row>;
  #idOf: (row: Row) => number;

  constructor(source: PageSource<Row>, idOf: (row: Row) => number) {
    this.#source = source;
    this.#idOf = idOf;
  }

  get total(): number {
    return this.#rows.length + (this.#ended || this.refusal ? 0 : ahead);
  }

  /** Whether nothing was found. */
  get empty(): boolean {
    return this.#ended && this.#rows.length === 0;
  }

  /** Reads the list anew, by another source where one is given. The old rows stay until the new ones are there. */
  async open(source: PageSource<Row> = this.#source): Promise<void> {
    this.#source = source;
    this.#generation += 1;
    this.#reading = false;
    await this.#read(null);
  }

  at(position: number): Row | undefined {
    return this.#rows[position];
  }

  want(_first: number, last: number): void {
    if (this.opened && !this.#ended && !this.refusal && last >= this.#rows.length - ahead) void this.more();
  }

  /** Reads the next page; once more where that was refused. */
  async more(): Promise<void> {
    const last = this.#rows.at(-1);
    if (!this.#reading) await this.#read(last === undefined ? null : this.#idOf(last));
  }

  ids(first: number, last: number): Promise<number[]> {
    return Promise.resolve(this.#rows.slice(first, last + 1).map(this.#idOf));
  }

  positionOf(id: number): Promise<number | undefined> {
    const position = this.#rows.findIndex((row) => this.#idOf(row) === id);
    return Promise.resolve(position < 0 ? undefined : position);
  }

  async #read(before: number | null): Promise<void> {
    const generation = this.#generation;
    this.#reading = true;
    try {
      const page = await this.#source(before, pageSize);
      if (generation !== this.#generation) return;
      this.#rows = before === null ? page : [...this.#rows, ...page];
      this.#ended = page.length < pageSize;
      this.refusal = undefined;
      this.opened = true;
    } catch (caught) {
      if (!isRefusal(caught)) throw caught;
      if (generation === this.#generation) this.refusal = caught;
    } finally {
      if (generation === this.#generation) this.#reading = false;
    }
  }
}
