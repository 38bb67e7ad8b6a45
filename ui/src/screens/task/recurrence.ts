//! How a task comes again: what the form offers, as a rule of RFC 5545 and back.

/** The days of a week in a rule, from Monday on. */
export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof weekdays)[number];

/** What the form offers; `other` is a rule that it can't show, which stays as it is. */
export type Frequency =
  "none" | "daily" | "weekdays" | "weekly" | "monthly" | "month_end" | "yearly" | "other";

/** A recurrence as the form has it. */
export interface Recurrence {
  frequency: Frequency;
  /** The days of a weekly one. */
  days: Weekday[];
  end: "never" | "count" | "until";
  /** How many times, this one included. */
  count: string;
  /** The last day, "2026-12-31". */
  until: string;
  /** The rule itself, of `other`. */
  rule: string;
}

const working = weekdays.slice(0, 5).join();

/** The rule of what the form has, for a task of a day; empty for once. */
export function ruleOf({ frequency, days, end, count, until, rule }: Recurrence, on: string): string {
  if (frequency === "none") return "";
  if (frequency === "other") return rule;
  const parts = [partsOf(frequency, days, on)];
  if (end === "count") parts.push(`COUNT=${count}`);
  if (end === "until") parts.push(`UNTIL=${until.replaceAll("-", "")}`);
  return parts.join(";");
}

function partsOf(
  frequency: Exclude<Frequency, "none" | "other">,
  days: readonly Weekday[],
  on: string,
): string {
  const [, month = 1, day = 1] = on.split("-").map(Number);
  // Where a month is shorter, its last day stands for the one that it lacks.
  const monthDay = day > 28 ? `${daysUntil(day)};BYSETPOS=-1` : String(day);
  switch (frequency) {
    case "daily":
      return "FREQ=DAILY";
    case "weekdays":
      return `FREQ=WEEKLY;BYDAY=${working}`;
    case "weekly":
      return `FREQ=WEEKLY;BYDAY=${weekdays.filter((weekday) => days.includes(weekday)).join()}`;
    case "monthly":
      return `FREQ=MONTHLY;BYMONTHDAY=${monthDay}`;
    case "month_end":
      return "FREQ=MONTHLY;BYMONTHDAY=-1";
    case "yearly":
      return month === 2 && day === 29
        ? "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"
        : `FREQ=YEARLY;BYMONTH=${String(month)};BYMONTHDAY=${String(day)}`;
  }
}

/** "28,29,30" up to a day of the month. */
function daysUntil(day: number): string {
  return Array.from({ length: day - 27 }, (_, index) => 28 + index).join();
}

/** What the form has of a rule. */
export function recurrenceOf(rule: string, on: string): Recurrence {
  const parts = new Map(rule.split(";").map((part) => [part.split("=")[0] ?? "", part.split("=")[1] ?? ""]));
  const count = parts.get("COUNT") ?? "";
  const until = (parts.get("UNTIL") ?? "").replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  const found: Recurrence = {
    frequency: "none",
    days: weekdays.filter((weekday) => (parts.get("BYDAY") ?? "").split(",").includes(weekday)),
    end: count ? "count" : until ? "until" : "never",
    count: count || "10",
    until,
    rule,
  };
  if (rule === "") return found;
  const offered: readonly Frequency[] = ["daily", "weekdays", "weekly", "monthly", "month_end", "yearly"];
  const frequency = offered.find((candidate) => ruleOf({ ...found, frequency: candidate }, on) === rule);
  return { ...found, frequency: frequency ?? "other" };
}

/** The weekday of a day. */
export function weekdayOf(on: string): Weekday {
  const day = new Date(`${on}T12:00:00Z`).getUTCDay();
  return weekdays[(day + 6) % 7] ?? "MO";
}
