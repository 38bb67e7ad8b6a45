//! A file dropped anywhere on the window starts an import.
import { listen } from "../../ipc/call";
import { router } from "../../route/router.svelte";
import { may } from "../../vault/permission";
import { isUnlocked } from "../../vault/session.svelte";

/** Follows drops until the returned function is called. */
export function followDrops(): () => void {
  const listening = listen("drop", ({ count }) => {
    if (isUnlocked() && count > 0 && may("import_drop")) router.open("import", { dropped: count });
  });
  return () =>
    void listening.then((stop) => {
      stop();
    });
}
