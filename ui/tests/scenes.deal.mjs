//! What the pictures of deals show.

const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
  { language: "sv", theme: "contrast", size: "small" },
];

const board = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await page.waitForSelector("[data-deal]", { timeout: 4000 });
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const dealScenes = [
  { name: "deals", looks, play: board },
  {
    name: "deals-empty",
    beginning: { people: 0 },
    looks,
    async play(page) {
      await page.waitForSelector("main h1", { timeout: 4000 });
      await page.keyboard.press("g");
      await page.keyboard.press("d");
      await page.waitForSelector(".empty", { timeout: 4000 });
    },
  },
  {
    name: "deals-table",
    looks,
    async play(page) {
      await board(page);
      await page.keyboard.press("t");
      await page.waitForSelector("[role=gridcell]", { timeout: 4000 });
    },
  },
  {
    name: "deal-move",
    looks,
    async play(page) {
      await board(page);
      await page.keyboard.press("m");
      await page.waitForSelector("[role=dialog] li");
    },
  },
  {
    name: "deal-lost",
    looks,
    async play(page) {
      await board(page);
      await page.keyboard.press("m");
      await page.waitForSelector("[role=dialog] li");
      await page.keyboard.press("f");
      await page.waitForSelector("[role=dialog] form");
    },
  },
  {
    name: "deal-page",
    looks,
    async play(page) {
      await board(page);
      await page.locator("[data-deal='6']").click();
      await page.waitForSelector("ol li", { timeout: 4000 });
    },
  },
  {
    name: "deal-form",
    looks,
    async play(page) {
      await board(page);
      await page.keyboard.press("n");
      await page.waitForSelector("[data-field=title] input", { timeout: 4000 });
    },
  },
  {
    name: "deal-stages",
    looks,
    async play(page) {
      await page.waitForSelector("main h1", { timeout: 4000 });
      await page.keyboard.press("Control+,");
      await page.waitForSelector(".grip", { timeout: 4000 });
      await page.locator(".grip").first().scrollIntoViewIfNeeded();
      await page.locator(".grip").last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: "record-deals",
    looks,
    async play(page) {
      await board(page);
      await page.locator("[data-deal='1']").click();
      await page.waitForSelector("ol li", { timeout: 4000 });
      await page.locator(".party button").last().click();
      await page.waitForSelector("[role=tab]", { timeout: 4000 });
      await page.keyboard.press("Alt+5");
      await page.waitForSelector(".deals li", { timeout: 4000 });
    },
  },
];
