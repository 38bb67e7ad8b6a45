//! Contacts, companies, tags and trash of the pretended office.
import type { Company } from "../../src/ipc/types/Company";
import type { CompanySummary } from "../../src/ipc/types/CompanySummary";
import type { Contact } from "../../src/ipc/types/Contact";
import type { ContactDraft } from "../../src/ipc/types/ContactDraft";
import type { ContactQuery } from "../../src/ipc/types/ContactQuery";
import type { ContactSummary } from "../../src/ipc/types/ContactSummary";
import type { OpenedList } from "../../src/ipc/types/OpenedList";
import type { TrashRow } from "../../src/ipc/types/TrashRow";
import type { Answers } from "./backend";
import { histories } from "./history";
import { company, contact } from "./people";
import { refuse } from "./refuse";

/** What is known of records. */
interface Records {
  answers: Answers;
  /** Has a contact be gone for good. */
  leave: (contact: number) => void;
}

/** Answers about records, and the trash with what else lies there; what is changed stays changed. `told`: who knows how their data is used. */
export function records(people: number, trashed: () => TrashRow[], told: ReadonlySet<number>): Records {
  const contacts = new Map<number, Contact>();
  const companies = new Map<number, Company>();
  for (let id = 1; id <= people; id += 1) contacts.set(id, contact(id));
  if (people > 0) for (let id = 1; id <= 24; id += 1) companies.set(id, company(id));
  const lists = new Map<number, number[]>();
  // The first has a note, the others have none.
  const notes = new Map([
    [1, "Wartet auf das Ergebnis der Untersuchung; nur über die Privatnummer anrufen."],
  ]);

  const opened = <Row>(ids: number[], rowOf: (id: number) => Row, first: number): OpenedList<Row> => {
    const handle = lists.size + 1;
    lists.set(handle, ids);
    return { handle, total: ids.length, rows: ids.slice(0, first).map(rowOf) };
  };
  const position = (
    handle: number,
    id: number,
  ): { position: number | null; total: number; previous: number | null; next: number | null } => {
    const ids = lists.get(handle) ?? [];
    const at = ids.indexOf(id);
    return {
      position: at < 0 ? null : at,
      total: ids.length,
      previous: at > 0 ? (ids[at - 1] ?? null) : null,
      next: at < 0 ? null : (ids[at + 1] ?? null),
    };
  };
  const part = (handle: number, offset: number, count: number): number[] =>
    (lists.get(handle) ?? []).slice(offset, offset + count);
  const contactOf = (id: number): Contact => contacts.get(id) ?? refuse({ code: "not_found" });
  const companyOf = (id: number): Company => companies.get(id) ?? refuse({ code: "not_found" });

  function put(id: number, draft: ContactDraft, revision: number): Contact {
    const bad = draft.emails.findIndex(({ address }) => address.endsWith("@refused.example"));
    if (bad >= 0) return refuse({ code: "invalid", field: "emails", at: bad, problem: "email" });
    const employer =
      [...companies.values()].find(({ name }) => name === draft.companyName)?.id ?? draft.company;
    const stored: Contact = {
      ...(contacts.get(id) ?? contact(1)),
      ...draft,
      emails: draft.emails.filter(({ address }) => address !== ""),
      phones: draft.phones.filter(({ number }) => number !== ""),
      id,
      revision,
      company: employer,
      displayName: [draft.prefix, draft.givenName, draft.familyName].filter(Boolean).join(" "),
      import: null,
      changedAt: Date.UTC(2026, 10, 21, 9),
    };
    contacts.set(id, stored);
    return stored;
  }

  const trash = (): TrashRow[] => [
    ...trashed(),
    ...[...contacts.values()]
      .filter(({ trashedAt }) => trashedAt !== null)
      .map((one): TrashRow => ({
        kind: "contact",
        id: one.id,
        name: one.displayName,
        detail: one.companyName,
        activity: null,
        voucher: null,
        keep: null,
        party: null,
        trashedAt: one.trashedAt ?? 0,
        daysLeft: 30 - (one.id % 30),
        goesOn: "2026-12-24",
        stays: null,
      })),
    ...[...companies.values()]
      .filter(({ trashedAt }) => trashedAt !== null)
      .map((one): TrashRow => ({
        kind: "company",
        id: one.id,
        name: one.name,
        detail: one.industry,
        activity: null,
        voucher: null,
        keep: null,
        party: null,
        trashedAt: one.trashedAt ?? 0,
        daysLeft: 12,
        goesOn: "2026-12-24",
        stays: null,
      })),
  ];
  const setTrashed = (
    records: Map<number, Contact> | Map<number, Company>,
    ids: number[],
    at: number | null,
  ): number => {
    for (const id of ids) {
      const record = records.get(id);
      if (record) record.trashedAt = at;
    }
    return ids.length;
  };

  const answers: Answers = {
    contact_open: ({ query, first }) =>
      opened(found(contacts, query, told), (id) => row(contactOf(id)), first),
    contact_window: ({ handle, offset, count }) =>
      part(handle, offset, count).map((id) => row(contactOf(id))),
    contact_position: ({ handle, id }) => position(handle, id),
    contact_get: ({ id }) => contactOf(id),
    contact_add: ({ draft }) => put(contacts.size + 1, draft, 1),
    contact_change: ({ id, revision, draft }) =>
      contactOf(id).revision === revision ? put(id, draft, revision + 1) : refuse({ code: "conflict" }),
    contact_trash: ({ ids }) => setTrashed(contacts, ids, Date.UTC(2026, 10, 21, 8)),
    contact_restore: ({ ids }) => setTrashed(contacts, ids, null),
    contact_tag: ({ ids, add }) => {
      for (const id of ids) contactOf(id).tags.push(...add);
      return ids.length;
    },
    ...histories,
    contact_value_restore: ({ id, revision }) =>
      contactOf(id).revision === revision
        ? put(id, contactOf(id), revision + 1)
        : refuse({ code: "conflict" }),
    contact_photo: () => new ArrayBuffer(0),
    contact_photo_pick: () => true,
    contact_photo_remove: () => null,
    confidential_get: ({ id }) => {
      const text = notes.get(id);
      return text === undefined ? { state: "not_set" } : { state: "text", text };
    },
    confidential_change: (args) => {
      if ((notes.get(args.id) ?? "") !== args.old) return refuse({ code: "conflict" });
      if (args.new === "") notes.delete(args.id);
      else notes.set(args.id, args.new);
      return null;
    },
    company_open: ({ query, first }) =>
      opened(
        [...companies.values()]
          .filter((one) => one.trashedAt === null && matches(query.text, one.name))
          .filter((one) => query.tag === null || one.tags.includes(query.tag))
          .map(({ id }) => id),
        (id) => line(companyOf(id)),
        first,
      ),
    company_window: ({ handle, offset, count }) =>
      part(handle, offset, count).map((id) => line(companyOf(id))),
    company_position: ({ handle, id }) => position(handle, id),
    company_get: ({ id }) => companyOf(id),
    company_add: ({ draft }) => {
      const id = companies.size + 1;
      companies.set(id, { ...company(id), ...draft, id });
      return companyOf(id);
    },
    company_change: ({ id, revision, draft }) => {
      if (companyOf(id).revision !== revision) return refuse({ code: "conflict" });
      companies.set(id, { ...companyOf(id), ...draft, revision: revision + 1 });
      return companyOf(id);
    },
    company_trash: ({ ids }) => setTrashed(companies, ids, Date.UTC(2026, 10, 20, 8)),
    company_restore: ({ ids }) => setTrashed(companies, ids, null),
    company_suggest: ({ text }) =>
      [...companies.values()]
        .filter(({ name }) => matches(text, name))
        .slice(0, 10)
        .map(line),
    link_open: () => null,
    tag_list: () =>
      people === 0
        ? []
        : ["Kunde", "Lieferant", "Messe Hannover 2026", "Newsletter", "VIP"].map((name, at) => ({
            name,
            contacts: 85 - at,
            companies: at,
          })),
    trash_open: ({ first }) => {
      const rows = trash();
      return { handle: 0, total: rows.length, rows: rows.slice(0, first) };
    },
    trash_window: ({ offset, count }) => trash().slice(offset, offset + count),
    trash_due: () => ({ goes: Math.min(3, trash().length), stays: trash().length > 0 ? 2 : 0 }),
    trash_empty: () => ({
      gone: Math.min(3, trash().length),
      left: [
        { kind: "document", id: 4, name: "Rahmenvertrag Lindqvist & Söhne", stays: "law", error: null },
        { kind: "contact", id: 2, name: "Jürgen Großmann", stays: "legal_hold", error: null },
      ],
      unreached: 0,
    }),
  };
  return { answers, leave: (id) => void contacts.delete(id) };
}

