//! A contact's privacy: what may be done and why, recording and withdrawing, chips in the list, and nobody reached who may not be.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { call } from "../../src/ipc/call";
import { router } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { contact } from "../backend/people";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

async function show(id = 1, beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("contacts");
  router.open("contact", { id });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return backend;
}

async function privacy(id = 1, beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  const backend = await show(id, beginning, answers);
  await userEvent.keyboard("{Alt>}6{/Alt}");
  await expect.poll(() => document.querySelector(".privacy li")).not.toBeNull();
  return backend;
}

const part = (name: string) => page.getByRole("region", { name, exact: true });

test("a contact's privacy says for each purpose and channel whether one may, and why", async () => {
  await privacy();
  const newsletter = page.getByRole("list", { name: "Newsletter" });
  await expect.element(newsletter).toHaveTextContent("Allowed");
  await expect.element(newsletter).toHaveTextContent("Consented on 3 Mar 2026, form on paper (grade A).");
  const happened = part("What happened");
  await expect.element(happened).toHaveTextContent("Einwilligung in den Newsletter, version 1 (de)");
  await expect.element(happened).toHaveTextContent("Recorded by Ada Lindqvist on 4 Mar 2026");
  await happened.getByRole("button", { name: "Einwilligung Newsletter" }).click();
  await expect.poll(() => router.place?.screen).toBe("document");
});

test("a date shows what was known then", async () => {
  const backend = await privacy();
  await page.getByRole("textbox", { name: "As of" }).fill("2026-02-20");
  await userEvent.keyboard("{Enter}");

  await expect.element(page.getByText("As it was known at the end of 20 Feb 2026.")).toBeVisible();
  await expect.element(page.getByRole("list", { name: "Newsletter" })).toHaveTextContent("has not answered");
  expect(backend.calls("consent_sheet").at(-1)?.args).toMatchObject({ id: 1 });
  await expect.element(page.getByRole("button", { name: "Withdraw" })).not.toBeInTheDocument();

  await page.getByRole("button", { name: "Back to today" }).click();
  await expect.element(page.getByRole("list", { name: "Newsletter" })).toHaveTextContent("Allowed");
});

test("a consent is recorded by keys, with its wording in sight, nothing chosen beforehand and its grade told", async () => {
  const backend = await show();
  await userEvent.keyboard("w");
  const dialog = page.getByRole("dialog");
  await expect.element(dialog).toBeVisible();
  expect(
    dialog
      .getByRole("radio")
      .elements()
      .filter((one) => (one as HTMLInputElement).checked),
  ).toEqual([]);
  expect(
    dialog
      .getByRole("checkbox")
      .elements()
      .filter((one) => (one as HTMLInputElement).checked),
  ).toEqual([]);

  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(dialog.getByLabelText("Purpose")).toBeVisible();
  await dialog.getByLabelText("Purpose").selectOptions("Newsletter");
  await expect
    .element(dialog.getByText(/darf meinen Namen und meine E-Mail-Adresse verwenden/))
    .toBeVisible();
  await dialog.getByLabelText("Channel").selectOptions("E-mail");
  await dialog.getByRole("radio", { name: /^Consented again/ }).click();
  await dialog.getByLabelText("How", { exact: true }).selectOptions("Form on paper");
  await expect.element(dialog.getByRole("status")).toHaveTextContent("Grade C");
  await dialog.getByRole("checkbox", { name: /^Einwilligung Newsletter/ }).click();
  await expect.element(dialog.getByRole("status")).toHaveTextContent("Grade A");
  await dialog.getByRole("textbox", { name: "When" }).fill("20/11/2026");
  await dialog.getByRole("textbox", { name: "Time" }).fill("9:30");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(dialog).not.toBeInTheDocument();
  expect(backend.calls("consent_add").map(({ args }) => args)).toMatchObject([
    {
      event: {
        contact: 1,
        purpose: 3,
        channel: "email",
        point: "",
        kind: "renewed",
        method: "paper",
        at: new Date("2026-11-20T09:30").getTime(),
        evidence: [2],
      },
    },
  ]);
  await expect.element(page.getByText("Recorded: Grade A")).toBeVisible();
});

test.each([
  [1, true],
  [3, false],
])("contact %i of 14 years needs a guardian: %s, by the law of their country", async (id, needed) => {
  await show(id, {}, { contact_get: () => ({ ...contact(id), birthday: "2012-03-04" }) });
  await userEvent.keyboard("w");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "When" }).fill("20/11/2026");
  await dialog.getByRole("textbox", { name: "Time" }).fill("9");

  const guardian = dialog.getByLabelText("Parent or guardian");
  if (needed) await expect.element(guardian).toBeVisible();
  else await expect.element(guardian).not.toBeInTheDocument();
});

