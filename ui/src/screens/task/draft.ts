//! What is filled in about a task, and what is said early about it. The backend decides.
import * as v from "valibot";
import type { DueKind } from "../../ipc/types/DueKind";
import type { Problem } from "../../ipc/types/Problem";
import type { TaskDraft } from "../../ipc/types/TaskDraft";
import type { TaskRow } from "../../ipc/types/TaskRow";
import { needed, notes, problemsOf, shortText } from "../record/check";
import type { Problems } from "../record/form.svelte";
import { recurrenceOf, ruleOf, weekdayOf, type Recurrence } from "./recurrence";
import { zone } from "../../text/zone";

/** A task as the form has it. */
export interface Filled {
  /** The one that is changed; `null` for a new one. */
  task: number | null;
  title: string;
  note: string;
  plannedOn: string;
  plannedTime: string;
  /** The zone of that time as it is stored; empty for the user's own. */
  zone: string;
  dueOn: string;
  dueKind: DueKind;
  dueReason: string;
  /** A user's number; empty for nobody. */
  assignee: string;
  recurrence: Recurrence;
}

const problem = (name: Problem): Problem => name;
const rules = v.object({ title: needed, note: notes, dueReason: shortText });

/** The day that a recurrence goes by: what is due, else what is planned. */
export function ruleDay({ dueOn, plannedOn }: Pick<Filled, "dueOn" | "plannedOn">): string {
  return dueOn || plannedOn;
}

/** What the fields break. */
export function check(filled: Filled): Problems {
  const problems = problemsOf(rules, filled);
  const { plannedOn, plannedTime, dueOn, dueReason, recurrence } = filled;
  const recurs = recurrence.frequency !== "none";
  if (plannedOn === "" && (plannedTime !== "" || (recurs && dueOn === "")))
    problems.set("plannedOn", problem("missing"));
  if (dueOn === "" && dueReason.trim() !== "") problems.set("dueOn", problem("missing"));
  if (recurrence.frequency === "weekly" && recurrence.days.length === 0)
    problems.set("recurrence", problem("missing"));
  if (recurs && recurrence.end === "until" && recurrence.until === "")
    problems.set("recurrence", problem("missing"));
  return problems;
}

/** A new task, for who works. */
export function fresh(assignee: number | undefined): Filled {
  return {
    task: null,
    title: "",
    note: "",
    plannedOn: "",
    plannedTime: "",
    zone: "",
    dueOn: "",
    dueKind: "promise",
    dueReason: "",
    assignee: assignee === undefined ? "" : String(assignee),
    recurrence: recurrenceOf("", ""),
  };
}

/** A stored task, to be changed. */
export function filledOf(row: TaskRow): Filled {
  const { id, title, note, plannedOn, plannedTime, dueOn, dueKind, dueReason, assignee, recurrence } = row;
  return {
    task: id,
    title,
    note,
    plannedOn,
    plannedTime,
    zone: row.zone,
    dueOn,
    dueKind,
    dueReason,
    assignee: assignee === null ? "" : String(assignee),
    recurrence: recurrenceOf(recurrence, ruleDay(row)),
  };
}

/** What is sent. */
export function draftOf(filled: Filled): TaskDraft {
  const { title, note, plannedOn, plannedTime, dueOn, dueKind, dueReason, assignee, recurrence } = filled;
  return {
    title,
    note,
    plannedOn,
    plannedTime,
    zone: plannedTime === "" ? "" : filled.zone || zone(),
    dueOn,
    dueKind,
    dueReason,
    assignee: assignee === "" ? null : Number(assignee),
    recurrence: ruleOf(recurrence, ruleDay(filled)),
  };
}

/** A weekly recurrence begins with the day that the task has. */
export function withDay(recurrence: Recurrence, on: string): Recurrence {
  return recurrence.frequency === "weekly" && recurrence.days.length === 0 && on !== ""
    ? { ...recurrence, days: [weekdayOf(on)] }
    : recurrence;
}
