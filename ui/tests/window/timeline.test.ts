//! The timeline on the page of a contact or company: what happened, logging it, changing and deleting it.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import type { ActivityDraft } from "../../src/ipc/types/ActivityDraft";
import type { Draft } from "../../src/ipc/types/Draft";
import { router } from "../../src/route/router.svelte";
import { token } from "../backend/activities";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { contact } from "../backend/people";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

async function show(beginning: Beginning = {}, answers: Answers = {}, id = 1): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("contacts");
  router.open("contact", { id });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await userEvent.keyboard("{Alt>}1{/Alt}");
  await expect.poll(() => document.querySelectorAll("[data-entry]").length).toBeGreaterThan(0);
  return backend;
}

const entry = (text: string) => page.getByRole("listitem").filter({ hasText: text }).first();
const subject = () => page.getByLabelText("Subject");
const text = () => page.getByLabelText("Text", { exact: true });

async function log(): Promise<void> {
  await userEvent.keyboard("{Shift>}L{/Shift}");
  await expect.element(subject()).toHaveFocus();
}

test("it says by day what happened, who logged it, who is mentioned, and when the contact was added", async () => {
  await show();

  const first = entry("Angebot 4711");
  await expect.element(first).toHaveTextContent("Call: Angebot 4711");
  await expect.element(first).toHaveTextContent("Incoming");
  await expect.element(first).toHaveTextContent("Anna Berg");
  expect(first.element().querySelector(".body")?.textContent).toBe(
    `Fragt nach dem Liefertermin.\nRückruf bis Freitag versprochen, ${contact(2).displayName} weiß Bescheid.`,
  );
  await expect.element(entry("Besuch im Werk")).toHaveTextContent("removed person");
  await expect.element(entry("Contact added")).toHaveTextContent("Imported from “messe-kontakte.csv”");
  const days = page.getByRole("heading", { level: 2 }).elements();
  expect(days.map((node) => node.textContent)).toEqual([
    "20 Nov 2026",
    "12 Nov 2026",
    "3 Nov 2026",
    "4 Mar 2026",
  ]);
});

test("who is mentioned is a click away, and has it on their page, where it can't be changed", async () => {
  await show();
  await entry("Angebot 4711")
    .getByRole("button", { name: contact(2).displayName, exact: true })
    .click();
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent(contact(2).displayName);
  await page.getByRole("tab", { name: "Timeline" }).click();

  const mentioned = entry("Angebot 4711");
  await expect.element(mentioned).toHaveTextContent("Mentioned");
  await expect
    .element(mentioned.getByRole("button", { name: contact(1).displayName, exact: true }))
    .toBeVisible();
  expect(mentioned.getByRole("button", { name: /^Change/ }).elements()).toEqual([]);
});

test("a kind leaves what is of it", async () => {
  const backend = await show();

  await page.getByText("Letter", { exact: true }).click();

  await expect.poll(() => document.querySelectorAll("[data-entry]").length).toBe(1);
  await expect.element(entry("Rahmenvertrag")).toBeVisible();
  expect(backend.calls("timeline_page").at(-1)?.args).toMatchObject({ only: "letter", before: null });
});

test("a call is logged by keys alone, can be undone, and shows at once", async () => {
  const backend = await show();
  await log();

  await page.getByText("Call", { exact: true }).click();
  await page.getByText("Outgoing", { exact: true }).click();
  await page.getByLabelText("When").fill("21/11/2026");
  await page.getByLabelText("Time", { exact: true }).fill("09:30");
  await subject().fill("Termin");
  await text().fill("Nächste Woche");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(page.getByText("Activity logged")).toBeVisible();
  expect(backend.calls("activity_add")[0]?.args).toEqual({
    party: { contact: 1, company: contact(1).company },
    draft: {
      kind: "call",
      direction: "out",
      occurredAt: new Date(2026, 10, 21, 9, 30).getTime(),
      subject: "Termin",
      body: "Nächste Woche",
    },
  });
  await expect.element(entry("Call: Termin")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => backend.calls("undo_back")).toHaveLength(1);
});

test("l logs from the overview too, and leads back to the timeline", async () => {
  await show();
  await userEvent.keyboard("{Alt>}2{/Alt}");
  await log();
  await subject().fill("Termin");

  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(page.getByRole("tab", { name: "Timeline", selected: true })).toBeVisible();
  await expect.element(entry("Note: Termin")).toBeVisible();
});

test("somebody is mentioned by @ and keys, and stored by their token", async () => {
  const backend = await show();
  await log();
  const name = contact(2).displayName;

  await text().click();
  await userEvent.keyboard(`Met @${name.split(" ")[0] ?? ""}`);
  await expect.element(page.getByRole("option", { name })).toBeVisible();
  await userEvent.keyboard("{Enter}today");
  await expect.element(text()).toHaveValue(`Met @${name} today`);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.poll(() => backend.calls("activity_add")).toHaveLength(1);
  const { draft } = backend.calls("activity_add")[0]?.args as { draft: ActivityDraft };
  expect(draft.body).toBe(`Met [[${token(2)}]] today`);
});

test("Escape closes the proposals and leaves the form open", async () => {
  await show();
  await log();
  await text().click();
  await userEvent.keyboard(`@${contact(2).displayName.slice(0, 3)}`);
  await expect.element(page.getByRole("listbox")).toBeVisible();

  await userEvent.keyboard("{Escape}");

  expect(page.getByRole("listbox").elements()).toEqual([]);
  await expect.element(subject()).toBeVisible();
});

test("an empty note is told beside its text and not sent", async () => {
  const backend = await show();
  await log();

  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(text()).toHaveAttribute("aria-invalid", "true");
  expect(backend.calls("activity_add")).toEqual([]);
});

