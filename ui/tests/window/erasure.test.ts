//! Erasures: the way to one, the ledger, and what the law keeps.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ErasurePlan } from "../../src/ipc/types/ErasurePlan";
import { actions } from "../../src/action/registry.svelte";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import { isTyped } from "../../src/screens/erasure/words";
import type { Answers, Backend } from "../backend/backend";
import { erasures, proof } from "../backend/erasures";
import { contact } from "../backend/people";
import { refuse } from "../backend/refuse";
import type { Beginning } from "../backend/office";
import { expectAccessible, looks, open } from "./open";

const heading = (name: string | RegExp) => page.getByRole("heading", { name });
const button = (name: string) => page.getByRole("button", { name, exact: true });
const sent = (backend: Backend, command: Parameters<Backend["calls"]>[0]): unknown[] =>
  backend.calls(command).map(({ args }) => args);
const next = () => userEvent.keyboard("{Control>}{Enter}{/Control}");

async function show(beginning: Beginning, answers: Answers, go: () => void): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("contacts");
  go();
  return backend;
}

/** The way to erasing a contact, at its beginning. */
async function erase(id: number, answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  const backend = await show(beginning, answers, () => {
    router.open("erase", { contact: id });
  });
  await expect.element(heading("Is this the right person?")).toBeVisible();
  await expect.poll(() => backend.calls("erasure_plan").length).toBe(1);
  await expect.element(page.getByText("Nothing is erased before the last step.")).toBeVisible();
  return backend;
}

/** The last step before it. */
async function confirm(id: number, answers: Answers = {}): Promise<Backend> {
  const backend = await erase(id, answers);
  await expect.element(button("Next")).toBeEnabled();
  for (const title of ["What goes", "What stays, and why", /recognised/, /for good\?$/]) {
    await next();
    await expect.element(heading(title)).toBeVisible();
  }
  return backend;
}

const restored = (name: string): string => name.toUpperCase();

test("the steps say who goes, what goes, what stays and why, before anything happens", async () => {
  const backend = await erase(1);
  await expect.element(page.getByText(contact(1).emails[0]?.address ?? "none").first()).toBeVisible();

  await expect.element(button("Next")).toBeEnabled();
  await next();
  await expect.element(heading("What goes")).toHaveFocus();
  await expect.element(page.getByRole("row", { name: /Activities.*42/ })).toBeVisible();
  await expect.element(page.getByRole("row", { name: /Vouchers.*2 of them stay/ })).toBeVisible();

  await next();
  const law = page.getByRole("region", { name: "Kept by law" });
  await expect.element(law).toHaveTextContent(/2026-114.*§ 147 AO · Until 31 Dec 2034/);
  await expect.element(law).toHaveTextContent(/Somebody who knows the law has to be asked/);
  await expect.element(law).toHaveTextContent(/Stays with the company/);
  await expect
    .element(page.getByRole("region", { name: "Files of their requests" }))
    .toHaveTextContent(/2026-1.*while it is open.*2024-12.*Until 30 Sept? 2027/);
  await expect
    .element(page.getByRole("region", { name: "Recipients to be told" }))
    .toHaveTextContent(/Druckhaus/);
  await expect
    .element(page.getByRole("region", { name: "Backups" }))
    .toHaveTextContent(/4 backups.*erases them again/);

  await userEvent.keyboard("{Escape}");
  await expect.element(heading("What goes")).toHaveFocus();
  expect(sent(backend, "erasure_run")).toEqual([]);
});

