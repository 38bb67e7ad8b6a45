//! Documents: stored with a contact, in the timeline, looked at, changed, deleted, handed out.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

async function show(beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("contacts");
  router.open("contact", { id: 1 });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await userEvent.keyboard("{Alt>}1{/Alt}");
  await expect.poll(() => document.querySelectorAll("[data-entry]").length).toBeGreaterThan(0);
  return backend;
}

const entry = (text: string) => page.getByRole("listitem").filter({ hasText: text }).first();
const papers = () => page.getByRole("region");

async function look(title: string): Promise<void> {
  await entry(title)
    .getByRole("button", { name: new RegExp(`^${title}`) })
    .click();
  await expect.poll(() => router.place?.screen).toBe("document");
}

test("documents stand in the timeline by their dates and can be shown alone", async () => {
  const backend = await show();
  await expect.element(entry("Angebot 4711 über")).toHaveTextContent("Quote");
  await expect.element(entry("Angebot 4711 über")).toHaveTextContent("248 kB");

  await page.getByText("Documents", { exact: true }).click();

  await expect.poll(() => document.querySelectorAll("[data-entry]").length).toBe(3);
  expect(backend.calls("timeline_page").at(-1)?.args).toMatchObject({ only: "document" });
});

test("chosen files are described and stored, what is there already only when asked for again", async () => {
  const backend = await show();
  await page.getByRole("button", { name: "Add document" }).click();
  await expect.element(page.getByText(/“leer.docx” can’t be stored/)).toBeVisible();
  const first = papers().filter({ hasText: "Rahmenvertrag_2026.pdf" });
  await first.getByLabelText("Title").fill("Frame contract");
  await expect.element(first.getByLabelText("Kind of document")).toHaveValue("contract");

  await page.getByRole("button", { name: "Store 2 documents" }).click();

  await expect.element(page.getByText(/stored here already/)).toBeVisible();
  await expect.element(first).toHaveTextContent("Stored");
  expect(backend.calls("document_add").map(({ args }) => args)).toMatchObject([
    {
      index: 0,
      party: { contact: 1 },
      draft: { title: "Frame contract", retention: "contract" },
      again: false,
    },
    { index: 1, again: false },
  ]);
  await page.getByRole("button", { name: "Store all the same" }).click();
  await expect.poll(() => router.place?.screen).toBe("contact");
  expect(backend.calls("document_add").at(-1)?.args).toMatchObject({ index: 1, again: true });
  await expect.element(entry("Frame contract")).toBeVisible();
});

test("chosen files are stored by keys alone", async () => {
  const backend = await show();
  await userEvent.keyboard("{Shift>}D{/Shift}");
  await expect.element(papers().first().getByLabelText("Title")).toHaveFocus();
  // Two files: there is no single one to record.
  await userEvent.keyboard("{Control>}{Shift>}{Enter}{/Shift}{/Control}");
  expect(backend.calls("document_add")).toEqual([]);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.poll(() => backend.calls("document_add").length).toBe(2);
});

test("a field that is refused says why, and nothing is left behind", async () => {
  await show();
  await userEvent.keyboard("{Shift>}D{/Shift}");
  const first = papers().filter({ hasText: "Rahmenvertrag_2026.pdf" });
  await first.getByLabelText("Title").fill(" ");
  await page.getByRole("button", { name: "Store 2 documents" }).click();
  await expect.element(first).toHaveTextContent("This is missing.");
});

test("nothing chosen leads back", async () => {
  await show({}, { document_pick: () => [] });
  await page.getByRole("button", { name: "Add document" }).click();
  await expect.poll(() => router.place?.screen).toBe("contact");
});

test("files dropped on the page of a contact are stored with it, anywhere else they are imported", async () => {
  const backend = await show();
  backend.emit("drop", { count: 2 });
  await expect.poll(() => router.place).toMatchObject({ screen: "document-new", params: { id: 1 } });
  await expect.poll(() => backend.calls("document_drop").length).toBe(1);

  router.reset("contacts");
  backend.emit("drop", { count: 1 });
  await expect.poll(() => router.place?.screen).toBe("import");
});

