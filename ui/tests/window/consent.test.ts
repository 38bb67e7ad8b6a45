//! Consents: the overview of any day, and the ledger that its numbers lead to.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ConsentOverview } from "../../src/ipc/types/ConsentOverview";
import type { ConsentQuery } from "../../src/ipc/types/ConsentQuery";
import type { ConsentRow } from "../../src/ipc/types/ConsentRow";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import { writtenDay } from "../../src/text/day";
import { region, t } from "../../src/text/text.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

const stood: ConsentOverview = {
  at: 0,
  people: 340,
  purposes: [
    {
      purpose: 3,
      name: "Newsletter",
      counts: [
        { channel: "email", state: "given", count: 1240 },
        { channel: "email", state: "withdrawn", count: 17 },
        { channel: "message", state: "given", count: 5 },
        { channel: "email", state: "unproven", count: 4 },
      ],
      expiring: 9,
    },
    { purpose: 4, name: "Bewerbungen", counts: [], expiring: 0 },
  ],
  conflicts: 3,
  untold: 28,
};

async function show(answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("contacts");
  router.open("consents", {});
  await expect
    .element(page.getByRole("heading", { level: 1, name: /^(Consents|Einwill|Samt)/ }))
    .toBeVisible();
  return backend;
}

const overview = (answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> =>
  show({ consent_overview: () => stood, ...answers }, beginning);

async function ledger(answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  const backend = await show(answers, beginning);
  await userEvent.keyboard("{Alt>}2{/Alt}");
  await expect.element(page.getByRole("grid")).toBeVisible();
  return backend;
}

async function rows(): Promise<string[]> {
  await expect.poll(() => document.querySelectorAll("[data-position] .act").length).toBeGreaterThan(0);
  return [...document.querySelectorAll("[data-position] .act")].map((cell) => cell.textContent.trim());
}

const asked = (backend: Backend): ConsentQuery => {
  const { args } = backend.calls("consent_open").at(-1) ?? {};
  // The arguments of that command.
  return (args as { query: ConsentQuery }).query;
};

const isoToday = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

test("g s opens the overview, which adds up the states of each purpose over its channels", async () => {
  await open({ people: 40 }, { consent_overview: () => stood });
  router.reset("contacts");
  await userEvent.keyboard("gs");

  await expect.element(page.getByRole("button", { name: "Can be used 1,245" })).toBeVisible();
  await expect
    .element(page.getByRole("img", { name: /^Consents for Newsletter: Can be used 1,245, .*Withdrawn 17/ }))
    .toBeVisible();
  await expect.element(page.getByText("Nobody was asked for this purpose.")).toBeVisible();
});

test("a bar's parts are as wide as their numbers", async () => {
  await overview();
  await expect.element(page.getByRole("button", { name: "Withdrawn 17" })).toBeVisible();

  const widths = [...document.querySelectorAll("svg.bar g")].map(
    (part) => part.querySelector("rect")?.getBoundingClientRect().width ?? 0,
  );
  const whole = document.querySelector("svg.bar")?.getBoundingClientRect().width ?? 0;
  expect(widths[0]).toBeCloseTo((whole * 1245) / 1266, 0);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(whole, 0);
});

test("a number opens what is behind it in the ledger, and Escape leads back", async () => {
  const backend = await overview();
  await page.getByRole("button", { name: "Withdrawn 17" }).click();

  await expect.element(page.getByRole("grid")).toBeVisible();
  expect(asked(backend)).toMatchObject({ purpose: 3, state: "withdrawn", channel: null, expiring: false });
  expect(Math.abs((asked(backend).at ?? 0) - Date.now())).toBeLessThan(60_000);
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("button", { name: "Withdrawn 17" })).toBeVisible();
});

test("what ends in 90 days and what nothing shows lead there too", async () => {
  const backend = await overview();
  await page.getByRole("button", { name: "Newsletter: 9" }).click();
  await expect.element(page.getByRole("grid")).toBeVisible();
  expect(asked(backend)).toMatchObject({ purpose: 3, state: null, expiring: true });

  await userEvent.keyboard("{Escape}");
  await page.getByRole("button", { name: "Newsletter: 4" }).click();
  await expect.element(page.getByRole("grid")).toBeVisible();
  expect(asked(backend)).toMatchObject({ purpose: 3, state: "unproven", expiring: false });
});

test("t shows the tables behind the charts, by channel, and each number leads on", async () => {
  const backend = await overview();
  await expect.element(page.getByRole("button", { name: "Withdrawn 17" })).toBeVisible();
  await userEvent.keyboard("t");

  const table = page.getByRole("group", { name: "Consents for Newsletter" }).getByRole("table");
  await expect.element(table).toBeVisible();
  expect(document.querySelector("svg.bar")).toBeNull();
  await table
    .getByRole("row", { name: /^Can be used/ })
    .getByRole("button", { name: "5", exact: true })
    .click();
  await expect.element(page.getByRole("grid")).toBeVisible();
  expect(asked(backend)).toMatchObject({ purpose: 3, state: "given", channel: "message" });
});

