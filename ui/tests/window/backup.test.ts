//! Backups: their folders, their register, the way back.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Commands } from "../../src/ipc/commands";
import type { RestoreCarried } from "../../src/ipc/types/RestoreCarried";
import { passphrase } from "../backend/office";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

const none = { places: [], backups: [] };

test("a vault without backups says so and leads to the first folder", async () => {
  const backend = await open({}, { backup_register: () => none });

  await expect.element(page.getByText("There is no backup of this vault.")).toBeVisible();
  await page.getByRole("button", { name: "Add a folder …" }).click();

  await expect.poll(() => backend.calls("backup_place_pick")).toHaveLength(1);
});

test("the register says how each folder and each backup stands", async () => {
  await open();

  await expect.element(page.getByText("/media/ada/Stick/Backups", { exact: true })).toBeVisible();
  await expect.element(page.getByText("Last backup 14 Nov 2026", { exact: false })).toBeVisible();
  await expect.element(page.getByText("Due", { exact: true })).toBeVisible();
  await expect.element(page.getByText("Same disk as the vault", { exact: false })).toBeVisible();
  await expect.element(page.getByText("Missing", { exact: true })).toBeVisible();
  await expect.element(page.getByText("Damaged", { exact: true })).toBeVisible();
  await expect.element(page.getByText("Restored on trial 8 Nov 2026", { exact: false })).toBeVisible();
  const buttons = page.getByRole("button", { name: "Back up now" });
  await expect.element(buttons.first()).toBeEnabled();
  await expect.element(buttons.last()).toBeDisabled();
});

test("a backup shows how far it is, can be stopped, and comes into the register", async () => {
  let end: (() => void) | undefined;
  const backend = await open();
  const { backup_run: run } = backend.answers;
  const slowly = (args: Commands["backup_run"]["args"]): Promise<unknown> =>
    new Promise((resolve) => {
      end = () => {
        resolve(run?.(args, []));
      };
    });
  // The pretended backend hands on what it is given, a promise too.
  backend.answers.backup_run = slowly as unknown as NonNullable<typeof run>;

  await page.getByRole("button", { name: "Back up now" }).first().click();
  await expect.poll(() => end).toBeDefined();
  const { job } = backend.calls("backup_run")[0]?.args as { job: number };
  backend.emit("progress", { job, done: 24_000_000, total: 48_000_000, rate: 0 });
  await expect.element(page.getByText("24 of 48")).toBeVisible();
  await expectAccessible();
  backend.answers.job_cancel = () => null;
  await page.getByRole("button", { name: "Cancel" }).click();
  expect(backend.calls("job_cancel")[0]?.args).toEqual({ job });
  end?.();
  await expect.element(page.getByText("Backed up and verified")).toBeVisible();
  backend.emit("change", { table: "backup", ids: [] });

  await expect.element(page.getByText(/21 Nov 2026, .*48 MB/)).toBeVisible();
});

test("a stick that was pulled out is told with what to do", async () => {
  await open({}, { backup_run: () => refuse({ code: "backup", problem: "no_folder" }) });

  await page.getByRole("button", { name: "Back up now" }).first().click();

  await expect.element(page.getByText("The folder for backups is not there.")).toBeVisible();
  await expect.element(page.getByText("Plug in its drive, or choose another folder.")).toBeVisible();
});

test("a trial says whether the backup can be restored", async () => {
  const backend = await open();

  await page.getByRole("button", { name: "Restore on trial" }).first().click();

  await expect.element(page.getByText("This backup can be restored")).toBeVisible();
  expect(backend.calls("backup_rehearse")[0]?.args).toMatchObject({ id: 14 });
});

test("backups that may hold erased people say until when, and those that are there are cleaned", async () => {
  const backend = await open();

  await expect
    .element(page.getByText("May hold 2 erased people. It is cleaned next; it is kept until 12 Feb 2027."))
    .toBeVisible();
  await expect
    .element(page.getByText(/cleaned once it is there; it is kept until 30 Jan 2027/))
    .toBeVisible();
  await expect.element(page.getByText("Cleaned of erased people 12 Nov 2026")).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "Clean of erased people" }).click();
  await expect.element(page.getByText("One backup holds nobody any more who was erased")).toBeVisible();
  backend.emit("change", { table: "backup", ids: [] });

  await expect.element(page.getByText("Cleaned of erased people 21 Nov 2026")).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Clean of erased people" })).not.toBeInTheDocument();
});

test("a backup that could not be cleaned says why", async () => {
  const error = { code: "backup" as const, problem: "no_room" as const };
  await open({}, { backup_scrub: () => ({ backups: 0, people: 0, texts: 0, failed: [{ id: 14, error }] }) });

  await page.getByRole("button", { name: "Clean of erased people" }).click();

  await expect.element(page.getByText("One backup could not be cleaned")).toBeVisible();
  await expect.element(page.getByText(/no room/)).toBeVisible();
});

test("one that nothing opens is deleted after the question", async () => {
  const backend = await open();

  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect.element(page.getByText(/The file of 2 Nov 2026.* is deleted/)).toBeVisible();
  expect(backend.calls("backup_delete")).toEqual([]);
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();

  await expect.poll(() => backend.calls("backup_delete")[0]?.args).toEqual({ id: 2 });
});

