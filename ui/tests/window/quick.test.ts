//! A line that logs, on the page of a contact.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import type { QuickLine } from "../../src/ipc/types/QuickLine";
import { router } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

const call: QuickLine = {
  kind: "call",
  direction: "in",
  date: "2026-11-20",
  time: "10:00",
  text: "wants a quote",
};

async function show(answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, { activity_read: () => call, ...answers });
  forget();
  router.reset("contacts");
  router.open("contact", { id: 5 });
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  await userEvent.keyboard("{Alt>}1{/Alt}");
  await expect.element(line()).toBeVisible();
  return backend;
}

const line = () => page.getByRole("tabpanel").getByRole("textbox").first();

test("l leads to the line, what is understood stands below it, and Enter logs it", async () => {
  const backend = await show();
  await userEvent.keyboard("l");
  await expect.element(line()).toHaveFocus();

  await userEvent.keyboard("call, yesterday 10:00, wants a quote");
  await expect.element(page.getByText("Call · Incoming · 20 Nov 2026, 10:00 · wants a quote")).toBeVisible();
  await userEvent.keyboard("{Enter}");

  await expect.poll(() => backend.calls("activity_add").length).toBe(1);
  expect(backend.calls("activity_add")[0]?.args).toMatchObject({
    party: { contact: 5 },
    draft: { kind: "call", direction: "in", subject: "wants a quote", body: "" },
  });
  await expect.element(line()).toHaveValue("");
  await expect.element(line()).toHaveFocus();
  await expect.element(page.getByText("Activity logged")).toBeVisible();
});

test("Escape empties the line, and Enter in an empty one logs nothing", async () => {
  const backend = await show();
  await line().fill("call");
  await userEvent.keyboard("{Escape}");

  await expect.element(line()).toHaveValue("");
  await userEvent.keyboard("{Enter}");
  expect(backend.calls("activity_add")).toEqual([]);
});

test("Escape in the empty line leaves it for the keys of the page", async () => {
  await show();
  await line().fill("call");
  await userEvent.keyboard("{Escape}{Escape}");

  await expect.element(line()).not.toHaveFocus();
  expect(router.place?.screen).toBe("contact");
  await userEvent.keyboard("t");
  await expect.poll(() => router.place?.screen).toBe("task");
});

test("what is refused is said below the line, which stays", async () => {
  await show({ activity_add: () => refuse({ code: "forbidden" }) });
  await line().fill("call");
  await userEvent.keyboard("{Enter}");

  await expect.element(page.getByText(/Your role does not permit this/)).toBeVisible();
  await expect.element(line()).toHaveValue("call");
});

test.each(looks)("the line is accessible in $language, $theme", async (preference) => {
  await show({}, { preference });
  await line().fill("x");
  await expect.element(page.getByText(/wants a quote/)).toBeVisible();
  await expectAccessible();
});
