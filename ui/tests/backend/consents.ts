//! What people of the pretended office consented to, event by event.
import type { ConsentKind } from "../../src/ipc/types/ConsentKind";
import type { ConsentOverview } from "../../src/ipc/types/ConsentOverview";
import type { ConsentQuery } from "../../src/ipc/types/ConsentQuery";
import type { ConsentRow } from "../../src/ipc/types/ConsentRow";
import type { ConsentState } from "../../src/ipc/types/ConsentState";
import type { PurposeRow } from "../../src/ipc/types/PurposeRow";
import type { Answers } from "./backend";
import { contact } from "./people";
import { refuse } from "./refuse";

const dayLength = 86_400_000;
const firstHandle = 9000;

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The event of a person for the newsletter, the second one where somebody changed their mind. */
interface Told {
  kind: ConsentKind;
  daysAgo: number;
  part: Partial<ConsentRow>;
}

function newsletter(person: number): Told[] {
  const given: Told = { kind: "given", daysAgo: 30 + ((person * 37) % 620), part: {} };
  switch (person % 13) {
    case 1:
      return [{ kind: "requested", daysAgo: 12 + person, part: { code: "7K3Q9", grade: "d" } }];
    case 2:
      return [
        given,
        { kind: "withdrawn", daysAgo: 3 + (person % 25), part: { grade: "c", method: "email" } },
      ];
    case 3:
      return [{ ...given, part: { grade: "d", method: "import", version: null, source: "messe-2025.csv" } }];
    case 4:
      return [{ kind: "refused", daysAgo: 60 + person, part: { grade: "c", method: "phone" } }];
    case 5:
      return [{ ...given, part: { validUntil: isoDay(Date.now() + (person % 80) * dayLength) } }];
    case 6:
      return [{ ...given, part: { validUntil: isoDay(Date.now() - (1 + (person % 40)) * dayLength) } }];
    case 7:
      return [given, { kind: "renewed", daysAgo: 5 + (person % 20), part: { method: "double_opt_in" } }];
    case 8:
      return [{ kind: "customer", daysAgo: 200 + person, part: { grade: "c", source: "Bestellung 2041" } }];
    case 9:
      return [given, { kind: "invalidated", daysAgo: 8, part: { note: "Das Kästchen war vorangekreuzt." } }];
    default:
      return person % 2 === 0 ? [given] : [];
  }
}

/** Every event, in the order in which they were recorded. */
function events(people: number, purposeName: (id: number) => string): ConsentRow[] {
  const found: ConsentRow[] = [];
  const tell = (person: number, purpose: number, channel: ConsentRow["channel"], told: Told[]): void => {
    const { displayName: name, emails, phones } = contact(person);
    let before: ConsentRow | undefined;
    for (const { kind, daysAgo, part } of told) {
      const at =
        Math.floor(Date.now() / dayLength) * dayLength - daysAgo * dayLength + (7 + (person % 9)) * 3_600_000;
      if (before) before.endsAt = at + 60_000;
      before = {
        id: 0,
        contact: person,
        name,
        purpose,
        purposeName: purposeName(purpose),
        channel,
        point: (channel === "email" ? emails[0]?.address : phones[0]?.e164) ?? "",
        kind,
        at,
        zone: person % 5 === 0 ? "Europe/Stockholm" : "Europe/Berlin",
        method: "paper",
        source: "Messe Hannover 2026",
        version: 110,
        wording: { notice: "Einwilligung in den Newsletter", version: 1, language: "de" },
        validUntil: "",
        guardian: "",
        guardianRelation: "",
        code: "",
        note: "",
        evidence: [],
        grade: person % 3 === 0 ? "a" : "b",
        recordedAt: at + 60_000,
        since: at + 60_000,
        endsAt: null,
        usedAt: null,
        author: 1,
        authorName: person % 2 ? "Ada Lindqvist" : "Jürgen Großmann",
        seq: 0,
        // Calls to people in Germany: five years from the consent.
        proofUntil: channel === "phone" && kind === "given" ? isoDay(at + 5 * 365.25 * dayLength) : null,
        ...part,
      };
      if (before.version === null) before.wording = null;
      if (person === 1) before.evidence = [2];
      found.push(before);
    }
  };
  for (let person = 1; person <= people; person += 1) {
    tell(person, 3, "email", newsletter(person));
    if (person % 4 === 1) {
      const called: Partial<ConsentRow> = { version: null, method: "phone", source: "", grade: "c" };
      tell(person, 1, "phone", [
        { kind: person % 3 ? "given" : "refused", daysAgo: 15 + person, part: called },
      ]);
    }
  }
  found.sort((one, other) => one.recordedAt - other.recordedAt);
  return found.map((event, index) => ({ ...event, id: index + 1, seq: 31_000 + index * 7 }));
}

