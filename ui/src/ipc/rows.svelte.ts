//! A long list read in windows of rows: only what is looked at is in memory, and changes replace rows in place.
import { follow, isRefusal, type Refusal } from "./call";
import type { ChangedTable } from "./types/ChangedTable";
import type { ChangeEvent } from "./types/ChangeEvent";
import type { ListPosition } from "./types/ListPosition";
import type { OpenedList } from "./types/OpenedList";

/** How many rows are read at once. */
export const windowSize = 100;
/** How many windows stay in memory. */
const keptWindows = 60;
/** How long the rows around those in sight wait, in milliseconds, so that these are drawn first. */
const patience = 100;

/** How a list is opened and read. */
export interface RowSource<Row> {
  open: (first: number) => Promise<OpenedList<Row>>;
  load: (handle: number, offset: number, count: number) => Promise<Row[]>;
  idOf: (row: Row) => number;
  /** Where a record stands, for lists that one comes back to. */
  position?: (handle: number, id: number) => Promise<ListPosition>;
  /** Changes of these tables concern the list. */
  tables: readonly ChangedTable[];
  /** Whether any change of a row can move it or take it out: the list is opened again then. */
  ordersAnew?: boolean;
}

/** A short list, which is read whole. */
export function readWhole<Row>(
  read: () => Promise<Row[]>,
  { idOf, tables }: Pick<RowSource<Row>, "idOf" | "tables">,
): RowSource<Row> {
  let all: Row[] = [];
  return {
    open: async () => {
      all = await read();
      return { handle: 0, total: all.length, rows: all };
    },
    load: (_handle, offset, count) => Promise.resolve(all.slice(offset, offset + count)),
    idOf,
    tables,
    ordersAnew: true,
  };
}

/** What a grid draws: rows by their place, some of them in memory. */
export interface RowsInSight<Row> {
  /** How many there are, as far as is known. */
  readonly total: number;
  /** Whether the first answer is there. */
  readonly opened: boolean;
  at: (position: number) => Row | undefined;
  want: (first: number, last: number) => void;
  ids: (first: number, last: number) => Promise<number[]>;
  positionOf: (id: number) => Promise<number | undefined>;
}

/** An open list. */
export class Rows<Row> implements RowsInSight<Row> {
  handle = $state<number>();
  total = $state(0);
  refusal = $state.raw<Refusal>();
  #source: RowSource<Row>;
  #windows = $state.raw(new Map<number, Row[]>());
  #asked = new Set<number>();
  #generation = 0;
  #ahead: ReturnType<typeof setTimeout> | undefined;

  constructor(source: RowSource<Row>) {
    this.#source = source;
  }

  /** Opens the list of a source: another filter, another order. The old rows stay until the new total is known. */
  async open(source: RowSource<Row> = this.#source): Promise<void> {
    this.#source = source;
    const generation = ++this.#generation;
    try {
      const { handle, total, rows } = await source.open(windowSize);
      if (generation !== this.#generation) return;
      this.#windows = new Map([[0, rows]]);
      this.#asked.clear();
      this.handle = handle;
      this.total = total;
      this.refusal = undefined;
    } catch (caught) {
      this.#refused(caught, generation);
    }
  }

  get opened(): boolean {
    return this.handle !== undefined;
  }

  /** The row at a position, if it is in memory. Ask with `want` for what is shown. */
  at(position: number): Row | undefined {
    return this.#windows.get(Math.floor(position / windowSize))?.[position % windowSize];
  }

  /** Reads what is missing of the rows from `first` to `last`, and soon after around them. */
  want(first: number, last: number): void {
    const [from, to] = [Math.floor(first / windowSize), Math.floor(last / windowSize)];
    this.#need(from, to);
    clearTimeout(this.#ahead);
    this.#ahead = setTimeout(() => {
      this.#need(from - 1, to + 1);
    }, patience);
  }

