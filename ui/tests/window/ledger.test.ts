//! The ledger of consents: every event, what it rests on, and where it leads.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ConsentRow } from "../../src/ipc/types/ConsentRow";
import { router } from "../../src/route/router.svelte";
import type { Answers } from "../backend/backend";
import { refuse } from "../backend/refuse";
import { asked, ledger, rows } from "./consents";

test("the ledger begins with every event, the last recorded first", async () => {
  const backend = await ledger();

  expect((await rows()).length).toBeGreaterThan(5);
  expect(asked(backend)).toEqual({
    at: null,
    purpose: null,
    channel: null,
    kind: null,
    grade: null,
    state: null,
    expiring: false,
    text: "",
  });
});

test("filters narrow it, each with a chip that can be taken off", async () => {
  const backend = await ledger();
  await expect.element(page.getByLabelText("State")).toBeDisabled();
  await page.getByLabelText("Purpose").selectOptions("Newsletter");
  await page.getByLabelText("State").selectOptions("Withdrawn");
  await page.getByLabelText("Proof").selectOptions("Grade C");

  await expect.poll(() => asked(backend)).toMatchObject({ purpose: 3, state: "withdrawn", grade: "c" });
  expect(asked(backend).at).not.toBeNull();
  const chips = page.getByRole("list", { name: "Chosen filters" });
  await chips.getByRole("button", { name: "Remove the filter: Grade C" }).click();
  await expect.poll(() => asked(backend).grade).toBeNull();
  await chips.getByRole("button", { name: "Remove the filter: Newsletter" }).click();
  await expect.poll(() => asked(backend)).toMatchObject({ purpose: null, state: null });
  await chips.getByRole("button", { name: "Remove all filters" }).click();
  await expect.poll(() => asked(backend).at).toBeNull();
  await expect.element(chips).not.toBeInTheDocument();
});

test("what a filter leaves is read aloud", async () => {
  await ledger();
  await page.getByLabelText("What happened").selectOptions("Refused");

  await expect
    .poll(() => [...document.querySelectorAll("[aria-live]")].map(({ textContent }) => textContent.trim()))
    .toContainEqual(expect.stringMatching(/^\d+ entries$/));
});

test("/ searches people, and what is not found offers to show all", async () => {
  const backend = await ledger();
  await rows();
  await userEvent.keyboard("/");
  await userEvent.keyboard("qqq");

  await expect.poll(() => asked(backend).text).toBe("qqq");
  await page.getByRole("button", { name: "Show all" }).click();
  expect((await rows()).length).toBeGreaterThan(5);
});

test("Enter shows an event with its wording and hash; j moves on; Escape closes it", async () => {
  await ledger();
  await rows();
  await userEvent.keyboard("/");
  await userEvent.keyboard("zzz");
  await userEvent.keyboard("{Escape}{Escape}");
  await page.getByLabelText("What happened").selectOptions("Consented");
  await page.getByLabelText("Purpose").selectOptions("Newsletter");
  await page.getByLabelText("Proof").selectOptions("Grade B");
  await rows();
  document.querySelector<HTMLElement>("[role=grid]")?.focus();
  await userEvent.keyboard("{Enter}");

  const pane = page.getByRole("complementary", { name: "Entry of the ledger" });
  await expect.element(pane.getByText(/darf meinen Namen und meine E-Mail-Adresse/)).toBeVisible();
  await expect.element(pane.getByText(/^3f2a91c04be7/)).toBeVisible();
  const first = pane.getByRole("button").first().element().textContent;
  await userEvent.keyboard("j");
  await expect.poll(() => pane.getByRole("button").first().element().textContent).not.toBe(first);
  await userEvent.keyboard("{Escape}");
  await expect.element(pane).not.toBeInTheDocument();
  expect(router.place?.screen).toBe("consents");
});

const proven: Partial<ConsentRow> = {
  contact: 1,
  evidence: [2],
  zone: "Asia/Tokyo",
  at: Date.UTC(2026, 2, 3, 1),
};

/** A ledger of one event. */
function only(part: Partial<ConsentRow>): Answers {
  const row: ConsentRow = {
    id: 1,
    contact: 2,
    name: "Åsa Öberg",
    purpose: 3,
    purposeName: "Newsletter",
    channel: "email",
    point: "",
    kind: "given",
    at: Date.UTC(2026, 2, 3, 9),
    zone: "Europe/Berlin",
    method: "paper",
    source: "",
    version: null,
    wording: null,
    validUntil: "",
    guardian: "",
    guardianRelation: "",
    code: "",
    note: "",
    evidence: [],
    grade: "b",
    recordedAt: 0,
    since: 0,
    endsAt: null,
    usedAt: null,
    author: 1,
    authorName: "Ada Lindqvist",
    seq: 41_007,
    proofUntil: null,
    ...part,
  };
  return {
    consent_open: () => ({ handle: 1, total: 1, rows: [row] }),
    consent_window: () => [row],
  };
}

