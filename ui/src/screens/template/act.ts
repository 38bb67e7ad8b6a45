//! What can be done with the text of a letter besides typing, with a way to undo it.
import { call, isRefusal } from "../../ipc/call";
import type { TemplatePage } from "../../ipc/types/TemplatePage";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";
import { offerUndo } from "../record/trash";

/** Does something, and says where it was refused. */
async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
  }
}

/** Has the shipped text count again. */
export function reset({ kind, regime, language, revision }: TemplatePage): Promise<void> {
  return attempt(async () => {
    await call("template_reset", { kind, regime, language, revision });
    offerUndo(t("template-reset-done"));
  });
}

/** Keeps a text as it is, though the shipped one has changed since. */
export function keep({ kind, regime, language, revision, text }: TemplatePage): Promise<void> {
  return attempt(async () => {
    await call("template_change", { kind, regime, language, revision, text });
    toast(t("template-kept"));
  });
}
