//! Preferences of this person: changed at once, with an offer to set them back.
import { isRefusal } from "../../ipc/call";
import { changePreference, preference, type PreferencePart } from "../../preference/preference.svelte";
import { toastRefusal } from "../../shell/toast.svelte";
import { formerOf, offerRestore } from "./restore";

/** Changes a part of the preference and offers to set it back. */
export async function change(part: PreferencePart): Promise<void> {
  const former = formerOf<PreferencePart>(preference(), part);
  if (await write(part)) offerRestore(() => write(former));
}

async function write(part: PreferencePart): Promise<boolean> {
  try {
    await changePreference(part);
    return true;
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
    return false;
  }
}
