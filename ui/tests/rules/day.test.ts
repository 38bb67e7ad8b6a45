//! Rules for days: how they are read, written and counted.
import { expect, test } from "vitest";
import {
  firstWeekday,
  isDay,
  plusDays,
  plusMonths,
  readDay,
  weekOf,
  weeksOf,
  writtenDay,
} from "../../src/text/day";

const today = "2026-11-22";

test.each([
  ["de-DE", "24.11.2026"],
  ["en-GB", "24/11/2026"],
  ["sv-SE", "2026-11-24"],
])("a day is written as %s writes it, and read again", (region, written) => {
  expect(writtenDay("2026-11-24", region)).toBe(written);
  expect(readDay(written, region, today)).toBe("2026-11-24");
});

test.each([
  ["2026-11-24", "2026-11-24"],
  [" 24.11.2026 ", "2026-11-24"],
  ["24.11.26", "2026-11-24"],
  ["24/11/26", "2026-11-24"],
  ["24-11-2026", "2026-11-24"],
  ["24 11 2026", "2026-11-24"],
  ["2026/11/24", "2026-11-24"],
  ["2026.1.5", "2026-01-05"],
  ["5.1.", "2026-01-05"],
  ["5/1", "2026-01-05"],
  ["24. November 2026", "2026-11-24"],
  ["24.Nov.2026", "2026-11-24"],
  ["24 nov", "2026-11-24"],
  ["3. März 27", "2027-03-03"],
  ["1.2.46", "2046-02-01"],
  ["1.2.47", "1947-02-01"],
  ["29.2.2028", "2028-02-29"],
])("“%s” is read as %s", (typed, day) => {
  expect(readDay(typed, "de-DE", today)).toBe(day);
});

test.each([
  "",
  "24",
  "29.2.2027",
  "31.4.2026",
  "0.1.2026",
  "1.13.2026",
  "1.1.0026",
  "1.1.202",
  "1.1.20266",
  "001.1.2026",
  "24.11.2026.1",
  "24.11.2026 x",
  "24. Brumaire 2026",
  "24. Nov Nov 2026",
  "morgen",
  "20261124",
  "-",
])("“%s” is no day", (typed) => {
  expect(readDay(typed, "de-DE", today)).toBeUndefined();
});

test.each([
  ["en-GB", "24 November 2026"],
  ["sv-SE", "24 november 2026"],
  ["sv-SE", "24 nov. 2026"],
])("months have the names of %s", (region, typed) => {
  expect(readDay(typed, region, today)).toBe("2026-11-24");
});

test("only a day of the calendar is one", () => {
  for (const day of ["1000-01-01", "2028-02-29", "9999-12-31"]) expect(isDay(day), day).toBe(true);
  for (const text of ["2027-02-29", "2026-00-10", "0999-01-01", "2026-1-1", "24.11.2026", ""]) {
    expect(isDay(text), text).toBe(false);
    expect(writtenDay(text, "de-DE")).toBe(text);
  }
});

test("days and months are counted across their ends", () => {
  expect(plusDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(plusDays("2028-03-01", -1)).toBe("2028-02-29");
  // The clocks are put forward that night.
  expect(plusDays("2026-03-28", 2)).toBe("2026-03-30");
  expect(plusMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(plusMonths("2026-11-24", 2)).toBe("2027-01-24");
  expect(plusMonths("2026-01-15", -1)).toBe("2025-12-15");
  expect(plusMonths("2028-02-29", 12)).toBe("2029-02-28");
});

test("weeks begin as the region has it, and a month is all in its weeks", () => {
  expect(["de-DE", "en-GB", "sv-SE"].map(firstWeekday)).toEqual([1, 1, 1]);
  expect(weekOf("2026-11-22", 1)).toBe("2026-11-16");
  expect(weekOf("2026-11-22", 7)).toBe("2026-11-22");
  for (let month = 0; month < 60; month += 1) {
    const first = plusMonths("2024-01-01", month);
    for (const weekday of [1, 7]) {
      const days = weeksOf(first, weekday).flat();
      expect(days.filter((day) => day.startsWith(first.slice(0, 7))).length).toBe(
        Number(plusDays(plusMonths(first, 1), -1).slice(8)),
      );
      expect(days.length % 7).toBe(0);
      expect(days.length).toBeLessThanOrEqual(42);
      expect(weekOf(days[0] ?? "", weekday)).toBe(days[0]);
    }
  }
});

test("the last month that there is has weeks too", () => {
  expect(weeksOf("9999-12-31", 1).flat()).toContain("9999-12-31");
});
