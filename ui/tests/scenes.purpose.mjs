//! What the pictures of purposes and notices show.

const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
  { language: "sv", theme: "contrast", size: "small" },
];

/** Opens the settings, and by a button there purposes or notices. */
const listed = async (page, symbol, until = "[role=gridcell]") => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("Control+,");
  await page.locator(`main button:has(svg.lucide-${symbol})`).first().click();
  await page.waitForSelector(until, { timeout: 4000 });
};
const purposes = (page) => listed(page, "target");
const notices = (page) => listed(page, "file-text");
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
const openNotice = async (page) => {
  await notices(page);
  await press(page, "j", "k", "Enter");
  await page.waitForSelector(".wording", { timeout: 4000 });
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const purposeScenes = [
  { name: "purposes", looks, play: purposes },
  {
    name: "purposes-empty",
    beginning: { people: 0 },
    looks,
    play: (page) => listed(page, "target", ".empty"),
  },
  {
    name: "purpose-form",
    looks,
    async play(page) {
      await purposes(page);
      await press(page, "j", "j", "Enter");
      await page.waitForSelector("[data-field=name] input", { timeout: 4000 });
    },
  },
  {
    name: "purpose-assessment",
    looks,
    async play(page) {
      await purposes(page);
      await press(page, "j", "k", "Enter");
      await page.waitForSelector("[data-field=assessedPurpose]", { timeout: 4000 });
      await page.locator("[data-field=assessment]").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "purpose-fields",
    looks,
    async play(page) {
      await purposes(page);
      await press(page, "j", "k", "Enter");
      await page.waitForSelector("[data-field=fields] input", { timeout: 4000 });
      await page.locator("[data-field=retention]").scrollIntoViewIfNeeded();
    },
  },
  { name: "notices", looks, play: notices },
  {
    name: "notices-empty",
    beginning: { people: 0 },
    looks,
    play: (page) => listed(page, "file-text", ".empty"),
  },
  { name: "notice-page", looks, play: openNotice },
  {
    name: "notice-compare",
    looks,
    async play(page) {
      await openNotice(page);
      await page.locator("[role=tab]").last().click();
      await press(page, "d");
      await page.waitForSelector("ins", { timeout: 4000 });
      await page.locator("ins").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "notice-wording",
    looks,
    async play(page) {
      await openNotice(page);
      await press(page, "e");
      await page.waitForSelector("textarea", { timeout: 4000 });
      await page.locator("[role=tab]").last().click();
      await page.waitForSelector(".ready", { timeout: 4000 });
    },
  },
  {
    name: "notice-form",
    looks,
    async play(page) {
      await notices(page);
      await press(page, "n");
      await page.waitForSelector("[data-field=name] input", { timeout: 4000 });
    },
  },
];
