//! Fails when the window's first script or its styles outgrow their budget (compressed).
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const budget = { js: 120_000, css: 20_000 };
const dist = new URL("../dist/", import.meta.url);
const page = readFileSync(new URL("index.html", dist), "utf8");
const entry = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1]);
const styles = readdirSync(new URL("assets/", dist)).filter((name) => name.endsWith(".css"));
const files = new Set([...entry, ...styles.map((name) => `assets/${name}`)]);

const sizes = { js: 0, css: 0 };
for (const name of files) {
  sizes[name.endsWith(".css") ? "css" : "js"] += gzipSync(readFileSync(new URL(name, dist)), {
    level: 9,
  }).length;
}
let failed = false;
for (const [kind, size] of Object.entries(sizes)) {
  const over = size > budget[kind];
  failed ||= over;
  console.log(
    `${kind}: ${(size / 1000).toFixed(1)} kB of ${budget[kind] / 1000} kB compressed${over ? ", too much" : ""}`,
  );
}
process.exit(failed ? 1 : 0);
