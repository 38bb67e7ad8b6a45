//! Addresses that asked not to be contacted, in the pretended office. The pretended list knows them in clear.
import type { ImportPreview } from "../../src/ipc/types/ImportPreview";
import type { Suppression } from "../../src/ipc/types/Suppression";
import type { SuppressionAsked } from "../../src/ipc/types/SuppressionAsked";
import type { SuppressionDraft } from "../../src/ipc/types/SuppressionDraft";
import type { SuppressionKind } from "../../src/ipc/types/SuppressionKind";
import type { SuppressionReason } from "../../src/ipc/types/SuppressionReason";
import type { SuppressionScope } from "../../src/ipc/types/SuppressionScope";
import type { SuppressionTarget } from "../../src/ipc/types/SuppressionTarget";
import type { Answers } from "./backend";
import { contact } from "./people";
import { refuse } from "./refuse";

const all: SuppressionScope = { kind: "all" };
const noon = (month: number, day: number): number => Date.UTC(2026, month, day, 11);

/** What is on the list: what it is, whose fingerprint, scope, reason, source, day, day of review, how many contacts have it. */
const listed: [
  SuppressionKind,
  string,
  SuppressionScope,
  SuppressionReason,
  string,
  number,
  string,
  number,
][] = [
  [
    "email",
    "old@firma.example",
    all,
    "legal",
    "Unterlassungserklärung, Kanzlei, Az. 12/26",
    noon(0, 12),
    "2026-11-01",
    0,
  ],
  [
    "email",
    "",
    { kind: "purpose", of: 3 },
    "withdrawal",
    "Abmeldung vom Newsletter",
    noon(1, 1),
    "2029-02-01",
    0,
  ],
  ["person", "", all, "erasure", "Löschantrag, Brief vom 2. Februar", noon(1, 2), "2029-02-02", 0],
  [
    "email",
    "",
    { kind: "channel", of: "email" },
    "bounce",
    "Rückläufer des Rundbriefs im Frühjahr",
    noon(3, 7),
    "2029-04-07",
    1,
  ],
  ["phone", "+46 70 555 01 02", all, "list", "NIX-Telefon, Abruf Oktober", noon(9, 1), "2029-10-01", 2],
  [
    "phone",
    "",
    { kind: "channel", of: "message" },
    "withdrawal",
    "Antwort auf eine Kurznachricht",
    noon(9, 20),
    "2029-10-20",
    1,
  ],
  ["email", "asked@not.example", all, "objection", "Brief vom 3. März", noon(2, 3), "2029-03-03", 1],
];

/** The file of a list. */
export const listPreview: ImportPreview = {
  fileName: "robinson-2026.csv",
  format: "other_csv",
  layout: { encoding: "utf8", delimiter: ";", header: 0 },
  columns: [
    {
      name: "Name",
      target: { field: "full_name" },
      samples: ["A. Berg", "B. Ek"],
      filled: 1200,
      sensitive: false,
    },
    {
      name: "E-Mail",
      target: { field: "email", slot: 0, part: { is: "address", kind: "work" } },
      samples: ["a.berg@post.example", "b.ek@post.example"],
      filled: 1180,
      sensitive: false,
    },
    {
      name: "Telefon",
      target: { field: "phone", slot: 0, part: { is: "number", kind: "work" } },
      samples: ["+49 171 5550101"],
      filled: 402,
      sensitive: false,
    },
  ],
  total: 1200,
};

