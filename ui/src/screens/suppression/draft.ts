//! What is filled in about an address that is not to be used.
import type { Channel } from "../../ipc/types/Channel";
import type { SuppressionDraft } from "../../ipc/types/SuppressionDraft";
import type { SuppressionReason } from "../../ipc/types/SuppressionReason";
import { day, startOf } from "../../text/day";

/** The fields that one address and a list have in common. */
export interface Said {
  /** A channel, or all of them. */
  channel: Channel | "all";
  reason: SuppressionReason;
  source: string;
  /** "2026-11-21". */
  on: string;
  /** "2029-11-21"; empty for the usual time. */
  reviewOn: string;
}

/** Nothing said yet. */
export function unsaid(reason: SuppressionReason): Said {
  return { channel: "all", reason, source: "", on: day(Date.now()), reviewOn: "" };
}

/** As the backend takes it. A day that is today is this moment. */
export function draftOf({ channel, reason, source, on, reviewOn }: Said): SuppressionDraft {
  return {
    scope: channel === "all" ? { kind: "all" } : { kind: "channel", of: channel },
    reason,
    source: source.trim(),
    at: on === day(Date.now()) ? null : startOf(on),
    reviewOn: reviewOn === "" ? null : reviewOn,
  };
}
