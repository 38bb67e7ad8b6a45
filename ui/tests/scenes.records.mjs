//! What the pictures of contacts, companies, import and trash show.

const both = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
];
const all = [
  ...both,
  { language: "de", theme: "dark", size: "small" },
  { language: "en", theme: "light", size: "large" },
];

const contacts = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("c");
};
const rows = async (page) => {
  await contacts(page);
  await page.waitForSelector("[role=gridcell] .words", { timeout: 4000 });
};
const openFirst = async (page) => {
  await rows(page);
  await page.click("[data-position='0']");
  await page.waitForSelector(".facts");
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const recordScenes = [
  { name: "contacts", looks: [...all, { language: "sv", theme: "contrast", size: "small" }], play: rows },
  {
    name: "contacts-selected",
    looks: both,
    async play(page) {
      await rows(page);
      await page.keyboard.press("x");
      await page.keyboard.press("j");
      await page.keyboard.press("x");
      await page.keyboard.press("Space");
    },
  },
  {
    name: "contacts-export",
    looks: both,
    async play(page) {
      await rows(page);
      await page.click("button:has-text('Export')");
      await page.click("[role=dialog] label:has-text('ZIP')");
    },
  },
  {
    name: "contacts-filtered",
    looks: both,
    async play(page) {
      await rows(page);
      await page.keyboard.press("/");
      await page.keyboard.type("berg");
    },
  },
  {
    name: "contacts-empty",
    beginning: { people: 0 },
    looks: all,
    async play(page) {
      await contacts(page);
      await page.waitForSelector(".empty");
    },
  },
  {
    name: "contacts-nothing",
    looks: both,
    async play(page) {
      await rows(page);
      await page.keyboard.press("/");
      await page.keyboard.type("qqq");
      await page.waitForSelector(".empty");
    },
  },
  {
    name: "contacts-export",
    looks: both,
    async play(page) {
      await rows(page);
      await page.click("text=/^(Exportieren|Export|Exportera)$/");
      await page.waitForSelector("[role=dialog]");
    },
  },
  {
    name: "contacts-tag",
    looks: both,
    async play(page) {
      await rows(page);
      await page.keyboard.press("x");
      await page.keyboard.press("t");
      await page.waitForSelector("[role=dialog]");
      await page.keyboard.type("Kun");
    },
  },
  { name: "contact", looks: all, play: openFirst },
  {
    name: "contact-sales",
    beginning: { may: ["contact_read", "contact_change", "company_read", "trash_change"] },
    looks: both,
    play: openFirst,
  },
  {
    name: "contact-history",
    looks: all,
    async play(page) {
      await openFirst(page);
      await page.keyboard.press("Alt+3");
      await page.waitForSelector("ins");
    },
  },
  {
    name: "contact-readings",
    looks: both,
    async play(page) {
      await openFirst(page);
      await page.keyboard.press("Alt+3");
      await page.click(".segmented label:last-of-type");
      await page.waitForSelector(".history :text('Druckerei Sommer')");
    },
  },
  {
    name: "confidential",
    looks: all,
    async play(page) {
      await openFirst(page);
      await page.waitForSelector(".action button");
      await page.keyboard.press("Shift+E");
      await page.waitForSelector("[data-field=text] textarea");
    },
  },
  {
    name: "contact-new",
    looks: both,
    async play(page) {
      await rows(page);
      await page.keyboard.press("n");
      await page.waitForSelector("footer");
      await page.keyboard.press("Control+Enter");
      await page.waitForSelector("[aria-invalid]");
    },
  },
  {
    name: "contact-trashed",
    looks: both,
    async play(page) {
      await openFirst(page);
      await page.keyboard.press("Delete");
      await page.waitForSelector(".toast");
      await go(page, "gx");
      await page.click("[data-position='0'] [role=gridcell]:nth-child(2)");
      await page.waitForSelector(".banner.warn");
    },
  },
  {
    name: "contact-edit",
    looks: all,
    async play(page) {
      await openFirst(page);
      await page.keyboard.press("e");
      await page.waitForSelector("footer");
    },
  },
  {
    name: "contact-edit-end",
    looks: both,
    async play(page) {
      await openFirst(page);
      await page.keyboard.press("e");
      await page.waitForSelector("footer");
      await page.fill("input[type=email] >> nth=0", "not an address");
      await page.keyboard.press("Tab");
      await page.mouse.move(600, 400);
      await page.mouse.wheel(0, 5000);
    },
  },
  {
    name: "contact-discard",
    looks: both,
    async play(page) {
      await openFirst(page);
      await page.keyboard.press("e");
      await page.keyboard.type("x");
      await page.keyboard.press("Escape");
      await page.waitForSelector("[role=alertdialog]");
    },
  },
];

const go = async (page, keys) => {
  for (const key of keys.split("")) await page.keyboard.press(key);
};

recordScenes.push(
  {
    name: "companies-empty",
    beginning: { people: 0 },
    looks: both,
    async play(page) {
      await page.waitForSelector(".empty");
      await go(page, "go");
      await page.waitForSelector(".empty");
    },
  },
  {
    name: "company-new",
    looks: both,
    async play(page) {
      await rows(page);
      await go(page, "go");
      await page.waitForSelector("[data-position='1']");
      await page.keyboard.press("n");
      await page.waitForSelector("footer");
    },
  },
  {
    name: "trash-erase",
    looks: all,
    async play(page) {
      await trashed(page);
      await page.locator("main header .lucide-eraser").first().click();
      await page.waitForSelector("[role=dialog]", { timeout: 4000 });
    },
  },
  {
    name: "trash-erased",
    looks: all,
    async play(page) {
      await trashed(page);
      await page.locator("main header .lucide-eraser").first().click();
      await page.waitForSelector("[role=dialog] input", { timeout: 4000 });
      await page.fill("[role=dialog] input", "3");
      await page.keyboard.press("Enter");
      await page.waitForSelector("main dl", { timeout: 4000 });
    },
  },
  {
    name: "trash-empty",
    looks: both,
    async play(page) {
      await rows(page);
      await go(page, "gx");
      await page.waitForSelector(".empty");
    },
  },
  {
    name: "companies",
    looks: all,
    async play(page) {
      await rows(page);
      await go(page, "go");
      await page.waitForSelector("[data-position='5']");
    },
  },
  {
    name: "company",
    looks: all,
    async play(page) {
      await rows(page);
      await go(page, "go");
      await page.waitForSelector("[data-position='1'] [role=gridcell]");
      await page.waitForTimeout(100);
      await page.click("[data-position='1'] [role=gridcell]:nth-child(2)");
      await page.waitForSelector(".facts", { timeout: 4000 });
    },
  },
  {
    name: "company-edit",
    looks: both,
    async play(page) {
      await rows(page);
      await go(page, "go");
      await page.waitForSelector("[data-position='1']");
      await page.waitForTimeout(100);
      await page.keyboard.press("e");
      await page.waitForSelector("footer", { timeout: 4000 });
    },
  },
  {
    name: "trash",
    looks: all,
    async play(page) {
      await trashed(page);
      await page.keyboard.press("x");
    },
  },
);

const toImport = async (page, step) => {
  await page.waitForSelector("main h1");
  await page.click("nav button:has-text('Import')");
  await page.waitForSelector(".drop", { timeout: 4000 });
  if (step === 0) return;
  await page.click(".drop button");
  await page.waitForSelector("table", { timeout: 4000 });
  if (step === 1) return;
  await page.keyboard.press("Control+Enter");
  await page.waitForSelector(".origin", { timeout: 4000 });
  if (step === 2) return;
  await page.fill(".origin input[type=text] >> nth=0", "Visitenkarten, Messe Hannover 2026");
  await page.click("input[value='legitimate_interests']");
  await page.keyboard.press("Control+Enter");
  await page.waitForSelector("dl", { timeout: 4000 });
  if (step === 3) return;
  await page.keyboard.press("Control+Enter");
  await page.waitForSelector(".banner.ok", { timeout: 4000 });
};

for (const [step, name] of [
  "import",
  "import-columns",
  "import-origin",
  "import-check",
  "import-report",
].entries())
  recordScenes.push({ name, looks: all, play: (page) => toImport(page, step) });
recordScenes.push({
  name: "import-check-end",
  looks: both,
  async play(page) {
    await toImport(page, 3);
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, 9000);
  },
});
recordScenes.push({
  name: "import-undo",
  looks: both,
  async play(page) {
    await toImport(page, 4);
    await page.click("button:has(.lucide-undo-2)");
    await page.waitForSelector("[role=alertdialog], [role=dialog]");
  },
});
recordScenes.push({
  name: "import-origin-missing",
  looks: both,
  async play(page) {
    await toImport(page, 2);
    await page.keyboard.press("Control+Enter");
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, 5000);
  },
});

/** Some contacts in the trash, and that screen. */
async function trashed(page) {
  await rows(page);
  await page.keyboard.press("Control+a");
  await page.focus("[role=grid]");
  for (let at = 0; at < 8; at += 1) await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Delete");
  await page.waitForSelector(".toast", { timeout: 4000 });
  await go(page, "gx");
  await page.waitForSelector("[data-position='3']", { timeout: 4000 });
}
