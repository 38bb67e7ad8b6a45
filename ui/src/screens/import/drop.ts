//! A file dropped anywhere on the window starts an import.
import { follow } from "../../ipc/call";
import { router } from "../../route/router.svelte";
import { may } from "../../vault/permission";
import { isUnlocked } from "../../vault/session.svelte";

/** Follows drops until the returned function is called. */
export function followDrops(): () => void {
  return follow("drop", ({ count }) => {
    if (isUnlocked() && count > 0 && may("import_drop")) router.open("import", { dropped: count });
  });
}
