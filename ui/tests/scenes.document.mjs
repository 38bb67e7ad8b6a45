//! What the pictures of documents show.
import { timeline } from "./scenes.activity.mjs";

const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
];

const look = async (page, at) => {
  await timeline(page);
  await page.click(`[data-entry="2 ${String(at)}"] .what button`);
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const documentScenes = [
  {
    name: "document-new",
    looks,
    async play(page) {
      await timeline(page);
      await page.keyboard.press("Shift+D");
      await page.waitForSelector(".paper");
    },
  },
  {
    name: "document-pdf",
    looks,
    async play(page) {
      await look(page, 1);
      await page.waitForSelector(".sheet img");
    },
  },
  {
    name: "document-text",
    looks,
    async play(page) {
      await look(page, 2);
      await page.waitForSelector("pre");
    },
  },
  {
    name: "document-unknown",
    looks,
    async play(page) {
      await look(page, 3);
      await page.waitForSelector(".empty");
    },
  },
  {
    name: "document-change",
    looks,
    async play(page) {
      await timeline(page);
      await page.click("[data-entry='2 1'] .tools button");
      await page.waitForSelector("[role=dialog] input");
    },
  },
];
