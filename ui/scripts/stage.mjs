//! The built window in Chromium, with a pretended backend and the shell's content security policy.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { build } from "vite";
import { scenes } from "../tests/scenes.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));
const words = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const sizes = { small: { width: 1000, height: 700 }, large: { width: 1600, height: 1000 } };
const types = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'";

/** The scenes that the command line names, or all. */
export const wanted = scenes.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);

/** Builds the window, unless `--built` says that it is, and opens a browser. */
export async function openStage() {
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

  return {
    /** Plays a scene; gives its page and what went wrong on the way. */
    async play(scene, { language, theme, size, zoom = 100 }) {
      const page = await browser.newPage({ viewport: sizes[size], reducedMotion: "reduce" });
      const faults = [];
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
      const { preference, ...beginning } = scene.beginning ?? {};
      const start = { ...beginning, preference: { language, theme, zoom, ...preference } };
      await page.addInitScript(`window.__beginning = ${JSON.stringify(start)};\n${inject}`);
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      try {
        await page.waitForSelector("main");
        await scene.play?.(page);
        await page.waitForTimeout(150);
      } catch (error) {
        faults.push(String(error).split("\n")[0]);
      }
      return { page, faults };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
