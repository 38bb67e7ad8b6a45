//! What was found of the journal at the unlock covers the window until it was read.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Finding } from "../../src/ipc/types/Finding";
import { expectAccessible, open } from "./open";

const finding: Finding = {
  kind: "rollback",
  witness: "computer",
  seenSeq: 1824,
  seenAt: Date.UTC(2026, 10, 20, 8, 14),
  lastSeq: 1812,
  lastAt: Date.UTC(2026, 10, 18, 16, 30),
  missing: 12,
  restored: null,
};

const fork: Finding = { ...finding, kind: "fork", missing: 1 };

test("an older folder is told with what is missing since when, and work goes on once that was read", async () => {
  const backend = await open({ finding });
  const screen = page.getByRole("alertdialog");

  await expect.element(screen).toHaveTextContent("This vault is older than it was");
  await expect.element(screen).toHaveTextContent(/Last entry here no. 1,812 of 18 Nov 2026/);
  await expect.element(screen).toHaveTextContent(/Seen by this computer no. 1,824 of 20 Nov 2026/);
  await expect.element(screen).toHaveTextContent("at least 12 entries");
  await userEvent.keyboard("{Escape}");
  await expect.element(screen).toBeVisible();
  await expectAccessible();
  await screen.getByRole("button", { name: "Show in the file manager" }).click();
  await expect.poll(() => backend.calls("vault_reveal")).toHaveLength(1);
  await screen.getByRole("button", { name: "Go on" }).click();

  await expect.element(screen).not.toBeInTheDocument();
  expect(backend.calls("journal_finding_see")).toHaveLength(1);
});

test("a log that is gone is told by what the vault’s own folder saw", async () => {
  await open({ finding: { ...finding, kind: "cut", witness: "folder", seenAt: null, missing: 1 } });
  const screen = page.getByRole("alertdialog");

  await expect.element(screen).toHaveTextContent("The end of this vault is missing");
  await expect.element(screen).toHaveTextContent("Seen by the vault’s own folder no. 1,824");
  await expect.element(screen).toHaveTextContent("at least one entry");
  expect(screen.getByRole("button", { name: "Go on with this vault" }).elements()).toEqual([]);
});

test("the latest backup is one step away: the vault is locked, and the backup is chosen", async () => {
  const backend = await open({ finding });

  await page.getByRole("alertdialog").getByRole("button", { name: "Restore a backup …" }).click();

  await expect.poll(() => backend.calls("backup_pick")).toHaveLength(1);
  const order = backend.asked.map(({ command }) => command);
  expect(order.indexOf("vault_lock")).toBeLessThan(order.indexOf("backup_pick"));
});

test("what was found is saved as a file, and the screen stays", async () => {
  const backend = await open({ finding });
  const screen = page.getByRole("alertdialog");

  await screen.getByRole("button", { name: "Save what was found …" }).click();

  await expect.element(screen).toHaveTextContent("Saved. It names nobody");
  expect(backend.calls("journal_finding_save")).toHaveLength(1);
  expect(backend.calls("journal_finding_see")).toHaveLength(0);
});

test("a file that was not chosen is not said to be saved", async () => {
  const backend = await open({ finding }, { journal_finding_save: () => false });
  const screen = page.getByRole("alertdialog");

  await screen.getByRole("button", { name: "Save what was found …" }).click();

  await expect.poll(() => backend.calls("journal_finding_save")).toHaveLength(1);
  await expect.element(screen).not.toHaveTextContent("Saved.");
});

test("a restore that explains it is told in a calm line", async () => {
  const restored = { at: Date.UTC(2026, 10, 21, 9, 0), createdAt: Date.UTC(2026, 10, 18, 6, 0), seq: 1802 };
  await open({ finding: { ...fork, restored } });
  const screen = page.getByRole("alertdialog");

  await expect
    .element(screen)
    .toHaveTextContent(/This is what a restore looks like: .* backup of 18 Nov 2026/);
  await expect.element(screen).toHaveTextContent("Entries after no. 1,802");
  await expectAccessible();
});

test("an owner decides to go on with a vault that was forked", async () => {
  const backend = await open({ finding: fork });
  const screen = page.getByRole("alertdialog");
  await expect.element(screen).toHaveTextContent("This vault was forked");

  await screen.getByRole("button", { name: "Go on with this vault" }).click();

  await expect.element(screen).not.toBeInTheDocument();
  expect(backend.calls("journal_fork_accept")).toHaveLength(1);
});

test("others look around in a vault that was forked", async () => {
  const backend = await open({ finding: fork, may: ["contact_read"] });
  const screen = page.getByRole("alertdialog");
  await expect.element(screen).toBeVisible();
  expect(screen.getByRole("button", { name: "Go on with this vault" }).elements()).toEqual([]);

  await screen.getByRole("button", { name: "Look around without changes" }).click();

  await expect.element(screen).not.toBeInTheDocument();
  expect(backend.calls("journal_finding_see")).toHaveLength(1);
});
