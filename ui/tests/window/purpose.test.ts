//! Purposes: the list and its order, the form with what its basis asks for, presets, and fields that nothing needs.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import type { PurposeDraft } from "../../src/ipc/types/PurposeDraft";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

async function show(answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("purposes");
  await expect.element(page.getByRole("heading", { name: "Purposes", level: 1 })).toBeVisible();
  return backend;
}

const sent = (backend: Backend, command: Parameters<Backend["calls"]>[0]): unknown[] =>
  backend.calls(command).map(({ args }) => args);

const names = (): string[] =>
  [...document.querySelectorAll("[role=row] [role=gridcell]:first-of-type")].map((cell) =>
    cell.textContent.trim(),
  );

async function list(answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  const backend = await show(answers, beginning);
  await expect.poll(() => names().length).toBe(4);
  return backend;
}

test("the list says on which basis each purpose rests and what it lacks", async () => {
  await list();

  expect(names()).toEqual(["Kundenbetreuung", "Angebote und Aufträge", "Newsletter", "Bewerbungen"]);
  const first = page.getByRole("row", { name: /Kundenbetreuung/ });
  await expect.element(first).toHaveTextContent(/Legitimate interest.*Not assessed yet/);
  await expect.element(page.getByRole("row", { name: /^Newsletter/ })).toHaveTextContent(/Consent.*Ready/);
});

test("fields that no purpose needs are named", async () => {
  await list();

  const unneeded = page.getByRole("region", { name: "Fields that no purpose needs" });
  await expect.element(unneeded.getByText("Birthday")).toBeVisible();
  await expect.element(unneeded.getByText("E-mail", { exact: true })).not.toBeInTheDocument();
});

test("Alt and an arrow move a purpose, and Delete removes it with an offer to undo", async () => {
  const backend = await list();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await expect.poll(() => sent(backend, "purpose_move")).toEqual([{ id: 1, position: 1 }]);

  backend.emit("change", { table: "purpose", ids: [1, 2] });
  await expect.poll(() => names()[1]).toBe("Kundenbetreuung");
  await userEvent.keyboard("{Delete}");
  await expect.poll(() => sent(backend, "purpose_remove")).toEqual([{ id: 1 }]);
  await expect.element(page.getByText("Purpose removed")).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Undo" })).toBeVisible();
});

test("a preset fills the form in, which is saved with where it came from", async () => {
  const backend = await list();
  await page.getByRole("button", { name: "Add purpose" }).click();
  await page.getByRole("menuitem", { name: "Phone marketing" }).click();
  await expect.element(page.getByLabelText("Name", { exact: true })).toHaveValue("Telefonwerbung");
  await expect.element(page.getByRole("switch", { name: /^Direct marketing/ })).toBeChecked();

  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.poll(() => sent(backend, "purpose_add").length).toBe(1);
  expect(sent(backend, "purpose_add")[0]).toMatchObject({
    preset: "phone_marketing",
    draft: { name: "Telefonwerbung", basis: "consent", marketing: true, channels: ["phone"], warnMonths: 24 },
  });
  await expect.poll(() => router.place?.screen).toBe("purposes");
});

test("a preset that has a purpose is not offered again", async () => {
  await list();
  await page.getByRole("button", { name: "Add purpose" }).click();

  await expect.element(page.getByRole("menuitem", { name: "Phone marketing" })).toBeVisible();
  await expect.element(page.getByRole("menuitem", { name: "Newsletter" })).not.toBeInTheDocument();
});

