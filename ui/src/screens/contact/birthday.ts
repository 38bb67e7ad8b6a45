//! Birthdays: `2001-12-31`, or `--12-31` where the year is unknown.
import { region } from "../../text/text.svelte";

/** The parts of a birthday as text. */
export interface Birthday {
  day: string;
  /** "01" to "12". */
  month: string;
  year: string;
}

/** Takes a stored birthday apart. */
export function parts(stored: string): Birthday {
  const found = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(stored);
  const year = found?.[1] ?? "";
  return {
    day: found?.[3]?.replace(/^0/, "") ?? "",
    month: found?.[2] ?? "",
    year: year === "-" ? "" : year,
  };
}

/** Puts a birthday together; what is incomplete stays so and is marked. */
export function stored({ day, month, year }: Birthday): string {
  if (!day && !month && !year) return "";
  return `${year.trim() || "-"}-${month}-${day.trim().padStart(2, "0")}`;
}

/** The months of a year. */
export function months(): { value: string; label: string }[] {
  const name = new Intl.DateTimeFormat(region(), { month: "long", timeZone: "UTC" });
  const all = Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1).padStart(2, "0"),
    label: name.format(Date.UTC(2000, at, 1)),
  }));
  return [{ value: "", label: "–" }, ...all];
}

/** A birthday in words: "31 December 2001", "31 December". */
export function birthdayText(text: string): string {
  const { day, month, year } = parts(text);
  if (!day) return text;
  const date = Date.UTC(Number(year || "2000"), Number(month) - 1, Number(day));
  return new Intl.DateTimeFormat(region(), {
    day: "numeric",
    month: "long",
    ...(year ? { year: "numeric" } : {}),
    timeZone: "UTC",
  }).format(date);
}
