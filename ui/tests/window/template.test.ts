//! Texts of letters: the list, a text as somebody would read it, the form with its placeholders and faults, and the shipped text.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { permissions } from "../../src/ipc/commands";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import { loadDrafts } from "../../src/screens/draft/drafts.svelte";
import type { TemplateName } from "../../src/screens/template/name";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

const refusal: TemplateName = { kind: "refusal", regime: "gdpr", language: "en" };
const done: TemplateName = { kind: "done", regime: "gdpr", language: "en" };
const body = page.getByLabelText("Text", { exact: true });
const subject = page.getByLabelText("Subject", { exact: true });
const preview = page.getByRole("tabpanel", { name: "Preview" });
const save = () => userEvent.keyboard("{Control>}{Enter}{/Control}");

const sent = (backend: Backend, command: Parameters<Backend["calls"]>[0]): unknown[] =>
  backend.calls(command).map(({ args }) => args);

async function start(answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  return backend;
}

/** The page of a letter. */
async function shown(letter: TemplateName, answers: Answers = {}, beginning = {}): Promise<Backend> {
  const backend = await start(answers, beginning);
  router.reset("templates");
  router.open("template", letter);
  await expect.element(page.getByText(/Anna Berg/).first()).toBeVisible();
  return backend;
}

/** The form of a letter. */
async function form(letter: TemplateName, answers: Answers = {}): Promise<Backend> {
  const backend = await shown(letter, answers);
  await userEvent.keyboard("e");
  await expect.element(body).toHaveFocus();
  return backend;
}

function textarea(): HTMLTextAreaElement {
  const field = document.querySelector("textarea");
  if (!field) throw new Error("there is no text to type into");
  return field;
}

test("the letters are reached from the settings and the palette", async () => {
  await start();
  await page.getByRole("button", { name: "Letters" }).click();
  await expect.element(page.getByRole("heading", { name: "Letters", level: 1 })).toBeVisible();

  router.reset("contacts");
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.keyboard("texts of letters{Enter}");
  await expect.poll(() => router.place?.screen).toBe("templates");
});

test("the list says what is changed and of what the shipped text is newer, law by law", async () => {
  await start();
  router.reset("templates");

  await expect
    .element(page.getByRole("row", { name: /^Refusal GDPR/ }))
    .toHaveTextContent(/English.*Changed on 3 Sept 2026/);
  await expect
    .element(page.getByRole("row", { name: /^Acknowledgement GDPR/ }))
    .toHaveTextContent("Shipped text is newer");
  await expect
    .element(page.getByRole("row", { name: /^Request is done GDPR/ }))
    .toHaveTextContent("As shipped");
  await page.getByLabelText("Law", { exact: true }).selectOptions("lgpd");
  await expect.element(page.getByRole("row", { name: /^Refusal LGPD/ })).toBeVisible();
  await expect.element(page.getByRole("row", { name: /^More time/ })).not.toBeInTheDocument();
});

test("filters narrow the list, stay on the way back, and lead out of an empty one", async () => {
  await start();
  router.reset("templates");
  await page.getByLabelText("State").selectOptions("outdated");
  await expect.poll(() => document.querySelectorAll("[role=row]").length).toBe(2);
  await page.getByRole("row", { name: /^Acknowledgement/ }).dblClick();
  await expect.element(page.getByText("The shipped text has changed", { exact: true })).toBeVisible();
  router.back();
  await expect.element(page.getByLabelText("State")).toHaveValue("outdated");
  await page.getByLabelText("Law", { exact: true }).selectOptions("hipaa");
  await page.getByRole("button", { name: "Show all" }).click();

  await expect.element(page.getByLabelText("State")).toHaveValue("");
  await expect.element(page.getByRole("row", { name: /^Refusal GDPR German/ })).toBeInTheDocument();
});

