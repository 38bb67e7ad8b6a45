//! Deals: the board walked and its cards moved by keys, menus and the pointer; the table, the form, a deal's page, the stages.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import type { StageDraft } from "../../src/ipc/types/StageDraft";
import type { Answers, Backend } from "../backend/backend";
import { office, type Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

async function show(answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("deals");
  await expect.element(page.getByRole("heading", { name: "Deals", level: 1 })).toBeVisible();
  return backend;
}

const sent = (backend: Backend, command: Parameters<Backend["calls"]>[0]): unknown[] =>
  backend.calls(command).map(({ args }) => args);

/** The titles in a column. */
function column(stage: number): string[] {
  const cards = document.querySelectorAll(`[data-stage="${String(stage)}"] [data-deal] .title`);
  return [...cards].map((card) => card.textContent);
}

const focused = (): string => document.activeElement?.querySelector(".title")?.textContent ?? "";

async function board(answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  const backend = await show(answers, beginning);
  await expect.poll(() => column(1).length).toBe(3);
  return backend;
}

test("columns say how many deals they have and what these come to", async () => {
  await board();

  const lead = page.getByRole("region", { name: "Lead 3" });
  await expect.element(lead).toBeVisible();
  await expect.element(lead.getByText("€60,900.00")).toBeVisible();
  await expect
    .element(page.getByRole("region", { name: "Qualified 2" }).getByText("€124,000.00 · SEK 95,000.00"))
    .toBeVisible();
  expect(column(1)).toEqual([
    "Wartungsvertrag für sämtliche Pressenlinien einschließlich Ersatzteilversorgung",
    "Beleuchtung Halle 4",
    "Regale",
  ]);
});

test("arrows walk cards and columns, and Enter opens a deal", async () => {
  await board();
  await userEvent.keyboard("{ArrowDown}");
  await expect.poll(focused).toBe("Beleuchtung Halle 4");
  await userEvent.keyboard("j");
  await expect.poll(focused).toBe("Regale");
  await userEvent.keyboard("{ArrowRight}");
  await expect.poll(focused).toBe("Bokmässan i Göteborg");
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  await expect.poll(focused).toBe("Rahmenvertrag Elektroinstallation");
  await userEvent.keyboard("h");
  await expect.poll(focused).toBe("Betriebshaftpflichtversicherung mit erweiterter Umwelthaftung");

  await userEvent.keyboard("{Enter}");
  await expect.poll(() => router.place).toMatchObject({ screen: "deal", params: { id: 6 } });
  await expect.element(page.getByRole("heading", { level: 1, name: /^Betriebshaft/ })).toBeVisible();
  router.back();
  await expect.poll(() => column(1).length).toBe(3);
  await userEvent.keyboard("{ArrowUp}");
  await expect.poll(focused).toMatch(/^Betriebshaft/);
});

test("m and a letter move a deal, which says where it stands then and can be undone", async () => {
  const backend = await board();
  await userEvent.keyboard("m");
  const dialog = page.getByRole("dialog", { name: "Move to stage" });
  await expect.element(dialog.getByRole("button", { name: /Negotiation/ })).toBeVisible();
  await userEvent.keyboard("c");

  await expect.poll(() => sent(backend, "deal_move")).toMatchObject([{ id: 1, stage: 3, reason: "" }]);
  await expect.element(page.getByText("Moved to Offer, 1 of 3")).toBeVisible();
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.poll(focused).toMatch(/^Wartungsvertrag/);
  expect(column(3)[0]).toMatch(/^Wartungsvertrag/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => backend.calls("undo_back").length).toBe(1);
});

test("a number chooses a stage too, and the one where it is does nothing", async () => {
  const backend = await board();
  await userEvent.keyboard("m");
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await userEvent.keyboard("1");
  expect(backend.calls("deal_move")).toEqual([]);
  await userEvent.keyboard("5");

  await expect.poll(() => sent(backend, "deal_move")).toMatchObject([{ id: 1, stage: 5 }]);
  await expect.element(page.getByText(/^Moved to Won, /)).toBeVisible();
});

test("a loss asks for its reason, offers earlier ones, and is not sent without", async () => {
  const backend = await board();
  await userEvent.keyboard("m");
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await userEvent.keyboard("f");
  const reason = page.getByRole("textbox", { name: "Reason of the loss" });
  await expect.element(reason).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("This is missing.")).toBeVisible();
  expect(backend.calls("deal_move")).toEqual([]);

  await page.getByRole("button", { name: "Zu teuer", exact: true }).click();
  await expect.element(reason).toHaveValue("Zu teuer");
  await page.getByRole("dialog").getByRole("button", { name: "Move", exact: true }).click();
  await expect
    .poll(() => sent(backend, "deal_move"))
    .toMatchObject([{ id: 1, stage: 6, reason: "Zu teuer" }]);
});