  #need(from: number, to: number): void {
    if (this.handle === undefined || this.total === 0) return;
    const highest = Math.floor((this.total - 1) / windowSize);
    for (let index = Math.max(0, from); index <= Math.min(highest, to); index += 1) {
      const rows = this.#windows.get(index);
      if (rows) {
        // Used last, dropped last.
        this.#windows.delete(index);
        this.#windows.set(index, rows);
      } else void this.#read(index);
    }
    for (const index of this.#windows.keys()) {
      if (this.#windows.size <= keptWindows) break;
      this.#windows.delete(index);
    }
  }

  /** The ids of the rows from `first` to `last`, read where they are not in memory. */
  async ids(first: number, last: number): Promise<number[]> {
    const ids: number[] = [];
    if (this.handle === undefined) return ids;
    for (let offset = first; offset <= last; offset += 500) {
      const rows = await this.#source.load(this.handle, offset, Math.min(500, last - offset + 1));
      ids.push(...rows.map(this.#source.idOf));
    }
    return ids;
  }

  /** The position of a record; undefined where it is not in the list. */
  async positionOf(id: number): Promise<number | undefined> {
    if (this.handle === undefined) return undefined;
    try {
      return (await this.#source.position?.(this.handle, id))?.position ?? undefined;
    } catch (caught) {
      // The list was opened anew meanwhile.
      if (!isRefusal(caught)) throw caught;
      return undefined;
    }
  }

  /** Follows changes until the returned function is called. */
  follow(): () => void {
    const stop = follow("change", (change) => {
      this.#heard(change);
    });
    return () => {
      clearTimeout(this.#ahead);
      stop();
    };
  }

  #heard(change: ChangeEvent): void {
    if (!this.#source.tables.includes(change.table)) return;
    const left = new Set(change.ids);
    const stale: number[] = [];
    for (const [index, rows] of this.#windows) {
      const found = rows.filter((row) => left.delete(this.#source.idOf(row)));
      if (found.length > 0) stale.push(index);
    }
    // Added, removed or out of sight: the list itself is another one.
    if (this.#source.ordersAnew || change.ids.length === 0 || left.size > 0) void this.#reopen();
    else void this.#patch(stale);
  }

  /** Reads some windows again; a list that lost or gained rows answers with another order and is opened again. */
  async #patch(indexes: number[]): Promise<void> {
    await Promise.all(indexes.map((index) => this.#read(index)));
    const short = indexes.some((index) => {
      const expected = Math.min(windowSize, this.total - index * windowSize);
      return (this.#windows.get(index)?.length ?? expected) < expected;
    });
    if (short) await this.#reopen();
  }

  async #reopen(): Promise<void> {
    const generation = ++this.#generation;
    try {
      const { handle, total, rows } = await this.#source.open(windowSize);
      const shown = [...this.#windows.keys()]
        .filter((index) => index > 0 && index * windowSize < total)
        .slice(-3);
      const fresh = await Promise.all(
        shown.map(
          async (index) => [index, await this.#source.load(handle, index * windowSize, windowSize)] as const,
        ),
      );
      if (generation !== this.#generation) return;
      this.#windows = new Map([[0, rows], ...fresh]);
      this.#asked.clear();
      this.handle = handle;
      this.total = total;
    } catch (caught) {
      this.#refused(caught, generation);
    }
  }

  async #read(index: number): Promise<void> {
    if (this.handle === undefined || this.#asked.has(index)) return;
    const generation = this.#generation;
    this.#asked.add(index);
    try {
      const rows = await this.#source.load(this.handle, index * windowSize, windowSize);
      if (generation !== this.#generation) return;
      this.#windows = new Map(this.#windows).set(index, rows);
    } catch (caught) {
      this.#refused(caught, generation);
    } finally {
      this.#asked.delete(index);
    }
  }

  #refused(caught: unknown, generation: number): void {
    if (!isRefusal(caught)) throw caught;
    if (generation === this.#generation) this.refusal = caught;
  }
}
