//! Rules for what comes again: what the form makes of its choices, and reads back.
import { expect, test } from "vitest";
import { recurrenceOf, ruleOf, weekdayOf, type Recurrence } from "../../src/screens/task/recurrence";

const plain = recurrenceOf("", "");
const cases: [Partial<Recurrence>, string, string][] = [
  [{ frequency: "none" }, "2026-11-24", ""],
  [{ frequency: "daily" }, "2026-11-24", "FREQ=DAILY"],
  [{ frequency: "weekdays" }, "2026-11-24", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"],
  [{ frequency: "weekly", days: ["TH", "MO"] }, "2026-11-24", "FREQ=WEEKLY;BYDAY=MO,TH"],
  [{ frequency: "monthly" }, "2026-11-24", "FREQ=MONTHLY;BYMONTHDAY=24"],
  [{ frequency: "monthly" }, "2027-01-29", "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1"],
  [{ frequency: "monthly" }, "2027-01-31", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"],
  [{ frequency: "month_end" }, "2027-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1"],
  [{ frequency: "yearly" }, "2026-11-24", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=24"],
  [{ frequency: "yearly" }, "2028-02-29", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"],
  [{ frequency: "daily", end: "count", count: "5" }, "2026-11-24", "FREQ=DAILY;COUNT=5"],
  [{ frequency: "daily", end: "until", until: "2026-12-31" }, "2026-11-24", "FREQ=DAILY;UNTIL=20261231"],
];

test.each(cases)("%o of %s is %s, and reads back as it was chosen", (chosen, on, rule) => {
  expect(ruleOf({ ...plain, ...chosen }, on)).toBe(rule);

  const read = recurrenceOf(rule, on);
  expect(read.frequency).toBe(chosen.frequency);
  expect(ruleOf(read, on)).toBe(rule);
});

test("a rule that the form does not offer stays as it is", () => {
  const read = recurrenceOf("FREQ=DAILY;INTERVAL=3", "2026-11-24");

  expect(read.frequency).toBe("other");
  expect(ruleOf(read, "2026-12-01")).toBe("FREQ=DAILY;INTERVAL=3");
});

test("days have their weekdays", () => {
  expect(["2026-11-23", "2026-11-29", "2028-02-29"].map(weekdayOf)).toEqual(["MO", "SU", "TU"]);
});
