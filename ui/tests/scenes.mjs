//! What the pictures show: where each begins and what is done before it is taken.

import { draftScenes } from "./scenes.draft.mjs";
import { recordScenes } from "./scenes.records.mjs";

const both = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
];

const alert = { at: Date.UTC(2026, 10, 20, 8), since: Date.UTC(2026, 10, 19, 7), user: null, seen: false };
const raised = [
  { ...alert, id: 4, kind: "failed_attempts", count: 7 },
  { ...alert, id: 3, kind: "contacts_opened", user: "Jürgen Großmann", count: 200 },
  { ...alert, id: 2, kind: "contacts_exported", user: "Åsa Öberg", count: 2400, seen: true },
  { ...alert, id: 1, kind: "failed_attempts", count: 12, seen: true },
];

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const scenes = [
  ...recordScenes,
  ...draftScenes,
  { name: "unlock", beginning: { phase: "locked" }, looks: both },
  {
    name: "unlock-wrong",
    beginning: { phase: "locked" },
    looks: [{ language: "de", theme: "dark", size: "small" }],
    async play(page) {
      for (let attempt = 0; attempt < 2; attempt += 1) {
        await page.fill("input[type=password]", "wrong");
        await page.keyboard.press("Enter");
        await page.waitForSelector(".banner");
      }
      await page.waitForTimeout(300);
    },
  },
  {
    name: "unlock-menu",
    beginning: { phase: "locked" },
    looks: [{ language: "sv", theme: "light", size: "small" }],
    async play(page) {
      await page.click(".ways button:last-child");
    },
  },
  {
    name: "recover",
    beginning: { phase: "locked" },
    looks: [{ language: "de", theme: "light", size: "small" }],
    async play(page) {
      await page.click(".ways button:first-child");
    },
  },
  {
    name: "start",
    beginning: { phase: "none", known: false },
    looks: [...both, { language: "sv", theme: "contrast", size: "small" }],
  },
  { name: "start-1", beginning: { phase: "none", known: false }, looks: both, play: (page) => walk(page, 1) },
  { name: "start-2", beginning: { phase: "none", known: false }, looks: both, play: (page) => walk(page, 2) },
  { name: "start-3", beginning: { phase: "none", known: false }, looks: both, play: (page) => walk(page, 3) },
  { name: "start-4", beginning: { phase: "none", known: false }, looks: both, play: (page) => walk(page, 4) },
  { name: "start-5", beginning: { phase: "none", known: false }, looks: both, play: (page) => walk(page, 5) },
  {
    name: "settings",
    looks: [
      ...both,
      { language: "sv", theme: "contrast", size: "small" },
      { language: "de", theme: "dark", size: "small" },
    ],
    play: (page) => settings(page),
  },
  {
    name: "settings-users",
    looks: both,
    async play(page) {
      await settings(page);
      await page.locator("button[aria-haspopup=menu]").last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: "settings-backups",
    looks: [
      ...both,
      { language: "de", theme: "dark", size: "small" },
      { language: "sv", theme: "contrast", size: "small" },
    ],
    async play(page) {
      await settings(page);
      await page.locator("button:has(svg.lucide-folder-plus)").scrollIntoViewIfNeeded();
      await page.mouse.move(600, 500);
      await page.mouse.wheel(0, 300);
    },
  },
  {
    name: "alerts",
    beginning: { raised },
    looks: [...both, { language: "de", theme: "dark", size: "small" }],
  },
  {
    name: "alerts-later",
    beginning: { raised },
    looks: [...both, { language: "sv", theme: "light", size: "small" }],
    async play(page) {
      await page.keyboard.press("Escape");
      await settings(page);
      await page.locator("ul[tabindex]").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "alerts-counted",
    beginning: { may: ["contact_read", "company_read", "export_run"] },
    looks: both,
    async play(page) {
      await settings(page);
      await page.mouse.move(600, 500);
      await page.mouse.wheel(0, 500);
    },
  },
  {
    name: "settings-user-add",
    looks: [
      ...both,
      { language: "de", theme: "dark", size: "small" },
      { language: "sv", theme: "light", size: "small" },
    ],
    async play(page) {
      await settings(page);
      await page.locator("button:has(svg.lucide-user-plus)").click();
    },
  },
  {
    name: "settings-end",
    beginning: { demo: true },
    looks: both,
    async play(page) {
      await settings(page);
      await page.mouse.move(600, 500);
      await page.mouse.wheel(0, 5000);
    },
  },
  {
    name: "settings-passphrase",
    looks: both,
    async play(page) {
      await settings(page);
      await page.click("text=/Passphrase ändern …|Change the passphrase …|Byt lösenfras …/");
      await page.waitForSelector("[role=dialog]");
    },
  },
  {
    name: "settings-recovery",
    looks: both,
    async play(page) {
      await settings(page);
      await page.click("text=/Neuer Wiederherstellungscode …|New recovery code …|Ny återställningskod …/");
      await page.waitForSelector("[role=dialog]");
    },
  },
  {
    name: "settings-key-file",
    looks: both,
    beginning: { keyFile: true },
    async play(page) {
      await settings(page);
      await page.click("text=/Schlüsseldatei ersetzen …|Replace key file …|Ersätt nyckelfilen …/");
      await page.waitForSelector("[role=dialog]");
    },
  },
  {
    name: "unlock-key-file",
    looks: both,
    beginning: { phase: "locked", keyFile: true },
    async play(page) {
      await page.click("text=/Schlüsseldatei wählen …|Choose key file …|Välj nyckelfil …/");
      await page.waitForSelector("text=kartotek.key");
    },
  },
  {
    name: "recovery-replaced",
    looks: [...both, { language: "sv", theme: "light", size: "small" }],
    async play(page) {
      await settings(page);
      await page.click("text=/Neuer Wiederherstellungscode …|New recovery code …|Ny återställningskod …/");
      await page.fill("[role=dialog] input", "correct horse battery staple");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".code");
    },
  },
  {
    name: "stop-full",
    beginning: { stop: "disk_full" },
    looks: [...both, { language: "sv", theme: "contrast", size: "small" }],
    async play(page) {
      await page.waitForSelector("[role=alertdialog]");
    },
  },
  {
    name: "stop-damaged",
    beginning: { stop: "damaged" },
    looks: [...both, { language: "de", theme: "dark", size: "small" }],
    async play(page) {
      await page.waitForSelector("[role=alertdialog]");
      await page.waitForTimeout(100);
    },
  },
  {
    name: "stop-looking",
    beginning: { stop: "damaged" },
    looks: both,
    async play(page) {
      await page.click("[role=alertdialog] button:last-of-type");
      await page.waitForSelector("aside .banner");
    },
  },
  { name: "stop-locked", beginning: { phase: "locked", stop: "damaged" }, looks: both },
  ...["fork", "cut", "rollback"].map((kind) => ({
    name: `finding-${kind}`,
    beginning: {
      finding: {
        kind,
        witness: kind === "cut" ? "folder" : "computer",
        seenSeq: 1824,
        seenAt: kind === "cut" ? null : Date.UTC(2026, 10, 20, 8, 14),
        lastSeq: kind === "fork" ? 1830 : 1812,
        lastAt: Date.UTC(2026, 10, 18, 16, 30),
        missing: kind === "fork" ? 1 : 12,
      },
    },
    looks: [...both, { language: "de", theme: "dark", size: "small" }],
    async play(page) {
      await page.waitForSelector("[role=alertdialog]");
      await page.waitForTimeout(100);
    },
  })),
  {
    name: "settings-health",
    looks: both,
    async play(page) {
      await settings(page);
      await page.locator("button:has(svg.lucide-shield-check)").scrollIntoViewIfNeeded();
    },
  },
  { name: "unconfirmed", beginning: { unconfirmed: true }, looks: both },
  { name: "read-only", beginning: { readOnly: true }, looks: both },
  {
    name: "settings-none",
    looks: both,
    async play(page) {
      await settings(page);
      await page.keyboard.press("/");
      await page.keyboard.type("qqq");
    },
  },
  {
    name: "settings-changed",
    looks: both,
    async play(page) {
      await settings(page);
      await page.click("label:has([value=contrast])");
      await page.waitForSelector(".toast");
    },
  },
  { name: "recovery-again", beginning: { phase: "confirming" }, looks: both },
  {
    name: "palette",
    looks: both,
    async play(page) {
      await page.keyboard.press("Control+k");
      await page.waitForSelector("[role=listbox]");
    },
  },
  {
    name: "palette-found",
    looks: both,
    async play(page) {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("lind");
      await page.waitForTimeout(100);
    },
  },
  {
    name: "shortcuts",
    looks: both,
    async play(page) {
      await page.keyboard.press("Shift+?");
      await page.waitForSelector("[role=dialog]");
    },
  },
];

async function settings(page) {
  await page.keyboard.press("Control+,");
  await page.waitForSelector("[data-setting]");
}

async function walk(page, step) {
  const next = () => page.click("button[type=submit]");
  await page.click("button.main");
  await page.waitForSelector("form");
  if (step === 1) return;
  await page.fill("form input >> nth=0", "Buchhandlung am Dom");
  await page.fill("form input >> nth=1", "Ada Berg");
  await next();
  await page.waitForSelector(".place");
  await page.waitForTimeout(100);
  if (step === 2) return;
  await next();
  await page.waitForSelector("input[type=password]");
  await page.fill("input[type=password] >> nth=0", "vier wolken");
  await page.waitForTimeout(400);
  if (step === 3) return;
  await page.fill("input[type=password] >> nth=0", "vier wolken tanzen nachts");
  await page.fill("input[type=password] >> nth=1", "vier wolken tanzen nachts");
  await next();
  await page.waitForSelector(".code");
  if (step === 4) return;
  await next();
  await page.waitForSelector(".groups");
  await page.fill(".groups input >> nth=0", "WRONG");
  await next();
}
