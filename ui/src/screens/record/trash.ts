//! Moves records into the trash and back, with a way to undo it.
import { undo } from "../../action/undo.svelte";
import { call, isRefusal } from "../../ipc/call";
import type { Kind } from "../../ipc/types/Kind";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";

/** Moves records into the trash; gives whether it was done. */
export async function moveToTrash(kind: Kind, ids: number[]): Promise<boolean> {
  try {
    const count = await call(kind === "contact" ? "contact_trash" : "company_trash", { ids });
    offerUndo(t(kind === "contact" ? "contact-trashed" : "company-trashed", { count }));
    return true;
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
    return false;
  }
}

/** Says that something was done and offers to undo it. An older offer goes: undo takes back what was done last. */
export function offerUndo(done: string): void {
  toast(done, { about: "undo", action: { label: t("action-undo"), run: () => void undo() } });
}
