//! What is decided on the way to an erasure: what stays of each category and why, what is counted, and which cards follow.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { erasures } from "../backend/erasures";
import { contact } from "../backend/people";
import { expectAccessible, open } from "./open";

const heading = (name: string | RegExp) => page.getByRole("heading", { name });
const button = (name: string) => page.getByRole("button", { name, exact: true });
const next = () => userEvent.keyboard("{Control>}{Enter}{/Control}");
const choice = (category: string) => page.getByRole("combobox", { name: `${category}: what becomes of it` });

async function erase(answers: Answers = {}, params = {}, beginning: Beginning = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("contacts");
  router.open("erase", { contact: 1, ...params });
  await expect.element(page.getByText("Nothing is erased before the last step.")).toBeVisible();
  await expect.element(button("Next")).toBeEnabled();
  return backend;
}

async function goes(answers: Answers = {}, params = {}, beginning: Beginning = {}): Promise<Backend> {
  const backend = await erase(answers, params, beginning);
  await next();
  await expect.element(heading("What goes")).toBeVisible();
  return backend;
}

async function typed(text: string): Promise<void> {
  for (const title of ["What stays, and why", /recognised/, /for good\?$/]) {
    await next();
    await expect.element(heading(title)).toBeVisible();
  }
  await page.getByLabelText(/to confirm/).fill(text);
}

test("each category opens to its records, which are read only then", async () => {
  const backend = await goes();
  expect(backend.calls("erasure_records")).toEqual([]);

  await button("Vouchers").click();
  const list = page.getByRole("list", { name: "Vouchers" });
  await expect.element(list).toHaveTextContent(/2026-114 ?Stays ?12 Jun 2026.*2010-3 ?1 Jan 2010/);
  await button("Activities").click();
  await expect.element(page.getByText("and 12 more")).toBeVisible();
  await button("Card").click();
  await expect.element(page.getByText(`Name: ${contact(1).displayName}`)).toBeVisible();
  await expectAccessible();

  await button("Vouchers").click();
  expect(list.elements()).toEqual([]);
  expect(backend.calls("erasure_records").map(({ args }) => args)).toEqual([
    { id: 1, category: "voucher" },
    { id: 1, category: "activity" },
    { id: 1, category: "card" },
  ]);
  expect(page.getByRole("button", { name: "Values in the journal" }).elements()).toEqual([]);
});

test("a category that stays needs a reason and a day, and is told before and after", async () => {
  const backend = await goes();
  await expect.element(choice("Activities")).toHaveValue("erase");
  await choice("Activities").selectOptions("keep");
  await expect.element(page.getByText(/needs a ground as in Art. 17\(3\) GDPR/)).toBeVisible();
  await next();
  await expect.element(heading("What goes")).toBeVisible();
  const reason = page.getByLabelText("Why it is kept");
  await expect.element(reason).toHaveFocus();
  await expect.element(reason).toHaveAttribute("aria-invalid", "true");
  await reason.fill("Lawsuit about the roof");
  await next();
  const review = page.getByLabelText("Looked at again on");
  await expect.element(review).toHaveAttribute("aria-invalid", "true");
  await review.fill("30 Jun 2028");
  await choice("Documents").selectOptions("keep");
  await page
    .getByRole("radio", { name: /Legal obligation/ })
    .nth(1)
    .click();
  await page.getByLabelText("Which law").fill("§ 257 HGB");
  await page.getByLabelText("Why it is kept").nth(1).fill("Letters of business");
  await page.getByLabelText("Looked at again on").nth(1).fill("31 Dec 2032");
  await choice("Deals").selectOptions("count");
  await expect.element(page.getByText(/Open deals only go/)).toBeVisible();
  await expectAccessible();

  await next();
  const decided = page.getByRole("region", { name: "Kept by decision" });
  await expect
    .element(decided)
    .toHaveTextContent(/Activities: 41 ?Legal claim.*30 Jun 2028.*Documents: 4 ?§ 257 HGB.*31 Dec 2032/);
  await next();
  await next();
  await expect.element(page.getByText("closed deals")).toBeVisible();
  await page.getByLabelText(/Type the name/).fill(contact(1).displayName);
  await next();

  await expect.element(heading("Erased: E2026-3")).toBeVisible();
  expect(backend.calls("erasure_run").map(({ args }) => args)).toEqual([
    {
      erasure: {
        contact: 1,
        cause: "decision",
        request: null,
        suppress: false,
        strike: [{ kind: "activity", object: 12 }],
        keep: [
          {
            category: "activity",
            ground: "claim",
            law: "",
            reason: "Lawsuit about the roof",
            reviewOn: "2028-06-30",
          },
          {
            category: "document",
            ground: "obligation",
            law: "§ 257 HGB",
            reason: "Letters of business",
            reviewOn: "2032-12-31",
          },
        ],
        count: ["deal"],
        seal: "plan 1 of 1",
      },
    },
  ]);
  const main = page.getByRole("main");
  await expect
    .element(main)
    .toHaveTextContent(/Activity ?41 · Legal claim.*By decision ?looked at again on 30 Jun 2028/);
});

