//! What a list of contacts shows: its search, filters and order, found again on the way back.
import { call } from "../../ipc/call";
import { Rows, type RowSource } from "../../ipc/rows.svelte";
import type { ContactQuery } from "../../ipc/types/ContactQuery";
import type { ContactSort } from "../../ipc/types/ContactSort";
import type { ContactSummary } from "../../ipc/types/ContactSummary";
import { Selection } from "../../design/grid/selection.svelte";

/** What a list starts with. */
export type ContactFilter = Pick<ContactQuery, "company" | "tag" | "import">;

const sorts: readonly string[] = ["name", "company", "email", "city", "changed"] satisfies ContactSort[];

/** A list of contacts on a screen. */
export class ContactList {
  query = $state.raw<ContactQuery>({
    text: "",
    company: null,
    tag: null,
    import: null,
    sort: "name",
    descending: false,
  });
  /** Position of the current row. */
  active = $state(0);
  readonly selection = new Selection();
  readonly rows: Rows<ContactSummary>;
  #memory: Map<string, unknown> | undefined;

  constructor(filter: Partial<ContactFilter>, memory?: Map<string, unknown>) {
    this.#memory = memory;
    const remembered = memory?.get("query") as ContactQuery | undefined;
    this.query = remembered ?? { ...this.query, ...filter };
    this.rows = new Rows(this.#source(this.query));
  }

  /** Whether it shows a part of all contacts only. */
  get filtered(): boolean {
    const { text, company, tag, import: batch } = this.query;
    return text.trim() !== "" || company !== null || tag !== null || batch !== null;
  }

  /** Reads the list for the first time. */
  open(): void {
    void this.rows.open();
  }

  /** Shows what another search, filter or order gives, from its beginning. */
  change(part: Partial<ContactQuery>): void {
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

  /** Drops search and filters. */
  clear(): void {
    this.change({ text: "", company: null, tag: null, import: null });
  }

  #source(query: ContactQuery): RowSource<ContactSummary> {
    return {
      open: () => call("contact_open", { query }),
      load: (handle, offset, count) => call("contact_window", { handle, offset, count }),
      idOf: ({ id }) => id,
      tables: ["contact"],
    };
  }
}

function isSort(sort: string): sort is ContactSort {
  return sorts.includes(sort);
}