test("of a past day it says so, asks for its last moment, and leads back to today", async () => {
  const backend = await overview();
  await expect.element(page.getByRole("button", { name: "Withdrawn 17" })).toBeVisible();
  expect(backend.calls("consent_overview").at(-1)?.args).toEqual({ at: null });
  await userEvent.keyboard("a");
  await expect.element(page.getByLabelText("As of")).toHaveFocus();
  await page.getByLabelText("As of").fill("2026-03-03");
  await userEvent.keyboard("{Enter}");

  await expect.element(page.getByText("This is how it stood at the end of 3 Mar 2026")).toBeVisible();
  const end = new Date(2026, 2, 4).getTime() - 1;
  await expect.poll(() => backend.calls("consent_overview").at(-1)?.args).toEqual({ at: end });
  await expect.poll(() => backend.calls("consent_trend").at(-1)?.args).toEqual({ at: end });

  await page.getByRole("button", { name: "Withdrawn 17" }).click();
  await expect.element(page.getByRole("grid")).toBeVisible();
  expect(asked(backend).at).toBe(end);
  await expect.element(page.getByText("This is how it stood at the end of 3 Mar 2026")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await page.getByRole("button", { name: "Back to today" }).click();
  await expect.element(page.getByText(/^This is how it stood/)).not.toBeInTheDocument();
  await expect.element(page.getByLabelText("As of")).toHaveValue(writtenDay(isoToday(), region()));
});

test("a day to come is not taken", async () => {
  const backend = await overview();
  await page.getByLabelText("As of").fill("2099-01-01");
  await userEvent.keyboard("{Enter}");

  const latest = t("date-late", { day: writtenDay(isoToday(), region()) });
  await expect.element(page.getByText(latest)).toBeVisible();
  expect(backend.calls("consent_overview").map(({ args }) => args)).toEqual([{ at: null }]);
});

test("the trend has its numbers in a table, whose months lead to what stood at their end", async () => {
  const backend = await overview({
    consent_trend: () => [
      { month: "2026-09", counts: [5, 0] },
      { month: "2026-10", counts: [8, 0] },
    ],
  });
  await expect
    .element(
      page.getByRole("img", {
        name: "Consents for Newsletter at the end of each month: Sept 26 5, Oct 26 8",
      }),
    )
    .toBeVisible();
  await userEvent.keyboard("t");
  await page.getByRole("button", { name: "September 2026" }).click();

  const end = new Date(2026, 9, 1).getTime() - 1;
  await expect.poll(() => backend.calls("consent_overview").at(-1)?.args).toEqual({ at: end });
});

test.each([
  ["Conflicts", "conflict"],
  ["Not told yet (Art. 14)", "untold"],
] as const)("the card “%s” opens whom it counts, of today only", async (name, privacy) => {
  await overview();
  const card = page.getByRole("region", { name });

  await page.getByRole("textbox", { name: "As of" }).fill("2026-03-03");
  await userEvent.keyboard("{Enter}");
  await expect.element(card.getByRole("button")).not.toBeInTheDocument();
  await page.getByRole("button", { name: "Back to today" }).click();
  await card.getByRole("button", { name: "Show these people" }).click();

  expect(router.place).toMatchObject({ screen: "contacts", params: { privacy } });
});

test("a change of consents shows in the overview", async () => {
  let conflicts = 3;
  const backend = await overview({ consent_overview: () => ({ ...stood, conflicts }) });
  const card = page.getByRole("region", { name: "Conflicts" });
  await expect.element(card.getByText("3", { exact: true })).toBeVisible();
  conflicts = 4;
  backend.emit("change", { table: "consent", ids: [] });

  await expect.element(card.getByText("4", { exact: true })).toBeVisible();
});

test("without a purpose it says what belongs here, and leads to the purposes", async () => {
  await show({}, { people: 0 });
  await page.getByRole("button", { name: "Go to purposes" }).click();

  expect(router.place?.screen).toBe("purposes");
});

test("where the overview can't be read, that is said, and can be tried again", async () => {
  let broken = true;
  await overview({ consent_overview: () => (broken ? refuse({ code: "internal" }) : stood) });
  await expect.element(page.getByText(/Something went wrong/).first()).toBeVisible();
  broken = false;
  await page.getByRole("button", { name: "Try again" }).click();

  await expect.element(page.getByRole("button", { name: "Withdrawn 17" })).toBeVisible();
});

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

test("who may not read consents does not find them", async () => {
  await open({ may: ["contact_read", "company_read"] });
  await expect.element(page.getByRole("navigation").getByText("Contacts")).toBeVisible();

  expect(page.getByRole("navigation").getByText("Consents").elements()).toEqual([]);
});

test.each(looks)("overview, tables and ledger are accessible in $language, $theme", async (preference) => {
  await show({}, { preference });
  await expect.poll(() => document.querySelector("svg.bar")).not.toBeNull();
  await expect.poll(() => document.querySelector("polyline")).not.toBeNull();
  await expectAccessible();
  await userEvent.keyboard("t");
  await expect.poll(() => document.querySelector("table")).not.toBeNull();
  await expectAccessible();
  await userEvent.keyboard("{Alt>}2{/Alt}");
  await rows();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => document.querySelector("aside dl")).not.toBeNull();
  await expectAccessible();
});
