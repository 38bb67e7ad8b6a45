//! Other cards that may be of the same person.
import { call } from "../../ipc/call";
import type { Contact } from "../../ipc/types/Contact";
import type { ContactSummary } from "../../ipc/types/ContactSummary";

/** As many as one can look at. */
const most = 8;

async function search(text: string): Promise<ContactSummary[]> {
  if (text === "") return [];
  const query = {
    text,
    company: null,
    tag: null,
    import: null,
    privacy: null,
    sort: "name",
    descending: false,
  } as const;
  return (await call("contact_open", { query, first: most })).rows;
}

/** Those with the same name or one of the same e-mail addresses. */
export async function othersLike({ id, displayName, emails }: Contact): Promise<ContactSummary[]> {
  const [named, ...addressed] = await Promise.all([
    search(displayName),
    ...emails.slice(0, 3).map(({ address }) => search(address)),
  ]);
  const called = displayName.toLocaleLowerCase();
  const same = named.filter(({ name }) => name.toLocaleLowerCase() === called);
  const found = new Map([...same, ...addressed.flat()].map((row) => [row.id, row]));
  found.delete(id);
  return [...found.values()].slice(0, most);
}
