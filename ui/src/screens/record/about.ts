//! From something that is due to whom it is about.
import UserRound from "@lucide/svelte/icons/user-round";
import type { Action } from "../../action/registry.svelte";
import type { Party } from "../../ipc/types/Party";
import { router } from "../../route/router.svelte";

/** Opens the contact, else the company; does nothing where it is about nobody. */
export function openParty({ contact, company }: Party): void {
  if (contact !== null) router.open("contact", { id: contact });
  else if (company !== null) router.open("company", { id: company });
}

/** Whether it is about somebody. */
export const isSomebody = (party: Party | undefined): party is Party =>
  party !== undefined && (party.contact !== null || party.company !== null);

/** The key that leads from a row of a list to whom it is about. */
export function aboutAction(row: () => Party | undefined): Action {
  return {
    id: "record.about",
    label: "record-about",
    icon: UserRound,
    group: "record",
    shortcut: "o",
    when: () => isSomebody(row()),
    run: () => {
      const party = row();
      if (isSomebody(party)) openParty(party);
    },
  };
}
