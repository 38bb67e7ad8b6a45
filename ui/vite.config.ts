/// <reference types="vitest/config" />
import { readFileSync, readdirSync } from "node:fs";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vite";

const chromium = {
  executablePath: process.env["KARTOTEK_CHROMIUM"] ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/**
 * Every package that the window and its tests import. Named before the first test: a package that is met later is
 * bundled while tests run, and the page reloads under them.
 */
function packages(): string[] {
  const names = new Set<string>();
  for (const folder of ["src", "tests"]) {
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!/\.(ts|svelte)$/u.test(file)) continue;
      const source = readFileSync(`${folder}/${file}`, "utf8");
      for (const [, name = ""] of source.matchAll(/^\s*import [^"]*from "([^."][^"]*)"/gmu)) names.add(name);
    }
  }
  const own = /^(node:|svelte$|svelte\/|vitest$|vitest\/|vite$|@vitest\/)/u;
  return [...names].filter((name) => !own.test(name));
}

export default defineConfig({
  base: "./",
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  build: {
    target: "esnext",
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    projects: [
      {
        test: { name: "rules", environment: "node", include: ["tests/rules/**/*.test.ts"] },
      },
      {
        extends: true,
        optimizeDeps: { include: packages() },
        test: {
          name: "window",
          // Longer than the window waits for its reload after a lock.
          expect: { poll: { timeout: 5000 } },
          include: ["tests/window/**/*.test.ts"],
          setupFiles: ["tests/setup.ts"],
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            // Where a second run has the port, the next one.
            api: { strictPort: false },
            screenshotFailures: false,
            viewport: { width: 1000, height: 700 },
            provider: playwright({ launchOptions: chromium }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
