//! Writes `src/text/keys.ts` from the English catalogue: every key with the variables its text takes.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { keysOf } from "./catalogue.mjs";

const folder = new URL("../src/text/", import.meta.url);
const keys = keysOf(readFileSync(new URL("en.ftl", folder), "utf8"));
const lines = [...keys].map(([key, variables]) => {
  const shape = variables.map((name) => `${name}: string | number`).join("; ");
  return `  ${/^[a-z]+$/.test(key) ? key : `"${key}"`}: ${shape ? `{ ${shape} }` : "null"};`;
});
const source = `//! Written by \`npm run keys\` from en.ftl. Do not edit.

/** Every key of the catalogue and the variables its text takes. */
export interface Texts {
${lines.join("\n")}
}
`;
writeFileSync(fileURLToPath(new URL("keys.ts", folder)), source);
