//! What the pictures of consents show.

const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
  { language: "sv", theme: "contrast", size: "small" },
];

const shown = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await page.waitForSelector("main nav + *", { timeout: 4000 });
};

const ledger = async (page) => {
  await shown(page);
  await page.keyboard.press("Alt+2");
  await page.waitForSelector("[role=gridcell] .act", { timeout: 4000 });
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const consentScenes = [
  {
    name: "consents",
    looks,
    async play(page) {
      await shown(page);
      await page.waitForSelector("svg.bar");
    },
  },
  {
    name: "consents-trend",
    looks,
    async play(page) {
      await shown(page);
      await page.waitForSelector("svg.bar");
      await page.locator("[aria-labelledby=consents-trend]").scrollIntoViewIfNeeded();
      await page.mouse.move(600, 500);
      await page.mouse.wheel(0, 3000);
    },
  },
  {
    name: "consents-tables",
    looks,
    async play(page) {
      await shown(page);
      await page.keyboard.press("t");
      await page.waitForSelector("table");
      await page.locator("table").first().scrollIntoViewIfNeeded();
      await page.mouse.move(600, 500);
      await page.mouse.wheel(0, 300);
    },
  },
  {
    name: "consents-past",
    looks,
    async play(page) {
      await shown(page);
      await page.locator(".bar input, header input").first().fill("2026-03-03");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".banner");
    },
  },
  {
    name: "consents-day",
    looks,
    async play(page) {
      await shown(page);
      await page.locator("header .opener button").click();
      await page.waitForSelector(".day-popup");
    },
  },
  {
    name: "consents-untold",
    looks,
    async play(page) {
      await shown(page);
      await page.locator(".card button").last().click();
      await page.waitForSelector(".filters .chip");
    },
  },
  {
    name: "consents-told",
    looks,
    async play(page) {
      await shown(page);
      await page.locator(".card button").last().click();
      await page.waitForSelector(".filters .chip");
      await page.keyboard.press("Control+a");
      await page.keyboard.press("i");
      await page.waitForSelector("[role=dialog] select");
    },
  },
  { name: "consents-empty", beginning: { people: 0 }, looks, play: shown },
  { name: "ledger", looks, play: ledger },
  {
    name: "ledger-day",
    looks,
    async play(page) {
      await ledger(page);
      await page.locator("search .opener button").click();
      await page.waitForSelector(".day-popup");
    },
  },
  {
    name: "ledger-event",
    looks,
    async play(page) {
      await ledger(page);
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await page.waitForSelector("aside code");
    },
  },
  {
    name: "ledger-filtered",
    looks,
    async play(page) {
      await ledger(page);
      await page.selectOption("select >> nth=0", "3");
      await page.selectOption("select >> nth=1", "withdrawn");
      await page.waitForSelector(".chip");
    },
  },
  {
    name: "ledger-none",
    looks,
    async play(page) {
      await ledger(page);
      await page.keyboard.press("/");
      await page.keyboard.type("qqq");
      await page.waitForSelector(".empty");
    },
  },
];
