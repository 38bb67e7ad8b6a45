//! What narrows the ledger, and the moments that days mean.
import type { Channel } from "../../ipc/types/Channel";
import type { ConsentGrade } from "../../ipc/types/ConsentGrade";
import type { ConsentKind } from "../../ipc/types/ConsentKind";
import type { ConsentQuery } from "../../ipc/types/ConsentQuery";
import type { ConsentState } from "../../ipc/types/ConsentState";
import { day as dayOf, endOf } from "../../text/day";

/** How consents stand, or that they will not for long. */
export type Standing = ConsentState | "ending";

/** What the ledger shows. */
export interface LedgerFilter {
  /** Only what stood at the end of this day, "2026-03-03"; every event where it is empty. */
  day: string;
  purpose: number | null;
  channel: Channel | null;
  kind: ConsentKind | null;
  grade: ConsentGrade | null;
  /** Goes with a purpose and a day. */
  standing: Standing | null;
  /** What the names of people have in them. */
  text: string;
}

/** Every event of everybody. */
export const everything: LedgerFilter = {
  day: "",
  purpose: null,
  channel: null,
  kind: null,
  grade: null,
  standing: null,
  text: "",
};

/** The day that it is. */
export function today(): string {
  return dayOf(Date.now());
}

/** The last moment of a day in the zone that the user lives in; now, where the day is not over; `null` where it is none. */
export function momentOf(day: string): number | null {
  const end = endOf(day);
  return end === null ? null : Math.min(end - 1, Date.now());
}

/** Changes a filter so that its parts still go together. */
export function changed(filter: LedgerFilter, part: Partial<LedgerFilter>): LedgerFilter {
  const next = { ...filter, ...part };
  if (part.standing && next.day === "") next.day = today();
  if (next.purpose === null || next.day === "") next.standing = null;
  return next;
}

/** Whether it shows a part of all events only. */
export function isNarrow({ text, ...filter }: LedgerFilter): boolean {
  return text.trim() !== "" || Object.values(filter).some((value) => value !== null && value !== "");
}

/** As the backend is asked. */
export function queryOf({ day, purpose, channel, kind, grade, standing, text }: LedgerFilter): ConsentQuery {
  return {
    at: momentOf(day),
    purpose,
    channel,
    kind,
    grade,
    state: standing === "ending" ? null : standing,
    expiring: standing === "ending",
    text: text.trim(),
  };
}

/** Whether a day can be looked at: it has begun. */
export function isShownDay(day: string): boolean {
  return endOf(day) !== null && day <= today();
}

/** The last day of a month, "2026-03", that has begun. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const last = dayOf(new Date(year, number, 0).getTime());
  return last < today() ? last : "";
}
