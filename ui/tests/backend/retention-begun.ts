//! What the pretended office begins with: shipped rules of Germany, and records whose periods are over or soon will be.
import type { RetentionCategory } from "../../src/ipc/types/RetentionCategory";
import type { RetentionItem } from "../../src/ipc/types/RetentionItem";
import type { RetentionPreset } from "../../src/ipc/types/RetentionPreset";
import type { RetentionRuleDraft } from "../../src/ipc/types/RetentionRuleDraft";
import type { RetentionSkip } from "../../src/ipc/types/RetentionSkip";
import type { StatisticRow } from "../../src/ipc/types/StatisticRow";
import type { Statistics } from "../../src/ipc/types/Statistics";
import { dayFromNow } from "./tasks";

export const law = "§ 147 AO";

/** A record that rules can find. */
export interface Kept {
  category: RetentionCategory;
  item: RetentionItem;
  contact: number | null;
  what: string;
  on: string;
  eventOn: string;
  /** What keeps it beyond its period, besides holds and decisions. */
  skip: RetentionSkip | null;
}

const base: Pick<RetentionRuleDraft, "purpose" | "owner" | "active"> = {
  purpose: null,
  owner: null,
  active: true,
};

/** The shipped rules for Germany, some of them. */
export function presets(): RetentionPreset[] {
  const years = (count: number) => ({ count, unit: "year" as const });
  const shipped: [string, Omit<RetentionRuleDraft, keyof typeof base>][] = [
    [
      "lead",
      {
        category: "prospect",
        event: "consent",
        period: { count: 90, unit: "day" },
        start: "day",
        action: "anonymise",
        law: "",
        tag: null,
      },
    ],
    [
      "prospect",
      {
        category: "prospect",
        event: "from_person",
        period: years(3),
        start: "day",
        action: "erase",
        law: "CNIL, référentiel relatif à la gestion commerciale",
        tag: "secondary",
      },
    ],
    [
      "customer",
      {
        category: "customer",
        event: "relation_end",
        period: years(3),
        start: "day",
        action: "review",
        law: "CNIL, référentiel relatif à la gestion commerciale",
        tag: "secondary",
      },
    ],
    [
      "note",
      {
        category: "note",
        event: "occurrence",
        period: years(3),
        start: "calendar_year",
        action: "erase",
        law: "§§ 195, 199 BGB",
        tag: "unverified",
      },
    ],
    [
      "invoice",
      {
        category: "invoice",
        event: "issue",
        period: years(8),
        start: "calendar_year",
        action: "erase",
        law,
        tag: "verified",
      },
    ],
    [
      "import_leftover",
      {
        category: "import_leftover",
        event: "collection",
        period: { count: 90, unit: "day" },
        start: "day",
        action: "erase",
        law: "Art. 5(1)(c) GDPR",
        tag: null,
      },
    ],
  ];
  return shipped.map(([code, rule]) => ({
    code,
    rule: { ...base, ...rule },
    proposed: code !== "lead",
    added: false,
  }));
}

/** The records of the office, by how many people it has. */
export function recordsOf(people: number): Kept[] {
  if (people === 0) return [];
  const kept: Kept[] = [];
  const put = (
    category: RetentionCategory,
    item: RetentionItem,
    whom: number | null,
    days: number,
    more: Partial<Kept> = {},
  ): void => {
    const [on, eventOn] = [dayFromNow(days), dayFromNow(days - 1096)];
    kept.push({ category, item, contact: whom, what: "", on, eventOn, skip: null, ...more });
  };
  for (let id = 1; id <= Math.min(people, 40); id += 1)
    put(id % 3 === 0 ? "customer" : "prospect", { kind: "contact", id }, id, (id - 14) * 9);
  for (let id = 1; id <= 24; id += 1)
    put("note", { kind: "activity", id: 100 + id }, 1 + (id % 20), (id - 6) * 5, {
      what: ["Rückruf wegen Angebot", "Messegespräch", "Lieferung verschoben"][id % 3] ?? "",
      skip: id % 5 === 0 ? "open_deal" : null,
    });
  for (let id = 1; id <= 5; id += 1)
    put("invoice", { kind: "voucher", id: 40 + id }, 5 + id, -30 * id, {
      what: `2017-${String(110 + id)}`,
      skip: id > 3 ? "law" : null,
    });
  put("import_leftover", { kind: "import", id: 1 }, null, -3);
  return kept;
}

/** What is left of who was anonymised. */
export const statistics: Statistics = {
  rows: [
    ["contact", "2026-02", "DE", "person", "lead", 45],
    ["contact", "2026-02", "DE", "import", "offer", 20],
    ["contact", "2026-01", "SE", "person", "customer", 10],
    ["contact", "2026-01", "ZZ", "other", "lead", 15],
    ["contact", "2025-11", "", "import", "lead", 120],
    ["contact", "2026", "", null, "offer", 10],
    ["deal", "2025-12", "DE", "person", "lost", 25],
    ["deal", "2025-12", "AT", "other", "won", 10],
  ].map(([kind, period, country, source, outcome, count]) => ({
    kind,
    period,
    country,
    source,
    outcome,
    count,
  })) as StatisticRow[],
  suppressed: true,
};
