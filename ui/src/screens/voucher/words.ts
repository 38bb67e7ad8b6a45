//! Vouchers in words.
import Ban from "@lucide/svelte/icons/ban";
import Check from "@lucide/svelte/icons/check";
import Circle from "@lucide/svelte/icons/circle";
import CircleAlert from "@lucide/svelte/icons/circle-alert";
import type { Icon } from "../../design/icon";
import { statuses } from "../../ipc/statuses";
import type { Money } from "../../ipc/types/Money";
import type { VoucherKind } from "../../ipc/types/VoucherKind";
import type { VoucherState } from "../../ipc/types/VoucherState";
import type { VoucherStatus } from "../../ipc/types/VoucherStatus";
import { money, t, type PlainKey } from "../../text/text.svelte";
import { isPast } from "../task/words";

/** Every kind, in the order in which they come about. */
export const kinds: readonly VoucherKind[] = ["quote", "order", "invoice", "credit_note"];

const fields = {
  kind: "voucher-kind",
  number: "voucher-number",
  issuedOn: "voucher-issued-on",
  amount: "voucher-amount",
  status: "voucher-status",
  statusAt: "voucher-status-at",
  dueOn: "voucher-due-on",
  note: "voucher-note",
  document: "voucher-document",
} as const satisfies Record<keyof VoucherState, PlainKey>;

/** The name of a field of a voucher; `undefined` for what is none. */
export function voucherField(field: string): string | undefined {
  // A name of the table, as was just asked.
  return Object.hasOwn(fields, field) ? t(fields[field as keyof VoucherState]) : undefined;
}

/** What a voucher is, with its number: "Invoice 2026-17". */
export function voucherText({ kind, number }: { kind: VoucherKind; number: string }): string {
  return `${t(`voucher-kind-${kind}`)} ${number}`;
}

/** What is due of a voucher: "Invoice 2026-17 · €1,190.00". */
export function dueText(voucher: { kind: VoucherKind; number: string; amount: Money }): string {
  return `${voucherText(voucher)} · ${money(voucher.amount)}`;
}

/** Whether a voucher is open past its day. */
export function isOverdue({ status, dueOn }: { status: VoucherStatus; dueOn: string }): boolean {
  return status === "open" && isPast(dueOn, Date.now());
}

/** How far a voucher is, in words. */
export function statusText(voucher: { kind: VoucherKind; status: VoucherStatus; dueOn: string }): string {
  if (isOverdue(voucher)) return t(voucher.kind === "quote" ? "voucher-lapsed" : "voucher-overdue");
  return t(`voucher-status-${voucher.status}`);
}

/** The picture of a status. */
export function statusIcon(voucher: { status: VoucherStatus; dueOn: string }): Icon {
  if (isOverdue(voucher)) return CircleAlert;
  if (voucher.status === "open") return Circle;
  return ["accepted", "delivered", "paid", "settled"].includes(voucher.status) ? Check : Ban;
}

/** The statuses of a kind to choose from. */
export function statusOptions(kind: VoucherKind): { value: VoucherStatus; label: string }[] {
  return statuses[kind].map((value) => ({ value, label: t(`voucher-status-${value}`) }));
}
