//! Times of day, "09:14".

/** A time however people type it, "9", "9:14", "9.14" or "0914"; `undefined` where it is none. */
export function readTime(typed: string): string | undefined {
  const [, hour = "", minute = "00"] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(typed.trim()) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, "0")}:${minute}`;
}
