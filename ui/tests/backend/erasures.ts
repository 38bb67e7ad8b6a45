//! Erasures in the pretended office: what one would do, those that were done, and what the law keeps of them.
import type { ArchiveRecord } from "../../src/ipc/types/ArchiveRecord";
import type { ArchiveContent } from "../../src/ipc/types/ArchiveContent";
import type { Archived } from "../../src/ipc/types/Archived";
import type { ErasureAnnouncement } from "../../src/ipc/types/ErasureAnnouncement";
import type { Erasure } from "../../src/ipc/types/Erasure";
import type { ErasureCategory } from "../../src/ipc/types/ErasureCategory";
import type { ErasurePlan } from "../../src/ipc/types/ErasurePlan";
import type { PlannedText } from "../../src/ipc/types/PlannedText";
import type { RecipientLetter } from "../../src/ipc/types/RecipientLetter";
import type { ErasureRecord } from "../../src/ipc/types/ErasureRecord";
import type { ErasureRecords } from "../../src/ipc/types/ErasureRecords";
import type { ErasureRecordSort } from "../../src/ipc/types/ErasureRecordSort";
import type { OtherCard } from "../../src/ipc/types/OtherCard";
import type { OtherReason } from "../../src/ipc/types/OtherReason";
import type { ErasureProof } from "../../src/ipc/types/ErasureProof";
import type { ErasureSummary } from "../../src/ipc/types/ErasureSummary";
import type { StrikePassage } from "../../src/ipc/types/StrikePassage";
import { everything } from "../../src/screens/request/source";
import type { Answers } from "./backend";
import { contact } from "./people";
import { refuse } from "./refuse";

