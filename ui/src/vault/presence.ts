//! Tells the backend that somebody is there, so that the vault does not lock itself.
import { call, isRefusal } from "../ipc/call";

/** How often it is told at most, in milliseconds. */
const pace = 20_000;

const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

let told = -Infinity;
let at = "";

/** Watches keyboard and pointer until the returned function is called. */
export function followPresence(): () => void {
  told = -Infinity;
  for (const sign of signs) addEventListener(sign, notice, { capture: true, passive: true });
  return () => {
    for (const sign of signs) removeEventListener(sign, notice, { capture: true });
  };
}

function notice(event: Event): void {
  if (event instanceof PointerEvent && event.type === "pointermove" && !hasMoved(event)) return;
  const now = performance.now();
  if (now - told < pace) return;
  told = now;
  call("vault_touch").catch((caught: unknown) => {
    if (!isRefusal(caught)) throw caught;
  });
}

/** What moves under a resting pointer moves it, too, as far as events tell; nobody need be there. */
function hasMoved({ screenX, screenY }: PointerEvent): boolean {
  const before = at;
  at = `${screenX} ${screenY}`;
  return at !== before;
}
