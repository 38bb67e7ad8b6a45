//! What the pictures of the texts of letters show.

const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
  { language: "sv", theme: "contrast", size: "small" },
];

const listed = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("Control+,");
  await page.locator("main button:has(svg.lucide-mail-open)").first().click();
  await page.waitForSelector("[role=gridcell]", { timeout: 4000 });
};
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Opens the row of that number, counted from 1. */
const opened = async (page, row) => {
  await listed(page);
  await press(page, "j", "k", ...Array(row - 1).fill("j"), "Enter");
  await page.waitForSelector(".letter", { timeout: 4000 });
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const templateScenes = [
  { name: "letters", looks, play: listed },
  {
    name: "letters-none",
    looks,
    async play(page) {
      await listed(page);
      await page.locator("search select").nth(0).selectOption("hipaa");
      await page.locator("search select").nth(2).selectOption("changed");
      await page.waitForSelector(".empty", { timeout: 4000 });
    },
  },
  { name: "letter-page", looks, play: (page) => opened(page, 6) },
  {
    name: "letter-outdated",
    looks,
    async play(page) {
      await opened(page, 1);
      await press(page, "d");
      await page.waitForSelector("ins", { timeout: 4000 });
    },
  },
  {
    name: "letter-form",
    looks,
    async play(page) {
      await opened(page, 6);
      await press(page, "e");
      await page.waitForSelector("textarea", { timeout: 4000 });
      await page.waitForSelector(".letter", { timeout: 4000 });
    },
  },
  {
    name: "letter-faults",
    looks,
    async play(page) {
      await opened(page, 6);
      await press(page, "e");
      await page.waitForSelector("textarea", { timeout: 4000 });
      await page.locator("textarea").fill("{persn}\n\n{reasons}\n\nx } y {due}");
      await page.waitForSelector("[data-field=body] li", { timeout: 4000 });
      await press(page, "Control+i", "ArrowDown");
    },
  },
];