test("a document is looked at page by page, larger and smaller, by keys too", async () => {
  const backend = await show();
  await look("Angebot 4711 über");
  const asked = () =>
    backend.calls("document_page").map(({ args }) => args as { page: number; width: number });
  await expect.element(page.getByRole("img", { name: /page 1$/ })).toBeVisible();
  await expect.element(page.getByText("Page 1 of 3")).toBeVisible();

  await userEvent.keyboard("{ArrowRight}");
  await expect.element(page.getByRole("img", { name: /page 2$/ })).toBeVisible();
  await page.getByRole("button", { name: "Next page" }).click();
  await expect.element(page.getByText("Page 3 of 3")).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Next page" })).toBeDisabled();
  const before = asked().at(-1)?.width ?? 0;
  await page.getByRole("button", { name: "Larger" }).click();
  await expect.poll(() => asked().at(-1)?.width).toBeGreaterThan(before);
  expect(asked().at(-1)?.page).toBe(2);
});

test("text is shown as text, and what can't be shown says what to do", async () => {
  const backend = await show();
  await look("Einwilligung");
  await expect.element(page.getByText(/Ich willige ein/)).toBeVisible();
  router.back();

  await look("Zeichnung");
  await expect.element(page.getByText(/of this kind can’t be shown here/)).toBeVisible();
  await page.getByRole("button", { name: "Open in another program" }).click();
  await expect.poll(() => backend.calls("document_open").map(({ args }) => args)).toEqual([{ id: 3 }]);
});

test.each(["protected", "damaged", "missing", "unreadable", "too_large", "too_slow"] as const)(
  "a document that is %s says so",
  async (problem) => {
    await show({}, { document_look: () => refuse({ code: "document", problem }) });
    await look("Angebot 4711 über");
    await expect.element(page.getByRole("heading", { level: 2 })).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Save a copy" })).toBeVisible();
  },
);

test("a copy is saved for a purpose", async () => {
  const backend = await show();
  await look("Angebot 4711 über");
  await page.getByRole("button", { name: "Save a copy" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect.element(page.getByText(/This is missing/)).toBeVisible();

  await page.getByLabelText("What for").fill("Tax office");
  await page.getByRole("button", { name: "Save", exact: true }).click();

  await expect.element(page.getByText("Copy saved")).toBeVisible();
  expect(backend.calls("document_save").at(-1)?.args).toMatchObject({
    id: 1,
    disclosure: { purpose: "Tax office" },
  });
});

test("what is said about a document is changed, and it is deleted", async () => {
  const backend = await show();
  await entry("Einwilligung")
    .getByRole("button", { name: /^Change/ })
    .click();
  await page.getByLabelText("Title").fill("Consent");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect
    .poll(() => backend.calls("document_change").at(-1)?.args)
    .toMatchObject({
      id: 2,
      revision: 1,
      draft: { title: "Consent", retention: "evidence", datedAt: Date.UTC(2026, 10, 12, 11) },
    });

  await entry("Zeichnung")
    .getByRole("button", { name: /^Delete/ })
    .click();
  await expect.poll(() => backend.calls("document_trash").map(({ args }) => args)).toEqual([{ ids: [3] }]);
  await expect.element(page.getByText("Document deleted")).toBeVisible();
});

test("who may only read looks at documents, and can neither store nor hand them out", async () => {
  await show({ may: ["contact_read", "company_read", "activity_read", "document_read"] });
  expect(page.getByRole("button", { name: /^(Add|Change|Delete)/ }).elements()).toEqual([]);
  await look("Angebot 4711 über");
  await expect.element(page.getByRole("img", { name: /page 1$/ })).toBeVisible();
  expect(page.getByRole("button", { name: /^(Open in|Save)/ }).elements()).toEqual([]);
});

test.each(looks)(
  "storing and looking at documents is accessible in $language, $theme",
  async (preference) => {
    await show({ preference });
    router.open("document-new", { owner: "contact", id: 1 });
    await expect.poll(() => document.querySelectorAll(".paper").length).toBe(2);
    await expectAccessible();
    router.back();
    await expect.poll(() => document.querySelectorAll("[data-entry]").length).toBeGreaterThan(0);
    await page.getByRole("button", { name: /^Angebot 4711 über/ }).click();
    await expect.poll(() => document.querySelector(".sheet img")).not.toBeNull();
    await expectAccessible();
  },
);
