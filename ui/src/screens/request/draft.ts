//! What is filled in about a request that came in, and what is said early about it. The backend decides.
import * as v from "valibot";
import type { Regime } from "../../ipc/types/Regime";
import type { RequestChannel } from "../../ipc/types/RequestChannel";
import type { RequestDraft } from "../../ipc/types/RequestDraft";
import type { RequestKind } from "../../ipc/types/RequestKind";
import type { RestrictionGround } from "../../ipc/types/RestrictionGround";
import { localMoment, momentOf } from "../../text/moment";
import { notes, problemsOf, shortText } from "../record/check";
import type { Problems } from "../record/form.svelte";
import type { Problem } from "../../ipc/types/Problem";

/** A request as the form has it. */
export interface Filled {
  regime: Regime;
  kind: RequestKind;
  channel: RequestChannel;
  /** As a field for date and time has it. */
  receivedAt: string;
  contact: number | null;
  /** Their name; as typed, of who is no contact. */
  name: string;
  address: string;
  mandate: string;
  detail: string;
  doubt: string;
  /** A purpose's number; empty for all. */
  purpose: string;
  ground: RestrictionGround | "";
  test: boolean;
  /** The number of the earlier request; empty for none. */
  duplicate: string;
  /** Numbers of documents. */
  evidence: string[];
}

const problem = (name: Problem): Problem => name;
const rules = v.object({
  name: shortText,
  address: shortText,
  mandate: shortText,
  detail: notes,
  doubt: notes,
});

/** What the fields break. */
export function check(filled: Filled): Problems {
  const problems = problemsOf(rules, filled);
  const { contact, name, address, kind, ground, receivedAt } = filled;
  if (contact === null && name.trim() === "" && address.trim() === "")
    problems.set("name", problem("missing"));
  if (kind === "restriction" && ground === "") problems.set("ground", problem("missing"));
  if (momentOf(receivedAt) === null) problems.set("receivedAt", problem("date"));
  return problems;
}

/** A new request, which came in just now. */
export function fresh(regime: Regime, contact: { id: number; name: string } | undefined): Filled {
  return {
    regime,
    kind: "access",
    channel: "email",
    receivedAt: localMoment(Date.now()),
    contact: contact?.id ?? null,
    name: contact?.name ?? "",
    address: "",
    mandate: "",
    detail: "",
    doubt: "",
    purpose: "",
    ground: "",
    test: false,
    duplicate: "",
    evidence: [],
  };
}

/** Whether a kind is about a purpose. */
export const hasPurpose = (kind: RequestKind): boolean =>
  kind === "withdrawal" || kind === "objection" || kind === "marketing_objection";

/** What is sent. */
export function draftOf(filled: Filled): RequestDraft {
  const { receivedAt, contact, name, kind, purpose, ground, duplicate, evidence, ...rest } = filled;
  return {
    ...rest,
    kind,
    contact,
    name: contact === null ? name : "",
    receivedAt: momentOf(receivedAt) ?? 0,
    purpose: hasPurpose(kind) && purpose !== "" ? Number(purpose) : null,
    ground: kind === "restriction" && ground !== "" ? ground : null,
    duplicateOf: duplicate === "" ? null : Number(duplicate),
    evidence: contact === null ? [] : evidence.map(Number),
  };
}

/** The law that an organisation of a country is under at first sight. */
export function regimeOf(country: string): Regime {
  const known: Partial<Record<string, Regime>> = { GB: "uk_gdpr", CH: "fadp", BR: "lgpd" };
  return known[country] ?? "gdpr";
}
