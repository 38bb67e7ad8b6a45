//! What can be done in a grid by keys, from anywhere on its screen.
import type { Action } from "../../action/registry.svelte";
import type { PlainKey } from "../../text/text.svelte";
import type { MoveKey } from "./keys";

/** What the keys of a grid do. */
export interface GridMoves {
  step: (key: MoveKey) => void;
  open: () => void;
  /** Left out where no row can be selected. */
  selection: SelectionMoves | undefined;
  /** Left out where there is nothing to preview. */
  peek: (() => void) | undefined;
}

interface SelectionMoves {
  select: () => void;
  selectAll: () => void;
  /** Left out where nothing is selected. */
  clear: (() => void) | undefined;
}

type Move = Omit<Action, "group" | "hidden">;

/** The actions of a grid, without a place in the palette: they move about in what is shown. */
export function gridActions({ step, open, selection, peek }: GridMoves): Action[] {
  const move = (key: MoveKey, id: string, label: PlainKey, letter?: string): Move => ({
    id,
    label,
    shortcut: [...(letter ? [letter] : []), key.toLowerCase()],
    repeats: true,
    run: () => {
      step(key);
    },
  });
  const moves: Move[] = [
    move("ArrowDown", "list.next", "action-next-row", "j"),
    move("ArrowUp", "list.previous", "action-previous-row", "k"),
    move("PageDown", "list.next-page", "action-next-page"),
    move("PageUp", "list.previous-page", "action-previous-page"),
    move("Home", "list.first", "action-first-row"),
    move("End", "list.last", "action-last-row"),
    { id: "list.open", label: "action-open-row", shortcut: "enter", run: open },
  ];
  if (selection) {
    const { select, selectAll } = selection;
    moves.push(
      { id: "list.select", label: "action-select-row", shortcut: "x", run: select },
      { id: "list.select-all", label: "action-select-all", shortcut: "mod+a", run: selectAll },
    );
  }
  const clear = selection?.clear;
  if (clear) moves.push({ id: "list.clear", label: "list-select-none", shortcut: "escape", run: clear });
  if (peek) moves.push({ id: "list.peek", label: "action-peek-row", shortcut: "space", run: peek });
  return moves.map((move) => ({ ...move, group: "list", hidden: true }));
}
