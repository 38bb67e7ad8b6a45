//! What the pictures of timelines and activities show.

const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
  { language: "sv", theme: "contrast", size: "small" },
];

export const timeline = async (page, position = 0) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.waitForSelector("[role=gridcell] .words", { timeout: 4000 });
  await page.click(`[data-position='${String(position)}']`);
  await page.waitForSelector(".facts");
  await page.keyboard.press("Alt+1");
  await page.waitForSelector("[data-entry]");
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const activityScenes = [
  { name: "timeline", looks, play: (page) => timeline(page) },
  {
    name: "timeline-quick",
    looks,
    async play(page) {
      await timeline(page);
      await page.keyboard.press("l");
      await page.keyboard.type("Anruf, gestern 10 Uhr, möchte ein Angebot");
      await page.waitForSelector(".understood");
    },
  },
  { name: "timeline-empty", looks, play: (page) => timeline(page, 4) },
  {
    name: "activity-new",
    looks,
    async play(page) {
      await timeline(page);
      await page.keyboard.press("Shift+L");
      await page.waitForSelector("textarea");
      await page.click("[value=call] + span");
    },
  },
  {
    name: "activity-mention",
    looks,
    async play(page) {
      await timeline(page);
      await page.keyboard.press("Shift+L");
      await page.click("textarea");
      await page.keyboard.type("Mit @a");
      await page.waitForSelector("[role=listbox]");
    },
  },
];
