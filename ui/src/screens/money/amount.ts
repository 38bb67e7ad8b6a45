//! Amounts as they are typed.
import { call } from "../../ipc/call";
import { decimalSign } from "../../text/text.svelte";

/** The smallest units of an amount as it was typed; null where nothing was. The backend refuses what is no amount. */
export async function readAmount(text: string, currency: string): Promise<number | null> {
  if (text.trim() === "") return null;
  return (await call("money_read", { text, currency, decimal: decimalSign() })).units;
}
