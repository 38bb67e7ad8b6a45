//! Whom a request to be erased is about, as far as they are still here.
import type { RequestSheet } from "../../ipc/types/RequestSheet";
import type { Erasing } from "./wizard.svelte";

/** A card of theirs. */
export interface Card {
  id: number;
  name: string;
  trashed: boolean;
}

/** Their cards: that of the request, and those that its search found and somebody took in. */
export function people({ request, who, matches }: RequestSheet): Card[] {
  const cards = new Map<number, Card>();
  if (request.contact !== null)
    cards.set(request.contact, { id: request.contact, name: who, trashed: false });
  for (const { kind, contact, label, trashed, included } of matches)
    if (kind === "contact" && contact !== null && included === true)
      cards.set(contact, { id: contact, name: label, trashed });
  return [...cards.values()];
}

/** The cards of a person that are still to go once one is erased or announced: those of the request, else those that were ticked. */
export const cardsLeft = (erasing: Erasing, sheet: RequestSheet | undefined): number[] => {
  const asked = sheet ? people(sheet).map(({ id }) => id) : [];
  return [...new Set([...asked, ...erasing.next])].filter((id) => !erasing.isGone(id));
};

/** Whether a request is at the point where somebody is erased because of it. */
export const isDue = ({ request }: RequestSheet): boolean =>
  request.kind === "erasure" && request.stage === "answer" && !request.test;
