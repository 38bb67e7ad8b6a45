//! The suppression list: looked at, asked, added to, imported and ended; and what forms and pages say of an address that is on it.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { permissions } from "../../src/ipc/commands";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

async function show(answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("suppressions");
  await expect.element(page.getByRole("heading", { name: "Suppression list", level: 1 })).toBeVisible();
  return backend;
}

async function listed(answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  const backend = await show(answers, beginning);
  await expect.element(page.getByRole("gridcell", { name: "Objection" })).toBeVisible();
  return backend;
}

const sent = (backend: Backend, command: Parameters<Backend["calls"]>[0]): unknown[] =>
  backend.calls(command).map(({ args }) => args);

const scope = () => page.getByRole("dialog").getByRole("combobox", { name: "Not to be used for" });
const source = () => page.getByRole("textbox", { name: "Where that comes from" });
const dialogButton = (name: string) => page.getByRole("dialog").getByRole("button", { name, exact: true });

test("the settings and the palette lead to the list", async () => {
  forget();
  await open({ people: 40 });
  forget();
  router.reset("settings");
  await page.getByRole("button", { name: "Suppression list" }).click();
  await expect.poll(() => router.place?.screen).toBe("suppressions");

  router.reset("settings");
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.keyboard("suppression");
  await page.getByRole("option", { name: "Open suppression list" }).click();
  await expect.poll(() => router.place?.screen).toBe("suppressions");
});

test("an address is looked up, and nobody is told who it is", async () => {
  const backend = await listed();
  const field = page.getByRole("textbox", { name: "Is this address on the list?" });
  await field.fill("ASKED@not.example");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("Objection, 3 Mar 2026. Not to be used for: anything")).toBeVisible();

  await field.fill("bo@b.example");
  await expect.element(page.getByText(/Not to be used for:/)).not.toBeInTheDocument();
  await page.getByRole("button", { name: "Check" }).click();
  await expect.element(page.getByText("This address is not on the list.")).toBeVisible();

  await field.fill("bo@");
  await userEvent.keyboard("{Enter}");
  await expect.element(field).toHaveAttribute("aria-invalid", "true");
  expect(sent(backend, "suppression_check")).toEqual(
    ["ASKED@not.example", "bo@b.example", "bo@"].map((text) => ({ target: { kind: "address", text } })),
  );
});

test("filters narrow the list, and what is due is shown by a click", async () => {
  const backend = await listed();
  await page.getByRole("combobox", { name: "Kind" }).selectOptions("Phone");
  await expect.element(page.getByRole("gridcell", { name: "Objection" })).not.toBeInTheDocument();
  await expect.element(page.getByRole("gridcell", { name: "Withdrawn consent" })).toBeVisible();

  await page.getByRole("combobox", { name: "Show" }).selectOptions("Ended");
  await expect.element(page.getByRole("heading", { name: "Nothing matches these filters" })).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect.element(page.getByRole("gridcell", { name: "Objection" })).toBeVisible();

  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect.element(page.getByRole("gridcell", { name: "Legal demand" })).toBeVisible();
  await expect.element(page.getByRole("gridcell", { name: "Objection" })).not.toBeInTheDocument();
  expect(sent(backend, "suppression_list").at(-1)).toMatchObject({
    query: { state: "review", kind: null, reason: null, scope: null, met: false },
    offset: 0,
  });
});

