//! Unlocking a vault.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { passphrase } from "../backend/office";
import { expectAccessible, looks, open } from "./open";

test("the passphrase has the focus and Enter unlocks", async () => {
  const backend = await open({ phase: "locked" });

  await expect.element(page.getByLabelText("Passphrase", { exact: true })).toHaveFocus();
  await userEvent.keyboard(`${passphrase}{Enter}`);

  await expect.element(page.getByRole("navigation")).toBeVisible();
  expect(backend.calls("vault_unlock")[0]).toMatchObject({ args: { place: 1 }, secrets: [passphrase] });
});

test("a wrong passphrase says what to do, stays selected, and a second one starts a countdown", async () => {
  await open({ phase: "locked" });

  await userEvent.keyboard("wrong{Enter}");
  await expect.element(page.getByRole("alert")).toHaveTextContent("Check Caps Lock");
  expect(getSelection()?.toString() ?? "").not.toBeNull();
  await userEvent.keyboard("again{Enter}");

  await expect.element(page.getByRole("button", { name: /Next attempt in \d s/ })).toBeDisabled();
});

test("failed attempts since the last unlock are told", async () => {
  await open({ phase: "locked" });

  await userEvent.keyboard("wrong{Enter}");
  await expect.element(page.getByRole("alert")).toBeVisible();
  await userEvent.keyboard(`${passphrase}{Enter}`);

  await expect.element(page.getByText(/One failed attempt since the vault was last unlocked/)).toBeVisible();
});

test("the passphrase can be shown", async () => {
  await open({ phase: "locked" });

  await userEvent.keyboard("secret");
  await page.getByRole("button", { name: "Show the passphrase" }).click();

  await expect.element(page.getByLabelText("Passphrase", { exact: true })).toHaveAttribute("type", "text");
});

test("the recovery code gives a new passphrase and a new code to confirm", async () => {
  const backend = await open({ phase: "locked" });

  await page.getByRole("button", { name: "Use the recovery code" }).click();
  await page.getByLabelText("Recovery code").fill("7KQ4M 9XWTP");
  await page.getByLabelText("New passphrase").fill(passphrase);
  await page.getByLabelText("Repeat the passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Recover the vault" }).click();

  await expect.element(page.getByText("Keep this recovery code")).toBeVisible();
  expect(backend.calls("vault_recover")[0]?.secrets).toEqual(["7KQ4M 9XWTP", passphrase]);
  expect(page.getByRole("list", { name: "Steps" }).elements()).toEqual([]);
});

test("a lock by the backend empties the window at once", async () => {
  const backend = await open();
  await expect.element(page.getByRole("navigation")).toBeVisible();

  backend.answers.vault_state = () => ({
    phase: "locked",
    vault: { id: 1, name: "Vault", path: "/v" },
    recent: [],
    demo: false,
    readOnly: false,
    failedAttempts: 0,
    waitMs: 0,
    version: "0.1.0",
  });
  backend.emit("lock", {});

  await expect.element(page.getByRole("button", { name: "Unlock" })).toBeVisible();
  expect(page.getByRole("navigation").elements()).toEqual([]);
});

test.each(looks)("is accessible in $language, $theme", async (preference) => {
  await open({ phase: "locked", preference });
  await userEvent.keyboard("wrong{Enter}");
  await expect.element(page.getByRole("alert")).toBeVisible();

  await expectAccessible();
});
