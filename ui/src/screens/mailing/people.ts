//! The people of a decision as a list.
import { call } from "../../ipc/call";
import type { RowSource } from "../../ipc/rows.svelte";
import type { ChangedTable } from "../../ipc/types/ChangedTable";
import type { MailingRow } from "../../ipc/types/MailingRow";
import type { ReasonCode } from "../../ipc/types/ReasonCode";
import type { Mailing } from "./wizard.svelte";

/** What a decision rests on. */
export const decided: readonly ChangedTable[] = ["contact", "consent", "purpose", "suppression"];

/** Those about whom a reason is, or everybody who was asked about. */
export function source(mailing: Mailing, code: ReasonCode | null): RowSource<MailingRow> {
  return {
    open: (first) => {
      const { question } = mailing;
      if (!question) throw new Error("people are looked at after something was decided");
      return call("mailing_open", { ...question, code, first });
    },
    load: (handle, offset, count) => call("mailing_window", { handle, offset, count }),
    idOf: ({ contact }) => contact,
    tables: decided,
    ordersAnew: true,
  };
}
