//! What can be done with rules, with what they flag, and with legal holds.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import type { LegalHold } from "../../ipc/types/LegalHold";
import type { LegalHoldDraft } from "../../ipc/types/LegalHoldDraft";
import type { RetentionItem } from "../../ipc/types/RetentionItem";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";
import { offerUndo } from "../record/trash";

/** Removes a rule; gives whether it was done. */
export async function removeRule(id: number): Promise<boolean> {
  try {
    await call("retention_remove", { id });
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
    return false;
  }
  offerUndo(t("retention-rule-removed"));
  return true;
}

/** Does something; gives why not where it was refused, `true` where it is done. */
async function attempt(act: () => Promise<unknown>, done: () => void): Promise<true | Refusal> {
  try {
    await act();
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    if (caught.code !== "invalid") toastRefusal(caught);
    return caught;
  }
  done();
  return true;
}

/** Adds shipped rules by their codes. */
export const takePresets = (codes: string[]): Promise<true | Refusal> =>
  attempt(
    () => call("retention_preset_add", { codes }),
    () => {
      offerUndo(t("retention-presets-taken", { count: codes.length }));
    },
  );

/** Puts something on hold. */
export const setHold = (item: RetentionItem, hold: LegalHoldDraft): Promise<true | Refusal> =>
  attempt(
    () => call("retention_hold_add", { item, hold }),
    () => {
      toast(t("hold-added"));
    },
  );

/** Says why something stays on hold, and when that is looked at again. */
export const changeHold = ({ id, revision }: LegalHold, hold: LegalHoldDraft): Promise<true | Refusal> =>
  attempt(
    () => call("retention_hold_change", { id, revision, hold }),
    () => {
      toast(t("hold-changed"));
    },
  );

/** Ends a hold. */
export const endHold = ({ id, revision }: LegalHold, note: string): Promise<true | Refusal> =>
  attempt(
    () => call("retention_hold_end", { id, revision, note }),
    () => {
      toast(t("hold-ended"));
    },
  );
