//! Files dropped on the page of a record are stored with it; dropped anywhere else, a file starts an import.
import { follow } from "../../ipc/call";
import { router } from "../../route/router.svelte";
import { may } from "../../vault/permission";
import { isUnlocked } from "../../vault/session.svelte";

/** Follows drops until the returned function is called. */
export function followDrops(): () => void {
  return follow("drop", ({ count }) => {
    if (!isUnlocked() || count === 0) return;
    const { place } = router;
    if ((place?.screen === "contact" || place?.screen === "company") && may("document_drop"))
      router.open("document-new", { owner: place.screen, id: place.params.id, dropped: true });
    else if (may("import_drop")) router.open("import", { dropped: count });
  });
}
