//! What the pictures of mailing lists show.

const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
  { language: "sv", theme: "contrast", size: "small" },
];

const next = (page) => page.keyboard.press("Control+Enter");
const purpose = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.waitForSelector("[role=gridcell] .words", { timeout: 4000 });
  await page.keyboard.press("m");
  await page.waitForSelector("fieldset", { timeout: 4000 });
  await page.click("label:has-text('Newsletter')");
};
const decision = async (page) => {
  await purpose(page);
  await next(page);
  await page.waitForSelector("label:has-text('340')");
  await next(page);
  await page.waitForSelector("[data-code]");
};
const file = async (page) => {
  await decision(page);
  await next(page);
  await page.waitForSelector(".file");
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const mailingScenes = [
  { name: "mailing-purpose", looks, play: purpose },
  {
    name: "mailing-people",
    looks,
    async play(page) {
      await purpose(page);
      await next(page);
    },
  },
  { name: "mailing-decision", looks, play: decision },
  {
    name: "mailing-table",
    looks,
    async play(page) {
      await decision(page);
      await page.click("main .chart > button");
    },
  },
  {
    name: "mailing-looked",
    looks,
    async play(page) {
      await decision(page);
      await page.click("[data-code=consent_missing] button");
      await page.waitForSelector("[role=gridcell]");
    },
  },
  {
    name: "mailing-outcome",
    looks,
    async play(page) {
      await decision(page);
      await page.locator(".chart li button").last().click();
      await page.waitForSelector("[role=gridcell]");
    },
  },
  {
    name: "mailing-nobody",
    looks,
    async play(page) {
      await page.evaluate(() => {
        window.backend.answers.mailing_check = () => ({
          allowed: 0,
          needs: 336,
          blocked: 4,
          reasons: [
            { code: "consent_missing", outcome: "needs", count: 336 },
            { code: "withdrawn", outcome: "blocked", count: 4 },
          ],
        });
      });
      await decision(page);
    },
  },
  { name: "mailing-file", looks, play: file },
  {
    name: "mailing-done",
    looks,
    async play(page) {
      await file(page);
      await next(page);
      await page.waitForSelector("main .banner.ok");
    },
  },
];
