//! After an erasure: whether the backups are cleaned, which are not and why, and until when they hold the person.
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { router } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import { announced, button, heading, name, show, steps } from "./announced";

const way = page.getByRole("list", { name: /What was done/ });

/** Erases the first contact. */
async function erased(answers: Answers = {}): Promise<Backend> {
  const backend = await show(answers, () => {
    router.open("erase", { contact: 1 });
  });
  await steps(["What goes", "What stays, and why", /recognised/, /for good\?$/]);
  await page.getByLabelText(/Type the name/).fill(name);
  await button("Erase for good").click();
  await expect.element(heading(/^Erased:/)).toBeVisible();
  return backend;
}

test("before it, the plan says until when the last backup holds them", async () => {
  await show({}, () => {
    router.open("erase", { contact: 1 });
  });
  await steps(["What goes", "What stays, and why"]);
  await expect
    .element(page.getByRole("region", { name: "Backups" }))
    .toHaveTextContent(
      /It is to be deleted on 19 Feb 2027|The last of these backups is to be deleted on 19 Feb 2027/,
    );
});

test("backups are cleaned once none at hand holds anybody, and those that are not are told with a day", async () => {
  const backend = await erased();
  expect(backend.calls("backup_scrub")).toHaveLength(1);
  backend.emit("change", { table: "backup", ids: [] });
  await expect.element(way).toHaveTextContent(/Backups cleaned Something is left/);
  await expect.element(way).toHaveTextContent(/One is not at hand.*deleted on 30 Jan 2027/);
  await expect.element(way).toHaveTextContent(/One can’t be cleaned.*deleted on 31 Jan 2027/);
  await expect.element(page.getByRole("main")).toHaveTextContent(/In backups ?2 ?Until 19 Feb 2027/);
});

test("a cleaning shows how far it is, and one that is stopped is not told to be done", async () => {
  let stop: (() => void) | undefined;
  const slowly = (): Promise<never> =>
    new Promise((_, reject) => {
      stop = () => {
        // As a refusal comes over the bridge.
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
        reject({ code: "cancelled" });
      };
    });
  // The pretended backend hands on what it is given, a promise too.
  const backend = await erased({ backup_scrub: slowly as never, job_cancel: () => null });
  await expect.element(way).toHaveTextContent(/Backups cleaned Running/);
  await expect.poll(() => stop).toBeDefined();
  const { job } = backend.calls("backup_scrub")[0]?.args as { job: number };
  backend.emit("progress", { job, done: 12_000_000, total: 48_000_000, rate: 0 });
  await expect.element(page.getByText("12 of 48")).toBeVisible();
  expect(page.getByRole("button", { name: "Search now" }).elements()).toEqual([]);
  await button("Later").click();
  expect(backend.calls("job_cancel").map(({ args }) => args)).toEqual([{ job }]);
  stop?.();
  await expect.element(way).toHaveTextContent(/Backups cleaned Waiting/);
  await expect.element(button("Search now")).toBeVisible();
  expect(backend.calls("erasure_prove")).toEqual([]);
});

test("a backup that could not be cleaned is told with its reason, and is not done", async () => {
  await erased({
    backup_scrub: () => ({
      backups: 0,
      people: 0,
      texts: 0,
      failed: [{ id: 14, error: { code: "disk_full" } as never }],
    }),
  });
  await expect.element(way).toHaveTextContent(/Backups cleaned Waiting/);
  await expect.element(way).toHaveTextContent(/One could not be cleaned: .*tried again by itself/);
});

test("a backup that proved damaged is told once, and not to be tried again", async () => {
  const backend = await erased({
    backup_scrub: () => ({
      backups: 0,
      people: 0,
      texts: 0,
      failed: [{ id: 14, error: { code: "disk_full" } as never }],
    }),
  });
  await expect.element(way).toHaveTextContent(/One could not be cleaned/);
  const known = backend.answers.backup_register?.({}, []) ?? { places: [], backups: [] };
  backend.answers.backup_register = () => ({
    ...known,
    backups: known.backups.map((one) => ({
      ...one,
      erased: one.erased?.state === "due" ? { ...one.erased, state: "closed" } : one.erased,
    })),
  });
  backend.emit("change", { table: "backup", ids: [] });
  await expect.element(way).toHaveTextContent(/Backups cleaned Something is left/);
  await expect.element(way).toHaveTextContent(/2 can’t be cleaned/);
  await expect.element(way).not.toHaveTextContent(/could not be cleaned/);
});

test("backups that hold others only are not told to hold them", async () => {
  const backend = await erased({
    backup_scrub: () => ({ backups: 0, people: 0, texts: 0, failed: [] }),
  });
  await expect.element(way).toHaveTextContent(/Backups cleaned Waiting/);
  const list = backend.answers.erasure_list?.({}, []) ?? [];
  backend.answers.erasure_list = () => list.map((one) => ({ ...one, backupsLeft: 0, backupsUntil: null }));
  backend.emit("change", { table: "backup", ids: [] });
  await expect.element(way).toHaveTextContent(/Backups cleaned Done/);
  await expect.element(way).not.toHaveTextContent(/deleted on/);
});

test("who may erase has backups cleaned at once, also who may not make any", async () => {
  const backend = await show(
    {
      erasure_announced: () => [announced(null)],
      erasure_differences: () => [],
    },
    () => {
      router.open("erase", { contact: 1 });
    },
    {
      may: ["contact_read", "erasure_read", "erasure_run", "backup_read", "journal_read", "request_read"],
    },
  );
  await steps(["What goes", "What stays, and why", /for good\?$/]);
  backend.answers.erasure_confirm = () =>
    ({ ...backend.answers.erasure_list?.({}, [])[0], id: 9, proof: null, unproved: true }) as never;
  await page.getByLabelText(/Type the name/).fill(name);
  await button("Erase for good").click();
  await expect.poll(() => backend.calls("backup_scrub")).toHaveLength(1);
});

test("the ledger says how many backups still hold the person, and until when", async () => {
  const backend = await show({}, () => undefined);
  router.open("erasures", { part: "ledger", erasure: 2 });
  const panel = page.getByRole("complementary", { name: "Erasure", exact: true });
  await expect.element(panel).toHaveTextContent(/In backups ?2 ?Until 17 Nov 2026/);
  const list = backend.answers.erasure_list?.({}, []) ?? [];
  backend.answers.erasure_list = () => list.map((one) => ({ ...one, backupsLeft: 0, backupsUntil: null }));
  backend.emit("change", { table: "backup", ids: [] });
  await expect.element(panel).toHaveTextContent(/In backups ?None: 4 were cleaned or deleted/);
});
