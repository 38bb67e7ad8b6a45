//! Tasks in words.
import type { Task } from "../../ipc/types/Task";
import type { TaskState } from "../../ipc/types/TaskState";
import { dateTime, date, t, type PlainKey } from "../../text/text.svelte";
import { day, startOf } from "../../text/day";

const fields = {
  title: "task-title",
  note: "task-note",
  plannedOn: "task-planned-on",
  plannedTime: "time-label",
  zone: "task-zone",
  dueOn: "task-due-on",
  dueKind: "task-due-kind",
  dueReason: "task-due-reason",
  assignee: "task-assignee",
  recurrence: "task-recurrence",
  seriesOn: "task-series-on",
  seriesTime: "task-series-time",
  seriesZone: "task-zone",
  doneAt: "task-done-at",
  doneBy: "task-done-by",
} as const satisfies Record<keyof TaskState, PlainKey>;

/** The name of a field of a task; `undefined` for what is none. */
export function taskField(field: string): string | undefined {
  // A name of the table, as was just asked.
  return Object.hasOwn(fields, field) ? t(fields[field as keyof TaskState]) : undefined;
}

/** A day as it is said: "24 Nov 2026". */
export function dayText(on: string): string {
  const at = startOf(on);
  return at === null ? on : date(at);
}

/** When something is planned: its moment where it has one, else its day. */
export function plannedText({ plannedOn, plannedAt }: Pick<Task, "plannedOn" | "plannedAt">): string {
  if (plannedAt !== null) return dateTime(plannedAt);
  return plannedOn === "" ? "" : dayText(plannedOn);
}

/** Whether a day is before the one of a moment. */
export function isPast(on: string, now: number): boolean {
  return on !== "" && on < day(now);
}