test("n adds an address, says which field is at fault, and that it is there already", async () => {
  const backend = await listed();
  await userEvent.keyboard("n");
  const dialog = page.getByRole("dialog", { name: "Add to the suppression list" });
  await expect.element(dialog).toBeVisible();
  await dialogButton("Add").click();
  const address = page.getByRole("textbox", { name: "E-mail address or telephone number", exact: true });
  await expect.element(address).toHaveFocus();
  await address.fill("anna@berg.example");
  await source().fill("Mail from anna@berg.example");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText(/^This has an address or a number in it/)).toBeVisible();
  await expect.element(source()).toHaveFocus();

  await source().fill("Letter of 3 March");
  await scope().selectOptions("E-mail");
  await userEvent.click(dialogButton("Add"));
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByText("Added to the suppression list.")).toBeVisible();
  expect(sent(backend, "suppression_add").at(-1)).toEqual({
    target: { kind: "address", text: "anna@berg.example" },
    suppression: {
      scope: { kind: "channel", of: "email" },
      reason: "objection",
      source: "Letter of 3 March",
      at: null,
      reviewOn: null,
    },
  });

  await userEvent.keyboard("n");
  await address.fill("asked@not.example");
  await source().fill("Letter");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("The same is on the list already.")).toBeVisible();
});

test("an address is kept back from one purpose, which the list shows and filters by", async () => {
  const backend = await listed();
  await userEvent.keyboard("n");
  await page
    .getByRole("textbox", { name: "E-mail address or telephone number", exact: true })
    .fill("bo@b.example");
  await source().fill("Letter of 3 March");
  await scope().selectOptions("Bewerbungen");
  await dialogButton("Add").click();

  await expect.element(page.getByText("Added to the suppression list.")).toBeVisible();
  expect(sent(backend, "suppression_add").at(-1)).toMatchObject({
    suppression: { scope: { kind: "purpose", of: 4 } },
  });
  await page.getByRole("combobox", { name: "Not for" }).selectOptions("Newsletter");
  await expect.element(page.getByRole("gridcell", { name: "Purpose: Newsletter" })).toBeVisible();
  await expect.element(page.getByRole("gridcell", { name: "Anything" })).not.toBeInTheDocument();
  expect(sent(backend, "suppression_list").at(-1)).toMatchObject({
    query: { scope: { kind: "purpose", of: 3 } },
  });
});

test("only channels that an address carries are offered", async () => {
  const purposes = ["Kundenbetreuung", "Angebote und Aufträge", "Newsletter", "Bewerbungen"];
  await listed();
  await userEvent.keyboard("n");
  const channels = (): string[] =>
    [...(document.querySelector("[role=dialog] select")?.querySelectorAll("option") ?? [])].map(
      ({ textContent }) => textContent,
    );
  const address = page.getByRole("textbox", { name: "E-mail address or telephone number", exact: true });
  await address.fill("anna@berg.example");
  await expect.poll(channels).toEqual(["Anything", "E-mail", ...purposes]);
  await scope().selectOptions("E-mail");
  await address.fill("+46 70 123 45 67");
  await expect.poll(channels).toEqual(["Anything", "Calls", "Text messages", ...purposes]);
  await expect.element(scope()).toHaveValue("all");
  await page.getByRole("dialog").getByText("Person", { exact: true }).click();
  await expect.poll(channels).toHaveLength(6 + purposes.length);
});

test("a person is added by both names and the birthday", async () => {
  const backend = await listed();
  await userEvent.keyboard("n");
  await page.getByRole("dialog").getByText("Person", { exact: true }).click();
  await page.getByRole("textbox", { name: "Given name" }).fill("Anna");
  await page.getByRole("textbox", { name: "Family name" }).fill("Berg");
  await page.getByLabelText("Birthday").fill("1987-11-24");
  await source().fill("Request of 2 February");
  await page.getByRole("combobox", { name: "Reason" }).last().selectOptions("Erasure");
  await userEvent.click(dialogButton("Add"));

  await expect
    .poll(() => sent(backend, "suppression_add"))
    .toMatchObject([
      {
        target: { kind: "person", givenName: "Anna", familyName: "Berg", birthday: "1987-11-24" },
        suppression: { reason: "erasure" },
      },
    ]);
});

