//! Tasks: listed, added in a form and in a line, finished, snoozed and deleted by keys.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { dayFromNow } from "../backend/tasks";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

async function show(answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("tasks");
  await expect.element(page.getByRole("grid")).toBeVisible();
  return backend;
}

async function rows(): Promise<string[]> {
  await expect.poll(() => document.querySelectorAll("[data-position]").length).toBeGreaterThan(0);
  return [...document.querySelectorAll("[data-position] .title .word")].map((cell) => cell.textContent);
}

const sent = (backend: Backend, command: Parameters<Backend["calls"]>[0]): unknown[] =>
  backend.calls(command).map(({ args }) => args);

test("tasks stand by their days, and one that is past its due day says so in words", async () => {
  await show();

  const shown = await rows();
  expect(shown.slice(0, 2)).toEqual(["Auskunft nach Art. 15 DSGVO erteilen", "Rückruf wegen Angebot 4711"]);
  await expect.element(page.getByText(/^Overdue since /)).toBeVisible();
});

test("d finishes the task", async () => {
  const backend = await show();
  await rows();
  await userEvent.keyboard("d");

  await expect.poll(() => backend.calls("task_finish").length).toBe(1);
  expect(sent(backend, "task_finish")[0]).toMatchObject({ id: 1 });
  await expect.element(page.getByText("Task done", { exact: true })).toBeVisible();
  backend.emit("change", { table: "task", ids: [] });
  await expect.poll(rows).not.toContain("Auskunft nach Art. 15 DSGVO erteilen");
});

test("of a task that comes again d says when the next one is", async () => {
  await show();
  await rows();
  await userEvent.keyboard("jj");
  await userEvent.keyboard("d");

  await expect.element(page.getByText(/^Task done. The next one is on /)).toBeVisible();
});

test("s offers later times, and a click or Enter takes one", async () => {
  const backend = await show();
  await rows();
  await userEvent.keyboard("s");
  await page.getByRole("dialog").getByRole("button", { name: "Next week" }).click();

  await expect.poll(() => backend.calls("task_snooze").length).toBe(1);
  expect(sent(backend, "task_snooze")[0]).toMatchObject({ id: 1, until: { to: "next_week" } });
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  await expect.element(page.getByText("The task is now planned for after it is due.")).toBeVisible();
});

test("n opens the form, which checks, and sends what was filled in", async () => {
  const backend = await show();
  await userEvent.keyboard("n");
  await expect.element(page.getByRole("textbox", { name: "Task" })).toHaveFocus();
  await page.getByRole("combobox", { name: "Repeat" }).selectOptions("weekly");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByText("This is missing.").first()).toBeVisible();
  expect(backend.calls("task_add")).toEqual([]);

  await page.getByRole("textbox", { name: "Task" }).fill("Send the offer");
  await page.getByLabelText("Planned for").fill("2026-11-26");
  await page.getByLabelText(/^Time/).fill("10:00");
  await page.getByRole("checkbox").nth(3).click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.poll(() => backend.calls("task_add").length).toBe(1);
  expect(sent(backend, "task_add")[0]).toMatchObject({
    party: { contact: null, company: null },
    draft: {
      title: "Send the offer",
      plannedOn: "2026-11-26",
      plannedTime: "10:00",
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      recurrence: "FREQ=WEEKLY;BYDAY=TH",
    },
  });
  await expect.poll(() => router.place?.screen).toBe("tasks");
});

test("a time that the clocks skip is told, and kept as it was typed", async () => {
  const backend = await show();
  await userEvent.keyboard("n");
  await page.getByRole("textbox", { name: "Task" }).fill("Call");
  await page.getByLabelText("Planned for").fill("2027-03-28");
  await page.getByLabelText(/^Time/).fill("02:30");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(page.getByText(/^The clocks skip 02:30 that day/)).toBeVisible();
  expect(sent(backend, "task_add")[0]).toMatchObject({ draft: { plannedTime: "02:30" } });
});

test("what is refused stays typed and is marked", async () => {
  await show();
  await userEvent.keyboard("n");
  await page.getByRole("textbox", { name: "Task" }).fill("refused");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(page.getByRole("textbox", { name: "Task" })).toHaveFocus();
  await expect.element(page.getByRole("textbox", { name: "Task" })).toHaveValue("refused");
});

