//! What the pictures of erasures show.

export const looks = [
  { language: "de", theme: "light", size: "small" },
  { language: "en", theme: "dark", size: "large" },
];

export const next = (page) => page.keyboard.press("Control+Enter");
export const who = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.waitForSelector("[role=gridcell] .words", { timeout: 4000 });
  await page.keyboard.press("Enter");
  await page.waitForSelector("[role=tab]", { timeout: 4000 });
  await page.keyboard.press("Shift+Delete");
  await page.waitForSelector("main .card dl", { timeout: 4000 });
  await page.waitForSelector("main footer button.primary:not(:disabled)", { timeout: 4000 });
};
/** So many steps on. */
const step = (count, until) => async (page) => {
  await who(page);
  for (let at = 0; at < count; at += 1) {
    await next(page);
    await page.waitForTimeout(150);
  }
  await page.waitForSelector(until, { timeout: 4000 });
};
/** Activities stay, with nothing said about it yet. */
const decide = async (page) => {
  await step(1, "main table")(page);
  await page.locator("[data-category=activity] select").selectOption("keep");
  await page.waitForSelector("main .fields", { timeout: 4000 });
};
/** Activities stay by law, deals are counted; so many steps on. */
const decided = (count, until) => async (page) => {
  await decide(page);
  await page.locator("[data-category=deal] select").selectOption("count");
  await page.locator("main .fields input[type=radio]").nth(1).check();
  await page.locator("main .fields input[type=text]").first().fill("§ 257 HGB");
  await page.locator("main .fields textarea").fill("Handelsbriefe");
  await page.locator("main .fields input[type=text]").last().fill("2032-12-31");
  await page.keyboard.press("Tab");
  for (let at = 0; at < count; at += 1) {
    await next(page);
    await page.waitForTimeout(150);
  }
  await page.waitForSelector(until, { timeout: 4000 });
};
const confirm = step(4, "main input[type=text]");
export const typed = async (page) => {
  await confirm(page);
  await page.fill("main input[type=text]", await page.$eval("main .note", (note) => note.textContent ?? ""));
};
const texts = async (page) => {
  await step(2, "main section ul")(page);
  await page.click("main details summary");
  await page.waitForSelector("main dl mark", { timeout: 4000 });
  await page.locator("main dl mark").first().scrollIntoViewIfNeeded();
};
const request = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await page.waitForSelector("[role=gridcell]", { timeout: 4000 });
  await page.keyboard.press("Enter");
  await page.waitForSelector("main .lucide-eraser", { timeout: 4000 });
};
const erasures = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.keyboard.press("g");
  await page.keyboard.press("e");
  await page.waitForSelector("main nav button", { timeout: 4000 });
};
const archive = async (page) => {
  await erasures(page);
  await page.keyboard.press("Alt+2");
  await page.waitForSelector("[role=gridcell] svg", { timeout: 4000 });
};

/** Has everybody on legal hold. */
const hold = async (page) => {
  await page.waitForSelector("main h1", { timeout: 4000 });
  await page.evaluate(() => {
    const { answers } = window.backend;
    const { erasure_plan: plan, retention_contact: told } = answers;
    const draft = {
      revision: 1,
      author: 2,
      recordedAt: Date.UTC(2026, 10, 2, 9),
      endedAt: null,
      endedBy: null,
      endNote: "",
    };
    answers.erasure_plan = (args) => ({ ...plan(args, []), holds: 2 });
    answers.retention_contact = (args) => {
      const { id } = args;
      const item = { kind: "contact", id };
      const one = { ...draft, id: 1, item, contact: id, reviewOn: "2027-01-31" };
      return {
        ...told(args, []),
        holds: [
          { ...one, reason: "Klage vor dem Amtsgericht Altona wegen Gewährleistung, Az. 314 C 12/26" },
          { ...one, id: 2, reviewOn: "2027-06-30", reason: "Prüfung der Sozialversicherung" },
        ],
      };
    };
  });
};

