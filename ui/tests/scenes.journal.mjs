//! What the pictures of the journal show.

const two = [
  { language: "de", theme: "dark", size: "small" },
  { language: "en", theme: "light", size: "large" },
];

const rows = async (page) => {
  await page.keyboard.press("g");
  await page.keyboard.press("j");
  await page.waitForSelector("[role=gridcell] .action", { timeout: 4000 });
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const journalScenes = [
  { name: "journal", looks: [...two, { language: "sv", theme: "contrast", size: "small" }], play: rows },
  {
    name: "journal-entry",
    looks: two,
    async play(page) {
      await rows(page);
      await page.keyboard.press("v");
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await page.waitForSelector("aside code");
    },
  },
  {
    name: "journal-broken",
    looks: two,
    async play(page) {
      await page.evaluate(() => {
        const { journal_verify: verify } = window.backend.answers;
        window.backend.answers.journal_verify = () => ({
          ...verify(),
          first: { defect: "altered", seq: 31002 },
          flaws: [{ defect: "altered", count: 1 }],
        });
      });
      await rows(page);
      await page.keyboard.press("v");
      await page.click("[role=alert] button");
      await page.waitForSelector("aside code");
    },
  },
  {
    name: "journal-fingerprint",
    looks: two,
    async play(page) {
      await rows(page);
      await page.keyboard.press("p");
      await page.fill("[role=dialog] input", "50000-7K3Q9");
      await page.keyboard.press("Enter");
      await page.waitForSelector("[role=dialog] .banner");
    },
  },
  {
    name: "journal-export",
    looks: two,
    async play(page) {
      await rows(page);
      await page.click("button:has(svg.lucide-download)");
      await page.waitForSelector("[role=dialog] [role=switch]");
    },
  },
];
