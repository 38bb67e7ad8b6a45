//! Vouchers: listed, recorded with and without a file, their status changed by a key, kept from deletion by a law.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import type { DueRow } from "../../src/ipc/types/DueRow";
import { router } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import { chosen } from "../backend/documents";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { keep } from "../backend/vouchers";
import { expectAccessible, looks, open } from "./open";

async function show(beginning: Beginning = {}, answers: Answers = {}, id = 1): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("contacts");
  router.open("contact", { id });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await userEvent.keyboard("{Alt>}4{/Alt}");
  return backend;
}

const cell = (name: string) => page.getByRole("gridcell", { name, exact: true });
/** The first row, which has a file. */
const first = () => page.getByRole("gridcell", { name: /^4711/ });
const sent = (backend: Backend, command: Parameters<Backend["calls"]>[0]): unknown[] =>
  backend.calls(command).map(({ args }) => args);

test("Alt+4 lists the vouchers of a contact by their dates, and one past its day says so in words", async () => {
  await show();

  await expect.element(first()).toBeVisible();
  const numbers = [...document.querySelectorAll("[data-position] [role=gridcell]:first-child")];
  expect(numbers.map((one) => one.textContent.trim()).slice(0, 2)).toEqual(["4711", "RE-2026-1042"]);
  await expect.element(cell("€1,190.00")).toBeVisible();
  await expect.element(cell("Overdue")).toBeVisible();
  await expect.element(cell("Settled")).toBeVisible();
  await expect.element(cell("-SEK 49,000.00")).toBeVisible();
});

test("where there is none, that is said, and Shift+V records one", async () => {
  await show({}, {}, 5);
  await expect.element(page.getByText("No quote, order or invoice yet")).toBeVisible();

  await userEvent.keyboard("{Shift>}V{/Shift}");
  await expect
    .poll(() => router.place)
    .toMatchObject({ screen: "voucher", params: { owner: "contact", id: 5 } });
});

test("a voucher is recorded, its amount read as it is typed, with a status of its kind", async () => {
  const backend = await show();
  await page.getByRole("button", { name: "Add quote or invoice" }).click();
  await expect.element(page.getByLabelText("Number")).toHaveFocus();
  await page.getByText("Quote", { exact: true }).click();
  await page.getByLabelText("Number").fill("Q-12");
  await page.getByLabelText("Amount").fill("1234.5");
  await page.getByLabelText("Status").selectOptions("accepted");
  await page.getByLabelText("Valid until").fill("2027-01-31");
  await page.getByLabelText("File").selectOptions("1");
  await page.getByRole("button", { name: "Save", exact: true }).click();

  await expect.poll(() => router.place?.screen).toBe("contact");
  expect(sent(backend, "voucher_add")).toMatchObject([
    {
      party: { contact: 1 },
      draft: {
        kind: "quote",
        number: "Q-12",
        amount: { units: 123_450, currency: "EUR" },
        status: "accepted",
        dueOn: "2027-01-31",
        document: 1,
      },
    },
  ]);
  await expect.element(page.getByRole("gridcell", { name: /^Q-12/ })).toBeVisible();
});

