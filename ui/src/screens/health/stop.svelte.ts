//! The stop screen: shown when the vault stops writing, until it goes on or the user wants to look around.
import type { Stop } from "../../ipc/types/Stop";
import { session } from "../../vault/session.svelte";

let seen = $state<number>();

export const stop = {
  /** Why the screen covers the window, if it does. */
  get shown(): Stop | null {
    const { phase, stop } = session();
    return phase === "unlocked" && stop?.at !== seen ? stop : null;
  },
  /** Lets the user look at what can still be read. */
  look: (): void => {
    seen = session().stop?.at;
  },
  /** Shows it again. */
  show: (): void => {
    seen = undefined;
  },
};
