//! What the journal's entries about exports say, in words.
import type { Channel } from "../../ipc/types/Channel";
import { number, t, type PlainKey } from "../../text/text.svelte";
import { channelText, channels } from "../consent/words";

const fields: ReadonlyMap<string, PlainKey> = new Map([
  ["purpose", "history-export-purpose"],
  ["purposeId", "history-export-purpose-number"],
  ["channel", "consent-field-channel"],
  ["recipient", "history-export-recipient"],
  ["handedTo", "history-export-handed-to"],
  ["format", "export-format"],
  ["count", "history-export-people"],
  ["leftOut", "history-export-left-out"],
] as const);

/** The name of what an entry says; `undefined` for what only a newer program knows. */
export function exportField(place: string): string | undefined {
  const [field = "", at] = place.split(".");
  if (field === "subjects" && at !== undefined)
    return t("history-export-subject", { number: number(Number(at) + 1) });
  const key = fields.get(field);
  return key && t(key);
}

/** A value of it, in words where it has some. */
export function exportText(place: string, value: string): string {
  const isChannel = place === "channel" && (channels as readonly string[]).includes(value);
  return isChannel ? channelText(value as Channel) : value;
}
