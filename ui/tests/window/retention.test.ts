//! How long data is kept: rules, what is due, the queue, legal holds, and the contact's card.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router, type Screens } from "../../src/route/router.svelte";
import { ruleSentence } from "../../src/screens/retention/words";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { presets } from "../backend/retention-begun";
import { dayFromNow } from "../backend/tasks";
import { expectAccessible, looks, open } from "./open";

type Part = NonNullable<Screens["erasures"]["part"]>;

const button = (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });
const row = (name: RegExp) => page.getByRole("row", { name });
const heading = (name: string | RegExp) => page.getByRole("heading", { name, level: 1 });
const dialog = () => page.getByRole("dialog");
const keys = (text: string) => userEvent.keyboard(text);
const save = () => keys("{Control>}{Enter}{/Control}");
const sent = (backend: Backend, command: Parameters<Backend["calls"]>[0]): unknown[] =>
  backend.calls(command).map(({ args }) => args);
const changed = (backend: Backend): void => {
  backend.emit("change", { table: "retention", ids: [] });
};

async function show(part: Part, beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ruled: true, ...beginning }, answers);
  forget();
  router.reset("erasures");
  router.open("erasures", { part });
  await expect.poll(() => document.querySelector("main nav [aria-current]")).not.toBeNull();
  return backend;
}

async function contact(id: number, beginning: Beginning = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ruled: true, ...beginning });
  forget();
  router.reset("contacts");
  router.open("contact", { id });
  await expect.poll(() => document.querySelector("main h1")).not.toBeNull();
  await expect.poll(() => document.querySelector("[role=tab]")).not.toBeNull();
  return backend;
}

test("without rules the shipped ones of the country are offered, each with what it does", async () => {
  const backend = await show("rules", { ruled: false });
  await expect.element(page.getByText("No rules yet")).toBeVisible();
  await keys("p");

  await expect.element(dialog()).toHaveTextContent(/Shipped rules for Germany/);
  await expect
    .element(dialog())
    .toHaveTextContent(
      "Invoices are kept for 8 years from the end of the calendar year in which they were issued; then they are erased.",
    );
  await expect.element(dialog()).toHaveTextContent(/§ 147 AO\s*Verified in the law/);
  await expect.element(dialog()).toHaveTextContent(/Not verified: check with your adviser/);
  const lead = page.getByRole("checkbox", { name: "Prospects: Anonymise" });
  await expect.element(lead).not.toBeChecked();
  await expect.element(lead).toHaveAccessibleDescription(/neither bought nor renewed its consent/);
  await lead.click();
  await page.getByRole("checkbox", { name: "Notes: Erase" }).click();
  await button("Take 5 rules").click();

  await expect
    .poll(() => sent(backend, "retention_preset_add"))
    .toEqual([{ codes: ["lead", "prospect", "customer", "invoice", "import_leftover"] }]);
  changed(backend);
  await expect.element(row(/Prospects.*90 days.*Anonymise/)).toBeVisible();
  await expect.element(button("Undo")).toBeVisible();
  await keys("p");
  await expect.element(page.getByRole("checkbox", { name: "Prospects: Anonymise" })).toBeDisabled();
  await expect.element(button("Take one rule")).toBeEnabled();
});

test("a rule is added by keys: a sentence says what it does, and a field says what is wrong with it", async () => {
  const backend = await show("rules");
  await expect.element(row(/Invoices.*8 years.*§ 147 AO/)).toBeVisible();
  await keys("n");
  await expect.element(heading("New retention rule")).toBeVisible();
  await page.getByLabelText("What it is about").selectOptions("deal_lost");
  await page.getByLabelText("How long").fill("40000");
  await page.getByLabelText("Unit").selectOptions("month");
  await save();
  expect(sent(backend, "retention_add")).toEqual([]);
  await expect.element(page.getByLabelText("How long")).toHaveFocus();
  await expect.element(page.getByLabelText("How long")).toHaveAttribute("aria-invalid", "true");

  await page.getByLabelText("How long").fill("18");
  await page.getByLabelText("The period begins").selectOptions("calendar_year");
  await page.getByRole("radio", { name: "Erase" }).click();
  await page.getByLabelText(/Law or source/).fill("Own rule");
  await expect
    .element(page.getByRole("region", { name: "What the rule says" }))
    .toHaveTextContent(
      "Deals lost are kept for 18 months from the end of the calendar year in which they were closed; then they are erased.",
    );
  await save();

  await expect.poll(() => sent(backend, "retention_add").length).toBe(1);
  expect(sent(backend, "retention_add")[0]).toEqual({
    rule: {
      category: "deal_lost",
      purpose: null,
      event: "closing",
      period: { count: 18, unit: "month" },
      start: "calendar_year",
      action: "erase",
      law: "Own rule",
      tag: null,
      owner: null,
      active: true,
    },
  });
  await expect.element(row(/Deals lost.*18 months/)).toBeVisible();
});

