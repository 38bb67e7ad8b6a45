//! The colours of the token file can be read: WCAG 2 contrast of every pair in use.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const source = readFileSync(new URL("../../src/design/tokens.css", import.meta.url), "utf8");
type Theme = "light" | "dark" | "contrast";

function colours(theme: Theme): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = "", light = "", dark = ""] of source.matchAll(
    /--([\w-]+): light-dark\((#\w{6})\w*, (#\w{6})\w*\);/g,
  )) {
    found.set(name, theme === "light" ? light : dark);
  }
  if (theme === "contrast") {
    const block = /\[data-theme="contrast"\] \{([^}]*)\}/.exec(source)?.[1] ?? "";
    for (const [, name = "", colour = ""] of block.matchAll(/--([\w-]+): (#\w{6})\w*;/g))
      found.set(name, colour);
  }
  return found;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ["bg", "surface", "surface2", "selected"];
const words: [string, string][] = [
  ...["text", "text2", "accent", "danger", "warn", "ok", "info"].flatMap((front) =>
    grounds.map((ground): [string, string] => [front, ground]),
  ),
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["on-danger", "danger"],
  ...["accent", "danger", "warn", "ok", "info"].map((tone): [string, string] => [
    `on-${tone}-soft`,
    `${tone}-soft`,
  ]),
];
const lines: [string, string][] = ["bg", "surface", "surface2"].flatMap((ground): [string, string][] => [
  ["border-strong", ground],
  ["accent", ground],
]);

describe.each(["light", "dark", "contrast"] as const)("in the %s theme", (theme) => {
  const palette = colours(theme);
  const measure = ([front, ground]: [string, string]): number =>
    contrast(palette.get(front) ?? "missing", palette.get(ground) ?? "missing");

  test.each(words)("%s on %s can be read", (...pair) => {
    expect(measure(pair)).toBeGreaterThanOrEqual(theme === "contrast" ? 7 : 4.5);
  });

  test.each(lines)("%s stands out on %s", (...pair) => {
    expect(measure(pair)).toBeGreaterThanOrEqual(3);
  });
});
