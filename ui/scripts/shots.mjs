//! Draws the scenes into tests/shots. `npm run shots`, or `npm run shots -- unlock` for those whose name has that word.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openStage, root, wanted } from "./stage.mjs";

const target = join(root, "tests/shots");
mkdirSync(target, { recursive: true });
const stage = await openStage();
let failed = false;
for (const scene of wanted) {
  for (const look of scene.looks) {
    const { page, faults } = await stage.play(scene, look);
    const name = [scene.name, look.language, look.theme, look.size, look.zoom].filter(Boolean).join(".");
    await page.screenshot({ path: join(target, `${name}.png`) });
    if (faults.length > 0) {
      failed = true;
      console.error(`${name}: ${faults.join(" | ")}`);
    } else console.log(name);
    await page.close();
  }
}
await stage.close();
process.exit(failed ? 1 : 0);
