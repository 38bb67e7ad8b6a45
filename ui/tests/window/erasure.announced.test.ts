//! Erasures that are announced: saying so, what stands where meanwhile, confirming and withdrawing.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { router } from "../../src/route/router.svelte";
import type { LegalHold } from "../../src/ipc/types/LegalHold";
import type { Answers, Backend } from "../backend/backend";
import { contact } from "../backend/people";
import { refuse } from "../backend/refuse";
import {
  announced,
  at,
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
import { expectAccessible, looks } from "./open";

const sent = (backend: Backend, command: Parameters<Backend["calls"]>[0]): unknown[] =>
  backend.calls(command).map(({ args }) => args);

/** The way to an erasure, as far as its last step. */
async function last(answers: Answers, titles: (string | RegExp)[]): Promise<Backend> {
  const backend = await show(answers, () => {
    router.open("erase", { contact: 1 });
  });
  await steps(titles);
  return backend;
}

test("where it takes two the last step announces, and says by whom and from when on it is done", async () => {
  const backend = await last(fourEyes, [
    "What goes",
    "What stays, and why",
    /recognised/,
    /^Announce the erasure/,
  ]);
  await expect.element(page.getByText(/Nothing is erased now/)).toBeVisible();
  await expect
    .element(page.getByText("Bo Nyström, Cleo Holm or anybody else who may erase, but not you"))
    .toBeVisible();
  await expect.element(page.getByText(/^From .* on$/)).toBeVisible();
  await expect.element(button("Announce erasure")).toBeDisabled();
  await page.getByLabelText(/Type the name/).fill(name);
  await button("Announce erasure").click();

  await expect.element(heading("Erasure announced")).toHaveFocus();
  expect(sent(backend, "erasure_announce")).toEqual([
    {
      erasure: {
        contact: 1,
        cause: "decision",
        request: null,
        suppress: false,
        strike: [{ kind: "activity", object: 12 }],
        keep: [],
        count: [],
        seal: "plan 1 of 1",
      },
    },
  ]);
  expect(sent(backend, "erasure_run")).toEqual([]);
  await expect.element(page.getByText(/Nothing is erased yet/)).toBeVisible();
  await expect.element(page.getByText(/Cleo Holm or anybody else.*done from 5 Dec 2026 on/)).toBeVisible();
  backend.emit("change", { table: "erasure", ids: [] });
  await button("Show announced erasures").click();
  await expect
    .element(page.getByRole("main").getByRole("listitem"))
    .toHaveTextContent(/Somebody else who may erase confirms it.*Ada Lindqvist.*5 Dec 2026/);
});

for (const isGone of [false, true])
  test(`back at what was announced and is ${isGone ? "done" : "withdrawn"} by now, nothing of it is told`, async () => {
    const backend = await last(fourEyes, [
      "What goes",
      "What stays, and why",
      /recognised/,
      /^Announce the erasure/,
    ]);
    await page.getByLabelText(/Type the name/).fill(name);
    await button("Announce erasure").click();
    await expect.element(heading("Erasure announced")).toBeVisible();
    const list = async (): Promise<void> => {
      router.open("erasures", { part: "archive" });
      await expect.poll(() => heading("Erasure announced").elements()).toEqual([]);
    };
    await list();
    router.back();
    await expect.element(heading("Erasure announced")).toBeVisible();
    await list();
    backend.answers.erasure_announced = () => [];
    if (isGone) backend.answers.erasure_plan = () => refuse({ code: "not_found" });
    router.back();
    if (isGone) await expect.poll(() => router.place?.screen).toBe("erasures");
    else await expect.element(heading("Is this the right person?")).toBeVisible();
    expect(
      page
        .getByRole("main")
        .getByText(/Nothing is erased yet/)
        .elements(),
    ).toEqual([]);
  });

test("with a cooling-off alone anybody who may erase confirms it", async () => {
  await last({ erasure_way: () => ({ fourEyes: false, coolingOffDays: 3, others: [] }) }, [
    "What goes",
    "What stays, and why",
    /recognised/,
    /^Announce the erasure/,
  ]);
  await expect.element(page.getByText("Anybody who may erase", { exact: true })).toBeVisible();
});

test("where nobody else may erase it goes no further, and the way out is said", async () => {
  await show({ erasure_way: () => ({ fourEyes: true, coolingOffDays: 0, others: [] }) }, () => {
    router.open("erase", { contact: 1 });
  });
  await expect.element(page.getByRole("alert")).toHaveTextContent(/nobody else may erase.*An owner adds/);
  await expect.element(button("Next")).toBeDisabled();
});

/** A hold on a contact as a whole, and one on something about them. */
const held = (backend: Backend) => {
  const told = backend.answers.retention_contact;
  const hold: LegalHold = {
    id: 3,
    revision: 1,
    item: { kind: "contact", id: 8 },
    contact: 8,
    reason: "Claim before the district court",
    reviewOn: "2027-01-31",
    author: 2,
    recordedAt: at,
    endedAt: null,
    endedBy: null,
    endNote: "",
  };
  backend.answers.retention_contact = ({ id }, sent) => {
    const known = told?.({ id }, sent) ?? { due: null, first: null, records: 0, holds: [] };
    return { ...known, holds: id === 8 ? [hold, { ...hold, id: 4, item: { kind: "activity", id: 1 } }] : [] };
  };
};

test("on legal hold it is said at once why and by whom, and the erasure is announced", async () => {
  const backend = await show({}, () => undefined);
  held(backend);
  router.open("erase", { contact: 8 });
  await expect
    .element(page.getByText(/Legal hold: this contact can’t be erased before it ends/))
    .toBeVisible();
  const holds = page.getByRole("list", { name: "Legal holds" }).getByRole("listitem");
  await expect
    .element(holds)
    .toHaveTextContent(/district court *Set by: Jürgen Großmann, 20 Nov 2026.*31 Jan 2027/);
  await expect.element(page.getByText(/can be announced now/)).toBeVisible();
  await expect.element(button("Next")).toBeEnabled();
  for (const title of ["What goes", "What stays, and why", /recognised/, /^Announce the erasure/]) {
    await next();
    await expect.element(heading(title)).toBeVisible();
  }
  await expect.element(page.getByText(/is on legal hold\. The erasure is announced/)).toBeVisible();
  await expect.element(page.getByText("Once the legal hold ends", { exact: true })).toBeVisible();
  expect(page.getByText("As soon as it is confirmed").elements()).toEqual([]);
  await page.getByLabelText(/Type the name/).fill(contact(8).displayName);
  await button("Announce erasure").click();

  await expect.element(heading("Erasure announced")).toHaveFocus();
  expect(sent(backend, "erasure_run")).toEqual([]);
  expect(sent(backend, "erasure_announce")).toMatchObject([{ erasure: { contact: 8 } }]);
  await expect.element(page.getByText(/waits until the legal hold ends.*31 Jan 2027/)).toBeVisible();
  expect(page.getByText(/It can be done from/).elements()).toEqual([]);
});

test("what waits for a hold is listed, and confirmed once the hold has ended", async () => {
  const waiting = announced({ why: "hold", review: "2027-01-31" }, { runsAt: Date.UTC(2026, 11, 4, 9) });
  const backend = await show({ erasure_announced: () => [waiting] }, () => {
    router.open("erasures", {});
  });
  const item = page.getByRole("main").getByRole("listitem");
  await expect.element(item).toHaveTextContent(/waits until the legal hold ends.*31 Jan 2027.*Withdraw/);
  await expect.element(item).not.toHaveTextContent(/4 Dec 2026/);
  expect(item.getByRole("button", { name: /Confirm|Do it now/ }).elements()).toEqual([]);
  backend.answers.erasure_announced = () => [{ ...waiting, wait: null }];
  backend.emit("change", { table: "retention", ids: [] });
  await expect.element(item).toHaveTextContent(/It can be confirmed.*Confirm …/);
});

test("who looks at what waits for a hold goes no further", async () => {
  await show({ erasure_announced: () => [announced({ why: "hold", review: "2027-01-31" })] }, () => {
    router.open("erase", { contact: 1 });
  });
  await expect.element(page.getByText(/waits until the legal hold ends/)).toBeVisible();
  await expect.element(button("Next")).toBeDisabled();
});

test("who can’t open a confidential note that was chosen is told so, and nothing is erased", async () => {
  await last(
    {
      erasure_announced: () => [announced(null)],
      erasure_confirm: () => refuse({ code: "waits", wait: { why: "unread" } }),
    },
    ["What goes", "What stays, and why", /for good\?$/],
  );
  await page.getByLabelText(/Type the name/).fill(name);
  await button("Erase for good").click();
  await expect
    .element(page.getByRole("alert"))
    .toHaveTextContent(/confidential note that you can’t open.*Somebody who can open it/);
});

test("who confirms sees the plan as it is now, what differs, and types the name", async () => {
  const backend = await last(
    {
      ...fourEyes,
      erasure_announced: () => [announced(null)],
      erasure_differences: () => ["records", "backups"],
    },
    ["What goes", "What stays, and why", /for good\?$/],
  );
  await expect.element(page.getByText("Erasure announced by Bo Nyström on 20 Nov 2026")).toBeVisible();
  await expect
    .element(page.getByText("Not as it was when it was announced: number of records, backups"))
    .toBeVisible();
  await expect.element(page.getByText("Their addresses and numbers are recognised")).toBeVisible();
  backend.answers.erasure_confirm = ({ seal }) =>
    ({ ...backend.answers.erasure_list?.({}, [])[0], id: 2, seal }) as never;
  await page.getByLabelText(/Type the name/).fill(name);
  await button("Erase for good").click();

  await expect.element(heading(/^Erased:/)).toBeVisible();
  expect(sent(backend, "erasure_confirm")).toEqual([{ id: 5, seal: "plan 1 of 1", hurry: null }]);
});

test("what was announced for later is done now only for a reason that names nobody", async () => {
  const backend = await last(
    {
      erasure_announced: () => [announced(cooling)],
      erasure_confirm: ({ hurry }) =>
        hurry?.includes("Bo") === true
          ? refuse({ code: "invalid", field: "hurry", at: null, problem: "identifying" })
          : refuse({ code: "waits", wait: cooling }),
    },
    ["What goes", "What stays, and why", /for good\?$/],
  );
  await page.getByLabelText(/Type the name/).fill(name);
  await expect.element(button("Erase for good")).toBeDisabled();
  await page.getByLabelText(/^Why it is done before 4 Dec 2026/).fill("Bo asks");
  await button("Erase for good").click();
  await expect.element(page.getByText(/This names the person/)).toBeVisible();
  expect(page.getByRole("alert").elements()).toEqual([]);

  await page.getByLabelText(/^Why it is done before/).fill("They ask for it");
  await button("Erase for good").click();
  await expect.element(page.getByRole("alert")).toHaveTextContent(/cooling-off.*4 Dec 2026/);
  expect(sent(backend, "erasure_confirm").at(-1)).toMatchObject({ hurry: "They ask for it" });
});

test("who announced it looks at it, goes no further, and can withdraw it", async () => {
  const backend = await show({ ...fourEyes, erasure_announced: () => [announced({ why: "second" })] }, () => {
    router.open("contact", { id: 1 });
  });
  await expect.element(page.getByText("Erasure announced by Bo Nyström on 20 Nov 2026")).toBeVisible();
  expect(page.getByRole("button", { name: "Confirm …" }).elements()).toEqual([]);
  router.open("erase", { contact: 1 });
  await expect.element(page.getByText("Somebody else who may erase confirms it.")).toBeVisible();
  await expect.element(button("Next")).toBeDisabled();
  await button("Withdraw").click();
  await expect
    .element(page.getByRole("alertdialog"))
    .toHaveTextContent(/What Bo Nyström decided about it is lost/);
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
  expect(sent(backend, "erasure_withdraw")).toEqual([]);
  await expect.element(button("Withdraw")).toHaveFocus();
  await withdraw();
  await expect.poll(() => sent(backend, "erasure_withdraw")).toEqual([{ id: 5 }]);
  await expect.element(page.getByText(`The announced erasure of ${name} is withdrawn`)).toBeVisible();
});

test("the area begins with what is announced, each with what can be done", async () => {
  const of = [
    announced(null),
    announced(cooling, { id: 6, contact: 2, name: contact(2).displayName, cause: "request", request: 1 }),
    announced({ why: "second" }, { id: 7, contact: 3, name: contact(3).displayName }),
  ];
  const backend = await show({ erasure_announced: () => of }, () => {
    router.open("erasures", {});
  });
  const items = page.getByRole("main").getByRole("listitem");
  await expect.element(items.nth(0)).toHaveTextContent(/It can be confirmed.*Confirm ….*Withdraw/);
  await expect
    .element(items.nth(1))
    .toHaveTextContent(/Cooling-off.*from 4 Dec 2026 on.*They asked for it.*Do it now …/);
  await expect.element(items.nth(2)).toHaveTextContent(/Somebody else/);
  expect(
    items
      .nth(2)
      .getByRole("button", { name: /Confirm|Do it now/ })
      .elements(),
  ).toEqual([]);
  await items.nth(1).getByRole("button", { name: "Do it now …" }).click();
  expect(router.place).toMatchObject({ screen: "erase", params: { contact: 2, request: 1 } });
  router.back();
  await withdraw(() => items.nth(2).getByRole("button", { name: "Withdraw" }).click());
  await expect.poll(() => sent(backend, "erasure_withdraw")).toEqual([{ id: 7 }]);
});

test("the ledger says who announced it and why it was hurried", async () => {
  const backend = await show({}, () => undefined);
  const list = backend.answers.erasure_list?.({}, []) ?? [];
  backend.answers.erasure_list = () =>
    list.map((erasure) => ({
      ...erasure,
      summary: {
        ...erasure.summary,
        announced: { by: 1, role: "owner", at, byAnother: true, coolingOffDays: 14, hurried: "They asked" },
      },
    }));
  router.open("erasures", { part: "ledger", erasure: 2 });
  const panel = page.getByRole("complementary", { name: "Erasure", exact: true });
  await expect.element(panel).toHaveTextContent(/Announced by *Ada Lindqvist, 20 Nov 2026/);
  await expect.element(panel).toHaveTextContent(/Cooling-off *14 days, done early: They asked/);
});

test("the settings ask for a second person, say where there is none, and for days to wait", async () => {
  const backend = await show(
    { setting_change: () => refuse({ code: "invalid", field: "fourEyes", at: null, problem: "alone" }) },
    () => {
      router.open("settings", {});
    },
  );
  const second = page.getByRole("switch", { name: /second person confirms/ });
  await second.click();
  await expect.element(page.getByText(/Nobody else may erase\. Add a second owner/)).toBeVisible();
  expect(sent(backend, "setting_change")[0]).toMatchObject({ settings: { fourEyes: true } });
  await expect.element(second).not.toBeChecked();
});

for (const { language, theme } of looks)
  test(`announcing, the list and the settings are accessible in ${language} ${theme}`, async () => {
    await show(
      { ...fourEyes, erasure_announced: () => [announced(cooling), announced(null, { id: 6, contact: 2 })] },
      () => {
        router.open("erasures", {});
      },
      { preference: { language, theme } },
    );
    await expect.poll(() => document.querySelectorAll("main li dl").length).toBe(2);
    await expectAccessible();
    router.open("erase", { contact: 1 });
    await expect.poll(() => document.querySelector("main footer .primary:not(:disabled)")).not.toBeNull();
    for (const found of ["main table", "main section ul", "main input[type=text]"]) {
      await next();
      await expect.poll(() => document.querySelector(found)).not.toBeNull();
    }
    await expectAccessible();
    router.open("erase", { contact: 4 });
    await expect.poll(() => document.querySelector("main footer .primary:not(:disabled)")).not.toBeNull();
    for (const found of ["main table", "main section ul", "main fieldset", "main input[type=text]"]) {
      await next();
      await expect.poll(() => document.querySelector(found)).not.toBeNull();
    }
    await expectAccessible();
    const label = document.querySelector("main .note")?.textContent ?? "";
    await userEvent.type(document.querySelector("main input[type=text]") ?? document.body, label);
    await next();
    await expect.poll(() => document.querySelector("main footer")).toBeNull();
    await expectAccessible();
  });