test("a line adds a task of the day and time that it names", async () => {
  const backend = await show({
    task_read: () => ({
      kind: null,
      direction: "none",
      date: "2026-11-27",
      time: "10:00",
      text: "Follow up",
    }),
  });
  await userEvent.keyboard("l");
  await userEvent.keyboard("Follow up, Friday 10:00");
  await expect.element(page.getByText("27 Nov 2026 · 10:00 · Follow up")).toBeVisible();
  await userEvent.keyboard("{Enter}");

  await expect.poll(() => backend.calls("task_add").length).toBe(1);
  expect(sent(backend, "task_add")[0]).toMatchObject({
    draft: { title: "Follow up", plannedOn: "2026-11-27", plannedTime: "10:00", assignee: 1 },
  });
});

test("Enter opens a task to change it; Delete moves it into the trash", async () => {
  const backend = await show();
  await rows();
  await userEvent.keyboard("{Enter}");
  await expect
    .element(page.getByRole("textbox", { name: "Task" }))
    .toHaveValue("Auskunft nach Art. 15 DSGVO erteilen");
  await expect.element(page.getByRole("radio", { name: "Law" })).toBeChecked();
  await page.getByRole("textbox", { name: "Task" }).fill("Auskunft erteilen");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => backend.calls("task_change").length).toBe(1);
  expect(sent(backend, "task_change")[0]).toMatchObject({
    id: 1,
    revision: 1,
    draft: { title: "Auskunft erteilen", dueOn: dayFromNow(-1), dueKind: "law" },
  });

  await rows();
  await userEvent.keyboard("{Delete}");
  await expect.poll(() => sent(backend, "task_trash")).toEqual([{ ids: [1] }]);
});

test("who reads only has a list without ways to change it", async () => {
  await show({}, { may: ["task_read"] });
  await rows();

  await expect.element(page.getByRole("button", { name: "Add task" })).not.toBeInTheDocument();
  await userEvent.keyboard("s");
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
});

test("t on a contact's page plans a task about them", async () => {
  const backend = await show();
  router.open("contact", { id: 5 });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await userEvent.keyboard("t");
  await page.getByRole("textbox", { name: "Task" }).fill("Call back");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.poll(() => backend.calls("task_add").length).toBe(1);
  expect(sent(backend, "task_add")[0]).toMatchObject({
    party: { contact: 5 },
    draft: { title: "Call back" },
  });
});

test("where the list can't be read, that is said", async () => {
  forget();
  await open({ people: 40 }, { due_open: () => refuse({ code: "internal" }) });
  router.reset("today");

  await expect.element(page.getByText(/Something went wrong/).first()).toBeVisible();
});

test("a field that may stay empty says so in a word of its own", async () => {
  await show();
  router.open("task", { task: 1 });

  await expect.element(page.getByRole("textbox", { name: "Note optional", exact: true })).toBeVisible();
});

test.each(looks)("tasks and their form are accessible in $language, $theme", async (preference) => {
  await show({}, { preference });
  await rows();
  await expectAccessible();
  await userEvent.keyboard("s");
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard("{Escape}");
  router.open("task", { task: 1 });
  await expect.poll(() => document.querySelector("[data-field=title] input")).not.toBeNull();
  await expectAccessible();
});

test("the calendar over a dialog takes the keyboard, and Escape closes it alone", async () => {
  await show();
  await userEvent.keyboard("j");
  await userEvent.keyboard("s");
  const dialog = page.getByRole("dialog", { name: "Snooze" });
  await dialog.getByRole("button", { name: "Choose a day" }).click();
  const calendar = page.getByRole("dialog", { name: "Choose a day" });
  await expect.element(calendar).toBeVisible();
  const before = document.activeElement?.textContent.trim();
  await userEvent.keyboard("{ArrowRight}");
  await expect.poll(() => document.activeElement?.textContent.trim()).not.toBe(before);
  expect(document.activeElement?.closest("[role=grid]")).not.toBeNull();

  await userEvent.keyboard("{Escape}");

  await expect.element(calendar).not.toBeInTheDocument();
  await expect.element(dialog).toBeVisible();
  await expect.element(dialog.getByRole("button", { name: "Choose a day" })).toHaveFocus();
});
