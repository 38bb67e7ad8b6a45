//! Purposes in words.
import type { Basis } from "../../ipc/types/Basis";
import type { Channel } from "../../ipc/types/Channel";
import type { PurposeDraft } from "../../ipc/types/PurposeDraft";
import type { PurposePreset } from "../../ipc/types/PurposePreset";
import { has, t, type PlainKey } from "../../text/text.svelte";
import { fieldText } from "../history/words";

const bases = {
  consent: "basis-consent",
  contract: "basis-contract",
  legal_obligation: "basis-obligation",
  vital_interests: "basis-vital",
  public_task: "basis-public",
  legitimate_interests: "basis-interest",
} as const satisfies Record<Basis, PlainKey>;

/** The bases in the order of Art. 6(1) GDPR. */
export const allBases = Object.keys(bases) as Basis[];

/** The channels in the order in which they are offered. */
export const channels: readonly Channel[] = ["email", "phone", "message", "letter", "processing"];

/** The presets in the order in which they are offered. */
export const presets: readonly PurposePreset[] = [
  "customer_care",
  "quotes_orders",
  "newsletter",
  "phone_marketing",
  "applicants",
];

/** The letters of Art. 9(2) GDPR. */
export const exceptions = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"] as const;

/** What a basis is called. */
export function basisName(basis: Basis): string {
  return t(bases[basis]);
}

/** When a basis fits. */
export function basisHelp(basis: Basis): string {
  return t(`${bases[basis]}-help`);
}

/** Channels by name: "E-mail, phone". */
export function channelsText(list: readonly Channel[]): string {
  return list.map((channel) => t(`channel-${channel}`)).join(", ");
}

/** What a field of a contact is called. */
export function neededField(field: string): string {
  return fieldText("contact", field);
}

const fields = {
  name: "purpose-name",
  description: "purpose-description",
  basis: "purpose-basis",
  law: "purpose-law",
  marketing: "purpose-marketing",
  ownProducts: "purpose-own-products",
  channels: "purpose-channels",
  people: "purpose-people",
  fields: "purpose-fields",
  special: "purpose-special",
  exception: "purpose-exception",
  recipients: "purpose-recipients",
  retention: "purpose-retention",
  reviewOn: "purpose-review-on",
  warnMonths: "purpose-warn-months",
  lapseMonths: "purpose-lapse-months",
  assessedPurpose: "purpose-assessed-purpose",
  assessedNecessity: "purpose-assessed-necessity",
  assessedBalancing: "purpose-assessed-balancing",
  assessment: "purpose-assessment",
  assessmentReviewOn: "purpose-assessment-review-on",
} as const satisfies Record<keyof PurposeDraft, PlainKey>;

/** The name of a field of a purpose; `undefined` for what is none. */
export function purposeField(place: string): string | undefined {
  const [field = place] = place.split(".");
  if (field === "position") return t("stage-position");
  // A name of the table, as was just asked.
  return Object.hasOwn(fields, field) ? t(fields[field as keyof PurposeDraft]) : undefined;
}

/** A value of an entry of the journal, in words where it has some. */
export function purposeText(place: string, value: string): string {
  const [field = place] = place.split(".");
  if (field === "basis" && Object.hasOwn(bases, value)) return basisName(value as Basis);
  if (field === "fields") return neededField(value);
  const key = field === "channels" ? `channel-${value}` : `purpose-${field}-${value}`;
  return has(key) ? t(key) : value;
}
