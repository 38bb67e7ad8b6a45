//! What is filled in about a rule, and what is said early about it. The backend decides.
import type { PeriodUnit } from "../../ipc/types/PeriodUnit";
import type { Problem } from "../../ipc/types/Problem";
import type { RetentionAction } from "../../ipc/types/RetentionAction";
import type { RetentionCategory } from "../../ipc/types/RetentionCategory";
import type { RetentionEvent } from "../../ipc/types/RetentionEvent";
import type { RetentionRuleDraft } from "../../ipc/types/RetentionRuleDraft";
import type { RetentionTag } from "../../ipc/types/RetentionTag";
import type { Screens } from "../../route/router.svelte";
import type { About } from "../draft/drafts.svelte";
import type { Problems } from "../record/form.svelte";

/** A rule as the form has it: text where somebody types or chooses. */
export interface Filled extends Omit<RetentionRuleDraft, "purpose" | "period" | "tag" | "owner"> {
  /** Empty where none is chosen. */
  purpose: string;
  count: string;
  unit: PeriodUnit;
  tag: RetentionTag | "";
  owner: string;
  /** The one to change. */
  place: Screens["retention-rule"];
}

/** Where unsaved text is kept: one form at a time. */
export const about: About = { owner: "contact", id: null, form: "retention_rule" };

const people: readonly RetentionEvent[] = ["from_person", "with_person"];
const logged: readonly RetentionEvent[] = ["occurrence", "with_person", "relation_end"];
const voucher: readonly RetentionEvent[] = ["issue", "relation_end"];
const document: readonly RetentionEvent[] = ["receipt", "relation_end", "with_person"];
const deal: readonly RetentionEvent[] = ["closing", "relation_end"];

/** The events that a rule about each category can count from, the usual one first, as the core has them. */
export const events: Record<RetentionCategory, readonly RetentionEvent[]> = {
  prospect: [...people, "consent", "collection"],
  customer: ["relation_end", ...people, "consent"],
  purpose: ["consent", ...people],
  confidential: ["with_person", "from_person", "relation_end"],
  note: logged,
  call: logged,
  meeting: logged,
  mail: logged,
  letter: logged,
  task: ["closing"],
  deal_won: deal,
  deal_lost: deal,
  quote: voucher,
  order: voucher,
  invoice: voucher,
  credit_note: voucher,
  quote_document: document,
  invoice_document: document,
  contract_document: document,
  letter_document: document,
  evidence_document: document,
  other_document: document,
  consent_proof: ["closing", "consent"],
  request: ["closing"],
  import_leftover: ["collection"],
};

/** The categories in the order in which they are offered. */
export const categories = Object.keys(events) as RetentionCategory[];

/** What a rule about a category can do, as the core has it. */
export function actions(category: RetentionCategory): readonly RetentionAction[] {
  if (category === "prospect" || category === "customer" || category === "purpose")
    return ["review", "restrict", "anonymise", "erase"];
  return category === "deal_won" || category === "deal_lost"
    ? ["review", "anonymise", "erase"]
    : ["review", "erase"];
}

/** The units that a period of keeping has. */
export const units = ["day", "month", "year"] as const satisfies readonly PeriodUnit[];

/** The days of each unit, as the longest period counts them. */
const days: Record<(typeof units)[number], number> = { day: 1, month: 30, year: 365 };
const longest = 36_500;

/** A new rule. */
export const fresh: RetentionRuleDraft = {
  category: "prospect",
  purpose: null,
  event: "from_person",
  period: { count: 3, unit: "year" },
  start: "day",
  action: "review",
  law: "",
  tag: null,
  owner: null,
  active: true,
};

/** What the fields break. */
export function check({ category, purpose, count, unit, law }: Filled): Problems {
  const found = new Map<string, Problem>();
  if (category === "purpose" && purpose === "") found.set("purpose", "missing");
  const many = /^\d{1,5}$/.test(count.trim()) ? Number(count) : 0;
  const length = unit === "month" || unit === "year" ? days[unit] : 1;
  if (count.trim() === "") found.set("period", "missing");
  else if (many < 1 || many * length > longest) found.set("period", "choice");
  if (law.length > 1000) found.set("law", "too_long");
  return found;
}

/** A rule, to be filled in further; of what is stored, only what can be filled in. */
export function filledOf(rule: RetentionRuleDraft, place: Screens["retention-rule"]): Filled {
  const { category, purpose, event, period, start, action, law, tag, owner, active } = rule;
  return {
    place,
    category,
    purpose: purpose === null ? "" : String(purpose),
    event,
    count: String(period.count),
    unit: period.unit,
    start,
    action,
    law,
    tag: tag ?? "",
    owner: owner === null ? "" : String(owner),
    active,
  };
}

/** What is sent. */
export function draftOf({ purpose, count, unit, tag, owner, ...filled }: Filled): RetentionRuleDraft {
  const draft: RetentionRuleDraft & { place?: Filled["place"] } = {
    ...filled,
    purpose: filled.category === "purpose" && purpose !== "" ? Number(purpose) : null,
    period: { count: /^\d{1,5}$/.test(count.trim()) ? Number(count) : 0, unit },
    tag: tag === "" ? null : tag,
    owner: owner === "" ? null : Number(owner),
  };
  delete draft.place;
  return draft;
}
