//! The vault's health: the stop screen, the ways on from it, and the check.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Commands } from "../../src/ipc/commands";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

const at = Date.UTC(2026, 10, 21, 8, 14);

test("a disk that is full stops the window, the reserve is offered, and work goes on where it was", async () => {
  const backend = await open();
  const { vault_state: state } = backend.answers;
  const search = page.getByRole("searchbox");
  await search.fill("theme");
  const full = (): Commands["vault_state"]["result"] => {
    const now = state?.({}, []);
    if (!now) throw new Error("nobody answers");
    return { ...now, stop: { reason: "disk_full", at } };
  };
  backend.answers.vault_state = full;
  backend.emit("stop", null);

  await expect.element(page.getByRole("alertdialog")).toHaveTextContent("The disk is full");
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("alertdialog")).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("Free some space");
  if (state) backend.answers.vault_state = state;
  await page.getByRole("button", { name: "Use the reserve" }).click();

  await expect.element(page.getByRole("alertdialog")).not.toBeInTheDocument();
  expect(backend.calls("health_resume").map(({ args }) => args)).toEqual([
    { reserve: false },
    { reserve: true },
  ]);
  await expect.element(search).toHaveValue("theme");
});

test("a damaged vault leads to its latest backup, may be looked at, and the way back stays in sight", async () => {
  const backend = await open({ stop: "damaged" });

  await expect.element(page.getByRole("alertdialog")).toHaveTextContent("file is damaged");
  await expect
    .element(page.getByText(/latest verified backup is of 14 Nov 2026.*Stick\/Backups/))
    .toBeVisible();
  await page.getByRole("alertdialog").getByRole("button", { name: "Show in the file manager" }).click();
  await expect.poll(() => backend.calls("vault_reveal")).toHaveLength(1);
  await page.getByRole("button", { name: "Look around without changes" }).click();
  await expect.element(page.getByText("This vault stopped writing.", { exact: false })).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "What to do" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Lock the vault" }).click();

  await expect.poll(() => backend.calls("vault_lock")).toHaveLength(1);
  await expect.element(page.getByRole("button", { name: "Restore a backup …" })).toBeVisible();
  await expect.element(page.getByText(/stopped writing on 21 Nov 2026/)).toBeVisible();
});

test("the check says when it was last sound, how far it is, and can be stopped", async () => {
  let end: (() => void) | undefined;
  const backend = await open();
  const { health_check: check } = backend.answers;
  await expect.element(page.getByText("Checked 14 Nov 2026", { exact: false })).toBeVisible();
  const slowly = (args: Commands["health_check"]["args"]): Promise<unknown> =>
    new Promise((resolve) => {
      end = () => {
        resolve(check?.(args, []));
      };
    });
  // The pretended backend hands on what it is given, a promise too.
  backend.answers.health_check = slowly as unknown as NonNullable<typeof check>;

  await page.getByRole("button", { name: "Check the vault now" }).click();
  await expect.poll(() => end).toBeDefined();
  const { job } = backend.calls("health_check")[0]?.args as { job: number };
  backend.emit("progress", { job, done: 1, total: 3, rate: 0 });
  await expect.element(page.getByText("1 of 3")).toBeVisible();
  backend.answers.job_cancel = () => null;
  await page.getByRole("button", { name: "Cancel" }).click();
  expect(backend.calls("job_cancel")[0]?.args).toEqual({ job });
  end?.();
  await expect.element(page.getByText("The vault is sound")).toBeVisible();
  backend.emit("change", { table: "health", ids: [] });

  await expect.element(page.getByText(/Checked 21 Nov 2026.*sound/)).toBeVisible();
});

test("a read-only vault is checked too, and says that this is not noted", async () => {
  const backend = await open({ readOnly: true });

  await page.getByRole("button", { name: "Check the vault now" }).click();

  await expect.element(page.getByText(/The vault is sound.*not noted/)).toBeVisible();
  expect(backend.calls("health_check")).toHaveLength(1);
});

test("a check that finds damage ends in the stop screen", async () => {
  const backend = await open();
  const { vault_state: state } = backend.answers;
  backend.answers.health_check = () => {
    const now = state?.({}, []);
    if (now) backend.answers.vault_state = () => ({ ...now, stop: { reason: "damaged", at } });
    backend.emit("stop", null);
    return refuse({ code: "vault", problem: "damaged_database" });
  };

  await page.getByRole("button", { name: "Check the vault now" }).click();

  await expect.element(page.getByRole("alertdialog")).toHaveTextContent("file is damaged");
});

test.each(looks)("is accessible in $language, $theme", async (preference) => {
  await open({ stop: "disk_full", preference });
  await expect.element(page.getByRole("alertdialog")).toBeVisible();

  await expectAccessible();
});
