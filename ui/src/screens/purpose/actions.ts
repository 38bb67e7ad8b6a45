//! What can be done in the list of purposes by keys and from the palette.
import ArrowDown from "@lucide/svelte/icons/arrow-down";
import ArrowUp from "@lucide/svelte/icons/arrow-up";
import Pencil from "@lucide/svelte/icons/pencil";
import Plus from "@lucide/svelte/icons/plus";
import Trash from "@lucide/svelte/icons/trash-2";
import type { Action } from "../../action/registry.svelte";

/** What the list knows and does. */
interface List {
  /** The current purpose. */
  current: () => number | undefined;
  /** Whether it can go a place up or down. */
  canMove: (by: 1 | -1) => boolean;
  add: () => void;
  edit: (id: number) => void;
  move: (by: 1 | -1) => void;
  remove: () => void;
}

/** The actions of the list. */
export function listActions({ current, canMove, add, edit, move, remove }: List): Action[] {
  const hasCurrent = (): boolean => current() !== undefined;
  return [
    {
      id: "purpose.add",
      needs: "purpose_add",
      label: "purpose-add",
      icon: Plus,
      group: "record",
      shortcut: "n",
      run: add,
    },
    {
      id: "purpose.edit",
      needs: "purpose_change",
      label: "record-edit",
      icon: Pencil,
      group: "record",
      shortcut: "e",
      when: hasCurrent,
      run: () => {
        const id = current();
        if (id !== undefined) edit(id);
      },
    },
    ...([-1, 1] as const).map((by): Action => ({
      id: by < 0 ? "purpose.up" : "purpose.down",
      needs: "purpose_move",
      label: by < 0 ? "purpose-up" : "purpose-down",
      icon: by < 0 ? ArrowUp : ArrowDown,
      group: "record",
      shortcut: by < 0 ? "alt+arrowup" : "alt+arrowdown",
      when: () => canMove(by),
      run: () => {
        move(by);
      },
    })),
    {
      id: "purpose.remove",
      needs: "purpose_remove",
      label: "purpose-remove",
      icon: Trash,
      group: "record",
      shortcut: "delete",
      when: hasCurrent,
      run: remove,
    },
  ];
}
