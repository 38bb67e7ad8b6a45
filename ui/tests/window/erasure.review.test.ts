//! Announced erasures while they are looked at: what changes under one's hands, what they are credited to, and how they are withdrawn.
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import type { ErasureAnnouncement } from "../../src/ipc/types/ErasureAnnouncement";
import type { ErasureWait } from "../../src/ipc/types/ErasureWait";
import { router } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import { erasures } from "../backend/erasures";
import { contact } from "../backend/people";
import { refuse } from "../backend/refuse";
import {
  announced,
  button,
  cooling,
  fourEyes,
  heading,
  name,
  next,
  show,
  steps,
  withdraw,
} from "./announced";

const again = (backend: Backend): void => {
  backend.emit("change", { table: "erasure", ids: [] });
};
const erase =
  (params = {}) =>
  (): void => {
    router.open("erase", { contact: 1, ...params });
  };
const typed = page.getByLabelText(/to confirm/);
const nobody: Answers = { erasure_differences: () => [] };

test("what an announcement waits for changes under an open wizard, and nothing that was decided with it", async () => {
  let wait: ErasureWait | null = { why: "second" };
  const keep: ErasureAnnouncement["keep"] = [
    { category: "activity", ground: "claim", law: "", reason: "A lawsuit", reviewOn: "2028-06-30" },
  ];
  const strike = [{ kind: "contact", object: 3 }] as const;
  const backend = await show(
    { ...nobody, erasure_announced: () => [announced(wait, { keep, strike: [...strike], count: ["deal"] })] },
    erase(),
  );
  await expect.element(page.getByText("Somebody else who may erase confirms it.")).toBeVisible();
  await expect.element(button("Next")).toBeDisabled();
  wait = null;
  backend.emit("change", { table: "setting", ids: [] });
  await expect.element(page.getByText("It can be confirmed.")).toBeVisible();

  await steps(["What goes"]);
  const choice = (category: string) =>
    page.getByRole("combobox", { name: `${category}: what becomes of it` });
  await expect.element(choice("Activities")).toHaveValue("keep");
  await expect.element(choice("Activities")).toBeDisabled();
  await expect.element(choice("Deals")).toHaveValue("count");
  await expect.element(page.getByLabelText("Why it is kept")).toHaveValue("A lawsuit");
  await expect.element(page.getByLabelText("Why it is kept")).toBeDisabled();
  await steps(["What stays, and why"]);
  await expect
    .element(page.getByRole("region", { name: "Kept by decision" }))
    .toHaveTextContent(/Activities: 41/);
  // What was proposed then and not chosen is not struck, and nothing of it can be chosen now.
  await expect.element(page.getByRole("checkbox", { name: /^Contact/ })).toBeChecked();
  await expect.element(page.getByRole("checkbox", { name: /^Activity/ })).not.toBeChecked();
  await expect.element(page.getByRole("checkbox", { name: /^Contact/ })).toBeDisabled();
  expect(page.getByRole("button", { name: "Choose all" }).elements()).toEqual([]);
  await steps([/for good\?$/]);
  await expect.element(page.getByText("Struck out of 1, 2 stay as they are")).toBeVisible();
});

test("once its cooling-off is over an announcement is asked anew", async () => {
  const until = Date.now() + 1500;
  await show(
    {
      ...nobody,
      erasure_announced: () => [announced(Date.now() >= until ? null : { why: "cooling", until })],
    },
    () => {
      router.open("erasures", {});
    },
  );
  await expect.element(button("Do it now …")).toBeVisible();
  await expect.poll(() => button("Confirm …").elements().length, { timeout: 5000 }).toBe(1);
  await expect.element(page.getByText("It can be confirmed.")).toBeVisible();
});