test("what stays is looked at again after the cooling-off, and takes its documents along", async () => {
  await goes({ erasure_way: () => ({ fourEyes: false, coolingOffDays: 14, others: [] }) });
  await choice("Deals").selectOptions("keep");
  await expect
    .element(page.getByText("Not before the cooling-off of 14 days is over.", { exact: false }))
    .toBeVisible();
  await expect.element(page.getByText("One document belongs to it and stays with it.")).toBeVisible();
  await expect
    .element(page.getByRole("row", { name: /Documents/ }))
    .toHaveTextContent(/plus the documents of what you keep/);
  await choice("Documents").selectOptions("keep");
  expect(page.getByText("plus the documents of what you keep").elements()).toEqual([]);
  await choice("Documents").selectOptions("erase");
  await page.getByLabelText("Why it is kept").fill("Lawsuit about the roof");
  const review = page.getByLabelText("Looked at again on");
  const days = (count: number): string => {
    const at = new Date(Date.now() + count * 86_400_000);
    return `${String(at.getDate())} ${at.toLocaleString("en", { month: "short" })} ${String(at.getFullYear())}`;
  };
  await review.fill(days(14));
  await next();
  await expect.element(heading("What goes")).toBeVisible();
  await expect.element(review).toHaveAttribute("aria-invalid", "true");
  await expect.element(review).toHaveAccessibleDescription(/Not before [\d/]+\./);
  await review.fill("soon");
  await next();
  await expect.element(heading("What goes")).toBeVisible();
  await expect.element(review).toHaveAccessibleDescription(/This is no day\. Write it like/);
  await expectAccessible();

  await review.fill(days(15));
  await next();
  await expect.element(heading("What stays, and why")).toBeVisible();
});

test("what a law and a hold keep is told to be the same", async () => {
  const { erasure_plan: plan } = erasures(40, () => undefined);
  await goes({
    erasure_plan: (args) => {
      const found = plan?.(args, []);
      if (!found) throw new Error("there is a plan");
      const [voucher, ...rest] = found.kept;
      if (!voucher) throw new Error("something stays");
      return {
        ...found,
        kept: [voucher, { ...voucher, kind: "held", held: "voucher", again: true }, ...rest],
      };
    },
  });
  await next();
  await expect
    .element(page.getByRole("region", { name: "Kept by law" }))
    .toHaveTextContent(/2026-114.*2026-114.*The same as above, kept for another reason too/);
  await next();
  await next();
  await expect.element(page.getByText(/^4 things by law/)).toBeVisible();
});

test("what the backend refuses of it is said at its field", async () => {
  const { familyName, displayName } = contact(1);
  const backend = await goes();
  await choice("Tasks").selectOptions("keep");
  await page.getByRole("radio", { name: /Legal obligation/ }).click();
  await page.getByLabelText("Which law").fill(`Law of ${familyName}`);
  await page.getByLabelText("Why it is kept").fill("It has to be");
  await page.getByLabelText("Looked at again on").fill("30 Jun 2028");
  await typed(displayName);
  await next();

  await expect.element(heading("What goes")).toBeVisible();
  await expect.element(page.getByLabelText("Which law")).toHaveFocus();
  await expect.element(page.getByLabelText("Which law")).toHaveAttribute("aria-invalid", "true");
  await expect.element(page.getByRole("status").filter({ hasText: /^This/ }).first()).toBeInTheDocument();
  expect(backend.calls("erasure_run")).toHaveLength(1);
  await page.getByLabelText("Which law").fill("§ 147 AO");
  await typed(displayName);
  await next();
  await expect.element(heading(/^Erased:/)).toBeVisible();
});

