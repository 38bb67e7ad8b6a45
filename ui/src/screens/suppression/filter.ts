//! Which suppressions are shown.
import { call } from "../../ipc/call";
import type { RowSource } from "../../ipc/rows.svelte";
import type { SuppressionQuery } from "../../ipc/types/SuppressionQuery";
import type { SuppressionRow } from "../../ipc/types/SuppressionRow";
import { day } from "../../text/day";

/** What narrows the list. */
export type Filter = Omit<SuppressionQuery, "today">;

/** All that are in force. */
export const everything: Filter = { state: "in_force", kind: null, reason: null, scope: null, met: false };

/** Whether a filter leaves something out of what is in force. */
export function isNarrowed(filter: Filter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(everything);
}

/** The rows of a filter; `ondue` hears how many should be looked at. */
export function source(filter: Filter, ondue: (count: number) => void): RowSource<SuppressionRow> {
  const read = (offset: number, count: number): ReturnType<typeof call<"suppression_list">> =>
    call("suppression_list", { query: { ...filter, today: day(Date.now()) }, offset, count });
  return {
    open: async (first) => {
      const { total, rows, due } = await read(0, first);
      ondue(due);
      return { handle: 0, total, rows };
    },
    load: async (_handle, offset, count) => (await read(offset, count)).rows,
    idOf: ({ id }) => id,
    tables: ["suppression", "contact"],
    ordersAnew: true,
  };
}
