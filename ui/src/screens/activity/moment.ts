//! Moments as a field for date and time has them, "2026-11-21T09:14", of the zone that the user lives in.
import { day } from "../../text/day";

/** A moment to the minute. */
export function localMoment(at: number): string {
  const moment = new Date(at);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${day(at)}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** UTC milliseconds; `null` where it is no moment, or one that the clocks skip when they are put forward. */
export function momentOf(text: string): number | null {
  const at = new Date(text).getTime();
  const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) && !Number.isNaN(at);
  return isMoment && localMoment(at) === text.slice(0, 16) ? at : null;
}
