//! The ledger on a screen: its filter, its rows, the current one; found again on the way back.
import { call } from "../../ipc/call";
import { Rows, type RowSource } from "../../ipc/rows.svelte";
import type { ConsentRow } from "../../ipc/types/ConsentRow";
import { changed, everything, isNarrow, queryOf, type LedgerFilter } from "./filter";

/** The events of consents, one to a row. */
export const idOf = ({ id }: ConsentRow): number => id;

/** The ledger. */
export class Ledger {
  filter: LedgerFilter;
  /** Position of the current row. */
  active = $state(0);
  readonly rows: Rows<ConsentRow>;
  #memory: Map<string, unknown> | undefined;

  /** Starts from the filter that was remembered, else from the one given. */
  constructor(filter: Partial<LedgerFilter>, memory: Map<string, unknown> | undefined) {
    // What is remembered under this name is the filter of this list.
    const remembered = memory?.get("ledger") as LedgerFilter | undefined;
    this.filter = $state.raw(remembered ?? { ...everything, ...filter });
    this.#memory = memory;
    this.rows = new Rows(source(this.filter));
  }

  get narrow(): boolean {
    return isNarrow(this.filter);
  }

  /** Shows what another filter gives, from its beginning. */
  change(part: Partial<LedgerFilter>): void {
    this.filter = changed(this.filter, part);
    this.#memory?.set("ledger", this.filter);
    this.active = 0;
    void this.rows.open(source(this.filter));
  }

  /** Shows every event. */
  clear(): void {
    this.change(everything);
  }
}

function source(filter: LedgerFilter): RowSource<ConsentRow> {
  return {
    open: (first) => call("consent_open", { query: queryOf(filter), first }),
    load: (handle, offset, count) => call("consent_window", { handle, offset, count }),
    idOf,
    tables: ["consent", "contact", "purpose", "notice", "user"],
    // What stands no longer leaves the list of a day.
    ordersAnew: filter.day !== "",
  };
}
