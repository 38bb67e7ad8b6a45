//! What can be done in the list of tasks by keys and from the palette.
import AlarmClock from "@lucide/svelte/icons/alarm-clock";
import Check from "@lucide/svelte/icons/check";
import Pencil from "@lucide/svelte/icons/pencil";
import Plus from "@lucide/svelte/icons/plus";
import RotateCcw from "@lucide/svelte/icons/rotate-ccw";
import Trash from "@lucide/svelte/icons/trash-2";
import Zap from "@lucide/svelte/icons/zap";
import type { Action } from "../../action/registry.svelte";
import type { TaskRow } from "../../ipc/types/TaskRow";
import { finish, reopen } from "./act";

/** What the list knows and does. */
interface List {
  /** The current task. */
  current: () => TaskRow | undefined;
  /** The selected tasks, else the current one. */
  chosen: () => readonly number[];
  add: () => void;
  /** Puts the focus into the line for quick tasks. */
  quick: () => void;
  edit: (task: TaskRow) => void;
  snooze: (id: number) => void;
  /** Puts the chosen ones into the trash. */
  trash: () => void;
}

/** The actions of the list. */
export function listActions({ current, chosen, add, quick, edit, snooze, trash }: List): Action[] {
  const isOpen = (): boolean => current()?.doneAt === null;
  const withCurrent = (act: (task: TaskRow) => unknown) => (): void => {
    const task = current();
    if (task) act(task);
  };
  return [
    {
      id: "task.add",
      needs: "task_add",
      label: "task-add",
      icon: Plus,
      group: "record",
      shortcut: "n",
      run: add,
    },
    {
      id: "task.quick",
      needs: "task_add",
      label: "task-quick",
      icon: Zap,
      group: "record",
      shortcut: "l",
      run: quick,
    },
    {
      id: "task.edit",
      needs: "task_change",
      label: "record-edit",
      icon: Pencil,
      group: "record",
      shortcut: "e",
      when: () => current() !== undefined,
      run: withCurrent(edit),
    },
    {
      id: "task.finish",
      needs: "task_finish",
      label: "task-finish",
      icon: Check,
      group: "record",
      shortcut: "d",
      when: isOpen,
      run: withCurrent(({ id }) => finish(id)),
    },
    {
      id: "task.reopen",
      needs: "task_reopen",
      label: "task-reopen",
      icon: RotateCcw,
      group: "record",
      shortcut: "r",
      when: () => current() !== undefined && !isOpen(),
      run: withCurrent(({ id }) => reopen(id)),
    },
    {
      id: "task.snooze",
      needs: "task_snooze",
      label: "task-snooze",
      icon: AlarmClock,
      group: "record",
      shortcut: "s",
      when: isOpen,
      run: withCurrent(({ id }) => {
        snooze(id);
      }),
    },
    {
      id: "task.trash",
      needs: "task_trash",
      label: "record-trash",
      icon: Trash,
      group: "record",
      shortcut: "delete",
      when: () => chosen().length > 0,
      run: trash,
    },
  ];
}
