//! What the people of the pretended office said about the use of their data, and what follows from it.
import type { Chip } from "../../src/ipc/types/Chip";
import type { ConsentDraft } from "../../src/ipc/types/ConsentDraft";
import type { ConsentRow } from "../../src/ipc/types/ConsentRow";
import type { DataOrigin } from "../../src/ipc/types/DataOrigin";
import type { Decision } from "../../src/ipc/types/Decision";
import type { NoticeShown } from "../../src/ipc/types/NoticeShown";
import type { Objection } from "../../src/ipc/types/Objection";
import type { Outcome } from "../../src/ipc/types/Outcome";
import type { Purpose } from "../../src/ipc/types/Purpose";
import type { Reason } from "../../src/ipc/types/Reason";
import type { ReasonCode } from "../../src/ipc/types/ReasonCode";
import type { Restriction } from "../../src/ipc/types/Restriction";
import { gradeOf, isAnswer } from "../../src/screens/consent/grade";
import type { Answers } from "./backend";
import { refuse } from "./refuse";

/** Where the consents of a test or picture begin. */
export interface Said {
  /** Contact 2 has the use of their data restricted. */
  restricted?: boolean;
}

const law = "§ 7 Abs. 2 Nr. 2, Abs. 3 UWG";
const day = (month: number, date: number): number => Date.UTC(2026, month - 1, date, 9, 30);
const outcomes: Partial<Record<ReasonCode, Outcome>> = {
  restricted: "blocked",
  objected_marketing: "blocked",
  objected_purpose: "blocked",
  withdrawn: "blocked",
  refused: "blocked",
  consent_given: "allowed",
  basis_suffices: "allowed",
  notice_due: "allowed",
};
const because = (code: ReasonCode, more: Partial<Reason> = {}): Reason => ({
  code,
  since: null,
  day: null,
  law: null,
  unverified: false,
  grade: null,
  basis: null,
  ...more,
});
const outcomeOf = ({ code }: Reason): Outcome => outcomes[code] ?? "needs";
const weight = (reason: Reason): number => ["blocked", "needs", "allowed"].indexOf(outcomeOf(reason));