async function drag(from: string, stage: number): Promise<void> {
  const card = [...document.querySelectorAll("[data-deal]")].find((one) => one.textContent.includes(from));
  const target = document.querySelector(`[data-stage="${String(stage)}"]`);
  if (!card || !target) throw new Error("nothing to drag");
  const [start, end] = [card.getBoundingClientRect(), target.getBoundingClientRect()];
  const send = (type: string, x: number, y: number): void => {
    const on = type === "pointerdown" ? card : document.querySelector(".board");
    on?.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, clientX: x, clientY: y }),
    );
  };
  send("pointerdown", start.x + 20, start.y + 20);
  send("pointermove", start.x + 40, start.y + 40);
  send("pointermove", end.x + 30, end.y + 60);
  await expect.poll(() => target.classList.contains("aimed")).toBe(true);
  send("pointerup", end.x + 30, end.y + 60);
}

test("the pointer drags a card into another column, and into the lost one it asks for the reason", async () => {
  const backend = await board();
  await drag("Beleuchtung", 2);
  await expect.poll(() => sent(backend, "deal_move")).toMatchObject([{ id: 2, stage: 2 }]);
  await expect.element(page.getByText("Moved to Qualified, 2 of 3")).toBeVisible();

  document.querySelector(".board")?.scrollTo({ left: 9999 });
  await drag("Rahmenvertrag", 6);
  await expect.element(page.getByRole("dialog", { name: "Move to Lost" })).toBeVisible();
  expect(backend.calls("deal_move").length).toBe(1);
});

test("a card's menu moves it without dragging", async () => {
  const backend = await board();
  await page.getByRole("button", { name: "Actions for Regale" }).click();
  await page.getByRole("menuitem", { name: "Won" }).click();

  await expect.poll(() => sent(backend, "deal_move")).toMatchObject([{ id: 3, stage: 5 }]);
  await page.getByRole("button", { name: "Actions for Beleuchtung Halle 4" }).click();
  await page.getByRole("menuitem", { name: /^Move to trash/ }).click();
  await expect.poll(() => sent(backend, "deal_trash")).toEqual([{ ids: [2] }]);
});

test("a long column draws the cards in sight alone and reads on as it is scrolled", async () => {
  const sample = office({ people: 40 }).deal_board?.(
    { query: { mine: false, view: "open", text: "" }, first: 50 },
    [],
  );
  const { columns } = sample ?? { columns: [] };
  const [lead, ...others] = columns;
  const row = lead?.rows[0];
  if (!lead || !row) throw new Error("the office has deals");
  const many = (offset: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...row,
      id: 1000 + offset + at,
      title: `Deal ${String(offset + at + 1)}`,
    }));
  const long = await show({
    deal_board: () => ({ handle: 1, columns: [{ ...lead, count: 5000, rows: many(0, 50) }, ...others] }),
    deal_column: ({ offset, count }) => many(offset, count),
  });
  await expect.poll(() => column(1)[0]).toBe("Deal 1");
  expect(column(1).length).toBeLessThan(30);
  const cards = document.querySelector('[data-stage="1"] .cards');
  cards?.scrollTo({ top: 2000 * 128 });
  await expect.poll(() => column(1).some((title) => title === "Deal 2001")).toBe(true);
  expect(column(1).length).toBeLessThan(30);
  expect(long.calls("deal_column").length).toBeGreaterThan(0);
});

test("t shows the table, open or closed lately, and back", async () => {
  const backend = await board();
  await userEvent.keyboard("t");
  await expect.element(page.getByRole("grid", { name: "Deals" })).toBeVisible();
  await expect.element(page.getByRole("gridcell", { name: "Ladesäulen" })).toBeVisible();
  await page.getByText("Closed in the last 90 days").click();
  await expect.element(page.getByRole("gridcell", { name: "Klimaanlage Serverraum" })).toBeVisible();
  expect(sent(backend, "deal_open").at(-1)).toMatchObject({ query: { view: "closed" } });
  await userEvent.keyboard("t");
  await expect.poll(() => column(1).length).toBe(3);
});