test("an announcement that comes or goes on the way has one begin anew, with nothing typed", async () => {
  let one: ErasureAnnouncement[] = [];
  const backend = await show({ ...nobody, erasure_announced: () => one }, erase());
  await steps(["What goes", "What stays, and why", /recognised/]);
  one = [announced(null)];
  again(backend);
  await expect.element(heading("Is this the right person?")).toHaveFocus();
  await expect.element(page.getByText("Something came since you looked")).toBeVisible();
  expect(page.getByRole("listitem").filter({ hasText: "Suppression list" }).elements()).toEqual([]);

  await steps(["What goes", "What stays, and why", /for good\?$/]);
  await typed.fill(name);
  await expect.element(button("Erase for good")).toBeEnabled();
  one = [];
  again(backend);
  await expect.element(heading("Is this the right person?")).toBeVisible();
  await steps(["What goes", "What stays, and why", /recognised/]);
  await expect.element(page.getByRole("radio", { name: /Forget them too/ })).toBeChecked();
  await steps([/for good\?$/]);
  await expect.element(typed).toHaveValue("");
  await expect.element(button("Erase for good")).toBeDisabled();
});

test("what was withdrawn at the last step is not confirmed by going forward to it", async () => {
  let one = [announced(null)];
  const backend = await show(
    {
      ...nobody,
      erasure_announced: () => one,
      erasure_withdraw: () => {
        one = [];
        return null;
      },
    },
    erase(),
  );
  await steps(["What goes", "What stays, and why", /for good\?$/]);
  await typed.fill(name);
  await withdraw();
  await expect.poll(() => router.place?.screen).toBe("contacts");
  again(backend);
  router.forward();
  await expect.element(heading("Is this the right person?")).toBeVisible();
  expect(backend.calls("erasure_run")).toEqual([]);
});

test("from the contact, what was announced for a request is typed by its number and leads back to it", async () => {
  const { erasure_list } = erasures(40, () => undefined);
  const past = erasure_list?.({}, [])[0];
  const request = { contact: 2, name: contact(2).displayName, cause: "request", request: 1 } as const;
  let one = [announced(null, request)];
  const backend = await show(
    {
      ...nobody,
      erasure_announced: () => one,
      erasure_confirm: () => {
        one = [];
        return { ...past, id: 3, number: 3, request: 1, cause: "request" } as never;
      },
    },
    () => {
      router.open("erase", { contact: 2 });
    },
    { due: true },
  );
  await steps(["What goes", "What stays, and why", /for good\?$/]);
  await expect.element(page.getByText("Because of request 2026-1")).toBeVisible();
  await page.getByLabelText(/number of the request/).fill("2026-1");
  await button("Erase for good").click();
  await expect.element(heading("Erased: E2026-3")).toBeVisible();
  await expect.element(page.getByText("One more card of this person is still here")).toBeVisible();
  await button("Erase the next card …").click();
  await expect.element(page.getByText("Because of request 2026-1")).toBeVisible();
  await expect.poll(() => backend.calls("erasure_plan").at(-1)?.args).toEqual({ id: 9 });
  await steps(["What goes", "What stays, and why", /recognised/]);
  await expect.element(page.getByRole("radio", { name: /Put them on the list/ })).toBeChecked();
});

test("from the contact, a request that waits for it is what it is done for", async () => {
  const plans = erasures(40, () => undefined);
  const backend = await show(
    { erasure_plan: (args) => ({ ...plans.erasure_plan?.(args, []), asked: 1 }) as never },
    () => {
      router.open("erase", { contact: 2 });
    },
    { due: true },
  );
  await expect.element(page.getByText(/They asked for it: request 2026-1 is to be answered/)).toBeVisible();
  await steps(["What goes", "What stays, and why", /recognised/, /for good\?$/]);
  await page.getByLabelText(/number of the request/).fill("2026-1");
  await next();
  await expect.poll(() => backend.calls("erasure_run")).toHaveLength(1);
  expect(backend.calls("erasure_run")[0]?.args).toMatchObject({
    erasure: { contact: 2, cause: "request", request: 1, suppress: true },
  });
});

