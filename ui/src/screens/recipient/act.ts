//! What can be done with recipients. What was handed over and who was told stays: it is proof.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import type { DisclosureDraft } from "../../ipc/types/DisclosureDraft";
import type { NoticeMove } from "../../ipc/types/NoticeMove";
import type { RecipientNotice } from "../../ipc/types/RecipientNotice";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";
import { offerUndo } from "../record/trash";

/** Removes a recipient; gives whether it was done. */
export async function remove(id: number): Promise<boolean> {
  try {
    await call("recipient_remove", { id });
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
    return false;
  }
  offerUndo(t("recipient-removed"));
  return true;
}

/** Records something; gives why not where it was refused, `true` where it is done. */
async function record(act: () => Promise<unknown>, done: () => string): Promise<true | Refusal> {
  try {
    await act();
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    if (caught.code !== "invalid") toastRefusal(caught);
    return caught;
  }
  toast(done());
  return true;
}

/** Records what was handed over past the program. */
export const disclose = (disclosure: DisclosureDraft): Promise<true | Refusal> =>
  record(
    () => call("recipient_disclose", { disclosure }),
    () => t("disclosure-recorded"),
  );

/** Notes what became of a notice. */
export const settle = (
  { id, revision }: Pick<RecipientNotice, "id" | "revision">,
  action: NoticeMove,
): Promise<true | Refusal> =>
  record(
    () => call("recipient_notice", { id, revision, action }),
    () => t(action.act === "draft" ? "recipient-notice-drafted" : "recipient-notice-settled"),
  );
