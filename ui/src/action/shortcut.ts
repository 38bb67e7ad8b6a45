//! Shortcuts as text: "mod+k", "shift+f6", "g c" (one key after the other), "?".

/** Whether this is a Mac, where Cmd takes the place of Ctrl. */
export const isMac = navigator.userAgent.includes("Mac OS");

/** What a key press is called: "mod+shift+z", "g", "?", "alt+1". */
export function nameOf(event: KeyboardEvent): string {
  const key = event.key === " " ? "space" : event.key.toLowerCase();
  const parts: string[] = [];
  if (isMac ? event.metaKey : event.ctrlKey) parts.push("mod");
  if (event.altKey) parts.push("alt");
  // A printed sign ("?") already says that Shift was held.
  if (event.shiftKey && (key.length > 1 || /[a-z]/.test(key))) parts.push("shift");
  return [...parts, key].join("+");
}

/** Whether a shortcut has no modifier, so that it must not act while somebody types. */
export function isSingleKey(shortcut: string): boolean {
  const first = shortcut.split(" ")[0] ?? "";
  return !/^(mod|alt)\+/.test(first) && !/^(shift\+)?(f\d+|escape)$/.test(first);
}

/** Whether keys pressed there are meant as text, or choose in a list of its own. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  ) {
    return true;
  }
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type);
}

/** Whether Enter and Space act there of themselves. */
export function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("button, a, input, select, summary, [role=tab]") !== null
  );
}