test("out of which texts of others somebody is struck is chosen, each seen as it is and as it will be", async () => {
  const backend = await erase(1);
  await expect.element(button("Next")).toBeEnabled();
  await next();
  await next();
  const texts = page.getByRole("region", { name: "Texts of others that name them" });
  const box = (name: RegExp) => texts.getByRole("checkbox", { name });
  await expect.element(box(/Activity: Abstimmung/)).toBeChecked();
  await expect.element(box(/^Contact/)).not.toBeChecked();
  await expect.element(box(/^Document/)).toBeDisabled();
  await expect.element(texts).toHaveTextContent(/1 of 3 is struck.*on legal hold.*neither read nor changed/);
  await expect
    .element(page.getByText(/2 confidential notes about others were not looked into/))
    .toBeVisible();

  await texts.getByText(/^Show the passage Activity/).click();
  await expect.element(texts.getByText("Zoë Kowalska", { exact: true })).toBeVisible();
  await expect.element(texts.getByRole("img", { name: "struck out" }).first()).toHaveTextContent("█████");
  await texts.getByText(/^Show the passage Activity/).click();
  await texts.getByText(/^Show the passage Activity/).click();
  expect(sent(backend, "erasure_passages")).toEqual([{ id: 1, text: { kind: "activity", object: 12 } }]);

  await texts.getByRole("button", { name: "Choose all" }).click();
  await expect.element(texts).toHaveTextContent(/2 of 3 are struck/);
  await expect.element(box(/^Document/)).not.toBeChecked();
  await texts.getByRole("button", { name: "Choose none" }).click();
  await expect.element(box(/Activity: Abstimmung/)).not.toBeChecked();
  await box(/^Contact/).click();
  await expectAccessible();

  await next();
  await next();
  await expect.element(page.getByText("Struck out of 1, 2 stay as they are")).toBeVisible();
  // What was chosen stays chosen on the way back.
  await userEvent.keyboard("{Escape}{Escape}");
  await expect.element(box(/Activity: Abstimmung/)).not.toBeChecked();
  await next();
  await next();
  const name = document.querySelector("h2")?.textContent.replace(/^Erase | for good\?$/g, "") ?? "";
  await page.getByLabelText(/Type the name/).fill(name);
  await next();
  await expect.element(heading(/^Erased:/)).toBeVisible();
  expect(backend.calls("erasure_run").at(-1)?.args).toMatchObject({
    erasure: { strike: [{ kind: "contact", object: 3 }] },
  });
  await expect.element(page.getByText("Struck out of one text of somebody else")).toBeVisible();
});

test("the red button waits for the name, and what was done names nobody", async () => {
  const backend = await confirm(1);
  const name = document.querySelector("h2")?.textContent.replace(/^Erase | for good\?$/g, "") ?? "";
  expect(name).not.toBe("");
  await expect.element(button("Erase for good")).toBeDisabled();
  await page.getByLabelText(/Type the name/).fill("Somebody");
  await next();
  await expect.element(button("Erase for good")).toBeDisabled();
  expect(sent(backend, "erasure_run")).toEqual([]);

  await page.getByLabelText(/Type the name/).fill(` ${restored(name)} `);
  await button("Erase for good").click();

  await expect.element(heading("Erased: E2026-3")).toHaveFocus();
  const strike = [{ kind: "activity", object: 12 }];
  expect(sent(backend, "erasure_run")).toEqual([
    {
      erasure: {
        contact: 1,
        cause: "decision",
        request: null,
        suppress: false,
        strike,
        keep: [],
        count: [],
        seal: "plan 1 of 1",
      },
    },
  ]);
  await expect.element(page.getByText("Tell these recipients now")).toBeVisible();
  expect(document.querySelector("main")?.textContent).not.toContain(name);
  await button("Show all erasures").click();
  await expect.element(page.getByRole("row", { name: /E2026-3.*Decided here.*Ada Lindqvist/ })).toBeVisible();
});

test("capitals and spaces make no difference to what is typed, a letter does", () => {
  expect(isTyped(" åsa   LINDQVIST", "Åsa Lindqvist")).toBe(true);
  expect(isTyped("A\u030Asa Lindqvist", "Åsa Lindqvist")).toBe(true);
  expect(isTyped("Asa Lindqvist", "Åsa Lindqvist")).toBe(false);
  expect(isTyped("", "")).toBe(false);
});