test("a draft's wording is in sight as it will be frozen", async () => {
  await privacy();
  await userEvent.keyboard("w");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabelText("Purpose").selectOptions("Newsletter");
  await dialog
    .getByLabelText("Wording", { exact: true })
    .selectOptions("Einwilligung in den Newsletter, version 2 (en)");

  await expect.element(dialog.getByText(/^Yes, .+ may send me the Newsletter\.$/)).toBeVisible();
  expect(dialog.element().querySelector(".wording")?.textContent).not.toContain("{");
});

test("what is typed about a consent is not lost without a question", async () => {
  await privacy();
  await page.getByRole("button", { name: /^Record consent/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabelText("Where").fill("Messe");
  await userEvent.keyboard("{Escape}");
  await page.getByRole("alertdialog").getByRole("button", { name: "Keep editing" }).click();
  await expect.element(dialog.getByLabelText("Where")).toHaveValue("Messe");
  await userEvent.keyboard("{Escape}");
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard" }).click();
  await expect.element(dialog).not.toBeInTheDocument();
});

test("where only the end of the contract of a customer is missing, the page says so and leads to its field", async () => {
  const backend = await privacy();
  const event = {
    contact: 1,
    purpose: 1,
    channel: "phone",
    point: "",
    kind: "customer",
    at: Date.UTC(2026, 4, 1),
    zone: "Europe/Paris",
    method: "in_person",
    source: "Shop",
    version: 1,
    validUntil: "",
    guardian: "",
    guardianRelation: "",
    code: "",
    note: "",
    evidence: [],
  } as const;
  await call("consent_add", { event: { ...event, evidence: [] } });
  backend.emit("change", { table: "consent", ids: [1] });
  const row = page.getByRole("list", { name: "Kundenbetreuung" }).getByRole("listitem").nth(1);
  await expect.element(row).toHaveTextContent("nobody said until when their contract runs");
  await row.getByRole("button", { name: "Enter the contract’s end" }).click();

  const dialog = page.getByRole("dialog", { name: "Enter the contract’s end" });
  const until = dialog.getByRole("textbox", { name: "Contract runs until" });
  await expect.element(until).toHaveFocus();
  await expectAccessible();
  await until.fill("31/12/2027");
  await dialog.getByRole("textbox", { name: "When" }).fill("20/11/2026");
  await dialog.getByRole("textbox", { name: "Time" }).fill("9:30");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.poll(() => backend.calls("consent_add").length).toBe(2);
  expect(backend.calls("consent_add")[1]?.args).toMatchObject({
    event: { purpose: 1, channel: "phone", kind: "customer", method: "in_person", validUntil: "2027-12-31" },
  });
});

test("how well a no is proven is not asked, and not told", async () => {
  const backend = await show();
  await userEvent.keyboard("w");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabelText("Purpose").selectOptions("Newsletter");
  await dialog.getByLabelText("Channel").selectOptions("E-mail");
  await dialog.getByLabelText("How", { exact: true }).selectOptions("Form on paper");
  await expect.element(dialog.getByRole("status")).not.toHaveTextContent("Grade");
  await dialog.getByRole("radio", { name: /^Refused/ }).click();
  await expect.element(dialog.getByRole("status")).not.toHaveTextContent("Grade");
  await dialog.getByRole("textbox", { name: "When" }).fill("20/11/2026");
  await dialog.getByRole("textbox", { name: "Time" }).fill("9:30");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(page.getByText("Recorded", { exact: true })).toBeVisible();
  expect(backend.calls("consent_add")).toHaveLength(1);
  const events = page.getByRole("region", { name: "What happened" }).getByRole("listitem");
  await expect.element(events.filter({ hasText: "Consented" }).first()).toHaveTextContent("Grade A");
  await expect.element(events.filter({ hasText: "Asked" }).first()).not.toHaveTextContent("Grade");
});

test("the bar of a contact's privacy stays in one row, and its menu has the rest", async () => {
  await privacy(1, { preference: { language: "de" } });
  await page.viewport(1000, 700);
  const bar = document.querySelector(".privacy > .bar")?.getBoundingClientRect();
  expect(bar?.height).toBeLessThan(48);

  await page.getByRole("button", { name: "Weitere Aktionen" }).last().click();
  await page.getByRole("menuitem", { name: "Formular drucken" }).click();
  await expect.element(page.getByRole("dialog", { name: "Einwilligungsformular drucken" })).toBeVisible();
});

test("a consent is withdrawn without a reason", async () => {
  const backend = await privacy();
  await page.getByRole("button", { name: "Withdraw" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Newsletter" }).click();
  await dialog.getByRole("button", { name: "Withdraw now" }).click();
  await expect.element(page.getByText("Consent withdrawn")).toBeVisible();
  expect(backend.calls("consent_withdraw").at(-1)?.args).toMatchObject({ id: 1, purpose: 3, channel: null });
});

test("an objection takes what it is about", async () => {
  const backend = await privacy();
  await page.getByRole("button", { name: "Objection" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Record objection" }).click();
  await expect.element(dialog.getByText(/This is missing/)).toBeVisible();
  await dialog.getByRole("radio", { name: /^Direct marketing/ }).click();
  await dialog.getByLabelText("How", { exact: true }).selectOptions("Phone call");
  await dialog.getByRole("button", { name: "Record objection" }).click();
  await expect.poll(() => backend.calls("consent_object").length).toBe(1);
  expect(backend.calls("consent_object").at(-1)?.args).toMatchObject({
    objection: { contact: 1, purpose: null, method: "phone" },
  });
});

test("a restriction stands over the page, with why, who sees it and what is still allowed", async () => {
  await privacy(2);
  const banner = page.getByText("Use restricted since 2 Nov 2026", { exact: true });
  await expect.element(banner).toBeVisible();
  const words = banner.element().parentElement?.textContent ?? "";
  expect(words).toContain("Art. 18");
  expect(words).toContain("Only owners and privacy officers see them.");
  expect(words).toContain("can still be recorded");
  await expectAccessible();
});

test("the list shows those whose data is restricted, found in the palette", async () => {
  forget();
  const backend = await open({ people: 40 });
  forget();
  router.reset("contacts");
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.keyboard("Show restricted people");
  await page.getByRole("option", { name: /^Show restricted people/ }).click();
  await expect.element(page.getByText("Restricted (Art. 18)", { exact: true })).toBeVisible();
  expect(backend.calls("contact_open").at(-1)?.args).toMatchObject({ query: { privacy: "restricted" } });
});

test("the list shows them by a button, to whoever may restrict", async () => {
  forget();
  const backend = await open({ people: 40 });
  forget();
  router.reset("contacts");
  const filter = page.getByRole("button", { name: "Show restricted people" });
  const asked = (): unknown => backend.calls("contact_open").at(-1)?.args;
  await filter.click();
  await expect.poll(asked).toMatchObject({ query: { privacy: "restricted" } });
  await expect.element(filter).toHaveAttribute("aria-pressed", "true");
  await filter.click();
  await expect.poll(asked).toMatchObject({ query: { privacy: null } });
});

test("the list has no button for restricted people where the role shows none", async () => {
  forget();
  await open({ people: 40, may: ["contact_read"] });
  forget();
  router.reset("contacts");
  await expect.element(page.getByRole("heading", { level: 1, name: "Contacts" })).toBeVisible();
  expect(document.querySelector("main button svg.lucide-tags")).not.toBeNull();
  expect(document.querySelector("main button svg.lucide-shield-ban")).toBeNull();
});

test("who is restricted can't be edited, and the button says why", async () => {
  await show(2);
  const edit = page.getByRole("button", { name: "Edit", exact: true });
  await expect.element(edit).toHaveAttribute("aria-disabled", "true");
  (edit.element() as HTMLElement).click();
  await userEvent.keyboard("e");
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(document.querySelector("form")).toBeNull();
  await userEvent.keyboard("{Tab}");
  (edit.element() as HTMLElement).focus();
  await expect.element(edit).toHaveAccessibleDescription(/^Their data is restricted since 2 Nov 2026/);
});

test("a restriction is lifted only with when and how the person was told, and why", async () => {
  const backend = await show(2);
  await page.getByRole("button", { name: "Lift restriction" }).click();
  const dialog = page.getByRole("dialog");
  await expect.element(dialog.getByText("Tell them first", { exact: true })).toBeVisible();
  const lift = dialog.getByRole("button", { name: "Lift restriction" });
  const done = (): unknown[] => backend.calls("consent_restrict_end").map(({ args }) => args);
  await lift.click();
  await expect.element(dialog.getByText(/This is missing/)).toBeVisible();
  await dialog.getByRole("textbox", { name: "Told on" }).fill("01/11/2026");
  await dialog.getByRole("textbox", { name: "Time" }).fill("9:30");
  await lift.click();
  await dialog.getByLabelText("How they were told").selectOptions("By letter");
  await lift.click();
  expect(done()).toEqual([]);
  await dialog.getByLabelText("Why it is lifted").fill("The address was put right");
  await expectAccessible();
  await lift.click();
  // The day before it began is refused, and the dialog stays.
  await expect.poll(() => done().length).toBe(1);
  await expect.element(dialog).toBeVisible();
  await dialog.getByRole("textbox", { name: "Told on" }).fill("20/11/2026");
  await lift.click();
  await expect.element(dialog).not.toBeInTheDocument();
  backend.emit("change", { table: "consent", ids: [2] });
  expect(done().at(-1)).toEqual({
    id: 1,
    end: {
      toldAt: new Date("2026-11-20T09:30").getTime(),
      toldMethod: "paper",
      note: "The address was put right",
    },
  });
  await expect
    .element(page.getByText("Use restricted since 2 Nov 2026", { exact: true }))
    .not.toBeInTheDocument();
});

test("the letter that a restriction ends is written where it is lifted, and fills in when and how they were told", async () => {
  const backend = await show(2);
  await page.getByRole("button", { name: "Lift restriction" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Write the letter" }).click();
  await expect.element(dialog.getByText(/^Missing: the first day/)).toBeVisible();
  await expect.element(dialog.getByRole("button", { name: "Save as PDF" })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "First day without the restriction" }).fill("01/12/2030");
  await dialog.getByLabelText("Why it is lifted").fill("Ihre Anschrift ist berichtigt.");
  await expect.element(dialog.getByRole("region", { name: "The letter" })).toHaveTextContent("2030-12-01");
  await expectAccessible();
  await dialog.getByRole("button", { name: "Save as mail draft" }).click();
  await expect
    .poll(() => backend.calls("consent_lift_letter_save").map(({ args }) => args))
    .toEqual([
      {
        letter: {
          restriction: 1,
          language: "de",
          lifted: "2030-12-01",
          reasons: "Ihre Anschrift ist berichtigt.",
        },
        format: "mail",
      },
    ]);

  await expect.element(dialog.getByText(/names 1 Dec 2030: lift the restriction on that day/)).toBeVisible();
  await expect.element(dialog.getByLabelText("How they were told")).toHaveValue("email");
  await expect.element(dialog.getByRole("textbox", { name: "Told on" })).not.toHaveValue("");
  await expect
    .element(dialog.getByLabelText("Why it is lifted"))
    .toHaveValue("Ihre Anschrift ist berichtigt.");
});

test("a restriction that was lifted says when and how they were told", async () => {
  const backend = await privacy(2);
  await part("Objections and restrictions").getByRole("button", { name: "Lift restriction" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Told on" }).fill("20/11/2026");
  await dialog.getByRole("textbox", { name: "Time" }).fill("9:30");
  await dialog.getByLabelText("How they were told").selectOptions("On the phone");
  await dialog.getByLabelText("Why it is lifted").fill("Settled");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(dialog).not.toBeInTheDocument();
  backend.emit("change", { table: "consent", ids: [2] });
  await expect
    .element(part("Objections and restrictions"))
    .toHaveTextContent("Told on 20 Nov 2026: On the phone.");
});

test("what is refused since their data is restricted says since when, and whom to ask", async () => {
  // It came meanwhile.
  await show(1, {}, { contact_trash: () => refuse({ code: "restricted", since: Date.UTC(2026, 10, 2, 9) }) });
  await userEvent.keyboard("{Delete}");
  await expect.element(page.getByText(/^Their data is restricted since 2 Nov 2026/)).toBeVisible();
  await expect.element(page.getByText(/Ask the privacy officer/)).toBeVisible();
});

test("who may not be reached is not: the reasons are shown instead of the other program", async () => {
  const backend = await show(2);
  await userEvent.keyboard("{Alt>}2{/Alt}");
  await userEvent.keyboard("m");
  const dialog = page.getByRole("dialog");
  await expect.element(dialog).toHaveTextContent("The use of their data is restricted since 2 Nov 2026");
  expect(backend.calls("link_open")).toEqual([]);
  await dialog.getByRole("button", { name: "Show privacy" }).click();
  await expect.element(part("May they be contacted?")).toBeVisible();
});

test("the list shows a chip for each purpose of marketing, asked for once, and again after a change", async () => {
  forget();
  const backend = await open({ people: 40 });
  forget();
  router.reset("contacts");
  await expect.poll(() => document.querySelectorAll(".chips .chip").length).toBeGreaterThan(5);
  const before = backend.calls("decision_chips").length;
  expect(before).toBeLessThanOrEqual(2);
  backend.emit("change", { table: "consent", ids: [1] });
  await expect.poll(() => backend.calls("decision_chips").at(-1)?.args).toEqual({ ids: [1] });
});

test("who may only read records nothing", async () => {
  await privacy(1, { may: ["contact_read", "consent_read", "purpose_read"] });
  await expect.element(page.getByRole("button", { name: /^Record consent/ })).not.toBeInTheDocument();
  await expect.element(page.getByRole("list", { name: "Newsletter" })).toHaveTextContent("Allowed");
});

test.each(looks)("privacy and its dialogs are accessible in $language, $theme", async (preference) => {
  await privacy(2, { preference });
  await expectAccessible();
  await userEvent.keyboard("w");
  await expect.poll(() => document.querySelector("[role=dialog] fieldset")).not.toBeNull();
  await expectAccessible();
});
