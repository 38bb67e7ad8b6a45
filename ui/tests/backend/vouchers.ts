//! The quotes, orders and invoices of the pretended office.
import type { Document } from "../../src/ipc/types/Document";
import type { Keep } from "../../src/ipc/types/Keep";
import type { Kind } from "../../src/ipc/types/Kind";
import type { TimelineEntry } from "../../src/ipc/types/TimelineEntry";
import type { TrashRow } from "../../src/ipc/types/TrashRow";
import type { VoucherDraft } from "../../src/ipc/types/VoucherDraft";
import type { VoucherRow } from "../../src/ipc/types/VoucherRow";
import type { Answers } from "./backend";
import { contact } from "./people";
import { refuse } from "./refuse";
import { dayFromNow } from "./tasks";

const now = Date.UTC(2026, 10, 21, 9);
const euros = (units: number): VoucherDraft["amount"] => ({ units, currency: "EUR" });
const plain = { note: "", document: null };

const begun = (): VoucherDraft[] => [
  {
    ...plain,
    kind: "quote",
    number: "4711",
    issuedOn: "2026-11-20",
    amount: euros(1_289_050),
    status: "open",
    dueOn: dayFromNow(21),
    document: 1,
  },
  {
    ...plain,
    kind: "invoice",
    number: "RE-2026-1042",
    issuedOn: "2026-10-02",
    amount: euros(119_000),
    status: "open",
    dueOn: dayFromNow(-12),
    note: "Zweite Rate der Wartung",
  },
  {
    ...plain,
    kind: "order",
    number: "AU-2026-00017/Pressenlinie-Hannover",
    issuedOn: "2026-09-14",
    amount: euros(123_456_789),
    status: "delivered",
    dueOn: "2026-10-30",
  },
  {
    ...plain,
    kind: "credit_note",
    number: "G-88",
    issuedOn: "2026-08-03",
    amount: { units: -4_900_000, currency: "SEK" },
    status: "settled",
    dueOn: "",
  },
];

/** Until when the law keeps a voucher. */
export const keep: Keep = {
  until: "2034-12-31",
  law: "§ 147 AO, § 257 HGB, § 14b UStG",
  byFinancialYear: false,
  ask: false,
};

/** Answers about vouchers, what the timelines tell of them and what of them lies in the trash; what is changed stays changed. */
export function vouchers(
  people: number,
  file: (id: number) => Document | undefined,
): {
  answers: Answers;
  entries: (owner: Kind, id: number) => TimelineEntry[];
  trashed: () => TrashRow[];
} {
  const kept = new Map<number, VoucherRow>();
  const lists: number[][] = [];
  const get = (id: number): VoucherRow => kept.get(id) ?? refuse({ code: "not_found" });

  function put(id: number, draft: VoucherDraft, of: Partial<VoucherRow>): VoucherRow {
    const before = kept.get(id);
    const sameNumber = (one: VoucherRow): boolean =>
      one.id !== id && one.number === draft.number && one.kind === draft.kind && one.trashedAt === null;
    if ([...kept.values()].some(sameNumber))
      return refuse({ code: "invalid", field: "number", at: null, problem: "duplicate" });
    if (draft.amount.units < 0 && draft.kind !== "credit_note")
      return refuse({ code: "invalid", field: "amount", at: null, problem: "amount" });
    const person = of.contact ?? null;
    const stored: VoucherRow = {
      contact: null,
      company: null,
      author: 1,
      createdAt: now,
      changedAt: now,
      trashedAt: null,
      ...of,
      ...draft,
      id,
      revision: (before?.revision ?? 0) + 1,
      statusAt: before && before.status !== draft.status ? now + 60_000 : (before?.statusAt ?? null),
      person: person === null ? "" : contact(person).displayName,
      file: draft.document === null ? null : (file(draft.document) ?? null),
    };
    kept.set(id, stored);
    return stored;
  }

  if (people > 0) begun().forEach((draft, index) => put(index + 1, draft, { contact: 1, company: 3 }));

  const of = (owner: Kind, id: number): VoucherRow[] =>
    [...kept.values()]
      .filter((one) => one[owner] === id && one.trashedAt === null)
      .toSorted((one, other) => other.issuedOn.localeCompare(one.issuedOn));
  const trash = (ids: number[], trashedAt: number | null): number => {
    for (const id of ids) kept.set(id, { ...get(id), trashedAt });
    return ids.length;
  };

  const answers: Answers = {
    voucher_open: ({ owner, id, first }) => {
      const rows = of(owner, id);
      lists.push(rows.map((one) => one.id));
      return { handle: 7000 + lists.length - 1, total: rows.length, rows: rows.slice(0, first) };
    },
    voucher_window: ({ handle, offset, count }) =>
      (lists[handle - 7000] ?? []).slice(offset, offset + count).map(get),
    voucher_get: ({ id }) => get(id),
    voucher_currency: () => "EUR",
    voucher_add: ({ party, draft }) => put(kept.size + 1, draft, party),
    voucher_change: ({ id, revision, draft }) =>
      get(id).revision === revision ? put(id, draft, get(id)) : refuse({ code: "conflict" }),
    voucher_trash: ({ ids }) => trash(ids, now),
    voucher_restore: ({ ids }) => trash(ids, null),
    voucher_purge: ({ id }) => {
      if (get(id).issuedOn >= "2018") return refuse({ code: "kept", keep });
      kept.delete(id);
      return null;
    },
  };
  const entries = (owner: Kind, id: number): TimelineEntry[] =>
    of(owner, id).flatMap((row) => {
      const told = { type: "voucher", row, author: "Anna Berg" } as const;
      const recorded: TimelineEntry = {
        position: { at: Date.UTC(2026, 10, 3, 8, row.id), source: 4, id: row.id },
        content: { ...told, status: false },
      };
      const changed: TimelineEntry[] =
        row.statusAt === null
          ? []
          : [{ position: { at: row.statusAt, source: 5, id: row.id }, content: { ...told, status: true } }];
      return [recorded, ...changed];
    });
  const trashed = (): TrashRow[] =>
    [...kept.values()]
      .filter(({ trashedAt }) => trashedAt !== null)
      .map((one) => ({
        kind: "voucher",
        id: one.id,
        name: one.number,
        detail: one.person,
        activity: null,
        voucher: one.kind,
        keep: one.issuedOn >= "2018" ? keep : null,
        party: { contact: one.contact, company: one.company },
        trashedAt: one.trashedAt ?? 0,
        daysLeft: 30,
        goesOn: "2026-12-24",
        stays: null,
      }));
  return { answers, entries, trashed };
}
