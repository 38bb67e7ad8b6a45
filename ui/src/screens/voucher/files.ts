//! The documents that can be the file of a voucher.
import { call, isRefusal } from "../../ipc/call";
import type { Document } from "../../ipc/types/Document";
import type { Party } from "../../ipc/types/Party";

/** The documents of a contact, or of a company alone, the latest first. */
export async function documentsOf({ contact, company }: Party): Promise<Document[]> {
  const owner = contact === null ? "company" : "contact";
  const id = contact ?? company ?? 0;
  try {
    const { entries } = await call("timeline_page", {
      owner,
      id,
      only: "document",
      before: null,
      limit: 200,
    });
    return entries.flatMap(({ content }) =>
      content.type === "document" && content.document.contact === contact ? [content.document] : [],
    );
  } catch (caught) {
    // The form says so when it is saved.
    if (!isRefusal(caught)) throw caught;
    return [];
  }
}
