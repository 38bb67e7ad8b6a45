//! Opens the consents for a test: their overview, their ledger.
import { expect } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ConsentQuery } from "../../src/ipc/types/ConsentQuery";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { open } from "./open";

/** The overview. */
export async function show(answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("contacts");
  router.open("consents", {});
  await expect
    .element(page.getByRole("heading", { level: 1, name: /^(Consents|Einwill|Samt)/ }))
    .toBeVisible();
  return backend;
}

/** The ledger. */
export async function ledger(answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  const backend = await show(answers, beginning);
  await userEvent.keyboard("{Alt>}2{/Alt}");
  await expect.element(page.getByRole("grid")).toBeVisible();
  return backend;
}

/** What was done, in each row. */
export async function rows(): Promise<string[]> {
  await expect.poll(() => document.querySelectorAll("[data-position] .act").length).toBeGreaterThan(0);
  return [...document.querySelectorAll("[data-position] .act")].map((cell) => cell.textContent.trim());
}

/** What was asked of it last. */
export const asked = (backend: Backend): ConsentQuery => {
  const { args } = backend.calls("consent_open").at(-1) ?? {};
  // The arguments of that command.
  return (args as { query: ConsentQuery }).query;
};
