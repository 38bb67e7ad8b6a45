//! The field for a day: how it is written, read and chosen.
import axe from "axe-core";
import { render } from "vitest-browser-svelte";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { SystemLanguage } from "../../src/ipc/types/SystemLanguage";
import { day, formattedDay, plusDays } from "../../src/text/day";
import { speak } from "../../src/text/text.svelte";
import DateStage from "./DateStage.svelte";

const field = page.getByRole("textbox", { name: "Due" });
const value = page.getByRole("status");
const calendar = page.getByRole("dialog");

interface Props {
  value?: string;
  min?: string;
  max?: string;
  onchosen?: (day: string) => void;
}

async function show(language: SystemLanguage, props: Props = {}) {
  await speak(language);
  await render(DateStage, props);
}

/** A day's button in the calendar, in English. */
function button(iso: string) {
  return calendar.getByRole("button", {
    name: formattedDay(iso, "en-GB", { dateStyle: "full" }),
    exact: true,
  });
}

test.each([
  ["de", "24.11.2026"],
  ["en", "24/11/2026"],
  ["sv", "2026-11-24"],
] as const)("a day is written as the window's language writes it: %s", async (language, written) => {
  await show(language, { value: "2026-11-24" });

  await expect.element(field).toHaveValue(written);
});

test("what is typed is read at once, and written in full when the field is left", async () => {
  await show("de");
  await field.fill("3.2.27");
  await expect.element(value).toHaveTextContent("2027-02-03");
  await expect.element(field).toHaveValue("3.2.27");

  await userEvent.tab();

  await expect.element(field).toHaveValue("03.02.2027");
});

test("what is no day stays typed, and the field says how to write one", async () => {
  const chosen: string[] = [];
  await show("de", { onchosen: (on) => chosen.push(on) });
  await field.fill("31.2.2027");
  await expect.element(page.getByText(/Das ist kein Tag/)).not.toBeInTheDocument();

  await userEvent.tab();

  await expect
    .element(page.getByText(/^Das ist kein Tag. Schreiben Sie ihn wie \d\d\.\d\d\.\d{4}\.$/))
    .toBeVisible();
  await expect.element(field).toHaveValue("31.2.2027");
  await expect.element(field).toHaveAttribute("aria-invalid", "true");
  expect(chosen).toEqual([]);

  await field.fill("");
  await userEvent.tab();
  await expect.element(page.getByText(/Das ist kein Tag/)).not.toBeInTheDocument();
  expect(chosen).toEqual([""]);
});

test("a day outside of what is taken is told, and not offered in the calendar", async () => {
  await show("en", { value: "2026-11-24", min: "2026-11-10", max: "2026-11-26" });
  await field.fill("9/11/2026");
  await userEvent.tab();
  await expect.element(page.getByText("Not before 10/11/2026.")).toBeVisible();
  await field.fill("27/11/2026");
  await userEvent.tab();
  await expect.element(page.getByText("Not after 26/11/2026.")).toBeVisible();

  await page.getByRole("button", { name: "Choose a day" }).click();

  await expect.element(button("2026-11-26")).toHaveFocus();
  await expect.element(button("2026-11-27")).toBeDisabled();
  await expect.element(button("2026-11-09")).toBeDisabled();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(button("2026-11-26")).toHaveFocus();
});

test("the keyboard walks through the calendar and chooses", async () => {
  const chosen: string[] = [];
  await show("en", { value: "2026-11-24", onchosen: (on) => chosen.push(on) });
  await page.getByRole("button", { name: "Choose a day" }).click();
  await expect.element(button("2026-11-24")).toHaveFocus();
  await expect.element(calendar.getByRole("gridcell", { selected: true })).toHaveTextContent("24");

  for (const [key, at] of [
    ["{ArrowRight}", "2026-11-25"],
    ["{ArrowLeft}", "2026-11-24"],
    ["{ArrowDown}", "2026-12-01"],
    ["{ArrowUp}", "2026-11-24"],
    ["{Home}", "2026-11-23"],
    ["{End}", "2026-11-29"],
    ["{PageDown}", "2026-12-29"],
    ["{PageUp}", "2026-11-29"],
    ["{Shift>}{PageDown}{/Shift}", "2027-11-29"],
    ["{Shift>}{PageUp}{/Shift}", "2026-11-29"],
  ] as const) {
    await userEvent.keyboard(key);
    await expect.element(button(at)).toHaveFocus();
  }
  await userEvent.keyboard("{Enter}");

  await expect.element(calendar).not.toBeInTheDocument();
  await expect.element(field).toHaveValue("29/11/2026");
  await expect.element(page.getByRole("button", { name: "Choose a day" })).toHaveFocus();
  expect(chosen).toEqual(["2026-11-29"]);
});

test("Escape leaves the day as it was", async () => {
  await show("en", { value: "2026-11-24" });
  await page.getByRole("button", { name: "Choose a day" }).click();
  await expect.element(button("2026-11-24")).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}{Escape}");

  await expect.element(calendar).not.toBeInTheDocument();
  await expect.element(value).toHaveTextContent("2026-11-24");
  await expect.element(page.getByRole("button", { name: "Choose a day" })).toHaveFocus();
});

test("an empty field begins with today, and months are turned with the mouse too", async () => {
  const today = day(Date.now());
  await show("en");
  await page.getByRole("button", { name: "Choose a day" }).click();
  await expect.element(button(today)).toHaveFocus();
  await expect.element(button(today)).toHaveAttribute("aria-current", "date");

  await calendar.getByRole("button", { name: "Month after" }).click();
  const next = plusDays(`${today.slice(0, 7)}-28`, 10);
  await expect
    .element(calendar.getByRole("grid"))
    .toHaveAccessibleName(formattedDay(next, "en-GB", { month: "long", year: "numeric" }));
  await button(`${next.slice(0, 7)}-15`).click();

  await expect.element(value).toHaveTextContent(`${next.slice(0, 7)}-15`);
});

test("the field and its calendar are accessible", async () => {
  await show("sv", { value: "2026-11-24" });
  await page.getByRole("button", { name: "Välj en dag" }).click();
  await expect.element(calendar).toBeVisible();

  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });

  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