test("of what is no consent it says no grade", async () => {
  await ledger(only({ kind: "withdrawn", grade: "d" }));
  await rows();
  expect(page.getByTitle(/^Grade|says so/).elements()).toEqual([]);
  document.querySelector<HTMLElement>("[role=grid]")?.focus();
  await userEvent.keyboard("{Enter}");

  const pane = page.getByRole("complementary", { name: "Entry of the ledger" });
  await expect.element(pane.getByText("No document shows it.")).toBeVisible();
  await expect.element(pane).not.toHaveTextContent("Grade");
});

test.each([
  [9, "Replaced on", "Never"],
  [5, "Never: something else stood", "Replaced on"],
])("what counted from 5 to %i says so", async (endsAt, said, unsaid) => {
  await ledger(only({ kind: "requested", since: 5, endsAt }));
  await rows();
  document.querySelector<HTMLElement>("[role=grid]")?.focus();
  await userEvent.keyboard("{Enter}");

  const pane = page.getByRole("complementary", { name: "Entry of the ledger" });
  await expect.element(pane).toHaveTextContent(said);
  await expect.element(pane).not.toHaveTextContent(unsaid);
});

test("documents that show it open, and its time is told by the clocks of where it was", async () => {
  await ledger(only(proven));
  await rows();
  await userEvent.keyboard("{Enter}");
  const pane = page.getByRole("complementary", { name: "Entry of the ledger" });

  await expect.element(pane.getByText("3 Mar 2026, 10:00 by the clocks of Asia/Tokyo")).toBeVisible();
  await expect.element(pane.getByText(/^E-mail: every address$/)).toBeVisible();
  await expect.element(pane.getByText("No wording was recorded.")).toBeVisible();
  await pane.getByRole("button", { name: "Einwilligung Newsletter" }).click();
  expect(router.place?.screen).toBe("document");
});

test("documents that are gone are counted", async () => {
  await ledger(only({ ...proven, evidence: [2, 99] }));
  await rows();
  await userEvent.keyboard("{Enter}");

  await expect.element(page.getByText("1 document is in the trash or was deleted.")).toBeVisible();
});

test("a wording whose notice was removed is not shown as another one", async () => {
  const wording = { notice: "Einwilligung in den Newsletter", version: 9, language: "de" };
  await ledger(only({ version: 777, wording }));
  await rows();
  await userEvent.keyboard("{Enter}");

  await expect.element(page.getByText(/^The notice was removed/)).toBeVisible();
  expect(document.querySelector("aside .wording")).toBeNull();
});

test("o leads to the person, g n to the entry in the journal", async () => {
  await ledger(only({}));
  await rows();
  await userEvent.keyboard("gn");
  expect(router.place).toMatchObject({ screen: "journal", params: { seq: 41_007 } });
  router.back();
  await rows();
  await userEvent.keyboard("o");

  await expect.poll(() => router.place).toMatchObject({ screen: "contact", params: { id: 2 } });
});

test("the number of an entry leads to the journal, where one may read that", async () => {
  await ledger(only({}));
  await page.getByRole("gridcell").getByRole("button", { name: "41,007" }).click();
  expect(router.place).toMatchObject({ screen: "journal", params: { seq: 41_007 } });
});

test("who may not read the journal or contacts sees neither as links", async () => {
  await ledger(only({}), { may: ["consent_read", "purpose_read"] });
  await rows();

  expect(page.getByRole("gridcell").getByRole("button").elements()).toEqual([]);
  expect(page.getByRole("columnheader", { name: "Journal no." }).elements()).toEqual([]);
});

test("an empty ledger says what belongs here", async () => {
  await ledger({ consent_open: () => ({ handle: 1, total: 0, rows: [] }) });

  await expect.element(page.getByText("Nothing is recorded yet")).toBeVisible();
  await page.getByRole("button", { name: "Go to contacts" }).click();
  expect(router.place?.screen).toBe("contacts");
});

test("where the ledger can't be read, that is said", async () => {
  const { consent_open: answer } = only({});
  let broken = true;
  await ledger({
    consent_open: (args) =>
      broken ? refuse({ code: "internal" }) : (answer?.(args, []) ?? refuse({ code: "not_found" })),
  });
  await expect.element(page.getByText(/Something went wrong/).first()).toBeVisible();
  broken = false;
  await page.getByRole("button", { name: "Try again" }).click();

  expect(await rows()).toEqual(["Consented"]);
});