/** @type {{ name: string, beginning?: object, looks: { language: string, theme: string, size: string }[], play?: (page: import("playwright").Page) => Promise<void> }[]} */
export const erasureScenes = [
  { name: "erasure-who", looks, play: who },
  { name: "erasure-goes", looks, play: step(1, "main table") },
  {
    name: "erasure-decide",
    looks,
    async play(page) {
      await decide(page);
      await page.locator("[data-category=voucher] button.name").click();
      await page.waitForSelector("main td ul", { timeout: 4000 });
    },
  },
  {
    name: "erasure-decide-missing",
    looks,
    async play(page) {
      await decide(page);
      await next(page);
      await page.waitForSelector("main [aria-invalid]", { timeout: 4000 });
    },
  },
  {
    name: "erasure-decide-card",
    looks,
    async play(page) {
      await step(1, "main table")(page);
      await page.locator("[data-category=card] select").selectOption("count");
      await page.locator("[data-category=card] button.name").click();
      await page.waitForSelector("main td ul", { timeout: 4000 });
    },
  },
  { name: "erasure-stays-decided", looks, play: decided(1, "main section ul") },
  { name: "erasure-confirm-decided", looks, play: decided(3, "main input[type=text]") },
  {
    name: "erasure-done-decided",
    looks,
    async play(page) {
      await decided(3, "main input[type=text]")(page);
      await page.fill(
        "main input[type=text]",
        await page.$eval("main .note", (note) => note.textContent ?? ""),
      );
      await next(page);
      await page.waitForSelector("main .outcome", { timeout: 4000 });
      await page.locator("main .outcome").scrollIntoViewIfNeeded();
    },
  },
  { name: "erasure-stays", looks, play: step(2, "main section ul") },
  {
    name: "erasure-texts",
    looks: [...looks, { language: "sv", theme: "light", size: "small" }],
    play: texts,
  },
  { name: "erasure-list", looks, play: step(3, "main fieldset") },
  { name: "erasure-confirm", looks, play: typed },
  {
    name: "erasure-done",
    looks,
    async play(page) {
      await typed(page);
      await next(page);
      await page.waitForSelector("main .outcome", { timeout: 4000 });
      await page.waitForTimeout(300);
      await page.evaluate(() => {
        for (const table of ["erasure", "backup"]) window.backend.emit("change", { table, ids: [] });
      });
      await page.waitForSelector("main tbody td.end", { timeout: 4000 });
    },
  },
  {
    name: "erasure-proving",
    looks,
    async play(page) {
      await typed(page);
      await page.evaluate(() => {
        window.backend.answers.erasure_prove = ({ job }) => {
          setTimeout(() => {
            window.backend.emit("progress", { job, done: 156_000_000, total: 412_000_000, rate: 0 });
          }, 100);
          return new Promise(() => undefined);
        };
      });
      await next(page);
      await page.waitForSelector("main progress[value]", { timeout: 4000 });
    },
  },
  {
    name: "erasure-left",
    looks,
    async play(page) {
      await typed(page);
      await page.evaluate(() => {
        const { erasure_list: list, erasure_prove: prove } = window.backend.answers;
        window.backend.answers.erasure_prove = (args) => {
          prove(args);
          return "found";
        };
        window.backend.answers.erasure_list = () =>
          list({}).map((one) => ({
            ...one,
            unproved: true,
            proof: one.proof && {
              ...one.proof,
              places: one.proof.places.map((place) => ({
                ...place,
                found: place.place === "window" ? 3 : 0,
              })),
            },
          }));
      });
      await next(page);
      await page.waitForSelector("main .outcome", { timeout: 4000 });
      await page.waitForTimeout(300);
      await page.evaluate(() => {
        window.backend.emit("change", { table: "erasure", ids: [] });
      });
      await page.waitForSelector("main td.left", { timeout: 4000 });
    },
  },
  {
    name: "erasure-restricted",
    looks,
    async play(page) {
      await who(page);
      await page.evaluate(() => {
        const plan = window.backend.answers.erasure_plan;
        window.backend.answers.erasure_plan = (args) => ({
          ...plan(args),
          restrictedSince: Date.UTC(2026, 9, 2),
        });
      });
      await page.keyboard.press("Escape");
      await page.waitForSelector("[role=tab]", { timeout: 4000 });
      await page.keyboard.press("Shift+Delete");
      await page.waitForSelector("main [role=alert]", { timeout: 4000 });
    },
  },
  {
    name: "erasure-menu",
    looks,
    async play(page) {
      await who(page);
      await page.keyboard.press("Escape");
      await page.waitForSelector("[role=tab]", { timeout: 4000 });
      await page.locator("main .lucide-ellipsis").first().click();
      await page.waitForSelector("[role=menuitem]", { timeout: 4000 });
    },
  },
  {
    name: "erasure-trash",
    looks,
    async play(page) {
      await who(page);
      await page.keyboard.press("Escape");
      await page.waitForSelector("[role=tab]", { timeout: 4000 });
      await page.keyboard.press("Delete");
      await page.waitForTimeout(300);
      await page.keyboard.press("g");
      await page.keyboard.press("x");
      await page.waitForSelector("main header .lucide-eraser", { timeout: 4000 });
    },
  },
  { name: "erasure-request", beginning: { due: true }, looks, play: request },
  {
    name: "erasure-request-who",
    beginning: { due: true },
    looks,
    async play(page) {
      await request(page);
      await page.keyboard.press("Shift+Delete");
      await page.waitForSelector("main fieldset", { timeout: 4000 });
      await page.waitForSelector("main .card dl", { timeout: 4000 });
    },
  },
  {
    name: "erasures-ledger",
    looks,
    async play(page) {
      await erasures(page);
      await page.waitForSelector("[role=gridcell]", { timeout: 4000 });
      await page.keyboard.press("Enter");
      await page.waitForSelector("aside dl", { timeout: 4000 });
    },
  },
  { name: "erasures-archive", looks, play: archive },
  {
    name: "erasures-opened",
    looks,
    async play(page) {
      await archive(page);
      await page.keyboard.press("j");
      await page.keyboard.press("o");
      await page.waitForSelector("[role=alertdialog] button", { timeout: 4000 });
      await page.locator("[role=alertdialog] button").last().click();
      await page.waitForSelector("aside .opened", { timeout: 4000 });
    },
  },
  {
    name: "erasures-told",
    looks,
    async play(page) {
      await archive(page);
      await page.keyboard.press("t");
      await page.waitForSelector("[role=dialog] input", { timeout: 4000 });
    },
  },
  {
    name: "erasure-asked",
    beginning: { due: true },
    looks,
    async play(page) {
      await page.waitForSelector("main h1", { timeout: 4000 });
      await page.evaluate(() => {
        const plan = window.backend.answers.erasure_plan;
        window.backend.answers.erasure_plan = (args) => ({ ...plan(args), asked: 1 });
      });
      await who(page);
    },
  },
  {
    name: "erasure-held",
    looks,
    async play(page) {
      await hold(page);
      await who(page);
    },
  },
  {
    name: "erasure-held-announce",
    looks,
    async play(page) {
      await hold(page);
      await typed(page);
    },
  },
  {
    name: "erasure-cleaning",
    looks,
    async play(page) {
      await typed(page);
      await page.evaluate(() => {
        window.backend.answers.backup_scrub = ({ job }) => {
          setTimeout(() => {
            window.backend.emit("progress", { job, done: 31_000_000, total: 48_300_000, rate: 0 });
          }, 100);
          return new Promise(() => undefined);
        };
      });
      await next(page);
      await page.waitForSelector("main progress[value]", { timeout: 4000 });
    },
  },
  {
    name: "erasures-empty",
    beginning: { people: 0 },
    looks,
    async play(page) {
      await erasures(page);
      await page.waitForSelector(".empty", { timeout: 4000 });
    },
  },
];
