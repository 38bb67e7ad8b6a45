//! What is filled in about a purpose, and what is said early about it. The backend decides.
import * as v from "valibot";
import type { Assessment } from "../../ipc/types/Assessment";
import type { Problem } from "../../ipc/types/Problem";
import type { PurposeDraft } from "../../ipc/types/PurposeDraft";
import type { Screens } from "../../route/router.svelte";
import type { About } from "../draft/drafts.svelte";
import { longText, needed, problemsOf, shortText } from "../record/check";
import type { Problems } from "../record/form.svelte";

/** A purpose as the form has it. */
export interface Filled extends Omit<PurposeDraft, "warnMonths" | "lapseMonths" | "assessment"> {
  warnMonths: string;
  lapseMonths: string;
  /** Empty while nobody has decided. */
  assessment: Assessment | "";
  /** The one to change, or what a new one starts from. */
  place: Screens["purpose"];
}

/** Where unsaved text is kept: one form at a time. */
export const about: About = { owner: "contact", id: null, form: "purpose" };

const problem = (name: Problem): Problem => name;
const text = v.pipe(v.string(), v.maxLength(5000, problem("too_long")));
const months = v.pipe(v.string(), v.trim(), v.regex(/^(\d|[1-9]\d|1[01]\d|120)$/, problem("choice")));
const rules = v.object({
  name: v.pipe(needed, v.maxLength(100, problem("too_long"))),
  description: text,
  law: shortText,
  people: longText,
  recipients: longText,
  retention: longText,
  assessedPurpose: text,
  assessedNecessity: text,
  assessedBalancing: text,
  warnMonths: months,
  lapseMonths: months,
});

/** Whether the basis counts only with a law that is cited. */
export function needsLaw({ basis }: Pick<PurposeDraft, "basis">): boolean {
  return basis === "legal_obligation" || basis === "public_task";
}

/** What the fields break. */
export function check(filled: Filled): Problems {
  const problems = problemsOf(rules, filled);
  const need = (field: keyof Filled, missing: boolean): void => {
    if (missing && !problems.has(field)) problems.set(field, problem("missing"));
  };
  need("law", needsLaw(filled) && filled.law.trim() === "");
  need("channels", filled.marketing && filled.channels.length === 0);
  need("exception", filled.special && filled.exception === "");
  if (filled.basis === "legitimate_interests" && filled.assessment !== "") {
    for (const part of ["assessedPurpose", "assessedNecessity", "assessedBalancing"] as const)
      need(part, filled[part].trim() === "");
    need("assessmentReviewOn", filled.assessment === "passed" && filled.assessmentReviewOn === "");
  }
  return problems;
}

/** A draft, to be filled in further. */
export function filledOf(draft: PurposeDraft, place: Screens["purpose"]): Filled {
  return {
    ...draft,
    place,
    warnMonths: String(draft.warnMonths),
    lapseMonths: String(draft.lapseMonths),
    assessment: draft.assessment ?? "",
  };
}

/** A new purpose. */
export const fresh: PurposeDraft = {
  name: "",
  description: "",
  basis: "consent",
  law: "",
  marketing: false,
  ownProducts: false,
  channels: [],
  people: "",
  fields: [],
  special: false,
  exception: "",
  recipients: "",
  retention: "",
  reviewOn: "",
  warnMonths: 24,
  lapseMonths: 36,
  assessedPurpose: "",
  assessedNecessity: "",
  assessedBalancing: "",
  assessment: null,
  assessmentReviewOn: "",
};

/** What is sent. */
export function draftOf(filled: Filled): PurposeDraft {
  const draft: PurposeDraft & { place?: Filled["place"] } = {
    ...filled,
    warnMonths: Number(filled.warnMonths),
    lapseMonths: Number(filled.lapseMonths),
    assessment: filled.assessment === "" ? null : filled.assessment,
  };
  delete draft.place;
  return draft;
}
