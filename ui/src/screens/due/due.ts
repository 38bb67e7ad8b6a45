//! What is due, as a list: all of it, or one segment.
import { call } from "../../ipc/call";
import type { RowSource } from "../../ipc/rows.svelte";
import type { DueList } from "../../ipc/types/DueList";
import type { DueRow } from "../../ipc/types/DueRow";
import type { DueSegment } from "../../ipc/types/DueSegment";
import type { DueSort } from "../../ipc/types/DueSort";
import { zone } from "../../text/zone";

/** How far apart the numbers of each sort are: more than there will ever be rows. */
const apart = 2 ** 40;
const sorts: readonly DueSort[] = [
  "task",
  "voucher",
  "deal",
  "request",
  "recipient_notice",
  "legal_hold",
  "archive_hold",
  "erasure",
  "retention_open",
  "retention_approved",
];

/** The segments in their order. */
export const segments: readonly DueSegment[] = ["overdue", "today", "week"];

/** Whether a row stands for all that waits in the queue of retention. */
export const isQueue = (sort: DueSort): sort is "retention_open" | "retention_approved" =>
  sort === "retention_open" || sort === "retention_approved";

/** A number for a row: each sort has ids of its own. */
export function idOf({ sort, id }: DueRow): number {
  return sorts.indexOf(sort) * apart + id;
}

/** What is due in a segment, or in all of them; `onopened` hears how much there is. */
export function source(only: DueSegment | "all", onopened: (list: DueList) => void): RowSource<DueRow> {
  let before = 0;
  return {
    open: async (first) => {
      const list = await call("due_open", { zone: zone(), first });
      onopened(list);
      if (only === "all") return list;
      before = segments.slice(0, segments.indexOf(only)).reduce((sum, one) => sum + list[one], 0);
      const total = list[only];
      const rows =
        total === 0
          ? []
          : await call("due_window", {
              handle: list.handle,
              offset: before,
              count: Math.min(first, total),
            });
      return { handle: list.handle, total, rows };
    },
    load: (handle, offset, count) => call("due_window", { handle, offset: before + offset, count }),
    idOf,
    // What is done leaves it, and what is put off stands elsewhere.
    ordersAnew: true,
    tables: [
      "task",
      "voucher",
      "deal",
      "request",
      "consent",
      "recipient",
      "retention",
      "erasure",
      "contact",
      "company",
    ],
  };
}
