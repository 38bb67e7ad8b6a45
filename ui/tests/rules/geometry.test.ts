//! Which rows a long list draws.
import { describe, expect, test } from "vitest";
import { drawnHeight, highest, scrollToShow, sight } from "../../src/design/grid/geometry";
import { moved } from "../../src/design/grid/keys";

describe.each([100_000, 5_000_000])("a list of %i rows", (total) => {
  const [row, view] = [32, 640];
  const end = drawnHeight(total, row) - view;

  test("is never higher than browsers allow", () => {
    expect(drawnHeight(total, row)).toBeLessThanOrEqual(highest);
  });

  test("begins with its first row and ends with its last", () => {
    expect(sight(0, view, total, row).first).toBe(0);
    expect(sight(end, view, total, row).end).toBe(total);
  });

  test("fills the view at every scroll position", () => {
    for (let part = 0; part <= 1; part += 0.01) {
      const { first, end: last, top } = sight(end * part, view, total, row, 0);

      expect(top).toBeLessThanOrEqual(end * part + 0.01);
      expect(top + (last - first) * row).toBeGreaterThanOrEqual(end * part + view - 0.01);
    }
  });

  test("scrolls until a row asked for is wholly in sight", () => {
    for (const position of [0, 1, 999, Math.floor(total / 2), total - 1]) {
      const scrolled = scrollToShow(position, end / 3, view, total, row);
      const { first, top } = sight(scrolled, view, total, row, 0);
      const offset = top + (position - first) * row - scrolled;

      expect(offset).toBeGreaterThanOrEqual(-0.5);
      expect(offset + row).toBeLessThanOrEqual(view + 0.5);
    }
  });
});

test("a list shorter than its view does not scroll", () => {
  expect(sight(0, 640, 3, 32)).toEqual({ first: 0, end: 3, top: 0 });
  expect(scrollToShow(2, 0, 640, 3, 32)).toBe(0);
});

test("the arrow keys stay within the list", () => {
  expect(moved("ArrowUp", 0, 10, 5)).toBe(0);
  expect(moved("PageDown", 8, 10, 5)).toBe(9);
  expect(moved("End", 0, 10, 5)).toBe(9);
  expect(moved("a", 0, 10, 5)).toBeUndefined();
});
