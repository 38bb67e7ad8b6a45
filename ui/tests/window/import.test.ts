//! The import wizard: from the file to the report, cancelling, undoing.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { router } from "../../src/route/router.svelte";
import { wizard } from "../../src/screens/import/wizard.svelte";
import type { PackagePart } from "../../src/ipc/types/PackagePart";
import type { ImportPlan } from "../../src/ipc/types/ImportPlan";
import { check, preview } from "../backend/imports";
import { refuse } from "../backend/refuse";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { expectAccessible, looks, open } from "./open";

async function start(beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  const backend = await open({ people: 5, ...beginning }, answers);
  wizard.forget();
  router.reset("import");
  await expect.poll(() => document.querySelector(".drop")).not.toBeNull();
  return backend;
}

const next = () => page.getByRole("button", { name: "Next", exact: true }).click();

async function walkToCheck(): Promise<void> {
  await page.getByRole("button", { name: "Choose a file" }).click();
  await expect.element(page.getByRole("heading", { name: "Google Contacts (CSV)" })).toBeVisible();
  await next();
  await page.getByLabelText("Source").fill("Business cards");
  await page.getByLabelText("Legitimate interest").click();
  await next();
  await expect.element(page.getByRole("button", { name: "Import now" })).toBeVisible();
}

test("a file is mapped, its origin told, checked, imported and reported", async () => {
  const backend = await start();

  await walkToCheck();
  await expect.element(page.getByText("What would happen with 1,000 rows")).toBeVisible();
  await page.getByRole("button", { name: "Import now" }).click();

  await expect.element(page.getByText("The import is done")).toBeVisible();
  const { plan } = backend.calls("import_run")[0]?.args as { plan: ImportPlan };
  expect(plan).toMatchObject({
    source: "Business cards",
    basis: "legitimate_interests",
    duplicates: "skip",
    layout: { delimiter: "," },
  });
  // The birthday is sensitive and stays out unless it is asked for.
  expect(plan.targets[3]).toEqual({ field: "skip" });
});

test("source and lawful basis are asked for, and an import is no consent", async () => {
  const backend = await start();

  await page.getByRole("button", { name: "Choose a file" }).click();
  await next();
  await next();

  await expect.element(page.getByText("Please choose one.")).toBeVisible();
  await expect.element(page.getByText(/An import never counts as consent/)).toBeVisible();
  expect(backend.calls("import_check")).toEqual([]);
});

test("a file of which no column goes anywhere does not go on", async () => {
  const columns = preview.columns.map((column) => ({ ...column, target: { field: "skip" as const } }));
  const backend = await start({}, { import_pick: () => ({ ...preview, columns }) });

  await page.getByRole("button", { name: "Choose a file" }).click();
  await next();

  await expect.element(page.getByText("No column goes anywhere yet")).toBeVisible();
  await page.getByLabelText(`Where ${columns[0]?.name ?? ""} goes`).selectOptions("First name");
  await expect.element(page.getByText("No column goes anywhere yet")).not.toBeInTheDocument();
  await next();
  await expect.element(page.getByLabelText("Source")).toBeVisible();
  expect(backend.calls("import_check")).toEqual([]);
});

test("another delimiter reads the file again, another target maps a column", async () => {
  const backend = await start();

  await page.getByRole("button", { name: "Choose a file" }).click();
  await page.getByLabelText("Delimiter").selectOptions("Semicolon");
  await expect.poll(() => backend.calls("import_preview")).toHaveLength(1);
  await page.getByLabelText("Where Custom Field 1 - Value goes").selectOptions("First name");

  expect(backend.calls("import_preview")[0]?.args).toMatchObject({ layout: { delimiter: ";" } });
  await expect.element(page.getByText(/Another column goes there too/)).toBeVisible();
});

test("duplicates are decided one by one or all at once, and the figures follow", async () => {
  const backend = await start();

  await walkToCheck();
  await page.getByRole("group", { name: "For all of them" }).getByLabelText("Fill in").click();
  await expect.element(page.getByRole("definition").nth(1)).toHaveTextContent("14");
  await page.getByRole("group", { name: "What happens with row 4" }).getByText("Add anyway").click();
  await expect.element(page.getByRole("definition").nth(0)).toHaveTextContent("982");
  await page.getByRole("button", { name: "Import now" }).click();

  await expect.poll(() => backend.calls("import_run")).toHaveLength(1);
  expect(backend.calls("import_run")[0]?.args).toMatchObject({
    plan: { duplicates: "fill", choices: [[4, "add"]] },
  });
});

test("the check says how many objections and opt-ins come in, how well proven and from which lines", async () => {
  await start();
  await walkToCheck();
  const said = page.getByRole("region", { name: "What the file says about marketing" }).first();

  await expect.element(said).toHaveTextContent("In 2 rows somebody wants no marketing.");
  await expect.element(said).toHaveTextContent("In 44 rows somebody opted in. They are left out");
  await expect.element(said.getByRole("row", { name: /^6 / })).toHaveTextContent("Objects to: E-mail");
  await expect.element(said.getByRole("row", { name: /^14 / })).toHaveTextContent("all marketing");
  await said.getByLabelText("Show").selectOptions("Opted in, Grade B (3)");
  await expect.poll(() => said.getByRole("row").elements().length).toBe(2);
  await expect.element(said).toHaveTextContent("The first 1 of 3 are shown.");
  await expectAccessible();
});

