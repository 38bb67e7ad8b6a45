//! Carrying out what is approved.
import { call } from "../../ipc/call";
import { alsoForget } from "../../ipc/query.svelte";
import type { RetentionCarried } from "../../ipc/types/RetentionCarried";
import { toast } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";
import { Clearing } from "../erasure/clearing.svelte";

/** Carries out what is approved, one record after the other. */
export class Carrying extends Clearing<RetentionCarried> {
  constructor() {
    super(
      (job) => call("retention_carry_out", { job }),
      ({ done }) => {
        toast(t("retention-carried", { count: done }));
        return true;
      },
    );
  }
}

let kept: Carrying | undefined;
alsoForget(() => {
  kept = undefined;
});

/** The one of this session of the vault: followed wherever the user goes meanwhile. */
export function currentCarrying(): Carrying {
  return (kept ??= new Carrying());
}
