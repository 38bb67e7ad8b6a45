//! The list of companies.
import { call } from "../../ipc/call";
import type { RowSource } from "../../ipc/rows.svelte";
import type { CompanyQuery } from "../../ipc/types/CompanyQuery";
import type { CompanySort } from "../../ipc/types/CompanySort";
import type { CompanySummary } from "../../ipc/types/CompanySummary";
import { RecordList } from "../record/list.svelte";

const blank: CompanyQuery = { text: "", tag: null, sort: "name", descending: false };
const sorts: readonly CompanySort[] = ["name", "city", "contacts", "changed"];

/** The list of companies on a screen. */
export class CompanyList extends RecordList<CompanySummary, CompanyQuery> {
  constructor(filter: Partial<CompanyQuery>, memory?: Map<string, unknown>) {
    const source = (query: CompanyQuery): RowSource<CompanySummary> => ({
      open: (first) => call("company_open", { query, first }),
      load: (handle, offset, count) => call("company_window", { handle, offset, count }),
      position: (handle, id) => call("company_position", { handle, id }),
      idOf: ({ id }) => id,
      tables: ["company"],
    });
    super({ blank, sorts, source }, filter, memory);
  }
}
