//! Unsaved text about purposes, notices, wordings and consents: kept in the vault, and gone on with after a lock.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import type { Draft } from "../../src/ipc/types/Draft";
import type { DraftForm } from "../../src/ipc/types/DraftForm";
import { router } from "../../src/route/router.svelte";
import { blankForm } from "../../src/screens/consent/blank.svelte";
import { loadDrafts } from "../../src/screens/draft/drafts.svelte";
import type { Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { expectAccessible, open } from "./open";

const banner = () => page.getByText(/^Unsaved text in/);
const save = () => userEvent.keyboard("{Control>}{Enter}{/Control}");

async function start(beginning: Beginning = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning });
  router.reset("contacts");
  await expect.element(page.getByRole("grid")).toBeVisible();
  return backend;
}

/** What was kept of a form, once it has reached the vault. */
async function kept(
  backend: Backend,
  form: DraftForm,
): Promise<Pick<Draft, "owner" | "id" | "form" | "text">> {
  const calls = () => backend.calls("draft_keep").filter(({ args }) => (args as Draft).form === form);
  await expect.poll(() => calls().length).toBeGreaterThan(0);
  return calls().at(-1)?.args as Draft;
}

/** What a lock and an unlock leave. */
async function locked(): Promise<void> {
  forget();
  router.reset("contacts");
  await loadDrafts();
  await expect.element(banner()).toHaveTextContent("Unsaved text in one form");
}

const resume = () => page.getByRole("button", { name: "Show unsaved text" }).click();
const resumed = () => page.getByText(/was not saved last time/);

test("a changed purpose is kept with its revision, and saved after an unlock", async () => {
  const backend = await start();
  router.open("purpose", { purpose: 3 });
  const name = page.getByLabelText("Name", { exact: true });
  await expect.element(name).toHaveValue("Newsletter");
  await name.fill("Newsletter and offers");
  const { owner, id, text } = await kept(backend, "purpose");
  expect([owner, id]).toEqual(["contact", null]);
  expect(JSON.parse(text)).toMatchObject({ revision: 1, draft: { name: "Newsletter and offers" } });

  await locked();
  await resume();

  await expect.element(name).toHaveValue("Newsletter and offers");
  await expect.element(resumed()).toBeVisible();
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Change purpose");
  await save();
  await expect.poll(() => backend.calls("purpose_change").length).toBe(1);
  expect(backend.calls("purpose_change")[0]?.args).toMatchObject({
    id: 3,
    revision: 1,
    draft: { name: "Newsletter and offers" },
  });
  expect(backend.calls("purpose_change")[0]?.args).not.toHaveProperty("draft.place");
  await expect.poll(() => backend.calls("draft_remove").length).toBe(1);
});

test("a new purpose from a preset is kept only once something is typed, and stays of its preset", async () => {
  const backend = await start();
  router.open("purpose", { preset: "phone_marketing" });
  const name = page.getByLabelText("Name", { exact: true });
  await expect.element(name).toHaveValue("Telefonwerbung");
  expect(backend.calls("draft_keep")).toEqual([]);
  await name.fill("Anrufe");
  await kept(backend, "purpose");

  await locked();
  await resume();
  await expect.element(name).toHaveValue("Anrufe");
  await save();

  await expect.poll(() => backend.calls("purpose_add").length).toBe(1);
  expect(backend.calls("purpose_add")[0]?.args).toMatchObject({
    preset: "phone_marketing",
    draft: { name: "Anrufe", channels: ["phone"] },
  });
});

test("a new notice goes on with its name, kind and languages", async () => {
  const backend = await start();
  router.open("notice-form", {});
  await page.getByLabelText("Name", { exact: true }).fill("Trade fair");
  await page.getByRole("radio", { name: /^Information/ }).click();
  await page.getByRole("checkbox", { name: "Swedish" }).click();
  await expect
    .poll(async () => (JSON.parse((await kept(backend, "notice")).text) as { draft: unknown }).draft)
    .toMatchObject({ name: "Trade fair", kind: "information", language: ["en", "sv"] });

  await locked();
  await resume();
  await expect.element(page.getByLabelText("Name", { exact: true })).toHaveValue("Trade fair");
  await save();

  await expect.poll(() => backend.calls("notice_add").length).toBe(1);
  expect(backend.calls("notice_add")[0]?.args).toMatchObject({
    draft: { name: "Trade fair", kind: "information" },
    texts: [{ language: "en" }, { language: "sv" }],
  });
});

test("a wording goes on in the language that it was typed in, whichever notice is opened", async () => {
  const backend = await start();
  router.open("notice-version", { id: 1 });
  const text = page.getByRole("textbox", { name: "Wording" });
  await text.fill("Yes, please.");
  await kept(backend, "wording");

  await locked();
  await resume();
  await expect.element(text).toHaveValue("Yes, please.");
  await expect
    .element(page.getByRole("heading", { level: 1 }))
    .toHaveTextContent("Einwilligung in den Newsletter");
  await save();

  await expect.poll(() => backend.calls("notice_version_change").length).toBe(1);
  expect(backend.calls("notice_version_change")[0]?.args).toMatchObject({ id: 1, version: 2 });
});

