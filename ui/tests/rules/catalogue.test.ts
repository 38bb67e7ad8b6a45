//! The three languages say the same things.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { keysOf } from "../../scripts/catalogue.mjs";

const folder = new URL("../../src/text/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const english = keysOf(read("en.ftl"));

test.each(["de", "sv"])("%s has the keys of English with the same variables", (language) => {
  const other = keysOf(read(`${language}.ftl`));

  expect([...other.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  for (const [key, variables] of english) expect(other.get(key), key).toEqual(variables);
});

test("the typed keys are those of the catalogue", () => {
  const typed = [...read("keys.ts").matchAll(/^ {2}"?([\w-]+)"?: /gm)].map((match) => match[1]);

  expect(typed).toEqual([...english.keys()]);
});

test.each(["en", "de", "sv"])(
  "%s has a text of its own for every refusal, and says what to do",
  (language) => {
    const texts = new Map(
      [...read(`${language}.ftl`).matchAll(/^((?:vault|backup|file|error)-[a-z_]+(?:-do)?) = (.+)$/gm)].map(
        (match) => [match[1] ?? "", match[2] ?? ""],
      ),
    );
    const refusals = ["Vault", "Backup"].flatMap((kind) =>
      [...read(`../ipc/types/${kind}Problem.ts`).matchAll(/"([a-z_]+)"/g)].map(
        (match) => `${kind.toLowerCase()}-${match[1]}`,
      ),
    );

    expect(refusals.length).toBeGreaterThan(28);
    const happened = refusals.map((refusal) => texts.get(refusal));
    expect(happened.every(Boolean)).toBe(true);
    expect(refusals.every((refusal) => texts.get(`${refusal}-do`))).toBe(true);
    const all = [...texts].filter(([key]) => !key.endsWith("-do")).map(([, text]) => text);
    expect(new Set(all).size).toBe(all.length);
  },
);
