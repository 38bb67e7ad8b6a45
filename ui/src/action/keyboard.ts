//! Turns key presses into actions.
import { preference } from "../preference/preference.svelte";
import { actions, isPossible, shortcutsOf, type Action } from "./registry.svelte";
import { isControl, isField, isSingleKey, nameOf } from "./shortcut";

/** How long the first key of "g c" is remembered, in milliseconds. */
const patience = 1200;

let begun = "";
let begunAt = 0;

/** Acts on a key press, unless something closer to the focus already did. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = nameOf(event);
  const sequence = begun && event.timeStamp - begunAt < patience ? `${begun} ${pressed}` : pressed;
  const found = find(sequence, event) ?? find(pressed, event);
  if (found) {
    if (event.repeat && !found.repeats) return;
    begun = "";
    event.preventDefault();
    found.run();
    return;
  }
  // The page is no text to select, and a field selects its own.
  if (pressed === "mod+a" && !isField(event.target)) event.preventDefault();
  if (["shift", "control", "alt", "meta"].includes(pressed.split("+").at(-1) ?? "")) return;
  begun = begins(pressed, event) ? pressed : "";
  begunAt = event.timeStamp;
}

function find(shortcut: string, event: KeyboardEvent): Action | undefined {
  if (!acts(shortcut, event)) return undefined;
  // The newest first: what a screen offers goes before what the app offers.
  return actions().findLast((action) => shortcutsOf(action).includes(shortcut) && isPossible(action));
}

function begins(pressed: string, event: KeyboardEvent): boolean {
  if (!acts(pressed, event)) return false;
  return actions().some((action) =>
    shortcutsOf(action).some((shortcut) => shortcut.startsWith(`${pressed} `)),
  );
}

function acts(shortcut: string, event: KeyboardEvent): boolean {
  if (isModalOpen() && shortcut !== "mod+l") return false;
  // A pressed button is pressed by these two.
  if (["enter", "space"].includes(shortcut) && isControl(event.target)) return false;
  // The arrows choose among radio buttons.
  if (shortcut.startsWith("arrow") && event.target instanceof HTMLInputElement) return false;
  // Undo and "select all" in a text field belong to the field.
  if (/^mod\+(a|(shift\+)?[zy])$/.test(shortcut) && isField(event.target)) return false;
  if (!isSingleKey(shortcut)) return true;
  return preference().singleKeys && !isField(event.target);
}

function isModalOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}
