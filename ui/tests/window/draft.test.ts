//! Text that was typed and not saved: kept in the vault, led back to, thrown away.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import { draftOf, empty } from "../../src/screens/contact/draft";
import type { Draft } from "../../src/ipc/types/Draft";
import type { Permission } from "../../src/ipc/types/Permission";
import type { Answers, Backend } from "../backend/backend";
import { contact } from "../backend/people";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

const given = () => page.getByLabelText("First name", { exact: true });
const banner = () => page.getByText(/^Unsaved text in/);
const show = () => page.getByRole("button", { name: "Show unsaved text" });

/** A draft of the first contact, typed over its third revision. */
function typed(about: Partial<Draft> = {}): Draft {
  const original = draftOf(contact(1));
  const text = JSON.stringify({ draft: { ...original, givenName: "Britta" }, original, revision: 3 });
  const keptAt = Date.UTC(2026, 10, 21, 9, 14);
  return {
    owner: "contact",
    id: 1,
    form: "record",
    name: contact(1).displayName,
    trashed: false,
    keptAt,
    text,
    ...about,
  };
}

const fresh = typed({
  id: null,
  name: "",
  text: JSON.stringify({ draft: { ...empty, givenName: "Ada" }, original: empty, revision: null }),
});
const company = typed({ owner: "company", id: 2, name: "Bergmann GmbH", trashed: true });

async function start(drafts: Draft[], answers: Answers = {}, may?: Permission[]): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, drafts, ...(may ? { may } : {}) }, answers);
  router.reset("contacts");
  await expect.element(page.getByRole("grid")).toBeVisible();
  return backend;
}

async function edit(backend: Backend): Promise<Backend> {
  router.open("contact", { id: 1, edit: true });
  await expect.element(given()).toBeVisible();
  return backend;
}

test("what is typed reaches the vault by itself, and goes when it is saved", async () => {
  const backend = await edit(await start([]));

  await given().fill("Britta");
  await expect.poll(() => backend.calls("draft_keep")).toHaveLength(1);
  const { owner, id, text } = backend.calls("draft_keep")[0]?.args as Draft;
  expect([owner, id]).toEqual(["contact", 1]);
  expect(JSON.parse(text)).toMatchObject({ revision: 3, draft: { givenName: "Britta" } });
  expect(backend.calls("draft_remove")).toEqual([]);

  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => backend.calls("draft_remove")).toHaveLength(1);
  expect(backend.calls("draft_remove")[0]?.args).toEqual({ owner: "contact", id: 1, form: "record" });
  expect(banner().elements()).toEqual([]);
});

test("what is typed back to how it was is no draft", async () => {
  const backend = await edit(await start([]));
  const before = contact(1).givenName;

  await given().fill("Britta");
  await expect.poll(() => backend.calls("draft_keep")).toHaveLength(1);
  await given().fill(before);

  await expect.poll(() => backend.calls("draft_remove")).toHaveLength(1);
});

test("what was typed last is in the vault before it is locked", async () => {
  const backend = await edit(await start([]));

  await given().fill("Britta");
  await userEvent.keyboard("{Control>}l{/Control}");

  await expect.poll(() => backend.calls("vault_lock")).toHaveLength(1);
  const asked = backend.asked.map(({ command }) => command);
  expect(asked).toContain("draft_keep");
  expect(asked.indexOf("draft_keep")).toBeLessThan(asked.indexOf("vault_lock"));
});

test("what was typed last goes to the vault when the window is left", async () => {
  const backend = await edit(await start([]));

  await given().fill("Britta");
  const soon = backend.calls("draft_keep").length;
  window.dispatchEvent(new Event("blur"));

  expect(soon).toBe(0);
  await expect.poll(() => backend.calls("draft_keep"), { timeout: 500 }).toHaveLength(1);
});

test("after an unlock the text is told of, and its form goes on with it", async () => {
  const backend = await start([typed()]);

  await expect.element(banner()).toHaveTextContent("Unsaved text in one form");
  await show().click();

  await expect.element(given()).toHaveValue("Britta");
  await expect.element(page.getByText(/was not saved last time/)).toBeVisible();
  await expect.poll(() => banner().elements()).toEqual([]);
  await userEvent.keyboard("{Escape}");
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect.poll(() => backend.calls("draft_remove")).toHaveLength(1);
  expect(backend.calls("draft_keep")).toEqual([]);
});

test("whoever an erasure struck out of unsaved text is not written back from the window", async () => {
  const original = draftOf(contact(1));
  const saying = (notes: string): Draft =>
    typed({ text: JSON.stringify({ draft: { ...original, notes }, original, revision: 3 }) });
  let stored = saying("Met Quentin Xylander");
  const backend = await start([], { draft_list: () => [stored] });
  await expect.element(banner()).toBeVisible();

  stored = saying("Met █████");
  backend.emit("change", { table: "erasure", ids: [] });
  await expect.poll(() => backend.calls("draft_list")).toHaveLength(2);
  await expect.element(banner()).toBeVisible();
  await show().click();
  await expect.element(page.getByLabelText("Notes", { exact: true })).toHaveValue("Met █████");
  await given().fill("Britta");

  await expect.poll(() => backend.calls("draft_keep")).toHaveLength(1);
  const { text } = backend.calls("draft_keep")[0]?.args as Draft;
  expect(JSON.parse(text)).toMatchObject({ draft: { givenName: "Britta", notes: "Met █████" } });
  expect(text).not.toContain("Quentin");
});

