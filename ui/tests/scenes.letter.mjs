//! What the pictures of consent forms, receipts and answering mails show.
import { privacy } from "./scenes.privacy.mjs";

const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
  { language: "sv", theme: "light", size: "small" },
];

const form = async (page) => {
  await privacy(page);
  await page.keyboard.press("Shift+W");
  await page.waitForSelector("[role=dialog] .wording", { timeout: 4000 });
};

const answers = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await page.waitForSelector("nav [aria-current=page]", { timeout: 4000 });
  await page.keyboard.press("Alt+6");
  await page.waitForSelector("#answers-mails", { timeout: 4000 });
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const letterScenes = [
  { name: "letter-form", looks, play: form },
  {
    name: "letter-form-saved",
    looks,
    async play(page) {
      await form(page);
      await page.keyboard.press("Control+Enter");
      await page.waitForSelector("[role=dialog] code", { timeout: 4000 });
    },
  },
  {
    name: "letter-code",
    looks,
    async play(page) {
      await privacy(page, 2);
      await page.keyboard.press("w");
      await page.waitForSelector("[role=dialog] input", { timeout: 4000 });
      await page.keyboard.type("7k3mx 0d4qz");
      await page.waitForSelector("[role=dialog] .code .banner", { timeout: 4000 });
    },
  },
  {
    name: "letter-code-mistyped",
    looks,
    async play(page) {
      await privacy(page);
      await page.keyboard.press("w");
      await page.waitForSelector("[role=dialog] input", { timeout: 4000 });
      await page.keyboard.type("793NX-W3CVE");
      await page.waitForSelector("[role=dialog] [aria-invalid]", { timeout: 4000 });
    },
  },
  {
    name: "letter-code-other",
    looks,
    async play(page) {
      await privacy(page);
      await page.keyboard.press("w");
      await page.waitForSelector("[role=dialog] input", { timeout: 4000 });
      await page.keyboard.type("7k3mx 0d4qz");
      await page.waitForSelector("[role=dialog] .code .banner", { timeout: 4000 });
    },
  },
  {
    name: "letter-receipt",
    looks,
    async play(page) {
      await privacy(page);
      await page.locator(".privacy .head button").first().click();
      await page.waitForSelector("[role=dialog] fieldset", { timeout: 4000 });
    },
  },
  { name: "letter-answers", looks, play: answers },
  {
    name: "letter-answers-paper",
    looks,
    async play(page) {
      await answers(page);
      await page.locator("section input").fill("793NX-W3CVC");
      await page.waitForSelector("section .banner", { timeout: 4000 });
    },
  },
  {
    name: "letter-answers-review",
    looks,
    async play(page) {
      await answers(page);
      await page.keyboard.press("n");
      await page.waitForSelector("[data-answer]:focus", { timeout: 4000 });
      await page.keyboard.press("c");
      await page.waitForTimeout(100);
    },
  },
];
