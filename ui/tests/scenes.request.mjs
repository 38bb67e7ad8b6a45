//! What the pictures of requests show.

const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
];

const listed = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await page.waitForSelector("[role=gridcell]", { timeout: 4000 });
};

/** The one that is being answered. */
const answered = async (page) => {
  await listed(page);
  for (let down = 0; down < 3; down += 1) await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForSelector("main .lucide-package");
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const requestScenes = [
  { name: "requests", looks, play: listed },
  {
    name: "requests-empty",
    beginning: { people: 0 },
    looks,
    async play(page) {
      await page.waitForSelector("main h1", { timeout: 4000 });
      await page.keyboard.press("g");
      await page.keyboard.press("r");
      await page.waitForTimeout(500);
    },
  },
  {
    name: "request-statistics",
    looks,
    async play(page) {
      await listed(page);
      await page.click("main button:has(svg.lucide-chart-column)");
      await page.waitForSelector("table");
    },
  },
  {
    name: "request",
    looks,
    async play(page) {
      await listed(page);
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await page.waitForSelector("aside dl");
    },
  },
  {
    name: "request-form",
    looks,
    async play(page) {
      await listed(page);
      await page.keyboard.press("n");
      await page.waitForSelector("[data-field=detail]");
    },
  },
  {
    name: "request-letter",
    looks,
    async play(page) {
      await answered(page);
      await page.keyboard.press("l");
      await page.waitForSelector("[role=dialog] textarea");
      await page.click("[role=dialog] .list button");
      await page.waitForSelector("[role=dialog] .letter");
    },
  },
  {
    name: "request-package",
    looks,
    async play(page) {
      await answered(page);
      await page.keyboard.press("p");
      await page.waitForSelector("[role=dialog] textarea");
    },
  },
  {
    name: "request-password",
    looks,
    async play(page) {
      await answered(page);
      await page.keyboard.press("p");
      await page.waitForSelector("[role=dialog] textarea");
      await page.click("[role=dialog] .list button");
      await page.waitForSelector("[role=dialog] .letter");
      await page.click("[role=dialog] button.primary");
      await page.waitForSelector("[role=dialog] code");
    },
  },
];
