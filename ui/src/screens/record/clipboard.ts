//! Copies a fact to the clipboard.
import { announce, toast } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";

/** Copies text and has it said aloud; gives whether it was done. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    announce(t("record-copied"));
    return true;
  } catch {
    // The system refuses where the window is not in front.
    toast(t("record-copy-failed"), { tone: "warn" });
    return false;
  }
}
