//! The journal: how it stands, its entries, its fingerprint and its export.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { broken, fingerprint } from "../backend/journal";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

const rows = page.getByRole("grid", { name: "Journal" });
const panel = page.getByRole("complementary", { name: "Entry" });

async function openJournal(beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  // What an earlier vault's journal was found to be.
  forget();
  const backend = await open(beginning, answers);
  await userEvent.keyboard("gj");
  await expect.element(page.getByRole("grid").getByText("48,213")).toBeVisible();
  return backend;
}

test("the newest entries come first, and the keyboard opens one with the recomputation of its hash", async () => {
  await openJournal();
  await expect.element(page.getByText("Not verified since this vault was unlocked")).toBeVisible();

  await userEvent.keyboard("jj{Enter}");

  await expect.element(panel).toHaveTextContent("no. 48,211");
  await expect.element(panel).toHaveTextContent("Both are the same");
  await expect.element(panel).toHaveTextContent("No checkpoint covers this entry yet");
  await userEvent.keyboard("k");
  await expect.element(panel).toHaveTextContent("no. 48,212");
  await userEvent.keyboard(" ");
  await expect.element(panel).not.toBeInTheDocument();
});

test("what was done to a consent says whose it is, and leads there", async () => {
  await openJournal();
  const entry = page.getByRole("gridcell", { name: "Consent: Astrid Berg" }).first();
  await entry.click();
  await userEvent.keyboard("{Enter}");
  await expect.element(panel).toHaveTextContent("Consent: Astrid Berg");
  await panel.getByRole("button", { name: "Astrid Berg" }).click();

  await expect.poll(() => router.place?.screen).toBe("contact");
});

test("further pages are read by the number of the last entry", async () => {
  const backend = await openJournal();

  await userEvent.keyboard("{End}");

  await expect.poll(() => backend.calls("journal_list").length).toBeGreaterThan(1);
  expect(backend.calls("journal_list")[1]?.args).toMatchObject({ before: 48_014, limit: 200 });
  await expect.element(rows.getByText("47,994", { exact: true })).toBeInTheDocument();
});

test("a verification says what it found, in the rail too", async () => {
  await openJournal();

  await userEvent.keyboard("v");

  await expect.element(page.getByText(/Verified up to no. 48,213/)).toBeVisible();
  await expect.element(page.getByText(/402 signed checkpoints hold/)).toBeVisible();
  await expect.element(page.getByRole("button", { name: /Journal: verified/ })).toBeVisible();
});

test("a verification shows how far and how fast it is, and can be stopped", async () => {
  const backend = await openJournal();
  let end: ((refusal: unknown) => void) | undefined;
  const slowly = (): Promise<unknown> =>
    new Promise((_, reject) => {
      end = reject;
    });
  // The pretended backend hands on what it is given, a promise too.
  backend.answers.journal_verify = slowly as unknown as NonNullable<Answers["journal_verify"]>;
  backend.answers.job_cancel = () => {
    end?.({ code: "cancelled" });
    return null;
  };

  await page.getByRole("button", { name: "Verify now" }).click();
  await expect.poll(() => end).toBeDefined();
  const { job } = backend.calls("journal_verify")[0]?.args as { job: number };
  backend.emit("progress", { job, done: 12_000, total: 48_213, rate: 90_000 });
  await expect.element(page.getByText(/12,000 of 48,213/)).toBeVisible();
  await expect.element(page.getByText(/90,000/)).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();

  await expect.element(page.getByText("Not verified since this vault was unlocked")).toBeVisible();
});

test("a broken journal leads to its first bad entry and is not exported", async () => {
  await openJournal({}, { journal_verify: () => broken });

  await userEvent.keyboard("v");

  await expect.element(page.getByRole("alert")).toHaveTextContent("Broken at no. 31,002");
  await expect.element(page.getByRole("alert")).toHaveTextContent("4 flaws were found in all");
  await expect.element(page.getByRole("button", { name: "Export …" })).toBeDisabled();
  await page.getByRole("button", { name: "Show no. 31,002" }).click();
  await expect.element(panel).toHaveTextContent("The two differ");
  await expectAccessible();
});

test("an entry is gone to by its number, however it is written", async () => {
  const backend = await openJournal();

  await userEvent.keyboard("gn");
  await userEvent.keyboard("31.000{Enter}");

  await expect.element(panel).toHaveTextContent("no. 31,000");
  await expect.element(page.getByText("The list begins with no. 31,000.")).toBeVisible();
  expect(backend.calls("journal_list").at(-1)?.args).toMatchObject({ before: 31_001 });
  await page.getByRole("button", { name: "Show the newest" }).click();
  await expect.element(rows.getByText("48,213")).toBeVisible();
});

test("filters ask the backend, and what fits none says how to go on", async () => {
  const backend = await openJournal();

  await page.getByLabelText("User").selectOptions("Rolf Ek (removed)");
  await page.getByLabelText("From", { exact: true }).fill("2026-11-01");
  await userEvent.tab();

  const from = new Date(2026, 10, 1).getTime();
  await expect
    .poll(() => backend.calls("journal_list").at(-1)?.args)
    .toMatchObject({ filter: { user: 4, from, kind: null } });
  backend.answers.journal_list = () => [];
  await page.getByLabelText("About").selectOptions("Backup");
  await expect.element(page.getByText("Nothing in the journal fits these filters.")).toBeVisible();
  await expectAccessible();
});

