//! Consents and decisions in words.
import type { Basis } from "../../ipc/types/Basis";
import type { Channel } from "../../ipc/types/Channel";
import type { ConsentGrade } from "../../ipc/types/ConsentGrade";
import type { ConsentKind } from "../../ipc/types/ConsentKind";
import type { ConsentMethod } from "../../ipc/types/ConsentMethod";
import type { ConsentState } from "../../ipc/types/ConsentState";
import type { DataOrigin } from "../../ipc/types/DataOrigin";
import type { Outcome } from "../../ipc/types/Outcome";
import type { Reason } from "../../ipc/types/Reason";
import type { ReasonCode } from "../../ipc/types/ReasonCode";
import type { RestrictionGround } from "../../ipc/types/RestrictionGround";
import { date, has, language, t, type PlainKey } from "../../text/text.svelte";
import { dayText } from "../task/words";

type Dashed<Code extends string> = Code extends `${infer Before}_${infer After}`
  ? `${Before}-${Dashed<After>}`
  : Code;

/** A code as keys of the catalogue have it. */
const dashed = <Code extends string>(code: Code): Dashed<Code> => code.replaceAll("_", "-") as Dashed<Code>;

/** The channels in the order in which they are offered. */
export const channels: readonly Channel[] = ["email", "phone", "message", "letter", "processing"];

/** What can happen to a consent, in the order in which it is offered. */
export const kinds: readonly ConsentKind[] = [
  "given",
  "refused",
  "renewed",
  "requested",
  "customer",
  "invalidated",
  "withdrawn",
  "expired",
];

/** How it can be expressed, in the order in which it is offered. */
export const methods: readonly ConsentMethod[] = [
  "paper",
  "web_form",
  "double_opt_in",
  "email",
  "phone",
  "in_person",
  "import",
];

/** How a consent can stand, in the order in which it is shown. */
export const states: readonly ConsentState[] = [
  "given",
  "customer",
  "unproven",
  "expired",
  "requested",
  "refused",
  "withdrawn",
  "invalidated",
];

/** How well a consent can be proven, the best first. */
export const grades: readonly ConsentGrade[] = ["a", "b", "c", "d"];

/** Why the use of data can be restricted. */
export const grounds: readonly RestrictionGround[] = ["accuracy", "unlawful", "claims", "objection"];

/** How somebody can be told that a restriction will be lifted. */
export const tells = ["paper", "email", "phone", "in_person"] as const satisfies readonly ConsentMethod[];

/** What a channel is called. */
export const channelText = (channel: Channel): string => t(`channel-${channel}`);
/** What is decided: "Not allowed". */
export const outcomeText = (outcome: Outcome): string => t(`outcome-${outcome}`);
/** What is decided, in a word or two: "No". */
export const outcomeShort = (outcome: Outcome): string => t(`outcome-${outcome}-short`);
/** What happened: "Consented". */
export const kindText = (kind: ConsentKind): string => t(`consent-kind-${kind}`);
/** How a consent stands: "Can be used". */
export const stateText = (state: ConsentState): string => t(`consent-state-${state}`);
/** How it was expressed: "Form on paper". */
export const methodText = (method: ConsentMethod): string => t(`consent-method-${dashed(method)}`);
/** How somebody was told: "By letter". */
export const tellText = (method: ConsentMethod): string => {
  const known = tells.find((one) => one === method);
  return known === undefined ? methodText(method) : t(`consent-told-${dashed(known)}`);
};
/** How well it is proven: "Grade A". */
export const gradeText = (grade: ConsentGrade): string => t(`consent-grade-${grade}`);
/** What a grade means, in a sentence. */
export const gradeDetail = (grade: ConsentGrade): string => t(`consent-grade-${grade}-detail`);
/** Why the use of data is restricted. */
export const groundText = (ground: RestrictionGround): string => t(`consent-ground-${ground}`);
/** The law that a ground is from. */
export const groundLaw = (ground: RestrictionGround): string => t(`consent-ground-${ground}-law`);
/** Where data was collected. */
export const originText = (origin: DataOrigin): string => t(`consent-origin-${origin}`);
/** The law on what people whose data was collected there are told. */
export const originLaw = (origin: DataOrigin): string => t(`consent-origin-${origin}-law`);
/** A reason in a word or two: "Objected". */
export const reasonShort = (code: ReasonCode): string => t(`consent-reason-${dashed(code)}-short`);

