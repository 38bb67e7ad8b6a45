//! Legal holds on the pages of deals, documents, vouchers, tasks and activities: seen, set, reviewed and ended there.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import type { LegalHold } from "../../src/ipc/types/LegalHold";
import type { RetentionItem } from "../../src/ipc/types/RetentionItem";
import { router } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { dayFromNow } from "../backend/tasks";
import { expectAccessible, looks, open } from "./open";

const keys = (text: string) => userEvent.keyboard(text);
const save = () => keys("{Control>}{Enter}{/Control}");
const dialog = () => page.getByRole("dialog");
const button = (name: string | RegExp) => page.getByRole("button", { name });

const hold = (item: RetentionItem, more: Partial<LegalHold> = {}): LegalHold => ({
  id: 7,
  revision: 3,
  item,
  contact: 1,
  reason: "Notice of defects of 3 November",
  reviewOn: dayFromNow(60),
  author: 1,
  recordedAt: 0,
  endedAt: null,
  endedBy: null,
  endNote: "",
  ...more,
});

const paper = {
  id: 2,
  revision: 1,
  title: "Einwilligung Newsletter",
  retention: "evidence",
  datedAt: 0,
  fileName: "scan0001.txt",
  mediaType: "text/plain",
  size: 1200,
  author: 1,
  createdAt: 0,
  changedAt: 0,
  trashedAt: null,
  contact: 1,
  company: null,
} as const;
const activity = {
  id: 5,
  revision: 1,
  kind: "call",
  direction: "in",
  occurredAt: Date.UTC(2026, 10, 20, 9),
  subject: "Rückruf",
  body: "",
  author: 1,
  createdAt: 0,
  changedAt: 0,
  trashedAt: null,
  contact: 1,
  company: null,
} as const;

const pages = [
  ["deal", { kind: "deal", id: 6 }, () => router.open("deal", { id: 6 })],
  ["document", { kind: "document", id: 2 }, () => router.open("document", { document: paper })],
  ["voucher", { kind: "voucher", id: 1 }, () => router.open("voucher", { voucher: 1 })],
  ["task", { kind: "task", id: 1 }, () => router.open("task", { task: 1 })],
  [
    "activity",
    { kind: "activity", id: 5 },
    () => {
      const shown = {
        type: "activity",
        activity,
        author: "Ada",
        person: null,
        mentioned: false,
        mentions: [],
      };
      router.open("activity", { owner: "contact", id: 1, shown: shown as never });
    },
  ],
] satisfies [string, RetentionItem, () => void][];

async function show(go: () => void, beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("contacts");
  go();
  await expect.poll(() => document.querySelector("main h1")).not.toBeNull();
  return backend;
}

test.each(pages)("a hold is set on a %s from its page, and stands there then", async (_, item, go) => {
  let holds: LegalHold[] = [];
  const backend = await show(
    go,
    {},
    {
      retention_hold_of: () => holds,
      retention_hold_add: ({ item: on, hold: { reason, reviewOn } }) => {
        holds = [hold(on, { reason, reviewOn })];
        return { hold: holds[0] ?? hold(on), whom: "", what: "" };
      },
    },
  );
  await button(/^Set legal hold/).click();
  await expect.element(dialog()).toHaveTextContent(/What is on hold can’t be erased/);
  await save();
  expect(backend.calls("retention_hold_add")).toEqual([]);
  await dialog().getByLabelText("Which claim or proceeding").fill("Action of 3 November");
  await dialog().getByLabelText("Looked at again on").fill(dayFromNow(90));
  await save();

  await expect
    .poll(() => backend.calls("retention_hold_add").map(({ args }) => args))
    .toEqual([{ item, hold: { reason: "Action of 3 November", reviewOn: dayFromNow(90) } }]);
  backend.emit("change", { table: "retention", ids: [] });
  await expect.element(page.getByText("Legal hold: this can’t be erased")).toBeVisible();
  await expect.element(page.getByText(/^Action of 3 November · Looked at again on/)).toBeVisible();
});

test.each(pages)("a hold on a %s is reviewed and ended from its page", async (_, item, go) => {
  const backend = await show(
    go,
    {},
    {
      retention_hold_of: () => [hold(item)],
      retention_hold_change: () => ({ hold: hold(item), whom: "", what: "" }),
      retention_hold_end: () => ({ hold: hold(item), whom: "", what: "" }),
    },
  );
  await button("Review …").click();
  await dialog().getByLabelText("Looked at again on").fill(dayFromNow(200));
  await save();
  await expect
    .poll(() => backend.calls("retention_hold_change").map(({ args }) => args))
    .toMatchObject([{ id: 7, revision: 3, hold: { reviewOn: dayFromNow(200) } }]);
  await button("End hold …").click();
  await dialog().getByLabelText("Why it ends").fill("Settled");
  await save();
  await expect
    .poll(() => backend.calls("retention_hold_end").map(({ args }) => args))
    .toEqual([{ id: 7, revision: 3, note: "Settled" }]);
});

test("a hold on the person is told as such, and the keys set one on the deal", async () => {
  await show(
    () => router.open("deal", { id: 6 }),
    {},
    {
      retention_hold_of: () => [hold({ kind: "contact", id: 1 })],
    },
  );
  await expect.element(page.getByText("Legal hold on the person: this can’t be erased either")).toBeVisible();
  await keys("{Shift>}H{/Shift}");
  await expect.element(dialog()).toHaveTextContent(/Set a legal hold/);
});

test("whoever may not end it sees that it stands and when it is reviewed, but not why", async () => {
  await show(
    () => router.open("deal", { id: 6 }),
    { may: ["contact_read", "company_read", "deal_read", "deal_change", "retention_read"] },
    { retention_hold_of: ({ item }) => [hold(item, { reason: "" })] },
  );
  await expect.element(page.getByText("Legal hold: this can’t be erased")).toBeVisible();
  await expect.element(page.getByText(/Why is known to whoever may end it/)).toBeVisible();
  for (const name of [/Set legal hold/, /Review/, /End hold/]) expect(button(name).elements()).toEqual([]);
});

for (const { language, theme } of looks)
  test(`pages of what is on hold are accessible in ${language} ${theme}`, async () => {
    await show(
      () => undefined,
      { preference: { language, theme } },
      {
        retention_hold_of: ({ item }) => [hold(item)],
      },
    );
    for (const [, , go] of pages) {
      go();
      await expect.poll(() => document.querySelector("main .banner.warn")).not.toBeNull();
      await expectAccessible();
      router.reset("contacts");
    }
  });
