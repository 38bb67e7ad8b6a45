//! Pictures of what stands before an open vault: the first run, unlocking, restoring.

const both = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
];
const three = [
  { language: "de", theme: "dark", size: "small" },
  { language: "sv", theme: "light", size: "small" },
  { language: "en", theme: "contrast", size: "large" },
];

/** @type {import("./scenes.mjs").scenes} */
export const doorScenes = [
  { name: "unlock", beginning: { phase: "locked" }, looks: both },
  {
    name: "unlock-wrong",
    beginning: { phase: "locked" },
    looks: [{ language: "de", theme: "dark", size: "small" }],
    async play(page) {
      for (let attempt = 0; attempt < 2; attempt += 1) {
        await page.fill("input[type=password]", "wrong");
        await page.keyboard.press("Enter");
        await page.waitForSelector(".banner");
      }
      await page.waitForTimeout(300);
    },
  },
  {
    name: "unlock-menu",
    beginning: { phase: "locked" },
    looks: [{ language: "sv", theme: "light", size: "small" }],
    async play(page) {
      await page.click(".ways button:last-child");
    },
  },
  {
    name: "recover",
    beginning: { phase: "locked" },
    looks: [{ language: "de", theme: "light", size: "small" }],
    async play(page) {
      await page.click(".ways button:first-child");
    },
  },
  {
    name: "start",
    beginning: { phase: "none", known: false },
    looks: [...both, { language: "sv", theme: "contrast", size: "small" }],
  },
  { name: "start-1", beginning: { phase: "none", known: false }, looks: both, play: (page) => walk(page, 1) },
  { name: "start-2", beginning: { phase: "none", known: false }, looks: both, play: (page) => walk(page, 2) },
  { name: "start-3", beginning: { phase: "none", known: false }, looks: both, play: (page) => walk(page, 3) },
  { name: "start-4", beginning: { phase: "none", known: false }, looks: both, play: (page) => walk(page, 4) },
  { name: "start-5", beginning: { phase: "none", known: false }, looks: both, play: (page) => walk(page, 5) },
  {
    name: "start-6",
    beginning: { phase: "none", known: false },
    looks: three,
    play: (page) => walk(page, 6),
  },
  {
    name: "unlock-key-file",
    looks: both,
    beginning: { phase: "locked", keyFile: true },
    async play(page) {
      await page.click("text=/Schlüsseldatei wählen …|Choose key file …|Välj nyckelfil …/");
      await page.waitForSelector("text=kartotek.key");
    },
  },
  { name: "stop-locked", beginning: { phase: "locked", stop: "damaged" }, looks: both },
  { name: "recovery-again", beginning: { phase: "confirming" }, looks: both },
  { name: "restore", beginning: { phase: "locked" }, looks: three, play: (page) => restore(page) },
  {
    name: "restore-recovery",
    beginning: { phase: "locked" },
    looks: three,
    async play(page) {
      await restore(page);
      await page.click("form button.ghost");
    },
  },
  {
    name: "restore-offered",
    looks: three,
    async play(page) {
      await page.evaluate(() => {
        const { backend } = window;
        backend.answers.backup_offered = backend.answers.backup_drop;
        backend.emit("offer", null);
      });
      await page.waitForSelector("[role=alertdialog]");
    },
  },
];

async function restore(page) {
  await page.click(".ways button:last-child");
  await page.click("[role=menuitem]:has(svg.lucide-archive-restore)");
  await page.waitForSelector(".place");
  await page.waitForTimeout(100);
}

async function walk(page, step) {
  const next = () => page.click("button[type=submit]");
  await page.click("button.main");
  await page.waitForSelector("form");
  if (step === 1) return;
  await page.fill("form input >> nth=0", "Buchhandlung am Dom");
  await page.fill("form input >> nth=1", "Ada Berg");
  await next();
  await page.waitForSelector(".place");
  await page.waitForTimeout(100);
  if (step === 2) return;
  await next();
  await page.waitForSelector("input[type=password]");
  await page.fill("input[type=password] >> nth=0", "vier wolken");
  await page.waitForTimeout(400);
  if (step === 3) return;
  await page.fill("input[type=password] >> nth=0", "vier wolken tanzen nachts");
  await page.fill("input[type=password] >> nth=1", "vier wolken tanzen nachts");
  await next();
  await page.waitForSelector(".code");
  if (step === 4) return;
  await next();
  await page.waitForSelector(".groups");
  if (step === 5) {
    await page.fill(".groups input >> nth=0", "WRONG");
    return next();
  }
  await page.fill(".groups input >> nth=0", "VN2EZ");
  await page.fill(".groups input >> nth=1", "HC3VE");
  await next();
  await page.waitForSelector("button:has(svg.lucide-folder-plus), button:has(svg.lucide-folder-open)");
}
