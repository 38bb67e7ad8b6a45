//! The stages as they are put in order in the settings: each change is saved at once.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import type { Stage } from "../../ipc/types/Stage";
import type { StageDraft } from "../../ipc/types/StageDraft";
import { announce, toast, toastRefusal } from "../../shell/toast.svelte";
import { number, t } from "../../text/text.svelte";
import { stageName } from "./words";

/** What is saved of a stage. */
export function draftOf({ id, name, meaning }: Stage): StageDraft {
  return { id, name, meaning };
}

/** Saves stages; gives why that was refused. */
export async function save(stages: StageDraft[]): Promise<Refusal | undefined> {
  try {
    await call("deal_stage_save", { stages });
    toast(t("stages-saved"), { about: "stages" });
    return undefined;
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    if (caught.code === "invalid" && caught.field === "stages" && caught.problem === "missing")
      toast(t("stage-needed"), { tone: "warn", about: "stages" });
    else if (caught.code !== "invalid" || caught.field !== "name") toastRefusal(caught);
    return caught;
  }
}

/** Puts a stage into another place, and says which. */
export async function place(stages: readonly Stage[], from: number, to: number): Promise<boolean> {
  const stage = stages[from];
  if (!stage || to < 0 || to >= stages.length || from === to) return false;
  const order = stages.toSpliced(from, 1).toSpliced(to, 0, stage);
  if (await save(order.map(draftOf))) return false;
  announce(
    t("stage-placed", { name: stageName(stage), place: number(to + 1), count: number(stages.length) }),
  );
  return true;
}
