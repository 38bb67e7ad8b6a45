//! Moments by the clocks of where something happened.
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
