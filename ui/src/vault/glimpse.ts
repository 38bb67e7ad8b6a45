//! What a vault says of itself without being opened.
import { call, isRefusal } from "../ipc/call";
import type { VaultGlimpse } from "../ipc/types/VaultGlimpse";
import type { VaultPlace } from "../ipc/types/VaultPlace";

/** Looks at a vault; nothing where it can't be read: opening it says why. */
export async function glimpseOf(place: VaultPlace): Promise<VaultGlimpse | undefined> {
  try {
    return await call("vault_inspect", { place: place.id });
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    return undefined;
  }
}