test("a text is shown as somebody would read it, beside what it makes of the shipped one", async () => {
  const backend = await shown(refusal);

  await expect.element(page.getByText("Dear Anna Berg,")).toBeVisible();
  expect([...document.querySelectorAll(".letter li")].map(({ textContent }) => textContent)).toContain(
    "§ 147 AO",
  );
  await userEvent.keyboard("d");

  await expect.poll(() => document.querySelector("ins")?.textContent).toMatch(/^added: /);
  expect(document.querySelector("del")?.textContent).toMatch(/^removed: /);
  expect(sent(backend, "template_difference")).toHaveLength(1);
});

test("the shipped text is put back, with a way to undo it", async () => {
  const backend = await shown(refusal, {
    undo_back: () => ({ undo: null, redo: null }),
  });
  await page.getByRole("button", { name: "Back to the shipped text" }).click();

  await expect.poll(() => sent(backend, "template_reset")).toEqual([{ ...refusal, revision: 1 }]);
  backend.emit("change", { table: "template", ids: [1] });
  await expect.element(page.getByText("As shipped")).toBeVisible();
  await expect
    .element(page.getByRole("button", { name: "Back to the shipped text" }))
    .not.toBeInTheDocument();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => backend.calls("undo_back").length).toBe(1);
});

test("a text is kept though the shipped one is newer", async () => {
  const backend = await shown({ ...refusal, kind: "acknowledgement" });
  await page.getByRole("button", { name: "Keep mine as it is" }).click();

  await expect
    .poll(() => sent(backend, "template_change"))
    .toMatchObject([
      { kind: "acknowledgement", revision: 1, text: { body: expect.stringMatching(/Flensburg/) as string } },
    ]);
  backend.emit("change", { table: "template", ids: [1] });
  await expect
    .element(page.getByText("The shipped text has changed", { exact: true }))
    .not.toBeInTheDocument();
});

test("a text is typed beside its preview and saved on its revision", async () => {
  const backend = await form(refusal);
  await expect.element(preview.getByText("Dear Anna Berg,")).toBeVisible();
  await subject.fill("Decision {number}");
  await expect.element(preview.getByText("Decision 2026-7")).toBeVisible();

  await save();

  await expect.poll(() => sent(backend, "template_change").length).toBe(1);
  expect(sent(backend, "template_change")[0]).toMatchObject({
    ...refusal,
    revision: 1,
    text: { subject: "Decision {number}" },
  });
  await expect.poll(() => router.place?.screen).toBe("template");
});

test("placeholders go where the cursor stands, lists on a line of their own", async () => {
  await form(done);
  await body.fill("Dear X\n{done}");
  textarea().setSelectionRange(5, 6);
  await page.getByRole("button", { name: /^\{person\} Whose data it is/ }).click();
  await expect.element(body).toHaveValue("Dear {person}\n{done}");
  await expect.element(body).toHaveFocus();
  expect(textarea().selectionStart).toBe(13);

  textarea().setSelectionRange(4, 4);
  await page.getByRole("button", { name: /^\{rights\}/ }).click();
  await expect.element(body).toHaveValue("Dear\n{rights}\n {person}\n{done}");
});

