//! Notices: the list, a notice with its versions, the form of a wording with its preview, freezing, and what changed.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { expectAccessible, looks, open } from "./open";

async function show(answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("notices");
  await expect.element(page.getByRole("heading", { name: "Notices", level: 1 })).toBeVisible();
  return backend;
}

const sent = (backend: Backend, command: Parameters<Backend["calls"]>[0]): unknown[] =>
  backend.calls(command).map(({ args }) => args);

/** The notice of that number. */
async function notice(id: number, answers: Answers = {}): Promise<Backend> {
  const backend = await show(answers);
  router.open("notice", { id });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect.poll(() => document.querySelector(".wording")?.textContent).not.toBe("");
  return backend;
}

test("the list says what each notice is for and which version counts", async () => {
  await show();

  const first = page.getByRole("row", { name: /Einwilligung in den Newsletter/ });
  await expect.element(first).toHaveTextContent(/Consent.*Newsletter.*Version 1 since 3 Sept 2026/);
  const other = page.getByRole("row", { name: /Information nach Art. 13/ });
  await expect.element(other).toHaveTextContent(/Information.*Version 1, a draft/);
});

test("a blank consent form is printed from the list", async () => {
  await show();
  await page.getByRole("button", { name: "Blank consent form" }).click();

  const dialog = page.getByRole("dialog", { name: "Print a blank consent form" });
  await expect.element(dialog.getByLabelText("Purpose")).toHaveDisplayValue("Newsletter");
});

test("a draft is shown as people would read it, with what it lacks, and waits with freezing", async () => {
  await notice(1);

  await expect
    .element(page.getByText("Yes, Kanzlei Lindqvist & Söhne may send me the Newsletter."))
    .toBeVisible();
  await expect.element(page.getByText(/It has to tell of the right to withdraw/)).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Freeze" })).toBeDisabled();
});

test("a frozen version shows what was read and its fingerprint", async () => {
  await notice(1);
  await page.getByLabelText("Version", { exact: true }).selectOptions("1");

  await expect.element(page.getByText(/eine formlose Nachricht an Kanzlei/)).toBeVisible();
  await expect.element(page.getByText(/^3f2a91c0/)).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Freeze" })).not.toBeInTheDocument();
});

test("what changed is marked and said, not by colour alone", async () => {
  const backend = await notice(1);
  await page.getByRole("tab", { name: "German" }).click();
  await userEvent.keyboard("d");

  await expect
    .poll(() => document.querySelector("ins")?.textContent)
    .toBe("added: einmal im Monat Neuigkeiten");
  expect(document.querySelector("del")?.textContent).toBe("removed: Neuigkeiten und Angebote");
  expect(sent(backend, "notice_difference")).toEqual([{ id: 1, older: 1, newer: 2, language: "de" }]);
  await page.getByRole("tab", { name: /^English/ }).click();
  await expect.element(page.getByText("Only one of the two versions has this language.")).toBeVisible();
});

test("the wording is typed beside its preview, with placeholders put in, and saved in all languages", async () => {
  const backend = await notice(1);
  await userEvent.keyboard("e");
  const field = page.getByLabelText("Wording", { exact: true });
  await expect.element(field).toHaveValue("Yes, {organisation} may send me the {purpose}.");
  await field.fill("Send me the {purpose}. ");
  await page.getByRole("button", { name: "Right to withdraw" }).click();
  await expect.element(field).toHaveValue("Send me the {purpose}. {withdrawal}");
  await expect.element(page.getByText("Nothing is missing.")).toBeVisible();

  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.poll(() => sent(backend, "notice_version_change").length).toBe(1);
  const [saved] = sent(backend, "notice_version_change") as {
    id: number;
    version: number;
    texts: { language: string; text: string }[];
  }[];
  expect([saved?.id, saved?.version]).toEqual([1, 2]);
  expect(saved?.texts.map(({ language }) => language)).toEqual(["en", "de"]);
  expect(saved?.texts[0]?.text).toBe("Send me the {purpose}. {withdrawal}");
});

test("languages are added and removed", async () => {
  const backend = await notice(1);
  await userEvent.keyboard("e");
  await page.getByRole("button", { name: "Remove this language" }).click();
  await expect.element(page.getByRole("tab", { name: "English" })).not.toBeInTheDocument();
  await page.getByRole("button", { name: "Add language" }).click();
  await page.getByRole("menuitem", { name: "Swedish" }).click();
  await page.getByLabelText("Wording", { exact: true }).fill("Ja");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.poll(() => sent(backend, "notice_version_change").length).toBe(1);
  const [saved] = sent(backend, "notice_version_change") as { texts: { language: string }[] }[];
  expect(saved?.texts.map(({ language }) => language)).toEqual(["de", "sv"]);
});

