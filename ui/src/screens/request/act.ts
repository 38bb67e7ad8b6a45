//! What can be done with a request. What moves it along its path stays; who handles it, ticks and comments can be undone.
import { call, isRefusal, type Refusal } from "../../ipc/call";
import { Job } from "../../ipc/job.svelte";
import type { RequestMove } from "../../ipc/types/RequestMove";
import type { RequestPlan } from "../../ipc/types/RequestPlan";
import type { RequestStep } from "../../ipc/types/RequestStep";
import { toast, toastRefusal } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";
import { offerUndo } from "../record/trash";
import { stageText } from "./words";

async function attempt(act: () => Promise<void>): Promise<true | Refusal> {
  try {
    await act();
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    if (caught.code !== "invalid") toastRefusal(caught);
    return caught;
  }
  return true;
}

/** Says that something was done; what was done before it need not be said any longer. */
const tell = (done: string): void => {
  toast(done, { about: "request" });
};

/** Moves a request along its path, and says where it is then. */
export const act = (
  { id, revision }: { id: number; revision: number },
  action: RequestMove,
): Promise<true | Refusal> =>
  attempt(async () => {
    const { request } = await call("request_act", { id, revision, action });
    tell(
      action.act === "advance"
        ? t("request-advanced", { stage: stageText(request.stage) })
        : t("request-noted"),
    );
  });

/** Says who handles it, and by when. */
export const plan = (
  { id, revision }: { id: number; revision: number },
  wanted: RequestPlan,
): Promise<true | Refusal> =>
  attempt(async () => {
    await call("request_plan", { id, revision, plan: wanted });
    offerUndo(t("request-planned"));
  });

/** Ticks a step, or takes the tick away. */
export const tick = (id: number, step: RequestStep, done: boolean, note = ""): Promise<true | Refusal> =>
  attempt(async () => {
    await call("request_tick", { id, step, done, note });
  });

/** Has files chosen and stores them with a request. */
export async function storeEvidence(id: number): Promise<void> {
  try {
    const files = await call("document_pick");
    for (const [index, { candidate, problem }] of files.entries()) {
      if (candidate === null) {
        if (problem !== null) toastRefusal({ code: "file", problem, line: null, entry: null });
        continue;
      }
      const { draft } = candidate;
      const stored = await new Job().run((job) => call("request_evidence_add", { id, index, draft, job }));
      if (stored) tell(t("request-evidence-stored"));
    }
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
  }
}

/** Comments on it. */
export const comment = (id: number, text: string): Promise<true | Refusal> =>
  attempt(async () => {
    await call("request_comment", { id, text });
    offerUndo(t("request-commented"));
  });
