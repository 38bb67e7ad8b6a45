//! What is decided of each category: it goes, it stays restricted, or it goes and is counted for statistics.
import type { Refusal } from "../../ipc/call";
import type { ErasureCategory } from "../../ipc/types/ErasureCategory";
import type { ErasureKeep } from "../../ipc/types/ErasureKeep";
import type { ErasurePlan } from "../../ipc/types/ErasurePlan";
import type { KeepGround } from "../../ipc/types/KeepGround";
import type { PlannedChoice } from "../../ipc/types/PlannedChoice";
import type { StatisticKind } from "../../ipc/types/StatisticKind";
import { isDay } from "../../text/day";
import { problemText } from "../../text/refusal";
import { t } from "../../text/text.svelte";
import { missing } from "../consent/fault";
import { dayText } from "../task/words";
import { firstDay } from "./announced";

/** What becomes of a category. */
export type Decision = "erase" | "keep" | "count";

type Invalid = Extract<Refusal, { code: "invalid" }>;

/** What is typed about a category that stays. */
export class Keeping {
  ground = $state<KeepGround>("claim");
  law = $state("");
  reason = $state("");
  reviewOn = $state("");
}

const fields = ["keep", "law", "reason", "reviewOn"] as const;
/** A field about a category that stays. */
export type KeepField = (typeof fields)[number];

/** What is counted of a category. */
const counted: Partial<Record<ErasureCategory, StatisticKind>> = { card: "contact", deal: "deal" };

/** What whoever erases decides. */
export class Decisions {
  #decided = $state<Partial<Record<ErasureCategory, Decision>>>({});
  #keeping = $state<Partial<Record<ErasureCategory, Keeping>>>({});
  /** How many days the erasure waits once it is announced. */
  days = $state(0);
  /** Whether it was tried to go on with it. */
  tried = $state(false);
  /** What was refused of it, and of which category. */
  #refused = $state.raw<{ category: string | undefined; refusal: Invalid }>();

  /** What can be decided of a category. */
  offered(plan: ErasurePlan, category: ErasureCategory): Decision[] {
    const count = counted[category];
    return [
      "erase",
      ...(plan.choices.some((choice) => choice.category === category) ? (["keep"] as const) : []),
      ...(count !== undefined && plan.countable.includes(count) ? (["count"] as const) : []),
    ];
  }

  /** What is decided of a category; what the plan does not offer any more goes. */
  of(plan: ErasurePlan, category: ErasureCategory): Decision {
    const decided = this.#decided[category] ?? "erase";
    return this.offered(plan, category).includes(decided) ? decided : "erase";
  }

  decide(category: ErasureCategory, decision: Decision): void {
    this.#refused = undefined;
    this.#decided[category] = decision;
    if (decision === "keep") this.#keeping[category] ??= new Keeping();
  }

  /** Takes over what somebody decided before. */
  take({ keep, count }: { keep: readonly ErasureKeep[]; count: readonly StatisticKind[] }): void {
    for (const { category, ground, law, reason, reviewOn } of keep) {
      this.decide(category as ErasureCategory, "keep");
      Object.assign(this.keeping(category as ErasureCategory), { ground, law, reason, reviewOn });
    }
    for (const kind of count) this.decide(kind === "contact" ? "card" : "deal", "count");
  }

  keeping(category: ErasureCategory): Keeping {
    return this.#keeping[category] ?? new Keeping();
  }

  /** What stays, in the order of the plan. */
  kept(plan: ErasurePlan): { choice: PlannedChoice; keep: ErasureKeep }[] {
    return plan.choices
      .filter(({ category }) => this.of(plan, category as ErasureCategory) === "keep")
      .map((choice) => {
        const { ground, law, reason, reviewOn } = this.keeping(choice.category as ErasureCategory);
        const cited = ground === "obligation" ? law : "";
        return { choice, keep: { category: choice.category, ground, law: cited, reason, reviewOn } };
      });
  }

  /** What is counted before it goes. */
  counts(plan: ErasurePlan): StatisticKind[] {
    return plan.counts.flatMap(({ category }) => {
      const count = counted[category];
      return count !== undefined && this.of(plan, category) === "count" ? [count] : [];
    });
  }

  /** Whether nothing is missing. */
  complete(plan: ErasurePlan): boolean {
    return this.kept(plan).every(
      ({ choice: { category } }) => this.#lack(category as ErasureCategory) === undefined,
    );
  }

  /** The first day on which what stays can be looked at again. */
  get first(): string {
    return firstDay(this.days);
  }

  #lack(category: ErasureCategory): Invalid | undefined {
    const { reason, reviewOn } = this.keeping(category);
    if (reason.trim() === "") return missing("reason");
    if (reviewOn === "") return missing("reviewOn");
    if (!isDay(reviewOn) || reviewOn < this.first) return { ...missing("reviewOn"), problem: "date" };
    return undefined;
  }

  /** What is wrong with a field, once it was tried to go on. */
  fault(category: ErasureCategory, field: KeepField): string | undefined {
    const refused = this.#refused?.category === category ? this.#refused.refusal : undefined;
    const found = [this.tried ? this.#lack(category) : undefined, refused].find(
      (one) => one?.field === field,
    );
    return found && this.told(found);
  }

  /** A refusal of it in words: a day is refused where it is too early. */
  told({ field, problem }: Invalid): string {
    return field === "reviewOn" && problem === "date"
      ? t("date-early", { day: dayText(this.first) })
      : problemText(problem);
  }

  /** Takes a refusal that is about this; whether it is. */
  refuse(plan: ErasurePlan, refusal: Refusal): boolean {
    if (refusal.code !== "invalid" || !(fields as readonly string[]).includes(refusal.field)) return false;
    const category = this.kept(plan)[refusal.at ?? 0]?.choice.category;
    this.#refused = { category, refusal };
    return true;
  }
}
