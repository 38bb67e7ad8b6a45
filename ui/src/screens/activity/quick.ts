//! What a quick line becomes.
import type { ActivityDraft } from "../../ipc/types/ActivityDraft";
import type { QuickLine } from "../../ipc/types/QuickLine";

/** The longest subject, in characters. */
const SUBJECT = 200;

/** The local moment that a line names: now where it names none, noon of a day without a time. */
export function momentOfLine({ date, time }: QuickLine, now: string): string {
  const [today, moment] = [now.slice(0, 10), now.slice(11)];
  const day = date ?? today;
  return `${day}T${time ?? (day === today ? moment : "12:00")}`;
}

/** An activity of what was understood. What is short is what it was about; of a note, and where it is long, it is the text. */
export function draftOfLine({ kind, direction, text }: QuickLine, occurredAt: number): ActivityDraft {
  const isSubject = kind !== null && kind !== "note" && text.length <= SUBJECT;
  const [subject, body] = isSubject ? [text, ""] : ["", text];
  return { kind: kind ?? "note", direction, occurredAt, subject, body };
}
