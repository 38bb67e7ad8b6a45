//! Opens a way to reach somebody in another program: mail, telephone, browser.
import { call, isRefusal } from "../../ipc/call";
import type { Kind } from "../../ipc/types/Kind";
import type { LinkKind } from "../../ipc/types/LinkKind";
import { toastRefusal } from "../../shell/toast.svelte";
import { may } from "../../vault/permission";
import { blocked } from "../consent/blocked.svelte";

/** Whose contact points are shown. */
export interface Owner {
  kind: Kind;
  id: number;
}

/** Opens an entry by its place in its list, unless the person may not be reached that way. The backend makes the link, from what is stored. */
export async function openLink(owner: Owner, kind: LinkKind, at: number): Promise<void> {
  try {
    if (await isBlocked(owner, kind)) return;
    await call("link_open", { owner: owner.kind, id: owner.id, kind, at });
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    toastRefusal(caught);
  }
}

/** Whether a person may not be written to or called, even about their own matter; says why. */
async function isBlocked(owner: Owner, kind: LinkKind): Promise<boolean> {
  if (owner.kind !== "contact" || kind === "website" || !may("decision_get")) return false;
  const decision = await call("decision_get", { id: owner.id, purpose: null, channel: kind, at: null });
  if (decision.outcome === "allowed") return false;
  blocked.show(decision);
  return true;
}
