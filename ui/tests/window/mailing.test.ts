//! Building a mailing list: who may be contacted, who is left out and why, and the file.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { MailingCheck } from "../../src/ipc/types/MailingCheck";
import { router } from "../../src/route/router.svelte";
import { blankForm } from "../../src/screens/consent/blank.svelte";
import { toast } from "../../src/shell/toast.svelte";
import type { Answers, Backend } from "../backend/backend";
import { contact } from "../backend/people";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

async function start(beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  const backend = await open({ people: 40, ...beginning }, answers);
  router.reset("mailing");
  await expect.element(page.getByRole("heading", { name: "What is the list for?" })).toBeVisible();
  return backend;
}

const next = () => page.getByRole("button", { name: "Next", exact: true }).click();
const back = () => page.getByRole("button", { name: "Back", exact: true }).click();
const heading = (name: string | RegExp) => expect.element(page.getByRole("heading", { name })).toBeVisible();

async function walkToDecision(): Promise<void> {
  await page.getByRole("radio", { name: /^Newsletter/ }).click();
  await next();
  await heading("Whom do you want to reach?");
  await next();
  await heading("16 may be contacted");
}

async function walkToFile(): Promise<void> {
  await walkToDecision();
  await next();
  await heading("How is the list saved?");
}

const nobody: MailingCheck = {
  allowed: 0,
  needs: 38,
  blocked: 2,
  reasons: [
    { code: "consent_missing", outcome: "needs", count: 38 },
    { code: "withdrawn", outcome: "blocked", count: 2 },
  ],
};

test("a list is decided about, saved and told of, and says what stands on it", async () => {
  const backend = await start();

  await walkToDecision();
  await expect
    .element(page.getByText(/company, language and one e-mail address of each, and nothing else/))
    .toBeVisible();
  await expect
    .element(page.getByRole("img", { name: /Allowed 16, Something is missing 12, Not allowed 12/ }))
    .toBeVisible();
  await next();
  await page.getByRole("radio", { name: /^Excel/ }).click();
  await page.getByLabelText("Who gets the list").fill(" Print shop ");
  await page.getByRole("button", { name: "Save the list of 16" }).click();

  await expect.element(page.getByText("16 people are on it.")).toBeVisible();
  await expect.element(page.getByText(/each consent’s use was noted/)).toBeVisible();
  await expect.element(page.getByRole("heading", { name: "The list is saved" })).toHaveFocus();
  expect(backend.calls("mailing_save").map(({ args }) => args)).toEqual([
    {
      file: { format: "xlsx", recipient: "Print shop" },
      purpose: 3,
      channel: "email",
      ids: null,
      handle: null,
      job: expect.any(Number) as number,
    },
  ]);
});

test("the whole way goes by keyboard, and back again with every choice kept", async () => {
  const backend = await start();

  await page.getByRole("radio", { name: /^Newsletter/ }).click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByRole("heading", { name: "Whom do you want to reach?" })).toHaveFocus();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByRole("heading", { name: "16 may be contacted" })).toHaveFocus();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await page.getByLabelText("Who gets the list").fill("Print shop");
  await userEvent.keyboard("{Escape}{Escape}{Escape}");
  await expect.element(page.getByRole("radio", { name: /^Newsletter/ })).toBeChecked();
  for (let step = 0; step < 3; step += 1) await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByLabelText("Who gets the list")).toHaveValue("Print shop");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(page.getByText("16 people are on it.")).toBeVisible();
  expect(backend.calls("mailing_save")).toHaveLength(1);
});

test("nothing goes on without a purpose and a channel", async () => {
  const backend = await start();

  await next();
  await expect.element(page.getByText(/Please choose a purpose\./)).toBeVisible();
  await page.getByRole("radio", { name: /^Angebote und Aufträge/ }).click();
  await next();
  await expect.element(page.getByText(/Please choose how people are reached\./)).toBeVisible();
  await page.getByText("Letter", { exact: true }).click();
  await next();

  await heading("Whom do you want to reach?");
  expect(backend.calls("mailing_check")).toEqual([]);
});