test("a suppression is ended with a reason, and stays as one that ended", async () => {
  const backend = await listed();
  await userEvent.keyboard("e");
  const dialog = page.getByRole("dialog", { name: "End this suppression?" });
  await expect
    .element(dialog.getByText("E-mail · Objection, 3 Mar 2026. Not to be used for: anything"))
    .toBeVisible();
  await dialogButton("End").click();
  const reason = page.getByRole("textbox", { name: "Why it ends" });
  await expect.element(reason).toHaveFocus();
  await expect.element(reason).toHaveAttribute("aria-invalid", "true");
  await reason.fill("Consented anew");
  await userEvent.keyboard("{Enter}");

  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByText("The suppression has ended.")).toBeVisible();
  expect(sent(backend, "suppression_end").at(-1)).toEqual({ id: 7, reason: "Consented anew" });
  backend.emit("change", { table: "suppression", ids: [7] });
  await expect.element(page.getByRole("gridcell", { name: "Objection" })).not.toBeInTheDocument();
  await page.getByRole("combobox", { name: "Show" }).selectOptions("Ended");
  await expect.element(page.getByRole("gridcell", { name: "Objection" })).toBeVisible();
});

test("a list is imported from its columns, checked first and forgotten after", async () => {
  const backend = await listed();
  await page.getByRole("button", { name: "Import list …" }).click();
  await page.getByRole("button", { name: "Choose file …" }).click();
  await expect.element(page.getByRole("checkbox", { name: /^E-Mail/ })).toBeChecked();
  await expect.element(page.getByRole("checkbox", { name: /^Name/ })).not.toBeChecked();
  await page.getByRole("checkbox", { name: /^Telefon/ }).click();
  await dialogButton("Check").click();
  await expect.element(source()).toHaveAttribute("aria-invalid", "true");

  await source().fill("Robinson 2026");
  await dialogButton("Check").click();
  await expect.element(page.getByText("7 of your contacts have one of the new ones.")).toBeVisible();
  await expect.element(page.getByText("Not readable in lines 18, 977")).toBeVisible();
  // What is said otherwise is checked anew.
  await scope().selectOptions("Calls");
  await expect.element(dialogButton("Add 1,540")).not.toBeInTheDocument();
  await dialogButton("Check").click();
  await dialogButton("Add 1,540").click();

  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  await expect.element(page.getByText("1,540 addresses are on the suppression list since.")).toBeVisible();
  expect(sent(backend, "suppression_import_run")).toMatchObject([
    {
      list: {
        layout: { delimiter: ";" },
        columns: [1],
        suppression: { scope: { kind: "channel", of: "phone" }, reason: "list", source: "Robinson 2026" },
      },
    },
  ]);
  expect(backend.calls("suppression_import_close")).toHaveLength(1);
});

test("no column, a damaged file and nothing new are said where they are met", async () => {
  let damaged = true;
  const backend = await listed({
    suppression_import_preview: () =>
      damaged
        ? refuse({ code: "file", problem: "quote", line: 12, entry: null })
        : { new: 0, known: 12, repeated: 0, unfit: 0, contacts: 0, unreadable: 0, lines: [] },
  });
  await page.getByRole("button", { name: "Import list …" }).click();
  await page.getByRole("button", { name: "Choose file …" }).click();
  await source().fill("Robinson 2026");
  for (const name of [/^E-Mail/, /^Telefon/]) await page.getByRole("checkbox", { name }).click();
  await dialogButton("Check").click();
  await expect.element(page.getByText(/Choose at least one column/)).toBeVisible();
  expect(backend.calls("suppression_import_preview")).toHaveLength(0);

  await page.getByRole("checkbox", { name: /^E-Mail/ }).click();
  await dialogButton("Check").click();
  await expect.element(page.getByRole("alert").getByText(/12/)).toBeVisible();
  damaged = false;
  await dialogButton("Check").click();
  await expect.element(page.getByText("There is nothing new in this file.")).toBeVisible();
  await dialogButton("Cancel").click();
  expect(backend.calls("suppression_import_close")).toHaveLength(1);
});

