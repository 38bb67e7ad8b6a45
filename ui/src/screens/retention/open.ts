//! The way to a record that a rule is about.
import type { RetentionItem } from "../../ipc/types/RetentionItem";
import { router } from "../../route/router.svelte";
import { may } from "../../vault/permission";
import { openPrivacy } from "../consent/privacy";

/** Opens a record where it has a page or a form, else whom it is about; nothing of nobody. */
export function openItem({ kind, id }: RetentionItem, contact: number | null): void {
  if (kind === "deal") router.open("deal", { id });
  else if (kind === "request" && may("request_get")) router.open("request", { id });
  else if (kind === "task" && may("task_change")) router.open("task", { task: id });
  else if (kind === "voucher" && may("voucher_change")) router.open("voucher", { voucher: id });
  else if (contact !== null) openContact(contact, kind);
}

/** Whether there is something to open. */
export function canOpen({ kind }: RetentionItem, contact: number | null): boolean {
  return contact !== null || ["deal", "request", "task", "voucher"].includes(kind);
}

function openContact(id: number, kind: RetentionItem["kind"]): void {
  if (kind === "consent") {
    openPrivacy(id);
    return;
  }
  router.open("contact", { id });
  if (kind === "activity" || kind === "document") router.place?.memory.set("part", "timeline");
}
