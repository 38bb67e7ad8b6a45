//! What the pictures of recipients show.

const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
];

const register = async (page, until = "[role=gridcell]") => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await page.waitForSelector("main nav button", { timeout: 4000 });
  await page.keyboard.press("Alt+5");
  await page.waitForSelector(until, { timeout: 4000 });
};
const form = async (page) => {
  await register(page);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-field=safeguard] select", { timeout: 4000 });
};
const privacy = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.waitForSelector("[role=gridcell]", { timeout: 4000 });
  await page.keyboard.press("Enter");
  await page.waitForSelector("[role=tab]", { timeout: 4000 });
  await page.keyboard.press("Alt+6");
  await page.waitForSelector(".privacy .acts button", { timeout: 4000 });
  await page.locator(".privacy .acts button").first().scrollIntoViewIfNeeded();
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const recipientScenes = [
  { name: "recipients", looks, play: register },
  {
    name: "recipients-empty",
    beginning: { people: 0 },
    looks,
    play: (page) => register(page, ".empty"),
  },
  { name: "recipient-form", looks, play: form },
  { name: "recipient-notices", looks, play: privacy },
  {
    name: "recipient-letter",
    looks,
    async play(page) {
      await privacy(page);
      await page.locator(".privacy .acts button").first().click();
      await page.waitForSelector("[role=dialog] .letter", { timeout: 4000 });
    },
  },
  {
    name: "recipient-settle",
    looks,
    async play(page) {
      await privacy(page);
      await page.locator(".privacy .acts button").last().click();
      await page.waitForSelector("[role=dialog] input", { timeout: 4000 });
    },
  },
];