test("a form says under the field that an address asked not to be contacted, and takes it", async () => {
  const backend = await listed();
  router.reset("contacts");
  router.open("contact-new", {});
  const email = page.getByRole("textbox", { name: "E-mail address" });
  await email.fill("Asked@not.example");
  await expect.element(email).not.toHaveAccessibleDescription();
  await userEvent.keyboard("{Tab}");
  const warning =
    "This address asked not to be contacted (objection, 3 Mar 2026). You can keep it, but it will not be used.";
  await expect.element(email).toHaveAccessibleDescription(warning);
  await expect.element(email).not.toHaveAttribute("aria-invalid");

  await page.getByRole("textbox", { name: "Phone number" }).fill("+46 70 555 01 02");
  await email.fill("bo@b.example");
  await expect.element(page.getByText(warning)).not.toBeInTheDocument();
  await expect.element(page.getByText(/\(do-not-contact list, /)).toBeVisible();
  await userEvent.keyboard("{Tab}");
  await expect
    .poll(() => sent(backend, "suppression_asked"))
    .toEqual([
      { emails: ["Asked@not.example"], phones: [] },
      { emails: [], phones: ["+46 70 555 01 02"] },
      { emails: ["bo@b.example"], phones: [] },
    ]);
});

test("a contact's page marks what is not to be used", async () => {
  await listed();
  router.open("contact", { id: 5 });
  await expect.element(page.getByText("Not to be used: objection, 3 Mar 2026")).toBeVisible();
  await expect
    .element(page.getByText("Not to be used (text messages): withdrawn consent, 20 Oct 2026"))
    .toBeVisible();

  router.open("contact", { id: 6 });
  await expect
    .element(page.getByText("This person asked not to be contacted: erasure, 2 Feb 2026"))
    .toBeVisible();
  await expect.element(page.getByText("None of their addresses and numbers will be used.")).toBeVisible();
});

test("who may not add or end is offered neither", async () => {
  const may = [...new Set(Object.values(permissions))].filter(
    (permission) => permission !== "suppression_change" && permission !== "suppression_run",
  );
  await listed({}, { may });

  await expect.element(page.getByRole("button", { name: "Add to the list …" })).not.toBeInTheDocument();
  await expect.element(page.getByRole("button", { name: "End …" })).not.toBeInTheDocument();
  await userEvent.keyboard("e");
  await userEvent.keyboard("n");
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
});

test("an empty list says what belongs there", async () => {
  await show({}, { suppressed: false });

  await expect.element(page.getByRole("heading", { name: "Nothing is suppressed yet" })).toBeVisible();
});

for (const preference of looks) {
  test(`list, dialogs, page and form are accessible: ${preference.language}, ${preference.theme}`, async () => {
    forget();
    await open({ people: 40, preference });
    forget();
    router.reset("suppressions");
    await expect.poll(() => document.querySelectorAll("[role=gridcell]").length).toBeGreaterThan(6);
    await expectAccessible();
    await userEvent.keyboard("n");
    await expect.poll(() => document.querySelector("[role=dialog] form")).not.toBeNull();
    await expectAccessible();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.querySelector("[role=dialog]")).toBeNull();
    document.querySelector<HTMLElement>("button:has(.lucide-file-up)")?.click();
    await expect.poll(() => document.querySelector("[role=dialog] .pick button")).not.toBeNull();
    document.querySelector<HTMLElement>("[role=dialog] .pick button")?.click();
    await expect.poll(() => document.querySelector("[role=dialog] [type=checkbox]")).not.toBeNull();
    await expectAccessible();
    await userEvent.keyboard("{Escape}");
    router.open("contact", { id: 5 });
    await expect.poll(() => document.querySelector(".mark")).not.toBeNull();
    await expectAccessible();
    router.open("contact-new", {});
    await expect.poll(() => document.querySelector("[data-field='emails.0'] input")).not.toBeNull();
    document.querySelector<HTMLElement>("[data-field='emails.0'] input")?.focus();
    await userEvent.keyboard("asked@not.example");
    await userEvent.keyboard("{Tab}");
    await expect.poll(() => document.querySelector(".warning span")).not.toBeNull();
    await expectAccessible();
  });
}
