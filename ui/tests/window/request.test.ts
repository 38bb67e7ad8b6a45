//! Requests: the queue that names nobody, recording one, and the way of one from stage to stage.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import type { DueRow } from "../../src/ipc/types/DueRow";
import { sourceText } from "../../src/screens/request/words";
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
  await page.getByText("Phone", { exact: true }).click();
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

test("a step is ticked with a note, and the focus stays with it", async () => {
  const backend = await show("request", { id: 2 });
  await button("Tick with a note").click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Note" }).fill("mailing service asked");
  await dialogButton("Tick").click();
  await expect
    .poll(() => sent(backend, "request_tick"))
    .toMatchObject([{ id: 2, step: "processors_asked", done: true, note: "mailing service asked" }]);
  changed(backend);
  await expect.element(page.getByText("mailing service asked")).toBeVisible();
  await expect.element(page.getByRole("checkbox", { name: /Processors are asked/ })).toHaveFocus();
});

test("files are stored with the request of somebody who is not known", async () => {
  const backend = await show("request", { id: 4 });
  await expect.element(page.getByText("Not known here")).toBeVisible();
  await expect.element(page.getByText(/^No file yet/)).toBeVisible();
  await button("Store a file as evidence …").click();
  await expect.poll(() => sent(backend, "request_evidence_add").length).toBeGreaterThan(0);
  expect(sent(backend, "request_evidence_add")[0]).toMatchObject({ id: 4, index: 0 });
  changed(backend);
  await expect.poll(() => document.querySelectorAll("li svg.lucide-paperclip").length).toBeGreaterThan(0);
});

test("a request names the earlier one that asks the same", async () => {
  const backend = await show("request-form", { contact: 1 });
  await page.getByRole("combobox", { name: /^Asks the same as/ }).selectOptions("2");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => sent(backend, "request_add").at(-1)).toMatchObject({ request: { duplicateOf: 2 } });
  await expect.element(button("2026-2")).toBeVisible();
  await button("2026-2").click();
  await expect.element(page.getByRole("heading", { name: "2026-2 · Access" })).toBeVisible();
});

test("somebody's requests stand on their page, and the palette finds one by its number", async () => {
  const backend = await show("contact", { id: 1 });
  await page.getByRole("tab", { name: "Privacy" }).click();
  await expect.element(page.getByRole("heading", { name: "Requests" })).toBeVisible();
  await page.getByRole("button", { name: "2026-2 · Access" }).click();
  await expect.poll(() => router.place).toMatchObject({ screen: "request", params: { id: 2 } });

  await userEvent.keyboard("{Control>}k{/Control}");
  await page.getByRole("combobox", { name: /Find a person/ }).fill("#2026-1");
  await expect.poll(() => sent(backend, "request_find").at(-1)).toEqual({ text: "2026-1" });
  await page.getByRole("option", { name: /2026-1 · Erasure/ }).click();
  await expect.poll(() => router.place).toMatchObject({ screen: "request", params: { id: 1 } });
});

test("Today leads to a request by Enter and by O", async () => {
  const due: DueRow = {
    sort: "request",
    id: 1,
    segment: "overdue",
    what: "2026-1",
    voucher: null,
    request: "erasure",
    contact: null,
    company: null,
    whom: "",
    plannedOn: "2026-11-12",
    plannedAt: null,
    dueOn: "2026-11-19",
    byLaw: true,
    recurs: false,
  };
  await show(
    "today",
    {},
    { due_open: () => ({ handle: 1, total: 1, overdue: 1, today: 0, week: 0, rows: [due] }) },
  );
  const cell = page.getByRole("gridcell", { name: "2026-1 · Erasure" });
  await cell.click();
  await userEvent.keyboard("o");
  await expect.poll(() => router.place).toMatchObject({ screen: "request", params: { id: 1 } });
  router.back();
  await page.getByRole("gridcell", { name: "2026-1 · Erasure" }).click();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => router.place).toMatchObject({ screen: "request", params: { id: 1 } });
});

test("what was done leaves the keys on the page", async () => {
  const backend = await show("request", { id: 1 });
  await expect.element(page.getByText("To do: Received")).toBeVisible();
  for (const box of page.getByRole("checkbox").elements()) (box as HTMLInputElement).click();
  await expect.poll(() => sent(backend, "request_tick").length).toBe(3);
  changed(backend);
  await expect.element(button("Next stage")).toBeEnabled();
  await button("Next stage").click();
  await expect.poll(() => sent(backend, "request_act").length).toBe(1);
  changed(backend);
  await expect.element(page.getByText("To do: Search")).toBeVisible();
  await expect.poll(() => document.activeElement?.className).toContain("page");
  await userEvent.keyboard("s");
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
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

test("ticking moves nothing, and says by whom", async () => {
  const backend = await show("request", { id: 2 });
  const heights = (): number[] =>
    [...document.querySelectorAll("main li:has(input[type=checkbox])")].map(
      (line) => (line as HTMLElement).offsetHeight,
    );
  await expect.poll(() => heights().length).toBe(2);
  const before = heights();

  await page.getByRole("checkbox", { name: /Processors are asked/ }).click();
  changed(backend);

  await expect.poll(() => document.querySelectorAll("main li .mark p").length).toBe(2);
  expect(heights()).toEqual(before);
  await expect
    .element(page.getByRole("checkbox", { name: /Processors are asked/ }))
    .toHaveAccessibleDescription(/Anna Berg/);
});

test("what is done one after the other leaves one message", async () => {
  const backend = await show("request", { id: 1 });
  await button("Clarification asked for").click();
  await button("Clarification asked for").click();
  await expect.poll(() => sent(backend, "request_act").length).toBe(2);
  await expect.poll(() => document.querySelectorAll(".toast").length).toBe(1);
});

test("a law is cited in the window's language", async () => {
  const cited = (): string[] =>
    ["Art. 15, 12(3) GDPR", "Art. 21(2)-(3) GDPR", "Art. 30(2)(b) FADP", "Art. 16, 12(3) UK GDPR"].map(
      sourceText,
    );
  await show("requests", {});
  expect(cited()[0]).toBe("Art. 15, 12(3) GDPR");
  await show("requests", {}, {}, { preference: { language: "de" } });
  expect(cited()).toEqual([
    "Art. 15, 12 Abs. 3 DSGVO",
    "Art. 21 Abs. 2–3 DSGVO",
    "Art. 30 Abs. 2 lit. b DSG",
    "Art. 16, 12(3) UK GDPR",
  ]);
  await show("requests", {}, {}, { preference: { language: "sv" } });
  expect(cited()[0]).toBe("Art. 15, 12.3 GDPR");
});
