//! Days as fields have them, "2026-11-21", and as people write them. Where a moment is meant, it is of the zone that the user lives in.

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

const form = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, from the year 1000 on. */
export function isDay(text: string): boolean {
  return form.test(text) && written(new Date(`${text}T00:00Z`)) === text;
}

/** Reads a day as people write it in a region, or as ISO 8601 does; `undefined` where it is none. */
export function readDay(typed: string, region: string, today: string): string | undefined {
  let text = typed.trim().toLowerCase();
  const name = /\p{L}{3,}/u.exec(text)?.[0];
  if (name) {
    const month = monthNames(region).findIndex((known) => known.startsWith(name));
    text = text.replace(new RegExp(`\\s*${name}\\.?\\s*`), ` ${String(month + 1)} `);
  }
  if (!/^[\d\s./-]+$/.test(text)) return undefined;
  const [first = "", second = "", third, ...more] = text.match(/\d+/g) ?? [];
  if (more.length > 0) return undefined;
  const [year, month, date] =
    first.length === 4 ? [first, second, third ?? ""] : [fullYear(third, today), second, first];
  if (year.length !== 4 || month.length > 2 || date.length > 2) return undefined;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : undefined;
}

/** A day as a region writes it in figures, "24.11.2026"; what is none stays as it is. */
export function writtenDay(day: string, region: string): string {
  return formattedDay(day, region, { day: "2-digit", month: "2-digit", year: "numeric" });
}

/** A day, or a part of it, in the words of a region. */
export function formattedDay(day: string, region: string, options: Intl.DateTimeFormatOptions): string {
  if (!isDay(day)) return day;
  return new Intl.DateTimeFormat(region, { ...options, timeZone: "UTC" }).format(new Date(`${day}T00:00Z`));
}

/** So many days later, or before. */
export function plusDays(day: string, count: number): string {
  const moment = new Date(`${day}T00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + count);
  return written(moment);
}

/** So many months later, or before; of a month that is shorter, its last day. */
export function plusMonths(day: string, count: number): string {
  const moment = new Date(`${day.slice(0, 7)}-01T00:00Z`);
  moment.setUTCMonth(moment.getUTCMonth() + count);
  const first = written(moment);
  moment.setUTCMonth(moment.getUTCMonth() + 1, 0);
  const last = written(moment);
  const same = `${first.slice(0, 8)}${day.slice(8)}`;
  return same < last ? same : last;
}

/** The first day of the week of a day. Weeks begin with weekday `first`: 1 is Monday, 7 Sunday. */
export function weekOf(day: string, first: number): string {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  return plusDays(day, -((weekday - first + 7) % 7));
}

/** The weeks that a month is in, each with its seven days. */
export function weeksOf(day: string, first: number): string[][] {
  const month = day.slice(0, 7);
  const weeks: string[][] = [];
  let start = weekOf(`${month}-01`, first);
  // A month is in six weeks at most. What is behind the year 9999 is no day.
  while (weeks.length < 6 && start.slice(0, 7) <= month) {
    weeks.push(Array.from({ length: 7 }, (_, index) => plusDays(start, index)));
    start = plusDays(start, 7);
  }
  return weeks;
}

/** The weekday that weeks begin with in a region: 1 is Monday, 7 Sunday. */
export function firstWeekday(region: string): number {
  // Engines have it as a method, an attribute, or not yet; TypeScript does not know it.
  const locale = new Intl.Locale(region) as {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}

/** A year of two figures is the one next to this year, at most 20 years ahead. */
function fullYear(typed: string | undefined, today: string): string {
  const now = Number(today.slice(0, 4));
  if (typed === undefined) return String(now);
  if (typed.length !== 2) return typed;
  const year = now - (now % 100) + Number(typed);
  return String(year > now + 20 ? year - 100 : year);
}

function monthNames(region: string): string[] {
  const format = new Intl.DateTimeFormat(region, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2026, index, 1)).toLowerCase());
}

function written(moment: Date): string {
  return Number.isNaN(moment.getTime()) ? "" : moment.toISOString().slice(0, 10);
}