test("what the backend refuses is told beside its field", async () => {
  await show();
  await log();
  await subject().fill("refused");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(subject()).toHaveAttribute("aria-invalid", "true");
});

test("an activity is changed by e where it has the focus, with the moment as exact as it was", async () => {
  const backend = await show();
  (
    entry("Angebot 4711")
      .getByRole("button", { name: /^Change/ })
      .element() as HTMLElement
  ).focus();

  await userEvent.keyboard("e");
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Change activity");
  await expect
    .element(text())
    .toHaveValue(
      `Fragt nach dem Liefertermin.\nRückruf bis Freitag versprochen, @${contact(2).displayName} weiß Bescheid.`,
    );
  await subject().fill("Angebot 4712");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(entry("Call: Angebot 4712")).toBeVisible();
  const args = backend.calls("activity_change")[0]?.args as { revision: number; draft: ActivityDraft };
  expect(args.revision).toBe(1);
  expect(args.draft.occurredAt).toBe(Date.UTC(2026, 10, 20, 14, 5));
  expect(args.draft.body).toContain(`[[${token(2)}]]`);
});

test("Delete means the activity that has the focus, not the contact, and can be undone", async () => {
  const backend = await show();
  (
    entry("Rahmenvertrag")
      .getByRole("button", { name: /^Delete/ })
      .element() as HTMLElement
  ).focus();

  await userEvent.keyboard("{Delete}");

  await expect.element(page.getByText("Activity deleted")).toBeVisible();
  expect(backend.calls("activity_trash")[0]?.args).toEqual({ ids: [4] });
  expect(backend.calls("contact_trash")).toEqual([]);
  backend.emit("change", { table: "activity", ids: [4] });
  await expect.poll(() => entry("Rahmenvertrag").elements()).toEqual([]);
});

test("somebody who changed it meanwhile is not written over", async () => {
  await show({}, { activity_change: () => refuse({ code: "conflict" }) });
  await entry("Angebot 4711")
    .getByRole("button", { name: /^Change/ })
    .click();
  await subject().fill("Other");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByText("The record was changed in the meantime.")).toBeVisible();
  await expect.element(subject()).toHaveValue("Other");
});

test("what is half typed reaches the vault, and is led back to", async () => {
  const backend = await show();
  await log();
  await subject().fill("Half");
  await expect.poll(() => backend.calls("draft_keep").length).toBeGreaterThan(0);
  const kept = backend.calls("draft_keep").at(-1)?.args as Draft;
  expect([kept.owner, kept.id, kept.form]).toEqual(["contact", 1, "activity"]);

  router.open("companies", {});
  await page.getByRole("button", { name: "Show unsaved text" }).click();

  await expect.element(subject()).toHaveValue("Half");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => backend.calls("draft_remove").length).toBe(1);
});

test("older entries are read when the end comes into sight, and a change reads all of them again", async () => {
  const many: Answers = {
    timeline_page: ({ before, limit }) => {
      const newest = before === null ? 250 : before.id - 1;
      const entries = Array.from({ length: Math.min(limit, newest) }, (_, index) => ({
        position: { at: Date.UTC(2026, 10, 1) + (newest - index) * 60_000, source: 0, id: newest - index },
        content: { type: "record" as const, file: `file ${newest - index}` },
      }));
      return { entries, more: newest > limit };
    },
  };
  const backend = await show({}, many);
  const shown = (): number => document.querySelectorAll("[data-entry]").length;

  document.querySelector("[data-entry]:last-child")?.scrollIntoView();
  page.getByRole("button", { name: "Show older entries" }).element().scrollIntoView();
  await expect.poll(shown).toBeGreaterThanOrEqual(200);
  const asked = backend.calls("timeline_page").length;
  const before = shown();
  backend.emit("change", { table: "activity", ids: [1] });

  await expect.poll(() => backend.calls("timeline_page").length).toBeGreaterThan(asked + 1);
  expect(shown()).toBeGreaterThanOrEqual(before);
});

test("nothing logged yet is said, with the way to begin", async () => {
  await show({}, {}, 5);
  await expect.element(page.getByText("Nothing logged yet")).toBeVisible();
  await page.getByRole("button", { name: "Log activity" }).click();
  await expect.element(subject()).toBeVisible();
});

test("who may only read finds nothing to log, change or delete", async () => {
  await show({ may: ["contact_read", "company_read", "activity_read"] });
  expect(page.getByRole("button", { name: /^(Log|Change|Delete)/ }).elements()).toEqual([]);
  await userEvent.keyboard("l");
  expect(router.place?.screen).toBe("contact");
});

test("a company's timeline names whom each activity is about", async () => {
  await show();
  router.open("company", { id: 3 });
  await page.getByRole("tab", { name: "Timeline" }).click();
  await expect.element(entry("Angebot 4711")).toHaveTextContent(`About ${contact(1).displayName}`);
  await log();
  await subject().fill("Firm");
});

test("a timeline that is refused says so", async () => {
  forget();
  await open({ people: 40 }, { timeline_page: () => refuse({ code: "forbidden" }) });
  router.open("contact", { id: 1 });
  await page.getByRole("tab", { name: "Timeline" }).click();
  await expect.element(page.getByText(/Your role does not permit this/)).toBeVisible();
});

test.each(looks)("timeline and form are accessible in $language, $theme", async (preference) => {
  await show({ preference });
  await expectAccessible();
  await userEvent.keyboard("{Shift>}L{/Shift}");
  await expect.poll(() => document.querySelector("textarea")).not.toBeNull();
  await page.getByRole("textbox").last().click();
  await userEvent.keyboard(`@${contact(2).displayName.slice(0, 3)}`);
  await expect.element(page.getByRole("listbox")).toBeVisible();
  await expectAccessible();
});
