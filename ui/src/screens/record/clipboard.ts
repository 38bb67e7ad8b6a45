//! Copies a fact to the clipboard.
import { announce, toast } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";

/** Copies text and says so. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(t("record-copied"));
  } catch {
    // The system refuses where the window is not in front.
    toast(t("record-copy-failed"), { tone: "warn" });
  }
}