test("a trial tells how many who were erased do not come back", async () => {
  await open();

  await page.getByRole("button", { name: "Restore on trial" }).first().click();

  await expect
    .element(page.getByText(/2 people who were erased since were in it, and do not come back/))
    .toBeVisible();
});

test("a folder goes out of use only after the question", async () => {
  const backend = await open();

  await page.getByRole("button", { name: "Use this folder no longer" }).first().click();
  await expect.element(page.getByText(/The files stay where they are/)).toBeVisible();
  expect(backend.calls("backup_place_remove")).toEqual([]);
  await page.getByRole("alertdialog").getByRole("button", { name: "Use this folder no longer" }).click();

  await expect.poll(() => backend.calls("backup_place_remove")[0]?.args).toEqual({ id: 1 });
});

test("how often and how long are settings", async () => {
  const backend = await open();

  await page.getByLabelText("How often to back up").selectOptions("1");
  await page.getByLabelText("Keep backups for").selectOptions("365");

  await expect
    .poll(() => backend.calls("setting_change").at(-1)?.args)
    .toMatchObject({ settings: { backupEveryDays: 1, backupKeepDays: 365 } });
});

test("a backup is restored from the locked vault, and a wrong passphrase leaves the way open", async () => {
  const backend = await open({ phase: "locked" });

  await page.getByRole("button", { name: "Other vault" }).click();
  await page.getByRole("menuitem", { name: "Restore a backup …" }).click();
  await expect.element(page.getByText(/Backup of 14 Nov 2026/)).toBeVisible();
  await expectAccessible();
  await page.getByLabelText("Passphrase of that time").fill("wrong");
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("not the passphrase");
  await page.getByLabelText("Passphrase of that time").fill(passphrase);
  await page.getByRole("button", { name: "Restore", exact: true }).click();

  await expect.element(page.getByRole("navigation")).toBeVisible();
  expect(backend.calls("backup_restore").at(-1)).toMatchObject({
    args: { place: 9 },
    secrets: [passphrase],
  });
});

test("without a name nothing is restored, and that is said at the name", async () => {
  const backend = await open({ phase: "locked" });
  await page.getByRole("button", { name: "Other vault" }).click();
  await page.getByRole("menuitem", { name: "Restore a backup …" }).click();
  const name = page.getByLabelText("Name of the vault");
  await page.getByLabelText("Passphrase of that time").fill(passphrase);
  await name.fill(" ");
  await expect.element(name).not.toHaveAttribute("aria-invalid", "true");
  await page.getByRole("button", { name: "Other place …" }).click();
  await expect.element(name).toHaveFocus();
  await expect.element(name).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect.element(name).toHaveFocus();
  await expect.element(page.getByText("This is missing.", { exact: false })).toBeVisible();
  expect(backend.calls("vault_place_pick")).toEqual([]);

  // What is typed last is what it is named, also where Enter follows at once.
  await name.fill("Trial");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("navigation")).toBeVisible();
  expect(backend.calls("vault_place_default").at(-1)?.args).toEqual({ name: "Trial" });
  expect(backend.calls("backup_restore")).toHaveLength(1);
});

/** What the ledger beside the backup said. */
const known = { ledger: "read" as const, ledgerAt: Date.UTC(2026, 10, 20) };

async function restored(carried: RestoreCarried): Promise<void> {
  await open({ phase: "locked" }, { backup_restore: () => carried });
  await page.getByRole("button", { name: "Other vault" }).click();
  await page.getByRole("menuitem", { name: "Restore a backup …" }).click();
  await page.getByLabelText("Passphrase of that time").fill(passphrase);
  await page.getByRole("button", { name: "Restore", exact: true }).click();
}

test("a restore says how many who asked not to be contacted were carried over", async () => {
  await restored({ count: 2, erased: 0, items: 0, texts: 0, read: 1, unread: [], failed: false, ...known });
  await expect
    .element(page.getByText("2 addresses that asked not to be contacted since then were carried over."))
    .toBeVisible();
  await expect.element(page.getByText(/may be incomplete/)).not.toBeInTheDocument();
});

test.each([
  {
    carried: {
      count: 1,
      erased: 0,
      items: 0,
      texts: 0,
      read: 1,
      unread: [{ path: "/home/ada/Old.kartotek", why: "in_use" as const }],
      failed: false,
      ...known,
    },
    said: /^One address .* carried over\. The vault in “\/home\/ada\/Old\.kartotek” is open/,
  },
  {
    carried: {
      count: 0,
      erased: 0,
      items: 0,
      texts: 0,
      read: 0,
      unread: [{ path: "/home/ada/Old.kartotek", why: "closed" as const }],
      failed: false,
      ...known,
    },
    said: /can’t be read with the keys of this backup/,
  },
  {
    carried: { count: 0, erased: 0, items: 0, texts: 0, read: 1, unread: [], failed: true, ...known },
    said: /could not be written/,
  },
  {
    carried: { count: 0, erased: 0, items: 0, texts: 0, read: 0, unread: [], failed: false, ...known },
    said: /^No other state of this vault/,
  },
  {
    carried: {
      count: 0,
      erased: 0,
      items: 0,
      texts: 0,
      read: 0,
      unread: [],
      failed: false,
      ledger: "missing" as const,
      ledgerAt: null,
    },
    said: /No list of erasures lies beside the backup: who was erased since 14 Nov 2026 is not known here/,
  },
])(
  "a restore that could not carry everybody over says so, and what to do: $said",
  async ({ carried, said }) => {
    await restored(carried);
    await expect.element(page.getByText("the suppression list may be incomplete")).toBeVisible();
    await expect.element(page.getByText(said)).toBeVisible();
    await expect.element(page.getByText(/Whoever objected after 14 Nov 2026 may be missing/)).toBeVisible();
  },
);

