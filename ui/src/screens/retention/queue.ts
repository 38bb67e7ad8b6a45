//! The queue: what was flagged in a state, and decisions about many at once.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import type { RowSource } from "../../ipc/rows.svelte";
import type { RetentionAction } from "../../ipc/types/RetentionAction";
import type { RetentionFlagRow } from "../../ipc/types/RetentionFlagRow";
import type { RetentionMove } from "../../ipc/types/RetentionMove";
import type { RetentionState } from "../../ipc/types/RetentionState";
import { actionsOf } from "./words";

/** The states in their order. */
export const states: readonly RetentionState[] = ["open", "kept", "approved", "done"];

/** How many are read at once, the most that the backend gives. */
const page = 500;

export const idOf = ({ flag }: RetentionFlagRow): number => flag.id;

/** What is in a state. */
export function source(state: RetentionState): RowSource<RetentionFlagRow> {
  return {
    open: async (first) => {
      const { total, rows } = await call("retention_queue", { state, offset: 0, count: first });
      return { handle: 0, total, rows };
    },
    load: async (_handle, offset, count) => (await call("retention_queue", { state, offset, count })).rows,
    idOf,
    // What is decided leaves it.
    ordersAnew: true,
    tables: ["retention", "contact"],
  };
}

/** Those of a state that are selected. */
export async function chosenOf(state: RetentionState, ids: ReadonlySet<number>): Promise<RetentionFlagRow[]> {
  const chosen: RetentionFlagRow[] = [];
  for (let offset = 0; chosen.length < ids.size; offset += page) {
    const { total, rows } = await call("retention_queue", { state, offset, count: page });
    chosen.push(...rows.filter(({ flag }) => ids.has(flag.id)));
    if (offset + page >= total) break;
  }
  return chosen;
}

/** One that was left as it was, and why. */
export interface Undecided {
  row: RetentionFlagRow;
  refusal: Refusal;
}

/**
 * Decides about several, each by itself, so that one that is refused stops no other. A field that is wrong is wrong for all: it is
 * thrown. `step` hears how many are done.
 */
export async function decide(
  rows: readonly RetentionFlagRow[],
  move: (row: RetentionFlagRow) => RetentionMove,
  step: (done: number) => void,
): Promise<{ done: number; undecided: Undecided[] }> {
  const undecided: Undecided[] = [];
  let done = 0;
  for (const [at, row] of rows.entries()) {
    try {
      const { id, revision } = row.flag;
      await call("retention_decide", { id, revision, action: move(row) });
      done += 1;
    } catch (caught) {
      if (!isRefusal(caught) || caught.code === "invalid" || caught.code === "locked") throw caught;
      undecided.push({ row, refusal: caught });
    }
    step(at + 1);
  }
  return { done, undecided };
}

/** What can be done with all of some records. */
export function commonActions(rows: readonly RetentionFlagRow[]): RetentionAction[] {
  const [first, ...others] = rows.map(({ flag }) => actionsOf(flag.item));
  return (first ?? []).filter((action) => others.every((actions) => actions.includes(action)));
}
