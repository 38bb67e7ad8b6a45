//! The history of every contact and company of the pretended office.
import type { HistoryChange } from "../../src/ipc/types/HistoryChange";
import type { HistoryEntry } from "../../src/ipc/types/HistoryEntry";
import type { HistoryValue } from "../../src/ipc/types/HistoryValue";
import type { Answers } from "./backend";

const text = (value: string): HistoryValue => ({ kind: "text", value });
const email = (address: string): HistoryValue => ({
  kind: "emails",
  value: [{ kind: "work", label: "", address, primary: true }],
});

function changed(field: string, old: HistoryValue | null, fresh: HistoryValue | null): HistoryChange {
  return { field, old, new: fresh, restorable: true };
}

function entry(seq: number, at: number, more: Partial<HistoryEntry>): HistoryEntry {
  const plain = { changes: [], export: null, origin: null, hidden: false, erased: false };
  return { seq, at, user: "Anna Berg", action: "contact.change", ...plain, ...more };
}

const changes: HistoryEntry[] = [
  entry(4711, Date.UTC(2026, 10, 20, 14, 5), {
    user: "Jonas Lindqvist",
    changes: [
      changed("jobTitle", text("Einkäuferin"), text("Leiterin Einkauf")),
      changed("emails", email("h.berg@example.com"), email("hanna.berg@example.org")),
      changed("tags", null, { kind: "tags", value: ["Messe Hannover 2026", "VIP"] }),
    ],
  }),
  entry(4702, Date.UTC(2026, 10, 20, 9, 30), { action: "contact.confidential", hidden: true }),
  entry(4650, Date.UTC(2026, 10, 12, 8, 15), {
    origin: { kind: "undo" },
    changes: [changed("notes", text("Ruft am liebsten vormittags an."), null)],
  }),
  entry(4640, Date.UTC(2026, 10, 12, 8, 12), {
    origin: { kind: "import", file: "messe-kontakte.csv", source: "Visitenkarten der Messe" },
    changes: [{ ...changed("language", null, text("de")), restorable: false }],
  }),
  entry(12, Date.UTC(2026, 8, 21, 10, 0), { action: "contact.add", user: null, erased: true }),
];

const readings: HistoryEntry[] = [
  entry(4720, Date.UTC(2026, 10, 21, 8, 55), { action: "reading.open", user: "Jonas Lindqvist" }),
  entry(4715, Date.UTC(2026, 10, 20, 15, 20), {
    action: "export.contacts",
    export: { purpose: "Weihnachtskarten 2026", recipient: "Druckerei Sommer GmbH, Lübeck", people: 1240 },
  }),
  entry(4708, Date.UTC(2026, 10, 20, 11, 2), {
    action: "export.contacts",
    export: { purpose: "Adressliste für den Messestand", recipient: "", people: 1 },
  }),
  entry(4705, Date.UTC(2026, 10, 20, 9, 41), { action: "reading.confidential" }),
];

/** Answers about histories: the first page has all but the oldest entry. */
export const histories: Answers = {
  contact_history: ({ before }) => cut(changes, before),
  contact_readings: () => ({ entries: readings, more: false }),
  company_history: ({ before }) =>
    cut(
      [
        entry(4600, Date.UTC(2026, 10, 19, 13, 20), {
          action: "company.change",
          changes: [changed("name", text("Berg AG"), text("Berg & Söhne AG"))],
        }),
      ],
      before,
    ),
};

function cut(
  all: readonly HistoryEntry[],
  before: number | null,
): { entries: HistoryEntry[]; more: boolean } {
  if (before !== null) return { entries: all.filter(({ seq }) => seq < before), more: false };
  return { entries: all.slice(0, 4), more: all.length > 4 };
}
