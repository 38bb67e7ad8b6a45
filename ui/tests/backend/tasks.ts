//! What is to be done in the pretended office.
import type { DueRow } from "../../src/ipc/types/DueRow";
import type { DueSegment } from "../../src/ipc/types/DueSegment";
import type { TaskDraft } from "../../src/ipc/types/TaskDraft";
import type { TaskQuery } from "../../src/ipc/types/TaskQuery";
import type { TaskRow } from "../../src/ipc/types/TaskRow";
import type { Answers } from "./backend";
import { contact } from "./people";
import { refuse } from "./refuse";

const now = Date.UTC(2026, 10, 21, 9);
const plain: TaskDraft = {
  title: "",
  note: "",
  plannedOn: "",
  plannedTime: "",
  zone: "",
  dueOn: "",
  dueKind: "promise",
  dueReason: "",
  assignee: null,
  recurrence: "",
};

/** A day so many days from today, as in "2026-11-24". */
export function dayFromNow(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

const begun = (): [Partial<TaskDraft>, number | null][] => [
  [
    {
      title: "Auskunft nach Art. 15 DSGVO erteilen",
      plannedOn: dayFromNow(-3),
      dueOn: dayFromNow(-1),
      dueKind: "law",
      dueReason: "Art. 12 (3) DSGVO",
    },
    1,
  ],
  [
    {
      title: "Rückruf wegen Angebot 4711",
      plannedOn: dayFromNow(0),
      plannedTime: "16:30",
      zone: "Europe/Berlin",
    },
    2,
  ],
  [
    {
      title: "Wochenbericht schreiben",
      plannedOn: dayFromNow(0),
      recurrence: "FREQ=WEEKLY;BYDAY=MO,TH",
    },
    null,
  ],
  [
    {
      title: "Vertragsentwurf mit allen Anlagen an die Geschäftsleitung und den Betriebsrat schicken",
      plannedOn: dayFromNow(2),
      dueOn: dayFromNow(5),
    },
    3,
  ],
  [
    {
      title: "Umsatzsteuer melden",
      dueOn: dayFromNow(6),
      dueKind: "law",
      recurrence: "FREQ=MONTHLY;BYMONTHDAY=-1",
    },
    null,
  ],
  [{ title: "Archiv aufräumen" }, null],
];

/** Answers about tasks and what is due; what is changed stays changed. */
export function tasks(people: number): Answers {
  const kept = new Map<number, TaskRow>();
  const lists: number[][] = [];

  function put(id: number, draft: Partial<TaskDraft>, of: Partial<TaskRow>): TaskRow {
    const whole = { ...plain, ...draft };
    if (whole.title.endsWith("refused")) {
      return refuse({ code: "invalid", field: "title", at: null, problem: "characters" });
    }
    const about = of.contact ? contact(of.contact).displayName : "";
    const time = whole.plannedTime;
    const stored: TaskRow = {
      contact: null,
      company: null,
      author: 1,
      createdAt: now,
      changedAt: now,
      trashedAt: null,
      seriesOn: "",
      seriesTime: "",
      seriesZone: "",
      doneAt: null,
      doneBy: null,
      ...of,
      ...whole,
      id,
      revision: (kept.get(id)?.revision ?? 0) + 1,
      plannedAt: time === "" ? null : new Date(`${whole.plannedOn}T${time}`).getTime(),
      clockShift: whole.plannedOn === "2027-03-28" && time === "02:30" ? "skipped" : "none",
      about,
      assigneeName: whole.assignee === 1 ? "Anna Berg" : "",
    };
    kept.set(id, stored);
    return stored;
  }

  const get = (id: number): TaskRow => kept.get(id) ?? refuse({ code: "not_found" });
  if (people > 0)
    begun().forEach(([draft, about], index) => put(index + 1, { ...draft, assignee: 1 }, { contact: about }));

  const dayOf = ({ plannedOn, dueOn }: TaskRow): string =>
    [plannedOn, dueOn].filter(Boolean).toSorted()[0] ?? "9999";
  const listed = ({ view, text }: TaskQuery): TaskRow[] =>
    [...kept.values()]
      .filter(({ trashedAt, doneAt }) => trashedAt === null && (doneAt !== null) === (view === "done"))
      .filter(({ assignee }) => view !== "mine" || assignee === 1)
      .filter(({ title }) => title.toLowerCase().includes(text.trim().toLowerCase()))
      .toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));

  function openList(rows: TaskRow[]): number {
    lists.push(rows.map(({ id }) => id));
    return 5000 + lists.length - 1;
  }
  const rowsOf = (handle: number, offset: number, count: number): TaskRow[] =>
    (lists[handle - 5000] ?? []).slice(offset, offset + count).map(get);

  const segmentOf = (row: TaskRow): DueSegment => {
    const on = dayOf(row);
    if (on < dayFromNow(0)) return "overdue";
    return on === dayFromNow(0) ? "today" : "week";
  };
  const due = (row: TaskRow): DueRow => ({
    sort: "task",
    id: row.id,
    segment: segmentOf(row),
    what: row.title,
    voucher: null,
    request: null,
    contact: row.contact,
    company: row.company,
    whom: row.about,
    plannedOn: row.plannedOn,
    plannedAt: row.plannedAt,
    dueOn: row.dueOn,
    byLaw: row.dueKind === "law",
    recurs: row.recurrence !== "",
  });

  return {
    task_open: ({ query, first }) => {
      const rows = listed(query);
      return { handle: openList(rows), total: rows.length, rows: rows.slice(0, first) };
    },
    task_window: ({ handle, offset, count }) => rowsOf(handle, offset, count),
    task_get: ({ id }) => get(id),
    task_add: ({ party, draft }) => put(kept.size + 1, draft, party),
    task_change: ({ id, revision, draft }) =>
      get(id).revision === revision ? put(id, draft, get(id)) : refuse({ code: "conflict" }),
    task_finish: ({ id }) => {
      const { recurrence } = get(id);
      const done = { doneAt: now, doneBy: 1 };
      const task = put(id, { ...get(id), recurrence: "", ...done }, get(id));
      const next =
        recurrence === ""
          ? null
          : put(kept.size + 1, { ...task, plannedOn: dayFromNow(7), recurrence }, { contact: task.contact });
      return { task, next };
    },
    task_reopen: ({ id }) => put(id, { ...get(id), ...{ doneAt: null, doneBy: null } }, get(id)),
    task_snooze: ({ id, until }) =>
      put(
        id,
        {
          ...get(id),
          plannedOn: until.to === "pick" ? until.on : dayFromNow(until.to === "next_week" ? 7 : 1),
        },
        get(id),
      ),
    task_trash: ({ ids }) => {
      for (const id of ids) kept.set(id, { ...get(id), trashedAt: now });
      return ids.length;
    },
    task_restore: ({ ids }) => {
      for (const id of ids) kept.set(id, { ...get(id), trashedAt: null });
      return ids.length;
    },
    task_read: ({ line }) => ({ kind: null, direction: "none", date: null, time: null, text: line }),
    task_assignees: () => [
      { id: 1, name: "Anna Berg" },
      { id: 2, name: "Bo Ek" },
    ],
    due_open: ({ first }) => {
      const rows = listed({ view: "mine", text: "" }).filter((row) => dayOf(row) <= dayFromNow(7));
      const count = (segment: DueSegment): number => rows.filter((row) => segmentOf(row) === segment).length;
      return {
        handle: openList(rows),
        total: rows.length,
        overdue: count("overdue"),
        today: count("today"),
        week: count("week"),
        rows: rows.slice(0, first).map(due),
      };
    },
    due_window: ({ handle, offset, count }) => rowsOf(handle, offset, count).map(due),
  };
}
