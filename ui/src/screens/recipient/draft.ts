//! What is filled in about a recipient, and what is said early about it. The backend decides.
import * as v from "valibot";
import type { Problem } from "../../ipc/types/Problem";
import type { RecipientDraft } from "../../ipc/types/RecipientDraft";
import type { Safeguard } from "../../ipc/types/Safeguard";
import type { Screens } from "../../route/router.svelte";
import type { About } from "../draft/drafts.svelte";
import { longText, needed, problemsOf, shortText } from "../record/check";
import type { Problems } from "../record/form.svelte";
import { isAbroad } from "./abroad";

/** A recipient as the form has it. */
export interface Filled extends Omit<RecipientDraft, "purposes" | "safeguard"> {
  /** The numbers of purposes, as boxes have them. */
  purposes: string[];
  /** Empty where none is known. */
  safeguard: Safeguard | "";
  /** The one to change. */
  place: Screens["recipient"];
}

/** Where unsaved text is kept: one form at a time. */
export const about: About = { owner: "contact", id: null, form: "recipient" };

const problem = (name: Problem): Problem => name;
const text = v.pipe(v.string(), v.maxLength(5000, problem("too_long")));
const rules = v.object({
  name: v.pipe(needed, v.maxLength(200, problem("too_long"))),
  contact: longText,
  contract: shortText,
  transfer: text,
  categories: longText,
  note: text,
});

/** What the fields break. */
export function check(filled: Filled): Problems {
  const problems = problemsOf(rules, filled);
  const isBare = filled.safeguard === "derogation" && filled.transfer.trim() === "";
  if (isBare && isAbroad(filled.country) && !problems.has("transfer"))
    problems.set("transfer", problem("missing"));
  return problems;
}

/** A draft, to be filled in further. */
export function filledOf(draft: RecipientDraft, place: Screens["recipient"]): Filled {
  return { ...draft, place, purposes: draft.purposes.map(String), safeguard: draft.safeguard ?? "" };
}

/** A new recipient. */
export const fresh: RecipientDraft = {
  name: "",
  kind: "processor",
  contact: "",
  email: "",
  country: "",
  contract: "",
  contractOn: "",
  reviewOn: "",
  safeguard: null,
  transfer: "",
  categories: "",
  purposes: [],
  note: "",
  endedOn: "",
};

/** What is sent. Nothing is transferred where the data stays. */
export function draftOf(filled: Filled): RecipientDraft {
  const abroad = isAbroad(filled.country);
  const draft: RecipientDraft & { place?: Filled["place"] } = {
    ...filled,
    purposes: filled.purposes.map(Number),
    safeguard: abroad && filled.safeguard !== "" ? filled.safeguard : null,
    transfer: abroad ? filled.transfer : "",
  };
  delete draft.place;
  return draft;
}
