//! Recipients in words.
import type { DisclosureKind } from "../../ipc/types/DisclosureKind";
import type { NoticeReason } from "../../ipc/types/NoticeReason";
import type { NoticeRelease } from "../../ipc/types/NoticeRelease";
import type { RecipientKind } from "../../ipc/types/RecipientKind";
import type { Safeguard } from "../../ipc/types/Safeguard";
import { dateTime, has, region, t, type PlainKey } from "../../text/text.svelte";

export const kinds: readonly RecipientKind[] = ["processor", "joint_controller", "controller", "authority"];
export const safeguards: readonly Safeguard[] = ["adequacy", "clauses", "rules", "derogation"];
export const releases: readonly NoticeRelease[] = ["impossible", "disproportionate"];

export const kindText = (kind: RecipientKind): string => t(`recipient-kind-${kind}`);
export const kindHelp = (kind: RecipientKind): string => t(`recipient-kind-${kind}-help`);
export const safeguardText = (safeguard: Safeguard): string => t(`recipient-safeguard-${safeguard}`);
export const disclosureText = (kind: DisclosureKind): string => t(`disclosure-kind-${kind}`);
export const reasonText = (why: NoticeReason): string => t(`recipient-notice-${why}`);
export const releaseText = (because: NoticeRelease): string => t(`recipient-notice-${because}`);

/** The name of a country; empty for none. */
export function countryText(code: string): string {
  if (code === "") return "";
  return new Intl.DisplayNames(region(), { type: "region" }).of(code) ?? code;
}

const fields: ReadonlyMap<string, PlainKey> = new Map([
  ["name", "recipient-name"],
  ["kind", "recipient-kind"],
  ["contact", "recipient-contact"],
  ["email", "recipient-email"],
  ["country", "recipient-country"],
  ["contract", "recipient-contract"],
  ["contractOn", "recipient-contract-on"],
  ["reviewOn", "recipient-review-on"],
  ["safeguard", "recipient-safeguard"],
  ["transfer", "recipient-transfer"],
  ["categories", "recipient-categories"],
  ["purposes", "recipient-purposes"],
  ["note", "recipient-note"],
  ["endedOn", "recipient-ended-on"],
  ["recipient", "disclosure-recipient"],
  ["purpose", "disclosure-purpose"],
  ["detail", "disclosure-detail"],
  ["at", "disclosure-at"],
  ["why", "recipient-notice-why"],
  ["fields", "recipient-notice-fields"],
  ["method", "recipient-notice-method"],
  ["because", "recipient-notice-because"],
  ["reason", "recipient-notice-reason"],
] as const);

/** Whether the journal names something of this area so. */
export function isRecipientObject(objectType: string): boolean {
  return ["recipient", "disclosure", "recipient_notice"].includes(objectType);
}

/** What a field is called in the journal; `undefined` for one of a newer program. */
export function recipientField(place: string): string | undefined {
  const key = fields.get(place.split(".")[0] ?? place);
  return key && t(key);
}

/** A value in the journal, in words where it has some. */
export function recipientText(objectType: string, place: string, value: string): string {
  if (place === "at" && /^\d+$/.test(value)) return dateTime(Number(value));
  if (place === "country") return countryText(value);
  const prefix =
    place === "kind"
      ? objectType === "disclosure"
        ? "disclosure-kind"
        : "recipient-kind"
      : { safeguard: "recipient-safeguard", why: "recipient-notice", because: "recipient-notice" }[place];
  const key = `${prefix}-${value}`;
  return prefix !== undefined && has(key) ? t(key) : value;
}
