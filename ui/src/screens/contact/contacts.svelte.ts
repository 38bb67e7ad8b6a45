//! The lists of contacts.
import { call } from "../../ipc/call";
import type { RowSource } from "../../ipc/rows.svelte";
import type { ContactQuery } from "../../ipc/types/ContactQuery";
import type { ContactSort } from "../../ipc/types/ContactSort";
import type { ContactSummary } from "../../ipc/types/ContactSummary";
import { RecordList } from "../record/list.svelte";

const blank: ContactQuery = {
  text: "",
  company: null,
  tag: null,
  import: null,
  privacy: null,
  sort: "name",
  descending: false,
};
const sorts: readonly ContactSort[] = ["name", "company", "email", "city", "changed"];

/** A list of contacts on a screen. */
export class ContactList extends RecordList<ContactSummary, ContactQuery> {
  constructor(filter: Partial<ContactQuery>, memory?: Map<string, unknown>) {
    const source = (query: ContactQuery): RowSource<ContactSummary> => ({
      open: (first) => call("contact_open", { query, first }),
      load: (handle, offset, count) => call("contact_window", { handle, offset, count }),
      position: (handle, id) => call("contact_position", { handle, id }),
      idOf: ({ id }) => id,
      ...(query.privacy === null
        ? { tables: ["contact"] }
        : { tables: ["contact", "consent", "purpose", "suppression"], ordersAnew: true }),
    });
    super({ blank, sorts, source }, filter, memory);
  }
}
