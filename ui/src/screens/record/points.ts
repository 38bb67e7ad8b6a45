//! Ways to reach somebody: e-mail, phone, address, website. Blank ones, their kinds, how they read.
import type { Address } from "../../ipc/types/Address";
import type { Email } from "../../ipc/types/Email";
import type { Phone } from "../../ipc/types/Phone";
import type { PointKind } from "../../ipc/types/PointKind";
import type { Website } from "../../ipc/types/Website";
import { t } from "../../text/text.svelte";

/** The four lists of a contact or company. */
export interface Points {
  emails: Email[];
  phones: Phone[];
  addresses: Address[];
  websites: Website[];
}

/** The name of one of the lists. */
export type PointList = keyof Points;

/** What every entry of the lists has. */
export interface Point {
  kind: PointKind;
  label: string;
  primary: boolean;
}

/** An entry without values; the first of a list is its primary one. */
export const blank = {
  emails: (primary: boolean): Email => ({ kind: "work", label: "", address: "", primary }),
  phones: (primary: boolean): Phone => ({ kind: "work", label: "", number: "", e164: "", primary }),
  addresses: (primary: boolean): Address => ({
    kind: "work",
    label: "",
    street: "",
    extended: "",
    poBox: "",
    postalCode: "",
    city: "",
    region: "",
    country: "",
    primary,
  }),
  websites: (primary: boolean): Website => ({ kind: "work", label: "", url: "", primary }),
} satisfies { [List in PointList]: (primary: boolean) => Points[List][number] };

const written: readonly PointKind[] = ["work", "home", "other"];
const spoken: readonly PointKind[] = ["work", "mobile", "home", "fax", "pager", "other"];

/** The kinds to choose from, and the present one if it is another. */
export function kinds(list: PointList, present: PointKind): { value: PointKind; label: string }[] {
  const usual = list === "phones" ? spoken : written;
  const all = usual.includes(present) ? usual : [...usual, present];
  return all.map((value) => ({ value, label: t(`kind-${value}`) }));
}

/** What an entry is called: its own label, else its kind. */
export function nameOf({ kind, label }: Point): string {
  return label || t(`kind-${kind}`);
}

/** An address as on an envelope. */
export function envelope(address: Address): string {
  const town = [address.postalCode, address.city].filter(Boolean).join(" ");
  return [address.extended, address.street, address.poBox, town, address.region, address.country]
    .filter(Boolean)
    .join("\n");
}

/** All entries of a list in words, one a line. */
export function pointText(points: Points, list: PointList): string {
  const lines = {
    emails: () => points.emails.map((email) => `${nameOf(email)}: ${email.address}`),
    phones: () => points.phones.map((phone) => `${nameOf(phone)}: ${phone.number}`),
    addresses: () =>
      points.addresses.map((address) => `${nameOf(address)}: ${envelope(address).replaceAll("\n", ", ")}`),
    websites: () => points.websites.map((website) => `${nameOf(website)}: ${website.url}`),
  } satisfies Record<PointList, () => string[]>;
  return lines[list]().join("\n");
}