test("a backup is restored by its recovery code with a new passphrase, and gives a new code", async () => {
  const backend = await open({ phase: "none", known: false });

  await page.getByRole("button", { name: /Restore a backup/ }).click();
  await page.getByRole("button", { name: "Use the recovery code" }).click();
  await expect.element(page.getByText(/vault has the number 3F2A 91C0/)).toBeVisible();
  await page.getByLabelText("Recovery code of that time").fill("7KQ4M 9XWTP");
  await page.getByLabelText("New passphrase").fill(passphrase);
  await page.getByLabelText("Repeat the passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Restore", exact: true }).click();

  await expect.element(page.getByText("9XWTP")).toBeVisible();
  expect(backend.calls("backup_recover")[0]?.secrets).toEqual(["7KQ4M 9XWTP", passphrase]);
});

test("a backup dropped on the locked window is restored, another file is refused", async () => {
  const backend = await open({ phase: "locked" });
  const { backup_drop: drop } = backend.answers;

  backend.answers.backup_drop = () => refuse({ code: "backup", problem: "not_a_backup" });
  backend.emit("drop", { count: 1 });
  await expect.element(page.getByText("This file is not a backup of Kartotek.")).toBeVisible();
  if (drop) backend.answers.backup_drop = drop;
  backend.emit("drop", { count: 1 });

  await expect.element(page.getByText(/Backup of 7 Nov 2026/)).toBeVisible();
});

const offered = {
  createdAt: Date.UTC(2026, 10, 3, 8, 14),
  bytes: 1_200_000,
  vault: { fingerprint: "3F2A 91C0", keyFile: false },
};

test("a backup that the app was started with is restored from the locked vault", async () => {
  await open({ phase: "locked" }, { backup_offered: () => offered });

  await expect.element(page.getByText(/Backup of 3 Nov 2026/)).toBeVisible();
  await expect.element(page.getByLabelText("Passphrase of that time")).toHaveFocus();
});

test("a file that a second start hands over and that is no backup is refused by name", async () => {
  const backend = await open({ phase: "none", known: false });

  backend.answers.backup_offered = () => refuse({ code: "backup", problem: "not_a_backup" });
  backend.emit("offer", null);

  await expect.element(page.getByText("This file is not a backup of Kartotek.")).toBeVisible();
  await expect.element(page.getByText("Welcome to Kartotek")).toBeVisible();
});

test("a backup that is opened over an unlocked vault waits until the user locks it", async () => {
  const backend = await open({}, { backup_offered: () => offered });

  const question = page.getByRole("alertdialog");
  await expect.element(question).toHaveTextContent("The backup of 3 Nov 2026");
  await expectAccessible();
  expect(backend.calls("vault_lock")).toEqual([]);
  await question.getByRole("button", { name: "Lock and go on" }).click();
  await expect.poll(() => backend.calls("vault_lock")).toHaveLength(1);

  expect(backend.calls("backup_decline")).toEqual([]);
});

test.each(["Cancel", "{Escape}"])("a backup that is not wanted is forgotten by %s", async (way) => {
  const backend = await open({}, { backup_offered: () => offered });
  await expect.element(page.getByRole("alertdialog")).toBeVisible();

  if (way === "Cancel") await page.getByRole("button", { name: way }).click();
  else await userEvent.keyboard(way);

  await expect.poll(() => backend.calls("backup_decline")).toHaveLength(1);
  await expect.element(page.getByRole("alertdialog")).not.toBeInTheDocument();
  expect(backend.calls("vault_lock")).toEqual([]);
});

test("a place that is taken is told, and the way back leads to where one was", async () => {
  await open({ phase: "none", known: false });

  await page.getByRole("button", { name: /Restore a backup/ }).click();
  await page.getByLabelText("Name of the vault").fill("Taken");
  await userEvent.tab();
  await expect.element(page.getByRole("alert")).toHaveTextContent("already something of that name");
  await page.getByRole("button", { name: "Back", exact: true }).click();

  await expect.element(page.getByText("Welcome to Kartotek")).toBeVisible();
});

test.each(looks)("is accessible in $language, $theme", async (preference) => {
  await open({ preference });
  await expect.element(page.getByText("/media/ada/Stick/Backups", { exact: true })).toBeVisible();

  await expectAccessible();
});
