//! What can be done with a task, with a way to undo it.
import { undo } from "../../action/undo.svelte";
import { call, isRefusal } from "../../ipc/call";
import type { Snooze } from "../../ipc/types/Snooze";
import type { Task } from "../../ipc/types/Task";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { date, dateTime, t } from "../../text/text.svelte";
import { startOf } from "../../text/day";
import { offerUndo } from "../record/trash";
import { plannedText } from "./words";
import { zone } from "../../text/zone";

async function attempt(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
    return false;
  }
}

/** Finishes a task, and says when it comes again. */
export function finish(id: number): Promise<boolean> {
  return attempt(async () => {
    const { next } = await call("task_finish", { id, zone: zone() });
    if (next) {
      const on = startOf(next.plannedOn || next.dueOn);
      offerUndo(t("task-finished-next", { on: on === null ? "" : date(on) }));
      tellShift(next);
    } else offerUndo(t("task-finished"));
  });
}

/** Opens a task again that was done. */
export function reopen(id: number): Promise<boolean> {
  return attempt(async () => {
    await call("task_reopen", { id });
    offerUndo(t("task-reopened"));
  });
}

/** Plans a task for later. */
export function snooze(id: number, until: Snooze): Promise<boolean> {
  return attempt(async () => {
    const task = await call("task_snooze", { id, until, zone: zone() });
    offerUndo(t("task-snoozed", { until: plannedText(task) }));
    if (task.dueOn !== "" && task.plannedOn > task.dueOn)
      toast(t("task-past-due"), {
        tone: "warn",
        detail: t("task-past-due-do"),
        about: "past-due",
        action: { label: t("action-undo"), run: () => void undo() },
      });
    tellShift(task);
  });
}

/** Moves tasks into the trash. */
export function trash(ids: number[]): Promise<boolean> {
  return attempt(async () => {
    offerUndo(t("task-trashed", { count: await call("task_trash", { ids }) }));
  });
}

/** Says where the clocks skip the time of a task, or show it twice. */
export function tellShift({ clockShift, plannedAt, plannedTime }: Task): void {
  if (clockShift === "none" || plannedAt === null) return;
  toast(t(`task-clock-${clockShift}`, { time: plannedTime, at: dateTime(plannedAt) }), {
    tone: "warn",
    about: "clock",
  });
}
