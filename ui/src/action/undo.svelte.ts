//! Undo and redo of what was done to records, outside text fields.
import { call, isRefusal } from "../ipc/call";
import type { UndoLabel } from "../ipc/types/UndoLabel";
import { toast, toastRefusal } from "../shell/toast.svelte";
import { t } from "../text/text.svelte";

/** Takes the last step back. */
export async function undo(): Promise<void> {
  try {
    const step = (await call("undo_state")).undo;
    if (!step) {
      toastRefusal({ code: "nothing_to_undo" });
      return;
    }
    await call("undo_back");
    toast(t("undo-done", { step: describe(step) }), {
      tone: "info",
      action: { label: t("action-redo"), run: () => void redo() },
    });
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
  }
}

/** Does the step again that was last taken back. */
export async function redo(): Promise<void> {
  try {
    const step = (await call("undo_state")).redo;
    if (!step) {
      toastRefusal({ code: "nothing_to_undo" });
      return;
    }
    await call("undo_forward");
    toast(t("redo-done", { step: describe(step) }), {
      tone: "info",
      action: { label: t("action-undo"), run: () => void undo() },
    });
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
  }
}

/** A step in words: "3 contacts moved to the trash". */
export function describe({ action, object, count }: UndoLabel): string {
  return t("undo-step", { action, object, count });
}