test("by keyboard the placeholders are reached from the text, and it again from them", async () => {
  await form(done);
  await body.fill("");
  await userEvent.keyboard("{Control>}i{/Control}");
  await expect.element(page.getByRole("button", { name: /^\{done\}/ })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(body).toHaveValue("{done}");
  await userEvent.keyboard("{Control>}i{/Control}{ArrowDown}");
  await expect.element(page.getByRole("button", { name: /^\{person\}/ })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.element(body).toHaveFocus();
  await expect.element(page.getByRole("heading", { name: /^Change:/ })).toBeVisible();
});

test("what goes into the subject is put there, but never a list", async () => {
  await form(done);
  await body.fill("{done}");
  await subject.fill("No. ");
  await page.getByRole("button", { name: /^\{number\}/ }).click();
  await expect.element(subject).toHaveValue("No. {number}");
  await subject.click();
  await page.getByRole("button", { name: /^\{rights\}/ }).click();

  await expect.element(subject).toHaveValue("No. {number}");
  await expect.element(body).toHaveValue("{done}\n{rights}");
});

test("what is wrong is told with its line and placeholder, and nothing is saved until it is mended", async () => {
  const backend = await form(done);
  await body.fill("Dear {person},\nsee {persn}\nand {due}\nlist {rights}\na } brace");

  for (const fault of [
    "Line 2: There is no placeholder {persn}.",
    "Line 3: Letters of this kind have no value for {due}.",
    "Line 4: {rights} is a list: it stands alone on a line of the text.",
    "Line 5: A brace belongs to no placeholder.",
    "The law has people told of this: {done} is missing.",
  ])
    await expect.element(page.getByText(fault)).toBeVisible();
  await expect.element(body).toHaveAttribute("aria-invalid", "true");
  await expect.element(body).toHaveAccessibleDescription(/5 things are wrong with the text/);
  await expect.element(page.getByRole("button", { name: /^\{done\}.*Required, is missing/ })).toBeVisible();

  await save();

  expect(sent(backend, "template_change")).toEqual([]);
  await expect.element(body).toHaveFocus();
  await expect.poll(() => [textarea().selectionStart, textarea().selectionEnd]).toEqual([15, 26]);
  await page.getByRole("button", { name: /^Line 5/ }).click();
  await expect.poll(() => textarea().selectionStart).toBe(51);
  await body.fill("Dear {person},\n{done}");
  await expect.element(page.getByText(/is missing/)).not.toBeInTheDocument();
  await save();
  await expect.poll(() => sent(backend, "template_change").length).toBe(1);
});

test("a subject that says nothing is told at the subject", async () => {
  await form(done);
  await subject.fill(" ");

  await expect.element(subject).toHaveAccessibleDescription("There is nothing here yet.");
  await expect.element(subject).toHaveAttribute("aria-invalid", "true");
});

test("the form starts anew from the shipped text, and compares with it", async () => {
  const backend = await form(refusal);
  await page.getByRole("tab", { name: "Comparison" }).click();
  await expect.poll(() => document.querySelector("ins")).not.toBeNull();
  await page.getByRole("button", { name: "Start from the shipped text" }).click();

  await expect.poll(() => textarea().value).toMatch(/\nKind regards\n\{organisation\}$/);
  await expect.element(page.getByText("This is the shipped text.")).toBeVisible();
  expect(sent(backend, "template_change")).toEqual([]);
});

test("what somebody else saved meanwhile is shown, and replaced only when it is saved again", async () => {
  const backend = await form(done, { template_change: () => refuse({ code: "conflict" }) });
  await body.fill("Mine\n{done}");
  const get = backend.answers.template_get;
  backend.answers.template_get = (args) => {
    const found = get?.(args, []);
    if (!found) throw new Error("no letter");
    return { ...found, revision: 4, text: { subject: "Theirs", body: "Theirs\n{done}" } };
  };

  await save();

  await expect.element(page.getByText(/Somebody else has changed this text meanwhile/)).toBeVisible();
  await page.getByText("What counts now").click();
  await expect.element(page.getByText(/^Theirs\s+Theirs/)).toBeVisible();
  await expect.element(body).toHaveValue("Mine\n{done}");
  await save();
  await expect.poll(() => sent(backend, "template_change").length).toBe(2);
  expect(sent(backend, "template_change")).toMatchObject([{ revision: 0 }, { revision: 4 }]);
});

test("what was typed is kept over a lock, with its letter and revision", async () => {
  const backend = await form(refusal);
  await subject.fill("Decision {number}");
  const kept = () => sent(backend, "draft_keep").at(-1) as { form: string; text: string } | undefined;
  await expect.poll(() => kept()?.form).toBe("template");
  expect(JSON.parse(kept()?.text ?? "")).toMatchObject({
    revision: 1,
    draft: { subject: "Decision {number}", letter: refusal },
  });

  forget();
  router.reset("contacts");
  await loadDrafts();
  await page.getByRole("button", { name: "Show unsaved text" }).click();

  await expect.element(subject).toHaveValue("Decision {number}");
  await expect.element(page.getByText(/was not saved last time/)).toBeVisible();
  await expect.element(page.getByRole("heading", { name: "Change: Refusal · GDPR · English" })).toBeVisible();
  await save();
  await expect.poll(() => sent(backend, "template_change")).toMatchObject([{ ...refusal, revision: 1 }]);
  await expect.poll(() => sent(backend, "draft_remove").length).toBe(1);
});

test("two drafts are told apart by their names", async () => {
  const backend = await form(refusal);
  await subject.fill("Decision {number}");
  await expect.poll(() => sent(backend, "draft_keep").length).toBe(1);
  router.reset("contacts");
  router.open("purpose", {});
  await page.getByLabelText("Name", { exact: true }).fill("Survey");
  await expect.poll(() => sent(backend, "draft_keep").length).toBe(2);
  router.reset("contacts");
  await page.getByRole("button", { name: "Show unsaved text" }).click();

  const dialog = page.getByRole("dialog");
  await expect.element(dialog.getByText("Letter text: Refusal")).toBeVisible();
  await dialog
    .getByRole("button", { name: /^Go on.*Refusal|Refusal/ })
    .last()
    .click();
  await expect.element(subject).toHaveValue("Decision {number}");
});

test("who may only read sees the text and no way to change it", async () => {
  const may = [...new Set(Object.values(permissions))].filter(
    (permission) => permission !== "template_change",
  );
  const backend = await shown(refusal, {}, { may });

  await expect.element(page.getByRole("button", { name: "Compare" })).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Change text" })).not.toBeInTheDocument();
  await expect
    .element(page.getByRole("button", { name: "Back to the shipped text" }))
    .not.toBeInTheDocument();
  await userEvent.keyboard("e");
  expect(router.place?.screen).toBe("template");
  expect(sent(backend, "template_change")).toEqual([]);
});

test("the journal tells a changed letter in words", async () => {
  await start();
  const { placeText, valueText } = await import("../../src/screens/journal/words");

  expect([placeText("template", "regime"), valueText("template", "regime", "uk_gdpr")]).toEqual([
    "Law",
    "UK GDPR",
  ]);
  expect([placeText("template", "kind"), valueText("template", "kind", "nothing_held")]).toEqual([
    "Letter",
    "Nothing held",
  ]);
  expect([placeText("template", "body"), valueText("template", "body", "refusal")]).toEqual([
    "Text",
    "refusal",
  ]);
  expect(valueText("template", "language", "sv")).toBe("Swedish");
});

for (const { language, theme } of looks)
  test(`list, page, comparison and form are accessible in ${language} ${theme}`, async () => {
    forget();
    await open({ people: 40, preference: { language, theme } });
    router.reset("templates");
    await expect.poll(() => document.querySelectorAll("[role=gridcell]").length).toBeGreaterThan(3);
    await expectAccessible();
    router.open("template", { ...refusal, language: "de" });
    await expect.poll(() => document.querySelector(".letter")).not.toBeNull();
    await userEvent.keyboard("d");
    await expect.poll(() => document.querySelector("ins")).not.toBeNull();
    await expectAccessible();
    router.open("template-form", { letter: done });
    await expect.poll(() => document.querySelector("textarea")).not.toBeNull();
    await expect.poll(() => document.querySelector(".letter")).not.toBeNull();
    await expectAccessible();
    await userEvent.fill(page.getByRole("textbox").nth(1), "{persn}");
    await expect.poll(() => document.querySelectorAll("[data-field=body] li").length).toBe(2);
    await expectAccessible();
  });
