//! Opens a way to reach somebody in another program: mail, telephone, browser.
import { call, isRefusal } from "../../ipc/call";
import type { Kind } from "../../ipc/types/Kind";
import type { LinkKind } from "../../ipc/types/LinkKind";
import { toastRefusal } from "../../shell/toast.svelte";

/** Whose contact points are shown. */
export interface Owner {
  kind: Kind;
  id: number;
}

/** Opens an entry by its place in its list. The backend makes the link, from what is stored. */
export async function openLink(owner: Owner, kind: LinkKind, at: number): Promise<void> {
  try {
    await call("link_open", { owner: owner.kind, id: owner.id, kind, at });
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
  }
}
