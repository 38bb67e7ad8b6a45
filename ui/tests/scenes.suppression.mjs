//! What the pictures of the suppression list show.

const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
  { language: "sv", theme: "contrast", size: "small" },
];

const screen = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("Control+,");
  await page.locator("[data-setting] button:has(svg.lucide-ban)").click();
  await page.waitForSelector(".check input", { timeout: 4000 });
};

const listed = async (page) => {
  await screen(page);
  await page.waitForSelector("[role=gridcell]", { timeout: 4000 });
};

const contacts = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.waitForSelector("[role=gridcell]", { timeout: 4000 });
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const suppressionScenes = [
  { name: "suppressions", looks, play: listed },
  {
    name: "suppressions-checked",
    looks,
    async play(page) {
      await listed(page);
      await page.fill(".check input", "asked@not.example");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".answer .banner");
    },
  },
  {
    name: "suppressions-empty",
    beginning: { suppressed: false },
    looks,
    async play(page) {
      await screen(page);
      await page.waitForSelector(".empty");
    },
  },
  {
    name: "suppression-add",
    looks,
    async play(page) {
      await listed(page);
      await page.keyboard.press("n");
      await page.waitForSelector("[role=dialog] form");
      await page.locator("[role=dialog] input[maxlength='254']").fill("anna@berg.example");
      await page.locator("[role=dialog] input[maxlength='200']").fill("Mail, anna@berg.example");
      await page.keyboard.press("Enter");
      await page.waitForSelector("[aria-invalid]");
    },
  },
  {
    name: "suppression-end",
    looks,
    async play(page) {
      await listed(page);
      await page.keyboard.press("e");
      await page.waitForSelector("[role=dialog] form");
    },
  },
  {
    name: "suppression-import",
    looks,
    async play(page) {
      await listed(page);
      await page.locator("button:has(svg.lucide-file-up)").first().click();
      await page.locator("[role=dialog] .pick button").click();
      await page.locator("[role=dialog] input[maxlength='200']").fill("Robinson 2026");
      await page.locator("[role=dialog] footer button").last().click();
      await page.waitForSelector("[role=dialog] dl");
    },
  },
  {
    name: "suppression-contact",
    looks,
    async play(page) {
      await contacts(page);
      await page.locator("[role=row]").nth(5).dblclick();
      await page.waitForSelector(".mark", { timeout: 4000 });
    },
  },
  {
    name: "suppression-form",
    looks,
    async play(page) {
      await contacts(page);
      await page.keyboard.press("n");
      await page.waitForSelector("[data-field='emails.0'] input", { timeout: 4000 });
      await page.locator("[data-field='emails.0'] input").fill("asked@not.example");
      await page.locator("[data-field='phones.0'] input").focus();
      await page.waitForSelector(".warning span");
    },
  },
];