for (const [request, said] of [
  [null, /was decided without this request/],
  [4, /because of another request of theirs/],
] as const)
  test(`the page of a request shows what is announced of its person for ${request === null ? "no request" : "another"}`, async () => {
    let of = [announced(null, { contact: 2, name: contact(2).displayName, request })];
    const backend = await show(
      {
        erasure_announced: () => of,
        erasure_withdraw: () => {
          of = [];
          return null;
        },
      },
      () => {
        router.open("request", { id: 1 });
      },
      { due: true },
    );
    await expect.element(page.getByText("Erasure announced by Bo Nyström on 20 Nov 2026")).toBeVisible();
    await expect.element(page.getByText(said)).toBeVisible();
    await expect.element(button("Confirm …")).toBeVisible();
    await withdraw();
    again(backend);
    // The other card could be erased all the while, this one can again.
    await button("Erase …").click();
    await expect
      .poll(() => router.place)
      .toMatchObject({ screen: "erase", params: { contact: 2, request: 1 } });
  });

test.each(["closed", "test"])(
  "the page of a request that is %s gives no advice for its answer",
  async (what) => {
    const backend = await show(
      {
        erasure_announced: () => [announced(null, { contact: 2, name: contact(2).displayName, request: 4 })],
      },
      () => undefined,
      { due: true },
    );
    const told = backend.answers.request_get;
    backend.answers.request_get = (args, sent) => {
      const sheet = told?.(args, sent) ?? refuse({ code: "not_found" });
      const more = what === "test" ? { test: true } : { stage: "closed" as const };
      return { ...sheet, request: { ...sheet.request, ...more } };
    };
    router.open("request", { id: 1 });
    await expect.element(page.getByText("Erasure announced by Bo Nyström on 20 Nov 2026")).toBeVisible();
    await expect.element(page.getByText("It can be confirmed.")).toBeVisible();
    expect(page.getByText(/because of another request/).elements()).toEqual([]);
  },
);

test("ticked cards follow once the first is announced, and those that are announced already do not", async () => {
  const backend = await show(fourEyes, erase());
  const [first, second] = [contact(11).displayName, contact(12).displayName];
  await page.getByRole("checkbox", { name: `Erase next: ${first}` }).click();
  await page.getByRole("checkbox", { name: `Erase next: ${second}` }).click();
  const all = ["What goes", "What stays, and why", /recognised/, /^Announce the erasure/];
  await steps(all);
  await typed.fill(name);
  await button("Announce erasure").click();
  await expect.element(heading("Erasure announced")).toBeVisible();
  await expect.element(page.getByText("2 more cards of this person are still here")).toBeVisible();
  await button("Announce the erasure of the next card …").click();
  await expect.element(heading("Is this the right person?")).toHaveFocus();
  await expect.poll(() => backend.calls("erasure_plan").at(-1)?.args).toEqual({ id: 11 });
  await steps(all);
  await typed.fill(first);
  await button("Announce erasure").click();
  await expect.element(page.getByText("One more card of this person is still here")).toBeVisible();
  const told = backend.calls("erasure_announce").map(({ args }) => args as { erasure: { contact: number } });
  expect(told.map(({ erasure }) => erasure.contact)).toEqual([1, 11]);
});

test("withdrawing asks first, goes on to the next row, and stays in the part when the last is gone", async () => {
  let of = [announced(null), announced(cooling, { id: 6, contact: 2, name: contact(2).displayName })];
  const backend = await show(
    {
      erasure_announced: () => of,
      erasure_withdraw: ({ id }) => {
        of = of.filter((one) => one.id !== id);
        return null;
      },
    },
    () => {
      router.open("erasures", {});
    },
  );
  const items = page.getByRole("main").getByRole("listitem");
  const take = () => items.nth(0).getByRole("button", { name: "Withdraw" });
  await take().click();
  // Enter on the focused button of the question, and once more: it is done once.
  await page.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).dblClick();
  await expect.element(page.getByText(`The announced erasure of ${name} is withdrawn`)).toBeVisible();
  expect(backend.calls("erasure_withdraw").map(({ args }) => args)).toEqual([{ id: 5 }]);
  again(backend);
  await expect.poll(() => items.elements().length).toBe(1);
  await expect.element(take()).toHaveFocus();

  await withdraw(() => take().click());
  again(backend);
  await expect.element(page.getByText("No erasure is announced")).toBeVisible();
  await expect.element(page.getByRole("heading", { level: 1, name: "Announced" })).toHaveFocus();
});

