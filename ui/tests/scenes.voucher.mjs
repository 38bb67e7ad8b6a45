//! What the pictures of vouchers, and of what is deleted for good, show.
import { timeline } from "./scenes.activity.mjs";

const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
  { language: "sv", theme: "contrast", size: "small" },
];

const list = async (page, position = 0) => {
  await timeline(page, position);
  await page.keyboard.press("Alt+4");
  await page.waitForSelector(position === 0 ? "[role=gridcell]" : ".empty");
};

const trashed = async (page, position) => {
  await list(page);
  await page.keyboard.press("Delete");
  await page.waitForSelector(".toast");
  await page.keyboard.press("g");
  await page.keyboard.press("x");
  await page.waitForSelector(`[data-position='${String(position)}']`);
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const voucherScenes = [
  { name: "vouchers", looks, play: (page) => list(page) },
  { name: "vouchers-empty", looks, play: (page) => list(page, 4) },
  {
    name: "voucher-status",
    looks,
    async play(page) {
      await list(page);
      await page.keyboard.press("s");
      await page.waitForSelector("[role=dialog]");
    },
  },
  {
    name: "voucher-form",
    looks,
    async play(page) {
      await list(page);
      await page.keyboard.press("e");
      await page.waitForSelector("[data-field=number] input");
    },
  },
  {
    name: "voucher-store",
    looks,
    async play(page) {
      await page.evaluate(() => {
        const pick = window.backend.answers.document_pick;
        window.backend.answers.document_pick = (none) => pick(none).slice(0, 1);
      });
      await timeline(page);
      await page.keyboard.press("Shift+D");
      await page.waitForSelector(".paper");
    },
  },
  {
    name: "voucher-timeline",
    looks,
    async play(page) {
      await timeline(page);
      await page.click(".bar label:has([value=voucher])");
      await page.waitForSelector("[data-entry='4 1']");
    },
  },
  { name: "trash-vouchers", looks, play: (page) => trashed(page, 0) },
  {
    name: "trash-kept",
    looks,
    async play(page) {
      await trashed(page, 0);
      await page.keyboard.press("Shift+Delete");
      await page.waitForSelector("[role=dialog]");
    },
  },
  {
    name: "trash-purge",
    looks,
    async play(page) {
      await timeline(page);
      await page.focus("[data-entry='2 2'] .tools button");
      await page.keyboard.press("Delete");
      await page.waitForSelector(".toast");
      await page.keyboard.press("g");
      await page.keyboard.press("x");
      await page.waitForSelector("[data-position='0']");
      await page.keyboard.press("Shift+Delete");
      await page.waitForSelector("[role=alertdialog]");
    },
  },
];
