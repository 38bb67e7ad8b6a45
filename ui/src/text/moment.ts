//! Moments as fields have them, "2026-11-21T09:14", of the zone that the user lives in.
import { day, isDay } from "./day";
import { isTime } from "./time";

/** A moment to the minute. */
export function localMoment(at: number): string {
  const moment = new Date(at);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${day(at)}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** UTC milliseconds; `null` where it is no moment, or one that the clocks skip when they are put forward. */
export function momentOf(text: string): number | null {
  const { day, time } = partsOf(text);
  if (!isDay(day) || !isTime(time)) return null;
  const at = new Date(text).getTime();
  return localMoment(at) === text ? at : null;
}

/** The day and the time of a moment, as far as each is filled in, and as it was typed where it can't be read. */
export function partsOf(text: string): { day: string; time: string } {
  const cut = text.lastIndexOf("T");
  return cut < 0 ? { day: text, time: "" } : { day: text.slice(0, cut), time: text.slice(cut + 1) };
}

/** A moment of both parts; empty where both are. A time that can't be read has no capitals. */
export function joined(day: string, time: string): string {
  return day === "" && time === "" ? "" : `${day}T${time}`;
}
