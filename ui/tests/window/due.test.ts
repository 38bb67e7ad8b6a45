//! Today: what is due in its segments, done and snoozed by keys, and what the vault asks for.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import type { DueRow } from "../../src/ipc/types/DueRow";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { expectAccessible, looks, open } from "./open";

async function show(answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("today");
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return backend;
}

test("what is due stands in its segments, each with its number", async () => {
  await show();

  await expect.element(page.getByRole("radio", { name: "All (5)" })).toBeChecked();
  await expect.element(page.getByRole("gridcell", { name: "Overdue" }).first()).toBeVisible();
  await page.getByText("Next 7 days (2)").click();
  await expect.element(page.getByText("Umsatzsteuer melden")).toBeVisible();
  await expect.element(page.getByText("Rückruf wegen Angebot 4711")).not.toBeInTheDocument();
  await page.getByText("Today (2)").click();
  await expect.element(page.getByText("Rückruf wegen Angebot 4711")).toBeVisible();
});

test("arrows, d and s work on the row, and Enter opens it", async () => {
  const backend = await show();
  await expect.element(page.getByText("Rückruf wegen Angebot 4711")).toBeVisible();
  await userEvent.keyboard("j");
  await userEvent.keyboard("d");
  await expect.poll(() => backend.calls("task_finish").map(({ args }) => args)).toMatchObject([{ id: 2 }]);
  const opened = backend.calls("due_open").length;
  backend.emit("change", { table: "task", ids: [2] });
  await expect.poll(() => backend.calls("due_open").length).toBe(opened + 1);

  await userEvent.keyboard("s");
  await page.getByRole("dialog").getByRole("button", { name: "Tomorrow" }).click();
  await expect.poll(() => backend.calls("task_snooze").length).toBe(1);
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => router.place?.screen).toBe("task");
});

test("o leads to whom the row is about", async () => {
  await show();
  await expect.element(page.getByText("Rückruf wegen Angebot 4711")).toBeVisible();
  await userEvent.keyboard("jo");

  await expect.poll(() => router.place).toMatchObject({ screen: "contact", params: { id: 2 } });
});

test("what is approved leads to the queue at what is approved", async () => {
  const row: DueRow = {
    sort: "retention_approved",
    id: 1,
    segment: "today",
    what: "3",
    voucher: null,
    request: null,
    whom: "",
    plannedOn: "",
    plannedAt: null,
    dueOn: "",
    byLaw: false,
    recurs: false,
    contact: null,
    company: null,
  };
  await show(
    { due_open: () => ({ handle: 1, total: 1, overdue: 0, today: 1, week: 0, rows: [row] }) },
    { ruled: true },
  );
  await expect.element(page.getByText(/3 to carry out/)).toBeVisible();
  await userEvent.keyboard("j{Enter}");

  await expect.element(page.getByRole("radio", { name: /^Approved/ })).toBeChecked();
});

test("where nothing is due, that is said, and a task can be added", async () => {
  await show({}, { people: 0 });

  await expect.element(page.getByText("Nothing is due")).toBeVisible();
  await page.getByRole("button", { name: "Add task" }).last().click();
  await expect.poll(() => router.place?.screen).toBe("task");
});

test("a vault without a backup, and one that is to be checked, say so above", async () => {
  await show({
    backup_register: () => ({ places: [], backups: [] }),
    health_get: () => ({ checkedAt: null, due: true }),
  });

  await expect.element(page.getByText("There is no backup of this vault yet.")).toBeVisible();
  await expect.element(page.getByText("This vault was not checked yet.")).toBeVisible();
  await page.getByRole("button", { name: "Open settings" }).first().click();
  await expect.poll(() => router.place?.screen).toBe("settings");
});

test("g t leads to Today, which is the first screen", async () => {
  await show();
  router.reset("contacts");
  await expect.element(page.getByRole("heading", { name: "Contacts" })).toBeVisible();
  await userEvent.keyboard("gt");

  await expect.poll(() => router.place?.screen).toBe("today");
});

test.each(looks)("Today is accessible in $language, $theme", async (preference) => {
  await show({}, { preference });
  await expect.element(page.getByText("Umsatzsteuer melden")).toBeVisible();
  await expectAccessible();
});
