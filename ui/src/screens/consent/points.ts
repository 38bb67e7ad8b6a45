//! The addresses and numbers of a contact, in the form in which consents have them, and what of them can be ticked on a form.
import type { Channel } from "../../ipc/types/Channel";
import type { ConsentPoint } from "../../ipc/types/ConsentPoint";
import type { Contact } from "../../ipc/types/Contact";
import { t } from "../../text/text.svelte";
import { channelText } from "./words";

/** An address or number. */
interface Point {
  value: string;
  label: string;
  primary: boolean;
}

/** What can be ticked on a form: a channel with an address, or with a line to write one on. */
export interface Choice extends ConsentPoint {
  /** Names it among the others. */
  value: string;
  label: string;
  note: string | undefined;
  primary: boolean;
}

/** The addresses or numbers of a contact through a channel; letters and uses without contact have none. */
export function pointsOf(contact: Contact, channel: Channel): Point[] {
  if (channel === "email")
    return contact.emails.map(({ address, primary }) => ({ value: address, label: address, primary }));
  if (channel === "phone" || channel === "message")
    return contact.phones.map(({ number, e164, primary }) => ({
      value: e164 === "" ? number.replace(/\D/g, "") : e164,
      label: number,
      primary,
    }));
  return [];
}

const choice = ({ channel, point }: ConsentPoint, note: string | undefined, primary: boolean): Choice => ({
  channel,
  point,
  value: `${channel} ${point}`,
  label: channelText(channel),
  note,
  primary,
});

/** What can be ticked about some channels: each address of the contact, or a line for one where there is none, or no contact. */
export function choicesOf(contact: Contact | null, channels: readonly Channel[]): Choice[] {
  return channels.flatMap((channel) => {
    const points = contact ? pointsOf(contact, channel) : [];
    if (points.length > 0)
      return points.map(({ value, label, primary }) => choice({ channel, point: value }, label, primary));
    const written = channel === "processing" || (contact && channel === "letter");
    return [
      choice(
        { channel, point: "" },
        written ? undefined : t("letter-by-hand"),
        contact === null || channel === "letter",
      ),
    ];
  });
}

/** What can be ticked on a form that was printed. */
export function printedChoices(contact: Contact, points: readonly ConsentPoint[]): Choice[] {
  return points.map((one) => {
    const known = pointsOf(contact, one.channel).find(({ value }) => value === one.point);
    return choice(one, known?.label ?? (one.point || undefined), false);
  });
}
