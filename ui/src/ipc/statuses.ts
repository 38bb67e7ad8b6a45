// Written from the table in src-tauri/core/src/voucher/record.rs. Do not edit.
import type { VoucherKind } from "./types/VoucherKind";
import type { VoucherStatus } from "./types/VoucherStatus";

/** How far a voucher of each kind can be, the first as it begins. */
export const statuses = {
  quote: ["open", "accepted", "declined", "expired"],
  order: ["open", "delivered", "cancelled"],
  invoice: ["open", "paid", "cancelled"],
  credit_note: ["open", "settled"],
} as const satisfies Record<VoucherKind, readonly VoucherStatus[]>;