const counted: [ErasureCategory, number][] = [
  ["card", 9],
  ["activity", 42],
  ["mention", 3],
  ["task", 5],
  ["deal", 2],
  ["document", 4],
  ["voucher", 3],
  ["consent", 6],
  ["request", 1],
  ["disclosure", 2],
  ["journal", 118],
];
const counts = counted.map(([category, count]) => ({ category, count }));
/** What a law keeps is of no one sort, and nobody looks at it again. */
const lawful = { item: null, reviewOn: null, decided: false, again: false } as const;
const summary: ErasureSummary = {
  counts,
  kept: [
    { kind: "voucher", law: "§ 147 AO", until: "2034-12-31", count: 2, ...lawful },
    { kind: "consent", law: "§ 7a UWG", until: "2031-05-04", count: 1, ...lawful },
    { kind: "notice", law: "Art. 19 GDPR", until: null, count: 1, ...lawful },
  ],
  leftToCompany: 1,
  requests: 1,
  requestsUntil: null,
  suppressed: 3,
  backups: 4,
  struck: 1,
  spoken: 2,
  unread: 0,
  role: "owner",
  announced: null,
};
/** An erasure that nothing was searched for yet. */
const fresh = { proof: null, unproved: true, backupsLeft: 2, backupsUntil: "2027-02-19" } as const;
/** What a search found: nothing, or something in the window's files. */
export const proof = (left = 0): ErasureProof => ({
  at: Date.UTC(2026, 10, 21, 9, 31),
  needles: 11,
  shared: 2,
  short: 1,
  places: [
    { place: "database", count: 100_586, bytes: 412_000_000, found: 0, unread: 0 },
    { place: "log", count: 3, bytes: 12_000, found: 0, unread: 0 },
    { place: "documents", count: 4, bytes: 0, found: 0, unread: 0 },
    { place: "vault", count: 5, bytes: 61_000, found: 0, unread: 0 },
    { place: "window", count: 17, bytes: 2_400_000, found: left, unread: 0 },
  ],
  backupsAway: 2,
});
const records: ArchiveRecord[] = [
  {
    kind: "notice",
    recipient: 1,
    recipientName: "Druckhaus Elbe GmbH",
    name: "Zoë Kowalska",
    identifiers: ["Zoë Kowalska", "zoe.kowalska@mail.example"],
  },
  {
    kind: "consent",
    name: "Zoë Kowalska",
    point: "+49 171 5551234",
    numbers: [],
    purpose: "Angebote am Telefon",
    channel: "phone",
    event: "given",
    at: Date.UTC(2026, 4, 4, 9, 12),
    zone: "Europe/Berlin",
    method: "paper",
    source: "Messe Hannover 2026",
    version: null,
    grade: "a",
    guardian: "",
    usedAt: Date.UTC(2026, 8, 2, 8),
  },
  {
    kind: "voucher",
    voucher: "invoice",
    number: "2026-114",
    issuedOn: "2026-06-12",
    amount: { units: 119_000, currency: "EUR" },
    status: "paid",
    dueOn: "2026-07-12",
    name: "Zoë Kowalska",
    address: ["Am Sandtorkai 4", "20457 Hamburg"],
  },
  {
    kind: "held",
    item: "activity",
    name: "Zoë Kowalska",
    title: "Wasser im Keller",
    text: "Sie sagt, dass die Leitung schon im Mai undicht war.",
    on: "2026-05-12",
    amount: null,
    whole: '{"kind":"call","direction":"in"}',
  },
];
const other = { contact: 3, company: null, owner: contact(3).displayName, trashed: false };
/** Texts of others that speak of who is erased: one to strike, one only if somebody says so, one that has to stay. */
const texts: PlannedText[] = [
  {
    ...other,
    kind: "activity",
    object: 12,
    label: "Abstimmung der Termine",
    suggested: true,
    barred: null,
    says: "a",
  },
  {
    ...other,
    kind: "contact",
    object: 3,
    label: contact(3).displayName,
    suggested: false,
    barred: null,
    says: "b",
  },
  {
    ...other,
    contact: null,
    company: 2,
    owner: "Wärmepumpen Süd GmbH",
    kind: "document",
    object: 7,
    label: "Vollmacht für die Übergabe der Anlage",
    suggested: false,
    barred: "held",
    says: "c",
  },
];
const said: StrikePassage[] = [
  {
    field: "body",
    pieces: [
      { text: "Termin mit der Bauleitung abgestimmt; ", struck: false },
      { text: "Zoë Kowalska", struck: true },
      { text: " bringt die Unterlagen mit und ist unter ", struck: false },
      { text: "+49 171 5551234", struck: true },
      { text: " zu erreichen, falls sich die", struck: false },
    ],
    cutBefore: false,
    cutAfter: true,
  },
];
const letter: RecipientLetter = {
  filled: {
    subject: "Data that you have from us: please do the same (no. E2026-2)",
    blocks: [{ kind: "list", lines: ["The data was erased."] }],
  },
  gaps: [],
  recipient: ["Druckhaus Elbe GmbH"],
  lists: [],
  email: "datenschutz@druckhaus-elbe.example",
};

/** It as it is opened: what was on hold says why. */
function content(record: ArchiveRecord): ArchiveContent {
  const hold = { reason: "Klage vor dem Amtsgericht", author: 1, recordedAt: Date.UTC(2026, 5, 2, 8) };
  return { record, holds: record.kind === "held" ? [hold] : [] };
}

/** Takes somebody who is erased out of all requests. */
export function leave(asked: Answers, id: number): void {
  for (const { id: request } of asked.request_open?.({ query: everything, first: 100 }, []).rows ?? []) {
    const sheet = asked.request_get?.({ id: request }, []);
    if (!sheet) continue;
    if (sheet.request.contact === id) sheet.request.contact = null;
    sheet.matches = sheet.matches.map((one) =>
      one.contact === id ? { ...one, object: -one.id, label: "", contact: null } : one,
    );
  }
}

