//! Times of day as fields have them, "09:30", and as people write them.

/** Whether a text is a time of day by the minute. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** What people put before or behind the figures. */
const around = /^(?:kl\.?|klockan|um|at)\s+|\s*(?:uhr|o'clock)$/g;
const form = /^(\d{1,2})(?:[:.,h\s]?([0-5]\d))?\s*h?\s*([ap]\.?m?\.?)?$/;

/** Reads a time of day as people write it: "9", "930", "9.30", "9:30 pm", "9 Uhr"; `undefined` where it is none. */
export function readTime(typed: string): string | undefined {
  const text = typed.trim().toLowerCase().replace(around, "").replace(/ uhr /, ":");
  const [found, hours = "", minutes = "00", half] = form.exec(text) ?? [];
  if (found === undefined) return undefined;
  const hour = half === undefined ? Number(hours) : fullHour(Number(hours), half.startsWith("p"));
  const time = `${String(hour).padStart(2, "0")}:${minutes}`;
  return isTime(time) ? time : undefined;
}

/** The hour of the day of one of twelve; of what is none of them, none of the day. */
function fullHour(hour: number, afternoon: boolean): number {
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (afternoon ? 12 : 0);
}

/** A time as a region writes it; what is none stays as it is. */
export function writtenTime(time: string, region: string): string {
  if (!isTime(time)) return time;
  const form: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", timeZone: "UTC" };
  return new Intl.DateTimeFormat(region, form).format(new Date(`2026-01-01T${time}Z`));
}
