//! Announced erasures for tests, and the way to and through the steps of one.
import { expect } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import type { ErasureAnnouncement } from "../../src/ipc/types/ErasureAnnouncement";
import type { ErasureWait } from "../../src/ipc/types/ErasureWait";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { contact } from "../backend/people";
import { open } from "./open";

export const heading = (name: string | RegExp) => page.getByRole("heading", { name });
export const button = (name: string) => page.getByRole("button", { name, exact: true });
export const next = () => userEvent.keyboard("{Control>}{Enter}{/Control}");

/** When they were announced. */
export const at = Date.UTC(2026, 10, 20, 9);
/** Who goes. */
export const name = contact(1).displayName;
export const cooling: ErasureWait = { why: "cooling", until: Date.UTC(2026, 11, 4, 9) };

/** An erasure of the first contact that somebody announced, and what it waits for. */
export function announced(
  wait: ErasureWait | null,
  more: Partial<ErasureAnnouncement> = {},
): ErasureAnnouncement {
  const runsAt = wait?.why === "cooling" ? wait.until : at;
  return {
    id: 5,
    contact: 1,
    name,
    cause: "decision",
    request: null,
    suppress: true,
    strike: [],
    keep: [],
    count: [],
    author: 2,
    authorName: "Bo Nyström",
    at,
    runsAt,
    wait,
    ...more,
  };
}

/** Erasures take two here, and wait for two weeks. */
export const fourEyes: Answers = {
  erasure_way: () => ({ fourEyes: true, coolingOffDays: 14, others: ["Bo Nyström", "Cleo Holm"] }),
};

export async function show(answers: Answers, go: () => void, beginning: Beginning = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset("contacts");
  go();
  return backend;
}

/** Goes on by steps of these titles. */
export async function steps(titles: (string | RegExp)[]): Promise<void> {
  await expect.element(button("Next")).toBeEnabled();
  for (const title of titles) {
    await next();
    await expect.element(heading(title)).toBeVisible();
  }
}

/** Takes an announcement back, as somebody who is sure. */
export async function withdraw(press: () => Promise<void> = () => button("Withdraw").click()): Promise<void> {
  await press();
  await page.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).click();
}
