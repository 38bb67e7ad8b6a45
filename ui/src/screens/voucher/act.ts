//! What can be done with a voucher, with a way to undo it.
import { call, isRefusal } from "../../ipc/call";
import type { VoucherRow } from "../../ipc/types/VoucherRow";
import type { VoucherStatus } from "../../ipc/types/VoucherStatus";
import { toastRefusal } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";
import { offerUndo } from "../record/trash";
import { withStatus } from "./draft";
import { voucherText } from "./words";

async function attempt(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
    return false;
  }
}

/** Gives a voucher another status. */
export function setStatus(row: VoucherRow, status: VoucherStatus): Promise<boolean> {
  return attempt(async () => {
    const { id, revision } = row;
    await call("voucher_change", { id, revision, draft: withStatus(row, status) });
    offerUndo(t("voucher-status-set", { voucher: voucherText(row), status: t(`voucher-status-${status}`) }));
  });
}

/** Moves vouchers into the trash. */
export function trash(ids: number[]): Promise<boolean> {
  return attempt(async () => {
    offerUndo(t("voucher-trashed", { count: await call("voucher_trash", { ids }) }));
  });
}
