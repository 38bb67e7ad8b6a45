//! Draws the screens into tests/shots, with a pretended backend and the shell's content security policy.
//! `npm run shots`, or `npm run shots -- unlock` for the scenes whose name has that word.
import { createReadStream, existsSync, mkdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { build } from "vite";
import { scenes } from "../tests/scenes.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = join(root, "tests/shots");
mkdirSync(target, { recursive: true });
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("-"));

if (!process.argv.includes("--built")) await build({ root, logLevel: "error" });
const [bundle] = await build({
  root,
  configFile: false,
  logLevel: "error",
  build: {
    write: false,
    lib: { entry: join(root, "tests/backend/inject.ts"), formats: ["iife"], name: "inject" },
  },
});
const inject = bundle.output[0].code;

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'";
const server = createServer((request, response) => {
  const path = join(root, "dist", normalize(new URL(request.url, "http://x").pathname));
  const file = existsSync(path) && statSync(path).isFile() ? path : join(root, "dist/index.html");
  response.writeHead(200, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "content-security-policy": policy,
  });
  createReadStream(file).pipe(response);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const address = `http://127.0.0.1:${server.address().port}/`;

const browser = await chromium.launch({
  executablePath: process.env.KARTOTEK_CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
const sizes = { small: { width: 1000, height: 700 }, large: { width: 1600, height: 1000 } };
let failed = false;
for (const scene of scenes) {
  if (wanted.length > 0 && !wanted.some((word) => scene.name.includes(word))) continue;
  for (const { language, theme, size } of scene.looks) {
    const page = await browser.newPage({ viewport: sizes[size], reducedMotion: "reduce" });
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    const { preference, ...beginning } = scene.beginning ?? {};
    await page.addInitScript(
      `window.__beginning = ${JSON.stringify({ ...beginning, preference: { language, theme, ...preference } })};\n${inject}`,
    );
    await page.goto(address);
    const name = `${scene.name}.${language}.${theme}.${size}`;
    try {
      await page.waitForSelector("main");
      await scene.play?.(page);
      await page.waitForTimeout(150);
    } catch (error) {
      faults.push(String(error).split("\n")[0]);
    }
    await page.screenshot({ path: join(target, `${name}.png`) });
    if (faults.length > 0) {
      failed = true;
      console.error(`${name}: ${faults.join(" | ")}`);
    } else console.log(name);
    await page.close();
  }
}
await browser.close();
server.close();
process.exit(failed ? 1 : 0);
