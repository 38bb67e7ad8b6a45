//! Emptying the trash by hand: asked with a number to type, followed, and told with what stays.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import type { TrashEmptied } from "../../src/ipc/types/TrashEmptied";
import type { TrashKind } from "../../src/ipc/types/TrashKind";
import type { TrashRow } from "../../src/ipc/types/TrashRow";
import type { TrashStay } from "../../src/ipc/types/TrashStay";
import { router } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

const dialog = () => page.getByRole("dialog");
const button = (name: string | RegExp) => page.getByRole("button", { name });
const typed = () => dialog().getByRole("textbox");

const row = (
  kind: TrashKind,
  id: number,
  name: string,
  stays: TrashStay | null,
  goesOn: string,
): TrashRow => ({
  kind,
  id,
  name,
  detail: "Alm AB",
  activity: null,
  voucher: null,
  keep: null,
  party: null,
  trashedAt: Date.UTC(2026, 9, 1),
  daysLeft: 0,
  goesOn,
  stays,
});
const rows = [
  row("contact", 1, "Hanna Berg", null, "2026-10-31"),
  row("contact", 2, "Bo Ek", "legal_hold", "2026-10-31"),
  row("document", 3, "Contract", "law", "2026-10-31"),
  row("deal", 4, "New roof", null, "2026-12-24"),
];
const emptied: TrashEmptied = {
  gone: 1,
  left: [
    { kind: "contact", id: 2, name: "Bo Ek", stays: "legal_hold", error: null },
    { kind: "document", id: 3, name: "Contract", stays: "law", error: null },
    { kind: "task", id: 9, name: "", stays: null, error: { code: "not_found" } },
  ],
  unreached: 0,
};

async function show(beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  forget();
  let left = rows;
  const backend = await open(
    { people: 40, ...beginning },
    {
      trash_open: () => ({ handle: 900, total: left.length, rows: left }),
      trash_window: () => left,
      trash_due: () => ({ goes: left.length === rows.length ? 1 : 0, stays: 2 }),
      trash_empty: () => {
        left = rows.filter(({ id }) => id !== 1);
        return emptied;
      },
      ...answers,
    },
  );
  forget();
  router.reset("trash");
  await expect.element(page.getByText("New roof")).toBeVisible();
  return backend;
}

test("each row says when it goes, or why it stays beyond that", async () => {
  await show();
  const said = (name: string) => page.getByRole("row", { name: new RegExp(name) });
  await expect.element(said("Hanna Berg")).toHaveTextContent(/31 Oct 2026/);
  await expect.element(said("Bo Ek")).toHaveTextContent(/Stays: legal hold/);
  await expect.element(said("Contract")).toHaveTextContent(/Stays: a law keeps it/);
  await expect.element(said("New roof")).toHaveTextContent(/24 Dec 2026/);
  await expect.element(page.getByText(/2 entries stay beyond their day; each row says why/)).toBeVisible();
});

test("what is due goes only once its number is typed, and what stays is told with why", async () => {
  const backend = await show();
  await button("Erase what is due (1) …").click();
  await expect.element(dialog()).toHaveTextContent(/Erase one entry of the trash for good\?/);
  await expect.element(dialog()).toHaveTextContent(/can’t be restored or undone any more/);
  await expect.element(typed()).toHaveFocus();
  for (const wrong of ["", "2", "one"]) {
    await typed().fill(wrong);
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await expect.element(typed()).toHaveAttribute("aria-invalid", "true");
  }
  expect(backend.calls("trash_empty")).toEqual([]);

  await typed().fill("1");
  await userEvent.keyboard("{Enter}");

  await expect.poll(() => backend.calls("trash_empty").length).toBe(1);
  await expect.element(page.getByText("3 entries stay", { exact: true })).toBeVisible();
  const outcome =
    document
      .querySelector("main dl")
      ?.textContent.replace(/[\s\u2068\u2069]+/gu, " ")
      .trim() ?? "";
  expect(outcome).toMatch(
    /Stays: legal hold ?Contact: Bo Ek ?Stays: a law keeps it ?Document: Contract ?.*Task$/,
  );
  await expect.element(page.getByText("Hanna Berg")).not.toBeInTheDocument();
  await button("Close this note").click();
  await expect.poll(() => document.querySelector("main dl")).toBeNull();
});

test("it is in the palette, shows how far it is, and can be stopped", async () => {
  const backend = await show();
  let end: (() => void) | undefined;
  const slowly = (): Promise<TrashEmptied> =>
    new Promise((resolve) => {
      end = () => {
        resolve({ gone: 4, left: [], unreached: 8 });
      };
    });
  // The pretended backend hands on what it is given, a promise too.
  backend.answers.trash_empty = slowly as never;
  backend.answers.job_cancel = () => null;
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.keyboard("erase what is due");
  await page.getByRole("option", { name: /Erase what is due/ }).click();
  await typed().fill("1");
  await dialog().getByRole("button", { name: "Erase for good" }).click();
  await expect.poll(() => end).toBeDefined();
  const { job } = backend.calls("trash_empty")[0]?.args as { job: number };
  backend.emit("progress", { job, done: 4, total: 12, rate: 0 });
  await expect.element(page.getByText("4 of 12")).toBeVisible();
  await expect.element(button(/^Erase what is due/)).toBeDisabled();
  await expectAccessible();
  await button("Cancel").click();
  expect(backend.calls("job_cancel")[0]?.args).toEqual({ job });
  end?.();
  await expect.element(page.getByText("8 entries were not reached and are still due.")).toBeVisible();
});

test("where it was stopped nobody knows how much went, and what is left is searched for", async () => {
  const backend = await show({}, { trash_empty: () => refuse({ code: "cancelled" }) });
  await button(/^Erase what is due/).click();
  await typed().fill("1");
  await dialog().getByRole("button", { name: "Erase for good" }).click();
  await expect.poll(() => backend.calls("erasure_prove").length).toBe(1);
  await expect.element(button(/^Erase what is due/)).toBeEnabled();
  expect(page.getByText(/were not reached/).elements()).toEqual([]);
});

test("where nothing is due the button waits", async () => {
  await show({}, { trash_due: () => ({ goes: 0, stays: 0 }) });
  await expect.element(button("Erase what is due …")).toBeDisabled();
});

test("who may not empty the trash has no button for it, and nothing is counted", async () => {
  const backend = await show({ may: ["contact_read", "company_read", "trash_read", "trash_change"] });
  expect(button(/Erase what is due/).elements()).toEqual([]);
  expect(backend.calls("trash_due")).toEqual([]);
});

for (const { language, theme } of looks)
  test(`emptying the trash is accessible in ${language} ${theme}`, async () => {
    const backend = await show({ preference: { language, theme } });
    await page.getByRole("button", { name: /\(1\)/ }).click();
    await expectAccessible();
    await typed().fill("1");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => backend.calls("trash_empty").length).toBe(1);
    await expect.poll(() => document.querySelector("main dl")).not.toBeNull();
    await expectAccessible();
  });
