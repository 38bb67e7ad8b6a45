//! What is filled in about an address that is not to be used.
import type { SuppressionDraft } from "../../ipc/types/SuppressionDraft";
import type { SuppressionReason } from "../../ipc/types/SuppressionReason";
import { day, startOf } from "../../text/day";
import { scopeOf, type Choice } from "./scope";

/** The fields that one address and a list have in common. */
export interface Said {
  /** What it is not to be used for. */
  scope: Choice;
  reason: SuppressionReason;
  source: string;
  /** "2026-11-21". */
  on: string;
  /** "2029-11-21"; empty for the usual time. */
  reviewOn: string;
}

/** Nothing said yet. */
export function unsaid(reason: SuppressionReason): Said {
  return { scope: "all", reason, source: "", on: day(Date.now()), reviewOn: "" };
}

/** As the backend takes it. A day that is today is this moment. */
export function draftOf({ scope, reason, source, on, reviewOn }: Said): SuppressionDraft {
  return {
    scope: scopeOf(scope),
    reason,
    source: source.trim(),
    at: on === day(Date.now()) ? null : startOf(on),
    reviewOn: reviewOn === "" ? null : reviewOn,
  };
}
