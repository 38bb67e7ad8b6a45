//! What an import would do, counted on from the dry run when duplicates are decided otherwise.
import type { DuplicateChoice } from "../../ipc/types/DuplicateChoice";
import type { ImportCheck } from "../../ipc/types/ImportCheck";

/** What is decided about duplicates. */
export interface Decisions {
  duplicates: DuplicateChoice;
  choices: ReadonlyMap<number, DuplicateChoice>;
}

/** How many rows become new contacts, fill in one, are left out. */
export type Counts = Pick<ImportCheck, "new" | "filled" | "skipped">;

/** The counts of a dry run that was made with `before`, as they are with `now`. */
export function recount(check: ImportCheck, before: Decisions, now: Decisions): Counts {
  const [then, next] = [sums(check.duplicatesTotal, before), sums(check.duplicatesTotal, now)];
  return {
    new: check.new - then.add + next.add,
    filled: check.filled - then.fill + next.fill,
    skipped: check.skipped - then.skip + next.skip,
  };
}

function sums(total: number, { duplicates, choices }: Decisions): Record<DuplicateChoice, number> {
  const sums = { skip: 0, fill: 0, add: 0 };
  for (const choice of choices.values()) sums[choice] += 1;
  sums[duplicates] += Math.max(0, total - choices.size);
  return sums;
}
