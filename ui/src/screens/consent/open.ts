//! From an event of the ledger to what it is about.
import type { ConsentRow } from "../../ipc/types/ConsentRow";
import { router } from "../../route/router.svelte";

/** Opens what is known of the person's privacy. */
export function openPerson({ contact }: Pick<ConsentRow, "contact">): void {
  router.open("contact", { id: contact });
  router.place?.memory.set("part", "privacy");
}

/** Opens the journal at the event's entry. */
export function openNumber({ seq }: Pick<ConsentRow, "seq">): void {
  if (seq !== null) router.open("journal", { seq });
}
