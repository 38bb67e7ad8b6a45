//! What can be done in a grid by keys, from anywhere on its screen.
import type { Action } from "../../action/registry.svelte";

/** What the keys of a grid do. */
export interface GridMoves {
  step: (key: "ArrowDown" | "ArrowUp") => void;
  open: () => void;
  select: () => void;
  selectAll: () => void;
  /** Left out where there is nothing to preview. */
  peek: (() => void) | undefined;
}

/** The actions of a grid, without a place in the palette: they move about in what is shown. */
export function gridActions({ step, open, select, selectAll, peek }: GridMoves): Action[] {
  const moves: Omit<Action, "group" | "hidden">[] = [
    {
      id: "list.next",
      label: "action-next-row",
      shortcut: ["j", "arrowdown"],
      repeats: true,
      run: () => {
        step("ArrowDown");
      },
    },
    {
      id: "list.previous",
      label: "action-previous-row",
      shortcut: ["k", "arrowup"],
      repeats: true,
      run: () => {
        step("ArrowUp");
      },
    },
    { id: "list.open", label: "action-open-row", shortcut: "enter", run: open },
    { id: "list.select", label: "action-select-row", shortcut: "x", run: select },
    { id: "list.select-all", label: "action-select-all", shortcut: "mod+a", run: selectAll },
  ];
  if (peek) moves.push({ id: "list.peek", label: "action-peek-row", shortcut: "space", run: peek });
  return moves.map((move) => ({ ...move, group: "list", hidden: true }));
}