test("a rule is changed and removed with an offer to undo", async () => {
  const backend = await show("rules");
  await expect.element(row(/Prospects/)).toBeVisible();
  await keys(" ");
  await expect
    .element(page.getByRole("complementary", { name: "Retention rule" }))
    .toHaveTextContent(/from the day on which the person last got in touch/);
  await keys("{Escape}");
  await keys("e");
  await page.getByLabelText("How long").fill("2");
  await page.getByRole("switch", { name: "The rule counts" }).click();
  await save();
  await expect
    .poll(() => sent(backend, "retention_change")[0])
    .toMatchObject({ id: 1, revision: 1, rule: { period: { count: 2, unit: "year" }, active: false } });

  await expect.element(row(/Prospects.*2 years/)).toBeVisible();
  await keys("{Delete}");
  await expect.poll(() => sent(backend, "retention_remove")).toEqual([{ id: 1 }]);
  await expect.element(button("Undo")).toBeVisible();
});

test("a rule about a purpose asks for which", async () => {
  const backend = await show("rules");
  await keys("n");
  await page.getByLabelText("What it is about").selectOptions("purpose");
  await save();
  await expect.element(page.getByLabelText("Purpose", { exact: true })).toHaveFocus();
  await page.getByLabelText("Purpose", { exact: true }).selectOptions("Newsletter");
  await expect.element(page.getByText(/^Data kept for “Newsletter” are kept/)).toBeVisible();
  await save();
  await expect
    .poll(() => sent(backend, "retention_add")[0])
    .toMatchObject({ rule: { category: "purpose", purpose: 3, event: "from_person" } });
});

test("each number of a dry run opens the list behind it, and Escape leads back", async () => {
  const backend = await show("outlook");
  const rules = page.getByRole("group", { name: "By rule" });
  await expect.element(rules).toHaveTextContent(/Invoices: Erase/);
  await expect.element(page.getByRole("img", { name: /each of the next 90 days: / })).toBeVisible();
  await page.getByRole("region", { name: "Kept all the same" }).getByRole("button").click();
  await expect.element(heading("Kept all the same")).toBeVisible();
  await expect.element(row(/Voucher: 2017-11.*A law keeps it longer/).first()).toBeVisible();
  await expect.element(row(/Legal hold/).first()).toBeVisible();
  await keys("{Escape}");

  await page.getByRole("group", { name: "What keeps the rest" }).getByRole("button").first().click();
  await expect.element(heading("Legal hold")).toBeVisible();
  expect(sent(backend, "retention_window").at(-1)).toMatchObject({
    find: { part: "skipped", rule: null, skip: "legal_hold", from: "", to: "" },
  });
  await keys("{Escape}");
  await button("Show as table").click();
  const days = page.getByRole("group", { name: /each of the next 90 days/ });
  await days.getByRole("button").first().click();
  const { find } = sent(backend, "retention_window").at(-1) as { find: { from: string; to: string } };
  expect(find).toMatchObject({ part: "ahead", rule: null, skip: null });
  expect(find.from).toBe(find.to);
  expect(find.from > dayFromNow(0)).toBe(true);
});

