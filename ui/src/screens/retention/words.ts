//! Rules of how long data is kept, what they find, and legal holds, in words.
import type { Period } from "../../ipc/types/Period";
import type { RetentionAction } from "../../ipc/types/RetentionAction";
import type { RetentionDue } from "../../ipc/types/RetentionDue";
import type { RetentionItem } from "../../ipc/types/RetentionItem";
import type { RetentionObstacle } from "../../ipc/types/RetentionObstacle";
import type { RetentionRuleDraft } from "../../ipc/types/RetentionRuleDraft";
import type { RetentionSkip } from "../../ipc/types/RetentionSkip";
import type { RetentionTag } from "../../ipc/types/RetentionTag";
import { number, t } from "../../text/text.svelte";
import { dayText } from "../task/words";

/** What purposes are called. */
export type Names = ReadonlyMap<number, string>;

type Rule = Pick<RetentionRuleDraft, "category" | "purpose" | "event" | "period" | "start" | "action">;

export const actionText = (action: RetentionAction): string => t(`retention-action-${action}`);
/** What keeps something that was approved from being carried out. */
export const obstacleText = (obstacle: RetentionObstacle): string =>
  obstacle.why === "skip"
    ? skipText(obstacle.skip)
    : obstacle.why === "later"
      ? t("retention-obstacle-later", { on: dayText(obstacle.on) })
      : t(`retention-obstacle-${obstacle.why}`);
export const skipText = (skip: RetentionSkip): string => t(`retention-skip-${skip}`);
export const tagText = (tag: RetentionTag): string => t(`retention-tag-${tag}`);

/** Whether somebody who knows the law has to be asked. */
export const isUnsure = (tag: RetentionTag | null): boolean => tag === "secondary" || tag === "unverified";

/** What a rule is about: "Invoices". */
export function categoryText(
  { category, purpose }: Pick<Rule, "category" | "purpose">,
  names: Names,
): string {
  const name = purpose === null ? undefined : names.get(purpose);
  return name === undefined
    ? t(`retention-category-${category}`)
    : t("retention-category-purpose-of", { purpose: name });
}

/** How long: "8 years". */
export function periodText({ count, unit }: Period): string {
  const unitName = unit === "month" || unit === "year" ? unit : "day";
  return number(count, { style: "unit", unit: unitName, unitDisplay: "long" });
}

/** What a rule does, as a sentence: "Invoices are kept for 8 years from the end of …; then they are erased." */
export function ruleSentence(rule: Rule, names: Names): string {
  const { category, period, event, start, action } = rule;
  const clause =
    event === "occurrence" || event === "closing"
      ? t(`retention-clause-${event}`, { category })
      : t(`retention-clause-${event}`);
  return t("retention-sentence", {
    what: categoryText(rule, names),
    period: periodText(period),
    start: t(`retention-from-${start}`, { event: clause }),
    action: t(`retention-then-${action}`),
  });
}

/** What a rule is, in a few words: "Invoices: Erase". */
export const ruleText = (rule: Rule, names: Names): string =>
  t("retention-rule-line", { what: categoryText(rule, names), action: actionText(rule.action) });

/** Why something is due: "it was issued on 3 Mar 2026"; with what did not happen since, where that is what the rule counts from. */
export function whyText({
  event,
  eventOn,
  insteadOf,
}: Pick<RetentionDue, "event" | "eventOn" | "insteadOf">): string {
  const why = t(`retention-why-${event}`, { on: dayText(eventOn) });
  return insteadOf === "from_person" || insteadOf === "with_person" || insteadOf === "consent"
    ? t("retention-why-since", { why, since: t(`retention-since-${insteadOf}`) })
    : why;
}

/** What sort of record something is. */
export function kindText({ kind }: RetentionItem, purpose: number | null = null): string {
  if (kind === "contact") return t(purpose === null ? "retention-item-contact" : "retention-item-purpose");
  return kind === "confidential" || kind === "consent" || kind === "import"
    ? t(`retention-item-${kind}`)
    : t(`journal-object-${kind}`);
}

/** A record with its name, where it has one: "Deal: New roof". */
export function itemText(
  { item, purpose = null, what }: { item: RetentionItem; purpose?: number | null; what: string },
  names: Names,
): string {
  const name = purpose === null ? undefined : names.get(purpose);
  if (name !== undefined) return t("retention-category-purpose-of", { purpose: name });
  const kind = kindText(item, purpose);
  return what === "" ? kind : t("journal-object-of", { kind, name: what });
}

/** What can be done with a record: never only to look at it. */
export function actionsOf({ kind }: RetentionItem): RetentionAction[] {
  if (kind === "contact") return ["restrict", "anonymise", "erase"];
  return kind === "deal" ? ["anonymise", "erase"] : ["erase"];
}
