//! Checks every scene: accessible in all themes; nothing cut off or beyond its place in any language, nor at 200 %.
//! `npm run scenes`, or `npm run scenes -- unlock` for those whose name has that word.
import axe from "axe-core";
import { openStage, wanted } from "./stage.mjs";

const looks = [
  { language: "de", zoom: 100, themes: ["light", "dark", "contrast"] },
  { language: "sv", zoom: 100, themes: [] },
  { language: "en", zoom: 100, themes: [] },
  { language: "de", zoom: 200, themes: [] },
];

/** In the page: what is wider than its place, and whether the window itself could be scrolled. */
function misplaced() {
  const found = [];
  const { scrollWidth, scrollHeight } = document.documentElement;
  if (scrollWidth > innerWidth || scrollHeight > innerHeight) found.push("the window itself scrolls");
  const name = (element) =>
    `${element.tagName.toLowerCase()}.${String(element.className)} “${element.textContent.trim().slice(0, 40)}”`;
  for (const element of document.querySelectorAll("body *")) {
    if (!element.checkVisibility() || element.closest(".visually-hidden, [role=grid], [aria-hidden=true]"))
      continue;
    const { overflowX, textOverflow } = getComputedStyle(element);
    const wider = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    // What is made to be scrolled sideways, as a board is.
    const sideways = element.closest("[data-sideways]");
    if (wider && overflowX === "auto" && !sideways) found.push(`scrolls sideways: ${name(element)}`);
    const isField = element.matches("input, textarea, select");
    if (wider && !isField && overflowX !== "visible" && textOverflow !== "ellipsis" && overflowX !== "auto")
      found.push(`cut off: ${name(element)}`);
    const input = element instanceof HTMLInputElement && element.placeholder && element.value === "";
    if (input && wider) found.push(`placeholder cut off: ${element.placeholder}`);
    const { left, right, width } = element.getBoundingClientRect();
    if (
      width > 0 &&
      !sideways &&
      element.matches("button, input, select, h1, h2, h3") &&
      (left < -1 || right > innerWidth + 1)
    )
      found.push(`beyond the window: ${name(element)}`);
  }
  return found;
}

const inAxe = async (theme) => {
  document.documentElement.dataset.theme = theme;
  const { violations } = await window.axe.run(
    { include: document.body, exclude: [":has(> [data-tooltip-content])"] },
    { resultTypes: ["violations"] },
  );
  // What opens below its field or button stands outside every landmark; those tell where it is.
  const popup = ({ target }) =>
    document.querySelector(target[0])?.closest("[data-bits-floating-content-wrapper]") != null;
  return violations
    .map(({ id, nodes }) => ({ id, nodes: nodes.filter((node) => id !== "region" || !popup(node)) }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" ¦ ")}`);
};

const stage = await openStage();
let failed = 0;
for (const scene of wanted) {
  for (const { language, zoom, themes } of looks) {
    const { page, faults } = await stage.play(scene, { language, zoom, theme: "light", size: "small" });
    faults.push(...(await page.evaluate(misplaced)));
    if (themes.length > 0) await page.evaluate(axe.source);
    for (const theme of themes) faults.push(...(await page.evaluate(inAxe, theme)));
    if (faults.length > 0) {
      failed += 1;
      console.error(`${scene.name} (${language}, ${zoom} %):\n  ${faults.join("\n  ")}`);
    }
    await page.close();
  }
}
await stage.close();
console.log(`${wanted.length} scenes in ${looks.length} looks, ${failed} with faults`);
process.exit(failed > 0 ? 1 : 0);