test("a consent that was being recorded is gone on with in its dialog, and discarded there", async () => {
  const backend = await start();
  router.open("contact", { id: 1 });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await userEvent.keyboard("w");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabelText("Where").fill("Trade fair");
  expect(await kept(backend, "consent")).toMatchObject({ owner: "contact", id: 1 });

  await locked();
  await resume();

  await expect.element(dialog.getByLabelText("Where")).toHaveValue("Trade fair");
  await expect.element(resumed()).toBeVisible();
  await expect.poll(() => banner().elements()).toEqual([]);
  await userEvent.keyboard("{Escape}");
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard" }).click();
  await expect.poll(() => backend.calls("draft_remove").length).toBe(1);
  expect(backend.calls("draft_remove")[0]?.args).toEqual({ owner: "contact", id: 1, form: "consent" });
});

test("a consent form goes on with what was chosen for it, on the person's page", async () => {
  const backend = await start();
  router.open("contact", { id: 1 });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await userEvent.keyboard("{Shift>}W{/Shift}");
  const other = page.getByRole("dialog").getByRole("checkbox", { name: /post\.example/ });
  await expect.element(other).not.toBeChecked();
  expect(backend.calls("draft_keep")).toEqual([]);
  await other.click();
  expect(await kept(backend, "consent_form")).toMatchObject({ owner: "contact", id: 1 });

  await locked();
  await resume();

  await expect.element(other).toBeChecked();
  await expect.element(resumed()).toBeVisible();
  await expectAccessible();
  await save();
  await expect.poll(() => backend.calls("consent_form_save").length).toBe(1);
  await expect.poll(() => backend.calls("draft_remove").length).toBe(1);
  expect(backend.calls("draft_remove")[0]?.args).toEqual({ owner: "contact", id: 1, form: "consent_form" });
});

test("a blank form goes on over the page that is open, and what is cancelled is kept no longer", async () => {
  const backend = await start();
  blankForm.show();
  const dialog = page.getByRole("dialog", { name: "Print a blank consent form" });
  await dialog.getByRole("checkbox", { name: /^E-mail/ }).click();
  expect(await kept(backend, "consent_form")).toMatchObject({ owner: "contact", id: null });

  await locked();
  await resume();

  await expect.element(dialog.getByRole("checkbox", { name: /^E-mail/ })).not.toBeChecked();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => backend.calls("draft_remove").length).toBe(1);
  await expect.poll(() => banner().elements()).toEqual([]);
});

test("text about a purpose that is gone is told of, and can be taken back", async () => {
  const backend = await start();
  router.open("purpose", { purpose: 3 });
  await page.getByLabelText("Name", { exact: true }).fill("Offers");
  await kept(backend, "purpose");
  await locked();
  backend.answers.purpose_get = () => refuse({ code: "not_found" });

  await resume();

  await expect.element(page.getByText("Unsaved text discarded")).toBeVisible();
  await expect.poll(() => backend.calls("draft_remove").length).toBe(1);
});

test("several are listed by what they are about", async () => {
  const backend = await start();
  router.open("purpose", { purpose: 3 });
  await page.getByLabelText("Name", { exact: true }).fill("Offers");
  await kept(backend, "purpose");
  router.open("notice-form", {});
  await page.getByLabelText("Name", { exact: true }).fill("Trade fair");
  await kept(backend, "notice");
  router.reset("contacts");
  await expect.element(banner()).toHaveTextContent("Unsaved text in 2 forms");
  await resume();

  const list = page.getByRole("dialog", { name: "Unsaved text" });
  await expect.element(list).toHaveTextContent("Purpose: Offers");
  await expect.element(list).toHaveTextContent("Notice: Trade fair");
});

test("a changed rule of how long data is kept goes on with its revision, and a new one as a new one", async () => {
  const backend = await start({ ruled: true });
  router.open("retention-rule", { rule: 1 });
  const period = page.getByLabelText("How long", { exact: true });
  await expect.element(period).toHaveValue("3");
  expect(backend.calls("draft_keep")).toEqual([]);
  await period.fill("2");
  expect(JSON.parse((await kept(backend, "retention_rule")).text)).toMatchObject({
    revision: 1,
    draft: { count: "2", place: { rule: 1 } },
  });

  await locked();
  await resume();
  await expect.element(period).toHaveValue("2");
  await expect.element(resumed()).toBeVisible();
  await save();
  await expect.poll(() => backend.calls("retention_change").length).toBe(1);
  expect(backend.calls("retention_change")[0]?.args).toMatchObject({
    id: 1,
    revision: 1,
    rule: { period: { count: 2, unit: "year" } },
  });
  expect(backend.calls("retention_change")[0]?.args).not.toHaveProperty("rule.place");
  await expect.poll(() => backend.calls("draft_remove").length).toBe(1);

  router.open("retention-rule", {});
  await page.getByLabelText(/Law or source/).fill("Own rule");
  await expect.poll(() => backend.calls("draft_keep").length).toBeGreaterThan(1);
  await locked();
  await resume();
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("New retention rule");
  await save();
  await expect.poll(() => backend.calls("retention_add").length).toBe(1);
  expect(backend.calls("retention_add")[0]?.args).toMatchObject({ rule: { law: "Own rule" } });
});
