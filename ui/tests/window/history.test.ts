//! The history on the page of a contact or company: what changed, who looked, old values put back.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import type { Permission } from "../../src/ipc/types/Permission";
import { router } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

async function show(beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("contacts");
  router.open("contact", { id: 1 });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return backend;
}

async function showHistory(beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  const backend = await show(beginning, answers);
  await userEvent.keyboard("{Alt>}3{/Alt}");
  await expect.poll(() => document.querySelectorAll("main li").length).toBeGreaterThan(0);
  return backend;
}

const entry = (name: string) => page.getByRole("listitem").filter({ hasText: name }).first();

test("the history says who changed what when, from what to what, and where it came from", async () => {
  await showHistory();

  const first = entry("Jonas Lindqvist");
  await expect.element(first).toHaveTextContent("Contact changed");
  await expect.element(first.getByText("Einkäuferin", { exact: true })).toBeVisible();
  expect(first.element().querySelector("del")?.textContent).toContain("Before:");
  expect([...first.element().querySelectorAll("ins")].map((node) => node.textContent)).toEqual([
    "After:Leiterin Einkauf",
    "After:Messe Hannover 2026, VIP",
    "After:Work: hanna.berg@example.org",
  ]);
  await expect.element(entry("By undo or redo")).toBeVisible();
  await expect
    .element(page.getByText("From the import of “messe-kontakte.csv” (Visitenkarten der Messe)"))
    .toBeVisible();
  await expect.element(page.getByText("The values are not for your role.")).toBeVisible();
  expect(
    page
      .getByRole("heading", { level: 2 })
      .elements()
      .map((node) => node.textContent),
  ).toEqual(["20 Nov 2026", "12 Nov 2026"]);
});

test("older entries are read when one asks for them", async () => {
  const backend = await showHistory();

  await page.getByRole("button", { name: "Show older entries" }).click();

  await expect.element(entry("Unknown user")).toHaveTextContent("The values were erased.");
  expect(backend.calls("contact_history").map(({ args }) => args)).toEqual([
    { id: 1, before: null },
    { id: 1, before: 4640 },
  ]);
  expect(page.getByRole("button", { name: "Show older entries" }).elements()).toEqual([]);
});

test("an old value is put back by keys alone, can be undone, and the history follows", async () => {
  const backend = await showHistory();
  const button = page.getByRole("button", { name: "Restore this value: Job title" });

  (button.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");

  await expect.element(page.getByText("Earlier value restored: Job title")).toBeVisible();
  expect(backend.calls("contact_value_restore")[0]?.args).toEqual({
    id: 1,
    revision: 3,
    seq: 4711,
    field: "jobTitle",
  });
  backend.emit("change", { table: "contact", ids: [1] });
  await expect.poll(() => backend.calls("contact_history")).toHaveLength(2);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => backend.calls("undo_back")).toHaveLength(1);
});

test("a value that was changed elsewhere meanwhile is not written over, and one is told", async () => {
  await showHistory({}, { contact_value_restore: () => refuse({ code: "conflict" }) });

  await page.getByRole("button", { name: "Restore this value: Job title" }).click();

  await expect.element(page.getByText("The record was changed in the meantime.")).toBeVisible();
  expect(page.getByText("Earlier value restored: Job title").elements()).toEqual([]);
});

test("who looked is a list of its own, for who may see it", async () => {
  const backend = await showHistory();

  await page.getByText("Access and exports").click();

  await expect.element(entry("Contact opened")).toHaveTextContent("Jonas Lindqvist");
  await expect.element(entry("Confidential note read")).toHaveTextContent("Anna Berg");
  expect(backend.calls("contact_readings")).toHaveLength(1);
});

test("an export that the contact was in says what for, who got it and how many people were in it", async () => {
  await showHistory();

  await page.getByText("Access and exports").click();

  const outside = entry("Druckerei Sommer GmbH");
  await expect.element(outside).toHaveTextContent("Contacts exported");
  await expect.element(outside).toHaveTextContent("Anna Berg");
  await expect.element(outside.getByText("Weihnachtskarten 2026", { exact: true })).toBeVisible();
  await expect.element(outside.getByText("1,240", { exact: true })).toBeVisible();
  await expect
    .element(entry("Adressliste für den Messestand"))
    .toHaveTextContent("nobody outside the organisation");
});

test("nobody who looked is said in words", async () => {
  await showHistory({}, { contact_readings: () => ({ entries: [], more: false }) });

  await page.getByText("Access and exports").click();

  await expect.element(page.getByText("Nobody looked yet")).toBeVisible();
});

test("a role that may not see who looked sees what changed", async () => {
  const selling: Permission[] = ["contact_read", "contact_change", "company_read", "history_read"];
  await showHistory({ may: selling });
  expect(page.getByText("Access and exports").elements()).toEqual([]);
});

test("a role without history finds no tab", async () => {
  const backend = await show({ may: ["contact_read", "company_read"] });

  expect(page.getByRole("tab").elements()).toEqual([]);
  await userEvent.keyboard("{Alt>}3{/Alt}");
  expect(backend.calls("contact_history")).toEqual([]);
});

test("who may not change contacts finds no value to put back", async () => {
  await showHistory({ may: ["contact_read", "company_read", "history_read"] });

  expect(page.getByRole("button", { name: /^Restore this value/ }).elements()).toEqual([]);
});

test("the tab is found again on the way back", async () => {
  await showHistory();
  router.open("company", { id: 1 });
  await page.getByRole("tab", { name: "History" }).click();
  await expect.element(entry("Company changed")).toHaveTextContent("Berg & Söhne AG");

  router.back();

  await expect.element(page.getByRole("tab", { name: "History", selected: true })).toBeVisible();
  await expect.element(entry("Jonas Lindqvist")).toBeVisible();
});

test("a history that is refused says so", async () => {
  await show({}, { contact_history: () => refuse({ code: "forbidden" }) });
  await page.getByRole("tab", { name: "History" }).click();
  await expect.element(page.getByText(/Your role does not permit this/)).toBeVisible();
});

test.each(looks)("both lists are accessible in $language, $theme", async (preference) => {
  await showHistory({ preference });
  await expectAccessible();
  (page.getByRole("radio").last().element() as HTMLElement).click();
  await expect.element(page.getByText("Weihnachtskarten 2026")).toBeVisible();
  await expectAccessible();
});
