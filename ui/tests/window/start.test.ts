//! The first run.
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { passphrase } from "../backend/office";
import { expectAccessible, looks, open } from "./open";

const fresh = { phase: "none", known: false } as const;

async function reachPassphrase(): Promise<void> {
  await page.getByRole("button", { name: /Create a vault/ }).click();
  await page.getByLabelText("Organisation").fill("Bookshop / Dom");
  await page.getByLabelText("Your name").fill("Ada Berg");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("/home/ada/Documents/Bookshop Dom.kartotek")).toBeVisible();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.element(page.getByText("Choose a passphrase")).toBeVisible();
}

test("a vault is created, its code shown and two groups typed back", async () => {
  const backend = await open(fresh);

  await reachPassphrase();
  await page.getByLabelText("Passphrase", { exact: true }).fill(passphrase);
  await page.getByLabelText("Repeat the passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Create the vault" }).click();
  await expect.element(page.getByText("9XWTP")).toBeVisible();
  await page.getByRole("button", { name: "I have kept it" }).click();
  await page.getByLabelText("Group 4").fill("vn2ez");
  await page.getByLabelText("Group 10").fill("wrong");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.element(page.getByText(/does not match/)).toBeVisible();
  await page.getByLabelText("Group 10").fill("HC3VE");
  await page.getByRole("button", { name: "Continue" }).click();

  await expect.element(page.getByRole("heading", { name: "Where should backups go?" })).toBeVisible();
  await expectAccessible();
  await expect.element(page.getByText(/everything is lost with this disk/)).toBeVisible();
  await page.getByRole("button", { name: "Choose a folder …" }).click();
  await expect.element(page.getByText("/home/ada/Backups 3")).toBeVisible();
  await expect.element(page.getByText(/Same disk as the vault/)).toBeVisible();
  await page.getByRole("button", { name: "Continue", exact: true }).click();

  await expect.element(page.getByRole("navigation")).toBeVisible();
  expect(backend.calls("vault_create")[0]).toMatchObject({
    args: { place: 9, draft: { organisation: "Bookshop / Dom", userName: "Ada Berg", language: "en" } },
    secrets: [passphrase],
  });
});

test("Ctrl+A selects what is in a field, never the page", async () => {
  await open(fresh);
  const selected = (): string => getSelection()?.toString() ?? "";

  await expect.element(page.getByText("Welcome to Kartotek")).toBeVisible();
  await userEvent.keyboard("{Control>}a{/Control}");
  expect(selected()).toBe("");
  await page.getByRole("button", { name: /Create a vault/ }).click();
  const name = page.getByLabelText("Your name");
  await name.fill("Ada Berg");
  await userEvent.keyboard("{Control>}a{/Control}{Delete}");

  await expect.element(name).toHaveValue("");
});

test("a weak passphrase is refused and says why", async () => {
  const backend = await open(fresh);

  await reachPassphrase();
  await page.getByLabelText("Passphrase", { exact: true }).fill("short");
  await page.getByLabelText("Repeat the passphrase").fill("short");
  await page.getByRole("button", { name: "Create the vault" }).click();

  await expect.element(page.getByText(/too easy to guess/)).toBeVisible();
  expect(backend.calls("vault_create")).toEqual([]);
});

test("two different passphrases are refused", async () => {
  const backend = await open(fresh);

  await reachPassphrase();
  await page.getByLabelText("Passphrase", { exact: true }).fill(passphrase);
  await page.getByLabelText("Repeat the passphrase").fill(`${passphrase}!`);
  await page.getByRole("button", { name: "Create the vault" }).click();

  await expect.element(page.getByText("The two passphrases are not the same.")).toBeVisible();
  expect(backend.calls("vault_create")).toEqual([]);
});

test("what was filled in is still there on the way back", async () => {
  await open(fresh);

  await reachPassphrase();
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("button", { name: "Back" }).click();

  await expect.element(page.getByLabelText("Organisation")).toHaveValue("Bookshop / Dom");
});

test("a name that is taken is refused beside the place", async () => {
  await open(fresh);

  await page.getByRole("button", { name: /Create a vault/ }).click();
  await page.getByLabelText("Organisation").fill("Taken");
  await page.getByLabelText("Your name").fill("Ada");
  await userEvent.keyboard("{Enter}");

  await expect.element(page.getByRole("alert")).toHaveTextContent("already something of that name");
});

test("sample data opens under a banner", async () => {
  await open(fresh);

  await page.getByRole("button", { name: /Try sample data/ }).click();

  await expect.element(page.getByText(/all people here are made up/)).toBeVisible();
});

test("the language changes without a restart", async () => {
  await open(fresh);

  await page.getByRole("combobox", { name: "Language" }).selectOptions("sv");

  await expect.element(page.getByText("Välkommen till Kartotek")).toBeVisible();
  expect(document.documentElement.lang).toBe("sv");
});

test.each(looks)("is accessible in $language, $theme", async (preference) => {
  await open({ ...fresh, preference });
  await expectAccessible();

  document.querySelector<HTMLElement>("button.main")?.click();
  await expect.poll(() => document.querySelector("form")).not.toBeNull();

  await expectAccessible();
});

test.each([
  ["C", "en", "United Kingdom"],
  ["C", "sv", "Sverige"],
  ["de-AT", "de", "Österreich"],
  ["de-AT", "sv", "Sverige"],
] as const)("a system set to %s, spoken to in %s, seems to be in %s", async (system, language, country) => {
  const known = vi.spyOn(navigator, "language", "get").mockReturnValue(system);

  await open({ phase: "none", known: false, preference: { language } });
  document.querySelector<HTMLElement>("button.main")?.click();

  await expect.element(page.getByRole("combobox").first()).toHaveValue(country);
  known.mockRestore();
});
