//! Activities in the trash: shown by what they were, led back to whom they are about, restored.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { TrashRow } from "../../src/ipc/types/TrashRow";
import { router } from "../../src/route/router.svelte";
import { offerUndo } from "../../src/screens/record/trash";
import type { Backend } from "../backend/backend";
import { expectAccessible, looks, open } from "./open";
import type { Beginning } from "../backend/office";

const trashedAt = Date.UTC(2026, 10, 20, 9);
const row = (
  id: number,
  name: string,
  detail: string,
  activity: TrashRow["activity"],
  party: TrashRow["party"],
): TrashRow => ({
  kind: activity === null ? "document" : "activity",
  id,
  name,
  detail,
  activity,
  voucher: null,
  keep: null,
  party,
  trashedAt,
  daysLeft: 29,
  goesOn: "2026-12-24",
  stays: null,
});
const rows = [
  row(7, "Angebot 4711", "Hanna Berg", "call", { contact: 1, company: null }),
  row(8, "", "Alm AB", "note", { contact: null, company: 3 }),
  row(9, "Old contract", "Bo Ek", null, { contact: 2, company: null }),
];

async function show(beginning: Beginning = {}): Promise<Backend> {
  let left = rows;
  const backend = await open(
    { people: 40, ...beginning },
    {
      trash_open: () => ({ handle: 900, total: left.length, rows: left }),
      trash_window: () => left,
      activity_restore: ({ ids }) => {
        left = left.filter(({ id }) => !ids.includes(id));
        return ids.length;
      },
    },
  );
  router.reset("trash");
  await expect.element(page.getByText("Angebot 4711")).toBeVisible();
  return backend;
}

test("an activity in the trash says what it was and whom it is about, and leads there", async () => {
  await show();
  await expect.element(page.getByRole("gridcell", { name: "Note" }).first()).toBeVisible();
  await expect.element(page.getByText("Hanna Berg")).toBeVisible();

  await page.getByText("Angebot 4711").dblClick();
  await expect.poll(() => router.place).toMatchObject({ screen: "contact", params: { id: 1 } });
});

test("activities are restored from the trash", async () => {
  const backend = await show();
  await page.getByText("Angebot 4711").click();
  router.reset("trash");
  await expect.element(page.getByText("Angebot 4711")).toBeVisible();
  await userEvent.keyboard("r");

  await expect.poll(() => backend.calls("activity_restore").map(({ args }) => args)).toEqual([{ ids: [7] }]);
  await expect.element(page.getByText("Angebot 4711")).not.toBeInTheDocument();
});

test("only what was done last is offered to be undone", async () => {
  await show();

  offerUndo("One thing deleted");
  offerUndo("Another thing deleted");

  await expect.element(page.getByText("Another thing deleted")).toBeVisible();
  await expect.element(page.getByText("One thing deleted")).not.toBeInTheDocument();
  expect(page.getByRole("button", { name: "Undo", exact: true }).elements()).toHaveLength(1);
});

test.each(looks)("the trash with activities is accessible in $language, $theme", async (preference) => {
  await show({ preference });
  await expectAccessible();
});
