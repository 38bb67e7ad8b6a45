//! Companies and the trash.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { router } from "../../src/route/router.svelte";
import { expectAccessible, looks, open } from "./open";

test("a company shows who works there, and a person is added to it", async () => {
  const backend = await open({ people: 40 });
  router.reset("companies");
  await expect.element(page.getByRole("row", { name: /Großmann Elektrotechnik/ }).first()).toBeVisible();

  await userEvent.keyboard("j{Enter}");
  await expect.element(page.getByRole("button", { name: /Jürgen Bergström/ }).first()).toBeVisible();
  await page.getByRole("button", { name: "Add person" }).click();

  await expect
    .element(page.getByLabelText("Company", { exact: true }))
    .toHaveValue("Großmann Elektrotechnik GmbH & Co. KG");
  expect(backend.calls("contact_open").at(-1)?.args).toMatchObject({ query: { company: 2 } });
});

test("a company needs a name", async () => {
  const backend = await open({ people: 40 });
  router.reset("companies");
  await expect.element(page.getByRole("grid")).toBeVisible();

  await userEvent.keyboard("n");
  await expect.element(page.getByLabelText("Name", { exact: true })).toHaveFocus();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByText(/This is missing/)).toBeVisible();
  await userEvent.keyboard("Neue Firma AB{Control>}{Enter}{/Control}");

  await expect.poll(() => backend.calls("company_add")).toHaveLength(1);
});

test("the trash says that it is no erasure and gives back what is chosen", async () => {
  const backend = await open({ people: 40 });
  backend.answers.contact_trash?.({ ids: [1, 2, 3] }, []);
  backend.answers.company_trash?.({ ids: [2] }, []);
  router.reset("trash");
  await expect.element(page.getByText(/The trash is no erasure/)).toBeVisible();
  await expect.element(page.getByText("24 Dec 2026").first()).toBeVisible();

  await userEvent.keyboard("xjjjx");
  await page.getByRole("button", { name: "Restore" }).click();

  await expect.element(page.getByText("2 entries restored from the trash")).toBeVisible();
  expect(backend.calls("contact_restore")[0]?.args).toEqual({ ids: [1] });
  expect(backend.calls("company_restore")[0]?.args).toEqual({ ids: [2] });
});

test.each(looks)("companies and trash are accessible in $language, $theme", async (preference) => {
  const backend = await open({ people: 40, preference });
  backend.answers.contact_trash?.({ ids: [1, 2, 3] }, []);
  router.reset("trash");
  await expect.poll(() => document.querySelector("[data-position='2'] .word")).not.toBeNull();
  await expectAccessible();

  router.reset("companies");
  await expect.poll(() => document.querySelector("[data-position='5']")).not.toBeNull();
  await expectAccessible();
  router.open("company", { id: 2 });
  await expect.poll(() => document.querySelector(".facts")).not.toBeNull();
  await expectAccessible();
  await userEvent.keyboard("e");
  await expect.poll(() => document.querySelector("[data-field=name]")).not.toBeNull();
  await expectAccessible();
});
