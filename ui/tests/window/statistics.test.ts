//! What is left in numbers of who was anonymised; and from what a period was really counted, in words.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import type { RetentionEvent } from "../../src/ipc/types/RetentionEvent";
import type { Statistics } from "../../src/ipc/types/Statistics";
import { router } from "../../src/route/router.svelte";
import { whyText } from "../../src/screens/retention/words";
import { speak } from "../../src/text/text.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { expectAccessible, looks, open } from "./open";

async function show(
  beginning: Beginning = {},
  answers: Answers = {},
  part: "statistics" | "ledger" = "statistics",
): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ruled: true, ...beginning }, answers);
  forget();
  router.reset("erasures");
  router.open("erasures", { part });
  return backend;
}

const lines = (): string[] =>
  [...document.querySelectorAll("main tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent.trim()).join(" | "),
  );

test("people and deals are told by month, country, source and outcome, the latest month first, and never summed", async () => {
  await show();
  await expect.element(page.getByRole("heading", { name: "Statistics", level: 1 })).toBeVisible();
  await expect.element(page.getByRole("heading", { name: "People anonymised" })).toBeVisible();
  expect(lines()).toEqual([
    "February 2026 | Germany | From the person | Nothing offered | at least 45",
    "February 2026 | Germany | Import | Offered, nothing sold | at least 20",
    "January 2026 | Sweden | From the person | Customer | at least 10",
    "January 2026 | Other countries | From elsewhere | Nothing offered | at least 15",
    "Rest of 2026 | All together | All together | Offered, nothing sold | at least 10",
    "November 2025 | Not known | Import | Nothing offered | at least 120",
    "December 2025 | Germany | From the person | Lost | at least 25",
    "December 2025 | Austria | From elsewhere | Won | at least 10",
  ]);
  const main = document.querySelector("main")?.textContent ?? "";
  expect(main).toContain("Numbers under 10 are not shown, the others are rounded down to fives");
  expect(main).toContain("nothing leads back");
  expect(main).toContain("There are more, in numbers too small to be shown.");
  for (const sum of ["220", "255", "35"]) expect(main).not.toContain(sum);
});

test.each([
  [{ rows: [], suppressed: false }, "Nobody has been anonymised yet"],
  [{ rows: [], suppressed: true }, "Too few to be shown"],
] satisfies [Statistics, string][])("where there is no number it says why: %j", async (told, said) => {
  await show({}, { retention_statistics: () => told });
  await expect.element(page.getByText(said)).toBeVisible();
  expect(lines()).toEqual([]);
});

test("whoever may not look ahead does not see the part", async () => {
  await show({ may: ["contact_read", "erasure_read", "retention_read"] }, {}, "ledger");
  await expect.element(page.getByRole("button", { name: "Rules" })).toBeVisible();
  expect(page.getByRole("button", { name: "Statistics" }).elements()).toEqual([]);
});

test.each([
  ["en", "from_person", null, "the person last got in touch on 3 Mar 2026"],
  ["en", "collection", null, "the data was collected on 3 Mar 2026"],
  [
    "en",
    "collection",
    "from_person",
    "the data was collected on 3 Mar 2026, and the person has not been in touch since",
  ],
  [
    "en",
    "collection",
    "with_person",
    "the data was collected on 3 Mar 2026, and there has been no contact since",
  ],
  [
    "en",
    "collection",
    "consent",
    "the data was collected on 3 Mar 2026, and no consent was given, renewed or used since",
  ],
  [
    "de",
    "collection",
    "from_person",
    "die Daten am 03.03.2026 erhoben wurden und sich die Person seither nicht gemeldet hat",
  ],
  [
    "de",
    "collection",
    "with_person",
    "die Daten am 03.03.2026 erhoben wurden und seither kein Kontakt mit der Person bestand",
  ],
  [
    "de",
    "collection",
    "consent",
    "die Daten am 03.03.2026 erhoben wurden und seither keine Einwilligung erteilt, erneuert oder genutzt wurde",
  ],
  [
    "sv",
    "collection",
    "from_person",
    "uppgifterna samlades in den 3 mars 2026 och personen inte har hört av sig sedan dess",
  ],
  [
    "sv",
    "collection",
    "with_person",
    "uppgifterna samlades in den 3 mars 2026 och ingen kontakt med personen har förekommit sedan dess",
  ],
  [
    "sv",
    "collection",
    "consent",
    "uppgifterna samlades in den 3 mars 2026 och inget samtycke har getts, förnyats eller använts sedan dess",
  ],
] satisfies ["en" | "de" | "sv", RetentionEvent, RetentionEvent | null, string][])(
  "why something is due is what it was counted from, in %s: %s instead of %s",
  async (language, event, insteadOf, words) => {
    await speak(language);
    const said = whyText({ event, eventOn: "2026-03-03", insteadOf }).replace(/\u2068|\u2069/gu, "");
    expect(said).toBe(words);
    await speak("en");
  },
);

test("where nobody ever got in touch, the contact's page does not say that they did", async () => {
  await show();
  router.open("contact", { id: 10 });
  await expect.poll(() => document.querySelector("[role=tab]")).not.toBeNull();
  await userEvent.keyboard("{Alt>}6{/Alt}");
  const card = page.getByRole("region", { name: "How long it is kept" });
  await expect
    .element(card)
    .toHaveTextContent(/because the data was collected on .*, and the person has not been in touch since/);
});

for (const { language, theme } of looks)
  test(`statistics are accessible in ${language} ${theme}`, async () => {
    await show({ preference: { language, theme } });
    await expect.poll(() => document.querySelector("main table")).not.toBeNull();
    await expectAccessible();
  });
