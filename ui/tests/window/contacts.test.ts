//! The list of contacts: search, keyboard, selection, trash, tags and export.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { router } from "../../src/route/router.svelte";
import type { Backend } from "../backend/backend";
import type { Answers } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { expectAccessible, looks, open } from "./open";

const row = (name: string) => page.getByRole("row", { name: new RegExp(name) });

async function contacts(beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  const backend = await open({ people: 40, ...beginning }, answers);
  router.reset("contacts");
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  if (beginning.people !== 0) await expect.element(row("Jürgen Bergström").first()).toBeVisible();
  return backend;
}

test("the slash leads into the search, which narrows the list with each letter and tells the count", async () => {
  const backend = await contacts();

  await userEvent.keyboard("/berg");

  await expect.element(row("Maria Núñez")).not.toBeInTheDocument();
  await expect.element(row("Jürgen Bergström").first()).toBeVisible();
  expect(backend.calls("contact_open").at(-1)?.args).toMatchObject({ query: { text: "berg" } });
  await expect.element(page.getByText(/^\d+ contacts$/)).toBeInTheDocument();
});

test("people whom nobody told yet are listed, and it is noted of the selected ones that they were", async () => {
  const backend = await contacts();
  backend.answers.notice_freeze?.({ id: 2, version: 1 }, []);
  router.open("contacts", { privacy: "untold" });
  await expect.element(page.getByText("Not told yet (Art. 14)", { exact: true })).toBeVisible();
  await expect.element(page.getByText(/^Select people, then note that they were told/)).toBeVisible();
  await expect.poll(() => document.querySelectorAll("[data-position]").length).toBe(2);
  await userEvent.keyboard("{Control>}a{/Control}");
  await page.getByRole("button", { name: "Note that they were told …" }).click();

  const dialog = page.getByRole("dialog");
  await expect.element(dialog).toHaveTextContent("Which wording 2 people were given to read");
  await dialog.getByLabelText("Wording").selectOptions("Information nach Art. 13 DSGVO, version 1 (de)");
  await dialog.getByLabelText("How", { exact: true }).selectOptions("Form on paper");
  await dialog.getByRole("button", { name: "Now" }).click();
  await dialog.getByRole("button", { name: "Note", exact: true }).click();

  await expect.element(dialog).not.toBeInTheDocument();
  expect(backend.calls("consent_shown")[0]?.args).toMatchObject({ ids: [20, 40], method: "paper" });
  await expect.poll(() => document.querySelectorAll("[data-position]").length).toBe(0);
  await page.getByRole("button", { name: "Remove the filter: Not told yet (Art. 14)" }).click();
  await expect.element(row("Jürgen Bergström").first()).toBeVisible();
});

test("people whose consent contradicts an objection go on a mailing list as they are listed", async () => {
  const backend = await contacts();
  router.open("contacts", { privacy: "conflict" });
  await expect.element(page.getByText("Consent in conflict", { exact: true })).toBeVisible();
  expect(backend.calls("contact_open").at(-1)?.args).toMatchObject({ query: { privacy: "conflict" } });
  await expect.poll(() => document.querySelectorAll("[data-position]").length).toBe(3);

  await userEvent.keyboard("m");

  await expect.poll(() => router.place?.screen).toBe("mailing");
  expect(router.place?.params).toMatchObject({ total: 3 });
});

