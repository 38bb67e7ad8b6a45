//! Deals in words.
import type { DealRow } from "../../ipc/types/DealRow";
import type { DealState } from "../../ipc/types/DealState";
import type { Money } from "../../ipc/types/Money";
import type { Stage } from "../../ipc/types/Stage";
import { has, money, t, type PlainKey } from "../../text/text.svelte";

const fields = {
  title: "deal-title",
  value: "deal-value",
  expectedOn: "deal-expected-on",
  nextStep: "deal-next-step",
  nextOn: "deal-next-on",
  owner: "deal-owner",
  note: "deal-note",
  stage: "deal-stage",
  stageSince: "deal-stage-since",
  closedOn: "deal-closed-on",
  lossReason: "deal-loss-reason",
} as const satisfies Record<keyof DealState, PlainKey>;

const stageFields: Readonly<Record<string, PlainKey>> = {
  name: "stage-name",
  meaning: "stage-meaning",
  position: "stage-position",
};

/** The name of a field of a stage; `undefined` for what is none. */
export function stageField(field: string): string | undefined {
  const key = stageFields[field];
  return key && t(key);
}

/** The name of a field of a deal; `undefined` for what is none. */
export function dealField(place: string): string | undefined {
  const [field = place, part] = place.split(".");
  if (part !== undefined) return t(part === "units" ? "deal-value-units" : "money-currency");
  // A name of the table, as was just asked.
  return Object.hasOwn(fields, field) ? t(fields[field as keyof DealState]) : undefined;
}

/** What a stage is called: the name that somebody gave it, or the word for the preset. */
export function stageName({ name, preset }: Pick<Stage, "name" | "preset">): string {
  return name === "" && preset !== null ? t(`deal-stage-${preset}`) : name;
}

/** A value of an entry of the journal: a stage of the preset by its word, what a stage means by another. */
export function stageText(field: string, value: string): string {
  const key = `${field === "meaning" ? "stage-meaning" : "deal-stage"}-${value}`;
  return has(key) ? t(key) : value;
}

/** Whom a deal is about: the company, and who of it. */
export function partyText({ contactName, companyName }: DealRow): string {
  return [companyName, contactName].filter(Boolean).join(" · ");
}

/** Sums in each currency. */
export function sumsText(sums: readonly Money[]): string {
  return sums.map(money).join(" · ");
}

/** How many whole days somebody stood in a stage. */
export function daysSince(at: number): number {
  return Math.max(0, Math.floor((Date.now() - at) / 86_400_000));
}

/** The letter that chooses the stage of a place. */
export function letterOf(place: number): string {
  return String.fromCharCode("a".charCodeAt(0) + place);
}
