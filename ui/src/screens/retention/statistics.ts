//! What is left in numbers of people and deals that were anonymised, in words.
import type { StatisticKind } from "../../ipc/types/StatisticKind";
import type { StatisticRow } from "../../ipc/types/StatisticRow";
import { region, t } from "../../text/text.svelte";

/** In which order the sorts of what was counted are told. */
const kinds: readonly StatisticKind[] = ["contact", "deal"];

/** The numbers by what was counted, the latest month first; a year after its months. */
export function groupsOf(rows: readonly StatisticRow[]): { kind: StatisticKind; rows: StatisticRow[] }[] {
  return kinds
    .map((kind) => ({
      kind,
      rows: rows
        .filter((row) => row.kind === kind)
        .sort((one, other) => (one.period < other.period ? 1 : one.period > other.period ? -1 : 0)),
    }))
    .filter((group) => group.rows.length > 0);
}

/** The month: "November 2026"; or what is left of a year without the months that are told. */
export function periodText({ period }: Pick<StatisticRow, "period">): string {
  if (!period.includes("-")) return t("statistics-rest", { year: period });
  const month = new Date(`${period}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(region(), { month: "long", year: "numeric", timeZone: "UTC" }).format(month);
}

/** The country; where numbers of all were taken together, that. */
export function countryText({ country, source }: Pick<StatisticRow, "country" | "source">): string {
  if (source === null) return t("statistics-together");
  if (country === "") return t("statistics-country-unknown");
  if (country === "ZZ") return t("statistics-country-other");
  return new Intl.DisplayNames(region(), { type: "region" }).of(country) ?? country;
}

/** Where the data came from; where numbers of all were taken together, that. */
export const sourceText = ({ source }: Pick<StatisticRow, "source">): string =>
  source === null ? t("statistics-together") : t(`statistics-source-${source}`);