test("a purpose that is not ready can’t be chosen, says what is missing and leads there", async () => {
  await start();

  expect(page.getByRole("radio", { name: /^Kundenbetreuung/ }).elements()).toEqual([]);
  await expect.element(page.getByText("Not assessed yet")).toBeVisible();
  await page.getByRole("button", { name: "Kundenbetreuung" }).click();

  expect(router.place).toMatchObject({ screen: "purpose", params: { purpose: 1 } });
});

test("without any purpose the screen says so and leads to the purposes", async () => {
  await open({ people: 4 }, { purpose_list: () => [] });
  router.reset("mailing");

  await page.getByRole("button", { name: "To the purposes" }).click();

  expect(router.place?.screen).toBe("purposes");
});

test("a reason opens the people with it, they open their contact, and the way leads back", async () => {
  const backend = await start();
  await walkToDecision();

  await page.getByRole("button", { name: "Withdrawn" }).click();
  await expect
    .element(page.getByRole("gridcell", { name: /Withdrew their consent on 12 May 2026/ }).first())
    .toBeVisible();
  // In full below the list, where a row has no room for it.
  await expect
    .poll(() => document.querySelector(".whole")?.textContent)
    .toMatch(/^Withdrew their consent on 12 May 2026\./);
  expect(backend.calls("mailing_open")[0]?.args).toMatchObject({
    filter: { code: "withdrawn" },
    purpose: 3,
    channel: "email",
  });
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(router.place).toMatchObject({ screen: "contact", params: { id: 15 } });
  router.back();
  await heading("Withdrawn");
  await userEvent.keyboard("{Escape}");

  await heading("16 may be contacted");
  await expect.element(page.getByRole("button", { name: "Withdrawn" })).toHaveFocus();
});

test("everybody who was asked about can be looked at", async () => {
  const backend = await start();
  await walkToDecision();

  await page.getByRole("button", { name: "Everybody asked about" }).click();

  await expect.element(page.getByText("40 contacts", { exact: true })).toBeVisible();
  expect(backend.calls("mailing_open")[0]?.args).toMatchObject({ filter: { code: null } });
});

test("the people of an outcome are shown from the bar, and the filter goes on to others", async () => {
  const backend = await start();
  await walkToDecision();

  await page.getByRole("button", { name: "12" }).last().click();
  await expect.element(page.getByText("12 contacts", { exact: true })).toBeVisible();
  await expect.element(page.getByRole("radio", { name: "Not allowed" })).toBeChecked();
  expect(backend.calls("mailing_open")[0]?.args).toMatchObject({
    filter: { code: null, outcome: "blocked" },
  });
  await page.getByText("Allowed", { exact: true }).click();

  await expect.element(page.getByText("16 contacts", { exact: true })).toBeVisible();
  expect(backend.calls("mailing_open").at(-1)?.args).toMatchObject({
    filter: { code: null, outcome: "allowed" },
  });
  await userEvent.keyboard("{Escape}");
  await heading("16 may be contacted");
});

test("of letters the postal address is shown", async () => {
  await start();
  await page.getByRole("radio", { name: /^Angebote und Aufträge/ }).click();
  await page.getByText("Letter", { exact: true }).click();
  await next();
  await heading("Whom do you want to reach?");
  await next();
  await heading("16 may be contacted");

  await page.getByRole("button", { name: "Everybody asked about" }).click();

  const [address] = contact(1).addresses;
  await expect.element(page.getByRole("gridcell", { name: address?.street ?? "" }).first()).toBeVisible();
});

test("the table behind the bar has its numbers", async () => {
  await start();
  await walkToDecision();

  await page.getByRole("button", { name: "Show as a table" }).click();

  await expect.element(page.getByRole("row", { name: "Something is missing 12" })).toBeVisible();
});

