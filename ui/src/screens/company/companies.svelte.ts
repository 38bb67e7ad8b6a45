//! What the list of companies shows: its search, filter and order, found again on the way back.
import { Selection } from "../../design/grid/selection.svelte";
import { call } from "../../ipc/call";
import { Rows, type RowSource } from "../../ipc/rows.svelte";
import type { CompanyQuery } from "../../ipc/types/CompanyQuery";
import type { CompanySort } from "../../ipc/types/CompanySort";
import type { CompanySummary } from "../../ipc/types/CompanySummary";

const sorts: readonly string[] = ["name", "city", "contacts", "changed"] satisfies CompanySort[];

/** The list of companies on a screen. */
export class CompanyList {
  query = $state.raw<CompanyQuery>({ text: "", tag: null, sort: "name", descending: false });
  /** Position of the current row. */
  active = $state(0);
  readonly selection = new Selection();
  readonly rows: Rows<CompanySummary>;
  #memory: Map<string, unknown> | undefined;

  constructor(tag: string | null, memory?: Map<string, unknown>) {
    this.#memory = memory;
    const remembered = memory?.get("query") as CompanyQuery | undefined;
    this.query = remembered ?? { ...this.query, tag };
    this.rows = new Rows(this.#source(this.query));
  }

  /** Whether it shows a part of all companies only. */
  get filtered(): boolean {
    return this.query.text.trim() !== "" || this.query.tag !== null;
  }

  /** Shows what another search, filter or order gives, from its beginning. */
  change(part: Partial<CompanyQuery>): void {
    this.query = { ...this.query, ...part };
    this.#memory?.set("query", this.query);
    this.active = 0;
    this.selection.clear();
    void this.rows.open(this.#source(this.query));
  }

  /** Sorts by a column; names that are no order are refused. */
  sort(sort: string, descending: boolean): void {
    if (isSort(sort)) this.change({ sort, descending });
  }

  #source(query: CompanyQuery): RowSource<CompanySummary> {
    return {
      open: () => call("company_open", { query }),
      load: (handle, offset, count) => call("company_window", { handle, offset, count }),
      idOf: ({ id }) => id,
      tables: ["company"],
    };
  }
}

function isSort(sort: string): sort is CompanySort {
  return sorts.includes(sort);
}
