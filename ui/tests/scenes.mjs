//! What the pictures show: where each begins and what is done before it is taken.

import { activityScenes } from "./scenes.activity.mjs";
import { letterScenes } from "./scenes.letter.mjs";
import { privacyScenes } from "./scenes.privacy.mjs";
import { documentScenes } from "./scenes.document.mjs";
import { doorScenes } from "./scenes.door.mjs";
import { draftScenes } from "./scenes.draft.mjs";
import { journalScenes } from "./scenes.journal.mjs";
import { mailingScenes } from "./scenes.mailing.mjs";
import { purposeScenes } from "./scenes.purpose.mjs";
import { recipientScenes } from "./scenes.recipient.mjs";
import { announcedScenes } from "./scenes.announced.mjs";
import { erasureScenes } from "./scenes.erasure.mjs";
import { retentionScenes } from "./scenes.retention.mjs";
import { recordScenes } from "./scenes.records.mjs";
import { consentScenes } from "./scenes.consent.mjs";
import { dealScenes } from "./scenes.deal.mjs";
import { suppressionScenes } from "./scenes.suppression.mjs";
import { requestScenes } from "./scenes.request.mjs";
import { taskScenes } from "./scenes.task.mjs";
import { templateScenes } from "./scenes.template.mjs";
import { voucherScenes } from "./scenes.voucher.mjs";

const both = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
];

const three = [
  { language: "de", theme: "dark", size: "small" },
  { language: "sv", theme: "light", size: "small" },
  { language: "en", theme: "contrast", size: "large" },
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
  ...activityScenes,
  ...consentScenes,
  ...dealScenes,
  ...requestScenes,
  ...taskScenes,
  ...purposeScenes,
  ...recipientScenes,
  ...announcedScenes,
  ...erasureScenes,
  ...retentionScenes,
  ...letterScenes,
  ...privacyScenes,
  ...mailingScenes,
  ...documentScenes,
  ...voucherScenes,
  ...draftScenes,
  ...journalScenes,
  ...suppressionScenes,
  ...templateScenes,
  ...doorScenes,
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
    name: "settings-organisation",
    looks: [
      ...both,
      { language: "de", theme: "light", size: "small" },
      { language: "sv", theme: "contrast", size: "small" },
    ],
    async play(page) {
      await settings(page);
      await page.locator("[data-setting]:has(input[type=email])").scrollIntoViewIfNeeded();
      await page
        .locator("[data-setting]:has(input[type=email])")
        .evaluate((one) => one.previousElementSibling?.previousElementSibling?.scrollIntoView());
    },
  },
  {
    name: "settings-authority",
    looks: [
      { language: "de", theme: "light", size: "small" },
      { language: "en", theme: "dark", size: "large" },
    ],
    async play(page) {
      await settings(page);
      await page.locator("select:has(option[value=DE-BY])").selectOption("DE-BY");
      await page.locator(".proposed button").waitFor();
      await page.locator("[data-setting]:has(.proposed)").evaluate((one) => one.scrollIntoView());
    },
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
    name: "settings-backups-none",
    looks: three,
    async play(page) {
      await page.evaluate(() => {
        window.backend.answers.backup_register = () => ({ places: [], backups: [] });
      });
      await settings(page);
      await page.locator("button:has(svg.lucide-folder-plus)").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "alerts",
    beginning: { raised },
    looks: three,
  },
  {
    name: "alerts-later",
    beginning: { raised },
    looks: [...both, { language: "sv", theme: "light", size: "small" }],
    async play(page) {
      await page.keyboard.press("Escape");
      await settings(page);
      await page.locator("ul[tabindex]").first().scrollIntoViewIfNeeded();
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
    name: "settings-test-copy",
    looks: [...both, ...three],
    async play(page) {
      await settings(page);
      await page.click("text=/Testkopie erstellen …|Make a test copy …|Gör en testkopia …/");
      await page.waitForSelector("[role=dialog] input[type=password]");
    },
  },
  {
    name: "settings-test-copied",
    looks: both,
    async play(page) {
      await settings(page);
      await page.click("text=/Testkopie erstellen …|Make a test copy …|Gör en testkopia …/");
      await page.waitForSelector("[role=dialog] input[type=password]");
      for (const at of [0, 1])
        await page.locator("[role=dialog] input[type=password]").nth(at).fill("correct horse battery staple");
      await page.keyboard.press("Enter");
      await page.waitForSelector("[role=dialog] form", { state: "detached" });
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
  ...["disk_full", "disk_failed", "damaged", "missing"].map((stop) => ({
    name: `stop-${stop}`,
    beginning: { stop },
    looks: three,
    /** @param {import("playwright").Page} page */
    async play(page) {
      await page.waitForSelector("[role=alertdialog]");
      await page.waitForTimeout(100);
    },
  })),
  {
    name: "stop-looking",
    beginning: { stop: "damaged" },
    looks: both,
    async play(page) {
      await page.click("[role=alertdialog] button:last-of-type");
      await page.waitForSelector("aside .banner");
    },
  },
  ...["fork", "cut", "rollback"].map((kind) => ({
    name: `finding-${kind}`,
    beginning: {
      finding: {
        kind,
        witness: kind === "cut" ? "folder" : "computer",
        seenSeq: 1824,
        seenAt: kind === "cut" ? null : Date.UTC(2026, 10, 20, 8, 14),
        lastSeq: kind === "fork" ? 1830 : 1812,
        lastAt: Date.UTC(2026, 10, kind === "fork" ? 21 : 18, 16, 30),
        restored:
          kind === "fork"
            ? { at: Date.UTC(2026, 10, 21, 7, 0), createdAt: Date.UTC(2026, 10, 16, 6, 0), seq: 1802 }
            : null,
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
    looks: three,
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
    name: "palette-texts",
    looks: both,
    async play(page) {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("ange");
      await page.waitForSelector("mark");
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
