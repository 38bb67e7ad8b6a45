//! What comes back: forms by their code, and the mails that answer a request.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router, type ScreenName } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import { answering, mails, printedCode } from "../backend/letters";
import type { Beginning } from "../backend/office";
import { expectAccessible, looks, open } from "./open";

async function begin(screen: ScreenName, beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset(screen);
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return backend;
}

async function choose(entry: string): Promise<void> {
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.keyboard(entry);
  await page.getByRole("option", { name: new RegExp(`^${entry}`) }).click();
}

async function review(answers: Answers = {}): Promise<Backend> {
  const backend = await begin("answers", {}, answers);
  await userEvent.keyboard("n");
  await expect.poll(() => document.activeElement?.getAttribute("data-answer")).toBe("0");
  return backend;
}

test("Alt 7 shows the answers; the code of a form leads to whom it was printed for", async () => {
  await begin("consents");
  await userEvent.keyboard("{Alt>}7{/Alt}");
  await expect.element(page.getByRole("heading", { name: "Forms and answers" })).toBeVisible();
  await page.getByLabelText("Code on the form").fill(printedCode);
  await expect.element(page.getByText("Asked about Newsletter on 3 Nov 2026.")).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("dialog").getByLabelText("Code on the form")).toHaveValue(printedCode);
  expect(router.place?.params).toMatchObject({ id: 1 });
});

test("answering mails come from the palette anywhere, and are not asked for again on the way back", async () => {
  const backend = await begin("contacts");
  await choose("Read answering mails");
  await expect.poll(() => router.place?.screen).toBe("answers");
  await expect.element(page.getByRole("list", { name: "Answering mails" })).toBeVisible();
  await page.getByRole("button", { name: mails[0]?.name ?? "", exact: true }).click();
  await expect.poll(() => router.place?.screen).toBe("contact");
  router.back();
  await expect.element(page.getByRole("list", { name: "Answering mails" })).toBeVisible();
  expect(backend.calls("consent_answers_read").length).toBe(1);
});

test("mails are decided by keys, one after the other, none beforehand, and what was decided is recorded", async () => {
  const backend = await review();
  expect(page.getByRole("radio", { checked: true }).elements()).toEqual([]);
  await expect.element(page.getByText("From the address asked").first()).toBeVisible();
  await expect.element(page.getByText("From another address")).toBeVisible();
  await expect
    .element(page.getByText("4 mails without a code of ours were left out.", { exact: false }))
    .toBeVisible();
  await expect.element(page.getByText("2 files could not be read")).toBeVisible();
  await expect.element(page.getByText(/alt\.mbox: The file is too large/)).toBeVisible();

  await userEvent.keyboard("c");
  await expect.poll(() => document.activeElement?.getAttribute("data-answer")).toBe("1");
  await userEvent.keyboard("r");
  await userEvent.keyboard("{Delete}");
  await expect.element(page.getByText("All 3 are decided.")).toBeVisible();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(page.getByText("2 answers recorded")).toBeVisible();
  expect(backend.calls("consent_answers_take").map(({ args }) => args)).toMatchObject([
    {
      handle: 7,
      answers: [
        { index: 0, kind: "given" },
        { index: 1, kind: "refused" },
      ],
    },
  ]);
  await expect.element(page.getByRole("list", { name: "Answering mails" })).not.toBeInTheDocument();
});

test("the arrow keys go through the mails, and what was decided can be decided otherwise", async () => {
  const backend = await review();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
  await expect.poll(() => document.activeElement?.getAttribute("data-answer")).toBe("2");
  await userEvent.keyboard("{ArrowUp}{ArrowUp}");
  await expect.poll(() => document.activeElement?.getAttribute("data-answer")).toBe("0");
  await userEvent.keyboard("c{ArrowUp}r");
  await page.getByRole("button", { name: /^Record 1 answer/ }).click();
  await expect
    .poll(() => backend.calls("consent_answers_take").at(-1)?.args)
    .toMatchObject({ answers: [{ index: 0, kind: "refused" }] });
});

test("an answer that is refused is shown, with what to do", async () => {
  await review();
  await userEvent.keyboard("ccc");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByText("This answer can’t be recorded")).toBeVisible();
  await expect.poll(() => document.activeElement?.getAttribute("data-answer")).toBe("2");
});

test("where no mail had a code, that is said", async () => {
  await begin("answers", {}, { consent_answers_read: () => ({ ...answering, answers: [], unreadable: [] }) });
  await userEvent.keyboard("n");
  await expect.element(page.getByText("No mail had a code of ours.")).toBeVisible();
  await page.getByRole("button", { name: "Back" }).click();
  await expect.element(page.getByRole("heading", { name: "Answers by mail" })).toBeVisible();
});

test("no files chosen: what was shown stays", async () => {
  await begin("answers", {}, { consent_answers_read: () => null });
  await userEvent.keyboard("n");
  await expect.element(page.getByRole("heading", { name: "Answers by mail" })).toBeVisible();
});

test("nothing of the mails stays after locking", async () => {
  const backend = await review();
  await backend.lock();
  await expect.element(page.getByText(/den Newsletter bekomme ich gern/)).not.toBeInTheDocument();
});

test.each(looks)("answers and their mails are accessible in $language, $theme", async (preference) => {
  await begin("answers", { preference });
  await expect.poll(() => document.querySelector("#answers-mails")).not.toBeNull();
  await expectAccessible();
  await userEvent.keyboard("n");
  await expect.poll(() => document.querySelector("[data-answer]")).not.toBeNull();
  await expectAccessible();
});