test("with a purpose for them, opt-ins come in by their grades", async () => {
  await start();
  wizard.claimed = "3";
  await walkToCheck();

  await expect
    .element(page.getByText(/44 rows somebody opted in: 3 with grade B, 1 with grade C, 40 with grade D/))
    .toBeVisible();
});

test("what a package has beside contacts is counted, and what is here already or stays out is told", async () => {
  const parts: PackagePart[] = [
    { kind: "activity", new: 120, known: 3, leftOut: 1 },
    { kind: "task", new: 0, known: 0, leftOut: 0 },
    { kind: "document", new: 8, known: 0, leftOut: 0 },
  ];
  await start(
    {},
    {
      import_pick: () => ({ ...preview, format: "package", layout: null, columns: [] }),
      import_check: () => ({ ...check, parts }),
    },
  );

  await page.getByRole("button", { name: "Choose a file" }).click();
  await page.getByLabelText("Source").fill("Old computer");
  await page.getByLabelText("Legitimate interest").click();
  await next();

  await expect.element(page.getByRole("term").filter({ hasText: "Activities" })).toBeVisible();
  await expect.element(page.getByText("120", { exact: true })).toBeVisible();
  await expect.element(page.getByRole("term").filter({ hasText: "Tasks" })).not.toBeInTheDocument();
  await expect.element(page.getByText("3 entries are here already and stay as they are.")).toBeVisible();
  await expect.element(page.getByText(/^One entry is left out/)).toBeVisible();
  await expectAccessible();
});

test("the run shows how far it is and can be cancelled", async () => {
  let stop: ((refusal: { code: "cancelled" }) => void) | undefined;
  const backend = await start(
    {},
    {
      // The answer comes when the work is stopped.
      import_run: () => new Promise((_, reject) => (stop = reject)) as never,
      job_cancel: () => {
        stop?.({ code: "cancelled" });
        return null;
      },
    },
  );

  await walkToCheck();
  await page.getByRole("button", { name: "Import now" }).click();
  await expect.element(page.getByRole("progressbar")).toBeInTheDocument();
  const { job } = backend.calls("import_run")[0]?.args as { job: number };
  backend.emit("progress", { job, done: 400, total: 1000, rate: 12_000 });
  await expect.element(page.getByText("12,000 per second")).toBeVisible();
  await page.getByRole("button", { name: "Cancel", exact: true }).click();

  await expect.element(page.getByRole("button", { name: "Import now" })).toBeVisible();
});

test("a damaged file says what is wrong and what to do", async () => {
  await start(
    {},
    { import_pick: () => refuse({ code: "file", problem: "binary", line: null, entry: null }) },
  );

  await page.getByRole("button", { name: "Choose a file" }).click();

  await expect
    .element(page.getByRole("alert"))
    .toHaveTextContent(/not a text file.*Export the contacts as CSV/);
});

test("a file dropped on the window opens the wizard with it", async () => {
  const backend = await open({ people: 5 });
  wizard.forget();

  backend.emit("drop", { count: 1 });

  await expect.element(page.getByText("Google Contacts (CSV)")).toBeVisible();
  expect(backend.calls("import_drop")[0]?.args).toEqual({ index: 0 });
});

test("rejected rows are saved, and the whole import is undone after asking", async () => {
  const backend = await start();

  await walkToCheck();
  const rejected = page.getByRole("region", { name: "3 rows can’t be imported" });
  await expect.element(rejected.getByRole("row", { name: "33 E-mail info(at)firma.example" })).toBeVisible();
  await page.getByRole("button", { name: "Import now" }).click();
  await page.getByRole("button", { name: "Save these rows as CSV" }).click();
  await expect.poll(() => backend.calls("import_rejected_save")).toHaveLength(1);
  await page.getByRole("button", { name: "Undo the import" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Undo the import" }).click();

  await expect.poll(() => backend.calls("import_undo")[0]?.args).toMatchObject({ id: 8 });
  await expect.element(page.getByText("Import undone: 85 contacts removed")).toBeVisible();
  await expect
    .element(page.getByText(/^2 contacts that it had filled in are as before\. One contact stays as it is/))
    .toBeVisible();
});

test("a vCard has no columns to map", async () => {
  await start(
    {},
    {
      import_pick: () => ({ ...preview, format: "v_card", layout: null, columns: [] }),
      import_check: () => check,
    },
  );

  await page.getByRole("button", { name: "Choose a file" }).click();

  await expect.element(page.getByText("Where does this data come from?")).toBeVisible();
  expect(page.getByRole("list", { name: "Steps of the import" }).getByText("Columns").elements()).toEqual([]);
});

test.each(looks)("each step is accessible in $language, $theme", async (preference) => {
  await start({ preference });
  await expectAccessible();

  await wizard.read(() => Promise.resolve(preview));
  await expect.poll(() => document.querySelector("table")).not.toBeNull();
  await expectAccessible();
  wizard.step = "origin";
  await expect.poll(() => document.querySelector(".origin")).not.toBeNull();
  await expectAccessible();
  wizard.step = "check";
  await wizard.dryRun();
  await expect.poll(() => document.querySelector("dl")).not.toBeNull();
  await expectAccessible();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => document.querySelector(".banner.ok")).not.toBeNull();
  await expectAccessible();
});
