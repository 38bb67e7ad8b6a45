//! What the pictures of rules, what they find, the queue and legal holds show.
import { timeline } from "./scenes.activity.mjs";

const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
];
const three = [
  ...looks,
  { language: "de", theme: "dark", size: "small" },
  { language: "sv", theme: "light", size: "small" },
];
const beginning = { ruled: true };

const area = (digit, until) => async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("e");
  await page.waitForSelector("main nav button", { timeout: 4000 });
  await page.keyboard.press(`Alt+${digit}`);
  await page.waitForSelector(until, { timeout: 4000 });
};
const outlook = area(3, "main .cards");
const queue = area(4, "main [role=gridcell], main .empty");
const rules = area(5, "main [role=gridcell], main .empty");
const holds = area(6, "main [role=gridcell], main .empty");
const statistics = area(7, "main table, main .empty");

/** A deal, document or voucher on legal hold. */
const held = (page) =>
  page.evaluate(() => {
    const hold = {
      id: 7,
      revision: 1,
      contact: 1,
      reason: "Mängelrüge vom 3. November, Schreiben der Kanzlei Brandt & Partner",
      reviewOn: "2027-06-30",
      author: 1,
      recordedAt: 0,
      endedAt: null,
      endedBy: null,
      endNote: "",
    };
    window.backend.answers.retention_hold_of = ({ item }) => [
      { ...hold, item },
      { ...hold, id: 8, item: { kind: "contact", id: 1 }, reason: "Rechtsstreit Az. 3 O 211/26" },
    ];
  });
const after =
  (play, ...keys) =>
  async (page) => {
    await play(page);
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(200);
    }
  };

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const retentionScenes = [
  { name: "retention-outlook", beginning, looks, play: outlook },
  {
    name: "retention-outlook-end",
    beginning,
    looks,
    async play(page) {
      await outlook(page);
      await page.locator("main .body").evaluate((body) => body.scrollTo(0, 4000));
      await page.waitForTimeout(100);
    },
  },
  {
    name: "retention-found",
    beginning,
    looks,
    async play(page) {
      await outlook(page);
      await page.locator("main .cards button").nth(1).click();
      await page.waitForSelector("[role=gridcell]", { timeout: 4000 });
    },
  },
  {
    name: "retention-flagged",
    beginning,
    looks,
    async play(page) {
      await outlook(page);
      await page.keyboard.press("f");
      await page.waitForSelector("main [role=status]", { timeout: 4000 });
    },
  },
  { name: "retention-queue", beginning, looks, play: after(queue, "Enter") },
  { name: "retention-many", beginning, looks, play: after(queue, "x", "j", "x", "j", "x") },
  { name: "retention-approve", beginning, looks, play: after(queue, "j", "a") },
  { name: "retention-keep", beginning, looks, play: after(queue, "s") },
  { name: "retention-rules", beginning, looks, play: after(rules, "j", "Space") },
  { name: "retention-rules-empty", looks, play: rules },
  {
    name: "retention-presets",
    looks,
    async play(page) {
      await after(rules, "p")(page);
      await page.waitForSelector("[role=dialog] li", { timeout: 4000 });
    },
  },
  {
    name: "retention-rule",
    beginning,
    looks,
    async play(page) {
      await after(rules, "j", "j", "j", "e")(page);
      await page.waitForSelector("[data-field=period]", { timeout: 4000 });
    },
  },
  { name: "retention-holds", beginning, looks, play: after(holds, "Enter") },
  { name: "retention-hold-add", beginning, looks, play: after(holds, "n") },
  {
    name: "retention-contact",
    beginning,
    looks,
    async play(page) {
      await holds(page);
      await page.keyboard.press("Enter");
      await page.locator("aside .body button").first().click();
      await page.waitForSelector("[role=tab]", { timeout: 4000 });
      await page.keyboard.press("Alt+6");
      await page.waitForSelector("main .lucide-calendar-clock", { timeout: 4000 });
      await page.locator("main .lucide-calendar-clock").first().scrollIntoViewIfNeeded();
      await page.waitForTimeout(300);
    },
  },
  { name: "statistics", beginning, looks: three, play: statistics },
  { name: "statistics-empty", looks, play: statistics },
  {
    name: "deal-held",
    looks: three,
    async play(page) {
      await held(page);
      await page.waitForSelector("main h1", { timeout: 4000 });
      await page.keyboard.press("g");
      await page.keyboard.press("d");
      await page.locator("[data-deal='6']").click();
      await page.waitForSelector("main .banner.warn", { timeout: 4000 });
    },
  },
  {
    name: "document-held",
    looks: three,
    async play(page) {
      await held(page);
      await timeline(page);
      await page.click('[data-entry="2 2"] .what button');
      await page.waitForSelector("main .banner.warn", { timeout: 4000 });
    },
  },
  {
    name: "task-held",
    looks: three,
    async play(page) {
      await held(page);
      await page.waitForSelector("main h1", { timeout: 4000 });
      await page.keyboard.press("g");
      await page.keyboard.press("a");
      await page.waitForSelector("[data-position='1']", { timeout: 4000 });
      await page.keyboard.press("e");
      await page.waitForSelector("main .banner.warn", { timeout: 4000 });
    },
  },
  {
    name: "voucher-holdable",
    looks,
    async play(page) {
      await timeline(page);
      await page.keyboard.press("Alt+4");
      await page.waitForSelector("[data-position='1']", { timeout: 4000 });
      await page.keyboard.press("e");
      await page.waitForSelector("[data-field=number]", { timeout: 4000 });
    },
  },
];
