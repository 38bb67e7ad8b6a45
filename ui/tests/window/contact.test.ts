//! A contact's page and form.
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import type { Contact } from "../../src/ipc/types/Contact";
import type { Answers, Backend } from "../backend/backend";
import { contact } from "../backend/people";
import { refuse } from "../backend/refuse";
import type { Beginning } from "../backend/office";
import { expectAccessible, looks, open } from "./open";

async function show(id = 1, beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  const backend = await open({ people: 40, ...beginning }, answers);
  // What an earlier test typed and left.
  forget();
  router.reset("contacts");
  router.open("contact", { id });
  await expect.element(page.getByRole("heading", { level: 1, name: contact(id).displayName })).toBeVisible();
  return backend;
}

async function edit(beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  const backend = await show(1, beginning, answers);
  await userEvent.keyboard("e");
  await expect
    .poll(() => document.querySelector("[data-field=givenName] input"))
    .toBe(document.activeElement);
  return backend;
}

const given = () => page.getByLabelText("First name", { exact: true });
const email = (at: number) => page.getByLabelText("E-mail address", { exact: true }).nth(at);

test("the brackets lead through the list one came from", async () => {
  await open({ people: 40 });
  router.reset("contacts");
  await expect.element(page.getByRole("row", { name: /Jürgen Bergström/ }).first()).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("1 of 40")).toBeVisible();

  await userEvent.keyboard("]");
  await expect.element(page.getByText("2 of 40")).toBeVisible();
  await expect.element(page.getByRole("heading", { level: 1, name: "Maria Núñez" })).toBeVisible();
  await userEvent.keyboard("[[");

  await expect.element(page.getByText("1 of 40")).toBeVisible();
});

test("e-mail, phone and website open in their programs, by click and by key", async () => {
  const backend = await show();

  await page.getByRole("button", { name: "jurgen.bergstrom@post.example" }).click();
  await page.getByRole("button", { name: "https://www.firma.example/team" }).click();
  await userEvent.keyboard("mp");

  await expect
    .poll(() => backend.calls("link_open").map(({ args }) => args))
    .toEqual([
      { owner: "contact", id: 1, kind: "email", at: 1 },
      { owner: "contact", id: 1, kind: "website", at: 0 },
      { owner: "contact", id: 1, kind: "email", at: 0 },
      { owner: "contact", id: 1, kind: "phone", at: 0 },
    ]);
});

test("where no program opens a link, the window says what to do", async () => {
  await show(1, {}, { link_open: () => refuse({ code: "no_program" }) });

  await userEvent.keyboard("m");

  await expect.element(page.getByText("This computer has no program that opens this.")).toBeVisible();
});

test("one key copies the e-mail address, another the number", async () => {
  const backend = await show();

  await userEvent.keyboard("c");
  await expect.element(page.getByText("E-mail address copied")).toBeVisible();
  await expect.element(page.getByText(/Cleared from the clipboard in 30 seconds/)).toBeVisible();
  await userEvent.keyboard("{Shift>}C{/Shift}");
  await expect.element(page.getByText("Phone number copied")).toBeVisible();

  expect(backend.calls("clipboard_copy").map(({ args }) => args)).toEqual([
    { text: "jurgen.bergstrom@firma.example", contact: 1 },
    { text: "+46 70 123 45 67", contact: 1 },
  ]);
});

test("what is copied by hand is taken off the clipboard as well", async () => {
  const backend = await edit();

  await given().fill("Britta");
  await userEvent.keyboard("{Control>}a{/Control}{Control>}c{/Control}");

  await expect
    .poll(() => backend.calls("clipboard_copy").map(({ args }) => args))
    .toEqual([{ text: "Britta", contact: 1 }]);
});

test("what is copied beside the list is copied from the contact that is shown there", async () => {
  const backend = await open({ people: 40 });
  forget();
  router.reset("contacts");
  await expect.element(page.getByRole("row", { name: /Jürgen Bergström/ }).first()).toBeVisible();
  await userEvent.keyboard(" ");
  const peek = page.getByRole("complementary", { name: "Preview" });
  await peek.getByRole("button", { name: /^Copy/ }).first().click();
  await expect.poll(() => backend.calls("clipboard_copy")).toHaveLength(1);

  const value = peek.element().querySelector(".selectable");
  if (value) getSelection()?.selectAllChildren(value);
  await userEvent.keyboard("{Control>}c{/Control}");
  await expect.poll(() => backend.calls("clipboard_copy")).toHaveLength(2);

  expect(backend.calls("clipboard_copy").map(({ args }) => (args as { contact: number }).contact)).toEqual([
    1, 1,
  ]);
});

test("where the system can't take text off the clipboard again, nothing is promised", async () => {
  const written: string[] = [];
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation((text) => {
    written.push(text);
    return Promise.resolve();
  });
  await show(1, {}, { clipboard_copy: () => false });

  await userEvent.keyboard("c");
  await expect.element(page.getByText("E-mail address copied")).toBeVisible();
  vi.restoreAllMocks();

  expect(written).toEqual(["jurgen.bergstrom@firma.example"]);
  expect(page.getByText(/Cleared from the clipboard/).elements()).toEqual([]);
});