/** The records of a category: those of the card, else so many with a day each. */
function recordsOf(id: number, category: ErasureCategory): ErasureRecords {
  const { displayName, emails, phones } = contact(id);
  const row = (sort: ErasureRecordSort, what: string, on = "", stays = false): ErasureRecord => ({
    sort,
    what,
    on,
    stays,
  });
  if (category === "card")
    return {
      rows: [
        row("name", displayName),
        ...emails.map(({ address }) => row("email", address)),
        ...phones.map(({ number }) => row("phone", number)),
        row("photo", ""),
        row("confidential", ""),
        row("collection", "", "2024-03-11"),
      ],
      more: 0,
    };
  if (category === "voucher")
    return {
      rows: [
        row("voucher", "2026-114", "2026-06-12", true),
        row("voucher", "A-2026-17", "2026-05-02", true),
        row("voucher", "2010-3", "2010-01-01"),
      ],
      more: 0,
    };
  const sort = category as ErasureRecordSort;
  const total = counts.find((counted) => counted.category === category)?.count ?? 0;
  const rows = Array.from({ length: Math.min(total, 30) }, (_, at) =>
    row(sort, `Abstimmung Liefertermin ${String(at + 1)}`, `2026-0${String(9 - (at % 9))}-14`),
  );
  return { rows, more: total - rows.length };
}

/** Two cards that are like that of a contact. */
function othersOf(id: number, people: number): OtherCard[] {
  if (people < 40 || id !== 1) return [];
  const card = (other: number, reasons: OtherReason[], trashed = false): OtherCard => {
    const { displayName, companyName, emails } = contact(other);
    const email = emails[0]?.address ?? "";
    return { id: other, name: displayName, company: companyName, email, city: "Hamburg", trashed, reasons };
  };
  return [card(11, ["email", "name"]), card(12, ["name_at_company"], true)];
}