test("Escape in the search first empties it, then leads into the list", async () => {
  await contacts();

  await userEvent.keyboard("/qqq");
  await expect.element(page.getByText("Nothing found")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(row("Maria Núñez").first()).toBeVisible();
  await userEvent.keyboard("{Escape}");

  await expect.element(page.getByRole("grid")).toHaveFocus();
});

test("arrows and Enter open a contact, and back leads to the same row", async () => {
  await contacts();

  await userEvent.keyboard("jj{Enter}");
  await expect.element(page.getByRole("heading", { level: 1, name: "Ludwig Großmann" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(row("Ludwig Großmann").first()).toBeVisible();
  await userEvent.keyboard("{Enter}");

  await expect.element(page.getByRole("heading", { level: 1, name: "Ludwig Großmann" })).toBeVisible();
});

test("after paging, the way back leads to the row of the contact seen last", async () => {
  const backend = await contacts();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("1 of 40")).toBeVisible();

  for (let position = 2; position <= 31; position += 1) {
    await userEvent.keyboard("]");
    await expect.element(page.getByText(`${String(position)} of 40`)).toBeVisible();
  }
  const name = document.querySelector("h1")?.textContent ?? "";
  await userEvent.keyboard("{Escape}");

  await expect.poll(() => document.querySelector(".row.active")?.textContent).toContain(name);
  const line = document.querySelector(".row.active")?.getBoundingClientRect();
  expect(line?.top).toBeGreaterThan(0);
  expect(line?.bottom).toBeLessThanOrEqual(innerHeight);
  await userEvent.keyboard("k{Enter}");
  expect(backend.calls("contact_get").at(-1)?.args).toEqual({ id: 30 });
});

test("Escape leads back while a tooltip is open, which any key closes", async () => {
  await contacts();
  await userEvent.keyboard("{Enter}");
  await userEvent.hover(page.getByRole("button", { name: "Next" }));
  await expect.poll(() => document.querySelector(".tooltip")).not.toBeNull();

  await userEvent.keyboard("{Escape}");

  await expect.element(row("Jürgen Bergström").first()).toBeVisible();
  expect(document.querySelector(".tooltip")).toBeNull();
});

test("Ctrl+A selects every row from anywhere, but text in a field", async () => {
  await contacts();

  await userEvent.keyboard("{Control>}a{/Control}");
  await expect.element(page.getByRole("toolbar").getByText("40 selected")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  document.querySelector<HTMLElement>("[role=grid]")?.focus();
  await userEvent.keyboard("{Escape}/berg{Control>}a{/Control}x");

  await expect.element(page.getByRole("searchbox")).toHaveValue("x");
});

test("Escape drops the selection from anywhere before it leads back", async () => {
  await contacts();
  router.open("contacts", {});
  await expect.element(row("Jürgen Bergström").first()).toBeVisible();

  await userEvent.keyboard("x");
  await expect.element(page.getByRole("toolbar").getByText("One selected")).toBeVisible();
  await userEvent.keyboard("{Escape}");

  await expect.element(page.getByRole("toolbar")).not.toBeInTheDocument();
  expect(router.canGoBack).toBe(true);
});

test("a click anywhere in a row opens it", async () => {
  await contacts();

  await row("Maria Núñez").first().getByRole("gridcell").nth(2).click();

  await expect.element(page.getByRole("heading", { level: 1, name: "Maria Núñez" })).toBeVisible();
});

test("Space shows a preview that follows the current row", async () => {
  await contacts();

  await userEvent.keyboard(" ");
  const preview = page.getByRole("complementary", { name: "Preview" });
  await expect.element(preview).toHaveTextContent("Jürgen Bergström");
  await userEvent.keyboard("j");

  await expect.element(preview).toHaveTextContent("Maria Núñez");
});

test("selected contacts go to the trash together, and the message offers to undo it", async () => {
  const backend = await contacts();

  await userEvent.keyboard("xjx");
  await expect.element(page.getByRole("toolbar", { name: "Selection" })).toHaveTextContent("2 selected");
  await page.getByRole("button", { name: "Move to trash" }).click();
  await expect.element(page.getByText("2 contacts moved to the trash")).toBeVisible();
  await expect.element(row("Maria Núñez")).not.toBeInTheDocument();
  await page.getByRole("button", { name: "Undo", exact: true }).click();

  await expect.poll(() => backend.calls("undo_back")).toHaveLength(1);
  expect(backend.calls("contact_trash")[0]?.args).toEqual({ ids: [1, 2] });
});

test("a tag is added to all selected contacts", async () => {
  const backend = await contacts();

  await userEvent.keyboard("xjxt");
  await page.getByLabelText("Add tags").fill("Kunde");
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await page.getByRole("button", { name: "Apply" }).click();

  await expect
    .poll(() => backend.calls("contact_tag")[0]?.args)
    .toEqual({ ids: [1, 2], add: ["Kunde"], remove: [] });
});

test("a click on a column's head sorts by it, a second one turns it round", async () => {
  const backend = await contacts();

  await page.getByRole("button", { name: "Company", exact: true }).click();
  await page.getByRole("button", { name: "Company", exact: true }).click();

  await expect
    .poll(() => backend.calls("contact_open").at(-1)?.args)
    .toMatchObject({ query: { sort: "company", descending: true } });
  await expect
    .element(page.getByRole("columnheader", { name: "Company" }))
    .toHaveAttribute("aria-sort", "descending");
});

test("a tag beside the list filters it, and its chip takes the filter away", async () => {
  const backend = await contacts();

  await page.getByRole("button", { name: "Tags", exact: true }).click();
  await page.getByRole("button", { name: /Lieferant/ }).click();
  await expect
    .poll(() => backend.calls("contact_open").at(-1)?.args)
    .toMatchObject({ query: { tag: "Lieferant" } });
  await page.getByRole("button", { name: "Remove the filter: Lieferant" }).click();

  await expect.poll(() => backend.calls("contact_open").at(-1)?.args).toMatchObject({ query: { tag: null } });
});

test("an export says how many, guards against formulas and can be cancelled", async () => {
  let stop: ((refusal: { code: "cancelled" }) => void) | undefined;
  const backend = await contacts(
    {},
    {
      // The answer comes when the work is stopped.
      export_save: () => new Promise((_, reject) => (stop = reject)) as unknown as number,
      job_cancel: () => {
        stop?.({ code: "cancelled" });
        return null;
      },
    },
  );

  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByLabelText("What for").fill("Christmas cards");
  await page.getByLabelText("Who gets it").fill("Print shop");
  await page.getByRole("button", { name: "Export 40 contacts" }).click();
  await expect.element(page.getByRole("progressbar")).toBeInTheDocument();
  backend.emit("progress", { job: lastJob(backend), done: 20, total: 40, rate: 1000 });
  await expect.element(page.getByText("20 of 40")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();

  await expect.element(page.getByRole("button", { name: "Export 40 contacts" })).toBeVisible();
  expect(backend.calls("export_save")[0]?.args).toMatchObject({
    format: "csv",
    options: { guards: true, confidential: false },
    disclosure: { purpose: "Christmas cards", recipient: "Print shop" },
    ids: null,
  });
});

test("an export asks what it is for before anything is written", async () => {
  const backend = await contacts();
  await page.getByRole("button", { name: "Export", exact: true }).click();

  await page.getByRole("button", { name: /^Export \d+ contacts/ }).click();

  await expect.element(page.getByLabelText("What for")).toHaveFocus();
  await expect.element(page.getByText("This is missing. Please fill it in.")).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard("Christmas cards");
  await page.getByRole("button", { name: /^Export \d+ contacts/ }).click();
  await expect.poll(() => page.getByRole("dialog").elements()).toEqual([]);
  expect(backend.calls("export_save").at(-1)?.args).toMatchObject({
    disclosure: { purpose: "Christmas cards", recipient: "" },
  });
});

test("everything in the vault leaves as a package", async () => {
  const backend = await contacts();
  await page.getByRole("button", { name: "Export", exact: true }).click();

  await page.getByRole("radio", { name: /^Everything in this vault/ }).click();
  await page.getByRole("radio", { name: /^Package/ }).click();
  await expect.element(page.getByRole("switch")).not.toBeInTheDocument();
  await page.getByLabelText("What for").fill("New computer");
  await page.getByRole("button", { name: "Export everything" }).click();

  await expect.poll(() => page.getByRole("dialog").elements()).toEqual([]);
  expect(backend.calls("export_save").at(-1)?.args).toMatchObject({
    format: "package",
    ids: null,
    handle: null,
  });
});

function lastJob(backend: Backend): number {
  const args = backend.calls("export_save").at(-1)?.args as { job: number };
  return args.job;
}

test("an empty vault says what belongs here and leads to the import", async () => {
  await contacts({ people: 0 });

  await expect.element(page.getByText("No contacts yet")).toBeVisible();
  await page.getByRole("button", { name: "Import a file" }).click();

  await expect.element(page.getByRole("heading", { name: "Drop a file here" })).toBeVisible();
});

test.each(looks)("is accessible in $language, $theme", async (preference) => {
  await contacts({ preference });
  await userEvent.keyboard("xjx ");
  await expect.element(page.getByRole("complementary").last()).toHaveTextContent("Maria");

  await expectAccessible();
});
