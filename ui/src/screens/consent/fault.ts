//! What is wrong with a field of a form about consents, in words.
import type { Refusal } from "../../ipc/call";
import { problemText } from "../../text/refusal";

/** Why a field was refused; `undefined` where it was not. */
export function faultOf(refusal: Refusal | undefined, field: string): string | undefined {
  return refusal?.code === "invalid" && refusal.field === field ? problemText(refusal.problem) : undefined;
}

/** A refusal as the core would give it, for what the form sees itself. */
export const missing = (field: string): Extract<Refusal, { code: "invalid" }> => ({
  code: "invalid",
  field,
  at: null,
  problem: "missing",
});
