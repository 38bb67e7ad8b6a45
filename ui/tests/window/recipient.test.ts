//! Recipients: the register, its form, what is handed over, and what recipients are told.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { expectAccessible, looks, open } from "./open";

async function show(beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("recipients");
  await expect.element(page.getByRole("heading", { name: "Recipients", level: 1 })).toBeVisible();
  return backend;
}

async function privacy(): Promise<Backend> {
  forget();
  const backend = await open({ people: 40 });
  forget();
  router.reset("contacts");
  router.open("contact", { id: 1 });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await userEvent.keyboard("{Alt>}6{/Alt}");
  await expect.element(part("Handed to recipients")).toBeVisible();
  return backend;
}

const part = (name: string) => page.getByRole("region", { name, exact: true });
const sent = (backend: Backend, command: Parameters<Backend["calls"]>[0]): unknown[] =>
  backend.calls(command).map(({ args }) => args);

test("the register says who gets data, where, and what an entry lacks", async () => {
  await show();

  const first = page.getByRole("row", { name: /Druckhaus Elbe/ });
  await expect.element(first).toHaveTextContent(/Processor.*Germany.*One notice to be sent/);
  const second = page.getByRole("row", { name: /Mailwind/ });
  await expect.element(second).toHaveTextContent(/United States.*Safeguard missing/);
  await expect.element(page.getByRole("row", { name: /Brandt/ })).toHaveTextContent(/Complete/);
});

test("a recipient is added by keys; a third country asks what the transfer rests on", async () => {
  const backend = await show();
  await userEvent.keyboard("n");
  await page.getByLabelText("Name", { exact: true }).fill("Paketdienst Nord");
  await expect.element(page.getByLabelText("Transfer rests on")).not.toBeInTheDocument();
  await page.getByLabelText("Country", { exact: true }).selectOptions("US");
  await page.getByLabelText("Transfer rests on").selectOptions("derogation");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(sent(backend, "recipient_add")).toEqual([]);

  await page.getByLabelText("Details of the transfer").fill("Asked for by the customer");
  await page.getByRole("checkbox", { name: "Newsletter" }).click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.poll(() => sent(backend, "recipient_add").length).toBe(1);
  expect(sent(backend, "recipient_add")[0]).toMatchObject({
    recipient: {
      name: "Paketdienst Nord",
      kind: "processor",
      country: "US",
      safeguard: "derogation",
      transfer: "Asked for by the customer",
      purposes: [3],
    },
  });
  await expect.poll(() => router.place?.screen).toBe("recipients");
  await expect.element(page.getByRole("button", { name: "Undo" })).toBeVisible();
});

test("one that is there is changed, and removed with an offer to undo", async () => {
  const backend = await show();
  await expect.element(page.getByRole("row", { name: /Druckhaus Elbe/ })).toBeVisible();
  await userEvent.keyboard("e");
  await page.getByLabelText("Name", { exact: true }).fill("Druckhaus Elbe AG");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect
    .poll(() => sent(backend, "recipient_change")[0])
    .toMatchObject({ id: 1, revision: 1, recipient: { name: "Druckhaus Elbe AG", purposes: [1] } });
  await expect.element(page.getByRole("row", { name: /Druckhaus/ })).toBeVisible();

  await userEvent.keyboard("{Delete}");
  await expect.poll(() => sent(backend, "recipient_remove")).toEqual([{ id: 1 }]);
  await expect.element(page.getByText("Recipient removed")).toBeVisible();
});

test("an empty register says what it is for", async () => {
  await show({ people: 0 });

  await expect.element(page.getByText("No recipients yet")).toBeVisible();
});

test("what was told by hand is recorded at the person", async () => {
  const backend = await privacy();
  await expect.element(part("Handed to recipients")).toHaveTextContent(/Druckhaus.*on a mailing list/);
  await part("Handed to recipients").getByRole("button", { name: "Record handing over" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Record handing over" }).click();
  expect(sent(backend, "recipient_disclose")).toEqual([]);

  await dialog.getByLabelText("Recipient").selectOptions("3");
  await dialog.getByLabelText("What for").fill("Annual accounts");
  await dialog.getByLabelText("What", { exact: true }).fill("Name and street");
  await dialog.getByRole("button", { name: "Record handing over" }).click();

  await expect
    .poll(() => sent(backend, "recipient_disclose")[0])
    .toMatchObject({
      disclosure: {
        contact: 1,
        recipient: 3,
        kind: "told",
        purpose: "Annual accounts",
        detail: "Name and street",
      },
    });
});

test("a letter to a recipient is saved as a PDF or as the draft of a mail, which notes it as drafted", async () => {
  const backend = await privacy();
  const notices = part("Notices to recipients (Art. 19 GDPR)");
  await notices.getByRole("button", { name: "Letter" }).click();
  const dialog = page.getByRole("dialog");
  await expect.element(dialog).toHaveTextContent("Hafenstraße 3");
  await expect.element(dialog).toHaveTextContent(/no more of the person than the recipient needs/);
  await dialog.getByRole("combobox", { name: "Language of the letter" }).selectOptions("Swedish");
  await dialog.getByRole("button", { name: "Save as mail draft" }).click();
  await expect
    .poll(() => sent(backend, "recipient_letter_save"))
    .toEqual([{ id: 1, language: "sv", format: "mail" }]);
  await expect.element(page.getByText("letter-E1.eml saved")).toBeVisible();
  await expect.element(dialog).not.toBeInTheDocument();
  backend.emit("change", { table: "consent", ids: [1] });
  await expect.element(notices).toHaveTextContent(/letter drafted on/);
});

test("a notice is drafted, and settled with how they were told, or why not", async () => {
  const backend = await privacy();
  const notices = part("Notices to recipients (Art. 19 GDPR)");
  await expect.element(notices).toHaveTextContent(/Data was corrected.*To be told by/);
  await notices.getByRole("button", { name: "Letter" }).click();
  await expect.element(page.getByRole("dialog")).toHaveTextContent("Postal addresses: Storgatan 1");
  await page.getByRole("button", { name: "Note as drafted" }).click();
  await expect
    .poll(() => sent(backend, "recipient_notice"))
    .toEqual([{ id: 1, revision: 1, action: { act: "draft" } }]);

  backend.emit("change", { table: "consent", ids: [1] });
  await expect.element(notices).toHaveTextContent(/letter drafted on/);
  await notices.getByRole("button", { name: "Settle" }).click();
  await page.getByRole("radio", { name: /impossible/ }).click();
  await page.getByLabelText("Reason").fill("The company was dissolved");
  await page.getByRole("dialog").getByRole("button", { name: "Settle" }).click();

  await expect
    .poll(() => sent(backend, "recipient_notice").at(-1))
    .toEqual({
      id: 1,
      revision: 2,
      action: { act: "release", because: "impossible", reason: "The company was dissolved" },
    });
});

for (const { language, theme } of looks)
  test(`the register, its form and the notices are accessible in ${language} ${theme}`, async () => {
    await open({ people: 40, preference: { language, theme } });
    router.reset("recipients");
    await expect.element(page.getByRole("row", { name: /Mailwind/ })).toBeVisible();
    await expectAccessible();
    router.open("recipient", { recipient: 2 });
    await expect.poll(() => document.querySelector("[data-field=safeguard]")).not.toBeNull();
    await expectAccessible();
    router.open("contact", { id: 1 });
    await expect.poll(() => document.querySelector("[role=tab]")).not.toBeNull();
    await userEvent.keyboard("{Alt>}6{/Alt}");
    await expect.poll(() => document.querySelector(".privacy .acts")).not.toBeNull();
    await expectAccessible();
  });
