//! Moments and months as they are read.
import { region } from "../../text/text.svelte";

/** A moment by the clocks of a zone: "3 Mar 2026, 09:14"; by those of the user, where the window does not know the zone. */
export function zonedTime(at: number, timeZone: string): string {
  const form: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeStyle: "short" };
  try {
    return new Intl.DateTimeFormat(region(), { ...form, timeZone }).format(at);
  } catch (caught) {
    if (!(caught instanceof RangeError)) throw caught;
    return new Intl.DateTimeFormat(region(), form).format(at);
  }
}

/** A month in words: "March 2026". */
export function monthText(month: string): string {
  return written(month, { month: "long", year: "numeric" });
}

/** A month in short: "Mar 26". */
export function shortMonthText(month: string): string {
  return written(month, { month: "short", year: "2-digit" });
}

function written(month: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(region(), { ...options, timeZone: "UTC" }).format(new Date(`${month}-01`));
}