test("Ctrl+Enter saves what changed, and the message offers to undo it", async () => {
  const backend = await edit();

  await given().fill("Britta");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(page.getByText("Changes saved")).toBeVisible();
  backend.emit("change", { table: "contact", ids: [1] });
  await expect.element(page.getByRole("heading", { level: 1, name: "Britta Bergström" })).toBeVisible();
  expect(backend.calls("contact_change")[0]?.args).toMatchObject({
    id: 1,
    revision: 3,
    draft: { givenName: "Britta" },
  });
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => backend.calls("undo_back")).toHaveLength(1);
});

test("Escape asks before text is lost, and nothing is lost by going on", async () => {
  await edit();

  await given().fill("Britta");
  await userEvent.keyboard("{Escape}");
  await page.getByRole("button", { name: "Keep editing" }).click();
  await expect.element(given()).toHaveValue("Britta");
  await userEvent.keyboard("{Escape}");
  await page.getByRole("button", { name: "Discard changes" }).click();

  await expect.element(page.getByRole("heading", { level: 1, name: "Jürgen Bergström" })).toBeVisible();
});

test("Escape leaves at once where nothing was typed", async () => {
  await edit();

  await userEvent.keyboard("{Escape}");

  await expect.element(page.getByRole("button", { name: "Edit", exact: true })).toBeVisible();
});

test("unsaved text is there again after looking elsewhere", async () => {
  await edit();

  await given().fill("Britta");
  await page.getByRole("navigation").getByRole("button", { name: "Companies" }).click();
  await expect.element(page.getByRole("heading", { level: 1, name: /Companies/ })).toBeVisible();
  router.open("contact", { id: 1 });

  await expect.element(page.getByText(/was not saved last time/)).toBeVisible();
  await expect.element(given()).toHaveValue("Britta");
});

test("a mistyped address is marked while typing and not sent", async () => {
  const backend = await edit();

  await email(0).fill("britta(at)firma.example");
  await userEvent.keyboard("{Tab}");
  await expect.element(page.getByText(/This is no e-mail address/)).toBeVisible();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(email(0)).toHaveFocus();
  expect(backend.calls("contact_change")).toEqual([]);
});

test("what the backend refuses is marked at the very field", async () => {
  await edit();

  await email(1).fill("britta@refused.example");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(email(1)).toHaveAttribute("aria-invalid", "true");
  await expect.element(email(1)).toHaveFocus();
  await expect.element(email(0)).not.toHaveAttribute("aria-invalid");
});

test("another entry is made the primary one, moved and removed", async () => {
  const backend = await edit();

  await page.getByRole("button", { name: "Make primary: Home" }).click();
  await page.getByRole("button", { name: "Move up: Home" }).click();
  await page.getByRole("button", { name: "Remove: Zentrale" }).click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.poll(() => backend.calls("contact_change")).toHaveLength(1);
  const { draft } = backend.calls("contact_change")[0]?.args as { draft: Contact };
  expect(draft.emails.map(({ kind, primary }) => [kind, primary])).toEqual([
    ["home", true],
    ["work", false],
  ]);
  expect(draft.phones).toHaveLength(1);
});

test("a change made elsewhere meanwhile is shown beside one's own", async () => {
  const stored = { ...contact(1), revision: 4, jobTitle: "Vorständin", notes: "neu" };
  let changes = 0;
  const backend = await edit(
    {},
    {
      contact_get: () => (changes > 0 ? stored : contact(1)),
      contact_change: ({ draft, revision }) => {
        changes += 1;
        return revision === 4 ? { ...stored, ...draft, revision: 5 } : refuse({ code: "conflict" });
      },
    },
  );

  await page.getByLabelText("Job title").fill("Einkäuferin");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  const dialog = page.getByRole("dialog", { name: "Changed meanwhile" });
  await expect.element(dialog).toHaveTextContent("Vorständin");
  await expect.element(dialog).toHaveTextContent("Einkäuferin");
  await dialog.getByRole("button", { name: "Save" }).click();

  await expect.poll(() => backend.calls("contact_change")).toHaveLength(2);
  expect(backend.calls("contact_change")[1]?.args).toMatchObject({
    revision: 4,
    draft: { jobTitle: "Einkäuferin", notes: "neu" },
  });
});

test("a new contact needs a name or a way to be reached", async () => {
  const backend = await open({ people: 40 });
  router.reset("contacts");
  await expect.element(page.getByRole("grid")).toBeVisible();

  await userEvent.keyboard("n");
  await expect.element(page.getByRole("heading", { name: "New contact" })).toBeVisible();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByText(/This is missing|missing/).first()).toBeVisible();
  expect(backend.calls("contact_add")).toEqual([]);
  await given().fill("Ada");
  await page.getByLabelText("Company").fill("Neue Firma");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(page.getByRole("heading", { level: 1, name: "Ada" })).toBeVisible();
  expect(backend.calls("contact_add")[0]?.args).toMatchObject({
    draft: { givenName: "Ada", companyName: "Neue Firma", company: null },
  });
});

test("birthdays are asked for only where the vault keeps them", async () => {
  await edit();

  expect(page.getByText("Birthday").elements()).toEqual([]);
});

test.each(looks)("page and form are accessible in $language, $theme", async (preference) => {
  await show(1, { preference });
  await expectAccessible();

  await userEvent.keyboard("e");
  await expect.poll(() => document.querySelector("[data-field=givenName]")).not.toBeNull();
  await expectAccessible();
});
