//! Suppressions in words.
import type { Channel } from "../../ipc/types/Channel";
import type { SuppressionAsked } from "../../ipc/types/SuppressionAsked";
import type { SuppressionReason } from "../../ipc/types/SuppressionReason";
import { date, has, language, t, type PlainKey } from "../../text/text.svelte";
import { purposeText, scopeText } from "./scope";

/** The reasons, the most usual first. */
export const reasons = [
  "objection",
  "withdrawal",
  "erasure",
  "bounce",
  "legal",
  "list",
] as const satisfies readonly SuppressionReason[];

/** The channels that a kind of address carries; a person is reached in all of them. */
export const carried = {
  email: ["email"],
  phone: ["phone", "message"],
  person: ["email", "phone", "message", "letter", "processing"],
} as const satisfies Record<"email" | "phone" | "person", readonly Channel[]>;

/** Why an address is not to be used. */
export function reasonText(reason: SuppressionReason): string {
  return t(`suppression-reason-${reason}`);
}

/** A word as it stands within a sentence. */
function inside(word: string): string {
  return language() === "de" ? word : word.charAt(0).toLocaleLowerCase() + word.slice(1);
}

function parts({ scope, reason, at }: SuppressionAsked): { scope: string; reason: string; day: string } {
  return { scope: inside(scopeText(scope)), reason: inside(reasonText(reason)), day: date(at) };
}

/** What a form says about an address that asked not to be contacted. */
export function warningText(asked: SuppressionAsked): string {
  const { scope, ...words } = parts(asked);
  return asked.scope.kind === "all"
    ? t("suppression-warning", words)
    : t("suppression-warning-scope", { ...words, scope });
}

/** What stands beside an address that is not to be used. */
export function markText(asked: SuppressionAsked): string {
  const { scope, ...words } = parts(asked);
  return asked.scope.kind === "all"
    ? t("suppression-mark", words)
    : t("suppression-mark-scope", { ...words, scope });
}

/** What is said of somebody who asked not to be contacted at all: in a line, and what follows from it. */
export function personText(asked: SuppressionAsked): { title: string; text: string } {
  const { scope, ...words } = parts(asked);
  return {
    title: t("suppression-mark-person", words),
    text:
      asked.scope.kind === "all"
        ? t("suppression-mark-person-text")
        : t("suppression-mark-person-scope", { scope }),
  };
}

/** What the list says about an address. */
export function askedText({ scope, reason, at }: SuppressionAsked): string {
  return t("suppression-check-yes", {
    reason: reasonText(reason),
    day: date(at),
    scope: inside(scopeText(scope)),
  });
}

const fields: Readonly<Record<string, PlainKey>> = {
  kind: "suppression-kind",
  scope: "suppression-scope",
  purpose: "suppression-scope-purpose",
  channel: "suppression-channel",
  reason: "suppression-reason",
  source: "suppression-source",
  at: "suppression-day",
  reviewOn: "suppression-review-on",
};

/** The name of a field of a suppression; `undefined` for what is none. */
export function suppressionField(field: string): string | undefined {
  const key = fields[field];
  return key && t(key);
}

/** A value of an entry of the journal, in words where it has some. */
export function suppressionText(field: string, value: string): string {
  if (field === "purpose" && /^\d+$/.test(value)) return purposeText(Number(value));
  const key = `suppression-${field}-${value}`;
  return has(key) ? t(key) : value;
}
