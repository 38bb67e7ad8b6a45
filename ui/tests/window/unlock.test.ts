//! Unlocking a vault.
import { flushSync } from "svelte";
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

test("a vault that asks for a key file says so, and opens with it", async () => {
  const backend = await open({ phase: "locked", keyFile: true });
  const field = page.getByRole("group", { name: "Key file" });
  await expect.element(field).toBeVisible();
  await expect.element(page.getByLabelText("Passphrase", { exact: true })).toHaveFocus();

  await userEvent.keyboard(`${passphrase}{Enter}`);
  await expect.element(page.getByRole("alert")).toHaveTextContent("If yours needs a key file");
  await field.getByRole("button", { name: "Choose key file …" }).click();
  await expect.element(field.getByText("kartotek.key")).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "Unlock", exact: true }).click();
  await expect.element(page.getByRole("navigation")).toBeVisible();

  expect(backend.calls("vault_key_file_pick")).toHaveLength(1);
});

test("a chosen key file can be left out again", async () => {
  const backend = await open({ phase: "locked", keyFile: true });

  await page.getByRole("button", { name: "Choose key file …" }).click();
  await page.getByRole("button", { name: "Go without the key file" }).click();

  await expect.poll(() => page.getByText("kartotek.key").elements()).toEqual([]);
  expect(backend.calls("vault_key_file_clear")).toHaveLength(1);
});

test("a vault without key files has no field for one", async () => {
  const backend = await open({ phase: "locked" });

  await expect.poll(() => backend.calls("vault_inspect").length).toBeGreaterThan(0);
  expect(page.getByRole("group", { name: "Key file" }).elements()).toEqual([]);
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
  await expect.element(page.getByText("This vault has the number 3F2A 91C0.")).toBeVisible();
  await page.getByLabelText("Recovery code").fill("7KQ4M 9XWTP");
  await page.getByLabelText("New passphrase").fill(passphrase);
  await page.getByLabelText("Repeat the passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Recover the vault" }).click();

  await expect.element(page.getByText("Keep this recovery code")).toBeVisible();
  expect(backend.calls("vault_recover")[0]?.secrets).toEqual(["7KQ4M 9XWTP", passphrase]);
  expect(page.getByRole("list", { name: "Steps" }).elements()).toEqual([]);
});

test("a lock by the backend empties the window at once and leaves the reload to the backend", async () => {
  const backend = await open();
  await expect.element(page.getByRole("navigation")).toBeVisible();

  await backend.lock();
  flushSync();

  expect(document.querySelector("main, nav")).toBeNull();
});

test("where the page is not reloaded after a lock, it goes on by itself", async () => {
  const backend = await open();
  await expect.element(page.getByRole("navigation")).toBeVisible();

  await backend.lock();

  await expect.element(page.getByRole("button", { name: "Unlock" })).toBeVisible();
  expect(page.getByRole("navigation").elements()).toEqual([]);
});

test("what a lock cuts off is not told", async () => {
  let fail = (): void => undefined;
  const backend = await open(
    {},
    {
      undo_state: () =>
        // Any answer may be a promise.
        new Promise<never>((_done, reject) => {
          // The backend rejects with plain objects.
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
          fail = () => reject({ code: "internal" });
        }) as never,
    },
  );
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.poll(() => backend.calls("undo_state")).toHaveLength(1);

  await backend.lock();
  fail();

  await expect.element(page.getByRole("button", { name: "Unlock" })).toBeVisible();
  expect(page.getByRole("alert").elements()).toEqual([]);
});

test("a page that was reloaded before the code was confirmed shows the code again", async () => {
  const backend = await open({ phase: "confirming" });
  await expect.element(page.getByText(/Here it is once more/)).toBeVisible();
  await expectAccessible();
  const [fourth = "", tenth = ""] = [3, 9].map(
    (at) => document.querySelectorAll("code")[at]?.textContent ?? "",
  );

  await page.getByRole("button", { name: "I have kept it" }).click();
  await page.getByLabelText("Group 4").fill(fourth);
  await page.getByLabelText("Group 10").fill(tenth);
  await userEvent.keyboard("{Enter}");

  await expect.element(page.getByRole("navigation")).toBeVisible();
  expect(backend.calls("vault_recovery_confirm")).toHaveLength(1);
});

test("the sheet is saved as PDF, and what to do with the file is said", async () => {
  const backend = await open({ phase: "confirming" });

  await page.getByRole("button", { name: "Save the sheet as PDF …" }).click();

  await expect.element(page.getByText(/Print it and delete the file/)).toBeVisible();
  expect(backend.calls("vault_recovery_save")).toHaveLength(1);
});

test("a recovery code that was never confirmed is told of, and the way leads to a new one", async () => {
  await open({ unconfirmed: true });
  await expect.element(page.getByText(/not confirmed yet that you kept/)).toBeVisible();
  await expectAccessible();

  await page.getByRole("complementary").getByRole("button", { name: "New recovery code …" }).click();
  await page.getByRole("dialog").getByLabelText("Present passphrase").fill(passphrase);
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText(/takes its place/)).toBeVisible();
  const [fourth = "", tenth = ""] = [3, 9].map(
    (at) => document.querySelectorAll("code")[at]?.textContent ?? "",
  );
  await page.getByRole("button", { name: "I have kept it" }).click();
  await page.getByLabelText("Group 4").fill(fourth);
  await page.getByLabelText("Group 10").fill(tenth);
  await userEvent.keyboard("{Enter}");

  await expect.element(page.getByRole("navigation")).toBeVisible();
  await expect.element(page.getByText(/not confirmed yet/)).not.toBeInTheDocument();
});

test("the backend hears that somebody is there, not more often than needed, and only while unlocked", async () => {
  const backend = await open({ phase: "locked" });
  await userEvent.keyboard("typed");
  expect(backend.calls("vault_touch")).toEqual([]);
  await page.getByLabelText("Passphrase", { exact: true }).fill(passphrase);
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("navigation")).toBeVisible();

  await userEvent.keyboard("j");
  await userEvent.keyboard("k");

  expect(backend.calls("vault_touch")).toHaveLength(1);
});

test.each(looks)("is accessible in $language, $theme", async (preference) => {
  await open({ phase: "locked", preference });
  await userEvent.keyboard("wrong{Enter}");
  await expect.element(page.getByRole("alert")).toBeVisible();

  await expectAccessible();
});
