//! What the pictures of tasks and Today show.

const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
  { language: "sv", theme: "contrast", size: "small" },
];

const listed = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await page.waitForSelector(".title .word", { timeout: 4000 });
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const taskScenes = [
  { name: "today", looks, play: (page) => page.waitForSelector("[role=gridcell]", { timeout: 4000 }) },
  { name: "today-empty", beginning: { people: 0 }, looks },
  { name: "tasks", looks, play: listed },
  {
    name: "task-form",
    looks,
    async play(page) {
      await listed(page);
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await page.waitForSelector("[data-field=title] input");
    },
  },
  {
    name: "task-snooze",
    looks,
    async play(page) {
      await listed(page);
      await page.keyboard.press("s");
      await page.waitForSelector("[role=dialog]");
    },
  },
  {
    name: "task-day",
    looks,
    async play(page) {
      await listed(page);
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await page.fill("[data-field=dueOn] input", "24.11.2026");
      await page.click("[data-field=dueOn] button");
      await page.waitForSelector("[role=grid] [aria-selected=true]");
    },
  },
  {
    name: "task-snooze-day",
    looks,
    async play(page) {
      await listed(page);
      await page.keyboard.press("s");
      await page.click("[role=dialog] form .opener button");
      await page.waitForSelector("[role=grid] [aria-selected=true]");
    },
  },
];
