//! The rows of the trash: contacts and companies in one list.
import { call } from "../../ipc/call";
import type { RowSource } from "../../ipc/rows.svelte";
import type { TrashRow } from "../../ipc/types/TrashRow";

/** A number for a row: contacts and companies have ids of their own, so companies count below zero. */
export function idOf({ kind, id }: Pick<TrashRow, "kind" | "id">): number {
  return kind === "contact" ? id : -id;
}

/** The trash as a list. */
export const source: RowSource<TrashRow> = {
  open: (first) => call("trash_open", { first }),
  load: (handle, offset, count) => call("trash_window", { handle, offset, count }),
  idOf,
  tables: ["contact", "company"],
};

/** Takes rows out of the trash; gives how many. */
export async function restore(rows: readonly number[]): Promise<number> {
  const contacts = rows.filter((row) => row > 0);
  const companies = rows.filter((row) => row < 0).map((row) => -row);
  let count = 0;
  // Companies first: who works there refers to them.
  if (companies.length > 0) count += await call("company_restore", { ids: companies });
  if (contacts.length > 0) count += await call("contact_restore", { ids: contacts });
  return count;
}
