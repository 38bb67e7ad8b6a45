//! What happened with every contact and company of the pretended office.
import type { Activity } from "../../src/ipc/types/Activity";
import type { ActivityDraft } from "../../src/ipc/types/ActivityDraft";
import type { Kind } from "../../src/ipc/types/Kind";
import type { Mention } from "../../src/ipc/types/Mention";
import type { TimelineEntry } from "../../src/ipc/types/TimelineEntry";
import type { Answers } from "./backend";
import { contact } from "./people";
import { refuse } from "./refuse";

/** How a contact is mentioned. */
export function token(id: number): string {
  return String(id).padStart(32, "0");
}

const author = "Anna Berg";
const at = (day: number, hour: number, minute: number): number => Date.UTC(2026, 10, day, hour, minute);

const begun: Partial<ActivityDraft>[] = [
  {
    kind: "call",
    direction: "in",
    occurredAt: at(20, 14, 5),
    subject: "Angebot 4711",
    body: `Fragt nach dem Liefertermin.\nRückruf bis Freitag versprochen, [[${token(2)}]] weiß Bescheid.`,
  },
  {
    kind: "mail",
    direction: "out",
    occurredAt: at(20, 8, 30),
    subject: "Unterlagen zur Messe Hannover 2026 mit Hallenplan und Anfahrt",
  },
  {
    kind: "meeting",
    occurredAt: at(12, 9, 15),
    subject: "Besuch im Werk",
    body: `Mit [[${token(2)}]] und [[${"f".repeat(32)}]] durch die Fertigung gegangen.`,
  },
  { kind: "letter", direction: "out", occurredAt: at(12, 7, 0), subject: "Rahmenvertrag" },
  { kind: "note", occurredAt: at(3, 10, 0), body: "Ruft am liebsten vormittags an." },
];

/** Answers about activities, and timelines with what is `filed` beside them; what is changed stays changed. */
export function activities(people: number, filed: (owner: Kind, id: number) => TimelineEntry[]): Answers {
  const kept = new Map<number, Activity>();
  const person = (id: number): Mention["person"] =>
    id <= people ? { contact: id, name: contact(id).displayName } : null;

  function put(id: number, revision: number, draft: Partial<ActivityDraft>, of: Partial<Activity>): Activity {
    const plain = { kind: "note", direction: "none", occurredAt: 0, subject: "", body: "" } as const;
    const whole = { ...plain, ...draft };
    if (whole.subject.endsWith("refused")) {
      return refuse({ code: "invalid", field: "subject", at: null, problem: "characters" });
    }
    const base = { contact: null, company: null, author: 1, createdAt: 0, changedAt: 0, trashedAt: null };
    const stored: Activity = { ...base, ...of, ...whole, id, revision };
    kept.set(id, stored);
    return stored;
  }

  if (people > 0) begun.forEach((draft, index) => put(index + 1, 1, draft, { contact: 1, company: 3 }));

  function told(activity: Activity, owner: Kind, id: number): TimelineEntry | undefined {
    const own = activity[owner] === id;
    const mentioned = !own && owner === "contact" && activity.body.includes(token(id));
    if (activity.trashedAt !== null || (!own && !mentioned)) return undefined;
    const tokens = [...activity.body.matchAll(/\[\[([0-9a-f]{32})\]\]/g)].map(([, found = ""]) => found);
    const mentions = [...new Set(tokens)].map((found) => ({
      token: found,
      person: /^\d+$/.test(found) ? person(Number(found)) : null,
    }));
    const about =
      activity.contact !== null && (owner === "company" || mentioned) ? person(activity.contact) : null;
    return {
      position: { at: activity.occurredAt, source: 1, id: activity.id },
      content: { type: "activity", activity, author, person: about, mentions, mentioned },
    };
  }

  function trash(ids: number[], trashedAt: number | null): number {
    for (const id of ids) {
      const found = kept.get(id);
      if (found) kept.set(id, { ...found, trashedAt });
    }
    return ids.length;
  }

  return {
    timeline_page: ({ owner, id, only, before, limit }) => {
      const added: TimelineEntry = {
        position: { at: Date.UTC(2026, 2, 4, 9), source: 0, id },
        content: { type: "record", file: owner === "contact" && id === 1 ? "messe-kontakte.csv" : null },
      };
      const entries = [...[...kept.values()].map((one) => told(one, owner, id)), ...filed(owner, id), added]
        .filter((entry) => entry !== undefined)
        .filter(
          ({ content }) =>
            only === null || only === (content.type === "activity" ? content.activity.kind : content.type),
        )
        .toSorted((one, other) => other.position.at - one.position.at || other.position.id - one.position.id);
      const from =
        before === null
          ? 0
          : 1 +
            entries.findIndex(
              (one) => one.position.id === before.id && one.position.source === before.source,
            );
      return { entries: entries.slice(from, from + limit), more: entries.length > from + limit };
    },
    activity_add: ({ party, draft }) => put(kept.size + 1, 1, draft, party),
    activity_change: ({ id, revision, draft }) => {
      const found = kept.get(id) ?? refuse({ code: "not_found" });
      return found.revision === revision ? put(id, revision + 1, draft, found) : refuse({ code: "conflict" });
    },
    activity_trash: ({ ids }) => trash(ids, at(21, 9, 0)),
    activity_restore: ({ ids }) => trash(ids, null),
    activity_read: ({ line }) => ({ kind: null, direction: "none", date: null, time: null, text: line }),
    activity_suggest: ({ text }) =>
      Array.from({ length: Math.min(people, 12) }, (_, index) => index + 1)
        .map((id) => ({ token: token(id), person: person(id) }))
        .filter((one) => one.person?.name.toLowerCase().includes(text.toLowerCase()))
        .slice(0, 8),
  };
}
