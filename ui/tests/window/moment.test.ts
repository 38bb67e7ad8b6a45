//! The field for a moment: its day and its time, each as people type it.
import axe from "axe-core";
import { render } from "vitest-browser-svelte";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { SystemLanguage } from "../../src/ipc/types/SystemLanguage";
import { speak } from "../../src/text/text.svelte";
import MomentStage from "./MomentStage.svelte";

const day = page.getByRole("textbox", { name: "Called" });
const value = page.getByRole("status");

async function show(language: SystemLanguage, props: { value?: string } = {}) {
  await speak(language);
  await render(MomentStage, props);
}

test.each([
  ["de", "24.11.2026", "Uhrzeit"],
  ["en", "24/11/2026", "Time"],
  ["sv", "2026-11-24", "Klockslag"],
] as const)(
  "a moment is written as the window's language writes it: %s",
  async (language, written, label) => {
    await show(language, { value: "2026-11-24T09:14" });

    await expect.element(day).toHaveValue(written);
    await expect.element(page.getByRole("textbox", { name: label })).toHaveValue("09:14");
  },
);

test("day and time are read at once, and written in full when they are left", async () => {
  await show("de");
  const time = page.getByRole("textbox", { name: "Uhrzeit" });
  await day.fill("3.2.26");
  await time.fill("930");
  await expect.element(value).toHaveTextContent("2026-02-03T09:30");
  await expect.element(time).toHaveValue("930");

  await userEvent.tab();

  await expect.element(time).toHaveValue("09:30");
  await time.fill("");
  await day.fill("");
  await expect.element(value).toHaveTextContent(/^$/);
});

test("what is no time stays typed, and the field says so once it is left", async () => {
  await show("en", { value: "2026-11-24T09:14" });
  const time = page.getByRole("textbox", { name: "Time" });
  await time.fill("25");
  await expect.element(page.getByText("This is no time of day.")).not.toBeInTheDocument();

  await userEvent.tab();

  await expect.element(page.getByText("This is no time of day.")).toBeVisible();
  await expect.element(time).toHaveValue("25");
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
