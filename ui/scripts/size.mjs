//! Fails when the window's first script, what lies behind the unlocked door, or the styles of both outgrow their budget (compressed).
//! A screen that is loaded when it is opened counts in none of them.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const budget = { entry: 120_000, shell: 120_000, styles: 20_000 };
const assets = new URL("../dist/assets/", import.meta.url);
const names = readdirSync(assets);
const page = readFileSync(new URL("../index.html", assets), "utf8");
const entry = new Set([...page.matchAll(/\.\/assets\/([^"]+\.js)"/g)].map((match) => match[1]));
const shell = new Set();
const chunk = names.find((name) => /^Shell-.*\.js$/.test(name));
if (!chunk) throw new Error("the unlocked app is no chunk of its own");
follow(chunk);

/** Adds a script and what it imports at once, as far as the entry has not brought it. */
function follow(name) {
  if (entry.has(name) || shell.has(name)) return;
  shell.add(name);
  const source = readFileSync(new URL(name, assets), "utf8");
  for (const [, imported] of source.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) follow(imported);
}

/** The chunk that a file belongs to. */
const chunkOf = (name) => name.replace(/-[\w-]{8}\.\w+$/, "");
const loaded = new Set([...entry, ...shell].map(chunkOf));
const styles = names.filter((name) => name.endsWith(".css") && loaded.has(chunkOf(name)));
const parts = { entry, shell, styles };
let failed = false;
for (const [part, files] of Object.entries(parts)) {
  const compressed = [...files].map(
    (name) => gzipSync(readFileSync(new URL(name, assets)), { level: 9 }).length,
  );
  const size = compressed.reduce((sum, each) => sum + each, 0);
  const over = size > budget[part];
  failed ||= over;
  const shown = `${part}: ${(size / 1000).toFixed(1)} kB of ${budget[part] / 1000} kB compressed`;
  console.log(over ? `${shown}, too much` : shown);
}
process.exit(failed ? 1 : 0);
