/// <reference types="vitest/config" />
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
        optimizeDeps: { include: ["axe-core", "vitest-browser-svelte", "bits-ui", "@fluent/bundle"] },
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