test("other cards say why they may be the same person, and follow one by one, each looked at anew", async () => {
  const backend = await erase();
  const others = page.getByRole("list").filter({ hasText: "Same e-mail address" });
  await expect
    .element(others)
    .toHaveTextContent(/Same e-mail address ?Same name.*Similar name, same company ?Trash/);
  const [first, second] = [contact(11).displayName, contact(12).displayName];
  await page.getByRole("checkbox", { name: `Erase next: ${first}` }).click();
  await page.getByRole("checkbox", { name: `Erase next: ${second}` }).click();
  await expectAccessible();
  await next();
  await expect.element(heading("What goes")).toBeVisible();
  await choice("Tasks").selectOptions("keep");
  await page.getByLabelText("Why it is kept").fill("It has to be");
  await page.getByLabelText("Looked at again on").fill("30 Jun 2028");
  await typed(contact(1).displayName);
  await next();
  await expect.element(heading("Erased: E2026-3")).toBeVisible();
  await expect.element(page.getByText("2 more cards of this person are still here")).toBeVisible();

  await button("Erase the next card …").click();
  await expect.element(heading("Is this the right person?")).toBeVisible();
  await expect.element(page.getByText(contact(11).emails[0]?.address ?? "none").first()).toBeVisible();
  await expect.poll(() => backend.calls("erasure_plan").at(-1)?.args).toEqual({ id: 11 });
  await expect.element(button("Next")).toBeEnabled();
  await next();
  await expect.element(choice("Tasks")).toHaveValue("erase");
  await typed(first);
  await next();
  await expect.element(heading("Erased: E2026-4")).toBeVisible();
  await expect.element(page.getByText("One more card of this person is still here")).toBeVisible();
  expect(
    backend
      .calls("erasure_run")
      .map(({ args }) => (args as { erasure: { contact: number } }).erasure.contact),
  ).toEqual([1, 11]);
});

test("a request of which something stays is proposed to be closed as fulfilled in part, with the reason", async () => {
  const backend = await goes({}, { contact: 2, request: 1 }, { due: true });
  await expect.element(choice("Activities")).toBeVisible();
  await choice("Activities").selectOptions("keep");
  await expect.element(page.getByText(/They asked to be erased, and this part is refused/)).toBeVisible();
  await page.getByLabelText("Why it is kept").fill("Lawsuit");
  await page.getByLabelText("Looked at again on").fill("30 Jun 2028");
  await typed("2026-1");
  await next();
  await expect.element(page.getByText("The request is fulfilled in part")).toBeVisible();
  await expect.element(page.getByText("One more card of this person is still here")).toBeVisible();
  await button("Back to the request").click();
  await expect.element(page.getByText(/^Erased: E2026-3, /)).toBeVisible();

  await button("Close request").first().click();
  const dialog = page.getByRole("dialog");
  await expect.element(dialog).toHaveTextContent(/Something of theirs stays on legal hold/);
  await expect.element(dialog.getByRole("radio", { name: "Fulfilled in part" })).toBeChecked();
  await expect.element(dialog.getByRole("checkbox", { name: "Needed for legal claims" })).toBeChecked();
  await expect.element(dialog.getByRole("checkbox", { name: /legal obligation/ })).not.toBeChecked();
  await expectAccessible();

  await userEvent.keyboard("{Escape}");
  for (const { id, reviewOn } of backend.answers.erasure_archive?.({}, []) ?? [])
    if (reviewOn !== null) backend.answers.erasure_hold_end?.({ id, note: "settled" }, []);
  backend.emit("change", { table: "retention", ids: [] });
  await button("Close request").first().click();
  await expect.element(dialog.getByRole("radio", { name: "Fulfilled in part" })).not.toBeChecked();
  expect(dialog.getByText(/stays on legal hold/).elements()).toEqual([]);
});
