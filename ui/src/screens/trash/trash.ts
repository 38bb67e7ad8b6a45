//! The rows of the trash: contacts, companies, activities, documents, tasks, vouchers and deals in one list.
import { call } from "../../ipc/call";
import type { RowSource } from "../../ipc/rows.svelte";
import type { TrashKind } from "../../ipc/types/TrashKind";
import type { TrashRow } from "../../ipc/types/TrashRow";
import { t } from "../../text/text.svelte";

/** How far apart the numbers of each kind are: more than there will ever be rows. */
const apart = 2 ** 40;
const kinds: readonly TrashKind[] = ["contact", "company", "activity", "document", "task", "voucher", "deal"];

/** A number for a row: each kind has ids of its own. */
export function idOf({ kind, id }: Pick<TrashRow, "kind" | "id">): number {
  return kinds.indexOf(kind) * apart + id;
}

/** The trash as a list. */
export const source: RowSource<TrashRow> = {
  open: (first) => call("trash_open", { first }),
  load: (handle, offset, count) => call("trash_window", { handle, offset, count }),
  idOf,
  tables: ["contact", "company", "activity", "document", "task", "voucher", "deal"],
};

/** Takes rows out of the trash; gives how many. */
export async function restore(rows: readonly number[]): Promise<number> {
  const of = (kind: TrashKind): number[] =>
    rows.filter((row) => Math.floor(row / apart) === kinds.indexOf(kind)).map((row) => row % apart);
  const [contacts, companies] = [of("contact"), of("company")];
  const [activities, documents, tasks] = [of("activity"), of("document"), of("task")];
  const [vouchers, deals] = [of("voucher"), of("deal")];
  let count = 0;
  // Companies first: who works there refers to them. What is about them last: it comes back to somebody who is there.
  if (companies.length > 0) count += await call("company_restore", { ids: companies });
  if (contacts.length > 0) count += await call("contact_restore", { ids: contacts });
  if (activities.length > 0) count += await call("activity_restore", { ids: activities });
  if (documents.length > 0) count += await call("document_restore", { ids: documents });
  if (tasks.length > 0) count += await call("task_restore", { ids: tasks });
  if (vouchers.length > 0) count += await call("voucher_restore", { ids: vouchers });
  if (deals.length > 0) count += await call("deal_restore", { ids: deals });
  return count;
}

/** Whether it can be deleted for good from here. */
export function isPurgeable({ kind }: Pick<TrashRow, "kind">): boolean {
  return kind === "document" || kind === "voucher";
}

/** Deletes a document or voucher for good. */
export async function purge({ kind, id }: Pick<TrashRow, "kind" | "id">): Promise<void> {
  await call(kind === "document" ? "document_purge" : "voucher_purge", { id });
}

/** What sort of thing lies there. */
export function kindText(kind: TrashKind): string {
  if (kind === "contact" || kind === "company") return t(`trash-${kind}`);
  return t(`journal-object-${kind}`);
}
