//! What the numbers of the overview are made of.
import type { PurposeCount } from "../../ipc/types/PurposeCount";
import type { Standing } from "./filter";

/** A purpose's share of a number. */
export interface Share {
  purpose: number;
  name: string;
  value: number;
}

/** The share of each purpose that has one. */
export function sharesOf(purposes: readonly PurposeCount[], standing: Standing): Share[] {
  return purposes
    .map(({ purpose, name, counts, expiring }) => {
      const standingSo = counts.filter(({ state }) => state === standing);
      const value = standing === "ending" ? expiring : standingSo.reduce((sum, { count }) => sum + count, 0);
      return { purpose, name, value };
    })
    .filter(({ value }) => value > 0);
}

/** The number itself. */
export function total(shares: readonly Share[]): number {
  return shares.reduce((sum, { value }) => sum + value, 0);
}
