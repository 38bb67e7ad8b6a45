//! The days that a run looks ahead to.
import type { RetentionDay } from "../../ipc/types/RetentionDay";
import type { RetentionForecast } from "../../ipc/types/RetentionForecast";

/** How many days after today are looked ahead, as the core does. */
const ahead = 90;

/** Each of the days after today, also those on which nothing becomes due. */
export function daysAhead({ today, days }: Pick<RetentionForecast, "today" | "days">): RetentionDay[] {
  const counts = new Map(days.map(({ on, count }) => [on, count]));
  const first = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: ahead }, (_, index) => {
    const on = new Date(first + (index + 1) * 86_400_000).toISOString().slice(0, 10);
    return { on, count: counts.get(on) ?? 0 };
  });
}