test("what is mine and what is typed is asked for", async () => {
  const backend = await board();
  await page.getByText("Mine", { exact: true }).click();
  await expect.poll(() => column(2).length).toBe(1);
  await page.getByRole("searchbox").fill("kein Treffer");
  await expect.element(page.getByText("Nothing found")).toBeVisible();
  expect(sent(backend, "deal_board").at(-1)).toMatchObject({ query: { mine: true, text: "kein Treffer" } });
});

test("an empty board says what belongs there, and offers the first deal", async () => {
  await show({}, { people: 0 });
  await expect.element(page.getByText("There is no deal yet")).toBeVisible();
  await page.getByRole("button", { name: "Add deal" }).last().click();
  await expect.poll(() => router.place?.screen).toBe("deal-form");
});

test("n adds in the column, and the form says what is missing, or no amount", async () => {
  const backend = await board();
  await userEvent.keyboard("{ArrowRight}");
  await expect.poll(focused).toMatch(/^Schaltschränke/);
  await userEvent.keyboard("n");
  await expect.element(page.getByRole("textbox", { name: "Deal", exact: true })).toHaveFocus();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByText("This is missing.").first()).toBeVisible();

  await page.getByRole("textbox", { name: "Deal", exact: true }).fill("Fenster");
  await page.getByRole("combobox", { name: /^Company/ }).fill("Großmann");
  await page
    .getByRole("option", { name: /^Großmann/ })
    .first()
    .click();
  await page.getByLabelText(/^Value/).fill("12,345");
  await page.getByLabelText(/^Next step on/).fill("2026-12-01");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByText("This is missing.").first()).toBeVisible();
  expect(backend.calls("deal_add")).toEqual([]);
  await page
    .getByRole("textbox", { name: /^Next step/ })
    .first()
    .fill("Aufmaß");
  await page.getByLabelText(/^Value/).fill("viel");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect
    .poll(() => document.activeElement?.closest("[data-field]")?.getAttribute("data-field"))
    .toBe("amount");
  expect(backend.calls("deal_add")).toEqual([]);

  await page.getByLabelText(/^Value/).fill("12345.50");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect
    .poll(() => sent(backend, "deal_add"))
    .toMatchObject([
      {
        party: { contact: null, company: 2 },
        stage: 2,
        draft: { title: "Fenster", value: { units: 1_234_550, currency: "EUR" }, nextStep: "Aufmaß" },
      },
    ]);
  await expect.poll(() => router.place?.screen).toBe("deals");
});

test("what was typed stays when the backend refuses, and a conflict is said", async () => {
  const backend = await board({ deal_change: () => refuse({ code: "conflict" }) });
  await userEvent.keyboard("{ArrowDown}");
  await expect.poll(focused).toBe("Beleuchtung Halle 4");
  await userEvent.keyboard("e");
  const title = page.getByRole("textbox", { name: "Deal", exact: true });
  await expect.element(title).toHaveValue("Beleuchtung Halle 4");
  await expect.element(page.getByLabelText(/^Value/)).toHaveValue("12400.00");
  await title.fill("Beleuchtung Halle 5");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.poll(() => backend.calls("deal_change").length).toBe(1);
  await expect.element(title).toHaveValue("Beleuchtung Halle 5");
});

test("a deal's page tells its stages, and documents are linked and unlinked there", async () => {
  const backend = await board();
  router.open("deal", { id: 10 });
  await expect.element(page.getByText("Lead → Lost")).toBeVisible();
  await expect.element(page.getByText("Reason: Zu teuer")).toBeVisible();
  router.open("deal", { id: 1 });
  await page.getByRole("button", { name: "Link document" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Einwilligung/ })
    .click();
  await expect.poll(() => sent(backend, "deal_link")).toEqual([{ id: 1, document: 2 }]);
  await page.getByRole("button", { name: /^Unlink Angebot/ }).click();
  await expect.poll(() => sent(backend, "deal_unlink")).toEqual([{ id: 1, document: 1 }]);

  await userEvent.keyboard("{Shift>}d{/Shift}");
  await expect.poll(() => router.place).toMatchObject({ screen: "document-new", params: { deal: 1 } });
  await page.getByRole("button", { name: /^Store/ }).click();
  await expect.poll(() => sent(backend, "deal_link").length).toBeGreaterThan(1);
});