/** Answers about erasures; who is erased stays away. */
export function erasures(people: number, leave: (contact: number) => void): Answers {
  const now = Date.UTC(2026, 10, 21, 9, 30);
  let plans = 1;
  const done: Erasure[] = [];
  let announced: ErasureAnnouncement[] = [];
  let kept: { archived: Archived; record: ArchiveRecord }[] = [];

  function add(erasure: Omit<Erasure, "id" | "year" | "number">): Erasure {
    const id = done.length + 1;
    const added = { ...erasure, id, year: 2026, number: id };
    done.unshift(added);
    return added;
  }

  /** What an erasure put into the archive because somebody decided that it stays. */
  function held(
    erasure: number,
    id: number,
    { law, reviewOn }: { law: string; reviewOn: string },
  ): { archived: Archived; record: ArchiveRecord } {
    const archived: Archived = {
      id,
      erasure,
      kind: "held",
      law,
      until: null,
      ask: false,
      reviewOn,
      keptAt: now,
      files: 0,
    };
    return { archived, record: records[3] ?? refuse({ code: "not_found" }) };
  }

  function planOf(id: number): ErasurePlan {
    if (id > people || people === 0) return refuse({ code: "not_found" });
    const { displayName } = contact(id);
    const bare = id % 7 === 0;
    return {
      contact: id,
      name: displayName,
      counts: bare ? counts.slice(0, 1) : counts,
      stays: bare
        ? []
        : [
            { category: "activity", count: 1 },
            { category: "voucher", count: 2 },
            { category: "consent", count: 1 },
            { category: "request", count: 2 },
          ],
      kept: bare
        ? []
        : [
            {
              kind: "voucher",
              label: "2026-114",
              law: "§ 147 AO",
              until: "2034-12-31",
              ask: false,
              ofCompany: false,
              held: null,
              again: false,
            },
            {
              kind: "voucher",
              label: "A-2026-17",
              law: "§ 257 HGB",
              until: "2032-12-31",
              ask: true,
              ofCompany: true,
              held: null,
              again: false,
            },
            {
              kind: "consent",
              label: "Angebote am Telefon",
              law: "§ 7a UWG",
              until: "2031-05-04",
              ask: false,
              ofCompany: false,
              held: null,
              again: false,
            },
            {
              kind: "held",
              label: "Wasser im Keller",
              law: "Art. 17(3)(e) GDPR",
              until: null,
              ask: false,
              ofCompany: false,
              held: "activity",
              again: false,
            },
            {
              kind: "notice",
              label: "Druckhaus Elbe GmbH",
              law: "Art. 19 GDPR",
              until: null,
              ask: false,
              ofCompany: false,
              held: null,
              again: false,
            },
          ],
      choices: bare
        ? []
        : [
            { category: "activity", count: 41, documents: 0 },
            { category: "task", count: 5, documents: 0 },
            { category: "deal", count: 2, documents: 1 },
            { category: "voucher", count: 1, documents: 0 },
            { category: "document", count: 4, documents: 0 },
          ],
      countable: bare ? ["contact"] : ["contact", "deal"],
      recipients: bare ? [] : [{ id: 1, name: "Druckhaus Elbe GmbH" }],
      requests: bare
        ? []
        : [
            { id: 1, year: 2026, number: 1, kept: true, until: null },
            { id: 9, year: 2024, number: 12, kept: true, until: "2027-09-30" },
          ],
      spokenOf: bare ? [] : texts,
      spokenMore: 0,
      spokenUnread: bare ? 0 : 2,
      restrictedSince: id === 6 ? Date.UTC(2026, 9, 2, 8) : null,
      identifiers: bare ? 0 : 3,
      asked: null,
      backups: bare ? 0 : 4,
      backupsUntil: bare ? null : "2027-02-19",
      holds: id === 8 ? 1 : 0,
      seal: `plan ${String(plans)} of ${String(id)}`,
    };
  }

  if (people > 0) {
    add({
      cause: "trash",
      request: null,
      author: 1,
      at: Date.UTC(2026, 3, 2, 8),
      summary: { ...summary, kept: [] },
      proof: null,
      unproved: false,
      backupsLeft: 0,
      backupsUntil: null,
    });
    add({
      cause: "request",
      request: 7,
      author: 1,
      at: Date.UTC(2026, 7, 19, 14, 5),
      summary,
      proof: proof(),
      unproved: false,
      backupsLeft: 2,
      backupsUntil: "2026-11-17",
    });
    kept = records.map((record, index) => ({
      archived: {
        id: index + 1,
        erasure: 2,
        kind: record.kind,
        law: ["Art. 19 GDPR", "§ 7a UWG", "§ 147 AO", "Art. 17(3)(e) GDPR"][index] ?? null,
        until: [null, "2031-05-04", "2034-12-31"][index] ?? null,
        ask: index === 2,
        reviewOn: record.kind === "held" ? "2027-01-31" : null,
        keptAt: Date.UTC(2026, 7, 19, 14, 5),
        files: index === 2 ? 1 : 0,
      },
      record,
    }));
  }

  return {
    erasure_list: () => [...done],
    erasure_certificate_save: ({ id, format }) => `erasure-E2026-${String(id)}.${format}`,
    erasure_plan: ({ id }) => planOf(id),
    erasure_passages: ({ text }) => (text.kind === "contact" ? [] : said),
    erasure_records: ({ id, category }) => recordsOf(id, category),
    erasure_others: ({ id }) => othersOf(id, people),
    erasure_run: ({ erasure: { contact: id, cause, request, suppress, strike, keep, seal } }) => {
      const plan = planOf(id);
      for (const [at, { law }] of keep.entries())
        if (law.includes(contact(id).familyName))
          return refuse({ code: "invalid", field: "law", at, problem: "identifying" });
      if (plan.seal !== seal) return refuse({ code: "conflict" });
      if (plan.restrictedSince !== null && request === null)
        return refuse({ code: "restricted", since: plan.restrictedSince });
      if (plan.holds > 0) return refuse({ code: "on_hold", review: "2027-01-31" });
      leave(id);
      plans += 1;
      const suppressed = suppress ? plan.identifiers : 0;
      const left = plan.spokenOf.length - strike.length;
      const stays = keep.map(({ category, ground, law, reviewOn }) => ({
        kind: "held" as const,
        law: ground === "claim" ? "Art. 17(3)(e) GDPR" : law || "Art. 17(3)(b) GDPR",
        until: null,
        count: plan.choices.find((choice) => choice.category === category)?.count ?? 0,
        item: category,
        reviewOn,
        decided: true,
        again: false,
      }));
      const counted = {
        ...summary,
        kept: [...summary.kept, ...stays],
        suppressed,
        struck: strike.length,
        spoken: left,
        unread: plan.spokenUnread,
      };
      const added = add({ cause, request, author: 1, at: now, summary: counted, ...fresh });
      kept = [...kept, ...stays.map((one, index) => held(added.id, 100 * added.id + index, one))];
      return added;
    },
    erasure_way: () => ({ fourEyes: false, coolingOffDays: 0, others: ["Bo Nyström"] }),
    erasure_announced: () => announced,
    erasure_differences: () => [],
    erasure_announce: ({ erasure: { contact: id, cause, request, suppress, strike, keep, count } }) => {
      const one: ErasureAnnouncement = {
        id: announced.length + 1,
        contact: id,
        name: planOf(id).name,
        cause,
        request,
        suppress,
        strike,
        keep,
        count,
        author: 1,
        authorName: "Ada Lindqvist",
        at: now,
        runsAt: now + 14 * 86_400_000,
        wait: planOf(id).holds > 0 ? { why: "hold", review: "2027-01-31" } : { why: "second" },
      };
      announced = [...announced, one];
      return one;
    },
    erasure_confirm: ({ id, seal, hurry }) => {
      const one = announced.find((candidate) => candidate.id === id) ?? refuse({ code: "not_found" });
      const plan = planOf(one.contact);
      if (plan.seal !== seal) return refuse({ code: "conflict" });
      if (hurry?.includes(plan.name))
        return refuse({ code: "invalid", field: "hurry", at: null, problem: "identifying" });
      announced = announced.filter((candidate) => candidate !== one);
      leave(one.contact);
      plans += 1;
      const told: ErasureSummary = {
        ...summary,
        announced: {
          by: one.author,
          role: "owner",
          at: one.at,
          byAnother: true,
          coolingOffDays: 14,
          hurried: hurry,
        },
      };
      const { cause, request } = one;
      return add({ cause, request, author: 1, at: now, summary: told, ...fresh });
    },
    erasure_withdraw: ({ id }) => {
      announced = announced.filter((one) => one.id !== id);
      return null;
    },
    erasure_prove: () => {
      for (const [index, erasure] of done.entries())
        if (erasure.unproved) done[index] = { ...erasure, proof: proof(), unproved: false };
      return "done";
    },
    erasure_archive: () => kept.map(({ archived }) => archived),
    erasure_open: ({ id }) =>
      content(kept.find(({ archived }) => archived.id === id)?.record ?? refuse({ code: "not_found" })),
    erasure_file_open: () => null,
    erasure_letter: () => letter,
    erasure_letter_save: ({ format }) => `letter-E2026-2.${format === "pdf" ? "pdf" : "eml"}`,
    erasure_hold_change: ({ id, reviewOn }) => {
      if (reviewOn <= "2026-11-21") refuse({ code: "invalid", field: "reviewOn", at: null, problem: "date" });
      kept = kept.map((one) =>
        one.archived.id === id ? { ...one, archived: { ...one.archived, reviewOn } } : one,
      );
      return null;
    },
    erasure_hold_end: ({ id }) => {
      kept = kept.filter(({ archived }) => archived.id !== id);
      return null;
    },
    erasure_settle: ({ id, method }) => {
      if (method === "refused") refuse({ code: "invalid", field: "method", at: null, problem: "too_long" });
      kept = kept.filter(({ archived }) => archived.id !== id);
      return null;
    },
  };
}
