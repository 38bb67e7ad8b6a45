//! What can be done with a deal, with a way to undo it.
import { call, isRefusal } from "../../ipc/call";
import type { Stage } from "../../ipc/types/Stage";
import { toastRefusal } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";
import { offerUndo } from "../record/trash";
import { zone } from "../../text/zone";
import { stageName } from "./words";

async function attempt(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
    return false;
  }
}

/** Moves a deal into a stage; `tell` says what came of it, where more is known than the stage. */
export function move(
  id: number,
  stage: Stage,
  reason: string,
  tell: () => Promise<string> = () => Promise.resolve(t("deal-moved", { stage: stageName(stage) })),
): Promise<boolean> {
  return attempt(async () => {
    await call("deal_move", { id, stage: stage.id, reason, zone: zone() });
    offerUndo(await tell());
  });
}

/** Moves deals into the trash. */
export function trash(ids: number[]): Promise<boolean> {
  return attempt(async () => {
    offerUndo(t("deal-trashed", { count: await call("deal_trash", { ids }) }));
  });
}

/** Has a document belong to a deal. */
export function link(id: number, document: number): Promise<boolean> {
  return attempt(async () => {
    await call("deal_link", { id, document });
    offerUndo(t("deal-linked"));
  });
}

/** Has a document belong to a deal no longer. */
export function unlink(id: number, document: number): Promise<boolean> {
  return attempt(async () => {
    await call("deal_unlink", { id, document });
    offerUndo(t("deal-unlinked"));
  });
}
