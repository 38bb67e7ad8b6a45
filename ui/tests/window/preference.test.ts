//! Preferences that depend on what the system can do.
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { open } from "./open";

test("the window is kept out of pictures of the screen where the system can do that", async () => {
  const backend = await open();

  await page.getByRole("switch", { name: "Keep the window out of pictures of the screen" }).click();

  await expect.poll(() => backend.calls("preference_change")).toHaveLength(1);
  expect(backend.calls("preference_change")[0]?.args).toMatchObject({ preference: { screenGuard: true } });
});

test("where the system can't keep the window out of pictures, nothing is offered", async () => {
  await open({ preference: { canGuardScreen: false } });
  await expect.element(page.getByText("Lock after inactivity")).toBeVisible();

  expect(page.getByRole("switch", { name: /pictures of the screen/ }).elements()).toEqual([]);
});
