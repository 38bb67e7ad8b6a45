//! Pictures of text that was typed and not saved, and of what is copied.

const both = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
];
const keptAt = Date.UTC(2026, 10, 21, 9, 14);
const text = JSON.stringify({ draft: { givenName: "Britta" }, original: {}, revision: 3 });
const drafts = [
  { owner: "contact", id: 1, name: "Jürgen Bergström", trashed: false, keptAt, text },
  { owner: "contact", id: null, name: "", trashed: false, keptAt: keptAt - 3_600_000, text },
  { owner: "company", id: 2, name: "Bergmann & Öztürk Maschinenbau GmbH", trashed: true, keptAt, text },
];

/** @type {import("./scenes.mjs").scenes} */
export const draftScenes = [
  { name: "draft-banner", beginning: { drafts }, looks: both },
  {
    name: "draft-list",
    beginning: { drafts },
    looks: both,
    async play(page) {
      await page.click(".banner button");
      await page.waitForSelector("[role=dialog] li");
    },
  },
  {
    name: "draft-resumed",
    beginning: { drafts: drafts.slice(0, 1) },
    looks: both,
    async play(page) {
      await page.click(".banner button");
      await page.waitForSelector("[data-field=givenName] input");
    },
  },
  {
    name: "copied",
    looks: both,
    async play(page) {
      await page.waitForSelector("[role=grid] [role=row]");
      await page.keyboard.press("Enter");
      await page.waitForSelector("h1");
      await page.waitForTimeout(300);
      await page.keyboard.press("c");
      await page.waitForSelector(".toast");
    },
  },
];
