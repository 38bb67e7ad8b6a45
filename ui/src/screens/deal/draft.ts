//! What is filled in about a deal, and what is said early about it. The backend decides.
import * as v from "valibot";
import type { Deal } from "../../ipc/types/Deal";
import type { DealDraft } from "../../ipc/types/DealDraft";
import type { Problem } from "../../ipc/types/Problem";
import { typedAmount } from "../../text/text.svelte";
import { readAmount } from "../money/amount";
import { needed, notes, problemsOf, shortText } from "../record/check";
import type { Problems } from "../record/form.svelte";

/** A deal as the form has it. */
export interface Filled {
  /** The one that is changed; `null` for a new one. */
  deal: number | null;
  title: string;
  contact: number | null;
  contactName: string;
  company: number | null;
  companyName: string;
  amount: string;
  currency: string;
  expectedOn: string;
  nextStep: string;
  nextOn: string;
  /** A user's number; empty for nobody. */
  owner: string;
  note: string;
}

const problem = (name: Problem): Problem => name;
const rules = v.object({ title: needed, nextStep: shortText, note: notes });

/** What the fields break. */
export function check(filled: Filled): Problems {
  const problems = problemsOf(rules, filled);
  if (filled.nextStep.trim() === "" && filled.nextOn !== "") problems.set("nextStep", problem("missing"));
  if (filled.contact === null && filled.company === null) problems.set("contact", problem("missing"));
  return problems;
}

/** A new deal, for who works. */
export function fresh(owner: number | undefined, currency: string): Filled {
  return {
    deal: null,
    title: "",
    contact: null,
    contactName: "",
    company: null,
    companyName: "",
    amount: "",
    currency,
    expectedOn: "",
    nextStep: "",
    nextOn: "",
    owner: owner === undefined ? "" : String(owner),
    note: "",
  };
}

/** A stored deal, to be changed. */
export function filledOf(
  deal: Deal,
  names: { contactName: string; companyName: string },
  currency: string,
): Filled {
  const { id, title, contact, company, value, expectedOn, nextStep, nextOn, owner, note } = deal;
  return {
    deal: id,
    title,
    contact,
    contactName: names.contactName,
    company,
    companyName: names.companyName,
    amount: value === null ? "" : typedAmount(value),
    currency: value?.currency ?? currency,
    expectedOn,
    nextStep,
    nextOn,
    owner: owner === null ? "" : String(owner),
    note,
  };
}

/** What is sent. The backend reads the amount, and refuses what is none. */
export async function draftOf(filled: Filled): Promise<DealDraft> {
  const { title, amount, currency, expectedOn, nextStep, nextOn, owner, note } = filled;
  const units = await readAmount(amount, currency);
  return {
    title,
    value: units === null ? null : { units, currency },
    expectedOn,
    nextStep,
    nextOn,
    owner: owner === "" ? null : Number(owner),
    note,
  };
}