test("the form asks for what the basis needs, and says what is missing", async () => {
  const backend = await list();
  await userEvent.keyboard("n");
  await userEvent.keyboard("Tax records");
  await expect.element(page.getByLabelText("Law", { exact: true })).not.toBeInTheDocument();
  await page.getByLabelText("Lawful basis").selectOptions("legal_obligation");
  await expect.element(page.getByLabelText("Law", { exact: true })).toBeVisible();
  await page.getByRole("switch", { name: /^Special categories/ }).click();
  await page.getByRole("switch", { name: /^Direct marketing/ }).click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(page.getByLabelText("Law", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect.element(page.getByLabelText(/^Exception/)).toHaveAttribute("aria-invalid", "true");
  expect(sent(backend, "purpose_add")).toEqual([]);
  await page.getByLabelText("Law", { exact: true }).fill("§ 147 AO");
  await page.getByLabelText(/^Exception/).selectOptions("b");
  await page.getByRole("checkbox", { name: "Letter" }).click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => sent(backend, "purpose_add").length).toBe(1);
  expect((sent(backend, "purpose_add")[0] as { draft: PurposeDraft }).draft).toMatchObject({
    law: "§ 147 AO",
    special: true,
    exception: "b",
    channels: ["letter"],
  });
});

test("legitimate interests are assessed in three parts, and decided with a day to look again", async () => {
  const backend = await list();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("region", { name: "Legitimate interests assessment" })).toBeVisible();
  await page.getByRole("radio", { name: "The legitimate interest outweighs" }).click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  const again = page.getByLabelText("Assess again on");
  await expect.element(again).toHaveAttribute("aria-invalid", "true");
  await again.fill("2027-11-20");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.poll(() => sent(backend, "purpose_change").length).toBe(1);
  expect(sent(backend, "purpose_change")[0]).toMatchObject({
    id: 1,
    revision: 1,
    draft: { assessment: "passed", assessmentReviewOn: "2027-11-20" },
  });
});

test("another basis for what is there warns before it is saved", async () => {
  await list();
  await userEvent.keyboard("jjj{Enter}");
  await expect.element(page.getByLabelText("Name", { exact: true })).toHaveValue("Bewerbungen");
  await page.getByLabelText("Lawful basis").selectOptions("consent");

  await expect.element(page.getByText(/The lawful basis changes/)).toBeVisible();
});

test("a purpose that people consented to stays on consent, and the form says what to do instead", async () => {
  await list();
  await userEvent.keyboard("jj{Enter}");
  const basis = page.getByLabelText("Lawful basis");

  await expect.element(basis).toBeDisabled();
  await expect.element(basis).toHaveAccessibleDescription(/People consented.*add a purpose of its own/);
  await expectAccessible();
});

test("where somebody consented meanwhile, the refusal stands at the basis", async () => {
  await list({
    purpose_change: () => refuse({ code: "invalid", field: "basis", at: null, problem: "consented" }),
  });
  await userEvent.keyboard("jjj{Enter}");
  await expect.element(page.getByLabelText("Name", { exact: true })).toHaveValue("Bewerbungen");
  await page.getByLabelText("Lawful basis").selectOptions("consent");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(page.getByLabelText("Lawful basis")).toHaveAttribute("aria-invalid", "true");
  await expect.element(page.getByText(/People consented to this purpose/)).toBeVisible();
});

test("a blank consent form is printed from the list for its current purpose, where one rests on consent", async () => {
  await list();
  await userEvent.keyboard("jj");
  await page.getByRole("button", { name: "Blank consent form" }).click();

  const dialog = page.getByRole("dialog", { name: "Print a blank consent form" });
  await expect.element(dialog.getByLabelText("Purpose")).toHaveDisplayValue("Newsletter");
});

test("Escape leaves an unchanged form, and asks before text is lost", async () => {
  await list();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByLabelText("Name", { exact: true })).toHaveValue("Kundenbetreuung");
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => names().length).toBe(4);
  await userEvent.keyboard("n");
  await expect.element(page.getByRole("heading", { name: "New purpose" })).toBeVisible();
  await userEvent.keyboard("x{Escape}");
  await expect.element(page.getByRole("alertdialog")).toBeVisible();
});

test("an empty office is offered the presets", async () => {
  await show({}, { people: 0 });
  await page.getByRole("button", { name: "Customer care" }).click();

  await expect.element(page.getByLabelText("Name", { exact: true })).toHaveValue("Kundenbetreuung");
});

test("who may only read opens no form", async () => {
  await list({}, { may: ["contact_read", "purpose_read", "notice_read"] });

  await expect.element(page.getByRole("button", { name: "Add purpose" })).not.toBeInTheDocument();
  await userEvent.keyboard("{Enter}");
  expect(router.place?.screen).toBe("purposes");
});

for (const { language, theme } of looks)
  test(`the list and the form are accessible in ${language} ${theme}`, async () => {
    await open({ people: 40, preference: { language, theme } });
    router.reset("purposes");
    await expect.poll(() => names().length).toBe(4);
    await expectAccessible();
    router.open("purpose", { purpose: 1 });
    await expect.poll(() => document.querySelector("[data-field=assessedPurpose]")).not.toBeNull();
    await expectAccessible();
  });
