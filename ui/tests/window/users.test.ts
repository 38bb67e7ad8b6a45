//! Users: who may open the vault, and what a role does not see.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-svelte";
import { permissions } from "../../src/ipc/commands";
import type { Permission } from "../../src/ipc/types/Permission";
import { router } from "../../src/route/router.svelte";
import { expectAccessible, looks, open } from "./open";

const reading: Permission[] = ["contact_read", "company_read"];
const selling: Permission[] = [
  ...reading,
  "contact_change",
  "company_change",
  "trash_read",
  "trash_change",
  "import_read",
  "import_run",
];

async function menu(name: string, item: string): Promise<void> {
  await page.getByRole("button", { name: `More for ${name}` }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

test("an owner adds a user, who types the passphrase", async () => {
  const backend = await open();

  await page.getByRole("button", { name: "Add a user …" }).click();
  await userEvent.keyboard("Eva Ek");
  await page.getByRole("button", { name: "Add the user" }).click();
  await expect.element(page.getByText("Please choose a role.")).toBeVisible();
  await page.getByRole("radio", { name: "Read-only" }).click();
  await page
    .getByLabelText("Passphrase of the new user", { exact: true })
    .fill("seven horses over the bridge");
  await page.getByLabelText("Repeat the passphrase").fill("seven horses over the bridge");
  await page.getByRole("button", { name: "Add the user" }).click();

  await expect.element(page.getByText("Eva Ek can open the vault from now on.")).toBeVisible();
  expect(backend.calls("user_add")).toMatchObject([
    { args: { draft: { name: "Eva Ek", role: "read_only" } }, secrets: ["seven horses over the bridge"] },
  ]);
});

test("a name that somebody has is told beside the field, and nothing typed is lost", async () => {
  await open();

  await page.getByRole("button", { name: "Add a user …" }).click();
  await userEvent.keyboard("Jürgen Großmann");
  await page.getByRole("radio", { name: "Sales" }).click();
  await page
    .getByLabelText("Passphrase of the new user", { exact: true })
    .fill("seven horses over the bridge");
  await page.getByLabelText("Repeat the passphrase").fill("seven horses over the bridge");
  await page.getByRole("button", { name: "Add the user" }).click();

  await expect.element(page.getByLabelText("Name of the user")).toHaveAttribute("aria-invalid", "true");
  await expect.element(page.getByRole("radio", { name: "Sales" })).toBeChecked();
});

test("a role is changed, access disabled and enabled, a user removed after asking", async () => {
  const backend = await open();

  await menu("Jürgen Großmann", "Name and role …");
  await page.getByRole("radio", { name: "Owner" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect
    .poll(() => backend.calls("user_change").at(-1)?.args)
    .toEqual({ id: 2, draft: { name: "Jürgen Großmann", role: "owner" } });

  await menu("Jürgen Großmann", "Disable access");
  await page.getByRole("button", { name: "Cancel" }).click();
  expect(backend.calls("user_disable")).toEqual([]);
  await menu("Jürgen Großmann", "Disable access");
  await page.getByRole("alertdialog").getByRole("button", { name: "Disable access" }).click();
  await expect.poll(() => backend.calls("user_disable").at(-1)?.args).toEqual({ id: 2 });
  await menu("Åsa Öberg", "Enable access");
  await expect.poll(() => backend.calls("user_enable").at(-1)?.args).toEqual({ id: 3 });

  await menu("Jürgen Großmann", "Remove the user");
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove the user" }).click();
  await expect.element(page.getByText(/Jürgen Großmann was removed/)).toBeVisible();
  expect(backend.calls("user_remove").at(-1)?.args).toMatchObject({ id: 2 });
});

test("who lost the passphrase types a new one", async () => {
  const backend = await open();

  await menu("Jürgen Großmann", "New passphrase …");
  await page.getByLabelText("New passphrase", { exact: true }).fill("nine cups under the stairs");
  await page.getByLabelText("Repeat the passphrase").fill("nine cups under the stairs");
  await page.getByRole("button", { name: "Set the passphrase" }).click();

  await expect.element(page.getByText(/can open the vault with the new passphrase/)).toBeVisible();
  expect(backend.calls("user_passphrase")).toMatchObject([
    { args: { id: 2 }, secrets: ["nine cups under the stairs"] },
  ]);
});

test("nobody is offered to change their own role or access", async () => {
  await open();

  await page.getByRole("button", { name: "More for Ada Lindqvist" }).click();

  expect(
    page
      .getByRole("menuitem")
      .elements()
      .map((item) => item.textContent.trim()),
  ).toEqual(["Name and role …"]);
  await page.getByRole("menuitem").click();
  await expect.element(page.getByLabelText("Name of the user")).toHaveValue("Ada Lindqvist");
  expect(page.getByRole("radio", { name: "Privacy officer" }).elements()).toEqual([]);
});

test("who may see the users and not change them sees a list", async () => {
  await open({ may: [...reading, "export_run", "user_read"] });

  await expect.element(page.getByText("Jürgen Großmann")).toBeVisible();
  expect(page.getByRole("button", { name: "Add a user …" }).elements()).toEqual([]);
  expect(page.getByRole("button", { name: /^More for/ }).elements()).toEqual([]);
});

test("a salesperson finds neither users, nor the vault's settings, nor the export", async () => {
  const backend = await open({ may: selling });

  await expect.element(page.getByRole("heading", { name: "Security" })).toBeVisible();
  expect(page.getByRole("heading", { name: "Users" }).elements()).toEqual([]);
  expect(page.getByRole("heading", { name: "Organisation" }).elements()).toEqual([]);
  expect(page.getByLabelText("Lock after inactivity").elements()).toEqual([]);
  await userEvent.keyboard("gc");
  await expect.element(page.getByRole("button", { name: "Add contact" })).toBeVisible();
  expect(page.getByRole("button", { name: /Export/ }).elements()).toEqual([]);
  expect(backend.calls("user_list")).toEqual([]);

  await page.getByRole("navigation").getByRole("button", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Change the passphrase …" }).click();
  await expect.element(page.getByText(/ask an owner of the vault to remove you/)).toBeVisible();
  expect(page.getByRole("radio", { name: /No, I just want/ }).elements()).toEqual([]);
});

test("who only reads has no button and no key that changes anything", async () => {
  const backend = await open({ may: reading });
  const rail = page.getByRole("navigation");
  await expect.element(rail.getByRole("button", { name: "Companies" })).toBeVisible();
  expect(rail.getByRole("button", { name: "Import" }).elements()).toEqual([]);
  expect(rail.getByRole("button", { name: "Trash" }).elements()).toEqual([]);

  await userEvent.keyboard("gc");
  await expect.poll(() => document.querySelectorAll("[role=row]").length).toBeGreaterThan(3);
  expect(page.getByRole("button", { name: "Add contact" }).elements()).toEqual([]);
  await userEvent.keyboard("n{Delete}{Control>}z{/Control}");
  await userEvent.keyboard("{Control>}k{/Control}trash");
  await expect.element(page.getByRole("dialog")).toBeVisible();
  expect(page.getByRole("option", { name: /trash/i }).elements()).toEqual([]);

  expect(backend.calls("contact_trash")).toEqual([]);
  expect(backend.calls("undo_state")).toEqual([]);
});

const roles: [string, Permission[]][] = [
  ["reading", reading],
  ["selling", selling],
  [
    "answering for privacy",
    [
      ...selling.filter((one) => one !== "import_run"),
      "confidential_read",
      "confidential_change",
      "export_run",
      "user_read",
    ],
  ],
];

for (const [work, may] of roles) {
  test(`nothing that somebody ${work} finds asks for more than the role permits`, async () => {
    const backend = await open({ may });
    const areas = page.getByRole("navigation").getByRole("listitem").getByRole("button");

    for (const area of areas.elements()) {
      await page.elementLocator(area).click();
      await expect
        .element(page.getByRole("heading", { level: 1 }))
        .toHaveTextContent(area.textContent.trim());
    }
    await userEvent.keyboard("gc");
    await expect.poll(() => document.querySelectorAll("[role=row]").length).toBeGreaterThan(3);
    await userEvent.keyboard("nt{Delete}");
    router.open("contact", { id: 1 });
    await expect.poll(() => backend.calls("contact_get").length).toBeGreaterThan(0);
    await userEvent.keyboard("ent{Delete}r{Control>}z{/Control}{Control>}y{/Control}");
    await userEvent.keyboard("gon{Delete}e");

    const needed: Partial<Record<string, Permission>> = permissions;
    const beyond = backend.asked.filter(({ command }) => {
      const permission = needed[command];
      return permission !== undefined && !may.includes(permission);
    });
    expect(beyond).toEqual([]);
  });
}

for (const { language, theme } of looks) {
  test(`the users are accessible, ${language}, ${theme}`, async () => {
    await open({ preference: { language, theme } });
    await expect.poll(() => document.querySelector("section ul")?.children.length).toBe(3);
    await expectAccessible();
    cleanup();
  });
}
