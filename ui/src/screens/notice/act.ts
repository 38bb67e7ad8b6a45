//! What can be done with a notice, with a way to undo it. What is frozen stays so.
import { call, isRefusal } from "../../ipc/call";
import { toast, toastRefusal } from "../../shell/toast.svelte";
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

/** Removes a notice. */
export function remove(id: number): Promise<boolean> {
  return attempt(async () => {
    await call("notice_remove", { id });
    offerUndo(t("notice-removed"));
  });
}

/** Takes a notice back into the list. */
export function restore(id: number): Promise<boolean> {
  return attempt(async () => {
    await call("notice_restore", { id });
    offerUndo(t("notice-restored"));
  });
}

/** Begins the next version. */
export function begin(id: number): Promise<boolean> {
  return attempt(async () => {
    await call("notice_version_add", { id });
    offerUndo(t("notice-version-begun"));
  });
}

/** Freezes a version. */
export function freeze(id: number, version: number): Promise<boolean> {
  return attempt(async () => {
    await call("notice_freeze", { id, version });
    toast(t("notice-frozen"));
  });
}
