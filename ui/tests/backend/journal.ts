//! A pretended journal.
import type { JournalEntry } from "../../src/ipc/types/JournalEntry";
import type { JournalFilter } from "../../src/ipc/types/JournalFilter";
import type { JournalRow } from "../../src/ipc/types/JournalRow";
import type { JournalUser } from "../../src/ipc/types/JournalUser";
import type { Verification } from "../../src/ipc/types/Verification";
import type { Answers } from "./backend";
import { refuse } from "./refuse";

/** The number of the last entry. */
export const last = 48_213;

const users: JournalUser[] = [
  { id: 1, name: "Ada Lindqvist", removed: false },
  { id: 2, name: "Jürgen Großmann", removed: false },
  { id: 4, name: "Rolf Ek", removed: true },
];

type Kind = Pick<JournalRow, "action" | "objectType" | "object"> & Partial<Pick<JournalRow, "about">>;

const kinds: Kind[] = [
  { action: "vault.unlock", objectType: "vault", object: null },
  { action: "contact.change", objectType: "contact", object: { id: 1, name: "Astrid Berg" } },
  { action: "contact.add", objectType: "contact", object: { id: 2, name: "Friedrich von Weizsäcker" } },
  {
    action: "company.change",
    objectType: "company",
    object: { id: 1, name: "Nordwind Reederei GmbH & Co. KG" },
  },
  { action: "export.contacts", objectType: "export", object: null },
  { action: "contact.trash", objectType: "contact", object: null },
  { action: "consent.give", objectType: "consent", object: null, about: { id: 1, name: "Astrid Berg" } },
  { action: "user.remove", objectType: "user", object: { id: 4, name: "Rolf Ek" } },
  { action: "setting.change", objectType: "setting", object: null },
];

/** An entry by its number. */
function row(seq: number): JournalRow {
  const kind = kinds[seq % kinds.length] ?? { action: "contact.change", objectType: "contact", object: null };
  return {
    about: null,
    ...kind,
    seq,
    at: Date.UTC(2026, 10, 21, 8, 14) - (last - seq) * 1_700_000,
    user: users[(seq * 7) % users.length] ?? null,
    payload: kind.action === "contact.trash" ? "erased" : "here",
  };
}

function fits(row: JournalRow, filter: JournalFilter): boolean {
  return (
    (filter.user === null || row.user?.id === filter.user) &&
    (filter.objectType === null || row.objectType === filter.objectType) &&
    (filter.contact === null || (row.objectType === "contact" && row.object?.id === filter.contact)) &&
    (filter.kind === null || (filter.kind === "reading") === row.action.startsWith("export")) &&
    (filter.from === null || row.at >= filter.from) &&
    (filter.to === null || row.at < filter.to)
  );
}

function hash(seq: number): string {
  return (seq * 2_654_435_761).toString(16).padStart(16, "0").slice(-16).repeat(4);
}

/** What verifying it finds. */
export const sound: Verification = {
  entries: last,
  lastAt: Date.UTC(2026, 10, 21, 8, 14),
  erased: 12,
  checkpoints: 402,
  sealed: 48_200,
  sealedAt: Date.UTC(2026, 10, 21, 8, 0),
  first: null,
  flaws: [],
};

/** The same with an entry that was altered. */
export const broken: Verification = {
  ...sound,
  first: { defect: "altered", seq: 31_002 },
  flaws: [
    { defect: "altered", count: 1 },
    { defect: "root", count: 3 },
  ],
};

function entry(seq: number): JournalEntry {
  const found = row(seq);
  const zeroes = "0".repeat(32);
  return {
    row: found,
    userUuid: "71aa".repeat(8),
    device: "d3d3".repeat(8),
    version: "0.1.0",
    objectUuid: "c0ff".repeat(8),
    subject: found.objectType === "contact" ? "5ab1".repeat(8) : zeroes,
    payloadHash: hash(seq + 7),
    payloadLength: 212,
    payloadKey: found.objectType === "contact" ? "5ab1".repeat(8) : zeroes,
    payloadAgrees: found.payload === "here" ? true : null,
    previous: hash(seq - 1),
    hash: hash(seq),
    computed: seq === broken.first?.seq ? hash(1) : hash(seq),
    agrees: seq !== broken.first?.seq,
    content:
      found.payload === "erased"
        ? { state: "erased" }
        : {
            state: "values",
            values: [
              {
                field: "emails.0.address",
                old: "astrid@nordwind.example",
                new: "astrid.berg@nordwind.example",
              },
              { field: "jobTitle", old: null, new: "Geschäftsführerin" },
            ],
          },
    checkpoint:
      seq > 48_200
        ? null
        : { seq: 48_200, at: Date.UTC(2026, 10, 21, 8, 0), user: users[0] ?? null, signed: true },
  };
}

/** The fingerprint that was printed. */
export const fingerprint = "48200-7K3Q9-M2XAB-4GWNK-C3VE8-YFJ5T";

/** Answers about the journal. */
export function journal(): Answers {
  return {
    journal_list: ({ filter, before, limit }) => {
      const rows: JournalRow[] = [];
      for (let seq = Math.min((before ?? Infinity) - 1, last); seq > 0 && rows.length < limit; seq -= 1) {
        const found = row(seq);
        if (fits(found, filter)) rows.push(found);
      }
      return rows;
    },
    journal_entry: ({ seq }) => (seq > last ? refuse({ code: "not_found" }) : entry(seq)),
    journal_user_list: () => users,
    journal_verify: () => sound,
    journal_fingerprint: () => ({ text: fingerprint, seq: 48_200, at: Date.UTC(2026, 10, 21, 8, 0) }),
    journal_compare: ({ text }) => {
      if (text.trim() === fingerprint) return { result: "same", seq: 48_200 };
      if (text.startsWith("48200")) return { result: "mistyped", group: 3 };
      if (text.startsWith("31000")) return { result: "fork", seq: 31_000 };
      return text.startsWith("50000")
        ? { result: "cut", seq: 50_000, last }
        : { result: "mistyped", group: null };
    },
    journal_fingerprint_save: () => true,
    journal_export: ({ disclosure }) =>
      disclosure.purpose.trim() === ""
        ? refuse({ code: "invalid", field: "purpose", at: null, problem: "missing" })
        : { first: 1, last },
  };
}
