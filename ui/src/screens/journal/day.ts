//! Days as a date field has them, "2026-11-21", of the zone that the user lives in.

/** The day of a moment. */
export function day(at: number): string {
  const moment = new Date(at);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${String(moment.getFullYear()).padStart(4, "0")}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** When a day begins, in UTC milliseconds; `null` where it is none. */
export function startOf(day: string): number | null {
  return midnight(day, 0);
}

/** When a day is over. */
export function endOf(day: string): number | null {
  return midnight(day, 1);
}

function midnight(day: string, later: number): number | null {
  const [year, month, date] = day.split("-").map(Number);
  if (!year || !month || !date) return null;
  const moment = new Date(year, month - 1, date + later);
  // Two digits would be taken for a year of the twentieth century.
  moment.setFullYear(year, month - 1, date + later);
  return moment.getTime();
}