test("what is due is flagged as a job, says what came of it, and leads to the queue", async () => {
  const backend = await show("outlook", {}, {});
  await expect.element(button(/^Flag \d+ that are due$/)).toBeEnabled();
  const due = Number(
    /\d+/.exec(document.querySelector("main header button.primary")?.textContent ?? "")?.[0],
  );
  await keys("f");
  await expect.element(page.getByText(`${String(due)} records were flagged.`)).toBeVisible();
  expect(sent(backend, "retention_flag")).toMatchObject([{ rule: null }]);
  await expect.element(button("Flag what is due")).toBeDisabled();
  await button("Open the queue").click();
  await expect.element(page.getByRole("radio", { name: `To decide (${String(due + 4)})` })).toBeChecked();
});

test("one record that can't be flagged is named, and the others are flagged", async () => {
  await show(
    "outlook",
    {},
    {
      retention_flag: () => ({
        flagged: 2,
        passed: 1,
        failed: [{ item: { kind: "activity", id: 77 }, rule: 3 }],
        left: 0,
      }),
    },
  );
  await expect.element(button(/^Flag \d+/)).toBeEnabled();
  await keys("f");
  const told = page.getByText("2 records were flagged.");
  await expect.element(told).toBeVisible();
  await expect
    .element(page.getByText(/One could not be flagged: Activity 77 \(Notes: Erase\)/))
    .toBeVisible();
  await expect.element(page.getByText(/One was not due any more/)).toBeVisible();
});

test("without rules the look ahead leads to them", async () => {
  await show("outlook", { ruled: false });
  await button("Open the rules").click();
  await expect.element(heading("Rules")).toBeVisible();
});

test("the queue says who, what, since when and why; one is kept until a day with a reason", async () => {
  const backend = await show("queue");
  await expect.element(page.getByRole("radio", { name: "To decide (4)" })).toBeChecked();
  await expect.poll(() => document.querySelectorAll("[role=row]").length).toBe(5);
  await keys("{Enter}");
  const panel = page.getByRole("complementary", { name: "Flagged record" });
  await expect.element(panel).toHaveTextContent(/the person last got in touch on/);
  await expect.element(panel).toHaveTextContent(/Prospects are kept for 3 years/);
  await keys("s");
  await expect.element(dialog()).toBeVisible();
  await save();
  expect(sent(backend, "retention_decide")).toEqual([]);
  await dialog().getByLabelText("Kept until").fill(dayFromNow(30));
  await save();
  await expect.element(dialog().getByLabelText("Why it stays")).toHaveAttribute("aria-invalid", "true");
  await dialog().getByLabelText("Why it stays").fill("Answers a tender");
  await save();

  await expect
    .poll(() => sent(backend, "retention_decide"))
    .toEqual([
      { id: 1, revision: 1, action: { act: "keep", until: dayFromNow(30), reason: "Answers a tender" } },
    ]);
  changed(backend);
  await keys("{Escape}");
  await page.getByText("Kept longer (2)").click();
  await expect.element(row(/Answers a tender/)).toBeVisible();
  await expect.element(row(/Verhandelt/)).toBeVisible();
});

test("what is approved says what is done, and can be taken back", async () => {
  const backend = await show("queue");
  await expect.poll(() => document.querySelectorAll("[role=row]").length).toBe(5);
  await keys("a");
  await expect.element(page.getByRole("radio", { name: "Erase" })).toBeChecked();
  await expect.element(dialog()).toHaveTextContent(/Nothing happens yet/);
  await page.getByRole("radio", { name: "Anonymise" }).click();
  await save();
  await expect
    .poll(() => sent(backend, "retention_decide"))
    .toEqual([{ id: 1, revision: 1, action: { act: "approve", action: "anonymise" } }]);
  changed(backend);
  await page.getByText("Approved (2)").click();
  await expect.element(row(/Anonymise/)).toBeVisible();
  await keys("r");
  await expect.poll(() => sent(backend, "retention_decide").length).toBe(2);
  expect(sent(backend, "retention_decide").at(-1)).toMatchObject({ action: { act: "reopen" } });
});