test("freezing says that it can't be taken back before it is done", async () => {
  const whole = "{organisation}, {purpose}: {withdrawal}";
  const backend = await notice(1);
  await userEvent.keyboard("e");
  await page.getByLabelText("Wording", { exact: true }).fill(whole);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  const freeze = page.getByRole("button", { name: "Freeze" });
  await expect.element(freeze).toBeEnabled();
  await freeze.click();
  const dialog = page.getByRole("alertdialog", { name: "Freeze version 2?" });
  await expect.element(dialog).toHaveTextContent(/nobody can change it/);
  expect(sent(backend, "notice_freeze")).toEqual([]);
  await dialog.getByRole("button", { name: "Freeze" }).click();

  await expect.poll(() => sent(backend, "notice_freeze")).toEqual([{ id: 1, version: 2 }]);
  backend.emit("change", { table: "notice", ids: [1] });
  await expect.element(page.getByRole("button", { name: "New version" })).toBeVisible();
});

test("a ready wording becomes a notice in the languages that are chosen", async () => {
  const backend = await show();
  await page.getByRole("button", { name: "Add notice" }).click();
  await page.getByRole("menuitem", { name: "Consent to a newsletter" }).click();
  await expect
    .element(page.getByLabelText("Name", { exact: true }))
    .toHaveValue("Einwilligung in den Newsletter");
  await page.getByRole("checkbox", { name: "German" }).click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.poll(() => sent(backend, "notice_add").length).toBe(1);
  const [added] = sent(backend, "notice_add") as {
    draft: { purpose: number };
    texts: { language: string; text: string }[];
  }[];
  expect(added?.draft.purpose).toBe(3);
  expect(added?.texts.map(({ language }) => language)).toEqual(["en", "de"]);
  expect(added?.texts[1]?.text).toMatch(/\{withdrawal\}/);
  await expect.poll(() => router.place).toMatchObject({ screen: "notice", params: { id: 3 } });
});

test("a consent without a purpose is not saved", async () => {
  const backend = await show();
  await userEvent.keyboard("n");
  await expect.element(page.getByRole("heading", { name: "New notice" })).toBeVisible();
  await userEvent.keyboard("Card{Control>}{Enter}{/Control}");

  await expect.element(page.getByLabelText("Purpose")).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("radio", { name: /^Information/ }).click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => sent(backend, "notice_add").length).toBe(1);
  expect(sent(backend, "notice_add")[0]).toMatchObject({
    draft: { name: "Card", kind: "information", purpose: null },
    texts: [{ language: "en", text: "" }],
  });
});

test("what is frozen can be renamed, and no more", async () => {
  await show();
  router.open("notice-form", { notice: 1 });

  await expect.element(page.getByText(/What it is about is fixed/)).toBeVisible();
  await expect.element(page.getByRole("radio", { name: /^Consent/ })).not.toBeInTheDocument();
});

test("a removed notice comes back by its page", async () => {
  const backend = await notice(1);
  await userEvent.keyboard("{Delete}");
  await expect.poll(() => sent(backend, "notice_remove")).toEqual([{ id: 1 }]);
  router.open("notice", { id: 1 });
  await page.getByRole("button", { name: "Restore" }).click();

  await expect.poll(() => sent(backend, "notice_restore")).toEqual([{ id: 1 }]);
});

test("information is checked against what the law has people told", async () => {
  await show();
  router.open("notice-version", { id: 2 });

  const contents = page.getByRole("region", { name: "What has to be said" });
  await expect.element(contents.getByText("Recipients")).toBeVisible();
  await expect.element(contents.getByText(/only where the data comes from elsewhere/).first()).toBeVisible();
  await expect.element(page.getByText("A blank, […], is not filled in.")).toBeVisible();
});

for (const { language, theme } of looks)
  test(`list, page, comparison and form are accessible in ${language} ${theme}`, async () => {
    await open({ people: 40, preference: { language, theme } });
    router.reset("notices");
    await expect.poll(() => document.querySelectorAll("[role=gridcell]").length).toBeGreaterThan(3);
    await expectAccessible();
    router.open("notice", { id: 1 });
    await expect.poll(() => document.querySelectorAll("[role=tab]").length).toBe(2);
    await userEvent.click(page.getByRole("tab").last());
    await userEvent.keyboard("d");
    await expect.poll(() => document.querySelector("ins")).not.toBeNull();
    await expectAccessible();
    router.open("notice-version", { id: 2 });
    await expect.poll(() => document.querySelector("textarea")).not.toBeNull();
    await expect.poll(() => document.querySelector(".wording")?.textContent).not.toBe("");
    await expectAccessible();
  });