test("a contact's page has their deals, and Shift+S adds one about them", async () => {
  const backend = await board();
  router.open("contact", { id: 11 });
  await expect.element(page.getByRole("tab", { name: "Deals" })).toBeVisible();
  await userEvent.keyboard("{Alt>}5{/Alt}");
  await expect.element(page.getByRole("button", { name: /^Wartungsvertrag/ })).toBeVisible();
  await userEvent.keyboard("{Shift>}s{/Shift}");
  await page.getByRole("textbox", { name: "Deal", exact: true }).fill("Nachfolgeauftrag");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => sent(backend, "deal_add")).toMatchObject([{ party: { contact: 11 }, stage: null }]);
});

test("the timeline tells the stages that a deal went through", async () => {
  await board();
  router.open("contact", { id: 19 });
  await userEvent.keyboard("{Alt>}1{/Alt}");
  await expect.element(page.getByText("Lead → Lost")).toBeVisible();
  await page.getByRole("button", { name: "Klimaanlage Serverraum" }).first().click();
  await expect.poll(() => router.place).toMatchObject({ screen: "deal", params: { id: 10 } });
});

test("who may only read sees the board and changes nothing", async () => {
  await board({}, { may: ["deal_read", "contact_read", "company_read", "task_read"] });
  expect(page.getByRole("button", { name: "Add deal" }).elements()).toEqual([]);
  expect(page.getByRole("button", { name: /^Actions for/ }).elements()).toEqual([]);
  await userEvent.keyboard("m");
  expect(page.getByRole("dialog").elements()).toEqual([]);
});

test("stages are renamed, put in order by keys and clicks, added and removed in the settings", async () => {
  const backend = await board();
  router.open("settings", {});
  const told = (): void => {
    backend.emit("change", { table: "deal_stage", ids: [] });
  };
  const saved = (): string[] =>
    (backend.calls("deal_stage_save").at(-1)?.args as { stages: StageDraft[] } | undefined)?.stages.map(
      ({ id, name }) => `${String(id)} ${name}`,
    ) ?? [];
  const names = page.getByRole("textbox", { name: "Name", exact: true });
  await expect.element(names.first()).toHaveValue("Lead");
  await names.first().fill("Erstkontakt");
  await userEvent.tab();
  await expect.poll(saved).toEqual(["1 Erstkontakt", "2 ", "3 ", "4 ", "5 ", "6 "]);
  told();

  const grip = page.getByRole("button", { name: /^Move Qualified: / });
  await expect.element(grip).toBeVisible();
  (grip.element() as HTMLElement).focus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await expect.poll(saved).toEqual(["1 Erstkontakt", "3 ", "2 ", "4 ", "5 ", "6 "]);
  told();
  await expect.element(names.nth(1)).toHaveValue("Offer");
  await page.getByRole("button", { name: "Move Negotiation up" }).click();
  await expect.poll(saved).toEqual(["1 Erstkontakt", "3 ", "4 ", "2 ", "5 ", "6 "]);
  told();
  await expect.element(names.nth(2)).toHaveValue("Negotiation");

  const fresh = page.getByRole("textbox", { name: "New stage" });
  await fresh.fill("Erstkontakt");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("This is there twice.")).toBeVisible();
  await fresh.fill("Vor-Ort-Termin");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => saved()[4]).toBe("null Vor-Ort-Termin");
  told();
  await expect.element(names.nth(4)).toHaveValue("Vor-Ort-Termin");

  await page.getByRole("button", { name: "Remove Erstkontakt" }).click();
  await expect.poll(() => saved()[0]).toBe("3 ");
  await expect.element(names.first()).toHaveValue("Erstkontakt");
});

test.each(looks)("deals are accessible in $language, $theme", async (preference) => {
  forget();
  await open({ people: 40, preference });
  forget();
  router.reset("deals");
  await expect.poll(() => column(1).length).toBe(3);
  await expectAccessible();
  await userEvent.keyboard("m");
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard("{Escape}");
  router.open("deal", { id: 6 });
  await expect.poll(() => document.querySelectorAll("ol li").length).toBeGreaterThan(1);
  await expectAccessible();
  router.open("deal-form", {});
  await expect.poll(() => document.querySelector("[data-field=title] input")).not.toBeNull();
  await expectAccessible();
  router.open("settings", {});
  await expect.poll(() => document.querySelectorAll(".grip").length).toBe(6);
  await expectAccessible();
});
