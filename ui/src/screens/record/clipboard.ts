//! Copies text of the vault to the clipboard, from which the backend takes it again.
import { call, isRefusal } from "../../ipc/call";
import { router } from "../../route/router.svelte";
import { toast } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";

/** Copies text and says `done`; gives whether it could. */
export async function copy(text: string, done: string = t("record-copied")): Promise<boolean> {
  try {
    if (await call("clipboard_copy", { text, contact: shown() })) {
      toast(done, { detail: t("record-copied-cleared"), about: "clipboard" });
    } else {
      // Where the backend knows no clipboard, nothing takes it off again.
      await navigator.clipboard.writeText(text);
      toast(done, { about: "clipboard" });
    }
    return true;
  } catch (caught) {
    // The webview refuses by an exception of its own where the window is not in front.
    if (!isRefusal(caught) && !(caught instanceof DOMException)) throw caught;
    toast(t("record-copy-failed"), { tone: "warn" });
    return false;
  }
}

/** The contact whose page is open: that something of it was copied stands in the journal. */
function shown(): number | null {
  const place = router.place;
  return place?.screen === "contact" || place?.screen === "confidential" ? place.params.id : null;
}

/** What the user copies by hand takes the same way. Watches until the returned function is called. */
export function followCopies(): () => void {
  addEventListener("copy", takeOver);
  return () => {
    removeEventListener("copy", takeOver);
  };
}

function takeOver(event: ClipboardEvent): void {
  const text = selected(event.target);
  if (text === "") return;
  event.preventDefault();
  void copy(text);
}

function selected(target: EventTarget | null): string {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
    return target.value.slice(target.selectionStart ?? 0, target.selectionEnd ?? 0);
  return getSelection()?.toString() ?? "";
}
