//! The fields for times and moments: how they are written, read and refused.
import axe from "axe-core";
import { render } from "vitest-browser-svelte";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { SystemLanguage } from "../../src/ipc/types/SystemLanguage";
import { localMoment } from "../../src/text/moment";
import { speak } from "../../src/text/text.svelte";
import { zone } from "../../src/text/zone";
import MomentStage from "./MomentStage.svelte";

const day = page.getByRole("textbox", { name: "When" });
const time = page.getByRole("textbox", { name: /^(Time|Uhrzeit|Klockslag)$/ });
const value = page.getByRole("status");

async function show(language: SystemLanguage, props: { value?: string; error?: string; max?: string } = {}) {
  await speak(language);
  await render(MomentStage, props);
}

test.each([
  ["de", "24.11.2026"],
  ["en", "24/11/2026"],
  ["sv", "2026-11-24"],
] as const)("a moment is written as the window's language writes it: %s", async (language, written) => {
  await show(language, { value: "2026-11-24T09:05" });

  await expect.element(day).toHaveValue(written);
  await expect.element(time).toHaveValue("09:05");
  await expect
    .element(page.getByRole("group", { name: "When" }))
    .toHaveAccessibleDescription(new RegExp(zone()));
});

test("day and time are typed one after the other, and written in full when they are left", async () => {
  await show("de");
  await day.fill("3.2.27");
  await expect.element(value).toHaveTextContent("2027-02-03T");
  await time.fill("930");
  await expect.element(value).toHaveTextContent("2027-02-03T09:30");
  await expect.element(time).toHaveValue("930");

  await userEvent.tab();

  await expect.element(time).toHaveValue("09:30");
  await expect.element(day).toHaveValue("03.02.2027");
  await time.fill("");
  await day.fill("");
  await expect.element(value).toHaveTextContent(/^$/);
});

test("what is no time stays typed, and the field says how to write one", async () => {
  await show("en", { value: "2026-11-24T09:05" });
  await time.fill("25:00");
  await expect.element(page.getByText(/This is no time/)).not.toBeInTheDocument();

  await userEvent.tab();

  await expect.element(page.getByText("This is no time. Write it like 14:30.")).toBeVisible();
  await expect.element(time).toHaveAttribute("aria-invalid", "true");
  await expect.element(time).toHaveValue("25:00");
  await expect.element(day).not.toHaveAttribute("aria-invalid");

  await time.fill("9:30 pm");
  await userEvent.tab();
  await expect.element(time).toHaveValue("21:30");
  await expect.element(page.getByText(/This is no time/)).not.toBeInTheDocument();
});

test("what was refused is said at the part that lacks", async () => {
  await show("en", { value: "2026-11-24T", error: "Missing" });
  await expect.element(time).toHaveAttribute("aria-invalid", "true");
  await expect.element(day).not.toHaveAttribute("aria-invalid");

  await time.fill("9");
  await day.fill("");

  await expect.element(day).toHaveAttribute("aria-invalid", "true");
  await expect.element(time).not.toHaveAttribute("aria-invalid");
});

test("one press takes this moment", async () => {
  await show("sv");
  const before = localMoment(Date.now());
  await page.getByRole("button", { name: "Nu", exact: true }).click();

  const taken = value.element().textContent;
  expect([before, localMoment(Date.now())]).toContain(taken);
});

test("a day after the last one is told", async () => {
  await show("en", { value: "2026-11-24T09:00", max: "2026-11-20" });

  await expect.element(page.getByText("Not after 20/11/2026.")).toBeVisible();
});

test("the field is accessible", async () => {
  await show("de", { value: "2026-11-24Tnoon" });
  await expect.element(time).toHaveAttribute("aria-invalid", "true");

  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });

  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
