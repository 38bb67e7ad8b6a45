//! The people of a decision as a list.
import { call } from "../../ipc/call";
import type { RowSource } from "../../ipc/rows.svelte";
import type { ChangedTable } from "../../ipc/types/ChangedTable";
import type { MailingRow } from "../../ipc/types/MailingRow";
import type { Looked, Mailing } from "./wizard.svelte";

/** What a decision rests on. */
export const decided: readonly ChangedTable[] = ["contact", "consent", "purpose", "suppression"];

/** Those about whom a reason or an outcome is, or everybody who was asked about. */
export function source(mailing: Mailing, looked: Looked): RowSource<MailingRow> {
  return {
    open: (first) => {
      const { question } = mailing;
      if (!question) throw new Error("people are looked at after something was decided");
      return call("mailing_open", { ...question, filter: looked, first });
    },
    load: (handle, offset, count) => call("mailing_window", { handle, offset, count }),
    idOf: ({ contact }) => contact,
    tables: decided,
    ordersAnew: true,
  };
}
