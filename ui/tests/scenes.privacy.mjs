//! What the pictures of a contact's privacy show.

const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
  { language: "sv", theme: "light", size: "small" },
];

/** Opens a row of the contacts where it tells of consents. */
export const privacy = async (page, row = 0) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.waitForSelector("[role=gridcell] .words", { timeout: 4000 });
  await page.click(`[data-position='${row}']`);
  await page.waitForSelector("[role=tab]", { timeout: 4000 });
  await page.keyboard.press("Alt+6");
  await page.waitForSelector(".privacy li", { timeout: 4000 });
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const privacyScenes = [
  { name: "privacy", looks, play: (page) => privacy(page) },
  { name: "privacy-restricted", looks, play: (page) => privacy(page, 1) },
  {
    name: "privacy-restricted-list",
    looks,
    async play(page) {
      await page.waitForSelector("main h1", { timeout: 4000 });
      await page.keyboard.press("g");
      await page.keyboard.press("c");
      await page.waitForSelector("[role=gridcell]", { timeout: 4000 });
      await page.click("main button:has(svg.lucide-shield-ban)");
      await page.waitForSelector(".filters li", { timeout: 4000 });
    },
  },
  {
    name: "privacy-restricted-why",
    looks,
    async play(page) {
      await privacy(page, 1);
      await page.locator("main header .actions button").first().focus();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Shift+Tab");
      await page.waitForSelector(".tooltip", { timeout: 4000 });
    },
  },
  {
    name: "privacy-lift",
    looks,
    async play(page) {
      await privacy(page, 1);
      await page.locator(".banner .actions button").last().click();
      await page.waitForSelector("[role=dialog] .moment", { timeout: 4000 });
    },
  },
  {
    name: "privacy-lift-letter",
    looks,
    async play(page) {
      await privacy(page, 1);
      await page.locator(".banner .actions button").last().click();
      await page.waitForSelector("[role=dialog] .banner .actions button", { timeout: 4000 });
      await page.locator("[role=dialog] .banner .actions button").click();
      await page.waitForSelector("[role=dialog] .opener button", { timeout: 4000 });
      await page.locator("[role=dialog] .opener button").click();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.locator("[role=dialog] textarea").fill("Ihre Anschrift ist berichtigt.");
      await page.waitForSelector("[role=dialog] .letter", { timeout: 4000 });
    },
  },
  {
    name: "privacy-events",
    looks,
    async play(page) {
      await privacy(page);
      await page.locator("ol time").last().scrollIntoViewIfNeeded();
    },
  },
  {
    name: "privacy-capture",
    looks,
    async play(page) {
      await privacy(page);
      await page.keyboard.press("w");
      await page.waitForSelector("[role=dialog] select", { timeout: 4000 });
      await page.locator("[role=dialog] select").first().selectOption("3");
    },
  },
  {
    name: "privacy-capture-grade",
    looks,
    async play(page) {
      await privacy(page);
      await page.keyboard.press("w");
      await page.waitForSelector("[role=dialog] select", { timeout: 4000 });
      await page.locator("[role=dialog] select").first().selectOption("3");
      await page.locator("[role=dialog] input[type=radio]").first().check();
      await page.locator("[role=dialog] select").nth(3).selectOption("paper");
      await page.locator("[role=dialog] input[type=checkbox]").first().check();
    },
  },
  {
    name: "privacy-capture-time",
    looks,
    async play(page) {
      await privacy(page);
      await page.keyboard.press("w");
      await page.waitForSelector("[role=dialog] .moment", { timeout: 4000 });
      await page.locator("[role=dialog] .time input").fill("25:00");
      await page.locator("[role=dialog] .day .opener button").click();
      await page.waitForSelector(".day-popup");
    },
  },
  {
    name: "privacy-restrict",
    looks,
    async play(page) {
      await privacy(page);
      await page.locator(".bar button[aria-haspopup=menu]").click();
      await page.locator("[role=menuitem]").last().click();
      await page.waitForSelector("[role=dialog] .moment", { timeout: 4000 });
    },
  },
  {
    name: "privacy-blocked",
    looks,
    async play(page) {
      await privacy(page, 1);
      await page.keyboard.press("Alt+2");
      await page.waitForSelector(".facts", { timeout: 4000 });
      await page.keyboard.press("m");
      await page.waitForSelector("[role=dialog] ul", { timeout: 4000 });
    },
  },
];
