//! What can be done with the main ways to reach somebody, by key or from the palette.
import Copy from "@lucide/svelte/icons/copy";
import Mail from "@lucide/svelte/icons/mail";
import Phone from "@lucide/svelte/icons/phone";
import type { Action } from "../../action/registry.svelte";
import type { Email } from "../../ipc/types/Email";
import type { Phone as PhoneNumber } from "../../ipc/types/Phone";
import { t } from "../../text/text.svelte";
import { copy } from "./clipboard";
import { openLink, type Owner } from "./link";

/** Writing, calling and copying; what a record lacks is not offered. */
export function reachActions(
  owner: Owner,
  emails: readonly Email[],
  phones: readonly PhoneNumber[],
): Action[] {
  const found: Action[] = [];
  const email = emails.findIndex(({ primary }) => primary);
  const address = emails[email]?.address;
  if (address !== undefined) {
    found.push(
      {
        id: "record.write",
        label: "record-write",
        group: "record",
        icon: Mail,
        shortcut: "m",
        run: () => void openLink(owner, "email", email),
      },
      {
        id: "record.copy-email",
        label: "record-copy-email",
        group: "record",
        icon: Copy,
        shortcut: "c",
        run: () => void copy(address, t("record-copied-email")),
      },
    );
  }
  const phone = phones.findIndex(({ primary }) => primary);
  const number = phones[phone]?.number;
  if (number !== undefined) {
    found.push(
      {
        id: "record.call",
        label: "record-call",
        group: "record",
        icon: Phone,
        shortcut: "p",
        run: () => void openLink(owner, "phone", phone),
      },
      {
        id: "record.copy-phone",
        label: "record-copy-phone",
        group: "record",
        icon: Copy,
        shortcut: "shift+c",
        run: () => void copy(number, t("record-copied-phone")),
      },
    );
  }
  return found;
}
