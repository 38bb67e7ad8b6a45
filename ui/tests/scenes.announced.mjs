//! What the pictures of announced erasures show.
import { looks, next, typed, who } from "./scenes.erasure.mjs";

/** The list of announced erasures: one to be confirmed, one that waits, one's own. */
const announced = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.evaluate(() => {
    const at = Date.UTC(2026, 10, 20, 9);
    const until = Date.UTC(2026, 11, 4, 9);
    const rows = [
      { id: 1, contact: 1, cause: "decision", request: null, runsAt: at, wait: null },
      { id: 2, contact: 2, cause: "request", request: null, runsAt: until, wait: { why: "cooling", until } },
      { id: 3, contact: 3, cause: "decision", request: null, runsAt: at, wait: { why: "second" } },
    ];
    const { erasure_plan: plan } = window.backend.answers;
    const list = rows.map((row) => ({
      ...row,
      name: plan({ id: row.contact }, []).name,
      suppress: true,
      strike: [],
      keep: [],
      count: [],
      author: 2,
      authorName: "Bo Nyström",
      at,
    }));
    window.backend.answers.erasure_announced = () => list;
    window.backend.answers.erasure_differences = () => ["records", "backups"];
    window.backend.emit("change", { table: "erasure", ids: [] });
  });
  await page.keyboard.press("g");
  await page.keyboard.press("e");
  await page.waitForSelector("main li dl", { timeout: 4000 });
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const announcedScenes = [
  {
    name: "erasure-announce",
    looks,
    async play(page) {
      await page.waitForSelector("main h1", { timeout: 4000 });
      await page.evaluate(() => {
        window.backend.answers.erasure_way = () => ({
          fourEyes: true,
          coolingOffDays: 14,
          others: ["Bo Nyström"],
        });
      });
      await typed(page);
    },
  },
  {
    name: "erasure-announced",
    looks,
    async play(page) {
      await page.waitForSelector("main h1", { timeout: 4000 });
      await page.evaluate(() => {
        window.backend.answers.erasure_way = () => ({
          fourEyes: true,
          coolingOffDays: 14,
          others: ["Bo Nyström"],
        });
      });
      await typed(page);
      await next(page);
      await page.waitForSelector("main .actions .lucide-clock, main .actions button", { timeout: 4000 });
      await page.waitForTimeout(300);
    },
  },
  { name: "erasures-announced", looks, play: announced },
  {
    name: "erasure-banner",
    looks,
    async play(page) {
      await announced(page);
      await page.locator("main li h2 button").first().click();
      await page.waitForSelector("[role=tab]", { timeout: 4000 });
      await page.waitForTimeout(300);
    },
  },
  {
    name: "erasure-hurry",
    looks,
    async play(page) {
      await announced(page);
      await page.locator("main li:nth-child(2) .acts button").first().click();
      await page.waitForSelector("main footer button.primary:not(:disabled)", { timeout: 4000 });
      for (let at = 0; at < 3; at += 1) {
        await next(page);
        await page.waitForTimeout(150);
      }
      await page.waitForSelector("main input[type=text]", { timeout: 4000 });
    },
  },
  {
    name: "erasure-withdraw",
    looks,
    async play(page) {
      await announced(page);
      await page.locator("main li:nth-child(3) [data-acts] button").last().click();
      await page.waitForSelector("[role=alertdialog] button", { timeout: 4000 });
    },
  },
  {
    name: "erasure-elsewhere",
    beginning: { due: true },
    looks,
    async play(page) {
      await announced(page);
      await page.keyboard.press("g");
      await page.keyboard.press("r");
      await page.waitForSelector("[role=gridcell]", { timeout: 4000 });
      await page.keyboard.press("Enter");
      await page.waitForSelector("main [data-acts]", { timeout: 4000 });
    },
  },
  {
    name: "erasure-announced-next",
    looks,
    async play(page) {
      await page.waitForSelector("main h1", { timeout: 4000 });
      await page.evaluate(() => {
        window.backend.answers.erasure_way = () => ({ fourEyes: false, coolingOffDays: 14, others: [] });
      });
      await who(page);
      await page.locator("main .others input").first().check();
      for (let at = 0; at < 4; at += 1) {
        await next(page);
        await page.waitForTimeout(150);
      }
      await page.fill(
        "main input[type=text]",
        await page.$eval("main .note", (note) => note.textContent ?? ""),
      );
      await next(page);
      await page.waitForSelector("main .banner .actions", { timeout: 4000 });
    },
  },
];
