//! Requests: the queue that names nobody, recording one, and the way of one from stage to stage.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router, type ScreenName, type Screens } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { expectAccessible, looks, open } from "./open";

async function show<S extends ScreenName>(
  screen: S,
  params: Screens[S],
  answers: Answers = {},
  beginning: Beginning = {},
): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.open(screen, params);
  await expect.element(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  return backend;
}

const sent = (backend: Backend, command: Parameters<Backend["calls"]>[0]): unknown[] =>
  backend.calls(command).map(({ args }) => args);
const button = (name: string) => page.getByRole("button", { name, exact: true });
const dialogButton = (name: string) => page.getByRole("dialog").getByRole("button", { name, exact: true });
const changed = (backend: Backend): void => {
  backend.emit("change", { table: "request", ids: [] });
};

test("what is due first stands on top, in words, and nobody is named until somebody asks", async () => {
  const backend = await show("requests", {});
  await expect.element(page.getByText(/^3 days late · /)).toBeVisible();
  await expect.element(page.getByText(/^5 days left · /)).toBeVisible();
  await expect.element(page.getByText("Cid Dahl")).not.toBeInTheDocument();
  await expect.poll(() => document.querySelector("nav .count")?.textContent).toBe("3");

  await userEvent.keyboard("r");
  await expect.poll(() => sent(backend, "request_reveal")).toEqual([{ id: 1 }]);
});

test("filters narrow the queue, and the year is summed up beside it", async () => {
  const backend = await show("requests", {});
  await page.getByRole("combobox", { name: "Which" }).selectOptions("Closed");
  await expect
    .poll(() => sent(backend, "request_open").at(-1))
    .toMatchObject({ query: { view: "closed", kind: null, stage: null } });
  await expect.element(page.getByText("No request fits")).toBeVisible();

  await button("Statistics").click();
  await expect.element(page.getByRole("rowheader", { name: "Erasure" })).toBeVisible();
  await expect.element(page.getByRole("cell", { name: "11.4" })).toBeVisible();
});

test("an empty queue says what belongs there", async () => {
  await show("requests", {}, {}, { people: 0 });
  await expect.element(page.getByText("No requests are open")).toBeVisible();
  await userEvent.keyboard("n");
  await expect.poll(() => router.place?.screen).toBe("request-form");
});

test("an objection on the phone is recorded with what it sets off", async () => {
  const backend = await show("request-form", { contact: 1 });
  await page.getByRole("combobox", { name: "What is asked" }).selectOptions("Objection to direct marketing");
  await page.getByRole("radio", { name: "Phone" }).click();
  await expect.element(page.getByText("This takes effect as soon as you save.")).toBeVisible();
  await expect.element(page.getByLabelText("Why it is not certain who asks")).not.toBeInTheDocument();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.poll(() => sent(backend, "request_add").length).toBe(1);
  expect(sent(backend, "request_add")[0]).toMatchObject({
    request: { contact: 1, name: "", kind: "marketing_objection", channel: "phone", purpose: null },
  });
  await expect.poll(() => router.place?.screen).toBe("request");
});

test("somebody unknown is recorded as typed, and nobody at all is refused", async () => {
  const backend = await show("request-form", {});
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => document.querySelector('[data-field="name"] [aria-invalid="true"]')).not.toBeNull();
  await page.getByRole("combobox", { name: "Person" }).fill("Cid Dahl");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => sent(backend, "request_add").length).toBe(1);
  expect(sent(backend, "request_add")[0]).toMatchObject({ request: { contact: null, name: "Cid Dahl" } });
});

test("nothing goes on before steps are ticked, and what was found is decided", async () => {
  const backend = await show("request", { id: 2 });
  await expect.element(page.getByText("Tick every step of the checklist before you go on.")).toBeVisible();
  await expect.element(button("Next stage")).toBeDisabled();
  await page.getByRole("checkbox", { name: /Processors are asked/ }).click();
  await expect.poll(() => sent(backend, "request_tick")).toMatchObject([{ id: 2, done: true }]);
  changed(backend);
  await expect
    .element(page.getByText("Decide about everything that was found before you go on."))
    .toBeVisible();

  await page.getByRole("button", { name: "Not about them", exact: true }).first().click();
  await dialogButton("Not about them").click();
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await page.getByRole("dialog").getByRole("textbox", { name: "Reason" }).fill("a namesake");
  await dialogButton("Not about them").click();
  await expect
    .poll(() => sent(backend, "request_act").at(-1))
    .toMatchObject({ id: 2, action: { act: "decide", included: false, reason: "a namesake" } });
});

test("keys assign, extend and close", async () => {
  const backend = await show("request", { id: 2 });
  await expect.element(page.getByRole("heading", { name: "Deadline" })).toBeVisible();
  await userEvent.keyboard("a");
  await page.getByRole("dialog").getByRole("combobox", { name: "Handled by" }).selectOptions("Nobody");
  await dialogButton("Save").click();
  await expect.poll(() => sent(backend, "request_plan")).toMatchObject([{ id: 2, plan: { assignee: null } }]);

  await userEvent.keyboard("x");
  await page.getByRole("dialog").getByRole("checkbox", { name: "It is complex" }).click();
  await dialogButton("Take more time").click();
  await expect
    .poll(() => sent(backend, "request_act").at(-1))
    .toMatchObject({ action: { act: "extend", reasons: ["complexity"], until: "" } });

  await userEvent.keyboard("c");
  await page.getByRole("dialog").getByRole("radio", { name: "Taken back by the person" }).click();
  await dialogButton("Close request").click();
  await page
    .getByRole("dialog")
    .getByRole("textbox", { name: "How and when they were answered" })
    .fill("by mail");
  await dialogButton("Close request").click();
  await expect
    .poll(() => sent(backend, "request_act").at(-1))
    .toMatchObject({ action: { act: "close", outcome: "taken_back", note: "by mail" } });
});

test.each(looks)(
  "the queue, a request and the form are accessible in $language, $theme",
  async (preference) => {
    await show("requests", {}, {}, { preference });
    await expect.poll(() => document.querySelectorAll("[data-position]").length).toBeGreaterThan(0);
    await expectAccessible();
    router.open("request", { id: 2 });
    await expect.poll(() => document.querySelectorAll(".columns aside dl").length).toBe(1);
    await expectAccessible();
    router.open("request-form", { contact: 1 });
    await expect.poll(() => document.querySelector('[data-field="detail"]')).not.toBeNull();
    await expectAccessible();
  },
);