test("many are decided at once; what is on hold is left, with why, and stops no other", async () => {
  const backend = await show("queue");
  await expect.poll(() => document.querySelectorAll("[role=row]").length).toBe(5);
  await keys("{Control>}a{/Control}");
  await expect.element(page.getByRole("toolbar").getByText("4 selected")).toBeVisible();
  await keys("a");
  await expect.element(dialog()).toHaveTextContent("Approve 4 records");
  // Contacts could be restricted; a voucher can't.
  expect(page.getByRole("radio", { name: "Restrict" }).elements()).toEqual([]);
  await page.getByRole("radio", { name: "Erase" }).click();
  await save();

  await expect.poll(() => sent(backend, "retention_decide").length).toBe(4);
  await expect.element(page.getByText("One was left as it was")).toBeVisible();
  await expect.element(page.getByText(/This is on legal hold/)).toBeVisible();
  await expect.element(page.getByText("3 records are approved.")).toBeVisible();
  await button("Close this note").click();
  expect(page.getByText("One was left as it was").elements()).toEqual([]);
});

test("a decision that somebody made meanwhile is not made over", async () => {
  await show("queue", {}, { retention_decide: () => refuse({ code: "conflict" }) });
  await expect.poll(() => document.querySelectorAll("[role=row]").length).toBe(5);
  await keys("a");
  await expect.element(dialog()).toBeVisible();
  await save();
  await expect.element(page.getByText("One was left as it was")).toBeVisible();
});

test("legal holds say what, why and when they are looked at again; one is set on a person", async () => {
  const backend = await show("holds");
  await expect.element(row(/Rechtsstreit.*To be reviewed/)).toBeVisible();
  await expect.element(row(/Ended/)).toBeVisible();
  await keys("n");
  await save();
  expect(sent(backend, "retention_hold_add")).toEqual([]);
  await dialog().getByLabelText("Person").fill("Lind");
  await page
    .getByRole("option", { name: /Lindqvist/ })
    .first()
    .click();
  await dialog().getByLabelText("Which claim or proceeding").fill("Action of 3 November");
  await dialog().getByLabelText("Looked at again on").fill(dayFromNow(90));
  await save();
  await expect
    .poll(() => sent(backend, "retention_hold_add"))
    .toEqual([
      {
        item: { kind: "contact", id: 1 },
        hold: { reason: "Action of 3 November", reviewOn: dayFromNow(90) },
      },
    ]);
});

test("a hold is reviewed, and ends with a reason", async () => {
  const backend = await show("holds");
  await expect.element(row(/To be reviewed/)).toBeVisible();
  await keys("e");
  await dialog().getByLabelText("Looked at again on").fill(dayFromNow(200));
  await save();
  await expect
    .poll(() => sent(backend, "retention_hold_change")[0])
    .toMatchObject({ id: 1, revision: 1, hold: { reviewOn: dayFromNow(200) } });
  changed(backend);
  await expect.element(row(/Rechtsstreit.*Stands/)).toBeVisible();
  await keys("j");
  await keys("{Delete}");
  await save();
  expect(sent(backend, "retention_hold_end")).toEqual([]);
  await dialog().getByLabelText("Why it ends").fill("Settled out of court");
  await save();
  await expect
    .poll(() => sent(backend, "retention_hold_end"))
    .toEqual([{ id: 1, revision: 2, note: "Settled out of court" }]);
});

test("a hold that is due in Today leads to it", async () => {
  await show("ledger");
  router.open("erasures", { part: "holds", hold: 2 });
  await expect
    .element(page.getByRole("complementary", { name: "Legal hold" }))
    .toHaveTextContent(/Mängelrüge/);
});

test("a contact's page says when it goes and why, and bears a banner while a hold stands", async () => {
  await contact(4);
  await expect.element(page.getByText("Legal hold: this contact can’t be erased")).toBeVisible();
  await keys("{Alt>}6{/Alt}");
  const card = page.getByRole("region", { name: "How long it is kept" });
  await expect
    .element(card)
    .toHaveTextContent(/To be erased from .*, because the person last got in touch on/);
  await expect.element(card).toHaveTextContent(/Not due all the same: Legal hold/);
  await expect.element(card).toHaveTextContent(/Rechtsstreit/);
  await button("Show holds").click();
  await expect
    .poll(() => router.place)
    .toMatchObject({ screen: "erasures", params: { part: "holds", hold: 1 } });
});

