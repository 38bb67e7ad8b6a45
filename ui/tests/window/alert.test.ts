//! Alerts: told to owners after unlocking until they are seen; thresholds; what others are told of the counting.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-svelte";
import type { Alert } from "../../src/ipc/types/Alert";
import { expectAccessible, looks, open } from "./open";

const base = { since: Date.UTC(2026, 10, 19, 7), user: null, seen: false };
const attempts: Alert = {
  ...base,
  id: 3,
  at: Date.UTC(2026, 10, 20, 8),
  kind: "failed_attempts",
  count: 7,
};
const opened: Alert = {
  ...base,
  id: 2,
  at: Date.UTC(2026, 10, 18, 15),
  kind: "contacts_opened",
  user: "Jürgen Großmann",
  count: 200,
};
const seen: Alert = { ...opened, id: 1, kind: "contacts_exported", count: 5000, seen: true };
const raised = [attempts, opened, seen];

test("what an owner has not seen is told after unlocking, with what to do, and marked as seen", async () => {
  const backend = await open({ raised });
  const dialog = page.getByRole("dialog", { name: "New alerts" });

  await expect.element(dialog.getByText(/7 failed attempts to unlock the vault since/)).toBeVisible();
  await expect.element(dialog.getByText("Jürgen Großmann opened at least 200 contacts")).toBeVisible();
  await expect.element(dialog.getByText(/change your passphrase if somebody may know it/)).toBeVisible();
  expect(dialog.getByText(/5,000/).elements()).toEqual([]);
  await dialog.getByRole("button", { name: "Mark as seen" }).click();

  await expect.poll(() => dialog.elements()).toEqual([]);
  expect(backend.calls("alert_see").map(({ args }) => args)).toEqual([{ ids: [3, 2] }]);
  expect(page.getByText(/that you have not seen yet/).elements()).toEqual([]);
});

test("an alert that is put off stays as a banner that shows it again", async () => {
  const backend = await open({ raised });
  await expect.element(page.getByRole("dialog")).toBeVisible();

  await userEvent.keyboard("{Escape}");

  await expect.element(page.getByText("There are 2 alerts that you have not seen yet.")).toBeVisible();
  expect(page.getByRole("dialog").elements()).toEqual([]);
  expect(backend.calls("alert_see")).toEqual([]);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect.element(page.getByRole("dialog", { name: "New alerts" })).toBeVisible();
});

test("a click beside the alerts does not close them", async () => {
  await open({ raised });
  await expect.element(page.getByRole("dialog")).toBeVisible();

  document.querySelector<HTMLElement>(".scrim")?.click();

  await expect.element(page.getByRole("dialog")).toBeVisible();
});

test("failed attempts lead to the change of the passphrase, and stay unseen meanwhile", async () => {
  await open({ raised: [attempts] });

  await page.getByRole("dialog").getByRole("button", { name: "Change the passphrase …" }).click();

  await expect.element(page.getByRole("dialog", { name: "Change the passphrase" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect.element(page.getByText("There is an alert that you have not seen yet.")).toBeVisible();
});

test("what is raised while an owner works waits for the next unlock", async () => {
  const backend = await open();
  await expect.element(page.getByText(/No alerts so far/)).toBeVisible();

  backend.answers.alert_list = () => [opened];
  backend.emit("change", { table: "alert", ids: [] });

  await expect.element(page.getByText("Jürgen Großmann opened at least 200 contacts")).toBeVisible();
  expect(page.getByRole("dialog").elements()).toEqual([]);
});

test("past alerts are listed, and the new ones are marked as seen from there", async () => {
  const backend = await open({ raised });
  await page.getByRole("button", { name: "Later" }).click();
  const list = page.getByRole("list", { name: "Past alerts" });
  await expect.poll(() => list.getByRole("listitem").elements().length).toBe(3);
  expect(list.getByText("New", { exact: true }).elements()).toHaveLength(2);

  await page.getByRole("button", { name: "Mark all as seen" }).click();

  await expect.poll(() => list.getByText("New", { exact: true }).elements()).toEqual([]);
  expect(page.getByText(/that you have not seen yet/).elements()).toEqual([]);
  expect(backend.calls("alert_see")).toHaveLength(1);
});

test("an alert that can not be marked as seen says why and stays", async () => {
  const backend = await open({ raised });
  backend.answers.alert_see = () => {
    // The backend rejects with plain objects.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw { code: "disk_full" };
  };

  await page.getByRole("button", { name: "Mark as seen" }).click();

  await expect.element(page.getByRole("alert")).toBeVisible();
  await expect.element(page.getByRole("dialog", { name: "New alerts" })).toBeVisible();
});

test("a threshold is changed, switched off and set back", async () => {
  const backend = await open();
  const sales = page.getByRole("group", { name: "Sales" });
  const threshold = sales.getByLabelText("Opened within an hour");
  await expect.element(threshold).toHaveValue("200");
  expect(sales.getByLabelText("Exported within an hour").elements()).toEqual([]);

  await threshold.selectOptions("No alert");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.element(page.getByText("The setting is as it was before")).toBeVisible();
  await expect.element(threshold).toHaveValue("200");
  await page
    .getByRole("group", { name: "Privacy officer" })
    .getByLabelText("Exported within an hour")
    .selectOptions("From 50 contacts on");

  await expect.poll(() => backend.calls("setting_change")).toHaveLength(3);
  expect(backend.calls("setting_change").map(({ args }) => args)).toMatchObject([
    { settings: { readingThresholds: { sales: { opened: null, exported: 100 } } } },
    { settings: { readingThresholds: { sales: { opened: 200, exported: 100 } } } },
    { settings: { readingThresholds: { privacy_officer: { opened: 500, exported: 50 } } } },
  ]);
});

test("who is no owner is told what is counted, and neither asks for alerts nor sees them", async () => {
  const backend = await open({ raised, may: ["contact_read", "company_read"] });

  await expect.element(page.getByText(/journal says under your name which contacts you open/)).toBeVisible();
  await expect.element(page.getByText(/also counts how many different contacts you open/)).toBeVisible();
  await expect.element(page.getByText(/From 1,000 opened contacts on/)).toBeVisible();
  expect(page.getByText(/exported contacts on/).elements()).toEqual([]);
  expect(page.getByRole("heading", { name: "Alerts" }).elements()).toEqual([]);
  expect(backend.calls("alert_list")).toEqual([]);
});

test("who exports is told that this is watched as well", async () => {
  await open({ may: ["contact_read", "company_read", "export_run"] });

  await expect.element(page.getByText(/From 5,000 exported contacts on/)).toBeVisible();
});

for (const { language, theme } of looks) {
  test(`alerts are accessible, ${language}, ${theme}`, async () => {
    await open({ raised, preference: { language, theme } });
    await expect.element(page.getByRole("dialog")).toBeVisible();
    await expectAccessible();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => page.getByRole("dialog").elements()).toEqual([]);
    await expectAccessible();
    cleanup();
  });
}