/** Answers about the suppression list; `some` says whether anything is on it. */
export function suppressions(some: boolean): Answers {
  const secrets = new Map<number, string>();
  let list: (Suppression & { contacts: number })[] = [];
  const insert = (
    kind: SuppressionKind,
    secret: string,
    draft: SuppressionDraft,
    contacts: number,
  ): Suppression => {
    const { scope, reason, source } = draft;
    const at = draft.at ?? Date.now();
    const added = {
      id: list.length + 1,
      kind,
      scope,
      reason,
      source,
      at,
      reviewOn: draft.reviewOn ?? "2029-11-21",
      endedAt: null,
      author: 1,
      createdAt: at,
      contacts,
    };
    list = [...list, added];
    secrets.set(added.id, fold(secret));
    return added;
  };
  if (some)
    for (const [kind, secret, scope, reason, source, at, reviewOn, contacts] of listed)
      insert(kind, secret, { scope, reason, source, at, reviewOn }, contacts);
  const asked = (typed: string): SuppressionAsked[] =>
    list
      .filter(({ id, endedAt }) => endedAt === null && typed.trim() !== "" && secrets.get(id) === fold(typed))
      .map(({ scope, reason, at }) => ({ scope, reason, at }));
  const checked = (target: SuppressionTarget): string => {
    if (target.kind === "person") return `${target.givenName} ${target.familyName} ${target.birthday}`;
    const text = target.text.trim();
    if (text === "") refuse({ code: "invalid", field: "address", at: null, problem: "missing" });
    if (!/@.+\..+|^[+\d][\d\s()/-]+$/.test(text))
      refuse({
        code: "invalid",
        field: "address",
        at: null,
        problem: text.includes("@") ? "email" : "phone",
      });
    return text;
  };
  const said = (field: string, text: string): void => {
    if (text.trim() === "") refuse({ code: "invalid", field, at: null, problem: "missing" });
    if (/@|\d{7}/.test(text)) refuse({ code: "invalid", field, at: null, problem: "identifying" });
  };
  return {
    suppression_list: ({ query: { state, today, kind, reason, scope, met }, offset, count }) => {
      const isDue = (one: Suppression): boolean =>
        one.endedAt === null && one.reviewOn !== null && one.reviewOn <= today;
      const found = list
        .filter((one) => (state === "ended") === (one.endedAt !== null))
        .filter((one) => state !== "review" || isDue(one))
        .filter((one) => (kind ?? one.kind) === one.kind && (reason ?? one.reason) === one.reason)
        .filter((one) => !scope || JSON.stringify(one.scope) === JSON.stringify(scope))
        .filter((one) => !met || one.contacts > 0)
        .toReversed();
      return {
        total: found.length,
        rows: found.slice(offset, offset + count),
        due: list.filter(isDue).length,
      };
    },
    suppression_of: ({ id }) => {
      const { emails, phones } = contact(id);
      const mark = some && id === 5;
      return {
        emails: emails.map((_, at) =>
          mark && at === 0 ? { scope: all, reason: "objection", at: noon(2, 3) } : null,
        ),
        phones: phones.map((_, at) =>
          mark && at === 0
            ? { scope: { kind: "channel", of: "message" }, reason: "withdrawal", at: noon(9, 20) }
            : null,
        ),
        person: some && id === 6 ? { scope: all, reason: "erasure", at: noon(1, 2) } : null,
      };
    },
    suppression_asked: ({ emails, phones }) => ({
      emails: emails.map((typed) => asked(typed)[0] ?? null),
      phones: phones.map((typed) => asked(typed)[0] ?? null),
      person: null,
    }),
    suppression_check: ({ target }) => asked(checked(target)),
    suppression_add: ({ target, suppression }) => {
      const text = checked(target);
      said("source", suppression.source);
      if (asked(text).some(({ scope }) => JSON.stringify(scope) === JSON.stringify(suppression.scope)))
        refuse({ code: "nothing_to_change" });
      const kind = target.kind === "person" ? "person" : text.includes("@") ? "email" : "phone";
      return insert(kind, text, suppression, 0);
    },
    suppression_end: ({ id, reason }) => {
      said("reason", reason);
      list = list.map((one) => (one.id === id ? { ...one, endedAt: Date.now() } : one));
      const ended = list.find((one) => one.id === id);
      return ended ?? refuse({ code: "not_found" });
    },
    suppression_import_pick: () => listPreview,
    suppression_import_cut: () => listPreview,
    suppression_import_preview: ({ list: { suppression } }) => {
      said("source", suppression.source);
      return {
        new: 1540,
        known: 12,
        repeated: 3,
        unfit: suppression.scope.kind === "channel" ? 402 : 0,
        contacts: 7,
        unreadable: 2,
        lines: [18, 977],
      };
    },
    suppression_import_run: ({ list: { suppression } }) => {
      insert("email", "", suppression, 7);
      return { added: 1540, known: 12 };
    },
    suppression_import_close: () => null,
  };
}

function fold(typed: string): string {
  return typed.trim().toLowerCase().replaceAll(" ", "");
}