test("a hold is set at the contact, and its law is told", async () => {
  const backend = await contact(1);
  expect(page.getByText(/Legal hold:/).elements()).toEqual([]);
  await keys("{Alt>}6{/Alt}");
  const card = page.getByRole("region", { name: "How long it is kept" });
  await expect
    .element(card)
    .toHaveTextContent(/A law keeps a part of it, apart, until 31 Dec 2034 \(§ 147 AO\)/);
  await card.getByRole("button", { name: /Set legal hold/ }).click();
  await dialog().getByLabelText("Which claim or proceeding").fill("Claim");
  await dialog().getByLabelText("Looked at again on").fill(dayFromNow(9));
  await save();
  await expect
    .poll(() => sent(backend, "retention_hold_add"))
    .toMatchObject([{ item: { kind: "contact", id: 1 } }]);
  changed(backend);
  await expect.element(page.getByText("Legal hold: this contact can’t be erased")).toBeVisible();
});

test("whoever only reads sees when a contact goes, and no way to change it", async () => {
  await contact(4, { may: ["contact_read", "consent_read", "retention_read"] });
  await keys("{Alt>}6{/Alt}");
  await expect.element(page.getByRole("region", { name: "How long it is kept" })).toBeVisible();
  for (const name of [/Set legal hold/, /Review/, /End hold/, /Show holds/])
    expect(button(name).elements()).toEqual([]);
});

test("the month in which the financial year ends is a setting", async () => {
  forget();
  const backend = await open({ people: 3 });
  forget();
  router.reset("settings");
  await page.getByLabelText("Financial year ends in").selectOptions("June");
  await expect
    .poll(() => sent(backend, "setting_change")[0])
    .toMatchObject({ settings: { financialYearEnd: 6 } });
});

test("a rule reads as a sentence whatever it is about, counts from and does", async () => {
  await show("rules");
  const names = new Map([[1, "Newsletter"]]);
  for (const { rule } of presets())
    for (const start of [
      "day",
      "calendar_year",
      "financial_year",
      "financial_calendar_year",
      "filing",
    ] as const)
      for (const action of ["review", "restrict", "anonymise", "erase"] as const)
        expect(ruleSentence({ ...rule, start, action }, names)).toMatch(
          /^[A-Z].* are kept for .*; then .*\.$/,
        );
});

for (const { language, theme } of looks)
  test(`rules, what is due, the queue and holds are accessible in ${language} ${theme}`, async () => {
    await show("outlook", { preference: { language, theme } });
    await expect.poll(() => document.querySelector("main .cards")).not.toBeNull();
    await expectAccessible();
    for (const digit of ["4", "5", "6"]) {
      await keys(`{Alt>}${digit}{/Alt}`);
      await expect.poll(() => document.querySelector("main [role=gridcell]")).not.toBeNull();
      await keys(" ");
      await expect.poll(() => document.querySelector("aside h2")).not.toBeNull();
      await expectAccessible();
    }
    await keys("n");
    await expect.poll(() => document.querySelector("[role=dialog]")).not.toBeNull();
    await expectAccessible();
    await keys("{Escape}");
    router.open("retention-rule", { rule: 1 });
    await expect.poll(() => document.querySelector("[data-field=period]")).not.toBeNull();
    await expectAccessible();
    router.open("contact", { id: 4 });
    await expect.poll(() => document.querySelector("[role=tab]")).not.toBeNull();
    await keys("{Alt>}6{/Alt}");
    await expect.poll(() => document.querySelector(".privacy .lucide-calendar-clock")).not.toBeNull();
    await expectAccessible();
  });

for (const { language, theme } of looks)
  test(`shipped rules and what is decided are accessible in ${language} ${theme}`, async () => {
    await show("queue", { preference: { language, theme } });
    await expect.poll(() => document.querySelector("main [role=gridcell]")).not.toBeNull();
    for (const key of ["a", "s"]) {
      await keys(key);
      await expect.poll(() => document.querySelector("[role=dialog]")).not.toBeNull();
      await expectAccessible();
      await keys("{Escape}");
      await expect.poll(() => document.querySelector("[role=dialog]")).toBeNull();
    }
    await keys("{Alt>}5{/Alt}");
    await keys("p");
    await expect.poll(() => document.querySelector("[role=dialog] li")).not.toBeNull();
    await expectAccessible();
  });