test("a single action is chosen among those of the kind, and forgotten with it", async () => {
  const backend = await openJournal();
  const action = page.getByLabelText("Action", { exact: true });
  const asked = (): unknown => backend.calls("journal_list").at(-1)?.args;
  const offered = (): (string | null)[] =>
    [...action.element().querySelectorAll("option")].map((option) => option.textContent);
  expect(offered()).toEqual(expect.arrayContaining(["Contact added", "Contacts exported", "Vault unlocked"]));

  await page.getByLabelText("What", { exact: true }).selectOptions("Reading");
  await expect.poll(offered).toEqual(expect.arrayContaining(["Everything", "Contacts exported"]));
  expect(offered()).not.toContain("Contact added");
  await action.selectOptions("Contacts exported");
  await expect
    .poll(asked)
    .toMatchObject({ filter: { kind: "reading", action: "export.contacts" }, before: null });
  await page.getByLabelText("What", { exact: true }).selectOptions("Changes");

  await expect.poll(asked).toMatchObject({ filter: { kind: "change", action: null } });
  expect(offered()).toContain("Contact added");
});

test("a person is found by name", async () => {
  const hit = { kind: "contact" as const, id: 7, name: "Astrid Berg", detail: "Nordwind" };
  const backend = await openJournal({}, { search_everything: () => [hit] });

  await page.getByRole("combobox", { name: "Person" }).fill("berg");
  await page.getByRole("listbox").getByRole("option").first().click();

  await expect
    .poll(
      () => (backend.calls("journal_list").at(-1)?.args as { filter: { contact: unknown } }).filter.contact,
    )
    .toBe(7);
  expect(backend.calls("contact_get")).toEqual([]);
});

test("the journal’s answer that fails is asked for again", async () => {
  let fails = true;
  const backend = await open();
  const { journal_list: list } = backend.answers;
  backend.answers.journal_list = (args, secrets) =>
    fails || !list ? refuse({ code: "internal" }) : list(args, secrets);
  await userEvent.keyboard("gj");
  await expect.element(page.getByRole("alert")).toBeVisible();

  fails = false;
  await page.getByRole("button", { name: "Try again" }).click();

  await expect.element(rows.getByText("48,213")).toBeVisible();
  await expect.element(page.getByRole("alert")).not.toBeInTheDocument();
});

test("the fingerprint is shown to be kept, and paper is compared with the journal", async () => {
  await openJournal();
  await userEvent.keyboard("p");
  const dialog = page.getByRole("dialog");
  await expect.element(dialog).toHaveTextContent("Everything up to no. 48,200");
  const typed = dialog.getByLabelText("What stands on the paper");

  for (const [text, says] of [
    [fingerprint, "The same up to no. 48,200"],
    ["48200-7K3Q9", "Group 3 is mistyped"],
    ["31000-7K3Q9", "Another journal at no. 31,000"],
    ["50000-7K3Q9", "At least 1,787 entries are missing"],
    ["x", "This is no fingerprint"],
  ] as const) {
    await typed.fill(text);
    await userEvent.keyboard("{Enter}");
    await expect.element(dialog).toHaveTextContent(says);
  }
  await expectAccessible();
});

test("the fingerprint is saved as a sheet", async () => {
  const backend = await openJournal();
  await userEvent.keyboard("p");

  await page.getByRole("dialog").getByRole("button", { name: "Save as PDF …" }).click();

  await expect.element(page.getByText(/The fingerprint was saved/)).toBeVisible();
  expect(backend.calls("journal_fingerprint_save")[0]?.args).toEqual({ seq: 48_200 });
});

test("an export takes the days of the filter, and names only when asked", async () => {
  const backend = await openJournal();
  await page.getByRole("button", { name: "Export …" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabelText(/^To/).fill("2026-11-20");
  await dialog.getByRole("switch").click();
  await dialog.getByLabelText("What for").fill("Audit");
  await expectAccessible();
  await dialog.getByRole("button", { name: "Choose a place …" }).click();

  await expect.element(page.getByText("Exported no. 1 to 48,213")).toBeVisible();
  const to = new Date(2026, 10, 21).getTime();
  expect(backend.calls("journal_export")[0]?.args).toMatchObject({
    draft: { from: null, to, names: true },
    disclosure: { purpose: "Audit", recipient: "" },
  });
});

test("days without an entry are said, and the dialog stays", async () => {
  await openJournal({}, { journal_export: () => refuse({ code: "not_found" }) });
  await page.getByRole("button", { name: "Export …" }).click();

  await page.getByRole("dialog").getByRole("button", { name: "Choose a place …" }).click();

  await expect.element(page.getByRole("dialog")).toHaveTextContent("There is no entry in these days.");
});

test("who may not read the journal does not find it", async () => {
  await open({ may: ["contact_read", "company_read"] });
  await expect.element(page.getByRole("navigation").getByText("Contacts")).toBeVisible();

  expect(page.getByRole("navigation").getByText("Journal").elements()).toEqual([]);
});

for (const { language, theme } of looks) {
  test(`the journal is accessible in ${language}, ${theme}`, async () => {
    await open({ preference: { language, theme } });
    await userEvent.keyboard("gj");
    await expect.element(page.getByRole("gridcell").first()).toBeVisible();
    await userEvent.keyboard("jj{Enter}");
    await expect.element(page.getByRole("region").first()).toBeVisible();

    await expectAccessible();
  });
}
