//! The confidential note: on the page of a contact, in its form, in an export.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import type { Permission } from "../../src/ipc/types/Permission";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

const selling: Permission[] = ["contact_read", "contact_change", "company_read", "trash_change"];
const says = "Wartet auf das Ergebnis der Untersuchung; nur über die Privatnummer anrufen.";

async function show(id = 1, beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("contacts");
  router.open("contact", { id });
  await expect.element(section()).toBeVisible();
  return backend;
}

const section = () => page.getByRole("region", { name: "Confidential note" });
const field = () => page.getByRole("textbox", { name: "Confidential note" });

async function edit(id = 1, answers: Answers = {}): Promise<Backend> {
  const backend = await show(id, {}, answers);
  await expect.element(section().getByRole("button")).toBeVisible();
  await userEvent.keyboard("{Shift>}E{/Shift}");
  await expect.element(field()).toHaveFocus();
  return backend;
}

test("who may read the note reads it on the contact's page, and writes a new one by keys alone", async () => {
  const backend = await edit();

  await expect.element(field()).toHaveValue(says);
  await field().fill("Something else");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(page.getByText("The confidential note was saved")).toBeVisible();
  expect(backend.calls("confidential_change").map(({ args }) => args)).toEqual([
    { id: 1, old: says, new: "Something else" },
  ]);
  backend.emit("change", { table: "contact", ids: [1] });
  await expect.element(section()).toHaveTextContent("Something else");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => backend.calls("undo_back")).toHaveLength(1);
});

test("where there is no note one is written, and emptying it takes it away", async () => {
  const backend = await show(2);

  await expect.element(section()).toHaveTextContent("There is none.");
  await section().getByRole("button", { name: "Write a confidential note" }).click();
  await field().fill("Text");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect.element(section()).toBeVisible();
  backend.emit("change", { table: "contact", ids: [2] });
  await section().getByRole("button", { name: "Edit the confidential note" }).click();
  await field().fill("");
  await page.getByRole("button", { name: "Save", exact: true }).click();

  await expect.element(page.getByText("The confidential note was removed")).toBeVisible();
  expect(backend.calls("confidential_change").map(({ args }) => args)).toEqual([
    { id: 2, old: "", new: "Text" },
    { id: 2, old: "Text", new: "" },
  ]);
});

test.each([1, 2])(
  "to another role the page of contact %i says that the note is not for it, whether there is one or not",
  async (id) => {
    const backend = await show(id, { may: selling });

    await expect.element(section()).toHaveTextContent("Not for your role.");
    expect(section().getByRole("button").elements()).toEqual([]);
    await userEvent.keyboard("{Shift>}E{/Shift}");
    expect(router.place?.screen).toBe("contact");
    expect(backend.calls("confidential_get")).toEqual([]);
  },
);

test("who has the right and no key is told so, and finds no form to write over it", async () => {
  await show(1, {}, { confidential_get: () => ({ state: "hidden" }) });

  await expect.element(section()).toHaveTextContent("You hold no key to it.");
  expect(section().getByRole("button").elements()).toEqual([]);
  router.open("confidential", { id: 1 });

  await expect.element(page.getByText("Your role does not permit this.")).toBeVisible();
  expect(page.getByRole("textbox", { name: "Confidential note" }).elements()).toEqual([]);
});

test("a contact that is edited goes back without the note", async () => {
  const backend = await show(1, { may: selling });

  await userEvent.keyboard("e");
  await page.getByLabelText("Job title").fill("Einkäuferin");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.poll(() => backend.calls("contact_change")).toHaveLength(1);
  expect(JSON.stringify(backend.calls("contact_change"))).not.toContain("onfidential");
  expect(backend.calls("confidential_change")).toEqual([]);
});

test("Escape asks before text is lost, and text that was not saved is there again", async () => {
  await edit();

  await field().fill("Half a thought");
  await userEvent.keyboard("{Escape}");
  await page.getByRole("button", { name: "Keep editing" }).click();
  await page.getByRole("navigation").getByRole("button", { name: "Companies" }).click();
  await expect.element(page.getByRole("heading", { level: 1, name: /Companies/ })).toBeVisible();
  router.open("confidential", { id: 1 });

  await expect.element(page.getByText(/was not saved last time/)).toBeVisible();
  await expect.element(field()).toHaveValue("Half a thought");
});

test("a note that says something else by now is not written over, and nothing typed is lost", async () => {
  await edit(1, { confidential_change: () => refuse({ code: "conflict" }) });

  await field().fill("Mine");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(page.getByText("The record was changed in the meantime.")).toBeVisible();
  await expect.element(field()).toHaveValue("Mine");
});

test("the peek beside the list has no note", async () => {
  const backend = await open({ people: 40 });
  router.reset("contacts");
  await expect.element(page.getByRole("row", { name: /Jürgen Bergström/ }).first()).toBeVisible();
  await userEvent.keyboard(" ");

  await expect.element(page.getByRole("complementary", { name: "Preview" })).toBeVisible();
  expect(backend.calls("confidential_get")).toEqual([]);
});

test("an export has the notes only if that is asked for, in a table, by who may read them", async () => {
  const backend = await open({ people: 40 });
  const begin = async (): Promise<void> => {
    router.reset("contacts");
    await expect.element(page.getByRole("grid")).toBeVisible();
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await expect.element(page.getByRole("dialog", { name: "Export contacts" })).toBeVisible();
  };
  const asked = () => page.getByRole("switch", { name: "Include confidential notes" });
  const run = async (): Promise<void> => {
    await page.getByRole("button", { name: /^Export 40/ }).click();
    await expect.poll(() => page.getByRole("dialog").elements()).toEqual([]);
  };

  await begin();
  await expect.element(asked()).not.toBeChecked();
  await asked().click();
  await page.getByRole("radio", { name: "vCard 4.0" }).click();
  expect(asked().elements()).toEqual([]);
  await run();
  await begin();
  await page.getByRole("radio", { name: "CSV table" }).click();
  await expect.element(asked()).not.toBeChecked();
  await asked().click();
  await run();

  expect(
    backend.calls("export_save").map(({ args }) => (args as { confidential: boolean }).confidential),
  ).toEqual([false, true]);
});

test.each(looks)("the note is accessible in $language, $theme", async (preference) => {
  const backend = await open({ people: 40, preference });
  forget();
  router.reset("contacts");
  router.open("contact", { id: 1 });
  await expect.poll(() => backend.calls("confidential_get").length).toBeGreaterThan(0);
  await expect.element(page.getByText(says)).toBeVisible();
  await expectAccessible();

  router.open("confidential", { id: 1 });
  await expect.poll(() => document.querySelector("textarea")).not.toBeNull();
  await expectAccessible();
});
