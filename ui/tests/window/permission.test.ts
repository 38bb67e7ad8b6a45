//! What is offered depends on the role, and on whether the vault is open for reading only.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { actions } from "../../src/action/registry.svelte";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import { may } from "../../src/vault/permission";
import type { Beginning } from "../backend/office";
import { open } from "./open";

const reading: Beginning = { readOnly: true, people: 40 };
const changes = [
  "contact.add",
  "contact.edit",
  "activity.log",
  "activity.quick",
  "contact.trash",
  "contact.tag",
  "contact.export",
  "company.add",
  "confidential.edit",
  "app.undo",
  "app.redo",
  "journal.export",
];

const button = (name: string) => page.getByRole("button", { name, exact: true });
const heading = (level: number) => page.getByRole("heading", { level }).first();

async function show(beginning: Beginning, go: () => void): Promise<void> {
  await open(beginning);
  forget();
  router.reset("contacts");
  go();
}

test("a list offers to add, import and export, and none of that while the vault is open for reading only", async () => {
  await show({ people: 40 }, () => undefined);
  await expect.element(page.getByRole("row", { name: /Bergström/ }).first()).toBeVisible();
  await expect.element(button("Add contact")).toBeVisible();
  const offered = actions().map(({ id }) => id);
  expect(offered).toEqual(
    expect.arrayContaining(["contact.add", "contact.tag", "contact.trash", "app.undo"]),
  );

  await show(reading, () => undefined);
  await expect.element(page.getByText("This vault is open for reading only.").first()).toBeVisible();
  await expect.element(page.getByRole("row", { name: /Bergström/ }).first()).toBeVisible();

  expect(button("Add contact").elements()).toEqual([]);
  const left = actions().map(({ id }) => id);
  expect(changes.filter((id) => left.includes(id))).toEqual([]);
});

test("a contact is read without a way to change it, and its history without a way to put values back", async () => {
  await show(reading, () => router.open("contact", { id: 1 }));
  await expect.element(heading(1)).toBeVisible();

  await userEvent.keyboard("e");
  expect(router.place?.screen).toBe("contact");
  expect(button("Edit").elements()).toEqual([]);
  const left = actions().map(({ id }) => id);
  expect(changes.filter((id) => left.includes(id))).toEqual([]);
  await userEvent.keyboard("{Alt>}3{/Alt}");
  await expect.element(page.getByText("Leiterin Einkauf")).toBeVisible();
  expect(page.getByRole("button", { name: /Restore this value/ }).elements()).toEqual([]);
});

test("past imports are shown and none can be run or undone while the vault is open for reading only", async () => {
  await show({ people: 40 }, () => router.open("import", {}));
  await expect.element(page.getByRole("button", { name: /Undo/ }).first()).toBeVisible();

  await show(reading, () => router.open("import", {}));
  await expect.element(page.getByText("Messe Hannover.vcf").first()).toBeVisible();

  expect(page.getByRole("button", { name: /Undo|Choose/ }).elements()).toEqual([]);
});

test("an empty list does not blame the role where the vault is open for reading only", async () => {
  await show({ ...reading, people: 0 }, () => undefined);

  await expect.element(page.getByText("The vault is open for reading only.", { exact: true })).toBeVisible();
  expect(page.getByText("Your role reads only", { exact: false }).elements()).toEqual([]);
});

test("settings stay in sight while nothing can be changed", async () => {
  await show(reading, () => router.open("settings", {}));

  await expect.element(page.getByLabelText("Lock after inactivity", { exact: false }).first()).toBeDisabled();
});

test("a vault that is open for reading only can be checked and, if it was forked, gone on with", async () => {
  await show(reading, () => undefined);

  expect((["health_check", "journal_fork_accept", "journal_verify"] as const).filter(may)).toHaveLength(3);
  expect((["journal_fingerprint_save", "alert_see", "backup_run", "user_add"] as const).filter(may)).toEqual(
    [],
  );
});