test("what came since it was looked at is shown before anything is erased", async () => {
  let changed = false;
  const plans = erasures(40, () => undefined);
  const plan = (id: number): ErasurePlan => {
    const one = plans.erasure_plan?.({ id }, []);
    if (!one) throw new Error("no plan");
    const more = one.counts.map((counted) => ({ ...counted, count: counted.count + 1 }));
    return changed ? { ...one, counts: more, seal: "newer" } : one;
  };
  const backend = await confirm(1, {
    erasure_plan: ({ id }) => plan(id),
    erasure_run: (args, secrets) => {
      const first = !changed;
      changed = true;
      if (first) refuse({ code: "conflict" });
      return plans.erasure_run?.({ erasure: { ...args.erasure, seal: "plan 1 of 1" } }, secrets) as never;
    },
  });
  const label = page.getByLabelText(/Type the name/);
  const name = document.querySelector("h2")?.textContent.replace(/^Erase | for good\?$/g, "") ?? "";
  await label.fill(name);
  await next();

  await expect.element(page.getByText("Something came since you looked")).toBeVisible();
  await expect.element(heading("What goes")).toHaveFocus();
  await expect.element(page.getByRole("row", { name: /Activities.*43/ })).toBeVisible();
  for (const title of ["What stays, and why", /recognised/, /for good\?$/]) {
    await next();
    await expect.element(heading(title)).toBeVisible();
  }
  await expect.element(label).toHaveValue("");
  await label.fill(name);
  await next();
  await expect.element(heading(/^Erased:/)).toBeVisible();
  expect(backend.calls("erasure_run").at(-1)?.args).toMatchObject({ erasure: { seal: "newer" } });
});

test("whose data is restricted goes only because of their request", async () => {
  await erase(6);

  await expect.element(page.getByText(/Their data is restricted since 2 Oct 2026/)).toBeVisible();
  await expect.element(button("Next")).toBeDisabled();
  await button("Record request").click();
  expect(router.place).toMatchObject({ screen: "request-form", params: { contact: 6 } });
});

test("a request at its answer leads to the erasure, is typed by its number, and says what was erased", async () => {
  const backend = await show({ due: true }, {}, () => {
    router.open("request", { id: 1 });
  });
  await expect.element(page.getByText("Now the data goes")).toBeVisible();
  await userEvent.keyboard("{Shift>}{Delete}{/Shift}");
  await expect
    .poll(() => router.place)
    .toMatchObject({ screen: "erase", params: { contact: 2, request: 1 } });
  await expect.element(page.getByRole("group", { name: /Who of this request/ })).toBeVisible();
  await expect.element(button("Next")).toBeEnabled();
  for (const title of ["What goes", "What stays, and why", /recognised/]) {
    await next();
    await expect.element(heading(title)).toBeVisible();
  }
  await expect.element(page.getByRole("radio", { name: /Put them on the list/ })).toBeChecked();
  await next();
  await page.getByLabelText(/number of the request/).fill("2026-1");
  await next();

  await expect.element(heading("Erased: E2026-3")).toBeVisible();
  const strike = [{ kind: "activity", object: 12 }];
  expect(sent(backend, "erasure_run")).toEqual([
    {
      erasure: {
        contact: 2,
        cause: "request",
        request: 1,
        suppress: true,
        strike,
        keep: [],
        count: [],
        seal: "plan 1 of 2",
      },
    },
  ]);
  await button("Back to the request").click();
  await expect.element(page.getByText(/^Erased: E2026-3, /)).toBeVisible();
  // The other card that the search found is still here.
  await button("Erase …").click();
  await expect
    .poll(() => router.place)
    .toMatchObject({ screen: "erase", params: { contact: 9, request: 1 } });
});

test("a request that does not lead to an erasure is said so, with the way back to it", async () => {
  await show(
    { due: true },
    { erasure_run: () => refuse({ code: "invalid", field: "request", at: null, problem: "choice" }) },
    () => {
      router.open("erase", { contact: 2, request: 1 });
    },
  );
  await expect.element(button("Next")).toBeEnabled();
  for (const title of ["What goes", "What stays, and why", /recognised/, /for good\?$/]) {
    await next();
    await expect.element(heading(title)).toBeVisible();
  }
  await page.getByLabelText(/number of the request/).fill("2026-1");
  await next();

  await expect.element(page.getByRole("alert")).toHaveTextContent(/does not allow this.*Nothing was erased/);
  await expect.element(heading(/for good\?$/)).toBeVisible();
  await button("Back to the request").click();
  expect(router.place).toMatchObject({ screen: "request", params: { id: 1 } });
});