const stands = ({ since, endsAt }: ConsentRow, at: number): boolean =>
  since <= at && (endsAt === null || endsAt > at);

function stateOf({ kind, grade, validUntil }: ConsentRow, at: number): ConsentState {
  if (kind !== "given" && kind !== "renewed") return kind;
  if (grade === "d") return "unproven";
  return validUntil !== "" && validUntil < isoDay(at) ? "expired" : "given";
}

const ends = (event: ConsentRow, at: number): boolean =>
  stateOf(event, at) === "given" && event.validUntil !== "" && event.validUntil < isoDay(at + 90 * dayLength);

/** Answers about consents. */
export function consents(people: number, purposes: () => readonly PurposeRow[]): Answers {
  const nameOf = (id: number): string =>
    purposes().find(({ purpose }) => purpose.id === id)?.purpose.name ?? "Newsletter";
  const kept = events(people, nameOf);
  const lists: ConsentRow[][] = [];

  function fits(event: ConsentRow, query: ConsentQuery): boolean {
    const { at, purpose, channel, kind, grade, state, expiring, text } = query;
    return (
      (at === null || stands(event, at)) &&
      (purpose === null || event.purpose === purpose) &&
      (channel === null || event.channel === channel) &&
      (kind === null || event.kind === kind) &&
      (grade === null || event.grade === grade) &&
      (state === null || at === null || purpose === null || stateOf(event, at) === state) &&
      (!expiring || at === null || purpose === null || ends(event, at)) &&
      event.name.toLowerCase().includes(text.toLowerCase())
    );
  }

  function overview(at: number): ConsentOverview {
    const standing = kept.filter((event) => stands(event, at));
    return {
      at,
      people,
      purposes: purposes().map(({ purpose: { id, name } }) => {
        const counts = new Map<string, ConsentOverview["purposes"][number]["counts"][number]>();
        for (const event of standing.filter(({ purpose }) => purpose === id)) {
          const [channel, state] = [event.channel, stateOf(event, at)];
          const count = (counts.get(`${channel} ${state}`)?.count ?? 0) + 1;
          counts.set(`${channel} ${state}`, { channel, state, count });
        }
        const expiring = standing.filter((event) => event.purpose === id && ends(event, at)).length;
        return { purpose: id, name, counts: [...counts.values()], expiring };
      }),
      conflicts: people > 0 ? 3 : 0,
      untold: Math.floor(people / 20),
    };
  }

  return {
    consent_overview: ({ at }) => overview(at ?? Date.now()),
    consent_trend: ({ at }) => {
      const moment = new Date(at ?? Date.now());
      return Array.from({ length: 12 }, (_, index) => {
        const month = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() - 11 + index, 1));
        const end = Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1) - 1;
        const last = kept
          .filter((event) => stands(event, Math.min(end, moment.getTime())))
          .filter(({ kind }) => kind === "given" || kind === "renewed");
        return {
          month: month.toISOString().slice(0, 7),
          counts: purposes().map(
            ({ purpose: { id } }) => last.filter(({ purpose }) => purpose === id).length,
          ),
        };
      });
    },
    consent_open: ({ query, first }) => {
      const rows = kept
        .filter((event) => fits(event, query))
        .toSorted((one, other) => (query.at === null ? other.id - one.id : other.at - one.at));
      lists.push(rows);
      return { handle: firstHandle + lists.length - 1, total: rows.length, rows: rows.slice(0, first) };
    },
    consent_window: ({ handle, offset, count }) =>
      (lists[handle - firstHandle] ?? refuse({ code: "not_found" })).slice(offset, offset + count),
  };
}
