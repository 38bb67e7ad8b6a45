//! Opens the window for a test, on a pretended backend.
import axe from "axe-core";
import { render } from "vitest-browser-svelte";
import { expect } from "vitest";
import App from "../../src/App.svelte";
import { followChanges } from "../../src/ipc/query.svelte";
import { loadPreference } from "../../src/preference/preference.svelte";
import { router } from "../../src/route/router.svelte";
import Notices from "../../src/shell/Notices.svelte";
import { dismissAll } from "../../src/shell/toast.svelte";
import { gate } from "../../src/vault/gate.svelte";
import { followLock, followStop, loadSession } from "../../src/vault/session.svelte";
import { Backend, type Answers } from "../backend/backend";
import { office, type Beginning } from "../backend/office";

/** The window as it stands after start. */
export async function open(beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  const backend = new Backend({ ...office(beginning), ...answers });
  backend.install();
  gate.close();
  dismissAll();
  await loadPreference();
  router.reset("settings");
  await loadSession();
  await followChanges();
  await followLock();
  await followStop();
  await render(App);
  await render(Notices);
  // The development server takes its time with the first look behind the door.
  await expect.poll(() => document.querySelector("main h1"), { timeout: 15_000 }).not.toBeNull();
  return backend;
}

/** Fails with what a checker of accessibility finds. */
export async function expectAccessible(): Promise<void> {
  // Colours on their way from one to another are nobody's fault.
  const moving = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.allSettled(moving.map((animation) => animation.finished));
  const { violations } = await axe.run(
    { include: document.body, exclude: [":has(> [data-tooltip-content])"] },
    { resultTypes: ["violations"] },
  );
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" ¦ ")}`,
  );
  expect(found).toEqual([]);
}

/** Every look that a screen has to be accessible in. */
export const looks = (["en", "de", "sv"] as const).flatMap((language) =>
  (["light", "dark"] as const).map((theme) => ({ language, theme })),
);
