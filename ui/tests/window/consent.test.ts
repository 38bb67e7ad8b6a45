//! Consents: the overview of any day, whose numbers lead to the ledger.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ConsentOverview } from "../../src/ipc/types/ConsentOverview";
import { router } from "../../src/route/router.svelte";
import { writtenDay } from "../../src/text/day";
import { region, t } from "../../src/text/text.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { asked, rows, show } from "./consents";
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

const overview = (answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> =>
  show({ consent_overview: () => stood, ...answers }, beginning);

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