test("what changes meanwhile is decided anew", async () => {
  const backend = await start();
  await walkToDecision();

  backend.answers.mailing_check = () => nobody;
  backend.emit("change", { table: "consent", ids: [], revision: 9 } as never);

  await heading("0 may be contacted");
});

test("where nobody may be contacted there are reasons and no list", async () => {
  const backend = await start({}, { mailing_check: () => nobody });

  await page.getByRole("radio", { name: /^Newsletter/ }).click();
  await next();
  await next();

  await expect.element(page.getByText("Nobody may be contacted", { exact: true })).toBeVisible();
  await expect.element(page.getByRole("button", { name: "No consent" })).toBeVisible();
  expect(page.getByRole("button", { name: "Next", exact: true }).elements()).toEqual([]);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await heading("0 may be contacted");
  expect(backend.calls("mailing_save")).toEqual([]);
});

test("writing shows how far it is and can be cancelled", async () => {
  let stop: ((refusal: { code: "cancelled" }) => void) | undefined;
  const backend = await start(
    {},
    {
      // The answer comes when the work is stopped.
      mailing_save: () => new Promise((_, reject) => (stop = reject)) as unknown as number,
      job_cancel: () => {
        stop?.({ code: "cancelled" });
        return null;
      },
    },
  );
  await walkToFile();

  await page.getByRole("button", { name: "Save the list of 16" }).click();
  await expect.element(page.getByRole("progressbar")).toBeInTheDocument();
  const { job } = backend.calls("mailing_save")[0]?.args as { job: number };
  backend.emit("progress", { job, done: 4, total: 16, rate: 800 });
  await expect.element(page.getByText("4 of 16")).toBeVisible();
  await userEvent.keyboard("{Escape}");

  await expect.element(page.getByRole("button", { name: "Save the list of 16" })).toBeVisible();
  expect(backend.calls("job_cancel")[0]?.args).toEqual({ job });
});

test("where no file is chosen, everything stays for another try", async () => {
  await start({}, { mailing_save: () => null });
  await walkToFile();

  await page.getByRole("button", { name: "Save the list of 16" }).click();

  await heading("How is the list saved?");
  await expect.element(page.getByRole("button", { name: "Save the list of 16" })).toBeEnabled();
});

test("a recipient that is refused says why and has the focus", async () => {
  await start(
    {},
    {
      mailing_save: () => refuse({ code: "invalid", field: "recipient", at: null, problem: "characters" }),
    },
  );
  await walkToFile();

  await page.getByRole("button", { name: "Save the list of 16" }).click();

  await expect.element(page.getByLabelText("Who gets the list")).toHaveFocus();
  await expect.element(page.getByLabelText("Who gets the list")).toHaveAttribute("aria-invalid", "true");
});

test("no message covers a button of a step", async () => {
  await start();
  await page.viewport(1000, 700);
  for (let count = 0; count < 3; count += 1) toast(`Message ${String(count)}`, { tone: "warn" });
  await expect.poll(() => document.querySelectorAll(".toast").length).toBe(3);

  const messages = document.querySelector(".toasts")?.getBoundingClientRect();
  const foot = document.querySelector("main footer")?.getBoundingClientRect();
  expect(messages?.bottom).toBeLessThanOrEqual(foot?.top ?? 0);
});

test("no message covers a button of a dialog", async () => {
  await start();
  await page.viewport(1000, 700);
  blankForm.show();
  await expect.element(page.getByRole("dialog")).toBeVisible();
  toast("Message", { tone: "warn" });
  await expect.poll(() => document.querySelectorAll(".toast").length).toBe(1);

  const message = document.querySelector(".toast")?.getBoundingClientRect();
  const foot = document.querySelector(".modal footer")?.getBoundingClientRect();
  expect(message?.bottom).toBeLessThanOrEqual(foot?.top ?? 0);
  blankForm.close();
});