test("it begins on the page of a contact, by key and from the menu, and in the trash", async () => {
  await show({}, {}, () => {
    router.open("contact", { id: 1 });
  });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "More actions" }).first().click();
  await page.getByRole("menuitem", { name: /Erase for good/ }).click();
  await expect.poll(() => router.place).toMatchObject({ screen: "erase", params: { contact: 1 } });

  router.back();
  await expect.poll(() => actions().some(({ id }) => id === "contact.erase")).toBe(true);
  await userEvent.keyboard("{Delete}");
  await expect.poll(() => router.place?.screen).toBe("contacts");
  router.open("trash", {});
  await expect.element(button("Erase for good …")).toBeVisible();
  await userEvent.keyboard("{Shift>}{Delete}{/Shift}");
  await expect.poll(() => router.place).toMatchObject({ screen: "erase", params: { contact: 1 } });
});

test("the ledger says why, by whom and how much, and shows one beside it", async () => {
  const backend = await show({}, {}, () => undefined);
  await userEvent.keyboard("ge");
  await expect
    .element(page.getByRole("row", { name: /E2026-2.*They asked for it.*Ada Lindqvist/ }))
    .toBeVisible();
  await userEvent.keyboard("{Enter}");
  const panel = page.getByRole("complementary", { name: "Erasure", exact: true });
  await expect.element(panel).toHaveTextContent(/E2026-2/);
  await expect.element(panel).toHaveTextContent(/§ 147 AO *Until 31 Dec 2034/);
  await panel.getByRole("button", { name: "Save certificate" }).click();
  await expect.element(page.getByText("Certificate saved: erasure-E2026-2.pdf")).toBeVisible();
  await panel.getByRole("button", { name: "Certificate as JSON" }).click();
  const saved = backend.calls("erasure_certificate_save").map(({ args }) => args);
  expect(saved).toEqual([
    { id: 2, format: "pdf" },
    { id: 2, format: "json" },
  ]);
  await panel.getByRole("button", { name: "Open request" }).click();
  expect(router.place).toMatchObject({ screen: "request", params: { id: 7 } });
});

/** Runs an erasure whose search ends when it is told to. */
async function searched(answers: Answers = {}): Promise<{ backend: Backend; end: () => void; job: number }> {
  const backend = await confirm(1, answers);
  const { erasure_prove: prove } = backend.answers;
  let resolve = (): void => undefined;
  const promise = new Promise<void>((resolved) => {
    resolve = resolved;
  });
  const slowly = async (args: { job: number }): Promise<unknown> => {
    await promise;
    return prove?.(args, []);
  };
  // The pretended backend hands on what it is given, a promise too.
  backend.answers.erasure_prove = slowly as unknown as NonNullable<typeof prove>;
  const name = document.querySelector("h2")?.textContent.replace(/^Erase | for good\?$/g, "") ?? "";
  await page.getByLabelText(/Type the name/).fill(name);
  await next();
  await expect.element(heading(/^Erased:/)).toBeVisible();
  await expect.poll(() => backend.calls("erasure_prove")).toHaveLength(1);
  const { job } = backend.calls("erasure_prove")[0]?.args as { job: number };
  return {
    backend,
    job,
    end: () => {
      resolve();
    },
  };
}

test("after the point of no return it is searched for what is left, with progress, and the result stays", async () => {
  const { backend, job, end } = await searched();
  const way = page.getByRole("list", { name: /What was done/ });
  await expect.element(way).toHaveTextContent(/deleted Done.*From here on nothing can be taken back/);
  await expect.element(way).toHaveTextContent(/Search for what is left Running/);
  backend.emit("progress", { job, done: 103_000_000, total: 412_000_000, rate: 0 });
  await expect.element(page.getByText("103 of 412")).toBeVisible();
  await expectAccessible();

  end();
  await expect.poll(() => backend.calls("erasure_prove")).toHaveLength(1);
  backend.emit("change", { table: "erasure", ids: [] });

  await expect.element(page.getByText("Proved on 21 Nov 2026: nothing is left")).toBeVisible();
  await expect.element(page.getByText("5 places were searched for 11 names")).toBeVisible();
  await expect.element(page.getByRole("row", { name: "Database 412 MB 0" })).toBeVisible();
  await expect.element(page.getByText(/2 names, addresses and numbers were left out/)).toBeVisible();
  await expect.element(page.getByText("2 backups of before were not searched.")).toBeVisible();
  await expect.element(way).toHaveTextContent(/Search for what is left Done/);
});

