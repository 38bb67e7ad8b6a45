//! What is filled in about a voucher, and what is said early about it. The backend decides.
import * as v from "valibot";
import { statuses } from "../../ipc/statuses";
import type { Document } from "../../ipc/types/Document";
import type { Problem } from "../../ipc/types/Problem";
import type { VoucherDraft } from "../../ipc/types/VoucherDraft";
import type { VoucherKind } from "../../ipc/types/VoucherKind";
import type { VoucherRow } from "../../ipc/types/VoucherRow";
import type { VoucherStatus } from "../../ipc/types/VoucherStatus";
import { typedAmount } from "../../text/text.svelte";
import { day } from "../../text/day";
import { readAmount } from "../money/amount";
import { notes, problemsOf } from "../record/check";
import type { Problems } from "../record/form.svelte";

/** A voucher as the form has it. */
export interface Filled {
  /** The one that is changed; `null` for a new one. */
  voucher: number | null;
  kind: VoucherKind;
  number: string;
  issuedOn: string;
  /** As it is typed. */
  amount: string;
  currency: string;
  status: VoucherStatus;
  dueOn: string;
  /** A document's number; empty for none. */
  document: string;
  note: string;
}

const problem = (name: Problem): Problem => name;
const filledIn = v.pipe(v.string(), v.trim(), v.minLength(1, problem("missing")));
const rules = v.object({
  number: v.pipe(filledIn, v.maxLength(100, problem("too_long"))),
  issuedOn: filledIn,
  amount: filledIn,
  note: notes,
});

/** What the fields break. */
export function check(filled: Filled): Problems {
  const problems = problemsOf(rules, filled);
  if (filled.dueOn !== "" && filled.issuedOn !== "" && filled.dueOn < filled.issuedOn)
    problems.set("dueOn", problem("date"));
  return problems;
}

/** A new voucher of today. */
export function fresh(currency: string): Filled {
  return {
    voucher: null,
    kind: "invoice",
    number: "",
    issuedOn: day(Date.now()),
    amount: "",
    currency,
    status: "open",
    dueOn: "",
    document: "",
    note: "",
  };
}

const creditNote = /gutschrift|storno|credit.?note|kredit/i;
const order = /auftrag|bestellung|order|beställning/i;

function kindOf({ title, retention }: Document): VoucherKind {
  if (creditNote.test(title)) return "credit_note";
  if (retention === "quote" || retention === "invoice") return retention;
  return retention === "contract" || order.test(title) ? "order" : "invoice";
}

/** A new voucher whose file is a document: what is told by its class, title and date. */
export function of(document: Document, currency: string): Filled {
  const number = document.title.split(/\s+/u).find((word) => /\d/.test(word)) ?? "";
  return {
    ...fresh(currency),
    kind: kindOf(document),
    number,
    issuedOn: day(document.datedAt),
    document: String(document.id),
  };
}

/** A stored voucher, to be changed. */
export function filledOf(row: VoucherRow): Filled {
  const { id, kind, number, issuedOn, amount, status, dueOn, document, note } = row;
  return {
    voucher: id,
    kind,
    number,
    issuedOn,
    amount: typedAmount(amount),
    currency: amount.currency,
    status,
    dueOn,
    document: document === null ? "" : String(document),
    note,
  };
}

/** What is sent. The backend reads the amount. */
export async function draftOf(filled: Filled): Promise<VoucherDraft> {
  const { kind, number, issuedOn, amount, currency, status, dueOn, document, note } = filled;
  const units = (await readAmount(amount, currency)) ?? 0;
  return {
    kind,
    number,
    issuedOn,
    amount: { units, currency },
    status,
    dueOn,
    note,
    document: document === "" ? null : Number(document),
  };
}

/** Another kind begins open, unless it has that status too. */
export function withKind(filled: Filled, kind: VoucherKind): void {
  filled.kind = kind;
  const known: readonly VoucherStatus[] = statuses[kind];
  if (!known.includes(filled.status)) filled.status = "open";
}

/** What is sent to change nothing but the status. */
export function withStatus(row: VoucherRow, status: VoucherStatus): VoucherDraft {
  const { kind, number, issuedOn, amount, dueOn, note, document } = row;
  return { kind, number, issuedOn, amount, status, dueOn, note, document };
}
