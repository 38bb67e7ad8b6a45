//! Who of the pretended office may be contacted, and the mailing lists that are made of them.
import type { Channel } from "../../src/ipc/types/Channel";
import type { MailingCheck } from "../../src/ipc/types/MailingCheck";
import type { MailingRow } from "../../src/ipc/types/MailingRow";
import type { Outcome } from "../../src/ipc/types/Outcome";
import type { Reason } from "../../src/ipc/types/Reason";
import type { ReasonCode } from "../../src/ipc/types/ReasonCode";
import type { Answers } from "./backend";
import { contact } from "./people";
import { refuse } from "./refuse";

interface Question {
  purpose: number;
  channel: Channel;
  ids: number[] | null;
  handle: number | null;
}

const since = Date.UTC(2026, 4, 12, 8, 30);
const blank = { since: null, day: null, law: null, unverified: false, grade: null, basis: null };
const outcomes: readonly Outcome[] = ["allowed", "needs", "blocked"];

/** Whose turn comes by their id: most consent, some do not, as in any office. */
const turns: readonly [Outcome, Reason][] = [
  ["allowed", { ...blank, code: "consent_given", since, grade: "a" }],
  ["allowed", { ...blank, code: "consent_given", since, grade: "b" }],
  ["allowed", { ...blank, code: "consent_given", since, grade: "c" }],
  ["allowed", { ...blank, code: "existing_customer", since, law: "§ 7 Abs. 3 UWG" }],
  ["needs", { ...blank, code: "consent_missing", law: "§ 7 Abs. 2 UWG" }],
  ["blocked", { ...blank, code: "withdrawn", since }],
  ["needs", { ...blank, code: "consent_missing", law: "§ 7 Abs. 2 UWG" }],
  ["needs", { ...blank, code: "consent_unproven", since, grade: "d" }],
  ["blocked", { ...blank, code: "no_address" }],
  ["blocked", { ...blank, code: "suppressed", since }],
];

function pointOf(id: number, channel: Channel, code: ReasonCode): string {
  if (code === "no_address" || channel === "letter") return "";
  const { emails, phones } = contact(id);
  return channel === "email" ? (emails[0]?.address ?? "") : (phones[0]?.e164 ?? "");
}

function postalOf(id: number, code: ReasonCode): string {
  const [address] = contact(id).addresses;
  if (code === "no_address" || !address) return "";
  return [address.street, `${address.postalCode} ${address.city}`].join(", ");
}

function decide(id: number, { purpose, channel }: Question): MailingRow {
  const [outcome, reason] = turns[id % turns.length] ?? refuse({ code: "not_found" });
  return {
    name: contact(id).displayName,
    contact: id,
    purpose,
    channel,
    at: Date.UTC(2026, 10, 21, 9),
    outcome,
    reasons: [reason],
    point: pointOf(id, channel, reason.code),
    postal: channel === "letter" ? postalOf(id, reason.code) : "",
  };
}

function count(rows: readonly MailingRow[]): MailingCheck {
  const check: MailingCheck = { allowed: 0, needs: 0, blocked: 0, reasons: [] };
  for (const { outcome, reasons } of rows) {
    check[outcome] += 1;
    const code = reasons[0]?.code ?? "basis_suffices";
    const known = check.reasons.find((reason) => reason.code === code);
    if (known) known.count += 1;
    else check.reasons.push({ code, outcome, count: 1 });
  }
  check.reasons.sort(
    (one, other) =>
      outcomes.indexOf(one.outcome) - outcomes.indexOf(other.outcome) || other.count - one.count,
  );
  return check;
}

/** Answers about mailing lists; `rowsOf` reads an open list of contacts. */
export function mailings(people: number, rowsOf: Answers["contact_window"]): Answers {
  const lists = new Map<number, MailingRow[]>();
  const everybody = Array.from({ length: people }, (_, at) => at + 1);

  function decided(question: Question): MailingRow[] {
    const { ids, handle, channel } = question;
    if (channel === "processing")
      return refuse({ code: "invalid", field: "channel", at: null, problem: "choice" });
    const listed =
      handle === null ? undefined : rowsOf?.({ handle, offset: 0, count: people }, []).map(({ id }) => id);
    return (ids ?? listed ?? everybody)
      .toSorted((one, other) => one - other)
      .map((id) => decide(id, question));
  }

  return {
    mailing_check: (question) => count(decided(question)),
    mailing_open: ({ filter: { code, outcome }, first, ...question }) => {
      const rows = decided(question)
        .filter(({ reasons }) => code === null || reasons[0]?.code === code)
        .filter((row) => outcome === null || row.outcome === outcome);
      const handle = lists.size + 1;
      lists.set(handle, rows);
      return { handle, total: rows.length, rows: rows.slice(0, first) };
    },
    mailing_window: ({ handle, offset, count: size }) =>
      (lists.get(handle) ?? refuse({ code: "not_found" })).slice(offset, offset + size),
    mailing_save: ({ file, ...question }) => {
      if (file.recipient.includes("\t"))
        return refuse({ code: "invalid", field: "recipient", at: null, problem: "characters" });
      const { allowed } = count(decided(question));
      return allowed > 0 ? allowed : refuse({ code: "nothing_to_change" });
    },
  };
}