function matches(text: string, ...values: string[]): boolean {
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => values.join(" ").toLowerCase().includes(word));
}

function found(contacts: Map<number, Contact>, query: ContactQuery, told: ReadonlySet<number>): number[] {
  const ids = [...contacts.values()]
    .filter((one) => one.trashedAt === null && matches(query.text, one.displayName, one.companyName))
    .filter((one) => query.tag === null || one.tags.includes(query.tag))
    .filter((one) => query.company === null || one.company === query.company)
    .filter((one) => query.import === null || one.import === query.import)
    .filter(({ id }) => query.privacy !== "conflict" || id <= 3)
    .filter(({ id }) => query.privacy !== "restricted" || id === 2)
    .filter(({ id }) => query.privacy !== "untold" || (id % 20 === 0 && !told.has(id)))
    .map(({ id }) => id);
  return query.descending ? ids.reverse() : ids;
}

function row(one: Contact): ContactSummary {
  return {
    id: one.id,
    name: one.displayName,
    jobTitle: one.jobTitle,
    company: one.companyName,
    email: one.emails.find(({ primary }) => primary)?.address ?? "",
    phone: one.phones.find(({ primary }) => primary)?.number ?? "",
    city: one.addresses[0]?.city ?? "",
    tags: one.tags,
    changedAt: one.changedAt,
    hasPhoto: one.hasPhoto,
  };
}

function line(one: Company): CompanySummary {
  return {
    id: one.id,
    name: one.name,
    industry: one.industry,
    email: one.emails[0]?.address ?? "",
    phone: one.phones[0]?.number ?? "",
    city: one.addresses[0]?.city ?? "",
    contacts: one.contacts,
    tags: one.tags,
    changedAt: one.changedAt,
  };
}
