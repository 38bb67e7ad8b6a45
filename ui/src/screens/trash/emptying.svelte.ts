//! Emptying the trash by hand.
import { call } from "../../ipc/call";
import { alsoForget } from "../../ipc/query.svelte";
import type { TrashEmptied } from "../../ipc/types/TrashEmptied";
import { toast } from "../../shell/toast.svelte";
import { t } from "../../text/text.svelte";
import { Clearing } from "../erasure/clearing.svelte";

/** Erases what is due, one thing after the other. */
export class Emptying extends Clearing<TrashEmptied> {
  constructor() {
    super(
      (job) => call("trash_empty", { job }),
      ({ gone }) => {
        if (gone > 0) toast(t("trash-emptied", { count: gone }));
        return gone > 0;
      },
    );
  }
}

let kept: Emptying | undefined;
alsoForget(() => {
  kept = undefined;
});

/** The one of this session of the vault: followed wherever the user goes meanwhile. */
export function currentEmptying(): Emptying {
  return (kept ??= new Emptying());
}