test("what is missing, no amount, or there already stands beside its field", async () => {
  const backend = await show();
  await page.getByRole("button", { name: "Add quote or invoice" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect.element(page.getByText(/This is missing/).first()).toBeVisible();
  expect(backend.calls("voucher_add")).toEqual([]);

  await page.getByLabelText("Number").fill("RE-2026-1042");
  await page.getByLabelText("Amount").fill("much");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect.element(page.getByText(/This is no amount in this currency/).first()).toBeVisible();

  await page.getByLabelText("Amount").fill("12");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect.element(page.getByText(/another one of this kind with this number/)).toBeVisible();
  expect(router.place?.screen).toBe("voucher");
});

test("another kind has other statuses, and begins open where it has not the one that was chosen", async () => {
  await show();
  await expect.element(cell("RE-2026-1042")).toBeVisible();
  await userEvent.keyboard("j");
  await userEvent.keyboard("e");
  await page.getByLabelText("Status").selectOptions("paid");
  await page.getByText("Order", { exact: true }).click();

  await expect.element(page.getByLabelText("Status")).toHaveValue("open");
  const options = [...document.querySelectorAll("[data-field=status] option")];
  expect(options.map((one) => one.textContent.trim())).toEqual(["Open", "Delivered", "Cancelled"]);
});

test("s offers the other statuses of the kind, and one of them is set with a way back", async () => {
  const backend = await show();
  await expect.element(cell("RE-2026-1042")).toBeVisible();
  await userEvent.keyboard("j");
  await userEvent.keyboard("s");
  const dialog = page.getByRole("dialog");
  await expect.element(dialog.getByRole("button", { name: "Cancelled" })).toBeVisible();
  await dialog.getByRole("button", { name: "Paid" }).click();

  await expect.element(page.getByText("Invoice RE-2026-1042: Paid")).toBeVisible();
  expect(sent(backend, "voucher_change")).toMatchObject([
    {
      id: 2,
      revision: 1,
      draft: { number: "RE-2026-1042", status: "paid", note: "Zweite Rate der Wartung" },
    },
  ]);
  await expect.element(page.getByRole("button", { name: "Undo" }).first()).toBeVisible();
});

test("a key on a row never means the contact: Delete moves the voucher to the trash", async () => {
  const backend = await show();
  await expect.element(first()).toBeVisible();
  await userEvent.keyboard("{Delete}");

  await expect.poll(() => sent(backend, "voucher_trash")).toEqual([{ ids: [1] }]);
  expect(backend.calls("contact_trash")).toEqual([]);
  await expect.element(page.getByText("Voucher deleted")).toBeVisible();
});

test("o shows the file of a voucher", async () => {
  await show();
  await expect.element(first()).toBeVisible();
  await userEvent.keyboard("o");

  await expect
    .poll(() => router.place)
    .toMatchObject({ screen: "document", params: { document: { id: 1 } } });
});

test("a file is stored and recorded in one go, with what its title and date say", async () => {
  const backend = await show({}, { document_pick: () => chosen.slice(0, 1) });
  await expect.element(first()).toBeVisible();
  await userEvent.keyboard("{Shift>}D{/Shift}");
  await page.getByLabelText("Title").fill("Rechnung RE-77");
  await page.getByLabelText("Kind of document").selectOptions("invoice");
  await page.getByRole("button", { name: "Store and record" }).click();

  await expect.poll(() => router.place?.screen).toBe("voucher");
  await expect.element(page.getByLabelText("Number")).toHaveValue("RE-77");
  await expect.element(page.getByRole("radio", { name: "Invoice" })).toBeChecked();
  await expect.element(page.getByLabelText("Date")).toHaveValue("19/11/2026");
  await page.getByLabelText("Amount").fill("99");
  await page.getByRole("button", { name: "Save", exact: true }).click();

  await expect.poll(() => router.place?.screen).toBe("contact");
  expect(sent(backend, "voucher_add")).toMatchObject([{ draft: { kind: "invoice", document: 4 } }]);
  await expect.element(page.getByRole("gridcell", { name: /^RE-77/ })).toBeVisible();
});

test("a file is stored and recorded by keys alone", async () => {
  await show({}, { document_pick: () => chosen.slice(0, 1) });
  await expect.element(first()).toBeVisible();
  await userEvent.keyboard("{Shift>}D{/Shift}");
  await expect.element(page.getByLabelText("Title")).toHaveFocus();
  await userEvent.keyboard("{Control>}{Shift>}{Enter}{/Shift}{/Control}");

  await expect.poll(() => router.place?.screen).toBe("voucher");
  await expect.element(page.getByLabelText("Number")).toHaveFocus();
});

test("several files at once are stored and not recorded", async () => {
  await show();
  await userEvent.keyboard("{Shift>}D{/Shift}");
  await expect.element(page.getByRole("button", { name: "Store 2 documents" })).toBeVisible();
  expect(page.getByRole("button", { name: "Store and record" }).elements()).toEqual([]);
});

test("a voucher that is recorded, and one whose status changed, stand in the timeline", async () => {
  await show();
  await expect.element(cell("RE-2026-1042")).toBeVisible();
  await userEvent.keyboard("js");
  await page.getByRole("dialog").getByRole("button", { name: "Paid" }).click();
  await userEvent.keyboard("{Alt>}1{/Alt}");
  await page.getByText("Vouchers", { exact: true }).click();

  const told = page.getByRole("listitem").filter({ hasText: "Invoice RE-2026-1042" });
  await expect.element(told.filter({ hasText: "Recorded" })).toBeVisible();
  await expect.element(told.filter({ hasText: "Paid" }).first()).toBeVisible();
});

test("an open invoice stands in Today with its amount, and Enter leads to its form", async () => {
  const row: DueRow = {
    sort: "voucher",
    id: 2,
    segment: "overdue",
    what: "RE-2026-1042",
    request: null,
    voucher: { kind: "invoice", amount: { units: 119_000, currency: "EUR" } },
    contact: 1,
    company: 3,
    whom: "Åsa Lindqvist",
    plannedOn: "",
    plannedAt: null,
    dueOn: "2026-11-01",
    byLaw: false,
    recurs: false,
  };
  forget();
  const backend = await open(
    { people: 40 },
    { due_open: () => ({ handle: 1, total: 1, overdue: 1, today: 0, week: 0, rows: [row] }) },
  );
  router.reset("today");
  await expect.element(page.getByText("Invoice RE-2026-1042 · €1,190.00")).toBeVisible();
  await userEvent.keyboard("d");
  await userEvent.keyboard("{Enter}");

  await expect.poll(() => router.place).toMatchObject({ screen: "voucher", params: { voucher: 2 } });
  expect(backend.calls("task_finish")).toEqual([]);
});

async function inTrash(
  backend: Backend,
  command: "voucher_trash" | "document_trash",
  id: number,
): Promise<void> {
  backend.answers[command]?.({ ids: [id] }, []);
  router.reset("trash");
  await expect.element(page.getByRole("gridcell").first()).toBeVisible();
}

test("a voucher whose period runs can't be deleted for good: until when and by which law is said", async () => {
  const backend = await show();
  await inTrash(backend, "voucher_trash", 2);
  await expect.element(page.getByRole("gridcell", { name: /RE-2026-1042/ })).toBeVisible();
  await page.getByRole("button", { name: "Delete for good" }).click();

  const dialog = page.getByRole("dialog");
  await expect.element(dialog).toHaveTextContent("“Invoice RE-2026-1042” has to be kept");
  await expect.element(dialog).toHaveTextContent("31 Dec 2034 (§ 147 AO, § 257 HGB, § 14b UStG)");
  await dialog.getByRole("button", { name: "Close" }).last().click();
  expect(backend.calls("voucher_purge")).toEqual([]);
});

test("a law that is not certain, or not known, is said to be", async () => {
  const backend = await show(
    {},
    { document_purge: () => refuse({ code: "kept", keep: { ...keep, law: null, ask: true } }) },
  );
  await inTrash(backend, "document_trash", 2);
  await userEvent.keyboard("{Shift>}{Delete}{/Shift}");
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete for good" }).click();

  await expect.element(page.getByText(/The law of your country is not known here/)).toBeVisible();
  await expect.element(page.getByText(/Check with your adviser/)).toBeVisible();
});

test("a document is deleted for good after a question that says what goes", async () => {
  const backend = await show();
  await inTrash(backend, "document_trash", 2);
  await userEvent.keyboard("{Shift>}{Delete}{/Shift}");
  const question = page.getByRole("alertdialog");
  await expect.element(question).toHaveTextContent("with its file and the key to it");
  await question.getByRole("button", { name: "Cancel" }).click();
  expect(backend.calls("document_purge")).toEqual([]);

  await page.getByRole("button", { name: "Delete for good" }).click();
  await question.getByRole("button", { name: "Delete for good" }).click();
  await expect.poll(() => sent(backend, "document_purge")).toEqual([{ id: 2 }]);
  await expect.element(page.getByText("Deleted for good: Einwilligung Newsletter")).toBeVisible();
  await expect.element(page.getByText("The trash is empty")).toBeVisible();
});

test("what was typed into the form survives a look elsewhere", async () => {
  const backend = await show();
  await page.getByRole("button", { name: "Add quote or invoice" }).click();
  await page.getByLabelText("Number").fill("RE-99");
  await expect
    .poll(() => backend.calls("draft_keep").at(-1)?.args)
    .toMatchObject({ owner: "contact", id: 1, form: "voucher" });
  router.back();
  await expect.element(first()).toBeVisible();
  await userEvent.keyboard("{Shift>}V{/Shift}");

  await expect.element(page.getByLabelText("Number")).toHaveValue("RE-99");
});

test("who may only read lists vouchers and looks at their files", async () => {
  await show({ may: ["contact_read", "company_read", "activity_read", "document_read", "voucher_read"] });
  await expect.element(first()).toBeVisible();
  expect(page.getByRole("button", { name: /^(Add|Change|Delete)/ }).elements()).toEqual([]);
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => router.place?.screen).toBe("document");
});

test.each(looks)(
  "vouchers, their form and their trash are accessible in $language, $theme",
  async (preference) => {
    const backend = await show({ preference });
    await expect.poll(() => document.querySelectorAll("[data-position]").length).toBeGreaterThan(0);
    await expectAccessible();
    await userEvent.keyboard("s");
    await expect.element(page.getByRole("dialog")).toBeVisible();
    await expectAccessible();
    await userEvent.keyboard("{Escape}");
    router.open("voucher", { voucher: 1 });
    await expect.poll(() => document.querySelector("[data-field=number]")).not.toBeNull();
    await expectAccessible();
    await inTrash(backend, "voucher_trash", 1);
    await expectAccessible();
  },
);
