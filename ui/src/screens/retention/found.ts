//! The lists behind the numbers of a run.
import { call } from "../../ipc/call";
import type { RowSource } from "../../ipc/rows.svelte";
import type { RetentionFind } from "../../ipc/types/RetentionFind";
import type { RetentionRow } from "../../ipc/types/RetentionRow";

/** A list that somebody opens by its number. */
export interface Wanted {
  find: RetentionFind;
  title: string;
}

/** All of what is that far; or what else narrows it. */
export const found = (part: RetentionFind["part"], narrowed: Partial<RetentionFind> = {}): RetentionFind => ({
  part,
  rule: null,
  skip: null,
  from: "",
  to: "",
  ...narrowed,
});

/** The rows have no number of their own: one is made of where each stands. */
export type FoundRow = RetentionRow & { place: number };

/** A list of what an open run found. */
export function source(handle: number, find: RetentionFind): RowSource<FoundRow> {
  const load = async (offset: number, count: number): Promise<{ total: number; rows: FoundRow[] }> => {
    const { total, rows } = await call("retention_window", { handle, find, offset, count });
    return { total, rows: rows.map((row, index) => ({ ...row, place: offset + index })) };
  };
  return {
    open: async (first) => {
      const { total, rows } = await load(0, first);
      return { handle, total, rows };
    },
    load: async (_handle, offset, count) => (await load(offset, count)).rows,
    idOf: ({ place }) => place,
    // The run stays as it was found.
    tables: [],
  };
}
