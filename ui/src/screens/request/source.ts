//! The queue as a list of rows.
import { call } from "../../ipc/call";
import type { RowSource } from "../../ipc/rows.svelte";
import type { RequestQuery } from "../../ipc/types/RequestQuery";
import type { RequestRow } from "../../ipc/types/RequestRow";

/** All that is open. */
export const everything: RequestQuery = { view: "open", kind: null, stage: null };

/** The rows of a query. */
export const source = (query: RequestQuery): RowSource<RequestRow> => ({
  open: (first) => call("request_open", { query, first }),
  load: (handle, offset, count) => call("request_window", { handle, offset, count }),
  idOf: ({ id }) => id,
  // Another day changes its place, and what is closed leaves.
  ordersAnew: true,
  tables: ["request", "user"],
});
