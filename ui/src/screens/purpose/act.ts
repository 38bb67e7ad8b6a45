//! What can be done with a purpose, with a way to undo it.
import { call, isRefusal } from "../../ipc/call";
import { toastRefusal } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";
import { offerUndo } from "../record/trash";

/** Does something, and says where it was refused; gives whether it was done. */
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

/** Removes a purpose. */
export function remove(id: number): Promise<boolean> {
  return attempt(async () => {
    await call("purpose_remove", { id });
    offerUndo(t("purpose-removed"));
  });
}

/** Moves a purpose to a place in the list. */
export function place(id: number, position: number): Promise<boolean> {
  return attempt(async () => {
    await call("purpose_move", { id, position });
  });
}