/** Answers about consents; what is recorded stays. `told`: who knows how their data is used. */
export function sheets(
  purposes: () => readonly Purpose[],
  told: Set<number>,
  { restricted = true }: Said = {},
): Answers {
  const events: ConsentRow[] = [];
  const objections: Objection[] = [];
  const restrictions: Restriction[] = [];
  const shown = new Map<number, NoticeShown[]>();
  const origins = new Map<number, { origin: DataOrigin; at: number }>();
  const purposeOf = (id: number): Purpose =>
    purposes().find((purpose) => purpose.id === id) ?? refuse({ code: "not_found" });

  function add(draft: ConsentDraft, recordedAt = Date.now()): ConsentRow {
    if (draft.at > Date.now()) return refuse({ code: "invalid", field: "at", at: null, problem: "date" });
    if (draft.kind === "customer" && draft.version === null)
      return refuse({ code: "invalid", field: "version", at: null, problem: "missing" });
    const row: ConsentRow = {
      ...draft,
      id: events.length + 1,
      grade: gradeOf(draft, isAnswer(draft, events)),
      recordedAt,
      since: Math.max(draft.at, recordedAt),
      endsAt: null,
      usedAt: null,
      author: 1,
      name: "",
      purposeName: purposeOf(draft.purpose).name,
      wording:
        draft.version === null
          ? null
          : { notice: "Einwilligung in den Newsletter", version: 1, language: "de" },
      authorName: "Ada Lindqvist",
      seq: 48_200 + events.length,
      proofUntil: null,
    };
    events.unshift(row);
    return row;
  }

  function reasons(contact: number, { id, basis, marketing }: Purpose, decision: Decision): Reason[] {
    const { channel, at } = decision;
    const found = common(contact, at);
    if (marketing)
      found.push(
        ...objections
          .filter(
            (one) => one.contact === contact && one.purpose === null && one.endedAt === null && one.at <= at,
          )
          .map((one) => because("objected_marketing", { since: one.at })),
      );
    const last = events
      .filter(
        (event) =>
          event.contact === contact && event.purpose === id && event.channel === channel && event.since <= at,
      )
      .toSorted((left, right) => right.at - left.at)[0];
    if (last?.kind === "withdrawn" || last?.kind === "refused")
      found.push(because(last.kind, { since: last.at }));
    else if (last && (last.kind === "given" || last.kind === "renewed"))
      found.push(
        last.grade === "d"
          ? because("consent_unproven", { since: last.at })
          : because("consent_given", { since: last.at, grade: last.grade }),
      );
    else if (last?.kind === "customer")
      found.push(
        channel === "phone" && last.validUntil === ""
          ? because("contract_end_missing", { since: last.at, law: "art. L223-1 C. conso." })
          : because("existing_customer", { since: last.at }),
      );
    else if (last?.kind === "requested") found.push(because("consent_requested", { since: last.at }));
    else if (basis === "consent") found.push(because("consent_missing", { law, unverified: contact === 3 }));
    else found.push(because("basis_suffices", { basis }));
    if (origins.get(contact)?.origin === "other" && !shown.has(contact))
      found.push(
        because(marketing ? "notice_missing" : "notice_due", { day: "2026-12-02", law: "Art. 14 GDPR" }),
      );
    return found.toSorted((left, right) => weight(left) - weight(right));
  }

  const common = (contact: number, at: number): Reason[] =>
    restrictions
      .filter((one) => one.contact === contact && one.at <= at && (one.endedAt === null || one.endedAt > at))
      .map((one) => because("restricted", { since: one.at }));

  function decide(
    contact: number,
    purpose: Purpose | null,
    channel: Decision["channel"],
    at: number,
  ): Decision {
    const decision: Decision = {
      contact,
      purpose: purpose?.id ?? null,
      channel,
      at,
      outcome: "allowed",
      reasons: [],
      point: "",
    };
    decision.reasons = purpose ? reasons(contact, purpose, decision) : common(contact, at);
    const [first] = decision.reasons;
    if (first) decision.outcome = outcomeOf(first);
    return decision;
  }

  const blank = {
    zone: "Europe/Berlin",
    point: "",
    source: "",
    validUntil: "",
    guardian: "",
    guardianRelation: "",
    code: "",
    note: "",
    evidence: [] as number[],
  };
  const newsletter = purposes().find(({ marketing }) => marketing)?.id;
  if (newsletter !== undefined) {
    const about = { ...blank, purpose: newsletter, channel: "email" as const };
    add(
      {
        ...about,
        contact: 1,
        kind: "requested",
        at: day(2, 10),
        method: "paper",
        version: 101,
        code: "K7Q4-M9XW",
      },
      day(2, 10),
    );
    add(
      {
        ...about,
        contact: 1,
        kind: "given",
        at: day(3, 3),
        method: "paper",
        version: 110,
        code: "K7Q4-M9XW",
        source: "Messe Hannover, Stand B 12",
        evidence: [2],
      },
      day(3, 4),
    );
    add({ ...about, contact: 4, kind: "given", at: day(5, 4), method: "import", version: null }, day(5, 4));
    add(
      { ...about, contact: 5, kind: "withdrawn", at: day(6, 1), method: "email", version: null },
      day(6, 1),
    );
    objections.push({
      id: 1,
      contact: 2,
      purpose: null,
      channel: null,
      at: day(9, 14),
      zone: "Europe/Berlin",
      method: "phone",
      note: "Am Telefon, will keine Kataloge mehr",
      author: 1,
      recordedAt: day(9, 14),
      endedAt: null,
      endNote: "",
    });
    shown.set(1, [{ version: 110, at: day(3, 3), zone: "Europe/Berlin", method: "paper" }]);
    origins.set(1, { origin: "person", at: day(3, 3) });
    origins.set(2, { origin: "other", at: day(9, 1) });
    if (restricted)
      restrictions.push({
        id: 1,
        contact: 2,
        ground: "accuracy",
        at: day(11, 2),
        note: "",
        author: 1,
        recordedAt: day(11, 2),
        endedAt: null,
        endNote: "",
        toldAt: null,
        toldMethod: null,
      });
  }

  return {
    consent_sheet: ({ id, at }) => {
      const moment = at ?? Date.now();
      return {
        events: events.filter(({ contact, recordedAt }) => contact === id && recordedAt <= moment),
        objections: objections.filter(({ contact }) => contact === id),
        restrictions: restrictions.filter(({ contact }) => contact === id),
        shown: shown.get(id) ?? [],
        origin: origins.get(id)?.origin ?? null,
        collectedAt: origins.get(id)?.at ?? null,
        // In every third country children consent from 13 on, as in Sweden.
        ageOfConsent: id % 3 === 0 ? 13 : 16,
        decisions: purposes().flatMap((purpose) =>
          purpose.channels.map((channel) => decide(id, purpose, channel, moment)),
        ),
      };
    },
    consent_add: ({ event }) => add(event),
    consent_withdraw: ({ id, purpose, channel, at, zone, method }) => {
      const channels = channel === null ? purposeOf(purpose).channels : [channel];
      for (const each of channels)
        add({
          ...blank,
          contact: id,
          purpose,
          channel: each,
          kind: "withdrawn",
          at,
          zone,
          method,
          version: null,
        });
      return channels.length;
    },
    consent_object: ({ objection }) => {
      const id = objections.length + 1;
      objections.unshift({ ...objection, id, author: 1, recordedAt: Date.now(), endedAt: null, endNote: "" });
      return id;
    },
    consent_object_end: ({ id, note }) => {
      const found = objections.find((one) => one.id === id) ?? refuse({ code: "not_found" });
      Object.assign(found, { endedAt: Date.now(), endNote: note });
      return null;
    },
    consent_restrict: ({ restriction }) => {
      const id = restrictions.length + 1;
      restrictions.unshift({
        ...restriction,
        id,
        author: 1,
        recordedAt: Date.now(),
        endedAt: null,
        endNote: "",
        toldAt: null,
        toldMethod: null,
      });
      return id;
    },
    consent_restrict_end: ({ id, end: { toldAt, toldMethod, note } }) => {
      const found = restrictions.find((one) => one.id === id) ?? refuse({ code: "not_found" });
      if (toldAt < found.at || toldAt > Date.now())
        return refuse({ code: "invalid", field: "toldAt", at: null, problem: "date" });
      // Another object, as over the wire.
      restrictions[restrictions.indexOf(found)] = {
        ...found,
        endedAt: Date.now(),
        endNote: note,
        toldAt,
        toldMethod,
      };
      return null;
    },
    consent_shown: ({ ids, version, at, zone, method }) => {
      for (const id of ids) told.add(id);
      for (const id of ids) shown.set(id, [{ version, at, zone, method }, ...(shown.get(id) ?? [])]);
      return null;
    },
    consent_collected: ({ ids, origin, at }) => {
      for (const id of ids) origins.set(id, { origin, at });
      return ids.length;
    },
    decision_get: ({ id, purpose, channel, at }) =>
      decide(id, purpose === null ? null : purposeOf(purpose), channel, at ?? Date.now()),
    decision_chips: ({ ids }) =>
      ids.map((id) =>
        purposes()
          .filter(({ marketing }) => marketing)
          .flatMap((purpose): Chip[] => {
            const channel = purpose.channels[0] ?? "email";
            const { outcome, reasons: because } = decide(id, purpose, channel, Date.now());
            const reason = because[0]?.code;
            return reason ? [{ purpose: purpose.id, channel, outcome, reason }] : [];
          }),
      ),
  };
}
