//! What a list of records shows: its search, filters and order, found again on the way back.
import { Selection } from "../../design/grid/selection.svelte";
import { Rows, type RowSource } from "../../ipc/rows.svelte";

/** The order of a list. */
export interface Order {
  sort: string;
  descending: boolean;
}

/** What every list can be asked for. */
export interface ListQuery extends Order {
  text: string;
}

/** What a grid needs to know of a list. */
export interface ShownList<Row> {
  readonly rows: Rows<Row>;
  readonly selection: Selection;
  readonly query: Order;
  /** Position of the current row. */
  active: number;
  sort(sort: string, descending: boolean): void;
}

/** A list of records on a screen. */
export class RecordList<Row extends { id: number }, Query extends ListQuery> implements ShownList<Row> {
  query: Query;
  active = $state(0);
  readonly selection = new Selection();
  readonly rows: Rows<Row>;
  #blank: Query;
  #sorts: readonly Query["sort"][];
  #source: (query: Query) => RowSource<Row>;
  #memory: Map<string, unknown> | undefined;

  /** Starts from the query that was remembered, else from a blank one with a filter. */
  constructor(
    kind: { blank: Query; sorts: readonly Query["sort"][]; source: (query: Query) => RowSource<Row> },
    filter: Partial<Query>,
    memory?: Map<string, unknown>,
  ) {
    // What is remembered under this name is the query of this list.
    const remembered = memory?.get("query") as Query | undefined;
    this.query = $state.raw(remembered ?? { ...kind.blank, ...filter });
    this.#blank = kind.blank;
    this.#sorts = kind.sorts;
    this.#source = kind.source;
    this.#memory = memory;
    this.rows = new Rows(this.#source(this.query));
  }

  /** Whether it shows a part of all records only. */
  get filtered(): boolean {
    const { sort, descending } = this.#blank;
    const asked: Query = { ...this.query, text: this.query.text.trim(), sort, descending };
    // The keys of a query, from the blank one.
    return (Object.keys(this.#blank) as (keyof Query)[]).some((key) => asked[key] !== this.#blank[key]);
  }

  /** Reads the list for the first time. */
  open(): void {
    void this.rows.open();
  }

  /** Shows what another search, filter or order gives, from its beginning. */
  change(part: Partial<Query>): void {
    this.query = { ...this.query, ...part };
    this.#memory?.set("query", this.query);
    this.active = 0;
    this.selection.clear();
    void this.rows.open(this.#source(this.query));
  }

  /** Sorts by a column; names that are no order are refused. */
  sort(sort: string, descending: boolean): void {
    // An order of this list, as was just seen.
    if (this.#sorts.includes(sort)) this.change({ sort, descending } as Partial<Query>);
  }

  /** Drops search and filters; the order stays. */
  clear(): void {
    const { sort, descending } = this.query;
    this.change({ ...this.#blank, sort, descending });
  }
}
