//! What the pictures of requests show.

const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
];
const german = looks.slice(0, 1);

const listed = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await page.waitForSelector("[role=gridcell]", { timeout: 4000 });
};

/** The one that is being answered. */
const answered = async (page) => {
  await listed(page);
  for (let down = 0; down < 3; down += 1) await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForSelector("main .lucide-package");
};

/** Opens the request of a line, from 0. */
const opened = async (page, line) => {
  await listed(page);
  for (let at = 0; at < line; at += 1) await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForSelector("aside dl");
};

/** Opens a dialog of the request of a line by its key. */
const asked = (name, key, line = 2) => ({
  name,
  looks: german,
  async play(page) {
    await opened(page, line);
    await page.keyboard.press(key);
    await page.waitForSelector("[role=dialog] form");
  },
});

const tickAll = async (page) => {
  for (const box of await page.$$("main input[type=checkbox]:not(:checked)")) await box.click();
};
const next = async (page) => {
  await tickAll(page);
  await page.waitForSelector("main header button:enabled:has(svg.lucide-arrow-right)", { timeout: 4000 });
  await page.click("main header button:has(svg.lucide-arrow-right)");
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const requestScenes = [
  { name: "requests", looks: [...looks, { language: "sv", theme: "contrast", size: "small" }], play: listed },
  {
    name: "requests-empty",
    beginning: { people: 0 },
    looks,
    async play(page) {
      await page.waitForSelector("main h1", { timeout: 4000 });
      await page.keyboard.press("g");
      await page.keyboard.press("r");
      await page.waitForTimeout(500);
    },
  },
  {
    name: "request-statistics",
    looks,
    async play(page) {
      await listed(page);
      await page.click("main button:has(svg.lucide-chart-column)");
      await page.waitForSelector("table");
    },
  },
  { name: "request", looks, play: (page) => opened(page, 2) },
  { name: "request-received", looks, play: (page) => opened(page, 0) },
  {
    name: "request-below",
    looks: german,
    async play(page) {
      await opened(page, 2);
      await page.$eval("main .page", (element) => element.scrollTo(0, 560));
    },
  },
  {
    name: "request-end",
    looks: german,
    async play(page) {
      await opened(page, 2);
      await page.$eval("main .page", (element) => element.scrollTo(0, 9999));
    },
  },
  {
    name: "request-identity",
    looks,
    async play(page) {
      await opened(page, 4);
      await next(page);
    },
  },
  { name: "request-extended", looks, play: (page) => opened(page, 6) },
  {
    name: "request-closed",
    looks,
    async play(page) {
      await opened(page, 2);
      await page.keyboard.press("c");
      await page.click("[role=dialog] input[type=radio]");
      await page.fill("[role=dialog] textarea", "by mail");
      await page.keyboard.press("Control+Enter");
      await page.waitForTimeout(600);
    },
  },
  asked("request-assign", "a"),
  asked("request-extend", "x"),
  asked("request-close", "c"),
  asked("request-search", "s"),
  {
    name: "request-note",
    looks: german,
    async play(page) {
      await opened(page, 2);
      await page.click("main button:has(svg.lucide-message-square-plus)");
      await page.waitForSelector("[role=dialog] form");
    },
  },
  {
    name: "request-check",
    looks: german,
    async play(page) {
      await opened(page, 4);
      await next(page);
      await page.waitForTimeout(400);
      await page.keyboard.press("v");
      await page.waitForSelector("[role=dialog] form");
    },
  },
  {
    name: "request-form",
    looks,
    async play(page) {
      await listed(page);
      await page.keyboard.press("n");
      await page.waitForSelector("[data-field=detail]");
    },
  },
  {
    name: "request-letter",
    looks,
    async play(page) {
      await answered(page);
      await page.keyboard.press("l");
      await page.waitForSelector("[role=dialog] textarea");
      await page.click("[role=dialog] .list button");
      await page.waitForSelector("[role=dialog] .letter");
    },
  },
  {
    name: "request-package",
    looks,
    async play(page) {
      await answered(page);
      await page.keyboard.press("p");
      await page.waitForSelector("[role=dialog] textarea");
    },
  },
  {
    name: "request-password",
    looks,
    async play(page) {
      await answered(page);
      await page.keyboard.press("p");
      await page.waitForSelector("[role=dialog] textarea");
      await page.click("[role=dialog] .list button");
      await page.waitForSelector("[role=dialog] .letter");
      await page.click("[role=dialog] button.primary");
      await page.waitForSelector("[role=dialog] code");
    },
  },
  {
    name: "request-form-end",
    looks: german,
    async play(page) {
      await listed(page);
      await page.keyboard.press("n");
      await page.waitForSelector("[data-field=duplicateOf]");
      await page.$eval("[data-field=duplicateOf]", (element) => element.scrollIntoView());
    },
  },
];
