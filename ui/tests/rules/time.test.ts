//! Times of day as people type them.
import { expect, test } from "vitest";
import { readTime } from "../../src/text/time";

test.each([
  ["9", "09:00"],
  ["23", "23:00"],
  ["9:14", "09:14"],
  [" 9.14 ", "09:14"],
  ["914", "09:14"],
  ["0914", "09:14"],
  ["00:00", "00:00"],
  ["24", undefined],
  ["9:60", undefined],
  ["9:1", undefined],
  ["9-14", undefined],
  ["", undefined],
  ["noon", undefined],
])("%j is read as %s", (typed, time) => {
  expect(readTime(typed)).toBe(time);
});
