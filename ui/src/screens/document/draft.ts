//! What is filled in about a document.
import type { Refusal } from "../../ipc/call";
import type { DocumentDraft } from "../../ipc/types/DocumentDraft";
import type { RetentionClass } from "../../ipc/types/RetentionClass";
import { problemText } from "../../text/refusal";
import { day } from "../../text/day";
import { momentOf } from "../../text/moment";

/** A document as a form has it. */
export interface Filled {
  title: string;
  retention: RetentionClass;
  /** "2026-11-21", of the zone that the user lives in. */
  dated: string;
}

/** What is stored or proposed, to be filled in. */
export function filledOf({ title, retention, datedAt }: DocumentDraft): Filled {
  return { title, retention, dated: day(datedAt) };
}

/** What is sent. A day that was not touched stays as exact as it is; another one is its noon. */
export function draftOf({ title, retention, dated }: Filled, original: DocumentDraft): DocumentDraft {
  const untouched = day(original.datedAt) === dated;
  return {
    title,
    retention,
    datedAt: untouched ? original.datedAt : (momentOf(`${dated}T12:00`) ?? Number.MIN_SAFE_INTEGER),
  };
}

/** What to write beside a field that the backend refused. */
export function faultOf(refusal: Refusal | undefined, field: keyof DocumentDraft): string | undefined {
  return refusal?.code === "invalid" && refusal.field === field ? problemText(refusal.problem) : undefined;
}