const bases = {
  consent: "basis-consent",
  contract: "basis-contract",
  legal_obligation: "basis-obligation",
  vital_interests: "basis-vital",
  public_task: "basis-public",
  legitimate_interests: "basis-interest",
} as const satisfies Record<Basis, PlainKey>;

/** What a lawful basis is called. */
export const basisText = (basis: Basis): string => t(bases[basis]);

/** Laws of the Union, which each language cites in its own way. */
const laws: Record<string, PlainKey> = {
  "Art. 21(2) GDPR": "consent-law-marketing",
  "Art. 13 2002/58/EC": "consent-law-eprivacy",
  "Art. 13(3) 2002/58/EC": "consent-law-eprivacy-phone",
};

function lawText(law: string): string {
  const key = laws[law];
  return key ? t(key) : law;
}

/** A name inside a sentence: German writes nouns with a capital. */
const inside = (name: string): string =>
  language() === "de" ? name : name.charAt(0).toLowerCase() + name.slice(1);

/** A reason as sentences, with what is known of it; `method` says how the consent that it is about was expressed. */
export function reasonText(reason: Reason, method?: ConsentMethod): string {
  const said = sentence(reason, method);
  return reason.unverified ? `${said} ${t("consent-reason-unverified")}` : said;
}

function sentence(reason: Reason, method: ConsentMethod | undefined): string {
  const since = reason.since === null ? "" : date(reason.since);
  const day = reason.day === null ? "none" : dayText(reason.day);
  const law = reason.law === null ? "none" : lawText(reason.law);
  switch (reason.code) {
    case "purpose_removed":
    case "channel_unused":
    case "no_address":
    case "purpose_unready":
    case "notice_missing":
      return t(`consent-reason-${dashed(reason.code)}`);
    case "consent_missing":
      return t("consent-reason-consent-missing", { law });
    case "consent_given":
      return t("consent-reason-consent-given", {
        since,
        method: method ? inside(methodText(method)) : "none",
        grade: reason.grade?.toUpperCase() ?? "",
      });
    case "existing_customer":
    case "contract_end_missing":
      return t(`consent-reason-${dashed(reason.code)}`, { since, law });
    case "basis_suffices":
      return t("consent-reason-basis-suffices", { law, basis: reason.basis ? basisText(reason.basis) : "" });
    case "consent_expired":
    case "consent_lapsed":
      return t(`consent-reason-${dashed(reason.code)}`, { since, day });
    case "notice_due":
    case "consent_lapses":
      return t(`consent-reason-${dashed(reason.code)}`, { day });
    default:
      return t(`consent-reason-${dashed(reason.code)}`, { since });
  }
}

const fields = {
  purpose: "consent-field-purpose",
  channel: "consent-field-channel",
  point: "consent-field-point",
  kind: "consent-field-kind",
  at: "consent-field-at",
  zone: "consent-field-zone",
  method: "consent-field-method",
  source: "consent-field-source",
  version: "consent-field-version",
  validUntil: "consent-field-valid-until",
  guardian: "consent-field-guardian",
  guardianRelation: "consent-field-guardian-relation",
  code: "consent-field-code",
  note: "consent-field-note",
  evidence: "consent-field-evidence",
  grade: "consent-field-grade",
  ground: "consent-field-ground",
  origin: "consent-field-origin",
} as const satisfies Record<string, PlainKey>;

/** What the journal's entries about consents are about. */
const objects = ["consent", "objection", "restriction", "notice_shown", "collection"];

/** Whether an entry of the journal is about a consent or what goes with it. */
export const isConsentObject = (objectType: string): boolean => objects.includes(objectType);

/** The name of a field of a consent, an objection or a restriction; `undefined` for what is none. */
export function consentField(place: string): string | undefined {
  const field = place.split(".")[0] ?? place;
  return Object.hasOwn(fields, field) ? t(fields[field as keyof typeof fields]) : undefined;
}

/** A value of such a field, in words where it has some. */
export function consentValue(place: string, value: string): string {
  const named = place === "channel" ? "channel" : `consent-${place}`;
  const key = `${named}-${dashed(value)}`;
  return ["channel", "kind", "method", "grade", "ground", "origin"].includes(place) && has(key)
    ? t(key)
    : value;
}
