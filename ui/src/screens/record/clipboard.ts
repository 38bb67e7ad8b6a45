//! Copies text of the vault to the clipboard, from which the backend takes it again.
import { call, isRefusal } from "../../ipc/call";
import { router } from "../../route/router.svelte";
import { toast } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";

/** Copies text that stands at a place of the page and says `done`; gives whether it could. */
export async function copy(
  text: string,
  done: string = t("record-copied"),
  place?: Element | null,
): Promise<boolean> {
  try {
    if (await call("clipboard_copy", { text, contact: shown(place) })) {
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

/** The contact whose page is open, or that is shown beside a list: that something of it was copied stands in the journal. */
function shown(place: Element | null | undefined): number | null {
  const open = router.place;
  if (open?.screen === "contact" || open?.screen === "confidential") return open.params.id;
  const contact = place?.closest<HTMLElement>("[data-contact]")?.dataset["contact"];
  return contact === undefined ? null : Number(contact);
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
  void copy(text, undefined, placeOf(event.target));
}

/** Where what the user selected begins. */
function placeOf(target: EventTarget | null): Element | null {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return target;
  return getSelection()?.anchorNode?.parentElement ?? null;
}

function selected(target: EventTarget | null): string {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
    return target.value.slice(target.selectionStart ?? 0, target.selectionEnd ?? 0);
  return getSelection()?.toString() ?? "";
}
