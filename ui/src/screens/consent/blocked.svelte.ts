//! That somebody was about to be written to or called who may not be: the reasons are shown instead.
import { alsoForget } from "../../ipc/query.svelte";
import type { Decision } from "../../ipc/types/Decision";

let decision = $state.raw<Decision>();

/** The decision that is shown. */
export const blocked = {
  get shown(): Decision | undefined {
    return decision;
  },
  /** Shows why not. */
  show(reasoned: Decision): void {
    decision = reasoned;
  },
  close: (): void => {
    decision = undefined;
  },
};

alsoForget(blocked.close);