test("a file that can’t be written says what to do", async () => {
  await start({}, { mailing_save: () => refuse({ code: "disk_full" }) });
  await walkToFile();

  await page.getByRole("button", { name: "Save the list of 16" }).click();

  await expect.element(page.getByRole("alert")).toBeVisible();
  await back();
  await heading("16 may be contacted");
  expect(page.getByRole("alert").elements()).toEqual([]);
});

test("where meanwhile nobody may be contacted, nothing is saved and the decision says so", async () => {
  const backend = await start({}, { mailing_save: () => refuse({ code: "nothing_to_change" }) });
  await walkToFile();

  backend.answers.mailing_check = () => nobody;
  await page.getByRole("button", { name: "Save the list of 16" }).click();

  await expect.element(page.getByText("Nothing was saved")).toBeVisible();
  await heading("0 may be contacted");
});

test("who may not write files sees the decision and no way to save", async () => {
  await start({ may: ["contact_read", "consent_read", "purpose_read"] });

  await walkToDecision();

  expect(page.getByRole("button", { name: "Next", exact: true }).elements()).toEqual([]);
});

test("from the list of contacts it asks about the selected ones, the list, or everybody", async () => {
  const backend = await open({ people: 40 });
  router.reset("contacts");
  await expect.element(page.getByRole("gridcell").first()).toBeVisible();

  await userEvent.keyboard("xjx");
  await page.getByRole("button", { name: "Mailing list" }).click();
  await page.getByRole("radio", { name: /^Newsletter/ }).click();
  await next();
  await expect.element(page.getByRole("radio", { name: "The 2 selected contacts" })).toBeChecked();
  await next();
  await expect.poll(() => backend.calls("mailing_check")[0]?.args).toMatchObject({ handle: null });
  expect((backend.calls("mailing_check")[0]?.args as { ids: number[] }).ids).toHaveLength(2);
  await back();
  await page.getByRole("radio", { name: "All 40 contacts of the list" }).click();
  await next();

  await expect
    .poll(() => backend.calls("mailing_check").at(-1)?.args)
    .toMatchObject({
      ids: null,
      handle: expect.any(Number) as number,
    });
});

test("a key begins it from the list and from anywhere, and the export points to it", async () => {
  await open({ people: 40 });
  router.reset("contacts");
  await expect.element(page.getByRole("gridcell").first()).toBeVisible();

  await userEvent.keyboard("m");
  expect(router.place).toMatchObject({ screen: "mailing", params: { total: 40 } });
  await userEvent.keyboard("gc");
  await expect.element(page.getByRole("gridcell").first()).toBeVisible();
  await userEvent.keyboard("gm");
  expect(router.place).toMatchObject({ screen: "mailing", params: {} });
  await userEvent.keyboard("gc");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Build a mailing list" }).click();
  await expect.poll(() => router.place?.screen).toBe("mailing");
});

test.each(looks)("each step is accessible in $language, $theme", async (preference) => {
  await open({ people: 40, preference });
  router.reset("mailing");
  await expect.poll(() => document.querySelector("fieldset")).not.toBeNull();
  await expectAccessible();

  await page.getByRole("radio", { name: /^Newsletter/ }).click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => document.querySelectorAll("fieldset").length).toBe(1);
  await expectAccessible();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => document.querySelector("[data-code]")).not.toBeNull();
  await expectAccessible();
  await userEvent.click(document.querySelector(".chart > button") ?? document.body);
  await expectAccessible();
  await userEvent.click(document.querySelector("[data-code=all] button") ?? document.body);
  await expect.poll(() => document.querySelector("[role=gridcell]")).not.toBeNull();
  await expectAccessible();
  await userEvent.keyboard("{Escape}{Control>}{Enter}{/Control}");
  await expect.poll(() => document.querySelector(".file")).not.toBeNull();
  await expectAccessible();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => document.querySelector("main .banner.ok")).not.toBeNull();
  await expectAccessible();
});