test("why it is hurried is refused in its own words", async () => {
  const backend = await show(
    {
      ...nobody,
      erasure_announced: () => [announced(cooling)],
      erasure_confirm: () => refuse({ code: "invalid", field: "hurry", at: null, problem: "too_long" }),
    },
    erase(),
  );
  await steps(["What goes", "What stays, and why", /for good\?$/]);
  const why = page.getByLabelText(/^Why it is done before/);
  await expect.element(why).toHaveAttribute("maxlength", "200");
  await why.fill("They ask");
  await typed.fill(name);
  await button("Erase for good").click();
  await expect.element(why).toHaveAttribute("aria-invalid", "true");
  expect(page.getByText(/This names the person/).elements()).toEqual([]);
  expect(backend.calls("erasure_confirm")).toHaveLength(1);
});

test("what came since it was announced is looked at before it is confirmed", async () => {
  const plans = erasures(40, () => undefined);
  let newer = false;
  const backend = await show(
    {
      ...nobody,
      erasure_announced: () => [announced(null)],
      erasure_plan: (args) =>
        ({ ...plans.erasure_plan?.(args, []), ...(newer && { seal: "newer" }) }) as never,
      erasure_confirm: () => {
        newer = true;
        return refuse({ code: "conflict" });
      },
    },
    erase(),
  );
  await steps(["What goes", "What stays, and why", /for good\?$/]);
  await typed.fill(name);
  await next();
  await expect.element(page.getByText("Something came since you looked")).toBeVisible();
  await expect.element(heading("What goes")).toHaveFocus();
  await steps(["What stays, and why", /for good\?$/]);
  await expect.element(typed).toHaveValue("");
  await typed.fill(name);
  await next();
  await expect
    .poll(() => backend.calls("erasure_confirm").at(-1)?.args)
    .toMatchObject({ id: 5, seal: "newer" });
});

test("where other cards can't be looked for that is said, and it is tried again", async () => {
  let fails = true;
  await show({ erasure_others: () => (fails ? refuse({ code: "disk_failed" }) : []) }, erase());
  await expect.element(page.getByText("Other cards of this person could not be looked for")).toBeVisible();
  fails = false;
  await button("Look again").click();
  await expect.element(page.getByText(/No other card shares/)).toBeVisible();
  expect(page.getByText("Other cards of this person could not be looked for").elements()).toEqual([]);
});

test("a request that is not at its answer is proposed to be closed as nothing", async () => {
  const { erasure_list } = erasures(40, () => undefined);
  const stays = { kind: "held", law: "Art. 17(3)(e) GDPR", until: null, count: 1, item: "activity" };
  const kept = [{ ...stays, reviewOn: "2028-06-30", decided: true }];
  const backend = await show(
    {
      erasure_list: () =>
        (erasure_list?.({}, []) ?? []).map(
          (one) => ({ ...one, request: 1, summary: { ...one.summary, kept } }) as never,
        ),
    },
    () => undefined,
    { due: true },
  );
  const { request_get: get } = backend.answers;
  backend.answers.request_get = (args) => {
    const sheet = get?.(args, []);
    return { ...sheet, request: { ...sheet?.request, stage: "review" } } as never;
  };
  router.open("request", { id: 1 });
  await button("Close as taken back").click();
  const dialog = page.getByRole("dialog");
  await expect.element(dialog).toHaveTextContent(/Something of theirs stays on legal hold/);
  await expect.element(dialog.getByRole("radio")).not.toBeChecked();
  expect(dialog.getByRole("checkbox").elements()).toEqual([]);
});