test("the search can wait, and is begun again by hand", async () => {
  let refused = false;
  const { backend, end } = await searched({
    job_cancel: () => null,
    erasure_prove: () => {
      refused = true;
      return refuse({ code: "cancelled" });
    },
  });
  await button("Later").click();
  expect(backend.calls("job_cancel")).toHaveLength(1);
  end();
  await expect.poll(() => refused).toBe(true);

  await expect.element(page.getByText(/The search was stopped/)).toBeVisible();
  await expect.element(page.getByRole("list", { name: /What was done/ })).toHaveTextContent(/Waiting/);
  backend.answers.erasure_prove = () => "waiting";
  await button("Search now").click();
  await expect.element(page.getByText(/Somebody still reads the database/)).toBeVisible();
});

test("what was found is told by its place, and searched for again by hand", async () => {
  const left = erasures(40, () => undefined);
  let proved = false;
  const backend = await show(
    {},
    {
      erasure_list: () =>
        (left.erasure_list?.({}, []) ?? []).map((erasure) => ({
          ...erasure,
          proof: proof(proved ? 0 : 3),
          unproved: !proved,
        })),
      erasure_prove: () => {
        proved = true;
        return "done";
      },
    },
    () => {
      router.open("erasures", { part: "ledger", erasure: 2 });
    },
  );
  const panel = page.getByRole("complementary", { name: "Erasure", exact: true });
  await expect.element(panel).toHaveTextContent(/Something was left on 21 Nov 2026, 3 times/);
  await expect.element(panel).toHaveTextContent(/Where: Files of the window/);
  await panel.getByRole("button", { name: "Search now" }).click();
  backend.emit("change", { table: "erasure", ids: [] });
  await expect.element(panel).toHaveTextContent(/Proved on 21 Nov 2026/);
  expect(panel.getByRole("button", { name: "Search now" }).elements()).toEqual([]);
});

test("what the law keeps is opened only once the journal was spoken of", async () => {
  const backend = await show({}, {}, () => {
    router.open("erasures", { part: "archive" });
  });
  const rows = page.getByRole("row");
  await expect.element(rows.nth(1)).toHaveTextContent(/To be told/);
  await expect.element(rows.nth(3)).toHaveTextContent(/31 Dec 2034/);
  await userEvent.keyboard("j");
  await userEvent.keyboard("o");
  await expect.element(page.getByRole("alertdialog")).toHaveTextContent(/journal notes that you looked/);
  expect(sent(backend, "erasure_open")).toEqual([]);
  await page.getByRole("alertdialog").getByRole("button", { name: "Open" }).click();

  await expect.poll(() => sent(backend, "erasure_open")).toEqual([{ id: 2 }]);
  const panel = page.getByRole("complementary", { name: "Kept by law" });
  await expect.element(panel).toHaveTextContent(/Zoë Kowalska.*Angebote am Telefon.*Consented/);
});

test("a recipient is noted as told, with the day and how, and the notice is gone", async () => {
  const backend = await show({}, {}, () => {
    router.open("erasures", { part: "archive" });
  });
  await expect.element(page.getByRole("row").nth(1)).toHaveTextContent(/To be told/);
  await userEvent.keyboard("t");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Note" }).click();
  expect(sent(backend, "erasure_settle")).toEqual([]);
  await dialog.getByLabelText("How", { exact: true }).fill("E-mail to data@print.example");
  await dialog.getByRole("button", { name: "Note" }).click();

  await expect
    .poll(() => sent(backend, "erasure_settle")[0])
    .toMatchObject({ id: 1, method: "E-mail to data@print.example" });
  await expect.element(page.getByRole("row").nth(1)).toHaveTextContent(/Proof of a consent/);
});

