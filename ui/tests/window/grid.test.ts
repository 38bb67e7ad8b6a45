//! The grid: a hundred thousand rows, by mouse and by keyboard.
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { Selection } from "../../src/design/grid/selection.svelte";
import { Rows } from "../../src/ipc/rows.svelte";
import { loadPreference } from "../../src/preference/preference.svelte";
import { Backend } from "../backend/backend";
import { office } from "../backend/office";
import { expectAccessible } from "./open";
import GridStage from "./GridStage.svelte";

interface Line {
  id: number;
  name: string;
}

async function stage(total = 100_000) {
  const backend = new Backend(office());
  backend.install();
  await loadPreference();
  const names = new Map<number, string>();
  const list = { total };
  const part = (offset: number, count: number): Line[] =>
    Array.from({ length: Math.max(0, Math.min(count, list.total - offset)) }, (_, index) => {
      const id = offset + index + 1;
      return { id, name: names.get(id) ?? `Person ${id}` };
    });
  const load = vi.fn((_handle: number, offset: number, count: number) =>
    Promise.resolve(part(offset, count)),
  );
  const open = vi.fn((first: number) =>
    Promise.resolve({ handle: 7, total: list.total, rows: part(0, first) }),
  );
  const rows = new Rows<Line>({ open, load, idOf: (row) => row.id, tables: ["contact"] });
  const selection = new Selection();
  const onopened = vi.fn();
  const onsort = vi.fn();
  await render(GridStage, { rows, selection, onopened, onsort });
  await expect.element(page.getByText("Person 1", { exact: true })).toBeVisible();
  const grid = page.getByRole("grid").element() as HTMLElement;
  return { backend, list, names, load, open, rows, selection, onopened, onsort, grid };
}

const drawn = (): number => document.querySelectorAll("[data-position]").length;

test("only the rows in sight are drawn, and all are counted", async () => {
  const { grid } = await stage();

  expect(drawn()).toBeLessThan(40);
  expect(grid.getAttribute("aria-rowcount")).toBe("100001");
  await expectAccessible();
});

test("the last row is reached and Enter opens it", async () => {
  const { grid, onopened } = await stage();

  grid.focus();
  await userEvent.keyboard("{End}");
  await expect.element(page.getByText("Person 100000")).toBeVisible();
  await userEvent.keyboard("{Enter}");

  expect(onopened).toHaveBeenCalledWith({ id: 100_000, name: "Person 100000" }, 99_999);
  expect(document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.ariaRowIndex).toBe(
    "100001",
  );
});

test("j, k and x act from anywhere on the screen", async () => {
  const { selection, grid } = await stage();
  (document.activeElement as HTMLElement | null)?.blur();

  await userEvent.keyboard("jjkx");

  await expect.poll(() => [...selection.ids]).toEqual([2]);
  expect(grid.querySelector('[aria-selected="true"]')?.getAttribute("aria-rowindex")).toBe("3");
});

test("End, Page Up and Home lead through the rows from anywhere on the screen", async () => {
  await stage();
  (document.activeElement as HTMLElement | null)?.blur();

  await userEvent.keyboard("{End}");
  await expect.element(page.getByText("Person 100000")).toBeVisible();
  await userEvent.keyboard("{PageUp}{PageUp}");
  await expect.element(page.getByText("Person 100000")).not.toBeInTheDocument();
  await userEvent.keyboard("{Home}");
  await expect.element(page.getByText("Person 1", { exact: true })).toBeVisible();
});

test("Shift and arrows select a range, a click on the mark adds one", async () => {
  const { selection, grid } = await stage();

  grid.focus();
  await userEvent.keyboard("{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
  await expect.poll(() => [...selection.ids]).toEqual([2, 3, 4]);
  grid.querySelector<HTMLElement>('[data-position="6"] [data-mark]')?.click();

  await expect.poll(() => [...selection.ids]).toEqual([2, 3, 4, 7]);
});

test("a click anywhere on a row opens it", async () => {
  const { onopened } = await stage();

  await page.getByText("Person 4", { exact: true }).click();

  expect(onopened).toHaveBeenCalledWith({ id: 4, name: "Person 4" }, 3);
});

test("a click on a head asks for that order, a second one turns it round", async () => {
  const { onsort } = await stage();

  await page.getByRole("button", { name: "Name" }).click();

  expect(onsort).toHaveBeenCalledWith("name", true);
});

test("a change replaces its row, keeps the place and does not open the list again", async () => {
  const { backend, names, open, load, grid } = await stage();
  grid.scrollTop = 32_000;
  await expect.element(page.getByText("Person 1005", { exact: true })).toBeVisible();
  const before = load.mock.calls.length;

  names.set(1005, "Ada Berg");
  backend.emit("change", { table: "contact", ids: [1005] });

  await expect.element(page.getByText("Ada Berg")).toBeVisible();
  expect(grid.scrollTop).toBe(32_000);
  expect(open).toHaveBeenCalledTimes(1);
  expect(load.mock.calls.length - before).toBe(1);
});

test("a new row opens the list again and keeps the place", async () => {
  const { backend, list, grid } = await stage();
  grid.scrollTop = 32_000;
  await expect.element(page.getByText("Person 1005", { exact: true })).toBeVisible();

  list.total += 1;
  backend.emit("change", { table: "contact", ids: [100_001] });

  await expect.poll(() => grid.getAttribute("aria-rowcount")).toBe("100002");
  expect(grid.scrollTop).toBe(32_000);
  await expect.element(page.getByText("Person 1005", { exact: true })).toBeVisible();
});

test("scrolling through the whole list keeps little in memory", async () => {
  const { grid, rows } = await stage();

  for (let part = 0; part <= 50; part += 1) {
    grid.scrollTop = (grid.scrollHeight * part) / 50;
    await new Promise(requestAnimationFrame);
  }

  await expect.element(page.getByText("Person 100000")).toBeVisible();
  expect(rows.at(0)).toBeUndefined();
  expect(drawn()).toBeLessThan(40);
});
