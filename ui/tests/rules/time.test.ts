//! Rules for times of day and moments: how they are read, written and put together.
import { expect, test } from "vitest";
import { joined, momentOf, partsOf } from "../../src/text/moment";
import { isTime, readTime, writtenTime } from "../../src/text/time";

test.each([
  ["9", "09:00"],
  ["930", "09:30"],
  ["0930", "09:30"],
  ["1745", "17:45"],
  ["9:30", "09:30"],
  ["09.30", "09:30"],
  ["9,30", "09:30"],
  ["9 30", "09:30"],
  ["9h30", "09:30"],
  ["14h", "14:00"],
  [" 23:59 ", "23:59"],
  ["0:05", "00:05"],
  ["9:30 pm", "21:30"],
  ["9:30PM", "21:30"],
  ["9 p.m.", "21:00"],
  ["12 am", "00:00"],
  ["12:15 pm", "12:15"],
  ["7a", "07:00"],
  ["9 Uhr", "09:00"],
  ["9.30 Uhr", "09:30"],
  ["9 Uhr 30", "09:30"],
  ["um 9 Uhr", "09:00"],
  ["kl. 9.30", "09:30"],
  ["klockan 14", "14:00"],
])("“%s” is read as %s", (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

test.each(["", "24", "24:00", "9:60", "9:5", "99", "13 pm", "0 am", "9:30:15", "-9", "12345", "noon", "9 x"])(
  "“%s” is no time",
  (typed) => {
    expect(readTime(typed)).toBeUndefined();
  },
);

test("every minute of the day is written as each region writes it, and read again", () => {
  for (const region of ["en-GB", "de-DE", "sv-SE"])
    for (let minute = 0; minute < 1440; minute += 1) {
      const two = (part: number): string => String(part).padStart(2, "0");
      const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
      expect(isTime(time)).toBe(true);
      expect(readTime(writtenTime(time, region))).toBe(time);
    }
});

test("what is no time is shown as it was typed", () => {
  expect(writtenTime("noon", "de-DE")).toBe("noon");
  expect(writtenTime("24:00", "en-GB")).toBe("24:00");
});

test.each([
  ["2026-11-21", "09:30"],
  ["", "09:30"],
  ["2026-11-21", ""],
  ["31.2. Tuesday", "noon"],
  ["T", ""],
  ["", ""],
])("a moment of “%s” and “%s” is taken apart again", (day, time) => {
  expect(partsOf(joined(day, time))).toEqual({ day, time });
});

test("only a day with a time is a moment", () => {
  expect(momentOf("2026-11-21T14:03")).toBe(new Date(2026, 10, 21, 14, 3).getTime());
  for (const text of ["", "2026-11-21", "2026-11-21T", "T14:03", "2026-02-30T10:00", "2026-11-21T24:00", "x"])
    expect(momentOf(text)).toBeNull();
});