test("an erasure leaves alone what is being typed", async () => {
  const backend = await edit(await start([]));
  await given().fill("Britta");

  backend.emit("change", { table: "erasure", ids: [] });

  await expect.poll(() => backend.calls("draft_keep")).toHaveLength(1);
  const { text } = backend.calls("draft_keep")[0]?.args as Draft;
  expect(JSON.parse(text)).toMatchObject({ draft: { givenName: "Britta" } });
});

test("an erasure leaves what was typed last, though its form is closed and it is on no list yet", async () => {
  const backend = await edit(await start([]));
  await given().fill("Britta");
  router.reset("contacts");
  await expect.element(banner()).toBeVisible();
  const asked = backend.calls("draft_list").length;
  expect(backend.calls("draft_keep")).toEqual([]);

  backend.emit("change", { table: "erasure", ids: [] });

  await expect.poll(() => backend.calls("draft_list")).toHaveLength(asked + 1);
  await expect.element(banner()).toBeVisible();
  await expect.poll(() => backend.calls("draft_keep")).toHaveLength(1);
  const { text } = backend.calls("draft_keep")[0]?.args as Draft;
  expect(JSON.parse(text)).toMatchObject({ draft: { givenName: "Britta" } });
});

test("several are listed, each to go on with or to discard, which can be undone", async () => {
  const backend = await start([typed(), fresh, company]);

  await expect.element(banner()).toHaveTextContent("Unsaved text in 3 forms");
  await show().click();
  const dialog = page.getByRole("dialog", { name: "Unsaved text" });
  await expect.element(dialog.getByText(/in the trash/)).toBeVisible();
  await dialog.getByRole("button", { name: "Discard: Bergmann GmbH" }).click();
  await expect.poll(() => backend.calls("draft_remove")).toHaveLength(1);
  await expect.poll(() => dialog.getByRole("listitem").elements()).toHaveLength(2);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(() => backend.calls("draft_keep")).toHaveLength(1);
  expect(backend.calls("draft_keep")[0]?.args).toMatchObject({ owner: "company", id: 2, text: company.text });

  await dialog.getByRole("button", { name: "Continue: New contact" }).click();
  await expect.element(page.getByRole("heading", { name: "New contact" })).toBeVisible();
  await expect.element(given()).toHaveValue("Ada");
  await expect.element(banner()).toHaveTextContent("Unsaved text in 2 forms");
});

test("a change made elsewhere since is shown beside what was typed", async () => {
  const stored = { ...contact(1), revision: 4, jobTitle: "Vorständin", givenName: "Birgit" };
  const backend = await start([typed()], {
    contact_get: () => stored,
    contact_change: ({ draft, revision }) =>
      revision === 4 ? { ...stored, ...draft, revision: 5 } : refuse({ code: "conflict" }),
  });

  await show().click();
  await expect.element(given()).toHaveValue("Britta");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  const dialog = page.getByRole("dialog", { name: "Changed meanwhile" });
  await expect.element(dialog).toHaveTextContent("Birgit");
  expect(backend.calls("draft_remove")).toEqual([]);
  await dialog.getByRole("button", { name: "Save" }).click();

  await expect.poll(() => backend.calls("contact_change")).toHaveLength(2);
  expect(backend.calls("contact_change")[1]?.args).toMatchObject({
    revision: 4,
    draft: { givenName: "Britta", jobTitle: "Vorständin" },
  });
  await expect.poll(() => backend.calls("draft_remove")).toHaveLength(1);
});

test("where the vault refuses to keep text, it is said once and typing goes on", async () => {
  const backend = await edit(await start([], { draft_keep: () => refuse({ code: "disk_full" }) }));

  await given().fill("Britta");
  await expect.poll(() => backend.calls("draft_keep")).toHaveLength(1);
  await given().fill("Britta-Marie");
  await expect.poll(() => backend.calls("draft_keep")).toHaveLength(2);

  await expect.element(given()).toHaveValue("Britta-Marie");
  expect(page.getByRole("alert").elements()).toHaveLength(1);
});

test("who may change nothing is asked for no drafts", async () => {
  const backend = await start([typed()], {}, ["contact_read", "company_read"]);

  expect(backend.calls("draft_list")).toEqual([]);
  expect(banner().elements()).toEqual([]);
});

test.each(looks)("banner and list are accessible in $language, $theme", async (preference) => {
  forget();
  await open({ people: 40, drafts: [typed(), fresh, company], preference });
  router.reset("contacts");
  const waiting = page.getByRole("status").filter({ hasText: "3" }).getByRole("button");
  await expect.element(waiting).toBeVisible();
  await expectAccessible();

  await waiting.click();
  await expect.poll(() => page.getByRole("listitem").elements().length).toBeGreaterThan(2);
  await expectAccessible();
});