test("a legal hold on something that is kept is looked at again, and its end erases the thing", async () => {
  const backend = await show({}, {}, () => {
    router.open("erasures", { part: "archive" });
  });
  await expect.element(page.getByRole("row").nth(4)).toHaveTextContent(/On legal hold.*Until the hold ends/);
  await userEvent.keyboard("{End}{Enter}");
  const panel = page.getByRole("complementary", { name: "Kept by law" });
  await expect.element(panel).toHaveTextContent(/Looked at again on *31 Jan 2027/);
  await panel.getByRole("button", { name: "Open …" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Open" }).click();
  await expect.element(panel).toHaveTextContent(/Wasser im Keller.*undicht.*Klage vor dem Amtsgericht/);

  await panel.getByRole("button", { name: "End legal hold" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "End and erase" }).click();
  expect(sent(backend, "erasure_hold_end")).toEqual([]);
  await dialog.getByLabelText("Why it ends").fill("Settled");
  await dialog.getByRole("button", { name: "End and erase" }).click();
  await expect.poll(() => sent(backend, "erasure_hold_end")).toEqual([{ id: 4, note: "Settled" }]);
  await expect.element(page.getByText("The hold ended, and what it kept is gone.")).toBeVisible();
});

test("files that are kept open once the journal was spoken of, and a recipient gets a letter", async () => {
  const backend = await show({}, {}, () => {
    router.open("erasures", { part: "archive" });
  });
  await expect.element(page.getByRole("row").nth(1)).toHaveTextContent(/To be told/);
  await userEvent.keyboard("m");
  await expect.element(page.getByRole("dialog")).toHaveTextContent(/The data was erased/);
  await page.getByRole("dialog").getByRole("button", { name: "Save as PDF" }).click();
  await expect.poll(() => sent(backend, "erasure_letter_save")).toMatchObject([{ id: 1, format: "pdf" }]);
  await userEvent.keyboard("jj{Enter}");
  const panel = page.getByRole("complementary", { name: "Kept by law" });
  expect(panel.getByRole("button", { name: "Open file" }).elements()).toEqual([]);
  await panel.getByRole("button", { name: "Open …" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Open" }).click();
  await panel.getByRole("button", { name: "Open file" }).click();
  await expect.poll(() => sent(backend, "erasure_file_open")).toEqual([{ id: 3, at: 0 }]);
});

test("empty lists say what belongs there", async () => {
  await show({ people: 0 }, {}, () => {
    router.open("erasures", {});
  });
  await expect.element(page.getByText("Nobody has been erased yet")).toBeVisible();
  await userEvent.keyboard("{Alt>}2{/Alt}");
  await expect.element(page.getByText("No law keeps anything")).toBeVisible();
});

test("nothing of it is offered to who may not", async () => {
  await show({ may: ["contact_read", "contact_change", "trash_read", "trash_change"] }, {}, () => {
    router.open("contact", { id: 1 });
  });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(actions().filter(({ id }) => id.endsWith(".erase"))).toEqual([]);
  await page.getByRole("button", { name: "More actions" }).first().click();
  await expect.element(page.getByRole("menuitem", { name: /trash/ })).toBeVisible();
  expect(page.getByRole("menuitem", { name: /Erase/ }).elements()).toEqual([]);
  expect(page.getByText("Erasures & holds", { exact: true }).elements()).toEqual([]);
});

for (const { language, theme } of looks)
  test(`the steps, the ledger and the archive are accessible in ${language} ${theme}`, async () => {
    await show({ preference: { language, theme }, due: true }, {}, () => {
      router.open("erase", { contact: 2, request: 1 });
    });
    await expect.poll(() => document.querySelector("main fieldset")).not.toBeNull();
    await expect.poll(() => document.querySelector("main footer button:disabled")).toBeNull();
    await expectAccessible();
    for (const found of ["main table", "main section ul", "main fieldset", "main input[type=text]"]) {
      await next();
      await expect.poll(() => document.querySelector(found)).not.toBeNull();
      await expectAccessible();
    }
    await userEvent.type(document.querySelector("main input[type=text]") ?? document.body, "2026-1");
    await next();
    await expect.poll(() => document.querySelector("main .outcome")).not.toBeNull();
    await expectAccessible();
    router.open("erasures", {});
    await expect.poll(() => document.querySelector("[role=gridcell]")).not.toBeNull();
    await userEvent.keyboard("{Enter}");
    await expectAccessible();
    router.open("erasures", { part: "archive" });
    await expect.poll(() => document.querySelector("[role=gridcell] svg")).not.toBeNull();
    await userEvent.keyboard("{Enter}");
    await expectAccessible();
  });
